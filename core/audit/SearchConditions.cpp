#include "audit/AllocationSearch.h"

#include <algorithm>

namespace cairn::allocation {

Cost Search::finalCost(Cost tree) const
{
    Cost cost = tree;
    cost.credits = std::max(cost.credits, m_problem.fixed.credits);
    cost.steps += m_problem.fixed.steps;
    if (m_problem.total > m_sums.applied) {
        cost.credits = std::max(cost.credits, m_problem.total - m_sums.applied);
        ++cost.steps;
    }
    for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
        const AtLeast &floor = m_problem.floors[i];
        const std::int64_t byCredits = floor.credits - m_sums.floorHave[i];
        const std::int64_t byCount = (floor.count - m_sums.floorCount[i]) * floor.each;
        if (byCredits > 0 || floor.count > m_sums.floorCount[i]) {
            cost.credits = std::max({cost.credits, byCredits, byCount});
            ++cost.steps;
        }
    }
    return cost;
}

/// What remains of the tree with what the leaves have been given.
Cost Search::treeCost() const
{
    Cost cost;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (m_choice->picked[node] && m_problem.nodes[node].kind == Node::Kind::Constant)
            cost = cost + m_problem.nodes[node].cost;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node) {
        const int leaf = m_problem.nodes[node].leaf;
        if (m_choice->picked[node] && leaf >= 0 && !m_problem.leaves[leaf].isFree)
            cost = cost + m_problem.leaves[leaf].remainsWith(m_given[leaf]);
    }
    return cost;
}

/// Keeps the allocation if it is the cheapest so far. Leaves that took more than the search counted
/// on may remain less.
void Search::keep()
{
    m_found = true;
    const Cost cost = finalCost(treeCost());
    if (m_best.isFeasible && m_best.cost <= cost)
        return;
    m_best.isFeasible = true;
    m_best.cost = cost;
    m_best.leafOf = m_leafOf;
    m_best.picked = m_choice->picked;
    m_best.asHeld = m_choice->asHeld;
}

Cost Search::finish(const PieceSet &left, Cost tree)
{
    const Cost cost = finalCost(tree);
    if (cost <= m_limit) {
        keep();
        return cost;
    }
    const PieceSet spare = left & m_absorbing;
    if (!m_problem.hasGlobals() || spare.isEmpty())
        return cost;
    m_absorbList.clear();
    spare.forEach([&](int piece) { m_absorbList.push_back(piece); });
    const Cost bound = globalBound(static_cast<int>(m_order.size()), spare, tree);
    if (m_limit < bound)
        return bound;
    return absorb(0, spare, tree);
}

bool Search::mayJoin(int leafIndex, const Accepted &piece) const
{
    const Leaf &leaf = m_problem.leaves[leafIndex];
    if (leaf.groups.empty())
        return true;
    std::vector<Accepted> given = m_given[leafIndex];
    given.push_back(piece);
    return leaf.isLegal(given);
}

/// Lets leaves take more than they need, for the sake of conditions over everything applied.
Cost Search::absorb(std::size_t at, PieceSet left, Cost tree)
{
    if (++m_effort, isOutOfEffort())
        return endless;
    const Cost cost = finalCost(tree);
    if (cost <= m_limit) {
        keep();
        return cost;
    }
    const Cost bound = globalBound(static_cast<int>(m_order.size()), left, tree);
    if (m_limit < bound)
        return bound;
    while (at < m_absorbList.size() && !left.has(m_absorbList[at]))
        ++at;
    if (at == m_absorbList.size())
        return cost;
    const int piece = m_absorbList[at];
    Cost next = endless;
    std::vector<std::pair<std::int64_t, std::vector<int>>> tried;
    for (int index : m_order) {
        const Leaf &leaf = m_problem.leaves[index];
        if (leaf.takesOne || !leaf.mask.has(piece))
            continue;
        for (const Accepted &each : leaf.accepts) {
            if (each.piece != piece || !mayJoin(index, each))
                continue;
            const std::pair<std::int64_t, std::vector<int>> kind{each.credits, leaf.insideOf};
            if (leaf.groups.empty() && std::find(tried.begin(), tried.end(), kind) != tried.end())
                continue;
            tried.push_back(kind);
            if (!apply(index, {each}))
                continue;
            next = std::min(next, absorb(at + 1, withoutTaken(left, {each}), tree));
            if (m_found)
                return next;
            retract(index, {each});
        }
    }
    left.remove(piece);
    return std::min(next, absorb(at + 1, left, tree));
}

} // namespace cairn::allocation
