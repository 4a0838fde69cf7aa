#include "interchange/cairn/RecordJson.h"

#include "catalogue/Words.h"
#include "interchange/cairn/RuleJson.h"
#include "interchange/json/JsonWriter.h"

namespace cairn {

// What a plain text in a record is written in.
static const std::string recordLanguage = "en";

namespace {

void writeText(JsonWriter &json, std::string_view key, std::string_view value)
{
    if (!value.empty())
        json.field(key, value);
}

void writeNumber(JsonWriter &json, std::string_view key, const std::optional<Decimal> &value)
{
    if (value)
        json.field(key, *value);
}

void writeDate(JsonWriter &json, std::string_view key, const std::optional<Date> &value)
{
    if (value)
        json.field(key, value->toText());
}

void writeLearner(JsonWriter &json, const Learner &learner)
{
    json.key("learner").beginObject();
    writeText(json, "id", learner.id.text);
    writeText(json, "name", learner.name);
    writeText(json, "preferredName", learner.preferredName);
    writeText(json, "pronouns", learner.pronouns);
    writeText(json, "language", learner.language);
    writeText(json, "cohort", learner.cohort);
    if (!learner.tags.empty())
        json.field("tags", learner.tags);
    writeTextMap(json, "story", learner.story, recordLanguage);
    writeExtra(json, learner.extra);
    json.endObject();
}

void write(JsonWriter &json, const EvidenceItem &item)
{
    writeText(json, "id", item.id.text);
    writeText(json, "item", item.item.text);
    writeText(json, "kind", item.kind);
    writeText(json, "title", item.title);
    writeText(json, "code", item.code);
    writeNumber(json, "credits", item.credits);
    if (item.creditUnit)
        json.field("creditUnit", toWord(*item.creditUnit));
    writeText(json, "grade", item.grade);
    writeDate(json, "earned", item.earned);
    writeText(json, "term", item.term.text);
    writeDate(json, "expires", item.expires);
    if (item.status != EvidenceStatus::Completed)
        json.field("status", toWord(item.status));
    if (item.method != Method::Resident)
        json.field("method", toWord(item.method));
    writeText(json, "provider", item.provider.text);
    writeText(json, "subject", item.subject);
    writeNumber(json, "level", item.level);
    if (item.tags)
        json.field("tags", *item.tags);
    writeNumber(json, "hours", item.hours);
    if (item.competencies)
        writeIds(json, "competencies", *item.competencies);
    if (item.trust)
        json.field("trust", toWord(*item.trust));
    writeExtra(json, item.extra);
}

void write(JsonWriter &json, const Holding &holding)
{
    writeText(json, "credential", holding.credential.text);
    writeDate(json, "awarded", holding.awarded);
    writeDate(json, "expires", holding.expires);
    if (!holding.applied.empty())
        writeIds(json, "applied", holding.applied);
    writeExtra(json, holding.extra);
}

void write(JsonWriter &json, const Attestation &attestation)
{
    writeText(json, "credential", attestation.credential.text);
    writeText(json, "node", attestation.node);
    writeText(json, "by", attestation.by);
    writeDate(json, "date", attestation.date);
    writeExtra(json, attestation.extra);
}

void write(JsonWriter &json, const RuleException &exception)
{
    json.field("kind", toWord(exception.kind));
    writeText(json, "credential", exception.credential.text);
    writeText(json, "node", exception.node);
    writeText(json, "evidence", exception.evidence.text);
    writeNumber(json, "value", exception.value);
    writeText(json, "reason", exception.reason);
    writeText(json, "by", exception.by);
    writeDate(json, "date", exception.date);
    writeExtra(json, exception.extra);
}

void write(JsonWriter &json, const Goal &goal)
{
    writeText(json, "credential", goal.credential.text);
    writeDate(json, "entered", goal.entered);
    writeExtra(json, goal.extra);
}

template <class T>
void writeList(JsonWriter &json, std::string_view key, const std::vector<T> &entries)
{
    if (entries.empty())
        return;
    json.key(key).beginArray();
    for (const T &each : entries) {
        json.beginInlineObject();
        write(json, each);
        json.endObject();
    }
    json.endArray();
}

} // namespace

std::string writeRecord(const Record &record, JsonWriter::Layout layout)
{
    JsonWriter json(layout);
    json.beginObject();
    json.field("format", "cairn-record").field("version", std::int64_t(1));
    writeLearner(json, record.learner);
    if (!record.facts.empty()) {
        json.key("facts").beginObject();
        for (const auto &[key, values] : record.facts)
            writeFactValues(json, key, values);
        json.endObject();
    }
    writeList(json, "evidence", record.evidence);
    writeList(json, "held", record.held);
    writeList(json, "attested", record.attested);
    writeList(json, "exceptions", record.exceptions);
    writeList(json, "goals", record.goals);
    if (!record.limits.empty())
        json.key("limits").raw(record.limits);
    writeExtra(json, record.extra);
    json.endObject();
    return layout == JsonWriter::Layout::Pretty ? json.take() + '\n' : json.take();
}

std::string writeRecord(const Record &record)
{
    return writeRecord(record, JsonWriter::Layout::Pretty);
}

} // namespace cairn
