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

namespace SQLite
{
class Database;
class Exception;
class Statement;
} // namespace SQLite

namespace cairn
{

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
    /// Opens a file, brings it to the newest version (leaving a copy of the old one beside it),
    /// and checks it. Where it cannot be written it is opened for reading. A file that is not
    /// encrypted opens with anything.
    static Result<std::unique_ptr<Database>> open(const std::string &path,
                                                  const Unlock &unlock = {},
                                                  const std::vector<Migration> &all = migrations());
    static Result<std::unique_ptr<Database>>
    openWith(const std::string &path, Key key, const std::vector<Migration> &all = migrations());
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
    /// Brings everything into the one file, so that it can be copied once it is closed.
    Result<void> checkpoint();
    /// Writes a whole and synced copy, which replaces a file at \a target only once it is whole.
    Result<void> saveCopy(const std::string &target);

private:
    Database(std::string path, Key key);

    sqlite3 *handle() const;
    void connect();
    void connectReadOnly();
    void openConnection(const std::string &name, int flags);
    void harden();
    void startWriting();
    Result<void> checkContent(const std::vector<Migration> &all);
    Result<void> checkPages();
    Result<void> checkLog(std::int64_t changesInFile);
    static std::int64_t changesWithoutLog(const std::string &path, const Key &key);
    Result<void> migrate(const std::vector<Migration> &all);
    bool hasOtherLength();
    bool hasMoved() const;
    Result<void> attempt(const std::function<Result<void>()> &work);
    void recover() noexcept;
    void reopen();

    std::string m_path;
    Key m_key;
    bool m_readOnly = false;
    bool m_suspect = false; ///< the disk failed: close, open and check before going on
    int m_reopened = 0;
    std::unique_ptr<SQLite::Database> m_connection;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements; ///< its own
};

} // namespace cairn
