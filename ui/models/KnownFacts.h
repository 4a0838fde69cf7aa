#pragma once

#include "catalogue/Rule.h"

#include <string>
#include <vector>

namespace cairn {
struct Catalogue;
struct Record;
} // namespace cairn

namespace cairn::ui {

/// A fact that can be stated of a learner, and the values that are offered for it.
struct KnownFact {
    std::string key;
    std::vector<FactValue> values;
    bool isAskedFor = false; ///< a rule of the catalogue looks at it
};

/// Residency, age band, audience and declared program, which colleges everywhere keep; then every
/// key that the catalogue's rules name, with the values they name; then what else \a record says.
std::vector<KnownFact> knownFacts(const Catalogue &catalogue, const Record &record);

} // namespace cairn::ui
