#include "workspace/CatalogueChanges.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>
#include <map>

namespace cairn
{

static std::map<CredentialId, Verdict> verdictsOf(const CompiledCatalogue &catalogue,
                                                  const Record &record, Date today)
{
    AuditOptions options;
    options.asOf = today;
    options.effort = effortOfAClick;
    std::map<CredentialId, Verdict> verdicts;
    for (Verdict &verdict : Auditor(catalogue, record, options).verdicts())
        verdicts.emplace(verdict.credential, std::move(verdict));
    return verdicts;
}

static bool mattersToLearner(const Verdict &verdict)
{
    return (verdict.state != State::Open && verdict.state != State::Closed) || verdict.progress > 0;
}

static bool standsOut(const Verdict &verdict)
{
    return verdict.state != State::Open && verdict.state != State::Closed;
}

static bool isGoal(const Record &record, const CredentialId &credential)
{
    return std::any_of(record.goals.begin(), record.goals.end(),
                       [&](const Goal &goal) { return goal.credential == credential; });
}

static CatalogueChange changeFor(const Record &record, const CredentialId &credential)
{
    CatalogueChange change;
    change.learner = record.learner.id;
    change.name = QString::fromStdString(record.learner.name);
    change.credential = credential;
    return change;
}

std::vector<CatalogueChange> catalogueChanges(const CompiledCatalogue &now,
                                              const CompiledCatalogue &next, const Record &record,
                                              Date today)
{
    const std::map<CredentialId, Verdict> before = verdictsOf(now, record, today);
    std::map<CredentialId, Verdict> after = verdictsOf(next, record, today);
    std::vector<CatalogueChange> changes;
    for (const auto &[credential, verdict] : before) {
        const auto then = after.find(credential);
        const bool gone = then == after.end();
        if (gone ? !mattersToLearner(verdict)
                 : then->second.state == verdict.state
                    && then->second.remaining == verdict.remaining)
            continue;
        CatalogueChange change = changeFor(record, credential);
        change.before = verdict.state;
        change.remainingBefore = verdict.remaining;
        change.after = gone ? State::Closed : then->second.state;
        change.remainingAfter = gone ? Remaining{} : then->second.remaining;
        change.gone = gone;
        change.matters = isGoal(record, credential) || mattersToLearner(verdict)
                         || (!gone && mattersToLearner(then->second));
        changes.push_back(std::move(change));
    }
    for (const auto &[credential, verdict] : after) {
        if (before.count(credential) > 0 || !standsOut(verdict))
            continue;
        CatalogueChange change = changeFor(record, credential);
        change.isNew = true;
        change.matters = true;
        change.after = verdict.state;
        change.remainingAfter = verdict.remaining;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace cairn
