#include "shell/WindowPlace.h"
#include "theme/Icons.h"
#include "theme/StateMark.h"
#include "theme/Theme.h"
#include "theme/Tokens.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace cairn::ui;

namespace {

constexpr std::array marks{Mark::Done, Mark::Now, Mark::Planned, Mark::Ready, Mark::Blocked};
constexpr std::array appearances{Appearance::Light, Appearance::Dark, Appearance::ContrastLight,
                                 Appearance::ContrastDark};

using Triple = std::array<double, 3>;

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Triple linearOf(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

Triple times(const std::array<Triple, 3> &matrix, const Triple &value)
{
    Triple out{};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            out[row] += matrix[row][column] * value[column];
    }
    return out;
}

/// Full loss of one cone (Machado, Oliveira and Fernandes 2009), on linear RGB.
const std::array<std::array<Triple, 3>, 4> sights{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

Triple lab(const Triple &rgb)
{
    const Triple xyz = times({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}},
                             {std::clamp(rgb[0], 0., 1.), std::clamp(rgb[1], 0., 1.), std::clamp(rgb[2], 0., 1.)});
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16. / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor &a, const QColor &b, const std::array<Triple, 3> &sight)
{
    const Triple first = lab(times(sight, linearOf(a)));
    const Triple second = lab(times(sight, linearOf(b)));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

QImage drawn(Mark mark, const QPalette &palette)
{
    QImage picture(64, 64, QImage::Format_Grayscale8);
    picture.fill(Tokens::of(palette).page);
    QPainter painter(&picture);
    paintStateMark(&painter, QRectF(0, 0, 64, 64), mark, palette);
    painter.end();
    return picture;
}

/// The share of pixels that differ clearly.
double unlike(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 64;
    }
    return double(count) / (a.width() * a.height());
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<int>("appearance");
        for (const Appearance appearance : appearances)
            QTest::addRow("appearance %d", int(appearance)) << int(appearance);
    }
    void textIsReadable()
    {
        QFETCH(int, appearance);
        const Tokens t = Tokens::of(Appearance(appearance));
        for (const QColor &paper : {t.page, t.alternate, t.selection, t.hover}) {
            QVERIFY2(contrast(t.text, paper) >= 4.5, qPrintable(paper.name()));
            QVERIFY2(contrast(t.quiet, paper) >= 4.5, qPrintable(paper.name()));
            QVERIFY2(contrast(t.accent, paper) >= 3, qPrintable(paper.name()));
        }
        for (const QColor &paper : {t.warningTint, t.errorTint, t.goodTint})
            QVERIFY2(contrast(t.text, paper) >= 7, qPrintable(paper.name()));
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
        QVERIFY(contrast(t.border, t.page) >= 3);
        QVERIFY(contrast(t.border, t.alternate) >= 3);
    }

    void marksStandOut_data() { textIsReadable_data(); }
    void marksStandOut()
    {
        QFETCH(int, appearance);
        const Tokens t = Tokens::of(Appearance(appearance));
        for (const Mark mark : marks) {
            QVERIFY2(contrast(t.colour(mark), t.page) >= 4.5, qPrintable(markWord(mark)));
            QVERIFY2(contrast(t.colour(mark), t.alternate) >= 4.5, qPrintable(markWord(mark)));
            QVERIFY2(contrast(t.colour(mark), t.selection) >= 3, qPrintable(markWord(mark)));
        }
    }

    void coloursDifferForEveryEye_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("sight");
        const char *names[] = {"normal", "protan", "deutan", "tritan"};
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            for (int sight = 0; sight < 4; ++sight) {
                QTest::addRow("%s, %s", appearance == Appearance::Dark ? "dark" : "light", names[sight])
                    << int(appearance) << sight;
            }
        }
    }
    void coloursDifferForEveryEye()
    {
        QFETCH(int, appearance);
        QFETCH(int, sight);
        const Tokens t = Tokens::of(Appearance(appearance));
        for (const Mark a : marks) {
            for (const Mark b : marks) {
                if (a == b)
                    continue;
                const double d = difference(t.colour(a), t.colour(b), sights[sight]);
                QVERIFY2(d >= 25, qPrintable(u"%1 and %2: %3"_s.arg(markWord(a), markWord(b)).arg(d)));
            }
        }
    }

    void shapesDifferWithoutColour()
    {
        for (const Appearance appearance : appearances) {
            const QPalette palette = Tokens::of(appearance).palette();
            for (const Mark a : marks) {
                for (const Mark b : marks) {
                    if (a != b)
                        QVERIFY2(unlike(drawn(a, palette), drawn(b, palette)) > 0.05,
                                 qPrintable(markWord(a) + u" and "_s + markWord(b)));
                }
            }
        }
    }

    void appearanceIsReadOffThePalette()
    {
        for (const Appearance appearance : appearances)
            QCOMPARE(Tokens::of(Tokens::of(appearance).palette()).appearance, appearance);
    }

    void everyStateHasItsShape_data()
    {
        using cairn::State;
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("mark");
        QTest::addColumn<int>("overlay");
        const auto row = [](const char *name, State state, Mark mark, int overlay = -1) {
            QTest::newRow(name) << int(state) << int(mark) << overlay;
        };
        row("held", State::Held, Mark::Done);
        row("awardable", State::Awardable, Mark::Ready);
        row("needs person", State::NeedsPerson, Mark::Ready, int(Overlay::Hourglass));
        row("finishing", State::Finishing, Mark::Now);
        row("open", State::Open, Mark::Ready);
        row("closed", State::Closed, Mark::Blocked);
        row("expired", State::Expired, Mark::Blocked, int(Overlay::Clock));
    }
    void everyStateHasItsShape()
    {
        QFETCH(int, state);
        QFETCH(int, mark);
        QFETCH(int, overlay);
        const StateLook look = lookOf(cairn::State(state));
        QCOMPARE(int(look.mark), mark);
        QCOMPARE(look.overlay ? int(*look.overlay) : -1, overlay);
    }

    void theSheetIsWhole()
    {
        for (const Appearance appearance : appearances) {
            const QString sheet = Tokens::of(appearance).styleSheet(10);
            QVERIFY(!sheet.contains(u'@'));
            QCOMPARE(sheet.count(u'{'), sheet.count(u'}'));
        }
    }

    void aMarkIsReadAsItsWord()
    {
        StateMark mark({Mark::Blocked, {}}, {});
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&mark);
        QCOMPARE(read->text(QAccessible::Name), u"Blocked"_s);
        QCOMPARE(read->role(), QAccessible::StaticText);
        mark.setLook({Mark::Ready, Overlay::Hourglass}, u"Waits for the dean"_s);
        QCOMPARE(read->text(QAccessible::Name), u"Waits for the dean"_s);
    }

    void aMarkLeavesRoomForItsWord()
    {
        StateMark mark({Mark::Ready, Overlay::Clock}, u"Ends May 31"_s);
        const int word = mark.fontMetrics().horizontalAdvance(u"Ends May 31"_s);
        QVERIFY(mark.sizeHint().width() >= word + 2 * mark.fontMetrics().height());
    }

    void theDelegateDrawsMarkAndWord()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), u"Blocked"_s);
        QTableView table;
        table.setPalette(Tokens::of(Appearance::Light).palette());
        table.setItemDelegate(new StateMarkDelegate(&table));
        table.setModel(&model);
        table.resize(300, 120);
        const QImage without = table.grab().toImage();
        model.setData(model.index(0, 0), QVariant::fromValue(StateLook{Mark::Blocked, {}}),
                      StateMarkDelegate::LookRole);
        const QImage with = table.grab().toImage();
        QVERIFY(with != without);
        const QRgb ink = Tokens::of(Appearance::Light).colour(Mark::Blocked).rgb();
        int inked = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x)
                inked += with.pixel(x, y) == ink;
        }
        QVERIFY(inked > 20);
    }

    void iconsAreInkedInTheTextColour()
    {
        const QIcon icon = themeIcon(u"document-open"_s);
        QVERIFY(!icon.isNull());
        const QPalette before = QApplication::palette();
        QApplication::setPalette(Tokens::of(Appearance::Dark).palette());
        const QImage picture = icon.pixmap(QSize(22, 22)).toImage();
        QApplication::setPalette(before);
        int light = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x)
                light += qAlpha(picture.pixel(x, y)) > 200 && qGray(picture.pixel(x, y)) > 200;
        }
        QVERIFY(light > 10);
    }

    void textGrowsAndShrinks()
    {
        auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
        Theme theme(*application);
        const double normal = QApplication::font().pointSizeF();
        theme.setTextPercent(150);
        QCOMPARE(QApplication::font().pointSizeF(), normal * 1.5);
        theme.setTextPercent(999);
        QCOMPARE(theme.textPercent(), 200);
        theme.setTextPercent(100);
        QCOMPARE(QApplication::font().pointSizeF(), normal);
    }

    void themesHaveWords()
    {
        for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark,
                                  ThemeChoice::HighContrast})
            QCOMPARE(themeChoiceFromWord(toWord(choice)), choice);
        QVERIFY(!themeChoiceFromWord(u"sepia"_s));
    }

    void aWindowComesBackOnTheScreen_data()
    {
        QTest::addColumn<QRect>("wanted");
        QTest::addColumn<QRect>("placed");
        QTest::newRow("fits") << QRect(10, 10, 800, 600) << QRect(10, 10, 800, 600);
        QTest::newRow("a screen that is gone") << QRect(5000, 100, 800, 600) << QRect(480, 100, 800, 600);
        QTest::newRow("above the edge") << QRect(100, -400, 800, 600) << QRect(100, 0, 800, 600);
        QTest::newRow("too large") << QRect(0, 0, 3000, 2000) << QRect(0, 0, 1280, 800);
        QTest::newRow("on the second screen") << QRect(1400, 50, 800, 600) << QRect(1400, 50, 800, 600);
        QTest::newRow("one pixel over") << QRect(481, 0, 800, 600) << QRect(480, 0, 800, 600);
    }
    void aWindowComesBackOnTheScreen()
    {
        QFETCH(QRect, wanted);
        QFETCH(QRect, placed);
        const QList<QRect> screens = wanted.left() == 1400
            ? QList<QRect>{QRect(0, 0, 1280, 800), QRect(1280, 0, 1280, 1024)}
            : QList<QRect>{QRect(0, 0, 1280, 800)};
        QCOMPARE(onScreen(wanted, screens), placed);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
