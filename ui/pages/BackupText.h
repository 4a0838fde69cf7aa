#pragma once

#include "workspace/Workspace.h"

#include <QString>

namespace cairn::ui {

/// "Every hour", "Before an import"
QString backupReason(Backup::Why why);

/// "36 learners, 214 pieces of evidence, 12 steps; last change 10:28"
QString backupContent(const BackupPreview &preview);

} // namespace cairn::ui
