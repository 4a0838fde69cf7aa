#include "store/Purge.h"

#include "base/SafeFile.h"
#include "store/Changeset.h"
#include "store/ChangesetCheck.h"
#include "store/Columns.h"
#include "store/DisclosureLog.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <map>
#include <set>
#include <unistd.h>

namespace cairn {

using Learners = std::set<LearnerId>;

static const char *toWord(PurgeReason reason)
{
    switch (reason) {
    case PurgeReason::Retention:
        return "retention";
    case PurgeReason::Request:
        return "request";
    case PurgeReason::Mistake:
        break;
    }
    return "mistake";
}

/// Every table with rows about one learner: also those that later versions bring.
static std::vector<std::string> tablesAboutLearners(Database &database)
{
    SQLite::Statement names(database.connection(),
                            "SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c"
                            " WHERE t.type = 'table' AND c.name = 'learner'"
                            " AND t.name <> 'history' ORDER BY t.name");
    std::vector<std::string> tables;
    while (names.executeStep())
        tables.push_back(names.getColumn(0).getString());
    return tables;
}

// Removing ------------------------------------------------------------------------------------

static std::int64_t removeRows(Database &database, const Learners &learners)
{
    std::int64_t rows = 0;
    const auto removeFrom = [&](const std::string &table, const char *column) {
        Prepared statement(database, "DELETE FROM \"" + table + "\" WHERE " + column + " = ?");
        for (const LearnerId &learner : learners) {
            statement.reset();
            Parameters(statement) << learner;
            rows += statement.exec();
        }
    };
    for (const std::string &table : tablesAboutLearners(database))
        if (table != "disclosed") // the log is only erased, so that its chain holds
            removeFrom(table, "learner");
    removeFrom("learner", "id");
    database.connection().exec("DELETE FROM setting WHERE key = 'draft'"); // what was being typed
    return rows;
}

static std::vector<std::int64_t> allSteps(Database &database)
{
    std::vector<std::int64_t> sequences;
    Prepared statement(database, "SELECT sequence FROM history ORDER BY sequence");
    while (statement.executeStep())
        sequences.push_back(statement.getColumn(0).getInt64());
    return sequences;
}

namespace {

struct KeptStep {
    std::int64_t sequence = 0;
    std::string at;
    std::string name;
    LearnerId learner;
    std::string changeset;
    bool isSound = false; ///< or it must not be read
};

} // namespace

static KeptStep readStep(Database &database, std::int64_t sequence)
{
    Prepared statement(database,
                       "SELECT name, learner, changeset, at FROM history WHERE sequence = ?");
    Parameters(statement) << sequence;
    KeptStep step;
    step.sequence = sequence;
    if (statement.executeStep()) {
        step.name = statement.getColumn(0).getString();
        step.learner = LearnerId(statement.getColumn(1).getString());
        step.changeset = statement.getColumn(2).getString();
        step.at = statement.getColumn(3).getString();
    }
    step.isSound = isSoundChangeset(step.changeset);
    return step;
}

/// Everything that they are called, or were before; or the names in full alone, where others have
/// the same first name.
enum class Names { All, Full };

static std::set<std::string> namesOf(Database &database, const Learners &learners,
                                     Names which = Names::All)
{
    std::set<std::string> names;
    for (const std::int64_t sequence : allSteps(database)) {
        const KeptStep step = readStep(database, sequence);
        if (!step.isSound)
            continue;
        for (const LearnerName &each : namesIn(step.changeset))
            if (learners.count(each.learner) > 0)
                for (const std::string &name :
                     {each.name, which == Names::All ? each.preferredName : std::string()})
                    if (!name.empty())
                        names.insert(name);
    }
    Prepared statement(database, "SELECT name, preferred_name FROM learner WHERE id = ?");
    for (const LearnerId &learner : learners) {
        statement.reset();
        Parameters(statement) << learner;
        if (!statement.executeStep())
            continue;
        for (int column = 0; column < (which == Names::All ? 2 : 1); ++column)
            if (const std::string name = statement.getColumn(column).getString(); !name.empty())
                names.insert(name);
    }
    return names;
}

static bool isAboutAny(const Touched &touched, const Learners &learners)
{
    for (const LearnerId &each : touched.learners)
        if (learners.count(each) > 0)
            return true;
    return false;
}

static bool namesAny(const std::string &text, const std::set<std::string> &names)
{
    for (const std::string &name : names)
        if (text.find(name) != std::string::npos)
            return true;
    return false;
}

static void writeStep(Database &database, const KeptStep &step)
{
    Prepared statement(database, "UPDATE history SET name = ?, learner = ?, changeset = ?"
                                 " WHERE sequence = ?");
    Parameters(statement) << step.name << step.learner;
    statement.bind(3, step.changeset.data(), static_cast<int>(step.changeset.size()));
    static_cast<SQLite::Statement &>(statement).bind(4, static_cast<int64_t>(step.sequence));
    statement.exec();
}

static void narrowHistory(Database &database, const Learners &learners,
                          const std::set<std::string> &names, const std::string &otherName,
                          Purged &purged)
{
    Prepared remove(database, "DELETE FROM history WHERE sequence = ?");
    for (const std::int64_t sequence : allSteps(database)) {
        KeptStep step = readStep(database, sequence);
        if (!step.isSound) // it cannot be undone, and may hold anybody
            step.changeset.clear();
        const bool isTheirs = learners.count(step.learner) > 0 || !step.isSound;
        const bool touches = step.isSound && isAboutAny(touchedBy(step.changeset), learners);
        if (!isTheirs && !touches && !namesAny(step.name, names))
            continue;
        if (touches)
            step.changeset = withoutLearners(step.changeset, learners);
        if (step.changeset.empty()) {
            remove.reset();
            Parameters(remove) << sequence;
            remove.exec();
            ++purged.steps;
            continue;
        }
        if (isTheirs || namesAny(step.name, names))
            step.name = otherName;
        if (isTheirs)
            step.learner = LearnerId();
        writeStep(database, step);
        ++purged.narrowed;
    }
}

static std::string idsText(const Learners &learners)
{
    std::vector<std::string> ids;
    for (const LearnerId &learner : learners)
        ids.push_back(learner.text);
    return toJson(ids);
}

Result<Purged> Purge::remove(const std::vector<LearnerId> &all, PurgeReason reason,
                             const std::string &at, const std::string &otherName)
{
    const Learners learners(all.begin(), all.end());
    Purged purged;
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        const std::set<std::string> names = namesOf(m_database, learners);
        DisclosureLog(m_database).erase(learners, namesOf(m_database, learners, Names::Full));
        purged.rows = removeRows(m_database, learners);
        narrowHistory(m_database, learners, names, otherName, purged);
        Prepared tombstone(m_database, "INSERT INTO purge (at, reason, learners, removed, pending)"
                                       " VALUES (?, ?, ?, ?, ?)");
        Parameters(tombstone) << at << std::string(toWord(reason))
                              << static_cast<std::int64_t>(learners.size()) << purged.rows
                              << idsText(learners);
        tombstone.exec();
        m_database.connection().exec("INSERT INTO counter (name, value) VALUES ('change', 1)"
                                     " ON CONFLICT DO UPDATE SET value = value + 1");
        return {};
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return purged;
}

Result<void> Purge::scrub()
{
    const Result<void> written = m_database.vacuum();
    return written ? m_database.checkpoint() : written;
}

Result<std::vector<LearnerId>> Purge::pending() const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT pending FROM purge WHERE pending <> ''");
        std::vector<LearnerId> learners;
        while (statement.executeStep())
            for (const std::string &id : stringsFromJson(statement.getColumn(0).getString()))
                learners.emplace_back(id);
        return learners;
    });
}

Result<std::vector<FormerLearner>> Purge::removed() const
{
    return guarded(m_database, [&] {
        std::map<LearnerId, FormerLearner> known;
        for (const std::int64_t sequence : allSteps(m_database)) {
            const KeptStep step = readStep(m_database, sequence);
            if (!step.isSound)
                continue;
            for (const LearnerId &learner : touchedBy(step.changeset).learners)
                known[learner].at = step.at;
            for (const LearnerName &each : namesIn(step.changeset))
                if (!each.name.empty())
                    known[each.learner].name = each.name;
        }
        Prepared present(m_database, "SELECT id FROM learner");
        while (present.executeStep())
            known.erase(LearnerId(present.getColumn(0).getString()));
        std::vector<FormerLearner> removed;
        for (auto &[id, learner] : known) {
            learner.id = id;
            removed.push_back(std::move(learner));
        }
        std::stable_sort(
            removed.begin(), removed.end(),
            [](const FormerLearner &a, const FormerLearner &b) { return a.at > b.at; });
        return removed;
    });
}

Result<void> Purge::finish()
{
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        m_database.connection().exec("UPDATE purge SET pending = '' WHERE pending <> ''");
        return {};
    });
    return done ? scrub() : done;
}

// Backups -------------------------------------------------------------------------------------

Result<bool> Purge::holds(const std::vector<LearnerId> &all) const
{
    const Learners learners(all.begin(), all.end());
    return guarded(m_database, [&] {
        std::vector<std::pair<std::string, std::string>> columns
            = {{"learner", "id"}, {"history", "learner"}};
        for (const std::string &table : tablesAboutLearners(m_database))
            columns.emplace_back(table, "learner");
        for (const auto &[table, column] : columns) {
            Prepared rows(m_database,
                          "SELECT 1 FROM \"" + table + "\" WHERE " + column + " = ? LIMIT 1");
            for (const LearnerId &learner : learners) {
                rows.reset();
                Parameters(rows) << learner;
                if (rows.executeStep())
                    return true;
            }
        }
        for (const std::int64_t sequence : allSteps(m_database))
            if (isAboutAny(touchedBy(readStep(m_database, sequence).changeset), learners))
                return true;
        return false;
    });
}

/// Removes \a path for good; what is not there any more is gone.
static Result<void> unlinkFile(const std::string &path)
{
    if (::unlink(path.c_str()) != 0 && errno != ENOENT)
        return fail(codeOfFailedWrite(errno), path, "the backup cannot be removed");
    return syncFolder(folderOf(path));
}

Result<void> Purge::cleanBackup(const std::string &path, const std::vector<LearnerId> &learners,
                                const std::string &otherName)
{
    const Key &key = m_database.key();
    const std::string part = path + ".part";
    {
        const Result<std::unique_ptr<Database>> opened = Database::openToLook(path, key);
        if (!opened)
            return unlinkFile(path);
        if (const Result<bool> held = Purge(**opened).holds(learners); held && !*held)
            return {};
        const Result<int> version = (*opened)->version();
        if (!version || *version != migrations().back().version)
            return unlinkFile(path);
        if (Result<void> written = (*opened)->writeCopy(part); !written)
            return written;
    }
    Result<void> done;
    {
        const Result<std::unique_ptr<Database>> copy = Database::openWith(part, key);
        if (!copy)
            return tl::unexpected<Error>(copy.error());
        Purge purge(**copy);
        const Result<Purged> purged = purge.remove(learners, PurgeReason::Mistake, "", otherName);
        if (!purged)
            return tl::unexpected<Error>(purged.error());
        // A backup says nothing of purges that came after it.
        done = (*copy)->transaction([&]() -> Result<void> {
            (*copy)->connection().exec("DELETE FROM purge WHERE at = ''");
            return {};
        });
        if (done)
            done = purge.scrub();
    }
    if (done)
        done = syncFile(part);
    return done ? putInPlace(part, path) : done;
}

/// The damaged files that were kept when a backup took their place: "<name> damaged <time>.cairn".
static std::vector<std::string> damagedBeside(const std::string &file)
{
    std::vector<std::string> found;
    std::string stem = fileNameOf(file);
    stem = stem.substr(0, stem.rfind('.')) + " damaged ";
    if (DIR *entries = ::opendir(folderOf(file).c_str())) {
        while (const dirent *entry = ::readdir(entries))
            if (std::string_view(entry->d_name).substr(0, stem.size()) == stem)
                found.push_back(folderOf(file) + "/" + entry->d_name);
        ::closedir(entries);
    }
    return found;
}

Result<void> Purge::cleanBackups(const std::vector<LearnerId> &learners,
                                 const std::string &otherName,
                                 const std::function<void(int, int)> &progress)
{
    const std::vector<BackupFile> all = Backups(m_database.path()).list();
    int done = 0;
    for (const BackupFile &backup : all) {
        if (Result<void> cleaned = cleanBackup(backup.path, learners, otherName); !cleaned) {
            ::unlink((backup.path + ".part").c_str());
            return cleaned;
        }
        progress(++done, static_cast<int>(all.size()));
    }
    for (const std::string &damaged : damagedBeside(m_database.path()))
        if (Result<void> removed = unlinkFile(damaged); !removed)
            return removed;
    return {};
}

} // namespace cairn
