#pragma once

#include <cstdint>
#include <vector>

namespace cairn::allocation {

/// The most that pieces can give to leaves when a piece may be split: a bound that no whole
/// allocation exceeds. A maximum flow (Dinic) source -> piece -> [group ->] leaf -> sink, built
/// anew for each question with the same memory.
class SplitFlow
{
public:
    void reset(int pieces, int leaves);
    void have(int piece, std::int64_t amount, int through = -1);
    /// A limit on what some pieces give together. \returns what they give it through.
    int supply(std::int64_t limit); ///< at most so much of a piece
    void need(int leaf, std::int64_t amount);
    /// A limit on what some pieces together give to a leaf. \returns what to offer through.
    int group(int leaf, std::int64_t limit);
    /// \a through is a group of the leaf, or -1.
    void offer(int piece, int leaf, std::int64_t amount, int through = -1);
    std::int64_t run();

private:
    struct Edge {
        int to;
        int next;
        std::int64_t left;
    };

    int node();
    void edge(int from, int to, std::int64_t capacity);
    bool findLevels();
    std::int64_t push(int at, std::int64_t amount);

    static constexpr int source = 0;
    static constexpr int sink = 1;
    std::vector<Edge> m_edges;
    std::vector<int> m_first;
    std::vector<int> m_level;
    std::vector<int> m_next;
    std::vector<int> m_queue;
    int m_firstLeaf = 0;
};

} // namespace cairn::allocation
