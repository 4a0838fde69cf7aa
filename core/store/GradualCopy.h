#pragma once

#include "store/Database.h"

#include <SQLiteCpp/Database.h>

#include <string>

struct sqlite3_backup;

namespace cairn {

/// For Database alone: a copy of the file that is written a little at a time. What is changed in
/// the file meanwhile, through the same connection, SQLite changes in the copy, too.
class GradualCopy
{
public:
    /// Throws SQLite::Exception. \pre \a part is there, and empty.
    GradualCopy(SQLite::Database &from, const std::string &part, const Key &key);
    ~GradualCopy(); ///< ends it; one that is not whole goes
    GradualCopy(const GradualCopy &) = delete;
    GradualCopy &operator=(const GradualCopy &) = delete;

    const std::string &part() const { return m_part; }
    /// Throws SQLite::Exception.
    Database::CopyProgress goOn(int milliseconds);
    int systemError() const; ///< the errno behind the last failure of the copy

private:
    void finish();

    std::string m_part;
    SQLite::Database m_to;
    sqlite3_backup *m_backup = nullptr;
    bool m_isWhole = false;
};

} // namespace cairn
