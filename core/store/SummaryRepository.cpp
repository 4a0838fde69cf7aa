#include "store/SummaryRepository.h"

#include "store/Columns.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

static void writeOne(SQLite::Statement &statement, const LearnerId &learner, const Summary &summary)
{
    statement.reset();
    Parameters(statement) << learner << summary.change << summary.catalogue << summary.day.toText()
                          << summary.ready << summary.finishing << summary.needsPerson
                          << summary.next << summary.nextState << summary.nextCredits
                          << summary.nextSteps << summary.goalProgress << summary.goalCredits
                          << summary.goalSteps << summary.endsOn;
    statement.exec();
}

Result<void> SummaryRepository::write(const std::vector<std::pair<LearnerId, Summary>> &batch)
{
    return m_database.transaction([&]() -> Result<void> {
        Prepared statement(m_database,
                           "INSERT OR REPLACE INTO summary (learner, change, catalogue, day,"
                           " ready, finishing, needs_person, next, next_state, next_credits,"
                           " next_steps, goal_progress, goal_credits, goal_steps, ends_on)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const auto &[learner, summary] : batch)
            writeOne(statement, learner, summary);
        return {};
    });
}

Result<void> SummaryRepository::clear()
{
    return m_database.transaction([&]() -> Result<void> {
        m_database.connection().exec("DELETE FROM summary");
        return {};
    });
}

} // namespace cairn
