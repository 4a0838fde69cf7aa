#include "store/GradualCopy.h"

#include "store/FileNames.h"
#include "store/SqlError.h"

#include <sqlite3.h>

#include <chrono>

namespace cairn {

static constexpr int pagesAtATime = 16;

GradualCopy::GradualCopy(SQLite::Database &from, const std::string &part, const Key &key)
    : m_part(part), m_to(part, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX)
{
    if (!key.isEmpty()) {
        const Secret text = key.text();
        sqlite3_key(m_to.getHandle(), text.bytes().data(), static_cast<int>(text.size()));
    }
    // A copy that is interrupted is thrown away, so it needs no journal; it is synced once, whole.
    m_to.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY");
    m_backup = sqlite3_backup_init(m_to.getHandle(), "main", from.getHandle(), "main");
    if (!m_backup)
        throw SQLite::Exception(m_to.getHandle());
}

GradualCopy::~GradualCopy()
{
    finish();
    if (!m_isWhole)
        removeWithJournal(m_part);
}

void GradualCopy::finish()
{
    if (m_backup)
        sqlite3_backup_finish(m_backup);
    m_backup = nullptr;
}

Database::CopyProgress GradualCopy::goOn(int milliseconds)
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
    int code = SQLITE_OK;
    do
        code = sqlite3_backup_step(m_backup, pagesAtATime);
    while (code == SQLITE_OK && Clock::now() < end);
    const int all = sqlite3_backup_pagecount(m_backup);
    const Database::CopyProgress progress{all - sqlite3_backup_remaining(m_backup), all,
                                          code == SQLITE_DONE};
    // Locked: a transaction is open, and it is tried again after that.
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_LOCKED && code != SQLITE_BUSY)
        throw SQLite::Exception(sqlite3_errstr(code), code);
    if (code == SQLITE_DONE) {
        code = sqlite3_backup_finish(m_backup);
        m_backup = nullptr;
        if (code != SQLITE_OK)
            throw SQLite::Exception(sqlite3_errstr(code), code);
        m_isWhole = true;
    }
    return progress;
}

int GradualCopy::systemError() const
{
    return sqlite3_system_errno(m_to.getHandle());
}

// Of the database -----------------------------------------------------------------------------

Result<void> Database::startCopy(const std::string &part)
{
    abandonCopy();
    removeWithJournal(part);
    if (Result<void> made = makeFile(part); !made)
        return made;
    Result<void> begun = guarded(
        *this, [&] { m_gradualCopy = std::make_unique<GradualCopy>(connection(), part, m_key); });
    if (!begun)
        removeWithJournal(part);
    return begun;
}

Result<Database::CopyProgress> Database::goOnCopying(int milliseconds)
{
    if (!m_gradualCopy)
        return fail(ErrorCode::Stopped, m_path, "the connection was closed meanwhile");
    try {
        const CopyProgress progress = m_gradualCopy->goOn(milliseconds);
        if (progress.isWhole)
            m_gradualCopy.reset();
        return progress;
    } catch (const SQLite::Exception &exception) {
        Error error = toError(exception, m_gradualCopy->part(), m_gradualCopy->systemError());
        abandonCopy();
        return tl::unexpected<Error>(std::move(error));
    }
}

void Database::abandonCopy()
{
    m_gradualCopy.reset();
}

} // namespace cairn
