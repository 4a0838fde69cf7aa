#pragma once

#include "base/Result.h"

#include <string>

/// For core/store alone: what the name of a caseload file leads to.
namespace cairn {

/// \a path as SQLite's file: names want it.
std::string uriPath(const std::string &path);
/// Whether a log with something in it stands beside the file.
bool hasUnfinishedLog(const std::string &path);
/// With the journal that SQLite leaves beside it when even removing fails: found again beside the
/// next copy, it would be played back into that.
void removeWithJournal(const std::string &path);
/// Empty, for this user alone; SQLite would not say why it could not make it.
Result<void> makeFile(const std::string &path);

} // namespace cairn
