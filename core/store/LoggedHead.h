#pragma once

#include <cstddef>
#include <string>

/// For core/store alone.
namespace cairn {

/// The first \a size bytes of the first page, as the log \a log (SQLite's "-wal") has them; empty:
/// it has no such page. Where it has, it is the log that is right: the power may have gone off
/// while the page was copied from it into the file.
std::string headInLog(const std::string &log, std::size_t size);

} // namespace cairn
