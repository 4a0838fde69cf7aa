#include "planner/PlanFixes.h"
#include "planner/PlanToday.h"
#include "tests/support/PlanCatalogue.h"

#include <QTest>

#include <algorithm>

using namespace cairn;
using namespace cairn::small;

using Why = PlanProblem::Why;

class TestPlanToday : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOverIsTheRecordsToSay();
    void limitsAndPinsOfWhatIsOverSayNothing();
    void aGoalThatIsGoneIsAnError();
    void theRecordAfterThePlanHoldsTheGoal();
    void everyFixMends_data();
    void everyFixMends();
    void onlyWhatAMoveBringsIsHeldAgainstIt();

private:
    CompiledCatalogue m_catalogue{plannedCatalogue()};
};

static Record recordWith(const std::vector<std::string> &items)
{
    Record record;
    record.learner.id = LearnerId("ana");
    for (const std::string &item : items) {
        EvidenceItem piece = course(item);
        piece.id = EvidenceId("has-" + item);
        record.evidence.push_back(piece);
    }
    return record;
}

void TestPlanToday::whatIsOverIsTheRecordsToSay()
{
    LearnerPlan plan = planToSecond();
    plan.request.start = fall26;
    plan.entries = {{fall26, ItemId("a")}, {fall26, ItemId("d")}, {spring27, ItemId("b")}};
    const Record record = recordWith({"a"});
    const Date later = Date::fromCivil(2027, 2, 1);
    const PlanToday today = taken(PlanToday::make(m_catalogue, record, plan, {}, later));
    QCOMPARE(today.term(1), spring27); // it has begun, and is not over
    QCOMPARE(today.numberOf(fall26), 0);
    QCOMPARE(today.placement(plan), (Placement{{ItemId("b"), 1}}));
    QCOMPARE(today.missed(plan), (std::vector<PlanEntry>{{fall26, ItemId("d")}}));
    QVERIFY(today.onRecord(ItemId("a")));
    QVERIFY(!today.onRecord(ItemId("b")));
    // What was done in time opens what comes after it.
    const PlanReport report = today.report(plan);
    QVERIFY(std::none_of(report.problems.begin(), report.problems.end(),
                         [](const PlanProblem &each) { return each.why == Why::Prerequisite; }));
}

void TestPlanToday::limitsAndPinsOfWhatIsOverSayNothing()
{
    LearnerPlan plan = planToSecond();
    plan.request.start = fall26;
    plan.request.limits.maxTerms = 4;
    plan.request.limits.perTerm[fall26].maxItems = 1;
    plan.request.limits.perTerm[fall27].maxItems = 1;
    plan.request.pins = {{ItemId("a"), Pin::Kind::In, fall26},
                         {ItemId("gone"), Pin::Kind::Skip, {}},
                         {ItemId("d"), Pin::Kind::In, fall27}};
    const Record record = recordWith({});
    const Date later = Date::fromCivil(2027, 2, 1);
    PlanLimits own;
    own.maxCredits = Decimal::fromInt(3);
    own.maxItems = 2;
    const PlanToday today = taken(PlanToday::make(m_catalogue, record, plan, own, later));
    const PlanRequest &asked = today.check().request();
    QCOMPARE(asked.limits.maxTerms, std::optional<int>(3));
    QCOMPARE(asked.limits.perTerm.size(), std::size_t{1});
    QCOMPARE(asked.pins, (std::vector<Pin>{{ItemId("d"), Pin::Kind::In, fall27}}));
    // The plan's own word goes before the record's.
    QVERIFY(asked.limits.maxCredits == Decimal::fromInt(6));
    QVERIFY(asked.limits.maxItems == 2);
}

void TestPlanToday::aGoalThatIsGoneIsAnError()
{
    LearnerPlan plan = planToSecond();
    plan.request.goals = {CredentialId("gone")};
    const Record record = recordWith({});
    const auto today = PlanToday::make(m_catalogue, record, plan, {}, small::today);
    QVERIFY(!today);
    QCOMPARE(today.error().code, ErrorCode::NotFound);
}

void TestPlanToday::theRecordAfterThePlanHoldsTheGoal()
{
    LearnerPlan plan = planToSecond();
    plan.entries = {{fall27, ItemId("b")}, {fall27, ItemId("c")},
                    {spring27, ItemId("a")}, {spring27, ItemId("d")}};
    const Record record = recordWith({});
    const PlanToday today = taken(PlanToday::make(m_catalogue, record, plan, {}, small::today));
    const PlanReport report = today.report(plan);
    QVERIFY(report.isValid());
    QCOMPARE(report.goalTerms, std::vector<int>{3});
    const Record after = today.recordAfter(plan, report);
    QCOMPARE(after.evidence.size(), std::size_t{4});
    AuditOptions options;
    options.asOf = today.endOf(report);
    options.lookAhead = LookAhead::Planned;
    const int goal = m_catalogue.credentialIndex(CredentialId("second"));
    QVERIFY(Auditor(m_catalogue, after, options).verdict(goal).remaining.isNothing());
}

void TestPlanToday::everyFixMends_data()
{
    QTest::addColumn<std::vector<PlanEntry>>("entries");
    QTest::addColumn<int>("why");
    QTest::addColumn<std::vector<FixMove>>("best");
    const auto row = [](const char *name, std::vector<PlanEntry> entries, Why why,
                        std::vector<FixMove> best) {
        QTest::newRow(name) << std::move(entries) << int(why) << std::move(best);
    };
    const ItemId a("a"), b("b"), c("c"), d("d"), e("e");
    // Terms: 1 is spring, 2 summer, 3 fall 2027.
    row("what comes first stands after it", {{spring27, b}, {summer27, a}}, Why::Prerequisite,
        {{b, 1, 3}});
    row("what comes first is not there", {{summer27, b}}, Why::Prerequisite, {{a, 0, 1}});
    row("not offered in spring", {{spring27, c}}, Why::NotOffered, {{c, 1, 3}});
    row("too much in a term", {{spring27, a}, {spring27, d}, {spring27, e}}, Why::MaxCredits,
        {{a, 1, 2}});
    row("twice", {{spring27, a}, {summer27, a}}, Why::TakenTwice, {{a, 2, 0}});
}

void TestPlanToday::everyFixMends()
{
    QFETCH(std::vector<PlanEntry>, entries);
    QFETCH(int, why);
    QFETCH(std::vector<FixMove>, best);
    LearnerPlan plan = planToSecond();
    plan.entries = entries;
    const Record record = recordWith({});
    const PlanToday today = taken(PlanToday::make(m_catalogue, record, plan, {}, small::today));
    const Placement placement = today.placement(plan);
    const PlanReport before = today.report(plan);
    const auto problem
        = std::find_if(before.problems.begin(), before.problems.end(),
                       [&](const PlanProblem &each) { return each.why == Why(why); });
    QVERIFY(problem != before.problems.end());
    const auto fixes = fixesOf(today.check(), m_catalogue, placement, *problem);
    QVERIFY(!fixes.empty());
    QCOMPARE(fixes.front().moves, best);
    QVERIFY(!fixes.front().bringsNew);
    for (const PlanFix &fix : fixes) {
        const PlanReport after = today.check().check(withFix(placement, fix));
        QCOMPARE(int(after.problems.size()), fix.problemsLeft);
        QCOMPARE(!newProblems(before, after).empty(), fix.bringsNew);
        for (const PlanProblem &each : after.problems)
            QVERIFY(each.why != problem->why || each.item != problem->item
                    || each.term != problem->term);
    }
}

void TestPlanToday::onlyWhatAMoveBringsIsHeldAgainstIt()
{
    LearnerPlan plan = planToSecond();
    plan.entries = {{spring27, ItemId("b")}};
    const Record record = recordWith({});
    const PlanToday today = taken(PlanToday::make(m_catalogue, record, plan, {}, small::today));
    const PlanReport before = today.report(plan);
    const auto with = [&](const char *item, const TermId &term) {
        return newProblems(before, today.report(*withMoves(plan, {{ItemId(item), {}, term}})));
    };
    QVERIFY(with("d", spring27).empty()); // b has stood there without a before
    QCOMPARE(with("c", spring27).size(), std::size_t{1});
    QCOMPARE(with("c", spring27).front().why, Why::NotOffered);
    QVERIFY(with("c", fall27).empty());
}

QTEST_GUILESS_MAIN(TestPlanToday)
#include "tst_plan_today.moc"
