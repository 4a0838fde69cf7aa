#include "audit/AllocationSearch.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace cairn::allocation {

/// Takes \a node and everything that follows from it without a decision.
bool Search::enter(int index, bool isFree, Choice &choice) const
{
    const Node &node = m_problem.nodes[index];
    choice.picked[index] = 1;
    isFree |= node.isFree;
    switch (node.kind) {
    case Node::Kind::Constant:
        if (!isFree)
            choice.base = choice.base + node.cost;
        return true;
    case Node::Kind::Leaf:
        choice.leaves.push_back(node.leaf);
        choice.leafIsFree.push_back(isFree || m_problem.leaves[node.leaf].isFree);
        return true;
    case Node::Kind::All:
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](int child) { return enter(child, isFree, choice); });
    case Node::Kind::Choose:
    case Node::Kind::Embed:
        choice.open.push_back(index);
        choice.openIsFree.push_back(isFree);
        return true;
    }
    return false;
}

Cost Search::lowerBound(const Choice &choice)
{
    Cost bound = choice.base;
    for (std::size_t i = 0; i < choice.open.size(); ++i)
        if (!choice.openIsFree[i])
            bound = bound + m_optimistic[choice.open[i]];
    m_order = choice.leaves;
    m_isFree = choice.leafIsFree;
    m_sums = {choice.applied, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    bound = bound + restBound(0, choice.available);
    bound.steps += m_problem.fixed.steps;
    bound.credits = std::max(bound.credits, m_problem.fixed.credits);
    return bound;
}

Cost Search::branch(Choice choice)
{
    if (++m_effort, isOutOfEffort())
        return endless;
    if (m_isDiving == Dive::Not) {
        const Cost bound = lowerBound(choice);
        if (m_limit < bound)
            return bound;
    }
    if (choice.open.empty())
        return allocate(choice);
    const int node = choice.open.back();
    const bool isFree = choice.openIsFree.back();
    choice.open.pop_back();
    choice.openIsFree.pop_back();
    if (m_problem.nodes[node].kind == Node::Kind::Embed)
        return branchEmbed(std::move(choice), node, isFree);
    return branchChoose(choice, node, isFree);
}

/// \returns false where the credential's pieces are not free to be consumed.
bool Search::standAsHeld(Choice &choice, int index) const
{
    const Node &node = m_problem.nodes[index];
    if (!node.heldPieces.without(choice.available).isEmpty())
        return false;
    bool legal = true;
    node.heldPieces.forEach([&](int piece) {
        for (const Leaf &leaf : m_problem.leaves)
            legal &= !leaf.pinned.has(piece);
        for (int mate : m_mates[piece]) {
            legal &= !node.heldPieces.has(mate);
            choice.available.remove(mate);
        }
        choice.available.remove(piece);
        const std::int64_t credits = m_problem.credits[piece];
        choice.applied += credits;
        for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
            const AtLeast &floor = m_problem.floors[i];
            if (floor.where.has(piece) && floor.exceptInside != node.family) {
                choice.floorHave[i] += credits;
                ++choice.floorCount[i];
            }
        }
        for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
            const AtMost &cap = m_problem.caps[i];
            if (cap.where.has(piece) && cap.exceptInside != node.family) {
                choice.capUsed[i] += credits;
                ++choice.capCount[i];
            }
        }
    });
    for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
        const AtMost &cap = m_problem.caps[i];
        legal &= cap.credits < 0 || choice.capUsed[i] <= cap.credits;
        legal &= cap.count < 0 || choice.capCount[i] <= cap.count;
    }
    if (node.heldBlock > 0
        && std::find(choice.heldBlocks.begin(), choice.heldBlocks.end(), node.family)
               == choice.heldBlocks.end()) {
        choice.heldBlocks.push_back(node.family);
        choice.applied += node.heldBlock;
    }
    choice.asHeld[index] = 1;
    return legal;
}

Cost Search::branchEmbed(Choice choice, int index, bool isFree)
{
    Cost next = endless;
    Choice held = choice;
    if (standAsHeld(held, index))
        next = branch(std::move(held));
    if (m_found || (m_isDiving != Dive::Not && !(endless <= next)))
        return next;
    for (int child : m_problem.nodes[index].children)
        enter(child, isFree, choice);
    return std::min(next, branch(std::move(choice)));
}

Cost Search::branchChoose(const Choice &choice, int index, bool isFree)
{
    const Node &node = m_problem.nodes[index];
    std::vector<int> order = node.children;
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return m_optimistic[a] < m_optimistic[b]; });
    Cost next = endless;
    // Children that cost too much whatever they get are not worth a branch.
    while (!isFree && m_isDiving == Dive::Not && !order.empty()
           && m_limit < m_optimistic[order.back()]) {
        next = std::min(next, m_optimistic[order.back()]);
        order.pop_back();
    }
    std::vector<int> taken;
    const std::function<void(std::size_t)> pick = [&](std::size_t at) {
        if (m_found || isOutOfEffort() || (m_isDiving != Dive::Not && !(endless <= next)))
            return;
        const int missing = node.choose - static_cast<int>(taken.size());
        if (missing == 0) {
            Choice with = choice;
            for (int child : taken)
                enter(child, isFree, with);
            next = std::min(next, branch(std::move(with)));
            return;
        }
        if (static_cast<int>(order.size() - at) < missing)
            return;
        taken.push_back(order[at]);
        pick(at + 1);
        taken.pop_back();
        if (m_isConstant[order[at]]) {
            // Another constant instead helps only where steps may be worth more than credits.
            const int steps = m_optimistic[order[at]].steps;
            std::vector<int> rest;
            for (std::size_t other = at + 1; other < order.size(); ++other)
                if (!m_isConstant[order[other]]
                    || (m_coupled && m_optimistic[order[other]].steps < steps))
                    rest.push_back(order[other]);
            const std::vector<int> whole = std::exchange(order, rest);
            pick(0);
            order = whole;
            return;
        }
        pick(at + 1);
    };
    pick(0);
    return next;
}

} // namespace cairn::allocation
