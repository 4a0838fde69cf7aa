#include "audit/Auditing.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

using allocation::Cost;
using allocation::PieceSet;

/// The leaves of the problem that one leaf of the tree has become: one for each subject where all
/// must be of the same.
std::vector<int> leavesOf(const Solved &solved, int treeNode)
{
    std::vector<int> leaves;
    for (std::size_t l = 0; l < solved.problem.leaves.size(); ++l)
        if (solved.builder->treeNodeOfLeaf()[l] == treeNode)
            leaves.push_back(static_cast<int>(l));
    return leaves;
}

PieceSet servingPieces(const Solved &solved, int treeNode)
{
    PieceSet pieces;
    for (int leaf : leavesOf(solved, treeNode))
        pieces = pieces | solved.problem.leaves[leaf].mask;
    return pieces;
}

int addLeaf(allocation::Problem &part, const allocation::Leaf &leaf)
{
    allocation::Node node;
    node.kind = allocation::Node::Kind::Leaf;
    node.leaf = static_cast<int>(part.leaves.size());
    part.leaves.push_back(leaf);
    part.leaves.back().pinned = {};
    part.nodes.push_back(std::move(node));
    return static_cast<int>(part.nodes.size()) - 1;
}

/// What leaves of the tree lack when nobody else takes anything from them.
Cost lackOf(const Solved &solved, const std::vector<int> &treeNodes)
{
    allocation::Problem part;
    part.pieces = solved.problem.pieces;
    part.credits = solved.problem.credits;
    part.alternatives = solved.problem.alternatives;
    part.nodes.emplace_back();
    part.root = 0;
    for (int treeNode : treeNodes) {
        const int group = static_cast<int>(part.nodes.size());
        part.nodes.emplace_back();
        part.nodes[group].kind = allocation::Node::Kind::Choose;
        part.nodes[group].choose = 1;
        part.nodes[0].children.push_back(group);
        for (int leaf : leavesOf(solved, treeNode)) {
            const int child = addLeaf(part, solved.problem.leaves[leaf]);
            part.nodes[group].children.push_back(child);
        }
    }
    return allocation::solve(part, 20'000).cost;
}

/// From a leaf that lacks something to those it competes with: first all that hold a piece it
/// could use, or another piece for the same item, and so on; then every leaf that is not needed for
/// the shortage is left out.
class Competition
{
public:
    explicit Competition(const Solved &solved) : m_solved(solved) {}

    /// \a shortBy is what the leaf lacks as things stand.
    Conflict around(int treeNode, Remaining shortBy)
    {
        Cost lack = lackOf(m_solved, {treeNode});
        if (lack != Cost{})
            return describe({treeNode}, lack);
        std::vector<int> group = everyoneConnected(treeNode);
        lack = lackOf(m_solved, group);
        if (lack == Cost{})
            return limited(treeNode, shortBy);
        leaveOutTheNeedless(group, treeNode);
        return describe(group, lackOf(m_solved, group));
    }

private:
    std::vector<int> everyoneConnected(int treeNode) const
    {
        std::vector<int> group{treeNode};
        for (std::size_t at = 0; at < group.size(); ++at) {
            const PieceSet wanted = servingPieces(m_solved, group[at]);
            for (int piece = 0; piece < m_solved.problem.pieces; ++piece) {
                const int leaf = m_solved.solution.leafOf[piece];
                if (leaf < 0 || !isWanted(piece, wanted))
                    continue;
                const int holder = m_solved.builder->treeNodeOfLeaf()[leaf];
                if (std::find(group.begin(), group.end(), holder) == group.end())
                    group.push_back(holder);
            }
        }
        return group;
    }

    bool isWanted(int piece, const PieceSet &wanted) const
    {
        const int item = m_solved.problem.alternatives[piece];
        bool found = wanted.has(piece);
        wanted.forEach(
            [&](int other) { found |= item >= 0 && m_solved.problem.alternatives[other] == item; });
        return found;
    }

    void leaveOutTheNeedless(std::vector<int> &group, int treeNode) const
    {
        if (group.size() > 24)
            return;
        for (std::size_t i = group.size(); i-- > 0;) {
            if (group[i] == treeNode)
                continue;
            std::vector<int> without = group;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            if (lackOf(m_solved, without) != Cost{})
                group = std::move(without);
        }
    }

    const std::string &pathOf(int treeNode) const
    {
        return m_solved.credential->nodes[treeNode].path;
    }

    Conflict describe(const std::vector<int> &group, Cost lack) const
    {
        Conflict conflict;
        conflict.shortBy = {Credits{lack.credits}, lack.steps};
        PieceSet pieces;
        for (int each : group) {
            conflict.nodes.push_back(pathOf(each));
            pieces = pieces | servingPieces(m_solved, each);
        }
        addPieces(pieces, conflict);
        return conflict;
    }

    /// No leaf is in the way, so a cap or what is shared with a held credential is.
    Conflict limited(int treeNode, Remaining shortBy) const
    {
        Conflict conflict;
        conflict.shortBy = shortBy;
        conflict.nodes.push_back(pathOf(treeNode));
        const PieceSet mask = servingPieces(m_solved, treeNode);
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
        Conflict conflict = competition.around(tree, outcome.remaining);
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
