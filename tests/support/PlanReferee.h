#pragma once

#include "evidence/Record.h"
#include "planner/Plan.h"

#include <optional>
#include <vector>

namespace cairn {

/// The best plan found by trying every placement of every item, written apart from the planner and
/// from its checker; for catalogues of a handful of items, whose calendar lists every term that is
/// needed. Knows prerequisites of items, all, any and credentials, and no entry rules.
struct TriedPlan {
    std::vector<std::int64_t> values; ///< of the request's objectives, in their order
    Placement placement;
};
std::optional<TriedPlan> tryEveryPlan(const Catalogue &catalogue, const Record &record,
                                      const PlanRequest &request, int terms, Date asOf);

} // namespace cairn
