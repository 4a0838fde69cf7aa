#include "interchange/cairn/CatalogueJson.h"

#include "catalogue/Words.h"
#include "interchange/cairn/RuleJson.h"
#include "interchange/json/JsonWriter.h"

namespace cairn {

namespace {

/// Writes fields in a fixed order and leaves out what is the default.
class EntryWriter
{
public:
    EntryWriter(JsonWriter &writer, const std::string &language)
        : m_writer(writer), m_language(language)
    {}

    JsonWriter &json() { return m_writer; }
    const std::string &language() const { return m_language; }

    void text(std::string_view key, std::string_view value)
    {
        if (!value.empty())
            m_writer.field(key, value);
    }
    void map(std::string_view key, const TextMap &map)
    {
        writeTextMap(m_writer, key, map, m_language);
    }
    void number(std::string_view key, const std::optional<Decimal> &value)
    {
        if (value)
            m_writer.field(key, *value);
    }
    void number(std::string_view key, const std::optional<int> &value)
    {
        if (value)
            m_writer.field(key, std::int64_t(*value));
    }
    void date(std::string_view key, const std::optional<Date> &value)
    {
        if (value)
            m_writer.field(key, value->toText());
    }
    void dates(std::string_view key, const DateRange &range)
    {
        if (range.isOpen())
            return;
        m_writer.key(key).beginInlineObject();
        date("from", range.from);
        date("to", range.to);
        m_writer.endObject();
    }
    void flag(std::string_view key, bool value)
    {
        if (value)
            m_writer.flag(key, true);
    }
    void texts(std::string_view key, const std::vector<std::string> &values)
    {
        if (!values.empty())
            m_writer.field(key, values);
    }
    template <class IdType> void ids(std::string_view key, const std::vector<IdType> &values)
    {
        if (!values.empty())
            writeIds(m_writer, key, values);
    }
    void rule(std::string_view key, const std::vector<Rule> &rules)
    {
        if (rules.empty())
            return;
        m_writer.key(key);
        writeRule(m_writer, rules.front(), m_language);
    }
    void limits(std::string_view key, const std::optional<std::vector<Limit>> &limits)
    {
        if (limits)
            writeLimits(m_writer, key, *limits, m_language);
    }
    void raw(std::string_view key, const std::string &json)
    {
        if (!json.empty())
            m_writer.key(key).raw(json);
    }
    void extra(const ExtraFields &extra) { writeExtra(m_writer, extra); }

private:
    JsonWriter &m_writer;
    const std::string &m_language;
};

void writeAward(EntryWriter &entry, const std::optional<AwardPolicy> &award)
{
    if (!award)
        return;
    JsonWriter &json = entry.json();
    json.key("award").beginInlineObject();
    if (award->mode == AwardMode::Auto)
        json.field("mode", "auto");
    if (award->retroactive != Retroactive::Yes)
        json.field("retroactive", toWord(award->retroactive));
    if (award->consent != Consent::None)
        json.field("consent", toWord(award->consent));
    entry.number("fee", award->fee);
    entry.extra(award->extra);
    json.endObject();
}

void writeBenefit(EntryWriter &entry, const std::optional<TuitionBenefit> &benefit)
{
    if (!benefit)
        return;
    entry.json().key("benefit").beginInlineObject();
    entry.number("perYear", benefit->perYear);
    entry.map("note", benefit->note);
    entry.extra(benefit->extra);
    entry.json().endObject();
}

void writePolicies(EntryWriter &entry, const Organization &organization)
{
    if (!organization.policyFloors && !organization.policyCaps && !organization.policyAward)
        return;
    entry.json().key("policies").beginObject();
    entry.limits("floors", organization.policyFloors);
    entry.limits("caps", organization.policyCaps);
    writeAward(entry, organization.policyAward);
    entry.json().endObject();
}

void write(EntryWriter &entry, const Organization &organization)
{
    entry.text("id", organization.id.text);
    entry.map("name", organization.name);
    entry.text("kind", toWord(organization.kind));
    if (organization.creditUnit != CreditUnit::Semester)
        entry.text("creditUnit", toWord(organization.creditUnit));
    entry.text("website", organization.website);
    entry.ids("partners", organization.partners);
    writeBenefit(entry, organization.benefit);
    writePolicies(entry, organization);
    entry.extra(organization.extra);
}

void write(EntryWriter &entry, const Competency &competency)
{
    entry.text("id", competency.id.text);
    entry.map("name", competency.name);
    entry.text("framework", competency.framework);
    entry.text("code", competency.code);
    entry.text("parent", competency.parent.text);
    entry.extra(competency.extra);
}

void write(EntryWriter &entry, const Item &item)
{
    entry.text("id", item.id.text);
    entry.map("name", item.name);
    entry.text("kind", toWord(item.kind));
    entry.text("code", item.code);
    entry.text("provider", item.provider.text);
    entry.number("credits", item.credits);
    entry.number("hours", item.hours);
    entry.number("level", item.level);
    entry.text("subject", item.subject);
    entry.texts("tags", item.tags);
    entry.number("cost", item.cost);
    entry.texts("offered", item.offered);
    entry.texts("delivery", item.delivery);
    entry.rule("prerequisite", item.prerequisite);
    entry.ids("corequisites", item.corequisites);
    entry.ids("sameTerm", item.sameTerm);
    entry.ids("teaches", item.teaches);
    entry.flag("repeatable", item.repeatable);
    entry.ids("sameAs", item.sameAs);
    entry.extra(item.extra);
}

void writeRenewal(EntryWriter &entry, const std::optional<Renewal> &renewal)
{
    if (!renewal)
        return;
    entry.json().key("renewal").beginInlineObject();
    entry.number("units", renewal->units);
    entry.ids("renewedBy", renewal->renewedBy);
    entry.extra(renewal->extra);
    entry.json().endObject();
}

void writeExample(EntryWriter &entry, const Example &example)
{
    JsonWriter &json = entry.json();
    json.beginObject();
    entry.raw("record", example.record);
    entry.date("asOf", example.asOf);
    json.key("expect").beginInlineObject();
    entry.text("state", example.expectState);
    if (example.expectCredits || example.expectSteps) {
        json.key("remaining").beginInlineObject();
        entry.number("credits", example.expectCredits);
        entry.number("steps", example.expectSteps);
        json.endObject();
    }
    json.endObject();
    entry.extra(example.extra);
    json.endObject();
}

void writeExamples(EntryWriter &entry, const std::vector<Example> &examples)
{
    if (examples.empty())
        return;
    entry.json().key("examples").beginArray();
    for (const Example &example : examples)
        writeExample(entry, example);
    entry.json().endArray();
}

void writeApproaches(EntryWriter &entry, const std::vector<Approach> &approaches)
{
    std::vector<std::string> words;
    for (Approach approach : approaches)
        words.emplace_back(toWord(approach));
    entry.texts("approaches", words);
}

void writeConditions(EntryWriter &entry, const Credential &credential)
{
    entry.rule("requires", credential.requires_);
    entry.number("totalCredits", credential.totalCredits);
    entry.limits("floors", credential.floors);
    entry.limits("caps", credential.caps);
    if (!credential.overlays.empty()) {
        entry.json().key("overlays").beginArray();
        for (const Rule &overlay : credential.overlays)
            writeRule(entry.json(), overlay, entry.language());
        entry.json().endArray();
    }
    entry.number("minGpa", credential.minGpa);
    entry.rule("entry", credential.entry);
    entry.number("validMonths", credential.validMonths);
    writeRenewal(entry, credential.renewal);
    writeAward(entry, credential.award);
}

void write(EntryWriter &entry, const Credential &credential)
{
    entry.text("id", credential.id.text);
    entry.map("name", credential.name);
    entry.text("kind", toWord(credential.kind));
    entry.text("owner", credential.owner.text);
    entry.number("credits", credential.credits);
    entry.number("cost", credential.cost);
    writeApproaches(entry, credential.approaches);
    writeConditions(entry, credential);
    entry.ids("competencies", credential.competencies);
    entry.ids("occupations", credential.occupations);
    entry.raw("quality", credential.quality);
    entry.text("family", credential.family);
    entry.dates("effective", credential.effective);
    entry.text("ctid", credential.ctid);
    entry.flag("draft", credential.draft);
    writeExamples(entry, credential.examples);
    entry.extra(credential.extra);
}

void write(EntryWriter &entry, const Occupation &occupation)
{
    entry.text("id", occupation.id.text);
    entry.map("name", occupation.name);
    entry.text("soc", occupation.soc);
    if (const auto &wage = occupation.wage) {
        entry.json().key("wage").beginInlineObject();
        entry.number("amount", wage->amount);
        entry.text("statistic", wage->statistic);
        entry.text("area", wage->area);
        entry.number("year", wage->year);
        entry.text("source", wage->source);
        entry.extra(wage->extra);
        entry.json().endObject();
    }
    entry.number("livingWage", occupation.livingWage);
    entry.map("outlook", occupation.outlook);
    entry.extra(occupation.extra);
}

void writeGrants(EntryWriter &entry, const std::vector<Grant> &grants)
{
    entry.json().key("grants").beginArray();
    for (const Grant &grant : grants) {
        entry.json().beginInlineObject();
        entry.text("item", grant.item.text);
        entry.number("credits", grant.credits);
        entry.text("subject", grant.subject);
        entry.number("level", grant.level);
        entry.texts("tags", grant.tags);
        entry.extra(grant.extra);
        entry.json().endObject();
    }
    entry.json().endArray();
}

void write(EntryWriter &entry, const Crosswalk &crosswalk)
{
    entry.text("id", crosswalk.id.text);
    entry.map("name", crosswalk.name);
    entry.rule("from", crosswalk.from);
    writeGrants(entry, crosswalk.grants);
    entry.text("receiver", crosswalk.receiver.text);
    if (crosswalk.method)
        entry.text("method", toWord(*crosswalk.method));
    entry.text("basis", crosswalk.basis);
    entry.dates("effective", crosswalk.effective);
    entry.number("withinMonths", crosswalk.withinMonths);
    entry.rule("unless", crosswalk.unless);
    entry.rule("postsWhen", crosswalk.postsWhen);
    if (crosswalk.certainty != Certainty::Agreed)
        entry.text("certainty", toWord(crosswalk.certainty));
    entry.text("reviewedBy", crosswalk.reviewedBy);
    entry.extra(crosswalk.extra);
}

void write(EntryWriter &entry, const Sharing &sharing)
{
    writeIds(entry.json(), "between", std::vector{sharing.first, sharing.second});
    entry.number("maxCredits", sharing.maxCredits);
    entry.number("maxItems", sharing.maxItems);
    entry.number("maxShare", sharing.maxShare);
    entry.number("minUnique", sharing.minUnique);
    entry.extra(sharing.extra);
}

void write(EntryWriter &entry, const NamedRule &named)
{
    entry.text("id", named.id.text);
    entry.map("name", named.name);
    entry.json().key("rule");
    writeRule(entry.json(), named.rule, entry.language());
    entry.extra(named.extra);
}

void write(EntryWriter &entry, const Term &term)
{
    entry.text("id", term.id.text);
    entry.map("name", term.name);
    entry.text("season", term.season);
    entry.date("start", term.start);
    entry.date("end", term.end);
    entry.extra(term.extra);
}

template <class T>
void writeList(EntryWriter &entry, std::string_view key, const std::vector<T> &entries)
{
    if (entries.empty())
        return;
    entry.json().key(key).beginArray();
    for (const T &each : entries) {
        entry.json().beginObject();
        write(entry, each);
        entry.json().endObject();
    }
    entry.json().endArray();
}

void writeCalendar(EntryWriter &entry, const std::vector<Term> &terms)
{
    if (terms.empty())
        return;
    JsonWriter &json = entry.json();
    json.key("calendar").beginObject().key("terms").beginArray();
    for (const Term &term : terms) {
        json.beginInlineObject();
        write(entry, term);
        json.endObject();
    }
    json.endArray().endObject();
}

void writeGrades(JsonWriter &json, const GradeScale &grades)
{
    if (grades == GradeScale::standard())
        return;
    json.key("grades").beginInlineObject();
    for (const auto &[letter, points] : grades.points) {
        json.key(letter);
        if (points)
            json.number(*points);
        else
            json.null();
    }
    json.field("failing", grades.failing).endObject();
}

void writeHead(EntryWriter &entry, const Catalogue &catalogue)
{
    entry.text("format", "cairn-catalog");
    entry.json().field("version", 1);
    entry.text("id", catalogue.id);
    entry.text("language", catalogue.language);
    entry.map("title", catalogue.title);
    entry.text("publisher", catalogue.publisher);
    entry.date("asOf", catalogue.asOf);
    entry.text("currency", catalogue.currency);
    entry.text("licence", catalogue.licence);
}

} // namespace

std::string writeCatalogue(const Catalogue &catalogue)
{
    JsonWriter json;
    EntryWriter entry(json, catalogue.language);
    json.beginObject();
    writeHead(entry, catalogue);
    writeList(entry, "organizations", catalogue.organizations);
    writeList(entry, "competencies", catalogue.competencies);
    writeList(entry, "items", catalogue.items);
    writeList(entry, "credentials", catalogue.credentials);
    writeList(entry, "occupations", catalogue.occupations);
    writeList(entry, "crosswalks", catalogue.crosswalks);
    writeList(entry, "sharing", catalogue.sharing);
    writeList(entry, "rules", catalogue.rules);
    writeCalendar(entry, catalogue.calendar);
    writeGrades(json, catalogue.grades);
    entry.extra(catalogue.extra);
    json.endObject();
    return json.take() + '\n';
}

} // namespace cairn
