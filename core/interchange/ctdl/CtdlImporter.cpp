#include "interchange/ctdl/CtdlImporter.h"

#include "catalogue/Words.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Calendar.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>

namespace cairn
{

using simdjson::dom::element;
using simdjson::dom::object;

CtdlImporter::CtdlImporter(const CtdlDocument &document, Date asOf)
    : m_document(document)
{
    m_import.catalogue.asOf = asOf;
}

void CtdlImporter::note(Note treatment, const std::string &path, std::string text)
{
    m_import.notes.push_back({treatment, path.empty() ? "/" : path, std::move(text)});
}

CatalogueImport CtdlImporter::run()
{
    Catalogue &catalogue = m_import.catalogue;
    const CtdlNode &main = m_document.nodes().front();
    if (m_document.isUnsigned())
        note(Note::Repaired, main.path, "the envelope has no signed text; the decoded one is read");
    for (const CtdlNode &node : m_document.nodes()) {
        switch (classOf(typeName(node.json))) {
        case CtdlClass::Credential:
            makeCredential(node);
            break;
        case CtdlClass::Item:
            makeItem(node, ItemKind::Course);
            break;
        case CtdlClass::Organization:
            makeOrganization(node);
            break;
        default:
            makeOther(node);
        }
    }
    const std::vector<std::string> keys = keysOf(main.json);
    catalogue.id = "ctdl-" + slug(keys.empty() ? std::string("document") : keys.back());
    catalogue.title = nameOf(main, "Credential Registry document");
    const CreditUnit unit = catalogue.organizations.empty()
        ? CreditUnit::Semester
        : catalogue.organizations.front().creditUnit;
    catalogue.calendar = termsFrom(*catalogue.asOf, unit);
    if (!m_others.empty()) {
        std::string &list = catalogue.extra["x-ctdl-nodes"];
        for (const std::string &json : m_others)
            list += (list.empty() ? "[" : ",") + json;
        list += ']';
    }
    return std::move(m_import);
}

// References -----------------------------------------------------------------------------------

std::string CtdlImporter::memoryKey(element reference)
{
    if (reference.is_string())
        return referenceKey(asText(reference));
    if (!reference.is_object())
        return toJsonText(reference);
    const std::vector<std::string> keys = keysOf(asObject(reference));
    // An object without an id of its own is itself, however often it is written out.
    return keys.empty() ? toJsonText(reference) : keys.front();
}

std::optional<CtdlNode> CtdlImporter::resolve(element reference, const std::string &path) const
{
    if (reference.is_string()) {
        const CtdlNode *node = m_document.find(asText(reference));
        return node ? std::optional(*node) : std::nullopt;
    }
    if (!reference.is_object())
        return {};
    const object json = asObject(reference);
    for (const std::string &key : keysOf(json))
        if (const CtdlNode *node = m_document.find(key))
            return *node;
    // An object that says no more than an id is a reference, too.
    const bool saysMore = property(json, "name") || property(json, "targetnodename")
        || property(json, "competencytext") || property(json, "requires");
    return saysMore ? std::optional(CtdlNode{json, path}) : std::nullopt;
}

std::string CtdlImporter::newId(object json, const TextMap &name, std::string_view otherwise)
{
    const std::string ctid = lowered(plainText(json, "ctid"));
    std::string id = ctid.empty() ? slug(name.in("en")) : ctid;
    if (id.empty())
        id = otherwise;
    return m_names.take(std::move(id));
}

TextMap CtdlImporter::nameOf(const CtdlNode &node, std::string_view otherwise)
{
    for (std::string_view property : {"name", "targetnodename", "competencytext", "codednotation"})
        if (TextMap name = textMapOf(node.json, property); !name.isEmpty())
            return name;
    note(Note::Repaired, node.path, "the resource has no name");
    return english(std::string(otherwise));
}

/// The last part of a URI, as a name for what is described elsewhere.
static std::string shortName(element reference)
{
    const std::string key =
        reference.is_string() ? referenceKey(asText(reference)) : conceptName(reference);
    const std::string tail = key.substr(key.find_last_of('/') + 1);
    return tail.empty() ? "unnamed" : tail;
}

static void keepReference(ExtraFields &extra, element reference)
{
    extra["x-uri"] = toJsonText(reference);
}

/// Runs \a make once for each key; the key is known before, so that circles end.
template <class IdType, class Make>
static IdType once(std::map<std::string, IdType> &known, const std::vector<std::string> &keys,
                   Make make)
{
    for (const std::string &key : keys)
        if (const auto found = known.find(key); found != known.end())
            return found->second;
    const IdType id = make();
    for (const std::string &key : keys)
        known.emplace(key, id);
    return id;
}

static std::vector<std::string> keysOrText(const CtdlNode &node)
{
    std::vector<std::string> keys = keysOf(node.json);
    if (keys.empty())
        keys.push_back(simdjson::minify(node.json));
    return keys;
}

// Organizations --------------------------------------------------------------------------------

static OrganizationKind organizationKind(object json)
{
    for (const element type : values(json, "agenttype")) {
        const std::string term = conceptTerm(type);
        if (term == "CertificationBody" || term == "Certification Body")
            return OrganizationKind::Certifier;
        if (term == "Business")
            return OrganizationKind::Employer;
        if (term == "Government" || term == "GovernmentAgency")
            return OrganizationKind::Agency;
    }
    return typeName(json).starts_with("QA") ? OrganizationKind::Agency
                                            : OrganizationKind::Institution;
}

OrganizationId CtdlImporter::makeOrganization(const CtdlNode &node)
{
    return once(m_organizations, keysOrText(node), [&] {
        Organization each;
        each.name = nameOf(node, "Organization");
        each.id = OrganizationId(newId(node.json, each.name, "organization"));
        each.kind = organizationKind(node.json);
        each.website = plainText(node.json, "subjectwebpage");
        keepUnread(node, {"@id", "@type", "@context", "name", "ctid", "subjectwebpage"},
                   each.extra);
        m_import.catalogue.organizations.push_back(each);
        return each.id;
    });
}

OrganizationId CtdlImporter::organization(element reference, const std::string &path)
{
    if (const auto node = resolve(reference, path))
        return makeOrganization(*node);
    return once(m_organizations, {memoryKey(reference)}, [&] {
        Organization each;
        each.name = english("Organization " + shortName(reference));
        each.id = OrganizationId(m_names.take(shortName(reference)));
        keepReference(each.extra, reference);
        note(Note::Kept, path, "the organization is described elsewhere; kept by its reference");
        m_import.catalogue.organizations.push_back(each);
        return each.id;
    });
}

OrganizationId CtdlImporter::ownerOf(const CtdlNode &node)
{
    for (std::string_view name : {"ownedby", "offeredby"})
        for (const element owner : values(node.json, name))
            return organization(owner, propertyPath(node.json, name, node.path));
    if (m_document.publisher().empty())
        return {};
    return once(m_organizations, {referenceKey(m_document.publisher())}, [&] {
        Organization each;
        each.name = english("Organization " + m_document.publisher());
        each.id = OrganizationId(m_names.take(lowered(m_document.publisher())));
        m_import.catalogue.organizations.push_back(each);
        return each.id;
    });
}

CreditUnit CtdlImporter::unitOfOwner(const OrganizationId &owner) const
{
    for (const Organization &each : m_import.catalogue.organizations)
        if (each.id == owner)
            return each.creditUnit;
    return CreditUnit::Semester;
}

void CtdlImporter::settleUnit(const OrganizationId &owner, const std::vector<CtdlCredit> &credits)
{
    for (const CtdlCredit &credit : credits) {
        const bool isQuarter = credit.unit == CtdlCredit::Unit::Quarter;
        if (!isQuarter && credit.unit != CtdlCredit::Unit::Semester)
            continue;
        if (!m_settledUnits.insert(owner.text).second)
            return;
        for (Organization &each : m_import.catalogue.organizations)
            if (each.id == owner)
                each.creditUnit = isQuarter ? CreditUnit::Quarter : CreditUnit::Semester;
        return;
    }
}

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
    for (std::string_view name : names)
        for (const element each : values(node.json, name))
            if (CompetencyId id = competency(each);
                !id.isEmpty() && std::find(ids.begin(), ids.end(), id) == ids.end())
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
    for (const element each : values(node.json, "occupationtype"))
        if (OccupationId id = occupation(each); !id.isEmpty()
            && std::find(credential.occupations.begin(), credential.occupations.end(), id)
                == credential.occupations.end())
            credential.occupations.push_back(std::move(id));
    credential.competencies = competenciesOf(node, {"teaches", "assesses"});
    keepUnread(node,
               {"@id", "@type", "@context", "type", "credentialtype", "name", "ctid", "ownedby",
                "requires", "corequisite", "coprerequisite", "entrycondition", "estimatedcost",
                "renewalfrequency", "occupationtype", "teaches", "assesses"},
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
        credential.extra["x-renewalFrequency"] = toJson(english(frequency));
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

// What is left ---------------------------------------------------------------------------------

void CtdlImporter::makeOther(const CtdlNode &node)
{
    const std::string type = typeName(node.json);
    if (type == "Competency")
        makeCompetency(node);
    else if (type == "Occupation" || type == "Job")
        makeOccupation(node);
    else
        note(Note::Kept, node.path,
             "the class \"" + (type.empty() ? "none" : type)
                 + "\" is not read; the resource is kept as it stands");
    m_others.push_back(simdjson::minify(node.json));
}

void CtdlImporter::keepUnread(const CtdlNode &node,
                              std::initializer_list<std::string_view> understood,
                              ExtraFields &extra)
{
    for (const auto field : node.json) {
        const std::string name = localName(field.key);
        if (field.value.is_null())
            continue;
        if (name == "@id" && field.value.is_string()) {
            extra["@id"] = toJsonText(field.value);
            continue;
        }
        // A price's small print and a duration's words are kept beside what was read of them.
        const bool isReadInPart = name == "estimatedcost" || name == "estimatedduration"
            || name == "deliverytype" || name == "creditvalue";
        if (!isReadInPart
            && std::find(understood.begin(), understood.end(), name) != understood.end())
            continue;
        if (name == "description") {
            extra[name] = toJsonText(field.value);
            continue;
        }
        const bool hasPrefix = field.key.find(':') != field.key.npos;
        extra[(hasPrefix ? "" : "ctdl:") + std::string(field.key)] = toJsonText(field.value);
        if (!isReadInPart)
            note(Note::Kept, joinPath(node.path, field.key), "not read; kept with the entry");
    }
}

Result<CatalogueImport> importCtdl(std::string_view json, Date asOf)
{
    const auto document = CtdlDocument::parse(json);
    if (!document)
        return tl::unexpected(document.error());
    return CtdlImporter(**document, asOf).run();
}

} // namespace cairn
