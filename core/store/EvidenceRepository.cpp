#include "store/EvidenceRepository.h"

#include "catalogue/Words.h"
#include "store/Columns.h"
#include "store/Digest.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace cairn {

static std::optional<std::string> wordOf(const std::optional<CreditUnit> &unit)
{
    return unit ? std::optional<std::string>(toWord(*unit)) : std::nullopt;
}

static std::optional<std::string> wordOf(const std::optional<Trust> &trust)
{
    return trust ? std::optional<std::string>(toWord(*trust)) : std::nullopt;
}

/// A list that may be absent: absent is NULL, empty is "[]".
static std::optional<std::string> listText(const std::optional<std::vector<std::string>> &texts)
{
    if (!texts)
        return {};
    return texts->empty() ? std::string("[]") : toJson(*texts);
}

static std::optional<std::vector<std::string>> namesOf(const EvidenceItem &item)
{
    if (!item.competencies)
        return {};
    return textsOf(*item.competencies);
}

template <class Value>
static std::optional<Value> wordOrNull(Row &row, std::optional<Value> (*fromWord)(std::string_view))
{
    const std::optional<std::string> text = row.textOrNull();
    if (!text)
        return {};
    const std::optional<Value> value = fromWord(*text);
    if (!value)
        throw SQLite::Exception("evidence holds the word \"" + *text + "\"", SQLITE_CORRUPT);
    return value;
}

static EvidenceItem readEvidence(Row row)
{
    EvidenceItem item;
    item.id = row.id<EvidenceId>();
    item.item = row.id<ItemId>();
    item.kind = row.text();
    item.title = row.text();
    item.code = row.text();
    item.credits = row.amount();
    item.creditUnit = wordOrNull<CreditUnit>(row, creditUnitFromWord);
    item.grade = row.text();
    item.earned = row.day();
    item.term = row.id<TermId>();
    item.expires = row.day();
    item.status = row.word<EvidenceStatus>(evidenceStatusFromWord);
    item.method = row.word<Method>(methodFromWord);
    item.provider = row.id<OrganizationId>();
    item.subject = row.text();
    item.level = row.amount();
    if (const std::optional<std::string> tags = row.textOrNull())
        item.tags = stringsFromJson(*tags);
    item.hours = row.amount();
    if (const std::optional<std::string> competencies = row.textOrNull())
        item.competencies = idsOf<CompetencyId>(stringsFromJson(*competencies));
    item.trust = wordOrNull<Trust>(row, trustFromWord);
    item.extra = extraFromJson(row.text());
    return item;
}

Result<std::vector<EvidenceItem>> EvidenceRepository::of(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(
            m_database,
            "SELECT id, item, kind, title, code, credits, credit_unit, grade, earned_on, term,"
            " expires_on, status, method, provider, subject, level, tags, hours, competencies,"
            " trust, extra FROM evidence WHERE learner = ? ORDER BY position");
        Parameters(statement) << learner;
        std::vector<EvidenceItem> evidence;
        while (statement.executeStep())
            evidence.push_back(readEvidence(Row(statement)));
        return evidence;
    });
}

Result<std::map<EvidenceId, Origin>> EvidenceRepository::originsOf(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "SELECT id, source, source_digest FROM evidence WHERE learner = ?");
        Parameters(statement) << learner;
        std::map<EvidenceId, Origin> origins;
        while (statement.executeStep()) {
            Row row(statement);
            const EvidenceId id = row.id<EvidenceId>();
            Origin &origin = origins[id];
            origin.source = row.text();
            origin.digest = row.text();
        }
        return origins;
    });
}

Result<void> EvidenceRepository::write(const LearnerId &learner, const EvidenceItem &item,
                                       const Origin &origin)
{
    return guarded(m_database, [&] {
        Prepared statement(
            m_database,
            "INSERT INTO evidence (learner, id, position, item, kind, title, code, credits,"
            " credit_unit, grade, earned_on, term, expires_on, status, method, provider, subject,"
            " level, tags, hours, competencies, trust, extra, source, source_digest)"
            " VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM evidence"
            " WHERE learner = ?1), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
            " ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)"
            " ON CONFLICT DO UPDATE SET item = ?3, kind = ?4, title = ?5, code = ?6, credits = ?7,"
            " credit_unit = ?8, grade = ?9, earned_on = ?10, term = ?11, expires_on = ?12,"
            " status = ?13, method = ?14, provider = ?15, subject = ?16, level = ?17, tags = ?18,"
            " hours = ?19, competencies = ?20, trust = ?21, extra = ?22, source = ?23,"
            " source_digest = ?24");
        Parameters(statement) << learner << item.id << item.item << item.kind << item.title
                              << item.code << item.credits << wordOf(item.creditUnit) << item.grade
                              << item.earned << item.term << item.expires << toWord(item.status)
                              << toWord(item.method) << item.provider << item.subject << item.level
                              << listText(item.tags) << item.hours << listText(namesOf(item))
                              << wordOf(item.trust) << toJson(item.extra) << origin.source
                              << origin.digest;
        statement.exec();
    });
}

Result<void> EvidenceRepository::remove(const LearnerId &learner, const EvidenceId &evidence)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM evidence WHERE learner = ? AND id = ?");
        Parameters(statement) << learner << evidence;
        statement.exec();
    });
}

Result<void> EvidenceRepository::removeAll(const LearnerId &learner)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM evidence WHERE learner = ?");
        Parameters(statement) << learner;
        statement.exec();
    });
}

// Digests -------------------------------------------------------------------------------------

static std::string textOf(const std::optional<Decimal> &amount)
{
    return amount ? amount->toText() : std::string();
}

static std::string textOf(const std::optional<Date> &day)
{
    return day ? day->toText() : std::string();
}

std::string digestOf(const EvidenceItem &item)
{
    return digestOfParts({item.id.text,
                          item.item.text,
                          item.kind,
                          item.title,
                          item.code,
                          textOf(item.credits),
                          wordOf(item.creditUnit).value_or(""),
                          item.grade,
                          textOf(item.earned),
                          item.term.text,
                          textOf(item.expires),
                          std::string(toWord(item.status)),
                          std::string(toWord(item.method)),
                          item.provider.text,
                          item.subject,
                          textOf(item.level),
                          listText(item.tags).value_or(""),
                          textOf(item.hours),
                          listText(namesOf(item)).value_or(""),
                          wordOf(item.trust).value_or(""),
                          toJson(item.extra)});
}

std::string digestOf(const Learner &learner)
{
    return digestOfParts({learner.id.text, learner.name, learner.preferredName, learner.pronouns,
                          learner.language, learner.cohort, toJson(learner.tags),
                          toJson(learner.story), toJson(learner.extra)});
}

} // namespace cairn
