#pragma once

#include "tests/support/referee/Looking.h"

namespace cairn::referee {

/// Everything that counts on \a asOf: the evidence, and what crosswalks grant and post for it.
Sight seeAll(const World &, const Record &, Date asOf, LookAhead);

} // namespace cairn::referee
