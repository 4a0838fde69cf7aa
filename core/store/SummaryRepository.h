#pragma once

#include "base/Result.h"
#include "store/Database.h"
#include "store/Summary.h"

#include <utility>
#include <vector>

namespace cairn {

/// The cache of computed rows. It is no part of the history, and may be emptied at any time.
class SummaryRepository
{
public:
    explicit SummaryRepository(Database &database) : m_database(database) {}

    /// Writes a batch in one transaction of its own.
    Result<void> write(const std::vector<std::pair<LearnerId, Summary>> &batch);
    Result<void> clear();

private:
    Database &m_database;
};

} // namespace cairn
