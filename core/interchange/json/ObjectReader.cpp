#include "interchange/json/ObjectReader.h"

#include <algorithm>
#include <limits>

namespace cairn {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string joinPath(std::string_view path, std::string_view part)
{
    std::string joined(path);
    if (!joined.empty())
        joined += '/';
    joined += part;
    return joined;
}

std::string joinPath(std::string_view path, std::size_t part)
{
    return joinPath(path, std::string_view(std::to_string(part)));
}

bool isRemark(std::string_view key)
{
    for (std::string_view known : {"note", "source", "comment", "description"})
        if (key == known)
            return true;
    return key.starts_with("x-") || key.starts_with('$');
}

std::optional<element> ObjectReader::find(std::string_view key)
{
    std::size_t position = 0;
    for (const auto field : m_object) {
        if (field.key == key) {
            markAsked(position);
            return field.value.is_null() ? std::nullopt : std::optional(field.value);
        }
        ++position;
    }
    return {};
}

void ObjectReader::markAsked(std::size_t position)
{
    if (position < 64)
        m_asked |= std::uint64_t(1) << position;
    else
        m_askedBeyond.push_back(position);
}

bool ObjectReader::wasAsked(std::size_t position) const
{
    if (position < 64)
        return m_asked >> position & 1;
    return std::find(m_askedBeyond.begin(), m_askedBeyond.end(), position) != m_askedBeyond.end();
}

void ObjectReader::wrongType(std::string_view key, element value, std::string_view expected)
{
    m_findings.fault(pathOf(key), "here stands " + std::string(jsonTypeName(value)) + "; expected "
                                      + std::string(expected));
}

std::string ObjectReader::text(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (value->is_string())
        return std::string(asText(*value));
    wrongType(key, *value, "a text");
    return {};
}

TextMap readTextMap(element value, const std::string &path, Findings &findings)
{
    TextMap map;
    if (value.is_string()) {
        map.texts.emplace(findings.language, asText(value));
        return map;
    }
    if (!value.is_object()) {
        findings.fault(path, "here stands " + std::string(jsonTypeName(value))
                                 + "; expected a text, or texts by language");
        return map;
    }
    for (const auto field : asObject(value)) {
        if (field.value.is_string())
            map.texts.emplace(field.key, asText(field.value));
        else
            findings.fault(joinPath(path, field.key), "here stands "
                                                          + std::string(jsonTypeName(field.value))
                                                          + "; expected a text");
    }
    return map;
}

TextMap ObjectReader::textMap(std::string_view key)
{
    const auto value = find(key);
    return value ? readTextMap(*value, pathOf(key), m_findings) : TextMap{};
}

std::optional<Decimal> ObjectReader::decimal(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (!value->is_number()) {
        wrongType(key, *value, "a number");
        return {};
    }
    const auto number = toDecimal(*value);
    if (!number)
        m_findings.fault(pathOf(key), "the number " + toJsonText(*value)
                                          + " is out of range or has more than six places");
    return number;
}

std::optional<int> ObjectReader::integer(std::string_view key)
{
    const auto number = decimal(key);
    if (!number)
        return {};
    if (number->isWhole() && number->whole() >= 0
        && number->whole() <= std::numeric_limits<int>::max())
        return static_cast<int>(number->whole());
    m_findings.fault(pathOf(key), number->toText() + " is not a whole number from 0 on");
    return {};
}

std::optional<bool> ObjectReader::boolean(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (value->is_bool())
        return value->get_bool().value_unsafe();
    wrongType(key, *value, "true or false");
    return {};
}

std::optional<Date> ObjectReader::date(std::string_view key)
{
    const auto value = find(key);
    if (!value || !value->is_string()) {
        if (value)
            wrongType(key, *value, "a day (YYYY-MM-DD)");
        return {};
    }
    const std::string day(asText(*value));
    const auto date = Date::fromText(day);
    if (!date)
        m_findings.fault(pathOf(key), "\"" + day + "\" is not a day; expected YYYY-MM-DD");
    return date;
}

DateRange ObjectReader::dates(std::string_view key)
{
    auto range = object(key);
    if (!range)
        return {};
    const DateRange dates{range->date("from"), range->date("to")};
    range->remarks();
    return dates;
}

std::vector<std::string> ObjectReader::texts(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (value->is_string())
        return {std::string(asText(*value))};
    if (!value->is_array()) {
        wrongType(key, *value, "a list of texts");
        return {};
    }
    std::vector<std::string> found;
    std::size_t position = 0;
    for (const element each : asArray(*value)) {
        if (each.is_string())
            found.emplace_back(asText(each));
        else
            wrongType(joinPath(key, position), each, "a text");
        ++position;
    }
    return found;
}

std::string ObjectReader::json(std::string_view key)
{
    const auto value = find(key);
    return value ? toJsonText(*value) : std::string();
}

std::optional<ObjectReader> ObjectReader::object(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (value->is_object())
        return ObjectReader(asObject(*value), pathOf(key), m_findings);
    wrongType(key, *value, "an object");
    return {};
}

std::vector<element> ObjectReader::list(std::string_view key)
{
    const auto value = find(key);
    if (!value)
        return {};
    if (!value->is_array()) {
        wrongType(key, *value, "a list");
        return {};
    }
    const auto array = asArray(*value);
    return {array.begin(), array.end()};
}

std::vector<ObjectReader> ObjectReader::objects(std::string_view key)
{
    std::vector<ObjectReader> readers;
    std::size_t position = 0;
    for (const element each : list(key)) {
        const std::string place = joinPath(key, position++);
        if (each.is_object())
            readers.emplace_back(asObject(each), pathOf(place), m_findings);
        else
            wrongType(place, each, "an object");
    }
    return readers;
}

std::vector<std::pair<std::string_view, element>> ObjectReader::unasked() const
{
    std::vector<std::pair<std::string_view, element>> fields;
    std::size_t position = 0;
    for (const auto field : m_object)
        if (!wasAsked(position++))
            fields.emplace_back(field.key, field.value);
    return fields;
}

ExtraFields ObjectReader::rest()
{
    ExtraFields extra;
    for (const auto &[key, value] : unasked()) {
        extra.emplace(key, toJsonText(value));
        if (!isRemark(key))
            m_findings.warn(pathOf(key), "the field is not known; it is kept as it stands");
    }
    return extra;
}

ExtraFields ObjectReader::remarks()
{
    ExtraFields extra;
    for (const auto &[key, value] : unasked()) {
        if (isRemark(key))
            extra.emplace(key, toJsonText(value));
        else
            m_findings.fault(pathOf(key), "the field is not known here, and leaving it out "
                                          "would make the rule say something else");
    }
    return extra;
}

std::optional<FactValue> toFactValue(element value)
{
    if (value.is_bool())
        return value.get_bool().value_unsafe();
    if (value.is_string())
        return std::string(asText(value));
    if (const auto number = toDecimal(value))
        return *number;
    return {};
}

} // namespace cairn
