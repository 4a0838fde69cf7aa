#pragma once

#include <QString>

namespace cairn {

/// Where a file lies, as far as it matters to a file that is being changed.
enum class FilePlace {
    Local,
    Network,     ///< locks and syncing cannot be relied upon
    Removable,   ///< it may be pulled out at any moment
    CloudFolder, ///< another program copies the file while it is being written
};

/// Of the file at \a path, which need not be there yet.
FilePlace placeOf(const QString &path);

/// By the system's number for a kind of file system (statfs).
FilePlace placeOfFileSystem(unsigned long magic);
/// By the names of folders that sync programs make, and what they leave in them.
bool isInCloudFolder(const QString &path);

} // namespace cairn
