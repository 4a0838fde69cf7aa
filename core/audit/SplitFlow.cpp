#include "audit/SplitFlow.h"

#include <algorithm>
#include <limits>

namespace cairn::allocation {

void SplitFlow::reset(int pieces, int leaves)
{
    m_edges.clear();
    m_firstLeaf = 2 + pieces;
    m_first.assign(2 + pieces + leaves, -1);
}

int SplitFlow::node()
{
    m_first.push_back(-1);
    return static_cast<int>(m_first.size()) - 1;
}

void SplitFlow::edge(int from, int to, std::int64_t capacity)
{
    m_edges.push_back({to, m_first[from], capacity});
    m_first[from] = static_cast<int>(m_edges.size()) - 1;
    m_edges.push_back({from, m_first[to], 0});
    m_first[to] = static_cast<int>(m_edges.size()) - 1;
}

int SplitFlow::supply(std::int64_t limit)
{
    const int index = node();
    edge(source, index, limit);
    return index;
}

void SplitFlow::have(int piece, std::int64_t amount, int through)
{
    edge(through < 0 ? source : through, 2 + piece, amount);
}

void SplitFlow::need(int leaf, std::int64_t amount)
{
    edge(m_firstLeaf + leaf, sink, amount);
}

int SplitFlow::group(int leaf, std::int64_t limit)
{
    const int index = node();
    edge(index, m_firstLeaf + leaf, limit);
    return index;
}

void SplitFlow::offer(int piece, int leaf, std::int64_t amount, int through)
{
    edge(2 + piece, through < 0 ? m_firstLeaf + leaf : through, amount);
}

bool SplitFlow::findLevels()
{
    m_level.assign(m_first.size(), -1);
    m_level[source] = 0;
    m_queue.assign(1, source);
    for (std::size_t at = 0; at < m_queue.size(); ++at) {
        for (int e = m_first[m_queue[at]]; e >= 0; e = m_edges[e].next) {
            if (m_edges[e].left <= 0 || m_level[m_edges[e].to] >= 0)
                continue;
            m_level[m_edges[e].to] = m_level[m_queue[at]] + 1;
            if (m_edges[e].to == sink)
                return true;
            m_queue.push_back(m_edges[e].to);
        }
    }
    return m_level[sink] >= 0;
}

std::int64_t SplitFlow::push(int at, std::int64_t amount)
{
    if (at == sink)
        return amount;
    std::int64_t pushed = 0;
    for (int &e = m_next[at]; e >= 0; e = m_edges[e].next) {
        Edge &forward = m_edges[e];
        if (forward.left <= 0 || m_level[forward.to] != m_level[at] + 1)
            continue;
        const std::int64_t went = push(forward.to, std::min(amount - pushed, forward.left));
        m_edges[e].left -= went;
        m_edges[e ^ 1].left += went;
        pushed += went;
        if (pushed == amount)
            return pushed;
    }
    return pushed;
}

std::int64_t SplitFlow::run()
{
    std::int64_t total = 0;
    while (findLevels()) {
        m_next = m_first;
        total += push(source, std::numeric_limits<std::int64_t>::max());
    }
    return total;
}

} // namespace cairn::allocation
