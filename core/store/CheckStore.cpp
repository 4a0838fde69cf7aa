#include "store/CheckStore.h"

#include "store/ChangesetCheck.h"
#include "store/Columns.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

static void addAnswers(SQLite::Database &connection, const char *question,
                       std::vector<std::string> &answers)
{
    SQLite::Statement statement(connection, question);
    while (statement.executeStep())
        if (const std::string answer = statement.getColumn(0).getString(); answer != "ok")
            answers.push_back(answer);
}

Result<std::vector<std::string>> pageFaults(Database &database)
{
    // The seals are on the pages in the file, so what the log has goes there first.
    if (Result<void> whole = database.checkpoint(); !whole)
        return tl::unexpected<Error>(whole.error());
    return guarded(database, [&] {
        std::vector<std::string> faults;
        if (!database.key().isEmpty())
            addAnswers(database.connection(), "PRAGMA cipher_integrity_check", faults);
        addAnswers(database.connection(), "PRAGMA integrity_check(100)", faults);
        return faults;
    });
}

Result<std::vector<std::string>> brokenReferences(Database &database)
{
    return guarded(database, [&] {
        std::vector<std::string> tables;
        addAnswers(database.connection(), "PRAGMA foreign_key_check", tables);
        return tables;
    });
}

Result<void> removeOrphanSummaries(Database &database)
{
    return database.transaction([&]() -> Result<void> {
        database.connection().exec(
            "DELETE FROM summary WHERE learner NOT IN (SELECT id FROM learner)");
        return {};
    });
}

Result<std::vector<std::int64_t>> historySequences(Database &database)
{
    return guarded(database, [&] {
        std::vector<std::int64_t> sequences;
        Prepared statement(database, "SELECT sequence FROM history ORDER BY sequence DESC");
        while (statement.executeStep())
            sequences.push_back(statement.getColumn(0).getInt64());
        return sequences;
    });
}

Result<std::string> unreadableStep(Database &database, std::int64_t sequence)
{
    return guarded(database, [&]() -> std::string {
        Prepared statement(database, "SELECT name, changeset FROM history WHERE sequence = ?");
        Parameters(statement) << sequence;
        if (!statement.executeStep() || isSoundChangeset(statement.getColumn(1).getString()))
            return {};
        const std::string name = statement.getColumn(0).getString();
        return name.empty() ? std::to_string(sequence) : name;
    });
}

} // namespace cairn
