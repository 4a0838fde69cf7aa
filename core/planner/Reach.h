#pragma once

#include "planner/PlanSetting.h"

#include <climits>

namespace cairn {

/// What the learner could reach by when if nothing but the rules stood in the way: no limit on how
/// much fits into a term. Nothing can come earlier in any plan.
struct Reach {
    static constexpr int never = INT_MAX;

    std::vector<int> item; ///< per item: the first term in which it can stand
    std::vector<int>
        credential;        ///< per credential: the first term after which it is awarded; 0: before
    std::vector<int> goal; ///< per goal
    int terms = 0;         ///< looked at

    bool reaches(int credentialIndex) const { return credential[credentialIndex] != never; }
};

/// Looks until nothing new comes within a year, at most \a horizon terms.
Reach reachOf(const PlanSetting &setting, int horizon);

} // namespace cairn
