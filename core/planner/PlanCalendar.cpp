#include "planner/PlanCalendar.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace cairn {

namespace {

constexpr std::size_t furthest = 1000; ///< terms, whatever is asked

/// The year in an id such as "fall-2027".
std::optional<int> yearIn(const std::string &id)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t end = id.size();
    while (end > 0 && !digit(id[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin > 0 && digit(id[begin - 1]))
        --begin;
    int year = 0;
    if (end - begin != 4
        || std::from_chars(id.data() + begin, id.data() + end, year).ec != std::errc{})
        return {};
    return year;
}

int yearOf(const Term &term)
{
    if (term.start)
        return term.start->year();
    return yearIn(term.id.text).value_or(0);
}

/// How many of the last listed terms make a year.
std::size_t cycleOf(const std::vector<Term> &terms)
{
    const Term &last = terms.back();
    std::size_t cycle = 1;
    if (last.start) {
        // The same days come again after a year, give or take the weeks by which a start moves.
        const Date yearBefore = last.start->addMonths(-12).addDays(31);
        while (cycle < terms.size() && terms[terms.size() - 1 - cycle].start
               && *terms[terms.size() - 1 - cycle].start > yearBefore)
            ++cycle;
        return cycle;
    }
    while (cycle < terms.size() && terms[terms.size() - 1 - cycle].season != last.season)
        ++cycle;
    return cycle;
}

} // namespace

PlanCalendar::PlanCalendar(const std::vector<Term> &listed)
    : m_terms(listed), m_listed(listed.size()), m_cycle(listed.empty() ? 1 : cycleOf(listed))
{}

void PlanCalendar::runOnTo(int number) const
{
    const std::size_t wanted = m_start + static_cast<std::size_t>(number);
    while (m_terms.size() < wanted) {
        const Term &model = m_terms[m_terms.size() - m_cycle];
        Term next;
        next.season = model.season;
        if (model.start)
            next.start = model.start->addMonths(12);
        if (model.end)
            next.end = model.end->addMonths(12);
        const std::string season = model.season.empty() ? "term" : model.season;
        const int year = yearOf(model) > 0 ? yearOf(model) + 1
                                           : static_cast<int>(m_terms.size() / m_cycle) + 1;
        next.id = TermId(season + '-' + std::to_string(year));
        // Two terms of one season in a year are told apart.
        const auto isTaken = [&](const TermId &id) {
            return std::any_of(m_terms.begin(), m_terms.end(),
                               [&](const Term &term) { return term.id == id; });
        };
        for (int again = 2; isTaken(next.id); ++again)
            next.id = TermId(season + '-' + std::to_string(year) + '-' + std::to_string(again));
        m_terms.push_back(std::move(next));
    }
}

const Term &PlanCalendar::term(int number) const
{
    runOnTo(number);
    return m_terms[m_start + static_cast<std::size_t>(number) - 1];
}

int PlanCalendar::numberOf(const TermId &id, int horizon) const
{
    for (int number = 1; number <= horizon; ++number)
        if (term(number).id == id)
            return number;
    return 0;
}

int PlanCalendar::daysOf(int number) const
{
    const Term &at = term(number);
    if (!at.start || !at.end || *at.end < *at.start)
        return 15 * 7;
    return at.end->daysSinceEpoch - at.start->daysSinceEpoch + 1;
}

std::optional<PlanCalendar>
PlanCalendar::from(const Catalogue &catalogue,
                   const std::variant<std::monostate, TermId, Date> &start, Date asOf)
{
    PlanCalendar calendar(catalogue.calendar);
    if (calendar.isEmpty())
        return {};
    if (const auto *id = std::get_if<TermId>(&start)) {
        const int number = calendar.numberOf(*id, static_cast<int>(furthest));
        if (number == 0)
            return {};
        calendar.m_start = static_cast<std::size_t>(number) - 1;
        return calendar;
    }
    const auto *asked = std::get_if<Date>(&start);
    const Date day = asked ? *asked : asOf;
    // Only a date that somebody asked for may lie beyond what the calendar lists.
    const std::size_t last
        = asked && catalogue.calendar.back().start ? furthest : calendar.m_listed;
    for (std::size_t i = 0; i < last; ++i) {
        const Term &term = calendar.term(static_cast<int>(i) + 1);
        if (term.start && *term.start >= day) {
            calendar.m_start = i;
            return calendar;
        }
    }
    if (asked && catalogue.calendar.back().start)
        return {};
    return calendar;
}

} // namespace cairn
