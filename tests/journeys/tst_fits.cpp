#include "Screens.h"

#include "shell/ElidedLabel.h"
#include "shell/MainWindow.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

/// No text is cut off on any page or dialog, in any language and at any size of text.
class TestFits : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_cut;
    // One for all rows: it takes the size of text that it finds for the desktop's.
    std::unique_ptr<Theme> m_theme;

    /// What is taken away of a widget by those around it; inside of something that scrolls that is
    /// no loss.
    static QSize hidden(const QWidget &widget)
    {
        QRect seen = widget.rect();
        const QRect whole = seen;
        QPoint at;
        for (const QWidget *inner = &widget; !inner->isWindow(); inner = inner->parentWidget()) {
            at += inner->pos();
            const QWidget *outer = inner->parentWidget();
            const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
            if (area && area->viewport() == outer)
                return {};
            seen = seen.intersected(outer->rect().translated(-at));
        }
        return whole.size() - seen.size();
    }

    /// How many pixels the text of a widget lacks.
    static QSize missing(const QWidget &widget)
    {
        if (qobject_cast<const ElidedLabel *>(&widget))
            return {}; // It gives way, and says the whole in its tip.
        if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
            const int height = label->wordWrap() ? label->heightForWidth(label->width())
                                                 : label->sizeHint().height();
            const int width = label->wordWrap() ? 0 : label->sizeHint().width();
            return {width - label->width(), height - label->height()};
        }
        if (qobject_cast<const QPushButton *>(&widget) || qobject_cast<const QToolButton *>(&widget)
            || qobject_cast<const QComboBox *>(&widget)) {
            const auto *box = qobject_cast<const QComboBox *>(&widget);
            if (box && (box->isEditable() || box->toolTip() == box->currentText()))
                return {}; // What is written in it scrolls, or stands whole in its tip.
            // A box is as wide as its longest entry would be; what stands in it is what counts.
            const int height = widget.sizeHint().height() - widget.height();
            if (!box)
                return {widget.sizeHint().width() - widget.width(), height};
            QStyleOptionComboBox option;
            option.initFrom(box);
            const int room = box->style()
                                 ->subControlRect(QStyle::CC_ComboBox, &option,
                                                  QStyle::SC_ComboBoxEditField, box)
                                 .width();
            return {box->fontMetrics().horizontalAdvance(box->currentText()) - room, height};
        }
        return {};
    }

    static QString textOf(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            return label->text();
        if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            return box->currentText();
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            return button->text();
        return {};
    }

    /// The titles of columns.
    void lookAtHeaders(const QString &screen, const QWidget &top)
    {
        for (const QHeaderView *header : top.findChildren<QHeaderView *>()) {
            if (!header->isVisible() || header->orientation() != Qt::Horizontal)
                continue;
            for (int section = 0; section < header->count(); ++section) {
                const QString title
                    = header->model()->headerData(section, Qt::Horizontal).toString();
                if (!header->isSectionHidden(section)
                    && header->fontMetrics().horizontalAdvance(title)
                           > header->sectionSize(section))
                    m_cut << u"%1: the column “%2” has %3 pixels"_s.arg(screen, title)
                                 .arg(header->sectionSize(section));
            }
        }
    }

    void look(const QString &screen, QWidget &top)
    {
        constexpr int rounding = 2;
        lookAtHeaders(screen, top);
        if (top.width() > 1366 || top.height() > 768)
            m_cut << u"%1 is larger than the screen: %2 x %3"_s.arg(screen).arg(top.width()).arg(
                top.height());
        for (const QWidget *widget : top.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != &top || textOf(*widget).isEmpty())
                continue;
            const QSize lacks = missing(*widget);
            const QSize lost = hidden(*widget);
            if (lacks.width() <= rounding && lacks.height() <= rounding && lost.width() <= rounding
                && lost.height() <= rounding)
                continue;
            m_cut << u"%1: %2 “%3” lacks %4 x %5 and loses %6 x %7"_s
                         .arg(screen, widget->objectName(), textOf(*widget).left(60))
                         .arg(lacks.width())
                         .arg(lacks.height())
                         .arg(lost.width())
                         .arg(lost.height());
        }
    }

private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp);
        m_theme->setChoice(ThemeChoice::Light);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("English, a small window") << u"en"_s << 100 << QSize(1024, 640);
        QTest::newRow("Spanish, a small window") << u"es"_s << 100 << QSize(1024, 640);
        QTest::newRow("English at 200 %") << u"en"_s << 200 << QSize(1366, 768);
        QTest::newRow("Spanish at 200 %") << u"es"_s << 200 << QSize(1366, 768);
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        m_cut.clear();
        Settings settings(m_folder.filePath(u"fits.ini"_s));
        Translations translations;
        m_theme->setTextPercent(percent);
        speak(translations, language);
        MainWindow window(settings, *m_theme, translations);
        window.setGeometry({{0, 0}, size});
        window.show();
        Screens screens(window, [this](const QString &name, QWidget &top) { look(name, top); });
        QVERIFY(screens.walk());
        QCOMPARE(window.size(), size);
        for (const QString &line : std::as_const(m_cut))
            qWarning("%s", qPrintable(line));
        QCOMPARE(m_cut.size(), 0);
    }
};

QTEST_MAIN(TestFits)
#include "tst_fits.moc"
