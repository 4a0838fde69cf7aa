#pragma once

#include "base/Result.h"
#include "evidence/Record.h"
#include "store/Database.h"
#include "store/Origin.h"

#include <map>
#include <vector>

namespace cairn {

/// The pieces of evidence of each learner, in the order in which they came.
class EvidenceRepository
{
public:
    explicit EvidenceRepository(Database &database) : m_database(database) {}

    Result<std::vector<EvidenceItem>> of(const LearnerId &learner) const;
    Result<std::map<EvidenceId, Origin>> originsOf(const LearnerId &learner) const;

    /// Adds a piece at the end, or replaces the one with the same id where it stands.
    Result<void> write(const LearnerId &learner, const EvidenceItem &item, const Origin &origin);
    Result<void> remove(const LearnerId &learner, const EvidenceId &evidence);
    Result<void> removeAll(const LearnerId &learner);

private:
    Database &m_database;
};

/// A digest of what a piece says, the same in every session.
std::string digestOf(const EvidenceItem &item);
/// Likewise of a learner's own fields.
std::string digestOf(const Learner &learner);

} // namespace cairn
