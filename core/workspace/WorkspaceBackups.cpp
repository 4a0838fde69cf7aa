#include "audit/CompiledCatalogue.h"
#include "base/SafeFile.h"
#include "workspace/WorkspaceData.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

/// Backups, restoring them, and writing the file anew with another key.
namespace cairn {

using namespace Qt::StringLiterals;

static constexpr qint64 backupMilliseconds = 55 * 60'000; // looked at every minute; an hour at most

static QString pathText(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

static Backup backupOf(const BackupFile &file)
{
    Backup backup;
    backup.path = pathText(file.path);
    backup.sequence = file.sequence;
    backup.at = QDateTime::fromSecsSinceEpoch(file.at, Qt::UTC);
    backup.why = static_cast<Backup::Why>(file.reason);
    backup.size = file.size;
    return backup;
}

static BackupFile fileOf(const Backup &backup)
{
    BackupFile file;
    file.path = nativePath(backup.path);
    file.sequence = backup.sequence;
    return file;
}

// Making --------------------------------------------------------------------------------------

/// After opening: whether the newest backup holds what the file holds, and how old it is.
void Workspace::rememberBackups()
{
    if (m->database->path().empty() || isReadOnly())
        return;
    m->sinceBackup.start();
    const std::vector<BackupFile> all = m->backups().list();
    const Result<std::string> changed = m->history().lastChange();
    if (all.empty() || !changed) {
        m->isBackupDue = true;
        return;
    }
    const QDateTime newest = QDateTime::fromSecsSinceEpoch(all.front().at, Qt::UTC);
    const QDateTime last
        = QDateTime::fromString(QString::fromStdString(*changed), Qt::ISODateWithMs);
    if (!last.isValid() || last <= newest)
        m->backedUp = m->changeMark();
    // As the clock says it; a backup from the future says nothing.
    const qint64 age = newest.msecsTo(QDateTime::currentDateTimeUtc());
    m->isBackupDue = age < 0 || age > backupMilliseconds;
}

Result<Backup> Workspace::makeBackup(BackupReason reason)
{
    m->backupWork.stop();
    const std::string mark = m->changeMark();
    const Result<BackupFile> made = m->backups().make(
        *m->database, reason, [this](Database &copy) { return checkBackup(copy); });
    if (!made) {
        emit notBackedUp(made.error());
        return tl::unexpected<Error>(made.error());
    }
    takeBackup(*made, mark);
    return backupOf(*made);
}

/// As the check of the whole file looks at it.
Result<void> Workspace::checkBackup(Database &copy)
{
    const auto look = [this](Database &database) {
        CheckState state;
        return checkContent(database, m->catalogue->catalogue(), today(), state);
    };
    const Result<ContentFindings> found = look(copy);
    if (!found)
        return tl::unexpected<Error>(found.error());
    return judgeCopy(copy.path(), *found, [&] { return look(*m->database); });
}

/// \a mark: of what is in it.
void Workspace::takeBackup(const BackupFile &made, const std::string &mark)
{
    m->backedUp = mark;
    m->isBackupDue = false;
    m->sinceBackup.start();
    m->backups().thin(made.at);
    emit backupsChanged();
}

void Workspace::connectBackupWork()
{
    connect(&m->backupWork, &BackupWork::copied, this, [this] { m->copied = m->changeMark(); });
    connect(&m->backupWork, &BackupWork::progressed, this, &Workspace::backupProgressed);
    connect(&m->backupWork, &BackupWork::failed, this, &Workspace::notBackedUp);
    connect(&m->backupWork, &BackupWork::made, this, [this](const BackupFile &made) {
        takeBackup(made, m->copied);
        emit backedUp(backupOf(made));
    });
}

void Workspace::makeBackupLater(BackupReason reason)
{
    m->backupWork.start(*m->database, reason, {m->catalogue, today()});
}

void Workspace::backUpLater()
{
    if (m->database->path().empty() || isReadOnly())
        emit notBackedUp(
            Error{ErrorCode::ReadOnly, m->database->path(), "no backup can stand beside it"});
    else
        makeBackupLater(BackupReason::Hand);
}

Result<Backup> Workspace::backUp()
{
    if (m->database->path().empty() || isReadOnly())
        return fail(ErrorCode::ReadOnly, m->database->path(), "no backup can stand beside it");
    return makeBackup(BackupReason::Hand);
}

/// Before a change that is hard to take back: what there is now must be in a backup.
Result<void> Workspace::backUpBefore(BackupReason reason)
{
    if (m->database->path().empty() || isReadOnly() || m->changeMark() == m->backedUp)
        return {};
    const Result<std::vector<Step>> any = m->history().steps(1);
    if (any && any->empty() && learners().empty())
        return {}; // nothing can be lost of a file that was just made
    const Result<Backup> made = makeBackup(reason);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return {};
}

bool Workspace::isBackupDue() const
{
    if (m->database->path().empty() || isReadOnly() || !m->database->checkFile())
        return false;
    return (m->isBackupDue || m->sinceBackup.hasExpired(backupMilliseconds))
           && m->changeMark() != m->backedUp;
}

void Workspace::backUpIfDue()
{
    if (!m->isInStep && isBackupDue())
        makeBackupLater(BackupReason::Auto); // told by notBackedUp
}

std::string Workspace::Data::changeMark() const
{
    return history().changeMark().value_or("");
}

// Looking -------------------------------------------------------------------------------------

std::vector<Backup> Workspace::backupsOf(const QString &path)
{
    std::vector<Backup> backups;
    for (const BackupFile &file : Backups(nativePath(path)).list())
        backups.push_back(backupOf(file));
    return backups;
}

std::vector<Backup> Workspace::backups() const
{
    const std::string &path = m->database->path();
    return path.empty() ? std::vector<Backup>() : backupsOf(pathText(path));
}

Result<BackupPreview> Workspace::preview(const Backup &backup) const
{
    const Result<BackupContent> content = Backups::contentOf(fileOf(backup), m->database->key());
    if (!content)
        return tl::unexpected<Error>(content.error());
    BackupPreview preview;
    preview.learners = int(content->learners);
    preview.evidence = int(content->evidence);
    preview.steps = int(content->steps);
    preview.lastChange
        = QDateTime::fromString(QString::fromStdString(content->lastChange), Qt::ISODateWithMs);
    preview.disclosures = int(content->log.entries);
    preview.logSeal = QString::fromStdString(content->log.link);
    return preview;
}

/// A backup of an older version is as good as any to restore, but its tables are not ours.
static Result<std::unique_ptr<Database>> ofThisVersion(Result<std::unique_ptr<Database>> file)
{
    if (!file)
        return file;
    const Result<int> version = (*file)->version();
    if (version && *version != migrations().back().version)
        return fail(ErrorCode::ReadOnly, (*file)->path(),
                    "version " + std::to_string(*version) + " must be restored to be looked at");
    return file;
}

Result<std::unique_ptr<Workspace>> Workspace::look(const Backup &backup) const
{
    return around(ofThisVersion(Database::openToLook(nativePath(backup.path), m->database->key())));
}

Result<std::unique_ptr<Workspace>> Workspace::openToLook(const QString &path, const Unlock &unlock)
{
    return around(ofThisVersion(Database::openToLook(nativePath(path), unlock)));
}

// Restoring -----------------------------------------------------------------------------------

/// Everything may be another after this.
void Workspace::announceEverything()
{
    m->audits.clear();
    m->unwritten.clear();
    m->listed.reset();
    m->savedAt = QDateTime::currentDateTimeUtc();
    readCatalogue();
    emit catalogueChanged();
    emit learnersChanged();
    emit historyChanged();
    emit backupsChanged();
    emit saved(m->savedAt);
    if (m->keepsSummaries)
        refreshSummaries();
}

static bool isOfThisVersion(Database &file)
{
    const Result<int> version = file.version();
    return !version || *version == migrations().back().version;
}

/// What was given out since the backup stays on record: the log goes on in \a part.
static Result<void> carryLog(Database &from, Database &backup, const std::string &part)
{
    const Result<LogHead> here = DisclosureLog(from).head();
    const Result<LogHead> there = DisclosureLog(backup).head();
    if (!here || !there)
        return tl::unexpected<Error>(here ? there.error() : here.error());
    if (*here == *there)
        return {};
    {
        const Result<std::unique_ptr<Database>> copy = Database::openWith(part, from.key());
        if (!copy)
            return tl::unexpected<Error>(copy.error());
        Result<void> carried = DisclosureLog(**copy).goOnAs(from);
        if (carried)
            carried = (*copy)->checkpoint();
        if (!carried)
            return carried;
    }
    return syncFile(part);
}

/// An older file has no place for the log before it is brought to this version: it is put aside
/// until then.
static Result<void> keepAside(Database &from, std::unique_ptr<Database> &log)
{
    Result<std::unique_ptr<Database>> made = Database::inMemory();
    if (!made)
        return tl::unexpected<Error>(made.error());
    log = std::move(*made);
    return DisclosureLog(*log).goOnAs(from);
}

Result<void> Workspace::restore(const Backup &backup)
{
    if (m->database->path().empty() || isReadOnly())
        return fail(ErrorCode::ReadOnly, m->database->path(), "the file cannot be replaced");
    m->summaryWork.stop();
    m->backupWork.stop();
    if (Result<void> kept = backUpBefore(BackupReason::Restore); !kept)
        return kept;
    const Key key = m->database->key();
    const std::string part = m->database->path() + ".part";
    std::unique_ptr<Database> log;
    Result<void> written;
    {
        const auto opened = Database::openToLook(nativePath(backup.path), key);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        written = (*opened)->writeCheckedCopy(part, key);
        if (written && isOfThisVersion(**opened))
            written = carryLog(*m->database, **opened, part);
        else if (written)
            written = keepAside(*m->database, log);
    }
    if (written)
        written = m->database->replaceBy(part, key);
    if (written && log)
        written = m->log().goOnAs(*log);
    if (!written) {
        announceFailure(written.error());
        return written;
    }
    m->backedUp = m->changeMark();
    announceEverything();
    return {};
}

static Result<std::string> keepDamaged(const std::string &path)
{
    if (!QFileInfo::exists(pathText(path)))
        return std::string();
    const QFileInfo file(pathText(path));
    const QString at = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const std::string kept = nativePath(file.path() + u'/' + file.completeBaseName()
                                        + u" damaged "_s + at + u'.' + file.suffix());
    if (Result<void> copied = copySafely(path, kept); !copied) {
        // What cannot be read whole can still be put aside.
        if (copied.error().code != ErrorCode::CannotRead || !putInPlace(path, kept))
            return tl::unexpected<Error>(copied.error());
    }
    const std::string log = path + "-wal";
    if (QFileInfo::exists(pathText(log)))
        if (Result<void> copied = copySafely(log, kept + "-wal"); !copied)
            return tl::unexpected<Error>(copied.error());
    return kept;
}

Result<QString> Workspace::restoreDamaged(const QString &path, const Backup &backup,
                                          const Unlock &unlock)
{
    const std::string target = nativePath(path);
    if (Result<void> free = Database::checkNotOpen(target); !free)
        return tl::unexpected<Error>(free.error());
    const auto opened = Database::openToLook(nativePath(backup.path), unlock);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const std::string part = target + ".part";
    if (Result<void> written = (*opened)->writeCheckedCopy(part, (*opened)->key()); !written)
        return tl::unexpected<Error>(written.error());
    const Result<std::string> kept = keepDamaged(target);
    if (!kept) {
        ::unlink(part.c_str());
        return tl::unexpected<Error>(kept.error());
    }
    // A log that is found beside the new file would be played into it.
    ::unlink((target + "-wal").c_str());
    ::unlink((target + "-shm").c_str());
    ::unlink((target + "-journal").c_str());
    Result<void> done = syncFolder(folderOf(target));
    if (done)
        done = putInPlace(part, target);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return pathText(*kept);
}

// Another key ---------------------------------------------------------------------------------

Result<void> Workspace::changeKey(const Key &key, const ProgressReport &progress)
{
    if (m->database->path().empty() || isReadOnly())
        return fail(ErrorCode::ReadOnly, m->database->path(), "the file cannot be written");
    m->summaryWork.stop();
    m->backupWork.stop();
    const Key before = m->database->key();
    Result<void> done = m->backups().announceKeyChange(before);
    if (done)
        done = m->database->changeKey(key);
    if (!done) {
        announceFailure(done.error());
        return done;
    }
    done = m->backups().changeKey(before, key,
                                  progress ? progress : ProgressReport([](int, int) {}));
    m->savedAt = QDateTime::currentDateTimeUtc();
    emit backupsChanged();
    emit saved(m->savedAt);
    if (m->keepsSummaries)
        refreshSummaries();
    return done;
}

Result<void> Workspace::changePassphrase(const Unlock &next, const ProgressReport &progress)
{
    if (next.with != Unlock::With::Passphrase || next.secret.isEmpty())
        return fail(ErrorCode::Refused, "passphrase", "a passphrase is needed");
    return changeKey(Key::fromPassphrase(next.secret), progress);
}

Result<void> Workspace::removePassphrase(const ProgressReport &progress)
{
    return changeKey(Key(), progress);
}

} // namespace cairn
