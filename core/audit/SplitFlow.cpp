#include "audit/SplitFlow.h"

#include <algorithm>
#include <limits>

namespace cairn::allocation {

void SplitFlow::reset(int pieces, int leaves)
{
    m_pieces = pieces;
    m_leaves = leaves;
    if (static_cast<int>(m_arcs.size()) < pieces)
        m_arcs.resize(pieces);
    if (static_cast<int>(m_givers.size()) < leaves)
        m_givers.resize(leaves);
    for (int i = 0; i < pieces; ++i)
        m_arcs[i].clear();
    for (int i = 0; i < leaves; ++i)
        m_givers[i].clear();
    m_have.assign(pieces, 0);
    m_need.assign(leaves, 0);
}

void SplitFlow::offer(int piece, int leaf, std::int64_t amount)
{
    m_givers[leaf].emplace_back(piece, static_cast<int>(m_arcs[piece].size()));
    m_arcs[piece].push_back({leaf, amount, 0});
    m_have[piece] = std::max(m_have[piece], amount);
}

std::int64_t SplitFlow::run()
{
    std::int64_t total = fillGreedily();
    while (augment())
        total += m_gain;
    return total;
}

std::int64_t SplitFlow::fillGreedily()
{
    std::int64_t total = 0;
    for (int piece = 0; piece < m_pieces; ++piece) {
        for (Arc &arc : m_arcs[piece]) {
            const std::int64_t amount
                = std::min({m_have[piece], arc.capacity, m_need[arc.leaf]});
            arc.flow += amount;
            m_have[piece] -= amount;
            m_need[arc.leaf] -= amount;
            total += amount;
        }
    }
    return total;
}

/// One shortest augmenting path from a piece with something left to a leaf that still needs.
bool SplitFlow::augment()
{
    m_leafFrom.assign(m_leaves, -1);
    m_leafArc.assign(m_leaves, -1);
    m_pieceFrom.assign(m_pieces, -2);
    m_queue.clear();
    for (int piece = 0; piece < m_pieces; ++piece) {
        if (m_have[piece] > 0) {
            m_pieceFrom[piece] = -1;
            m_queue.push_back(piece);
        }
    }
    int reached = -1;
    for (std::size_t at = 0; at < m_queue.size() && reached < 0; ++at) {
        const int piece = m_queue[at];
        for (std::size_t a = 0; a < m_arcs[piece].size(); ++a) {
            const Arc &arc = m_arcs[piece][a];
            if (arc.flow >= arc.capacity || m_leafFrom[arc.leaf] >= 0)
                continue;
            m_leafFrom[arc.leaf] = piece;
            m_leafArc[arc.leaf] = static_cast<int>(a);
            if (m_need[arc.leaf] > 0) {
                reached = arc.leaf;
                break;
            }
            for (const auto &[giver, index] : m_givers[arc.leaf]) {
                if (m_pieceFrom[giver] == -2 && m_arcs[giver][index].flow > 0) {
                    m_pieceFrom[giver] = arc.leaf;
                    m_queue.push_back(giver);
                }
            }
        }
    }
    if (reached < 0)
        return false;
    // Twice along the path: what fits, then moving it.
    const auto arcInto = [&](int piece, int leaf) -> Arc & {
        for (Arc &arc : m_arcs[piece])
            if (arc.leaf == leaf)
                return arc;
        return m_arcs[piece][0];
    };
    std::int64_t amount = m_need[reached];
    for (int leaf = reached;;) {
        const int piece = m_leafFrom[leaf];
        const Arc &arc = m_arcs[piece][m_leafArc[leaf]];
        amount = std::min(amount, arc.capacity - arc.flow);
        if (m_pieceFrom[piece] < 0) {
            amount = std::min(amount, m_have[piece]);
            break;
        }
        leaf = m_pieceFrom[piece];
        amount = std::min(amount, arcInto(piece, leaf).flow);
    }
    m_need[reached] -= amount;
    for (int leaf = reached;;) {
        const int piece = m_leafFrom[leaf];
        m_arcs[piece][m_leafArc[leaf]].flow += amount;
        if (m_pieceFrom[piece] < 0) {
            m_have[piece] -= amount;
            break;
        }
        leaf = m_pieceFrom[piece];
        arcInto(piece, leaf).flow -= amount;
    }
    m_gain = amount;
    return true;
}

} // namespace cairn::allocation
