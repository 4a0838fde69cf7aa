#pragma once

#include "base/Credits.h"
#include "base/Decimal.h"
#include "base/TextMap.h"
#include "catalogue/Catalogue.h"
#include "interchange/ctdl/CtdlDocument.h"

#include <optional>
#include <string>
#include <vector>

/// The small profiles of CTDL: texts, credit values, durations, costs.
namespace cairn {

/// A language map or a plain text. Languages are named by their primary subtag where that is free,
/// so that one who asks for "en" is given "en-US" before anything else.
TextMap toTextMap(simdjson::dom::element value);
TextMap textMapOf(simdjson::dom::object json, std::string_view name);
/// A language map of lists as the texts that belong together: the n-th of each language.
std::vector<TextMap> toTextMaps(const std::vector<simdjson::dom::element> &values);
TextMap english(std::string text);
/// As JSON, for extra fields.
std::string textMapJson(const TextMap &map);

/// An amount of credit as it was stated.
struct CtdlCredit {
    enum class Unit { Semester, Quarter, ClockHour, Credit, Other };
    Decimal amount;
    Unit unit = Unit::Other;
    std::string unitName; ///< "SemesterHour"
    std::string limits;   ///< what no number says: level, subject, percentage, maximum
};

/// Everything a ValueProfile, a QuantitativeValue or the old properties say.
std::vector<CtdlCredit> creditsOf(simdjson::dom::object json);
/// In the unit of an owner, exact to two places; nothing where it is no credit, or not exact.
std::optional<Decimal> inUnit(const CtdlCredit &credit, CreditUnit unit);
/// "10 SemesterHour, audLevel:UpperDivisionLevel": for a person to read.
std::string describe(const CtdlCredit &credit);

/// Hours of an ISO 8601 duration of time alone ("PT140H", "PT1H30M").
std::optional<Decimal> hoursOf(std::string_view duration);
/// Whole months of "P3Y", "P1Y6M".
std::optional<int> monthsOf(std::string_view duration);

/// The price of a cost profile; nothing where none is stated or it is negative.
std::optional<Decimal> priceOf(simdjson::dom::object costProfile);
/// "USD"; empty where none is known.
std::string currencyOf(simdjson::dom::object costProfile);

/// What a person calls an alignment object or a concept: its name, else its code or URI.
std::string conceptName(simdjson::dom::element value);
std::string conceptName(simdjson::dom::object json);
/// The last part of a concept's URI: "creditUnit:SemesterHour" to "SemesterHour".
std::string conceptTerm(simdjson::dom::element value);

} // namespace cairn
