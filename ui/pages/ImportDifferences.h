#pragma once

#include "models/CatalogueNames.h"
#include "pages/RowList.h"

namespace cairn {
class Workspace;
struct Record;
} // namespace cairn

namespace cairn::ui {

/// What an import of \a records changes for \a learner, piece by piece.
std::vector<RowList::Row> importDifferences(const Workspace &workspace,
                                            const std::vector<Record> &records,
                                            const CatalogueNames &names, const LearnerId &learner);

} // namespace cairn::ui
