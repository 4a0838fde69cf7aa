#pragma once

#include "base/Result.h"
#include "planner/LearnerPlan.h"
#include "store/Database.h"

#include <vector>

namespace cairn {

/// The plans of a learner, each with its items, pins and limits.
class PlanRepository
{
public:
    explicit PlanRepository(Database &database) : m_database(database) {}

    /// The one in use first, then in the order in which they were made.
    Result<std::vector<LearnerPlan>> of(const LearnerId &learner) const;
    /// Makes it or writes it anew; what stays as it is costs the history nothing. Whether it is in
    /// use is use()'s to say.
    Result<void> write(const LearnerId &learner, const LearnerPlan &plan);
    Result<void> use(const LearnerId &learner, const PlanId &plan);
    Result<void> remove(const LearnerId &learner, const PlanId &plan);
    Result<void> removeAll(const LearnerId &learner);

private:
    Database &m_database;
};

} // namespace cairn
