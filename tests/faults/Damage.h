#pragma once

#include "tests/support/Dice.h"

#include <string>

namespace cairn::faults {

/// Something that happens to a closed file.
struct Damage {
    std::string bytes;   ///< the file afterwards
    std::string what;    ///< "bit 3 of byte 81920 flipped"
    bool atHead = false; ///< in the first page, with which a file begins to be understood
};

/// One random damage to \a file: a flipped bit, a page of zeros or of garbage, two pages swapped,
/// a lost end, junk at the end. Never none.
Damage damaged(const std::string &file, Dice &dice);

} // namespace cairn::faults
