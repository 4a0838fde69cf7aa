#include "audit/CompiledCatalogue.h"
#include "tests/support/SmallCaseload.h"
#include "workspace/FileCheck.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

using Verb = std::function<Result<void>(Workspace &, const LearnerId &, const PlanId &)>;

class TestWorkspacePlans : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void allThatIsDecidedComesBack();
    void verbs_data();
    void verbs();
    void whatDoesNotFitIsRefused();
    void aPinGoesWithItsItem();
    void onePlanIsInUse();
    void onlyPeopleChangeAPlan();
    void aPlanIsNoReasonToAuditAnew();
    void plansGoWithTheirLearner();
    void namesThatTheCatalogueLostAreFound();
};

void TestWorkspacePlans::initTestCase()
{
    qRegisterMetaType<LearnerId>("cairn::LearnerId");
}

static const TermId fall("fall-2027");
static const TermId spring("spring-2028");

static LearnerPlan plan(const std::string &name = "Main")
{
    LearnerPlan plan;
    plan.name = name;
    plan.request.goals = {CredentialId("second")};
    plan.request.start = fall;
    plan.entries = {{fall, ItemId("a")}, {fall, ItemId("b")}, {spring, ItemId("c")}};
    return plan;
}

static QStringList names(const std::vector<LearnerPlan> &plans)
{
    QStringList names;
    for (const LearnerPlan &each : plans)
        names << QString::fromStdString(each.name)
                     + (each.isInUse ? u" in use"_s : QString())
                     + (each.isWhatIf ? u" what-if"_s : QString());
    return names;
}

void TestWorkspacePlans::allThatIsDecidedComesBack()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.cairn"_s);
    LearnerPlan asked = plan("Plan ü \"1\"");
    PlanRequest &request = asked.request;
    request.goals = {CredentialId("second"), CredentialId("third")};
    request.objectives = objectivesOf(PlanProfile::EarnEarly);
    request.placeholders = true;
    request.milestones.emplace();
    request.lookAhead = LookAhead::Planned;
    PlanLimits &limits = request.limits;
    limits.maxCredits = Decimal::fromText("13.5");
    limits.minCredits = Decimal::fromInt(3);
    limits.maxItems = 5;
    limits.minItems = 0;
    limits.seasons = {"fall", "spring"};
    limits.delivery.emplace();
    limits.budgetPerTerm = Decimal::fromText("1999.99");
    limits.hoursPerWeek = Decimal::fromInt(20);
    limits.maxTerms = 8;
    limits.terms = 6;
    limits.budget = Decimal::fromInt(9000);
    limits.perTerm[spring].maxCredits = Decimal::fromInt(18);
    limits.perTerm[spring].seasons = {"summer"};
    request.pins = {{ItemId("a"), Pin::Kind::In, fall},
                    {ItemId("d"), Pin::Kind::Skip, {}},
                    {ItemId("d"), Pin::Kind::Not, spring}};
    LearnerId ana;
    {
        const auto workspace = taken(Workspace::create(path));
        workspace->setToday(today);
        taken(workspace->takeCatalogue(catalogue()));
        ana = taken(workspace->addLearner(learner("Ana")));
        asked.id = taken(workspace->addPlan(ana, asked));
        asked.catalogue = workspace->catalogue()->digest();
    }
    const auto workspace = taken(Workspace::open(path));
    asked.isInUse = true;
    asked.catalogueTitle = catalogue().title;
    asked.madeOn = today;
    std::sort(request.pins.begin(), request.pins.end(),
              [](const Pin &a, const Pin &b) { return toWord(a.kind) < toWord(b.kind); });
    QCOMPARE(workspace->plans(ana).size(), std::size_t{1});
    QVERIFY(workspace->plans(ana).front() == asked);

    request.start = Date::fromCivil(2027, 9, 1);
    asked.request.limits = {};
    taken(workspace->setPlanRequest(ana, asked.id, asked.request));
    QVERIFY(workspace->plans(ana).front() == asked);
}

void TestWorkspacePlans::verbs_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, Verb verb) {
        QTest::newRow(name) << std::move(verb) << QString::fromUtf8(name);
    };
    const auto moves = [](std::vector<PlanMove> all) {
        return [all](Workspace &w, const LearnerId &ana, const PlanId &id) {
            return w.movePlanItems(ana, id, all);
        };
    };
    row("Make the plan Other",
        [](Workspace &w, const LearnerId &ana, const PlanId &) -> Result<void> {
            const auto added = w.addPlan(ana, plan("Other"));
            return added ? Result<void>() : tl::unexpected<Error>(added.error());
        });
    row("Copy the plan Main",
        [](Workspace &w, const LearnerId &ana, const PlanId &id) -> Result<void> {
            const auto added = w.copyPlan(ana, id, u"What if"_s);
            return added ? Result<void>() : tl::unexpected<Error>(added.error());
        });
    row("Rename the plan Main", [](Workspace &w, const LearnerId &ana, const PlanId &id) {
        return w.renamePlan(ana, id, u"Agreed"_s);
    });
    row("Remove the plan Main", [](Workspace &w, const LearnerId &ana, const PlanId &id) {
        return w.removePlan(ana, id);
    });
    row("Put Course d into the plan", moves({{ItemId("d"), {}, spring}}));
    row("Move Course a", moves({{ItemId("a"), fall, spring}}));
    row("Take Course a out of the plan", moves({{ItemId("a"), fall, {}}}));
    row("Move Course a and 1 more",
        moves({{ItemId("a"), fall, spring}, {ItemId("c"), spring, fall}}));
    row("Pin Course a", [](Workspace &w, const LearnerId &ana, const PlanId &id) {
        return w.addPlanPin(ana, id, {ItemId("a"), Pin::Kind::In, fall});
    });
    row("Unpin Course f", [](Workspace &w, const LearnerId &ana, const PlanId &id) {
        return w.removePlanPin(ana, id, {ItemId("f"), Pin::Kind::Skip, {}});
    });
    row("Leave Course e out of the plan",
        [](Workspace &w, const LearnerId &ana, const PlanId &id) {
            return w.addPlanPin(ana, id, {ItemId("e"), Pin::Kind::Skip, {}});
        });
    row("Change the limits of the plan Main",
        [](Workspace &w, const LearnerId &ana, const PlanId &id) {
            PlanRequest request = plan().request;
            request.limits.maxCredits = Decimal::fromInt(9);
            return w.setPlanRequest(ana, id, request);
        });
}

/// Each is one step with its name; undo brings back what was, redo what became of it.
void TestWorkspacePlans::verbs()
{
    QFETCH(Verb, verb);
    QFETCH(QString, name);
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    LearnerPlan first = plan();
    first.request.pins = {{ItemId("f"), Pin::Kind::Skip, {}}};
    const PlanId id = taken(workspace->addPlan(ana, first));
    const auto before = workspace->plans(ana);
    taken(verb(*workspace, ana, id));
    const auto after = workspace->plans(ana);
    QVERIFY(after != before);
    // Without a translation the plural forms are not chosen.
    QCOMPARE(workspace->undoText().replace(u"%n"_s, u"1"_s), name);
    taken(workspace->undo());
    QVERIFY(workspace->plans(ana) == before);
    taken(workspace->redo());
    QVERIFY(workspace->plans(ana) == after);
}

void TestWorkspacePlans::whatDoesNotFitIsRefused()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const PlanId id = taken(workspace->addPlan(ana, plan()));
    const auto before = workspace->plans(ana);
    const auto move = [&](const char *item, const TermId &from, const TermId &to) {
        return workspace->movePlanItems(ana, id, {{ItemId(item), from, to}});
    };
    QVERIFY(!move("a", {}, fall));      // there already
    QVERIFY(!move("a", spring, fall));  // not there
    QVERIFY(!move("zzz", {}, spring));  // no such item
    QVERIFY(!workspace->renamePlan(ana, id, QString()));
    QVERIFY(!workspace->copyPlan(ana, id, QString()));
    QVERIFY(!workspace->renamePlan(ana, PlanId("P-99"), u"x"_s));
    QVERIFY(!workspace->removePlanPin(ana, id, {ItemId("a"), Pin::Kind::In, fall}));
    LearnerPlan unknown = plan();
    unknown.request.goals = {CredentialId("nothing")};
    QVERIFY(!workspace->addPlan(ana, unknown));
    QVERIFY(!workspace->setPlanRequest(ana, id, unknown.request));
    QVERIFY(!workspace->addPlan(LearnerId("nobody"), plan()));
    QVERIFY(workspace->plans(ana) == before);
}

void TestWorkspacePlans::aPinGoesWithItsItem()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const PlanId id = taken(workspace->addPlan(ana, plan()));
    taken(workspace->addPlanPin(ana, id, {ItemId("a"), Pin::Kind::In, fall}));
    taken(workspace->movePlanItems(ana, id, {{ItemId("a"), fall, spring}}));
    QVERIFY(workspace->plans(ana).front().isPinned({spring, ItemId("a")}));
    taken(workspace->movePlanItems(ana, id, {{ItemId("a"), spring, {}}}));
    QVERIFY(workspace->plans(ana).front().request.pins.empty());
}

void TestWorkspacePlans::onePlanIsInUse()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const PlanId main = taken(workspace->addPlan(ana, plan()));
    taken(workspace->copyPlan(ana, main, u"Maybe"_s));
    const PlanId other = taken(workspace->addPlan(ana, plan("Other")));
    QCOMPARE(names(workspace->plans(ana)),
             (QStringList{u"Main in use"_s, u"Maybe what-if"_s, u"Other"_s}));
    taken(workspace->removePlan(ana, main));
    QCOMPARE(names(workspace->plans(ana)), (QStringList{u"Other in use"_s, u"Maybe what-if"_s}));
    const PlanId maybe = workspace->plans(ana).back().id;
    taken(workspace->usePlan(ana, maybe));
    QCOMPARE(names(workspace->plans(ana)), (QStringList{u"Maybe in use"_s, u"Other"_s}));
    taken(workspace->removePlan(ana, maybe));
    taken(workspace->removePlan(ana, other));
    QVERIFY(workspace->plans(ana).empty());
}

void TestWorkspacePlans::onlyPeopleChangeAPlan()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    taken(workspace->addPlan(ana, plan()));
    const auto before = workspace->plans(ana);
    taken(workspace->addEvidence(ana, course("a")));
    taken(workspace->setGoals(ana, {{CredentialId("third"), today, {}}}));
    Catalogue next = catalogue();
    next.title = english("Another edition");
    std::erase_if(next.items, [](const Item &item) { return item.id == ItemId("c"); });
    std::erase_if(next.credentials,
                  [](const Credential &each) { return each.id == CredentialId("second"); });
    taken(workspace->takeCatalogue(next));
    workspace->setToday(Date::fromCivil(2031, 1, 1));
    QVERIFY(workspace->plans(ana) == before);
    QVERIFY(before.front().catalogue != workspace->catalogue()->digest());
}

void TestWorkspacePlans::aPlanIsNoReasonToAuditAnew()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const QSignalSpy plans(workspace.get(), &Workspace::plansChanged);
    const QSignalSpy learner(workspace.get(), &Workspace::learnerChanged);
    const PlanId id = taken(workspace->addPlan(ana, plan()));
    taken(workspace->movePlanItems(ana, id, {{ItemId("a"), fall, spring}}));
    taken(workspace->undo());
    QCOMPARE(plans.count(), 3);
    QCOMPARE(learner.count(), 0);
    // But what it is held against moves it, too.
    taken(workspace->addEvidence(ana, course("a")));
    QCOMPARE(plans.count(), 4);
    QCOMPARE(learner.count(), 1);
}

void TestWorkspacePlans::plansGoWithTheirLearner()
{
    const QTemporaryDir dir;
    const auto workspace = taken(Workspace::create(dir.filePath(u"a.cairn"_s)));
    workspace->setToday(today);
    taken(workspace->takeCatalogue(catalogue()));
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const LearnerId ben = taken(workspace->addLearner(learner("Ben")));
    LearnerPlan secret = plan("Marker-of-Ana");
    secret.request.limits.maxCredits = Decimal::fromInt(9);
    secret.request.pins = {{ItemId("a"), Pin::Kind::In, fall}};
    taken(workspace->addPlan(ana, secret));
    taken(workspace->addPlan(ben, plan("Ben's")));
    taken(workspace->removeLearner(ana));
    QVERIFY(workspace->plans(ana).empty());
    taken(workspace->undo());
    QCOMPARE(names(workspace->plans(ana)), QStringList{u"Marker-of-Ana in use"_s});
    taken(workspace->purge({ana}, Workspace::PurgeReason::Request));
    QVERIFY(workspace->plans(ana).empty());
    QCOMPARE(names(workspace->plans(ben)), QStringList{u"Ben's in use"_s});
    taken(workspace->close());
    QFile file(dir.filePath(u"a.cairn"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Marker-of-Ana"));
}

void TestWorkspacePlans::namesThatTheCatalogueLostAreFound()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    taken(workspace->addPlan(ana, plan()));
    const auto findings = [&] {
        FileCheck check(*workspace);
        while (!check.isDone())
            taken(check.work());
        return check.findings();
    };
    QVERIFY(findings().empty());
    Catalogue next = catalogue();
    std::erase_if(next.items, [](const Item &item) { return item.id == ItemId("c"); });
    std::erase_if(next.credentials,
                  [](const Credential &each) { return each.id == CredentialId("second"); });
    taken(workspace->takeCatalogue(next));
    QCOMPARE(findings().size(), std::size_t{2});
    for (const FileFinding &finding : findings()) {
        QCOMPARE(finding.kind, FileFinding::Kind::UnknownName);
        QCOMPARE(finding.learner, ana);
        QCOMPARE(finding.subject, std::string("Main"));
    }
    QCOMPARE(findings().front().value, std::string("second"));
    QCOMPARE(findings().back().value, std::string("c"));
}

QTEST_GUILESS_MAIN(TestWorkspacePlans)
#include "tst_workspace_plans.moc"
