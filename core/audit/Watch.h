#pragma once

#include "audit/Compiled.h"

namespace cairn {

/// What a tree needs at least one of before it can be met: learning of these items, or a holding of
/// these families. Kept as small as can be, since it decides how often the tree is looked at.
struct Watch {
    bool always = false;      ///< nothing particular is needed
    std::vector<int> classes; ///< item classes
    std::vector<int> families;
    bool byFilter = false;   ///< evidence that is no item of the catalogue may do as well
    std::int64_t weight = 0; ///< how many trees the classes occur in: how often it will ring
};

/// What must be there before the tree below \a root can be met.
Watch watchOf(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes, int root,
              const std::vector<int> &popularity);
/// Everything that the tree looks at at all.
Watch reachOf(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes);

/// How many leaves of the catalogue's credentials accept each item class.
std::vector<int> popularityOf(const CompiledCatalogue::Data &data);

/// Which of many watchers a piece of evidence or a holding rings.
class WatchIndex
{
public:
    void build(const CompiledCatalogue::Data &data, const std::vector<Watch> &watches);

    const std::vector<int> &always() const { return m_always; }
    const std::vector<int> &byFilter() const { return m_byFilter; }
    const std::vector<int> &byClass(int itemClass) const { return m_byClass[itemClass]; }
    const std::vector<int> &byFamily(int family) const { return m_byFamily[family]; }

private:
    std::vector<std::vector<int>> m_byClass;
    std::vector<std::vector<int>> m_byFamily;
    std::vector<int> m_byFilter;
    std::vector<int> m_always;
};

} // namespace cairn
