#include "store/Backups.h"
#include "store/Database.h"
#include "store/FileNames.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <sys/stat.h>

/// Whether what is in the file is ours, whole, and of this version.
namespace cairn {

Result<void> Database::checkContent(const std::vector<Migration> &all)
{
    const int mark = connection().execAndGet("PRAGMA application_id").getInt();
    if (mark != applicationId)
        return fail(ErrorCode::NotUnderstood, m_path,
                    "an SQLite file, but not Cairn's: application_id " + std::to_string(mark));
    const int version = schemaVersion(connection());
    if (version > all.back().version)
        return fail(ErrorCode::NewerVersion, m_path,
                    "version " + std::to_string(version) + ", known up to "
                        + std::to_string(all.back().version));
    if (hasOtherLength())
        return fail(ErrorCode::Damaged, m_path, "the file is not as long as it says");
    const std::string fault = connection().execAndGet("PRAGMA quick_check(1)").getString();
    if (fault != "ok")
        return fail(ErrorCode::Damaged, m_path, fault);
    std::vector<Migration> present;
    for (const Migration &migration : all)
        if (migration.version <= version)
            present.push_back(migration);
    // Also keeps out triggers and views that are not ours.
    if (schemaText(connection()) != expectedSchemaText(present))
        return fail(ErrorCode::Damaged, m_path,
                    "the tables are not those of version " + std::to_string(version));
    return {};
}

/// How often the content was changed, as the history counts it.
static std::int64_t changesIn(SQLite::Database &connection)
{
    SQLite::Statement statement(connection, "SELECT value FROM counter WHERE name = 'change'");
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

/// The same as the file alone has it, where a log stands beside it; 0 where that cannot be said.
std::int64_t Database::changesWithoutLog(const std::string &path, const Key &key)
{
    if (!hasUnfinishedLog(path))
        return 0;
    try {
        Database alone(path, key);
        alone.m_readOnly = true;
        alone.openConnection("file:" + uriPath(path) + "?immutable=1",
                             SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
        // The power may have gone off while the log was copied into it.
        if (alone.connection().execAndGet("PRAGMA quick_check(1)").getString() != "ok")
            return 0;
        return changesIn(alone.connection());
    } catch (const SQLite::Exception &) {
        return 0;
    }
}

/// A log of an earlier time, left by whatever copied the two apart, would mix old with new.
Result<void> Database::checkLog(std::int64_t changesInFile)
{
    if (changesInFile > 0 && changesIn(connection()) < changesInFile)
        return fail(ErrorCode::Damaged, m_path,
                    "the log beside it (" + m_path + "-wal) is of an earlier time than the file");
    return {};
}

/// Also the pages that nothing is read from: what is damaged is told before it is needed.
Result<void> Database::checkPages()
{
    if (m_key.isEmpty())
        return {};
    // Pages in the file are looked at, and what the log has newer may be torn there.
    if (hasUnfinishedLog(m_path)) {
        if (m_readOnly)
            return {};
        if (Result<void> whole = checkpoint(); !whole)
            return whole;
    }
    SQLite::Statement faults(connection(), "PRAGMA cipher_integrity_check");
    if (faults.executeStep())
        return fail(ErrorCode::Damaged, m_path, faults.getColumn(0).getString());
    return {};
}

Result<void> Database::migrate(const std::vector<Migration> &all)
{
    const int present = schemaVersion(connection());
    if (present == all.back().version)
        return {};
    if (m_readOnly)
        return fail(ErrorCode::ReadOnly, m_path,
                    "version " + std::to_string(present)
                        + " must be brought up to date first, and the file cannot be written");
    const Result<BackupFile> kept = Backups(m_path).make(*this, BackupReason::Migration);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    applyMigrations(connection(), all);
    return {};
}

/// quick_check does not miss the end of a page that nothing stands on, nor see what is behind it.
bool Database::hasOtherLength()
{
    struct stat found = {};
    if (hasUnfinishedLog(m_path) || stat(m_path.c_str(), &found) != 0)
        return false;
    const std::int64_t pages = connection().execAndGet("PRAGMA page_count").getInt64();
    return found.st_size != pages * connection().execAndGet("PRAGMA page_size").getInt64();
}

} // namespace cairn
