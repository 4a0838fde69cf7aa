#pragma once

#include "evidence/Record.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn
{

/// Lower-case ASCII letters, digits and dashes: "CompTIA A+ (2022)" becomes "comptia-a-2022".
std::string slugOf(std::string_view text);

/// An id that says what the piece is, and that none of \a others has: "cis-120", "cis-120-2".
EvidenceId readableId(const EvidenceItem &item, const std::vector<EvidenceItem> &others);

/// "L-0001"
LearnerId learnerId(std::int64_t number);

} // namespace cairn
