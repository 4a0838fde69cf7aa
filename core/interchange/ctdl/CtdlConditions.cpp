#include "interchange/ctdl/CtdlImporter.h"

#include "interchange/json/ObjectReader.h"

#include <algorithm>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

Rule CtdlImporter::personRule(TextMap text, const std::string &path)
{
    Rule rule;
    rule.kind = Rule::Kind::Person;
    note(Note::Kept, path, "left to a person: " + text.in("en"));
    rule.person = std::move(text);
    return rule;
}

std::vector<Rule> CtdlImporter::together(std::vector<Rule> rules)
{
    if (rules.size() <= 1)
        return rules;
    Rule all;
    all.children = std::move(rules);
    return {std::move(all)};
}

void CtdlImporter::addTargets(object profile, const std::string &path, Rule &all)
{
    const auto each = [&](std::string_view name, auto makeRule) {
        std::size_t position = 0;
        for (const element target : values(profile, name))
            all.children.push_back(makeRule(target, valuePath(profile, name, path, position++)));
    };
    const auto itemRule = [&](ItemKind kind) {
        return [this, kind](element target, const std::string &place) {
            Rule rule;
            rule.kind = Rule::Kind::Item;
            rule.items = {item(target, place, kind)};
            return rule;
        };
    };
    each("targetlearningopportunity", itemRule(ItemKind::Course));
    each("targetassessment", itemRule(ItemKind::Exam));
    each("targetcredential", [&](element target, const std::string &place) {
        Rule rule;
        rule.kind = Rule::Kind::Credential;
        rule.credential = credential(target, place);
        return rule;
    });
    Rule competencies;
    competencies.kind = Rule::Kind::Competencies;
    for (const element target : values(profile, "targetcompetency"))
        if (CompetencyId id = competency(target); !id.isEmpty())
            competencies.competencies.push_back(std::move(id));
    if (!competencies.competencies.empty())
        all.children.push_back(std::move(competencies));
}

void CtdlImporter::addCredits(object profile, const std::string &path, const OrganizationId &owner,
                              Rule &all)
{
    const std::vector<CtdlCredit> credits = creditsOf(profile);
    settleUnit(owner, credits);
    const std::string place = propertyPath(profile, "creditvalue", path);
    for (const CtdlCredit &credit : credits) {
        const auto amount = inUnit(credit, unitOfOwner(owner));
        if (!amount) {
            all.children.push_back(personRule(english(describe(credit)), place));
            continue;
        }
        Rule rule;
        const bool isHours = credit.unit == CtdlCredit::Unit::ClockHour;
        rule.kind = isHours ? Rule::Kind::Hours : Rule::Kind::Credits;
        (isHours ? rule.number : rule.credits) = isHours ? credit.amount : *amount;
        all.children.push_back(std::move(rule));
        if (!credit.limits.empty())
            all.children.push_back(personRule(english(describe(credit)), place));
    }
}

void CtdlImporter::addAlternatives(object profile, const std::string &path,
                                   const OrganizationId &owner, Rule &all)
{
    Rule any;
    any.kind = Rule::Kind::Any;
    std::size_t position = 0;
    for (const element each : values(profile, "alternativecondition")) {
        const std::string place = valuePath(profile, "alternativecondition", path, position++);
        if (each.is_object())
            any.children.push_back(conditionRule(asObject(each), place, owner));
        else
            any.children.push_back(personRule(english("Condition " + conceptName(each)), place));
    }
    if (!any.children.empty())
        all.children.push_back(std::move(any));
}

/// Conditions in words and numbers that no rule has a node for.
void CtdlImporter::addProse(object profile, const std::string &path, Rule &all)
{
    const std::string place = propertyPath(profile, "condition", path);
    for (TextMap &text : toTextMaps(values(profile, "condition")))
        all.children.push_back(personRule(std::move(text), place));
    static constexpr std::pair<std::string_view, std::string_view> asked[] = {
        {"minimumage", "Minimum age: "},
        {"yearsofexperience", "Years of experience: "},
        {"experience", ""},
        {"residentof", "Resident of: "},
        {"submissionof", "To be submitted: "},
        {"submissionofdescription", "To be submitted: "},
        {"targetjob", "Job: "},
        {"targetoccupation", "Occupation: "},
    };
    for (const auto &[name, words] : asked)
        for (const element value : values(profile, name)) {
            std::string text = conceptName(value);
            if (text.empty() && value.is_object())
                text = toTextMap(value).in("en");
            if (text.empty())
                text = toJsonText(value);
            all.children.push_back(
                personRule(english(std::string(words) + text), propertyPath(profile, name, path)));
        }
}

void CtdlImporter::keepRest(object profile, const std::string &path, Rule &rule)
{
    static constexpr std::string_view understood[] = {"@type",
                                                      "type",
                                                      "@id",
                                                      "@context",
                                                      "name",
                                                      "description",
                                                      "condition",
                                                      "creditvalue",
                                                      "credithourtype",
                                                      "credithourvalue",
                                                      "creditunittype",
                                                      "creditunitvalue",
                                                      "targetlearningopportunity",
                                                      "targetassessment",
                                                      "targetcredential",
                                                      "targetcompetency",
                                                      "alternativecondition",
                                                      "minimumage",
                                                      "yearsofexperience",
                                                      "experience",
                                                      "residentof",
                                                      "submissionof",
                                                      "submissionofdescription",
                                                      "targetjob",
                                                      "targetoccupation"};
    for (const auto field : profile) {
        const std::string name = localName(field.key);
        if (field.value.is_null()
            || std::find(std::begin(understood), std::end(understood), name)
                   != std::end(understood))
            continue;
        rule.extra["x-" + std::string(field.key)] = toJsonText(field.value);
        note(Note::Kept, joinPath(path, field.key), "not read; kept with the rule");
    }
}

Rule CtdlImporter::conditionRule(object profile, const std::string &path,
                                 const OrganizationId &owner)
{
    Rule all;
    addTargets(profile, path, all);
    addCredits(profile, path, owner, all);
    addProse(profile, path, all);
    addAlternatives(profile, path, owner, all);
    const TextMap description = textMapOf(profile, "description");
    if (all.children.empty()) {
        // Nothing but words: a person must say whether they are met.
        TextMap words = description.isEmpty() ? textMapOf(profile, "name") : description;
        if (words.isEmpty())
            words = english("A condition that the document does not describe");
        all.children.push_back(personRule(std::move(words), path));
    } else {
        all.advice = description;
    }
    if (all.children.size() == 1) {
        Rule only = std::move(all.children.front());
        if (only.advice.isEmpty())
            only.advice = all.advice;
        all = std::move(only);
    }
    if (all.label.isEmpty())
        all.label = textMapOf(profile, "name");
    keepRest(profile, path, all);
    return all;
}

/// An amount of credit that stands beside named courses is a total of which they are part, so it
/// looks at them instead of asking for more on top.
void CtdlImporter::countBesideItems(Rule &rule)
{
    const auto holdsItem = [](const auto &self, const Rule &each) -> bool {
        return each.kind == Rule::Kind::Item
               || std::any_of(each.children.begin(), each.children.end(),
                              [&](const Rule &child) { return self(self, child); });
    };
    const auto reuse = [](const auto &self, Rule &each) -> void {
        if (each.kind == Rule::Kind::Credits)
            each.reuse = true;
        for (Rule &child : each.children)
            self(self, child);
    };
    if (holdsItem(holdsItem, rule))
        reuse(reuse, rule);
}

std::vector<Rule> CtdlImporter::conditionRules(const CtdlNode &node, std::string_view name,
                                               const OrganizationId &owner)
{
    std::vector<Rule> rules;
    std::size_t position = 0;
    for (const element each : values(node.json, name)) {
        const std::string place = valuePath(node.json, name, node.path, position++);
        if (each.is_object())
            rules.push_back(conditionRule(asObject(each), place, owner));
        else if (each.is_string())
            rules.push_back(personRule(english(std::string(asText(each))), place));
        else
            rules.push_back(personRule(english(toJsonText(each)), place));
        if (rules.back().kind == Rule::Kind::Person && rules.back().person.in("en").empty()
            && rules.back().person.texts.size() <= 1)
            rules.back().person = english("A condition that the document does not describe");
    }
    return rules;
}

} // namespace cairn
