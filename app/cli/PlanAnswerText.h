#pragma once

#include "audit/CompiledCatalogue.h"
#include "planner/Plan.h"

#include <string>

namespace cairn::cli {

/// One JSON object (cli.md); sentences and names in \a language.
std::string toJson(const PlanAnswer &answer, const PlanRequest &request,
                   const CompiledCatalogue &catalogue, const std::string &language);

/// The same for people.
std::string toText(const PlanAnswer &answer, const PlanRequest &request,
                   const CompiledCatalogue &catalogue, const std::string &language);

} // namespace cairn::cli
