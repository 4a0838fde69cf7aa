#pragma once

#include "audit/Rulings.h"

#include <set>

namespace cairn {

/// Whether a `person` node that nobody attested stands as met.
enum class Persons {
    AsAttested,
    TakenAsAttested,
    TakenAsSettled, ///< and so do hours and grade averages: what only time or a person can settle
};

struct Taken {
    const Piece *piece = nullptr;
    std::int64_t credits = 0; ///< what it counts at this leaf
};

/// How a leaf stands with the pieces that it was given.
struct LeafOutcome {
    Remaining remaining;
    bool isMet = false;
    std::int64_t have = 0; ///< credits
    int haveCount = 0;
    std::vector<Taken> taken;
};

/// What remains of an item, credits or count leaf with these pieces, its caps aside
/// (rules.md section 5, the table of leaves).
LeafOutcome outcomeOf(const CompiledNode &leaf, std::vector<Taken> taken, const Setting &setting);
/// Whether the leaf's own caps, maxPerSubject and sameSubject hold over these pieces.
bool keepsLimits(const CompiledNode &leaf, const std::vector<Taken> &taken, const Setting &setting);

/// Looks at rules: each node alone, nothing allocated (rules.md section 2).
class Looker
{
public:
    /// \a nodes is the tree that is asked about; \a rulings may be null.
    Looker(const Setting &setting, const Counted &counted, const Record &record,
           const std::vector<CompiledNode> &nodes, const Rulings *rulings);

    bool isMet(int node, Persons persons) const;
    /// A leaf that looks, as a number of credits and steps.
    LeafOutcome leaf(int node, Persons persons) const;
    bool accepts(int node, const Piece &piece) const;
    std::int64_t creditsAt(int node, const Piece &piece) const;
    bool isWaived(int node) const;

private:
    std::vector<Taken> best(int node) const;
    LeafOutcome sumLeaf(int node) const;
    LeafOutcome hoursLeaf(int node) const;
    LeafOutcome gpaLeaf(int node) const;
    LeafOutcome competenciesLeaf(int node) const;
    void show(const std::vector<CompetencyId> &ids, const CompiledNode &leaf,
              std::set<int> &shown) const;
    std::set<int> shownBy(const Piece &piece, const CompiledNode &leaf) const;
    bool factHolds(const Rule &rule) const;

    const Setting &m_setting;
    const Counted &m_counted;
    const Record &m_record;
    const std::vector<CompiledNode> &m_nodes;
    const Rulings *m_rulings;
};

/// The credit-weighted mean of points of the best pieces, compared without rounding.
/// With no graded credits it is met.
bool meetsGpa(const std::vector<Taken> &pieces, std::int64_t least);

/// Of each item the best piece, and every piece that has no alternatives.
std::vector<const Piece *> bestOfEach(const std::vector<const Piece *> &pieces);

} // namespace cairn
