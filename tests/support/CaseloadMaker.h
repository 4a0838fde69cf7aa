#pragma once

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <cstdint>
#include <vector>

namespace cairn::test
{

/// Learners with random evidence, awards and goals out of \a catalogue (which may be empty): the
/// same for the same \a seed, everywhere.
std::vector<Record> makeCaseload(int learners, std::uint32_t seed, const Catalogue &catalogue);

/// A record in which every field says something, awkward text included. \a seed varies it.
Record makeFullRecord(const LearnerId &learner, std::uint32_t seed);

} // namespace cairn::test
