#pragma once

#include "audit/Audit.h"

namespace cairn {

/// The finding's rule with the number that an exception gave it, and with those that exceptions
/// gave its parts, as far as they are \a among the findings.
Rule standingRule(const NodeFinding &finding, const std::vector<NodeFinding> &among = {});
/// Likewise a floor or a cap.
Limit standingLimit(const NodeFinding &finding);

} // namespace cairn
