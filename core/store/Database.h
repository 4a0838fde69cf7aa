#pragma once

#include "base/Result.h"
#include "base/Unlock.h"
#include "store/Key.h"
#include "store/Migrations.h"

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace SQLite {
class Database;
class Exception;
class Statement;
} // namespace SQLite

namespace cairn {

class GradualCopy;

/// One connection to one caseload file, held alone: nobody else reads or writes it meanwhile.
/// While it lives, nothing else in this process may open the file: closing any descriptor of it
/// would drop the connection's locks.
class Database
{
public:
    /// Our mark in the file's header: "Carn".
    static constexpr int applicationId = 0x4361726e;

    /// Makes a new file, encrypted with \a key where it is not empty; fails where one stands
    /// already.
    static Result<std::unique_ptr<Database>>
    create(const std::string &path, Key key = {}, const std::vector<Migration> &all = migrations());
    /// Opens a file, brings it to the newest version (leaving a backup of the old one), and checks
    /// it. Where it cannot be written it is opened for reading. A file that is not
    /// encrypted opens with anything.
    static Result<std::unique_ptr<Database>> open(const std::string &path,
                                                  const Unlock &unlock = {},
                                                  const std::vector<Migration> &all = migrations());
    static Result<std::unique_ptr<Database>>
    openWith(const std::string &path, Key key, const std::vector<Migration> &all = migrations());
    /// Opens a closed file to look at, of an older version too. Nothing is written, not even beside
    /// it. \pre Nobody changes the file meanwhile.
    static Result<std::unique_ptr<Database>> openToLook(const std::string &path, const Key &key);
    static Result<std::unique_ptr<Database>> openToLook(const std::string &path,
                                                        const Unlock &unlock);
    /// Fails with OpenElsewhere where another window, of this process too, has the file.
    static Result<void> checkNotOpen(const std::string &path);
    /// Whether the file asks for a passphrase; fails where it is no caseload file at all.
    static Result<bool> isEncrypted(const std::string &path);
    static Result<std::unique_ptr<Database>> inMemory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const std::string &path() const { return m_path; } ///< empty: in memory
    bool isReadOnly() const { return m_readOnly; }
    const Key &key() const { return m_key; } ///< empty: the file is not encrypted
    /// Throws SQLite::Exception where the file could not be opened again after a failure.
    SQLite::Database &connection();

    /// Runs \a work, which may throw SQLite::Exception, as one transaction. Where anything fails,
    /// nothing of it remains, and it may be tried again.
    Result<void> transaction(const std::function<Result<void>()> &work);
    /// How often the file was closed and opened again after a failure of the disk: after such a
    /// one only the file can say whether the last transaction reached it.
    int reopened() const { return m_reopened; }

    /// For Prepared.h: a statement of this connection, and back again when it has been used.
    std::unique_ptr<SQLite::Statement> takeStatement(const std::string &sql);
    void putBack(const std::string &sql, std::unique_ptr<SQLite::Statement> statement) noexcept;
    /// For guarded() in SqlError.h: what a failure means, remembered where the disk is at fault.
    Error noteFailure(const SQLite::Exception &exception) noexcept;

    /// Fails where the file was moved, deleted or replaced since it was opened. What it held is
    /// still there to be read, and can be saved elsewhere.
    Result<void> checkFile() const;
    /// Writes every page anew, so that nothing that was deleted is left between the rows.
    Result<void> vacuum();
    /// Brings everything into the one file, so that it can be copied once it is closed.
    Result<void> checkpoint();
    /// Writes a whole and synced copy, which replaces a file at \a target only once it is whole.
    Result<void> saveCopy(const std::string &target);
    /// The same under another key; an empty one: not encrypted.
    Result<void> saveCopyWith(const std::string &target, const Key &key);
    /// saveCopyWith() in two: everything but the last move, which leaves nothing at \a target yet,
    /// and that move. dropCopy() takes it back in between.
    Result<void> prepareCopy(const std::string &target, const Key &key);
    Result<void> finishCopy(const std::string &target);
    void dropCopy(const std::string &target);
    /// Writes everything anew with \a key and goes on with that. Whatever happens meanwhile, the
    /// file at path() is whole, and either the old key or the new one opens it.
    Result<void> changeKey(const Key &key);
    /// Puts the whole and closed file \a part, which \a key opens, in the place of this one, and
    /// goes on with it, brought to the newest version. \pre Beside this one: `path() + ".part"`.
    Result<void> replaceBy(const std::string &part, const Key &key);
    /// Writes \a part, whole, synced and under the same key; what stood there goes.
    Result<void> writeCopy(const std::string &part);
    /// The same under any key, opened again and compared row by row.
    Result<void> writeCheckedCopy(const std::string &part, const Key &key);
    /// Begins a copy like writeCopy()'s that is written a little at a time, while the file is worked
    /// on: it will hold what the file holds at its end. There is one at a time; it ends where the
    /// connection does. Nothing of it is synced.
    Result<void> startCopy(const std::string &part);
    struct CopyProgress {
        int done = 0; ///< pages
        int all = 0;
        bool isWhole = false;
    };
    /// Goes on for about \a milliseconds. Where it fails, the copy is given up, and goes.
    Result<CopyProgress> goOnCopying(int milliseconds);
    void abandonCopy();
    Result<int> version(); ///< of the file format, as the file says it
    /// Of every row of every table.
    Result<std::string> contentDigest();

    /// While it lives, rows of the disclosure log may be changed: for removing learners for good.
    class LogErasure
    {
    public:
        explicit LogErasure(Database &database) : m_database(database)
        {
            database.m_mayErase = true;
        }
        ~LogErasure() { m_database.m_mayErase = false; }
        LogErasure(const LogErasure &) = delete;
        LogErasure &operator=(const LogErasure &) = delete;

    private:
        Database &m_database;
    };

private:
    Database(std::string path, Key key);

    sqlite3 *handle() const;
    void connect();
    void connectReadOnly();
    void connectToLook();
    void openConnection(const std::string &name, int flags);
    void harden();
    static int authorize(void *self, int action, const char *first, const char *, const char *,
                         const char *);
    void startWriting();
    void checkSettings();
    void tidy();
    Result<void> checkContent(const std::vector<Migration> &all);
    Result<void> checkPages();
    Result<void> checkLog(std::int64_t changesInFile);
    static std::int64_t changesWithoutLog(const std::string &path, const Key &key);
    Result<void> migrate(const std::vector<Migration> &all);
    bool hasOtherLength();
    Result<void> writeNew(const std::string &part, const std::function<void()> &write);
    Result<void> writeCopyWith(const std::string &part, const Key &key);
    Result<void> checkCopy(const std::string &copy, const Key &key);
    bool hasMoved() const;
    Result<void> attempt(const std::function<Result<void>()> &work);
    void recover() noexcept;
    void reopen();

    std::string m_path;
    std::string m_openedAs; ///< as the connection was told: the path, or with how to read it
    Key m_key;
    bool m_readOnly = false;
    bool m_mayAttach = false; ///< while we write a copy
    bool m_mayErase = false;  ///< see LogErasure
    bool m_suspect = false;   ///< the disk failed: close, open and check before going on
    int m_reopened = 0;
    std::unique_ptr<SQLite::Database> m_connection;
    std::unique_ptr<GradualCopy> m_gradualCopy; ///< reads through the connection
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements; ///< its own
};

} // namespace cairn
