#pragma once

#include "audit/Allocation.h"
#include "audit/IntegerProgram.h"

namespace cairn::allocation {

/// An allocation problem as an integer program: the last resort where search takes too long, and a
/// second opinion in tests. Pieces that everything sees alike are counted, not told apart.
class AllocationProgram
{
public:
    explicit AllocationProgram(const Problem &problem);

    /// The cheapest allocation within so many nodes of branch and bound for each of its two
    /// questions, credits and steps. \a known costs what is known to be possible, \a bound what
    /// nothing undercuts. Nothing where it found none that costs less than \a known.
    struct Answer {
        std::optional<Solution> solution;
        Cost bound; ///< no allocation costs less
    };
    Answer solve(Cost known, Cost bound, int nodes);

private:
    using Term = IntegerProgram::Term;

    /// A yes or no that is a variable, or certain.
    struct Flag {
        int variable = -1; ///< -1: yes
    };
    struct Place {
        int kind = 0; ///< of pieces
        int leaf = 0;
        std::int64_t credits = 0;
        int taken = 0; ///< variable: how many
    };
    struct Held {
        int node = 0;
        int stands = 0; ///< variable
    };

    void findKinds();
    void add(int node, Flag picked, bool isFree);
    void addLeaf(int node, Flag picked, bool isFree);
    void addAmounts(const Leaf &leaf, Flag picked, const std::vector<Place> &places);
    void addFloors(const Leaf &leaf, Flag picked, const std::vector<Place> &places, int lack,
                   int steps);
    void addVarieties(const Leaf &leaf, Flag picked, const std::vector<Place> &places);
    void addGroups(const Leaf &leaf, const std::vector<Place> &places);
    void addSupply();
    void addConditions();
    /// The left side "\a factor times whether it is picked" as a term, or moved to the right.
    std::int64_t onRight(Flag flag, std::int64_t factor, std::vector<Term> &terms) const;
    std::vector<Term> applied(const PieceSet &where, int exceptInside, bool byCount) const;
    std::int64_t grains(std::int64_t credits) const { return credits / m_grain; }
    std::optional<Solution> read(const std::vector<std::int64_t> &values) const;
    void pickBelow(int node, const std::vector<std::int64_t> &values, Solution &solution) const;

    const Problem &m_problem;
    IntegerProgram m_program;
    std::int64_t m_grain = 1;
    std::vector<std::vector<int>> m_kinds; ///< pieces that are all alike
    std::vector<int> m_kindOf;
    std::vector<Place> m_places;
    std::vector<Held> m_held;
    std::vector<int>
        m_flagOf; ///< per node: the variable that says whether it is picked; -1: as above
    std::vector<Term> m_lacks; ///< credits that leaves lack, in grains
    std::vector<Term> m_steps;
    std::int64_t m_certainCredits = 0; ///< grains
    std::int64_t m_certainSteps = 0;
    int m_credits = 0; ///< variable: what remains in all, in grains
    int m_stepCount = 0;
};

} // namespace cairn::allocation
