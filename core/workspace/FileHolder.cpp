#include "workspace/FileHolder.h"

#include "base/SafeFile.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QSysInfo>

#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace cairn {

using namespace Qt::StringLiterals;

static constexpr std::size_t longestNote = 1024;
static constexpr qint64 longestName = 80;

static std::string native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

/// The name that the person gave, else the one they log in with.
static QString accountName(uid_t account)
{
    const passwd *entry = ::getpwuid(account);
    if (!entry)
        return {};
    const QString full = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : full;
}

// The note beside the file --------------------------------------------------------------------

QString holderNotePath(const QString &path)
{
    const QFileInfo file(path);
    return file.absolutePath() + u"/.~"_s + file.fileName() + u".open"_s;
}

/// What others wrote, shown in one line and no longer than a name.
static QString cleaned(const QString &line)
{
    QString text;
    for (const QChar each : line.left(longestName))
        text.append(each.isPrint() ? each : u' ');
    return text.trimmed();
}

static std::optional<FileHolder> readNote(const QString &path)
{
    const Result<std::string> text = readSmallFile(native(holderNotePath(path)), longestNote);
    if (!text)
        return {};
    const QStringList lines = QString::fromStdString(*text).split(u'\n');
    FileHolder holder;
    holder.who = cleaned(lines.value(0));
    holder.computer = cleaned(lines.value(1));
    holder.since = QDateTime::fromString(lines.value(2), Qt::ISODate);
    holder.hasCopy = true;
    return holder;
}

static bool isOwn(const FileHolder &holder)
{
    return holder.who == accountName(::getuid()) && holder.computer == QSysInfo::machineHostName();
}

void sayThatItIsOpen(const QString &path)
{
    // Somebody else's stays: it was there first.
    if (const std::optional<FileHolder> there = readNote(path); there && !isOwn(*there))
        return;
    const QString note = accountName(::getuid()) + u'\n' + QSysInfo::machineHostName() + u'\n'
                         + QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + u'\n';
    (void)writeSafely(native(holderNotePath(path)), note.toStdString());
}

void sayThatItIsClosed(const QString &path)
{
    if (const std::optional<FileHolder> there = readNote(path); there && isOwn(*there))
        QFile::remove(holderNotePath(path));
}

// The system's list of locks ------------------------------------------------------------------

qint64 holderIn(const QByteArray &locks, quint64 device, quint64 inode)
{
    // "1: POSIX  ADVISORY  WRITE 1234 08:01:5678 1073741826 1073742335"
    const QByteArray wanted = QByteArray::number(major(device), 16).rightJustified(2, '0') + ':'
                              + QByteArray::number(minor(device), 16).rightJustified(2, '0') + ':'
                              + QByteArray::number(inode);
    for (const QByteArray &line : locks.split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() >= 8 && words[5] == wanted && words[4].toLongLong() > 0)
            return words[4].toLongLong();
    }
    return 0;
}

/// The log is made when the file is opened, and goes when it is closed.
static QDateTime bornAt(const std::string &path)
{
    struct statx found = {};
    if (::statx(AT_FDCWD, path.c_str(), 0, STATX_BTIME, &found) != 0
        || !(found.stx_mask & STATX_BTIME))
        return {};
    return QDateTime::fromSecsSinceEpoch(found.stx_btime.tv_sec, Qt::UTC);
}

static std::optional<FileHolder> holderHere(const QString &path)
{
    struct stat file = {};
    struct stat process = {};
    QFile locks(u"/proc/locks"_s);
    if (::stat(native(path).c_str(), &file) != 0 || !locks.open(QIODevice::ReadOnly))
        return {};
    const qint64 holder = holderIn(locks.readAll(), file.st_dev, file.st_ino);
    const std::string folder = "/proc/" + std::to_string(holder);
    if (holder == 0 || holder == ::getpid() || ::stat(folder.c_str(), &process) != 0)
        return {};
    FileHolder found;
    found.who = accountName(process.st_uid);
    found.since = bornAt(native(path) + "-wal");
    return found;
}

std::optional<FileHolder> holderOf(const QString &path)
{
    if (std::optional<FileHolder> here = holderHere(path))
        return here;
    std::optional<FileHolder> note = readNote(path);
    return note && !isOwn(*note) && !note->who.isEmpty() ? note : std::nullopt;
}

} // namespace cairn
