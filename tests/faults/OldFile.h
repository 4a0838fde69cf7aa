#pragma once

#include "tests/faults/Desk.h"

namespace cairn::faults {

/// Puts in the place of the desk's caseload one of an older \a version of the file format, with the
/// same content as far as that version has a place for it. There are no backups beside it.
void makeOldCaseload(Desk &desk, int version, Protection protection);

} // namespace cairn::faults
