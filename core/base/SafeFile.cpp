#include "base/SafeFile.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cairn {

static constexpr std::size_t pieceSize = 64 * 1024;

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string fileNameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

static Error failure(const std::string &path, int reason, ErrorCode other = ErrorCode::CannotWrite)
{
    const bool isFull = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
    return {isFull ? ErrorCode::DiskFull : other, path, std::strerror(reason)};
}

namespace {

/// A descriptor, closed when it goes.
class Descriptor
{
public:
    Descriptor(const std::string &path, int flags, mode_t mode = 0)
        : m_file(::open(path.c_str(), flags | O_CLOEXEC, mode))
    {}
    ~Descriptor()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_file >= 0; }
    operator int() const { return m_file; }
    /// Some disks tell only here that a write failed.
    bool close()
    {
        const int file = m_file;
        m_file = -1;
        return ::close(file) == 0;
    }

private:
    int m_file = -1;
};

/// The next piece of what is written; empty: the end.
using Source = std::function<Result<std::string_view>()>;

} // namespace

static bool writePiece(int file, std::string_view piece)
{
    while (!piece.empty()) {
        const ssize_t written = ::write(file, piece.data(), piece.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            if (written == 0)
                errno = ENOSPC;
            return false;
        }
        piece.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// How many bytes came, which is fewer than asked for at the end only; negative: errno says why.
static ssize_t readPiece(int file, char *bytes, std::size_t size)
{
    std::size_t read = 0;
    while (read < size) {
        const ssize_t more = ::read(file, bytes + read, size - read);
        if (more < 0 && errno == EINTR)
            continue;
        if (more < 0)
            return more;
        if (more == 0)
            break;
        read += static_cast<std::size_t>(more);
    }
    return static_cast<ssize_t>(read);
}

static Source piecesOf(std::string_view bytes)
{
    return [bytes]() mutable -> Result<std::string_view> {
        const std::string_view piece = bytes.substr(0, pieceSize);
        bytes.remove_prefix(piece.size());
        return piece;
    };
}

static Source piecesOf(int file, const std::string &path, std::string &buffer)
{
    return [file, path, &buffer]() -> Result<std::string_view> {
        buffer.resize(pieceSize);
        const ssize_t read = readPiece(file, buffer.data(), pieceSize);
        if (read < 0)
            return tl::unexpected<Error>(failure(path, errno, ErrorCode::CannotRead));
        return std::string_view(buffer).substr(0, static_cast<std::size_t>(read));
    };
}

static Result<void> writeAll(const std::string &path, mode_t mode, const Source &next)
{
    Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0600);
    if (!file.isOpen())
        return tl::unexpected<Error>(failure(path, errno));
    for (;;) {
        const Result<std::string_view> piece = next();
        if (!piece)
            return tl::unexpected<Error>(piece.error());
        if (piece->empty())
            break;
        if (!writePiece(file, *piece))
            return tl::unexpected<Error>(failure(path, errno));
    }
    // The permissions last: until it is whole the file is for its owner alone.
    if (::fchmod(file, mode) != 0 && errno != EPERM && errno != ENOTSUP)
        return tl::unexpected<Error>(failure(path, errno));
    if (::fsync(file) != 0 || !file.close())
        return tl::unexpected<Error>(failure(path, errno));
    return {};
}

/// Reads the file again and compares it, past what the system remembers where it allows that.
static Result<void> compareAll(const std::string &path, const Source &next)
{
    const Descriptor file(path, O_RDONLY | O_NOFOLLOW);
    if (!file.isOpen())
        return tl::unexpected<Error>(failure(path, errno));
    ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
    std::array<char, pieceSize + 1> read; // one more: the file must end where the piece ends
    for (;;) {
        const Result<std::string_view> piece = next();
        if (!piece)
            return tl::unexpected<Error>(piece.error());
        const std::size_t size = piece->empty() ? 1 : piece->size();
        const ssize_t came = readPiece(file, read.data(), size);
        if (came < 0)
            return tl::unexpected<Error>(failure(path, errno));
        if (std::string_view(read.data(), static_cast<std::size_t>(came)) != *piece)
            return fail(ErrorCode::CannotWrite, path, "what was read back is not what was written");
        if (piece->empty())
            return {};
    }
}

/// Where the file really is: a link leads there.
static std::string targetOf(const std::string &path)
{
    char *whole = ::realpath(path.c_str(), nullptr);
    if (!whole)
        return path;
    std::string target = whole;
    std::free(whole);
    return target;
}

static std::string partOf(const std::string &target)
{
    return target + ".part";
}

/// Writes the part beside where \a path really is. \returns that place.
static Result<std::string> writePart(const std::string &path, const std::function<Source()> &source)
{
    if (path.find('\0') != std::string::npos)
        return fail(ErrorCode::CannotWrite, path, "the name holds a NUL byte");
    const std::string target = targetOf(path);
    struct stat found = {};
    const bool isThere = ::stat(target.c_str(), &found) == 0;
    if (isThere && !S_ISREG(found.st_mode))
        return fail(ErrorCode::CannotWrite, path, "this is not a regular file");
    const std::string part = partOf(target);
    ::unlink(part.c_str());
    Result<void> done = writeAll(part, isThere ? found.st_mode & 0777 : 0600, source());
    if (done)
        done = compareAll(part, source());
    if (done)
        return target;
    ::unlink(part.c_str());
    return tl::unexpected<Error>(done.error());
}

static Result<void> replace(const std::string &path, const std::function<Source()> &source)
{
    const Result<std::string> target = writePart(path, source);
    if (!target)
        return tl::unexpected<Error>(target.error());
    return putInPlace(partOf(*target), *target);
}

Result<PreparedFile> PreparedFile::write(const std::string &path, std::string_view bytes)
{
    Result<std::string> target = writePart(path, [bytes] { return piecesOf(bytes); });
    if (!target)
        return tl::unexpected<Error>(target.error());
    return PreparedFile(std::move(*target));
}

PreparedFile::PreparedFile(PreparedFile &&other) noexcept
    : m_target(std::exchange(other.m_target, std::string()))
{}

PreparedFile::~PreparedFile()
{
    if (!m_target.empty())
        ::unlink(partOf(m_target).c_str());
}

Result<void> PreparedFile::putInPlace()
{
    const std::string target = std::exchange(m_target, std::string());
    return cairn::putInPlace(partOf(target), target);
}

Result<void> writeSafely(const std::string &path, std::string_view bytes)
{
    return replace(path, [bytes] { return piecesOf(bytes); });
}

Result<void> copySafely(const std::string &from, const std::string &to)
{
    const Descriptor file(from, O_RDONLY);
    if (!file.isOpen())
        return tl::unexpected<Error>(failure(from, errno, ErrorCode::CannotRead));
    std::string buffer;
    return replace(to, [&] {
        ::lseek(file, 0, SEEK_SET);
        return piecesOf(file, from, buffer);
    });
}

Result<std::string> readSmallFile(const std::string &path, std::size_t limit)
{
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    std::string bytes(limit + 1, '\0');
    const ssize_t read = file.isOpen() ? readPiece(file, bytes.data(), bytes.size()) : -1;
    if (read < 0)
        return tl::unexpected<Error>(failure(path, errno, ErrorCode::CannotRead));
    if (static_cast<std::size_t>(read) > limit)
        return fail(ErrorCode::TooLarge, path, "more than " + std::to_string(limit) + " bytes");
    bytes.resize(static_cast<std::size_t>(read));
    return bytes;
}

Result<void> putInPlace(const std::string &part, const std::string &path)
{
    if (::rename(part.c_str(), path.c_str()) != 0) {
        Error error = failure(path, errno);
        ::unlink(part.c_str());
        return tl::unexpected<Error>(std::move(error));
    }
    return syncFolder(folderOf(path));
}

static Result<void> syncPath(const std::string &path, int flags)
{
    const Descriptor file(path, flags | O_RDONLY);
    if (!file.isOpen() || ::fsync(file) != 0)
        return tl::unexpected<Error>(failure(path, errno));
    return {};
}

Result<void> syncFile(const std::string &path)
{
    return syncPath(path, 0);
}

Result<void> syncFolder(const std::string &folder)
{
    return syncPath(folder, O_DIRECTORY);
}

} // namespace cairn
