#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "store/Database.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a check of the file asks of the tables themselves.
namespace cairn {

/// What the engine finds wrong with the pages, the rows on them and their seals; empty: nothing.
Result<std::vector<std::string>> pageFaults(Database &database);

/// Tables with rows about somebody who is not there, once for each such row.
Result<std::vector<std::string>> brokenReferences(Database &database);

/// Tidies the cache's rows about learners who were removed.
Result<void> removeOrphanSummaries(Database &database);

Result<std::vector<std::int64_t>> historySequences(Database &database);
/// The name of the step, where what it changed cannot be read any more; empty: it can.
Result<std::string> unreadableStep(Database &database, std::int64_t sequence);

} // namespace cairn
