#pragma once

#include <cstdint>
#include <vector>

namespace cairn::allocation {

/// The most that pieces can give to leaves when a piece may be split: a bound that no whole
/// allocation exceeds. A maximum flow source -> piece -> leaf -> sink, built anew for each question.
class SplitFlow
{
public:
    void reset(int pieces, int leaves);
    void offer(int piece, int leaf, std::int64_t amount); ///< also raises what the piece has
    void need(int leaf, std::int64_t amount) { m_need[leaf] = amount; }
    std::int64_t run();

private:
    struct Arc {
        int leaf;
        std::int64_t capacity;
        std::int64_t flow;
    };

    std::int64_t fillGreedily();
    bool augment();

    std::vector<std::vector<Arc>> m_arcs; ///< per piece
    std::vector<std::vector<std::pair<int, int>>> m_givers; ///< per leaf: piece, arc
    std::vector<std::int64_t> m_have;
    std::vector<std::int64_t> m_need;
    int m_pieces = 0;
    int m_leaves = 0;
    std::int64_t m_gain = 0;
    std::vector<int> m_leafFrom; ///< the piece that reached a leaf
    std::vector<int> m_leafArc;
    std::vector<int> m_pieceFrom; ///< the leaf that reached a piece
    std::vector<int> m_queue;
};

} // namespace cairn::allocation
