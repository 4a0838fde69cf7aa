#pragma once

#include "audit/Audit.h"
#include "base/Date.h"
#include "evidence/Record.h"
#include "store/Summary.h"

#include <optional>
#include <string_view>

namespace cairn
{

class CompiledCatalogue;

/// What the caseload table shows of \a record on \a today; \a change is the record's own count.
Summary summarise(const CompiledCatalogue &catalogue, const Record &record, Date today,
                  std::int64_t change);

/// What to name first for a learner: the goal where it can be awarded, else the largest that can,
/// else the closest of those that have begun, else the goal. Null: nothing.
const Verdict *nextOf(const std::vector<Verdict> &verdicts, const CredentialId &goal);

std::optional<State> stateFromWord(std::string_view word);

} // namespace cairn
