#include "audit/Allocation.h"

#include <algorithm>
#include <unordered_map>

namespace cairn::allocation {

namespace {

/// Which leaves share no piece with anything else.
class Contest
{
public:
    explicit Contest(const Problem &problem)
        : m_claims(problem.pieces), m_owner(problem.pieces, nobody),
          m_isContested(problem.leaves.size(), 0)
    {
        std::unordered_map<int, int> first;
        for (int piece = 0; piece < problem.pieces; ++piece) {
            const int item = problem.alternatives[piece];
            m_claims[piece] = item < 0 ? piece : first.emplace(item, piece).first->second;
        }
        for (const Node &node : problem.nodes)
            node.heldPieces.forEach([&](int piece) { claim(piece, aHeldCredential, true); });
        for (std::size_t l = 0; l < problem.leaves.size(); ++l)
            for (const Accepted &each : problem.leaves[l].accepts)
                claim(each.piece, static_cast<int>(l), problem.leaves[l].takesOne);
    }

    bool isContested(std::size_t leaf) const { return m_isContested[leaf]; }

private:
    static constexpr int nobody = -1;
    static constexpr int aHeldCredential = -2;

    /// \a maybeTwice: two pieces for one item may both be offered there.
    void claim(int piece, int by, bool maybeTwice)
    {
        int &owner = m_owner[m_claims[piece]];
        if (owner == nobody) {
            owner = by;
        } else if (owner != by || !maybeTwice) {
            if (owner >= 0)
                m_isContested[owner] = 1;
            if (by >= 0)
                m_isContested[by] = 1;
        }
    }

    std::vector<int> m_claims; ///< by piece: the first piece for the same item
    std::vector<int> m_owner;  ///< by claim: who wants it
    std::vector<char> m_isContested;
};

} // namespace

void settleUncontested(Problem &problem)
{
    if (problem.hasGlobals() || !problem.caps.empty())
        return;
    const Contest contest(problem);
    std::vector<Leaf> kept;
    for (Node &node : problem.nodes) {
        if (node.kind != Node::Kind::Leaf)
            continue;
        Leaf &leaf = problem.leaves[node.leaf];
        if (contest.isContested(node.leaf) || !leaf.groups.empty() || !leaf.pinned.isEmpty()) {
            node.leaf = static_cast<int>(kept.size());
            kept.push_back(std::move(leaf));
            continue;
        }
        node.kind = Node::Kind::Constant;
        node.leaf = -1;
        node.cost = leaf.isFree                              ? Cost{}
                    : leaf.takesOne && !leaf.accepts.empty() ? Cost{}
                                                             : leaf.remainsWith(leaf.accepts);
    }
    problem.leaves = std::move(kept);
}

} // namespace cairn::allocation
