#include "audit/Auditing.h"

namespace cairn {

void settleTies(Solved &, const std::vector<std::pair<EvidenceId, std::string>> &) {}

} // namespace cairn
