#pragma once

#include "audit/Audit.h"
#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/Id.h"
#include "catalogue/Rule.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cairn {

/// What can be asked to be as small as possible; compared in the order of the request.
enum class Objective {
    Terms,           ///< calendar terms from the start to the last one used
    Cost,            ///< of the items and of every credential the plan awards
    Credits,         ///< still to take
    Items,           ///< still to take
    FirstCredential, ///< the term of the first new credential with an occupation
    Milestones,      ///< the sum of the terms in which the credentials on the way fall due
    Balance,         ///< the heaviest term's credits
    Evenness,        ///< the sum of the squares of the terms' credits
};

/// Ready-made lists of objectives.
enum class PlanProfile { Fastest, LeastCost, EarnEarly, Steady };
const std::vector<Objective> &objectivesOf(PlanProfile profile);

/// What a learner or an advisor sets; what is absent limits nothing. Credits are in the unit of
/// the first goal's owner, money in the catalogue's currency.
struct TermLimits {
    std::optional<Decimal> maxCredits;
    std::optional<Decimal> minCredits;
    std::optional<int> maxItems;
    std::optional<int> minItems;
    std::optional<std::vector<std::string>> seasons;  ///< those the learner studies in
    std::optional<std::vector<std::string>> delivery; ///< acceptable modes
    std::optional<Decimal> budgetPerTerm;
    std::optional<Decimal> hoursPerWeek;

    bool operator==(const TermLimits &) const = default;
};

struct PlanLimits : TermLimits {
    std::optional<int> maxTerms;
    std::optional<int> terms; ///< exactly so many
    std::optional<Decimal> budget;
    std::map<TermId, TermLimits> perTerm; ///< what is said here replaces what stands above

    bool operator==(const PlanLimits &) const = default;
};

/// What \a own does not say, \a others say: a request's limits and those of the record.
PlanLimits joinLimits(PlanLimits own, const PlanLimits &others);

/// A person's word on one item.
struct Pin {
    enum class Kind {
        In,   ///< in this term
        Not,  ///< not in this term
        Skip, ///< not at all
    };
    ItemId item;
    Kind kind = Kind::In;
    TermId term; ///< empty for Skip

    bool operator==(const Pin &) const = default;
};

/// A plan request (planner.md section 1).
struct PlanRequest {
    std::vector<CredentialId> goals;
    /// A term id of the calendar, or a date: the first term that begins on or after it.
    std::variant<std::monostate, TermId, Date> start;
    std::vector<Objective> objectives = objectivesOf(PlanProfile::Fastest);
    PlanLimits limits;
    std::vector<Pin> pins;
    bool placeholders = false;
    std::optional<std::vector<CredentialId>> milestones;
    LookAhead lookAhead = LookAhead::InProgress;

    bool operator==(const PlanRequest &) const = default;
};

/// One item in one term, counted from 1. A term of its own calendar, not of the catalogue's list.
struct PlacedItem {
    ItemId item;
    int term = 1;

    bool operator==(const PlacedItem &) const = default;
};

/// Which items are taken when: all that a person decides of a plan.
using Placement = std::vector<PlacedItem>;

enum class PlanProof {
    Optimal,
    Bound,      ///< the best found; `bound` says what the first unproven objective cannot undercut
    Infeasible, ///< `conflicts` says what cannot hold together
};

/// Credits in three-thousandths of a semester credit, squares in those squared, money in
/// millionths, terms and items as they are.
struct ObjectiveValue {
    Objective objective = Objective::Terms;
    std::int64_t value = 0;

    bool operator==(const ObjectiveValue &) const = default;
};

struct PlannedTerm {
    TermId term;
    std::vector<ItemId> items; ///< in the catalogue's order
    Credits credits;
    Decimal cost; ///< of the items and of what is awarded after the term
    std::vector<CredentialId> awards;

    bool operator==(const PlannedTerm &) const = default;
};

/// What only time or a person can settle.
struct PlanCondition {
    enum class Kind { Person, Gpa, Hours };

    Kind kind = Kind::Person;
    CredentialId credential; ///< empty: an item's prerequisite
    ItemId item;
    std::string node;           ///< its id or path; "/minGpa"
    const Rule *rule = nullptr; ///< lives as long as the compiled catalogue; null for "/minGpa"
    std::optional<Decimal> number;

    bool operator==(const PlanCondition &) const = default;
};

/// A credential that is held or could be awarded after a term, and what is then left to the goals.
struct OffRamp {
    TermId term;
    CredentialId credential;
    std::vector<OccupationId> occupations;
    Credits left; ///< of the goals, all together

    bool operator==(const OffRamp &) const = default;
};

/// One of the things that cannot hold together.
struct PlanConflict {
    enum class Kind { Limit, Pin, Rule };
    enum class Why {
        Limit,        ///< `id` names it: "maxCredits", "perTerm/fall-2027/maxCredits"
        Pin,          ///< `pin`
        Offered,      ///< the item's seasons
        Delivery,     ///< the item's modes
        Prerequisite, ///< of the item
        Corequisite,  ///< of the item, or what must stand in its term
        Entry,        ///< what admits to the goal
        Requirement,  ///< the goal's `node` cannot be met by anything that is offered
        Sharing,      ///< the goals' limits on sharing
        Horizon,      ///< so many terms as the calendar is looked ahead
    };

    Kind kind = Kind::Limit;
    Why why = Why::Limit;
    std::string id;    ///< a limit's name, an item's, a credential's
    std::string value; ///< the limit's value as it was set
    Pin pin;
    ItemId item;
    CredentialId credential;
    std::string node;
    std::vector<std::string> words; ///< seasons, modes

    bool operator==(const PlanConflict &) const = default;
};

/// A change that makes a plan possible; each was tried.
struct Relaxation {
    enum class Kind {
        Limit, ///< set the limit `id` to `value`
        DropLimit,
        Pin,      ///< without the pin
        Start,    ///< begin in `term`
        Waive,    ///< the requirement or prerequisite of `item` is waived
        Season,   ///< study in the season `value` as well
        Delivery, ///< accept the mode `value` as well
    };

    Kind kind = Kind::Limit;
    std::string id;
    std::string value;
    TermId term; ///< empty: in every term
    Pin pin;
    ItemId item;
    CredentialId credential;
    std::vector<ObjectiveValue> gives; ///< of the plan that was found so

    bool operator==(const Relaxation &) const = default;
};

/// A plan, or the reason why there is none (planner.md section 3).
struct PlanAnswer {
    PlanProof proof = PlanProof::Optimal;
    std::vector<ObjectiveValue> objective;
    std::optional<ObjectiveValue> bound;
    std::vector<PlannedTerm> terms;
    std::vector<PlanCondition> conditions;
    std::vector<OffRamp> offRamps;
    std::vector<PlanConflict> conflicts;
    std::vector<Relaxation> relaxations;

    bool hasPlan() const { return proof != PlanProof::Infeasible; }
    bool operator==(const PlanAnswer &) const = default;
};

/// The items of a plan, for the checker and the board. Terms count from the answer's first.
Placement placementOf(const PlanAnswer &answer);

std::string_view toWord(Objective objective);
std::string_view toWord(PlanProof proof);
std::string_view toWord(PlanConflict::Kind kind);
std::optional<Objective> objectiveFromWord(std::string_view word);

} // namespace cairn
