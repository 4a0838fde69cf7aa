#pragma once

#include "audit/Allocation.h"
#include "audit/SplitFlow.h"

#include <limits>
#include <unordered_map>

namespace cairn::allocation {

class Packing;

/// More than anything costs.
inline constexpr Cost endless{std::numeric_limits<std::int64_t>::max() / 4, 1'000'000'000};

/// Iterative deepening over the cost: branches of `choose` and `embed` first, then leaf by leaf,
/// scarcest first, with bounds from split flow and with what was learned about failed states.
class Search
{
public:
    Search(const Problem &problem, std::int64_t effort);
    Solution run();
    /// Whether some allocation costs nothing; nothing where the effort was not enough to tell.
    std::optional<bool> costsNothing();

    std::optional<Solution> within(Cost limit);

private:
    /// Branches taken so far.
    struct Choice {
        std::vector<int> open; ///< choose and embed nodes to decide, and whether each is free
        std::vector<char> openIsFree;
        std::vector<int> leaves;
        std::vector<char> leafIsFree;
        PieceSet available;
        Cost base;
        std::vector<char> picked;
        std::vector<char> asHeld;
        std::vector<int> heldBlocks; ///< families whose block is counted
        std::int64_t applied = 0;    ///< held pieces and blocks, towards totalCredits
        std::vector<std::int64_t> floorHave;
        std::vector<int> floorCount;
        std::vector<std::int64_t> capUsed;
        std::vector<int> capCount;
    };

    /// What the rest of the search depends on.
    struct State {
        int k = 0;
        PieceSet available;
        std::vector<std::int64_t> sums; ///< only where conditions couple the leaves

        bool operator==(const State &) const = default;
    };
    struct StateHash {
        std::size_t operator()(const State &state) const;
    };

    struct Sums {
        std::int64_t applied = 0;
        std::vector<std::int64_t> floorHave;
        std::vector<int> floorCount;
        std::vector<std::int64_t> capUsed;
        std::vector<int> capCount;
    };

    void prepare();
    void findMates();
    void findClasses();
    Cost optimistic(int node) const;

    Cost attempt(Cost limit); ///< one deepening step; the least cost that was cut off
    enum class Dive { Not, ScarcestFirst, SmallestFirst };
    void dive(Dive how); ///< one legal allocation, quickly
    void keepBestFit(const Leaf &leaf, std::vector<Accepted> &offers) const;
    Cost diveLeaf(int k, const PieceSet &available, Cost cost);
    Cost closeIn(Cost bound);
    Cost justBelow(Cost cost) const;
    Cost relax(Cost known);
    void adopt(const Solution &relaxed);
    Cost rootBound();
    void begin();
    Solution finished();
    Choice start() const;
    bool enter(int node, bool isFree, Choice &choice) const;
    Cost branch(Choice choice);
    Cost branchEmbed(Choice choice, int node, bool isFree);
    Cost branchChoose(const Choice &choice, int node, bool isFree);
    bool standAsHeld(Choice &choice, int node) const;
    Cost lowerBound(const Choice &choice);

    Choice settled(Choice choice) const;
    Cost allocate(const Choice &whole);
    Cost inTurns(const Choice &choice);
    Cost pack(const Choice &choice, Packing &packing, Cost budget);
    static std::int64_t limited(std::int64_t effort, std::int64_t limit);
    void orderLeaves(const Choice &choice);
    Cost go(int k, const PieceSet &available, Cost cost);
    Cost giveLeaf(int k, const PieceSet &available, Cost cost);
    Cost takeOne(int k, const PieceSet &available, Cost cost);
    struct Sets;
    Cost takeSome(int k, const PieceSet &available, Cost cost);
    void sortOffers(int k, const PieceSet &available, Sets &sets) const;
    bool isTwin(const std::vector<Accepted> &given, const Accepted &piece) const;
    void weighLater(int k, const PieceSet &available, Cost cost, Sets &sets);
    void findReach(const Leaf &leaf, std::int64_t certainSum, Sets &sets) const;
    bool isInReach(const Sets &sets, std::size_t at, std::int64_t sum) const;
    std::int64_t leastLeft(const Leaf &leaf, const Sets &sets, std::size_t at,
                           std::int64_t sum) const;
    Cost collect(int k, const PieceSet &available, Cost cost, Sets &sets, std::size_t at,
                 std::int64_t sum);
    template <class List>
    Cost serve(int k, const PieceSet &available, Cost cost, const Sets &sets, List &list);
    Cost take(int k, const PieceSet &available, Cost cost, const std::vector<Accepted> &given);
    Cost finish(const PieceSet &left, Cost cost);
    Cost absorb(std::size_t at, PieceSet left, Cost cost);
    Cost finalCost(Cost tree) const;
    bool sumsCanBeMade(int k, const PieceSet &available, Cost cost) const;
    Cost boundAt(int k, const PieceSet &available, Cost cost);
    void supplyWithinCaps();
    std::int64_t mostWithinCaps(PieceSet left) const;
    std::int64_t creditsStillMissing(int k, const PieceSet &available);
    std::int64_t leastUse(const Leaf &leaf, const PieceSet &available) const;
    int stepsOutOfSupply(int k, const PieceSet &available);
    int stepsBeyondHope(const Leaf &leaf, const PieceSet &available) const;
    int stepsStillMissing(int k, const PieceSet &available);
    Cost restBound(int k, const PieceSet &available);
    std::int64_t mostApplied(int k, const PieceSet &usable);
    std::vector<int> openGroups(int position);
    int gateOf(const std::vector<int> &gates, int leaf, int piece) const;
    std::int64_t savedCredits(const Leaf &leaf, const Accepted &piece) const;
    std::int64_t wantedCredits(int leaf, const PieceSet &available) const;
    Cost globalBound(int k, const PieceSet &available, Cost tree);
    bool mayJoin(int leaf, const Accepted &piece) const;
    State stateAt(int k, const PieceSet &available, Cost cost) const;
    bool apply(int leaf, const std::vector<Accepted> &given);
    void retract(int leaf, const std::vector<Accepted> &given);
    PieceSet withoutTaken(PieceSet available, const std::vector<Accepted> &given) const;
    Cost treeCost() const;
    void keep();
    bool isOutOfEffort() { return m_effortLimit > 0 && m_effort > m_effortLimit; }

    const Problem &m_problem;
    std::int64_t m_effortLimit;
    std::int64_t m_effort = 0;
    bool m_coupled = false;                ///< conditions over everything applied
    std::vector<Cost> m_optimistic;        ///< per node
    std::vector<std::int64_t> m_most;      ///< per piece: what it counts at best
    std::vector<std::int64_t> m_least;     ///< per piece: what it counts at worst
    std::vector<char> m_isConstant;        ///< per node: no piece changes what it costs
    std::vector<int> m_classOf;            ///< interchangeable pieces share a number
    std::vector<std::vector<int>> m_mates; ///< other pieces of the same item
    Cost m_limit;
    std::int64_t m_leastCredits = 0; ///< no allocation leaves fewer
    Cost m_rootTree;                 ///< the tree's part of the bound at the root
    bool m_found = false;
    Dive m_isDiving = Dive::Not;
    Solution m_best; ///< the cheapest so far

    // The leaves of the branches taken, in the order they are served.
    std::vector<int> m_order;
    std::vector<char> m_isFree;
    std::vector<PieceSet> m_later; ///< pieces that leaves after k accept
    PieceSet m_absorbing;          ///< pieces that some plain sum leaf accepts
    std::vector<int> m_leafOf;
    Sums m_sums;
    const Choice *m_choice = nullptr;
    std::unordered_map<State, Cost, StateHash> m_learned; ///< what a state costs at least
    std::vector<int> m_learnedFor;                        ///< the leaves that this was learned for
    std::vector<std::vector<Accepted>> m_given;           ///< per leaf
    std::vector<std::vector<int>>
        m_groupOf;                         ///< per leaf and piece: the group that limits it, or -1
    std::vector<Cost> m_empty;             ///< per leaf: what remains with nothing
    std::int64_t m_grain = 1;              ///< every amount is a multiple of it
    std::vector<std::int64_t> m_emptyFrom; ///< credits that leaves from k on lack with nothing
    bool m_hasGroups = false;
    std::int64_t m_blocksToCome = 0; ///< for the bound before any branch is taken
    struct Supply {
        PieceSet pieces;
        std::vector<std::int64_t> uses;
    };
    std::vector<Supply> m_supplies; ///< scratch: leaves that share pieces
    SplitFlow m_flow;
    std::vector<std::int64_t> m_most1; ///< scratch: the most that a piece gives to one leaf
    std::vector<int> m_absorbList;
};

} // namespace cairn::allocation
