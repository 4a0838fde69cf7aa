#include "interchange/ctdl/CtdlImporter.h"

#include "catalogue/Words.h"
#include "interchange/cairn/OwnFormat.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Calendar.h"
#include "interchange/json/ObjectReader.h"

#include <algorithm>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

CtdlImporter::CtdlImporter(const CtdlDocument &document, Date asOf) : m_document(document)
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
    for (const CreditUnit unit : {CreditUnit::Semester, CreditUnit::Quarter})
        for (const Term &term : termsFrom(*catalogue.asOf, unit))
            m_names.take(term.id.text); // nothing else may be called like one
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
    for (Organization &each : catalogue.organizations)
        each.creditUnit = unitOfOwner(each.id);
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

std::string shortName(element reference)
{
    const std::string key
        = reference.is_string() ? referenceKey(asText(reference)) : conceptName(reference);
    const std::string tail = key.substr(key.find_last_of('/') + 1);
    return tail.empty() ? "unnamed" : tail;
}

void keepReference(ExtraFields &extra, element reference)
{
    extra["x-uri"] = toJsonText(reference);
}

std::vector<std::string> keysOrText(const CtdlNode &node)
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
    const auto found = m_units.find(owner);
    return found == m_units.end() ? CreditUnit::Semester : found->second;
}

void CtdlImporter::settleUnit(const OrganizationId &owner, const std::vector<CtdlCredit> &credits)
{
    if (owner.isEmpty())
        return;
    for (const CtdlCredit &credit : credits)
        if (credit.unit == CtdlCredit::Unit::Quarter || credit.unit == CtdlCredit::Unit::Semester) {
            m_units.try_emplace(owner, credit.unit == CtdlCredit::Unit::Quarter
                                           ? CreditUnit::Quarter
                                           : CreditUnit::Semester);
            return;
        }
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
    if (const auto foreign = notOurs(json, "a document of the Credential Registry"); !foreign)
        return tl::unexpected(foreign.error());
    const auto document = CtdlDocument::parse(json);
    if (!document)
        return tl::unexpected(document.error());
    return CtdlImporter(**document, asOf).run();
}

} // namespace cairn
