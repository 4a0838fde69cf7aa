#include "interchange/json/JsonSyntax.h"

#include "interchange/text/Text.h"

#include <simdjson.h>

#include <charconv>
#include <cmath>
#include <unordered_set>

namespace cairn {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Walks one JSON text and stops at its first problem.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::optional<JsonProblem> run()
    {
        skipSpace();
        if (value(1)) {
            skipSpace();
            if (m_at != m_text.size())
                stop("there is more after the end of the document");
        }
        return m_problem;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char here() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skipSpace()
    {
        while (!atEnd() && isSpace(m_text[m_at]))
            ++m_at;
    }

    bool stop(std::string reason) { return stopAt(m_at, std::move(reason)); }
    bool stopAt(std::size_t at, std::string reason)
    {
        JsonProblem problem;
        for (std::size_t i = 0; i < at && i < m_text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(m_text[i]);
            if (byte == '\n') {
                ++problem.line;
                problem.column = 1;
            } else if ((byte & 0xc0) != 0x80) {
                ++problem.column;
            }
        }
        problem.reason = std::move(reason);
        m_problem = std::move(problem);
        return false;
    }
    bool unexpected(std::string_view expected)
    {
        if (atEnd())
            return stop("the text ends here; expected " + std::string(expected));
        const char c = here();
        if (c == '\0')
            return stop("a NUL byte");
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            return stop("expected " + std::string(expected));
        return stop(std::string("unexpected '") + c + "'; expected " + std::string(expected));
    }

    bool value(std::size_t depth)
    {
        if (atEnd())
            return unexpected("a value");
        switch (here()) {
        case '{':
            return object(depth);
        case '[':
            return array(depth);
        case '"': {
            std::string ignored;
            return string(ignored);
        }
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            if (here() == '-' || isDigit(here()))
                return number();
            return unexpected("a value");
        }
    }

    bool object(std::size_t depth)
    {
        if (depth > deepestJson)
            return tooDeep();
        ++m_at;
        std::unordered_set<std::string> keys;
        skipSpace();
        if (here() == '}')
            return ++m_at;
        for (;;) {
            skipSpace();
            if (here() != '"')
                return unexpected("a key in double quotes");
            const std::size_t keyAt = m_at;
            std::string key;
            if (!string(key))
                return false;
            if (!keys.insert(key).second)
                return stopAt(keyAt, "the key \"" + key + "\" stands twice in one object");
            skipSpace();
            if (here() != ':')
                return unexpected("':'");
            ++m_at;
            skipSpace();
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (here() == '}')
                return ++m_at;
            if (here() != ',')
                return unexpected("',' or '}'");
            ++m_at;
        }
    }

    bool array(std::size_t depth)
    {
        if (depth > deepestJson)
            return tooDeep();
        ++m_at;
        skipSpace();
        if (here() == ']')
            return ++m_at;
        for (;;) {
            skipSpace();
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (here() == ']')
                return ++m_at;
            if (here() != ',')
                return unexpected("',' or ']'");
            ++m_at;
        }
    }

    bool tooDeep() { return stop("nested deeper than " + std::to_string(deepestJson) + " levels"); }

    bool word(std::string_view expected)
    {
        if (m_text.substr(m_at, expected.size()) != expected)
            return unexpected("a value");
        m_at += expected.size();
        return true;
    }

    bool number()
    {
        const std::size_t start = m_at;
        if (here() == '-')
            ++m_at;
        if (!isDigit(here()))
            return unexpected("a digit");
        if (here() == '0' && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1]))
            return stopAt(start, "a number with a leading zero");
        while (isDigit(here()))
            ++m_at;
        const bool isWhole = here() != '.' && here() != 'e' && here() != 'E';
        if (here() == '.') {
            ++m_at;
            if (!isDigit(here()))
                return unexpected("a digit");
            while (isDigit(here()))
                ++m_at;
        }
        if (here() == 'e' || here() == 'E') {
            ++m_at;
            if (here() == '+' || here() == '-')
                ++m_at;
            if (!isDigit(here()))
                return unexpected("a digit");
            while (isDigit(here()))
                ++m_at;
        }
        return inRange(start, isWhole);
    }

    bool inRange(std::size_t start, bool isWhole)
    {
        const char *first = m_text.data() + start;
        const char *last = m_text.data() + m_at;
        bool isInRange = false;
        if (isWhole && *first == '-') {
            std::int64_t read = 0;
            isInRange = std::from_chars(first, last, read).ec == std::errc{};
        } else if (isWhole) {
            std::uint64_t read = 0;
            isInRange = std::from_chars(first, last, read).ec == std::errc{};
        } else {
            // Too small for a double is 0, which is as good as it gets; too large is refused.
            const std::string text(first, last);
            isInRange = std::isfinite(std::strtod(text.c_str(), nullptr));
        }
        return isInRange || stopAt(start, "a number out of range");
    }

    bool hex4(unsigned &code)
    {
        if (m_at + 4 > m_text.size())
            return unexpected("four hexadecimal digits");
        const char *first = m_text.data() + m_at;
        const auto read = std::from_chars(first, first + 4, code, 16);
        if (read.ec != std::errc{} || read.ptr != first + 4)
            return unexpected("four hexadecimal digits");
        m_at += 4;
        return true;
    }

    bool escape(std::string &into)
    {
        const std::size_t start = m_at++;
        const char c = here();
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        if (const auto which = letters.find(c); !atEnd() && which != letters.npos) {
            into += meanings[which];
            return ++m_at;
        }
        if (c != 'u')
            return stopAt(start, "an escape that JSON does not know");
        ++m_at;
        unsigned code = 0;
        if (!hex4(code))
            return false;
        if (code == 0)
            return stopAt(start, "a NUL character");
        if (code >= 0xd800 && code < 0xe000) {
            unsigned low = 0;
            if (code >= 0xdc00 || m_text.substr(m_at, 2) != "\\u")
                return stopAt(start, "half of a surrogate pair");
            m_at += 2;
            if (!hex4(low))
                return false;
            if (low < 0xdc00 || low >= 0xe000)
                return stopAt(start, "half of a surrogate pair");
            code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        }
        appendUtf8(into, code);
        return true;
    }

    bool string(std::string &into)
    {
        const std::size_t start = m_at++;
        for (;;) {
            const std::size_t runStart = m_at;
            while (!atEnd() && here() != '"' && here() != '\\'
                   && static_cast<unsigned char>(here()) >= 0x20)
                ++m_at;
            const std::string_view run = m_text.substr(runStart, m_at - runStart);
            if (!simdjson::validate_utf8(run.data(), run.size()))
                return stopAt(runStart + soundBytes(run), "bytes that are not UTF-8");
            into += run;
            if (atEnd())
                return stopAt(start, "a string that does not end");
            if (here() == '"')
                return ++m_at;
            if (here() != '\\')
                return stop(here() == '\0' ? "a NUL byte" : "a control character in a string");
            if (!escape(into))
                return false;
        }
    }

    /// How many bytes at the front of \a run are well-formed UTF-8.
    static std::size_t soundBytes(std::string_view run)
    {
        std::size_t sound = 0;
        while (sound < run.size()) {
            const auto first = static_cast<unsigned char>(run[sound]);
            const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
            if (sound + length > run.size() || !simdjson::validate_utf8(run.data() + sound, length))
                return sound;
            sound += length;
        }
        return sound;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<JsonProblem> m_problem;
};

} // namespace

std::optional<JsonProblem> findJsonProblem(std::string_view text)
{
    return Scanner(text).run();
}

bool nestsTooDeep(std::string_view text)
{
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            at += c == '\\';
            inString = c != '"';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestJson)
                return true;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace cairn
