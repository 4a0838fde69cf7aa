#include "store/StatedList.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace cairn {

namespace {

/// The table of each kind of entry: its name, its columns, and the way in and out.
template <class Entry> struct Table;

template <> struct Table<Goal> {
    static constexpr const char *name = "goal";
    static constexpr const char *columns = "credential, entered_on, extra";
    static constexpr const char *holes = "?, ?, ?";

    static void bind(Parameters &to, const Goal &goal)
    {
        to << goal.credential << goal.entered << toJson(goal.extra);
    }
    static Goal read(Row &row)
    {
        Goal goal;
        goal.credential = row.id<CredentialId>();
        goal.entered = row.day();
        goal.extra = extraFromJson(row.text());
        return goal;
    }
};

template <> struct Table<Holding> {
    static constexpr const char *name = "holding";
    static constexpr const char *columns = "credential, awarded_on, expires_on, applied, extra";
    static constexpr const char *holes = "?, ?, ?, ?, ?";

    static void bind(Parameters &to, const Holding &holding)
    {
        to << holding.credential << holding.awarded << holding.expires
           << toJson(textsOf(holding.applied)) << toJson(holding.extra);
    }
    static Holding read(Row &row)
    {
        Holding holding;
        holding.credential = row.id<CredentialId>();
        holding.awarded = row.day();
        holding.expires = row.day();
        holding.applied = idsOf<EvidenceId>(stringsFromJson(row.text()));
        holding.extra = extraFromJson(row.text());
        return holding;
    }
};

template <> struct Table<Attestation> {
    static constexpr const char *name = "attestation";
    static constexpr const char *columns = "credential, node, attested_by, attested_on, extra";
    static constexpr const char *holes = "?, ?, ?, ?, ?";

    static void bind(Parameters &to, const Attestation &attestation)
    {
        to << attestation.credential << attestation.node << attestation.by << attestation.date
           << toJson(attestation.extra);
    }
    static Attestation read(Row &row)
    {
        Attestation attestation;
        attestation.credential = row.id<CredentialId>();
        attestation.node = row.text();
        attestation.by = row.text();
        attestation.date = row.day();
        attestation.extra = extraFromJson(row.text());
        return attestation;
    }
};

template <> struct Table<RuleException> {
    static constexpr const char *name = "rule_exception";
    static constexpr const char *columns
        = "kind, credential, node, evidence, value, reason, decided_by, decided_on, extra";
    static constexpr const char *holes = "?, ?, ?, ?, ?, ?, ?, ?, ?";

    static void bind(Parameters &to, const RuleException &exception)
    {
        to << toWord(exception.kind) << exception.credential << exception.node << exception.evidence
           << exception.value << exception.reason << exception.by << exception.date
           << toJson(exception.extra);
    }
    static RuleException read(Row &row)
    {
        RuleException exception;
        exception.kind = row.word<ExceptionKind>(exceptionKindFromWord);
        exception.credential = row.id<CredentialId>();
        exception.node = row.text();
        exception.evidence = row.id<EvidenceId>();
        exception.value = row.amount();
        exception.reason = row.text();
        exception.by = row.text();
        exception.date = row.day();
        exception.extra = extraFromJson(row.text());
        return exception;
    }
};

template <class Entry> std::string insertSql()
{
    using T = Table<Entry>;
    return std::string("INSERT INTO ") + T::name + " (learner, position, " + T::columns
           + ") VALUES (?, ?, " + T::holes + ")";
}

template <class Entry>
void insert(Database &database, const LearnerId &learner, std::int64_t position, const Entry &entry)
{
    Prepared statement(database, insertSql<Entry>());
    Parameters parameters(statement);
    parameters << learner << position;
    Table<Entry>::bind(parameters, entry);
    statement.exec();
}

template <class Entry> void removeRows(Database &database, const LearnerId &learner)
{
    Prepared statement(database,
                       std::string("DELETE FROM ") + Table<Entry>::name + " WHERE learner = ?");
    Parameters(statement) << learner;
    statement.exec();
}

template <class Entry> std::int64_t lastPosition(Database &database, const LearnerId &learner)
{
    Prepared statement(database, std::string("SELECT coalesce(max(position), 0) FROM ")
                                     + Table<Entry>::name + " WHERE learner = ?");
    Parameters(statement) << learner;
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

} // namespace

template <class Entry>
Result<std::vector<Entry>> StatedList<Entry>::of(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, std::string("SELECT ") + Table<Entry>::columns + " FROM "
                                           + Table<Entry>::name
                                           + " WHERE learner = ? ORDER BY position");
        Parameters(statement) << learner;
        std::vector<Entry> entries;
        while (statement.executeStep()) {
            Row row(statement);
            entries.push_back(Table<Entry>::read(row));
        }
        return entries;
    });
}

template <class Entry>
Result<void> StatedList<Entry>::append(const LearnerId &learner, const Entry &entry)
{
    return guarded(m_database, [&] {
        insert(m_database, learner, lastPosition<Entry>(m_database, learner) + 1, entry);
    });
}

template <class Entry> Result<void> StatedList<Entry>::removeAt(const LearnerId &learner, int index)
{
    const std::string table = Table<Entry>::name;
    Result<int> removed = guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM " + table
                                           + " WHERE learner = ?1 AND position ="
                                             " (SELECT position FROM "
                                           + table
                                           + " WHERE learner = ?1"
                                             " ORDER BY position LIMIT 1 OFFSET ?2)");
        Parameters(statement) << learner << index;
        return statement.exec();
    });
    if (!removed)
        return tl::unexpected<Error>(removed.error());
    if (index < 0 || *removed != 1)
        return fail(ErrorCode::NotFound, table, "no entry " + std::to_string(index));
    return {};
}

template <class Entry>
Result<void> StatedList<Entry>::replace(const LearnerId &learner, const std::vector<Entry> &entries)
{
    return guarded(m_database, [&] {
        removeRows<Entry>(m_database, learner);
        std::int64_t position = 0;
        for (const Entry &entry : entries)
            insert(m_database, learner, ++position, entry);
    });
}

template <class Entry> Result<void> StatedList<Entry>::removeAll(const LearnerId &learner)
{
    return guarded(m_database, [&] { removeRows<Entry>(m_database, learner); });
}

template class StatedList<Goal>;
template class StatedList<Holding>;
template class StatedList<Attestation>;
template class StatedList<RuleException>;

} // namespace cairn
