#pragma once

#include "base/Result.h"
#include "catalogue/Catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// One thing that is wrong with a catalogue: where, and why.
struct Fault {
    std::string list;  ///< "credentials", or empty for the document itself
    std::string id;    ///< the entry's id, or its position ("#3") where it has none
    std::string field; ///< "requires/0/from/minGrade"
    std::string reason;

    bool operator==(const Fault &) const = default;
};

/// What came of reading a catalogue. With faults it is refused whole.
struct CatalogueReading {
    Catalogue catalogue;
    std::vector<Fault> faults;
    std::vector<Fault> warnings;

    bool isUsable() const { return faults.empty(); }
};

/// Reads and checks a catalogue (rules.md sections 1 and 2): every fault is listed.
/// Fails only where the text is not JSON, or beyond the limits (size, depth); the error's place is
/// "line:column" where known.
Result<CatalogueReading> readCatalogue(std::string_view json);

/// The checks that need no file: unique ids, references, cycles, shares, units.
void checkCatalogue(const Catalogue &catalogue, std::vector<Fault> &faults,
                    std::vector<Fault> &warnings);

/// Canonical JSON text: fixed order of fields, defaults left out; reading it gives an equal value.
std::string writeCatalogue(const Catalogue &catalogue);

} // namespace cairn
