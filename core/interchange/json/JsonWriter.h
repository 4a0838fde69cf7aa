#pragma once

#include "base/Decimal.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Puts JSON together as text, so that every file and answer of Cairn looks alike: two spaces a
/// level, or all on one line. The caller keeps begin and end, keys and values in step.
class JsonWriter
{
public:
    enum class Layout {
        Pretty,
        OneLine,
        Compact, ///< no blanks at all: as raw values are kept
    };

    explicit JsonWriter(Layout layout = Layout::Pretty) : m_layout(layout) {}

    JsonWriter &beginObject() { return begin('{', false); }
    JsonWriter &endObject() { return end('}'); }
    JsonWriter &beginArray() { return begin('[', false); }
    JsonWriter &endArray() { return end(']'); }
    /// Everything up to the matching end stands on one line: for short lists.
    JsonWriter &beginInlineObject() { return begin('{', true); }
    JsonWriter &beginInlineArray() { return begin('[', true); }

    JsonWriter &key(std::string_view name);
    JsonWriter &text(std::string_view value);
    JsonWriter &number(Decimal value);
    JsonWriter &number(std::int64_t value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    /// \pre \a json is one whole JSON value.
    JsonWriter &raw(std::string_view json);

    JsonWriter &field(std::string_view name, std::string_view value);
    JsonWriter &field(std::string_view name, Decimal value);
    JsonWriter &field(std::string_view name, std::int64_t value);
    JsonWriter &flag(std::string_view name, bool value);
    /// One line: ["a", "b"].
    JsonWriter &field(std::string_view name, const std::vector<std::string> &values);

    const std::string &json() const { return m_json; }
    std::string take();

private:
    struct Level {
        bool isInline = false;
        bool isEmpty = true;
    };

    JsonWriter &begin(char bracket, bool isInline);
    JsonWriter &end(char bracket);
    void beforeValue();
    void startLine();
    void quote(std::string_view value);

    Layout m_layout;
    std::string m_json;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace cairn
