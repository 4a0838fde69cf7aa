#include "planner/PlanToday.h"

#include <algorithm>

namespace cairn {

static constexpr int horizon = 120; ///< terms: no plan reaches further

bool isOver(const Term &term, Date today)
{
    if (term.end)
        return *term.end < today;
    return term.start && term.start->addDays(15 * 7) < today;
}

/// What was counted from the plan's start counts from its first term that is not over.
static void beginLater(PlanLimits &limits, int terms)
{
    for (std::optional<int> *count : {&limits.maxTerms, &limits.terms})
        if (*count)
            *count = std::max(1, **count - terms);
}

static void leaveOutWhatIsOver(PlanRequest &request, const CompiledCatalogue &catalogue,
                               const PlanCalendar &calendar)
{
    std::erase_if(request.pins, [&](const Pin &pin) {
        return catalogue.itemIndex(pin.item) < 0
               || (pin.kind != Pin::Kind::Skip && calendar.numberOf(pin.term, horizon) == 0);
    });
    std::erase_if(request.limits.perTerm,
                  [&](const auto &each) { return calendar.numberOf(each.first, horizon) == 0; });
}

Result<PlanToday> PlanToday::make(const CompiledCatalogue &catalogue, const Record &record,
                                  const LearnerPlan &plan, const PlanLimits &own, Date today)
{
    PlanRequest request = plan.request;
    request.limits = joinLimits(std::move(request.limits), own);
    const auto calendar = PlanCalendar::from(catalogue.catalogue(), request.start, today);
    if (calendar) {
        int first = 1;
        while (first < horizon && isOver(calendar->term(first), today))
            ++first;
        request.start = calendar->term(first).id;
        beginLater(request.limits, first - 1);
        if (const auto open = PlanCalendar::from(catalogue.catalogue(), request.start, today))
            leaveOutWhatIsOver(request, catalogue, *open);
    }
    Result<PlanCheck> check = PlanCheck::make(catalogue, record, std::move(request), today);
    if (!check)
        return tl::unexpected<Error>(check.error());
    return PlanToday(catalogue, record, std::move(*check), today);
}

int PlanToday::numberOf(const TermId &term) const
{
    return m_check.calendar().numberOf(term, horizon);
}

Placement PlanToday::placement(const LearnerPlan &plan) const
{
    Placement placement;
    for (const PlanEntry &entry : plan.entries)
        if (const int number = numberOf(entry.term); number > 0)
            placement.push_back({entry.item, number});
    return placement;
}

const EvidenceItem *PlanToday::onRecord(const ItemId &item) const
{
    const int index = m_catalogue->itemIndex(item);
    const auto isSame = [&](const ItemId &other) {
        if (other == item)
            return true;
        if (index < 0)
            return false;
        const auto &same = m_catalogue->catalogue().items[static_cast<std::size_t>(index)].sameAs;
        return std::find(same.begin(), same.end(), other) != same.end();
    };
    const auto found = std::find_if(
        m_record->evidence.begin(), m_record->evidence.end(), [&](const EvidenceItem &piece) {
            return isSame(piece.item)
                   && (piece.status == EvidenceStatus::Completed
                       || piece.status == EvidenceStatus::InProgress)
                   && !m_catalogue->catalogue().grades.isFailing(piece.grade);
        });
    return found == m_record->evidence.end() ? nullptr : &*found;
}

std::vector<PlanEntry> PlanToday::missed(const LearnerPlan &plan) const
{
    std::vector<PlanEntry> missed;
    for (const PlanEntry &entry : plan.entries)
        if (numberOf(entry.term) == 0 && !onRecord(entry.item))
            missed.push_back(entry);
    return missed;
}

Date PlanToday::endOf(const PlanReport &report) const
{
    if (report.terms.empty())
        return m_today;
    const Term &last = m_check.calendar().term(static_cast<int>(report.terms.size()));
    const std::optional<Date> end = last.end ? last.end : last.start;
    return end && *end > m_today ? *end : m_today;
}

Record PlanToday::recordAfter(const LearnerPlan &plan, const PlanReport &report) const
{
    Record record = *m_record;
    std::map<ItemId, int> copies;
    for (const PlacedItem &placed : placement(plan)) {
        const Term &term = m_check.calendar().term(placed.term);
        EvidenceItem piece;
        const int copy = ++copies[placed.item];
        piece.id = EvidenceId(std::string(plannedPrefix) + placed.item.text
                              + (copy > 1 ? '#' + std::to_string(copy) : std::string()));
        piece.item = placed.item;
        piece.status = EvidenceStatus::Planned;
        piece.term = term.id;
        piece.earned = term.end ? term.end : term.start;
        record.evidence.push_back(std::move(piece));
    }
    for (std::size_t t = 0; t < report.terms.size(); ++t) {
        const Term &term = m_check.calendar().term(static_cast<int>(t) + 1);
        for (const CredentialId &award : report.terms[t].awards) {
            const auto &goals = plan.request.goals;
            if (std::find(goals.begin(), goals.end(), award) == goals.end())
                record.held.push_back({award, term.end ? term.end : term.start, {}, {}, {}});
        }
    }
    return record;
}

} // namespace cairn
