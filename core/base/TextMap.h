#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cairn {

/// A text in one or more languages, by language code ("en", "es").
struct TextMap {
    std::map<std::string, std::string, std::less<>> texts;

    bool isEmpty() const { return texts.empty(); }
    /// The text in \a language, else in its primary subtag, else English, else the first.
    const std::string &in(std::string_view language) const;

    bool operator==(const TextMap &) const = default;
};

} // namespace cairn
