#pragma once

#include "store/Database.h"
#include "store/DisclosureLog.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace cairn {

/// Why a backup was made.
enum class BackupReason { Auto, Hand, Import, Catalogue, Migration, Purge, Restore, Passphrase };

/// A backup in the folder beside the caseload file. What has this name was opened again and
/// compared with the file when it was made.
struct BackupFile {
    std::string path;
    std::int64_t sequence = 0; ///< the order they were made in; the clock may have been wrong
    std::int64_t at = 0;       ///< seconds since 1970, as the clock said
    BackupReason reason = BackupReason::Auto;
    std::int64_t size = 0; ///< bytes

    bool operator==(const BackupFile &) const = default;
};

/// What a backup holds.
struct BackupContent {
    std::int64_t learners = 0;
    std::int64_t evidence = 0;
    std::int64_t steps = 0; ///< that could be undone
    std::string lastChange; ///< ISO time in UTC; empty: none
    LogHead log;            ///< of the disclosure log
};

/// The backups of one caseload file: whole files under its key, in the folder "<file>-backups".
class Backups
{
public:
    explicit Backups(std::string file) : m_file(std::move(file)) {}

    std::string folder() const { return m_file + "-backups"; }
    std::vector<BackupFile> list() const; ///< the newest first
    /// What a copy must stand besides, once it was opened again and compared; it may say no.
    using Check = std::function<Result<void>(Database &copy)>;
    /// Copies, opens the copy again, compares it, and only then lets it count.
    Result<BackupFile> make(Database &database, BackupReason reason, const Check &check = {});

    // The same in parts, for a copy that is made a little at a time.

    /// Of the next one, which does not stand there yet; makes the folder.
    Result<BackupFile> next(BackupReason reason) const;
    static std::string partOf(const BackupFile &backup) { return backup.path + ".part"; }
    using RowCounts = std::map<std::string, std::int64_t>; ///< by table
    static Result<RowCounts> rowCounts(Database &database);
    /// Syncs the closed copy, opens it again with \a key, and checks it: its pages and seals, its
    /// rows, and what \a check asks. Nothing else of the file is touched, so it may be done in
    /// another thread.
    static Result<void> checkCopy(const std::string &part, const Key &key, const RowCounts &rows,
                                  const Check &check);
    /// Gives the checked copy its name. Where anything failed before, it goes.
    static Result<BackupFile> keep(BackupFile backup, const Result<void> &checked);

    /// Removes what is too much: kept are one of each hour of the last day, of each day of the last
    /// week, of each week of the last four, of each month of the last six, what was made for a
    /// reason within a week, and in any case the newest three. At most two go at a time, so that a
    /// clock gone wrong cannot take them all.
    void thin(std::int64_t now);
    /// Opens the backup, checks it, and counts.
    static Result<BackupContent> contentOf(const BackupFile &backup, const Key &key);

    /// Says that the key is about to change, so that tidy() can finish what is interrupted.
    Result<void> announceKeyChange(const Key &from);
    /// Encrypts every backup anew; one that \a from does not open is removed, nobody could open it.
    /// \a progress hears how many of how many are done.
    Result<void> changeKey(const Key &from, const Key &to,
                           const std::function<void(int, int)> &progress);
    /// After opening: ends what was interrupted.
    void tidy(Database &database);

private:
    std::string m_file;
};

/// The backups that thin() removes, of those in \a all (the newest first).
std::vector<BackupFile> tooManyBackups(const std::vector<BackupFile> &all, std::int64_t now);

} // namespace cairn
