#include "pages/ActivityPage.h"
#include "pages/LearnerPage.h"
#include "shell/DetailsDock.h"
#include "shell/MainWindow.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "shell/Palette.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

namespace {

/// A window with the sample in memory and settings of its own.
struct Desk {
    explicit Desk(const QString &ini, Theme &theme, Translations &translations)
        : settings(ini), window(settings, theme, translations)
    {
        window.setToday(Date::fromCivil(2026, 10, 1));
        window.setPatience(std::chrono::minutes(1));
    }

    void takeSample()
    {
        auto sample = makeSample({});
        QVERIFY2(sample, sample ? "" : sample.error().detail.c_str());
        window.take(std::move(*sample));
    }

    Settings settings;
    MainWindow window;
};

template <class T> T *in(QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    if (!found)
        qFatal("nothing is called %s", qPrintable(name));
    return found;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget);
    return read ? read->text(QAccessible::Name) : QString();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(qApp));
    }
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        speak(m_translations, u"en"_s);
        m_theme->setTextPercent(100);
        m_desk = std::make_unique<Desk>(m_place->filePath(u"cairn.ini"_s), *m_theme, m_translations);
    }
    void cleanup() { m_desk.reset(); }

    void theWelcomeComesFirst()
    {
        QCOMPARE(window().currentPage()->objectName(), u"welcomePage"_s);
        QCOMPARE(window().windowTitle(), u"Cairn"_s);
        QVERIFY(!in<QAction>(window(), u"viewCatalog"_s)->isEnabled());
        QVERIFY(!in<QAction>(window(), u"editUndo"_s)->isEnabled());
    }

    void aCrashLeavesThePlaceAndWhatWasTyped()
    {
        const QString file = m_place->filePath(u"crash.cairn"_s);
        QVERIFY(makeSample(file).has_value());
        QVERIFY(window().openFile(file));
        window().show();
        window().showLearner(window().workspace()->learners().front().id);
        const auto open = [this] { return qobject_cast<LearnerPage *>(window().currentPage()); };
        open()->showTab(LearnerPage::Tab::Evidence);
        const auto table = [this] { return in<QTableView>(window(), u"evidenceTable"_s); };
        table()->selectRow(2);
        const QModelIndex chosen = table()->currentIndex().siblingAtColumn(0);
        const QString piece = chosen.data().toString();
        const LearnerId learner = open()->learner();
        in<QAction>(window(), u"addEvidence"_s)->trigger();
        QTest::keyClicks(in<QLineEdit>(window(), u"title"_s), u"Half typed"_s);
        QTRY_VERIFY(window().workspace()->draft().contains("Half typed"));

        // Nothing is closed: the window and the file are gone from one moment to the next.
        m_desk
            = std::make_unique<Desk>(m_place->filePath(u"cairn.ini"_s), *m_theme, m_translations);
        QVERIFY(window().openFile(file));
        window().show();
        QVERIFY(open() && open()->learner() == learner);
        QCOMPARE(in<QTabWidget>(window(), u"learnerTabs"_s)->currentIndex(),
                 int(LearnerPage::Tab::Evidence));
        QCOMPARE(table()->currentIndex().siblingAtColumn(0).data().toString(), piece);
        QCOMPARE(in<QLineEdit>(window(), u"title"_s)->text(), u"Half typed"_s);

        // What was let go is not put back.
        in<QDialog>(window(), u"evidenceDialog"_s)->reject();
        QTRY_VERIFY(window().workspace()->draft().isEmpty());
    }

    void everyPageIsLaidOutWithoutAWarning()
    {
        QTest::failOnWarning(QRegularExpression(u"^Q(Widget|Layout|.*Layout)::"_s));
        m_desk->takeSample();
        window().show();
        for (const Page *page : window().findChildren<Page *>()) {
            window().showPage(page->objectName());
            QCoreApplication::processEvents();
        }
    }

    void everyCommandIsWhole()
    {
        m_desk->takeSample();
        QSet<QString> names;
        QHash<QString, QString> keys;
        const QList<QAction *> commands = window().commands();
        QVERIFY(commands.size() > 25);
        for (const QAction *action : commands) {
            const QString name = action->objectName();
            QVERIFY2(!name.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QVERIFY2(action->text().contains(u'&'), qPrintable(name + u": "_s + action->text()));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(name));
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()),
                         qPrintable(u"%1 and %2 share %3"_s.arg(name, keys[key.toString()], key.toString())));
                keys.insert(key.toString(), name);
            }
        }
    }

    void everyPageActionSaysMoreThanItsLabel()
    {
        const auto bare
            = [](const QString &text) { return QString(text).remove(u'&').remove(u'…'); };
        for (const QString &language : {u"en"_s, u"es"_s}) {
            speak(m_translations, language);
            m_desk->takeSample();
            for (const Page *page : window().findChildren<Page *>()) {
                for (const QAction *action : page->pageActions())
                    QVERIFY2(bare(action->toolTip()) != bare(action->text()),
                             qPrintable(action->objectName() + u": "_s + action->toolTip()));
            }
        }
    }

    void everyActionIsACommand()
    {
        m_desk->takeSample();
        const QList<QAction *> commands = window().commands();
        for (const Page *page : window().findChildren<Page *>()) {
            for (QAction *action : page->pageActions())
                QVERIFY2(commands.contains(action), qPrintable(action->objectName()));
        }
        window().openPalette(u">"_s);
        auto *list = in<QListView>(*window().palette(), u"paletteList"_s);
        QCOMPARE(list->model()->rowCount(), int(std::min<qsizetype>(commands.size(), 60)));
    }

    void titlesNameNobody()
    {
        m_desk->takeSample();
        window().showLearner(window().workspace()->learners().front().id);
        QCOMPARE(window().windowTitle(), u"Cairn – Learner"_s);
        window().showPage(u"catalogPage"_s);
        QCOMPARE(window().windowTitle(), u"Cairn – Catalog"_s);
    }

    void thePaletteFindsByAFewLetters()
    {
        m_desk->takeSample();
        const LearnerSummary learner = window().workspace()->learners().front();
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        Palette *palette = window().palette();
        QTRY_VERIFY(palette->isVisible());
        auto *edit = in<QLineEdit>(*palette, u"paletteEdit"_s);
        QTRY_VERIFY(edit->hasFocus());
        QTest::keyClicks(edit, u"@"_s + learner.name.left(6));
        auto *list = in<QListView>(*palette, u"paletteList"_s);
        QVERIFY(list->model()->rowCount() > 0);
        QCOMPARE(in<QLabel>(*palette, u"paletteCount"_s)->text(),
                 list->model()->rowCount() == 1 ? u"1 result"_s
                                                : u"%1 results"_s.arg(list->model()->rowCount()));
        const QString first = list->currentIndex().data().toString();
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(window().currentPage()->objectName(), u"learnerPage"_s);
        const LearnerId shown = qobject_cast<LearnerPage *>(window().currentPage())->learner();
        QCOMPARE(QString::fromStdString(window().workspace()->record(shown)->learner.name), first);
        QVERIFY(m_desk->settings.recentChoices().contains(
            u"learner:"_s + QString::fromStdString(shown.text)));
    }

    void thePaletteMovesWithTheArrows()
    {
        m_desk->takeSample();
        window().show();
        window().openPalette(u"> text"_s);
        auto *edit = in<QLineEdit>(*window().palette(), u"paletteEdit"_s);
        auto *list = in<QListView>(*window().palette(), u"paletteList"_s);
        QVERIFY(list->model()->rowCount() >= 3);
        QTest::keyClick(edit, Qt::Key_Down);
        QTest::keyClick(edit, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 2);
        QTest::keyClick(edit, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(edit, Qt::Key_Escape);
        QTRY_VERIFY(!window().palette()->isVisible());
    }

    void aCommandRunsFromThePalette()
    {
        m_desk->takeSample();
        window().show();
        window().openPalette(u"> activity"_s);
        QTest::keyClick(in<QLineEdit>(*window().palette(), u"paletteEdit"_s), Qt::Key_Return);
        QTRY_COMPARE(window().currentPage()->objectName(), u"activityPage"_s);
    }

    void undoAndRedoAreNamed()
    {
        m_desk->takeSample();
        Workspace &workspace = *window().workspace();
        const LearnerId learner = workspace.learners().front().id;
        EvidenceItem piece;
        piece.title = "CompTIA A+";
        QVERIFY(workspace.addEvidence(learner, piece));
        auto *undo = in<QAction>(window(), u"editUndo"_s);
        auto *redo = in<QAction>(window(), u"editRedo"_s);
        QVERIFY(undo->isEnabled());
        QVERIFY2(undo->text().contains(u"CompTIA A+"_s), qPrintable(undo->text()));
        QVERIFY(!redo->isEnabled());
        undo->trigger();
        QVERIFY(redo->isEnabled());
        QVERIFY2(redo->text().contains(u"CompTIA A+"_s), qPrintable(redo->text()));
        redo->trigger();
        QVERIFY(!redo->isEnabled());
    }

    void theActivityGoesBackAndForward()
    {
        m_desk->takeSample();
        Workspace &workspace = *window().workspace();
        const LearnerId learner = workspace.learners().front().id;
        const auto pieces = [&] { return workspace.record(learner)->evidence.size(); };
        const std::size_t before = pieces();
        for (const char *title : {"First", "Second"}) {
            EvidenceItem piece;
            piece.title = title;
            QVERIFY(workspace.addEvidence(learner, piece));
        }
        window().show();
        window().showPage(u"activityPage"_s);
        auto *table = in<QTableView>(window(), u"activityTable"_s);
        auto *go = in<QAction>(window(), u"activityGoHere"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 2);
        QVERIFY(go->isEnabled());
        go->trigger();
        QCOMPARE(pieces(), before);
        QVERIFY(table->model()->index(0, 1).data().toString().startsWith(u"Undone:"_s));
        QVERIFY(window().currentPage()->messageBar()->text().startsWith(u"2 steps undone"_s));
        table->selectRow(0);
        go->trigger();
        QCOMPARE(pieces(), before + 2);
        QVERIFY(!table->model()->index(0, 1).data().toString().startsWith(u"Undone:"_s));
    }

    void f6WalksThroughThePanes()
    {
        m_desk->takeSample();
        window().resize(1366, 768);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        in<QAction>(window(), u"viewDetails"_s)->trigger();
        QStringList panes;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(&window(), Qt::Key_F6);
            panes.append(paneOfFocus());
        }
        panes.sort();
        QCOMPARE(panes, (QStringList{u"detailsDock"_s, u"page"_s, u"rail"_s, u"statusLine"_s}));
        const QString now = paneOfFocus();
        QTest::keyClick(&window(), Qt::Key_F6);
        QTest::keyClick(&window(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(paneOfFocus(), now);
    }

    void theDetailsCloseOnNarrowWindows()
    {
        m_desk->takeSample();
        window().resize(1366, 768);
        window().show();
        auto *dock = in<DetailsDock>(window(), u"detailsDock"_s);
        in<QAction>(window(), u"viewDetails"_s)->trigger();
        QVERIFY(dock->isVisible());
        window().resize(1024, 640);
        QTRY_VERIFY(!dock->isVisible());
        window().resize(1366, 768);
        QTRY_VERIFY(dock->isVisible());
        window().showPage(u"settingsPage"_s);
        QVERIFY(!dock->isVisible()); // remembered for each page
        window().showPage(u"caseloadPage"_s);
        QVERIFY(dock->isVisible());
        QTest::keyClick(dock, Qt::Key_Escape);
        QVERIFY(!dock->isVisible());
    }

    void theLanguageChangesAtOnce()
    {
        m_desk->takeSample();
        window().show();
        window().showPage(u"settingsPage"_s);
        auto *box = in<QComboBox>(window(), u"settingsLanguage"_s);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_COMPARE(window().windowTitle(), u"Cairn – Configuración"_s);
        QCOMPARE(m_desk->settings.language(), u"es"_s);
        QTest::keyClick(box, Qt::Key_Up);
        QTRY_COMPARE(window().windowTitle(), u"Cairn – Settings"_s);
    }

    void textSizeIsKept()
    {
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(m_theme->textPercent(), 125);
        QCOMPARE(m_desk->settings.textPercent(), 125);
        QTest::keyClick(&window(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_theme->textPercent(), 100);
    }

    void oneComesBackToTheSamePlace()
    {
        const QString file = m_place->filePath(u"Own.cairn"_s);
        QVERIFY(makeSample(file));
        QVERIFY(window().openFile(file));
        const LearnerId learner = window().workspace()->learners().at(3).id;
        window().showLearner(learner);
        window().close();
        restart();
        QCOMPARE(m_desk->settings.lastFile(), file);
        QVERIFY(window().openFile(file));
        QCOMPARE(window().currentPage()->objectName(), u"learnerPage"_s);
        QCOMPARE(qobject_cast<LearnerPage *>(window().currentPage())->learner(), learner);
    }

    void theSettingsNameNobody()
    {
        const QString file = m_place->filePath(u"Own.cairn"_s);
        QVERIFY(makeSample(file));
        QVERIFY(window().openFile(file));
        const auto learners = window().workspace()->learners();
        window().showLearner(learners.front().id);
        window().close();
        m_desk->settings.sync();
        QFile ini(m_place->filePath(u"cairn.ini"_s));
        QVERIFY(ini.open(QIODevice::ReadOnly));
        const QByteArray text = ini.readAll();
        for (const LearnerSummary &learner : learners)
            QVERIFY(!text.contains(learner.name.toUtf8()));
    }

    void aFileThatIsOpenElsewhereIsRefused()
    {
        const QString file = m_place->filePath(u"Own.cairn"_s);
        auto first = makeSample(file);
        QVERIFY(first);
        QVERIFY(!window().openFile(file));
        QCOMPARE(window().currentPage()->objectName(), u"unlockPage"_s);
        QVERIFY2(window().currentPage()->messageBar()->text().contains(u"has this file open"_s),
                 qPrintable(window().currentPage()->messageBar()->text()));
    }

    void whatCannotBeOpenedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("not a caseload") << QByteArray("these are not the bytes of a caseload");
    }
    void whatCannotBeOpenedIsSaid()
    {
        QFETCH(QByteArray, content);
        const QString path = m_place->filePath(u"Broken.cairn"_s);
        if (!content.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        QVERIFY(!window().openFile(path));
        QVERIFY(window().currentPage()->messageBar()->isShown());
        QVERIFY(!window().currentPage()->messageBar()->text().isEmpty());
    }

    void aNewFileLeadsToItsSetUp()
    {
        QVERIFY(window().createFile(m_place->filePath(u"New"_s)));
        QVERIFY(QFile::exists(m_place->filePath(u"New.cairn"_s)));
        QCOMPARE(window().currentPage()->objectName(), u"setUpPage"_s);
        QVERIFY(in<QPushButton>(window(), u"setUpCatalog"_s)->isEnabled());
        QVERIFY(!in<QPushButton>(window(), u"setUpLearners"_s)->isEnabled());
    }

    void theStatusLineTellsTheTruth()
    {
        m_desk->takeSample();
        QCOMPARE(in<QLabel>(window(), u"statusLearners"_s)->text(),
                 u"%1 learners"_s.arg(window().workspace()->learners().size()));
        QCOMPARE(in<QLabel>(window(), u"statusProtection"_s)->text(), u"No passphrase"_s);
        QVERIFY(in<QLabel>(window(), u"statusSample"_s)->text().startsWith(u"Sample"_s));
        emit window().workspace()->notSaved({ErrorCode::DiskFull, {}, {}});
        QCOMPARE(in<QLabel>(window(), u"statusSaved"_s)->text(), u"Not saved"_s);
        const LearnerId learner = window().workspace()->learners().front().id;
        EvidenceItem piece;
        piece.title = "CompTIA A+";
        QVERIFY(window().workspace()->addEvidence(learner, piece));
        QVERIFY(in<QLabel>(window(), u"statusSaved"_s)->text().startsWith(u"Saved "_s));
    }

    void whatTakesTheKeyboardHasAName()
    {
        m_desk->takeSample();
        window().resize(1366, 768);
        window().show();
        window().showLearner(window().workspace()->learners().front().id);
        for (const Page *page : window().findChildren<Page *>()) {
            window().showPage(page->objectName());
            QCoreApplication::processEvents();
            for (QWidget *widget : window().findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                    continue;
                QVERIFY2(!nameOf(widget).isEmpty(),
                         qPrintable(u"%1 on %2"_s.arg(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className()),
                                                      page->objectName())));
            }
        }
    }

    void everyPageHasHelpOfFewWords()
    {
        m_desk->takeSample();
        for (const Page *page : window().findChildren<Page *>()) {
            const auto words = page->help().split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
            QVERIFY2(words.size() > 10 && words.size() < 150, qPrintable(page->objectName()));
        }
        window().showPage(u"settingsPage"_s);
        in<QAction>(window(), u"helpPage"_s)->trigger();
        QCOMPARE(in<DetailsDock>(window(), u"detailsDock"_s)->details().title, u"Help: Settings"_s);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("percent");
        for (const auto &language : {u"en"_s, u"es"_s}) {
            for (const int percent : {100, 150, 200})
                QTest::addRow("%s, %d %%", qPrintable(language), percent) << language << percent;
        }
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(int, percent);
        speak(m_translations, language);
        m_theme->setTextPercent(percent);
        window().resize(1366, 768);
        window().show();
        // A change of language arrives as an event, and the layouts follow it with another.
        QTest::qWait(100);
        for (const QString &page : {u"welcomePage"_s, u"settingsPage"_s}) {
            window().showPage(page);
            QTest::qWait(50);
            for (QLabel *label : window().currentPage()->findChildren<QLabel *>()) {
                if (!label->isVisible() || label->text().isEmpty())
                    continue;
                const int room = label->contentsRect().height();
                const int needed = label->wordWrap() ? label->heightForWidth(label->width())
                                                     : label->sizeHint().height();
                QVERIFY2(label->height() >= needed, qPrintable(label->text()));
                QVERIFY2(room > 0, qPrintable(label->text()));
                if (!label->wordWrap())
                    QVERIFY2(label->width() >= label->sizeHint().width(),
                             qPrintable(u"%1: %2 of %3"_s.arg(label->text()).arg(label->width())
                                            .arg(label->sizeHint().width())));
            }
            for (QPushButton *button : window().currentPage()->findChildren<QPushButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            }
        }
    }

    void targetsAreLargeEnough()
    {
        m_desk->takeSample();
        window().resize(1366, 768);
        window().show();
        for (const Page *page : window().findChildren<Page *>()) {
            window().showPage(page->objectName());
            QTest::qWait(10);
            for (const QAbstractButton *button : window().findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->isEnabled() && button->objectName() != "qt_toolbar_ext_button"_L1)
                    QVERIFY2(button->height() >= 24 && button->width() >= 24,
                             qPrintable(page->objectName() + u' ' + button->objectName() + button->text()));
            }
        }
    }

private:
    MainWindow &window() { return m_desk->window; }

    void restart()
    {
        m_desk.reset();
        m_desk = std::make_unique<Desk>(m_place->filePath(u"cairn.ini"_s), *m_theme, m_translations);
    }

    static QString paneOfFocus()
    {
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (at->objectName() == "rail"_L1 || at->objectName() == "detailsDock"_L1
                || at->objectName() == "statusLine"_L1)
                return at->objectName();
            if (qobject_cast<Page *>(at))
                return u"page"_s;
        }
        return {};
    }

    Translations m_translations;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
