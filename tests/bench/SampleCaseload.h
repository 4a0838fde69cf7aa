#pragma once

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <optional>

namespace cairn::bench {

/// The catalogue of the sample caseload.
std::optional<Catalogue> sampleCatalogue();

/// The record of an invented learner: some five to thirty-five pieces and a goal. The same number
/// makes the same record on every machine.
Record recordFrom(const Catalogue &catalogue, int learner);

} // namespace cairn::bench
