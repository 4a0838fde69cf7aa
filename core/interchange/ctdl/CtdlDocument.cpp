#include "interchange/ctdl/CtdlDocument.h"

#include "interchange/json/ObjectReader.h"
#include "interchange/text/Text.h"

#include <algorithm>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::object;

static constexpr std::size_t largestDocument = std::size_t(64) << 20;

std::string localName(std::string_view key)
{
    return lowered(key.substr(key.rfind(':') == key.npos ? 0 : key.rfind(':') + 1));
}

/// Whether localName(key) == name, without making a string of each key that is passed by.
static bool isNamed(std::string_view key, std::string_view name)
{
    if (key.size() < name.size())
        return false;
    const std::size_t start = key.size() - name.size();
    if (start > 0 && key[start - 1] != ':')
        return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const char c = key[start + i];
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != name[i])
            return false;
    }
    return true;
}

std::optional<element> property(object json, std::string_view name)
{
    for (const auto field : json)
        if (isNamed(field.key, name) && !field.value.is_null())
            return field.value;
    return {};
}

std::vector<element> values(object json, std::string_view name)
{
    const auto value = property(json, name);
    if (!value)
        return {};
    if (!value->is_array())
        return {*value};
    std::vector<element> all;
    for (const element each : asArray(*value))
        if (!each.is_null())
            all.push_back(each);
    return all;
}

std::string propertyPath(object json, std::string_view name, const std::string &path)
{
    for (const auto field : json)
        if (isNamed(field.key, name))
            return joinPath(path, field.key);
    return path;
}

std::string valuePath(object json, std::string_view name, const std::string &path,
                      std::size_t position)
{
    const auto value = property(json, name);
    const std::string place = propertyPath(json, name, path);
    return value && value->is_array() ? joinPath(place, position) : place;
}

static std::string firstText(element value)
{
    if (value.is_string())
        return std::string(trimmed(asText(value)));
    if (value.is_array())
        for (const element each : asArray(value))
            return firstText(each);
    if (value.is_object())
        for (const auto field : asObject(value))
            return firstText(field.value);
    return {};
}

std::string plainText(object json, std::string_view name)
{
    const auto value = property(json, name);
    return value ? firstText(*value) : std::string();
}

std::string typeName(object json)
{
    for (std::string_view key : {"@type", "type", "credentialtype", "learningopportunitytype"}) {
        const std::string type = plainText(json, key);
        if (!type.empty())
            return type.substr(type.find_last_of(":/") + 1);
    }
    return {};
}

CtdlClass classOf(std::string_view typeName)
{
    static constexpr std::string_view items[]
        = {"LearningOpportunityProfile", "LearningOpportunity", "LearningProgram", "Course",
           "AssessmentProfile",          "Assessment"};
    if (std::find(std::begin(items), std::end(items), typeName) != std::end(items))
        return CtdlClass::Item;
    if (typeName == "Occupation" || typeName == "Job")
        return CtdlClass::Occupation;
    if (typeName == "Competency")
        return CtdlClass::Competency;
    if (typeName.ends_with("Organization"))
        return CtdlClass::Organization;
    static constexpr std::string_view credentials[] = {"Badge",
                                                       "Certificate",
                                                       "CertificateOfCompletion",
                                                       "Certification",
                                                       "Diploma",
                                                       "License",
                                                       "Licence",
                                                       "MicroCredential",
                                                       "GeneralEducationDevelopment",
                                                       "Credential",
                                                       "ProfessionalDoctorate",
                                                       "ResearchDoctorate",
                                                       "GeneralEducationLevel1Certificate",
                                                       "QualityAssuranceCredential",
                                                       "CertificateOfParticipation"};
    const bool isKnown = std::find(std::begin(credentials), std::end(credentials), typeName)
                         != std::end(credentials);
    for (std::string_view ending : {"Degree", "Badge", "Certificate", "Diploma"})
        if (typeName.ends_with(ending))
            return CtdlClass::Credential;
    return isKnown || typeName.find("Degree") != typeName.npos ? CtdlClass::Credential
                                                               : CtdlClass::Other;
}

std::string referenceKey(std::string_view reference)
{
    reference = trimmed(reference);
    if (reference.starts_with("_:"))
        return std::string(reference);
    const std::string lower = lowered(reference);
    const std::size_t ctid = lower.rfind("ce-");
    constexpr std::size_t ctidLength = 39; // "ce-" and a UUID
    if (ctid != lower.npos && lower.size() - ctid == ctidLength)
        return lower.substr(ctid);
    std::string_view rest = reference;
    if (const auto scheme = rest.find("://"); scheme != rest.npos)
        rest.remove_prefix(scheme + 3);
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    return std::string(rest);
}

std::vector<std::string> keysOf(object json)
{
    std::vector<std::string> keys;
    for (std::string_view name : {"@id", "ctid", "id", "bnodeid"}) {
        const auto value = property(json, name);
        if (value && value->is_string() && !asText(*value).empty())
            keys.push_back(referenceKey(asText(*value)));
    }
    return keys;
}

CtdlDocument::CtdlDocument() : m_outer(largestDocument), m_inner(largestDocument) {}

void CtdlDocument::add(object json, std::string path)
{
    for (std::string &key : keysOf(json))
        m_byKey.try_emplace(std::move(key), m_nodes.size());
    m_nodes.push_back({json, std::move(path)});
}

const CtdlNode *CtdlDocument::find(std::string_view reference) const
{
    const auto found = m_byKey.find(referenceKey(reference));
    return found == m_byKey.end() ? nullptr : &m_nodes[found->second];
}

void CtdlDocument::takeList(element list, const std::string &path)
{
    if (list.is_object()) {
        add(asObject(list), path);
        return;
    }
    if (!list.is_array())
        return;
    std::size_t position = 0;
    for (const element each : asArray(list)) {
        if (each.is_object())
            add(asObject(each), joinPath(path, position));
        ++position;
    }
}

/// Base64 of RFC 4648, with the alphabet of URLs or the common one.
static std::optional<std::string> decodeBase64(std::string_view text)
{
    std::string bytes;
    unsigned bits = 0;
    int held = 0;
    for (char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= 'a' && c <= 'z')
            value = c - 'a' + 26;
        else if (c >= '0' && c <= '9')
            value = c - '0' + 52;
        else if (c == '-' || c == '+')
            value = 62;
        else if (c == '_' || c == '/')
            value = 63;
        else if (c == '=')
            break;
        else
            return {};
        bits = (bits << 6 | static_cast<unsigned>(value)) & 0xffffff;
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>(bits >> held & 0xff);
        }
    }
    return bytes;
}

Result<void> CtdlDocument::takeEnvelope(object envelope, const std::string &path)
{
    const auto signedText = property(envelope, "resource");
    if (!signedText) {
        m_isUnsigned = true;
        return take(*property(envelope, "decoded_resource"), joinPath(path, "decoded_resource"));
    }
    const std::string place = joinPath(path, "resource");
    if (!signedText->is_string())
        return fail(ErrorCode::NotUnderstood, place, "the signed resource is not a text");
    const std::string_view token = asText(*signedText);
    const std::size_t start = token.find('.');
    const std::size_t end = token.find('.', start + 1);
    const auto payload = start == token.npos || end == token.npos
                             ? std::nullopt
                             : decodeBase64(token.substr(start + 1, end - start - 1));
    if (!payload)
        return fail(ErrorCode::NotUnderstood, place, "the signed resource is not a JWT");
    m_payload = *payload;
    const auto inner = m_inner.parse(m_payload);
    if (!inner)
        return fail(inner.error().code, place, inner.error().place + ": " + inner.error().detail);
    if (hasDuplicateKeys(*inner))
        return fail(ErrorCode::NotUnderstood, place,
                    jsonError(m_payload, "a key stands twice in one object").detail);
    return take(*inner, place);
}

/// What a publisher sends: the resource under its own name, blank nodes beside it.
bool CtdlDocument::takeRequest(object request)
{
    bool isRequest = false;
    for (std::string_view name :
         {"credential", "learningopportunity", "assessment", "course", "learningprogram"})
        for (const auto field : request)
            if (localName(field.key) == name && field.value.is_object()) {
                add(asObject(field.value), std::string(field.key));
                isRequest = true;
            }
    if (!isRequest)
        return false;
    for (const auto field : request)
        if (const std::string name = localName(field.key);
            name == "referenceobjects" || name == "blanknodeobjects" || name == "organization")
            takeList(field.value, std::string(field.key));
    m_publisher = plainText(request, "publishfororganizationidentifier");
    return true;
}

Result<void> CtdlDocument::take(element root, const std::string &path)
{
    if (root.is_array()) {
        takeList(root, path);
    } else if (root.is_object()) {
        const object json = asObject(root);
        if (property(json, "resource") || property(json, "decoded_resource"))
            return takeEnvelope(json, path);
        if (const auto graph = property(json, "@graph"))
            takeList(*graph, joinPath(path, "@graph"));
        else if (!takeRequest(json))
            add(json, path);
    }
    if (m_nodes.empty())
        return fail(ErrorCode::NotUnderstood, path.empty() ? "1:1" : path,
                    "no resource is in the document");
    return {};
}

Result<std::unique_ptr<CtdlDocument>> CtdlDocument::parse(std::string_view json)
{
    std::unique_ptr<CtdlDocument> document(new CtdlDocument);
    const auto root = document->m_outer.parse(json);
    if (!root)
        return tl::unexpected(root.error());
    if (hasDuplicateKeys(*root))
        return tl::unexpected(jsonError(json, "a key stands twice in one object"));
    if (const auto taken = document->take(*root, {}); !taken)
        return tl::unexpected(taken.error());
    return document;
}

} // namespace cairn
