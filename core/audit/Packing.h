#pragma once

#include "audit/Allocation.h"

namespace cairn::allocation {

/// Leaves that compete for credits with little to spare, as a puzzle of whole pieces: each leaf
/// keeps the sums that its pieces can still make, and what no sum can do with or without is settled
/// before anything is tried. Decides in a moment what leaf-by-leaf search can take long over, but
/// only knows plain leaves for credits or for one item.
class Packing
{
public:
    enum class Answer { Found, Impossible, OutOfEffort };

    /// \a leaves of \a problem, of which those marked in \a isFree want nothing.
    Packing(const Problem &problem, const std::vector<int> &leaves, const std::vector<char> &isFree,
            const PieceSet &available, const std::vector<std::vector<int>> &mates,
            const std::vector<int> &classOf, std::int64_t grain);

    /// Whether the leaves can be served so that no more than \a budget remains.
    /// \param effort goes up with the work, no further than \a effortLimit (0: no limit)
    Answer solve(Cost budget, std::int64_t &effort, std::int64_t effortLimit);
    /// Whether solve() knows how to deal with these leaves and this budget.
    bool suits(Cost budget) const;
    /// Per piece the leaf that it was found to serve, or -1.
    const std::vector<int> &leafOf() const { return m_leafOf; }
    /// What remains by what was found.
    Cost found() const { return m_found; }

private:
    /// Which of the sums 0 to 255 can be made, in grains.
    struct Sums;

    struct Basket {
        int leaf = 0;
        bool takesOne = false;
        int need = 0;
        int enough = 0;
        PieceSet pieces;
    };

    /// What is decided so far.
    struct State {
        std::vector<PieceSet> open; ///< per basket: pieces that may still go there
        std::vector<PieceSet> taken;
        std::vector<int> sum;      ///< of what is taken
        std::vector<int> shortage; ///< per basket, at least
        std::vector<int> waste;    ///< per basket, at least
        int unused = 0;            ///< credits that no basket can take any more
    };

    Answer search(State state);
    bool settle(State &state) const;
    bool settleBasket(State &state, std::size_t basket, bool &changed) const;
    bool weigh(const Basket &basket, const Sums &sums, int low, int high, State &state,
               std::size_t index, bool &changed) const;
    Sums sumsOf(const State &state, std::size_t basket, int without) const;
    void give(State &state, std::size_t basket, int piece) const;
    void withdraw(State &state, std::size_t basket, int piece) const;
    void withdrawEverywhere(State &state, int piece) const;
    int openPlaces(const State &state, int piece) const;
    int nextPiece(const State &state) const;
    void keep(const State &state);
    int remaining(const Basket &basket, int sum) const;

    const Problem &m_problem;
    const std::vector<std::vector<int>> &m_mates;
    const std::vector<int> &m_classOf;
    std::int64_t m_grain;
    bool m_isSimple = true;
    std::vector<Basket> m_baskets;
    std::vector<int> m_credits; ///< per piece, in grains
    PieceSet m_pieces;          ///< that some basket can take
    int m_supply = 0;
    int m_demand = 0;
    int m_budget = 0; ///< grains that may remain
    int m_steps = 0;  ///< baskets that may lack something
    int m_spare = 0;  ///< grains that may be wasted or left unused
    std::int64_t *m_effort = nullptr;
    std::int64_t m_effortLimit = 0;
    std::vector<int> m_leafOf;
    Cost m_found;
};

} // namespace cairn::allocation
