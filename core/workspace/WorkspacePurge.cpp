#include "store/Purge.h"
#include "workspace/WorkspaceData.h"

/// Removing learners, and the beginning of the history, for good.
namespace cairn {

static std::string textOf(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODateWithMs).toStdString();
}

static PurgeReason reasonOf(Workspace::PurgeReason reason)
{
    switch (reason) {
    case Workspace::PurgeReason::Retention:
        return PurgeReason::Retention;
    case Workspace::PurgeReason::Request:
        return PurgeReason::Request;
    case Workspace::PurgeReason::Mistake:
        break;
    }
    return PurgeReason::Mistake;
}

Result<PurgeCertificate> Workspace::purge(const std::vector<LearnerId> &learners,
                                          PurgeReason reason, const ProgressReport &progress)
{
    if (learners.empty())
        return fail(ErrorCode::NotFound, "learners", "nobody was named");
    m->summaryWork.stop();
    m->backupWork.stop();
    if (Result<void> kept = backUpBefore(BackupReason::Purge); !kept)
        return tl::unexpected<Error>(kept.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    //: The name of a step in the list of activities, where the learner it named is gone for good.
    const std::string otherName = tr("A change for several learners").toStdString();
    const Result<Purged> purged
        = Purge(*m->database).remove(learners, reasonOf(reason), textOf(now), otherName);
    if (!purged) {
        announceFailure(purged.error());
        return tl::unexpected<Error>(purged.error());
    }
    const Result<void> clean = cleanAfterPurge(learners, progress);
    announceEverything();
    if (!clean) {
        announceFailure(clean.error());
        return tl::unexpected<Error>(clean.error());
    }
    return PurgeCertificate{now, int(learners.size()), int(purged->rows), int(purged->steps)};
}

std::vector<RemovedLearner> Workspace::removedLearners() const
{
    std::vector<RemovedLearner> removed;
    const auto former = Purge(*m->database).removed();
    if (!former)
        return removed; // the check of the file says what cannot be read
    for (const FormerLearner &each : *former)
        removed.push_back(
            {each.id, QString::fromStdString(each.name),
             QDateTime::fromString(QString::fromStdString(each.at), Qt::ISODateWithMs)});
    return removed;
}

/// What is left of them outside the tables. Where it fails, it is tried again when the file is
/// opened.
Result<void> Workspace::cleanAfterPurge(const std::vector<LearnerId> &learners,
                                        const ProgressReport &progress)
{
    Purge purge(*m->database);
    Result<void> done = purge.scrub();
    if (done && !m->database->path().empty())
        done = purge.cleanBackups(learners, tr("A change for several learners").toStdString(),
                                  progress ? progress : ProgressReport([](int, int) {}));
    return done ? purge.finish() : done;
}

/// After opening: ends a purge that was interrupted.
void Workspace::endPurge()
{
    if (isReadOnly())
        return;
    const Result<std::vector<LearnerId>> pending = Purge(*m->database).pending();
    if (pending && !pending->empty())
        (void)cleanAfterPurge(*pending, {}); // and the next time again, until it is done
}

Result<int> Workspace::forgetHistory(const QDateTime &before)
{
    m->backupWork.stop();
    const Result<std::int64_t> forgotten = m->history().forgetBefore(textOf(before));
    if (!forgotten) {
        announceFailure(forgotten.error());
        return tl::unexpected<Error>(forgotten.error());
    }
    if (*forgotten > 0) {
        m->savedAt = QDateTime::currentDateTimeUtc();
        emit historyChanged();
        emit saved(m->savedAt);
    }
    return int(*forgotten);
}

} // namespace cairn
