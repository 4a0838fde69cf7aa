#include "planner/PlanModel.h"

#include <algorithm>
#include <numeric>

namespace cairn {

using allocation::IntegerProgram;

PlanModel::PlanModel(const PlanSetting &setting, const Reach &reach, int terms, Time time)
    : m_setting(setting), m_data(setting.data), m_reach(reach), m_terms(terms),
      m_periods(time == Time::Terms ? terms : 1), m_isTimed(time == Time::Terms)
{
    for (int period = 0; period <= m_periods; ++period) {
        const Date day = m_isTimed && period > 0 ? setting.endOf(period) : setting.asOf;
        m_base.push_back(std::make_unique<LearnerView>(setting.catalogue, setting.base, day,
                                                       LookAhead::Completed));
    }
    for (std::size_t i = 0; i < m_data.items.size(); ++i) {
        m_universe.evidence.push_back(setting.planned(static_cast<int>(i), 1, 0));
        // Of no age, whenever it will be taken.
        m_universe.evidence.back().status = EvidenceStatus::Planned;
    }
    m_pieces.resize(m_data.items.size());
    for (const Piece &piece : countedPieces(m_universe, itemsOf(m_universe, m_data),
                                            m_base.front()->setting, LookAhead::Planned))
        m_pieces[piece.item] = piece;
    for (std::size_t w = 0; w < m_data.crosswalks.size(); ++w) {
        const Crosswalk &source = *m_data.crosswalks[w].source;
        for (std::size_t n = 0; n < source.grants.size(); ++n)
            m_grants.push_back({static_cast<int>(w), n,
                                grantedPiece(m_data, static_cast<int>(w), n, source.id.text,
                                             EvidenceStatus::Planned)});
    }
    m_choiceOf.assign(m_data.items.size(), -1);
    findChoices();
    addPins();
    addPrerequisites();
    addCompanions();
    addEntries();
    for (std::size_t g = 0; g < setting.goals.size(); ++g) {
        if (reach.goal[g] == 0)
            continue;
        if (reach.goal[g] == Reach::never || reach.goal[g] > terms) {
            m_isImpossible = true;
            return;
        }
        const Flag reached = awarded(setting.goals[g], m_periods);
        if (reached.isNo())
            m_isImpossible = true;
        else if (!reached.isYes())
            m_program.atLeast(1, {{reached.variable, 1}});
    }
    addSharing();
    for (int period = 1; period <= m_periods; ++period) // After the awards that cost something.
        addTermLimits(period);
    addBudgets();
}

PlanModel::~PlanModel() = default;

/// Loads are counted in what all items that matter share, leaves in what all pieces share.
void PlanModel::findGrain(const std::vector<std::vector<int>> &groups)
{
    std::int64_t credits = 0;
    std::int64_t money = 0;
    for (const std::vector<int> &group : groups) {
        credits = std::gcd(credits, m_data.items[group.front()].credits);
        money = std::gcd(money, m_setting.costOfItem(group.front()));
    }
    m_grain = std::max<std::int64_t>(credits, 1);
    for (const auto &view : m_base)
        for (const Piece &piece : view->counted(LookAhead::Completed).pieces)
            credits = std::gcd(credits, piece.credits);
    for (const GrantPiece &grant : m_grants)
        if (m_relevantCrosswalks.count(grant.crosswalk))
            credits = std::gcd(credits, grant.piece.credits);
    for (std::size_t k = 0; k < m_data.credentials.size(); ++k) {
        credits = std::gcd(credits, m_data.credentials[k].credits);
        money = std::gcd(money, m_setting.costOfCredential(static_cast<int>(k)));
    }
    // What an exception makes of a piece may be any amount.
    for (const RuleException &exception : m_setting.base.exceptions)
        if (exception.kind == ExceptionKind::Revalue)
            credits = 1;
    m_fine = std::max<std::int64_t>(credits, 1);
    m_money = std::max<std::int64_t>(money, 1);
}

void PlanModel::atLeast(const Sum &sum, std::int64_t least)
{
    if (sum.terms.empty()) {
        m_isImpossible |= sum.constant < least;
        return;
    }
    m_program.atLeast(least - sum.constant, sum.terms);
}

void PlanModel::atMost(const Sum &sum, std::int64_t most)
{
    if (sum.terms.empty()) {
        m_isImpossible |= sum.constant > most;
        return;
    }
    m_program.atMost(most - sum.constant, sum.terms);
}

void PlanModel::addChoice(std::vector<int> items, int most)
{
    Choice choice;
    choice.most = most;
    choice.credits = grains(m_data.items[items.front()].credits);
    choice.taken.assign(static_cast<std::size_t>(m_periods) + 1, -1);
    const int item = items.front();
    int latest = -1;
    for (int period = 1; period <= m_periods; ++period) {
        bool isOpen = false;
        if (m_isTimed)
            isOpen = m_reach.item[item] <= period && m_setting.mayStand(item, period);
        else
            for (int term = m_reach.item[item]; term <= m_terms && !isOpen; ++term)
                isOpen = m_setting.mayStand(item, term);
        if (isOpen) {
            const int next = m_program.whole(most);
            if (latest >= 0)
                m_program.atLeast(0, {{next, 1}, {latest, -1}});
            latest = next;
        }
        choice.taken[period] = latest;
    }
    if (latest < 0)
        return;
    for (int each : items)
        m_choiceOf[each] = static_cast<int>(m_choices.size());
    choice.items = std::move(items);
    m_choices.push_back(std::move(choice));
}

PlanModel::Sum PlanModel::takenBy(int choice, int period) const
{
    Sum sum;
    if (choice >= 0 && period > 0)
        sum.add(m_choices[choice].taken[period], 1);
    return sum;
}

PlanModel::Sum PlanModel::takenIn(int choice, int period) const
{
    Sum sum;
    if (choice < 0 || period <= 0)
        return sum;
    const int now = m_choices[choice].taken[period];
    const int earlier = m_choices[choice].taken[period - 1];
    if (now == earlier)
        return sum;
    sum.add(now, 1);
    sum.add(earlier, -1);
    return sum;
}

PlanModel::Sum PlanModel::load(int period) const
{
    Sum sum;
    for (std::size_t c = 0; c < m_choices.size(); ++c)
        sum.add(takenIn(static_cast<int>(c), period), m_choices[c].credits);
    return sum;
}

/// In the grain of money: what is taken in the period and what is awarded after it.
PlanModel::Sum PlanModel::costIn(int period) const
{
    Sum sum;
    for (std::size_t c = 0; c < m_choices.size(); ++c)
        sum.add(takenIn(static_cast<int>(c), period),
                m_setting.costOfItem(m_choices[c].items.front()) / m_money);
    for (const auto &[credential, tree] : m_trees) {
        const std::int64_t cost = m_setting.costOfCredential(credential) / m_money;
        if (!tree || cost == 0)
            continue;
        const int now = tree->awarded[period];
        const int earlier = tree->awarded[period - 1];
        if (now == earlier)
            continue;
        sum.add(now, cost);
        sum.add(earlier, -cost);
    }
    return sum;
}

void PlanModel::addTermLimits(int period)
{
    // Without time all terms together carry what each of them carries at most.
    TermNumbers sums;
    const auto gather = [&](auto TermNumbers::*field) {
        std::int64_t sum = 0;
        for (int term = m_isTimed ? period : 1; term <= (m_isTimed ? period : m_terms); ++term) {
            const TermNumbers &numbers = m_setting.numbers(term);
            if (numbers.seasonIsOff && field != &TermNumbers::budget)
                continue;
            if (numbers.*field < 0)
                return std::int64_t{-1};
            sum += numbers.*field;
        }
        return sum;
    };
    const std::int64_t maxCredits = gather(&TermNumbers::maxCredits);
    const std::int64_t hours = gather(&TermNumbers::hours);
    const std::int64_t budget = gather(&TermNumbers::budget);
    std::int64_t maxItems = 0;
    for (int term = m_isTimed ? period : 1; term <= (m_isTimed ? period : m_terms); ++term) {
        const TermNumbers &numbers = m_setting.numbers(term);
        if (numbers.seasonIsOff)
            continue;
        if (numbers.maxItems < 0) {
            maxItems = -1;
            break;
        }
        maxItems += numbers.maxItems;
    }
    const Sum credits = load(period);
    Sum items;
    Sum weekly;
    std::int64_t hourGrain = 0;
    for (const Choice &choice : m_choices)
        hourGrain = std::gcd(hourGrain, m_setting.weeklyHours(choice.items.front()));
    hourGrain = std::max<std::int64_t>(hourGrain, 1);
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        const Sum here = takenIn(static_cast<int>(c), period);
        items.add(here, 1);
        weekly.add(here, m_setting.weeklyHours(m_choices[c].items.front()) / hourGrain);
    }
    if (maxCredits >= 0)
        atMost(credits, grains(maxCredits));
    if (!m_isTimed)
        addLateLoads();
    if (maxItems >= 0)
        atMost(items, maxItems);
    if (hours >= 0)
        atMost(weekly, hours / hourGrain);
    if (budget >= 0)
        atMost(costIn(period), budget / m_money);
    if (m_isTimed)
        addMinima(period, credits, items);
}

/// Without time: what cannot come before some term must fit into it and those after it.
void PlanModel::addLateLoads()
{
    std::int64_t room = 0;
    for (int term = m_terms; term > 1; --term) {
        const TermNumbers &numbers = m_setting.numbers(term);
        if (!numbers.seasonIsOff && numbers.maxCredits < 0)
            return;
        room += numbers.seasonIsOff ? 0 : numbers.maxCredits;
        Sum late;
        for (std::size_t c = 0; c < m_choices.size(); ++c)
            if (m_reach.item[m_choices[c].items.front()] >= term)
                late.add(takenBy(static_cast<int>(c), 1), m_choices[c].credits);
        if (!late.terms.empty())
            atMost(late, grains(room));
    }
}

/// They bind terms that are used, or every one where the number of terms is given.
void PlanModel::addMinima(int period, const Sum &credits, const Sum &items)
{
    const TermNumbers &numbers = m_setting.numbers(period);
    if (numbers.minCredits <= 0 && numbers.minItems <= 0)
        return;
    if (const auto &terms = m_setting.request.limits.terms; terms && period <= *terms) {
        if (numbers.minCredits > 0)
            atLeast(credits, grainsUp(numbers.minCredits));
        if (numbers.minItems > 0)
            atLeast(items, numbers.minItems);
        return;
    }
    const int isUsed = m_program.whole(1);
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        Sum here = takenIn(static_cast<int>(c), period);
        if (here.terms.empty())
            continue;
        here.add(isUsed, -m_choices[c].most);
        atMost(here, 0);
    }
    const auto ask = [&](Sum sum, std::int64_t least) {
        if (least <= 0)
            return;
        sum.add(isUsed, -least);
        atLeast(sum, 0);
    };
    ask(credits, grainsUp(std::max<std::int64_t>(numbers.minCredits, 0)));
    ask(items, numbers.minItems);
}

void PlanModel::addBudgets()
{
    if (!m_setting.request.limits.budget)
        return;
    Sum all;
    for (int period = 1; period <= m_periods; ++period)
        all.add(costIn(period), 1);
    atMost(all, m_setting.request.limits.budget->millionths / m_money);
}

void PlanModel::addPins()
{
    for (const Pin &pin : m_setting.request.pins) {
        if (pin.kind != Pin::Kind::In)
            continue; // Not and Skip are no places where it may stand.
        const int choice = m_choiceOf[m_setting.catalogue.itemIndex(pin.item)];
        const int term = m_setting.calendar.numberOf(pin.term, 400);
        if (choice < 0 || term > m_terms) {
            m_isImpossible = true;
            continue;
        }
        atLeast(m_isTimed ? takenIn(choice, term) : takenBy(choice, 1), 1);
    }
    // Items that are the same are taken once in all.
    for (const ItemClass &itemClass : m_data.classes) {
        if (itemClass.repeatable || itemClass.items.size() < 2)
            continue;
        Sum sum;
        std::set<int> choices;
        for (int item : itemClass.items)
            if (m_choiceOf[item] >= 0)
                choices.insert(m_choiceOf[item]);
        for (int choice : choices)
            sum.add(takenBy(choice, m_periods), 1);
        if (choices.size() > 1)
            atMost(sum, 1);
    }
}

void PlanModel::addPrerequisites()
{
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        const int item = m_choices[c].items.front();
        const CompiledPrerequisite &rule = m_data.prerequisites[item];
        if (rule.root < 0 || m_setting.waived.prerequisites.count(item))
            continue;
        const Looking looking{&rule.nodes, true, true};
        // What is met today may not be later; then each period asks for itself.
        bool isLasting = true;
        for (int period = 1; period <= m_periods && isLasting; ++period)
            isLasting = isMetAlready(looking, rule.root, period)
                        || !isMetAlready(looking, rule.root, period - 1);
        for (int period = 1; period <= m_periods; ++period) {
            const Sum here = takenIn(static_cast<int>(c), period);
            if (here.terms.empty())
                continue;
            const Flag met = look(looking, rule.root, {before(period), before(period)});
            if (met.isYes())
                continue;
            Sum sum = isLasting ? takenBy(static_cast<int>(c), period) : here;
            sum.add(met.isNo() ? -1 : met.variable, -m_choices[c].most);
            atMost(sum, 0);
        }
    }
}

void PlanModel::addCompanions()
{
    for (std::size_t c = 0; c < m_choices.size(); ++c) {
        const int choice = static_cast<int>(c);
        const int item = m_choices[c].items.front();
        const Item &source = *m_data.items[item].source;
        if (m_setting.waived.companions.count(item))
            continue;
        const auto sumOfClass = [&](int itemClass, int period, bool inIt) {
            Sum sum;
            std::set<int> choices;
            for (int other : m_data.classes[itemClass].items)
                if (m_choiceOf[other] >= 0)
                    choices.insert(m_choiceOf[other]);
            for (int other : choices)
                sum.add(inIt ? takenIn(other, period) : takenBy(other, period), 1);
            return sum;
        };
        const auto isDone = [&](int itemClass, int period) {
            return m_base[period]->counted(LookAhead::Completed).hasClass(itemClass);
        };
        for (const ItemId &id : source.corequisites) {
            const int other = m_setting.catalogue.itemIndex(id);
            if (other < 0)
                continue;
            const int itemClass = m_data.items[other].itemClass;
            for (int period = 1; period <= m_periods; ++period) {
                if (takenIn(choice, period).terms.empty() || isDone(itemClass, period))
                    continue;
                Sum sum = takenBy(choice, period);
                sum.add(sumOfClass(itemClass, period, false), -m_choices[c].most);
                for (const GrantPiece &grant : m_grants)
                    if (grant.piece.item >= 0 && m_relevantCrosswalks.count(grant.crosswalk)
                        && m_data.items[grant.piece.item].itemClass == itemClass) {
                        const Flag flag = this->grant(grant.crosswalk, {period, before(period)});
                        if (!flag.isNo() && !flag.isYes())
                            sum.add(flag.variable, -m_choices[c].most);
                    }
                atMost(sum, 0);
            }
        }
        for (const ItemId &id : source.sameTerm) {
            const int other = m_setting.catalogue.itemIndex(id);
            if (other < 0)
                continue;
            const int itemClass = m_data.items[other].itemClass;
            for (int period = 1; period <= m_periods; ++period) {
                Sum sum = takenIn(choice, period);
                if (sum.terms.empty() || isDone(itemClass, period))
                    continue;
                sum.add(sumOfClass(itemClass, period, true), -m_choices[c].most);
                for (const GrantPiece &grant : m_grants)
                    if (grant.piece.item >= 0 && m_relevantCrosswalks.count(grant.crosswalk)
                        && m_data.items[grant.piece.item].itemClass == itemClass) {
                        const Flag flag = this->grant(grant.crosswalk, {period, before(period)});
                        if (!flag.isNo() && !flag.isYes())
                            sum.add(flag.variable, -m_choices[c].most);
                    }
                atMost(sum, 0);
            }
        }
    }
}

void PlanModel::addEntries()
{
    if (m_setting.waived.entry)
        return;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        const CompiledCredential &goal = m_data.credentials[m_setting.goals[g]];
        if (goal.entry < 0)
            continue;
        const Looking looking{&goal.nodes, true, false};
        for (std::size_t c = 0; c < m_choices.size(); ++c) {
            const int itemClass = m_data.items[m_choices[c].items.front()].itemClass;
            if (!m_setting.onlyFor[g][itemClass])
                continue;
            for (int period = 1; period <= m_periods; ++period) {
                Sum sum = takenIn(static_cast<int>(c), period);
                if (sum.terms.empty())
                    continue;
                const Flag admits = look(looking, goal.entry, {before(period), before(period)});
                if (admits.isYes())
                    continue;
                sum.add(admits.isNo() ? -1 : admits.variable, -m_choices[c].most);
                atMost(sum, 0);
            }
        }
    }
}

/// The program's variable for an objective, made when it is first asked for.
int PlanModel::objectiveOf(Objective objective)
{
    const auto [at, isNew] = m_objectives.try_emplace(objective, -1);
    if (isNew) {
        at->second = m_program.whole(1'000'000'000);
        addObjective(objective, at->second);
    }
    return at->second;
}

void PlanModel::addObjective(Objective objective, int variable)
{
    const auto exceeds = [&](Sum sum) {
        for (Term &term : sum.terms)
            term.second = -term.second;
        sum.constant = -sum.constant;
        sum.add(variable, 1);
        atLeast(sum, 0);
    };
    Sum sum;
    switch (objective) {
    case Objective::Terms:
        for (int period = 1; period <= m_periods; ++period)
            for (std::size_t c = 0; c < m_choices.size(); ++c) {
                Sum here = takenIn(static_cast<int>(c), period);
                if (here.terms.empty())
                    continue;
                Sum last;
                last.add(here, period);
                if (m_choices[c].most > 1) {
                    const int isUsed = m_program.whole(1);
                    here.add(isUsed, -m_choices[c].most);
                    atMost(here, 0);
                    last = {};
                    last.add(isUsed, period);
                }
                exceeds(last);
            }
        break;
    case Objective::Cost:
        for (int period = 1; period <= m_periods; ++period)
            sum.add(costIn(period), 1);
        exceeds(sum);
        break;
    case Objective::Credits:
        for (int period = 1; period <= m_periods; ++period)
            sum.add(load(period), 1);
        exceeds(sum);
        break;
    case Objective::Items:
        for (std::size_t c = 0; c < m_choices.size(); ++c)
            sum.add(takenBy(static_cast<int>(c), m_periods), 1);
        exceeds(sum);
        break;
    case Objective::FirstCredential:
        for (int period = 1; period <= m_periods; ++period) {
            const int isThere = m_program.whole(1);
            Sum some;
            some.add(isThere, -1);
            for (int credential : m_relevantCredentials) {
                if (m_data.credentials[credential].source->occupations.empty()
                    || m_reach.credential[credential] == 0
                    || m_reach.credential[credential] > termOf(period))
                    continue;
                const Flag flag = awarded(credential, period);
                if (!flag.isNo() && !flag.isYes())
                    some.add(flag.variable, 1);
            }
            atLeast(some, 0);
            sum.add(isThere, -1);
        }
        sum.constant += m_periods + 1;
        exceeds(sum);
        break;
    case Objective::Milestones:
        exceeds(unreached());
        break;
    case Objective::Balance:
        for (int period = 1; period <= m_periods; ++period)
            exceeds(load(period));
        break;
    case Objective::Evenness:
        for (int period = 1; period <= m_periods; ++period) {
            const Sum here = load(period);
            std::int64_t most = 0;
            for (const Term &term : here.terms)
                if (term.second > 0)
                    most += term.second;
            if (const std::int64_t limit = m_setting.numbers(termOf(period)).maxCredits; limit >= 0)
                most = std::min(most, grains(limit));
            if (most == 0)
                continue;
            const int square = m_program.whole(most * most);
            // Between two whole loads k and k + 1 a square rises by 2k + 1. Some of these lines are
            // enough where there are many; what lies between them is held against the checker.
            const std::int64_t step = std::max<std::int64_t>(most / 60, 1);
            for (std::int64_t k = 0; k < most; k += step) {
                Sum line;
                line.add(square, 1);
                line.add(here, -(2 * k + 1));
                line.constant += k * (k + 1);
                atLeast(line, 0);
            }
            sum.add(square, 1);
        }
        exceeds(sum);
        break;
    }
}

/// The terms of the milestones, added up; one that is never reached counts as one after the last.
PlanModel::Sum PlanModel::unreached()
{
    Sum sum;
    std::set<int> families;
    for (int milestone : m_setting.milestones) {
        const int family = m_data.credentials[milestone].family;
        if (m_reach.credential[milestone] == 0)
            continue;
        const int term = m_program.whole(m_periods + 1);
        sum.add(term, 1);
        Sum reached; // 1 for each period by whose end it is awarded.
        Sum atAll;
        for (int period = 1; period <= m_periods; ++period) {
            std::vector<Flag> flags;
            for (int edition : m_data.families[family])
                if (m_setting.mayAward(edition) && m_relevantCredentials.count(edition))
                    flags.push_back(awarded(edition, period));
            const Flag either = any(flags, 1);
            if (either.isNo() || either.isYes())
                continue;
            reached.add(either.variable, 1);
            if (period == m_periods)
                atAll.add(either.variable, 1);
        }
        // term >= periods + 1 - reached, where it is reached at all.
        Sum when;
        when.add(term, 1);
        when.add(reached, 1);
        when.add(atAll, -1);
        atLeast(when, m_periods);
        // Else one after the last.
        Sum never;
        never.add(term, 1);
        never.add(objectiveOf(Objective::Terms), -1);
        never.add(atAll, m_periods + 1);
        atLeast(never, 1);
    }
    return sum;
}

void PlanModel::atMost(Objective objective, std::int64_t value)
{
    const int variable = objectiveOf(objective);
    switch (objective) {
    case Objective::Cost:
        value /= m_money;
        break;
    case Objective::Credits:
    case Objective::Balance:
        value = grains(value);
        break;
    case Objective::Evenness:
        value /= m_grain * m_grain;
        break;
    default:
        break;
    }
    m_program.atMost(value, {{variable, 1}});
}

Placement PlanModel::usableBy(int credential, const Placement &placement) const
{
    Placement usable;
    const CompiledCredential &compiled = m_data.credentials[credential];
    const LearnerView &view = *m_base.front();
    const Looker looker(view.setting, view.counted(LookAhead::Completed), view.record,
                        compiled.nodes, &view.rulings);
    for (const PlacedItem &each : placement) {
        const int item = m_setting.catalogue.itemIndex(each.item);
        bool isUsable = false;
        for (std::size_t n = 0; n < compiled.nodes.size(); ++n)
            isUsable |= (compiled.nodes[n].kind == Rule::Kind::Item || compiled.nodes[n].isSum())
                        && looker.accepts(static_cast<int>(n), m_pieces[item]);
        if (isUsable)
            usable.push_back(each);
    }
    return usable;
}

bool PlanModel::charge(int credential, const Placement &placement)
{
    std::set<int> choices;
    for (const PlacedItem &each : placement)
        choices.insert(m_choiceOf[m_setting.catalogue.itemIndex(each.item)]);
    const bool isCounted = std::any_of(choices.begin(), choices.end(),
                                       [&](int choice) { return m_choices[choice].most > 1; });
    auto &known = m_charged[credential];
    if (choices.empty() || isCounted
        || std::any_of(known.begin(), known.end(),
                       [&](const auto &each) { return each.first == choices; }))
        return false;
    const int pays = known.empty() ? m_program.whole(1) : known.front().second;
    known.emplace_back(choices, pays);
    Sum taken;
    for (int choice : choices)
        taken.add(takenBy(choice, m_periods), 1);
    taken.add(pays, -1);
    atMost(taken, static_cast<std::int64_t>(choices.size()) - 1);
    Sum cost;
    for (int period = 1; period <= m_periods; ++period)
        cost.add(costIn(period), -1);
    for (const auto &[other, list] : m_charged) {
        if (list.empty())
            continue;
        // Where the program may award it itself, it pays only once.
        const auto tree = m_trees.find(other);
        const bool isModelled
            = tree != m_trees.end() && tree->second && tree->second->awarded.back() >= 0;
        const std::int64_t fee = m_setting.costOfCredential(other) / m_money;
        cost.add(list.front().second, -fee);
        if (isModelled)
            cost.add(tree->second->awarded.back(), fee);
        if (isModelled)
            m_program.atLeast(0, {{list.front().second, 1}, {tree->second->awarded.back(), -1}});
    }
    cost.add(objectiveOf(Objective::Cost), 1);
    atLeast(cost, 0);
    return true;
}

void PlanModel::refuse(const Placement &placement)
{
    // At least one of its items stands elsewhere, or another one comes in.
    std::map<std::pair<int, int>, int> counts;
    for (const PlacedItem &each : placement) {
        const int choice = m_choiceOf[m_setting.catalogue.itemIndex(each.item)];
        ++counts[{choice, m_isTimed ? each.term : 1}];
    }
    Sum changes;
    for (std::size_t c = 0; c < m_choices.size(); ++c)
        for (int period = 1; period <= m_periods; ++period) {
            const Sum here = takenIn(static_cast<int>(c), period);
            if (here.terms.empty())
                continue;
            const auto found = counts.find({static_cast<int>(c), period});
            const int count = found == counts.end() ? 0 : found->second;
            if (m_choices[c].most == 1) {
                if (count == 0) {
                    changes.add(here, 1);
                } else {
                    changes.add(here, -1);
                    changes.constant += 1;
                }
                continue;
            }
            // More or fewer than before.
            const int more = m_program.whole(1);
            const int fewer = m_program.whole(1);
            Sum above = here;
            above.add(more, -(count + 1));
            atLeast(above, 0);
            Sum below = here;
            below.add(fewer, m_choices[c].most - count + 1);
            atMost(below, m_choices[c].most);
            changes.add(more, 1);
            changes.add(fewer, count > 0 ? 1 : 0);
        }
    atLeast(changes, 1);
}

Placement PlanModel::read(const std::vector<std::int64_t> &values) const
{
    Placement placement;
    for (const Choice &choice : m_choices) {
        std::size_t next = 0;
        std::int64_t before = 0;
        for (int period = 1; period <= m_periods; ++period) {
            const int variable = choice.taken[period];
            const std::int64_t now = variable < 0 ? 0 : values[variable];
            for (; before < now; ++before, ++next)
                placement.push_back(
                    {m_data.items[choice.items[std::min(next, choice.items.size() - 1)]].source->id,
                     period});
        }
    }
    return placement;
}

PlanModel::Answer PlanModel::solve(int variable, const IntegerProgram::Effort &effort)
{
    Answer answer;
    if (m_isImpossible) {
        answer.isProven = true;
        return answer;
    }
    const IntegerProgram::Answer found = m_program.smallest(variable, effort);
    answer.isProven = found.isProven;
    answer.bound = found.bound;
    if (found.values.empty())
        return answer;
    answer.placement = read(found.values);
    answer.value = found.values[variable];
    return answer;
}

PlanModel::Answer PlanModel::best(Objective objective, const IntegerProgram::Effort &effort)
{
    const int variable = objectiveOf(objective);
    Answer answer = solve(variable, effort);
    const std::int64_t scale = objective == Objective::Cost ? m_money
                               : objective == Objective::Credits || objective == Objective::Balance
                                   ? m_grain
                               : objective == Objective::Evenness ? m_grain * m_grain
                                                                  : 1;
    answer.value *= scale;
    if (answer.bound)
        *answer.bound *= scale;
    return answer;
}

} // namespace cairn
