#include "audit/AllocationSearch.h"

#include <algorithm>
#include <bitset>

namespace cairn::allocation {

Search::State Search::stateAt(int k, const PieceSet &available, Cost cost) const
{
    State state;
    state.k = k;
    if (!m_coupled) {
        state.available = available & m_later[k];
        return state;
    }
    // What was given before decides, together with what is left, everything still to come.
    state.available = available & (m_later[k] | m_absorbing);
    state.sums = {cost.credits, cost.steps};
    if (m_problem.total > 0)
        state.sums.push_back(m_sums.applied);
    state.sums.insert(state.sums.end(), m_sums.floorHave.begin(), m_sums.floorHave.end());
    state.sums.insert(state.sums.end(), m_sums.floorCount.begin(), m_sums.floorCount.end());
    state.sums.insert(state.sums.end(), m_sums.capUsed.begin(), m_sums.capUsed.end());
    state.sums.insert(state.sums.end(), m_sums.capCount.begin(), m_sums.capCount.end());
    return state;
}

Cost Search::go(int k, const PieceSet &available, Cost cost)
{
    if (m_found)
        return endless;
    if (++m_effort, isOutOfEffort())
        return endless;
    if (k == static_cast<int>(m_order.size()))
        return finish(available, cost);
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    if (!leaf.mask.intersects(available) && leaf.pinned.isEmpty())
        return take(k, available, cost, {});
    if (m_isDiving != Dive::Not)
        return giveLeaf(k, available, cost);
    State state = stateAt(k, available, cost);
    const Cost origin = m_coupled ? Cost{} : cost;
    const auto learned = m_learned.find(state);
    if (learned != m_learned.end() && m_limit < origin + learned->second)
        return origin + learned->second;
    const Cost bound = boundAt(k, available, cost);
    if (m_limit < bound)
        return bound;
    const Cost next = giveLeaf(k, available, cost);
    if (!m_found && !isOutOfEffort())
        m_learned[std::move(state)] = next - origin;
    return next;
}

PieceSet Search::withoutTaken(PieceSet available, const std::vector<Accepted> &given) const
{
    for (const Accepted &each : given) {
        available.remove(each.piece);
        for (int mate : m_mates[each.piece])
            available.remove(mate);
    }
    return available;
}

/// \returns false (and changes nothing) when a cap would not hold.
bool Search::apply(int leafIndex, const std::vector<Accepted> &given)
{
    const Leaf &leaf = m_problem.leaves[leafIndex];
    for (const Accepted &each : given) {
        m_leafOf[each.piece] = leafIndex;
        m_given[leafIndex].push_back(each);
    }
    if (!m_coupled)
        return true;
    for (const Accepted &each : given) {
        m_sums.applied += each.credits;
        for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
            const AtLeast &floor = m_problem.floors[i];
            if (floor.where.has(each.piece) && !leaf.isInside(floor.exceptInside)) {
                m_sums.floorHave[i] += each.credits;
                ++m_sums.floorCount[i];
            }
        }
        for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
            const AtMost &cap = m_problem.caps[i];
            if (cap.where.has(each.piece) && !leaf.isInside(cap.exceptInside)) {
                m_sums.capUsed[i] += each.credits;
                ++m_sums.capCount[i];
            }
        }
    }
    for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
        const AtMost &cap = m_problem.caps[i];
        if ((cap.credits >= 0 && m_sums.capUsed[i] > cap.credits)
            || (cap.count >= 0 && m_sums.capCount[i] > cap.count)) {
            retract(leafIndex, given);
            return false;
        }
    }
    return true;
}

void Search::retract(int leafIndex, const std::vector<Accepted> &given)
{
    const Leaf &leaf = m_problem.leaves[leafIndex];
    for (const Accepted &each : given)
        m_leafOf[each.piece] = -1;
    m_given[leafIndex].resize(m_given[leafIndex].size() - given.size());
    if (!m_coupled)
        return;
    for (const Accepted &each : given) {
        m_sums.applied -= each.credits;
        for (std::size_t i = 0; i < m_problem.floors.size(); ++i) {
            const AtLeast &floor = m_problem.floors[i];
            if (floor.where.has(each.piece) && !leaf.isInside(floor.exceptInside)) {
                m_sums.floorHave[i] -= each.credits;
                --m_sums.floorCount[i];
            }
        }
        for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
            const AtMost &cap = m_problem.caps[i];
            if (cap.where.has(each.piece) && !leaf.isInside(cap.exceptInside)) {
                m_sums.capUsed[i] -= each.credits;
                --m_sums.capCount[i];
            }
        }
    }
}

Cost Search::take(int k, const PieceSet &available, Cost cost, const std::vector<Accepted> &given)
{
    const int leafIndex = m_order[k];
    const Leaf &leaf = m_problem.leaves[leafIndex];
    const Cost here = m_isFree[k] ? Cost{} : leaf.remainsWith(given);
    if (!apply(leafIndex, given))
        return endless;
    const Cost next = go(k + 1, withoutTaken(available, given), cost + here);
    if (!m_found)
        retract(leafIndex, given);
    return next;
}

Cost Search::giveLeaf(int k, const PieceSet &available, Cost cost)
{
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    if (!leaf.pinned.without(available).isEmpty())
        return endless; // A pin cannot hold in these branches.
    if (m_isDiving != Dive::Not)
        return diveLeaf(k, available, cost);
    return leaf.takesOne ? takeOne(k, available, cost) : takeSome(k, available, cost);
}

Cost Search::takeOne(int k, const PieceSet &available, Cost cost)
{
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    const PieceSet later = m_later[k + 1];
    const auto isContested = [&](int piece) {
        return later.has(piece)
               || std::any_of(m_mates[piece].begin(), m_mates[piece].end(),
                              [&](int mate) { return later.has(mate); });
    };
    std::vector<Accepted> options;
    std::vector<int> classes;
    for (const Accepted &each : leaf.accepts) {
        if (!available.has(each.piece))
            continue;
        if (!leaf.pinned.isEmpty() && !leaf.pinned.has(each.piece))
            continue;
        if (std::find(classes.begin(), classes.end(), m_classOf[each.piece]) != classes.end())
            continue;
        classes.push_back(m_classOf[each.piece]);
        options.push_back(each);
    }
    if (!m_coupled) {
        const auto free = std::find_if(options.begin(), options.end(), [&](const Accepted &each) {
            return !isContested(each.piece);
        });
        if (free != options.end())
            return take(k, available, cost, {*free});
    }
    Cost next = endless;
    for (const Accepted &each : options) {
        next = std::min(next, take(k, available, cost, {each}));
        if (m_found || isOutOfEffort())
            return next;
    }
    if (!leaf.pinned.isEmpty())
        return next;
    return std::min(next, take(k, available, cost, {}));
}

/// The sets that a leaf can be served with, collected and tried in batches.
struct Search::Sets {
    struct Set {
        std::int64_t sum = 0;
        std::vector<int> members; ///< positions in `open`
    };

    std::vector<Accepted> certain; ///< taken whatever else happens
    std::vector<Accepted> open;
    std::vector<std::int64_t> rest; ///< credits of `open` from a position on
    std::vector<Set> enough;
    std::vector<Set> lacking;
    std::vector<int> members;
    std::vector<Accepted> given;           ///< certain and members
    std::int64_t allowed = 0;              ///< credits that may remain here
    std::int64_t cutOff = endless.credits; ///< the least that was cut off for leaving more
    bool onlyEnough = false;               ///< sets that are not enough are of no use

    std::vector<std::int64_t> worth; ///< of each open piece: what later leaves save with it at most
    std::int64_t spare = 0;          ///< worth that later leaves can do without
    std::int64_t spent = 0;          ///< worth of the members
    std::int64_t overspent = endless.credits; ///< the least by which a set was cut off for that
    /// Sums that the open pieces from a position on can make, in grains; empty: not worth it.
    std::vector<std::bitset<512>> reach;
    std::int64_t low = 0; ///< of the sum that is wanted
    std::int64_t high = 0;
    bool isOutOfReach = false; ///< some sets were cut off for sums that cannot be made
};

void Search::sortOffers(int k, const PieceSet &available, Sets &sets) const
{
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    const bool takesAll = leaf.isPlain() && m_problem.caps.empty() && !m_isFree[k];
    for (const Accepted &each : leaf.accepts) {
        if (!available.has(each.piece))
            continue;
        const bool contested = m_later[k + 1].has(each.piece) || !m_mates[each.piece].empty();
        const bool isCertain = leaf.pinned.has(each.piece) || (takesAll && !contested);
        (isCertain ? sets.certain : sets.open).push_back(each);
    }
    // Interchangeable pieces stand together, the larger first.
    std::sort(sets.open.begin(), sets.open.end(), [&](const Accepted &a, const Accepted &b) {
        if (a.credits != b.credits)
            return a.credits > b.credits;
        if (m_classOf[a.piece] != m_classOf[b.piece])
            return m_classOf[a.piece] < m_classOf[b.piece];
        return a.piece < b.piece;
    });
    sets.rest.assign(sets.open.size() + 1, 0);
    for (std::size_t i = sets.open.size(); i-- > 0;)
        sets.rest[i] = sets.rest[i + 1] + sets.open[i].credits;
    sets.given = sets.certain;
}

bool Search::isTwin(const std::vector<Accepted> &given, const Accepted &piece) const
{
    const int item = m_problem.alternatives[piece.piece];
    return item >= 0 && std::any_of(given.begin(), given.end(), [&](const Accepted &other) {
               return m_problem.alternatives[other.piece] == item;
           });
}

/// What would still remain in credits with every piece from  at on as well.
std::int64_t Search::leastLeft(const Leaf &leaf, const Sets &sets, std::size_t at,
                               std::int64_t sum) const
{
    if (!leaf.isByAmount()) {
        std::vector<Accepted> all = sets.given;
        all.insert(all.end(), sets.open.begin() + static_cast<std::ptrdiff_t>(at), sets.open.end());
        return leaf.remainsWith(all).credits;
    }
    const std::int64_t most = sum + sets.rest[at];
    const int count = static_cast<int>(sets.given.size() + sets.open.size() - at);
    return std::max(most < leaf.accept ? leaf.need - most : 0,
                    std::max(0, leaf.count - count) * leaf.least);
}

/// Minimal sets that are enough, and those that lack something. What is taken beyond them is put
/// back: conditions over everything applied take it up again at the end.
Cost Search::collect(int k, const PieceSet &available, Cost cost, Sets &sets, std::size_t at,
                     std::int64_t sum)
{
    if (++m_effort, m_found || isOutOfEffort())
        return endless;
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    const bool isFree = m_isFree[k];
    if (!isFree && leaf.remainsWith(sets.given) == Cost{}) {
        sets.enough.push_back({sum, sets.members});
        return sets.enough.size() < 512 ? endless : serve(k, available, cost, sets, sets.enough);
    }
    if (at == sets.open.size()) {
        if (sets.onlyEnough)
            return endless;
        sets.lacking.push_back({sum, sets.members});
        return sets.lacking.size() < 4096 ? endless : serve(k, available, cost, sets, sets.lacking);
    }
    if (!isFree) {
        const std::int64_t left = leastLeft(leaf, sets, at, sum);
        if (sets.onlyEnough && left > 0)
            return endless;
        if (left > sets.allowed) {
            sets.cutOff = std::min(sets.cutOff, left);
            return endless;
        }
    }
    if (!isInReach(sets, at, sum)) {
        sets.isOutOfReach = true;
        return endless;
    }
    const Accepted piece = sets.open[at];
    Cost next = endless;
    if (sets.spent + sets.worth[at] > sets.spare) {
        sets.overspent = std::min(sets.overspent, sets.spent + sets.worth[at] - sets.spare);
    } else if (!isTwin(sets.given, piece)) {
        sets.given.push_back(piece);
        if (leaf.isLegal(sets.given)) {
            sets.members.push_back(static_cast<int>(at));
            sets.spent += sets.worth[at];
            next = collect(k, available, cost, sets, at + 1, sum + piece.credits);
            sets.spent -= sets.worth[at];
            sets.members.pop_back();
        }
        sets.given.pop_back();
    }
    // The next one of the same class would be the same set again.
    std::size_t other = at + 1;
    while (other < sets.open.size() && m_classOf[sets.open[other].piece] == m_classOf[piece.piece])
        ++other;
    return std::min(next, collect(k, available, cost, sets, other, sum));
}

template <class List>
Cost Search::serve(int k, const PieceSet &available, Cost cost, const Sets &sets, List &list)
{
    // Enough with the least waste first; of what lacks something, the fullest first.
    const bool isEnough = &list == &sets.enough;
    std::stable_sort(list.begin(), list.end(), [&](const Sets::Set &a, const Sets::Set &b) {
        return isEnough ? a.sum < b.sum : a.sum > b.sum;
    });
    Cost next = endless;
    for (const Sets::Set &set : list) {
        std::vector<Accepted> given = sets.certain;
        for (int member : set.members)
            given.push_back(sets.open[member]);
        next = std::min(next, take(k, available, cost, given));
        if (m_found || isOutOfEffort())
            break;
    }
    list.clear();
    return next;
}

/// What later leaves can do without before they lack more than the limit allows.
void Search::weighLater(int k, const PieceSet &available, Cost cost, Sets &sets)
{
    m_most1.assign(m_problem.pieces, 0);
    std::int64_t missing = 0;
    for (std::size_t i = static_cast<std::size_t>(k) + 1; i < m_order.size(); ++i) {
        const Leaf &leaf = m_problem.leaves[m_order[i]];
        const std::int64_t wanted = m_isFree[i] ? 0 : wantedCredits(m_order[i], available);
        missing += wanted;
        for (const Accepted &each : leaf.accepts)
            if (available.has(each.piece))
                m_most1[each.piece]
                    = std::max(m_most1[each.piece], std::min(savedCredits(leaf, each), wanted));
    }
    sets.spare = m_limit.credits - cost.credits - missing;
    for (std::int64_t most : m_most1)
        sets.spare += most;
    for (const Accepted &each : sets.open)
        sets.worth.push_back(m_most1[each.piece]);
    for (const Accepted &each : sets.certain)
        sets.spare -= m_most1[each.piece];
}

/// Where a piece is worth here what it is worth later, a set may neither lack nor waste much: only
/// few sums will do.
void Search::findReach(const Leaf &leaf, std::int64_t certainSum, Sets &sets) const
{
    bool isEven = leaf.isPlain() && leaf.count == 0 && sets.rest[0] / m_grain < 512;
    for (std::size_t i = 0; i < sets.open.size(); ++i)
        isEven &= sets.worth[i] == sets.open[i].credits;
    if (!isEven || m_coupled)
        return;
    sets.low = std::min(leaf.accept, leaf.need - std::min(sets.allowed, leaf.need));
    sets.high = certainSum + sets.spare;
    sets.reach.resize(sets.open.size() + 1);
    sets.reach.back().set(0);
    for (std::size_t i = sets.open.size(); i-- > 0;) {
        const auto size = static_cast<std::size_t>(sets.open[i].credits / m_grain);
        sets.reach[i] = sets.reach[i + 1] | (sets.reach[i + 1] << size);
    }
}

bool Search::isInReach(const Sets &sets, std::size_t at, std::int64_t sum) const
{
    if (sets.reach.empty())
        return true;
    const std::int64_t low = std::max<std::int64_t>(0, (sets.low - sum + m_grain - 1) / m_grain);
    const std::int64_t high = (sets.high - sum) / m_grain;
    if (sets.high < sum || low > 511)
        return false;
    const auto from = sets.reach[at] >> static_cast<std::size_t>(low);
    return high >= 511 || (from << static_cast<std::size_t>(511 - (high - low))).any();
}

Cost Search::takeSome(int k, const PieceSet &available, Cost cost)
{
    const Leaf &leaf = m_problem.leaves[m_order[k]];
    Sets sets;
    sortOffers(k, available, sets);
    if (!leaf.isLegal(sets.certain))
        return endless;
    if (m_isFree[k])
        return take(k, available, cost, sets.certain);
    const std::int64_t rest = creditsStillMissing(k + 1, available);
    sets.allowed = m_limit.credits - cost.credits - rest;
    if (sets.allowed < 0)
        return {cost.credits + rest, cost.steps};
    std::int64_t sum = 0;
    for (const Accepted &each : sets.certain)
        sum += each.credits;
    // Where credits cannot tip the scales any more, to lack some is to lack all.
    sets.onlyEnough = m_coupled && m_limit.credits <= m_leastCredits && leaf.count == 0
                      && leaf.varieties.empty() && cost.credits + m_emptyFrom[k] <= m_limit.credits;
    weighLater(k, available, cost, sets);
    if (sets.spare < 0)
        return {m_limit.credits - sets.spare, cost.steps};
    findReach(leaf, sum, sets);
    Cost next = collect(k, available, cost, sets, 0, sum);
    if (!m_found && !isOutOfEffort())
        next = std::min(next, serve(k, available, cost, sets, sets.enough));
    if (sets.onlyEnough && !m_found && !isOutOfEffort())
        next = std::min(next, take(k, available, cost, sets.certain));
    if (!m_found && !isOutOfEffort())
        next = std::min(next, serve(k, available, cost, sets, sets.lacking));
    if (sets.overspent < endless.credits)
        next = std::min(next, Cost{m_limit.credits + sets.overspent, cost.steps});
    if (sets.isOutOfReach)
        next = std::min(next, Cost{m_limit.credits + m_grain, cost.steps});
    if (sets.cutOff < endless.credits)
        next = std::min(next, Cost{cost.credits + rest + sets.cutOff, cost.steps});
    return next;
}

} // namespace cairn::allocation
