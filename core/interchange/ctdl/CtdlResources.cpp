#include "interchange/ctdl/CtdlImporter.h"

#include "catalogue/Words.h"

#include <algorithm>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

// Competencies and occupations -----------------------------------------------------------------

CompetencyId CtdlImporter::competency(element reference)
{
    if (const auto node = resolve(reference, {}))
        return makeCompetency(*node);
    if (reference.is_object())
        return makeCompetency({asObject(reference), {}});
    return once(m_competencies, {memoryKey(reference)}, [&] {
        Competency each;
        each.name = english("Competency " + shortName(reference));
        each.id = CompetencyId(m_names.take("competency-" + slug(shortName(reference))));
        keepReference(each.extra, reference);
        m_import.catalogue.competencies.push_back(each);
        return each.id;
    });
}

CompetencyId CtdlImporter::makeCompetency(const CtdlNode &node)
{
    const std::string name = conceptName(node.json);
    if (name.empty())
        return {};
    const std::string target = plainText(node.json, "targetnode");
    std::vector<std::string> keys = keysOf(node.json);
    keys.push_back(target.empty() ? slug(name) : referenceKey(target));
    return once(m_competencies, keys, [&] {
        Competency each;
        each.name = textMapOf(node.json, "targetnodename");
        for (std::string_view property : {"name", "competencytext", "competencylabel"})
            if (each.name.isEmpty())
                each.name = textMapOf(node.json, property);
        if (each.name.isEmpty())
            each.name = english(name);
        each.framework = plainText(node.json, "frameworkname");
        each.code = plainText(node.json, "codednotation");
        const std::string id = slug(name).substr(0, 60);
        each.id = CompetencyId(m_names.take("competency-" + (id.empty() ? "x" : id)));
        if (const auto uri = property(node.json, "targetnode"))
            keepReference(each.extra, *uri);
        m_import.catalogue.competencies.push_back(each);
        return each.id;
    });
}

std::vector<CompetencyId>
CtdlImporter::competenciesOf(const CtdlNode &node, std::initializer_list<std::string_view> names)
{
    std::vector<CompetencyId> ids;
    std::set<CompetencyId> taken;
    for (std::string_view name : names)
        for (const element each : values(node.json, name))
            if (CompetencyId id = competency(each); !id.isEmpty() && taken.insert(id).second)
                ids.push_back(std::move(id));
    return ids;
}

/// "15-1212.00" and "15-1212" are codes of the Standard Occupational Classification.
static std::string socOf(const std::string &code)
{
    const bool isSoc = code.size() >= 7 && code[2] == '-'
                       && std::all_of(code.begin() + 3, code.begin() + 7,
                                      [](char c) { return c >= '0' && c <= '9'; });
    return isSoc ? code.substr(0, 7) : std::string();
}

OccupationId CtdlImporter::occupation(element reference)
{
    if (const auto node = resolve(reference, {}))
        return makeOccupation(*node);
    if (reference.is_object())
        return makeOccupation({asObject(reference), {}});
    return once(m_occupations, {memoryKey(reference)}, [&] {
        Occupation each;
        each.name = english(shortName(reference));
        each.id = OccupationId(m_names.take("occupation-" + slug(shortName(reference))));
        keepReference(each.extra, reference);
        m_import.catalogue.occupations.push_back(each);
        return each.id;
    });
}

OccupationId CtdlImporter::makeOccupation(const CtdlNode &node)
{
    const std::string name = conceptName(node.json);
    if (name.empty())
        return {};
    const std::string code = plainText(node.json, "codednotation");
    std::vector<std::string> keys = keysOf(node.json);
    keys.push_back(code.empty() ? slug(name) : code);
    return once(m_occupations, keys, [&] {
        Occupation each;
        each.name = textMapOf(node.json, "targetnodename");
        if (each.name.isEmpty())
            each.name = textMapOf(node.json, "name");
        if (each.name.isEmpty())
            each.name = english(name);
        each.soc = socOf(code);
        const std::string id = slug(code.empty() ? name : code).substr(0, 60);
        each.id = OccupationId(m_names.take("occupation-" + (id.empty() ? "x" : id)));
        if (const auto uri = property(node.json, "targetnode"))
            keepReference(each.extra, *uri);
        m_import.catalogue.occupations.push_back(each);
        return each.id;
    });
}

// Credentials ----------------------------------------------------------------------------------

CredentialId CtdlImporter::makeCredential(const CtdlNode &node)
{
    return once(m_credentials, keysOrText(node), [&] {
        Credential each;
        each.name = nameOf(node, "Credential");
        each.id = CredentialId(newId(node.json, each.name, "credential"));
        for (const std::string &key : keysOrText(node))
            m_credentials.emplace(key, each.id);
        // Its place is taken first: what it requires comes after it.
        const std::size_t place = m_import.catalogue.credentials.size();
        m_import.catalogue.credentials.push_back(each);
        readCredential(node, each);
        const CredentialId id = each.id;
        m_import.catalogue.credentials[place] = std::move(each);
        return id;
    });
}

void CtdlImporter::readCredential(const CtdlNode &node, Credential &credential)
{
    const std::string type = typeName(node.json);
    const auto kind = credentialKindFromWord(type);
    credential.kind = kind.value_or(CredentialKind::Credential);
    if (!kind)
        note(Note::Repaired, node.path, "the class \"" + type + "\" is read as credential");
    credential.owner = ownerOf(node);
    credential.ctid = plainText(node.json, "ctid");
    std::vector<Rule> rules = conditionRules(node, "requires", credential.owner);
    for (std::string_view name : {"corequisite", "coprerequisite"})
        for (Rule &rule : conditionRules(node, name, credential.owner)) {
            note(Note::Repaired, propertyPath(node.json, name, node.path), "read as required");
            rules.push_back(std::move(rule));
        }
    // Common conditions are written down in a document of their own.
    for (const element each : values(node.json, "commonconditions"))
        rules.push_back(personRule(english("Common conditions: " + conceptName(each)),
                                   propertyPath(node.json, "commonconditions", node.path)));
    if (rules.empty()) {
        rules.push_back(personRule(
            english("The document does not say what this credential requires."), node.path));
        // What is only named is not for audits: it would stand open to everyone.
        credential.draft = node.path != m_document.nodes().front().path;
    }
    credential.requires_ = together(std::move(rules));
    countBesideItems(credential.requires_.front());
    credential.entry = together(conditionRules(node, "entrycondition", credential.owner));
    readCosts(node, credential.cost);
    readRenewal(node, credential);
    std::set<OccupationId> occupations;
    for (const element each : values(node.json, "occupationtype"))
        if (OccupationId id = occupation(each); !id.isEmpty() && occupations.insert(id).second)
            credential.occupations.push_back(std::move(id));
    const std::vector<CtdlCredit> credits = creditsOf(node.json);
    settleUnit(credential.owner, credits);
    if (!credits.empty())
        credential.credits = inUnit(credits.front(), unitOfOwner(credential.owner));
    credential.competencies = competenciesOf(node, {"teaches", "assesses"});
    keepUnread(node,
               {"@id", "@type", "@context", "type", "credentialtype", "name", "ctid", "ownedby",
                "requires", "corequisite", "coprerequisite", "entrycondition", "estimatedcost",
                "renewalfrequency", "occupationtype", "teaches", "assesses", "commonconditions"},
               credential.extra);
}

/// One profile is one price. Prices of different kinds add up; of one kind the first stands, since
/// the others are for other people. An aggregate is the sum already.
void CtdlImporter::readCosts(const CtdlNode &node, std::optional<Decimal> &cost)
{
    std::set<std::string> kinds;
    std::size_t position = 0;
    std::optional<Decimal> aggregate;
    for (const element each : values(node.json, "estimatedcost")) {
        const std::string path = valuePath(node.json, "estimatedcost", node.path, position++);
        const auto price = each.is_object() ? priceOf(asObject(each)) : std::nullopt;
        if (!price) {
            note(Note::Kept, path, "no price to count");
            continue;
        }
        const std::string currency = currencyOf(asObject(each));
        if (!currency.empty() && !m_hasCurrency) {
            m_import.catalogue.currency = currency;
            m_hasCurrency = true;
        }
        if (!currency.empty() && currency != m_import.catalogue.currency) {
            note(Note::Kept, path, "a price in " + currency + " is not counted");
            continue;
        }
        std::string kind;
        for (const element type : values(asObject(each), "directcosttype"))
            kind = conceptTerm(type);
        if (kind == "AggregateCost" && !aggregate)
            aggregate = price;
        else if (kinds.insert(kind).second)
            cost = Decimal{cost.value_or(Decimal{}).millionths + price->millionths};
        else
            note(Note::Kept, path, "another price of the same kind is not counted");
    }
    if (aggregate)
        cost = aggregate;
}

void CtdlImporter::readRenewal(const CtdlNode &node, Credential &credential)
{
    const std::string frequency = plainText(node.json, "renewalfrequency");
    credential.validMonths = monthsOf(frequency);
    if (!frequency.empty() && !credential.validMonths)
        note(Note::Kept, propertyPath(node.json, "renewalfrequency", node.path),
             "the duration \"" + frequency + "\" is not whole months; kept as it stands");
    if (!frequency.empty() && !credential.validMonths)
        credential.extra["x-renewalFrequency"] = textMapJson(english(frequency));
    std::size_t position = 0;
    for (const element each : values(node.json, "renewal")) {
        const std::string path = valuePath(node.json, "renewal", node.path, position++);
        if (!credential.renewal)
            credential.renewal.emplace();
        if (!each.is_object())
            continue;
        for (const element target : values(asObject(each), "targetcredential"))
            credential.renewal->renewedBy.push_back(this->credential(target, path));
    }
}

CredentialId CtdlImporter::credential(element reference, const std::string &path)
{
    if (const auto node = resolve(reference, path))
        return makeCredential(*node);
    return once(m_credentials, {memoryKey(reference)}, [&] {
        Credential each;
        each.name = english("Credential " + shortName(reference));
        each.id = CredentialId(m_names.take(shortName(reference)));
        each.draft = true;
        each.requires_.push_back(
            personRule(english("This credential is described in another document."), path));
        keepReference(each.extra, reference);
        m_import.catalogue.credentials.push_back(each);
        return each.id;
    });
}

// Items ----------------------------------------------------------------------------------------

ItemId CtdlImporter::makeItem(const CtdlNode &node, ItemKind kind)
{
    return once(m_items, keysOrText(node), [&] {
        Item each;
        each.name = nameOf(node, "Course");
        each.kind = kind;
        each.id = ItemId(newId(node.json, each.name, "item"));
        for (const std::string &key : keysOrText(node))
            m_items.emplace(key, each.id);
        const std::size_t place = m_import.catalogue.items.size();
        m_import.catalogue.items.push_back(each);
        readItem(node, each);
        const ItemId id = each.id;
        m_import.catalogue.items[place] = std::move(each);
        return id;
    });
}

static std::optional<std::string> deliveryOf(element type)
{
    const std::string term = slug(conceptTerm(type));
    if (term == "inperson" || term == "in-person" || term == "inpersononly")
        return "in-person";
    if (term == "onlineonly" || term == "online" || term == "onlineavailable")
        return "online";
    if (term == "blendeddelivery" || term == "blended" || term == "hybrid")
        return "hybrid";
    return {};
}

void CtdlImporter::readItem(const CtdlNode &node, Item &item)
{
    const std::string type = typeName(node.json);
    if (type.starts_with("Assessment"))
        item.kind = ItemKind::Exam;
    item.provider = ownerOf(node);
    item.code = plainText(node.json, "codednotation");
    const std::vector<CtdlCredit> credits = creditsOf(node.json);
    settleUnit(item.provider, credits);
    for (const CtdlCredit &credit : credits) {
        const auto amount = inUnit(credit, unitOfOwner(item.provider));
        if (credit.unit == CtdlCredit::Unit::ClockHour && credit.amount.millionths >= 0)
            item.hours = credit.amount;
        else if (amount && !item.credits)
            item.credits = amount;
        else
            note(Note::Kept, node.path,
                 "the credit value \"" + describe(credit) + "\" is not counted");
    }
    for (const element each : values(node.json, "estimatedduration"))
        if (each.is_object() && !item.hours)
            item.hours = hoursOf(plainText(asObject(each), "exactduration"));
    for (const element each : values(node.json, "deliverytype")) {
        const auto mode = deliveryOf(each);
        if (mode
            && std::find(item.delivery.begin(), item.delivery.end(), *mode) == item.delivery.end())
            item.delivery.push_back(*mode);
    }
    item.teaches = competenciesOf(node, {"teaches", "assesses"});
    readCosts(node, item.cost);
    std::vector<Rule> rules = conditionRules(node, "requires", item.provider);
    for (std::string_view name : {"entrycondition", "prerequisite"})
        for (Rule &rule : conditionRules(node, name, item.provider))
            rules.push_back(std::move(rule));
    item.prerequisite = together(std::move(rules));
    keepUnread(node,
               {"@id", "@type", "@context", "type", "name", "ctid", "ownedby", "codednotation",
                "teaches", "assesses", "requires", "entrycondition", "prerequisite",
                "estimatedcost"},
               item.extra);
}

ItemId CtdlImporter::item(element reference, const std::string &path, ItemKind kind)
{
    if (const auto node = resolve(reference, path))
        return makeItem(*node, kind);
    return once(m_items, {memoryKey(reference)}, [&] {
        Item each;
        each.kind = kind;
        each.name = english((kind == ItemKind::Exam ? "Assessment " : "Learning opportunity ")
                            + shortName(reference));
        each.id = ItemId(m_names.take(shortName(reference)));
        keepReference(each.extra, reference);
        note(Note::Kept, path, "described in another document; kept by its reference");
        m_import.catalogue.items.push_back(each);
        return each.id;
    });
}

} // namespace cairn
