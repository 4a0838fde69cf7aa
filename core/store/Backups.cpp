#include "store/Backups.h"

#include "base/SafeFile.h"
#include "store/RawFile.h"
#include "store/SqlError.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn {

static constexpr std::int64_t hour = 3600;
static constexpr std::int64_t day = 24 * hour;

static constexpr std::array reasonWords
    = {"auto", "hand", "import", "catalog", "migration", "purge", "restore", "passphrase"};

// Names: 000042-20261123T103000Z-import.cairn ----------------------------------------------

static std::string nameFor(std::int64_t sequence, std::int64_t at, BackupReason reason)
{
    const std::time_t time = at;
    std::tm utc = {};
    gmtime_r(&time, &utc);
    std::array<char, 32> moment = {};
    std::strftime(moment.data(), moment.size(), "%Y%m%dT%H%M%SZ", &utc);
    std::array<char, 32> number = {};
    std::snprintf(number.data(), number.size(), "%06lld", static_cast<long long>(sequence));
    return std::string(number.data()) + "-" + moment.data() + "-"
           + reasonWords[static_cast<std::size_t>(reason)] + ".cairn";
}

/// Whether \a name is one that nameFor() makes, and what it says.
static bool readName(const std::string &name, BackupFile &backup)
{
    long long sequence = 0;
    std::tm utc = {};
    std::array<char, 16> word = {};
    int end = 0;
    if (std::sscanf(name.c_str(), "%18lld-%4d%2d%2dT%2d%2d%2dZ-%15[a-z].cairn%n", &sequence,
                    &utc.tm_year, &utc.tm_mon, &utc.tm_mday, &utc.tm_hour, &utc.tm_min, &utc.tm_sec,
                    word.data(), &end)
            != 8
        || static_cast<std::size_t>(end) != name.size() || sequence <= 0)
        return false;
    const auto reason = std::find_if(reasonWords.begin(), reasonWords.end(), [&](const char *each) {
        return std::strcmp(each, word.data()) == 0;
    });
    if (reason == reasonWords.end())
        return false;
    utc.tm_year -= 1900;
    utc.tm_mon -= 1;
    backup.sequence = sequence;
    backup.at = timegm(&utc);
    backup.reason = static_cast<BackupReason>(reason - reasonWords.begin());
    return true;
}

static std::vector<std::string> namesIn(const std::string &folder)
{
    std::vector<std::string> names;
    DIR *entries = ::opendir(folder.c_str());
    if (!entries)
        return names;
    while (const dirent *entry = ::readdir(entries))
        names.emplace_back(entry->d_name);
    ::closedir(entries);
    return names;
}

std::vector<BackupFile> Backups::list() const
{
    std::vector<BackupFile> all;
    for (const std::string &name : namesIn(folder())) {
        BackupFile backup;
        struct stat found = {};
        backup.path = folder() + "/" + name;
        if (!readName(name, backup) || ::lstat(backup.path.c_str(), &found) != 0
            || !S_ISREG(found.st_mode))
            continue;
        backup.size = found.st_size;
        all.push_back(std::move(backup));
    }
    std::sort(all.begin(), all.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.sequence != b.sequence ? a.sequence > b.sequence : a.path > b.path;
    });
    return all;
}

// Making --------------------------------------------------------------------------------------

static Result<void> makeFolder(const std::string &folder)
{
    if (::mkdir(folder.c_str(), 0700) == 0)
        return syncFolder(folderOf(folder));
    if (errno == EEXIST)
        return {};
    return fail(codeOfFailedWrite(errno), folder, std::strerror(errno));
}

Result<Backups::RowCounts> Backups::rowCounts(Database &database)
{
    return guarded(database, [&] {
        RowCounts counts;
        SQLite::Statement names(database.connection(),
                                "SELECT name FROM sqlite_schema WHERE type = 'table'");
        while (names.executeStep()) {
            const std::string table = names.getColumn(0).getString();
            counts[table] = database.connection()
                                .execAndGet("SELECT count(*) FROM \"" + table + "\"")
                                .getInt64();
        }
        return counts;
    });
}

Result<BackupFile> Backups::next(BackupReason reason) const
{
    if (Result<void> made = makeFolder(folder()); !made)
        return tl::unexpected<Error>(made.error());
    const std::vector<BackupFile> before = list();
    BackupFile backup;
    backup.sequence = before.empty() ? 1 : before.front().sequence + 1;
    backup.at = std::time(nullptr);
    backup.reason = reason;
    backup.path = folder() + "/" + nameFor(backup.sequence, backup.at, reason);
    return backup;
}

/// Opening checks every page and every definition.
Result<void> Backups::checkCopy(const std::string &part, const Key &key, const RowCounts &rows,
                                const Check &check)
{
    if (Result<void> synced = syncFile(part); !synced)
        return synced;
    const Result<std::unique_ptr<Database>> opened = Database::openToLook(part, key);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Result<RowCounts> there = rowCounts(**opened);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (*there != rows)
        return fail(ErrorCode::CannotWrite, part, "the copy does not hold what the file holds");
    return check ? check(**opened) : Result<void>();
}

Result<BackupFile> Backups::keep(BackupFile backup, const Result<void> &checked)
{
    const std::string part = partOf(backup);
    Result<void> done = checked;
    struct stat found = {};
    if (done && ::stat(part.c_str(), &found) == 0)
        backup.size = found.st_size;
    if (done)
        done = putInPlace(part, backup.path);
    if (!done) {
        ::unlink(part.c_str());
        return tl::unexpected<Error>(done.error());
    }
    return backup;
}

Result<BackupFile> Backups::make(Database &database, BackupReason reason, const Check &check)
{
    const Result<BackupFile> backup = next(reason);
    if (!backup)
        return backup;
    const std::string part = partOf(*backup);
    if (Result<void> written = database.writeCopy(part); !written)
        return keep(*backup, written);
    const Result<RowCounts> rows = rowCounts(database);
    return keep(*backup, rows ? checkCopy(part, database.key(), *rows, check)
                              : tl::unexpected<Error>(rows.error()));
}

Result<BackupContent> Backups::contentOf(const BackupFile &backup, const Key &key)
{
    const Result<std::unique_ptr<Database>> opened = Database::openToLook(backup.path, key);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    return guarded(**opened, [&] {
        SQLite::Database &connection = (*opened)->connection();
        BackupContent content;
        content.learners = connection.execAndGet("SELECT count(*) FROM learner").getInt64();
        content.evidence = connection.execAndGet("SELECT count(*) FROM evidence").getInt64();
        content.steps
            = connection.execAndGet("SELECT count(*) FROM history WHERE undone = 0").getInt64();
        content.lastChange
            = connection.execAndGet("SELECT coalesce(max(at), '') FROM learner_change").getString();
        if (connection.tableExists("disclosure")) // there was none in earlier versions
            if (const Result<LogHead> head = DisclosureLog(**opened).head())
                content.log = *head;
        return content;
    });
}

// Thinning ------------------------------------------------------------------------------------

std::vector<BackupFile> tooManyBackups(const std::vector<BackupFile> &all, std::int64_t now)
{
    struct Span {
        std::int64_t age;   ///< how far back it reaches
        std::int64_t every; ///< one is kept of each
    };
    static constexpr Span spans[]
        = {{day, hour}, {7 * day, day}, {28 * day, 7 * day}, {183 * day, 30 * day}};
    constexpr std::size_t alwaysKept = 3;
    constexpr std::size_t mostAtATime = 2;

    std::set<std::pair<std::int64_t, std::int64_t>> kept; // the span and the part of it
    std::vector<BackupFile> tooMany;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::int64_t age = now - all[i].at;
        bool isKept = i < alwaysKept || (all[i].reason != BackupReason::Auto && age <= 7 * day);
        for (const Span &span : spans)
            if (age <= span.age && kept.insert({span.every, all[i].at / span.every}).second)
                isKept = true;
        if (!isKept)
            tooMany.push_back(all[i]);
    }
    std::reverse(tooMany.begin(), tooMany.end()); // the oldest first
    if (tooMany.size() > mostAtATime)
        tooMany.resize(mostAtATime);
    return tooMany;
}

void Backups::thin(std::int64_t now)
{
    const std::vector<BackupFile> tooMany = tooManyBackups(list(), now);
    for (const BackupFile &backup : tooMany)
        ::unlink(backup.path.c_str());
    if (!tooMany.empty())
        (void)syncFolder(folder()); // one that comes back after a power cut goes the next time
}

// Another key ---------------------------------------------------------------------------------

static std::string saltText(const std::string &salt)
{
    static const char *const digits = "0123456789abcdef";
    std::string text;
    for (const char each : salt)
        text.append({digits[static_cast<unsigned char>(each) >> 4],
                     digits[static_cast<unsigned char>(each) & 15]});
    return text;
}

/// The first bytes of a file, which say with which key it was written; empty: it cannot be read.
static std::string saltOf(const std::string &path)
{
    try {
        return saltText(RawFile(path).salt());
    } catch (const SQLite::Exception &) {
        return {};
    }
}

static std::string noteOf(const Backups &backups)
{
    return backups.folder() + "/old-key";
}

Result<void> Backups::announceKeyChange(const Key &from)
{
    if (list().empty())
        return {};
    static constexpr std::string_view plain("SQLite format 3\0", 16);
    return writeSafely(noteOf(*this), saltText(std::string(from.isEmpty() ? plain : from.salt())));
}

/// Encrypts one backup anew; one that \a from does not open goes, nobody could open it.
static Result<void> changeKeyOf(const std::string &path, const Key &from, const Key &to)
{
    const Result<std::unique_ptr<Database>> opened = Database::openToLook(path, from);
    if (!opened) {
        if (!Database::openToLook(path, to))
            ::unlink(path.c_str());
        return {};
    }
    const std::string part = path + ".part";
    if (Result<void> written = (*opened)->writeCheckedCopy(part, to); !written)
        return written;
    return putInPlace(part, path);
}

Result<void> Backups::changeKey(const Key &from, const Key &to,
                                const std::function<void(int, int)> &progress)
{
    const std::vector<BackupFile> all = list();
    int done = 0;
    Result<void> worst;
    for (const BackupFile &backup : all) {
        if (Result<void> changed = changeKeyOf(backup.path, from, to); !changed)
            worst = changed;
        progress(++done, static_cast<int>(all.size()));
    }
    if (all.empty() || !worst) // one that is left under the old key goes when the file is opened
        return worst;
    ::unlink(noteOf(*this).c_str());
    return syncFolder(folder());
}

void Backups::tidy(Database &database)
{
    for (const std::string &name : namesIn(folder()))
        if (name.find(".part") != std::string::npos)
            ::unlink((folder() + "/" + name).c_str());
    const Result<std::string> note = readSmallFile(noteOf(*this), 2 * Key::saltSize);
    if (!note)
        return;
    // Nobody has the old key any more. The new one gets its first backup before the old ones go.
    static constexpr std::string_view plain("SQLite format 3\0", 16);
    const Key &key = database.key();
    if (saltText(std::string(key.isEmpty() ? plain : key.salt())) != *note) {
        if (!make(database, BackupReason::Passphrase))
            return;
        for (const BackupFile &backup : list())
            if (saltOf(backup.path) == *note)
                ::unlink(backup.path.c_str());
    }
    ::unlink(noteOf(*this).c_str());
    (void)syncFolder(folder());
}

} // namespace cairn
