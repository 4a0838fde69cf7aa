#pragma once

#include "base/Decimal.h"
#include "base/Result.h"

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// Reads JSON from outside, with the limits that keep the program safe: size, depth, sound text.
/// Used by the readers in interchange/ alone, so that simdjson stays in here.
class JsonParser
{
public:
    explicit JsonParser(std::size_t mostBytes) : m_mostBytes(mostBytes) {}

    /// The document, which must be an object. It lives until the next call.
    /// Keys that stand twice are not looked for: see refuseDuplicateKeys.
    Result<simdjson::dom::object> parseObject(std::string_view json);
    Result<simdjson::dom::element> parse(std::string_view json);

private:
    std::size_t m_mostBytes;
    simdjson::dom::parser m_parser;
    std::string m_padded;
};

/// What stands in \a value, by value: simdjson's own getters answer with temporaries, and a range
/// over one of those outlives it. \pre the value is of that type.
inline simdjson::dom::object asObject(simdjson::dom::element value)
{
    simdjson::dom::object object;
    [[maybe_unused]] const auto error = value.get(object);
    return object;
}
inline simdjson::dom::array asArray(simdjson::dom::element value)
{
    simdjson::dom::array array;
    [[maybe_unused]] const auto error = value.get(array);
    return array;
}
inline std::string_view asText(simdjson::dom::element value)
{
    std::string_view text;
    [[maybe_unused]] const auto error = value.get(text);
    return text;
}

/// True when some object within \a value has the same key twice.
bool hasDuplicateKeys(simdjson::dom::element value);
/// Fails with the place of the key that stands twice; simdjson itself does not look.
Result<void> refuseDuplicateKeys(simdjson::dom::object root, std::string_view json);

/// "line:column" and the reason of what is wrong with \a json.
Error jsonError(std::string_view json, std::string_view otherwise);

/// \returns nothing for a value that is no number, has more than six places or is out of range.
std::optional<Decimal> toDecimal(simdjson::dom::element value);
/// The value as JSON text on one line.
std::string toJsonText(simdjson::dom::element value);
/// "a text", "a list": what a person would call the value that stands there.
std::string_view jsonTypeName(simdjson::dom::element value);

} // namespace cairn
