#pragma once

#include <string_view>

namespace cairn {

/// Whether \a folded is among what everybody tries first. Small letters and digits only, as
/// foldedPassphrase() makes them.
bool isCommonPassphrase(std::string_view folded);

} // namespace cairn
