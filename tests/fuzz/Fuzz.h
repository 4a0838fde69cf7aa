#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace cairn::fuzz {

/// Gives any bytes to one reader. Each target's file defines it; libFuzzer calls it with what it
/// makes up, Replay.cpp with the files of a folder.
void tryOne(std::string_view bytes);

/// What holds for all bytes.
inline void mustHold(bool condition, const char *what)
{
    if (condition)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace cairn::fuzz
