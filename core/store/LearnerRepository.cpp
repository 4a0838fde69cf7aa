#include "store/LearnerRepository.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

static std::optional<Summary> readSummary(Row &row, std::int64_t change)
{
    Summary summary;
    const std::int64_t summarisedChange = row.integer();
    summary.change = change;
    summary.catalogue = row.text();
    const std::optional<Date> day = row.day();
    summary.day = day.value_or(Date{});
    summary.ready = static_cast<int>(row.integer());
    summary.finishing = static_cast<int>(row.integer());
    summary.needsPerson = static_cast<int>(row.integer());
    summary.next = row.id<CredentialId>();
    summary.nextState = row.text();
    summary.nextCredits = row.integer();
    summary.nextSteps = static_cast<int>(row.integer());
    summary.goalProgress = row.real();
    summary.goalCredits = row.integer();
    summary.goalSteps = static_cast<int>(row.integer());
    summary.endsOn = row.day();
    if (!day || summarisedChange != change)
        return {}; // none, or of an earlier state of the learner
    return summary;
}

Result<std::vector<LearnerRow>> LearnerRepository::list() const
{
    return guarded(m_database, [&] {
        Prepared statement(
            m_database,
            "SELECT l.id, l.name, l.preferred_name, l.pronouns, l.cohort,"
            " coalesce((SELECT g.credential FROM goal g WHERE g.learner = l.id"
            "  ORDER BY g.position LIMIT 1), ''),"
            " coalesce(c.count, 0), coalesce(c.at, ''),"
            " s.change, s.catalogue, s.day, s.ready, s.finishing, s.needs_person, s.next,"
            " s.next_state, s.next_credits, s.next_steps, s.goal_progress, s.goal_credits,"
            " s.goal_steps, s.ends_on"
            " FROM learner l LEFT JOIN learner_change c ON c.learner = l.id"
            " LEFT JOIN summary s ON s.learner = l.id ORDER BY l.name, l.id");
        std::vector<LearnerRow> rows;
        while (statement.executeStep()) {
            Row row(statement);
            LearnerRow learner;
            learner.id = row.id<LearnerId>();
            learner.name = row.text();
            learner.preferredName = row.text();
            learner.pronouns = row.text();
            learner.cohort = row.text();
            learner.goal = row.id<CredentialId>();
            learner.change = row.integer();
            learner.changedAt = row.text();
            learner.summary = readSummary(row, learner.change);
            rows.push_back(std::move(learner));
        }
        return rows;
    });
}

Result<bool> LearnerRepository::has(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT 1 FROM learner WHERE id = ?");
        Parameters(statement) << learner;
        return statement.executeStep();
    });
}

Result<bool> LearnerRepository::read(const LearnerId &learner, Record &into) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "SELECT id, name, preferred_name, pronouns, language, cohort,"
                           " tags, story, extra, limits, record_extra"
                           " FROM learner WHERE id = ?");
        Parameters(statement) << learner;
        if (!statement.executeStep())
            return false;
        Row row(statement);
        into.learner.id = row.id<LearnerId>();
        into.learner.name = row.text();
        into.learner.preferredName = row.text();
        into.learner.pronouns = row.text();
        into.learner.language = row.text();
        into.learner.cohort = row.text();
        into.learner.tags = stringsFromJson(row.text());
        into.learner.story = textMapFromJson(row.text());
        into.learner.extra = extraFromJson(row.text());
        into.limits = row.text();
        into.extra = extraFromJson(row.text());
        return true;
    });
}

Result<Origin> LearnerRepository::originOf(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT source, source_digest FROM learner WHERE id = ?");
        Parameters(statement) << learner;
        Origin origin;
        if (statement.executeStep()) {
            Row row(statement);
            origin.source = row.text();
            origin.digest = row.text();
        }
        return origin;
    });
}

Result<std::int64_t> LearnerRepository::changeOf(const LearnerId &learner) const
{
    return guarded(m_database, [&]() -> std::int64_t {
        Prepared statement(m_database, "SELECT count FROM learner_change WHERE learner = ?");
        Parameters(statement) << learner;
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    });
}

Result<void> LearnerRepository::write(const Record &record, const Origin &origin)
{
    return guarded(m_database, [&] {
        Prepared statement(
            m_database,
            "INSERT INTO learner (id, name, preferred_name, pronouns, language, cohort, tags, "
            "story,"
            " extra, limits, record_extra, source, source_digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " preferred_name = excluded.preferred_name, pronouns = excluded.pronouns,"
            " language = excluded.language, cohort = excluded.cohort, tags = excluded.tags,"
            " story = excluded.story, extra = excluded.extra, limits = excluded.limits,"
            " record_extra = excluded.record_extra, source = excluded.source,"
            " source_digest = excluded.source_digest");
        const Learner &learner = record.learner;
        Parameters(statement) << learner.id << learner.name << learner.preferredName
                              << learner.pronouns << learner.language << learner.cohort
                              << toJson(learner.tags) << toJson(learner.story)
                              << toJson(learner.extra) << record.limits << toJson(record.extra)
                              << origin.source << origin.digest;
        statement.exec();
    });
}

Result<void> LearnerRepository::remove(const LearnerId &learner)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM learner WHERE id = ?");
        Parameters(statement) << learner;
        statement.exec();
    });
}

// Facts ---------------------------------------------------------------------------------------

Result<decltype(Record::facts)> LearnerRepository::facts(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT key, value FROM fact WHERE learner = ?");
        Parameters(statement) << learner;
        decltype(Record::facts) facts;
        while (statement.executeStep()) {
            Row row(statement);
            std::string key = row.text();
            facts.emplace(std::move(key), factFromJson(row.text()));
        }
        return facts;
    });
}

Result<void> LearnerRepository::setFact(const LearnerId &learner, const std::string &key,
                                        const std::vector<FactValue> &value)
{
    return guarded(m_database, [&] {
        if (value.empty()) {
            Prepared statement(m_database, "DELETE FROM fact WHERE learner = ? AND key = ?");
            Parameters(statement) << learner << key;
            statement.exec();
            return;
        }
        Prepared statement(m_database, "INSERT INTO fact (learner, key, value) VALUES (?, ?, ?)"
                                       " ON CONFLICT DO UPDATE SET value = excluded.value");
        Parameters(statement) << learner << key << toJson(value);
        statement.exec();
    });
}

Result<void> LearnerRepository::removeFacts(const LearnerId &learner)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM fact WHERE learner = ?");
        Parameters(statement) << learner;
        statement.exec();
    });
}

} // namespace cairn
