#pragma once

#include "interchange/cairn/CatalogueJson.h"
#include "planner/Plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What came of reading a plan request. With faults it is refused whole.
struct PlanRequestReading {
    PlanRequest request;
    std::vector<Fault> faults;
    std::vector<Fault> warnings;

    bool isUsable() const { return faults.empty(); }
};

/// Reads a plan request (planner.md section 1): every fault is listed with its field. Whether its
/// names are in the catalogue is the planner's to say.
/// Fails only where the text is not JSON, or too large.
Result<PlanRequestReading> readPlanRequest(std::string_view json);

/// The limits that a record states (Record::limits); an empty text states none. A limit that is not
/// known is a warning: the record may be somebody else's.
struct PlanLimitsReading {
    PlanLimits limits;
    std::vector<Fault> faults;
    std::vector<Fault> warnings;
};
Result<PlanLimitsReading> readPlanLimits(std::string_view json);

/// Canonical JSON text; reading it gives an equal value.
std::string writePlanRequest(const PlanRequest &request);

} // namespace cairn
