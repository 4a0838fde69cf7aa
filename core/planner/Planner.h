#pragma once

#include "planner/PlanCheck.h"

#include <atomic>
#include <functional>

namespace cairn {

/// How long to look, and who wants to hear of it.
struct PlanEffort {
    double seconds = 60; ///< then the best so far, with `PlanProof::Bound`
    const std::atomic<bool> *stop = nullptr;
    /// Called with each plan that is better than the one before, while the search goes on: proof is
    /// `Bound`, and `bound` says what the first unproven objective cannot undercut.
    std::function<void(const PlanAnswer &)> onBetter;
    bool explainInfeasible = true; ///< conflicts and relaxations
};

/// The best plan with its proof, or what stands against any (planner.md sections 1 to 3).
/// An error means that the request cannot be understood; its place is the field.
Result<PlanAnswer> plan(const CompiledCatalogue &catalogue, const Record &record,
                        const PlanRequest &request, Date asOf, const PlanEffort &effort = {});

} // namespace cairn
