#include "store/Migrations.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace cairn {

int schemaVersion(SQLite::Database &connection)
{
    return connection.execAndGet("PRAGMA user_version").getInt();
}

void applyMigrations(SQLite::Database &connection, const std::vector<Migration> &all)
{
    const int present = schemaVersion(connection);
    for (const Migration &migration : all) {
        if (migration.version <= present)
            continue;
        connection.exec("BEGIN IMMEDIATE");
        try {
            connection.exec(std::string(migration.sql));
            connection.exec("PRAGMA user_version = " + std::to_string(migration.version));
            connection.exec("COMMIT");
        } catch (...) {
            connection.tryExec("ROLLBACK"); // asks for no memory, which may be what is missing
            throw;
        }
    }
}

std::string schemaText(SQLite::Database &connection)
{
    SQLite::Statement rows(connection, "SELECT type, name, tbl_name, coalesce(sql, '') "
                                       "FROM sqlite_schema ORDER BY type, name");
    std::string text;
    while (rows.executeStep())
        for (int column = 0; column < 4; ++column)
            text.append(rows.getColumn(column).getString()).append("\n");
    return text;
}

std::string expectedSchemaText(const std::vector<Migration> &all)
{
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    applyMigrations(fresh, all);
    return schemaText(fresh);
}

} // namespace cairn
