#pragma once

#include "planner/Plan.h"

#include <optional>
#include <string>
#include <vector>

/// For core/store alone: the limits of a plan as rows, one for each.
namespace cairn {

struct StoredLimit {
    TermId term; ///< empty: in every term, or over all of them
    std::string name;
    std::optional<Decimal> amount;
    std::optional<std::vector<std::string>> words;
};

std::vector<StoredLimit> storedLimits(const PlanLimits &limits);
/// \returns false where there is no such limit.
bool addTo(PlanLimits &limits, const StoredLimit &limit);

} // namespace cairn
