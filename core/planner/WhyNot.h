#pragma once

#include "planner/Planner.h"

namespace cairn {

/// What cannot hold together, and what to change: fills conflicts and relaxations of an answer that
/// has no plan. Looks for at most \a seconds; what it says by then was tried.
void explainInfeasible(const CompiledCatalogue &catalogue, const Record &record,
                       const PlanRequest &request, Date asOf, double seconds,
                       const std::atomic<bool> *stop, PlanAnswer &answer);

} // namespace cairn
