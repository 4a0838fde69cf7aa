#include "audit/AllocationSearch.h"

#include <algorithm>
#include <numeric>

namespace cairn::allocation {

void Search::findMates()
{
    const int pieces = m_problem.pieces;
    m_mates.assign(pieces, {});
    std::vector<std::pair<int, int>> byItem;
    for (int piece = 0; piece < pieces; ++piece)
        if (m_problem.alternatives[piece] >= 0)
            byItem.emplace_back(m_problem.alternatives[piece], piece);
    std::sort(byItem.begin(), byItem.end());
    for (std::size_t first = 0; first < byItem.size();) {
        std::size_t end = first;
        while (end < byItem.size() && byItem[end].first == byItem[first].first)
            ++end;
        for (std::size_t a = first; a < end; ++a)
            for (std::size_t b = first; b < end; ++b)
                if (a != b)
                    m_mates[byItem[a].second].push_back(byItem[b].second);
        first = end;
    }
}

/// Pieces are interchangeable when every leaf and condition sees the same in them.
void Search::findClasses()
{
    using Signature = std::vector<std::int64_t>;
    const int pieces = m_problem.pieces;
    std::vector<Signature> signatures(pieces);
    for (int piece = 0; piece < pieces; ++piece)
        if (!m_mates[piece].empty())
            signatures[piece].push_back(-1 - piece);
    for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
        const Leaf &leaf = m_problem.leaves[l];
        for (const Accepted &each : leaf.accepts) {
            Signature &signature = signatures[each.piece];
            for (std::int64_t mark :
                 {static_cast<std::int64_t>(l), each.credits, static_cast<std::int64_t>(each.kind)})
                signature.push_back(mark);
            for (const Group &group : leaf.groups)
                signature.push_back(group.where.has(each.piece));
            if (leaf.pinned.has(each.piece))
                signature.push_back(-1 - each.piece);
        }
    }
    const auto addMembership = [&](const PieceSet &where) {
        for (int piece = 0; piece < pieces; ++piece)
            signatures[piece].push_back(where.has(piece));
    };
    for (const AtLeast &floor : m_problem.floors)
        addMembership(floor.where);
    for (const AtMost &cap : m_problem.caps)
        addMembership(cap.where);
    std::vector<int> order(pieces);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return signatures[a] < signatures[b]; });
    m_classOf.assign(pieces, 0);
    for (int i = 1; i < pieces; ++i)
        m_classOf[order[i]]
            = m_classOf[order[i - 1]] + (signatures[order[i]] != signatures[order[i - 1]]);
}

void Search::prepare()
{
    const int pieces = m_problem.pieces;
    findMates();
    m_optimistic.assign(m_problem.nodes.size(), Cost{});
    std::int64_t grain = 0;
    for (const Leaf &leaf : m_problem.leaves) {
        for (std::int64_t amount : {leaf.need, leaf.accept, leaf.least, leaf.floorEach})
            grain = std::gcd(grain, amount);
        for (const Accepted &each : leaf.accepts)
            grain = std::gcd(grain, each.credits);
    }
    m_grain = std::max<std::int64_t>(grain, 1);
    m_groupOf.resize(m_problem.leaves.size());
    for (std::size_t l = 0; l < m_problem.leaves.size(); ++l) {
        const Leaf &leaf = m_problem.leaves[l];
        m_empty.push_back(leaf.remainsWith({}));
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
    m_least = m_problem.credits;
    for (const Leaf &leaf : m_problem.leaves)
        for (const Accepted &each : leaf.accepts)
            m_most[each.piece] = std::max(m_most[each.piece], each.credits);
    for (const Leaf &leaf : m_problem.leaves)
        for (const Accepted &each : leaf.accepts)
            m_least[each.piece] = std::min(m_least[each.piece], each.credits);
    m_isConstant.assign(m_problem.nodes.size(), 0);
    for (int index = static_cast<int>(m_problem.nodes.size()) - 1; index >= 0; --index) {
        const Node &node = m_problem.nodes[index];
        m_optimistic[index] = optimistic(index);
        m_isConstant[index]
            = node.kind == Node::Kind::Leaf
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
            return leaf.accepts.empty() ? leaf.remainsWith({}) : Cost{};
        return leaf.remainsWith(leaf.accepts);
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

} // namespace cairn::allocation
