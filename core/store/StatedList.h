#pragma once

#include "base/Result.h"
#include "evidence/Record.h"
#include "store/Database.h"

#include <vector>

namespace cairn {

/// One list of a learner that keeps its order and whose entries have no id of their own.
template <class Entry> class StatedList
{
public:
    explicit StatedList(Database &database) : m_database(database) {}

    Result<std::vector<Entry>> of(const LearnerId &learner) const;
    Result<void> append(const LearnerId &learner, const Entry &entry);
    /// \a index counts in the order of `of`. Fails with NotFound beyond the end.
    Result<void> removeAt(const LearnerId &learner, int index);
    /// Entries that stay as they are cost the history nothing.
    Result<void> replace(const LearnerId &learner, const std::vector<Entry> &entries);
    Result<void> removeAll(const LearnerId &learner);

private:
    Database &m_database;
};

using GoalRepository = StatedList<Goal>;
using HoldingRepository = StatedList<Holding>;
using AttestationRepository = StatedList<Attestation>;
using ExceptionRepository = StatedList<RuleException>;

extern template class StatedList<Goal>;
extern template class StatedList<Holding>;
extern template class StatedList<Attestation>;
extern template class StatedList<RuleException>;

} // namespace cairn
