#pragma once

#include "catalogue/Catalogue.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace cairn {

/// Where the entry of each id stands in its list, for the checks of a catalogue and a record.
/// Holds views into the catalogue, which must outlive it.
struct CatalogueIndex {
    using Places = std::unordered_map<std::string_view, std::size_t>;

    explicit CatalogueIndex(const Catalogue &catalogue);

    const Catalogue &catalogue;
    Places organizations;
    Places competencies;
    Places items;
    Places credentials;
    Places occupations;
    Places rules;
    Places terms;
};

} // namespace cairn
