#pragma once

#include "base/Date.h"
#include "base/Decimal.h"
#include "base/TextMap.h"
#include "catalogue/Rule.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/json/JsonParser.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What a reader found wrong, and where in the catalogue it stands while it reads.
struct Findings {
    std::vector<Fault> faults;
    std::vector<Fault> warnings;
    std::string language = "en"; ///< what a plain text is written in
    std::string list;
    std::string id;

    void fault(std::string_view field, std::string reason)
    {
        faults.push_back({list, id, std::string(field), std::move(reason)});
    }
    void warn(std::string_view field, std::string reason)
    {
        warnings.push_back({list, id, std::string(field), std::move(reason)});
    }
};

/// "requires" and "0" to "requires/0".
std::string joinPath(std::string_view path, std::string_view part);
std::string joinPath(std::string_view path, std::size_t part);

/// Fields that a person adds for other people, allowed wherever an object stands.
bool isRemark(std::string_view key);

/// Reads the fields of one JSON object by name, lists what is wrong with each, and remembers which
/// were asked for, so that the rest can be kept or refused.
class ObjectReader
{
public:
    ObjectReader(simdjson::dom::object object, std::string path, Findings &findings)
        : m_object(object), m_path(std::move(path)), m_findings(findings)
    {}

    Findings &findings() const { return m_findings; }
    std::string pathOf(std::string_view key) const { return joinPath(m_path, key); }
    const std::string &path() const { return m_path; }

    /// The value as it stands; `null` counts as absent, save in lists of grades.
    std::optional<simdjson::dom::element> find(std::string_view key);
    bool has(std::string_view key) { return find(key).has_value(); }

    std::string text(std::string_view key);
    TextMap textMap(std::string_view key);
    std::optional<Decimal> decimal(std::string_view key);
    std::optional<int> integer(std::string_view key);
    std::optional<bool> boolean(std::string_view key);
    std::optional<Date> date(std::string_view key);
    DateRange dates(std::string_view key);
    /// A list of texts, or one text.
    std::vector<std::string> texts(std::string_view key);
    std::string json(std::string_view key);
    std::optional<ObjectReader> object(std::string_view key);
    /// The elements of a list; a fault when something else stands there.
    std::vector<simdjson::dom::element> list(std::string_view key);
    /// The same of objects, each with its reader; what is no object is a fault.
    std::vector<ObjectReader> objects(std::string_view key);

    template <class IdType> std::vector<IdType> ids(std::string_view key)
    {
        std::vector<IdType> found;
        for (std::string &id : texts(key))
            found.emplace_back(std::move(id));
        return found;
    }
    template <class IdType> IdType id(std::string_view key) { return IdType(text(key)); }

    /// A word of a fixed set; a fault where it is another one.
    template <class E>
    std::optional<E> word(std::string_view key, std::optional<E> (*fromWord)(std::string_view))
    {
        if (!has(key))
            return {};
        const std::size_t before = m_findings.faults.size();
        const std::string name = text(key);
        if (m_findings.faults.size() != before)
            return {};
        const std::optional<E> known = fromWord(name);
        if (!known)
            m_findings.fault(pathOf(key), "the word \"" + name + "\" is not known");
        return known;
    }
    template <class E>
    std::vector<E> words(std::string_view key, std::optional<E> (*fromWord)(std::string_view))
    {
        std::vector<E> found;
        for (const std::string &name : texts(key)) {
            if (const std::optional<E> known = fromWord(name))
                found.push_back(*known);
            else
                m_findings.fault(pathOf(key), "the word \"" + name + "\" is not known");
        }
        return found;
    }

    /// Every field that was not asked for, with a warning for what is no remark.
    ExtraFields rest();
    /// The same where an unknown field would make the object say something else: a fault.
    ExtraFields remarks();

private:
    void wrongType(std::string_view key, simdjson::dom::element value, std::string_view expected);
    std::vector<std::pair<std::string_view, simdjson::dom::element>> unasked() const;
    void markAsked(std::size_t position);
    bool wasAsked(std::size_t position) const;

    simdjson::dom::object m_object;
    std::string m_path;
    Findings &m_findings;
    std::uint64_t m_asked = 0; ///< a bit for each of the first fields, in the file's order
    std::vector<std::size_t> m_askedBeyond; ///< the others, rarely any
};

/// A text map: an object of texts by language, or one text in the document's language.
TextMap readTextMap(simdjson::dom::element value, const std::string &path, Findings &findings);
/// A JSON scalar as a fact's value.
std::optional<FactValue> toFactValue(simdjson::dom::element value);

} // namespace cairn
