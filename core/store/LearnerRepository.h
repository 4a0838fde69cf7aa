#pragma once

#include "base/Result.h"
#include "evidence/Record.h"
#include "store/Database.h"
#include "store/Origin.h"
#include "store/Summary.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What the list of learners shows of one, from one query.
struct LearnerRow {
    LearnerId id;
    std::string name;
    std::string preferredName;
    std::string pronouns;
    std::string cohort;
    CredentialId goal;       ///< the first; empty: none
    std::int64_t change = 0; ///< counts up with every change, undo and redo included
    std::string changedAt;
    std::optional<Summary> summary; ///< as computed for this change; maybe another day's
};

/// The learner's own row, the facts and the limits.
class LearnerRepository
{
public:
    explicit LearnerRepository(Database &database) : m_database(database) {}

    Result<std::vector<LearnerRow>> list() const;
    Result<bool> has(const LearnerId &learner) const;
    /// Fills what stands in the learner's row. \returns false where there is no such learner.
    Result<bool> read(const LearnerId &learner, Record &into) const;
    Result<Origin> originOf(const LearnerId &learner) const;
    Result<std::int64_t> changeOf(const LearnerId &learner) const;

    /// Writes what stands in the learner's row: a new one, or the one that is there.
    Result<void> write(const Record &record, const Origin &origin);
    /// Takes away the row; what refers to it must be gone at the end of the transaction.
    Result<void> remove(const LearnerId &learner);

    Result<decltype(Record::facts)> facts(const LearnerId &learner) const;
    /// No value: the fact is taken away.
    Result<void> setFact(const LearnerId &learner, const std::string &key,
                         const std::vector<FactValue> &value);
    Result<void> removeFacts(const LearnerId &learner);

private:
    Database &m_database;
};

} // namespace cairn
