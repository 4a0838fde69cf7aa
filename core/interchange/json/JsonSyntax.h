#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// How deep objects and arrays may stand in one another in any JSON that Cairn reads.
inline constexpr std::size_t deepestJson = 64;

/// The first thing wrong with a JSON text; line and column count from 1, columns in characters.
struct JsonProblem {
    std::size_t line = 1;
    std::size_t column = 1;
    std::string reason;
};

/// Looks for the first problem of \a text: syntax, UTF-8, depth, a key that stands twice, a number
/// out of range, half of a surrogate pair, a NUL. Slow and exact: asked once something is wrong.
std::optional<JsonProblem> findJsonProblem(std::string_view text);

/// True when \a text nests deeper than deepestJson; stops at the first such bracket.
bool nestsTooDeep(std::string_view text);

} // namespace cairn
