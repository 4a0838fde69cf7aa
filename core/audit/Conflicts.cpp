#include "audit/Auditing.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

using allocation::Cost;
using allocation::PieceSet;

/// What leaves lack when nobody else takes anything from them.
Cost lackOf(const allocation::Problem &whole, const std::vector<int> &leaves)
{
    allocation::Problem part;
    part.pieces = whole.pieces;
    part.credits = whole.credits;
    part.alternatives = whole.alternatives;
    part.nodes.emplace_back();
    part.root = 0;
    for (int leaf : leaves) {
        allocation::Node node;
        node.kind = allocation::Node::Kind::Leaf;
        node.leaf = static_cast<int>(part.leaves.size());
        part.leaves.push_back(whole.leaves[leaf]);
        part.leaves.back().pinned = {};
        part.nodes[0].children.push_back(static_cast<int>(part.nodes.size()));
        part.nodes.push_back(std::move(node));
    }
    return allocation::solve(part, 20'000).cost;
}

/// From a leaf that lacks something to those it competes with: first all that hold a piece it
/// could use, and so on; then every leaf that is not needed for the shortage is left out.
class Competition
{
public:
    explicit Competition(const Solved &solved) : m_solved(solved) {}

    Conflict around(int leaf)
    {
        std::vector<int> group{leaf};
        Cost lack = lackOf(m_solved.problem, group);
        if (lack == Cost{}) {
            group = everyoneConnected(leaf);
            lack = lackOf(m_solved.problem, group);
            leaveOutTheNeedless(group, leaf, lack);
        }
        Conflict conflict;
        conflict.shortBy = {Credits{lack.credits}, lack.steps};
        PieceSet pieces;
        for (int each : group) {
            conflict.nodes.push_back(
                m_solved.credential->nodes[m_solved.builder->treeNodeOfLeaf()[each]].name);
            pieces = pieces | m_solved.problem.leaves[each].mask;
        }
        pieces.forEach([&](int piece) {
            conflict.pieces.emplace_back(std::string(m_solved.counted->pieces[piece].id));
        });
        return conflict;
    }

private:
    std::vector<int> everyoneConnected(int leaf) const
    {
        std::vector<int> group{leaf};
        for (std::size_t at = 0; at < group.size(); ++at) {
            m_solved.problem.leaves[group[at]].mask.forEach([&](int piece) {
                const int holder = m_solved.solution.leafOf[piece];
                if (holder >= 0 && std::find(group.begin(), group.end(), holder) == group.end())
                    group.push_back(holder);
            });
        }
        return group;
    }

    void leaveOutTheNeedless(std::vector<int> &group, int leaf, Cost lack) const
    {
        if (lack == Cost{} || group.size() > 24)
            return;
        for (std::size_t i = group.size(); i-- > 0;) {
            if (group[i] == leaf)
                continue;
            std::vector<int> without = group;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            if (lackOf(m_solved.problem, without) != Cost{})
                group = std::move(without);
        }
    }

    const Solved &m_solved;
};

} // namespace

std::vector<Conflict> conflicts(const Solved &solved)
{
    std::vector<Conflict> list;
    if (solved.solution.cost == Cost{})
        return list;
    Competition competition(solved);
    for (std::size_t l = 0; l < solved.problem.leaves.size() && list.size() < 8; ++l) {
        const int tree = solved.builder->treeNodeOfLeaf()[l];
        const int node = solved.builder->problemNodeOf()[tree];
        const allocation::Leaf &leaf = solved.problem.leaves[l];
        if (!solved.solution.picked[node] || leaf.isFree || leaf.accepts.empty())
            continue;
        std::vector<Taken> taken;
        for (const allocation::Accepted &each : leaf.accepts)
            if (solved.solution.leafOf[each.piece] == static_cast<int>(l))
                taken.push_back({&solved.counted->pieces[each.piece], each.credits});
        const bool wantsMore = taken.size() < leaf.accepts.size();
        if (!wantsMore
            || outcomeOf(solved.credential->nodes[tree], taken,
                         solved.builder->setting())
                   .isMet)
            continue;
        Conflict conflict = competition.around(static_cast<int>(l));
        if (conflict.nodes.size() > 1
            && std::find(list.begin(), list.end(), conflict) == list.end())
            list.push_back(std::move(conflict));
    }
    return list;
}

} // namespace cairn
