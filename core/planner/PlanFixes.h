#pragma once

#include "planner/PlanCheck.h"

#include <vector>

namespace cairn {

/// An item from one term into another, counted as a placement counts; 0: into the plan, or out.
struct FixMove {
    ItemId item;
    int from = 0;
    int to = 0;

    bool operator==(const FixMove &) const = default;
};

/// A small change of a placement after which a problem is gone.
struct PlanFix {
    std::vector<FixMove> moves;
    int problemsLeft = 0;   ///< of the whole plan, once it is made
    bool bringsNew = false; ///< a problem that was not there before

    bool operator==(const PlanFix &) const = default;
};

Placement withFix(Placement placement, const PlanFix &fix);

/// What would mend \a problem, each tried: fixes that bring no new problem first, then those that
/// leave the fewest, move the least and the least far. At most one of each kind: an item moved, put
/// first, put first and the other later, taken out. At most \a trials are made, the nearest terms
/// first. \pre \a problem is one of \a placement.
std::vector<PlanFix> fixesOf(const PlanCheck &check, const CompiledCatalogue &catalogue,
                             const Placement &placement, const PlanProblem &problem,
                             int trials = 1'000);

/// Problems that \a after has and \a before had not: what a move brings. The goals' being reached
/// or not is no reason against a move, since a plan is made move by move.
std::vector<PlanProblem> newProblems(const PlanReport &before, const PlanReport &after);

} // namespace cairn
