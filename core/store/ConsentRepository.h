#pragma once

#include "base/Result.h"
#include "sharing/Sharing.h"
#include "store/Database.h"

#include <optional>
#include <vector>

namespace cairn {

/// What learners said about sharing: consents, and whether directory information is left out.
class ConsentRepository
{
public:
    explicit ConsentRepository(Database &database) : m_database(database) {}

    /// The newest first, by the day they were signed.
    Result<std::vector<WrittenConsent>> of(const LearnerId &learner) const;
    Result<std::optional<Date>> optedOutSince(const LearnerId &learner) const;

    /// A new one, or the one with its id.
    Result<void> write(const LearnerId &learner, const WrittenConsent &consent);
    Result<void> remove(const LearnerId &learner, const ConsentId &consent);
    /// Nothing: not opted out.
    Result<void> setOptedOut(const LearnerId &learner, std::optional<Date> since);
    Result<void> removeAll(const LearnerId &learner);

private:
    Database &m_database;
};

/// As JSON, for a column; and back, which throws SQLite::Exception for other words.
std::string recordsText(const RecordKinds &records);
RecordKinds recordsFromText(const std::string &json);

} // namespace cairn
