#include "audit/AllocationSearch.h"

#include <algorithm>
#include <bitset>

namespace cairn::allocation {

/// Leaves only offers that together meet a plain need for credits with the least waste, where such
/// are easily found.
void Search::keepBestFit(const Leaf &leaf, std::vector<Accepted> &offers) const
{
    constexpr std::size_t most = 256;
    std::int64_t sum = 0;
    bool isEasy = leaf.isPlain() && !leaf.takesOne && leaf.count == 0 && leaf.pinned.isEmpty();
    for (const Accepted &each : offers) {
        sum += each.credits;
        isEasy &= m_mates[each.piece].empty();
    }
    if (!isEasy || sum <= leaf.accept || sum / m_grain >= static_cast<std::int64_t>(most))
        return;
    std::vector<std::bitset<most>> reach(offers.size() + 1);
    reach[0].set(0);
    for (std::size_t i = 0; i < offers.size(); ++i)
        reach[i + 1]
            = reach[i] | (reach[i] << static_cast<std::size_t>(offers[i].credits / m_grain));
    auto want = static_cast<std::size_t>((leaf.accept + m_grain - 1) / m_grain);
    while (!reach.back()[want])
        ++want;
    for (std::size_t i = offers.size(); i-- > 0;) {
        if (reach[i][want])
            offers.erase(offers.begin() + static_cast<std::ptrdiff_t>(i));
        else
            want -= static_cast<std::size_t>(offers[i].credits / m_grain);
    }
}

/// Gives a leaf piece after piece as long as it lacks something and everything stays legal.
Cost Search::diveLeaf(int k, const PieceSet &available, Cost cost)
{
    const int index = m_order[k];
    const Leaf &leaf = m_problem.leaves[index];
    std::vector<Accepted> offers;
    for (const Accepted &each : leaf.accepts)
        if (available.has(each.piece))
            offers.push_back(each);
    std::stable_sort(offers.begin(), offers.end(), [&](const Accepted &a, const Accepted &b) {
        const auto rank = [&](const Accepted &each) {
            return leaf.pinned.has(each.piece) ? 0 : m_later[k + 1].has(each.piece) ? 2 : 1;
        };
        return rank(a) < rank(b);
    });
    keepBestFit(leaf, offers);
    std::vector<Accepted> given;
    for (const Accepted &each : offers) {
        const bool isPinned = leaf.pinned.has(each.piece);
        if (!isPinned && (m_isFree[k] || leaf.remainsWith(given) == Cost{}))
            break;
        const bool twin = isTwin(given, each);
        given.push_back(each);
        const bool fits = !twin && (!leaf.takesOne || given.size() == 1) && leaf.isLegal(given)
                          && apply(index, given);
        if (fits)
            retract(index, given);
        else if (isPinned)
            return endless;
        else
            given.pop_back();
    }
    return take(k, available, cost, given);
}

} // namespace cairn::allocation
