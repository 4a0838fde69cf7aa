#pragma once

#include <cstdint>

namespace cairn::faults
{

/// The clock of this process goes wrong by so many seconds (0: it is right again).
void setClockOffset(std::int64_t seconds);

} // namespace cairn::faults
