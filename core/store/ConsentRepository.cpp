#include "store/ConsentRepository.h"

#include "store/Columns.h"
#include "store/JsonText.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace cairn {

std::string recordsText(const RecordKinds &records)
{
    std::vector<std::string> words;
    for (const RecordKind kind : records)
        words.emplace_back(toWord(kind));
    return toJson(words);
}

RecordKinds recordsFromText(const std::string &json)
{
    RecordKinds records;
    for (const std::string &word : stringsFromJson(json)) {
        const std::optional<RecordKind> kind = recordKindFromWord(word);
        if (!kind)
            throw SQLite::Exception("the kind of record \"" + word + "\"", SQLITE_CORRUPT);
        records.insert(*kind);
    }
    return records;
}

static WrittenConsent readConsent(Row row)
{
    WrittenConsent consent;
    consent.id = row.id<ConsentId>();
    consent.party = row.text();
    consent.records = recordsFromText(row.text());
    consent.purpose = row.text();
    consent.form = row.word<ConsentForm>(consentFormFromWord);
    consent.signedOn = row.day().value_or(Date{});
    consent.until = row.day();
    consent.withdrawnOn = row.day();
    consent.passOnTo = row.text();
    return consent;
}

Result<std::vector<WrittenConsent>> ConsentRepository::of(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "SELECT id, party, records, purpose, form, signed_on, until,"
                                       " withdrawn_on, pass_on_to FROM consent WHERE learner = ?"
                                       " ORDER BY signed_on DESC, id DESC");
        Parameters(statement) << learner;
        std::vector<WrittenConsent> consents;
        while (statement.executeStep())
            consents.push_back(readConsent(Row(statement)));
        return consents;
    });
}

Result<std::optional<Date>> ConsentRepository::optedOutSince(const LearnerId &learner) const
{
    return guarded(m_database, [&]() -> std::optional<Date> {
        Prepared statement(m_database, "SELECT since FROM directory_opt_out WHERE learner = ?");
        Parameters(statement) << learner;
        if (!statement.executeStep())
            return {};
        return Row(statement).day();
    });
}

Result<void> ConsentRepository::write(const LearnerId &learner, const WrittenConsent &consent)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database,
                           "INSERT INTO consent (learner, id, party, records, purpose, form,"
                           " signed_on, until, withdrawn_on, pass_on_to)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                           " ON CONFLICT DO UPDATE SET party = excluded.party,"
                           " records = excluded.records, purpose = excluded.purpose,"
                           " form = excluded.form, signed_on = excluded.signed_on,"
                           " until = excluded.until, withdrawn_on = excluded.withdrawn_on,"
                           " pass_on_to = excluded.pass_on_to");
        Parameters(statement) << learner << consent.id << consent.party
                              << recordsText(consent.records) << consent.purpose
                              << toWord(consent.form) << std::optional<Date>(consent.signedOn)
                              << consent.until << consent.withdrawnOn << consent.passOnTo;
        statement.exec();
    });
}

Result<void> ConsentRepository::remove(const LearnerId &learner, const ConsentId &consent)
{
    return guarded(m_database, [&] {
        Prepared statement(m_database, "DELETE FROM consent WHERE learner = ? AND id = ?");
        Parameters(statement) << learner << consent;
        statement.exec();
    });
}

Result<void> ConsentRepository::setOptedOut(const LearnerId &learner, std::optional<Date> since)
{
    return guarded(m_database, [&] {
        if (!since) {
            Prepared statement(m_database, "DELETE FROM directory_opt_out WHERE learner = ?");
            Parameters(statement) << learner;
            statement.exec();
            return;
        }
        Prepared statement(m_database, "INSERT INTO directory_opt_out (learner, since)"
                                       " VALUES (?, ?)"
                                       " ON CONFLICT DO UPDATE SET since = excluded.since");
        Parameters(statement) << learner << since;
        statement.exec();
    });
}

Result<void> ConsentRepository::removeAll(const LearnerId &learner)
{
    return guarded(m_database, [&] {
        for (const char *table : {"consent", "directory_opt_out"}) {
            Prepared statement(m_database,
                               std::string("DELETE FROM ") + table + " WHERE learner = ?");
            Parameters(statement) << learner;
            statement.exec();
        }
    });
}

} // namespace cairn
