#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cairn::allocation {

/// A mixed integer program in whole numbers, solved by CBC: one thread, no clock, so that the same
/// program always has the same answer.
class IntegerProgram
{
public:
    using Term = std::pair<int, std::int64_t>; ///< variable and coefficient

    /// A whole number from 0 to \a most. \returns its variable.
    int whole(std::int64_t most);
    /// Any number from 0 on.
    int amount();
    void atLeast(std::int64_t least, std::vector<Term> terms);
    void atMost(std::int64_t most, std::vector<Term> terms);

    /// What was found, and whether it is proven that nothing is better.
    struct Answer {
        std::vector<std::int64_t> values; ///< rounded; empty: nothing was found
        bool isProven = false;            ///< with no values: that there is nothing
        std::optional<std::int64_t> bound; ///< nothing undercuts it; proven or not
    };
    /// How much may be spent on a question.
    struct Effort {
        int nodes = 0;      ///< of branch and bound
        double seconds = 0; ///< 0: as long as it takes
        const std::atomic<bool> *stop = nullptr;
        bool searchesForSolutions = false; ///< where any good answer is wanted, not only the best
    };
    /// Makes \a variable as small as possible within so many nodes of branch and bound. Forks, so
    /// not for a process that has a caseload file open.
    Answer smallest(int variable, int nodes) const;
    Answer smallest(int variable, const Effort &effort) const;

    std::size_t size() const { return m_most.size(); }

private:
    Answer solveHere(int variable, const Effort &effort) const;
    void load(void *solver, int variable) const;

    struct Row {
        double least;
        double most;
        std::vector<Term> terms;
    };

    std::vector<std::int64_t> m_most; ///< per variable; -1: no end, and need not be whole
    std::vector<Row> m_rows;
};

} // namespace cairn::allocation
