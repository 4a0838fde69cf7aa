#pragma once

#include "tests/support/referee/Trial.h"

namespace cairn::referee
{

/// What remains at best.
struct Best {
    Pair remaining;
    Allocation allocation;
    /// Pins that cannot all hold together: the rules do not say which of them gives way.
    bool isAmbiguous = false;
};

/// Tries every choice of children, every embed as held and inline, and every allocation of pieces
/// to the leaves that then stand; passes over only what already leaves more than the best.
Best tryEverything(Trial &trial);

} // namespace cairn::referee
