#pragma once

#include "audit/Audit.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <string>
#include <vector>

namespace cairn {

/// What is wrong with an answer by itself, whether or not it is the best one: an allocation that
/// the rules forbid, numbers that do not follow from it. Empty: nothing is.
std::vector<std::string> objectionsTo(const Audit &audit, const Catalogue &catalogue,
                                      const Record &record, const AuditOptions &options);

/// What is wrong with the reasons that it gives for what is not met: checked by hand, the leaves
/// that one names must fall short by what it says with all the pieces that serve them.
std::vector<std::string> objectionsToReasons(const Audit &audit, const Catalogue &catalogue,
                                             const Record &record, const AuditOptions &options);

/// How many credits more it applies than an allocation that leaves as little.
Credits creditsAppliedNeedlessly(const Audit &audit, const Catalogue &catalogue,
                                 const Record &record, const AuditOptions &options);

} // namespace cairn
