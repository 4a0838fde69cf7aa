#include "WebLadder.h"

#include "models/CaseloadProxy.h"
#include "pages/CaseloadPage.h"
#include "shell/MessageBar.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;

/// The page calls its own retranslate() when the window's page stack shows it.
class ShownPage : public CaseloadPage
{
public:
    using CaseloadPage::CaseloadPage;
    void start()
    {
        retranslate();
        resize(1100, 600);
        show();
    }
};

class TestCaseloadPage : public QObject
{
    Q_OBJECT

private:
    static QTableView *table(QWidget &page) { return page.findChild<QTableView *>(u"caseloadTable"_s); }
    static QString nameAt(QWidget &page, int row)
    {
        return table(page)->model()->index(row, CaseloadModel::Name).data().toString();
    }
    static QString count(QWidget &page) { return page.findChild<QLabel *>(u"count"_s)->text(); }
    static QToolButton *chip(QWidget &page, CaseloadModel::Flag flag)
    {
        return page.findChild<QToolButton *>(u"chip%1"_s.arg(static_cast<int>(flag)));
    }
    static void waitForSummaries(Workspace &workspace)
    {
        QTRY_VERIFY([&] {
            for (const LearnerSummary &learner : workspace.learners()) {
                if (!learner.audited)
                    return false;
            }
            return true;
        }());
    }

    static QStringList viewNames(QWidget &page)
    {
        auto *menu = page.findChild<QMenu *>(u"viewsMenu"_s);
        emit menu->aboutToShow();
        QStringList names;
        for (const QAction *action : menu->actions())
            names << action->text().replace(u"&&"_s, u"&"_s);
        return names;
    }
    static void chooseView(QWidget &page, const QString &name)
    {
        const auto at = viewNames(page).indexOf(name);
        QVERIFY2(at >= 0, qPrintable(name));
        page.findChild<QMenu *>(u"viewsMenu"_s)->actions().at(at)->trigger();
    }
    /// Runs a command that asks for a name, and gives it.
    static void nameView(QWidget &page, const QString &command, const QString &name)
    {
        page.findChild<QAction *>(command)->trigger();
        auto *field = page.findChild<QLineEdit *>(u"viewName"_s);
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!page.findChild<QLineEdit *>(u"viewName"_s));
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void whoCanBeAwardedStandsFirst()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        QAbstractItemModelTester tester(table(page)->model());
        waitForSummaries(*workspace);
        QTRY_COMPARE(nameAt(page, 0), u"Ana Lindqvist"_s);
        const auto flags
            = table(page)->model()->index(0, CaseloadModel::Flags).data().toString();
        QVERIFY2(flags.startsWith(u"Award"_s), qPrintable(flags));
        QCOMPARE(table(page)->model()->index(0, CaseloadModel::GoalColumn).data().toString(),
                 u"AAS Web Design"_s);
        QCOMPARE(table(page)->model()->index(0, CaseloadModel::ProgressColumn).data().toString(),
                 u"9 of 16"_s);
        QCOMPARE(count(page), u"3 shown of 3."_s);
    }

    void chipsAddUpAndCanBeCleared()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        waitForSummaries(*workspace);
        QTest::mouseClick(chip(page, CaseloadModel::Flag::NoGoal), Qt::LeftButton);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(nameAt(page, 0), u"Inés Muñoz"_s);
        QVERIFY(chip(page, CaseloadModel::Flag::NoGoal)->accessibleName().endsWith(u"on"_s));

        QTest::mouseClick(chip(page, CaseloadModel::Flag::ReadyToAward), Qt::LeftButton);
        QCOMPARE(table(page)->model()->rowCount(), 0);
        QVERIFY(page.findChild<QWidget *>(u"noHits"_s)->isVisible());

        QTest::mouseClick(page.findChild<QPushButton *>(u"clearFiltersButton"_s), Qt::LeftButton);
        QCOMPARE(table(page)->model()->rowCount(), 3);
        QVERIFY(!chip(page, CaseloadModel::Flag::NoGoal)->isChecked());
    }

    void deleteTurnsAChipOff()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        QToolButton *noGoal = chip(page, CaseloadModel::Flag::NoGoal);
        noGoal->setFocus();
        QTest::keyClick(noGoal, Qt::Key_Space);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QTest::keyClick(noGoal, Qt::Key_Delete);
        QCOMPARE(table(page)->model()->rowCount(), 3);
    }

    void findsWithoutAccents()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        QTest::keyClicks(page.findChild<QLineEdit *>(u"find"_s), u"munoz"_s);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(nameAt(page, 0), u"Inés Muñoz"_s);
    }

    void lettersInTheTableFind()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        page.focusFirst();
        QTest::keyClicks(table(page), u"s"_s);
        QCOMPARE(page.findChild<QLineEdit *>(u"find"_s)->text(), u"s"_s);
    }

    void enterOpensTheLearner()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        QSignalSpy opened(&page, &Page::openLearner);
        page.select(LearnerId(webladder::sam));
        QTest::keyClick(table(page), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<LearnerId>(), LearnerId(webladder::sam));
    }

    void theTopRowIsCurrentUntilSomeoneIsChosen()
    {
        const auto workspace = webladder::caseload();
        for (int i = 0; i < 40; ++i) { // More than the window shows, all of whom come before Ana.
            Learner someone;
            someone.name = QStringLiteral("Aaron %1").arg(i).toStdString();
            QVERIFY(workspace->addLearner(someone));
        }
        ShownPage page(*workspace);
        page.start();
        page.focusFirst();
        QVERIFY(nameAt(page, 0).startsWith(u"Aaron"_s)); // Nobody is audited yet.
        waitForSummaries(*workspace);
        QTRY_COMPARE(nameAt(page, 0), u"Ana Lindqvist"_s);
        QCOMPARE(page.current(), LearnerId(webladder::ana));
        QVERIFY(table(page)->viewport()->rect().contains(
            table(page)->visualRect(table(page)->currentIndex()).center()));
        QCOMPARE(table(page)->selectionModel()->selectedRows().size(), 1);
        QSignalSpy opened(&page, &Page::openLearner);
        QTest::keyClick(table(page), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].value<LearnerId>(), LearnerId(webladder::ana));
    }

    void whoIsChosenStaysCurrentAndInView()
    {
        const auto workspace = webladder::caseload();
        for (int i = 0; i < 40; ++i) {
            Learner someone;
            someone.name = QStringLiteral("Aaron %1").arg(i).toStdString();
            QVERIFY(workspace->addLearner(someone));
        }
        ShownPage page(*workspace);
        page.start();
        page.focusFirst();
        QTest::keyClick(table(page), Qt::Key_End, Qt::ControlModifier);
        const LearnerId chosen = page.current();
        waitForSummaries(*workspace);
        QTRY_COMPARE(nameAt(page, 0), u"Ana Lindqvist"_s);
        QCOMPARE(page.current(), chosen);
        QVERIFY(table(page)->viewport()->rect().intersects(
            table(page)->visualRect(table(page)->currentIndex())));
    }

    void selectionSurvivesChanges()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        waitForSummaries(*workspace);
        page.select(LearnerId(webladder::sam));
        Learner someone;
        someone.name = "Aaron First";
        QVERIFY(workspace->addLearner(someone));
        QVERIFY(workspace->removeLearner(LearnerId(webladder::munoz)));
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        QCOMPARE(page.current(), LearnerId(webladder::sam));
        QTRY_COMPARE(count(page), u"3 shown of 3. 1 selected."_s);
    }

    void anEmptyCaseloadSaysWhatToDo()
    {
        const auto workspace = webladder::emptyCaseload();
        ShownPage page(*workspace);
        page.start();
        QVERIFY(page.findChild<QWidget *>(u"noLearners"_s)->isVisible());
        QVERIFY(!table(page)->isVisible());
    }

    void aLearnerIsAddedByHandAndOpened()
    {
        const auto workspace = webladder::emptyCaseload();
        ShownPage page(*workspace);
        page.start();
        QSignalSpy opened(&page, &Page::openLearner);
        page.findChild<QAction *>(u"newLearner"_s)->trigger();
        auto *name = page.findChild<QLineEdit *>(u"name"_s);
        QVERIFY(name);
        QTest::mouseClick(page.findChild<QPushButton *>(u"do"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 0); // Without a name nothing is added.
        QVERIFY(page.findChild<QLabel *>(u"nameProblem"_s)->isVisibleTo(name->window()));
        QTest::keyClicks(name, u"Noor Haddad"_s);
        QTest::mouseClick(page.findChild<QPushButton *>(u"do"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(workspace->learners().size(), size_t(1));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
    }

    void removingIsUndone()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        page.select(LearnerId(webladder::munoz));
        QTest::keyClick(table(page), Qt::Key_Delete);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QVERIFY(page.messageBar()->isShown());
        QVERIFY(workspace->undo());
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
    }

    void stateComesBack()
    {
        const auto workspace = webladder::caseload();
        QByteArray state;
        {
            ShownPage page(*workspace);
            page.start();
            QTest::mouseClick(chip(page, CaseloadModel::Flag::NoGoal), Qt::LeftButton);
            state = page.saveState();
        }
        ShownPage page(*workspace);
        page.start();
        page.restoreState(state);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QVERIFY(!state.contains("Mu")); // Ids only, never names.
    }

    void severalAreRemovedInOneStep()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        table(page)->selectAll();
        QTest::keyClick(table(page), Qt::Key_Delete);
        QVERIFY(workspace->learners().empty());
        QVERIFY(workspace->undo());
        QCOMPARE(workspace->learners().size(), size_t(3));
    }

    void whatIsReadyIsAwardedForSeveralAtOnce()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        waitForSummaries(*workspace);
        auto *award = page.findChild<QAction *>(u"recordAwards"_s);
        page.select(LearnerId(webladder::munoz));
        QTRY_COMPARE(page.current(), LearnerId(webladder::munoz));
        QVERIFY(!award->isEnabled()); // There is nothing to award.
        QTRY_COMPARE(nameAt(page, 0), u"Ana Lindqvist"_s);
        table(page)->selectAll();
        QVERIFY(award->isEnabled());
        award->trigger();
        auto *list = page.findChild<QListWidget *>(u"awards"_s);
        QVERIFY(list->count() >= 2);
        QVERIFY(list->item(0)->text().contains(u": "_s));
        int ticked = 0;
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().contains(u"Badge"_s))
                list->item(row)->setCheckState(Qt::Unchecked);
            ticked += list->item(row)->checkState() == Qt::Checked ? 1 : 0;
        }
        QVERIFY(ticked > 0);
        const auto steps = workspace->activities(100).size();
        QTest::mouseClick(page.findChild<QPushButton *>(u"do"_s), Qt::LeftButton);
        const auto held = [&] {
            size_t sum = 0;
            for (const LearnerSummary &learner : workspace->learners())
                sum += workspace->record(learner.id)->held.size();
            return static_cast<int>(sum);
        };
        QCOMPARE(held(), ticked);
        const auto record = workspace->record(LearnerId(webladder::ana));
        QVERIFY(!record->held.empty());
        QVERIFY(!record->held.front().applied.empty());
        QCOMPARE(workspace->activities(100).size(), steps + 1);
        QVERIFY(page.messageBar()->isShown());
        QVERIFY(workspace->undo());
        QCOMPARE(held(), 0);
    }

    void aViewIsSavedChosenRenamedAndRemoved()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        auto *views = page.findChild<QPushButton *>(u"views"_s);
        QCOMPARE(views->text(), u"View: Everyone"_s);
        QTest::mouseClick(chip(page, CaseloadModel::Flag::NoGoal), Qt::LeftButton);
        table(page)->sortByColumn(CaseloadModel::Name, Qt::DescendingOrder);
        QCOMPARE(views->text(), u"View: Everyone, changed"_s);
        nameView(page, u"saveView"_s, u"Spring & summer"_s);
        QCOMPARE(views->accessibleName(), u"View: Spring & summer"_s);

        chooseView(page, u"Everyone"_s);
        QCOMPARE(table(page)->model()->rowCount(), 3);
        QVERIFY(!chip(page, CaseloadModel::Flag::NoGoal)->isChecked());
        chooseView(page, u"Spring & summer"_s);
        QCOMPARE(table(page)->model()->rowCount(), 1);
        QVERIFY(chip(page, CaseloadModel::Flag::NoGoal)->isChecked());
        QCOMPARE(table(page)->horizontalHeader()->sortIndicatorSection(),
                 static_cast<int>(CaseloadModel::Name));

        QTest::mouseClick(chip(page, CaseloadModel::Flag::NoGoal), Qt::LeftButton);
        QCOMPARE(views->accessibleName(), u"View: Spring & summer, changed"_s);
        page.findChild<QAction *>(u"updateView"_s)->trigger();
        QCOMPARE(views->accessibleName(), u"View: Spring & summer"_s);
        nameView(page, u"renameView"_s, u"Spring"_s);
        QCOMPARE(views->accessibleName(), u"View: Spring"_s);

        page.findChild<QAction *>(u"removeView"_s)->trigger();
        QVERIFY(!viewNames(page).contains(u"Spring"_s));
        for (QToolButton *button : page.messageBar()->findChildren<QToolButton *>()) {
            if (button->text() == u"Undo"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(viewNames(page).contains(u"Spring"_s));
        page.messageBar()->clear();
        chooseView(page, u"Spring"_s);
        page.findChild<QAction *>(u"removeView"_s)->trigger();
        QVERIFY(!page.findChild<QAction *>(u"removeView"_s)->isEnabled());
    }

    void viewsAreKeptInTheFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"views.cairn"_s);
        {
            const auto workspace = Workspace::create(path);
            QVERIFY(workspace);
            Learner someone;
            someone.name = "Aaron First";
            QVERIFY((*workspace)->addLearner(someone));
            ShownPage page(**workspace);
            page.start();
            QTest::mouseClick(chip(page, CaseloadModel::Flag::NoGoal), Qt::LeftButton);
            nameView(page, u"saveView"_s, u"Without a goal"_s);
        }
        const auto workspace = Workspace::open(path);
        QVERIFY(workspace);
        ShownPage page(**workspace);
        page.start();
        QVERIFY(viewNames(page).contains(u"Without a goal"_s));
        chooseView(page, u"Without a goal"_s);
        QVERIFY(chip(page, CaseloadModel::Flag::NoGoal)->isChecked());
    }

    void aTakenNameIsRefused()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        nameView(page, u"saveView"_s, u"Mine"_s);
        page.findChild<QAction *>(u"saveView"_s)->trigger();
        QTest::keyClicks(page.findChild<QLineEdit *>(u"viewName"_s), u"mine"_s);
        QTest::mouseClick(page.findChild<QPushButton *>(u"do"_s), Qt::LeftButton);
        QVERIFY(!page.findChild<QLabel *>(u"viewNameProblem"_s)->text().isEmpty());
    }

    void aGoalWithoutCreditsIsCountedInSteps_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<double>("progress");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing done") << 3 << 0.0 << u"0 of 3 steps"_s;
        QTest::newRow("one of three done") << 2 << 1.0 / 3 << u"1 of 3 steps"_s;
        QTest::newRow("one of one left") << 1 << 0.0 << u"0 of 1 steps"_s;
        QTest::newRow("everything done") << 0 << 1.0 << u"All done"_s;
    }
    void aGoalWithoutCreditsIsCountedInSteps()
    {
        QFETCH(int, left);
        QFETCH(double, progress);
        QFETCH(QString, shown);
        LearnerSummary learner;
        learner.id = LearnerId("a");
        learner.audited = true;
        learner.goal = CredentialId("badge-of-steps");
        learner.goalRemaining.steps = left;
        learner.goalProgress = progress;
        CaseloadModel model;
        model.setLearners({learner}, CatalogueNames(), webladder::today());
        QString text = model.index(0, CaseloadModel::ProgressColumn).data().toString();
        // Without a translation the plural stands as it is written.
        QCOMPARE(text.replace(u"step(s)"_s, u"steps"_s), shown);
    }

    void fiveThousandRowsFilterQuickly()
    {
        std::vector<LearnerSummary> learners(5000);
        for (size_t i = 0; i < learners.size(); ++i) {
            learners[i].id = LearnerId("l" + std::to_string(i));
            learners[i].name = u"Learner %1"_s.arg(i);
            learners[i].audited = true;
            learners[i].ready = i % 50 == 0 ? 1 : 0;
        }
        CaseloadModel model;
        CaseloadProxy proxy;
        proxy.setSourceModel(&model);
        proxy.sort(CaseloadModel::Flags);
        model.setLearners(learners, CatalogueNames(), webladder::today());
        QCOMPARE(proxy.rowCount(), 5000);
        QCOMPARE(proxy.index(0, CaseloadModel::Name).data().toString(), u"Learner 0"_s);
        QElapsedTimer clock;
        clock.start();
        CaseloadFilter filter;
        filter.typed = u"4999"_s;
        proxy.setFilter(filter);
        QCOMPARE(proxy.rowCount(), 1);
        // Measured 3 ms; the bound only catches a method that grows with the square.
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void everythingFocusableHasAName()
    {
        const auto workspace = webladder::caseload();
        ShownPage page(*workspace);
        page.start();
        for (const QWidget *widget : page.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const auto *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(widget->objectName() + u' '
                                + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestCaseloadPage)
#include "tst_caseload_page.moc"
