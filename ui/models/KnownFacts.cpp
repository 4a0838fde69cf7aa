#include "models/KnownFacts.h"

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <algorithm>

namespace cairn::ui {

namespace {

class Collector
{
public:
    KnownFact &fact(const std::string &key)
    {
        const auto found = std::find_if(facts.begin(), facts.end(),
                                        [&](const KnownFact &each) { return each.key == key; });
        return found != facts.end() ? *found : facts.emplace_back(KnownFact{key, {}, false});
    }

    void offer(const std::string &key, const FactValue &value)
    {
        std::vector<FactValue> &values = fact(key).values;
        if (std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }

    void readRule(const Rule &rule)
    {
        for (const Rule &child : rule.children)
            readRule(child);
        if (rule.kind != Rule::Kind::Fact)
            return;
        fact(rule.factKey).isAskedFor = true;
        for (const FactValue &value : rule.factIs) {
            offer(rule.factKey, value);
            // What a rule asks to be so can also be known not to be so.
            if (const bool *truth = std::get_if<bool>(&value))
                offer(rule.factKey, !*truth);
        }
    }

    void readRules(const std::vector<Rule> &rules)
    {
        for (const Rule &rule : rules)
            readRule(rule);
    }

    std::vector<KnownFact> facts;
};

} // namespace

/// The words of the exchange format's examples; a catalogue may have others, which are offered too.
static void offerCommon(Collector &collector)
{
    const auto text = [](const char *words) { return FactValue(std::string(words)); };
    for (const char *value : {"in-state", "out-of-state"})
        collector.offer("residency", text(value));
    for (const char *value : {"18-24", "25-44", "45-plus"})
        collector.offer("age-band", text(value));
    collector.offer("audience", text("incumbent-worker"));
    collector.fact("declared-program");
}

static void offerIds(Collector &collector, const Catalogue &catalogue)
{
    const auto offerAll = [&](std::initializer_list<const char *> keys, const std::string &id) {
        for (KnownFact &fact : collector.facts)
            for (const char *key : keys)
                if (fact.key == key)
                    collector.offer(key, id);
    };
    for (const Organization &organization : catalogue.organizations)
        if (organization.kind == OrganizationKind::Employer)
            offerAll({"employer"}, organization.id.text);
    for (const Credential &credential : catalogue.credentials)
        if (!credential.draft)
            offerAll({"declared-program", "declaredProgram"}, credential.id.text);
}

std::vector<KnownFact> knownFacts(const Catalogue &catalogue, const Record &record)
{
    Collector collector;
    offerCommon(collector);
    for (const Item &item : catalogue.items)
        collector.readRules(item.prerequisite);
    for (const Credential &credential : catalogue.credentials) {
        collector.readRules(credential.entry);
        collector.readRules(credential.requires_);
        collector.readRules(credential.overlays);
    }
    for (const Crosswalk &crosswalk : catalogue.crosswalks) {
        collector.readRules(crosswalk.from);
        collector.readRules(crosswalk.unless);
        collector.readRules(crosswalk.postsWhen);
    }
    for (const NamedRule &named : catalogue.rules)
        collector.readRule(named.rule);
    for (const auto &[key, values] : record.facts)
        collector.fact(key);
    offerIds(collector, catalogue);
    for (const auto &[key, values] : record.facts)
        for (const FactValue &value : values)
            collector.offer(key, value);
    return std::move(collector.facts);
}

} // namespace cairn::ui
