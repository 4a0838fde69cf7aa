#pragma once

#include "evidence/Record.h"
#include "workspace/Workspace.h"

#include <vector>

namespace cairn
{

class CompiledCatalogue;

/// What \a next changes for \a record: every credential whose state or remaining is different,
/// those held or begun that are gone, and new ones that matter at once (not merely open).
std::vector<CatalogueChange> catalogueChanges(const CompiledCatalogue &now,
                                              const CompiledCatalogue &next, const Record &record,
                                              Date today);

} // namespace cairn
