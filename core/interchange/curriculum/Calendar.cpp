#include "interchange/curriculum/Calendar.h"

#include <string_view>

namespace cairn {

namespace {

struct Season {
    std::string_view name;
    int startMonth, startDay, endMonth, endDay;
};

constexpr Season semesters[] = {{"spring", 1, 12, 5, 8}, {"fall", 8, 24, 12, 12}};
constexpr Season quarters[]
    = {{"winter", 1, 4, 3, 19}, {"spring", 3, 29, 6, 11}, {"fall", 9, 21, 12, 11}};
constexpr int years = 8;

template <std::size_t N> std::vector<Term> termsOf(const Season (&seasons)[N], Date asOf)
{
    std::vector<Term> terms;
    for (int year = asOf.year(); terms.size() < N * years; ++year)
        for (const Season &season : seasons) {
            const Date start = Date::fromCivil(year, season.startMonth, season.startDay);
            if (start < asOf || terms.size() == N * years)
                continue;
            Term term;
            term.id = TermId(std::string(season.name) + '-' + std::to_string(year));
            term.season = season.name;
            term.start = start;
            term.end = Date::fromCivil(year, season.endMonth, season.endDay);
            terms.push_back(std::move(term));
        }
    return terms;
}

} // namespace

std::vector<Term> termsFrom(Date asOf, CreditUnit unit)
{
    return unit == CreditUnit::Quarter ? termsOf(quarters, asOf) : termsOf(semesters, asOf);
}

} // namespace cairn
