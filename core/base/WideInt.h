#pragma once

namespace cairn {

/// Wide enough for the product of two 64-bit numbers, so that comparing fractions stays exact.
__extension__ typedef __int128 WideInt;

} // namespace cairn
