#include "evidence/Validate.h"

#include "catalogue/Words.h"

#include <algorithm>
#include <string_view>

namespace cairn {

namespace {

using Field = EvidenceProblem::Field;
using Kind = EvidenceProblem::Kind;
using Problems = std::vector<EvidenceProblem>;

/// More than a lifetime of learning in any unit: a typing error.
constexpr Decimal mostOfAnything = Decimal::fromInt(100'000);

void add(Problems &problems, Field field, Kind kind, std::string value = {})
{
    problems.push_back({field, kind, std::move(value)});
}

template <class Entries, class IdValue> bool knows(const Entries &entries, const IdValue &id)
{
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto &entry) { return entry.id == id; });
}

bool namesNothing(const Catalogue &catalogue)
{
    return catalogue.items.empty();
}

void checkId(const EvidenceItem &item, const EvidenceSurroundings &surroundings, Problems &problems)
{
    if (surroundings.others && !item.id.isEmpty() && knows(*surroundings.others, item.id))
        add(problems, Field::Id, Kind::Taken, item.id.text);
}

void checkNames(const EvidenceItem &item, const Catalogue &catalogue, Problems &problems)
{
    if (item.item.isEmpty() && item.title.empty())
        add(problems, Field::Title, Kind::Missing);
    if (!item.kind.empty() && !itemKindFromWord(item.kind))
        add(problems, Field::Kind, Kind::Unknown, item.kind);
    if (namesNothing(catalogue))
        return;
    if (!item.item.isEmpty() && !knows(catalogue.items, item.item))
        add(problems, Field::Item, Kind::Unknown, item.item.text);
    if (!item.provider.isEmpty() && !knows(catalogue.organizations, item.provider))
        add(problems, Field::Provider, Kind::Unknown, item.provider.text);
    if (!item.term.isEmpty() && !knows(catalogue.calendar, item.term))
        add(problems, Field::Term, Kind::Unknown, item.term.text);
    for (const CompetencyId &competency : item.competencies.value_or(std::vector<CompetencyId>()))
        if (!knows(catalogue.competencies, competency))
            add(problems, Field::Competencies, Kind::Unknown, competency.text);
}

void checkAmount(Field field, const std::optional<Decimal> &amount, Problems &problems)
{
    if (!amount)
        return;
    if (*amount < Decimal{})
        add(problems, field, Kind::Negative, amount->toText());
    else if (mostOfAnything < *amount)
        add(problems, field, Kind::TooLarge, amount->toText());
    if (!amount->hasAtMostTwoPlaces())
        add(problems, field, Kind::TooManyPlaces, amount->toText());
}

void checkGrade(const EvidenceItem &item, const Catalogue &catalogue, Problems &problems)
{
    if (!item.grade.empty() && !catalogue.grades.knows(item.grade))
        add(problems, Field::Grade, Kind::Unknown, item.grade);
}

void checkRange(Field field, const std::optional<Date> &day, Problems &problems)
{
    if (day && (day->year() < 1900 || day->year() > 2200))
        add(problems, field, Kind::OutOfRange, day->toText());
}

void checkDates(const EvidenceItem &item, const std::optional<Date> &today, Problems &problems)
{
    checkRange(Field::Earned, item.earned, problems);
    if (today && item.earned && item.status == EvidenceStatus::Completed && *today < *item.earned)
        add(problems, Field::Earned, Kind::InFuture, item.earned->toText());
    checkRange(Field::Expires, item.expires, problems);
    if (item.earned && item.expires && *item.expires < *item.earned)
        add(problems, Field::Expires, Kind::BeforeEarned, item.expires->toText());
}

std::string_view nameOf(Field field)
{
    static constexpr std::string_view names[]
        = {"id",      "item", "kind",     "title", "credits", "grade",       "earned",
           "expires", "term", "provider", "level", "hours",   "competencies"};
    return names[static_cast<size_t>(field)];
}

std::string_view nameOf(Kind kind)
{
    static constexpr std::string_view names[] = {"missing",
                                                 "not in the catalogue",
                                                 "taken by another piece",
                                                 "negative",
                                                 "more than two decimal places",
                                                 "too large",
                                                 "out of range",
                                                 "in the future",
                                                 "before it was earned"};
    return names[static_cast<size_t>(kind)];
}

} // namespace

std::vector<EvidenceProblem> validate(const EvidenceItem &item, const Catalogue &catalogue,
                                      const EvidenceSurroundings &surroundings)
{
    Problems problems;
    checkId(item, surroundings, problems);
    checkNames(item, catalogue, problems);
    checkAmount(Field::Credits, item.credits, problems);
    checkGrade(item, catalogue, problems);
    checkDates(item, surroundings.today, problems);
    checkAmount(Field::Level, item.level, problems);
    checkAmount(Field::Hours, item.hours, problems);
    return problems;
}

bool isDoubt(const EvidenceProblem &problem)
{
    return problem.kind == Kind::InFuture || problem.kind == Kind::BeforeEarned;
}

std::string toText(const EvidenceProblem &problem)
{
    std::string text(nameOf(problem.field));
    text.append(": ").append(nameOf(problem.kind));
    if (!problem.value.empty())
        text.append(" (").append(problem.value).append(")");
    return text;
}

} // namespace cairn
