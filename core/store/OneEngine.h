#pragma once

#include <string>

/// For core/store alone.
namespace cairn {

/// The file of another copy of SQLite in this process, such as a plug-in brings; empty: there is
/// none. Each copy keeps its own list of open files, and closing one of them drops the locks that
/// the other one holds, so that two processes may write at once.
std::string otherEngine();

} // namespace cairn
