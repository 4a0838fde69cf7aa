#pragma once

#include "base/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// The format that a document of Cairn names at its head ("cairn-record"); nothing for whatever
/// else the bytes are. It looks and does not parse: also a document that breaks off is told.
std::optional<std::string> ownFormat(std::string_view bytes);

/// Fails where \a bytes are a document of Cairn: \a expected is what else should be there.
Result<void> notOurs(std::string_view bytes, std::string_view expected);

} // namespace cairn
