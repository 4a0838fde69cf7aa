#include "tests/support/StoreDump.h"

#include "store/Changeset.h"
#include "store/Prepared.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace cairn::test
{

static std::string rowsOf(Database &database, const std::string &table)
{
    // "1, 2" orders by the first two columns: in every table the primary key is among them.
    const bool hasOneColumnKey = table == "learner";
    Prepared rows(database,
                  "SELECT * FROM " + table + (hasOneColumnKey ? " ORDER BY 1" : " ORDER BY 1, 2"));
    const int columns = static_cast<SQLite::Statement &>(rows).getColumnCount();
    std::string text;
    while (rows.executeStep()) {
        for (int column = 0; column < columns; ++column) {
            const SQLite::Column value = rows.getColumn(column);
            text.append(value.isNull() ? "NULL" : "'" + value.getString() + "'").append(",");
        }
        text.append("\n");
    }
    return text;
}

std::string dumpOf(Database &database)
{
    std::vector<std::string> tables;
    Prepared names(database,
                   "SELECT name FROM sqlite_schema WHERE type = 'table'"
                   " AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (names.executeStep())
        tables.push_back(names.getColumn(0).getString());
    std::string text;
    for (const std::string &table : tables)
        if (isKeptInHistory(table))
            text.append(table).append(":\n").append(rowsOf(database, table));
    return text;
}

} // namespace cairn::test
