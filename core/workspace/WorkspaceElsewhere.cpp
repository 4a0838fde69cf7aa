#include "base/SafeFile.h"
#include "workspace/WorkspaceData.h"

#include <QCryptographicHash>
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

/// What the file held when the copy was taken from it.
static std::string noteOf(const QString &copy)
{
    return nativePath(copy) + ".origin";
}

/// Whether the copy that stands there holds changes that were never written back.
static Result<bool> hasUnwritten(const QString &copy, const Unlock &unlock)
{
    if (!QFile::exists(copy))
        return false;
    const Result<std::string> taken = readSmallFile(noteOf(copy), 256);
    const auto opened = Database::open(nativePath(copy), unlock);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    const Result<std::string> here = (*opened)->contentDigest();
    return !here || !taken || *here != *taken;
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
    return writeSafely(noteOf(copy), *digest);
}

Result<std::unique_ptr<Workspace>>
Workspace::openWorkingCopy(const QString &path, const QString &folder, const Unlock &unlock)
{
    const QString copy = workingCopyOf(path, folder);
    const Result<bool> unwritten = hasUnwritten(copy, unlock);
    if (!unwritten)
        return tl::unexpected<Error>(unwritten.error());
    if (!*unwritten)
        if (Result<void> taken = takeCopy(path, copy, unlock); !taken)
            return tl::unexpected<Error>(taken.error());
    Result<std::unique_ptr<Workspace>> workspace = open(copy, unlock);
    if (workspace)
        (*workspace)->m->origin = QFileInfo(path).absoluteFilePath();
    return workspace;
}

bool Workspace::isWorkingCopy() const
{
    return !m->origin.isEmpty();
}

Result<void> Workspace::writeBack()
{
    if (m->origin.isEmpty())
        return {};
    const QString copy = QFile::decodeName(QByteArray::fromStdString(m->database->path()));
    const Result<std::string> here = m->database->contentDigest();
    const Result<std::string> taken = readSmallFile(noteOf(copy), 256);
    if (!here || !taken)
        return tl::unexpected<Error>(here ? taken.error() : here.error());
    if (*here == *taken)
        return {}; // nothing was changed since
    // Somebody may have worked on the file meanwhile; one of the two would be lost.
    if (QFile::exists(m->origin)) {
        if (Result<void> free = Database::checkNotOpen(nativePath(m->origin)); !free)
            return free;
        const auto there = Database::openToLook(nativePath(m->origin), m->database->key());
        const Result<std::string> digest
            = there ? (*there)->contentDigest() : tl::unexpected<Error>(there.error());
        if (!digest || *digest != *taken)
            return fail(ErrorCode::Refused, nativePath(m->origin),
                        "the file was changed there after the copy was taken; save a copy under "
                        "another name");
    }
    if (Result<void> saved = m->database->saveCopy(nativePath(m->origin)); !saved)
        return saved;
    return writeSafely(noteOf(copy), *here);
}

} // namespace cairn
