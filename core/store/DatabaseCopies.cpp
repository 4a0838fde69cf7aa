#include "base/SafeFile.h"
#include "store/Backups.h"
#include "store/Database.h"
#include "store/Digest.h"
#include "store/FileNames.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/// Whole copies of the file, under its own key or another one, and how one takes its place.
namespace cairn {

static bool isSameFile(const std::string &first, const std::string &second)
{
    struct stat a = {};
    struct stat b = {};
    return stat(first.c_str(), &a) == 0 && stat(second.c_str(), &b) == 0 && a.st_dev == b.st_dev
           && a.st_ino == b.st_ino;
}

/// SQLite does not say why it could not open a file that it wanted to write.
static ErrorCode whyNotOpened(const std::string &path)
{
    const Result<void> made = makeFile(path);
    return made ? ErrorCode::CannotWrite : made.error().code;
}

/// Where an earlier copy was interrupted.
void Database::tidy()
{
    if (m_readOnly || m_path.empty())
        return;
    removeWithJournal(m_path + ".part");
    // A connection that holds its file alone empties its journal and leaves it; we have a log.
    ::unlink((m_path + "-journal").c_str());
    Backups(m_path).tidy(*this);
}

Result<void> Database::writeNew(const std::string &part, const std::function<void()> &write)
{
    removeWithJournal(part);
    if (Result<void> made = makeFile(part); !made)
        return made;
    m_mayAttach = true;
    Result<void> written = guarded(*this, write);
    m_mayAttach = false;
    const std::string journal = part + "-journal";
    if (!written && written.error().code == ErrorCode::CannotRead) // what it wrote would not open
        written.error().code = whyNotOpened(journal);
    ::unlink(journal.c_str());
    // The export tells whatever failed as an error of its own.
    if (!written && written.error().code == ErrorCode::Internal
        && written.error() != outOfMemory())
        written.error().code = codeOfFailedWrite(handle() ? sqlite3_system_errno(handle()) : 0);
    if (written)
        written = syncFile(part);
    if (!written)
        removeWithJournal(part);
    return written;
}

Result<void> Database::writeCopy(const std::string &part)
{
    return writeNew(part, [&] {
        SQLite::Statement statement(connection(), "VACUUM main INTO ?");
        statement.bind(1, part);
        statement.exec();
    });
}

namespace {

/// Another file under the name `other`, as long as this lives.
class Attached
{
public:
    Attached(SQLite::Database &connection, const std::string &name, const Key &key)
        : m_connection(connection)
    {
        SQLite::Statement attach(connection, "ATTACH DATABASE ? AS other KEY ?");
        attach.bind(1, name);
        const Secret text = key.text();
        if (text.isEmpty())
            attach.bind(2, std::string());
        else
            attach.bind(2, text.bytes().data(), static_cast<int>(text.size()));
        attach.exec();
    }
    ~Attached() { m_connection.tryExec("DETACH DATABASE other"); }
    Attached(const Attached &) = delete;
    Attached &operator=(const Attached &) = delete;

private:
    SQLite::Database &m_connection;
};

} // namespace

/// Everything in one transaction, or each table would wait for the disk.
static void exportAll(SQLite::Database &connection, const std::string &to, const std::string &from,
                      int version)
{
    SQLite::Transaction transaction(connection);
    connection.execAndGet("SELECT sqlcipher_export('" + to + "', '" + from + "')");
    // The export leaves these two out.
    connection.exec("PRAGMA " + to
                    + ".application_id = " + std::to_string(Database::applicationId));
    connection.exec("PRAGMA " + to + ".user_version = " + std::to_string(version));
    transaction.commit();
}

Result<void> Database::writeCopyWith(const std::string &part, const Key &key)
{
    return writeNew(part, [&] {
        if (m_readOnly) { // what such a connection attaches is for reading, too
            const int version = schemaVersion(connection());
            Database to(part, key);
            to.m_mayAttach = true;
            to.openConnection(part, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
            const Attached from(to.connection(), m_openedAs, m_key);
            exportAll(to.connection(), "main", "other", version);
        } else {
            const Attached to(connection(), part, key);
            exportAll(connection(), "other", "main", schemaVersion(connection()));
        }
    });
}

Result<void> Database::writeCheckedCopy(const std::string &part, const Key &key)
{
    Result<void> written = key == m_key ? writeCopy(part) : writeCopyWith(part, key);
    if (written)
        written = checkCopy(part, key);
    if (!written)
        removeWithJournal(part);
    return written;
}

/// Opens the copy with its key and compares everything that is in it.
Result<void> Database::checkCopy(const std::string &copy, const Key &key)
{
    const Result<std::unique_ptr<Database>> opened = openToLook(copy, key);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Result<std::string> here = contentDigest();
    const Result<std::string> there = (*opened)->contentDigest();
    if (!here || !there)
        return tl::unexpected<Error>(here ? there.error() : here.error());
    if (*here != *there)
        return fail(ErrorCode::CannotWrite, copy, "the copy does not hold what the file holds");
    return {};
}

/// Whether the journal is not over: SQLite would play it into whatever file it finds beside it.
static bool isHotJournal(const std::string &path)
{
    constexpr std::string_view mark = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    std::string head(mark.size(), '\0');
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const ssize_t read = file < 0 ? 0 : ::read(file, head.data(), head.size());
    if (file >= 0)
        ::close(file);
    return read == ssize_t(head.size()) && head == mark;
}

/// Whether another file may come where \a target is: nobody has that open, as far as its log tells,
/// and nobody protected it. A log that stayed would be played into the other file.
static Result<void> letGoOf(const std::string &target)
{
    const std::string log = target + "-wal";
    const std::string journal = target + "-journal";
    struct stat there = {};
    if (stat(target.c_str(), &there) != 0) { // what stands beside is of a file that is gone
        removeWithJournal(target);
        return {};
    }
    if ((there.st_mode & 0222) == 0)
        return fail(ErrorCode::CannotWrite, target, "the file is write-protected");
    if (::access(log.c_str(), F_OK) == 0 || isHotJournal(journal))
        return fail(ErrorCode::OpenElsewhere, target, "its log stands beside it");
    return {};
}

Result<void> Database::saveCopy(const std::string &target)
{
    return saveCopyWith(target, m_key);
}

Result<void> Database::saveCopyWith(const std::string &target, const Key &key)
{
    const Result<void> prepared = prepareCopy(target, key);
    return prepared ? finishCopy(target) : prepared;
}

Result<void> Database::prepareCopy(const std::string &target, const Key &key)
{
    if (!hasMoved() && isSameFile(m_path, target))
        return fail(ErrorCode::Refused, target, "this is the file that is open");
    Result<void> written = writeCheckedCopy(target + ".part", key);
    if (!written)
        return written;
    // What stands there already may be in use: better known now than in the end.
    written = letGoOf(target);
    if (!written)
        dropCopy(target);
    return written;
}

Result<void> Database::finishCopy(const std::string &target)
{
    if (Result<void> free = letGoOf(target); !free) {
        dropCopy(target);
        return free;
    }
    return putInPlace(target + ".part", target);
}

void Database::dropCopy(const std::string &target)
{
    removeWithJournal(target + ".part");
}

Result<void> Database::vacuum()
{
    m_mayAttach = true;
    const Result<void> done = guarded(*this, [&] { connection().exec("VACUUM"); });
    m_mayAttach = false;
    return done;
}

// In the place of the file --------------------------------------------------------------------

Result<void> Database::changeKey(const Key &key)
{
    if (m_readOnly || m_path.empty())
        return fail(ErrorCode::ReadOnly, m_path, "the file cannot be written");
    if (Result<void> there = checkFile(); !there)
        return there;
    const std::string part = m_path + ".part";
    if (Result<void> written = writeCheckedCopy(part, key); !written)
        return written;
    return replaceBy(part, key);
}

Result<void> Database::replaceBy(const std::string &part, const Key &key)
{
    if (Result<void> there = checkFile(); !there)
        return there;
    Result<void> replaced = guarded(*this, [&] {
        // A log that is found beside the new file would be played into it, so there is none any
        // more when it comes. Our lock stays: nobody writes to the old file meanwhile.
        const std::string mode = connection().execAndGet("PRAGMA journal_mode = DELETE");
        if (mode != "delete")
            throw SQLite::Exception("the log could not be closed", SQLITE_BUSY);
    });
    if (replaced && isHotJournal(m_path + "-journal"))
        replaced = fail(ErrorCode::CannotWrite, m_path, "its journal could not be closed");
    if (replaced)
        replaced = syncFile(part);
    if (replaced)
        replaced = putInPlace(part, m_path);
    if (!hasMoved()) { // it is still the old file
        removeWithJournal(part);
        // What SQLite left half-way it mends when it opens the file, before anything is written.
        m_suspect = true;
        recover();
        return replaced;
    }
    const Result<void> goesOn = guarded(*this, [&] {
        m_key = key;
        connect();
        startWriting();
        ++m_reopened;
    });
    m_suspect = !goesOn;
    if (!goesOn) { // whoever needs it next opens it again: a key that failed once goes on failing
        m_statements.clear();
        m_connection.reset();
    }
    return goesOn ? migrate(migrations()) : goesOn;
}

// What is in it -------------------------------------------------------------------------------

static void addRows(SQLite::Database &connection, const std::string &table, DigestOfMany &digest)
{
    // By the first two columns: in every table the primary key is among them, or the first.
    SQLite::Statement one(connection, "SELECT * FROM \"" + table + "\" LIMIT 0");
    const int columns = one.getColumnCount();
    SQLite::Statement rows(connection, "SELECT * FROM \"" + table + "\" ORDER BY 1"
                                           + (columns > 1 ? ", 2" : ""));
    digest.add(table);
    while (rows.executeStep()) {
        for (int column = 0; column < columns; ++column) {
            const SQLite::Column value = rows.getColumn(column);
            digest.add(value.isNull() ? "null" : "value");
            digest.add({static_cast<const char *>(value.getBlob()),
                        static_cast<std::size_t>(value.getBytes())});
        }
    }
}

Result<int> Database::version()
{
    return guarded(*this, [&] { return schemaVersion(connection()); });
}

Result<std::string> Database::contentDigest()
{
    return guarded(*this, [&] {
        std::vector<std::string> tables;
        SQLite::Statement names(
            connection(), "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (names.executeStep())
            tables.push_back(names.getColumn(0).getString());
        DigestOfMany digest;
        for (const std::string &table : tables)
            addRows(connection(), table, digest);
        return digest.text();
    });
}

} // namespace cairn
