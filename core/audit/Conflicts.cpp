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

    /// \a shortBy is what the leaf lacks as things stand.
    Conflict around(int leaf, Remaining shortBy)
    {
        Cost lack = lackOf(m_solved.problem, {leaf});
        if (lack != Cost{})
            return describe({leaf}, lack);
        std::vector<int> group = everyoneConnected(leaf);
        lack = lackOf(m_solved.problem, group);
        if (lack == Cost{})
            return limited(leaf, shortBy);
        leaveOutTheNeedless(group, leaf);
        return describe(group, lackOf(m_solved.problem, group));
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

    void leaveOutTheNeedless(std::vector<int> &group, int leaf) const
    {
        if (group.size() > 24)
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

    std::string pathOf(int leaf) const
    {
        return m_solved.credential->nodes[m_solved.builder->treeNodeOfLeaf()[leaf]].path;
    }

    Conflict describe(const std::vector<int> &group, Cost lack) const
    {
        Conflict conflict;
        conflict.shortBy = {Credits{lack.credits}, lack.steps};
        PieceSet pieces;
        for (int each : group) {
            conflict.nodes.push_back(pathOf(each));
            pieces = pieces | m_solved.problem.leaves[each].mask;
        }
        addPieces(pieces, conflict);
        return conflict;
    }

    /// No leaf is in the way, so a cap or what is shared with a held credential is.
    Conflict limited(int leaf, Remaining shortBy) const
    {
        Conflict conflict;
        conflict.shortBy = shortBy;
        conflict.nodes.push_back(pathOf(leaf));
        const PieceSet &mask = m_solved.problem.leaves[leaf].mask;
        for (const allocation::AtMost &cap : m_solved.problem.caps)
            if (cap.where.intersects(mask))
                conflict.nodes.push_back(cap.name);
        addPieces(mask, conflict);
        return conflict;
    }

    void addPieces(const PieceSet &pieces, Conflict &conflict) const
    {
        pieces.forEach([&](int piece) {
            conflict.pieces.emplace_back(std::string(m_solved.counted->pieces[piece].id));
        });
    }

    const Solved &m_solved;
};

bool isPickedLeaf(const Solved &solved, int leaf)
{
    for (std::size_t node = 0; node < solved.problem.nodes.size(); ++node)
        if (solved.problem.nodes[node].leaf == leaf)
            return solved.solution.picked[node];
    return false;
}

/// Conditions over everything applied that lack something.
void addConditions(const Audit &audit, std::vector<Conflict> &list)
{
    for (const NodeFinding &finding : audit.requirements)
        if (finding.part != NodeFinding::Part::Tree && !finding.remaining.isNothing())
            list.push_back({{finding.path}, {}, finding.remaining});
}

} // namespace

std::vector<Conflict> conflicts(const Solved &solved, const Audit &audit)
{
    std::vector<Conflict> list;
    if (solved.solution.cost == Cost{})
        return list;
    Competition competition(solved);
    for (std::size_t l = 0; l < solved.problem.leaves.size() && list.size() < 12; ++l) {
        const int tree = solved.builder->treeNodeOfLeaf()[l];
        const allocation::Leaf &leaf = solved.problem.leaves[l];
        if (!isPickedLeaf(solved, static_cast<int>(l)) || leaf.isFree)
            continue;
        std::vector<Taken> taken;
        for (const allocation::Accepted &each : leaf.accepts)
            if (solved.solution.leafOf[each.piece] == static_cast<int>(l))
                taken.push_back({&solved.counted->pieces[each.piece], each.credits});
        const LeafOutcome outcome
            = outcomeOf(solved.credential->nodes[tree], taken, solved.builder->setting());
        if (outcome.isMet)
            continue;
        Conflict conflict = competition.around(static_cast<int>(l), outcome.remaining);
        if (std::find(list.begin(), list.end(), conflict) == list.end())
            list.push_back(std::move(conflict));
    }
    for (const NodeFinding &finding : audit.requirements) {
        const bool isLooking = finding.rule && finding.rule->isLeaf() && !finding.rule->consumes();
        if (finding.part == NodeFinding::Part::Tree && finding.picked && isLooking
            && !finding.remaining.isNothing())
            list.push_back({{finding.path}, {}, finding.remaining});
    }
    addConditions(audit, list);
    return list;
}

} // namespace cairn
