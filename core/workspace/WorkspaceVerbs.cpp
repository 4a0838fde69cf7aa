#include "audit/CompiledCatalogue.h"
#include "evidence/Validate.h"
#include "workspace/Ids.h"
#include "workspace/WorkspaceData.h"

#include <algorithm>

namespace cairn
{

// Learners ------------------------------------------------------------------------------------

static QString nameOf(const Learner &learner)
{
    return QString::fromStdString(learner.name.empty() ? learner.id.text : learner.name);
}

static Result<void> checkName(const Learner &learner)
{
    if (learner.name.empty())
        return fail(ErrorCode::Refused, "name", "a learner needs a name");
    return {};
}

/// The next id that no learner has; an import may have brought ids like ours.
static Result<LearnerId> freeId(SettingRepository settings, const LearnerRepository &learners)
{
    for (;;) {
        const Result<std::int64_t> number = settings.next("learner");
        if (!number)
            return tl::unexpected<Error>(number.error());
        const LearnerId id = learnerId(*number);
        const Result<bool> taken = learners.has(id);
        if (!taken)
            return tl::unexpected<Error>(taken.error());
        if (!*taken)
            return id;
    }
}

Result<LearnerId> Workspace::addLearner(const Learner &learner)
{
    if (Result<void> named = checkName(learner); !named)
        return tl::unexpected<Error>(named.error());
    Record record;
    record.learner = learner;
    const Result<void> done =
        step(tr("Add learner %1").arg(nameOf(learner)), learner.id, [&]() -> Result<void> {
            if (record.learner.id.isEmpty()) {
                const Result<LearnerId> id = freeId(m->settings(), m->learners());
                if (!id)
                    return tl::unexpected<Error>(id.error());
                record.learner.id = *id;
            } else if (const Result<bool> taken = m->learners().has(learner.id); !taken || *taken) {
                return taken ? fail(ErrorCode::Refused, learner.id.text, "a learner has this id")
                             : tl::unexpected<Error>(taken.error());
            }
            return m->records().insert(record, {});
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return record.learner.id;
}

Result<void> Workspace::editLearner(const Learner &learner)
{
    Result<Record> record = recordOrNotFound(learner.id);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> named = checkName(learner); !named)
        return named;
    record->learner = learner;
    return step(tr("Edit learner %1").arg(nameOf(learner)), learner.id, [&]() -> Result<void> {
        const Result<Origin> origin = m->learners().originOf(learner.id);
        if (!origin)
            return tl::unexpected<Error>(origin.error());
        return m->learners().write(*record, *origin);
    });
}

Result<void> Workspace::removeLearner(const LearnerId &learner)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    return step(tr("Remove learner %1").arg(nameOf(record->learner)), learner,
                [&] { return m->records().remove(learner); });
}

Result<void> Workspace::removeLearners(const std::vector<LearnerId> &learners)
{
    if (learners.size() == 1)
        return removeLearner(learners.front());
    for (const LearnerId &learner : learners)
        if (const Result<Record> record = recordOrNotFound(learner); !record)
            return tl::unexpected<Error>(record.error());
    const QString name = tr("Remove %n learner(s)", nullptr, static_cast<int>(learners.size()));
    return step(name, {}, [&]() -> Result<void> {
        for (const LearnerId &learner : learners)
            if (Result<void> removed = m->records().remove(learner); !removed)
                return removed;
        return {};
    });
}

Result<void> Workspace::setFact(const LearnerId &learner, const QString &key,
                                const std::vector<FactValue> &value)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (key.isEmpty())
        return fail(ErrorCode::Refused, "key", "a fact needs a name");
    const QString name = value.empty() ? tr("Remove the fact %1") : tr("Change the fact %1");
    return step(name.arg(key), learner,
                [&] { return m->learners().setFact(learner, key.toStdString(), value); });
}

Result<void>
Workspace::setFacts(const LearnerId &learner,
                    const std::map<std::string, std::vector<FactValue>, std::less<>> &facts)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (facts.contains(std::string()))
        return fail(ErrorCode::Refused, "key", "a fact needs a name");
    std::map<std::string, std::vector<FactValue>> changes;
    for (const auto &[key, value] : record->facts)
        if (!facts.contains(key))
            changes[key] = {};
    for (const auto &[key, value] : facts)
        if (const auto before = record->facts.find(key);
            before == record->facts.end() || before->second != value)
            changes[key] = value;
    if (changes.empty())
        return {};
    return step(tr("Change what is known"), learner, [&]() -> Result<void> {
        for (const auto &[key, value] : changes)
            if (Result<void> done = m->learners().setFact(learner, key, value); !done)
                return done;
        return {};
    });
}

Result<void> Workspace::setGoals(const LearnerId &learner, const std::vector<Goal> &goals)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    for (const Goal &goal : goals) {
        const bool stays =
            std::find(record->goals.begin(), record->goals.end(), goal) != record->goals.end();
        if (const Result<void> known = checkCredential(goal.credential); !known && !stays)
            return known;
    }
    const QString name = goals.empty()
        ? tr("Remove the goals")
        : tr("Set the goal %1").arg(credentialName(goals.front().credential));
    return step(name, learner, [&] { return m->goals().replace(learner, goals); });
}

// Evidence ------------------------------------------------------------------------------------

/// Everything that is wrong and was not wrong before, as one error. Whoever asks a person has
/// asked about doubts before.
static Result<void> refuse(const std::vector<EvidenceProblem> &problems,
                           const std::vector<EvidenceProblem> &before = {})
{
    std::string detail;
    for (const EvidenceProblem &problem : problems)
        if (!isDoubt(problem) && std::find(before.begin(), before.end(), problem) == before.end())
            detail.append(detail.empty() ? "" : "; ").append(toText(problem));
    if (detail.empty())
        return {};
    return fail(ErrorCode::Refused, "evidence", detail);
}

Result<EvidenceId> Workspace::addEvidence(const LearnerId &learner, const EvidenceItem &item)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const Result<void> valid =
        refuse(validate(item, m->catalogue->catalogue(), {today(), &record->evidence}));
    if (!valid)
        return tl::unexpected<Error>(valid.error());
    EvidenceItem added = item;
    if (added.id.isEmpty())
        added.id = readableId(item, record->evidence);
    const Result<void> done = step(tr("Add %1").arg(evidenceName(item)), learner,
                                   [&] { return m->evidence().write(learner, added, {}); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return added.id;
}

static const EvidenceItem *find(const Record &record, const EvidenceId &evidence)
{
    const auto found = std::find_if(record.evidence.begin(), record.evidence.end(),
                                    [&](const auto &item) { return item.id == evidence; });
    return found == record.evidence.end() ? nullptr : &*found;
}

Result<void> Workspace::editEvidence(const LearnerId &learner, const EvidenceItem &item)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    const EvidenceItem *before = find(*record, item.id);
    if (!before)
        return fail(ErrorCode::NotFound, item.id.text, "no such evidence");
    const Catalogue &catalogue = m->catalogue->catalogue();
    if (Result<void> valid =
            refuse(validate(item, catalogue, {today()}), validate(*before, catalogue, {today()}));
        !valid)
        return valid;
    return step(tr("Edit %1").arg(evidenceName(item)), learner, [&]() -> Result<void> {
        const auto origins = m->evidence().originsOf(learner);
        if (!origins)
            return tl::unexpected<Error>(origins.error());
        return m->evidence().write(learner, item, origins->at(item.id));
    });
}

Result<void> Workspace::removeEvidence(const LearnerId &learner,
                                       const std::vector<EvidenceId> &evidence)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    for (const EvidenceId &id : evidence)
        if (!find(*record, id))
            return fail(ErrorCode::NotFound, id.text, "no such evidence");
    const QString name = evidence.size() == 1
        ? tr("Remove %1").arg(evidenceName(*find(*record, evidence.front())))
        : tr("Remove %n piece(s) of evidence", nullptr, static_cast<int>(evidence.size()));
    return step(name, learner, [&]() -> Result<void> {
        for (const EvidenceId &id : evidence)
            if (Result<void> removed = m->evidence().remove(learner, id); !removed)
                return removed;
        return {};
    });
}

// Awards, exceptions, attestations ------------------------------------------------------------

Result<void> Workspace::checkCredential(const CredentialId &credential) const
{
    const bool knowsAny = !m->catalogue->catalogue().credentials.empty();
    if (credential.isEmpty() || (knowsAny && m->catalogue->credentialIndex(credential) < 0))
        return fail(ErrorCode::Refused, credential.text, "no such credential in the catalogue");
    return {};
}

Result<void> Workspace::checkAward(const LearnerId &learner, const Holding &holding) const
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> known = checkCredential(holding.credential); !known)
        return known;
    for (const Holding &held : record->held)
        if (held.credential == holding.credential && held.awarded == holding.awarded)
            return fail(ErrorCode::Refused, holding.credential.text, "this award is recorded");
    return {};
}

Result<void> Workspace::awardAll(const std::vector<std::pair<LearnerId, Holding>> &awards)
{
    if (awards.size() == 1)
        return award(awards.front().first, awards.front().second);
    for (const auto &[learner, holding] : awards)
        if (Result<void> checked = checkAward(learner, holding); !checked)
            return checked;
    const QString name = tr("Record %n award(s)", nullptr, static_cast<int>(awards.size()));
    return step(name, {}, [&]() -> Result<void> {
        for (const auto &[learner, holding] : awards)
            if (Result<void> done = m->holdings().append(learner, holding); !done)
                return done;
        return {};
    });
}

Result<void> Workspace::award(const LearnerId &learner, const Holding &holding)
{
    if (Result<void> checked = checkAward(learner, holding); !checked)
        return checked;
    return step(tr("Record award of %1").arg(credentialName(holding.credential)), learner,
                [&] { return m->holdings().append(learner, holding); });
}

Result<void> Workspace::withdrawAward(const LearnerId &learner, const CredentialId &credential)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    int newest = -1;
    for (int i = 0; i < static_cast<int>(record->held.size()); ++i) {
        const Holding &held = record->held[static_cast<size_t>(i)];
        if (held.credential == credential
            && (newest < 0 || record->held[static_cast<size_t>(newest)].awarded <= held.awarded))
            newest = i;
    }
    if (newest < 0)
        return fail(ErrorCode::NotFound, credential.text, "this credential is not held");
    return step(tr("Withdraw award of %1").arg(credentialName(credential)), learner,
                [&] { return m->holdings().removeAt(learner, newest); });
}

Result<void> Workspace::addException(const LearnerId &learner, const RuleException &exception)
{
    if (const Result<Record> record = recordOrNotFound(learner); !record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> known = checkCredential(exception.credential); !known)
        return known;
    return step(tr("Record an exception for %1").arg(credentialName(exception.credential)), learner,
                [&] { return m->exceptions().append(learner, exception); });
}

Result<void> Workspace::removeException(const LearnerId &learner, int index)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (index < 0 || index >= static_cast<int>(record->exceptions.size()))
        return fail(ErrorCode::NotFound, learner.text, "no exception " + std::to_string(index));
    const CredentialId &credential = record->exceptions[static_cast<size_t>(index)].credential;
    return step(tr("Remove an exception for %1").arg(credentialName(credential)), learner,
                [&] { return m->exceptions().removeAt(learner, index); });
}

Result<void> Workspace::attest(const LearnerId &learner, const Attestation &attestation)
{
    if (const Result<Record> record = recordOrNotFound(learner); !record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> known = checkCredential(attestation.credential); !known)
        return known;
    return step(tr("Confirm a condition of %1").arg(credentialName(attestation.credential)),
                learner, [&] { return m->attestations().append(learner, attestation); });
}

Result<void> Workspace::removeAttestation(const LearnerId &learner, int index)
{
    const Result<Record> record = recordOrNotFound(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (index < 0 || index >= static_cast<int>(record->attested.size()))
        return fail(ErrorCode::NotFound, learner.text, "no attestation " + std::to_string(index));
    const CredentialId &credential = record->attested[static_cast<size_t>(index)].credential;
    return step(
        tr("Take back the confirmation of a condition of %1").arg(credentialName(credential)),
        learner, [&] { return m->attestations().removeAt(learner, index); });
}

} // namespace cairn
