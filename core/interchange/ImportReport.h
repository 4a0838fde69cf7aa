#pragma once

#include "catalogue/Catalogue.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn
{

/// What an importer did with one thing that it could not take as it stands. Nothing is dropped
/// without a note.
struct ImportNote {
    enum class Treatment {
        Repaired, ///< read as what was meant
        Kept, ///< not understood; kept with the entry, or left to a person
        Refused, ///< left out
    };

    Treatment treatment = Treatment::Repaired;
    std::string place; ///< a line of the file ("12"), or a path in a document ("@graph/0/...")
    std::string text;

    bool operator==(const ImportNote &) const = default;
};

/// "repaired", "kept", "refused".
constexpr std::string_view toWord(ImportNote::Treatment treatment)
{
    switch (treatment) {
    case ImportNote::Treatment::Repaired:
        return "repaired";
    case ImportNote::Treatment::Kept:
        return "kept";
    case ImportNote::Treatment::Refused:
        return "refused";
    }
    return {};
}

/// A catalogue made of somebody else's file; it passes the checks of readCatalogue.
struct CatalogueImport {
    Catalogue catalogue;
    std::vector<ImportNote> notes;
};

} // namespace cairn
