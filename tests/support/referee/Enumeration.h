#pragma once

#include "tests/support/referee/Trial.h"

namespace cairn::referee {

/// What remains at best.
struct Best {
    Pair remaining;
    Allocation allocation;
    Units applied = 0; ///< the credits that it applies
    /// Pins that cannot all hold together: the rules do not say which of them gives way.
    bool isAmbiguous = false;
};

/// Tries every choice of children, every embed as held and inline, and every allocation of pieces
/// to the leaves that then stand; passes over only what already leaves more than the best.
Best tryEverything(Trial &trial);

/// The same, and among allocations that leave as little the one that applies the fewest credits.
Best tryForFewestApplied(Trial &trial);

/// What remains at best at these leaves, were they the whole of the credential.
Pair leastAt(const Trial &trial, const std::vector<const Node *> &leaves);

} // namespace cairn::referee
