#include "store/History.h"

#include "store/Changeset.h"
#include "store/ChangesetCheck.h"
#include "store/Columns.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <set>

namespace cairn {

static Step readStep(SQLite::Statement &statement)
{
    Row row(statement);
    Step step;
    step.sequence = row.integer();
    step.name.at = row.text();
    step.name.name = row.text();
    step.name.learner = row.id<LearnerId>();
    step.undone = row.integer() != 0;
    return step;
}

static const char *const stepColumns = "SELECT sequence, at, name, learner, undone FROM history ";

static void addTo(Touched &all, const Touched &more)
{
    const auto join = [](std::vector<LearnerId> &into, const std::vector<LearnerId> &others) {
        std::set<LearnerId> learners(into.begin(), into.end());
        learners.insert(others.begin(), others.end());
        into.assign(learners.begin(), learners.end());
    };
    join(all.learners, more.learners);
    join(all.records, more.records);
    all.cameOrWent |= more.cameOrWent;
    all.catalogue |= more.catalogue;
}

// Recording -----------------------------------------------------------------------------------

Result<Touched> History::record(const StepName &name, const std::function<Result<void>()> &work)
{
    Touched touched;
    std::int64_t sequence = 0;
    const int reopened = m_database.reopened();
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        const Recording recording(m_database);
        if (Result<void> worked = work(); !worked)
            return worked;
        const std::string changeset = recording.changeset();
        touched = touchedBy(changeset);
        if (changeset.empty())
            return {};
        if (Result<void> kept = keep(name, changeset, sequence); !kept)
            return kept;
        return countChanges(touched, name.at);
    });
    // When the disk failed during the commit, the step may have reached it all the same.
    if (!done && (reopened == m_database.reopened() || sequence == 0 || !isUndone(sequence, false)))
        return tl::unexpected<Error>(done.error());
    return touched;
}

Result<void> History::keep(const StepName &name, const std::string &changeset,
                           std::int64_t &sequence)
{
    return guarded(m_database, [&] {
        m_database.connection().exec("DELETE FROM history WHERE undone = 1");
        Prepared statement(m_database, "INSERT INTO history (at, name, learner, undone, changeset)"
                                       " VALUES (?, ?, ?, 0, ?)");
        Parameters(statement) << name.at << name.name << name.learner;
        statement.bind(4, changeset.data(), static_cast<int>(changeset.size()));
        statement.exec();
        sequence = m_database.connection().getLastInsertRowid();
    });
}

Result<void> History::countChanges(const Touched &touched, const std::string &at)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "INSERT INTO learner_change (learner, count, at)"
                                       " VALUES (?, 1, ?) ON CONFLICT DO UPDATE SET"
                                       " count = count + 1, at = excluded.at");
        for (const LearnerId &learner : touched.learners) {
            statement.reset();
            Parameters(statement) << learner << at;
            statement.exec();
        }
        // By this a log of an earlier time is told, see Database::checkLog().
        Prepared count(m_database, "INSERT INTO counter (name, value) VALUES ('change', 1)"
                                   " ON CONFLICT DO UPDATE SET value = value + 1");
        count.exec();
    });
}

// Going back and forth ------------------------------------------------------------------------

Result<Touched> History::undo(const std::string &at)
{
    const Result<std::optional<Step>> step = nextUndo();
    if (!step)
        return tl::unexpected<Error>(step.error());
    if (!*step)
        return fail(ErrorCode::NotFound, "history", "there is nothing to undo");
    return turnAll({(*step)->sequence}, true, at);
}

Result<Touched> History::redo(const std::string &at)
{
    const Result<std::optional<Step>> step = nextRedo();
    if (!step)
        return tl::unexpected<Error>(step.error());
    if (!*step)
        return fail(ErrorCode::NotFound, "history", "there is nothing to redo");
    return turnAll({(*step)->sequence}, false, at);
}

Result<Touched> History::goTo(std::int64_t sequence, const std::string &at)
{
    const auto found = sequencesWhere("sequence = ?", sequence);
    const auto back
        = sequencesWhere("undone = 0 AND sequence > ? ORDER BY sequence DESC", sequence);
    const auto forth = sequencesWhere("undone = 1 AND sequence <= ? ORDER BY sequence", sequence);
    for (const auto *each : {&found, &back, &forth})
        if (!*each)
            return tl::unexpected<Error>(each->error());
    if (sequence != 0 && found->empty())
        return fail(ErrorCode::NotFound, "history", "no step " + std::to_string(sequence));
    return back->empty() ? turnAll(*forth, false, at) : turnAll(*back, true, at);
}

Result<Touched> History::turnAll(const std::vector<std::int64_t> &sequences, bool undone,
                                 const std::string &at)
{
    Touched touched;
    const int reopened = m_database.reopened();
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        for (const std::int64_t sequence : sequences)
            if (Result<void> turned = turn(sequence, undone, touched); !turned)
                return turned;
        return countChanges(touched, at);
    });
    if (!done && (reopened == m_database.reopened() || !isUndone(sequences.back(), undone)))
        return tl::unexpected<Error>(done.error());
    return touched;
}

Result<void> History::turn(std::int64_t sequence, bool undone, Touched &touched)
{
    return guarded(m_database, [&] {
        Prepared read(m_database, "SELECT changeset FROM history WHERE sequence = ?");
        Parameters(read) << sequence;
        if (!read.executeStep())
            return;
        const std::string changeset = read.getColumn(0).getString();
        read.reset();
        if (!isSoundChangeset(changeset))
            throw SQLite::Exception("the step is not written as the history writes one",
                                    SQLITE_CORRUPT);
        applyChangeset(m_database, undone ? inverted(changeset) : changeset);
        addTo(touched, touchedBy(changeset));
        Prepared mark(m_database, "UPDATE history SET undone = ? WHERE sequence = ?");
        Parameters(mark) << (undone ? 1 : 0) << sequence;
        mark.exec();
    });
}

Result<std::int64_t> History::forgetBefore(const std::string &at)
{
    std::int64_t forgotten = 0;
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        // Only from the beginning, in the order of their numbers: a clock that was wrong for a
        // while takes no step out of the middle.
        Prepared statement(m_database,
                           "DELETE FROM history WHERE sequence < coalesce((SELECT min(sequence)"
                           " FROM history WHERE undone = 1 OR at >= ?), 9223372036854775807)");
        Parameters(statement) << at;
        forgotten = statement.exec();
        return {};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return forgotten;
}

// Reading -------------------------------------------------------------------------------------

Result<std::vector<std::int64_t>> History::sequencesWhere(const char *condition,
                                                          std::int64_t sequence) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           std::string("SELECT sequence FROM history WHERE ") + condition);
        Parameters(statement) << sequence;
        std::vector<std::int64_t> sequences;
        while (statement.executeStep())
            sequences.push_back(statement.getColumn(0).getInt64());
        return sequences;
    });
}

bool History::isUndone(std::int64_t sequence, bool undone) const
{
    const auto found = sequencesWhere(
        undone ? "undone = 1 AND sequence = ?" : "undone = 0 AND sequence = ?", sequence);
    return found && !found->empty();
}

Result<std::optional<Step>> History::nextUndo() const
{
    return guarded(m_database, [&]() -> std::optional<Step> {
        Prepared statement(m_database, std::string(stepColumns)
                                           + "WHERE undone = 0 ORDER BY sequence DESC LIMIT 1");
        if (!statement.executeStep())
            return {};
        return readStep(statement);
    });
}

Result<std::optional<Step>> History::nextRedo() const
{
    return guarded(m_database, [&]() -> std::optional<Step> {
        Prepared statement(m_database,
                           std::string(stepColumns) + "WHERE undone = 1 ORDER BY sequence LIMIT 1");
        if (!statement.executeStep())
            return {};
        return readStep(statement);
    });
}

Result<std::string> History::changeMark() const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "SELECT (SELECT coalesce(max(sequence), 0) FROM history) || '/'"
                           " || (SELECT coalesce(sum(undone), 0) FROM history) || '/'"
                           " || (SELECT coalesce(sum(count), 0) FROM learner_change) || '/'"
                           " || (SELECT count(*) FROM disclosure)");
        statement.executeStep();
        return statement.getColumn(0).getString();
    });
}

Result<std::string> History::lastChange() const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "SELECT max((SELECT coalesce(max(at), '') FROM learner_change),"
                           " (SELECT coalesce(max(at), '') FROM history),"
                           " (SELECT coalesce(max(at), '') FROM disclosure))");
        statement.executeStep();
        return statement.getColumn(0).getString();
    });
}

Result<std::vector<Step>> History::steps(int limit) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, std::string(stepColumns) + "ORDER BY sequence DESC LIMIT ?");
        Parameters(statement) << limit;
        std::vector<Step> steps;
        while (statement.executeStep())
            steps.push_back(readStep(statement));
        return steps;
    });
}

} // namespace cairn
