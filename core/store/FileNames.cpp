#include "store/FileNames.h"

#include <sys/stat.h>

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

} // namespace cairn
