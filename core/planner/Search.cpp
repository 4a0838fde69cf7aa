#include "planner/Search.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr int mostNodes = 2'000'000;
constexpr int mostLonger = 8;    ///< terms more than the fewest, for a first plan
constexpr int mostRefusals = 12; ///< of plans that only the checker can refuse

} // namespace

PlanSearch::PlanSearch(const PlanCheck &check, const PlanEffort &effort)
    : m_check(check), m_setting(check.setting()), m_effort(effort),
      m_end(std::chrono::steady_clock::now()
            + std::chrono::duration_cast<std::chrono::steady_clock::duration>(
                std::chrono::duration<double>(effort.seconds))),
      m_reach(reachOf(m_setting, horizon()))
{}

int PlanSearch::horizon() const
{
    const PlanLimits &limits = m_setting.request.limits;
    return std::min(limits.maxTerms.value_or(longest), limits.terms.value_or(longest));
}

PlanSearch::Effort PlanSearch::effort() const
{
    Effort effort;
    effort.nodes = mostNodes;
    effort.seconds = std::max(
        0.01, std::chrono::duration<double>(m_end - std::chrono::steady_clock::now()).count());
    effort.stop = m_effort.stop;
    effort.searchesForSolutions = true;
    return effort;
}

bool PlanSearch::isOver() const
{
    return (m_effort.stop && *m_effort.stop) || std::chrono::steady_clock::now() >= m_end;
}

std::unique_ptr<PlanModel> PlanSearch::model(int terms) const
{
    auto model = std::make_unique<PlanModel>(m_setting, m_reach, terms, PlanModel::Time::Terms);
    for (const auto &[objective, value] : m_settled)
        if (objective != Objective::Terms)
            model->atMost(objective, value);
    return model;
}

/// Makes it the best so far where it is valid and better than the one before.
bool PlanSearch::take(const Placement &placement)
{
    PlanReport report = m_check.check(placement, PlanDetail::Validity);
    if (!report.isValid())
        return false;
    if (m_report) {
        for (Objective objective : m_setting.request.objectives) {
            const std::int64_t before = m_report->value(objective);
            const std::int64_t now = report.value(objective);
            if (now == before)
                continue;
            if (now > before)
                return false;
            break;
        }
    }
    m_report = std::move(report);
    m_placement = placement;
    tell();
    return true;
}

void PlanSearch::tell()
{
    if (!m_effort.onBetter)
        return;
    PlanAnswer answer;
    answer.proof = PlanProof::Bound;
    answer.terms = m_report->terms;
    for (Objective objective : m_setting.request.objectives)
        answer.objective.push_back({objective, m_report->value(objective)});
    for (Objective objective : m_setting.request.objectives) {
        if (std::any_of(m_settled.begin(), m_settled.end(),
                        [&](const auto &each) { return each.first == objective; }))
            continue;
        answer.bound = ObjectiveValue{
            objective, m_bound.value_or(objective == Objective::Terms ? m_leastTerms : 0)};
        break;
    }
    m_effort.onBetter(answer);
}

/// The fewest terms that any plan could do with: what comes when, and what fits into a term.
int PlanSearch::leastTerms()
{
    int least = 1;
    for (int goal : m_reach.goal) {
        if (goal == Reach::never) {
            m_isImpossible = true;
            return horizon();
        }
        least = std::max(least, goal);
    }
    for (const Pin &pin : m_setting.request.pins)
        if (pin.kind == Pin::Kind::In)
            least = std::max(least, m_setting.calendar.numberOf(pin.term, 400));
    if (m_setting.request.limits.terms)
        return std::max(least, *m_setting.request.limits.terms);
    if (least > horizon()) {
        m_isImpossible = true;
        return horizon();
    }
    // What has to be taken in all must fit.
    PlanModel all(m_setting, m_reach, horizon(), PlanModel::Time::None);
    const PlanModel::Answer credits = all.best(Objective::Credits, effort());
    if (credits.isProven && !credits.placement) {
        m_isImpossible = true;
        return horizon();
    }
    if (!credits.isProven)
        return least;
    std::int64_t room = 0;
    for (int term = 1; term <= horizon(); ++term) {
        const TermNumbers &numbers = m_setting.numbers(term);
        if (!numbers.seasonIsOff && numbers.maxCredits < 0)
            return least;
        room += numbers.seasonIsOff ? 0 : numbers.maxCredits;
        if (term >= least && room >= credits.value)
            return term;
    }
    m_isImpossible = true;
    return horizon();
}

bool PlanSearch::hasMinima() const
{
    for (int term = 1; term <= horizon(); ++term)
        if (m_setting.numbers(term).minCredits > 0 || m_setting.numbers(term).minItems > 0)
            return true;
    return false;
}

namespace {

/// Collects the items that a tree names one by one; false where it leaves a choice.
bool collectNamed(const PlanSetting &setting, const Reach &reach, const LearnerView &view,
                  const std::vector<CompiledNode> &nodes, int index, std::set<int> &items,
                  std::vector<int> &waiting)
{
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record, nodes,
                        &view.rulings);
    const CompiledNode &node = nodes[index];
    if (node.kind == Rule::Kind::All || node.kind == Rule::Kind::Use)
        return std::all_of(node.children.begin(), node.children.end(), [&](int child) {
            return collectNamed(setting, reach, view, nodes, child, items, waiting);
        });
    if (node.kind == Rule::Kind::Optional)
        return true;
    if (node.kind != Rule::Kind::Item)
        return looker.isMet(index, Persons::TakenAsSettled) && !node.consumes;
    if (looker.isMet(index, Persons::TakenAsSettled))
        return true;
    int found = -1;
    for (int itemClass : node.classes)
        for (int item : setting.data.classes[itemClass].items)
            if (reach.item[item] != Reach::never) {
                if (found >= 0)
                    return false;
                found = item;
            }
    if (found < 0 || setting.data.classes[setting.data.items[found].itemClass].repeatable)
        return false;
    if (items.insert(found).second)
        waiting.push_back(found);
    return true;
}

} // namespace

/// All that has to be taken, where every plan takes the same; nothing where there is a choice.
std::optional<std::vector<int>> PlanSearch::fixedItems() const
{
    const auto &objectives = m_setting.request.objectives;
    const auto wants = [&](Objective objective) {
        return std::find(objectives.begin(), objectives.end(), objective) != objectives.end();
    };
    if (wants(Objective::FirstCredential) || wants(Objective::Milestones)
        || !m_setting.base.exceptions.empty())
        return {};
    const LearnerView view(m_setting.catalogue, m_setting.base, m_setting.asOf,
                           LookAhead::Completed);
    std::set<int> items;
    std::vector<int> waiting;
    std::set<int> seen;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        const CompiledCredential &goal = m_setting.data.credentials[m_setting.goals[g]];
        if (m_reach.goal[g] == 0)
            continue;
        const auto &only = m_setting.onlyFor[g];
        if (goal.root < 0 || goal.totalCredits > 0 || !goal.floors.empty() || !goal.caps.empty()
            || !goal.overlays.empty() || !goal.sharing.empty()
            || std::find(only.begin(), only.end(), 1) != only.end()
            || !collectNamed(m_setting, m_reach, view, goal.nodes, goal.root, items, waiting))
            return {};
        // A leaf that two goals name may share; within one goal each needs a piece of its own.
        std::set<int> classes;
        for (const CompiledNode &node : goal.nodes)
            if (node.kind == Rule::Kind::Item && node.consumes)
                for (int itemClass : node.classes)
                    if (!classes.insert(itemClass).second)
                        return {};
    }
    for (const Pin &pin : m_setting.request.pins)
        if (pin.kind == Pin::Kind::In) {
            const int item = m_setting.catalogue.itemIndex(pin.item);
            if (items.insert(item).second)
                waiting.push_back(item);
        }
    while (!waiting.empty()) {
        const int item = waiting.back();
        waiting.pop_back();
        const CompiledPrerequisite &rule = m_setting.data.prerequisites[item];
        const Item &source = *m_setting.data.items[item].source;
        const LearnerView &seenBy = view;
        const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                            rule.nodes, &view.rulings);
        if (rule.root >= 0 && !m_setting.waived.prerequisites.count(item)
            && !looker.isMet(rule.root, Persons::TakenAsSettled)
            && !collectNamed(m_setting, m_reach, seenBy, rule.nodes, rule.root, items, waiting))
            return {};
        for (const std::vector<ItemId> *list : {&source.corequisites, &source.sameTerm})
            for (const ItemId &id : *list) {
                const int other = m_setting.catalogue.itemIndex(id);
                if (other < 0
                    || m_setting.data.classes[m_setting.data.items[other].itemClass].items.size()
                           > 1
                    || m_reach.item[other] == Reach::never)
                    return {};
                if (view.counted(LookAhead::Completed)
                        .hasClass(m_setting.data.items[other].itemClass))
                    return {};
                if (items.insert(other).second)
                    waiting.push_back(other);
            }
    }
    // A crosswalk could bring some of it without taking it.
    for (const CompiledCrosswalk &crosswalk : m_setting.data.crosswalks)
        for (const Grant &grant : crosswalk.source->grants) {
            const int granted
                = grant.item.isEmpty() ? -1 : m_setting.catalogue.itemIndex(grant.item);
            for (int item : items)
                if (granted >= 0
                    && m_setting.data.items[granted].itemClass
                           == m_setting.data.items[item].itemClass)
                    return {};
        }
    if (items.size() > static_cast<std::size_t>(Schedule::most))
        return {};
    return std::vector<int>(items.begin(), items.end());
}

/// Whether what every plan takes fits into so many terms. Nothing where that is not to be told so.
std::optional<bool> PlanSearch::schedule(int terms)
{
    if (!m_fixed || hasMinima())
        return {};
    std::int64_t most = -1;
    for (const auto &[objective, value] : m_settled)
        if (objective == Objective::Balance)
            most = value;
    const auto suits = [&](const Placement &placement) {
        return take(placement) || m_check.check(placement, PlanDetail::Validity).isValid();
    };
    const Schedule::Answer found = m_fixed->within(
        terms, most, [&] { return isOver(); }, suits);
    if (found.placement)
        return true;
    return found.isProven && m_fixed->isExact() ? std::optional(false) : std::nullopt;
}

/// First what to take, then when: where the second works out, the first says what nothing
/// undercuts.
PlanSearch::Found PlanSearch::chooseThenPlace(Objective objective, int terms)
{
    if (hasMinima())
        return Found::Unknown;
    PlanModel choice(m_setting, m_reach, terms, PlanModel::Time::None);
    for (const auto &[settled, value] : m_settled)
        if (settled == Objective::Cost || settled == Objective::Credits
            || settled == Objective::Items)
            choice.atMost(settled, value);
    // Where nothing asks for either, what costs least is also what nobody would wonder about.
    const Objective measure = objective == Objective::Credits || objective == Objective::Items
                                  ? objective
                                  : Objective::Cost;
    const PlanModel::Answer chosen = choice.best(measure, effort());
    if (!chosen.placement)
        return chosen.isProven ? Found::Nothing : Found::Unknown;
    std::vector<int> items;
    for (const PlacedItem &each : *chosen.placement)
        items.push_back(m_setting.catalogue.itemIndex(each.item));
    std::sort(items.begin(), items.end());
    if (items.size() > static_cast<std::size_t>(Schedule::most)
        || std::adjacent_find(items.begin(), items.end()) != items.end())
        return Found::Unknown;
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(300);
    const auto isLate = [&] { return isOver() || std::chrono::steady_clock::now() >= until; };
    const auto suits = [&](const Placement &placement) {
        const PlanReport report = m_check.check(placement, PlanDetail::Validity);
        take(placement);
        return report.isValid();
    };
    Schedule placing(m_setting, m_reach, items);
    const Schedule::Answer placed = placing.within(terms, -1, isLate, suits);
    if (!placed.placement)
        return Found::Unknown;
    const PlanReport report = m_check.check(*placed.placement, PlanDetail::Validity);
    return measure == objective && chosen.isProven && report.value(objective) <= chosen.value
               ? Found::Something
               : Found::Unknown;
}

/// One objective at so many terms, the settled ones kept: the best, or that nothing is better than
/// the best so far.
PlanSearch::Found PlanSearch::improve(Objective objective, int terms, bool strictly)
{
    std::unique_ptr<PlanModel> program = model(terms);
    const auto tighten = [&] {
        if (strictly && m_report)
            program->atMost(objective, m_report->value(objective) - 1);
    };
    tighten();
    if (program->isImpossible())
        return Found::Nothing;
    if (program->asksForNewest()) {
        // First what certainly keeps such floors, then whether anything else would be better.
        program->keepNewest();
        const Found kept = ask(*program, objective, false);
        if (objective == Objective::Terms && kept == Found::Something)
            return kept;
        program = model(terms);
        strictly |= kept == Found::Something;
        tighten();
        const Found all = ask(*program, objective, true);
        return all == Found::Nothing && kept == Found::Something ? kept : all;
    }
    return ask(*program, objective, true);
}

bool PlanSearch::isAwardedBy(const Placement &placement, const CredentialId &credential) const
{
    const PlanReport report = m_check.check(placement, PlanDetail::Validity);
    return std::any_of(report.terms.begin(), report.terms.end(), [&](const PlannedTerm &term) {
        return std::find(term.awards.begin(), term.awards.end(), credential) != term.awards.end();
    });
}

/// \a isWhole: the program leaves out no plan.
PlanSearch::Found PlanSearch::ask(PlanModel &program, Objective objective, bool isWhole)
{
    std::optional<std::int64_t> least; // What no plan of the program undercuts.
    for (int refusals = 0; refusals <= mostRefusals; ++refusals) {
        if (isOver())
            return Found::Unknown;
        // Any plan will do where terms are asked for: then one that costs little.
        const PlanModel::Answer answer
            = program.best(objective == Objective::Terms ? Objective::Cost : objective, effort());
        if (isWhole && refusals == 0 && objective != Objective::Terms) {
            least
                = answer.isProven && answer.placement ? std::optional(answer.value) : answer.bound;
            m_bound = least;
        }
        if (!answer.placement)
            return answer.isProven ? Found::Nothing : Found::Unknown;
        const PlanReport report = m_check.check(*answer.placement, PlanDetail::Validity);
        if (report.isValid()) {
            take(*answer.placement);
            if (objective == Objective::Terms)
                return Found::Something;
            if (!answer.isProven)
                return Found::Unknown;
            if (report.value(objective) <= answer.value)
                return Found::Something;
        }
        if (report.isValid() && objective == Objective::Cost) {
            // Something was awarded beside what the program thought of.
            bool isNew = false;
            for (const PlannedTerm &term : report.terms)
                for (const CredentialId &id : term.awards) {
                    const int credential = m_setting.catalogue.credentialIndex(id);
                    if (m_setting.costOfCredential(credential) == 0 || m_setting.isGoal(credential))
                        continue;
                    // Only where those items alone bring it.
                    const Placement usable = program.usableBy(credential, *answer.placement);
                    if (isAwardedBy(usable, id))
                        isNew |= program.charge(credential, usable);
                }
            program.atMost(objective, report.value(objective) - 1);
            if (isNew)
                continue;
        }
        // The program does not see all that the checker sees: not this one, then. What it says next
        // still holds, since only plans were refused that are none, or that cost more.
        program.refuse(*answer.placement);
        if (report.isValid())
            program.atMost(objective, report.value(objective) - 1);
    }
    return Found::Unknown;
}

/// Finds the fewest terms in which what is settled can be kept. \returns whether it is proven.
bool PlanSearch::settleTerms(std::size_t stage)
{
    const std::vector<Objective> &objectives = m_setting.request.objectives;
    const Objective next = stage + 1 < objectives.size() ? objectives[stage + 1] : Objective::Terms;
    for (int terms = m_leastTerms; terms <= horizon(); ++terms) {
        if (m_report && m_report->value(Objective::Terms) <= terms) {
            m_terms = terms;
            return true;
        }
        m_bound = terms;
        const std::optional<bool> fits = schedule(terms);
        if (fits && !*fits)
            continue;
        if (fits) {
            m_terms = terms;
            return true;
        }
        Found found = chooseThenPlace(next, terms);
        if (found == Found::Nothing)
            continue;
        if (found == Found::Unknown && m_report && m_report->value(Objective::Terms) <= terms)
            found = Found::Something; // So many terms do; the next objective has its own turn.
        if (found == Found::Unknown)
            found = improve(next, terms, false);
        if (found == Found::Nothing && m_report && m_report->value(Objective::Terms) <= terms)
            found = Found::Something;
        if (found == Found::Unknown) {
            // Something may have been found all the same, and then fewer terms are refuted.
            m_bound = terms;
            if (!m_report || m_report->value(Objective::Terms) > terms)
                return false;
            m_terms = terms;
            return true;
        }
        if (found == Found::Something) {
            m_terms = terms;
            return true;
        }
    }
    m_isImpossible = !m_report;
    return m_report.has_value();
}

/// \returns whether the objective is proven at the best so far.
bool PlanSearch::settle(std::size_t stage)
{
    const Objective objective = m_setting.request.objectives[stage];
    m_bound.reset();
    if (m_report->value(objective) == 0)
        return true;
    if ((objective == Objective::Cost || objective == Objective::Credits
         || objective == Objective::Items)
        && chooseThenPlace(objective, m_terms) == Found::Something)
        return true;
    const Found found = improve(objective, m_terms, true);
    return found != Found::Unknown;
}

bool PlanSearch::findAny()
{
    if (m_report)
        return true;
    for (int terms = m_leastTerms; terms <= horizon(); ++terms) {
        const std::optional<bool> fits = schedule(terms);
        if (fits && !*fits)
            continue;
        if (fits)
            return true;
        if (chooseThenPlace(Objective::Terms, terms) == Found::Nothing)
            continue;
        if (m_report)
            return true;
        const Found found = improve(Objective::Terms, terms, false);
        if (found == Found::Something || m_report)
            return true;
        if (found == Found::Unknown)
            return false;
    }
    m_isImpossible = true;
    return false;
}

PlanSearch::Outcome PlanSearch::run()
{
    Outcome outcome;
    if (take({})) {
        // Everything is reached already: no plan undercuts nothing.
        outcome.proof = PlanProof::Optimal;
        outcome.placement = m_placement;
        return outcome;
    }
    m_leastTerms = leastTerms();
    m_terms = horizon();
    if (!m_isImpossible)
        if (const auto items = fixedItems())
            m_fixed = std::make_unique<Schedule>(m_setting, m_reach, *items);
    // Some plan first, if need be a longer one: there is something to show, and to beat.
    for (int terms = m_leastTerms; !m_fixed && !m_isImpossible && !m_report && !isOver()
                                   && terms <= std::min(m_leastTerms + mostLonger, horizon());
         ++terms)
        chooseThenPlace(Objective::Terms, terms);
    const std::vector<Objective> &objectives = m_setting.request.objectives;
    bool isProven = !m_isImpossible;
    for (std::size_t stage = 0; stage < objectives.size() && isProven && !m_isImpossible; ++stage) {
        const Objective objective = objectives[stage];
        if (objective == Objective::Terms) {
            isProven = settleTerms(stage);
        } else {
            isProven = findAny() && settle(stage);
        }
        if (m_isImpossible)
            break;
        if (!isProven) {
            outcome.bound = ObjectiveValue{objective, m_bound.value_or(0)};
            break;
        }
        m_settled.emplace_back(objective, m_report->value(objective));
    }
    if (objectives.empty())
        isProven = findAny();
    outcome.placement = m_placement;
    outcome.proof = m_isImpossible ? PlanProof::Infeasible
                    : isProven     ? PlanProof::Optimal
                                   : PlanProof::Bound;
    return outcome;
}

std::optional<bool> PlanSearch::isFeasible()
{
    if (take({}))
        return true;
    m_leastTerms = leastTerms();
    if (m_isImpossible)
        return false;
    if (const auto items = fixedItems())
        m_fixed = std::make_unique<Schedule>(m_setting, m_reach, *items);
    // More terms never hurt, save where their number is given.
    if (const std::optional<bool> fits = schedule(horizon()))
        return fits;
    for (int terms = m_leastTerms; terms <= std::min(m_leastTerms + 6, horizon()) && !isOver();
         terms += 3) {
        if (chooseThenPlace(Objective::Terms, terms) == Found::Nothing)
            continue;
        if (m_report)
            return true;
    }
    const Found found = improve(Objective::Terms, horizon(), false);
    if (m_report)
        return true;
    if (found == Found::Unknown)
        return {};
    return found == Found::Something;
}

} // namespace cairn
