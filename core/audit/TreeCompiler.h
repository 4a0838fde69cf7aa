#pragma once

#include "audit/Compiled.h"

namespace cairn {

/// Where a rule was written: it decides the unit of its numbers and who its exceptions belong to.
struct TreePlace {
    int inside = -1; ///< credential, or -1 for a crosswalk
    CreditUnit unit = CreditUnit::Semester;
};

enum class Bound { AtLeast, AtMost };

/// The credits of a limit, the larger of what it says and its share of \a total; -1: not by
/// credits.
std::int64_t creditsOf(const Limit &limit, CreditUnit unit, std::int64_t total, Bound bound);

/// Turns rules into nodes, with named rules and embedded trees in place.
class TreeCompiler
{
public:
    explicit TreeCompiler(CompiledCatalogue::Data &data) : m_data(data) {}

    /// Appends the tree of \a rule to \a nodes. \returns the index of its root.
    int tree(const Rule &rule, TreePlace place, const std::string &path,
             std::vector<CompiledNode> &nodes);
    CompiledLimit limit(const Limit &limit, CreditUnit unit, std::int64_t total, Bound bound,
                        int leafFilter = -1);

private:
    struct Position {
        std::string ownPath;
        std::string path;
        int parent = -1;
        int depth = 0;
    };

    int node(const Rule &rule, TreePlace place, const Position &at,
             std::vector<CompiledNode> &nodes);
    void children(const Rule &rule, TreePlace place, int self, std::vector<CompiledNode> &nodes);
    void leaf(const Rule &rule, CreditUnit unit, CompiledNode &node);
    void itemLeaf(const Rule &rule, CompiledNode &node);
    std::vector<int> candidates(const Filter &filter) const;
    int filter(const Filter &filter);
    std::int64_t leastAccepted(int filter, int andFilter) const;

    CompiledCatalogue::Data &m_data;
};

/// What remains of each credential for a record with nothing in it.
void computeBaselines(const CompiledCatalogue &catalogue, CompiledCatalogue::Data &data);

} // namespace cairn
