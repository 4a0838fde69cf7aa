#include "store/Database.h"

#include "store/FileNames.h"
#include "store/GradualCopy.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace cairn {

// The connection ------------------------------------------------------------------------------

Database::Database(std::string path, Key key) : m_path(std::move(path)), m_key(std::move(key)) {}

Database::~Database()
{
    if (!m_connection)
        return;
    m_statements.clear(); // or the connection could not be closed
    abandonCopy();
    // The log is removed on close by its name, which may be another file's by now.
    int keepLog = hasMoved() ? 1 : 0;
    if (keepLog)
        sqlite3_file_control(handle(), "main", SQLITE_FCNTL_PERSIST_WAL, &keepLog);
    else
        checkpoint(); // closing tries once more, so nothing hangs on this one
}

SQLite::Database &Database::connection()
{
    if (!m_connection && m_suspect)
        reopen();
    if (!m_connection)
        throw SQLite::Exception("the file could not be opened again", SQLITE_CANTOPEN);
    return *m_connection;
}

sqlite3 *Database::handle() const
{
    return m_connection ? m_connection->getHandle() : nullptr;
}

void Database::openConnection(const std::string &name, int flags)
{
    m_statements.clear();
    abandonCopy();
    m_connection.reset(); // before the new one: two would lock each other out
    // One thread uses it, so it needs no lock of its own.
    m_connection = std::make_unique<SQLite::Database>(name, flags | SQLITE_OPEN_NOMUTEX, 200);
    m_openedAs = name;
    sqlite3_extended_result_codes(handle(), 1);
    if (!m_key.isEmpty()) {
        const Secret text = m_key.text();
        sqlite3_key(handle(), text.bytes().data(), static_cast<int>(text.size()));
    }
    harden();
}

void Database::connect()
{
    openConnection(m_path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE);
    connection().exec("PRAGMA locking_mode = EXCLUSIVE");
    connection().execAndGet("SELECT count(*) FROM sqlite_schema"); // fails where it is open already
}

void Database::connectToLook()
{
    m_readOnly = true;
    if (hasUnfinishedLog(m_path))
        throw SQLite::Exception("the last session ended unexpectedly", SQLITE_CANTOPEN);
    openConnection("file:" + uriPath(m_path) + "?immutable=1",
                   SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    connection().execAndGet("SELECT count(*) FROM sqlite_schema");
}

void Database::connectReadOnly()
{
    m_readOnly = true;
    try {
        openConnection(m_path, SQLITE_OPEN_READONLY);
        connection().execAndGet("SELECT count(*) FROM sqlite_schema");
    } catch (const SQLite::Exception &exception) {
        const int code = primaryCode(exception);
        if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)
            throw;
        // A closed file in WAL mode cannot be read where no log can be made beside it, unless we
        // promise that nobody writes. Nobody held a lock on it, or we would have been told so.
        // With that promise SQLite would pass over a log, and show less than what was saved.
        if (hasUnfinishedLog(m_path))
            throw SQLite::Exception("the last session ended unexpectedly, and what it saved last "
                                    "can only be read where files can be written",
                                    SQLITE_CANTOPEN);
        openConnection("file:" + uriPath(m_path) + "?immutable=1",
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    }
}

/// Only now, when the file is known to be ours, is anything written to it.
void Database::startWriting()
{
    connection().exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                      "PRAGMA secure_delete = ON");
    connection().exec("BEGIN EXCLUSIVE; COMMIT"); // from now on nobody else can even read it
    checkSettings();
}

bool Database::hasMoved() const
{
    int moved = 0;
    if (handle())
        sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

Result<void> Database::checkFile() const
{
    if (hasMoved())
        return fail(ErrorCode::CannotWrite, m_path,
                    "the file was moved, deleted or replaced while it was open");
    return {};
}

// Writing -------------------------------------------------------------------------------------

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (m_readOnly)
        return fail(ErrorCode::ReadOnly, m_path, "the file is open for reading");
    Result<void> done = checkFile();
    if (!done)
        return done;
    try {
        done = attempt(work);
    } catch (const SQLite::Exception &exception) {
        done = tl::unexpected<Error>(noteFailure(exception));
    } catch (const std::bad_alloc &) {
        done = tl::unexpected<Error>(outOfMemory());
    } catch (...) {
        recover();
        throw;
    }
    if (!done)
        recover();
    return done;
}

Result<void> Database::attempt(const std::function<Result<void>()> &work)
{
    if (m_suspect)
        reopen();
    connection().exec("BEGIN IMMEDIATE");
    Result<void> done = work();
    if (done)
        done = checkFile();
    if (done)
        connection().exec("COMMIT");
    return done;
}

std::unique_ptr<SQLite::Statement> Database::takeStatement(const std::string &sql)
{
    const auto waiting = m_statements.find(sql);
    if (waiting == m_statements.end())
        return std::make_unique<SQLite::Statement>(connection(), sql);
    std::unique_ptr<SQLite::Statement> statement = std::move(waiting->second);
    m_statements.erase(waiting);
    return statement;
}

void Database::putBack(const std::string &sql,
                       std::unique_ptr<SQLite::Statement> statement) noexcept
{
    statement->tryReset(); // the failure of a step has been told already
    try {
        statement->clearBindings();
        m_statements.insert_or_assign(sql, std::move(statement));
    } catch (const std::exception &) {
        // It is prepared anew the next time.
    }
}

Error Database::noteFailure(const SQLite::Exception &exception) noexcept
{
    if (primaryCode(exception) == SQLITE_IOERR && !m_path.empty())
        m_suspect = true;
    try {
        return toError(exception, m_path, handle() ? sqlite3_system_errno(handle()) : 0);
    } catch (const std::bad_alloc &) {
        return outOfMemory();
    }
}

/// After a failed write or sync the system may have dropped pages that we believe written, so
/// nothing read through this connection is trusted any more.
void Database::recover() noexcept
{
    if (handle() && !sqlite3_get_autocommit(handle()))
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    if (!m_suspect || hasMoved()) // closing a file that is gone would lose what it held
        return;
    try {
        reopen();
    } catch (const std::exception &) {
        // The next transaction tries again, and tells why it cannot.
    }
}

void Database::reopen()
{
    connect();
    startWriting();
    const std::string fault = connection().execAndGet("PRAGMA quick_check(1)").getString();
    if (fault != "ok")
        throw SQLite::Exception(fault, SQLITE_CORRUPT);
    m_suspect = false;
    ++m_reopened;
}

Result<void> Database::checkpoint()
{
    if (m_readOnly || m_path.empty() || hasMoved())
        return {};
    return guarded(*this, [&] {
        SQLite::Statement statement(connection(), "PRAGMA wal_checkpoint(TRUNCATE)");
        statement.executeStep();
    });
}

} // namespace cairn
