#pragma once

#include "planner/Reach.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <set>
#include <unordered_map>

namespace cairn {

/// Puts a given set of items into terms: branch, bound and remember over the sets that can be
/// finished after each term. Exact where nothing is left to choose and no term has a minimum.
class Schedule
{
public:
    static constexpr int most = 128; ///< items

    /// \a items by index into the catalogue, each once.
    Schedule(const PlanSetting &setting, const Reach &reach, const std::vector<int> &items);

    /// Some prerequisite asks for what no set of these items says: what is found may still be
    /// valid, what is refuted is not.
    bool isExact() const { return m_isExact; }

    struct Answer {
        std::optional<Placement> placement;
        bool isProven = false; ///< without a placement: that there is none
    };
    /// Within so many terms, none of which carries more than \a most (-1: as the limits say).
    /// \a suits may refuse what it does not like; then something else is looked for, and that there
    /// is nothing is not proven any more.
    Answer within(int terms, std::int64_t most, const std::function<bool()> &isOver,
                  const std::function<bool(const Placement &)> &suits);

    std::int64_t credits() const { return m_credits; }

private:
    __extension__ typedef unsigned __int128 Set;

    /// A prerequisite over the items of the set.
    struct Need {
        enum class Kind { Met, Unmet, All, Choose, OneOf };
        Kind kind = Kind::Met;
        int number = 0;
        Set items = 0;
        bool isWeak = false; ///< the same term will do
        std::vector<Need> parts;

        bool holds(Set before, Set during) const;
    };
    /// Items that stand in one term.
    struct Job {
        std::vector<int> items;
        Set members = 0;
        std::int64_t credits = 0;
        std::int64_t cost = 0;
        std::int64_t hours = 0;
        int count = 0;
        std::vector<char> open; ///< by term
        std::vector<Need> needs;
        Set after = 0;       ///< items that stand strictly before it in any case
        Set beside = 0;      ///< items that stand no later
        int tail = 1;        ///< terms from its own to the end of the longest chain that it begins
        bool isLate = false; ///< better among the newest credits
        int twin = -1;       ///< a job before it that nothing tells apart from it
    };
    struct Room {
        std::int64_t credits = -1;
        std::int64_t items = -1;
        std::int64_t cost = -1;
        std::int64_t hours = -1;
    };
    struct Hash {
        std::size_t operator()(const std::pair<std::uint64_t, std::uint64_t> &set) const
        {
            std::uint64_t hash = set.first * 0x9e3779b97f4a7c15u ^ (set.second + 0x7f4a7c15u);
            hash = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9u;
            return hash ^ (hash >> 32);
        }
    };

    static Set bit(int index) { return Set{1} << index; }
    Need needOf(const std::vector<CompiledNode> &nodes, int node, bool &isExact) const;
    static Need allOf(Set items);
    Set namedBy(const std::vector<CompiledNode> &nodes, int root, std::set<int> &seen) const;
    void joinJobs(const Reach &reach);
    void findForced(const Need &need, Set &strict, Set &weak) const;
    void findTails();
    void findTwins();
    bool fits(std::int64_t credits, int firstTerm, int lastTerm) const;
    bool mayFinish(int term, Set done) const;
    bool go(int term, Set done);
    /// A term while it is being filled.
    struct Filling {
        int term = 1;
        Set done = 0;
        std::vector<int> ready;
        std::vector<std::int64_t> still; ///< credits of the ready from each position on
        std::int64_t mostUnused = 0; ///< room that may stay empty, since the rest must fit later
    };
    bool fill(const Filling &filling, std::size_t at, Set now, Room left);
    Placement loads() const;
    bool isMaximal(int term, Set done, Set now, const Room &left) const;
    bool takes(const Job &job, const Room &left) const;

    const PlanSetting &m_setting;
    std::vector<int> m_items;
    std::vector<int> m_jobOf;
    std::vector<Job> m_jobs;
    std::int64_t m_credits = 0;
    bool m_isExact = true;
    Set m_all = 0;
    // One search.
    int m_terms = 0;
    std::vector<Room> m_rooms;
    std::vector<Set> m_loads;
    std::vector<std::unordered_map<std::pair<std::uint64_t, std::uint64_t>, char, Hash>> m_failed;
    std::function<bool()> m_isOver;
    std::function<bool(const Placement &)> m_suits;
    int m_refused = 0;
    std::int64_t m_steps = 0;
    bool m_gaveUp = false;
};

} // namespace cairn
