#include "audit/AllocationSearch.h"

#include <algorithm>
#include <bitset>

namespace cairn::allocation {

static constexpr std::int64_t stepScale = 1 << 20; ///< parts of a step in the flow

/// Groups by credits that share no piece become limits of the flow; the others only loosen it.
std::vector<int> Search::openGroups(int position)
{
    std::vector<int> gates;
    for (const Group &group : m_problem.leaves[m_order[position]].groups)
        gates.push_back(group.credits < 0 ? -1 : m_flow.group(position, group.credits));
    return gates;
}

int Search::gateOf(const std::vector<int> &gates, int leaf, int piece) const
{
    if (gates.empty())
        return -1;
    const int group = m_groupOf[leaf][piece];
    return group < 0 ? -1 : gates[group];
}

/// What one piece can save of a leaf's credits at most.
std::int64_t Search::savedCredits(const Leaf &leaf, const Accepted &piece) const
{
    if (leaf.takesOne)
        return leaf.least;
    std::int64_t most = piece.credits + leaf.need - leaf.accept;
    if (leaf.count > 0)
        most = std::max(most, leaf.least);
    return std::max(most, leaf.floorEach);
}

std::int64_t Search::creditsStillMissing(int k, const PieceSet &available)
{
    std::int64_t missing = 0;
    const int leaves = static_cast<int>(m_order.size());
    m_flow.reset(m_problem.pieces, leaves);
    m_most1.assign(m_problem.pieces, 0);
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const std::int64_t need = m_isFree[i] ? 0 : m_empty[m_order[i]].credits;
        if (need == 0)
            continue;
        missing += need;
        m_flow.need(i, need);
        // A group limits what is saved only where a credit saves a credit.
        const bool byCredit = leaf.need == leaf.accept && leaf.count == 0 && leaf.floorEach == 0;
        const std::vector<int> through = byCredit ? openGroups(i) : std::vector<int>();
        for (const Accepted &each : leaf.accepts) {
            if (!available.has(each.piece))
                continue;
            const std::int64_t saves = std::min(savedCredits(leaf, each), need);
            m_flow.offer(each.piece, i, saves, gateOf(through, m_order[i], each.piece));
            m_most1[each.piece] = std::max(m_most1[each.piece], saves);
        }
    }
    if (missing == 0)
        return 0;
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        if (m_most1[piece] > 0)
            m_flow.have(piece, m_most1[piece]);
    return missing - m_flow.run();
}

int Search::stepsStillMissing(int k, const PieceSet &available)
{
    std::int64_t missing = 0;
    const int leaves = static_cast<int>(m_order.size());
    m_flow.reset(m_problem.pieces, leaves);
    m_most1.assign(m_problem.pieces, 0);
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const std::int64_t need = m_isFree[i] ? 0 : m_empty[m_order[i]].steps * stepScale;
        if (need == 0)
            continue;
        missing += need;
        m_flow.need(i, need);
        for (const Accepted &each : leaf.accepts) {
            if (!available.has(each.piece))
                continue;
            // A step for credits is saved only when all of them are there.
            std::int64_t saves = stepScale;
            if (!leaf.takesOne && leaf.count == 0 && leaf.accept > each.credits)
                saves = (stepScale * each.credits + leaf.accept - 1) / leaf.accept;
            saves = std::min(saves + leaf.variety * stepScale, need);
            m_flow.offer(each.piece, i, saves);
            m_most1[each.piece] = std::max(m_most1[each.piece], saves);
        }
    }
    if (missing == 0)
        return 0;
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        if (m_most1[piece] > 0)
            m_flow.have(piece, m_most1[piece]);
    const std::int64_t left = missing - m_flow.run();
    return static_cast<int>((left + stepScale - 1) / stepScale);
}

/// The most credits that leaves from k on can take of some pieces, whatever they need.
std::int64_t Search::mostApplied(int k, const PieceSet &usable)
{
    const int leaves = static_cast<int>(m_order.size());
    m_flow.reset(m_problem.pieces, leaves);
    PieceSet offered;
    std::vector<std::int64_t> most(m_problem.pieces, 0);
    for (int i = 0; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        if (leaf.takesOne && i < k)
            continue;
        std::int64_t largest = 0;
        const std::vector<int> through = openGroups(i);
        for (const Accepted &each : leaf.accepts) {
            if (!usable.has(each.piece))
                continue;
            m_flow.offer(each.piece, i, each.credits, gateOf(through, m_order[i], each.piece));
            most[each.piece] = std::max(most[each.piece], each.credits);
            largest = std::max(largest, each.credits);
        }
        m_flow.need(i, leaf.takesOne ? largest : endless.credits);
    }
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        if (most[piece] > 0)
            m_flow.have(piece, most[piece]);
    return m_flow.run();
}

Cost Search::restBound(int k, const PieceSet &available)
{
    return {creditsStillMissing(k, available), stepsStillMissing(k, available)};
}

/// What conditions over everything applied will lack at least.
Cost Search::globalBound(int k, const PieceSet &available, Cost tree)
{
    Cost cost = tree;
    cost.steps += m_problem.fixed.steps;
    cost.credits = std::max(cost.credits, m_problem.fixed.credits);
    if (!m_problem.hasGlobals())
        return cost;
    PieceSet usable = m_absorbing;
    for (std::size_t i = k; i < m_order.size(); ++i)
        usable = usable | m_problem.leaves[m_order[i]].mask;
    usable = usable & available;
    std::int64_t most = m_sums.applied + m_blocksToCome;
    std::vector<std::int64_t> have = m_sums.floorHave;
    std::vector<int> count = m_sums.floorCount;
    usable.forEach([&](int piece) {
        const std::int64_t credits = m_most[piece];
        most += credits;
        for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
            if (m_problem.floors[i].where.has(piece)) {
                have[i] += credits;
                ++count[i];
            }
        }
    });
    const auto lack = [&](std::int64_t missing) {
        if (missing <= 0)
            return;
        cost.credits = std::max(cost.credits, missing);
        ++cost.steps;
    };
    if (m_problem.total > 0 && m_problem.total <= most && m_hasGroups)
        most = m_sums.applied + mostApplied(k, usable) + m_blocksToCome;
    lack(m_problem.total - most);
    for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
        const AtLeast &floor = m_problem.floors[i];
        const std::int64_t missing = floor.credits - have[i];
        if (floor.count > count[i]) {
            cost.credits = std::max({cost.credits, (floor.count - count[i]) * floor.each, missing});
            ++cost.steps;
        } else {
            lack(missing);
        }
    }
    return cost;
}

/// Whole pieces make few sums: each leaf must be able to come close enough to its need, given what
/// all together may lack and waste. Only where every leaf left asks for credits alone.
bool Search::sumsCanBeMade(int k, const PieceSet &available, Cost cost) const
{
    const auto leaves = static_cast<int>(m_order.size());
    std::int64_t needs = 0;
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        if (!leaf.isPlain() || leaf.takesOne || leaf.count > 0 || m_isFree[i])
            return true;
        needs += leaf.accept;
    }
    const std::int64_t lacking = m_limit.credits - cost.credits;
    std::int64_t waste = lacking - needs;
    (available & m_later[k]).forEach([&](int piece) { waste += m_most[piece]; });
    if (waste < 0 || waste / m_grain > 400)
        return waste >= 0;
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const std::int64_t low
            = std::min(leaf.accept, std::max<std::int64_t>(0, leaf.need - lacking));
        const std::int64_t from = (low + m_grain - 1) / m_grain;
        const std::int64_t to = (leaf.accept + waste) / m_grain;
        if (to >= 512)
            continue;
        std::bitset<512> sums;
        sums.set(0);
        for (const Accepted &each : leaf.accepts)
            if (available.has(each.piece))
                sums |= sums << static_cast<std::size_t>(each.credits / m_grain);
        if (((sums >> static_cast<std::size_t>(from))
             << static_cast<std::size_t>(511 - (to - from)))
                .none())
            return false;
    }
    return true;
}

Cost Search::boundAt(int k, const PieceSet &available, Cost cost)
{
    if (!m_coupled && !sumsCanBeMade(k, available, cost))
        return {m_limit.credits + m_grain, cost.steps};
    Cost tree = cost;
    tree.credits += creditsStillMissing(k, available);
    Cost bound = globalBound(k, available, tree);
    if (bound.credits == m_limit.credits)
        bound.steps += stepsStillMissing(k, available);
    return bound;
}

} // namespace cairn::allocation
