#include "audit/CompiledCatalogue.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/SmallCaseload.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

using What = ImportChange::What;

class TestWorkspaceImport : public QObject
{
    Q_OBJECT

private slots:
    void theSameListThreeTimes();
    void whatCameAndWent();
    void correctionsMadeHereStay();
    void whatWasMadeHereStays();
    void aListOfLearnersSaysNothingOfEvidence();
    void learnersThatAreGoneAreShownAndKept();
    void aFaultStopsTheWholeImport_data();
    void aFaultStopsTheWholeImport();
    void stoppingLeavesEverythingAsItWas();
    void whatTheCatalogueDoesNotKnowComesIn();
    void evidenceWithoutIds();
    void summariesComeAndStay();
    void summariesFollowChangesAndTheDay();
    void aSummarySaysWhatTheAuditsSay();
    void closingStopsTheBackground();
};

static Record exported(const char *id, const char *name, const std::vector<std::string> &items)
{
    Record record = having(items);
    record.learner.id = LearnerId(id);
    record.learner.name = name;
    for (EvidenceItem &item : record.evidence)
        item.earned = today.addDays(-100);
    return record;
}

static std::vector<Record> term1()
{
    return {exported("S1", "Ana", {"a", "c"}), exported("S2", "Ben", {"a"})};
}

/// What there is of a learner, in one line.
static QString lineOf(const Workspace &workspace, const char *id)
{
    const std::optional<Record> record = workspace.record(LearnerId(id));
    if (!record)
        return u"nobody"_s;
    QString line = QString::fromStdString(record->learner.name);
    for (const EvidenceItem &item : record->evidence)
        line += u' ' + QString::fromStdString(item.id.text)
            + (item.grade.empty() ? QString() : u'=' + QString::fromStdString(item.grade));
    return line;
}

static int auditedIn(const Workspace &workspace)
{
    int audited = 0;
    for (const LearnerSummary &summary : workspace.learners())
        audited += summary.audited;
    return audited;
}

static QString lineOf(const std::vector<ImportChange> &changes)
{
    QStringList line;
    for (const ImportChange &change : changes) {
        static const char *const names[] = {"added", "changed", "gone", "same"};
        line << u"%1 %2 +%3 ~%4 -%5"_s
                    .arg(QString::fromStdString(change.learner.text),
                         QString::fromUtf8(names[static_cast<int>(change.what)]))
                    .arg(change.evidenceAdded)
                    .arg(change.evidenceChanged)
                    .arg(change.evidenceGone);
    }
    return line.join(u"; "_s);
}

// Imports -------------------------------------------------------------------------------------

void TestWorkspaceImport::theSameListThreeTimes()
{
    const auto workspace = small::workspace();
    QCOMPARE(lineOf(workspace->previewImport(term1())), u"S1 added +2 ~0 -0; S2 added +1 ~0 -0"_s);
    QVERIFY(workspace->learners().empty()); // a preview takes nothing
    QSignalSpy changed(workspace.get(), &Workspace::learnersChanged);
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(workspace->undoText(), u"Import fall.csv"_s);
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-a has-c"_s);
    const Record first = *workspace->record(LearnerId("S1"));
    const qint64 sequence = workspace->activities(1).front().sequence;
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(lineOf(workspace->previewImport(term1())),
                 u"S1 same +0 ~0 -0; S2 same +0 ~0 -0"_s);
        taken(workspace->importRecords(term1(), u"spring.csv"_s));
        QVERIFY(*workspace->record(LearnerId("S1")) == first);
        QCOMPARE(workspace->activities(1).front().sequence, sequence); // no step for nothing
    }
    taken(workspace->undo());
    QVERIFY(workspace->learners().empty());
    taken(workspace->redo());
    QVERIFY(*workspace->record(LearnerId("S1")) == first);
}

void TestWorkspaceImport::whatCameAndWent()
{
    const auto workspace = small::workspace();
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    std::vector<Record> next = {exported("S1", "Ana Brooks", {"a", "b"}),
                                exported("S3", "Chi", {"a"})};
    next[0].evidence[0].grade = "A"; // came in since
    QCOMPARE(lineOf(workspace->previewImport(next)),
             u"S1 changed +1 ~1 -1; S3 added +1 ~0 -0; S2 gone +0 ~0 -0"_s);
    taken(workspace->importRecords(next, u"spring.csv"_s));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana Brooks has-a=A has-b"_s);
    QCOMPARE(lineOf(*workspace, "S3"), u"Chi has-a"_s);
    taken(workspace->undo());
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-a has-c"_s);
    QCOMPARE(lineOf(*workspace, "S3"), u"nobody"_s);
}

void TestWorkspaceImport::correctionsMadeHereStay()
{
    const auto workspace = small::workspace();
    const LearnerId ana("S1");
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    Learner learner = workspace->record(ana)->learner;
    learner.name = "Ana-María";
    learner.pronouns = "she/her";
    taken(workspace->editLearner(learner));
    EvidenceItem item = workspace->record(ana)->evidence.front();
    item.item = ItemId("f"); // it was another course
    taken(workspace->editEvidence(ana, item));

    // The export says what it said: what was corrected here stands.
    QCOMPARE(lineOf(workspace->previewImport({term1()[0]})), u"S1 same +0 ~0 -0"_s);
    taken(workspace->importRecords(term1(), u"spring.csv"_s));
    QVERIFY(workspace->record(ana)->evidence.front() == item);
    QCOMPARE(workspace->record(ana)->learner.name, std::string("Ana-María"));

    // The export says something new: that is taken, and what it does not say stays.
    std::vector<Record> next = term1();
    next[0].learner.name = "Ana Castillo";
    next[0].evidence.front().grade = "B";
    QCOMPARE(lineOf(workspace->previewImport({next[0]})), u"S1 changed +0 ~1 -0"_s);
    taken(workspace->importRecords(next, u"summer.csv"_s));
    QVERIFY(workspace->record(ana)->evidence.front() == next[0].evidence.front());
    QCOMPARE(workspace->record(ana)->learner.name, std::string("Ana Castillo"));
    QCOMPARE(workspace->record(ana)->learner.pronouns, std::string("she/her"));
}

void TestWorkspaceImport::whatWasMadeHereStays()
{
    const auto workspace = small::workspace();
    const LearnerId ana("S1");
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    taken(workspace->addEvidence(ana, course("d")));
    taken(workspace->award(ana, {CredentialId("third"), today, {}, {}, {}}));
    RuleException exception;
    exception.credential = CredentialId("second");
    taken(workspace->addException(ana, exception));
    taken(workspace->attest(ana, {CredentialId("second"), "node", "me", today, {}}));
    taken(workspace->setGoals(ana, {{CredentialId("second"), today, {}}}));
    taken(workspace->setFact(ana, u"age"_s, {Decimal::fromInt(30)}));
    const Record before = *workspace->record(ana);

    Record next = exported("S1", "Ana", {"c"});
    next.held = {{CredentialId("first"), today.addDays(-1), {}, {}, {}}};
    next.goals = {{CredentialId("second"), {}, {}}, {CredentialId("first"), {}, {}}};
    next.facts = {{"resident", {true}}};
    taken(workspace->importRecords({next}, u"spring.csv"_s));
    const Record after = *workspace->record(ana);
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-c d"_s);
    QCOMPARE(after.held.size(), size_t{2});
    QVERIFY(after.held[0] == before.held[0]);
    QVERIFY(after.exceptions == before.exceptions);
    QVERIFY(after.attested == before.attested);
    QCOMPARE(after.goals.size(), size_t{2});
    QVERIFY(after.goals[0] == before.goals[0]);
    QVERIFY(after.facts.contains("age") && after.facts.contains("resident"));
}

void TestWorkspaceImport::aListOfLearnersSaysNothingOfEvidence()
{
    const auto workspace = small::workspace();
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    Record listed = exported("S1", "Ana", {});
    listed.learner.cohort = "Fall 2026";
    QCOMPARE(lineOf(workspace->previewImport({listed})), u"S1 changed +0 ~0 -0"_s);
    taken(workspace->importRecords({listed}, u"learners.csv"_s));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-a has-c"_s);
    QCOMPARE(workspace->learners().front().cohort, u"Fall 2026"_s);
}

void TestWorkspaceImport::learnersThatAreGoneAreShownAndKept()
{
    const auto workspace = small::workspace();
    taken(workspace->importRecords(term1(), u"fall.csv"_s));
    taken(workspace->addLearner(learner("Made here")));
    const std::vector<Record> next = {exported("S2", "Ben", {"a"}), exported("S3", "Chi", {"a"})};
    QCOMPARE(lineOf(workspace->previewImport(next)),
             u"S2 same +0 ~0 -0; S3 added +1 ~0 -0; S1 gone +0 ~0 -0"_s);
    taken(workspace->importRecords(next, u"spring.csv"_s));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-a has-c"_s);
    // One transcript is no list: nobody is missing from it.
    QCOMPARE(lineOf(workspace->previewImport({next[0]})), u"S2 same +0 ~0 -0"_s);
}

void TestWorkspaceImport::aFaultStopsTheWholeImport_data()
{
    QTest::addColumn<std::function<void(std::vector<Record> &)>>("change");
    const auto row = [](const char *name, std::function<void(std::vector<Record> &)> change) {
        QTest::newRow(name) << std::move(change);
    };
    row("learner without id", [](auto &records) { records[1].learner.id = {}; });
    row("learner twice", [](auto &records) { records[1].learner.id = records[0].learner.id; });
    row("evidence twice",
        [](auto &records) { records[0].evidence[1].id = records[0].evidence[0].id; });
    row("unknown grade", [](auto &records) { records[1].evidence[0].grade = "Q"; });
    row("negative credits",
        [](auto &records) { records[1].evidence[0].credits = Decimal::fromInt(-3); });
}

void TestWorkspaceImport::aFaultStopsTheWholeImport()
{
    QFETCH(std::function<void(std::vector<Record> &)>, change);
    const auto workspace = small::workspace();
    std::vector<Record> records = term1();
    change(records);
    const Result<void> refused = workspace->importRecords(records, u"fall.csv"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Refused);
    QVERIFY(!refused.error().place.empty());
    QVERIFY(workspace->learners().empty());
}

void TestWorkspaceImport::stoppingLeavesEverythingAsItWas()
{
    const auto workspace = small::workspace();
    taken(workspace->importRecords(term1(), u"term1.csv"_s));
    workspace->refreshSummaries();
    std::vector<Record> next = term1();
    for (int i = 0; i < 100; ++i)
        next.push_back(exported(("X" + std::to_string(i)).c_str(), "Someone", {"b"}));
    next.front().evidence.clear();
    const auto before = workspace->activities(10).size();
    QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
    int told = 0;
    const auto stopped = workspace->importRecords(next, u"term2.csv"_s, [&](int done, int all) {
        told = done;
        return all == 102 && done < 64;
    });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Stopped);
    QCOMPARE(told, 64);
    QCOMPARE(workspace->learners().size(), size_t(2));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana has-a has-c"_s);
    QCOMPARE(workspace->activities(10).size(), before);
    QCOMPARE(notSaved.count(), 0);
    QTRY_COMPARE(auditedIn(*workspace), 2); // What was put off goes on.
    QVERIFY(workspace->previewImport(next, [](int, int) { return false; }).empty());
    taken(workspace->importRecords(next, u"term2.csv"_s));
    QCOMPARE(workspace->learners().size(), size_t(102));
}

void TestWorkspaceImport::whatTheCatalogueDoesNotKnowComesIn()
{
    const auto workspace = small::workspace();
    Record record = exported("S1", "Ana", {"z"});
    record.evidence[0].provider = OrganizationId("elsewhere");
    record.evidence[0].earned = today.addDays(20);
    taken(workspace->importRecords({record}, {}));
    QVERIFY(*workspace->record(LearnerId("S1")) == record);
    QCOMPARE(workspace->undoText(), u"Import import"_s);
}

void TestWorkspaceImport::evidenceWithoutIds()
{
    const auto workspace = small::workspace();
    Record record = exported("S1", "Ana", {"a", "b", "a"});
    for (EvidenceItem &item : record.evidence)
        item.id = {};
    taken(workspace->importRecords({record}, u"fall.csv"_s));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana a b a-2"_s);
    record.evidence.push_back(record.evidence[1]);
    QCOMPARE(lineOf(workspace->previewImport({record})), u"S1 changed +1 ~0 -0"_s);
    taken(workspace->importRecords({record}, u"spring.csv"_s));
    QCOMPARE(lineOf(*workspace, "S1"), u"Ana a b a-2 b-2"_s);
}

// Summaries -----------------------------------------------------------------------------------

void TestWorkspaceImport::summariesComeAndStay()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.cairn"_s);
    std::vector<LearnerSummary> before;
    {
        const auto workspace = taken(Workspace::create(path));
        workspace->setToday(today);
        taken(workspace->takeCatalogue(catalogue()));
        taken(workspace->importRecords(test::makeCaseload(150, 1, catalogue()), u"list"_s));
        QCOMPARE(auditedIn(*workspace), 0);
        QSignalSpy changed(workspace.get(), &Workspace::summariesChanged);
        workspace->refreshSummaries();
        QTRY_COMPARE_WITH_TIMEOUT(auditedIn(*workspace), 150, 30'000);
        QVERIFY(!changed.isEmpty());
        before = workspace->learners();
    }
    // Known at once in the next session, and no step of the history.
    const auto workspace = taken(Workspace::open(path));
    workspace->setToday(today);
    QVERIFY(workspace->learners() == before);
    QCOMPARE(workspace->activities(10).size(), size_t{2});
}

void TestWorkspaceImport::summariesFollowChangesAndTheDay()
{
    const auto workspace = small::workspace();
    taken(workspace->importRecords(test::makeCaseload(20, 1, catalogue()), u"list"_s));
    workspace->refreshSummaries();
    QTRY_COMPARE(auditedIn(*workspace), 20);

    // From now on they follow by themselves.
    const LearnerId someone = workspace->learners().front().id;
    taken(workspace->setFact(someone, u"age"_s, {Decimal::fromInt(99)}));
    QCOMPARE(auditedIn(*workspace), 19);
    QTRY_COMPARE(auditedIn(*workspace), 20);
    taken(workspace->undo());
    QCOMPARE(auditedIn(*workspace), 19);
    QTRY_COMPARE(auditedIn(*workspace), 20);
    workspace->setToday(today.addDays(1));
    QCOMPARE(auditedIn(*workspace), 0);
    QTRY_COMPARE(auditedIn(*workspace), 20);
    Catalogue next = catalogue();
    next.credentials.pop_back();
    taken(workspace->takeCatalogue(next));
    QCOMPARE(auditedIn(*workspace), 0);
    QTRY_COMPARE(auditedIn(*workspace), 20);
}

void TestWorkspaceImport::aSummarySaysWhatTheAuditsSay()
{
    const auto workspace = small::workspace();
    Record ready = exported("S1", "Ana", {"a", "b", "c", "e"});
    ready.goals = {{CredentialId("second"), {}, {}}};
    ready.evidence[2].expires = today; // counts today for the last time
    Record begun = exported("S2", "Ben", {"a"});
    begun.goals = {{CredentialId("third"), {}, {}}};
    const Record fresh = exported("S3", "Chi", {});
    taken(workspace->importRecords({ready, begun, fresh}, u"list"_s));
    workspace->refreshSummaries();
    QTRY_COMPARE(auditedIn(*workspace), 3);
    const std::vector<LearnerSummary> all = workspace->learners();

    const LearnerSummary &ana = all[0];
    QCOMPARE(ana.ready, 2); // first and third
    QVERIFY(ana.next == CredentialId("first")); // the larger one
    QVERIFY(ana.nextState == State::Awardable);
    QVERIFY(ana.nextRemaining.isNothing());
    QVERIFY(ana.goal == CredentialId("second"));
    QCOMPARE(ana.goalProgress, 0.75);
    QCOMPARE(ana.goalRemaining.steps, 1);
    QVERIFY(ana.endsOn == today.addDays(1));

    const LearnerSummary &ben = all[1];
    QCOMPARE(ben.ready, 0);
    QVERIFY(ben.next == CredentialId("first")); // begun, and the closest
    QVERIFY(ben.nextState == State::Open);
    QCOMPARE(ben.nextRemaining.steps, 1);
    QVERIFY(!ben.endsOn);

    const LearnerSummary &chi = all[2];
    QVERIFY(chi.next.isEmpty());
    QVERIFY(chi.goal.isEmpty());
    QCOMPARE(chi.goalProgress, 0.0);

    for (const LearnerSummary &summary : all) {
        int awardable = 0;
        for (const Verdict &verdict : workspace->verdicts(summary.id))
            awardable += verdict.state == State::Awardable;
        QCOMPARE(summary.ready, awardable);
    }
}

void TestWorkspaceImport::closingStopsTheBackground()
{
    for (int wait : {0, 1, 5, 20}) {
        const auto workspace = small::workspace();
        taken(workspace->importRecords(test::makeCaseload(300, 2, catalogue()), u"list"_s));
        workspace->refreshSummaries();
        QTest::qWait(wait);
    }
}

QTEST_GUILESS_MAIN(TestWorkspaceImport)
#include "tst_workspace_import.moc"
