#include "interchange/transcript/Cells.h"

#include "catalogue/Words.h"
#include "interchange/csv/Csv.h"
#include "interchange/text/Text.h"

#include <algorithm>
#include <array>

namespace cairn {

std::string normalCode(std::string_view code)
{
    std::string normal;
    for (char c : plainLetters(code)) {
        if (c >= 'a' && c <= 'z')
            normal += static_cast<char>(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                 || static_cast<unsigned char>(c) >= 0x80)
            normal += c;
    }
    return normal;
}

ItemFinder::ItemFinder(const Catalogue &catalogue) : m_catalogue(catalogue)
{
    for (std::size_t i = 0; i < catalogue.items.size(); ++i)
        if (const std::string code = normalCode(catalogue.items[i].code); !code.empty())
            m_byCode[code].push_back(i);
}

static bool isNamed(const Item &item, std::string_view title)
{
    const std::string wanted = slug(title);
    return !wanted.empty()
           && std::any_of(item.name.texts.begin(), item.name.texts.end(),
                          [&](const auto &text) { return slug(text.second) == wanted; });
}

/// Listed as one item for every rule, in either direction.
static bool isSame(const Item &one, const Item &other)
{
    const auto lists = [](const Item &item, const ItemId &id) {
        return std::find(item.sameAs.begin(), item.sameAs.end(), id) != item.sameAs.end();
    };
    return lists(one, other.id) || lists(other, one.id);
}

const Item *ItemFinder::find(std::string_view code, std::string_view title,
                             const OrganizationId &provider) const
{
    const auto found = m_byCode.find(normalCode(code));
    if (found == m_byCode.end())
        return nullptr;
    std::vector<const Item *> candidates;
    for (std::size_t i : found->second)
        candidates.push_back(&m_catalogue.items[i]);
    const auto narrow = [&](auto accepts) {
        std::vector<const Item *> kept;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(kept), accepts);
        if (!kept.empty())
            candidates = std::move(kept);
    };
    if (candidates.size() > 1 && !provider.isEmpty())
        narrow([&](const Item *item) { return item->provider == provider; });
    if (candidates.size() > 1)
        narrow([&](const Item *item) { return isNamed(*item, title); });
    const bool areOne
        = std::all_of(candidates.begin() + 1, candidates.end(),
                      [&](const Item *item) { return isSame(*candidates.front(), *item); });
    return areOne ? candidates.front() : nullptr;
}

template <class E> using Spelling = std::pair<std::string_view, E>;

template <class E, std::size_t N>
static std::optional<E> spelled(const std::array<Spelling<E>, N> &spellings, std::string_view cell)
{
    const std::string normal = normalHeading(cell);
    for (const auto &[word, value] : spellings)
        if (word == normal)
            return value;
    return {};
}

std::optional<EvidenceStatus> statusFromCell(std::string_view cell)
{
    using enum EvidenceStatus;
    static constexpr auto spellings = std::to_array<Spelling<EvidenceStatus>>({
        {"completed", Completed},   {"complete", Completed},     {"passed", Completed},
        {"earned", Completed},      {"graded", Completed},       {"finished", Completed},
        {"completado", Completed},  {"completada", Completed},   {"aprobado", Completed},
        {"aprobada", Completed},    {"terminado", Completed},    {"inprogress", InProgress},
        {"ip", InProgress},         {"enrolled", InProgress},    {"registered", InProgress},
        {"current", InProgress},    {"taking", InProgress},      {"encurso", InProgress},
        {"inscrito", InProgress},   {"inscrita", InProgress},    {"cursando", InProgress},
        {"enprogreso", InProgress}, {"matriculado", InProgress}, {"planned", Planned},
        {"future", Planned},        {"planificado", Planned},    {"previsto", Planned},
        {"planeado", Planned},      {"withdrawn", Withdrawn},    {"withdrew", Withdrawn},
        {"dropped", Withdrawn},     {"retirado", Withdrawn},     {"retirada", Withdrawn},
        {"baja", Withdrawn},        {"abandonado", Withdrawn},
    });
    return spelled(spellings, cell);
}

std::optional<Method> methodFromCell(std::string_view cell)
{
    using enum Method;
    static constexpr auto spellings = std::to_array<Spelling<Method>>({
        {"resident", Resident},
        {"institutional", Resident},
        {"institution", Resident},
        {"local", Resident},
        {"residente", Resident},
        {"propio", Resident},
        {"transfer", Transfer},
        {"transferred", Transfer},
        {"tr", Transfer},
        {"transferencia", Transfer},
        {"traslado", Transfer},
        {"convalidado", Transfer},
        {"priorlearning", PriorLearning},
        {"pla", PriorLearning},
        {"cpl", PriorLearning},
        {"portfolio", PriorLearning},
        {"aprendizajeprevio", PriorLearning},
        {"exam", Exam},
        {"test", Exam},
        {"clep", Exam},
        {"ap", Exam},
        {"dsst", Exam},
        {"ib", Exam},
        {"examen", Exam},
        {"workplace", Workplace},
        {"work", Workplace},
        {"trabajo", Workplace},
        {"military", Military},
        {"jst", Military},
        {"militar", Military},
        {"noncredit", Noncredit},
        {"sincredito", Noncredit},
    });
    return spelled(spellings, cell);
}

std::optional<ItemKind> kindFromCell(std::string_view cell)
{
    static constexpr auto spellings = std::to_array<Spelling<ItemKind>>({
        {"curso", ItemKind::Course},
        {"examen", ItemKind::Exam},
        {"certification", ItemKind::Exam},
        {"certificacion", ItemKind::Exam},
        {"capacitacion", ItemKind::Training},
        {"formacion", ItemKind::Training},
        {"evaluacion", ItemKind::Assessment},
        {"trabajo", ItemKind::Work},
        {"aprendizaje", ItemKind::Apprenticeship},
    });
    if (const auto known = itemKindFromWord(lowered(cell)))
        return known;
    return spelled(spellings, cell);
}

std::optional<Decimal> numberFromCell(std::string_view cell)
{
    if (const auto number = Decimal::fromText(cell))
        return number;
    std::string text(cell);
    if (std::count(text.begin(), text.end(), ',') != 1 || text.find('.') != text.npos)
        return {};
    text[text.find(',')] = '.';
    return Decimal::fromText(text);
}

/// "3/4/2025" as its three numbers; nothing for other text.
static std::optional<std::array<int, 3>> threeNumbers(std::string_view cell)
{
    const auto parts = split(cell.substr(0, cell.find(' ')), "/.-");
    if (parts.size() != 3)
        return {};
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (parts[i].size() > 4 || parts[i].find_first_not_of("0123456789") != parts[i].npos)
            return {};
        numbers[i] = std::stoi(std::string(parts[i]));
    }
    return numbers;
}

static std::optional<Date> realDay(int year, int month, int day)
{
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const Date date = Date::fromCivil(year, month, day);
    return date.toText().substr(8) == (day < 10 ? "0" : "") + std::to_string(day)
               ? std::optional(date)
               : std::nullopt;
}

std::optional<Date> dateFromCell(std::string_view cell, DateOrder order)
{
    const auto numbers = threeNumbers(cell.substr(0, cell.find('T')));
    if (!numbers)
        return {};
    const auto [first, second, third] = *numbers;
    if (first >= 1900)
        return realDay(first, second, third);
    return order == DateOrder::DayFirst ? realDay(third, second, first)
                                        : realDay(third, first, second);
}

DateOrder guessDateOrder(const std::vector<std::string_view> &cells)
{
    for (std::string_view cell : cells) {
        const auto numbers = threeNumbers(cell);
        if (!numbers || (*numbers)[0] >= 1900)
            continue;
        if ((*numbers)[0] > 12)
            return DateOrder::DayFirst;
        if ((*numbers)[1] > 12)
            return DateOrder::MonthFirst;
    }
    return DateOrder::MonthFirst;
}

static std::string_view seasonOf(std::string_view letters)
{
    static constexpr auto spellings = std::to_array<Spelling<std::string_view>>({
        {"fall", "fall"},
        {"autumn", "fall"},
        {"fa", "fall"},
        {"f", "fall"},
        {"otono", "fall"},
        {"spring", "spring"},
        {"sp", "spring"},
        {"spr", "spring"},
        {"primavera", "spring"},
        {"summer", "summer"},
        {"su", "summer"},
        {"sum", "summer"},
        {"verano", "summer"},
        {"winter", "winter"},
        {"wi", "winter"},
        {"win", "winter"},
        {"invierno", "winter"},
    });
    for (const auto &[word, season] : spellings)
        if (word == letters)
            return season;
    return {};
}

/// "fall-2024" where the cell names a season and a year, in either order.
static std::string seasonAndYear(std::string_view cell)
{
    std::string season;
    std::string year;
    const std::string words = slug(cell);
    for (std::string_view part : split(words, "-")) {
        const std::size_t digit = part.find_first_of("0123456789");
        const std::size_t letter = part.find_first_of("abcdefghijklmnopqrstuvwxyz");
        std::string_view letters = digit == part.npos ? part : std::string_view();
        std::string_view digits = letter == part.npos ? part : std::string_view();
        if (digit != part.npos && letter != part.npos) {
            letters = digit == 0 ? part.substr(letter) : part.substr(0, digit);
            digits = digit == 0 ? part.substr(0, letter) : part.substr(digit);
        }
        if (const auto known = seasonOf(letters); !known.empty())
            season = known;
        if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
            year = digits;
        else if (digits.size() == 2)
            year = "20" + std::string(digits);
    }
    return season.empty() || year.empty() ? std::string() : season + '-' + year;
}

TermId termFromCell(std::string_view cell, const std::vector<Term> &calendar)
{
    const std::string name = slug(cell);
    const std::string usual = seasonAndYear(cell);
    for (const Term &term : calendar) {
        const bool isNamed
            = std::any_of(term.name.texts.begin(), term.name.texts.end(),
                          [&](const auto &text) { return slug(text.second) == name; });
        if (term.id.text == cell || slug(term.id.text) == name || isNamed)
            return term.id;
    }
    for (const Term &term : calendar)
        if (!usual.empty() && (term.id.text == usual || seasonAndYear(term.id.text) == usual))
            return term.id;
    return TermId(usual.empty() ? name : usual);
}

} // namespace cairn
