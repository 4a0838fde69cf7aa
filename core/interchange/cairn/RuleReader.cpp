#include "interchange/cairn/RuleJson.h"

#include "catalogue/Words.h"

#include <array>

namespace cairn {

using simdjson::dom::element;

namespace {

constexpr auto kinds = std::to_array<Rule::Kind>(
    {Rule::Kind::All, Rule::Kind::Any, Rule::Kind::Choose, Rule::Kind::If, Rule::Kind::Optional,
     Rule::Kind::Item, Rule::Kind::Credits, Rule::Kind::Count, Rule::Kind::Credential,
     Rule::Kind::Embed, Rule::Kind::Hours, Rule::Kind::Gpa, Rule::Kind::Competencies,
     Rule::Kind::Fact, Rule::Kind::Person, Rule::Kind::Use});

Filter readFilter(ObjectReader reader);

/// An empty list would accept nothing, or everything: nobody can tell, so it is a fault.
void refuseEmptyList(ObjectReader &reader, std::string_view key)
{
    const auto value = reader.find(key);
    if (value && value->is_array() && asArray(*value).size() == 0)
        reader.findings().fault(reader.pathOf(key), "the list is empty");
}

std::vector<std::string> textsWithContent(ObjectReader &reader, std::string_view key)
{
    refuseEmptyList(reader, key);
    return reader.texts(key);
}

template <class IdType>
std::vector<IdType> idsWithContent(ObjectReader &reader, std::string_view key)
{
    std::vector<IdType> ids;
    for (std::string &text : textsWithContent(reader, key))
        ids.emplace_back(std::move(text));
    return ids;
}

std::vector<Method> readMethods(ObjectReader &reader, std::string_view key)
{
    refuseEmptyList(reader, key);
    return reader.words(key, methodFromWord);
}

std::optional<std::string> optionalText(ObjectReader &reader, std::string_view key)
{
    if (!reader.has(key))
        return {};
    return reader.text(key);
}

std::vector<Filter> readOptionalFilter(ObjectReader &reader, std::string_view key)
{
    auto filter = reader.object(key);
    if (!filter)
        return {};
    return {readFilter(std::move(*filter))};
}

void readTermWindow(ObjectReader &reader, Filter &filter)
{
    auto window = reader.object("term");
    if (!window)
        return;
    if (window->has("from"))
        filter.termFrom = window->id<TermId>("from");
    if (window->has("to"))
        filter.termTo = window->id<TermId>("to");
    window->remarks();
}

void readLevels(ObjectReader &reader, Filter &filter)
{
    auto levels = reader.object("level");
    if (!levels)
        return;
    filter.levelMin = levels->decimal("min");
    filter.levelMax = levels->decimal("max");
    levels->remarks();
}

void checkKinds(const Filter &filter, ObjectReader &reader)
{
    for (const std::string &kind : filter.kind)
        if (!itemKindFromWord(kind))
            reader.findings().fault(reader.pathOf("kind"),
                                    "the word \"" + kind + "\" is not known");
}

Filter readFilter(ObjectReader reader)
{
    Filter filter;
    filter.items = idsWithContent<ItemId>(reader, "items");
    filter.code = textsWithContent(reader, "code");
    filter.subject = textsWithContent(reader, "subject");
    readLevels(reader, filter);
    filter.tags = reader.texts("tags");
    filter.anyTag = textsWithContent(reader, "anyTag");
    filter.kind = textsWithContent(reader, "kind");
    checkKinds(filter, reader);
    filter.provider = idsWithContent<OrganizationId>(reader, "provider");
    filter.methods = readMethods(reader, "methods");
    filter.graded = reader.boolean("graded");
    filter.minGrade = optionalText(reader, "minGrade");
    filter.withinMonths = reader.integer("withinMonths");
    readTermWindow(reader, filter);
    for (ObjectReader &alternative : reader.objects("anyOf"))
        filter.anyOf.push_back(readFilter(std::move(alternative)));
    if (reader.has("anyOf") && filter.anyOf.empty())
        reader.findings().fault(reader.pathOf("anyOf"), "the list is empty");
    filter.notAny = readOptionalFilter(reader, "not");
    filter.extra = reader.remarks();
    return filter;
}

Limit readLimit(ObjectReader reader)
{
    Limit limit;
    limit.credits = reader.decimal("credits");
    limit.count = reader.integer("count");
    limit.share = reader.decimal("share");
    limit.where = readOptionalFilter(reader, "where");
    limit.ofLast = reader.decimal("ofLast");
    limit.label = reader.textMap("label");
    limit.extra = reader.remarks();
    return limit;
}

std::vector<FactValue> readFactValues(ObjectReader &reader, std::string_view key)
{
    std::vector<FactValue> values;
    const auto take = [&](element each) {
        if (auto value = toFactValue(each))
            values.push_back(std::move(*value));
        else
            reader.findings().fault(reader.pathOf(key),
                                    "expected a text, a number, true or false, or a list of them");
    };
    const auto value = reader.find(key);
    if (!value) {
        reader.findings().fault(reader.pathOf(key), "the value that the fact must have is missing");
    } else if (value->is_array()) {
        refuseEmptyList(reader, key);
        for (const element each : asArray(*value))
            take(each);
    } else {
        take(*value);
    }
    return values;
}

void readBranches(ObjectReader &reader, Rule &rule)
{
    rule.children.push_back(readRule(*reader.find("if"), reader.pathOf("if"), reader.findings()));
    if (const auto then = reader.find("then")) {
        rule.children.push_back(readRule(*then, reader.pathOf("then"), reader.findings()));
    } else {
        reader.findings().fault(reader.pathOf("then"), "an `if` without `then`");
        rule.children.emplace_back();
    }
    if (const auto otherwise = reader.find("else"))
        rule.children.push_back(readRule(*otherwise, reader.pathOf("else"), reader.findings()));
}

void readChildren(ObjectReader &reader, std::string_view key, Rule &rule)
{
    std::size_t position = 0;
    for (const element each : reader.list(key))
        rule.children.push_back(
            readRule(each, joinPath(reader.path(), position++), reader.findings()));
}

/// Conditions on each piece that a consuming leaf takes.
void readPieceConditions(ObjectReader &reader, Rule &rule)
{
    rule.minGrade = optionalText(reader, "minGrade");
    rule.withinMonths = reader.integer("withinMonths");
    rule.methods = readMethods(reader, "methods");
    rule.reuse = reader.boolean("reuse").value_or(false);
}

/// Conditions on all that a `credits` or `count` leaf takes.
void readPoolConditions(ObjectReader &reader, Rule &rule)
{
    rule.caps = readLimits(reader, "caps").value_or(std::vector<Limit>{});
    rule.floors = readLimits(reader, "floors").value_or(std::vector<Limit>{});
    rule.distinctSubjects = reader.integer("distinctSubjects");
    rule.maxPerSubject = reader.decimal("maxPerSubject");
    rule.sameSubject = reader.boolean("sameSubject").value_or(false);
    rule.distinctTerms = reader.integer("distinctTerms");
}

void readFrom(ObjectReader &reader, Rule &rule)
{
    if (auto from = reader.object("from"))
        rule.from = readFilter(std::move(*from));
}

void readContent(ObjectReader &reader, Rule &rule)
{
    switch (rule.kind) {
    case Rule::Kind::All:
    case Rule::Kind::Any:
        readChildren(reader, toWord(rule.kind), rule);
        break;
    case Rule::Kind::Choose:
        rule.choose = reader.integer("choose").value_or(0);
        readChildren(reader, "of", rule);
        break;
    case Rule::Kind::If:
        readBranches(reader, rule);
        break;
    case Rule::Kind::Optional:
        rule.children.push_back(
            readRule(*reader.find("optional"), joinPath(reader.path(), 0), reader.findings()));
        break;
    case Rule::Kind::Item:
        rule.items = reader.ids<ItemId>("item");
        readPieceConditions(reader, rule);
        break;
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        rule.credits = reader.decimal("credits");
        rule.accept = reader.decimal("accept");
        rule.count = reader.integer("count");
        readFrom(reader, rule);
        readPieceConditions(reader, rule);
        readPoolConditions(reader, rule);
        break;
    case Rule::Kind::Credential:
    case Rule::Kind::Embed:
        rule.credential = reader.id<CredentialId>(toWord(rule.kind));
        break;
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        rule.number = reader.decimal(toWord(rule.kind));
        readFrom(reader, rule);
        break;
    case Rule::Kind::Competencies:
        rule.competencies = reader.ids<CompetencyId>("competencies");
        rule.atLeast = reader.integer("atLeast");
        break;
    case Rule::Kind::Fact:
        rule.factKey = reader.text("fact");
        rule.factIs = readFactValues(reader, "is");
        break;
    case Rule::Kind::Person:
        rule.person = reader.textMap("person");
        rule.who = reader.textMap("who");
        break;
    case Rule::Kind::Use:
        rule.use = reader.id<RuleId>("use");
        break;
    }
}

/// What kind of node stands here; a fault where it is none, or several at once.
std::optional<Rule::Kind> kindOf(ObjectReader &reader)
{
    std::vector<Rule::Kind> present;
    for (Rule::Kind kind : kinds)
        if (reader.has(toWord(kind)))
            present.push_back(kind);
    if (present.size() == 1)
        return present.front();
    if (present == std::vector{Rule::Kind::Credits, Rule::Kind::Count})
        return Rule::Kind::Credits;
    if (present.empty()) {
        reader.findings().fault(reader.path(), "no kind of rule stands here (all, any, choose, if, "
                                               "optional, item, credits, count, credential, embed, "
                                               "hours, gpa, competencies, fact, person, use)");
        return {};
    }
    std::string names;
    for (Rule::Kind kind : present)
        names += (names.empty() ? "" : " and ") + std::string(toWord(kind));
    reader.findings().fault(reader.path(), "several kinds of rule in one node: " + names);
    return {};
}

} // namespace

Rule readRule(element value, const std::string &path, Findings &findings)
{
    Rule rule;
    if (!value.is_object()) {
        findings.fault(path, "here stands " + std::string(jsonTypeName(value))
                                 + "; expected a rule (an object)");
        return rule;
    }
    ObjectReader reader(asObject(value), path, findings);
    const auto kind = kindOf(reader);
    if (!kind)
        return rule;
    rule.kind = *kind;
    rule.id = reader.text("id");
    rule.label = reader.textMap("label");
    rule.advice = reader.textMap("advice");
    readContent(reader, rule);
    if (rule.isLeaf())
        rule.concurrent = reader.boolean("concurrent").value_or(false);
    rule.extra = reader.remarks();
    return rule;
}

std::vector<Rule> readOptionalRule(ObjectReader &reader, std::string_view key)
{
    const auto value = reader.find(key);
    if (!value)
        return {};
    return {readRule(*value, reader.pathOf(key), reader.findings())};
}

std::vector<Rule> readRules(ObjectReader &reader, std::string_view key)
{
    std::vector<Rule> rules;
    std::size_t position = 0;
    for (const element each : reader.list(key))
        rules.push_back(
            readRule(each, joinPath(reader.pathOf(key), position++), reader.findings()));
    return rules;
}

std::optional<std::vector<Limit>> readLimits(ObjectReader &reader, std::string_view key)
{
    if (!reader.has(key))
        return {};
    std::vector<Limit> limits;
    for (ObjectReader &each : reader.objects(key))
        limits.push_back(readLimit(std::move(each)));
    return limits;
}

} // namespace cairn
