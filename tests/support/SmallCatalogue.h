#pragma once

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <string>
#include <utility>
#include <vector>

/// Words to write a catalogue of a few lines in a test. Everything is in semester credits.
namespace cairn::small
{

inline std::vector<ItemId> ids(const std::vector<std::string> &names)
{
    std::vector<ItemId> all;
    for (const std::string &name : names)
        all.emplace_back(name);
    return all;
}

inline Filter fromItems(const std::vector<std::string> &names)
{
    Filter filter;
    filter.items = ids(names);
    return filter;
}

inline Filter tagged(const std::string &tag)
{
    Filter filter;
    filter.tags = {tag};
    return filter;
}

inline Rule item(const std::string &name)
{
    Rule rule;
    rule.kind = Rule::Kind::Item;
    rule.items = ids({name});
    return rule;
}

inline Rule count(int number, const std::vector<std::string> &names)
{
    Rule rule;
    rule.kind = Rule::Kind::Count;
    rule.count = number;
    rule.from = fromItems(names);
    return rule;
}

inline Rule credits(int number, const std::vector<std::string> &names)
{
    Rule rule;
    rule.kind = Rule::Kind::Credits;
    rule.credits = Decimal::fromInt(number);
    rule.from = fromItems(names);
    return rule;
}

inline Rule composite(Rule::Kind kind, std::vector<Rule> children)
{
    Rule rule;
    rule.kind = kind;
    rule.children = std::move(children);
    return rule;
}

inline Rule all(std::vector<Rule> children)
{
    return composite(Rule::Kind::All, std::move(children));
}

inline Rule any(std::vector<Rule> children)
{
    return composite(Rule::Kind::Any, std::move(children));
}

inline Rule choose(int number, std::vector<Rule> children)
{
    Rule rule = composite(Rule::Kind::Choose, std::move(children));
    rule.choose = number;
    return rule;
}

inline Rule embed(const std::string &credential)
{
    Rule rule;
    rule.kind = Rule::Kind::Embed;
    rule.credential = CredentialId(credential);
    return rule;
}

inline Limit creditsWhere(int number, const Filter &where)
{
    Limit limit;
    limit.credits = Decimal::fromInt(number);
    limit.where = {where};
    return limit;
}

inline Item &addItem(Catalogue &catalogue, const std::string &name, int creditNumber = 3)
{
    Item item;
    item.id = ItemId(name);
    item.credits = Decimal::fromInt(creditNumber);
    catalogue.items.push_back(item);
    return catalogue.items.back();
}

inline void addItems(Catalogue &catalogue, const std::vector<std::string> &names)
{
    for (const std::string &name : names)
        addItem(catalogue, name);
}

inline Credential &addCredential(Catalogue &catalogue, const std::string &name, Rule rule)
{
    Credential credential;
    credential.id = CredentialId(name);
    credential.requires_ = {std::move(rule)};
    catalogue.credentials.push_back(credential);
    return catalogue.credentials.back();
}

/// Evidence of completed items, named "has-" and the item.
inline Record having(const std::vector<std::string> &names)
{
    Record record;
    record.learner.id = LearnerId("learner");
    for (const std::string &name : names) {
        EvidenceItem evidence;
        evidence.id = EvidenceId("has-" + name);
        evidence.item = ItemId(name);
        record.evidence.push_back(evidence);
    }
    return record;
}

inline Holding holding(const std::string &credential, const std::vector<std::string> &applied)
{
    Holding holding;
    holding.credential = CredentialId(credential);
    for (const std::string &name : applied)
        holding.applied.emplace_back("has-" + name);
    return holding;
}

} // namespace cairn::small
