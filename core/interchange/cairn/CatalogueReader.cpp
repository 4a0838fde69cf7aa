#include "interchange/cairn/CatalogueJson.h"

#include "interchange/cairn/EntryReader.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>
#include <unordered_map>

namespace cairn {

using simdjson::dom::element;

static constexpr std::size_t largestCatalogue = std::size_t(256) << 20;
static constexpr std::int64_t formatVersion = 1;

namespace {

/// The reader of each entry of one list, with the findings standing at that entry.
template <class T> std::vector<T> readEntries(ObjectReader &document, std::string_view list,
                                              T (*readEntry)(ObjectReader &))
{
    Findings &findings = document.findings();
    std::vector<T> entries;
    std::size_t position = 0;
    for (const element each : document.list(list)) {
        findings.list = list;
        findings.id = '#' + std::to_string(++position);
        if (each.is_object()) {
            ObjectReader reader(asObject(each), {}, findings);
            if (const auto id = reader.find("id"); id && id->is_string())
                if (const std::string_view text = asText(*id); !text.empty())
                    findings.id = text;
            entries.push_back(readEntry(reader));
        } else {
            findings.fault({}, "here stands " + std::string(jsonTypeName(each))
                                   + "; expected an object");
        }
    }
    findings.list.clear();
    findings.id.clear();
    return entries;
}

/// `calendar` is an object with `terms`; a bare list of terms is understood as well.
std::vector<Term> readCalendar(ObjectReader &document)
{
    const auto value = document.find("calendar");
    if (!value)
        return {};
    if (value->is_array())
        return readEntries(document, "calendar", readTerm);
    auto calendar = document.object("calendar");
    if (!calendar)
        return {};
    ObjectReader terms(asObject(*value), "calendar", document.findings());
    std::vector<Term> read = readEntries(terms, "terms", readTerm);
    terms.remarks();
    return read;
}

void readGradePoints(element object, GradeScale &scale, Findings &findings)
{
    for (const auto field : asObject(object)) {
        if (field.key == "failing" || field.key == "points")
            continue;
        const std::string letter(field.key);
        if (field.value.is_null()) {
            scale.points[letter] = std::nullopt;
        } else if (const auto points = toDecimal(field.value)) {
            scale.points[letter] = *points;
        } else {
            findings.fault("grades/" + letter, "expected a number of points, or null");
        }
    }
}

/// Letters and failing letters each replace the usual ones where they are given.
GradeScale readGrades(ObjectReader &document)
{
    GradeScale scale = GradeScale::standard();
    auto grades = document.object("grades");
    if (!grades)
        return scale;
    GradeScale given;
    readGradePoints(*document.find("grades"), given, document.findings());
    if (const auto points = grades->find("points"); points && points->is_object())
        readGradePoints(*points, given, document.findings());
    if (!given.points.empty())
        scale.points = std::move(given.points);
    if (grades->has("failing"))
        scale.failing = grades->texts("failing");
    return scale;
}

void checkFormat(ObjectReader &document)
{
    Findings &findings = document.findings();
    const std::string format = document.text("format");
    if (format != "cairn-catalog")
        findings.fault("format", format.empty() ? "missing; expected \"cairn-catalog\""
                                                : '"' + format + "\" is not \"cairn-catalog\"");
    const auto version = document.decimal("version");
    if (!version && !document.has("version"))
        findings.fault("version", "missing; expected 1");
    else if (version && *version != Decimal::fromInt(formatVersion))
        findings.fault("version", version->toText() + " is not known; expected 1");
}

void readHead(ObjectReader &document, Catalogue &catalogue)
{
    catalogue.id = document.text("id");
    if (catalogue.id.empty())
        document.findings().warn("id", "missing");
    catalogue.title = document.textMap("title");
    catalogue.publisher = document.text("publisher");
    catalogue.asOf = document.date("asOf");
    if (std::string currency = document.text("currency"); !currency.empty())
        catalogue.currency = std::move(currency);
    catalogue.licence = document.text("licence");
}

void readLists(ObjectReader &document, Catalogue &catalogue)
{
    catalogue.organizations = readEntries(document, "organizations", readOrganization);
    catalogue.competencies = readEntries(document, "competencies", readCompetency);
    catalogue.items = readEntries(document, "items", readItem);
    catalogue.credentials = readEntries(document, "credentials", readCredential);
    catalogue.occupations = readEntries(document, "occupations", readOccupation);
    catalogue.crosswalks = readEntries(document, "crosswalks", readCrosswalk);
    catalogue.sharing = readEntries(document, "sharing", readSharing);
    catalogue.rules = readEntries(document, "rules", readNamedRule);
    catalogue.calendar = readCalendar(document);
    catalogue.grades = readGrades(document);
}

/// The fields that reading has found fault with, by entry.
using NamedFields = std::unordered_map<std::string, std::vector<std::string>>;

std::string entryKey(const Fault &fault)
{
    return fault.list + '/' + fault.id;
}

bool isWithin(std::string_view path, std::string_view outer)
{
    return path.starts_with(outer)
           && (outer.empty() || path.size() == outer.size() || path[outer.size()] == '/');
}

/// What follows from a fault at the same place, above it, or in a field just below, is not named
/// again: a limit whose number cannot be read need not be told that it says no number.
bool isNamedAlready(const Fault &fault, const NamedFields &named)
{
    const auto fields = named.find(entryKey(fault));
    if (fields == named.end())
        return false;
    return std::any_of(fields->second.begin(), fields->second.end(), [&](const std::string &field) {
        const bool isJustBelow = isWithin(field, fault.field)
                                 && field.find('/', fault.field.size() + 1) == field.npos
                                 && !fault.field.empty();
        return isWithin(fault.field, field) || isJustBelow;
    });
}

void addChecks(CatalogueReading &reading)
{
    // One entry with thousands of faults is bad enough without comparing each with each.
    constexpr std::size_t mostCompared = 100;
    NamedFields named;
    for (const Fault &fault : reading.faults)
        if (auto &fields = named[entryKey(fault)]; fields.size() < mostCompared)
            fields.push_back(fault.field);
    std::vector<Fault> faults;
    checkCatalogue(reading.catalogue, faults, reading.warnings);
    for (Fault &fault : faults)
        if (!isNamedAlready(fault, named))
            reading.faults.push_back(std::move(fault));
}

} // namespace

Result<CatalogueReading> readCatalogue(std::string_view json)
{
    JsonParser parser(largestCatalogue);
    const auto root = parser.parseObject(json);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto unique = refuseDuplicateKeys(*root, json); !unique)
        return tl::unexpected(unique.error());

    Findings findings;
    ObjectReader document(*root, {}, findings);
    CatalogueReading reading;
    checkFormat(document);
    if (std::string language = document.text("language"); !language.empty())
        reading.catalogue.language = std::move(language);
    findings.language = reading.catalogue.language;
    readHead(document, reading.catalogue);
    readLists(document, reading.catalogue);
    reading.catalogue.extra = document.rest();
    reading.faults = std::move(findings.faults);
    reading.warnings = std::move(findings.warnings);
    addChecks(reading);
    return reading;
}

} // namespace cairn
