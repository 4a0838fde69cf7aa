#pragma once

#include "base/Result.h"
#include "evidence/Record.h"
#include "store/Database.h"

#include <optional>

namespace cairn {

/// Everything stated about one learner, put together from the repositories of its parts.
class RecordRepository
{
public:
    explicit RecordRepository(Database &database) : m_database(database) {}

    Result<std::optional<Record>> read(const LearnerId &learner) const;
    /// A new learner with all that is stated. \a source: the import that brings it; empty: made
    /// here.
    Result<void> insert(const Record &record, const std::string &source);
    Result<void> remove(const LearnerId &learner);

private:
    Database &m_database;
};

} // namespace cairn
