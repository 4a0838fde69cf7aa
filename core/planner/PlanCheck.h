#pragma once

#include "audit/CompiledCatalogue.h"
#include "base/Result.h"
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
        Pin,          ///< a pin says otherwise
        MaxCredits,   ///< of the term: `is` against `limit`
        MinCredits,
        MaxItems,
        MinItems,
        BudgetPerTerm,
        HoursPerWeek, ///< in millionths
        Budget,
        MaxTerms,
        GoalNotReached, ///< `credential`
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

/// How much a report says.
enum class PlanDetail {
    Validity,   ///< problems, terms, values: what a board asks for while something is dragged
    Everything, ///< conditions, off-ramps and what is left as well
};

struct PlanSetting;

/// Says whether a placement of items is a valid plan, whatever found it. Made once for a learner
/// and a request. The catalogue and the record must outlive it.
class PlanCheck
{
public:
    /// The request's limits stand as they are: those of the record are the caller's to join in
    /// (joinLimits). An error means that it cannot be understood; its place is the field.
    static Result<PlanCheck> make(const CompiledCatalogue &catalogue, const Record &record,
                                  PlanRequest request, Date asOf);
    ~PlanCheck();
    PlanCheck(PlanCheck &&) noexcept;
    PlanCheck &operator=(PlanCheck &&) noexcept;

    PlanReport check(const Placement &placement, PlanDetail detail = PlanDetail::Everything) const;
    const PlanRequest &request() const;
    const PlanCalendar &calendar() const;
    /// In which the request's credits stand: of the first goal's owner.
    CreditUnit unit() const;

    const PlanSetting &setting() const { return *m; }
    PlanSetting &setting() { return *m; }

private:
    explicit PlanCheck(std::unique_ptr<PlanSetting> setting);
    std::unique_ptr<PlanSetting> m;
};

} // namespace cairn
