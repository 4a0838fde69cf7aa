#pragma once

#include <string>

/// For core/store alone: what the name of a caseload file leads to.
namespace cairn {

/// \a path as SQLite's file: names want it.
std::string uriPath(const std::string &path);
/// Whether a log with something in it stands beside the file.
bool hasUnfinishedLog(const std::string &path);

} // namespace cairn
