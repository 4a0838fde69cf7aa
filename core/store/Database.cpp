#include "store/Database.h"

#include "base/SafeFile.h"
#include "store/Backups.h"
#include "store/RawFile.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn {

static bool isWritable(const std::string &path)
{
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// Only a connection that can write its file and the log beside it is asked to write.
static bool canBeWritten(const std::string &path)
{
    return isWritable(path) && isWritable(folderOf(path));
}

/// As SQLite's file: names want it.
static std::string uriPath(const std::string &path)
{
    static const char *const digits = "0123456789ABCDEF";
    std::string uri;
    for (const char each : path) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '%' || each == '?' || each == '#')
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
        else
            uri.push_back(each);
    }
    return uri;
}

static bool hasUnfinishedLog(const std::string &path)
{
    struct stat log = {};
    return stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
}

static Result<void> checkIsFile(const std::string &path)
{
    struct stat found = {};
    if (path.find('\0') != std::string::npos)
        return fail(ErrorCode::CannotRead, path, "the name holds a NUL byte");
    if (stat(path.c_str(), &found) != 0)
        return fail(ErrorCode::CannotRead, path, std::strerror(errno));
    if (S_ISDIR(found.st_mode))
        return fail(ErrorCode::CannotRead, path, "this is a folder");
    if (!S_ISREG(found.st_mode))
        return fail(ErrorCode::CannotRead, path, "this is not a regular file");
    if (found.st_size == 0)
        return fail(ErrorCode::NotUnderstood, path, "the file is empty");
    return {};
}

// Opening -------------------------------------------------------------------------------------

Result<std::unique_ptr<Database>> Database::create(const std::string &path, Key key,
                                                   const std::vector<Migration> &all)
{
    if (path.find('\0') != std::string::npos)
        return fail(ErrorCode::CannotWrite, path, "the name holds a NUL byte");
    // Made here so that of two processes one wins; SQLite takes an empty file for a new database.
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        const int reason = errno;
        return fail(codeOfFailedWrite(reason), path,
                    reason == EEXIST ? "a file stands there already" : std::strerror(reason));
    }
    ::close(file);

    std::unique_ptr<Database> database(new Database(path, std::move(key)));
    try {
        database->connect();
        database->connection().exec("PRAGMA application_id = " + std::to_string(applicationId));
        database->startWriting();
        applyMigrations(database->connection(), all);
        return database;
    } catch (const SQLite::Exception &exception) {
        Error error = toError(exception, path, sqlite3_system_errno(database->handle()));
        database.reset();
        ::unlink(path.c_str()); // ours, and nothing is in it yet
        return tl::unexpected<Error>(std::move(error));
    }
}

static Result<bool> isEncryptedFile(const RawFile &file, const std::string &path)
{
    if (file.isPlain())
        return false;
    if (!file.looksEncrypted())
        return fail(ErrorCode::NotUnderstood, path, "neither an SQLite file nor an encrypted one");
    return true;
}

Result<bool> Database::isEncrypted(const std::string &path)
{
    if (Result<void> isFile = checkIsFile(path); !isFile)
        return tl::unexpected<Error>(isFile.error());
    try {
        return isEncryptedFile(RawFile(path), path);
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(toError(exception, path));
    }
}

Result<void> Database::checkNotOpen(const std::string &path)
{
    try {
        if (checkIsFile(path) && !RawFile(path).canBeLocked())
            return fail(ErrorCode::OpenElsewhere, path, "another window has the file");
        return {};
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(toError(exception, path));
    }
}

/// The key of the file at \a path, which may not be the right one; empty: it is not encrypted.
static Result<Key> keyFor(const std::string &path, const Unlock &unlock)
{
    const RawFile file(path);
    const Result<bool> encrypted = isEncryptedFile(file, path);
    if (!encrypted)
        return tl::unexpected<Error>(encrypted.error());
    if (!*encrypted)
        return Key();
    switch (unlock.with) {
    case Unlock::With::Nothing:
        return fail(ErrorCode::PassphraseNeeded, path, "the file is encrypted");
    case Unlock::With::Passphrase:
        return Key::fromPassphrase(unlock.secret, file.salt());
    case Unlock::With::RecoveryCode:
        return keyFromRecoveryCode(unlock.secret.bytes());
    }
    return Key();
}

/// Whether the passphrase is right with the salt that the newest backup still has.
static bool hasDamagedSalt(const std::string &path, const Unlock &unlock)
{
    const std::vector<BackupFile> backups = Backups(path).list();
    if (backups.empty() || unlock.with != Unlock::With::Passphrase)
        return false;
    const std::string salt = RawFile(backups.front().path).salt();
    const RawFile file(path);
    return salt.size() == Key::saltSize && salt != file.salt()
           && file.hasPageOf(Key::fromPassphrase(unlock.secret, salt));
}

Result<std::unique_ptr<Database>> Database::open(const std::string &path, const Unlock &unlock,
                                                 const std::vector<Migration> &all)
{
    if (Result<void> isFile = checkIsFile(path); !isFile)
        return tl::unexpected<Error>(isFile.error());
    try {
        Result<Key> key = keyFor(path, unlock);
        if (!key)
            return tl::unexpected<Error>(key.error());
        auto opened = openWith(path, std::move(*key), all);
        if (!opened && opened.error().code == ErrorCode::WrongPassphrase
            && hasDamagedSalt(path, unlock))
            opened.error().code = ErrorCode::DamagedHeader;
        return opened;
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(toError(exception, path));
    }
}

/// Why the first page could not be read with \a key: the key, or the page?
static Error whyNotDecrypted(const std::string &path, const Key &key, Error error)
{
    try {
        error.code
            = RawFile(path).hasPageOf(key) ? ErrorCode::DamagedHeader : ErrorCode::WrongPassphrase;
    } catch (const SQLite::Exception &exception) {
        return toError(exception, path);
    }
    return error;
}

Result<std::unique_ptr<Database>> Database::openWith(const std::string &path, Key key,
                                                     const std::vector<Migration> &all)
{
    if (Result<void> isFile = checkIsFile(path); !isFile)
        return tl::unexpected<Error>(isFile.error());
    std::unique_ptr<Database> database(new Database(path, std::move(key)));
    bool isOpen = false;
    try {
        const std::int64_t changesInFile = changesWithoutLog(path, database->m_key);
        if (canBeWritten(path))
            database->connect();
        else
            database->connectReadOnly();
        isOpen = true;
        if (Result<void> checked = database->checkContent(all); !checked)
            return tl::unexpected<Error>(checked.error());
        if (Result<void> belongs = database->checkLog(changesInFile); !belongs)
            return tl::unexpected<Error>(belongs.error());
        if (!database->isReadOnly())
            database->startWriting();
        if (Result<void> authentic = database->checkPages(); !authentic)
            return tl::unexpected<Error>(authentic.error());
        database->checkSettings();
        database->tidy();
        if (Result<void> migrated = database->migrate(all); !migrated)
            return tl::unexpected<Error>(migrated.error());
        return database;
    } catch (const SQLite::Exception &exception) {
        Error error = toError(exception, path);
        if (!database->m_key.isEmpty() && primaryCode(exception) == SQLITE_NOTADB) {
            error.code = ErrorCode::Damaged;
            if (!isOpen) {
                const Key tried = database->m_key;
                database.reset();
                return tl::unexpected<Error>(whyNotDecrypted(path, tried, std::move(error)));
            }
        }
        return tl::unexpected<Error>(std::move(error));
    }
}

Result<std::unique_ptr<Database>> Database::openToLook(const std::string &path, const Key &key)
{
    if (Result<void> isFile = checkIsFile(path); !isFile)
        return tl::unexpected<Error>(isFile.error());
    std::unique_ptr<Database> database(new Database(path, key));
    try {
        database->connectToLook();
        if (Result<void> checked = database->checkContent(migrations()); !checked)
            return tl::unexpected<Error>(checked.error());
        if (Result<void> authentic = database->checkPages(); !authentic)
            return tl::unexpected<Error>(authentic.error());
        database->checkSettings();
        return database;
    } catch (const SQLite::Exception &exception) {
        Error error = toError(exception, path);
        if (!key.isEmpty() && primaryCode(exception) == SQLITE_NOTADB) {
            database.reset();
            return tl::unexpected<Error>(whyNotDecrypted(path, key, std::move(error)));
        }
        return tl::unexpected<Error>(std::move(error));
    }
}

Result<std::unique_ptr<Database>> Database::openToLook(const std::string &path,
                                                       const Unlock &unlock)
{
    if (Result<void> isFile = checkIsFile(path); !isFile)
        return tl::unexpected<Error>(isFile.error());
    try {
        const Result<Key> key = keyFor(path, unlock);
        if (!key)
            return tl::unexpected<Error>(key.error());
        return openToLook(path, *key);
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<Error>(toError(exception, path));
    }
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    std::unique_ptr<Database> database(new Database({}, {}));
    Result<void> made = guarded(*database, [&] {
        database->openConnection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        database->connection().exec("PRAGMA application_id = " + std::to_string(applicationId));
        applyMigrations(database->connection(), migrations());
    });
    if (!made)
        return tl::unexpected<Error>(made.error());
    return database;
}

Database::Database(std::string path, Key key) : m_path(std::move(path)), m_key(std::move(key)) {}

Database::~Database()
{
    if (!m_connection)
        return;
    m_statements.clear(); // or the connection could not be closed
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

/// Settings of every connection. Nothing in a file may act by itself.
int Database::authorize(void *self, int action, const char *first, const char *second, const char *,
                        const char *)
{
    switch (action) {
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_VTABLE:
        return SQLITE_DENY;
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return static_cast<Database *>(self)->m_mayAttach ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION: // the second is its name
        return second && std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return first && std::string_view(first) == "writable_schema" ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

void Database::harden()
{
    sqlite3_set_authorizer(handle(), &Database::authorize, this);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(handle(), SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle(), SQLITE_LIMIT_COLUMN, 100);
    sqlite3_limit(handle(), SQLITE_LIMIT_EXPR_DEPTH, 200);
    sqlite3_limit(handle(), SQLITE_LIMIT_COMPOUND_SELECT, 10);
    sqlite3_limit(handle(), SQLITE_LIMIT_FUNCTION_ARG, 8);
    sqlite3_limit(handle(), SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    sqlite3_limit(handle(), SQLITE_LIMIT_VARIABLE_NUMBER, 400);
    sqlite3_limit(handle(), SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle(), SQLITE_LIMIT_WORKER_THREADS, 0);
    connection().exec("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;"
                      "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

/// What must be so, read back: a build of the engine may leave out what it was asked for.
void Database::checkSettings()
{
    struct Setting {
        const char *name;
        const char *value;
    };
    static constexpr Setting always[]
        = {{"foreign_keys", "1"},   {"cell_size_check", "1"}, {"mmap_size", "0"},
           {"trusted_schema", "0"}, {"temp_store", "2"},      {"recursive_triggers", "0"}};
    static constexpr Setting writing[] = {{"journal_mode", "wal"},
                                          {"synchronous", "2"},
                                          {"secure_delete", "1"},
                                          {"locking_mode", "exclusive"}};
    const auto check = [this](const Setting &setting) {
        SQLite::Statement asked(connection(), std::string("PRAGMA ") + setting.name);
        // Without an answer there is no such thing (memory is not mapped at all in some builds).
        if (asked.executeStep() && asked.getColumn(0).getString() != setting.value)
            throw SQLite::Exception(std::string(setting.name) + " is not " + setting.value,
                                    SQLITE_MISUSE);
    };
    for (const Setting &setting : always)
        check(setting);
    if (!m_readOnly && !m_path.empty())
        for (const Setting &setting : writing)
            check(setting);
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

// Checking ------------------------------------------------------------------------------------

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
