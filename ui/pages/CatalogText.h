#pragma once

#include "models/CatalogModel.h"
#include "pages/RowList.h"

#include <vector>

namespace cairn {
struct Rule;
}

/// What the catalogue page says of an entry: values in, rows of sentences out.
namespace cairn::ui {

/// The heading of the entry's page: its name and, below, what it is.
QString entryName(const CatalogueNames &names, const CatalogEntry &entry);
QString entryKind(const CatalogueNames &names, const CatalogEntry &entry);

/// Sections under headings: what it asks for, what it costs, what it leads to in working life.
std::vector<RowList::Row> entrySections(const CatalogueNames &names, const CatalogEntry &entry);

/// A rule as a tree of sentences; its leaves open what they name.
RowList::Row ruleRow(const CatalogueNames &names, const Rule &rule, CreditUnit unit);

/// What other entries have to do with this one.
struct EntryRelations {
    std::vector<RowList::Row> leadsTo;
    std::vector<RowList::Row> madeOf;
};
EntryRelations entryRelations(const CatalogueNames &names, const CatalogEntry &entry);

} // namespace cairn::ui
