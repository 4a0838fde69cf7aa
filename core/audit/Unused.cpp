#include "audit/Auditing.h"

#include <algorithm>

namespace cairn {

namespace {

/// Finds out why one counted piece serves nothing.
class WhyUnused
{
public:
    WhyUnused(const LearnerView &view, const Solved &solved) : m_view(view), m_solved(solved) {}

    Unused of(int index) const
    {
        const Piece &piece = m_solved.counted->pieces[index];
        Unused unused;
        unused.evidence = EvidenceId{std::string(piece.id)};
        if (isDuplicate(index, unused) || isExcluded(piece, unused))
            return unused;
        int acceptedBy = -1;
        int pickedBy = -1;
        for (std::size_t l = 0; l < m_solved.problem.leaves.size(); ++l) {
            if (!m_solved.problem.leaves[l].mask.has(index))
                continue;
            acceptedBy = static_cast<int>(l);
            if (isPicked(static_cast<int>(l)))
                pickedBy = pickedBy < 0 ? static_cast<int>(l) : pickedBy;
        }
        if (acceptedBy < 0) {
            rejected(piece, unused);
            return unused;
        }
        unused.node = nameOf(pickedBy < 0 ? acceptedBy : pickedBy);
        if (pickedBy < 0)
            unused.why = isPinned(index) ? Unused::Why::Pinned : Unused::Why::OtherBranch;
        else
            unused.why = wouldBreak(index, pickedBy, unused);
        return unused;
    }

private:
    const CompiledNode &nodeOf(int leaf) const
    {
        return m_solved.credential->nodes[m_solved.builder->treeNodeOfLeaf()[leaf]];
    }

    std::string nameOf(int leaf) const { return nodeOf(leaf).name; }

    bool isUsed(int piece) const
    {
        return m_solved.solution.leafOf[piece] >= 0 || m_solved.solution.heldAt[piece] >= 0;
    }

    bool isPicked(int leaf) const
    {
        const int tree = m_solved.builder->treeNodeOfLeaf()[leaf];
        const int node = m_solved.builder->problemNodeOf()[tree];
        return node >= 0 && m_solved.solution.picked[node];
    }

    bool isDuplicate(int index, Unused &unused) const
    {
        const int item = m_solved.problem.alternatives[index];
        for (int other = 0; item >= 0 && other < m_solved.problem.pieces; ++other) {
            if (other == index || m_solved.problem.alternatives[other] != item || !isUsed(other))
                continue;
            unused.why = Unused::Why::Duplicate;
            unused.other = EvidenceId{std::string(m_solved.counted->pieces[other].id)};
            return true;
        }
        return false;
    }

    bool isExcluded(const Piece &piece, Unused &unused) const
    {
        if (m_view.rulings.isEmpty())
            return false;
        if (m_view.rulings.isExcludedEverywhere(m_solved.credential->family, piece)) {
            unused.why = Unused::Why::Excluded;
            return true;
        }
        const auto &nodes = m_solved.credential->nodes;
        for (std::size_t n = 0; n < nodes.size(); ++n) {
            if (!nodes[n].consumes || !isOfKind(nodes[n], piece, m_view.setting)
                || !m_view.rulings.isExcluded(nodes, static_cast<int>(n), piece))
                continue;
            unused.why = Unused::Why::Excluded;
            unused.node = nodes[n].name;
            return true;
        }
        return false;
    }

    bool isPinned(int index) const
    {
        return std::any_of(m_solved.problem.leaves.begin(), m_solved.problem.leaves.end(),
                           [&](const allocation::Leaf &leaf) { return leaf.pinned.has(index); });
    }

    /// No leaf takes it; perhaps one would with another grade, age or method.
    void rejected(const Piece &piece, Unused &unused) const
    {
        for (const CompiledNode &node : m_solved.credential->nodes) {
            if (!node.consumes || !isOfKind(node, piece, m_view.setting))
                continue;
            unused.node = node.name;
            if (node.methods && !(node.methods & (1u << static_cast<unsigned>(piece.method))))
                unused.why = Unused::Why::WrongMethod;
            else if (node.minPoints
                     && !meetsGrade(piece, *node.minPoints, node.minGradeTakesPasses))
                unused.why = Unused::Why::GradeTooLow;
            else if (node.withinMonths && !isWithin(piece, *node.withinMonths, m_view.setting.asOf))
                unused.why = Unused::Why::TooOld;
            return;
        }
    }

    /// A leaf takes it, so either a limit forbids it or nothing is gained by it.
    Unused::Why wouldBreak(int index, int leaf, Unused &unused) const
    {
        const auto &problem = m_solved.problem;
        const Piece &piece = m_solved.counted->pieces[index];
        for (std::size_t c = 0; c < problem.caps.size(); ++c) {
            const allocation::AtMost &cap = problem.caps[c];
            if (!cap.where.has(index))
                continue;
            std::int64_t credits = piece.credits;
            int count = 1;
            for (int other = 0; other < problem.pieces; ++other) {
                if (!cap.where.has(other) || !isUsed(other))
                    continue;
                credits += m_solved.counted->pieces[other].credits;
                ++count;
            }
            if ((cap.credits < 0 || credits <= cap.credits)
                && (cap.count < 0 || count <= cap.count))
                continue;
            unused.node = cap.name;
            return cap.exceptInside >= 0 ? Unused::Why::Sharing : Unused::Why::LimitReached;
        }
        if (!problem.leaves[leaf].isPlain()) {
            auto given = givenTo(leaf);
            given.push_back({index, piece.credits});
            if (!problem.leaves[leaf].isLegal(given))
                return Unused::Why::LimitReached;
        }
        return Unused::Why::NotNeeded;
    }

    std::vector<allocation::Accepted> givenTo(int leaf) const
    {
        std::vector<allocation::Accepted> given;
        for (const allocation::Accepted &each : m_solved.problem.leaves[leaf].accepts)
            if (m_solved.solution.leafOf[each.piece] == leaf)
                given.push_back(each);
        return given;
    }

    const LearnerView &m_view;
    const Solved &m_solved;
};

/// The first day on which a piece earned then is older than so many months.
Date firstDayTooOld(Date earned, int months)
{
    Date day = earned.addMonths(months);
    while (earned >= day.addMonths(-months))
        day = day.addDays(1);
    return day;
}

} // namespace

std::vector<Unused> unusedPieces(const LearnerView &view, const Solved &solved)
{
    std::vector<Unused> list;
    const WhyUnused why(view, solved);
    for (int piece = 0; piece < solved.problem.pieces; ++piece)
        if (solved.solution.leafOf[piece] < 0 && solved.solution.heldAt[piece] < 0)
            list.push_back(why.of(piece));
    for (const Piece &piece : solved.counted->heldBack) {
        Unused unused;
        unused.evidence = EvidenceId{std::string(piece.id)};
        unused.why = Unused::Why::Held;
        list.push_back(std::move(unused));
    }
    return list;
}

std::vector<Expiry> expiries(const LearnerView &, const Solved &solved)
{
    std::vector<Expiry> list;
    for (int index = 0; index < solved.problem.pieces; ++index) {
        const int leaf = solved.solution.leafOf[index];
        const Piece &piece = solved.counted->pieces[index];
        if (leaf < 0 && solved.solution.heldAt[index] < 0)
            continue;
        std::optional<Expiry> first;
        const auto consider = [&](Date on, Expiry::Why why, const std::string &node) {
            if (!first || on < first->on)
                first = Expiry{EvidenceId{std::string(piece.id)}, {}, on, why, node};
        };
        if (piece.expires)
            consider(piece.expires->addDays(1), Expiry::Why::Expires, {});
        if (leaf >= 0 && piece.earned && piece.status == EvidenceStatus::Completed
            && piece.crosswalk < 0) {
            const CompiledNode &node
                = solved.credential->nodes[solved.builder->treeNodeOfLeaf()[leaf]];
            if (node.withinMonths)
                consider(firstDayTooOld(*piece.earned, *node.withinMonths),
                         Expiry::Why::FallsOutOfWindow, node.name);
            if (node.rule->from.withinMonths)
                consider(firstDayTooOld(*piece.earned, *node.rule->from.withinMonths),
                         Expiry::Why::FallsOutOfWindow, node.name);
        }
        if (first)
            list.push_back(*first);
    }
    for (const CompiledNode &node : solved.credential->nodes) {
        if (node.credential < 0)
            continue;
        for (const Held &held : solved.counted->held) {
            const bool listed = std::any_of(list.begin(), list.end(), [&](const Expiry &each) {
                return each.holding == held.source->credential;
            });
            if (held.isCurrent && held.expires && !listed
                && held.source->credential == node.rule->credential)
                list.push_back({{},
                                held.source->credential,
                                held.expires->addDays(1),
                                Expiry::Why::HoldingExpires,
                                node.name});
        }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Expiry &a, const Expiry &b) { return a.on < b.on; });
    return list;
}

} // namespace cairn
