#include "interchange/cairn/RuleJson.h"

#include "catalogue/Words.h"

namespace cairn {

void writeTextMap(JsonWriter &writer, std::string_view key, const TextMap &map,
                  const std::string &language)
{
    if (map.isEmpty())
        return;
    writer.key(key);
    if (map.texts.size() == 1 && map.texts.begin()->first == language) {
        writer.text(map.texts.begin()->second);
        return;
    }
    writer.beginInlineObject();
    for (const auto &[code, text] : map.texts)
        writer.field(code, std::string_view(text));
    writer.endObject();
}

void writeExtra(JsonWriter &writer, const ExtraFields &extra)
{
    for (const auto &[key, json] : extra)
        writer.key(key).raw(json);
}

void writeTexts(JsonWriter &writer, std::string_view key, const std::vector<std::string> &texts)
{
    if (texts.size() == 1)
        writer.field(key, std::string_view(texts.front()));
    else
        writer.field(key, texts);
}

static void writeFactValue(JsonWriter &writer, const FactValue &value)
{
    if (const bool *truth = std::get_if<bool>(&value))
        writer.boolean(*truth);
    else if (const Decimal *number = std::get_if<Decimal>(&value))
        writer.number(*number);
    else
        writer.text(std::get<std::string>(value));
}

void writeFactValues(JsonWriter &writer, std::string_view key, const std::vector<FactValue> &values)
{
    writer.key(key);
    if (values.size() == 1) {
        writeFactValue(writer, values.front());
        return;
    }
    writer.beginInlineArray();
    for (const FactValue &value : values)
        writeFactValue(writer, value);
    writer.endArray();
}

namespace {

template <class T>
void writeIf(JsonWriter &writer, std::string_view key, const std::optional<T> &value)
{
    if (value)
        writer.field(key, *value);
}

void writeIf(JsonWriter &writer, std::string_view key, const std::optional<std::string> &value)
{
    if (value)
        writer.field(key, std::string_view(*value));
}

void writeIf(JsonWriter &writer, std::string_view key, const std::optional<int> &value)
{
    if (value)
        writer.field(key, std::int64_t(*value));
}

void writeFlag(JsonWriter &writer, std::string_view key, bool value)
{
    if (value)
        writer.flag(key, true);
}

void writeWords(JsonWriter &writer, std::string_view key, const std::vector<std::string> &words)
{
    if (!words.empty())
        writeTexts(writer, key, words);
}

void writeMethods(JsonWriter &writer, std::string_view key, const std::vector<Method> &methods)
{
    std::vector<std::string> words;
    for (Method method : methods)
        words.emplace_back(toWord(method));
    writeWords(writer, key, words);
}

template <class IdType>
void writeIdWords(JsonWriter &writer, std::string_view key, const std::vector<IdType> &ids)
{
    std::vector<std::string> words;
    for (const IdType &id : ids)
        words.push_back(id.text);
    writeWords(writer, key, words);
}

void writeFilterFields(JsonWriter &writer, const Filter &filter)
{
    writeIdWords(writer, "items", filter.items);
    writeWords(writer, "code", filter.code);
    writeWords(writer, "subject", filter.subject);
    if (filter.levelMin || filter.levelMax) {
        writer.key("level").beginInlineObject();
        writeIf(writer, "min", filter.levelMin);
        writeIf(writer, "max", filter.levelMax);
        writer.endObject();
    }
    writeWords(writer, "tags", filter.tags);
    writeWords(writer, "anyTag", filter.anyTag);
    writeWords(writer, "kind", filter.kind);
    writeIdWords(writer, "provider", filter.provider);
    writeMethods(writer, "methods", filter.methods);
    if (filter.graded)
        writer.flag("graded", *filter.graded);
    writeIf(writer, "minGrade", filter.minGrade);
    writeIf(writer, "withinMonths", filter.withinMonths);
    if (filter.termFrom || filter.termTo) {
        writer.key("term").beginInlineObject();
        if (filter.termFrom)
            writer.field("from", std::string_view(filter.termFrom->text));
        if (filter.termTo)
            writer.field("to", std::string_view(filter.termTo->text));
        writer.endObject();
    }
}

void writeFilter(JsonWriter &writer, const Filter &filter)
{
    writer.beginInlineObject();
    writeFilterFields(writer, filter);
    if (!filter.anyOf.empty()) {
        writer.key("anyOf").beginArray();
        for (const Filter &each : filter.anyOf)
            writeFilter(writer, each);
        writer.endArray();
    }
    if (!filter.notAny.empty()) {
        writer.key("not");
        writeFilter(writer, filter.notAny.front());
    }
    writeExtra(writer, filter.extra);
    writer.endObject();
}

void writeFrom(JsonWriter &writer, const Filter &filter)
{
    if (filter == Filter{})
        return;
    writer.key("from");
    writeFilter(writer, filter);
}

void writeChildren(JsonWriter &writer, std::string_view key, const Rule &rule,
                   const std::string &language)
{
    writer.key(key).beginArray();
    for (const Rule &child : rule.children)
        writeRule(writer, child, language);
    writer.endArray();
}

void writeBranch(JsonWriter &writer, std::string_view key, const Rule &rule, std::size_t child,
                 const std::string &language)
{
    if (child >= rule.children.size())
        return;
    writer.key(key);
    writeRule(writer, rule.children[child], language);
}

void writePieceConditions(JsonWriter &writer, const Rule &rule)
{
    writeIf(writer, "minGrade", rule.minGrade);
    writeIf(writer, "withinMonths", rule.withinMonths);
    writeMethods(writer, "methods", rule.methods);
    writeFlag(writer, "reuse", rule.reuse);
}

void writePoolConditions(JsonWriter &writer, const Rule &rule, const std::string &language)
{
    if (!rule.caps.empty())
        writeLimits(writer, "caps", rule.caps, language);
    if (!rule.floors.empty())
        writeLimits(writer, "floors", rule.floors, language);
    writeIf(writer, "distinctSubjects", rule.distinctSubjects);
    writeIf(writer, "maxPerSubject", rule.maxPerSubject);
    writeFlag(writer, "sameSubject", rule.sameSubject);
    writeIf(writer, "distinctTerms", rule.distinctTerms);
}

void writePool(JsonWriter &writer, const Rule &rule, const std::string &language)
{
    writeIf(writer, "credits", rule.credits);
    writeIf(writer, "accept", rule.accept);
    writeIf(writer, "count", rule.count);
    writeFrom(writer, rule.from);
    writePieceConditions(writer, rule);
    writePoolConditions(writer, rule, language);
}

void writeLeaf(JsonWriter &writer, const Rule &rule, const std::string &language)
{
    switch (rule.kind) {
    case Rule::Kind::Item: {
        std::vector<std::string> ids;
        for (const ItemId &id : rule.items)
            ids.push_back(id.text);
        writeTexts(writer, "item", ids);
        writePieceConditions(writer, rule);
        break;
    }
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        writer.field(toWord(rule.kind), rule.number.value_or(Decimal{}));
        writeFrom(writer, rule.from);
        break;
    case Rule::Kind::Competencies:
        writeIds(writer, "competencies", rule.competencies);
        writeIf(writer, "atLeast", rule.atLeast);
        break;
    case Rule::Kind::Fact:
        writer.field("fact", std::string_view(rule.factKey));
        writeFactValues(writer, "is", rule.factIs);
        break;
    case Rule::Kind::Person:
        if (rule.person.isEmpty())
            writer.field("person", std::string_view());
        writeTextMap(writer, "person", rule.person, language);
        writeTextMap(writer, "who", rule.who, language);
        break;
    default:
        writePool(writer, rule, language);
    }
}

void writeContent(JsonWriter &writer, const Rule &rule, const std::string &language)
{
    switch (rule.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Any:
        writeChildren(writer, toWord(rule.kind), rule, language);
        break;
    case Rule::Kind::Choose:
        writer.field("choose", std::int64_t(rule.choose));
        writeChildren(writer, "of", rule, language);
        break;
    case Rule::Kind::If:
        writeBranch(writer, "if", rule, 0, language);
        writeBranch(writer, "then", rule, 1, language);
        writeBranch(writer, "else", rule, 2, language);
        break;
    case Rule::Kind::Optional:
        writeBranch(writer, "optional", rule, 0, language);
        break;
    case Rule::Kind::Credential:
    case Rule::Kind::Embed:
        writer.field(toWord(rule.kind), std::string_view(rule.credential.text));
        break;
    case Rule::Kind::Use:
        writer.field("use", std::string_view(rule.use.text));
        break;
    default:
        writeLeaf(writer, rule, language);
    }
}

/// Leaves stand on one line, so that a tree reads like a tree.
bool standsOnOneLine(const Rule &rule)
{
    return rule.children.empty() && rule.caps.empty() && rule.floors.empty()
           && rule.advice.isEmpty();
}

} // namespace

void writeRule(JsonWriter &writer, const Rule &rule, const std::string &language)
{
    if (standsOnOneLine(rule))
        writer.beginInlineObject();
    else
        writer.beginObject();
    if (!rule.id.empty())
        writer.field("id", std::string_view(rule.id));
    writeTextMap(writer, "label", rule.label, language);
    writeTextMap(writer, "advice", rule.advice, language);
    writeContent(writer, rule, language);
    writeFlag(writer, "concurrent", rule.concurrent);
    writeExtra(writer, rule.extra);
    writer.endObject();
}

void writeLimits(JsonWriter &writer, std::string_view key, const std::vector<Limit> &limits,
                 const std::string &language)
{
    writer.key(key).beginArray();
    for (const Limit &limit : limits) {
        writer.beginInlineObject();
        writeIf(writer, "credits", limit.credits);
        writeIf(writer, "count", limit.count);
        writeIf(writer, "share", limit.share);
        if (!limit.where.empty()) {
            writer.key("where");
            writeFilter(writer, limit.where.front());
        }
        writeIf(writer, "ofLast", limit.ofLast);
        writeTextMap(writer, "label", limit.label, language);
        writeExtra(writer, limit.extra);
        writer.endObject();
    }
    writer.endArray();
}

} // namespace cairn
