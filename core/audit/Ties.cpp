#include "audit/Auditing.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace cairn {

namespace {

constexpr std::int64_t effortOfATie = 20'000;

/// What decides among allocations that leave the same (rules.md section 5), in this order.
struct Preference {
    int changes = 0;                                        ///< from the earlier allocation
    std::int64_t applied = 0;                               ///< credits
    std::vector<std::pair<std::string, std::string>> pairs; ///< sorted: leaf, evidence

    bool operator<(const Preference &o) const
    {
        return std::tie(changes, applied, pairs) < std::tie(o.changes, o.applied, o.pairs);
    }
};

/// Improves an optimal allocation by small moves for as long as one makes it preferable.
class TieBreaker
{
public:
    TieBreaker(Solved &solved, const std::vector<std::pair<EvidenceId, std::string>> &previous)
        : m_solved(solved)
    {
        for (const auto &[evidence, node] : previous)
            m_previous.emplace(evidence.text, node);
    }

    void run()
    {
        if (!m_previous.empty())
            stayAsItWas();
        m_best = preferenceOf(m_solved.solution);
        do {
            while (m_tries < 4'000 && improve()) {
            }
        } while (m_previous.empty() && applyFewerCredits());
    }

private:
    /// The earlier allocation itself, where it still leaves no more than any other.
    void stayAsItWas()
    {
        allocation::Problem before = m_solved.problem;
        for (std::size_t l = 0; l < before.leaves.size(); ++l) {
            allocation::Leaf &leaf = before.leaves[l];
            std::erase_if(leaf.accepts, [&](const allocation::Accepted &each) {
                const bool stays
                    = wasAt(each.piece, static_cast<int>(l)) || leaf.pinned.has(each.piece);
                if (!stays)
                    leaf.mask.remove(each.piece);
                return !stays;
            });
        }
        const auto solution = allocation::solveWithin(before, m_solved.solution.cost, effortOfATie);
        if (solution && preferenceOf(*solution) < preferenceOf(m_solved.solution))
            m_solved.solution = *solution;
    }

    bool wasAt(int piece, int leaf) const
    {
        const auto before = m_previous.find(m_solved.counted->pieces[piece].id);
        return before != m_previous.end() && before->second == nameOf(leaf);
    }

    /// An allocation that leaves the same but takes fewer credits, in whatever branches.
    bool applyFewerCredits()
    {
        if (m_best.applied == 0)
            return false;
        allocation::AtMost fewer;
        for (int piece = 0; piece < m_solved.problem.pieces; ++piece)
            fewer.where.add(piece);
        fewer.credits = m_best.applied - 1;
        allocation::Problem tighter = m_solved.problem;
        tighter.caps.push_back(fewer);
        const auto solution
            = allocation::solveWithin(tighter, m_solved.solution.cost, effortOfATie);
        if (!solution)
            return false;
        const allocation::Solution former = std::exchange(m_solved.solution, *solution);
        m_solved.solution.isProven = former.isProven;
        m_solved.solution.bound = former.bound;
        m_best = preferenceOf(m_solved.solution);
        return true;
    }

    const std::string &pathOf(int leaf) const
    {
        return m_solved.credential->nodes[m_solved.builder->treeNodeOfLeaf()[leaf]].path;
    }

    const std::string &nameOf(int leaf) const
    {
        return m_solved.credential->nodes[m_solved.builder->treeNodeOfLeaf()[leaf]].name;
    }

    Preference preferenceOf(const allocation::Solution &solution) const
    {
        Preference preference;
        for (int piece = 0; piece < m_solved.problem.pieces; ++piece) {
            const std::string id(m_solved.counted->pieces[piece].id);
            const int leaf = solution.leafOf[piece];
            const auto before = m_previous.find(id);
            const bool wasUsed = before != m_previous.end();
            if (solution.heldAt[piece] >= 0)
                preference.applied += m_solved.problem.credits[piece];
            if (leaf >= 0) {
                preference.pairs.emplace_back(pathOf(leaf), id);
                for (const auto &each : m_solved.problem.leaves[leaf].accepts)
                    if (each.piece == piece)
                        preference.applied += each.credits;
            }
            if (!m_previous.empty())
                preference.changes
                    += wasUsed ? leaf < 0 || before->second != nameOf(leaf) : leaf >= 0;
        }
        std::sort(preference.pairs.begin(), preference.pairs.end());
        return preference;
    }

    bool tryChange(allocation::Solution changed)
    {
        ++m_tries;
        const auto cost = allocation::costOf(m_solved.problem, changed);
        if (!cost || *cost != m_solved.solution.cost)
            return false;
        Preference preference = preferenceOf(changed);
        if (!(preference < m_best))
            return false;
        m_best = std::move(preference);
        m_solved.solution = std::move(changed);
        return true;
    }

    bool move(int piece, int leaf)
    {
        allocation::Solution changed = m_solved.solution;
        changed.leafOf[piece] = leaf;
        return tryChange(std::move(changed));
    }

    /// \a piece takes the place of \a other, which goes where \a piece was.
    bool exchange(int piece, int other)
    {
        allocation::Solution changed = m_solved.solution;
        std::swap(changed.leafOf[piece], changed.leafOf[other]);
        return tryChange(std::move(changed));
    }

    bool improve()
    {
        const int pieces = m_solved.problem.pieces;
        const auto &leafOf = m_solved.solution.leafOf;
        for (int piece = 0; piece < pieces; ++piece)
            if (leafOf[piece] >= 0 && move(piece, -1))
                return true;
        for (int piece = 0; piece < pieces; ++piece) {
            if (m_solved.solution.heldAt[piece] >= 0)
                continue;
            for (std::size_t leaf = 0; leaf < m_solved.problem.leaves.size(); ++leaf)
                if (leafOf[piece] != static_cast<int>(leaf)
                    && (leafOf[piece] >= 0 || !m_previous.empty())
                    && m_solved.problem.leaves[leaf].mask.has(piece)
                    && move(piece, static_cast<int>(leaf)))
                    return true;
            for (int other = piece + 1; other < pieces; ++other) {
                const bool mayChange
                    = m_solved.solution.heldAt[other] < 0 && leafOf[piece] != leafOf[other]
                      && takes(leafOf[piece], other) && takes(leafOf[other], piece);
                if (mayChange && exchange(piece, other))
                    return true;
            }
        }
        return false;
    }

    bool takes(int leaf, int piece) const
    {
        return leaf < 0 || m_solved.problem.leaves[leaf].mask.has(piece);
    }

    Solved &m_solved;
    std::map<std::string, std::string, std::less<>> m_previous;
    Preference m_best;
    int m_tries = 0;
};

} // namespace

void settleTies(Solved &solved, const std::vector<std::pair<EvidenceId, std::string>> &previous)
{
    if (solved.solution.isFeasible)
        TieBreaker(solved, previous).run();
}

} // namespace cairn
