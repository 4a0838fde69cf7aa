#pragma once

#include "base/Result.h"
#include "base/Unlock.h"

#include <QString>

#include <memory>

namespace cairn {

class Workspace;

namespace ui {

/// Where the sample caseload of this person stands.
QString sampleFile();
/// The invented learners and their catalogue out of the program's resources, as a new caseload at
/// \a path; an empty path keeps it in memory.
Result<std::unique_ptr<Workspace>> makeSample(const QString &path, const Unlock &unlock = {});
bool isSample(const Workspace &workspace);

} // namespace ui
} // namespace cairn
