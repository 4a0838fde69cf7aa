#pragma once

#include <string>

namespace cairn {

/// Where something in the file came from.
struct Origin {
    std::string source; ///< the import that brought it; empty: made here
    std::string digest; ///< of what the last import said, to tell its changes from ours

    bool isImported() const { return !source.empty(); }
    bool operator==(const Origin &) const = default;
};

} // namespace cairn
