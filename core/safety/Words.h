#pragma once

#include <string_view>
#include <vector>

namespace cairn {

enum class WordLanguage { English, Spanish };

/// At least 2,048 common words of four to eight letters a to z, sorted, each once. They were
/// gathered for Cairn and may be used by anyone for anything. Spanish words come without their
/// accents, and none needs a letter that other keyboards do not have.
const std::vector<std::string_view> &words(WordLanguage language);

/// Whether \a word stands in any of the lists.
bool isListedWord(std::string_view word);

/// The file that stands behind a list, one word a line.
std::string_view wordFile(WordLanguage language);

} // namespace cairn
