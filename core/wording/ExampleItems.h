#pragma once

#include "catalogue/Catalogue.h"

#include <vector>

namespace cairn {

struct Record;

/// Whether a filter can accept an item by what the catalogue says of it. What only a piece of
/// evidence has (its grade, age, term, method) stands in nobody's way here.
bool canAccept(const Filter &filter, const Item &item);

/// Up to \a atMost items that \a filter can accept and the record does not have yet, those of
/// \a owner and its courses first: what to name when credits are missing.
std::vector<ItemId> exampleItems(const Catalogue &catalogue, const Filter &filter,
                                 const Record &record, const OrganizationId &owner, int atMost);

} // namespace cairn
