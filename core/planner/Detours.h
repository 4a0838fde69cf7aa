#pragma once

#include "planner/Planner.h"

#include <optional>
#include <vector>

namespace cairn {

/// What a credential asks for besides what a goal asks for anyway (planner.md section 4): the least
/// of reaching both, less the least of reaching the goal alone; credits first, then cost, then
/// terms.
struct Detour {
    CredentialId credential;
    Credits credits;
    Decimal cost;
    int terms = 0;
    PlanProof proof = PlanProof::Optimal; ///< Bound: between the best plans found in the time

    bool isFree() const { return credits.units == 0 && proof == PlanProof::Optimal; }
};

/// Credentials on the way to \a goal that this learner does not hold: those that it asks for or of
/// whose learning it recognises at least half; in catalogue order.
std::vector<CredentialId> onTheWayTo(const CompiledCatalogue &catalogue, const Record &record,
                                     const CredentialId &goal, Date asOf);

/// The detours over \a credentials, those left out that no plan reaches together with the goal.
/// \a effort is for each plan. Empty where the goal itself has no plan.
Result<std::vector<Detour>> detours(const CompiledCatalogue &catalogue, const Record &record,
                                    const CredentialId &goal,
                                    const std::vector<CredentialId> &credentials, Date asOf,
                                    const PlanEffort &effort);

} // namespace cairn
