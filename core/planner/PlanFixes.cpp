#include "planner/PlanFixes.h"

#include <algorithm>
#include <cstdlib>

namespace cairn {

namespace {

constexpr int termsAhead = 4; ///< beyond the last one used
constexpr std::size_t mostNeeded = 3;

/// The same problem, though the numbers in it may have moved.
bool isSame(const PlanProblem &a, const PlanProblem &b)
{
    return a.why == b.why && a.item == b.item && a.term == b.term && a.other == b.other
           && a.credential == b.credential && a.node == b.node && a.pin == b.pin;
}

bool has(const PlanReport &report, const PlanProblem &problem)
{
    return std::any_of(report.problems.begin(), report.problems.end(),
                       [&](const PlanProblem &each) { return isSame(each, problem); });
}

bool isAboutGoals(const PlanProblem &problem)
{
    return problem.why == PlanProblem::Why::GoalNotReached;
}

void addItems(const Rule &rule, std::vector<ItemId> &items)
{
    for (const ItemId &item : rule.items)
        if (std::find(items.begin(), items.end(), item) == items.end())
            items.push_back(item);
    for (const Rule &child : rule.children)
        addItems(child, items);
}

int distance(const PlanFix &fix)
{
    int sum = 0;
    for (const FixMove &move : fix.moves)
        sum += move.to == 0 ? 1'000 : move.from == 0 ? 1 : std::abs(move.to - move.from);
    return sum;
}

class Finder
{
public:
    Finder(const PlanCheck &check, const CompiledCatalogue &catalogue, const Placement &placement,
           const PlanProblem &problem, int trials)
        : m_trials(trials), m_check(check), m_catalogue(catalogue), m_placement(placement),
          m_problem(problem), m_before(check.check(placement, PlanDetail::Validity))
    {
        for (const PlacedItem &each : placement)
            m_last = std::max(m_last, each.term);
        m_last += termsAhead;
    }

    std::vector<PlanFix> find();

private:
    void moveElsewhere(const ItemId &item, int from);
    void putFirst(const ItemId &needed);
    void lightenTerm();
    std::vector<ItemId> neededItems() const;
    int termOf(const ItemId &item) const;
    bool tryFix(std::vector<FixMove> moves);
    void keepBestOfKind();

    int m_trials;
    const PlanCheck &m_check;
    const CompiledCatalogue &m_catalogue;
    const Placement &m_placement;
    const PlanProblem &m_problem;
    PlanReport m_before;
    int m_last = 0;
    std::vector<PlanFix> m_kind; ///< of the kind that is being tried
    std::vector<PlanFix> m_fixes;
};

bool isBetter(const PlanFix &a, const PlanFix &b)
{
    const auto rank = [](const PlanFix &fix) {
        return std::tuple(fix.bringsNew, fix.problemsLeft, fix.moves.size(), distance(fix));
    };
    return rank(a) < rank(b);
}

bool Finder::tryFix(std::vector<FixMove> moves)
{
    if (m_trials-- <= 0)
        return false;
    PlanFix fix{std::move(moves), 0, false};
    const PlanReport after = m_check.check(withFix(m_placement, fix), PlanDetail::Validity);
    if (has(after, m_problem))
        return false;
    fix.problemsLeft = static_cast<int>(after.problems.size());
    fix.bringsNew = !newProblems(m_before, after).empty();
    m_kind.push_back(std::move(fix));
    return !m_kind.back().bringsNew;
}

void Finder::keepBestOfKind()
{
    const auto best = std::min_element(m_kind.begin(), m_kind.end(), isBetter);
    if (best != m_kind.end())
        m_fixes.push_back(*best);
    m_kind.clear();
}

int Finder::termOf(const ItemId &item) const
{
    const auto found = std::find_if(m_placement.begin(), m_placement.end(),
                                    [&](const PlacedItem &each) { return each.item == item; });
    return found == m_placement.end() ? 0 : found->term;
}

void Finder::moveElsewhere(const ItemId &item, int from)
{
    // What lies further away is no better than a near term that mends it all.
    for (int away = 1; away < m_last; ++away)
        for (const int term : {from - away, from + away})
            if (term >= 1 && term <= m_last && tryFix({{item, from, term}})) {
                keepBestOfKind();
                return;
            }
    keepBestOfKind();
}

std::vector<ItemId> Finder::neededItems() const
{
    std::vector<ItemId> needed;
    if (!m_problem.other.isEmpty())
        return {m_problem.other};
    const int index = m_catalogue.itemIndex(m_problem.item);
    if (index < 0 || m_problem.why != PlanProblem::Why::Prerequisite)
        return needed;
    for (const Rule &rule :
         m_catalogue.catalogue().items[static_cast<std::size_t>(index)].prerequisite)
        addItems(rule, needed);
    // What stands too late first: it is wanted anyway.
    std::stable_sort(needed.begin(), needed.end(), [&](const ItemId &a, const ItemId &b) {
        return (termOf(a) > 0) > (termOf(b) > 0);
    });
    if (needed.size() > mostNeeded)
        needed.resize(mostNeeded);
    return needed;
}

/// What is needed before; and where that does not fit, this item later as well.
void Finder::putFirst(const ItemId &needed)
{
    const int from = termOf(needed);
    const int here = m_problem.term;
    bool fits = false;
    for (int term = here; term >= 1 && !fits; --term)
        if (term != from)
            fits = tryFix({{needed, from, term}});
    keepBestOfKind();
    if (fits)
        return;
    for (int first = 1; first <= here + 1; ++first)
        for (int later = first + 1; later <= std::min(m_last, first + 3); ++later)
            if (first != from && later != here
                && tryFix({{needed, from, first}, {m_problem.item, here, later}})) {
                keepBestOfKind();
                return;
            }
    m_kind.clear();
}

/// One item of a term that has too much, into another.
void Finder::lightenTerm()
{
    for (const PlacedItem &each : m_placement)
        if (each.term == m_problem.term)
            for (int term = 1; term <= m_last; ++term)
                if (term != each.term && tryFix({{each.item, each.term, term}}))
                    break;
    keepBestOfKind();
}

std::vector<PlanFix> Finder::find()
{
    using Why = PlanProblem::Why;
    const ItemId &item = m_problem.item;
    switch (m_problem.why) {
    case Why::MaxCredits:
    case Why::MaxItems:
    case Why::BudgetPerTerm:
    case Why::HoursPerWeek:
        lightenTerm();
        break;
    case Why::Pin:
        if (const int at = termOf(item); m_problem.pin.kind == Pin::Kind::In)
            tryFix({{item, at, m_problem.term}});
        else if (m_problem.pin.kind == Pin::Kind::Not)
            moveElsewhere(item, m_problem.term);
        keepBestOfKind();
        break;
    default:
        for (const ItemId &needed : neededItems())
            putFirst(needed);
        if (!item.isEmpty() && m_problem.term > 0 && m_problem.why != Why::TakenTwice
            && m_problem.why != Why::UnknownItem)
            moveElsewhere(item, m_problem.term);
        break;
    }
    if (!item.isEmpty() && m_problem.term > 0 && termOf(item) > 0) {
        tryFix({{item, m_problem.term, 0}});
        keepBestOfKind();
    }
    std::stable_sort(m_fixes.begin(), m_fixes.end(), isBetter);
    return m_fixes;
}

} // namespace

Placement withFix(Placement placement, const PlanFix &fix)
{
    for (const FixMove &move : fix.moves) {
        if (move.from > 0) {
            const auto found
                = std::find(placement.begin(), placement.end(), PlacedItem{move.item, move.from});
            if (found != placement.end())
                placement.erase(found);
        }
        if (move.to > 0)
            placement.push_back({move.item, move.to});
    }
    return placement;
}

std::vector<PlanFix> fixesOf(const PlanCheck &check, const CompiledCatalogue &catalogue,
                             const Placement &placement, const PlanProblem &problem, int trials)
{
    return Finder(check, catalogue, placement, problem, trials).find();
}

std::vector<PlanProblem> newProblems(const PlanReport &before, const PlanReport &after)
{
    std::vector<PlanProblem> fresh;
    for (const PlanProblem &problem : after.problems)
        if (!isAboutGoals(problem) && !has(before, problem))
            fresh.push_back(problem);
    return fresh;
}

} // namespace cairn
