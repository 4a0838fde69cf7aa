#pragma once

#include "catalogue/Rule.h"
#include "interchange/json/JsonWriter.h"
#include "interchange/json/ObjectReader.h"

#include <string_view>
#include <vector>

namespace cairn {

/// Reads one rule node and all below it; what is wrong goes to \a findings by its path.
Rule readRule(simdjson::dom::element value, const std::string &path, Findings &findings);
/// The rule at \a key: none or one.
std::vector<Rule> readOptionalRule(ObjectReader &reader, std::string_view key);
std::vector<Rule> readRules(ObjectReader &reader, std::string_view key);
/// Absent and empty lists are told apart, since an own empty list replaces a policy's.
std::optional<std::vector<Limit>> readLimits(ObjectReader &reader, std::string_view key);

void writeRule(JsonWriter &writer, const Rule &rule, const std::string &language);
void writeLimits(JsonWriter &writer, std::string_view key, const std::vector<Limit> &limits,
                 const std::string &language);
/// A text in the document's own language is a plain string. Writes nothing for an empty map.
void writeTextMap(JsonWriter &writer, std::string_view key, const TextMap &map,
                  const std::string &language);
void writeExtra(JsonWriter &writer, const ExtraFields &extra);
void writeFactValues(JsonWriter &writer, std::string_view key,
                     const std::vector<FactValue> &values);

/// One text stands alone, several (or none) as a list.
void writeTexts(JsonWriter &writer, std::string_view key, const std::vector<std::string> &texts);
template <class IdType>
void writeIds(JsonWriter &writer, std::string_view key, const std::vector<IdType> &ids)
{
    std::vector<std::string> texts;
    for (const IdType &id : ids)
        texts.push_back(id.text);
    writer.field(key, texts);
}

} // namespace cairn
