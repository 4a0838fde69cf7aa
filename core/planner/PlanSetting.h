#pragma once

// What checker and optimiser share: the request in plain numbers, the learner before the start.

#include "audit/Auditing.h"
#include "planner/PlanCheck.h"

#include <set>

namespace cairn {

/// The limits of one term as whole numbers; -1: none.
struct TermNumbers {
    std::int64_t maxCredits = -1;
    std::int64_t minCredits = -1;
    int maxItems = -1;
    int minItems = -1;
    std::int64_t budget = -1;
    std::int64_t hours = -1; ///< millionths of an hour over the whole term, times seven
    bool seasonIsOff = false;
    const std::vector<std::string> *delivery = nullptr; ///< null: any
};

/// Rules that are set aside to see whether they are what stands in the way.
struct PlanWaived {
    std::set<int> offered; ///< items
    std::set<int> delivery;
    std::set<int> prerequisites;
    std::set<int> companions;
    bool entry = false;
};

struct PlanSetting {
    PlanSetting(const CompiledCatalogue &catalogue, const Record &record, PlanRequest asked,
                PlanCalendar terms, Date day);

    const CompiledCatalogue &catalogue;
    const CompiledCatalogue::Data &data;
    Date asOf;
    PlanRequest request;
    PlanCalendar calendar;
    CreditUnit unit = CreditUnit::Semester;
    std::vector<int> goals;
    Record base; ///< what counts before the start; awards of before are held in it
    std::vector<int> awardedBefore;
    std::vector<char> onTheWay;  ///< per credential: a goal, or what a goal or its items ask for
    std::vector<char> isApplied; ///< per credential: what it used matters to others
    std::vector<int> milestones;
    /// For each goal, by item class: whether only that goal's requirements can use it.
    std::vector<std::vector<char>> onlyFor;

    PlanWaived waived;

    const TermNumbers &numbers(int term) const;
    Date startOf(int term) const;
    Date endOf(int term) const;
    bool isOffered(int item, int term) const;
    bool isDelivered(int item, int term) const;
    /// Whether the item could stand in the term for all that this term alone says: season,
    /// delivery, pins, and what one item alone would exceed.
    bool mayStand(int item, int term) const;
    /// How often a plan may take the item: once, or so often as is looked at where it is
    /// repeatable.
    int mostCopies(int item) const
    {
        return data.classes[data.items[item].itemClass].repeatable ? 10 : 1;
    }
    /// Millionths of an hour, times the days of a week.
    std::int64_t weeklyHours(int item) const;
    std::int64_t costOfItem(int item) const;
    std::int64_t costOfCredential(int credential) const;
    bool isGoal(int credential) const;
    /// Whether a credential may be awarded by a plan: of an edition's family the one that fits.
    bool mayAward(int credential) const { return m_mayAward[credential] != 0; }
    /// As a piece of evidence that the plan brings.
    EvidenceItem planned(int item, int term, int copy) const;

private:
    void findOnTheWay();
    void findMilestones();
    void findOnlyFor(const Record &record);
    void findEditions(const Record &record);
    void awardBefore();

    struct PinNumbers {
        int item = -1;
        int term = 0;
        Pin::Kind kind = Pin::Kind::In;
    };
    std::vector<PinNumbers> m_pins;
    std::vector<char> m_mayAward;
    mutable std::vector<TermNumbers> m_numbers;
};

/// Calls \a use with each credential that the tree below \a root speaks of.
template <class F> void forEachCredential(const std::vector<CompiledNode> &nodes, int root, F &&use)
{
    if (root < 0)
        return;
    const CompiledNode &node = nodes[root];
    if (node.credential >= 0)
        use(node.credential, node.kind);
    for (int child : node.children)
        forEachCredential(nodes, child, use);
}

/// Whether an item's prerequisite is met: \a before sees what stands before its term, \a during the
/// term as well, for leaves that may be met concurrently. \a failing is the first part that is not.
bool meetsPrerequisite(const CompiledPrerequisite &prerequisite, const Looker &before,
                       const Looker &during, const Counted &held, Persons persons,
                       const CompiledCatalogue::Data &data, int node, int *failing = nullptr);

/// Credentials of which nothing remains now and that \a view does not hold yet: those on the way
/// also where only time or a person has to settle something. Where sharing makes them compete,
/// goals come first, then what is on the way, then the catalogue's order.
/// \a planned are those that the plan awarded before.
std::vector<int> newAwards(const PlanSetting &setting, const LearnerView &view,
                           const std::vector<int> &planned);
/// An award of the plan, with what it used where that matters to others.
Holding holdingFor(const PlanSetting &setting, const LearnerView &view, int credential, Date day);

/// What only time or a person can settle before \a credential is awarded.
void addConditions(const LearnerView &view, int credential, std::vector<PlanCondition> &conditions);
/// The same of a rule that is looked at: what admits, or a prerequisite.
void addConditions(const Looker &looker, const std::vector<CompiledNode> &nodes, int root,
                   PlanCondition about, std::vector<PlanCondition> &conditions);

} // namespace cairn
