#include "interchange/text/Text.h"

#include <algorithm>
#include <numeric>

namespace cairn {

std::string_view trimmed(std::string_view text)
{
    static constexpr std::string_view noBreak = "\xc2\xa0";
    for (;;) {
        if (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ')
            text.remove_prefix(1);
        else if (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ')
            text.remove_suffix(1);
        else if (text.starts_with(noBreak))
            text.remove_prefix(noBreak.size());
        else if (text.ends_with(noBreak))
            text.remove_suffix(noBreak.size());
        else
            return text;
    }
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

/// The letters U+00C0 to U+00FF; '*' stands for what is no letter with an accent.
static constexpr std::string_view latinLetters
    = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty";

std::string plainLetters(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool isLatin = byte == 0xc3 && at + 1 < text.size()
                             && (static_cast<unsigned char>(text[at + 1]) & 0xc0) == 0x80;
        const char letter = isLatin ? latinLetters[text[at + 1] & 0x3f] : '*';
        if (letter == '*') {
            plain += text[at];
        } else {
            plain += letter;
            ++at;
        }
    }
    return plain;
}

std::string slug(std::string_view text)
{
    std::string name;
    for (char c : lowered(plainLetters(text))) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find_first_of(separators);
        if (const auto part = trimmed(text.substr(0, end)); !part.empty())
            parts.push_back(part);
        if (end == text.npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

std::size_t editDistance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t change = diagonal + (one[i] != other[j]);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

void appendUtf8(std::string &text, unsigned code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
        return;
    }
    const int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    static constexpr unsigned leads[] = {0, 0xc0, 0xe0, 0xf0};
    text += static_cast<char>(leads[more] | code >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
        text += static_cast<char>(0x80 | (code >> (6 * i) & 0x3f));
}

std::string UniqueNames::take(std::string wanted)
{
    if (m_taken.insert(wanted).second)
        return wanted;
    int &number = m_last.try_emplace(wanted, 1).first->second;
    for (;;) {
        std::string name = wanted + '-' + std::to_string(++number);
        if (m_taken.insert(name).second)
            return name;
    }
}

} // namespace cairn
