#include "interchange/cairn/PlanJson.h"

#include "interchange/cairn/RuleJson.h"
#include "interchange/json/JsonParser.h"
#include "interchange/json/JsonWriter.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr std::size_t largestRequest = std::size_t(16) << 20;

void refuseNegative(ObjectReader &reader, std::string_view key, bool isNegative)
{
    if (isNegative)
        reader.findings().fault(reader.pathOf(key), "is negative");
}

std::optional<Decimal> amount(ObjectReader &reader, std::string_view key)
{
    const std::optional<Decimal> value = reader.decimal(key);
    refuseNegative(reader, key, value && *value < Decimal{});
    return value;
}

std::optional<Decimal> credits(ObjectReader &reader, std::string_view key)
{
    const std::optional<Decimal> value = amount(reader, key);
    if (value && !value->hasAtMostTwoPlaces())
        reader.findings().fault(reader.pathOf(key), "has more than two places");
    return value;
}

std::optional<int> number(ObjectReader &reader, std::string_view key)
{
    const std::optional<int> value = reader.integer(key);
    refuseNegative(reader, key, value && *value < 0);
    return value;
}

void readTermLimits(ObjectReader &reader, TermLimits &limits)
{
    limits.maxCredits = credits(reader, "maxCredits");
    limits.minCredits = credits(reader, "minCredits");
    limits.maxItems = number(reader, "maxItems");
    limits.minItems = number(reader, "minItems");
    if (reader.has("seasons"))
        limits.seasons = reader.texts("seasons");
    if (reader.has("delivery"))
        limits.delivery = reader.texts("delivery");
    limits.budgetPerTerm = amount(reader, "budgetPerTerm");
    limits.hoursPerWeek = amount(reader, "hoursPerWeek");
}

PlanLimits readLimits(ObjectReader &reader)
{
    PlanLimits limits;
    readTermLimits(reader, limits);
    limits.maxTerms = number(reader, "maxTerms");
    limits.terms = number(reader, "terms");
    limits.budget = amount(reader, "budget");
    if (const auto perTerm = reader.find("perTerm")) {
        if (!perTerm->is_object()) {
            reader.findings().fault(reader.pathOf("perTerm"),
                                    "expected an object of limits by term");
            return limits;
        }
        for (const auto field : asObject(*perTerm)) {
            const std::string place
                = joinPath(reader.pathOf("perTerm"), std::string_view(field.key));
            if (!field.value.is_object()) {
                reader.findings().fault(place, "expected an object of limits");
                continue;
            }
            ObjectReader term(asObject(field.value), place, reader.findings());
            TermLimits &own = limits.perTerm[TermId(std::string(field.key))];
            readTermLimits(term, own);
            // "Any of these": a budget for one term is its budget.
            if (!own.budgetPerTerm)
                own.budgetPerTerm = amount(term, "budget");
            term.remarks();
        }
    }
    return limits;
}

std::vector<Pin> readPins(ObjectReader &document)
{
    std::vector<Pin> pins;
    for (ObjectReader &reader : document.objects("pins")) {
        Pin pin;
        pin.item = reader.id<ItemId>("item");
        if (pin.item.isEmpty())
            reader.findings().fault(reader.pathOf("item"), "missing");
        const bool skips = reader.boolean("skip").value_or(false);
        const bool isNot = reader.has("not");
        const bool isIn = reader.has("term");
        if (skips + isNot + isIn != 1)
            reader.findings().fault(reader.path(), "expected one of \"term\", \"not\" and "
                                                   "\"skip\": true");
        pin.kind = skips ? Pin::Kind::Skip : isNot ? Pin::Kind::Not : Pin::Kind::In;
        pin.term = reader.id<TermId>(isNot ? "not" : "term");
        reader.remarks();
        pins.push_back(std::move(pin));
    }
    return pins;
}

std::vector<Objective> readObjectives(ObjectReader &document)
{
    std::vector<Objective> objectives = document.words<Objective>("objective", objectiveFromWord);
    for (auto at = objectives.begin(); at != objectives.end();) {
        if (std::find(objectives.begin(), at, *at) != at)
            at = objectives.erase(at); // Said twice says no more.
        else
            ++at;
    }
    return objectives;
}

void readStart(ObjectReader &document, PlanRequest &request)
{
    const std::string start = document.text("start");
    if (start.empty())
        return;
    if (const auto day = Date::fromText(start))
        request.start = *day;
    else
        request.start = TermId(start);
}

} // namespace

Result<PlanRequestReading> readPlanRequest(std::string_view json)
{
    JsonParser parser(largestRequest);
    const auto root = parser.parseObject(json);
    if (!root)
        return tl::unexpected(root.error());
    if (const auto unique = refuseDuplicateKeys(*root, json); !unique)
        return tl::unexpected(unique.error());
    Findings findings;
    ObjectReader document(*root, {}, findings);
    PlanRequestReading reading;
    PlanRequest &request = reading.request;
    for (std::string_view head : {"format", "version"})
        document.find(head);
    request.goals = document.ids<CredentialId>("goals");
    if (request.goals.empty())
        findings.fault("goals", "missing; expected a list of credential ids");
    readStart(document, request);
    if (document.has("objective"))
        request.objectives = readObjectives(document);
    if (auto limits = document.object("limits")) {
        request.limits = readLimits(*limits);
        limits->remarks();
    }
    request.pins = readPins(document);
    request.placeholders = document.boolean("placeholders").value_or(false);
    if (document.has("milestones"))
        request.milestones = document.ids<CredentialId>("milestones");
    if (const auto lookAhead = document.word<LookAhead>("lookAhead", lookAheadFromWord))
        request.lookAhead = *lookAhead;
    document.remarks();
    reading.faults = std::move(findings.faults);
    reading.warnings = std::move(findings.warnings);
    return reading;
}

Result<PlanLimitsReading> readPlanLimits(std::string_view json)
{
    PlanLimitsReading reading;
    if (json.empty())
        return reading;
    JsonParser parser(largestRequest);
    const auto root = parser.parseObject(json);
    if (!root)
        return tl::unexpected(root.error());
    Findings findings;
    ObjectReader document(*root, "limits", findings);
    reading.limits = readLimits(document);
    document.rest();
    reading.faults = std::move(findings.faults);
    reading.warnings = std::move(findings.warnings);
    return reading;
}

namespace {

void writeTermLimits(JsonWriter &writer, const TermLimits &limits)
{
    const auto decimal = [&](std::string_view key, const std::optional<Decimal> &value) {
        if (value)
            writer.field(key, *value);
    };
    const auto integer = [&](std::string_view key, const std::optional<int> &value) {
        if (value)
            writer.field(key, std::int64_t{*value});
    };
    decimal("maxCredits", limits.maxCredits);
    decimal("minCredits", limits.minCredits);
    integer("maxItems", limits.maxItems);
    integer("minItems", limits.minItems);
    if (limits.seasons)
        writer.field("seasons", *limits.seasons);
    if (limits.delivery)
        writer.field("delivery", *limits.delivery);
    decimal("budgetPerTerm", limits.budgetPerTerm);
    decimal("hoursPerWeek", limits.hoursPerWeek);
}

void writeLimits(JsonWriter &writer, const PlanLimits &limits)
{
    if (limits == PlanLimits{})
        return;
    writer.key("limits").beginObject();
    writeTermLimits(writer, limits);
    if (limits.maxTerms)
        writer.field("maxTerms", std::int64_t{*limits.maxTerms});
    if (limits.terms)
        writer.field("terms", std::int64_t{*limits.terms});
    if (limits.budget)
        writer.field("budget", *limits.budget);
    if (!limits.perTerm.empty()) {
        writer.key("perTerm").beginObject();
        for (const auto &[term, own] : limits.perTerm) {
            writer.key(term.text).beginObject();
            writeTermLimits(writer, own);
            writer.endObject();
        }
        writer.endObject();
    }
    writer.endObject();
}

void writePins(JsonWriter &writer, const std::vector<Pin> &pins)
{
    if (pins.empty())
        return;
    writer.key("pins").beginArray();
    for (const Pin &pin : pins) {
        writer.beginInlineObject().field("item", pin.item.text);
        if (pin.kind == Pin::Kind::Skip)
            writer.flag("skip", true);
        else
            writer.field(pin.kind == Pin::Kind::In ? "term" : "not", pin.term.text);
        writer.endObject();
    }
    writer.endArray();
}

} // namespace

std::string writePlanRequest(const PlanRequest &request)
{
    JsonWriter writer;
    writer.beginObject();
    writeIds(writer, "goals", request.goals);
    if (const auto *term = std::get_if<TermId>(&request.start))
        writer.field("start", term->text);
    if (const auto *day = std::get_if<Date>(&request.start))
        writer.field("start", day->toText());
    std::vector<std::string> words;
    for (Objective objective : request.objectives)
        words.emplace_back(toWord(objective));
    writer.field("objective", words);
    writeLimits(writer, request.limits);
    writePins(writer, request.pins);
    if (request.placeholders)
        writer.flag("placeholders", true);
    if (request.milestones)
        writeIds(writer, "milestones", *request.milestones);
    if (request.lookAhead != LookAhead::InProgress)
        writer.field("lookAhead", toWord(request.lookAhead));
    writer.endObject();
    return writer.take();
}

} // namespace cairn
