#pragma once

#include "base/Result.h"

#include <functional>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace cairn {

/// One numbered step of the file format. A released one is never edited.
struct Migration {
    int version = 0;
    std::string_view sql;
};

/// All of them, oldest first: the files in resources/schema.
const std::vector<Migration> &migrations();

/// The version that the file says it has (`user_version`); 0: nothing in it yet.
int schemaVersion(SQLite::Database &connection);

/// Applies the steps of \a all that the file does not have yet, each in a transaction of its own.
void applyMigrations(SQLite::Database &connection, const std::vector<Migration> &all);

/// The definitions in the file, in the order of their names, as one text to compare.
std::string schemaText(SQLite::Database &connection);

/// What schemaText() of a file must say that has \a all.
std::string expectedSchemaText(const std::vector<Migration> &all);

} // namespace cairn
