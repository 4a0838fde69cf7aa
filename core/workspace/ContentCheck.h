#pragma once

#include "base/Date.h"
#include "base/Result.h"
#include "catalogue/Catalogue.h"

#include <atomic>

namespace cairn {

class Database;

/// What Check file finds in one file, counted.
struct ContentFindings {
    int brokenReferences = 0;
    int unreadableRecords = 0;
    int unreadableSteps = 0;
    int oddities = 0; ///< in what people stated, which the file may well hold

    /// Every row is there and can be read.
    bool isSound() const { return !brokenReferences && !unreadableRecords && !unreadableSteps; }
    bool operator==(const ContentFindings &) const = default;
};

/// How far a check is, and whether it is to stop, from one thread to another.
struct CheckState {
    std::atomic<int> done = 0;
    std::atomic<int> all = 0;
    std::atomic<bool> stop = false;
};

/// Looks through everything in \a database: what refers to what, every record held against
/// \a catalogue on \a today, every step of the history. Fails where it cannot be read at all, or
/// with Stopped. Nothing is written, and it may run in any one thread.
Result<ContentFindings> checkContent(Database &database, const Catalogue &catalogue, Date today,
                                     CheckState &state);

} // namespace cairn
