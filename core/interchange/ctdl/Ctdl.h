#pragma once

#include "base/Date.h"
#include "base/Result.h"
#include "interchange/ImportReport.h"

#include <string_view>

namespace cairn {

/// Reads a document of the Credential Registry: an envelope (of which only the signed text counts;
/// its signature is not checked here), a graph, a single resource, or what a publisher sends.
/// The document's own credential stands first. Conditions become rules; prose, and what no rule can
/// say, becomes a `person` node, never true or false. What is not understood stays with its entry.
/// Notes are placed by the path in the document.
/// Fails where the bytes are not JSON (place "line:column"), or hold no such document.
Result<CatalogueImport> importCtdl(std::string_view json, Date asOf);

} // namespace cairn
