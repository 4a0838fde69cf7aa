#include "tests/faults/Operations.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "tests/faults/Desk.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/SmallCaseload.h"
#include "workspace/Export.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace cairn::faults {

using namespace Qt::StringLiterals;

namespace {

using Outcome = std::optional<Result<void>>;

const std::vector<std::string> words
    = {"Welding", "Ω café", "O'Neil; DROP", "\"quoted\"", "=1+1", "two\nlines", "日本語", "x"};

/// For verbs that answer with the id of what they made.
template <class Value> Outcome withoutValue(const Result<Value> &result)
{
    if (result)
        return Result<void>();
    return Result<void>(tl::unexpected<Error>(result.error()));
}

std::optional<Record> anyRecord(const Workspace &workspace, Dice &dice)
{
    const std::vector<LearnerSummary> learners = workspace.learners();
    return learners.empty() ? std::nullopt : workspace.record(dice.oneOf(learners).id);
}

/// The first learner from a random place on of whom \a has is true.
template <class Has>
std::optional<Record> recordWith(const Workspace &workspace, Dice &dice, const Has &has)
{
    const std::vector<LearnerSummary> learners = workspace.learners();
    const std::size_t start = dice.next() % std::max<std::size_t>(learners.size(), 1);
    for (std::size_t i = 0; i < learners.size(); ++i) {
        const auto &learner = learners[(start + i) % learners.size()];
        if (std::optional<Record> record = workspace.record(learner.id); record && has(*record))
            return record;
    }
    return {};
}

/// Undoing everything takes the catalogue away, too.
bool hasCatalogue(const Workspace &workspace)
{
    return !workspace.catalogue()->catalogue().credentials.empty();
}

CredentialId anyCredential(const Workspace &workspace, Dice &dice)
{
    const Catalogue &catalogue = workspace.catalogue()->catalogue();
    return dice.oneOf(catalogue.credentials).id;
}

EvidenceItem anyEvidence(const Workspace &workspace, Dice &dice)
{
    EvidenceItem item;
    if (dice.chance(60) && hasCatalogue(workspace))
        item.item = dice.oneOf(workspace.catalogue()->catalogue().items).id;
    else
        item.title = dice.oneOf(words);
    item.earned = small::today.addDays(-dice.between(1, 900));
    if (dice.chance(30))
        item.grade = "B";
    return item;
}

// Learners ------------------------------------------------------------------------------------

Outcome addLearner(Workspace &workspace, Dice &dice)
{
    Learner learner;
    learner.name = dice.oneOf(words);
    learner.cohort = "Fall 2026";
    return withoutValue(workspace.addLearner(learner));
}

Outcome editLearner(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    Learner learner = record->learner;
    learner.preferredName = dice.oneOf(words) + std::to_string(dice.between(1, 1000));
    return workspace.editLearner(learner);
}

Outcome removeLearner(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    return workspace.removeLearner(record->learner.id);
}

Outcome setFact(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    std::vector<FactValue> value;
    if (dice.chance(80))
        value.emplace_back(Decimal::fromInt(dice.between(16, 90)));
    return workspace.setFact(record->learner.id, u"age"_s, value);
}

Outcome setGoals(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record || !hasCatalogue(workspace))
        return {};
    return workspace.setGoals(record->learner.id,
                              {{anyCredential(workspace, dice), small::today, {}}});
}

// What a learner has --------------------------------------------------------------------------

Outcome addEvidence(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    return withoutValue(workspace.addEvidence(record->learner.id, anyEvidence(workspace, dice)));
}

bool hasEvidence(const Record &record)
{
    return !record.evidence.empty();
}

Outcome editEvidence(Workspace &workspace, Dice &dice)
{
    const auto record = recordWith(workspace, dice, hasEvidence);
    if (!record)
        return {};
    EvidenceItem item = dice.oneOf(record->evidence);
    item.title = dice.oneOf(words) + std::to_string(dice.between(1, 1000));
    return workspace.editEvidence(record->learner.id, item);
}

Outcome removeEvidence(Workspace &workspace, Dice &dice)
{
    const auto record = recordWith(workspace, dice, hasEvidence);
    if (!record)
        return {};
    std::vector<EvidenceId> evidence = {record->evidence.front().id};
    if (record->evidence.size() > 1 && dice.chance(50))
        evidence.push_back(record->evidence.back().id);
    return workspace.removeEvidence(record->learner.id, evidence);
}

Outcome award(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record || !hasCatalogue(workspace))
        return {};
    Holding holding;
    holding.credential = anyCredential(workspace, dice);
    // One award of a credential a day.
    holding.awarded = small::today.addDays(-dice.between(1, 1'000'000) % 20'000);
    for (const Holding &held : record->held)
        if (held.credential == holding.credential && held.awarded == holding.awarded)
            return {};
    return workspace.award(record->learner.id, holding);
}

Outcome withdrawAward(Workspace &workspace, Dice &dice)
{
    const auto record
        = recordWith(workspace, dice, [](const Record &each) { return !each.held.empty(); });
    if (!record)
        return {};
    return workspace.withdrawAward(record->learner.id, record->held.front().credential);
}

Outcome addException(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record || !hasCatalogue(workspace))
        return {};
    RuleException exception;
    exception.credential = anyCredential(workspace, dice);
    exception.reason = dice.oneOf(words);
    exception.by = "advisor";
    return workspace.addException(record->learner.id, exception);
}

Outcome removeException(Workspace &workspace, Dice &dice)
{
    const auto record
        = recordWith(workspace, dice, [](const Record &each) { return !each.exceptions.empty(); });
    if (!record)
        return {};
    const int last = static_cast<int>(record->exceptions.size()) - 1;
    return workspace.removeException(record->learner.id, dice.between(0, last));
}

Outcome attest(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record || !hasCatalogue(workspace))
        return {};
    Attestation attestation;
    attestation.credential = anyCredential(workspace, dice);
    attestation.node = "0";
    attestation.by = dice.oneOf(words);
    return workspace.attest(record->learner.id, attestation);
}

Outcome removeAttestation(Workspace &workspace, Dice &dice)
{
    const auto record
        = recordWith(workspace, dice, [](const Record &each) { return !each.attested.empty(); });
    if (!record)
        return {};
    return workspace.removeAttestation(record->learner.id, 0);
}

// Sharing -------------------------------------------------------------------------------------

Outcome addConsent(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    WrittenConsent consent;
    consent.party = dice.oneOf(words);
    consent.records = {RecordKind::Name, RecordKind::Evidence};
    consent.purpose = dice.oneOf(words);
    consent.signedOn = small::today.addDays(-dice.between(0, 400));
    if (dice.chance(50))
        consent.until = consent.signedOn.addDays(dice.between(0, 800));
    return withoutValue(workspace.addConsent(record->learner.id, consent));
}

Outcome withdrawConsent(Workspace &workspace, Dice &dice)
{
    const auto record = recordWith(workspace, dice, [&](const Record &each) {
        const auto consents = workspace.consents(each.learner.id);
        return !consents.empty() && !consents.front().withdrawnOn;
    });
    if (!record)
        return {};
    const LearnerId &learner = record->learner.id;
    return workspace.withdrawConsent(learner, workspace.consents(learner).front().id);
}

Outcome optOut(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    const LearnerId &learner = record->learner.id;
    return workspace.setOptedOut(learner, !workspace.optedOutSince(learner));
}

Outcome share(Workspace &workspace, Dice &dice)
{
    std::vector<LearnerId> learners;
    for (const LearnerSummary &learner : workspace.learners())
        learners.push_back(learner.id);
    if (learners.empty() || workspace.path().isEmpty())
        return {};
    SharingRequest request;
    request.party = dice.oneOf(words);
    request.purpose = "Advising";
    request.basis = Basis::LegitimateInterest;
    request.records = {RecordKind::Name};
    const Export way
        = fileExport(Outlet::Record, QFileInfo(workspace.path()).path() + u"/shared.json"_s,
                     [](const Release &release) -> Result<std::string> {
                         return std::to_string(release.learners().size()) + " learners";
                     });
    return withoutValue(workspace.share(request, learners, way));
}

// Plans ---------------------------------------------------------------------------------------

Outcome addPlan(Workspace &workspace, Dice &dice)
{
    const auto record = anyRecord(workspace, dice);
    if (!record)
        return {};
    LearnerPlan plan;
    plan.name = dice.oneOf(words);
    plan.request.goals = {anyCredential(workspace, dice)};
    plan.request.start = TermId("fall-2027");
    plan.request.limits.maxCredits = Decimal::fromInt(dice.between(6, 18));
    if (dice.chance(50))
        plan.request.limits.perTerm[TermId("fall-2027")].maxItems = dice.between(1, 5);
    return withoutValue(workspace.addPlan(record->learner.id, plan));
}

/// A learner who has a plan, and one of the plans.
std::optional<std::pair<LearnerId, LearnerPlan>> anyPlan(const Workspace &workspace, Dice &dice)
{
    const auto record = recordWith(workspace, dice, [&](const Record &each) {
        return !workspace.plans(each.learner.id).empty();
    });
    if (!record)
        return {};
    return {{record->learner.id, dice.oneOf(workspace.plans(record->learner.id))}};
}

Outcome movePlanItems(Workspace &workspace, Dice &dice)
{
    const auto of = anyPlan(workspace, dice);
    if (!of)
        return {};
    const TermId to(dice.oneOf(std::vector<std::string>{"", "fall-2027", "spring-2028"}));
    PlanMove move{dice.oneOf(workspace.catalogue()->catalogue().items).id, {}, to};
    if (!of->second.entries.empty() && dice.chance(60)) {
        const PlanEntry &entry = dice.oneOf(of->second.entries);
        move = {entry.item, entry.term, to};
    }
    if (move.from == move.to || of->second.has({move.to, move.item}))
        return {};
    return workspace.movePlanItems(of->first, of->second.id, {move});
}

Outcome pinInPlan(Workspace &workspace, Dice &dice)
{
    const auto of = anyPlan(workspace, dice);
    if (!of)
        return {};
    if (!of->second.request.pins.empty() && dice.chance(40))
        return workspace.removePlanPin(of->first, of->second.id, of->second.request.pins.front());
    Pin pin{dice.oneOf(workspace.catalogue()->catalogue().items).id, Pin::Kind::Skip, {}};
    if (!of->second.entries.empty() && dice.chance(70)) {
        const PlanEntry &entry = dice.oneOf(of->second.entries);
        pin = {entry.item, Pin::Kind::In, entry.term};
    }
    return workspace.addPlanPin(of->first, of->second.id, pin);
}

Outcome changePlan(Workspace &workspace, Dice &dice)
{
    const auto of = anyPlan(workspace, dice);
    if (!of)
        return {};
    const auto &[learner, plan] = *of;
    const QString name = QString::fromStdString(dice.oneOf(words))
                         + QString::number(dice.between(1, 1000));
    PlanRequest request = plan.request;
    switch (dice.between(0, 4)) {
    case 0:
        return withoutValue(workspace.copyPlan(learner, plan.id, name));
    case 1:
        return workspace.renamePlan(learner, plan.id, name);
    case 2:
        return workspace.usePlan(learner, plan.id);
    case 3:
        request.limits.seasons = {{dice.oneOf(words), "fall"}};
        request.limits.budget = Decimal::fromInt(dice.between(100, 9000));
        return workspace.setPlanRequest(learner, plan.id, request);
    default:
        return workspace.removePlan(learner, plan.id);
    }
}

// Many at once --------------------------------------------------------------------------------

Outcome importRecords(Workspace &workspace, Dice &dice)
{
    const auto seed = static_cast<std::uint32_t>(dice.between(1, 1000));
    const auto records
        = test::makeCaseload(dice.between(1, 6), seed, workspace.catalogue()->catalogue());
    return workspace.importRecords(records, u"students.csv"_s);
}

Outcome takeCatalogue(Workspace &workspace, Dice &dice)
{
    Catalogue next = small::catalogue();
    next.title = small::english("Edition " + std::to_string(dice.between(1, 1'000'000)));
    next.credentials.at(dice.next() % 3).name = small::english(dice.oneOf(words));
    return workspace.takeCatalogue(next);
}

Outcome undo(Workspace &workspace, Dice &)
{
    if (!workspace.canUndo())
        return {};
    return workspace.undo();
}

Outcome redo(Workspace &workspace, Dice &)
{
    if (!workspace.canRedo())
        return {};
    return workspace.redo();
}

Outcome goTo(Workspace &workspace, Dice &dice)
{
    const std::vector<Activity> activities = workspace.activities(12);
    if (activities.empty())
        return {};
    return workspace.goTo(dice.oneOf(activities).sequence);
}

// The file itself -----------------------------------------------------------------------------

Outcome saveCopy(Workspace &workspace, Dice &)
{
    return workspace.saveCopy(QFileInfo(workspace.path()).path() + u"/copy.cairn"_s);
}

Outcome backUp(Workspace &workspace, Dice &)
{
    return withoutValue(workspace.backUp());
}

/// As it is done every hour: in slices here, and checked in another thread.
Outcome backUpMeanwhile(Workspace &workspace, Dice &)
{
    Result<void> outcome;
    bool isOver = false;
    QEventLoop loop;
    const auto end = [&](Result<void> done) {
        outcome = std::move(done);
        isOver = true;
        loop.quit();
    };
    QObject watch;
    QObject::connect(&workspace, &Workspace::backedUp, &watch, [&] { end({}); });
    QObject::connect(&workspace, &Workspace::notBackedUp, &watch,
                     [&](const Error &error) { end(tl::unexpected<Error>(error)); });
    workspace.backUpLater();
    if (!isOver)
        loop.exec();
    return outcome;
}

Outcome restore(Workspace &workspace, Dice &)
{
    const std::vector<Backup> backups = workspace.backups();
    if (backups.empty())
        return {};
    return workspace.restore(backups.back()); // the oldest: it is the same when tried again
}

Outcome changePassphrase(Workspace &workspace, Dice &)
{
    if (!workspace.isEncrypted())
        return {};
    return workspace.changePassphrase(Desk::otherPassphrase());
}

Outcome removePassphrase(Workspace &workspace, Dice &)
{
    if (!workspace.isEncrypted())
        return {};
    return workspace.removePassphrase();
}

Outcome purge(Workspace &workspace, Dice &dice)
{
    // By id, so that trying again means the same learner.
    const LearnerId learner(
        dice.oneOf(std::vector<std::string>{"L-0001", "S000001", "S000002", "L-0002"}));
    if (!workspace.record(learner))
        return {};
    return withoutValue(workspace.purge({learner}, Workspace::PurgeReason::Request));
}

Outcome forgetHistory(Workspace &workspace, Dice &)
{
    if (workspace.activities(1).empty())
        return {};
    return withoutValue(workspace.forgetHistory(QDateTime::currentDateTimeUtc()));
}

} // namespace

const std::vector<Operation> &operations()
{
    static const std::vector<Operation> all = {
        {"add learner", addLearner},
        {"edit learner", editLearner},
        {"remove learner", removeLearner},
        {"set fact", setFact},
        {"set goals", setGoals},
        {"add evidence", addEvidence},
        {"edit evidence", editEvidence},
        {"remove evidence", removeEvidence},
        {"award", award},
        {"withdraw award", withdrawAward},
        {"add exception", addException},
        {"remove exception", removeException},
        {"attest", attest},
        {"remove attestation", removeAttestation},
        {"add plan", addPlan},
        {"move plan items", movePlanItems},
        {"pin in plan", pinInPlan},
        {"change plan", changePlan},
        {"import records", importRecords},
        {"take catalogue", takeCatalogue},
        {"undo", undo},
        {"redo", redo},
        {"go to", goTo},
        {"save copy", saveCopy},
        {"back up", backUp},
        {"back up meanwhile", backUpMeanwhile},
        {"restore", restore, true, true},
        {"change passphrase", changePassphrase, false, true},
        {"remove passphrase", removePassphrase, true, true},
        {"purge", purge, true, true},
        {"forget history", forgetHistory, true, true},
        {"add consent", addConsent},
        {"withdraw consent", withdrawConsent},
        {"opt out", optOut},
        {"share", share, false, true},
    };
    return all;
}

const Operation &operation(const char *name)
{
    for (const Operation &each : operations())
        if (std::string_view(each.name) == name)
            return each;
    qFatal("no operation %s", name);
}

std::pair<std::string, Result<void>> doAnything(Workspace &workspace, Dice &dice, Choice choice)
{
    for (;;) {
        const Operation &chosen = dice.oneOf(operations());
        if (chosen.endsUndo && (choice != Choice::Any || !dice.chance(25)))
            continue;
        if (choice == Choice::UndoableWithOneKey
            && std::string_view(chosen.name) == "change passphrase")
            continue;
        // Few learners are removed, or there would soon be nobody to work for.
        if (std::string_view(chosen.name) == "remove learner" && !dice.chance(30))
            continue;
        if (auto outcome = chosen.run(workspace, dice))
            return {chosen.name, std::move(*outcome)};
    }
}

void fill(Workspace &workspace, Content content)
{
    workspace.setToday(small::today);
    small::taken(workspace.takeCatalogue(small::catalogue()));
    Dice dice(7);
    small::taken(workspace.addLearner(small::learner("Ana")));
    for (const char *name : {"import records", "add evidence", "award", "add exception", "attest",
                             "set fact", "add learner", "edit evidence", "add evidence"})
        small::taken(*operation(name).run(workspace, dice));
    if (content == Content::All)
        for (const char *name : {"add consent", "add plan", "move plan items"})
            small::taken(*operation(name).run(workspace, dice));
    if (!workspace.path().isEmpty())
        small::taken(workspace.backUp()); // something to restore
    if (content == Content::All && !workspace.path().isEmpty()) {
        small::taken(*operation("share").run(workspace, dice)); // which restoring must not lose
        QFile::remove(QFileInfo(workspace.path()).path() + u"/shared.json"_s);
    }
    small::taken(*operation("add learner").run(workspace, dice));
    small::taken(workspace.undo()); // and to redo
}

// What there is -------------------------------------------------------------------------------

static std::string wishesOf(const Workspace &workspace, const LearnerId &learner)
{
    std::string text;
    for (const WrittenConsent &consent : workspace.consents(learner))
        text.append(" consent ")
            .append(consent.id.text)
            .append(consent.party)
            .append(consent.signedOn.toText())
            .append(consent.until ? consent.until->toText() : "")
            .append(consent.withdrawnOn ? " withdrawn" : "");
    return text.append(workspace.optedOutSince(learner) ? " opted out" : "");
}

/// What was let out; where it then failed to get there, nothing. When that cannot be entered either
/// the log says too much, so the same twice is the same once.
static std::string logOf(const Workspace &workspace)
{
    std::string text;
    std::string last;
    std::int64_t failed = 0;
    for (const Disclosure &entry : workspace.disclosures()) {
        if (entry.outcome == cairn::Outcome::Failed)
            failed = entry.failed;
        if (entry.outcome == cairn::Outcome::Failed || entry.sequence == failed)
            continue;
        const std::string line
            = "\nto " + entry.request.party + " about " + std::to_string(entry.learners);
        if (line != last)
            text.append(line);
        last = line;
    }
    return text;
}

static std::string plansOf(const Workspace &workspace, const LearnerId &learner)
{
    std::string text;
    for (const LearnerPlan &plan : workspace.plans(learner)) {
        text.append("\n  ").append(plan.id.text).append(" ").append(plan.name);
        text.append(plan.isInUse ? " in use" : "").append(plan.isWhatIf ? " what-if" : "");
        for (const PlanEntry &entry : plan.entries)
            text.append(" ").append(entry.item.text).append("@").append(entry.term.text);
        for (const Pin &pin : plan.request.pins)
            text.append(" !").append(toWord(pin.kind)).append(pin.item.text).append(pin.term.text);
        const PlanLimits &limits = plan.request.limits;
        if (limits.maxCredits)
            text.append(" <=").append(limits.maxCredits->toText());
        if (limits.budget)
            text.append(" $").append(limits.budget->toText());
        for (const std::string &season : limits.seasons.value_or(std::vector<std::string>()))
            text.append(" ").append(season);
        for (const auto &[term, ofTerm] : limits.perTerm)
            text.append(" ").append(term.text).append(std::to_string(*ofTerm.maxItems));
    }
    return text;
}

std::string contentOf(const Workspace &workspace)
{
    std::vector<std::string> records;
    for (const LearnerSummary &learner : workspace.learners()) {
        const std::optional<Record> record = workspace.record(learner.id);
        records.push_back(record ? writeRecord(*record, JsonWriter::Layout::OneLine)
                                 : learner.id.text + " cannot be read");
        records.back().append(wishesOf(workspace, learner.id));
        records.back().append(plansOf(workspace, learner.id));
    }
    std::sort(records.begin(), records.end());
    std::string text;
    for (const std::string &record : records)
        text.append(record).append("\n");
    return text + writeCatalogue(workspace.catalogue()->catalogue());
}

std::string viewOf(const Workspace &workspace)
{
    std::string text = contentOf(workspace);
    for (const Activity &activity : workspace.activities(1'000'000))
        text.append("\n")
            .append(std::to_string(activity.sequence))
            .append(activity.undone ? " undone " : " done ")
            .append(activity.learner.text)
            .append(" ")
            .append(activity.text.toStdString());
    return text.append(logOf(workspace))
        .append("\nundo: ")
        .append(workspace.undoText().toStdString())
        .append("\nredo: ")
        .append(workspace.redoText().toStdString());
}

std::string digestOf(const std::string &text)
{
    return QCryptographicHash::hash(QByteArrayView(text.data(), qsizetype(text.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .left(16)
        .toStdString();
}

} // namespace cairn::faults
