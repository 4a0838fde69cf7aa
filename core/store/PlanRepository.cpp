#include "store/PlanRepository.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/PlanLimits.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>

namespace cairn {

namespace {

const char *const parts[] = {"plan_item", "plan_pin", "plan_limit"};

// Reading -------------------------------------------------------------------------------------

std::vector<Objective> readObjectives(const std::string &json)
{
    std::vector<Objective> objectives;
    for (const std::string &word : stringsFromJson(json)) {
        const std::optional<Objective> objective = objectiveFromWord(word);
        if (!objective)
            throw SQLite::Exception("a plan has the objective \"" + word + "\"", SQLITE_CORRUPT);
        objectives.push_back(*objective);
    }
    return objectives;
}

LearnerPlan readPlan(Row row)
{
    LearnerPlan plan;
    plan.id = row.id<PlanId>();
    plan.name = row.text();
    plan.isWhatIf = row.integer() != 0;
    plan.request.goals = idsOf<CredentialId>(stringsFromJson(row.text()));
    const auto startTerm = row.id<TermId>();
    const std::optional<Date> startOn = row.day();
    if (!startTerm.isEmpty())
        plan.request.start = startTerm;
    else if (startOn)
        plan.request.start = *startOn;
    plan.request.objectives = readObjectives(row.text());
    plan.request.placeholders = row.integer() != 0;
    if (const std::optional<std::string> milestones = row.textOrNull())
        plan.request.milestones = idsOf<CredentialId>(stringsFromJson(*milestones));
    plan.request.lookAhead = row.word<LookAhead>(lookAheadFromWord);
    plan.catalogue = row.text();
    plan.catalogueTitle = textMapFromJson(row.text());
    plan.madeOn = row.day();
    plan.isInUse = row.integer() != 0;
    return plan;
}

/// Calls \a take with each row of \a table about \a plan.
template <class Take>
void forEachRow(Database &database, const std::string &columns, const std::string &table,
                const LearnerId &learner, const PlanId &plan, const Take &take)
{
    Prepared statement(database, "SELECT " + columns + " FROM " + table
                                     + " WHERE learner = ? AND plan = ? ORDER BY " + columns);
    Parameters(statement) << learner << plan;
    while (statement.executeStep())
        take(Row(statement));
}

void readParts(Database &database, const LearnerId &learner, LearnerPlan &plan)
{
    forEachRow(database, "term, item", "plan_item", learner, plan.id, [&](Row row) {
        const auto term = row.id<TermId>();
        plan.entries.push_back({term, row.id<ItemId>()});
    });
    forEachRow(database, "item, kind, term", "plan_pin", learner, plan.id, [&](Row row) {
        Pin pin;
        pin.item = row.id<ItemId>();
        pin.kind = row.word<Pin::Kind>(pinKindFromWord);
        pin.term = row.id<TermId>();
        plan.request.pins.push_back(pin);
    });
    forEachRow(database, "term, name, amount, words", "plan_limit", learner, plan.id, [&](Row row) {
        StoredLimit limit;
        limit.term = row.id<TermId>();
        limit.name = row.text();
        limit.amount = row.amount();
        if (const std::optional<std::string> words = row.textOrNull())
            limit.words = stringsFromJson(*words);
        if (!addTo(plan.request.limits, limit))
            throw SQLite::Exception("a plan has the limit \"" + limit.name + "\"", SQLITE_CORRUPT);
    });
}

// Writing -------------------------------------------------------------------------------------

std::string wordsText(const std::vector<Objective> &objectives)
{
    std::vector<std::string> words;
    for (const Objective objective : objectives)
        words.emplace_back(toWord(objective));
    return toJson(words);
}

std::optional<std::string> listText(const std::optional<std::vector<std::string>> &texts)
{
    if (!texts)
        return {};
    return texts->empty() ? std::string("[]") : toJson(*texts);
}

void writeHead(Database &database, const LearnerId &learner, const LearnerPlan &plan)
{
    const auto *term = std::get_if<TermId>(&plan.request.start);
    const auto *day = std::get_if<Date>(&plan.request.start);
    std::optional<std::vector<std::string>> milestones;
    if (plan.request.milestones)
        milestones = textsOf(*plan.request.milestones);
    Prepared statement(
        database,
        "INSERT INTO plan (learner, id, name, what_if, goals, start_term, start_on, objectives,"
        " placeholders, milestones, look_ahead, catalogue, catalogue_title, made_on)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
        " ON CONFLICT DO UPDATE SET name = ?3, what_if = ?4, goals = ?5, start_term = ?6,"
        " start_on = ?7, objectives = ?8, placeholders = ?9, milestones = ?10, look_ahead = ?11,"
        " catalogue = ?12, catalogue_title = ?13, made_on = ?14");
    Parameters(statement) << learner << plan.id << plan.name << (plan.isWhatIf ? 1 : 0)
                          << toJson(textsOf(plan.request.goals)) << (term ? *term : TermId())
                          << (day ? std::optional<Date>(*day) : std::nullopt)
                          << wordsText(plan.request.objectives) << (plan.request.placeholders ? 1 : 0)
                          << listText(milestones) << toWord(plan.request.lookAhead)
                          << plan.catalogue << toJson(plan.catalogueTitle) << plan.madeOn;
    statement.exec();
}

void removeParts(Database &database, const LearnerId &learner, const PlanId &plan)
{
    for (const char *table : parts) {
        Prepared statement(database, std::string("DELETE FROM ") + table
                                         + " WHERE learner = ? AND plan = ?");
        Parameters(statement) << learner << plan;
        statement.exec();
    }
}

void writeParts(Database &database, const LearnerId &learner, const LearnerPlan &plan)
{
    Prepared item(database, "INSERT INTO plan_item (learner, plan, term, item)"
                            " VALUES (?, ?, ?, ?)");
    for (const PlanEntry &entry : plan.entries) {
        item.reset();
        Parameters(item) << learner << plan.id << entry.term << entry.item;
        item.exec();
    }
    Prepared pinned(database, "INSERT INTO plan_pin (learner, plan, item, kind, term)"
                              " VALUES (?, ?, ?, ?, ?)");
    for (const Pin &pin : plan.request.pins) {
        pinned.reset();
        Parameters(pinned) << learner << plan.id << pin.item << toWord(pin.kind) << pin.term;
        pinned.exec();
    }
    Prepared limited(database, "INSERT INTO plan_limit (learner, plan, term, name, amount, words)"
                               " VALUES (?, ?, ?, ?, ?, ?)");
    for (const StoredLimit &limit : storedLimits(plan.request.limits)) {
        limited.reset();
        Parameters(limited) << learner << plan.id << limit.term << limit.name << limit.amount
                            << listText(limit.words);
        limited.exec();
    }
}

} // namespace

Result<std::vector<LearnerPlan>> PlanRepository::of(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        std::vector<LearnerPlan> plans;
        {
            // Ids are numbered, so that shorter ones are older.
            Prepared statement(
                m_database,
                "SELECT p.id, p.name, p.what_if, p.goals, p.start_term, p.start_on, p.objectives,"
                " p.placeholders, p.milestones, p.look_ahead, p.catalogue, p.catalogue_title,"
                " p.made_on, u.plan IS NOT NULL FROM plan p LEFT JOIN plan_in_use u"
                " ON u.learner = p.learner AND u.plan = p.id"
                " WHERE p.learner = ? ORDER BY u.plan IS NULL, length(p.id), p.id");
            Parameters(statement) << learner;
            while (statement.executeStep())
                plans.push_back(readPlan(Row(statement)));
        }
        for (LearnerPlan &plan : plans)
            readParts(m_database, learner, plan);
        return plans;
    });
}

Result<void> PlanRepository::write(const LearnerId &learner, const LearnerPlan &plan)
{
    return guarded(m_database, [&] {
        removeParts(m_database, learner, plan.id);
        writeHead(m_database, learner, plan);
        writeParts(m_database, learner, plan);
    });
}

Result<void> PlanRepository::use(const LearnerId &learner, const PlanId &plan)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "INSERT INTO plan_in_use (learner, plan) VALUES (?1, ?2)"
                                       " ON CONFLICT DO UPDATE SET plan = ?2");
        Parameters(statement) << learner << plan;
        statement.exec();
    });
}

Result<void> PlanRepository::remove(const LearnerId &learner, const PlanId &plan)
{
    return guarded(m_database, [&] {
        removeParts(m_database, learner, plan);
        for (const char *sql : {"DELETE FROM plan_in_use WHERE learner = ? AND plan = ?",
                                "DELETE FROM plan WHERE learner = ? AND id = ?"}) {
            Prepared statement(m_database, sql);
            Parameters(statement) << learner << plan;
            statement.exec();
        }
    });
}

Result<void> PlanRepository::removeAll(const LearnerId &learner)
{
    return guarded(m_database, [&] {
        for (const char *table : {"plan_item", "plan_pin", "plan_limit", "plan_in_use", "plan"}) {
            Prepared statement(m_database,
                               std::string("DELETE FROM ") + table + " WHERE learner = ?");
            Parameters(statement) << learner;
            statement.exec();
        }
    });
}

} // namespace cairn
