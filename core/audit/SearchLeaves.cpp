#include "audit/AllocationSearch.h"
#include "audit/Packing.h"

#include <algorithm>
#include <bitset>

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

/// Leaves only offers that together meet a plain need for credits with the least waste, where such
/// are easily found.
void Search::keepBestFit(const Leaf &leaf, std::vector<Accepted> &offers) const
{
    constexpr std::size_t most = 256;
    std::int64_t sum = 0;
    bool isEasy = leaf.isPlain() && !leaf.takesOne && leaf.count == 0 && leaf.pinned.isEmpty();
    for (const Accepted &each : offers) {
        sum += each.credits;
        isEasy &= m_mates[each.piece].empty();
    }
    if (!isEasy || sum <= leaf.accept || sum / m_grain >= static_cast<std::int64_t>(most))
        return;
    std::vector<std::bitset<most>> reach(offers.size() + 1);
    reach[0].set(0);
    for (std::size_t i = 0; i < offers.size(); ++i)
        reach[i + 1]
            = reach[i] | (reach[i] << static_cast<std::size_t>(offers[i].credits / m_grain));
    auto want = static_cast<std::size_t>((leaf.accept + m_grain - 1) / m_grain);
    while (!reach.back()[want])
        ++want;
    for (std::size_t i = offers.size(); i-- > 0;) {
        if (reach[i][want])
            offers.erase(offers.begin() + static_cast<std::ptrdiff_t>(i));
        else
            want -= static_cast<std::size_t>(offers[i].credits / m_grain);
    }
}

/// Gives a leaf piece after piece as long as it lacks something and everything stays legal.
Cost Search::diveLeaf(int k, const PieceSet &available, Cost cost)
{
    const int index = m_order[k];
    const Leaf &leaf = m_problem.leaves[index];
    std::vector<Accepted> offers;
    for (const Accepted &each : leaf.accepts)
        if (available.has(each.piece))
            offers.push_back(each);
    std::stable_sort(offers.begin(), offers.end(), [&](const Accepted &a, const Accepted &b) {
        const auto rank = [&](const Accepted &each) {
            return leaf.pinned.has(each.piece) ? 0 : m_later[k + 1].has(each.piece) ? 2 : 1;
        };
        return rank(a) < rank(b);
    });
    keepBestFit(leaf, offers);
    std::vector<Accepted> given;
    for (const Accepted &each : offers) {
        const bool isPinned = leaf.pinned.has(each.piece);
        if (!isPinned && (m_isFree[k] || leaf.remainsWith(given) == Cost{}))
            break;
        const bool twin = isTwin(given, each);
        given.push_back(each);
        const bool fits = !twin && (!leaf.takesOne || given.size() == 1) && leaf.isLegal(given)
                          && apply(index, given);
        if (fits)
            retract(index, given);
        else if (isPinned)
            return endless;
        else
            given.pop_back();
    }
    return take(k, available, cost, given);
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
