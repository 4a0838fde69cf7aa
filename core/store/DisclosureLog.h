#pragma once

#include "base/Result.h"
#include "sharing/Sharing.h"
#include "store/Database.h"

#include <set>
#include <string>
#include <vector>

namespace cairn {

/// The newest entry of a disclosure log: what stands before it cannot be changed without a trace.
struct LogHead {
    std::int64_t entries = 0;
    std::string link; ///< SHA-256 in hexadecimal; empty: no entry

    bool operator==(const LogHead &) const = default;
};

/// What is wrong at one entry of the log.
struct LogFault {
    enum class Kind {
        Changed, ///< it was changed, or the one before it is not there any more
        Missing, ///< it was the last one, and is gone
    };
    Kind kind = Kind::Changed;
    std::int64_t sequence = 0;

    bool operator==(const LogFault &) const = default;
};

/// Who had what of whom. Entries are only added, each sealed onto the one before; they stand
/// outside the history, so nothing undoes them.
class DisclosureLog
{
public:
    explicit DisclosureLog(Database &database) : m_database(database) {}

    /// In a transaction of its own. \returns its number; that and `learners` of \a entry are not
    /// looked at.
    Result<std::int64_t> append(const Disclosure &entry);

    /// The newest first. Whom an entry is about is said where it is one learner.
    Result<std::vector<Disclosure>> entries() const;
    /// The same of one learner, without the others that an entry is about.
    Result<std::vector<Disclosure>> entriesOf(const LearnerId &learner) const;

    /// One whole entry, with everybody that it is about. Fails with NotFound.
    Result<Disclosure> entry(std::int64_t sequence) const;

    Result<LogHead> head() const;
    /// Empty: there is no such entry.
    Result<std::string> linkOf(std::int64_t sequence) const;
    /// Every entry against its seals and the one before.
    Result<std::vector<LogFault>> faults() const;

    /// Inside a transaction of Purge, throwing what SQLite throws: empties what says who
    /// \a learners are, and texts that name one of \a names.
    void erase(const std::set<LearnerId> &learners, const std::set<std::string> &names);

    /// Adds the entries that \a newer has beyond this log, seals and all, in one transaction; none
    /// where this one is not the beginning of that.
    Result<void> goOnAs(Database &newer);

private:
    Database &m_database;
};

} // namespace cairn
