#pragma once

// The allocation problem behind an audit, in plain numbers: which piece serves which leaf.
// It knows neither catalogue nor record, so that it can be solved and checked by itself.

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cairn::allocation {

/// A set of pieces: the first 256 in place, more of them in memory of their own.
class PieceSet
{
public:
    bool has(int piece) const
    {
        const std::size_t word = static_cast<std::size_t>(piece) >> 6;
        if (word < inPlace)
            return m_words[word] >> (piece & 63) & 1;
        return word - inPlace < m_more.size() && (m_more[word - inPlace] >> (piece & 63) & 1);
    }
    void add(int piece) { wordOf(piece) |= std::uint64_t{1} << (piece & 63); }
    void remove(int piece)
    {
        if (has(piece))
            wordOf(piece) &= ~(std::uint64_t{1} << (piece & 63));
    }
    bool isEmpty() const
    {
        return !(m_words[0] | m_words[1] | m_words[2] | m_words[3])
               && std::all_of(m_more.begin(), m_more.end(), [](auto word) { return word == 0; });
    }
    int size() const
    {
        int count = 0;
        for (std::size_t w = 0; w < inPlace + m_more.size(); ++w)
            count += __builtin_popcountll(word(w));
        return count;
    }
    template <class F> void forEach(F &&use) const
    {
        for (std::size_t w = 0; w < inPlace + m_more.size(); ++w)
            for (std::uint64_t left = word(w); left; left &= left - 1)
                use(static_cast<int>(w) * 64 + __builtin_ctzll(left));
    }
    PieceSet operator&(const PieceSet &o) const
    {
        return combined(o, [](auto a, auto b) { return a & b; });
    }
    PieceSet operator|(const PieceSet &o) const
    {
        return combined(o, [](auto a, auto b) { return a | b; });
    }
    PieceSet without(const PieceSet &o) const
    {
        return combined(o, [](auto a, auto b) { return a & ~b; });
    }
    bool intersects(const PieceSet &o) const
    {
        const std::uint64_t common = (m_words[0] & o.m_words[0]) | (m_words[1] & o.m_words[1])
                                     | (m_words[2] & o.m_words[2]) | (m_words[3] & o.m_words[3]);
        return common || (!m_more.empty() && !o.m_more.empty() && !(*this & o).isEmpty());
    }
    bool operator==(const PieceSet &o) const
    {
        if (m_words != o.m_words)
            return false;
        const std::size_t words = inPlace + std::max(m_more.size(), o.m_more.size());
        for (std::size_t w = inPlace; w < words; ++w)
            if (word(w) != o.word(w))
                return false;
        return true;
    }
    std::uint64_t hash() const
    {
        std::uint64_t h = 0x9e3779b97f4a7c15ull;
        for (std::size_t w = 0; w < inPlace + m_more.size(); ++w)
            if (w < inPlace || word(w) != 0)
                h = (h ^ word(w) ^ (w << 56)) * 0xff51afd7ed558ccdull, h ^= h >> 29;
        return h;
    }

private:
    static constexpr std::size_t inPlace = 4;

    std::uint64_t word(std::size_t w) const
    {
        return w < inPlace ? m_words[w] : w - inPlace < m_more.size() ? m_more[w - inPlace] : 0;
    }
    std::uint64_t &wordOf(int piece)
    {
        const std::size_t w = static_cast<std::size_t>(piece) >> 6;
        if (w < inPlace)
            return m_words[w];
        if (w - inPlace >= m_more.size())
            m_more.resize(w - inPlace + 1, 0);
        return m_more[w - inPlace];
    }
    template <class F> PieceSet combined(const PieceSet &o, F &&f) const
    {
        PieceSet result;
        for (std::size_t w = 0; w < inPlace; ++w)
            result.m_words[w] = f(m_words[w], o.m_words[w]);
        if (m_more.empty() && o.m_more.empty())
            return result;
        const std::size_t words = std::max(m_more.size(), o.m_more.size());
        result.m_more.resize(words);
        for (std::size_t w = inPlace; w < inPlace + words; ++w)
            result.m_more[w - inPlace] = f(word(w), o.word(w));
        return result;
    }

    std::array<std::uint64_t, inPlace> m_words{};
    std::vector<std::uint64_t> m_more; ///< from the 257th piece on
};

/// Credits in three-thousandths, then steps.
struct Cost {
    std::int64_t credits = 0;
    int steps = 0;

    Cost operator+(Cost o) const { return {credits + o.credits, steps + o.steps}; }
    Cost operator-(Cost o) const { return {credits - o.credits, steps - o.steps}; }
    bool operator==(const Cost &) const = default;
    bool operator<(const Cost &o) const
    {
        return credits == o.credits ? steps < o.steps : credits < o.credits;
    }
    bool operator<=(const Cost &o) const { return !(o < *this); }
};

struct Accepted {
    int piece = 0;
    std::int64_t credits = 0; ///< what it counts here
    int kind = 0;             ///< pieces of one kind are the same to the leaf's own conditions

    bool operator==(const Accepted &) const = default;
};

/// At most so much of some pieces at one leaf.
struct Group {
    PieceSet where;
    std::int64_t credits = -1; ///< -1: not by credits
    int count = -1;
};

/// At least so much of some pieces at one leaf.
struct Floor {
    PieceSet where;
    std::int64_t credits = -1; ///< -1: not by credits
    int count = -1;
    std::int64_t each = 0; ///< credits that a missing piece (by count) costs
};

/// Pieces of so many kinds at one leaf: subjects, terms.
struct Variety {
    int need = 0;
    std::vector<PieceSet> kinds;
};

/// A leaf that consumes.
struct Leaf {
    bool takesOne = false; ///< an item leaf
    bool isFree = false;   ///< optional or waived: nothing remains
    std::int64_t need = 0;
    std::int64_t accept = 0; ///< what is enough of `need`
    int count = 0;
    std::int64_t least = 0; ///< what a missing item or piece costs
    std::vector<Accepted> accepts;
    PieceSet mask;
    std::vector<int> insideOf; ///< families whose embedded tree the leaf stands in
    PieceSet pinned;           ///< must stand here if the leaf is picked
    std::vector<Group> groups;
    std::vector<Floor> floors;
    std::vector<Variety> varieties;
    std::int64_t floorEach = 0; ///< the most credits that one piece saves by a floor on pieces

    /// Nothing but amounts and how many.
    bool isByAmount() const { return floors.empty() && varieties.empty(); }
    bool isPlain() const { return isByAmount() && groups.empty(); }
    bool isLegal(const std::vector<Accepted> &given) const;
    bool isInside(int family) const;
    /// What remains here with these pieces, isFree aside.
    Cost remainsWith(const std::vector<Accepted> &given) const;
};

struct Node {
    enum class Kind { All, Choose, Leaf, Constant, Embed };

    Kind kind = Kind::All;
    std::vector<int> children;
    int choose = 0;
    int leaf = -1;
    Cost cost; ///< Constant
    // Embed: may stand as held.
    int family = -1;
    PieceSet heldPieces;
    std::int64_t heldBlock = 0;
    bool isFree = false;
};

/// At least so much of what is applied.
struct AtLeast {
    std::int64_t credits = 0;
    int count = 0;
    std::int64_t each = 0; ///< credits that a missing piece (by count) costs
    PieceSet where;
    int exceptInside = -1; ///< a family: what its embed consumes does not count
    std::string name;
};

/// At most so much of what is applied.
struct AtMost {
    std::int64_t credits = -1; ///< -1: not by credits
    int count = -1;
    PieceSet where;
    int exceptInside = -1; ///< a family: what its embed consumes does not count
    std::string name;
};

struct Problem {
    int pieces = 0;
    std::vector<std::int64_t> credits; ///< of each piece, where no leaf says otherwise
    std::vector<int> alternatives;     ///< pieces with the same number exclude each other; -1: none
    std::vector<Leaf> leaves;
    std::vector<Node> nodes;
    int root = -1;               ///< -1: nothing required
    std::int64_t total = 0;      ///< totalCredits
    std::vector<AtLeast> floors; ///< credential floors and minUnique
    std::vector<AtMost> caps;    ///< credential caps and sharing
    Cost fixed;                  ///< overlays and GPA: credits join the largest, steps add up

    bool hasGlobals() const { return total > 0 || !floors.empty() || fixed.credits > 0; }
};

struct Solution {
    Cost cost;
    std::vector<int> leafOf;  ///< per piece: leaf, or -1
    std::vector<int> heldAt;  ///< per piece: the embed node that consumes it as held, or -1
    std::vector<char> picked; ///< per node
    std::vector<char> asHeld; ///< per node: an embed that stands as held
    bool isProven = true;
    Cost bound; ///< no allocation costs less
    std::int64_t effort = 0;
    bool isFeasible = false;
};

/// Turns leaves that share no piece with anything else into the number that remains of them: what
/// the problem costs stays the same, and there is less to search. Which piece serves which leaf is
/// lost.
void settleUncontested(Problem &problem);

/// The allocation that costs least, by exact search; deterministic.
/// After \a effort steps the best one so far with the bound instead. \a effort 0: without limit.
Solution solve(const Problem &problem, std::int64_t effort);

/// An allocation that costs no more than \a limit, which none undercuts in credits. Nothing where
/// there is none, or where the effort was not enough to find one.
std::optional<Solution> solveWithin(const Problem &problem, Cost limit, std::int64_t effort);

/// What an allocation costs, added up anew; nothing where it is not legal.
std::optional<Cost> costOf(const Problem &problem, const Solution &solution);

/// Whether some allocation costs nothing; quicker than solving. Nothing where the effort was not
/// enough to tell.
std::optional<bool> costsNothing(const Problem &problem, std::int64_t effort);

} // namespace cairn::allocation
