#include "planner/PlanSetting.h"

#include <algorithm>
#include <set>

namespace cairn {

namespace {

template <class Use>
void forEachClass(const CompiledCatalogue::Data &data, const CompiledNode &leaf, Use &&use)
{
    if (leaf.kind == Rule::Kind::Item) {
        for (int itemClass : leaf.classes)
            use(itemClass);
    } else if (leaf.isSum() && leaf.filter >= 0) {
        for (int item : data.filters[leaf.filter].items)
            use(data.items[item].itemClass);
    } else if (leaf.isSum()) {
        for (std::size_t itemClass = 0; itemClass < data.classes.size(); ++itemClass)
            use(static_cast<int>(itemClass));
    }
}

/// Item classes that some leaf below \a root accepts by what the catalogue says of them.
void markUsable(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes,
                int root, std::vector<char> &marks)
{
    if (root < 0)
        return;
    forEachClass(data, nodes[root], [&](int itemClass) { marks[itemClass] = 1; });
    for (int child : nodes[root].children)
        markUsable(data, nodes, child, marks);
}

/// Follows credentials that one tree asks for into their own trees.
void followCredentials(const CompiledCatalogue::Data &data, const std::vector<CompiledNode> &nodes,
                       int root, std::set<int> &found)
{
    forEachCredential(nodes, root, [&](int credential, Rule::Kind) {
        if (!found.insert(credential).second)
            return;
        const CompiledCredential &next = data.credentials[credential];
        followCredentials(data, next.nodes, next.root, found);
    });
}

std::int64_t millionths(const std::optional<Decimal> &amount)
{
    return amount ? amount->millionths : -1;
}

} // namespace

PlanSetting::PlanSetting(const CompiledCatalogue &compiled, const Record &record, PlanRequest asked,
                         PlanCalendar terms, Date day)
    : catalogue(compiled), data(compiled.data()), asOf(day), request(std::move(asked)),
      calendar(std::move(terms)), base(record)
{
    for (const CredentialId &goal : request.goals)
        goals.push_back(catalogue.credentialIndex(goal));
    unit = data.credentials[goals.front()].unit;
    std::erase_if(base.evidence, [&](const EvidenceItem &item) {
        return static_cast<int>(item.status) > static_cast<int>(request.lookAhead);
    });
    // What is under way is done before the plan begins: it is older than what the plan brings.
    for (EvidenceItem &item : base.evidence) {
        if (item.status == EvidenceStatus::Completed)
            continue;
        item.status = EvidenceStatus::Completed;
        if (item.grade.empty())
            item.grade = justEnough;
        item.earned = asOf;
        for (const Term &term : catalogue.catalogue().calendar)
            if (term.id == item.term && term.end)
                item.earned = *term.end;
    }
    for (const Pin &pin : request.pins)
        m_pins.push_back({catalogue.itemIndex(pin.item),
                          pin.kind == Pin::Kind::Skip ? 0 : calendar.numberOf(pin.term, 400),
                          pin.kind});
    findOnTheWay();
    findMilestones();
    findEditions(record);
    findOnlyFor(record);
    awardBefore();
}

/// Goals, and what they, their entry and the items that they name ask for, and so on.
void PlanSetting::findOnTheWay()
{
    onTheWay.assign(data.credentials.size(), 0);
    isApplied.assign(data.credentials.size(), 0);
    std::vector<char> seen(data.classes.size(), 0);
    std::vector<int> credentials;
    std::vector<int> classes;
    const auto meet = [&](int credential, Rule::Kind) {
        for (int edition : data.families[data.credentials[credential].family])
            if (!onTheWay[edition]) {
                onTheWay[edition] = 1;
                credentials.push_back(edition);
            }
    };
    const auto meetLeaves = [&](const std::vector<CompiledNode> &nodes) {
        for (const CompiledNode &node : nodes)
            for (int itemClass : node.classes)
                if (!seen[itemClass]) {
                    seen[itemClass] = 1;
                    classes.push_back(itemClass);
                }
    };
    for (int goal : goals) {
        onTheWay[goal] = 1;
        credentials.push_back(goal);
    }
    while (!credentials.empty() || !classes.empty()) {
        if (!credentials.empty()) {
            const CompiledCredential &next = data.credentials[credentials.back()];
            credentials.pop_back();
            for (const CompiledNode &node : next.nodes)
                if (node.credential >= 0)
                    meet(node.credential, node.kind);
            meetLeaves(next.nodes);
            continue;
        }
        const int itemClass = classes.back();
        classes.pop_back();
        for (int item : data.classes[itemClass].items) {
            const CompiledPrerequisite &prerequisite = data.prerequisites[item];
            forEachCredential(prerequisite.nodes, prerequisite.root, meet);
            meetLeaves(prerequisite.nodes);
        }
    }
    // What a credential used matters where it stands as held in another, or shares with one.
    for (const CompiledCredential &credential : data.credentials) {
        for (const CompiledNode &node : credential.nodes)
            if (node.kind == Rule::Kind::Embed)
                for (int edition : data.families[data.credentials[node.credential].family])
                    isApplied[edition] = 1;
        for (const CompiledSharing &sharing : credential.sharing)
            for (int edition : data.families[data.credentials[sharing.other].family])
                isApplied[edition] = 1;
    }
}

void PlanSetting::findMilestones()
{
    if (request.milestones) {
        for (const CredentialId &id : *request.milestones)
            milestones.push_back(catalogue.credentialIndex(id));
        return;
    }
    std::set<int> found;
    for (int goal : goals) {
        const CompiledCredential &credential = data.credentials[goal];
        followCredentials(data, credential.nodes, credential.root, found);
        followCredentials(data, credential.nodes, credential.entry, found);
    }
    for (int each : found)
        if (!isGoal(each))
            milestones.push_back(each);
}

/// Of several editions a plan awards those that this learner may be audited under.
void PlanSetting::findEditions(const Record &record)
{
    m_mayAward.assign(data.credentials.size(), 1);
    for (const std::vector<int> &family : data.families) {
        if (family.size() < 2)
            continue;
        const bool hasGoal
            = std::any_of(family.begin(), family.end(), [&](int each) { return isGoal(each); });
        Date entered = asOf;
        for (const Goal &goal : record.goals)
            if (goal.entered
                && data.familyOf(goal.credential) == data.credentials[family.front()].family)
                entered = *goal.entered;
        for (int each : family) {
            const DateRange &window = data.credentials[each].source->effective;
            m_mayAward[each] = hasGoal ? isGoal(each) : !window.to || *window.to >= entered;
        }
    }
}

/// planner.md 2.2: an item that serves another goal, a credential on the way, what admits, or what
/// has to come before one of those may be taken before the goal's entry is met.
void PlanSetting::findOnlyFor(const Record &)
{
    const std::size_t classes = data.classes.size();
    for (int goal : goals) {
        std::vector<char> own(classes, 0);
        const CompiledCredential &credential = data.credentials[goal];
        onlyFor.push_back(own);
        if (credential.entry < 0)
            continue;
        markUsable(data, credential.nodes, credential.root, own);
        std::vector<char> free(classes, 0);
        markUsable(data, credential.nodes, credential.entry, free);
        for (std::size_t other = 0; other < data.credentials.size(); ++other)
            if (onTheWay[other] && static_cast<int>(other) != goal)
                markUsable(data, data.credentials[other].nodes, data.credentials[other].root, free);
        for (bool grows = true; grows;) {
            grows = false;
            for (std::size_t item = 0; item < data.items.size(); ++item) {
                if (!free[data.items[item].itemClass] || data.prerequisites[item].root < 0)
                    continue;
                std::vector<char> more = free;
                markUsable(data, data.prerequisites[item].nodes, data.prerequisites[item].root,
                           more);
                grows |= more != free;
                free = std::move(more);
            }
        }
        for (std::size_t each = 0; each < classes; ++each)
            onlyFor.back()[each] = own[each] && !free[each];
    }
}

/// What could be awarded today is held when the plan begins.
void PlanSetting::awardBefore()
{
    const LearnerView view(catalogue, base, asOf, LookAhead::Completed);
    std::vector<Holding> held;
    for (int credential : newAwards(*this, view, {})) {
        awardedBefore.push_back(credential);
        held.push_back(holdingFor(*this, view, credential, asOf));
    }
    base.held.insert(base.held.end(), held.begin(), held.end());
}

const TermNumbers &PlanSetting::numbers(int term) const
{
    while (static_cast<int>(m_numbers.size()) < term) {
        const int number = static_cast<int>(m_numbers.size()) + 1;
        const PlanLimits &all = request.limits;
        const auto own = all.perTerm.find(calendar.term(number).id);
        const TermLimits *here = own == all.perTerm.end() ? nullptr : &own->second;
        const auto pick = [&](auto TermLimits::*field) -> const auto &
        {
            return here && here->*field ? here->*field : all.*field;
        };
        TermNumbers numbers;
        const auto credits = [&](const std::optional<Decimal> &amount) {
            return amount ? Credits::from(*amount, unit).units : -1;
        };
        numbers.maxCredits = credits(pick(&TermLimits::maxCredits));
        numbers.minCredits = credits(pick(&TermLimits::minCredits));
        numbers.maxItems = pick(&TermLimits::maxItems).value_or(-1);
        numbers.minItems = pick(&TermLimits::minItems).value_or(-1);
        numbers.budget = millionths(pick(&TermLimits::budgetPerTerm));
        if (const auto &hours = pick(&TermLimits::hoursPerWeek))
            numbers.hours = hours->millionths * calendar.daysOf(number);
        if (const auto &seasons = pick(&TermLimits::seasons))
            numbers.seasonIsOff
                = std::find(seasons->begin(), seasons->end(), calendar.term(number).season)
                  == seasons->end();
        if (const auto &delivery = pick(&TermLimits::delivery))
            numbers.delivery = &*delivery;
        m_numbers.push_back(numbers);
    }
    return m_numbers[static_cast<std::size_t>(term) - 1];
}

Date PlanSetting::startOf(int term) const
{
    const Term &at = calendar.term(term);
    return at.start && *at.start > asOf ? *at.start : asOf;
}

Date PlanSetting::endOf(int term) const
{
    const Term &at = calendar.term(term);
    const std::optional<Date> end = at.end ? at.end : at.start;
    return end && *end > asOf ? *end : asOf;
}

bool PlanSetting::mayStand(int item, int term) const
{
    const TermNumbers &here = numbers(term);
    if (here.seasonIsOff || !isOffered(item, term) || !isDelivered(item, term))
        return false;
    const auto exceeds
        = [](std::int64_t amount, std::int64_t most) { return most >= 0 && amount > most; };
    if (exceeds(data.items[item].credits, here.maxCredits) || exceeds(1, here.maxItems)
        || exceeds(costOfItem(item), here.budget) || exceeds(weeklyHours(item), here.hours))
        return false;
    return std::none_of(m_pins.begin(), m_pins.end(), [&](const PinNumbers &pin) {
        return pin.item == item
               && (pin.kind == Pin::Kind::Skip || (pin.kind == Pin::Kind::Not && pin.term == term));
    });
}

bool PlanSetting::isOffered(int item, int term) const
{
    if (waived.offered.count(item))
        return true;
    const std::vector<std::string> &offered = data.items[item].source->offered;
    return offered.empty()
           || std::find(offered.begin(), offered.end(), calendar.term(term).season)
                  != offered.end();
}

/// An item that does not say how it is taught is not refused.
bool PlanSetting::isDelivered(int item, int term) const
{
    if (waived.delivery.count(item))
        return true;
    const std::vector<std::string> &modes = data.items[item].source->delivery;
    const std::vector<std::string> *accepted = numbers(term).delivery;
    return !accepted || modes.empty()
           || std::any_of(modes.begin(), modes.end(), [&](const std::string &mode) {
                  return std::find(accepted->begin(), accepted->end(), mode) != accepted->end();
              });
}

/// An item without hours has those of its credits: 30 clock hours for a semester credit.
std::int64_t PlanSetting::weeklyHours(int item) const
{
    const CompiledItem &compiled = data.items[item];
    const std::int64_t hours = compiled.source->hours ? compiled.source->hours->millionths
                                                      : compiled.credits * (Decimal::scale / 100);
    return hours * 7;
}

std::int64_t PlanSetting::costOfItem(int item) const
{
    return std::max<std::int64_t>(millionths(data.items[item].source->cost), 0);
}

std::int64_t PlanSetting::costOfCredential(int credential) const
{
    return std::max<std::int64_t>(millionths(data.credentials[credential].source->cost), 0);
}

bool PlanSetting::isGoal(int credential) const
{
    return std::find(goals.begin(), goals.end(), credential) != goals.end();
}

EvidenceItem PlanSetting::planned(int item, int term, int copy) const
{
    EvidenceItem evidence;
    evidence.id = EvidenceId("plan/" + data.items[item].source->id.text);
    if (copy > 0)
        evidence.id.text += '#' + std::to_string(copy + 1);
    evidence.item = data.items[item].source->id;
    evidence.grade = justEnough;
    evidence.term = calendar.term(term).id;
    evidence.earned = endOf(term);
    return evidence;
}

} // namespace cairn
