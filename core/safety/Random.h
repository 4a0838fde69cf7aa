#pragma once

#include "base/Result.h"

#include <cstdint>

namespace cairn {

/// A number from 0 to \a bound - 1, each as likely as any other, from the system's source of
/// cryptographic randomness. \pre \a bound > 0.
Result<std::uint32_t> randomBelow(std::uint32_t bound);

} // namespace cairn
