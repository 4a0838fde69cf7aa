#pragma once

#include "base/Credits.h"
#include "base/Date.h"
#include "catalogue/Catalogue.h"

#include <vector>

namespace cairn {

/// The usual terms of a college, for files that name none: fall and spring, or fall, winter and
/// spring for quarters; eight years of them, beginning on or after \a asOf.
std::vector<Term> termsFrom(Date asOf, CreditUnit unit);

} // namespace cairn
