#pragma once

#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"
#include "planner/Plan.h"
#include "planner/PlanCalendar.h"

#include <memory>

namespace cairn {

/// Why a placement is no valid plan (planner.md section 2); the sentence is made in wording/.
struct PlanProblem {
    enum class Why {
        UnknownItem,
        NotOffered,   ///< not in the season of its term
        SeasonOff,    ///< the learner does not study in this season
        Delivery,     ///< no mode that the learner accepts
        Prerequisite, ///< not met by then; `node` is the first part of it that is not
        Corequisite,  ///< `other` stands in no term up to this one
        SameTerm,     ///< `other` stands in another term, or nowhere
        Entry,        ///< `credential` does not admit yet
        TakenTwice,   ///< the item, or one that is the same, stands in the plan already
        AlreadyDone,  ///< a counted piece of it serves everywhere where this one would
        Pin,          ///< a pin says otherwise
        MaxCredits,   ///< of the term: `is` against `limit`
        MinCredits,
        MaxItems,
        MinItems,
        BudgetPerTerm,
        HoursPerWeek, ///< in millionths
        Budget,
        MaxTerms,
        GoalNotReached, ///< `credential`; `node` is the first leaf that is short
        Sharing,        ///< the goals share more than they may
    };

    Why why = Why::UnknownItem;
    ItemId item;  ///< empty: about a term or the whole
    int term = 0; ///< 0: about the whole
    ItemId other;
    CredentialId credential;
    std::string node;
    Pin pin;
    std::int64_t is = 0; ///< credits, money, numbers as ObjectiveValue has them
    std::int64_t limit = 0;

    bool operator==(const PlanProblem &) const = default;
};

/// What can be said of a placement: whether it is a plan, and what it comes to.
struct PlanReport {
    std::vector<PlanProblem> problems;  ///< empty: a valid plan
    std::vector<PlannedTerm> terms;     ///< from the start to the last one used
    std::vector<ObjectiveValue> values; ///< of every objective, in the order of the enumeration
    std::vector<PlanCondition> conditions;
    std::vector<OffRamp> offRamps;
    /// For each goal the term after which it is reached; 0: before the start, -1: not.
    std::vector<int> goalTerms;
    /// What is left of all goals before the start and after each term.
    std::vector<Credits> left;

    bool isValid() const { return problems.empty(); }
    std::int64_t value(Objective objective) const;
};

/// Says whether any placement of items is a valid plan, apart from how it was found. Made once for
/// a learner and a request, it answers within a frame of the screen. The catalogue and the record
/// must outlive it.
class PlanCheck
{
public:
    /// What the request asks for besides its goals' being in the catalogue is checked here; an
    /// error names the field.
    static Result<PlanCheck> make(const CompiledCatalogue &catalogue, const Record &record,
                                  PlanRequest request, Date asOf);
    ~PlanCheck();
    PlanCheck(PlanCheck &&) noexcept;
    PlanCheck &operator=(PlanCheck &&) noexcept;

    PlanReport check(const Placement &placement) const;
    /// The same, with the limits that the record states where the request says nothing.
    const PlanRequest &request() const;
    const PlanCalendar &calendar() const;

    struct Data;
    const Data &data() const { return *m; }

private:
    explicit PlanCheck(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m;
};

} // namespace cairn
