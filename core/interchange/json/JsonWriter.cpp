#include "interchange/json/JsonWriter.h"

#include <simdjson.h>

#include <utility>

namespace cairn {

JsonWriter &JsonWriter::begin(char bracket, bool isInline)
{
    beforeValue();
    m_json += bracket;
    const bool inherited = !m_levels.empty() && m_levels.back().isInline;
    m_levels.push_back({isInline || inherited || m_layout != Layout::Pretty, true});
    return *this;
}

JsonWriter &JsonWriter::end(char bracket)
{
    const Level closed = m_levels.back();
    m_levels.pop_back();
    if (!closed.isInline && !closed.isEmpty)
        startLine();
    m_json += bracket;
    return *this;
}

void JsonWriter::startLine()
{
    m_json += '\n';
    m_json.append(2 * m_levels.size(), ' ');
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level &level = m_levels.back();
    if (!level.isEmpty)
        m_json += ',';
    if (!level.isInline)
        startLine();
    else if (!level.isEmpty && m_layout != Layout::Compact)
        m_json += ' ';
    level.isEmpty = false;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    beforeValue();
    quote(name);
    m_json += m_layout == Layout::Compact ? ":" : ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view value)
{
    beforeValue();
    quote(value);
    return *this;
}

JsonWriter &JsonWriter::number(Decimal value)
{
    return raw(value.toText());
}
JsonWriter &JsonWriter::number(std::int64_t value)
{
    return raw(std::to_string(value));
}
JsonWriter &JsonWriter::boolean(bool value)
{
    return raw(value ? "true" : "false");
}
JsonWriter &JsonWriter::null()
{
    return raw("null");
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    beforeValue();
    m_json += json;
    return *this;
}

JsonWriter &JsonWriter::field(std::string_view name, std::string_view value)
{
    return key(name).text(value);
}

JsonWriter &JsonWriter::field(std::string_view name, Decimal value)
{
    return key(name).number(value);
}

JsonWriter &JsonWriter::field(std::string_view name, std::int64_t value)
{
    return key(name).number(value);
}

JsonWriter &JsonWriter::flag(std::string_view name, bool value)
{
    return key(name).boolean(value);
}

JsonWriter &JsonWriter::field(std::string_view name, const std::vector<std::string> &values)
{
    key(name).beginInlineArray();
    for (const std::string &value : values)
        text(value);
    return endArray();
}

std::string JsonWriter::take()
{
    m_levels.clear();
    m_afterKey = false;
    return std::exchange(m_json, {});
}

/// How many bytes the well-formed UTF-8 sequence at the front of \a text has; 0: none is there.
static std::size_t sequenceLength(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (text.size() < length || !simdjson::validate_utf8(text.data(), length))
        return 0;
    return length;
}

void JsonWriter::quote(std::string_view value)
{
    static const char *const digits = "0123456789abcdef";
    const bool isSound = simdjson::validate_utf8(value.data(), value.size());
    m_json += '"';
    for (std::size_t at = 0; at < value.size(); ++at) {
        const char c = value[at];
        switch (c) {
        case '"':
            m_json += "\\\"";
            break;
        case '\\':
            m_json += "\\\\";
            break;
        case '\b':
            m_json += "\\b";
            break;
        case '\f':
            m_json += "\\f";
            break;
        case '\n':
            m_json += "\\n";
            break;
        case '\r':
            m_json += "\\r";
            break;
        case '\t':
            m_json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                m_json += "\\u00";
                m_json += digits[c >> 4];
                m_json += digits[c & 15];
            } else if (isSound || static_cast<unsigned char>(c) < 0x80) {
                m_json += c;
            } else if (const std::size_t length = sequenceLength(value.substr(at))) {
                m_json += value.substr(at, length);
                at += length - 1;
            } else {
                m_json += "\xef\xbf\xbd"; // U+FFFD: what is written is always readable JSON.
            }
        }
    }
    m_json += '"';
}

} // namespace cairn
