#include "audit/AllocationSearch.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace cairn::allocation {

namespace {

constexpr Cost endless{std::numeric_limits<std::int64_t>::max() / 4, 1'000'000'000};
constexpr std::int64_t stepScale = 1 << 20;

bool inside(const Leaf &leaf, int family)
{
    return std::find(leaf.insideOf.begin(), leaf.insideOf.end(), family) != leaf.insideOf.end();
}

} // namespace

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

std::size_t Search::StateHash::operator()(const State &state) const
{
    std::uint64_t h = state.available.hash() ^ (0x9e3779b97f4a7c15ull * (state.k + 1));
    for (std::int64_t sum : state.sums)
        h = (h ^ static_cast<std::uint64_t>(sum)) * 0xff51afd7ed558ccdull, h ^= h >> 31;
    return h;
}

Search::Search(const Problem &problem, std::int64_t effort)
    : m_problem(problem), m_effortLimit(effort)
{
    m_coupled = problem.hasGlobals() || !problem.caps.empty();
    prepare();
}

Cost Search::costAt(const Leaf &leaf, const std::vector<Accepted> &given) const
{
    if (leaf.remains)
        return leaf.remains(given);
    if (leaf.takesOne)
        return given.empty() ? Cost{leaf.least, 1} : Cost{};
    std::int64_t sum = 0;
    for (const Accepted &each : given)
        sum += each.credits;
    const std::int64_t shortage = sum < leaf.accept ? leaf.need - sum : 0;
    const int missing = std::max(0, leaf.count - static_cast<int>(given.size()));
    return {std::max(shortage, missing * leaf.least),
            std::max(missing, sum < leaf.accept ? 1 : 0)};
}

void Search::prepare()
{
    const int pieces = m_problem.pieces;
    m_mates.assign(pieces, {});
    std::map<int, std::vector<int>> byItem;
    for (int piece = 0; piece < pieces; ++piece)
        if (m_problem.alternatives[piece] >= 0)
            byItem[m_problem.alternatives[piece]].push_back(piece);
    for (const auto &[item, group] : byItem)
        for (int piece : group)
            for (int mate : group)
                if (mate != piece)
                    m_mates[piece].push_back(mate);

    // Pieces are interchangeable when every leaf and condition sees the same in them.
    std::map<std::vector<std::int64_t>, int> classes;
    m_classOf.assign(pieces, -1);
    std::vector<std::vector<std::int64_t>> signature(pieces);
    for (int piece = 0; piece < pieces; ++piece)
        if (!m_mates[piece].empty())
            signature[piece].push_back(-1 - piece);
    for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
        for (const Accepted &each : m_problem.leaves[l].accepts) {
            signature[each.piece].push_back(static_cast<std::int64_t>(l));
            signature[each.piece].push_back(each.credits);
            signature[each.piece].push_back(each.kind);
            for (const Group &group : m_problem.leaves[l].groups)
                signature[each.piece].push_back(group.where.has(each.piece));
            if (m_problem.leaves[l].pinned.has(each.piece))
                signature[each.piece].push_back(-1 - each.piece);
        }
    }
    const auto addMembership = [&](const PieceSet &where) {
        for (int piece = 0; piece < pieces; ++piece)
            signature[piece].push_back(where.has(piece));
    };
    for (const AtLeast &floor : m_problem.floors)
        addMembership(floor.where);
    for (const AtMost &cap : m_problem.caps)
        addMembership(cap.where);
    for (int piece = 0; piece < pieces; ++piece)
        m_classOf[piece]
            = classes.emplace(std::move(signature[piece]), static_cast<int>(classes.size()))
                  .first->second;

    m_optimistic.assign(m_problem.nodes.size(), Cost{});
    m_groupOf.resize(m_problem.leaves.size());
    for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
        const Leaf &leaf = m_problem.leaves[l];
        m_empty.push_back(costAt(leaf, {}));
        if (leaf.groups.empty())
            continue;
        m_hasGroups = true;
        m_groupOf[l].assign(pieces, -1);
        for (std::size_t g = 0; g < leaf.groups.size(); ++g) {
            bool isApart = leaf.groups[g].credits >= 0;
            leaf.groups[g].where.forEach([&](int piece) { isApart &= m_groupOf[l][piece] < 0; });
            if (isApart)
                leaf.groups[g].where.forEach(
                    [&](int piece) { m_groupOf[l][piece] = static_cast<int>(g); });
        }
    }
    m_most = m_problem.credits;
    for (const Leaf &leaf : m_problem.leaves)
        for (const Accepted &each : leaf.accepts)
            m_most[each.piece] = std::max(m_most[each.piece], each.credits);
    m_isConstant.assign(m_problem.nodes.size(), 0);
    for (int index = static_cast<int>(m_problem.nodes.size()) - 1; index >= 0; --index) {
        const Node &node = m_problem.nodes[index];
        m_optimistic[index] = optimistic(index);
        m_isConstant[index] = node.kind == Node::Kind::Leaf
            ? m_problem.leaves[node.leaf].accepts.empty()
            : (node.kind == Node::Kind::All || node.kind == Node::Kind::Constant)
                && std::all_of(node.children.begin(), node.children.end(),
                               [&](int child) { return m_isConstant[child]; });
    }
}

/// What a node costs at least, every piece at its disposal. Children have larger numbers.
Cost Search::optimistic(int index) const
{
    const Node &node = m_problem.nodes[index];
    switch (node.kind) {
    case Node::Kind::Constant:
        return node.cost;
    case Node::Kind::Leaf: {
        const Leaf &leaf = m_problem.leaves[node.leaf];
        if (leaf.isFree)
            return {};
        if (leaf.takesOne)
            return leaf.accepts.empty() ? costAt(leaf, {}) : Cost{};
        return costAt(leaf, leaf.accepts);
    }
    case Node::Kind::Embed:
        return {};
    case Node::Kind::All: {
        Cost sum;
        for (int child : node.children)
            sum = sum + m_optimistic[child];
        return node.isFree ? Cost{} : sum;
    }
    case Node::Kind::Choose: {
        // Least credits and least steps may come from different children: bound them apart.
        std::vector<std::int64_t> credits;
        std::vector<int> steps;
        for (int child : node.children) {
            credits.push_back(m_optimistic[child].credits);
            steps.push_back(m_optimistic[child].steps);
        }
        std::sort(credits.begin(), credits.end());
        std::sort(steps.begin(), steps.end());
        Cost sum;
        for (int i = 0; i < node.choose && i < static_cast<int>(credits.size()); ++i)
            sum = sum + Cost{credits[i], steps[i]};
        return node.isFree ? Cost{} : sum;
    }
    }
    return {};
}

// ---- Branches -------------------------------------------------------------------------------

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
    bound = bound + restBound(0, choice.available);
    bound.steps += m_problem.fixed.steps;
    bound.credits = std::max(bound.credits, m_problem.fixed.credits);
    return bound;
}

Cost Search::branch(Choice choice)
{
    if (++m_effort, isOutOfEffort())
        return endless;
    const Cost bound = lowerBound(choice);
    if (m_limit < bound)
        return bound;
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
    if (m_found || (m_isDiving && !(endless <= next)))
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
    std::vector<int> taken;
    const std::function<void(std::size_t)> pick = [&](std::size_t at) {
        if (m_found || isOutOfEffort() || (m_isDiving && !(endless <= next)))
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

// ---- Bounds ---------------------------------------------------------------------------------

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

Cost Search::boundAt(int k, const PieceSet &available, Cost cost)
{
    Cost tree = cost;
    tree.credits += creditsStillMissing(k, available);
    Cost bound = globalBound(k, available, tree);
    if (bound.credits == m_limit.credits)
        bound.steps += stepsStillMissing(k, available);
    return bound;
}

// ---- Leaves ---------------------------------------------------------------------------------

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
                support += leaf.takesOne || leaf.need == 0 ? 1.0 : static_cast<double>(each.credits);
        const double need = leaf.takesOne ? 1.0
            : leaf.need > 0               ? static_cast<double>(leaf.need)
                                          : std::max(1, leaf.count);
        ranks.push_back({(choice.leafIsFree[i] ? 1e9 : 0) + support / need, choice.leaves[i],
                         choice.leafIsFree[i]});
    }
    std::sort(ranks.begin(), ranks.end(), [](const Rank &a, const Rank &b) {
        return a.ease != b.ease ? a.ease < b.ease : a.leaf < b.leaf;
    });
    m_order.clear();
    m_isFree.clear();
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
    return go(0, choice.available, choice.base);
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
            if (floor.where.has(each.piece) && !inside(leaf, floor.exceptInside)) {
                m_sums.floorHave[i] += each.credits;
                ++m_sums.floorCount[i];
            }
        }
        for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
            const AtMost &cap = m_problem.caps[i];
            if (cap.where.has(each.piece) && !inside(leaf, cap.exceptInside)) {
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
            if (floor.where.has(each.piece) && !inside(leaf, floor.exceptInside)) {
                m_sums.floorHave[i] -= each.credits;
                --m_sums.floorCount[i];
            }
        }
        for (std::size_t i = 0; i < m_problem.caps.size(); ++i) {
            const AtMost &cap = m_problem.caps[i];
            if (cap.where.has(each.piece) && !inside(leaf, cap.exceptInside)) {
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
    const Cost here = m_isFree[k] ? Cost{} : costAt(leaf, given);
    if (!apply(leafIndex, given))
        return endless;
    const Cost next = go(k + 1, withoutTaken(available, given), cost + here);
    if (!m_found)
        retract(leafIndex, given);
    return next;
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
    std::vector<Accepted> given;
    for (const Accepted &each : offers) {
        const bool isPinned = leaf.pinned.has(each.piece);
        if (!isPinned && (m_isFree[k] || costAt(leaf, given) == Cost{}))
            break;
        const bool twin = isTwin(given, each);
        given.push_back(each);
        const bool fits = !twin && (!leaf.takesOne || given.size() == 1)
            && leaf.isLegal(given) && apply(index, given);
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
    if (m_isDiving)
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
    std::vector<Accepted> given; ///< certain and members
    std::int64_t allowed = 0; ///< credits that may remain here
    std::int64_t cutOff = endless.credits; ///< the least that was cut off for leaving more
    bool onlyEnough = false; ///< sets that are not enough are of no use
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
    return item >= 0
        && std::any_of(given.begin(), given.end(), [&](const Accepted &other) {
               return m_problem.alternatives[other.piece] == item;
           });
}

/// What would still remain in credits with every piece from  at on as well.
std::int64_t Search::leastLeft(const Leaf &leaf, const Sets &sets, std::size_t at,
                               std::int64_t sum) const
{
    if (leaf.remains) {
        std::vector<Accepted> all = sets.given;
        all.insert(all.end(), sets.open.begin() + static_cast<std::ptrdiff_t>(at), sets.open.end());
        return leaf.remains(all).credits;
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
    if (!isFree && costAt(leaf, sets.given) == Cost{}) {
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
    const Accepted piece = sets.open[at];
    Cost next = endless;
    if (!isTwin(sets.given, piece)) {
        sets.given.push_back(piece);
        if (leaf.isLegal(sets.given)) {
            sets.members.push_back(static_cast<int>(at));
            next = collect(k, available, cost, sets, at + 1, sum + piece.credits);
            sets.members.pop_back();
        }
        sets.given.pop_back();
    }
    // The next one of the same class would be the same set again.
    std::size_t other = at + 1;
    while (other < sets.open.size()
           && m_classOf[sets.open[other].piece] == m_classOf[piece.piece])
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
    sets.onlyEnough = m_coupled && leaf.count == 0 && leaf.variety == 0
        && cost.credits + m_emptyFrom[k] <= m_limit.credits;
    Cost next = collect(k, available, cost, sets, 0, sum);
    if (!m_found && !isOutOfEffort())
        next = std::min(next, serve(k, available, cost, sets, sets.enough));
    if (sets.onlyEnough && !m_found && !isOutOfEffort())
        next = std::min(next, take(k, available, cost, sets.certain));
    if (!m_found && !isOutOfEffort())
        next = std::min(next, serve(k, available, cost, sets, sets.lacking));
    if (sets.cutOff < endless.credits)
        next = std::min(next, Cost{cost.credits + rest + sets.cutOff, cost.steps});
    return next;
}

// ---- The end of a branch --------------------------------------------------------------------

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
            cost = cost + costAt(m_problem.leaves[leaf], m_given[leaf]);
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

Search::Choice Search::start() const
{
    Choice choice;
    choice.picked.assign(m_problem.nodes.size(), 0);
    choice.asHeld.assign(m_problem.nodes.size(), 0);
    choice.floorHave.assign(m_problem.floors.size(), 0);
    choice.floorCount.assign(m_problem.floors.size(), 0);
    choice.capUsed.assign(m_problem.caps.size(), 0);
    choice.capCount.assign(m_problem.caps.size(), 0);
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        choice.available.add(piece);
    if (m_problem.root >= 0)
        enter(m_problem.root, false, choice);
    return choice;
}

Cost Search::attempt(Cost limit)
{
    m_limit = limit;
    m_found = false;
    return branch(start());
}

void Search::dive()
{
    m_isDiving = true;
    attempt(endless);
    m_isDiving = false;
    m_learned.clear();
    m_found = false;
}

/// What no allocation undercuts, seen before any search.
Cost Search::rootBound()
{
    const Choice choice = start();
    Cost bound = lowerBound(choice);
    bound.steps -= m_problem.fixed.steps;
    m_rootTree = bound;
    m_absorbing = {};
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        m_absorbing.add(piece);
    std::int64_t blocks = 0;
    std::vector<int> families;
    m_isFree.assign(m_problem.leaves.size(), 0);
    for (const Node &node : m_problem.nodes) {
        if (std::find(families.begin(), families.end(), node.family) != families.end())
            continue;
        families.push_back(node.family);
        blocks += node.heldBlock;
    }
    m_order.clear();
    for (std::size_t leaf = 0; leaf < m_problem.leaves.size(); ++leaf)
        m_order.push_back(static_cast<int>(leaf));
    PieceSet usable;
    for (const Leaf &leaf : m_problem.leaves)
        usable = usable | leaf.mask;
    for (const Node &node : m_problem.nodes)
        usable = usable | node.heldPieces;
    PieceSet held;
    for (const Node &node : m_problem.nodes)
        held = held | node.heldPieces;
    held.forEach([&](int piece) { blocks += m_problem.credits[piece]; });
    m_blocksToCome = blocks;
    m_sums = {0, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    bound = globalBound(0, usable, bound);
    m_blocksToCome = 0;
    m_learnedFor = {-1};
    return bound;
}

/// Solves without the conditions over everything applied: what remains is a bound, and often the
/// allocation keeps the conditions anyway.
/// \returns the bound, at least \a known.
Cost Search::relax(Cost known)
{
    const int lacking = known.steps - m_rootTree.steps - m_problem.fixed.steps;
    Problem plain = m_problem;
    plain.total = 0;
    plain.floors.clear();
    plain.caps.clear();
    plain.fixed.credits = 0;
    const auto solvePlain = [&] {
        const Solution solution = Search(plain, m_effortLimit).run();
        adopt(solution);
        return solution;
    };
    Solution best = solvePlain();
    if (!best.isProven)
        return known;
    known.credits = std::max(known.credits, best.cost.credits);
    if (best.cost.credits < known.credits) {
        // Credits up to what the conditions lack anyway cost nothing more: now steps decide.
        plain.fixed.credits = known.credits;
        best = solvePlain();
        if (!best.isProven)
            return known;
    }
    known.steps = std::max(known.steps, best.cost.steps + lacking);
    return known;
}

/// Takes over an allocation that was found without the conditions, filled up for their sake.
void Search::adopt(const Solution &relaxed)
{
    if (!relaxed.isFeasible)
        return;
    Choice choice = start();
    choice.open.clear();
    choice.leaves.clear();
    choice.leafIsFree.clear();
    choice.base = {};
    choice.picked = relaxed.picked;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (relaxed.asHeld[node] && !standAsHeld(choice, static_cast<int>(node)))
            return;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (relaxed.picked[node] && m_problem.nodes[node].kind == Node::Kind::Leaf)
            choice.leaves.push_back(m_problem.nodes[node].leaf);
    m_order = choice.leaves;
    m_choice = &choice;
    m_absorbing = {};
    for (int leaf : m_order)
        if (!m_problem.leaves[leaf].takesOne)
            m_absorbing = m_absorbing | m_problem.leaves[leaf].mask;
    m_given.assign(m_problem.leaves.size(), {});
    m_sums = {choice.applied, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    std::fill(m_leafOf.begin(), m_leafOf.end(), -1);
    PieceSet left = choice.available;
    for (int leaf : m_order) {
        std::vector<Accepted> given;
        for (const Accepted &each : m_problem.leaves[leaf].accepts)
            if (relaxed.leafOf[each.piece] == leaf)
                given.push_back(each);
        if (!apply(leaf, given))
            return;
        left = withoutTaken(left, given);
    }
    // What is left over joins where it may, as long as some condition lacks something.
    const Cost tree = treeCost();
    (left & m_absorbing).forEach([&](int piece) {
        if (!left.has(piece) || finalCost(tree).credits <= tree.credits)
            return;
        const Cost before = finalCost(tree);
        for (int leaf : m_order) {
            if (m_problem.leaves[leaf].takesOne || !m_problem.leaves[leaf].mask.has(piece))
                continue;
            for (const Accepted &each : m_problem.leaves[leaf].accepts) {
                if (each.piece != piece || !mayJoin(leaf, each) || !apply(leaf, {each}))
                    continue;
                if (finalCost(tree) < before) {
                    left = withoutTaken(left, {each});
                    return;
                }
                retract(leaf, {each});
            }
        }
    });
    keep();
    m_found = false;
    m_choice = nullptr;
}

std::optional<bool> Search::costsNothing()
{
    m_leafOf.assign(m_problem.pieces, -1);
    if (m_problem.fixed != Cost{} || Cost{} < rootBound())
        return false;
    dive();
    if (m_best.isFeasible && m_best.cost == Cost{})
        return true;
    m_learned.clear();
    attempt({});
    if (m_found)
        return true;
    return isOutOfEffort() ? std::nullopt : std::optional(false);
}

Solution Search::run()
{
    m_leafOf.assign(m_problem.pieces, -1);
    m_best.leafOf = m_leafOf;
    m_best.picked.assign(m_problem.nodes.size(), 0);
    m_best.asHeld = m_best.picked;
    dive();
    if (m_best.isFeasible && m_best.cost == Cost{}) {
        m_best.isProven = true;
        return finished();
    }
    Cost limit = rootBound();
    const bool hasConditions
        = m_problem.total > 0 || !m_problem.floors.empty() || !m_problem.caps.empty();
    if (hasConditions && !(m_best.isFeasible && m_best.cost <= limit))
        limit = relax(limit);
    const std::int64_t bestEffort = m_effortLimit;
    while (!(m_best.isFeasible && m_best.cost <= limit)) {
        const Cost next = attempt(limit);
        if (m_found || isOutOfEffort() || endless <= next)
            break;
        limit = next;
    }
    m_best.bound = limit;
    m_best.isProven = m_best.isFeasible && m_best.cost <= limit;
    if (!m_best.isProven && m_best.isFeasible && bestEffort > 0) {
        // Not proven: better allocations while a second share of the effort lasts.
        m_effortLimit = m_effort + bestEffort / 2;
        do {
            Cost better = m_best.cost;
            better.steps > 0 ? --better.steps : (--better.credits, better.steps = endless.steps);
            m_learned.clear();
            attempt(better);
        } while (m_found && limit < m_best.cost && !isOutOfEffort());
        m_best.isProven = m_best.cost <= limit || (!m_found && !isOutOfEffort());
        if (m_best.isProven)
            m_best.bound = m_best.cost;
    }
    return finished();
}

Solution Search::finished()
{
    m_best.effort = m_effort;
    m_best.heldAt.assign(m_problem.pieces, -1);
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (m_best.asHeld[node])
            m_problem.nodes[node].heldPieces.forEach(
                [&](int piece) { m_best.heldAt[piece] = static_cast<int>(node); });
    return m_best;
}

Solution solve(const Problem &problem, std::int64_t effort)
{
    return Search(problem, effort).run();
}

std::optional<bool> costsNothing(const Problem &problem, std::int64_t effort)
{
    return Search(problem, effort).costsNothing();
}

} // namespace cairn::allocation
