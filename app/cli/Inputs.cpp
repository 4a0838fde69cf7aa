#include "Inputs.h"

#include "Commands.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn::cli {

namespace {

constexpr std::size_t mostBytes = std::size_t(256) << 20; // as much as any of the readers takes

/// Closes what it was given, and leaves standard input alone.
class Descriptor
{
public:
    explicit Descriptor(int descriptor) : m_fd(descriptor) {}
    ~Descriptor()
    {
        if (m_fd > STDIN_FILENO)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_fd; }

private:
    int m_fd;
};

/// Why \a mode is not that of something to read to its end; nothing: it is.
const char *whatItIs(mode_t mode)
{
    if (S_ISDIR(mode))
        return "this is a folder; a file was expected";
    // /dev/zero never ends; a terminal does.
    if (S_ISBLK(mode) || S_ISCHR(mode) || S_ISSOCK(mode))
        return "this is a device; a file was expected";
    return nullptr;
}

std::size_t lineOf(std::string_view text, std::size_t position)
{
    return 1 + std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(position), '\n'));
}

/// Where `"id": "<id>"` stands; npos: nowhere.
std::size_t positionOfId(std::string_view json, const std::string &id)
{
    const std::string quoted = '"' + id + '"';
    for (auto at = json.find(quoted); at != json.npos; at = json.find(quoted, at + 1)) {
        std::string_view before = json.substr(0, at);
        const auto trim = [&] {
            const auto last = before.find_last_not_of(" \t\r\n");
            before = before.substr(0, last == before.npos ? 0 : last + 1);
        };
        trim();
        if (before.empty() || before.back() != ':')
            continue;
        before.remove_suffix(1);
        trim();
        if (before.size() >= 4 && before.substr(before.size() - 4) == "\"id\"")
            return at;
    }
    return json.npos;
}

bool isLineAndColumn(const std::string &place)
{
    return !place.empty() && place.find_first_not_of("0123456789:") == std::string::npos;
}

} // namespace

void complain(std::string_view line)
{
    std::string text(line);
    // One line a fault, whatever stands in the input.
    std::replace(text.begin(), text.end(), '\n', ' ');
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void complain(const std::string &source, const Error &error)
{
    const std::string separator = isLineAndColumn(error.place) ? ":" : ": ";
    complain(nameOf(source) + (error.place.empty() ? "" : separator + error.place) + ": "
             + error.detail);
}

std::string nameOf(const std::string &source)
{
    return source == "-" ? "standard input" : source;
}

Result<int> openInput(const std::string &source)
{
    if (source == "-")
        return STDIN_FILENO;
    struct stat status = {};
    const int descriptor = ::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        return fail(ErrorCode::CannotRead, {},
                    std::string(std::strerror(errno)) + "; a file that can be read was expected");
    if (const char *what = whatItIs(status.st_mode); what && !::isatty(descriptor)) {
        ::close(descriptor);
        return fail(ErrorCode::CannotRead, {}, what);
    }
    return descriptor;
}

Result<std::string> readBytes(const std::string &source)
{
    const Result<int> input = openInput(source);
    if (!input)
        return tl::unexpected(input.error());
    const Descriptor file(*input);
    std::string text;
    std::vector<char> buffer(std::size_t(1) << 20);
    for (;;) {
        const ssize_t got = ::read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR && !stopRequested)
            continue;
        if (got < 0)
            return fail(ErrorCode::CannotRead, {},
                        std::string(std::strerror(errno))
                            + "; a file that can be read was expected");
        if (got == 0)
            break;
        text.append(buffer.data(), std::size_t(got));
        if (text.size() > mostBytes)
            return fail(ErrorCode::TooLarge, {}, "larger than 256 MB; a smaller file was expected");
    }
    return text;
}

Result<std::string> readText(const std::string &source)
{
    Result<std::string> text = readBytes(source);
    if (!text)
        return text;
    if (const auto nul = text->find('\0'); nul != text->npos)
        return fail(ErrorCode::NotUnderstood, std::to_string(lineOf(*text, nul)),
                    "a NUL byte; text was expected");
    return text;
}

std::string faultLine(const std::string &source, std::string_view json, const Fault &fault)
{
    std::string line = nameOf(source);
    const auto at = fault.id.empty() ? json.npos : positionOfId(json, fault.id);
    if (at != json.npos)
        line += ':' + std::to_string(lineOf(json, at));
    line += ": ";
    for (const std::string *part : {&fault.list, &fault.id, &fault.field})
        if (!part->empty())
            line += *part + (part == &fault.field ? ": " : part == &fault.list ? "/" : " ");
    return line + fault.reason;
}

std::optional<CompiledCatalogue> readUsableCatalogue(const std::string &source)
{
    const Result<std::string> json = readText(source);
    if (!json) {
        complain(source, json.error());
        return {};
    }
    Result<CatalogueReading> reading = readCatalogue(*json);
    if (!reading) {
        complain(source, reading.error());
        return {};
    }
    for (const Fault &fault : reading->faults)
        complain(faultLine(source, *json, fault));
    if (!reading->isUsable())
        return {};
    return CompiledCatalogue(std::move(reading->catalogue));
}

std::optional<Error> unknownItem(const Record &record, const CompiledCatalogue &catalogue)
{
    for (std::size_t i = 0; i < record.evidence.size(); ++i) {
        const ItemId &item = record.evidence[i].item;
        if (!item.isEmpty() && catalogue.itemIndex(item) < 0)
            return unknownItem(record, i);
    }
    return {};
}

Error unknownItem(const Record &record, std::size_t evidence)
{
    return {ErrorCode::NotFound, "evidence/" + std::to_string(evidence) + "/item",
            "the catalog has no item \"" + record.evidence[evidence].item.text
                + "\"; one of its ids was expected"};
}

std::optional<Record> readOneRecord(const std::string &source, const CompiledCatalogue &catalogue)
{
    const Result<std::string> json = readText(source);
    if (!json) {
        complain(source, json.error());
        return {};
    }
    Result<Record> record = readRecord(*json, catalogue.catalogue().grades);
    if (!record) {
        complain(source, record.error());
        return {};
    }
    if (const auto error = unknownItem(*record, catalogue)) {
        complain(source, *error);
        return {};
    }
    for (const Fault &fault : checkRecord(*record, catalogue.catalogue()).faults)
        complain(faultLine(source, {}, fault) + " (noted; the audit goes on without it)");
    return std::move(*record);
}

Date today()
{
    const std::time_t now = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&now, &local);
    return Date::fromCivil(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

} // namespace cairn::cli
