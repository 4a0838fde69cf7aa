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

int addNode(allocation::Problem &part, allocation::Node node)
{
    part.nodes.push_back(std::move(node));
    return static_cast<int>(part.nodes.size()) - 1;
}

int addLeaf(allocation::Problem &part, const allocation::Leaf &leaf)
{
    allocation::Node node;
    node.kind = allocation::Node::Kind::Leaf;
    node.leaf = static_cast<int>(part.leaves.size());
    part.leaves.push_back(leaf);
    return addNode(part, std::move(node));
}

/// Parts of a problem that may be in each other's way.
struct Group {
    std::vector<int> leaves; ///< nodes of the credential's tree
    std::vector<int> embeds; ///< nodes of the problem that stand as held
    std::vector<int> caps;
    std::vector<int> floors;
    bool total = false;
};

/// An embedded credential that stands as held takes its pieces whatever that costs others.
int addHeld(allocation::Problem &part, const allocation::Node &source)
{
    allocation::Node never;
    never.kind = allocation::Node::Kind::Constant;
    never.cost = {std::int64_t{1} << 40, 0};
    allocation::Node embed = source;
    embed.children = {addNode(part, std::move(never))};
    return addNode(part, std::move(embed));
}

/// What the parts of a group lack when nobody else takes anything from them.
Cost lackOf(const Solved &solved, const Group &group)
{
    allocation::Problem part;
    part.pieces = solved.problem.pieces;
    part.credits = solved.problem.credits;
    part.alternatives = solved.problem.alternatives;
    part.nodes.emplace_back();
    part.root = 0;
    for (int treeNode : group.leaves) {
        const int choice = addNode(part, {});
        part.nodes[choice].kind = allocation::Node::Kind::Choose;
        part.nodes[choice].choose = 1;
        part.nodes[0].children.push_back(choice);
        for (int leaf : leavesOf(solved, treeNode)) {
            const int child = addLeaf(part, solved.problem.leaves[leaf]);
            part.nodes[choice].children.push_back(child);
        }
    }
    for (int embed : group.embeds) {
        const int held = addHeld(part, solved.problem.nodes[embed]);
        part.nodes[0].children.push_back(held);
    }
    for (int cap : group.caps)
        part.caps.push_back(solved.problem.caps[cap]);
    for (int floor : group.floors)
        part.floors.push_back(solved.problem.floors[floor]);
    part.total = group.total ? solved.problem.total : 0;
    return allocation::solve(part, 20'000).cost;
}

/// From a leaf that lacks something to those it competes with: first all that hold a piece it
/// could use, or another piece for the same item, and so on; then, if those could all be met, the
/// conditions on the whole credential as well. What is not needed for the shortage is left out.
class Competition
{
public:
    explicit Competition(const Solved &solved) : m_solved(solved) {}

    /// \a shortBy is what the leaf lacks as things stand.
    Conflict around(int treeNode, Remaining shortBy) const
    {
        Group group{{treeNode}, {}, {}, {}, false};
        if (lackOf(m_solved, group) == Cost{})
            group = everyoneConnected(treeNode);
        if (lackOf(m_solved, group) == Cost{}) {
            // What the whole credential asks for brings everybody together who takes something.
            addEveryoneServed(group);
            for (std::size_t cap = 0; cap < m_solved.problem.caps.size(); ++cap)
                group.caps.push_back(static_cast<int>(cap));
        }
        if (lackOf(m_solved, group) == Cost{}) {
            for (std::size_t floor = 0; floor < m_solved.problem.floors.size(); ++floor)
                group.floors.push_back(static_cast<int>(floor));
            group.total = m_solved.problem.total > 0;
        }
        if (lackOf(m_solved, group) == Cost{}) {
            group = {{treeNode}, {}, {}, {}, false};
            return describe(group, {shortBy.credits.units, shortBy.steps});
        }
        leaveOutTheNeedless(group);
        return describe(group, lackOf(m_solved, group));
    }

private:
    Group everyoneConnected(int treeNode) const
    {
        Group group{{treeNode}, {}, {}, {}, false};
        for (std::size_t at = 0; at < group.leaves.size(); ++at) {
            const PieceSet wanted = servingPieces(m_solved, group.leaves[at]);
            for (int piece = 0; piece < m_solved.problem.pieces; ++piece) {
                if (isWanted(piece, wanted))
                    addWhoTakes(piece, group);
            }
        }
        return group;
    }

    void addEveryoneServed(Group &group) const
    {
        for (int piece = 0; piece < m_solved.problem.pieces; ++piece)
            addWhoTakes(piece, group);
    }

    void addWhoTakes(int piece, Group &group) const
    {
        const auto add = [](std::vector<int> &list, int each) {
            if (std::find(list.begin(), list.end(), each) == list.end())
                list.push_back(each);
        };
        const allocation::Solution &solution = m_solved.solution;
        if (solution.heldAt[piece] >= 0)
            add(group.embeds, solution.heldAt[piece]);
        if (solution.leafOf[piece] >= 0)
            add(group.leaves, m_solved.builder->treeNodeOfLeaf()[solution.leafOf[piece]]);
    }

    bool isWanted(int piece, const PieceSet &wanted) const
    {
        const int item = m_solved.problem.alternatives[piece];
        bool found = wanted.has(piece);
        wanted.forEach(
            [&](int other) { found |= item >= 0 && m_solved.problem.alternatives[other] == item; });
        return found;
    }

    /// Everything but the leaf that it is about.
    void leaveOutTheNeedless(Group &group) const
    {
        if (group.leaves.size() > 24)
            return;
        if (group.total) {
            group.total = false;
            group.total = lackOf(m_solved, group) == Cost{};
        }
        for (std::vector<int> Group::*list :
             {&Group::floors, &Group::caps, &Group::embeds, &Group::leaves}) {
            const std::size_t keep = list == &Group::leaves ? 1 : 0;
            for (std::size_t i = (group.*list).size(); i-- > keep;) {
                Group without = group;
                (without.*list).erase((without.*list).begin() + static_cast<std::ptrdiff_t>(i));
                if (lackOf(m_solved, without) != Cost{})
                    group = std::move(without);
            }
        }
    }

    const std::string &pathOf(int treeNode) const
    {
        return m_solved.credential->nodes[treeNode].path;
    }

    Conflict describe(const Group &group, Cost lack) const
    {
        Conflict conflict;
        conflict.shortBy = {Credits{lack.credits}, lack.steps};
        PieceSet pieces;
        for (int each : group.leaves) {
            conflict.nodes.push_back(pathOf(each));
            pieces = pieces | servingPieces(m_solved, each);
        }
        const std::vector<int> &places = m_solved.builder->problemNodeOf();
        for (std::size_t node = 0; node < places.size(); ++node)
            if (std::count(group.embeds.begin(), group.embeds.end(), places[node]) > 0)
                conflict.nodes.push_back(pathOf(static_cast<int>(node)));
        for (int cap : group.caps)
            conflict.nodes.push_back(m_solved.problem.caps[cap].name);
        for (int floor : group.floors)
            conflict.nodes.push_back(m_solved.problem.floors[floor].name);
        if (group.total)
            conflict.nodes.emplace_back("/totalCredits");
        pieces.forEach([&](int piece) {
            conflict.pieces.emplace_back(std::string(m_solved.counted->pieces[piece].id));
        });
        return conflict;
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
