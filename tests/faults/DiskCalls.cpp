// The system's file calls, defined once more. A program's own definition goes before the C
// library's, also for the shared libraries that it uses, so no call passes the Disk by.

#include "tests/faults/Disk.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

using cairn::faults::Disk;
using cairn::faults::DiskEvent;
using Kind = cairn::faults::DiskEvent::Kind;

namespace {

Disk &disk()
{
    return Disk::instance();
}

bool isWatched(const char *path)
{
    return disk().isWatching() && path && disk().isWatched(std::string_view(path));
}

bool isWatched(int descriptor)
{
    return disk().isWatching() && disk().isWatched(descriptor);
}

int failWith(int error)
{
    errno = error;
    return -1;
}

std::uint64_t inodeOf(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

DiskEvent eventOf(Kind kind, int descriptor)
{
    DiskEvent event;
    event.kind = kind;
    event.file = inodeOf(descriptor);
    return event;
}

int openFile(int folder, const char *path, int flags, mode_t mode)
{
    const bool watched = isWatched(path);
    const bool isNew = watched && (flags & O_CREAT) && ::access(path, F_OK) != 0;
    if (isNew)
        if (const int error = disk().failureOfChange())
            return failWith(error);
    const auto descriptor = static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
    if (descriptor < 0 || !watched)
        return descriptor;
    struct stat status = {};
    const bool isFolder = ::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode);
    disk().opened(descriptor, path, isFolder);
    if (isNew) {
        DiskEvent event = eventOf(Kind::Create, descriptor);
        event.path = path;
        disk().add(std::move(event));
    }
    if (!isNew && (flags & O_TRUNC))
        disk().add(eventOf(Kind::Truncate, descriptor));
    return descriptor;
}

/// \a place: nothing for "where the descriptor stands".
ssize_t put(int descriptor, const void *bytes, size_t size, const off_t *place)
{
    const auto write = [&](size_t some) {
        return place ? ::syscall(SYS_pwrite64, descriptor, bytes, some, *place)
                     : ::syscall(SYS_write, descriptor, bytes, some);
    };
    if (!isWatched(descriptor))
        return write(size);
    bool half = false;
    if (const int error = disk().failureOfChange(&half); error && (!half || size < 2))
        return failWith(error);
    DiskEvent event = eventOf(Kind::Write, descriptor);
    event.at = place ? *place : ::lseek(descriptor, 0, SEEK_CUR);
    const ssize_t put = write(half ? size / 2 : size);
    if (put > 0) {
        event.bytes.assign(static_cast<const char *>(bytes), static_cast<size_t>(put));
        disk().add(std::move(event));
    }
    return put;
}

int sync(int descriptor, long call)
{
    if (!isWatched(descriptor))
        return static_cast<int>(::syscall(call, descriptor));
    if (const int error = disk().failureOfChange())
        return failWith(error);
    // The power does not really go off here, so nothing is gained by waiting for the real disk.
    if (!disk().ignoresSync()) {
        const std::string folder = disk().folderBehind(descriptor);
        DiskEvent event = eventOf(folder.empty() ? Kind::Sync : Kind::SyncFolder, descriptor);
        event.path = folder;
        disk().add(std::move(event));
    }
    return 0;
}

int truncate(int descriptor, off_t size)
{
    const auto cut = [&] { return static_cast<int>(::syscall(SYS_ftruncate, descriptor, size)); };
    if (!isWatched(descriptor))
        return cut();
    if (const int error = disk().failureOfChange())
        return failWith(error);
    const int done = cut();
    if (done == 0) {
        DiskEvent event = eventOf(Kind::Truncate, descriptor);
        event.at = size;
        disk().add(std::move(event));
    }
    return done;
}

/// A call that changes names. \a change does it.
template <class Change>
int changeNames(Kind kind, const char *path, const char *target, const Change &change)
{
    if (!isWatched(path) && !isWatched(target))
        return change();
    if (const int error = disk().failureOfChange())
        return failWith(error);
    const int done = change();
    if (done == 0) {
        DiskEvent event;
        event.kind = kind;
        event.path = path;
        event.target = target ? target : "";
        disk().add(std::move(event));
    }
    return done;
}

int renameTo(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    return changeNames(Kind::Rename, from, to, [&] {
        return static_cast<int>(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    });
}

int removeName(int folder, const char *path, int flags)
{
    return changeNames(Kind::Remove, path, nullptr, [&] {
        return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags));
    });
}

} // namespace

#define CAIRN_CALL extern "C" __attribute__((visibility("default")))

CAIRN_CALL int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return openFile(AT_FDCWD, path, flags, mode);
}

CAIRN_CALL int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return openFile(AT_FDCWD, path, flags, mode);
}

CAIRN_CALL int openat(int folder, const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return openFile(folder, path, flags, mode);
}

CAIRN_CALL int close(int descriptor)
{
    if (disk().isWatching())
        disk().closed(descriptor);
    return static_cast<int>(::syscall(SYS_close, descriptor));
}

CAIRN_CALL ssize_t read(int descriptor, void *into, size_t size)
{
    if (isWatched(descriptor))
        if (const int error = disk().failureOfRead())
            return failWith(error);
    return ::syscall(SYS_read, descriptor, into, size);
}

CAIRN_CALL ssize_t pread64(int descriptor, void *into, size_t size, off_t at)
{
    if (isWatched(descriptor))
        if (const int error = disk().failureOfRead())
            return failWith(error);
    return ::syscall(SYS_pread64, descriptor, into, size, at);
}

CAIRN_CALL ssize_t pread(int descriptor, void *into, size_t size, off_t at)
{
    return pread64(descriptor, into, size, at);
}

CAIRN_CALL ssize_t write(int descriptor, const void *bytes, size_t size)
{
    return put(descriptor, bytes, size, nullptr);
}

CAIRN_CALL ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off_t at)
{
    return put(descriptor, bytes, size, &at);
}

CAIRN_CALL ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t at)
{
    return put(descriptor, bytes, size, &at);
}

CAIRN_CALL ssize_t writev(int descriptor, const iovec *parts, int count)
{
    if (!isWatched(descriptor))
        return ::syscall(SYS_writev, descriptor, parts, count);
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    return put(descriptor, bytes.data(), bytes.size(), nullptr);
}

CAIRN_CALL int fsync(int descriptor)
{
    return sync(descriptor, SYS_fsync);
}

CAIRN_CALL int fdatasync(int descriptor)
{
    return sync(descriptor, SYS_fdatasync);
}

CAIRN_CALL int ftruncate(int descriptor, off_t size) noexcept
{
    return truncate(descriptor, size);
}

CAIRN_CALL int ftruncate64(int descriptor, off_t size) noexcept
{
    return truncate(descriptor, size);
}

CAIRN_CALL int rename(const char *from, const char *to) noexcept
{
    return renameTo(AT_FDCWD, from, AT_FDCWD, to, 0);
}

CAIRN_CALL int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return renameTo(fromFolder, from, toFolder, to, 0);
}

CAIRN_CALL int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
                         unsigned flags) noexcept
{
    return renameTo(fromFolder, from, toFolder, to, flags);
}

CAIRN_CALL int link(const char *from, const char *to) noexcept
{
    return changeNames(Kind::Link, from, to, [&] {
        return static_cast<int>(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
    });
}

CAIRN_CALL int unlink(const char *path) noexcept
{
    return removeName(AT_FDCWD, path, 0);
}

CAIRN_CALL int unlinkat(int folder, const char *path, int flags) noexcept
{
    return removeName(folder, path, flags);
}
