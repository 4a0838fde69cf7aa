#include "interchange/cairn/EverythingJson.h"

#include "interchange/cairn/RecordJson.h"
#include "interchange/json/JsonWriter.h"

namespace cairn {

static void writeText(JsonWriter &json, std::string_view key, const std::string &text)
{
    if (!text.empty())
        json.field(key, text);
}

static void writeDay(JsonWriter &json, std::string_view key, const std::optional<Date> &day)
{
    if (day)
        json.field(key, day->toText());
}

static void writeKinds(JsonWriter &json, const RecordKinds &kinds)
{
    std::vector<std::string> words;
    for (const RecordKind kind : kinds)
        words.emplace_back(toWord(kind));
    json.field("records", words);
}

static void write(JsonWriter &json, const WrittenConsent &consent)
{
    json.field("id", consent.id.text).field("party", consent.party);
    writeKinds(json, consent.records);
    json.field("purpose", consent.purpose).field("form", toWord(consent.form));
    json.field("signed", consent.signedOn.toText());
    writeDay(json, "until", consent.until);
    writeDay(json, "withdrawn", consent.withdrawnOn);
    writeText(json, "passOnTo", consent.passOnTo);
}

static void write(JsonWriter &json, const Disclosure &entry)
{
    const SharingRequest &request = entry.request;
    json.field("entry", entry.sequence).field("at", entry.at);
    json.field("outcome", toWord(entry.outcome));
    if (entry.outcome == Outcome::Failed)
        json.field("failed", entry.failed);
    json.field("outlet", toWord(entry.outlet)).field("protection", toWord(entry.protection));
    json.field("basis", toWord(request.basis));
    json.flag("recordRequired", mustBeRecorded(request.basis));
    writeKinds(json, request.records);
    writeText(json, "party", request.party);
    writeText(json, "askedBy", request.askedBy);
    writeText(json, "givenBy", request.givenBy);
    writeText(json, "purpose", request.purpose);
    writeText(json, "ground", request.ground);
    json.field("learners", std::int64_t(entry.learners));
    if (!entry.about.empty()) {
        writeText(json, "consent", entry.about.front().consent.text);
        writeText(json, "passOnTo", entry.about.front().passOnTo);
    }
}

static void write(JsonWriter &json, const Everything::Change &change)
{
    json.field("at", change.at).field("what", change.text);
    if (change.isUndone)
        json.flag("undone", true);
}

template <class Entry>
static void writeAll(JsonWriter &json, std::string_view key, const std::vector<Entry> &entries)
{
    json.key(key).beginArray();
    for (const Entry &entry : entries) {
        json.beginInlineObject();
        write(json, entry);
        json.endObject();
    }
    json.endArray();
}

std::string writeEverything(const Everything &everything)
{
    JsonWriter json;
    json.beginObject();
    json.field("format", "cairn-everything").field("version", std::int64_t(1));
    json.field("made", everything.madeOn.toText());
    writeText(json, "notice", everything.notice);
    writeKinds(json, everything.kinds);
    json.key("record").raw(writeRecord(everything.record, JsonWriter::Layout::OneLine));
    writeAll(json, "consents", everything.consents);
    writeDay(json, "optedOutOfDirectory", everything.optedOutSince);
    writeAll(json, "disclosures", everything.disclosures);
    writeAll(json, "changes", everything.changes);
    json.endObject();
    return json.take() + '\n';
}

} // namespace cairn
