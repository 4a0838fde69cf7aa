#include "store/DisclosureLog.h"

#include "store/Columns.h"
#include "store/ConsentRepository.h"
#include "store/Digest.h"
#include "store/Prepared.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <openssl/rand.h>
#include <sqlite3.h>

#include <array>
#include <cctype>
#include <map>
#include <new>

namespace cairn {

namespace {

/// An entry as it stands in the file.
struct LogRow {
    std::int64_t sequence = 0;
    std::string at;
    std::string outcome;
    std::int64_t failed = 0;
    std::string outlet;
    std::string protection;
    std::string basis;
    std::string records;
    std::int64_t learners = 0;
    std::array<std::string, 5> texts; ///< party, asked_by, given_by, purpose, ground
    std::string salt;                 ///< empty: erased
    std::string seal;
    std::string link;
};

struct AboutRow {
    std::int64_t disclosure = 0;
    std::int64_t position = 0;
    std::string learner;
    std::string consent;
    std::string passOnTo;
    std::string salt;
    std::string seal;
};

} // namespace

// Seals ---------------------------------------------------------------------------------------

/// So that nobody who reads a seal can try out what was under it.
static std::string newSalt()
{
    std::array<unsigned char, 16> bytes = {};
    if (RAND_bytes(bytes.data(), int(bytes.size())) != 1)
        throw std::bad_alloc(); // the only way this fails for a few bytes
    static const char *const digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes)
        text.append({digits[byte >> 4], digits[byte & 15]});
    return text;
}

static std::string sealOf(const LogRow &row)
{
    std::vector<std::string> parts{row.salt};
    parts.insert(parts.end(), row.texts.begin(), row.texts.end());
    return digestOfParts(parts);
}

static std::string sealOf(const AboutRow &row)
{
    return digestOfParts({row.salt, row.learner, row.consent, row.passOnTo});
}

static std::string linkOf(const std::string &before, const LogRow &row,
                          const std::vector<AboutRow> &about)
{
    std::vector<std::string> parts{before,
                                   std::to_string(row.sequence),
                                   row.at,
                                   row.outcome,
                                   std::to_string(row.failed),
                                   row.outlet,
                                   row.protection,
                                   row.basis,
                                   row.records,
                                   std::to_string(row.learners),
                                   row.seal};
    for (const AboutRow &each : about) {
        parts.push_back(std::to_string(each.position));
        parts.push_back(each.seal);
    }
    return digestOfParts(parts);
}

template <class Sealed> static bool isIntact(const Sealed &row)
{
    return row.salt.empty() || sealOf(row) == row.seal;
}

// Rows ----------------------------------------------------------------------------------------

static const char *const logColumns
    = "sequence, at, outcome, failed, outlet, protection, basis, records, learners,"
      " party, asked_by, given_by, purpose, ground, salt, seal, link";
static const char *const aboutColumns
    = "disclosure, position, learner, consent, pass_on_to, salt, seal";

static LogRow readLogRow(SQLite::Statement &statement)
{
    Row from(statement);
    LogRow row;
    row.sequence = from.integer();
    row.at = from.text();
    row.outcome = from.text();
    row.failed = from.integer();
    row.outlet = from.text();
    row.protection = from.text();
    row.basis = from.text();
    row.records = from.text();
    row.learners = from.integer();
    for (std::string &text : row.texts)
        text = from.text();
    row.salt = from.text();
    row.seal = from.text();
    row.link = from.text();
    return row;
}

static AboutRow readAboutRow(SQLite::Statement &statement)
{
    Row from(statement);
    AboutRow row;
    row.disclosure = from.integer();
    row.position = from.integer();
    row.learner = from.text();
    row.consent = from.text();
    row.passOnTo = from.text();
    row.salt = from.text();
    row.seal = from.text();
    return row;
}

static void insert(Database &database, const LogRow &row)
{
    Prepared statement(database, std::string("INSERT INTO disclosure (") + logColumns
                                     + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                                       " ?)");
    Parameters parameters(statement);
    parameters << row.sequence << row.at << row.outcome << row.failed << row.outlet
               << row.protection << row.basis << row.records << row.learners;
    for (const std::string &text : row.texts)
        parameters << text;
    parameters << row.salt << row.seal << row.link;
    statement.exec();
}

static void insert(Database &database, const AboutRow &row)
{
    Prepared statement(database, std::string("INSERT INTO disclosed (") + aboutColumns
                                     + ") VALUES (?, ?, ?, ?, ?, ?, ?)");
    Parameters(statement) << row.disclosure << row.position << row.learner << row.consent
                          << row.passOnTo << row.salt << row.seal;
    statement.exec();
}

static std::vector<LogRow> logRowsFrom(Database &database, std::int64_t first)
{
    Prepared statement(database, std::string("SELECT ") + logColumns
                                     + " FROM disclosure WHERE sequence >= ? ORDER BY sequence");
    Parameters(statement) << first;
    std::vector<LogRow> rows;
    while (statement.executeStep())
        rows.push_back(readLogRow(statement));
    return rows;
}

static std::vector<AboutRow> aboutRowsOf(Database &database, std::int64_t sequence)
{
    Prepared statement(database, std::string("SELECT ") + aboutColumns
                                     + " FROM disclosed WHERE disclosure = ? ORDER BY position");
    Parameters(statement) << sequence;
    std::vector<AboutRow> rows;
    while (statement.executeStep())
        rows.push_back(readAboutRow(statement));
    return rows;
}

static LogHead headOf(Database &database)
{
    Prepared statement(database,
                       "SELECT sequence, link FROM disclosure ORDER BY sequence DESC LIMIT 1");
    LogHead head;
    if (statement.executeStep()) {
        Row row(statement);
        head.entries = row.integer();
        head.link = row.text();
    }
    return head;
}

// Adding --------------------------------------------------------------------------------------

/// How many entries there are is also said apart from them, and that the content changed.
static void countEntry(Database &database, std::int64_t sequence)
{
    Prepared entries(database, "INSERT INTO counter (name, value) VALUES ('disclosure', ?)"
                               " ON CONFLICT DO UPDATE SET value = excluded.value");
    Parameters(entries) << sequence;
    entries.exec();
    Prepared changes(database, "INSERT INTO counter (name, value) VALUES ('change', 1)"
                               " ON CONFLICT DO UPDATE SET value = value + 1");
    changes.exec();
}

static LogRow logRowOf(const Disclosure &entry, std::int64_t sequence)
{
    const SharingRequest &request = entry.request;
    LogRow row;
    row.sequence = sequence;
    row.at = entry.at;
    row.outcome = toWord(entry.outcome);
    row.failed = entry.failed;
    row.outlet = toWord(entry.outlet);
    row.protection = toWord(entry.protection);
    row.basis = toWord(request.basis);
    row.records = recordsText(request.records);
    row.learners = std::int64_t(entry.about.size());
    row.texts = {request.party, request.askedBy, request.givenBy, request.purpose, request.ground};
    row.salt = newSalt();
    row.seal = sealOf(row);
    return row;
}

static std::vector<AboutRow> aboutRowsOf(const Disclosure &entry, std::int64_t sequence)
{
    std::vector<AboutRow> rows;
    for (const Disclosure::About &about : entry.about) {
        AboutRow row;
        row.disclosure = sequence;
        row.position = std::int64_t(rows.size()) + 1;
        row.learner = about.learner.text;
        row.consent = about.consent.text;
        row.passOnTo = about.passOnTo;
        row.salt = newSalt();
        row.seal = sealOf(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::int64_t> DisclosureLog::append(const Disclosure &entry)
{
    std::string link;
    std::int64_t sequence = 0;
    const int reopened = m_database.reopened();
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        const LogHead last = headOf(m_database);
        sequence = last.entries + 1;
        LogRow row = logRowOf(entry, sequence);
        const std::vector<AboutRow> about = aboutRowsOf(entry, sequence);
        row.link = cairn::linkOf(last.link, row, about);
        link = row.link;
        insert(m_database, row);
        for (const AboutRow &each : about)
            insert(m_database, each);
        countEntry(m_database, sequence);
        return {};
    });
    if (done)
        return sequence;
    // When the disk failed during the commit, the entry may have reached it all the same.
    if (reopened != m_database.reopened() && !link.empty())
        if (const Result<std::string> there = linkOf(sequence); there && *there == link)
            return sequence;
    return tl::unexpected<Error>(done.error());
}

Result<void> DisclosureLog::goOnAs(Database &newer)
{
    const Result<LogHead> here = head();
    if (!here)
        return tl::unexpected<Error>(here.error());
    const Result<std::string> there = DisclosureLog(newer).linkOf(here->entries);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (*there != here->link)
        return {};
    return m_database.transaction([&]() -> Result<void> {
        for (const LogRow &row : logRowsFrom(newer, here->entries + 1)) {
            insert(m_database, row);
            for (const AboutRow &each : cairn::aboutRowsOf(newer, row.sequence))
                insert(m_database, each);
            countEntry(m_database, row.sequence);
        }
        return {};
    });
}

// Reading -------------------------------------------------------------------------------------

template <class Value>
static Value known(std::optional<Value> (*fromWord)(std::string_view), const std::string &word)
{
    if (const std::optional<Value> value = fromWord(word))
        return *value;
    throw SQLite::Exception("the word \"" + word + "\" in the disclosure log", SQLITE_CORRUPT);
}

static Disclosure disclosureOf(const LogRow &row)
{
    Disclosure entry;
    entry.sequence = row.sequence;
    entry.at = row.at;
    entry.outcome = known(outcomeFromWord, row.outcome);
    entry.failed = row.failed;
    entry.outlet = known(outletFromWord, row.outlet);
    entry.protection = known(protectionFromWord, row.protection);
    entry.request.basis = known(basisFromWord, row.basis);
    entry.request.records = recordsFromText(row.records);
    entry.request.party = row.texts[0];
    entry.request.askedBy = row.texts[1];
    entry.request.givenBy = row.texts[2];
    entry.request.purpose = row.texts[3];
    entry.request.ground = row.texts[4];
    entry.isErased = row.salt.empty();
    entry.learners = int(row.learners);
    return entry;
}

static Disclosure::About aboutOf(const AboutRow &row)
{
    return {LearnerId(row.learner), ConsentId(row.consent), row.passOnTo};
}

Result<std::vector<Disclosure>> DisclosureLog::entries() const
{
    return guarded(m_database, [&] {
        std::vector<Disclosure> entries;
        Prepared statement(m_database, std::string("SELECT ") + logColumns
                                           + " FROM disclosure ORDER BY sequence DESC");
        while (statement.executeStep())
            entries.push_back(disclosureOf(readLogRow(statement)));
        for (Disclosure &entry : entries)
            if (entry.learners == 1)
                for (const AboutRow &row : cairn::aboutRowsOf(m_database, entry.sequence))
                    entry.about.push_back(aboutOf(row));
        return entries;
    });
}

Result<std::vector<Disclosure>> DisclosureLog::entriesOf(const LearnerId &learner) const
{
    return guarded(m_database, [&] {
        std::map<std::int64_t, Disclosure::About, std::greater<>> about;
        Prepared theirs(m_database, std::string("SELECT ") + aboutColumns
                                        + " FROM disclosed WHERE learner = ?");
        Parameters(theirs) << learner;
        while (theirs.executeStep()) {
            const AboutRow row = readAboutRow(theirs);
            about[row.disclosure] = aboutOf(row);
        }
        std::vector<Disclosure> entries;
        Prepared statement(m_database, std::string("SELECT ") + logColumns
                                           + " FROM disclosure WHERE sequence = ?");
        for (const auto &[sequence, each] : about) {
            statement.reset();
            Parameters(statement) << sequence;
            if (!statement.executeStep())
                continue;
            entries.push_back(disclosureOf(readLogRow(statement)));
            entries.back().about = {each};
        }
        return entries;
    });
}

Result<Disclosure> DisclosureLog::entry(std::int64_t sequence) const
{
    Result<std::optional<Disclosure>> found
        = guarded(m_database, [&]() -> std::optional<Disclosure> {
              Prepared statement(m_database, std::string("SELECT ") + logColumns
                                                 + " FROM disclosure WHERE sequence = ?");
              Parameters(statement) << sequence;
              if (!statement.executeStep())
                  return {};
              Disclosure entry = disclosureOf(readLogRow(statement));
              for (const AboutRow &row : aboutRowsOf(m_database, sequence))
                  entry.about.push_back(aboutOf(row));
              return entry;
          });
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, "disclosure", "no entry " + std::to_string(sequence));
    return std::move(**found);
}

Result<LogHead> DisclosureLog::head() const
{
    return guarded(m_database, [&] { return headOf(m_database); });
}

Result<std::string> DisclosureLog::linkOf(std::int64_t sequence) const
{
    return guarded(m_database, [&]() -> std::string {
        Prepared statement(m_database, "SELECT link FROM disclosure WHERE sequence = ?");
        Parameters(statement) << sequence;
        return statement.executeStep() ? Row(statement).text() : std::string();
    });
}

// Checking ------------------------------------------------------------------------------------

static bool isIntact(const LogRow &row, const std::vector<AboutRow> &about,
                     const std::string &before)
{
    if (!isIntact(row) || row.learners != std::int64_t(about.size())
        || row.link != linkOf(before, row, about))
        return false;
    for (const AboutRow &each : about)
        if (!isIntact(each))
            return false;
    return true;
}

static std::int64_t countedEntries(Database &database)
{
    Prepared counter(database, "SELECT value FROM counter WHERE name = 'disclosure'");
    return counter.executeStep() ? counter.getColumn(0).getInt64() : 0;
}

Result<std::vector<LogFault>> DisclosureLog::faults() const
{
    return guarded(m_database, [&] {
        std::vector<LogFault> faults;
        std::string before;
        std::int64_t last = 0;
        for (const LogRow &row : logRowsFrom(m_database, 0)) {
            const bool follows = row.sequence == last + 1;
            if (!follows || !isIntact(row, cairn::aboutRowsOf(m_database, row.sequence), before))
                faults.push_back({LogFault::Kind::Changed, row.sequence});
            before = row.link;
            last = row.sequence;
        }
        const std::int64_t counted = countedEntries(m_database);
        for (std::int64_t gone = last + 1; gone <= counted; ++gone)
            faults.push_back({LogFault::Kind::Missing, gone});
        return faults;
    });
}

// Erasing -------------------------------------------------------------------------------------

/// As a word of its own, so that "Ben" is not found in "benefit".
static bool names(const std::string &text, const std::string &name)
{
    const auto isLetter = [&](std::size_t at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        return byte >= 0x80 || std::isalnum(byte) != 0;
    };
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        if ((at == 0 || !isLetter(at - 1)) && (end == text.size() || !isLetter(end)))
            return true;
    }
    return false;
}

static bool namesAny(const LogRow &row, const std::set<std::string> &all)
{
    for (const std::string &text : row.texts)
        for (const std::string &name : all)
            if (names(text, name))
                return true;
    return false;
}

static bool isAboutNobody(Database &database, std::int64_t sequence)
{
    for (const AboutRow &row : aboutRowsOf(database, sequence))
        if (!row.salt.empty())
            return false;
    return true;
}

/// Of statements that are made for this once: as long as they wait, they may erase.
static void run(Database &database, const char *sql, const std::string &parameter)
{
    SQLite::Statement statement(database.connection(), sql);
    statement.bind(1, parameter);
    statement.exec();
}

void DisclosureLog::erase(const std::set<LearnerId> &learners, const std::set<std::string> &all)
{
    const Database::LogErasure erasure(m_database);
    std::set<std::int64_t> touched;
    for (const LearnerId &learner : learners) {
        Prepared theirs(m_database, "SELECT disclosure FROM disclosed WHERE learner = ?");
        Parameters(theirs) << learner;
        while (theirs.executeStep())
            touched.insert(theirs.getColumn(0).getInt64());
        theirs.reset();
        run(m_database,
            "UPDATE disclosed SET learner = '', consent = '', pass_on_to = '', salt = ''"
            " WHERE learner = ?",
            learner.text);
    }
    for (const LogRow &row : logRowsFrom(m_database, 0))
        if ((touched.count(row.sequence) > 0 && isAboutNobody(m_database, row.sequence))
            || namesAny(row, all))
            run(m_database,
                "UPDATE disclosure SET party = '', asked_by = '', given_by = '', purpose = '',"
                " ground = '', salt = '' WHERE sequence = CAST(? AS INTEGER)",
                std::to_string(row.sequence));
}

} // namespace cairn
