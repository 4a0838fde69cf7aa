#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/RecordJson.h"
#include "tests/support/Dice.h"
#include "tests/support/SmallCaseload.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

using Verb = std::function<Result<void>(Workspace &, const LearnerId &)>;

class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatWasDoneIsFoundAgain();
    void verbs_data();
    void verbs();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void idsAreReadableAndNotGivenOutTwice();
    void editingMayLeaveWhatWasThere();
    void auditsFollowEveryChange();
    void auditsFollowTheDay();
    void theSecondAwardIsTheOneWithdrawn();
    void aCatalogueIsPreviewedAndTaken();
    void aFaultyCatalogueIsRefused();
    void previewInTheBackground();
    void activitiesAndGoingBack();
    void randomVerbsUndoneAndRedone();
    void undoWorksAfterARestart();
};

void TestWorkspace::initTestCase()
{
    qRegisterMetaType<LearnerId>("cairn::LearnerId");
    qRegisterMetaType<Error>("cairn::Error");
}

/// A learner with two courses, an award, an exception and an attestation.
static LearnerId addAna(Workspace &workspace)
{
    const LearnerId ana = taken(workspace.addLearner(learner("Ana")));
    taken(workspace.addEvidence(ana, course("a")));
    taken(workspace.addEvidence(ana, course("c")));
    taken(workspace.award(ana, {CredentialId("third"), today.addDays(-10), {}, {}, {}}));
    RuleException exception;
    exception.credential = CredentialId("second");
    exception.node = "/3";
    exception.reason = "Done at work";
    taken(workspace.addException(ana, exception));
    taken(workspace.attest(ana, {CredentialId("second"), "interview", "Dean", today, {}}));
    return ana;
}

/// Everything that a workspace says of its learners, to compare.
static QString contentOf(const Workspace &workspace)
{
    QString text = QString::fromStdString(workspace.catalogue()->digest());
    for (const LearnerSummary &summary : workspace.learners())
        text += u'\n' + QString::fromStdString(writeRecord(*workspace.record(summary.id)));
    return text;
}

void TestWorkspace::whatWasDoneIsFoundAgain()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"Naïve caseload.cairn"_s);
    QString before;
    LearnerId ana;
    {
        const auto workspace = taken(Workspace::create(path));
        QCOMPARE(workspace->path(), path);
        QVERIFY(!workspace->isReadOnly());
        QVERIFY(!workspace->hasCatalogue());
        QVERIFY(workspace->learners().empty());
        workspace->setToday(today);
        taken(workspace->takeCatalogue(catalogue()));
        ana = addAna(*workspace);
        before = contentOf(*workspace);
    }
    const auto workspace = taken(Workspace::open(path));
    workspace->setToday(today);
    QVERIFY(workspace->hasCatalogue());
    QVERIFY(!workspace->catalogueError());
    QVERIFY(workspace->catalogue()->catalogue() == catalogue());
    QCOMPARE(contentOf(*workspace), before);
    QVERIFY(workspace->savedAt().secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QVERIFY(stateOf(*workspace, ana, "third") == State::Held);
    QCOMPARE(workspace->undoText(), u"Confirm a condition of The second"_s);
    // It is not made anew over what is there.
    QVERIFY(!Workspace::create(path));
    const auto second = Workspace::open(path);
    QVERIFY(!second);
    QVERIFY(second.error().code == ErrorCode::OpenElsewhere);
}

// Verbs ---------------------------------------------------------------------------------------

void TestWorkspace::verbs_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *name, Verb verb) {
        QTest::newRow(name) << std::move(verb) << QString::fromUtf8(name);
    };
    row("Edit learner Ana María", [](Workspace &w, const LearnerId &id) {
        Learner changed = w.record(id)->learner;
        changed.name = "Ana María";
        changed.tags = {"veteran"};
        return w.editLearner(changed);
    });
    row("Remove learner Ana",
        [](Workspace &w, const LearnerId &id) { return w.removeLearner(id); });
    row("Change the fact age", [](Workspace &w, const LearnerId &id) {
        return w.setFact(id, u"age"_s, {Decimal::fromInt(31)});
    });
    row("Set the goal The second", [](Workspace &w, const LearnerId &id) {
        return w.setGoals(id, {{CredentialId("second"), today, {}}});
    });
    row("Add Course b", [](Workspace &w, const LearnerId &id) -> Result<void> {
        const auto added = w.addEvidence(id, course("b"));
        return added ? Result<void>() : tl::unexpected<Error>(added.error());
    });
    row("Edit Course a", [](Workspace &w, const LearnerId &id) {
        EvidenceItem changed = w.record(id)->evidence.front();
        changed.grade = "A";
        return w.editEvidence(id, changed);
    });
    row("Remove Course a",
        [](Workspace &w, const LearnerId &id) { return w.removeEvidence(id, {EvidenceId("a")}); });
    row("Remove 2 piece(s) of evidence", [](Workspace &w, const LearnerId &id) {
        return w.removeEvidence(id, {EvidenceId("a"), EvidenceId("c")});
    });
    row("Record award of The first", [](Workspace &w, const LearnerId &id) {
        return w.award(id, {CredentialId("first"), today, {}, {EvidenceId("a")}, {}});
    });
    row("Withdraw award of The third", [](Workspace &w, const LearnerId &id) {
        return w.withdrawAward(id, CredentialId("third"));
    });
    row("Record an exception for The first", [](Workspace &w, const LearnerId &id) {
        RuleException exception;
        exception.credential = CredentialId("first");
        exception.reason = "Because";
        return w.addException(id, exception);
    });
    row("Remove an exception for The second",
        [](Workspace &w, const LearnerId &id) { return w.removeException(id, 0); });
    row("Confirm a condition of The first", [](Workspace &w, const LearnerId &id) {
        return w.attest(id, {CredentialId("first"), "interview", "Dean", today, {}});
    });
    row("Take back the confirmation of a condition of The second",
        [](Workspace &w, const LearnerId &id) { return w.removeAttestation(id, 0); });
}

void TestWorkspace::verbs()
{
    QFETCH(Verb, verb);
    QFETCH(QString, name);
    const auto workspace = small::workspace();
    const LearnerId ana = addAna(*workspace);
    const LearnerId other = taken(workspace->addLearner(learner("Ben")));
    const QString before = contentOf(*workspace);
    QSignalSpy changed(workspace.get(), &Workspace::learnerChanged);
    QSignalSpy history(workspace.get(), &Workspace::historyChanged);
    QSignalSpy saved(workspace.get(), &Workspace::saved);
    QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);

    taken(verb(*workspace, ana));
    const QString after = contentOf(*workspace);
    QVERIFY(after != before);
    QCOMPARE(workspace->undoText(), name);
    QVERIFY(workspace->activities(1).front().learner == ana);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.front().front().value<LearnerId>() == ana);
    QCOMPARE(history.size(), 1);
    QCOMPARE(saved.size(), 1);
    QVERIFY(workspace->record(other)->evidence.empty());

    taken(workspace->undo());
    QCOMPARE(contentOf(*workspace), before);
    QCOMPARE(workspace->redoText(), name);
    QCOMPARE(changed.size(), 2);
    taken(workspace->redo());
    QCOMPARE(contentOf(*workspace), after);
    QVERIFY(!workspace->canRedo());
    QVERIFY(notSaved.isEmpty());
}

void TestWorkspace::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, ErrorCode code, Verb verb) {
        QTest::newRow(name) << std::move(verb) << code;
    };
    const auto without = [](const auto &result) -> Result<void> {
        return result ? Result<void>() : tl::unexpected<Error>(result.error());
    };
    const LearnerId nobody("nobody");
    row("a learner without a name", ErrorCode::Refused,
        [=](Workspace &w, const LearnerId &) { return without(w.addLearner(learner(""))); });
    row("a learner's id that is taken", ErrorCode::Refused, [=](Workspace &w, const LearnerId &id) {
        Learner twin = learner("Twin");
        twin.id = id;
        return without(w.addLearner(twin));
    });
    row("editing nobody", ErrorCode::NotFound, [=](Workspace &w, const LearnerId &) {
        Learner stranger = learner("X");
        stranger.id = nobody;
        return w.editLearner(stranger);
    });
    row("removing nobody", ErrorCode::NotFound,
        [=](Workspace &w, const LearnerId &) { return w.removeLearner(nobody); });
    row("a fact without a name", ErrorCode::Refused,
        [](Workspace &w, const LearnerId &id) { return w.setFact(id, {}, {true}); });
    row("an unknown goal", ErrorCode::Refused, [](Workspace &w, const LearnerId &id) {
        return w.setGoals(id, {{CredentialId("unknown"), {}, {}}});
    });
    row("evidence of nothing", ErrorCode::Refused, [=](Workspace &w, const LearnerId &id) {
        return without(w.addEvidence(id, EvidenceItem()));
    });
    row("evidence with an id that is taken", ErrorCode::Refused,
        [=](Workspace &w, const LearnerId &id) {
            EvidenceItem twin = course("b");
            twin.id = EvidenceId("a");
            return without(w.addEvidence(id, twin));
        });
    row("evidence of another age", ErrorCode::Refused, [=](Workspace &w, const LearnerId &id) {
        return without(w.addEvidence(id, course("b", Date::fromCivil(2222, 2, 2))));
    });
    row("evidence for nobody", ErrorCode::NotFound, [=](Workspace &w, const LearnerId &) {
        return without(w.addEvidence(nobody, course("b")));
    });
    row("editing evidence that is not there", ErrorCode::NotFound,
        [](Workspace &w, const LearnerId &id) { return w.editEvidence(id, course("b")); });
    row("removing evidence that is not there", ErrorCode::NotFound,
        [](Workspace &w, const LearnerId &id) {
            return w.removeEvidence(id, {EvidenceId("a"), EvidenceId("z")});
        });
    row("an award twice", ErrorCode::Refused, [](Workspace &w, const LearnerId &id) {
        return w.award(id, {CredentialId("third"), today.addDays(-10), {}, {}, {}});
    });
    row("an award of nothing", ErrorCode::Refused,
        [](Workspace &w, const LearnerId &id) { return w.award(id, Holding()); });
    row("withdrawing what is not held", ErrorCode::NotFound, [](Workspace &w, const LearnerId &id) {
        return w.withdrawAward(id, CredentialId("first"));
    });
    row("an exception that is not there", ErrorCode::NotFound,
        [](Workspace &w, const LearnerId &id) { return w.removeException(id, 1); });
    row("an attestation below the first", ErrorCode::NotFound,
        [](Workspace &w, const LearnerId &id) { return w.removeAttestation(id, -1); });
}

void TestWorkspace::whatDoesNotFitIsRefused()
{
    QFETCH(Verb, verb);
    QFETCH(ErrorCode, code);
    const auto workspace = small::workspace();
    const LearnerId ana = addAna(*workspace);
    const QString before = contentOf(*workspace);
    const qint64 sequence = workspace->activities(1).front().sequence;
    QSignalSpy history(workspace.get(), &Workspace::historyChanged);
    QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
    const Result<void> refused = verb(*workspace, ana);
    QVERIFY(!refused);
    QVERIFY2(refused.error().code == code, refused.error().detail.c_str());
    QVERIFY(!refused.error().detail.empty());
    QCOMPARE(contentOf(*workspace), before);
    QCOMPARE(workspace->activities(1).front().sequence, sequence);
    QVERIFY(history.isEmpty());
    QVERIFY(notSaved.isEmpty()); // the file is well
}

void TestWorkspace::idsAreReadableAndNotGivenOutTwice()
{
    const auto workspace = small::workspace();
    Learner imported = learner("Ina");
    imported.id = LearnerId("L-0002");
    taken(workspace->addLearner(imported));
    QCOMPARE(taken(workspace->addLearner(learner("Ana"))).text, std::string("L-0001"));
    const LearnerId ben = taken(workspace->addLearner(learner("Ben")));
    QCOMPARE(ben.text, std::string("L-0003"));
    taken(workspace->undo());
    QCOMPARE(taken(workspace->addLearner(learner("Chi"))).text, std::string("L-0004"));

    const LearnerId ana("L-0001");
    EvidenceItem item;
    item.title = "CompTIA A+ (2022)";
    QCOMPARE(taken(workspace->addEvidence(ana, item)).text, std::string("comptia-a-2022"));
    QCOMPARE(taken(workspace->addEvidence(ana, item)).text, std::string("comptia-a-2022-2"));
    item.title = "日本語";
    QCOMPARE(taken(workspace->addEvidence(ana, item)).text, std::string("evidence"));
    QCOMPARE(taken(workspace->addEvidence(ana, course("a"))).text, std::string("a"));
}

void TestWorkspace::editingMayLeaveWhatWasThere()
{
    const auto workspace = small::workspace();
    const LearnerId ana = addAna(*workspace);
    // The course has gone from the next edition.
    Catalogue next = catalogue();
    std::erase_if(next.items, [](const Item &item) { return item.id.text == "c"; });
    std::erase_if(next.credentials, [](const Credential &c) { return c.id.text == "second"; });
    taken(workspace->takeCatalogue(next));
    EvidenceItem item = workspace->record(ana)->evidence.back();
    QCOMPARE(item.item.text, std::string("c"));
    item.grade = "A";
    taken(workspace->editEvidence(ana, item));
    item.grade = "Z";
    QVERIFY(!workspace->editEvidence(ana, item));
}

// Audits --------------------------------------------------------------------------------------

void TestWorkspace::auditsFollowEveryChange()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const LearnerId ben = taken(workspace->addLearner(learner("Ben")));
    taken(workspace->addEvidence(ana, course("a")));
    QVERIFY(stateOf(*workspace, ana, "first") == State::Open);
    QCOMPARE(workspace->audit(ana, CredentialId("first"), LookAhead::Completed)->remaining.steps,
             1);

    EvidenceItem b = course("b");
    b.status = EvidenceStatus::InProgress;
    b.id = taken(workspace->addEvidence(ana, b));
    QVERIFY(stateOf(*workspace, ana, "first") == State::Finishing);
    QCOMPARE(workspace->audit(ana, CredentialId("first"), LookAhead::InProgress)->remaining.steps,
             0);
    b.status = EvidenceStatus::Completed;
    taken(workspace->editEvidence(ana, b));
    QVERIFY(stateOf(*workspace, ana, "first") == State::Awardable);
    QVERIFY(stateOf(*workspace, ben, "first") == State::Open);
    const auto audit = workspace->audit(ana, CredentialId("first"), LookAhead::Completed);
    QVERIFY(audit->applied == (std::vector<EvidenceId>{EvidenceId("a"), EvidenceId("b")}));
    taken(workspace->award(ana, {CredentialId("first"), today, {}, audit->applied, {}}));
    QVERIFY(stateOf(*workspace, ana, "first") == State::Held);
    taken(workspace->goTo(0));
    QVERIFY(workspace->verdicts(ana).empty());
    QVERIFY(!workspace->audit(ana, CredentialId("first"), LookAhead::Completed));
    QVERIFY(!workspace->audit(ana, CredentialId("no such"), LookAhead::Completed));
}

void TestWorkspace::auditsFollowTheDay()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    taken(workspace->addEvidence(ana, course("e", today.addMonths(-12))));
    QVERIFY(stateOf(*workspace, ana, "third") == State::Awardable);
    QSignalSpy changed(workspace.get(), &Workspace::learnersChanged);
    workspace->setToday(today);
    QVERIFY(changed.isEmpty());
    workspace->setToday(today.addDays(1));
    QCOMPARE(changed.size(), 1);
    QVERIFY(workspace->today() == today.addDays(1));
    QVERIFY(stateOf(*workspace, ana, "third") == State::Open);
}

void TestWorkspace::theSecondAwardIsTheOneWithdrawn()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    const CredentialId third("third");
    const Holding renewed = {third, today, {}, {}, {}};
    const Holding first = {third, today.addDays(-400), today.addDays(-35), {}, {}};
    taken(workspace->award(ana, renewed));
    taken(workspace->award(ana, first));
    taken(workspace->withdrawAward(ana, third));
    QVERIFY(workspace->record(ana)->held == std::vector<Holding>{first});
}

// Catalogues ----------------------------------------------------------------------------------

static Catalogue nextEdition()
{
    Catalogue next = catalogue();
    next.credentials[0].requires_ = {all({item("a"), item("f")})}; // "first"
    next.credentials.pop_back(); // "third"
    Credential &small = addCredential(next, "fourth", item("a"));
    small.name = english("The fourth");
    addCredential(next, "fifth", item("f")).name = english("The fifth");
    return next;
}

void TestWorkspace::aCatalogueIsPreviewedAndTaken()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    taken(workspace->addEvidence(ana, course("a")));
    taken(workspace->addEvidence(ana, course("b")));
    taken(workspace->addEvidence(ana, course("e")));
    taken(workspace->addLearner(learner("Ben")));
    const std::vector<CatalogueChange> changes = workspace->previewCatalogue(nextEdition());
    QCOMPARE(changes.size(), size_t{3}); // Ben has begun nothing, so nothing changes for him
    QVERIFY(changes[0].credential == CredentialId("first"));
    QCOMPARE(changes[0].name, u"Ana"_s);
    QVERIFY(changes[0].before == State::Awardable);
    QVERIFY(changes[0].after == State::Open);
    QVERIFY(changes[0].remainingBefore.isNothing());
    QCOMPARE(changes[0].remainingAfter.steps, 1);
    QVERIFY(changes[1].credential == CredentialId("third"));
    QVERIFY(changes[1].gone);
    QVERIFY(changes[2].credential == CredentialId("fourth"));
    QVERIFY(changes[2].isNew);
    QVERIFY(changes[2].after == State::Awardable);
    QVERIFY(stateOf(*workspace, ana, "first") == State::Awardable); // nothing was taken yet

    QSignalSpy announced(workspace.get(), &Workspace::catalogueChanged);
    taken(workspace->takeCatalogue(nextEdition()));
    QCOMPARE(announced.size(), 1);
    QCOMPARE(workspace->undoText(), u"Take the catalog Small catalog"_s);
    QVERIFY(stateOf(*workspace, ana, "fourth") == State::Awardable);
    taken(workspace->undo());
    QCOMPARE(announced.size(), 2);
    QVERIFY(workspace->catalogue()->catalogue() == catalogue());
    taken(workspace->undo());
    // The same again is no step.
    taken(workspace->takeCatalogue(catalogue()));
    const qint64 newest = workspace->activities(1).front().sequence;
    taken(workspace->takeCatalogue(catalogue()));
    QCOMPARE(workspace->activities(1).front().sequence, newest);
}

void TestWorkspace::aFaultyCatalogueIsRefused()
{
    const auto workspace = small::workspace();
    Catalogue faulty = catalogue();
    faulty.credentials[0].requires_ = {item("nowhere")};
    const Result<void> refused = workspace->takeCatalogue(faulty);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Refused);
    QVERIFY2(refused.error().place.find("first") != std::string::npos,
             refused.error().place.c_str());
    QVERIFY(workspace->catalogue()->catalogue() == catalogue());
}

void TestWorkspace::previewInTheBackground()
{
    const auto workspace = small::workspace();
    const LearnerId ana = taken(workspace->addLearner(learner("Ana")));
    taken(workspace->addEvidence(ana, course("a")));
    auto later = workspace->previewCatalogueLater(nextEdition());
    later.waitForFinished();
    QCOMPARE(later.resultCount(), 1);
    QVERIFY(later.result() == workspace->previewCatalogue(nextEdition()));
    auto stopped = workspace->previewCatalogueLater(nextEdition());
    stopped.cancel();
    stopped.waitForFinished();
    QVERIFY(stopped.isCanceled());
}

// History -------------------------------------------------------------------------------------

void TestWorkspace::activitiesAndGoingBack()
{
    const auto workspace = small::workspace();
    addAna(*workspace);
    const std::vector<Activity> all = workspace->activities(100);
    QCOMPARE(all.size(), size_t{7});
    QCOMPARE(all.front().text, u"Confirm a condition of The second"_s);
    QCOMPARE(all.back().text, u"Take the catalog Small catalog"_s);
    QVERIFY(all.back().learner.isEmpty());
    QVERIFY(qAbs(all.front().at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(workspace->activities(2).size(), size_t{2});

    taken(workspace->goTo(all[4].sequence)); // the first piece of evidence
    QCOMPARE(workspace->undoText(), u"Add Course a"_s);
    int undone = 0;
    for (const Activity &activity : workspace->activities(100))
        undone += activity.undone;
    QCOMPARE(undone, 4);
    taken(workspace->goTo(0));
    QVERIFY(!workspace->canUndo());
    QVERIFY(!workspace->hasCatalogue());
    taken(workspace->goTo(all.front().sequence));
    QVERIFY(!workspace->canRedo());
    QVERIFY(!workspace->goTo(all.front().sequence + 1));
}

static void randomVerb(Workspace &workspace, Dice &dice)
{
    const std::vector<LearnerSummary> learners = workspace.learners();
    if (learners.empty() || dice.chance(15)) {
        taken(workspace.addLearner(learner("Learner " + std::to_string(dice.between(1, 99)))));
        return;
    }
    const LearnerId id = dice.oneOf(learners).id;
    const Record record = *workspace.record(id);
    const std::vector<std::string> items = {"a", "b", "c", "d", "e", "f"};
    const std::vector<std::string> credentials = {"first", "second", "third"};
    const CredentialId credential(dice.oneOf(credentials));
    // What does not fit is refused, and that is fine here.
    switch (dice.between(0, 11)) {
    case 0:
        (void)workspace.removeLearner(id);
        break;
    case 1:
        (void)workspace.setFact(id, u"age"_s, {Decimal::fromInt(dice.between(17, 20))});
        break;
    case 2:
        (void)workspace.setGoals(id, {{credential, today, {}}});
        break;
    case 3:
        (void)workspace.award(id, {credential, today.addDays(-dice.between(0, 9)), {}, {}, {}});
        break;
    case 4:
        (void)workspace.withdrawAward(id, credential);
        break;
    case 5:
        (void)workspace.attest(id, {credential, "node", "me", today, {}});
        break;
    case 6:
        (void)workspace.removeAttestation(id, 0);
        break;
    case 7:
        if (!record.evidence.empty())
            (void)workspace.removeEvidence(id, {dice.oneOf(record.evidence).id});
        break;
    case 8:
        (void)workspace.takeCatalogue(dice.chance(50) ? nextEdition() : catalogue());
        break;
    default:
        (void)workspace.addEvidence(id, course(dice.oneOf(items)));
    }
}

void TestWorkspace::randomVerbsUndoneAndRedone()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        const auto workspace = small::workspace();
        std::vector<QString> contents = {contentOf(*workspace)};
        qint64 newest = workspace->activities(1).front().sequence;
        for (int i = dice.between(3, 12); i > 0; --i) {
            randomVerb(*workspace, dice);
            const qint64 sequence = workspace->activities(1).front().sequence;
            if (sequence != newest)
                contents.push_back(contentOf(*workspace));
            newest = sequence;
        }
        const auto where = [&] { return qPrintable(u"seed %1"_s.arg(seed)); };
        for (size_t i = contents.size() - 1; i-- > 0;) {
            taken(workspace->undo());
            QVERIFY2(contentOf(*workspace) == contents[i], where());
        }
        for (size_t i = 1; i < contents.size(); ++i) {
            taken(workspace->redo());
            QVERIFY2(contentOf(*workspace) == contents[i], where());
        }
        QVERIFY2(!workspace->canRedo(), where());
    }
}

void TestWorkspace::undoWorksAfterARestart()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.cairn"_s);
    std::vector<QString> contents;
    {
        const auto workspace = taken(Workspace::create(path));
        workspace->setToday(today);
        taken(workspace->takeCatalogue(catalogue()));
        Dice dice(5);
        for (int i = 0; i < 12; ++i)
            randomVerb(*workspace, dice);
        taken(workspace->goTo(1));
        contents.push_back(contentOf(*workspace));
    }
    for (bool more = true; more;) { // one step forward in each session
        const auto workspace = taken(Workspace::open(path));
        more = workspace->canRedo();
        if (more)
            taken(workspace->redo());
        contents.push_back(contentOf(*workspace));
    }
    QVERIFY(contents.size() > 6);
    contents.pop_back(); // the session that found nothing to redo
    for (size_t i = contents.size() - 1; i-- > 0;) {
        const auto workspace = taken(Workspace::open(path));
        taken(workspace->undo());
        QCOMPARE(contentOf(*workspace), contents[i]);
    }
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
