#pragma once

#include "store/Database.h"

#include <string>

namespace cairn::test
{

/// Every row of every table that the history keeps, as text to compare.
std::string dumpOf(Database &database);

} // namespace cairn::test
