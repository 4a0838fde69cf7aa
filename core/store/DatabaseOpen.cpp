#include "base/SafeFile.h"
#include "store/Backups.h"
#include "store/Database.h"
#include "store/FileNames.h"
#include "store/RawFile.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/// The ways to open a caseload file, and why one does not open.
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

Result<std::unique_ptr<Database>> Database::create(const std::string &path, Key key,
                                                   const std::vector<Migration> &all)
{
    if (path.find('\0') != std::string::npos)
        return fail(ErrorCode::CannotWrite, path, "the name holds a NUL byte");
    // Made here so that of two processes one wins; SQLite takes an empty file for a new database.
    if (Result<void> made = makeFile(path); !made)
        return tl::unexpected<Error>(made.error());

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
    if (const std::string other = file.somethingElse(); !other.empty())
        return fail(ErrorCode::NotUnderstood, path, "this is " + other);
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

} // namespace cairn
