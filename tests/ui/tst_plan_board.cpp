#include "board/BoardView.h"
#include "pages/LearnerPage.h"
#include "pages/PlanTab.h"
#include "tests/support/PlanCatalogue.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace cairn;
using namespace cairn::ui;
using namespace Qt::StringLiterals;
namespace in = cairn::small;

namespace {

/// A learner with the goal "second", and a page that shows the plan.
class Shown
{
public:
    explicit Shown(const std::vector<PlanEntry> &entries = {})
    {
        workspace = in::taken(Workspace::inMemory());
        workspace->setToday(in::today);
        in::taken(workspace->takeCatalogue(in::plannedCatalogue()));
        ana = in::taken(workspace->addLearner(in::learner("Ana")));
        in::taken(workspace->setGoals(ana, {{CredentialId("second"), in::today, {}}}));
        LearnerPlan plan = in::planToSecond();
        plan.entries = entries;
        id = in::taken(workspace->addPlan(ana, plan));
        show();
    }
    void show()
    {
        page = std::make_unique<LearnerPage>(*workspace);
        page->prepare();
        page->resize(1280, 760);
        page->show();
        page->showLearner(ana);
        page->showTab(LearnerPage::Tab::Plan);
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        board()->setFocus();
    }
    BoardView *board() const { return page->findChild<BoardView *>(u"planBoard"_s); }
    QString said() const { return page->findChild<QLabel *>(u"boardSaid"_s)->text(); }
    LearnerPlan plan() const
    {
        for (const LearnerPlan &each : workspace->plans(ana))
            if (each.id == id)
                return each;
        return {};
    }
    bool has(const TermId &term, const char *item) const { return plan().has({term, ItemId(item)}); }
    BoardPlace placeOf(const char *item) const
    {
        const auto &columns = board()->board().columns;
        for (int column = 0; column < int(columns.size()); ++column)
            for (int row = 0; row < int(columns[size_t(column)].cards.size()); ++row)
                if (columns[size_t(column)].cards[size_t(row)].item == ItemId(item))
                    return {column, row};
        qFatal("%s is not on the board", item);
    }
    int columnOf(const TermId &term) const
    {
        const auto &columns = board()->board().columns;
        for (int column = 0; column < int(columns.size()); ++column)
            if (columns[size_t(column)].term == term)
                return column;
        qFatal("%s is not on the board", term.text.c_str());
    }
    QPoint middleOf(const BoardPlace &place) const { return board()->rectOf(place).center(); }
    QPoint headOf(int column) const
    {
        return board()->rectOf({column, -1}).topLeft() + QPoint(40, 12);
    }
    void choose(const char *item) const { board()->setCurrent(placeOf(item)); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) const
    {
        QTest::keyClick(board(), key, with);
    }
    template <class T> T *find(const char *name) const
    {
        return page->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<Workspace> workspace;
    LearnerId ana;
    PlanId id;
    std::unique_ptr<LearnerPage> page;
};

const ItemId a("a"), b("b"), c("c"), d("d");

} // namespace

class TestPlanBoard : public QObject
{
    Q_OBJECT

private slots:
    void itLeadsOnWhereThereIsNothing()
    {
        Shown shown;
        in::taken(shown.workspace->removePlan(shown.ana, shown.id));
        in::taken(shown.workspace->setGoals(shown.ana, {}));
        auto *noGoal = shown.find<QWidget>("noGoal");
        QVERIFY(noGoal->isVisible());
        QVERIFY(!shown.find<QWidget>("noPlan")->isVisible());
        in::taken(shown.workspace->setGoals(shown.ana, {{CredentialId("second"), in::today, {}}}));
        QVERIFY(shown.find<QWidget>("noPlan")->isVisible());
        shown.find<QAction>("newPlan")->trigger();
        const auto plans = shown.workspace->plans(shown.ana);
        QCOMPARE(plans.size(), size_t(1));
        QVERIFY(plans.front().isInUse);
        QVERIFY(plans.front().request.start == decltype(PlanRequest::start)(in::spring27));
        QVERIFY(shown.board()->isVisible());
        QCOMPARE(shown.board()->board().columns.front().cards.size(), size_t(4));
    }

    void termsAndCardsAreInWords()
    {
        Shown shown({{in::spring27, a}, {in::spring27, d}, {in::fall27, b}, {in::fall27, c}});
        const BoardState &board = shown.board()->board();
        QCOMPARE(board.columns[0].amount, u"Everything is placed"_s);
        const BoardColumn &spring = board.columns[size_t(shown.columnOf(in::spring27))];
        QCOMPARE(spring.name, u"Spring 2027"_s);
        QVERIFY2(spring.amount.startsWith(u"6 of 6"_s), qPrintable(spring.amount));
        QCOMPARE(spring.load, std::optional(Load::Full));
        QVERIFY(spring.cost.contains(u"800"_s));
        const BoardColumn &fall = board.columns[size_t(shown.columnOf(in::fall27))];
        QCOMPARE(fall.awards, (QStringList{u"The second"_s, u"The first"_s}));
        QVERIFY(board.isReached);
        QCOMPARE(board.finish, u"Finish: Fall 2027"_s);
        QVERIFY(board.problems.empty());
        const BoardCard &card = spring.cards.front();
        QCOMPARE(card.shortName(), u"CIS 10a"_s);
        QCOMPARE(card.look.mark, Mark::Planned);
        QCOMPARE(shown.board()->nameOf(shown.placeOf("a")),
                 u"CIS 10a, Course a, "_s + card.credits + u", Planned"_s);
    }

    void aCardMovesInFewKeys()
    {
        Shown shown({{in::spring27, d}});
        shown.choose("d");
        shown.press(Qt::Key_Space);
        QCOMPARE(shown.said(), u"CIS 10d picked up. Spring 2027."_s);
        shown.press(Qt::Key_Right);
        QVERIFY2(shown.said().startsWith(u"Summer 2027, 0 of 6"_s), qPrintable(shown.said()));
        QVERIFY(shown.said().endsWith(u"allowed."_s));
        QVERIFY(shown.has(in::spring27, "d"));
        shown.press(Qt::Key_Return);
        QVERIFY(shown.has(in::summer27, "d"));
        QCOMPARE(shown.said(), u"CIS 10d dropped in Summer 2027."_s);
        QCOMPARE(shown.workspace->undoText(), u"Move CIS 10d"_s);
        QCOMPARE(shown.board()->current(), shown.placeOf("d")); // the keyboard stays with it
        in::taken(shown.workspace->undo());
        QVERIFY(shown.has(in::spring27, "d"));
    }

    void escapeLeavesItWhereItWas()
    {
        Shown shown({{in::spring27, d}});
        shown.choose("d");
        shown.press(Qt::Key_Space);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Escape);
        QVERIFY(shown.has(in::spring27, "d"));
        QVERIFY(!shown.board()->pickedCard());
        QCOMPARE(shown.said(), u"CIS 10d stays where it was."_s);
    }

    void theReasonComesBeforeTheDrop()
    {
        Shown shown({{in::fall27, c}});
        shown.choose("c");
        shown.press(Qt::Key_Space);
        shown.press(Qt::Key_Left);
        QVERIFY2(shown.said().startsWith(u"Summer 2027, not allowed: "_s),
                 qPrintable(shown.said()));
        shown.press(Qt::Key_Return); // and it can be done all the same
        QVERIFY(shown.has(in::summer27, "c"));
        const BoardCard *card = shown.board()->currentCard();
        QVERIFY(card);
        QCOMPARE(card->item, c);
        QCOMPARE(card->look.mark, Mark::Blocked);
        QCOMPARE(card->problems.size(), 1);
        QVERIFY(shown.find<QLabel>("stripText")->text().contains(u"CIS 10c"_s));
        auto *fix = shown.find<QPushButton>("fix:1");
        QVERIFY(fix);
        QCOMPARE(fix->text(), u"Move CIS 10c to Fall 2027"_s);
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY(shown.has(in::fall27, "c"));
        QVERIFY(shown.board()->board().problems.empty());
    }

    void draggedByTheMouse()
    {
        Shown shown({{in::spring27, d}});
        const QPoint from = shown.middleOf(shown.placeOf("d"));
        const QPoint to = shown.board()->rectOf({shown.columnOf(in::fall27), -1}).center();
        QWidget *area = shown.board()->viewport();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QTest::mouseMove(area, from + QPoint(30, 5));
        QTest::mouseMove(area, to);
        QVERIFY(shown.board()->pickedCard());
        QCOMPARE(shown.board()->target(), shown.columnOf(in::fall27));
        QVERIFY(!area->grab().isNull()); // painted in the midst of it
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
        QVERIFY(shown.has(in::fall27, "d"));
        QVERIFY(!shown.board()->pickedCard());
    }

    void fromTheTrayAndBack()
    {
        Shown shown;
        QWidget *area = shown.board()->viewport();
        QPoint from = shown.middleOf(shown.placeOf("a"));
        QCOMPARE(shown.placeOf("a").column, 0);
        QPoint to = shown.board()->rectOf({shown.columnOf(in::spring27), -1}).center();
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        QTest::mouseMove(area, to);
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
        QVERIFY(shown.has(in::spring27, "a"));
        QCOMPARE(shown.workspace->undoText(), u"Put CIS 10a into the plan"_s);
        shown.choose("a");
        shown.press(Qt::Key_Delete);
        QVERIFY(shown.plan().entries.empty());
        QCOMPARE(shown.placeOf("a").column, 0);
        QCOMPARE(shown.board()->current(), shown.placeOf("a"));
    }

    void clickAfterClick()
    {
        Shown shown({{in::spring27, d}});
        QWidget *area = shown.board()->viewport();
        QTest::mouseClick(area, Qt::LeftButton, {}, shown.middleOf(shown.placeOf("d")));
        QVERIFY(shown.board()->pickedCard());
        QTest::mouseClick(area, Qt::LeftButton, {}, shown.headOf(shown.columnOf(in::summer27)));
        QVERIFY(shown.has(in::summer27, "d"));
        // Beside the heads nothing is moved by a click.
        QTest::mouseClick(area, Qt::LeftButton, {}, shown.middleOf(shown.placeOf("d")));
        const QRect fall = shown.board()->rectOf({shown.columnOf(in::fall27), -1});
        QTest::mouseClick(area, Qt::LeftButton, {}, QPoint(fall.center().x(), fall.bottom() - 20));
        QVERIFY(shown.has(in::summer27, "d"));
        QVERIFY(!shown.board()->pickedCard());
    }

    void cutAndPaste()
    {
        Shown shown({{in::spring27, d}});
        shown.choose("d");
        shown.press(Qt::Key_X, Qt::ControlModifier);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(shown.has(in::fall27, "d"));
    }

    void moveToListsTheTerms()
    {
        Shown shown({{in::fall27, c}});
        shown.choose("c");
        shown.press(Qt::Key_M);
        auto *menu = shown.find<QMenu>("moveToMenu");
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 3);
        QVERIFY(menu->actions().front()->text().startsWith(u"Spring 2027 – not allowed: "_s));
        menu->actions()[1]->trigger();
        QVERIFY(shown.has(in::summer27, "c"));
        menu->close();
    }

    void anythingCanBePutIn()
    {
        Shown shown;
        shown.board()->setCurrent({shown.columnOf(in::summer27), -1});
        shown.press(Qt::Key_Insert);
        auto *dialog = shown.page->findChild<QDialog *>(u"planItemDialog"_s);
        QVERIFY(dialog);
        auto *item = dialog->findChild<QLineEdit *>(u"item"_s);
        QCOMPARE(dialog->findChild<QComboBox *>(u"term"_s)->currentText(), u"Summer 2027"_s);
        auto *put = dialog->findChild<QPushButton *>(u"do"_s);
        put->click();
        QVERIFY(dialog->isVisible()); // nothing is chosen
        QTest::keyClicks(item, u"CIS 10e Course e"_s);
        put->click();
        QTRY_VERIFY(shown.has(in::summer27, "e"));
    }

    void whatIfLeavesThePlanAlone()
    {
        Shown shown({{in::spring27, d}});
        shown.find<QAction>("copyPlan")->trigger();
        const auto plans = shown.workspace->plans(shown.ana);
        QCOMPARE(plans.size(), size_t(2));
        QVERIFY(plans.back().isWhatIf);
        shown.choose("d");
        shown.press(Qt::Key_Delete);
        QVERIFY(shown.has(in::spring27, "d"));
        QVERIFY(shown.workspace->plans(shown.ana).back().entries.empty());
        QVERIFY(shown.find<QAction>("usePlan")->isEnabled());
        shown.find<QAction>("usePlan")->trigger();
        QVERIFY(shown.workspace->plans(shown.ana).front().entries.empty());
        QVERIFY(!shown.workspace->plans(shown.ana).front().isWhatIf);
    }

    void pinsAreKept()
    {
        Shown shown({{in::spring27, d}});
        shown.choose("d");
        shown.press(Qt::Key_P);
        QVERIFY(shown.plan().isPinned({in::spring27, d}));
        QVERIFY(shown.board()->currentCard()->isPinned);
        shown.press(Qt::Key_P);
        QVERIFY(shown.plan().request.pins.empty());
    }

    void limitsAreAskedFor()
    {
        Shown shown({{in::spring27, a}, {in::spring27, d}});
        shown.find<QAction>("planLimits")->trigger();
        auto *dialog = shown.page->findChild<QDialog *>(u"planLimitsDialog"_s);
        QVERIFY(dialog);
        auto *most = dialog->findChild<QLineEdit *>(u"maxCredits"_s);
        QCOMPARE(most->text(), u"6"_s);
        most->setText(u"many"_s);
        dialog->findChild<QPushButton *>(u"do"_s)->click();
        QVERIFY(dialog->isVisible());
        most->setText(u"3"_s);
        dialog->findChild<QCheckBox *>(u"word:summer"_s)->setChecked(false);
        dialog->findChild<QPushButton *>(u"do"_s)->click();
        QCOMPARE(shown.plan().request.limits.maxCredits, std::optional(Decimal::fromInt(3)));
        QCOMPARE(shown.plan().request.limits.seasons,
                 std::optional(std::vector<std::string>{"fall", "spring"}));
        const BoardColumn &spring
            = shown.board()->board().columns[size_t(shown.columnOf(in::spring27))];
        QCOMPARE(spring.load, std::optional(Load::Over));
        QVERIFY(!spring.problems.isEmpty());
    }

    void whatIsOverIsLocked()
    {
        Shown shown({{in::spring27, a}, {in::spring27, d}, {in::fall27, b}});
        EvidenceItem done = in::course("a", Date::fromCivil(2027, 5, 14));
        done.term = in::spring27;
        shown.workspace->setToday(Date::fromCivil(2027, 6, 1));
        in::taken(shown.workspace->addEvidence(shown.ana, done));
        const auto before = shown.plan();
        const int spring = shown.columnOf(in::spring27);
        QVERIFY(shown.board()->board().columns[size_t(spring)].isLocked());
        // What was done is there as done; what was not done is said.
        QCOMPARE(shown.board()->board().problems.size(), size_t(1));
        QCOMPARE(shown.board()->board().problems.front().kind, BoardProblem::Kind::Missed);
        QCOMPARE(shown.board()->board().problems.front().entry.item, d);
        shown.choose("b");
        shown.press(Qt::Key_Space);
        for (int i = 0; i < 5; ++i)
            shown.press(Qt::Key_Left);
        QVERIFY(shown.board()->target() != spring);
        shown.press(Qt::Key_Escape);
        QVERIFY(shown.plan() == before);
        QTest::mouseClick(shown.find<QPushButton>("fix:1"), Qt::LeftButton);
        QVERIFY(shown.has(in::summer27, "d"));
    }

    void whatIsDoneMeanwhileIsSaid()
    {
        Shown shown({{in::spring27, d}});
        in::taken(shown.workspace->addEvidence(shown.ana, in::course("d")));
        QVERIFY(shown.has(in::spring27, "d")); // the plan stays as it is
        QCOMPARE(shown.board()->board().problems.size(), size_t(1));
        QCOMPARE(shown.board()->board().problems.front().kind, BoardProblem::Kind::OnRecord);
        QTest::mouseClick(shown.find<QPushButton>("fix:1"), Qt::LeftButton);
        QVERIFY(shown.plan().entries.empty());
    }

    void aCatalogueThatLostTheGoalIsSaid()
    {
        Shown shown;
        Catalogue next = in::plannedCatalogue();
        std::erase_if(next.credentials,
                      [](const Credential &each) { return each.id == CredentialId("second"); });
        in::taken(shown.workspace->takeCatalogue(next));
        QVERIFY(shown.find<QWidget>("noBoard")->isVisible());
        QVERIFY(!shown.workspace->plans(shown.ana).empty());
    }

    void assistiveTechnologySeesTermsAndCards()
    {
        QAccessible::setActive(true);
        Shown shown({{in::spring27, a}, {in::spring27, d}});
        QAccessibleInterface *board = QAccessible::queryAccessibleInterface(shown.board());
        QCOMPARE(board->text(QAccessible::Name), u"Plan board"_s);
        QCOMPARE(board->childCount(), int(shown.board()->board().columns.size()));
        const int spring = shown.columnOf(in::spring27);
        QAccessibleInterface *term = board->child(spring);
        QCOMPARE(term->role(), QAccessible::List);
        QVERIFY(term->text(QAccessible::Name).startsWith(u"Spring 2027, 6 of 6"_s));
        QCOMPARE(term->parent(), board);
        QCOMPARE(board->indexOfChild(term), spring);
        QCOMPARE(term->childCount(), 2);
        QAccessibleInterface *card = term->child(1);
        QCOMPARE(card->role(), QAccessible::ListItem);
        QVERIFY(card->text(QAccessible::Name).startsWith(u"CIS 10d, Course d"_s));
        QCOMPARE(card->parent(), term);
        QVERIFY(card->rect().isValid());
        QVERIFY(board->rect().contains(card->rect().center()));
        shown.choose("d");
        QVERIFY(card->state().focused);
        QCOMPARE(board->focusChild(), card);
        auto *actions = card->actionInterface();
        QVERIFY(actions);
        QVERIFY(actions->actionNames().contains(u"Move"_s));
        actions->doAction(u"Remove"_s);
        QVERIFY(!shown.has(in::spring27, "d"));
        // Every part has a name and a role, also in the board that came after.
        board = QAccessible::queryAccessibleInterface(shown.board());
        for (int column = 0; column < board->childCount(); ++column) {
            QAccessibleInterface *each = board->child(column);
            QVERIFY(!each->text(QAccessible::Name).isEmpty());
            for (int row = 0; row < each->childCount(); ++row)
                QVERIFY(!each->child(row)->text(QAccessible::Name).isEmpty());
        }
    }

    void aMoveIsShownAtOnce()
    {
        Shown shown({{in::spring27, d}});
        shown.choose("d");
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 10; ++i) {
            const TermId from = i % 2 == 0 ? in::spring27 : in::summer27;
            const TermId to = i % 2 == 0 ? in::summer27 : in::spring27;
            in::taken(shown.workspace->movePlanItems(shown.ana, shown.id, {{d, from, to}}));
        }
        // The promise is 100 ms for one; the machine may be busy.
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void nothingChangesWhereNothingMay()
    {
        Shown shown({{in::spring27, d}});
        shown.board()->setReadOnly(true);
        shown.choose("d");
        shown.press(Qt::Key_Delete);
        shown.press(Qt::Key_Space);
        shown.press(Qt::Key_Right);
        shown.press(Qt::Key_Return);
        QVERIFY(shown.has(in::spring27, "d"));
    }
};

QTEST_MAIN(TestPlanBoard)
#include "tst_plan_board.moc"
