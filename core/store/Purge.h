#pragma once

#include "base/Id.h"
#include "base/Result.h"
#include "store/Backups.h"
#include "store/Database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace cairn {

/// Why learners are removed for good.
enum class PurgeReason { Retention, Request, Mistake };

/// What was removed, and nothing about whom.
struct Purged {
    std::int64_t rows = 0;     ///< in the tables
    std::int64_t steps = 0;    ///< of the history that went with them
    std::int64_t narrowed = 0; ///< steps about others too, which keep what is about those
};

/// A learner whom the history alone knows.
struct FormerLearner {
    LearnerId id;
    std::string name;
    std::string at; ///< ISO time in UTC: of the last step about them
};

/// Removes learners for good: from the tables, the history, what was deleted before and still
/// stands between the rows, the log and the backups. A row without names says that it was done.
class Purge
{
public:
    explicit Purge(Database &database) : m_database(database) {}

    /// In one transaction. Steps that are about them alone are gone; the others are called
    /// \a otherName where they named one of them. \a at: ISO time in UTC.
    Result<Purged> remove(const std::vector<LearnerId> &learners, PurgeReason reason,
                          const std::string &at, const std::string &otherName);
    /// Writes every page anew, so that nothing deleted is left in the file or its log.
    Result<void> scrub();
    /// Makes every backup that holds them anew, without them. What cannot be opened, or is of an
    /// older version, goes, and so do damaged files that were kept beside.
    Result<void> cleanBackups(const std::vector<LearnerId> &learners, const std::string &otherName,
                              const std::function<void(int, int)> &progress);
    /// Whose purge was interrupted before the backups were clean; empty: nobody's.
    Result<std::vector<LearnerId>> pending() const;
    /// Nobody is pending any more.
    Result<void> finish();
    /// Who is not in the caseload any more, and still stands in the history: removed, or added and
    /// undone. The newest first.
    Result<std::vector<FormerLearner>> removed() const;
    /// Whether anything about any of them is in the file.
    Result<bool> holds(const std::vector<LearnerId> &learners) const;

private:
    Result<void> cleanBackup(const std::string &path, const std::vector<LearnerId> &learners,
                             const std::string &otherName);

    Database &m_database;
};

} // namespace cairn
