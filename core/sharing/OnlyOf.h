#pragma once

#include "evidence/Record.h"
#include "sharing/Sharing.h"

namespace cairn {

/// What of \a record is of these kinds. The id stays in any case: it says whose it is. Fields that
/// Cairn does not know may hold anything, so they go only with the note and tags.
Record onlyOf(const Record &record, const RecordKinds &kinds);

} // namespace cairn
