#include "safety/Words.h"

#include <algorithm>

namespace cairn {

static std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0)
            lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

const std::vector<std::string_view> &words(WordLanguage language)
{
    static const std::vector<std::string_view> english = linesOf(wordFile(WordLanguage::English));
    static const std::vector<std::string_view> spanish = linesOf(wordFile(WordLanguage::Spanish));
    return language == WordLanguage::Spanish ? spanish : english;
}

bool isListedWord(std::string_view word)
{
    for (const WordLanguage language : {WordLanguage::English, WordLanguage::Spanish}) {
        const std::vector<std::string_view> &list = words(language);
        if (std::binary_search(list.begin(), list.end(), word))
            return true;
    }
    return false;
}

} // namespace cairn
