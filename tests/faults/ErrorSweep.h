#pragma once

#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"

#include <string>
#include <vector>

namespace cairn::faults {

/// What a sweep found. Nothing in `findings`: whatever failed, the advisor was told the truth, and
/// the file has all of the operation or nothing of it.
struct Findings {
    int cases = 0;
    std::vector<std::string> findings;

    void add(const Findings &more);
    /// The first few, for a failing test.
    std::string text() const;
};

/// What is let fail while an operation runs.
struct SweepMode {
    const char *name = "";
    Fault fault;
    bool reads = false; ///< let what reads fail, not what writes
};
const std::vector<SweepMode> &sweepModes();

/// Runs \a operation again and again, each time from the start of \a desk, and lets the first call
/// of the system fail, then the second, and so on until it runs through untouched. After \a dense
/// calls only some fail, in even steps.
Findings sweep(Desk &desk, const Operation &operation, const SweepMode &mode,
               int dense = 1'000'000);

} // namespace cairn::faults
