#include "workspace/BackupWork.h"

#include "audit/CompiledCatalogue.h"

#include <QtConcurrent/QtConcurrentRun>

namespace cairn {

static constexpr int sliceMilliseconds = 8; // a window stays smooth beside it
static constexpr int pauseMilliseconds = 4;
static constexpr int lookMilliseconds = 100;
static constexpr int parts = 100; // the copy takes the first of them
static constexpr int partsOfCopy = 40;

Result<void> judgeCopy(const std::string &copy, const ContentFindings &found,
                       const std::function<Result<ContentFindings>()> &ofFile)
{
    if (found.isSound())
        return {};
    const Result<ContentFindings> here = ofFile();
    if (here && here->brokenReferences >= found.brokenReferences
        && here->unreadableRecords >= found.unreadableRecords
        && here->unreadableSteps >= found.unreadableSteps)
        return {};
    return fail(ErrorCode::CannotWrite, copy, "the copy cannot be read as well as the file");
}

BackupWork::BackupWork(QObject *parent) : QObject(parent)
{
    m_slices.setInterval(pauseMilliseconds);
    m_look.setInterval(lookMilliseconds);
    connect(&m_slices, &QTimer::timeout, this, &BackupWork::copySome);
    connect(&m_look, &QTimer::timeout, this, &BackupWork::tellProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackupWork::endChecking);
}

BackupWork::~BackupWork()
{
    stop();
}

void BackupWork::start(Database &database, BackupReason reason, BackupChecks checks)
{
    if (isRunning())
        return;
    Result<BackupFile> next = Backups(database.path()).next(reason);
    if (!next)
        return emit failed(next.error());
    m_plan = Plan{&database, std::move(*next), std::move(checks)};
    if (Result<void> begun = database.startCopy(Backups::partOf(m_plan->backup)); !begun)
        return giveUp(begun.error());
    m_slices.start();
    emit progressed(0, parts);
}

void BackupWork::copySome()
{
    const Result<Database::CopyProgress> copy = m_plan->database->goOnCopying(sliceMilliseconds);
    if (!copy)
        return giveUp(copy.error());
    if (copy->isWhole)
        return startChecking();
    if (copy->all > 0)
        emit progressed(int(std::int64_t(partsOfCopy) * copy->done / copy->all), parts);
}

void BackupWork::startChecking()
{
    m_slices.stop();
    // As the file is at this moment, so is the copy.
    const Result<Backups::RowCounts> rows = Backups::rowCounts(*m_plan->database);
    if (!rows)
        return giveUp(rows.error());
    emit copied();
    m_state = std::make_shared<CheckState>();
    m_watcher.setFuture(QtConcurrent::run(
        [part = Backups::partOf(m_plan->backup), key = m_plan->database->key(), rows = *rows,
         checks = m_plan->checks, state = m_state]() -> Result<ContentFindings> {
            Result<ContentFindings> found;
            const Result<void> checked
                = Backups::checkCopy(part, key, rows, [&](Database &copy) -> Result<void> {
                      found
                          = checkContent(copy, checks.catalogue->catalogue(), checks.today, *state);
                      return found ? Result<void>() : tl::unexpected<Error>(found.error());
                  });
            return checked ? found : tl::unexpected<Error>(checked.error());
        }));
    m_look.start();
}

void BackupWork::tellProgress()
{
    const int all = m_state->all;
    const int done = all > 0 ? int(std::int64_t(parts - partsOfCopy) * m_state->done / all) : 0;
    emit progressed(partsOfCopy + done, parts);
}

void BackupWork::endChecking()
{
    m_look.stop();
    if (!m_plan || !m_state)
        return; // it was stopped
    m_state.reset();
    const Result<ContentFindings> found = m_watcher.result();
    const Plan plan = *std::exchange(m_plan, {});
    Result<void> checked;
    if (found)
        checked = judgeCopy(plan.backup.path, *found, [&] {
            CheckState state;
            return checkContent(*plan.database, plan.checks.catalogue->catalogue(),
                                plan.checks.today, state);
        });
    else
        checked = tl::unexpected<Error>(found.error());
    const Result<BackupFile> kept = Backups::keep(plan.backup, checked);
    if (kept)
        emit made(*kept);
    else
        emit failed(kept.error());
    emit progressed(parts, parts);
}

void BackupWork::giveUp(const Error &error)
{
    const Error reason = error;
    stop();
    emit failed(reason);
}

void BackupWork::stop()
{
    m_slices.stop();
    m_look.stop();
    if (!m_plan)
        return;
    const Plan plan = *std::exchange(m_plan, {});
    plan.database->abandonCopy();
    if (m_state)
        m_state->stop = true;
    m_watcher.waitForFinished();
    m_state.reset();
    (void)Backups::keep(plan.backup, fail(ErrorCode::Stopped, plan.backup.path, "given up"));
    emit progressed(parts, parts);
}

} // namespace cairn
