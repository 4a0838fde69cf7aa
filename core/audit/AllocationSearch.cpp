#include "audit/AllocationSearch.h"
#include "audit/AllocationProgram.h"

#include <algorithm>

namespace cairn::allocation {

std::size_t Search::StateHash::operator()(const State &state) const
{
    std::uint64_t h = state.available.hash() ^ (0x9e3779b97f4a7c15ull * (state.k + 1));
    for (std::int64_t sum : state.sums)
        h = (h ^ static_cast<std::uint64_t>(sum)) * 0xff51afd7ed558ccdull, h ^= h >> 31;
    return h;
}

Search::Search(const Problem &problem, std::int64_t effort)
    : m_problem(problem), m_effortLimit(effort)
{
    m_coupled = problem.hasGlobals() || !problem.caps.empty();
    prepare();
}

Search::Choice Search::start() const
{
    Choice choice;
    choice.picked.assign(m_problem.nodes.size(), 0);
    choice.asHeld.assign(m_problem.nodes.size(), 0);
    choice.floorHave.assign(m_problem.floors.size(), 0);
    choice.floorCount.assign(m_problem.floors.size(), 0);
    choice.capUsed.assign(m_problem.caps.size(), 0);
    choice.capCount.assign(m_problem.caps.size(), 0);
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        choice.available.add(piece);
    if (m_problem.root >= 0)
        enter(m_problem.root, false, choice);
    return choice;
}

Cost Search::attempt(Cost limit)
{
    if (m_isDiving == Dive::Not && m_classOf.empty())
        findClasses();
    m_limit = limit;
    m_found = false;
    return branch(start());
}

void Search::dive(Dive how)
{
    m_isDiving = how;
    attempt(endless);
    m_isDiving = Dive::Not;
    m_learned.clear();
    m_found = false;
}

/// What no allocation undercuts, seen before any search.
Cost Search::rootBound()
{
    const Choice choice = start();
    Cost bound = lowerBound(choice);
    bound.steps -= m_problem.fixed.steps;
    m_rootTree = bound;
    m_absorbing = {};
    for (int piece = 0; piece < m_problem.pieces; ++piece)
        m_absorbing.add(piece);
    std::int64_t blocks = 0;
    std::vector<int> families;
    m_isFree.assign(m_problem.leaves.size(), 0);
    for (const Node &node : m_problem.nodes) {
        if (std::find(families.begin(), families.end(), node.family) != families.end())
            continue;
        families.push_back(node.family);
        blocks += node.heldBlock;
    }
    m_order.clear();
    for (std::size_t leaf = 0; leaf < m_problem.leaves.size(); ++leaf)
        m_order.push_back(static_cast<int>(leaf));
    PieceSet usable;
    for (const Leaf &leaf : m_problem.leaves)
        usable = usable | leaf.mask;
    for (const Node &node : m_problem.nodes)
        usable = usable | node.heldPieces;
    PieceSet held;
    for (const Node &node : m_problem.nodes)
        held = held | node.heldPieces;
    held.forEach([&](int piece) { blocks += m_problem.credits[piece]; });
    m_blocksToCome = blocks;
    m_sums = {0, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    bound = globalBound(0, usable, bound);
    m_blocksToCome = 0;
    m_learnedFor = {-1};
    return bound;
}

/// Solves without the conditions over everything applied: what remains is a bound, and often the
/// allocation keeps the conditions anyway.
/// \returns the bound, at least \a known.
Cost Search::relax(Cost known)
{
    const int lacking = known.steps - m_rootTree.steps - m_problem.fixed.steps;
    Problem plain = m_problem;
    plain.total = 0;
    plain.floors.clear();
    plain.caps.clear();
    plain.fixed.credits = 0;
    const auto solvePlain = [&] {
        const Solution solution = Search(plain, m_effortLimit).run();
        adopt(solution);
        return solution;
    };
    Solution best = solvePlain();
    if (!best.isProven)
        return known;
    known.credits = std::max(known.credits, best.cost.credits);
    if (best.cost.credits < known.credits) {
        // Credits up to what the conditions lack anyway cost nothing more: now steps decide.
        plain.fixed.credits = known.credits;
        best = solvePlain();
        if (!best.isProven)
            return known;
    }
    known.steps = std::max(known.steps, best.cost.steps + lacking);
    return known;
}

/// Takes over an allocation that was found without the conditions, filled up for their sake.
void Search::adopt(const Solution &relaxed)
{
    if (!relaxed.isFeasible)
        return;
    Choice choice = start();
    choice.open.clear();
    choice.leaves.clear();
    choice.leafIsFree.clear();
    choice.base = {};
    choice.picked = relaxed.picked;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (relaxed.asHeld[node] && !standAsHeld(choice, static_cast<int>(node)))
            return;
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (relaxed.picked[node] && m_problem.nodes[node].kind == Node::Kind::Leaf)
            choice.leaves.push_back(m_problem.nodes[node].leaf);
    m_order = choice.leaves;
    m_choice = &choice;
    m_absorbing = {};
    for (int leaf : m_order)
        if (!m_problem.leaves[leaf].takesOne)
            m_absorbing = m_absorbing | m_problem.leaves[leaf].mask;
    m_given.assign(m_problem.leaves.size(), {});
    m_sums = {choice.applied, choice.floorHave, choice.floorCount, choice.capUsed, choice.capCount};
    std::fill(m_leafOf.begin(), m_leafOf.end(), -1);
    PieceSet left = choice.available;
    for (int leaf : m_order) {
        std::vector<Accepted> given;
        for (const Accepted &each : m_problem.leaves[leaf].accepts)
            if (relaxed.leafOf[each.piece] == leaf)
                given.push_back(each);
        if (!apply(leaf, given))
            return;
        left = withoutTaken(left, given);
    }
    // What is left over joins where it may, as long as some condition lacks something.
    const Cost tree = treeCost();
    (left & m_absorbing).forEach([&](int piece) {
        if (!left.has(piece) || finalCost(tree).credits <= tree.credits)
            return;
        const Cost before = finalCost(tree);
        for (int leaf : m_order) {
            if (m_problem.leaves[leaf].takesOne || !m_problem.leaves[leaf].mask.has(piece))
                continue;
            for (const Accepted &each : m_problem.leaves[leaf].accepts) {
                if (each.piece != piece || !mayJoin(leaf, each) || !apply(leaf, {each}))
                    continue;
                if (finalCost(tree) < before) {
                    left = withoutTaken(left, {each});
                    return;
                }
                retract(leaf, {each});
            }
        }
    });
    keep();
    m_found = false;
    m_choice = nullptr;
}

std::optional<bool> Search::costsNothing()
{
    if (m_problem.fixed != Cost{})
        return false;
    begin();
    dive(Dive::ScarcestFirst);
    if (m_best.isFeasible && m_best.cost == Cost{})
        return true;
    if (Cost{} < rootBound())
        return false;
    m_learned.clear();
    attempt({});
    if (m_found)
        return true;
    return isOutOfEffort() ? std::nullopt : std::optional(false);
}

Cost Search::justBelow(Cost cost) const
{
    return cost.steps > 0 ? Cost{cost.credits, cost.steps - 1}
                          : Cost{cost.credits - 1, endless.steps};
}

/// From both sides: is there something as cheap as the bound? If not, is there anything cheaper
/// than the best so far? The one settles it where the bound is good, the other where the best is.
/// \returns the new bound.
Cost Search::closeIn(Cost bound)
{
    while (!(m_best.isFeasible && m_best.cost <= bound)) {
        const std::int64_t start = m_effort;
        m_leastCredits = bound.credits;
        const Cost next = attempt(bound);
        if (m_found || isOutOfEffort() || endless <= next)
            break;
        bound = next;
        m_leastCredits = bound.credits;
        if (!m_best.isFeasible || m_best.cost <= bound)
            continue;
        const std::int64_t whole = m_effortLimit;
        m_effortLimit = limited(m_effort + 2 * (m_effort - start), whole);
        attempt(justBelow(m_best.cost));
        const bool isRefuted = !m_found && !isOutOfEffort();
        m_effortLimit = whole;
        if (isRefuted)
            return m_best.cost;
    }
    return bound;
}

void Search::begin()
{
    m_leafOf.assign(m_problem.pieces, -1);
    m_best.leafOf = m_leafOf;
    m_best.picked.assign(m_problem.nodes.size(), 0);
    m_best.asHeld = m_best.picked;
}

std::optional<Solution> Search::within(Cost limit)
{
    begin();
    m_leastCredits = limit.credits;
    for (Dive how : {Dive::ScarcestFirst, Dive::SmallestFirst})
        if (!(m_best.isFeasible && m_best.cost <= limit))
            dive(how);
    if (!(m_best.isFeasible && m_best.cost <= limit))
        attempt(limit);
    return m_best.isFeasible && m_best.cost <= limit ? std::optional(finished()) : std::nullopt;
}

Solution Search::run()
{
    begin();
    dive(Dive::ScarcestFirst);
    if (m_best.isFeasible && m_best.cost == Cost{}) {
        m_best.isProven = true;
        return finished();
    }
    Cost limit = rootBound();
    if (!(m_best.isFeasible && m_best.cost <= limit))
        dive(Dive::SmallestFirst);
    const bool hasConditions
        = m_problem.total > 0 || !m_problem.floors.empty() || !m_problem.caps.empty();
    if (hasConditions && !(m_best.isFeasible && m_best.cost <= limit))
        limit = relax(limit);
    const std::int64_t bestEffort = m_effortLimit;
    limit = closeIn(limit);
    m_best.bound = limit;
    m_best.isProven = m_best.isFeasible && m_best.cost <= limit;
    if (!m_best.isProven && m_best.isFeasible && bestEffort > 0) {
        // Not proven: better allocations while a second share of the effort lasts.
        m_effortLimit = m_effort + bestEffort / 2;
        do {
            m_learned.clear();
            attempt(justBelow(m_best.cost));
        } while (m_found && limit < m_best.cost && !isOutOfEffort());
        m_best.isProven = m_best.cost <= limit || (!m_found && !isOutOfEffort());
        if (m_best.isProven)
            m_best.bound = m_best.cost;
    }
    return finished();
}

Solution Search::finished()
{
    m_best.effort = m_effort;
    m_best.heldAt.assign(m_problem.pieces, -1);
    for (std::size_t node = 0; node < m_problem.nodes.size(); ++node)
        if (m_best.asHeld[node])
            m_problem.nodes[node].heldPieces.forEach(
                [&](int piece) { m_best.heldAt[piece] = static_cast<int>(node); });
    return m_best;
}

/// Search settles most at once; what it does not is easier for an integer program than for more
/// of the same.
Solution solve(const Problem &problem, std::int64_t effort)
{
    constexpr std::int64_t share = 10'000;
    constexpr std::int64_t effortOfANode = 50;
    constexpr std::int64_t effortOfAClick = 100'000;
    if (effort <= effortOfAClick) // A click does not wait for a solver.
        return Search(problem, std::min(effort, share)).run();
    Solution best = Search(problem, share).run();
    if (best.isProven || !best.isFeasible)
        return best.isProven ? best : Search(problem, effort).run();
    AllocationProgram::Answer better = AllocationProgram(problem).solve(
        best.cost, best.bound,
        static_cast<int>(std::min<std::int64_t>(effort / effortOfANode, 1'000'000)));
    const Cost bound = std::max(best.bound, better.bound);
    const std::int64_t spent = best.effort;
    if (better.solution)
        best = std::move(*better.solution);
    best.bound = bound;
    best.effort = spent;
    best.isProven = best.cost <= bound;
    return best;
}

std::optional<Solution> solveWithin(const Problem &problem, Cost limit, std::int64_t effort)
{
    return Search(problem, effort).within(limit);
}

std::optional<bool> costsNothing(const Problem &problem, std::int64_t effort)
{
    return Search(problem, effort).costsNothing();
}

} // namespace cairn::allocation
