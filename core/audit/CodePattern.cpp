#include "audit/Compiled.h"

#include <charconv>

namespace cairn {

static bool matchesWildcard(std::string_view pattern, std::string_view code)
{
    std::size_t p = 0;
    std::size_t c = 0;
    std::size_t star = pattern.npos;
    std::size_t resume = 0;
    while (c < code.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = c;
        } else if (p < pattern.size() && pattern[p] == code[c]) {
            ++p;
            ++c;
        } else if (star != pattern.npos) {
            p = star + 1;
            c = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

/// Reads a whole number at the start of \a text and moves past it.
static bool takeNumber(std::string_view &text, int &number)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || number < 0)
        return false;
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return true;
}

/// "CIS 200-299" takes "CIS 210" and "CIS 210L". \returns nothing when it is no such pattern.
static std::optional<bool> matchesRange(std::string_view pattern, std::string_view code)
{
    const std::size_t space = pattern.rfind(' ');
    if (space == pattern.npos)
        return {};
    const std::string_view prefix = pattern.substr(0, space + 1);
    std::string_view range = pattern.substr(space + 1);
    int low = 0;
    int high = 0;
    if (!takeNumber(range, low) || range.empty() || range.front() != '-')
        return {};
    range.remove_prefix(1);
    if (!takeNumber(range, high) || !range.empty())
        return {};
    if (code.substr(0, prefix.size()) != prefix)
        return false;
    std::string_view rest = code.substr(prefix.size());
    int number = 0;
    return takeNumber(rest, number) && low <= number && number <= high;
}

bool matchesCode(std::string_view pattern, std::string_view code)
{
    if (pattern.find('*') != pattern.npos)
        return matchesWildcard(pattern, code);
    if (const auto inRange = matchesRange(pattern, code); inRange && *inRange)
        return true;
    return pattern == code;
}

} // namespace cairn
