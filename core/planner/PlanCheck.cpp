#include "planner/PlanCheck.h"

#include "planner/PlanSetting.h"

#include <algorithm>
#include <map>

namespace cairn {

namespace {

constexpr int furthestTerm = 400;

/// A placed item in plain numbers, in the order in which a plan is gone through.
struct Placed {
    int item = -1;
    int term = 1;
    int copy = 0; ///< of a repeatable item
};

/// Goes through a placement term by term, the way the learner will.
class Walk
{
public:
    Walk(const PlanSetting &setting, PlanDetail detail)
        : m_setting(setting), m_data(setting.data), m_detail(detail), m_record(setting.base)
    {}

    PlanReport run(const Placement &placement);

private:
    void place(const Placement &placement);
    void startTerms();
    void goThrough(int term);
    void checkPlace(const Placed &placed);
    void checkBefore(const Placed &placed, const LearnerView &before, const LearnerView &during);
    void checkCompany(const Placed &placed, const LearnerView &during);
    void checkEntry(const Placed &placed, const LearnerView &before);
    void award(int term, const LearnerView &after);
    void reachTogether(int term, const LearnerView &after);
    void sayWhatIsHeld(int term, const LearnerView &after);
    void checkTerm(int term);
    void checkPins();
    void checkWhole();
    void addValues();
    PlanProblem &problem(PlanProblem::Why why, const Placed *placed = nullptr);
    void exceeds(PlanProblem::Why why, int term, std::int64_t is, std::int64_t limit);
    bool isDoneBefore(int itemClass, const Counted &counted) const;
    std::int64_t leftOfGoals(const LearnerView &view) const;
    int lastReached() const;

    const PlanSetting &m_setting;
    const CompiledCatalogue::Data &m_data;
    PlanDetail m_detail;
    Record m_record;
    PlanReport m_report;
    std::vector<Placed> m_placed; ///< by term, then in the catalogue's order
    std::map<int, std::vector<int>> m_termsOfClass;
    std::vector<int> m_awarded;
    std::vector<std::int64_t> m_hours;
    int m_lastItem = 0;
    int m_last = 0;
};

PlanProblem &Walk::problem(PlanProblem::Why why, const Placed *placed)
{
    PlanProblem found;
    found.why = why;
    if (placed) {
        found.item = m_data.items[placed->item].source->id;
        found.term = placed->term;
    }
    m_report.problems.push_back(std::move(found));
    return m_report.problems.back();
}

void Walk::place(const Placement &placement)
{
    for (const PlacedItem &each : placement) {
        const int item = m_setting.catalogue.itemIndex(each.item);
        if (item < 0 || each.term < 1 || each.term > furthestTerm) {
            PlanProblem &unknown = problem(PlanProblem::Why::UnknownItem);
            unknown.item = each.item;
            unknown.term = each.term;
            continue;
        }
        m_placed.push_back({item, each.term, 0});
        m_lastItem = std::max(m_lastItem, each.term);
    }
    std::stable_sort(m_placed.begin(), m_placed.end(), [](const Placed &a, const Placed &b) {
        return a.term != b.term ? a.term < b.term : a.item < b.item;
    });
    std::map<int, int> copies;
    for (Placed &each : m_placed) {
        const int itemClass = m_data.items[each.item].itemClass;
        each.copy = copies[each.item]++;
        std::vector<int> &terms = m_termsOfClass[itemClass];
        if (!terms.empty() && !m_data.classes[itemClass].repeatable)
            problem(PlanProblem::Why::TakenTwice, &each);
        terms.push_back(each.term);
    }
}

void Walk::startTerms()
{
    const int asked = m_setting.request.limits.terms.value_or(0);
    const int terms = std::max(m_lastItem, asked);
    for (int term = 1; term <= terms; ++term)
        m_report.terms.push_back({m_setting.calendar.term(term).id, {}, {}, {}, {}});
    m_hours.assign(static_cast<std::size_t>(terms), 0);
    for (const Placed &each : m_placed) {
        PlannedTerm &term = m_report.terms[static_cast<std::size_t>(each.term) - 1];
        term.items.push_back(m_data.items[each.item].source->id);
        term.credits.units += m_data.items[each.item].credits;
        term.cost.millionths += m_setting.costOfItem(each.item);
        m_hours[static_cast<std::size_t>(each.term) - 1] += m_setting.weeklyHours(each.item);
    }
}

void Walk::checkPlace(const Placed &placed)
{
    if (!m_setting.isOffered(placed.item, placed.term))
        problem(PlanProblem::Why::NotOffered, &placed);
    if (m_setting.numbers(placed.term).seasonIsOff)
        problem(PlanProblem::Why::SeasonOff, &placed);
    if (!m_setting.isDelivered(placed.item, placed.term))
        problem(PlanProblem::Why::Delivery, &placed);
}

void Walk::checkBefore(const Placed &placed, const LearnerView &before, const LearnerView &during)
{
    const CompiledPrerequisite &rule = m_data.prerequisites[placed.item];
    if (rule.root < 0 || m_setting.waived.prerequisites.count(placed.item))
        return;
    const Counted &earlier = before.counted(LookAhead::Completed);
    const Looker sees(before.setting, earlier, before.record, rule.nodes, &before.rulings);
    // What is taken beside it is seen, what that may bring is not: nothing rests on itself.
    Counted beside = earlier;
    for (const Piece &piece : during.counted(LookAhead::Completed).pieces)
        if (piece.source && !earlier.find(piece.id))
            beside.pieces.push_back(piece);
    const Looker alsoSees(during.setting, beside, during.record, rule.nodes, &during.rulings);
    int failing = -1;
    if (!meetsPrerequisite(rule, sees, alsoSees, earlier, Persons::TakenAsSettled, m_data,
                           rule.root, &failing)) {
        PlanProblem &missing = problem(PlanProblem::Why::Prerequisite, &placed);
        if (failing >= 0)
            missing.node = rule.nodes[failing].path;
    } else if (m_detail == PlanDetail::Everything
               && !meetsPrerequisite(rule, sees, alsoSees, earlier, Persons::AsAttested, m_data,
                                     rule.root)) {
        PlanCondition about;
        about.item = m_data.items[placed.item].source->id;
        addConditions(sees, rule.nodes, rule.root, about, m_report.conditions);
    }
}

/// Counted without what the plan itself brings.
bool Walk::isDoneBefore(int itemClass, const Counted &counted) const
{
    return std::any_of(counted.pieces.begin(), counted.pieces.end(), [&](const Piece &piece) {
        return piece.item >= 0 && m_data.items[piece.item].itemClass == itemClass
               && !(piece.source && piece.id.substr(0, 5) == "plan/");
    });
}

void Walk::checkCompany(const Placed &placed, const LearnerView &during)
{
    const Item &item = *m_data.items[placed.item].source;
    if (m_setting.waived.companions.count(placed.item))
        return;
    const Counted &counted = during.counted(LookAhead::Completed);
    for (const ItemId &id : item.corequisites) {
        const int other = m_setting.catalogue.itemIndex(id);
        if (other >= 0 && !counted.hasClass(m_data.items[other].itemClass))
            problem(PlanProblem::Why::Corequisite, &placed).other = id;
    }
    for (const ItemId &id : item.sameTerm) {
        const int other = m_setting.catalogue.itemIndex(id);
        if (other < 0)
            continue;
        const int itemClass = m_data.items[other].itemClass;
        const auto terms = m_termsOfClass.find(itemClass);
        const bool isBeside
            = terms != m_termsOfClass.end()
              && std::count(terms->second.begin(), terms->second.end(), placed.term) > 0;
        if (!isBeside && !isDoneBefore(itemClass, counted))
            problem(PlanProblem::Why::SameTerm, &placed).other = id;
    }
}

void Walk::checkEntry(const Placed &placed, const LearnerView &before)
{
    const int itemClass = m_data.items[placed.item].itemClass;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        if (!m_setting.onlyFor[g][itemClass] || m_setting.waived.entry)
            continue;
        const CompiledCredential &goal = m_data.credentials[m_setting.goals[g]];
        const Looker sees(before.setting, before.counted(LookAhead::Completed), before.record,
                          goal.nodes, &before.rulings);
        if (!sees.isMet(goal.entry, Persons::TakenAsSettled)) {
            problem(PlanProblem::Why::Entry, &placed).credential = goal.source->id;
        } else if (m_detail == PlanDetail::Everything) {
            PlanCondition about;
            about.credential = goal.source->id;
            addConditions(sees, goal.nodes, goal.entry, about, m_report.conditions);
        }
    }
}

void Walk::award(int term, const LearnerView &after)
{
    const Date day = m_setting.endOf(term);
    std::vector<Holding> held;
    for (int credential : newAwards(m_setting, after, m_awarded)) {
        m_awarded.push_back(credential);
        held.push_back(holdingFor(m_setting, after, credential, day));
        PlannedTerm &here = m_report.terms[static_cast<std::size_t>(term) - 1];
        here.awards.push_back(m_data.credentials[credential].source->id);
        here.cost.millionths += m_setting.costOfCredential(credential);
        for (std::size_t g = 0; g < m_setting.goals.size(); ++g)
            if (m_setting.goals[g] == credential && m_report.goalTerms[g] < 0)
                m_report.goalTerms[g] = term;
        if (m_detail == PlanDetail::Everything && m_setting.onTheWay[credential])
            addConditions(after, credential, m_report.conditions);
    }
    sayWhatIsHeld(term, after);
    m_record.held.insert(m_record.held.end(), held.begin(), held.end());
}

std::int64_t Walk::leftOfGoals(const LearnerView &view) const
{
    std::int64_t left = 0;
    const Counted &counted = view.counted(LookAhead::Completed);
    for (int goal : m_setting.goals)
        if (!counted.holdingOf(m_data.credentials[goal].family))
            left += solve(view, goal, LookAhead::Completed, Persons::TakenAsSettled, 20'000,
                          Detail::WhatMatters)
                        .solution.cost.credits;
    return left;
}

void Walk::sayWhatIsHeld(int term, const LearnerView &after)
{
    if (m_detail != PlanDetail::Everything)
        return;
    const Credits left{leftOfGoals(after)};
    m_report.left.push_back(left);
    std::vector<char> isHeld(m_data.credentials.size(), 0);
    for (const Held &held : after.counted(LookAhead::Completed).held)
        if (held.isCurrent)
            isHeld[held.credential] = 1;
    for (int credential : m_awarded)
        isHeld[credential]
            = isHeld[credential]
              || std::count(m_report.terms[static_cast<std::size_t>(term) - 1].awards.begin(),
                            m_report.terms[static_cast<std::size_t>(term) - 1].awards.end(),
                            m_data.credentials[credential].source->id)
                     > 0;
    for (std::size_t i = 0; i < isHeld.size(); ++i)
        if (isHeld[i])
            m_report.offRamps.push_back({m_setting.calendar.term(term).id,
                                         m_data.credentials[i].source->id,
                                         m_data.credentials[i].source->occupations, left});
}

/// Goals that a first come, first served award kept from each other may still fit together.
void Walk::reachTogether(int term, const LearnerView &after)
{
    std::vector<int> tied;
    bool isShort = false;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        const int goal = m_setting.goals[g];
        if (m_report.goalTerms[g] == 0 || m_data.credentials[goal].sharing.empty())
            continue;
        tied.push_back(goal);
        isShort |= m_report.goalTerms[g] < 0;
    }
    if (!isShort || tied.size() < 2)
        return;
    Record free = after.record;
    std::erase_if(free.held, [&](const Holding &holding) {
        return std::any_of(tied.begin(), tied.end(), [&](int goal) {
            return m_data.credentials[goal].source->id == holding.credential;
        });
    });
    const LearnerView view(m_setting.catalogue, free, m_setting.endOf(term), LookAhead::Completed);
    for (int goal : tied)
        if (!isNothing(view, goal, LookAhead::Completed, Persons::TakenAsSettled, 200'000))
            return;
    if (!areAwardableTogether(view, tied, LookAhead::Completed, Persons::TakenAsSettled))
        return;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g) {
        const int goal = m_setting.goals[g];
        if (m_report.goalTerms[g] >= 0 || std::find(tied.begin(), tied.end(), goal) == tied.end())
            continue;
        m_report.goalTerms[g] = term;
        m_awarded.push_back(goal);
        PlannedTerm &here = m_report.terms[static_cast<std::size_t>(term) - 1];
        here.awards.push_back(m_data.credentials[goal].source->id);
        here.cost.millionths += m_setting.costOfCredential(goal);
    }
}

void Walk::goThrough(int term)
{
    const Record before = m_record;
    std::vector<const Placed *> here;
    for (const Placed &each : m_placed)
        if (each.term == term) {
            here.push_back(&each);
            m_record.evidence.push_back(m_setting.planned(each.item, term, each.copy));
        }
    const Record record = m_record;
    const LearnerView after(m_setting.catalogue, record, m_setting.endOf(term),
                            LookAhead::Completed);
    if (!here.empty()) {
        const LearnerView earlier(m_setting.catalogue, before, m_setting.startOf(term),
                                  LookAhead::Completed);
        for (const Placed *placed : here) {
            checkPlace(*placed);
            checkBefore(*placed, earlier, after);
            checkCompany(*placed, after);
            checkEntry(*placed, earlier);
        }
    }
    award(term, after);
    reachTogether(term, after);
}

void Walk::exceeds(PlanProblem::Why why, int term, std::int64_t is, std::int64_t limit)
{
    PlanProblem &found = problem(why);
    found.term = term;
    found.is = is;
    found.limit = limit;
}

void Walk::checkTerm(int term)
{
    using Why = PlanProblem::Why;
    const TermNumbers &numbers = m_setting.numbers(term);
    const PlannedTerm &here = m_report.terms[static_cast<std::size_t>(term) - 1];
    const std::int64_t hours = m_hours[static_cast<std::size_t>(term) - 1];
    const auto items = static_cast<int>(here.items.size());
    const auto most = [&](Why why, std::int64_t is, std::int64_t limit) {
        if (limit >= 0 && is > limit)
            exceeds(why, term, is, limit);
    };
    const auto least = [&](Why why, std::int64_t is, std::int64_t limit) {
        if (limit >= 0 && is < limit)
            exceeds(why, term, is, limit);
    };
    most(Why::MaxCredits, here.credits.units, numbers.maxCredits);
    most(Why::MaxItems, items, numbers.maxItems);
    most(Why::BudgetPerTerm, here.cost.millionths, numbers.budget);
    if (numbers.hours >= 0 && hours > numbers.hours) {
        const std::int64_t days = m_setting.calendar.daysOf(term);
        exceeds(Why::HoursPerWeek, term, hours / days, numbers.hours / days);
    }
    const std::optional<int> &terms = m_setting.request.limits.terms;
    if (items == 0 && !(terms && term <= *terms))
        return;
    least(Why::MinCredits, here.credits.units, numbers.minCredits);
    least(Why::MinItems, items, numbers.minItems);
}

void Walk::checkPins()
{
    for (const Pin &pin : m_setting.request.pins) {
        const int item = m_setting.catalogue.itemIndex(pin.item);
        const int term
            = pin.kind == Pin::Kind::Skip ? 0 : m_setting.calendar.numberOf(pin.term, furthestTerm);
        const bool stands = std::any_of(m_placed.begin(), m_placed.end(), [&](const Placed &each) {
            return each.item == item && (pin.kind == Pin::Kind::Skip || each.term == term);
        });
        if (stands != (pin.kind == Pin::Kind::In)) {
            PlanProblem &broken = problem(PlanProblem::Why::Pin);
            broken.item = pin.item;
            broken.term = term;
            broken.pin = pin;
        }
    }
}

int Walk::lastReached() const
{
    return m_report.goalTerms.empty()
               ? 0
               : *std::max_element(m_report.goalTerms.begin(), m_report.goalTerms.end());
}

void Walk::checkWhole()
{
    using Why = PlanProblem::Why;
    const PlanLimits &limits = m_setting.request.limits;
    for (std::size_t g = 0; g < m_setting.goals.size(); ++g)
        if (m_report.goalTerms[g] < 0)
            problem(Why::GoalNotReached).credential
                = m_data.credentials[m_setting.goals[g]].source->id;
    const int most
        = std::min(limits.maxTerms.value_or(furthestTerm), limits.terms.value_or(furthestTerm));
    if (m_last > most)
        exceeds(Why::MaxTerms, 0, m_last, most);
    std::int64_t cost = 0;
    for (const PlannedTerm &term : m_report.terms)
        cost += term.cost.millionths;
    if (limits.budget && cost > limits.budget->millionths)
        exceeds(Why::Budget, 0, cost, limits.budget->millionths);
}

void Walk::addValues()
{
    std::int64_t values[8] = {};
    const auto at = [&](Objective objective) -> std::int64_t & {
        return values[static_cast<int>(objective)];
    };
    at(Objective::Terms) = m_last;
    at(Objective::Items) = static_cast<std::int64_t>(m_placed.size());
    std::int64_t &first = at(Objective::FirstCredential);
    std::map<int, int> termOfFamily;
    for (std::size_t t = 0; t < m_report.terms.size(); ++t) {
        const PlannedTerm &term = m_report.terms[t];
        at(Objective::Cost) += term.cost.millionths;
        at(Objective::Credits) += term.credits.units;
        at(Objective::Balance) = std::max(at(Objective::Balance), term.credits.units);
        at(Objective::Evenness) += term.credits.units * term.credits.units;
        for (const CredentialId &id : term.awards) {
            const CompiledCredential &credential
                = m_data.credentials[m_setting.catalogue.credentialIndex(id)];
            termOfFamily.emplace(credential.family, static_cast<int>(t) + 1);
            if (first == 0 && !credential.source->occupations.empty())
                first = static_cast<std::int64_t>(t) + 1;
        }
    }
    if (first == 0)
        first = m_last + 1;
    for (int milestone : m_setting.milestones) {
        const int family = m_data.credentials[milestone].family;
        const auto found = termOfFamily.find(family);
        const bool isBefore = std::any_of(
            m_setting.base.held.begin(), m_setting.base.held.end(),
            [&](const Holding &held) { return m_data.familyOf(held.credential) == family; });
        if (found != termOfFamily.end())
            at(Objective::Milestones) += found->second;
        else if (!isBefore)
            at(Objective::Milestones) += m_last + 1;
    }
    for (int i = 0; i < 8; ++i)
        m_report.values.push_back({static_cast<Objective>(i), values[i]});
}

PlanReport Walk::run(const Placement &placement)
{
    place(placement);
    startTerms();
    m_report.goalTerms.assign(m_setting.goals.size(), -1);
    {
        const Record record = m_record;
        const LearnerView view(m_setting.catalogue, record, m_setting.asOf, LookAhead::Completed);
        const Counted &counted = view.counted(LookAhead::Completed);
        for (std::size_t g = 0; g < m_setting.goals.size(); ++g)
            if (counted.holdingOf(m_data.credentials[m_setting.goals[g]].family))
                m_report.goalTerms[g] = 0;
        if (m_detail == PlanDetail::Everything) {
            m_report.left.push_back(Credits{leftOfGoals(view)});
            Record without = m_setting.base;
            without.held.resize(without.held.size() - m_setting.awardedBefore.size());
            const LearnerView earlier(m_setting.catalogue, without, m_setting.asOf,
                                      LookAhead::Completed);
            for (int goal : m_setting.awardedBefore)
                if (m_setting.isGoal(goal))
                    addConditions(earlier, goal, m_report.conditions);
        }
    }
    const auto isReached = [&] {
        return std::all_of(m_report.goalTerms.begin(), m_report.goalTerms.end(),
                           [](int term) { return term >= 0; });
    };
    int term = 1;
    for (; term <= static_cast<int>(m_report.terms.size()); ++term)
        goThrough(term);
    // A credential held since the last term may still open the goal without another item.
    for (int more = 0; more < 6 && !isReached(); ++more, ++term) {
        const std::size_t awarded = m_awarded.size();
        m_report.terms.push_back({m_setting.calendar.term(term).id, {}, {}, {}, {}});
        m_hours.push_back(0);
        goThrough(term);
        if (m_awarded.size() == awarded && !isReached())
            break;
    }
    m_last = std::max(m_lastItem, lastReached());
    const int shown = std::max(m_last, m_setting.request.limits.terms.value_or(0));
    m_report.terms.resize(static_cast<std::size_t>(shown));
    std::erase_if(m_report.offRamps, [&](const OffRamp &ramp) {
        return std::none_of(m_report.terms.begin(), m_report.terms.end(),
                            [&](const PlannedTerm &each) { return each.term == ramp.term; });
    });
    if (m_detail == PlanDetail::Everything)
        m_report.left.resize(static_cast<std::size_t>(shown) + 1);
    for (int each = 1; each <= shown; ++each)
        checkTerm(each);
    checkPins();
    checkWhole();
    addValues();
    return std::move(m_report);
}

tl::unexpected<Error> unknown(std::string place, const std::string &what, const std::string &id)
{
    return fail(ErrorCode::NotFound, std::move(place),
                "the catalog has no " + what + " \"" + id + '"');
}

} // namespace

std::int64_t PlanReport::value(Objective objective) const
{
    for (const ObjectiveValue &each : values)
        if (each.objective == objective)
            return each.value;
    return 0;
}

PlanCheck::PlanCheck(std::unique_ptr<PlanSetting> setting) : m(std::move(setting)) {}
PlanCheck::~PlanCheck() = default;
PlanCheck::PlanCheck(PlanCheck &&) noexcept = default;
PlanCheck &PlanCheck::operator=(PlanCheck &&) noexcept = default;

Result<PlanCheck> PlanCheck::make(const CompiledCatalogue &catalogue, const Record &record,
                                  PlanRequest request, Date asOf)
{
    if (request.goals.empty())
        return fail(ErrorCode::Refused, "goals", "a plan needs a goal");
    for (std::size_t i = 0; i < request.goals.size(); ++i)
        if (catalogue.credentialIndex(request.goals[i]) < 0)
            return unknown("goals/" + std::to_string(i), "credential", request.goals[i].text);
    if (request.milestones)
        for (std::size_t i = 0; i < request.milestones->size(); ++i)
            if (catalogue.credentialIndex((*request.milestones)[i]) < 0)
                return unknown("milestones/" + std::to_string(i), "credential",
                               (*request.milestones)[i].text);
    std::optional<PlanCalendar> calendar
        = PlanCalendar::from(catalogue.catalogue(), request.start, asOf);
    if (!calendar && catalogue.catalogue().calendar.empty())
        return fail(ErrorCode::Refused, "calendar", "the catalog has no terms to plan in");
    if (!calendar)
        return fail(ErrorCode::NotFound, "start", "the calendar has no such term");
    for (const auto &[term, limits] : request.limits.perTerm)
        if (calendar->numberOf(term, furthestTerm) == 0)
            return fail(ErrorCode::NotFound, "limits/perTerm/" + term.text,
                        "the calendar has no such term from the start on");
    for (std::size_t i = 0; i < request.pins.size(); ++i) {
        const Pin &pin = request.pins[i];
        const std::string place = "pins/" + std::to_string(i);
        if (catalogue.itemIndex(pin.item) < 0)
            return unknown(place + "/item", "item", pin.item.text);
        if (pin.kind != Pin::Kind::Skip && calendar->numberOf(pin.term, furthestTerm) == 0)
            return fail(ErrorCode::NotFound, place,
                        "the calendar has no term \"" + pin.term.text + "\" from the start on");
    }
    return PlanCheck(std::make_unique<PlanSetting>(catalogue, record, std::move(request),
                                                   std::move(*calendar), asOf));
}

PlanReport PlanCheck::check(const Placement &placement, PlanDetail detail) const
{
    return Walk(*m, detail).run(placement);
}

const PlanRequest &PlanCheck::request() const
{
    return m->request;
}

const PlanCalendar &PlanCheck::calendar() const
{
    return m->calendar;
}

CreditUnit PlanCheck::unit() const
{
    return m->unit;
}

} // namespace cairn
