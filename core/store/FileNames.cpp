#include "store/FileNames.h"

#include "store/SqlError.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn {

std::string uriPath(const std::string &path)
{
    static const char *const digits = "0123456789ABCDEF";
    std::string uri;
    for (const char each : path) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '%' || each == '?' || each == '#')
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
        else
            uri.push_back(each);
    }
    return uri;
}

bool hasUnfinishedLog(const std::string &path)
{
    struct stat log = {};
    return stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
}

void removeWithJournal(const std::string &path)
{
    ::unlink(path.c_str());
    ::unlink((path + "-journal").c_str());
    ::unlink((path + "-wal").c_str());
}

Result<void> makeFile(const std::string &path)
{
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) {
        const int reason = errno;
        return fail(codeOfFailedWrite(reason), path,
                    reason == EEXIST ? "a file stands there already" : std::strerror(reason));
    }
    ::close(file);
    return {};
}

} // namespace cairn
