#include "models/EvidenceDay.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>

namespace cairn::ui {

std::optional<NamedTerm> namedTerm(const TermId &term)
{
    const std::string &text = term.text;
    const auto dash = text.find('-');
    if (dash == text.npos || text.size() - dash != 5)
        return {};
    const std::string season = text.substr(0, dash);
    const std::string year = text.substr(dash + 1);
    const bool isSeason
        = season == "winter" || season == "spring" || season == "summer" || season == "fall";
    if (!isSeason || year.find_first_not_of("0123456789") != year.npos)
        return {};
    return NamedTerm{season, std::stoi(year)};
}

static Date beginningOf(const NamedTerm &term)
{
    const int month = term.season == "winter"   ? 1
                      : term.season == "spring" ? 2
                      : term.season == "summer" ? 6
                                                : 9;
    return Date::fromCivil(term.year, month, 1);
}

std::optional<Date> sortDay(const LearnerContext &context, const EvidenceItem &piece)
{
    if (piece.earned)
        return piece.earned;
    const auto &calendar = context.catalogue->catalogue().calendar;
    const auto term = std::find_if(calendar.begin(), calendar.end(),
                                   [&piece](const Term &each) { return each.id == piece.term; });
    if (term != calendar.end() && term->start)
        return term->start;
    const std::optional<NamedTerm> named = namedTerm(piece.term);
    return named ? std::optional(beginningOf(*named)) : std::nullopt;
}

static void takeNewest(std::optional<Date> &newest, std::optional<Date> day)
{
    if (day && (!newest || *newest < *day))
        newest = day;
}

static void takeDaysOf(const Rule &rule, const LearnerContext &context, std::optional<Date> &newest)
{
    for (const EvidenceItem &piece : context.record.evidence) {
        if (!piece.item.isEmpty()
            && std::find(rule.items.begin(), rule.items.end(), piece.item) != rule.items.end())
            takeNewest(newest, piece.earned);
    }
    const Holding *held = rule.credential.isEmpty() ? nullptr : context.holding(rule.credential);
    if (held)
        takeNewest(newest, held->awarded);
    for (const Rule &child : rule.children)
        takeDaysOf(child, context, newest);
}

std::optional<Date> grantDay(const LearnerContext &context, const CrosswalkId &crosswalk)
{
    std::optional<Date> newest;
    for (const Crosswalk &each : context.catalogue->catalogue().crosswalks) {
        if (each.id == crosswalk && !each.from.empty())
            takeDaysOf(each.from.front(), context, newest);
    }
    return newest;
}

} // namespace cairn::ui
