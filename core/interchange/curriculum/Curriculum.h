#pragma once

#include "base/Date.h"
#include "base/Result.h"
#include "interchange/ImportReport.h"

#include <string_view>

namespace cairn {

/// Reads a curriculum table as public curricular analytics write it (head rows, then one course a
/// row): the programme becomes one credential that requires every course. The calendar begins with
/// the first term on or after \a asOf. Notes are placed by the file's line.
/// Fails where the bytes are no such table; the error's place is "line" or "line:column".
Result<CatalogueImport> importCurriculum(std::string_view bytes, Date asOf);

} // namespace cairn
