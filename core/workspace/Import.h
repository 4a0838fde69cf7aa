#pragma once

#include "evidence/Record.h"
#include "store/Origin.h"
#include "workspace/Workspace.h"

#include <map>
#include <optional>
#include <vector>

namespace cairn
{

/// What the file has of a learner when an import comes.
struct Present {
    Record record;
    Origin learner;
    std::map<EvidenceId, Origin> evidence;
};

/// What an import makes of one learner: what is written, and how that is told.
struct Import {
    ImportChange change;
    Record record; ///< as it will be
    bool takesLearner = false; ///< the learner's own fields come from the import
    std::vector<EvidenceItem> written; ///< new or changed by the import
    std::vector<EvidenceId> gone;
};

/// Holds \a incoming against \a present (absent: a new learner). \pre ids are not empty.
Import importOf(const Record &incoming, const std::optional<Present> &present);

} // namespace cairn
