#include "audit/AllocationSearch.h"
#include "audit/Packing.h"

#include <algorithm>

namespace cairn::allocation {

/// Scarcest first, each followed by those that compete with it, so that what was learned about a
/// rest of leaves is met again.
void Search::orderLeaves(const Choice &choice)
{
    struct Rank {
        double ease;
        int leaf;
        char isFree;
    };
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < choice.leaves.size(); ++i) {
        const Leaf &leaf = m_problem.leaves[choice.leaves[i]];
        double support = 0;
        for (const Accepted &each : leaf.accepts)
            if (choice.available.has(each.piece))
                support
                    += leaf.takesOne || leaf.need == 0 ? 1.0 : static_cast<double>(each.credits);
        const double need = leaf.takesOne   ? 1.0
                            : leaf.need > 0 ? static_cast<double>(leaf.need)
                                            : std::max(1, leaf.count);
        // What cannot be met whatever it gets waits for what the others leave over.
        const double last = (choice.leafIsFree[i] ? 1e9 : 0) + (support < need ? 1e6 : 0);
        const double ease = m_isDiving == Dive::SmallestFirst
                                ? static_cast<double>(leastUse(leaf, choice.available)) * 1e-6
                                : support / need;
        ranks.push_back({last + ease, choice.leaves[i], choice.leafIsFree[i]});
    }
    std::sort(ranks.begin(), ranks.end(), [](const Rank &a, const Rank &b) {
        return a.ease != b.ease ? a.ease < b.ease : a.leaf < b.leaf;
    });
    m_order.clear();
    m_isFree.clear();
    if (m_isDiving == Dive::SmallestFirst) {
        for (const Rank &rank : ranks) {
            m_order.push_back(rank.leaf);
            m_isFree.push_back(rank.isFree);
        }
        return;
    }
    std::vector<char> done(ranks.size(), 0);
    PieceSet touched;
    for (std::size_t placed = 0; placed < ranks.size(); ++placed) {
        std::size_t next = ranks.size();
        for (std::size_t i = 0; i < ranks.size() && next == ranks.size(); ++i)
            if (!done[i] && m_problem.leaves[ranks[i].leaf].mask.intersects(touched))
                next = i;
        for (std::size_t i = 0; i < ranks.size() && next == ranks.size(); ++i)
            if (!done[i])
                next = i;
        done[next] = 1;
        m_order.push_back(ranks[next].leaf);
        m_isFree.push_back(ranks[next].isFree);
        touched = touched | m_problem.leaves[ranks[next].leaf].mask;
    }
}

/// Leaves that no piece at hand can serve are settled at once.
Search::Choice Search::settled(Choice choice) const
{
    std::vector<int> leaves;
    std::vector<char> leafIsFree;
    for (std::size_t i = 0; i < choice.leaves.size(); ++i) {
        const Leaf &leaf = m_problem.leaves[choice.leaves[i]];
        if (leaf.mask.intersects(choice.available) || !leaf.pinned.isEmpty()) {
            leaves.push_back(choice.leaves[i]);
            leafIsFree.push_back(choice.leafIsFree[i]);
        } else if (!choice.leafIsFree[i]) {
            choice.base = choice.base + m_empty[choice.leaves[i]];
        }
    }
    choice.leaves = std::move(leaves);
    choice.leafIsFree = std::move(leafIsFree);
    return choice;
}

Cost Search::allocate(const Choice &whole)
{
    const Choice choice = settled(whole);
    orderLeaves(choice);
    if (m_order != m_learnedFor) {
        m_learned.clear();
        m_learnedFor = m_order;
    }
    m_choice = &choice;
    m_later.assign(m_order.size() + 1, {});
    m_absorbing = {};
    for (int k = static_cast<int>(m_order.size()) - 1; k >= 0; --k) {
        const Leaf &leaf = m_problem.leaves[m_order[k]];
        m_later[k] = m_later[k + 1] | leaf.mask;
        if (!leaf.takesOne)
            m_absorbing = m_absorbing | leaf.mask;
    }
    m_emptyFrom.assign(m_order.size() + 1, 0);
    for (std::size_t k = m_order.size(); k-- > 0;)
        m_emptyFrom[k] = m_emptyFrom[k + 1] + (m_isFree[k] ? 0 : m_empty[m_order[k]].credits);
    m_given.assign(m_problem.leaves.size(), {});
    m_sums = {choice.applied, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    std::fill(m_leafOf.begin(), m_leafOf.end(), -1);
    if (m_isDiving != Dive::Not || m_coupled)
        return go(0, choice.available, choice.base);
    return inTurns(choice);
}

/// Leaf by leaf and as a puzzle of whole pieces, in turns and longer each time: what one takes
/// long over the other often decides at once.
Cost Search::inTurns(const Choice &choice)
{
    const Cost budget = m_limit - choice.base - Cost{0, m_problem.fixed.steps};
    Packing packing(m_problem, m_order, m_isFree, choice.available, m_mates, m_classOf, m_grain);
    if (!packing.suits(budget))
        return go(0, choice.available, choice.base);
    const std::int64_t effortLimit = m_effortLimit;
    for (std::int64_t turn = 300;; turn *= 4) {
        m_effortLimit = limited(m_effort + turn, effortLimit);
        Cost next = go(0, choice.available, choice.base);
        bool isOver = m_found || !isOutOfEffort();
        if (!isOver) {
            m_effortLimit = limited(m_effort + turn, effortLimit);
            next = pack(choice, packing, budget);
            isOver = m_found || !isOutOfEffort();
        }
        m_effortLimit = effortLimit;
        if (isOver || isOutOfEffort())
            return next;
    }
}

std::int64_t Search::limited(std::int64_t effort, std::int64_t limit)
{
    return limit > 0 ? std::min(effort, limit) : effort;
}

/// \a budget is what may remain of these leaves.
Cost Search::pack(const Choice &choice, Packing &packing, Cost budget)
{
    using Answer = Packing::Answer;
    const auto solve = [&](Cost within) { return packing.solve(within, m_effort, m_effortLimit); };
    const Cost fewerCredits{budget.credits - m_grain, endless.steps};
    Answer answer = solve({budget.credits, endless.steps});
    if (answer == Answer::Impossible)
        return {m_limit.credits + m_grain, 0};
    if (answer == Answer::Found && !(packing.found() <= budget)) {
        // The credits would do, the steps do not.
        answer = solve(fewerCredits);
        if (answer == Answer::Impossible && budget.steps > 0)
            answer = solve(budget);
        if (answer == Answer::Impossible)
            return m_limit + Cost{0, 1};
    }
    if (answer == Answer::OutOfEffort)
        return endless;
    for (int leaf : m_order) {
        std::vector<Accepted> given;
        for (const Accepted &each : m_problem.leaves[leaf].accepts)
            if (packing.leafOf()[each.piece] == leaf)
                given.push_back(each);
        apply(leaf, given);
    }
    keep();
    return choice.base + packing.found();
}

} // namespace cairn::allocation
