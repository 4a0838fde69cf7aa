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
    std::int64_t most = piece.credits + (leaf.isByAmount() ? 0 : leaf.need - leaf.accept);
    if (leaf.count > 0)
        most = std::max(most, leaf.least);
    return std::max(most, leaf.floorEach);
}

/// Credits that pieces can save a leaf one by one. What a tolerance saves at a stroke is left out
/// where the leaf may come to that.
std::int64_t Search::wantedCredits(int index, const PieceSet &available) const
{
    const Leaf &leaf = m_problem.leaves[index];
    const std::int64_t most = m_empty[index].credits;
    if (leaf.takesOne || !leaf.isByAmount() || leaf.need == leaf.accept)
        return most;
    std::int64_t sum = 0;
    for (const Accepted &each : leaf.accepts)
        if (available.has(each.piece))
            sum += each.credits;
    return sum < leaf.accept ? most : std::max(leaf.accept, leaf.count * leaf.least);
}

/// Every piece gives what it is worth, all that stand under a cap no more than the cap leaves.
void Search::supplyWithinCaps()
{
    PieceSet left;
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        if (m_most1[piece] > 0)
            left.add(piece);
    for (std::size_t c = 0; c < m_problem.caps.size(); ++c) {
        const AtMost &cap = m_problem.caps[c];
        if (cap.exceptInside >= 0 || cap.credits < 0)
            continue;
        const PieceSet under = left & cap.where;
        bool isByCredit = true;
        std::int64_t sum = 0;
        under.forEach([&](int piece) {
            isByCredit &= m_most1[piece] <= m_least[piece];
            sum += m_most1[piece];
        });
        const std::int64_t room = std::max<std::int64_t>(0, cap.credits - m_sums.capUsed[c]);
        if (!isByCredit || sum <= room)
            continue;
        const int gate = m_flow.supply(room);
        under.forEach([&](int piece) { m_flow.have(piece, m_most1[piece], gate); });
        left = left.without(under);
    }
    left.forEach([&](int piece) { m_flow.have(piece, m_most1[piece]); });
}

std::int64_t Search::creditsStillMissing(int k, const PieceSet &available)
{
    std::int64_t missing = 0;
    std::int64_t certain = 0; ///< where nothing at hand can help
    const int leaves = static_cast<int>(m_order.size());
    m_flow.reset(m_problem.pieces, leaves);
    m_most1.assign(m_problem.pieces, 0);
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const std::int64_t need = m_isFree[i] ? 0 : wantedCredits(m_order[i], available);
        if (need == 0)
            continue;
        if (!leaf.mask.intersects(available)) {
            certain += need;
            continue;
        }
        missing += need;
        m_flow.need(i, need);
        // A group limits what is saved only where a credit saves a credit.
        const bool byCredit = leaf.count == 0 && leaf.floorEach == 0
                              && (leaf.need == leaf.accept || leaf.isByAmount());
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
        return certain;
    supplyWithinCaps();
    return certain + missing - m_flow.run();
}

/// Steps that a leaf lacks even with every piece at hand.
int Search::stepsBeyondHope(const Leaf &leaf, const PieceSet &available) const
{
    if (!leaf.isByAmount())
        return 0;
    std::int64_t sum = 0;
    int count = 0;
    for (const Accepted &each : leaf.accepts) {
        if (!available.has(each.piece))
            continue;
        sum += each.credits;
        ++count;
    }
    if (leaf.takesOne)
        return count == 0;
    return std::max({0, leaf.count - count, sum < leaf.accept ? 1 : 0});
}

/// The least credits that go into a leaf for one step less.
std::int64_t Search::leastUse(const Leaf &leaf, const PieceSet &available) const
{
    if (!leaf.takesOne && leaf.count == 0 && leaf.varieties.empty() && leaf.floorEach == 0)
        return leaf.accept;
    std::int64_t least = endless.credits;
    for (const Accepted &each : leaf.accepts)
        if (available.has(each.piece))
            least = std::min(least, each.credits);
    return least;
}

/// Steps that cannot all be saved since there are too few credits to go round: of leaves that share
/// pieces those that take least are served first.
int Search::stepsOutOfSupply(int k, const PieceSet &available)
{
    m_supplies.clear();
    for (std::size_t i = k; i < m_order.size(); ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const PieceSet offered = leaf.mask & available;
        if (m_isFree[i] || offered.isEmpty())
            continue;
        const int steps = m_empty[m_order[i]].steps - stepsBeyondHope(leaf, available);
        if (steps <= 0)
            continue;
        Supply joined{offered, {}};
        joined.uses.assign(steps, leastUse(leaf, available)
                                      / (1 + static_cast<int>(leaf.varieties.size())));
        for (std::size_t s = m_supplies.size(); s-- > 0;) {
            if (!m_supplies[s].pieces.intersects(offered))
                continue;
            joined.pieces = joined.pieces | m_supplies[s].pieces;
            joined.uses.insert(joined.uses.end(), m_supplies[s].uses.begin(),
                               m_supplies[s].uses.end());
            std::swap(m_supplies[s], m_supplies.back());
            m_supplies.pop_back();
        }
        m_supplies.push_back(std::move(joined));
    }
    int missing = 0;
    for (Supply &supply : m_supplies) {
        std::int64_t credits = 0;
        supply.pieces.forEach([&](int piece) { credits += m_most[piece]; });
        std::sort(supply.uses.begin(), supply.uses.end());
        for (std::int64_t use : supply.uses) {
            credits -= use;
            missing += credits < 0;
        }
    }
    return missing;
}

int Search::stepsStillMissing(int k, const PieceSet &available)
{
    std::int64_t missing = 0;
    int certain = 0; ///< where nothing at hand can help
    const int leaves = static_cast<int>(m_order.size());
    m_flow.reset(m_problem.pieces, leaves);
    m_most1.assign(m_problem.pieces, 0);
    for (int i = k; i < leaves; ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        if (m_isFree[i])
            continue;
        const int hopeless = stepsBeyondHope(leaf, available);
        const std::int64_t need = (m_empty[m_order[i]].steps - hopeless) * stepScale;
        certain += hopeless;
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
            saves = std::min(saves + static_cast<int>(leaf.varieties.size()) * stepScale, need);
            m_flow.offer(each.piece, i, saves);
            m_most1[each.piece] = std::max(m_most1[each.piece], saves);
        }
    }
    if (missing == 0)
        return certain;
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        if (m_most1[piece] > 0)
            m_flow.have(piece, m_most1[piece]);
    const std::int64_t left = missing - m_flow.run();
    return certain
           + std::max(static_cast<int>((left + stepScale - 1) / stepScale),
                      stepsOutOfSupply(k, available));
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

/// The most credits of some pieces that the caps leave room for.
std::int64_t Search::mostWithinCaps(PieceSet left) const
{
    std::int64_t most = 0;
    for (std::size_t c = 0; c < m_problem.caps.size(); ++c) {
        const AtMost &cap = m_problem.caps[c];
        if (cap.exceptInside >= 0 || cap.credits < 0)
            continue;
        std::int64_t sum = 0;
        (left & cap.where).forEach([&](int piece) { sum += m_most[piece]; });
        most += std::min(sum, std::max<std::int64_t>(0, cap.credits - m_sums.capUsed[c]));
        left = left.without(cap.where);
    }
    left.forEach([&](int piece) { most += m_most[piece]; });
    return most;
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
    std::int64_t most = m_sums.applied + m_blocksToCome + mostWithinCaps(usable);
    std::vector<std::int64_t> have = m_sums.floorHave;
    std::vector<int> count = m_sums.floorCount;
    for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
        const PieceSet these = usable & m_problem.floors[i].where;
        have[i] += mostWithinCaps(these);
        count[i] += these.size();
    }
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
