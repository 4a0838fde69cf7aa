#include "Commands.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/json/JsonWriter.h"

#include <cstdio>

namespace cairn::cli {

namespace {

/// An example that the audit does not agree with.
struct Disagreement {
    CredentialId credential;
    int example = 0; ///< position in the credential's list
    std::string expected;
    std::string got;
};

struct ExamplesReport {
    int run = 0;
    std::vector<Disagreement> failed;
};

std::string inWords(std::string_view state, const std::optional<Decimal> &credits,
                    const std::optional<int> &steps)
{
    std::string text(state);
    const auto add = [&](const std::string &part) { text += (text.empty() ? "" : ", ") + part; };
    if (credits)
        add(credits->toText() + " credits");
    if (steps)
        add(std::to_string(*steps) + " steps");
    return text;
}

/// \returns what the audit says in the terms of the example, or why the record cannot be read.
std::string answerTo(const Example &example, const CompiledCatalogue &catalogue, int credential,
                     Date asOf)
{
    const Result<Record> record
        = readRecord(example.record, catalogue.catalogue().grades, Owner::Optional);
    if (!record)
        return "the record cannot be read: " + record.error().place + ": " + record.error().detail;
    AuditOptions options;
    options.asOf = example.asOf.value_or(asOf);
    const Verdict verdict = Auditor(catalogue, *record, options).verdict(credential);
    const auto said
        = [](bool asked, auto value) { return asked ? std::optional(value) : std::nullopt; };
    return inWords(example.expectState.empty() ? "" : toWord(verdict.state),
                   said(example.expectCredits.has_value(),
                        verdict.remaining.credits.rounded(catalogue.unitOf(credential))),
                   said(example.expectSteps.has_value(), verdict.remaining.steps));
}

ExamplesReport runExamples(const CompiledCatalogue &catalogue, Date asOf)
{
    ExamplesReport report;
    const auto &credentials = catalogue.catalogue().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        int position = 0;
        for (const Example &example : credentials[i].examples) {
            const std::string expected
                = inWords(example.expectState, example.expectCredits, example.expectSteps);
            const std::string got = answerTo(example, catalogue, int(i), asOf);
            if (got != expected)
                report.failed.push_back({credentials[i].id, position, expected, got});
            ++report.run;
            ++position;
        }
    }
    return report;
}

using Counts = std::vector<std::pair<std::string_view, std::size_t>>;

Counts countsOf(const Catalogue &catalogue)
{
    return {{"organizations", catalogue.organizations.size()},
            {"competencies", catalogue.competencies.size()},
            {"items", catalogue.items.size()},
            {"credentials", catalogue.credentials.size()},
            {"occupations", catalogue.occupations.size()},
            {"crosswalks", catalogue.crosswalks.size()},
            {"sharing", catalogue.sharing.size()},
            {"rules", catalogue.rules.size()},
            {"calendar", catalogue.calendar.size()}};
}

void writeFaults(JsonWriter &json, std::string_view key, const std::vector<Fault> &faults)
{
    json.key(key).beginArray();
    for (const Fault &fault : faults) {
        json.beginInlineObject()
            .field("list", fault.list)
            .field("id", fault.id)
            .field("field", fault.field)
            .field("reason", fault.reason)
            .endObject();
    }
    json.endArray();
}

void printJson(const CatalogueReading &reading, const ExamplesReport &examples, bool ok)
{
    JsonWriter json;
    json.beginObject().flag("ok", ok);
    writeFaults(json, "faults", reading.faults);
    writeFaults(json, "warnings", reading.warnings);
    json.key("counts").beginInlineObject();
    for (const auto &[list, count] : countsOf(reading.catalogue))
        json.field(list, std::int64_t(count));
    json.endObject();
    json.key("examples").beginObject().field("run", std::int64_t(examples.run));
    json.key("failed").beginArray();
    for (const Disagreement &each : examples.failed) {
        json.beginInlineObject()
            .field("credential", each.credential.text)
            .field("example", std::int64_t(each.example))
            .field("expected", each.expected)
            .field("got", each.got)
            .endObject();
    }
    json.endArray().endObject().endObject();
    std::printf("%s\n", json.take().c_str());
}

void printText(const std::string &source, std::string_view text, const CatalogueReading &reading,
               const ExamplesReport &examples, bool ok)
{
    for (const Fault &fault : reading.faults)
        std::printf("%s\n", faultLine(source, text, fault).c_str());
    for (const Fault &warning : reading.warnings)
        std::printf("%s (a warning)\n", faultLine(source, text, warning).c_str());
    for (const Disagreement &each : examples.failed)
        std::printf("%s: credentials/%s example %d: %s; expected: %s\n", nameOf(source).c_str(),
                    each.credential.text.c_str(), each.example, each.got.c_str(),
                    each.expected.c_str());
    for (const auto &[list, count] : countsOf(reading.catalogue))
        std::printf("%6zu %.*s\n", count, int(list.size()), list.data());
    std::printf("%6d examples run, %zu disagree\n", examples.run, examples.failed.size());
    std::printf("%s\n", ok                   ? "The catalog can be used."
                        : reading.isUsable() ? "The catalog can be read, but its examples disagree."
                                             : "The catalog cannot be used.");
}

} // namespace

Exit check(const CheckCall &call, const Common &common)
{
    const Result<std::string> text = readText(call.catalogue);
    if (!text) {
        complain(call.catalogue, text.error());
        return WrongInput;
    }
    const Result<CatalogueReading> reading = readCatalogue(*text);
    if (!reading) {
        complain(call.catalogue, reading.error());
        return WrongInput;
    }
    ExamplesReport examples;
    if (reading->isUsable())
        examples = runExamples(CompiledCatalogue(reading->catalogue), common.asOf);
    const bool ok = reading->isUsable() && examples.failed.empty();
    if (common.json)
        printJson(*reading, examples, ok);
    else
        printText(call.catalogue, *text, *reading, examples, ok);
    return ok ? Answered : No;
}

} // namespace cairn::cli
