#include "base/SafeFile.h"
#include "workspace/FileHolder.h"
#include "workspace/WorkspaceData.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

/// A file on a network, a stick or in a cloud folder is changed as a copy on this computer, and
/// written back as one whole file that was checked.
namespace cairn {

using namespace Qt::StringLiterals;

QString workingCopyOf(const QString &path, const QString &folder)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const QByteArray digest
        = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex();
    return folder + u'/' + QString::fromLatin1(digest.left(24)) + u'/' + QFileInfo(path).fileName();
}

/// What the file there was when the copy was taken from it, or written back, the last time.
struct OriginNote {
    std::string content; ///< digest of every row
    std::string salt;    ///< of its key
    std::string bytes;   ///< digest of the file as it lies there
};

static std::string notePath(const QString &copy)
{
    return nativePath(copy) + ".origin";
}

static Result<OriginNote> readNote(const QString &copy)
{
    const Result<std::string> text = readSmallFile(notePath(copy), 1024);
    if (!text)
        return tl::unexpected<Error>(text.error());
    const QStringList lines = QString::fromStdString(*text).split(u'\n');
    return OriginNote{lines.value(0).toStdString(), lines.value(1).toStdString(),
                      lines.value(2).toStdString()};
}

static std::string saltText(const Key &key)
{
    return key.isEmpty() ? "plain"
                         : QByteArray::fromStdString(std::string(key.salt())).toHex().toStdString();
}

/// \pre This process does not have the file open.
static std::string bytesDigest(const QString &path)
{
    QFile file(path);
    QCryptographicHash digest(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !digest.addData(&file))
        return {};
    return digest.result().toHex().toStdString();
}

static Result<void> writeNote(const QString &copy, const QString &origin,
                              const std::string &content, const Key &key)
{
    return writeSafely(notePath(copy),
                       content + "\n" + saltText(key) + "\n" + bytesDigest(origin) + "\n");
}

/// Whether the copy that stands there holds changes that were never written back.
static Result<bool> hasUnwritten(const QString &copy, const Unlock &unlock)
{
    if (!QFile::exists(copy))
        return false;
    const Result<OriginNote> note = readNote(copy);
    const auto opened = Database::open(nativePath(copy), unlock);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Result<std::string> here = (*opened)->contentDigest();
    return !here || !note || *here != note->content || saltText((*opened)->key()) != note->salt;
}

static Result<void> takeCopy(const QString &path, const QString &copy, const Unlock &unlock)
{
    if (Result<void> free = Database::checkNotOpen(nativePath(path)); !free)
        return free;
    const auto opened = Database::openToLook(nativePath(path), unlock);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Result<std::string> digest = (*opened)->contentDigest();
    if (!digest)
        return tl::unexpected<Error>(digest.error());
    if (!QDir().mkpath(QFileInfo(copy).path()))
        return fail(ErrorCode::CannotWrite, nativePath(copy), "the folder cannot be made");
    QFile::setPermissions(QFileInfo(copy).path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (Result<void> saved = (*opened)->saveCopy(nativePath(copy)); !saved)
        return saved;
    return writeNote(copy, path, *digest, (*opened)->key());
}

/// The file there got another passphrase on another computer, and the copy that was left here still
/// has the old one: it is kept, and makes room.
static bool makeRoom(const QString &path, const QString &copy, const Unlock &unlock)
{
    if (!Database::openToLook(nativePath(path), unlock))
        return false;
    const QString kept
        = copy + QDateTime::currentDateTimeUtc().toString(u"'.earlier-'yyyyMMdd'T'HHmmss"_s);
    return putInPlace(nativePath(copy), nativePath(kept)).has_value();
}

Result<std::unique_ptr<Workspace>>
Workspace::openWorkingCopy(const QString &path, const QString &folder, const Unlock &unlock)
{
    const QString copy = workingCopyOf(path, folder);
    Result<bool> unwritten = hasUnwritten(copy, unlock);
    if (!unwritten && unwritten.error().code == ErrorCode::WrongPassphrase
        && makeRoom(path, copy, unlock))
        unwritten = false;
    if (!unwritten)
        return tl::unexpected<Error>(unwritten.error());
    if (!*unwritten)
        if (Result<void> taken = takeCopy(path, copy, unlock); !taken)
            return tl::unexpected<Error>(taken.error());
    Result<std::unique_ptr<Workspace>> workspace = open(copy, unlock);
    if (workspace) {
        (*workspace)->m->origin = QFileInfo(path).absoluteFilePath();
        (*workspace)->m->foundUnwritten = *unwritten;
        sayThatItIsOpen(path);
    }
    return workspace;
}

bool Workspace::isWorkingCopy() const
{
    return !m->origin.isEmpty();
}

bool Workspace::foundUnwritten() const
{
    return m->foundUnwritten;
}

/// Somebody may have worked on the file there meanwhile; one of the two would be lost.
Result<void> Workspace::checkOrigin(const std::string &bytes, const std::string &content) const
{
    if (!QFile::exists(m->origin))
        return {};
    if (Result<void> free = Database::checkNotOpen(nativePath(m->origin)); !free)
        return free;
    if (!bytes.empty() && bytesDigest(m->origin) == bytes)
        return {};
    // It may have been opened there, and nothing changed.
    const auto there = Database::openToLook(nativePath(m->origin), m->database->key());
    const Result<std::string> digest
        = there ? (*there)->contentDigest() : tl::unexpected<Error>(there.error());
    if (digest && *digest == content)
        return {};
    return fail(ErrorCode::Refused, nativePath(m->origin),
                "the file was changed there after the copy was taken; save a copy under "
                "another name");
}

/// What the copy held is whole in another file, so it is not found again.
void Workspace::forgetCopy(const QString &copy)
{
    for (const QString &part : {copy, copy + u".origin"_s})
        QFile::remove(part);
    sayThatItIsClosed(m->origin);
    m->origin.clear();
}

Result<void> Workspace::writeBack()
{
    if (m->origin.isEmpty())
        return {};
    const QString copy = QFile::decodeName(QByteArray::fromStdString(m->database->path()));
    const Result<std::string> here = m->database->contentDigest();
    const Result<OriginNote> note = readNote(copy);
    if (!here || !note)
        return tl::unexpected<Error>(here ? note.error() : here.error());
    if (*here == note->content && saltText(m->database->key()) == note->salt)
        return {}; // nothing was changed since
    if (Result<void> same = checkOrigin(note->bytes, note->content); !same)
        return same;
    if (Result<void> saved = m->database->saveCopy(nativePath(m->origin)); !saved)
        return saved;
    m->foundUnwritten = false;
    return writeNote(copy, m->origin, *here, m->database->key());
}

} // namespace cairn
