#pragma once

#include "base/Date.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"
#include "interchange/transcript/Transcript.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What single cells of other people's tables mean.
namespace cairn {

/// Letters and digits in upper case: "cis-101 a" to "CIS101A".
std::string normalCode(std::string_view code);

/// The item that a code means, also by a code of `sameAs`; with several of that code the title
/// decides, then the provider.
class ItemFinder
{
public:
    explicit ItemFinder(const Catalogue &catalogue);

    const Item *find(std::string_view code, std::string_view title,
                     const OrganizationId &provider) const;

private:
    const Catalogue &m_catalogue;
    std::unordered_map<std::string, std::vector<std::size_t>> m_byCode;
};

std::optional<EvidenceStatus> statusFromCell(std::string_view cell);
std::optional<Method> methodFromCell(std::string_view cell);
std::optional<ItemKind> kindFromCell(std::string_view cell);
/// "3", "3.0", "3,5"
std::optional<Decimal> numberFromCell(std::string_view cell);
/// ISO (also with a time), or two numbers and a year in the given order.
std::optional<Date> dateFromCell(std::string_view cell, DateOrder order);
/// Day or month first, as the cells of a column give away; month first where none does.
DateOrder guessDateOrder(const std::vector<std::string_view> &cells);
/// "Fall 2024", "otoño de 2024", "2024FA" to "fall-2024"; else the text's slug.
TermId termFromCell(std::string_view cell, const std::vector<Term> &calendar);

} // namespace cairn
