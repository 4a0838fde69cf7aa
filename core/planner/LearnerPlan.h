#pragma once

#include "base/TextMap.h"
#include "planner/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

using PlanId = Id<struct PlanTag>;

/// An item in a term of the calendar, as a plan is kept: what a term's number is changes with the
/// day, its id does not.
struct PlanEntry {
    TermId term;
    ItemId item;

    bool operator==(const PlanEntry &) const = default;
    bool operator<(const PlanEntry &other) const
    {
        return term == other.term ? item < other.item : term < other.term;
    }
};

/// A plan that is kept for a learner. Only people change it: what follows from it (what it costs,
/// what is wrong with it by now) is computed again.
struct LearnerPlan {
    PlanId id;
    std::string name;
    bool isWhatIf = false; ///< made to look at; it is not what was agreed
    bool isInUse = false;  ///< the one that counts, at most one of a learner's
    PlanRequest request;
    std::vector<PlanEntry> entries; ///< sorted
    std::string catalogue;          ///< the digest of the one that it was made with
    TextMap catalogueTitle;
    std::optional<Date> madeOn;

    bool has(const PlanEntry &entry) const;
    bool isPinned(const PlanEntry &entry) const;

    bool operator==(const LearnerPlan &) const = default;
};

/// Puts an item into a plan (no `from`), into another term, or out of it (no `to`).
struct PlanMove {
    ItemId item;
    TermId from;
    TermId to;

    bool operator==(const PlanMove &) const = default;
};

/// \a plan with \a moves made one after the other; pins that hold an item in its term go with it.
/// \returns nothing where a move does not fit: it is not there, or it is there already.
std::optional<LearnerPlan> withMoves(LearnerPlan plan, const std::vector<PlanMove> &moves);

std::string_view toWord(Pin::Kind kind);
std::optional<Pin::Kind> pinKindFromWord(std::string_view word);

} // namespace cairn
