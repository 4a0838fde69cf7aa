#pragma once

#include "base/Result.h"
#include "base/TextMap.h"
#include "interchange/json/JsonParser.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cairn {

/// What Cairn makes of a node, by its CTDL class.
enum class CtdlClass { Credential, Item, Organization, Competency, Occupation, Other };

/// One resource of the document, and where it stands.
struct CtdlNode {
    simdjson::dom::object json;
    std::string path;
};

/// A property's name without prefix, in lower case: "ceterms:targetAssessment" and
/// "TargetAssessment" to "targetassessment".
std::string localName(std::string_view key);
/// The value of a property whatever its prefix; \a name as localName writes it.
std::optional<simdjson::dom::element> property(simdjson::dom::object json, std::string_view name);
/// One value, or each of a list; null counts as nothing.
std::vector<simdjson::dom::element> values(simdjson::dom::object json, std::string_view name);
/// The path of a property, and of the n-th of its values, as the document writes its name.
std::string propertyPath(simdjson::dom::object json, std::string_view name,
                         const std::string &path);
std::string valuePath(simdjson::dom::object json, std::string_view name, const std::string &path,
                      std::size_t position);
/// A text, the first of several, or the first of a language map.
std::string plainText(simdjson::dom::object json, std::string_view name);

/// The class's name without prefix ("BachelorDegree"); empty where none is given.
std::string typeName(simdjson::dom::object json);
CtdlClass classOf(std::string_view typeName);

/// The same for every way to write one reference: the CTID in lower case, else the URI without
/// scheme; a blank node's id stays.
std::string referenceKey(std::string_view reference);
/// The keys under which others may name the node.
std::vector<std::string> keysOf(simdjson::dom::object json);

/// A parsed document with its resources; the first one is what it is about.
class CtdlDocument
{
public:
    static Result<std::unique_ptr<CtdlDocument>> parse(std::string_view json);

    const std::vector<CtdlNode> &nodes() const { return m_nodes; }
    const CtdlNode *find(std::string_view reference) const;
    /// The organization that publishes, where the document is what a publisher sends.
    const std::string &publisher() const { return m_publisher; }
    bool isUnsigned() const { return m_isUnsigned; }

private:
    CtdlDocument();

    Result<void> take(simdjson::dom::element root, const std::string &path);
    Result<void> takeEnvelope(simdjson::dom::object envelope, const std::string &path);
    void takeList(simdjson::dom::element list, const std::string &path);
    bool takeRequest(simdjson::dom::object request);
    void add(simdjson::dom::object json, std::string path);

    JsonParser m_outer;
    JsonParser m_inner; ///< the signed text of an envelope
    std::string m_payload;
    std::vector<CtdlNode> m_nodes;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::string m_publisher;
    bool m_isUnsigned = false;
};

} // namespace cairn
