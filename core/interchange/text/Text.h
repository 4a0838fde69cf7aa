#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

/// Small helpers for texts that come from other programs.
namespace cairn {

/// Without blanks (also no-break ones) at either end.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);
/// Latin letters without their accents: "Créditos" to "Creditos"; the rest stays.
std::string plainLetters(std::string_view text);
/// Letters and digits in lower case, with single dashes between: "B.S. Nursing" to "b-s-nursing".
std::string slug(std::string_view text);
std::vector<std::string_view> split(std::string_view text, std::string_view separators);
/// How many letters must be put in, taken out or changed to make one text of the other.
std::size_t editDistance(std::string_view one, std::string_view other);
void appendUtf8(std::string &text, unsigned code);

/// Gives each name once: the second "math-101" becomes "math-101-2".
class UniqueNames
{
public:
    std::string take(std::string wanted);

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_last; ///< the last number that a name was given
};

} // namespace cairn
