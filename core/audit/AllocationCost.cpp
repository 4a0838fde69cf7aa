#include "audit/Allocation.h"

#include <algorithm>

namespace cairn::allocation {

bool Leaf::isLegal(const std::vector<Accepted> &given) const
{
    for (const Group &group : groups) {
        std::int64_t sum = 0;
        int members = 0;
        for (const Accepted &each : given) {
            if (!group.where.has(each.piece))
                continue;
            sum += each.credits;
            ++members;
        }
        if ((group.credits >= 0 && sum > group.credits)
            || (group.count >= 0 && members > group.count))
            return false;
    }
    return true;
}

bool Leaf::isInside(int family) const
{
    return std::find(insideOf.begin(), insideOf.end(), family) != insideOf.end();
}

Cost Leaf::remainsWith(const std::vector<Accepted> &given) const
{
    if (takesOne)
        return given.empty() ? Cost{least, 1} : Cost{};
    std::int64_t sum = 0;
    for (const Accepted &each : given)
        sum += each.credits;
    const int missing = std::max(0, count - static_cast<int>(given.size()));
    Cost cost{std::max(sum < accept ? need - sum : 0, missing * least),
              std::max(missing, sum < accept ? 1 : 0)};
    for (const Floor &floor : floors) {
        std::int64_t credits = 0;
        int pieces = 0;
        for (const Accepted &each : given) {
            if (!floor.where.has(each.piece))
                continue;
            credits += each.credits;
            ++pieces;
        }
        if (credits >= floor.credits && pieces >= floor.count)
            continue;
        cost.credits = std::max(
            {cost.credits, floor.credits - credits, (floor.count - pieces) * floor.each});
        cost.steps = std::max(cost.steps, 1);
    }
    for (const Variety &variety : varieties) {
        const auto kinds
            = std::count_if(variety.kinds.begin(), variety.kinds.end(), [&](const PieceSet &kind) {
                  return std::any_of(given.begin(), given.end(),
                                     [&](const Accepted &each) { return kind.has(each.piece); });
              });
        cost.steps += std::max(0, variety.need - static_cast<int>(kinds));
    }
    return cost;
}

namespace {

/// Adds up one allocation, refusing what is not legal.
class Evaluation
{
public:
    Evaluation(const Problem &problem, const Solution &solution)
        : m_problem(problem), m_solution(solution), m_given(problem.leaves.size())
    {}

    std::optional<Cost> cost()
    {
        if (!collect() || !leavesAreLegal() || !capsHold())
            return {};
        Cost tree;
        for (std::size_t n = 0; n < m_problem.nodes.size(); ++n) {
            const Node &node = m_problem.nodes[n];
            if (!m_solution.picked[n])
                continue;
            if (node.kind == Node::Kind::Constant && !node.isFree)
                tree = tree + node.cost;
            if (node.kind == Node::Kind::Leaf && !m_problem.leaves[node.leaf].isFree)
                tree = tree + m_problem.leaves[node.leaf].remainsWith(m_given[node.leaf]);
        }
        return withConditions(tree);
    }

private:
    bool collect()
    {
        std::vector<int> items;
        for (int piece = 0; piece < m_problem.pieces; ++piece) {
            const int leaf = m_solution.leafOf[piece];
            if (leaf < 0 && m_solution.heldAt[piece] < 0)
                continue;
            const int item = m_problem.alternatives[piece];
            if (item >= 0 && std::count(items.begin(), items.end(), item) > 0)
                return false;
            items.push_back(item);
            if (leaf < 0)
                continue;
            const auto &accepts = m_problem.leaves[leaf].accepts;
            const auto found
                = std::find_if(accepts.begin(), accepts.end(),
                               [&](const Accepted &each) { return each.piece == piece; });
            if (found == accepts.end())
                return false;
            m_given[leaf].push_back(*found);
        }
        return true;
    }

    bool leavesAreLegal() const
    {
        for (std::size_t n = 0; n < m_problem.nodes.size(); ++n) {
            const int index = m_problem.nodes[n].leaf;
            if (index < 0)
                continue;
            const Leaf &leaf = m_problem.leaves[index];
            const auto &given = m_given[index];
            if (!m_solution.picked[n] && !given.empty())
                return false;
            if ((leaf.takesOne && given.size() > 1) || !leaf.isLegal(given))
                return false;
            bool pinsHold = true;
            leaf.pinned.forEach([&](int piece) {
                pinsHold &= !m_solution.picked[n] || m_solution.leafOf[piece] == index;
            });
            if (!pinsHold)
                return false;
        }
        return true;
    }

    /// Calls \a use for every piece in \a where with its credits and the families it stands in.
    template <class F> void eachApplied(const PieceSet &where, int exceptInside, F &&use) const
    {
        for (std::size_t l = 0; l < m_given.size(); ++l)
            for (const Accepted &each : m_given[l])
                if (where.has(each.piece) && !m_problem.leaves[l].isInside(exceptInside))
                    use(each.credits);
        for (int piece = 0; piece < m_problem.pieces; ++piece) {
            const int held = m_solution.heldAt[piece];
            if (held >= 0 && where.has(piece)
                && (exceptInside < 0 || m_problem.nodes[held].family != exceptInside))
                use(m_problem.credits[piece]);
        }
    }

    bool capsHold() const
    {
        return std::all_of(m_problem.caps.begin(), m_problem.caps.end(), [&](const AtMost &cap) {
            std::int64_t sum = 0;
            int count = 0;
            eachApplied(cap.where, cap.exceptInside, [&](std::int64_t credits) {
                sum += credits;
                ++count;
            });
            return (cap.credits < 0 || sum <= cap.credits) && (cap.count < 0 || count <= cap.count);
        });
    }

    std::int64_t appliedInAll() const
    {
        PieceSet all;
        for (int piece = 0; piece < m_problem.pieces; ++piece)
            all.add(piece);
        std::int64_t sum = 0;
        eachApplied(all, -1, [&](std::int64_t credits) { sum += credits; });
        std::vector<int> families;
        for (std::size_t n = 0; n < m_problem.nodes.size(); ++n) {
            const Node &node = m_problem.nodes[n];
            if (!m_solution.asHeld[n] || node.heldBlock == 0
                || std::count(families.begin(), families.end(), node.family) > 0)
                continue;
            families.push_back(node.family);
            sum += node.heldBlock;
        }
        return sum;
    }

    Cost withConditions(Cost cost) const
    {
        cost.credits = std::max(cost.credits, m_problem.fixed.credits);
        cost.steps += m_problem.fixed.steps;
        if (m_problem.total > 0) {
            const std::int64_t missing = m_problem.total - appliedInAll();
            cost.credits = std::max(cost.credits, missing);
            cost.steps += missing > 0;
        }
        for (const AtLeast &floor : m_problem.floors) {
            std::int64_t sum = 0;
            int count = 0;
            eachApplied(floor.where, floor.exceptInside, [&](std::int64_t credits) {
                sum += credits;
                ++count;
            });
            if (sum >= floor.credits && count >= floor.count)
                continue;
            cost.credits = std::max(
                {cost.credits, floor.credits - sum, std::max(0, floor.count - count) * floor.each});
            ++cost.steps;
        }
        return cost;
    }

    const Problem &m_problem;
    const Solution &m_solution;
    std::vector<std::vector<Accepted>> m_given; ///< per leaf
};

} // namespace

std::optional<Cost> costOf(const Problem &problem, const Solution &solution)
{
    return Evaluation(problem, solution).cost();
}

} // namespace cairn::allocation
