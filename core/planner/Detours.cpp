#include "planner/Detours.h"

#include "audit/Compiled.h"
#include "planner/Stacking.h"

#include <algorithm>

namespace cairn {

namespace {

std::int64_t valueOf(const PlanAnswer &answer, Objective objective)
{
    for (const ObjectiveValue &each : answer.objective)
        if (each.objective == objective)
            return each.value;
    return 0;
}

Result<PlanAnswer> leastFor(const CompiledCatalogue &catalogue, const Record &record,
                            std::vector<CredentialId> goals, Date asOf, const PlanEffort &effort)
{
    PlanRequest request;
    request.goals = std::move(goals);
    request.objectives = {Objective::Credits, Objective::Cost, Objective::Terms};
    PlanEffort once = effort;
    once.explainInfeasible = false;
    return plan(catalogue, record, request, asOf, once);
}

Detour difference(const CredentialId &credential, const PlanAnswer &both, const PlanAnswer &alone)
{
    const auto more
        = [&](Objective objective) { return valueOf(both, objective) - valueOf(alone, objective); };
    Detour detour;
    detour.credential = credential;
    detour.credits = Credits{more(Objective::Credits)};
    detour.cost = Decimal{more(Objective::Cost)};
    detour.terms = static_cast<int>(more(Objective::Terms));
    if (both.proof != PlanProof::Optimal || alone.proof != PlanProof::Optimal)
        detour.proof = PlanProof::Bound;
    return detour;
}

bool asksFor(const CompiledCredential &goal, const CompiledCatalogue::Data &data, int family)
{
    return std::any_of(goal.nodes.begin(), goal.nodes.end(), [&](const CompiledNode &node) {
        return node.credential >= 0 && data.credentials[node.credential].family == family;
    });
}

} // namespace

std::vector<CredentialId> onTheWayTo(const CompiledCatalogue &catalogue, const Record &record,
                                     const CredentialId &goal, Date asOf)
{
    std::vector<CredentialId> found;
    const CompiledCatalogue::Data &data = catalogue.data();
    const int index = catalogue.credentialIndex(goal);
    if (index < 0)
        return found;
    const Stacking stacking(catalogue, asOf);
    const Auditor auditor(catalogue, record, {asOf, LookAhead::Completed, effortOfAClick, {}});
    for (std::size_t i = 0; i < data.credentials.size(); ++i) {
        const CompiledCredential &each = data.credentials[i];
        if (each.source->draft || each.family == data.credentials[index].family)
            continue;
        const Remaining whole = each.baseline;
        const bool isHalf = std::any_of(
            stacking.values().begin(), stacking.values().end(), [&](const StackValue &value) {
                return value.from == each.source->id && value.to == goal
                       && 2 * value.recognised.credits.units >= whole.credits.units
                       && value.recognised.credits.units > 0;
            });
        if ((isHalf || asksFor(data.credentials[index], data, each.family))
            && auditor.verdict(static_cast<int>(i)).state != State::Held)
            found.push_back(each.source->id);
    }
    return found;
}

Result<std::vector<Detour>> detours(const CompiledCatalogue &catalogue, const Record &record,
                                    const CredentialId &goal,
                                    const std::vector<CredentialId> &credentials, Date asOf,
                                    const PlanEffort &effort)
{
    std::vector<Detour> found;
    const Result<PlanAnswer> alone = leastFor(catalogue, record, {goal}, asOf, effort);
    if (!alone)
        return tl::unexpected<Error>(alone.error());
    for (const CredentialId &each : credentials) {
        if (!alone->hasPlan() || (effort.stop && *effort.stop))
            break;
        const Result<PlanAnswer> both = leastFor(catalogue, record, {goal, each}, asOf, effort);
        if (both && both->hasPlan())
            found.push_back(difference(each, *both, *alone));
    }
    return found;
}

} // namespace cairn
