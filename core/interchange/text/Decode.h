#pragma once

#include "base/Result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cairn {

/// What a file's bytes say, in UTF-8.
struct DecodedText {
    std::string utf8;
    /// What had to be assumed: "Windows-1252"; empty for UTF-8 and for UTF-16 with its mark.
    std::string assumed;
};

/// Takes UTF-8, UTF-16 (with a mark, or told by its NULs) and, where the bytes are no UTF-8,
/// Windows-1252, which is what spreadsheets save. A NUL is refused with its line.
Result<DecodedText> decodeText(std::string_view bytes, std::size_t mostBytes);

} // namespace cairn
