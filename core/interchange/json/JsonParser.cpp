#include "interchange/json/JsonParser.h"

#include "interchange/json/JsonSyntax.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::element_type;

// Texts beyond this are first scanned for their depth: simdjson would index them whole before it
// looks, which costs five times their size in memory.
static constexpr std::size_t largeText = 1 << 16;

static std::string_view withoutByteOrderMark(std::string_view text)
{
    return text.substr(text.starts_with("\xef\xbb\xbf") ? 3 : 0);
}

/// Half of a surrogate pair, or a NUL, can only be written with such an escape.
static bool hasDoubtfulEscape(std::string_view text)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    while ((at = static_cast<const char *>(std::memchr(at, '\\', end - at)))) {
        if (end - at < 6)
            return false;
        if (at[1] == 'u' && (at[2] == 'd' || at[2] == 'D' || std::memcmp(at + 2, "0000", 4) == 0))
            return true;
        at += 2;
    }
    return false;
}

Error jsonError(std::string_view json, std::string_view otherwise)
{
    const std::string_view text = withoutByteOrderMark(json);
    if (const auto problem = findJsonProblem(text))
        return {ErrorCode::NotUnderstood,
                std::to_string(problem->line) + ':' + std::to_string(problem->column),
                problem->reason};
    return {ErrorCode::NotUnderstood, "1:1", std::string(otherwise)};
}

Result<element> JsonParser::parse(std::string_view json)
{
    if (json.size() > m_mostBytes)
        return fail(ErrorCode::TooLarge, {},
                    "larger than the limit of " + std::to_string(m_mostBytes >> 20) + " MB");
    const std::string_view text = withoutByteOrderMark(json);
    if (text.size() > largeText && nestsTooDeep(text))
        return tl::unexpected(jsonError(json, "nested too deep"));
    if (m_parser.max_depth() != deepestJson) {
        if (m_parser.allocate(std::max<std::size_t>(text.size(), 256), deepestJson))
            return fail(ErrorCode::Internal, {}, "out of memory");
    }
    m_padded.resize(text.size() + simdjson::SIMDJSON_PADDING);
    std::memcpy(m_padded.data(), text.data(), text.size());
    std::memset(m_padded.data() + text.size(), 0, simdjson::SIMDJSON_PADDING);
    const auto parsed = m_parser.parse(m_padded.data(), text.size(), false);
    if (parsed.error())
        return tl::unexpected(jsonError(json, simdjson::error_message(parsed.error())));
    if (hasDoubtfulEscape(text))
        if (const auto problem = findJsonProblem(text))
            return tl::unexpected(jsonError(json, problem->reason));
    return parsed.value_unsafe();
}

Result<simdjson::dom::object> JsonParser::parseObject(std::string_view json)
{
    const Result<element> root = parse(json);
    if (!root)
        return tl::unexpected(root.error());
    if (root->type() != element_type::OBJECT)
        return fail(ErrorCode::NotUnderstood, "1:1",
                    "the document is " + std::string(jsonTypeName(*root)) + "; expected an object");
    return asObject(*root);
}

static bool hasDuplicateKeys(simdjson::dom::object object)
{
    std::vector<std::string_view> keys;
    for (const auto field : object) {
        keys.push_back(field.key);
        if (hasDuplicateKeys(field.value))
            return true;
    }
    std::sort(keys.begin(), keys.end());
    return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

bool hasDuplicateKeys(element value)
{
    if (value.type() == element_type::OBJECT)
        return hasDuplicateKeys(asObject(value));
    if (value.type() != element_type::ARRAY)
        return false;
    for (const element each : asArray(value))
        if (hasDuplicateKeys(each))
            return true;
    return false;
}

Result<void> refuseDuplicateKeys(simdjson::dom::object root, std::string_view json)
{
    if (hasDuplicateKeys(root))
        return tl::unexpected(jsonError(json, "a key stands twice in one object"));
    return {};
}

std::optional<Decimal> toDecimal(element value)
{
    constexpr std::int64_t most = 9'000'000'000'000;
    switch (value.type()) {
    case element_type::INT64: {
        const std::int64_t whole = value.get_int64().value_unsafe();
        if (whole > most || whole < -most)
            return {};
        return Decimal::fromInt(whole);
    }
    case element_type::DOUBLE:
        return Decimal::fromDouble(value.get_double().value_unsafe());
    default:
        return {}; // An unsigned number is one that does not fit into a signed one.
    }
}

std::string toJsonText(element value)
{
    return simdjson::minify(value);
}

std::string_view jsonTypeName(element value)
{
    switch (value.type()) {
    case element_type::ARRAY:
        return "a list";
    case element_type::OBJECT:
        return "an object";
    case element_type::STRING:
        return "a text";
    case element_type::BOOL:
        return "true or false";
    case element_type::NULL_VALUE:
        return "null";
    default:
        return "a number";
    }
}

} // namespace cairn
