#include "Commands.h"
#include "LineBlocks.h"

#include "audit/Scan.h"
#include "interchange/cairn/RecordJson.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn::cli {

namespace {

constexpr std::size_t blockBytes = std::size_t(512) << 10;
constexpr std::size_t longestLine = std::size_t(16) << 20;

void appendQuoted(std::string &out, std::string_view text)
{
    static constexpr char digits[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += digits[(c >> 4) & 15];
            out += digits[c & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// What all threads share: the catalogue made ready, and every name as JSON text.
class ScanTask
{
public:
    ScanTask(const CompiledCatalogue &catalogue, const ScanCall &call, Date asOf)
        : m_catalogue(catalogue), m_scanner(catalogue, asOf), m_source(nameOf(call.records))
    {
        if (call.near)
            m_near = Credits::from(*call.near, CreditUnit::Semester);
        for (const Credential &each : catalogue.catalogue().credentials) {
            m_names.emplace_back();
            appendQuoted(m_names.back(), each.id.text);
        }
    }

    /// A worker for one thread, with its own reader.
    OrderedWork::Work worker() const;

private:
    void answer(const Record &record, const std::vector<int> &awardable, std::string &out) const;
    void appendNear(const Near &near, std::string &out) const;

    const CompiledCatalogue &m_catalogue;
    Scanner m_scanner;
    std::optional<Credits> m_near;
    std::string m_source;
    std::vector<std::string> m_names;
};

void ScanTask::answer(const Record &record, const std::vector<int> &awardable,
                      std::string &out) const
{
    out += "{\"learner\":";
    appendQuoted(out, record.learner.id.text);
    out += ",\"awardable\":[";
    const char *separator = "";
    for (int index : awardable) {
        out += separator;
        out += m_names[std::size_t(index)];
        separator = ",";
    }
    out += ']';
    if (m_near) {
        out += ",\"near\":[";
        separator = "";
        for (const Near &near : m_scanner.near(record, *m_near)) {
            out += separator;
            appendNear(near, out);
            separator = ",";
        }
        out += ']';
    }
    out += "}\n";
}

/// Credits are in the owner's unit, which is said where it is not the usual one.
void ScanTask::appendNear(const Near &near, std::string &out) const
{
    const CreditUnit unit = m_catalogue.unitOf(near.credential);
    out += "{\"credential\":" + m_names[std::size_t(near.credential)]
           + ",\"remaining\":{\"credits\":" + near.remaining.credits.toText(unit)
           + ",\"steps\":" + std::to_string(near.remaining.steps) + '}';
    if (unit != CreditUnit::Semester)
        out += ",\"creditUnit\":\"" + std::string(toWord(unit)) + '"';
    const char *separator = ",\"first\":[";
    for (const CredentialId &credential : near.first) {
        out += separator;
        appendQuoted(out, credential.text);
        separator = ",";
    }
    out += near.first.empty() ? "}" : "]}";
}

std::string complaintOf(std::size_t line, const Error &error)
{
    std::string text = error.place + (error.place.empty() ? "" : ": ") + error.detail;
    std::replace(text.begin(), text.end(), '\n', ' ');
    return std::to_string(line) + ": " + text + '\n';
}

OrderedWork::Work ScanTask::worker() const
{
    auto reader = std::make_shared<RecordReader>(m_catalogue.catalogue().grades);
    auto record = std::make_shared<Record>();
    return [this, reader, record](LineBlock &block) {
        std::size_t line = block.firstLine;
        std::string_view rest = block.text;
        for (; !rest.empty(); ++line) {
            const std::string_view text = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(text.size() + 1, rest.size()));
            if (text.find_first_not_of(" \t\r") == text.npos)
                continue;
            if (const Result<void> read = reader->read(text, *record); !read) {
                block.complaints += complaintOf(line, read.error());
                continue;
            }
            const Scanner::Answer scan = m_scanner.awardable(*record);
            if (scan.unknown >= 0)
                block.complaints
                    += complaintOf(line, unknownItem(*record, std::size_t(scan.unknown)));
            else
                answer(*record, scan.awardable, block.out);
        }
    };
}

/// "81,000 learners, 62,300 a second" on standard error: on a terminal in place, else a line now
/// and then.
class Progress
{
public:
    void add(std::size_t learners);
    void finish();

private:
    using Clock = std::chrono::steady_clock;

    void say(Clock::time_point now, bool last);

    const bool m_terminal = ::isatty(STDERR_FILENO) != 0;
    const Clock::time_point m_start = Clock::now();
    Clock::time_point m_said = m_start;
    std::size_t m_learners = 0;
    bool m_spoke = false;
};

void Progress::add(std::size_t learners)
{
    m_learners += learners;
    const auto now = Clock::now();
    if (now - m_said >= (m_terminal ? std::chrono::milliseconds(250) : std::chrono::seconds(2)))
        say(now, false);
}

void Progress::finish()
{
    if (m_spoke)
        say(Clock::now(), true);
}

void Progress::say(Clock::time_point now, bool last)
{
    const double seconds = std::chrono::duration<double>(now - m_start).count();
    std::fprintf(stderr, "%s%zu learners, %.0f a second%s", m_terminal ? "\r" : "", m_learners,
                 double(m_learners) / std::max(seconds, 0.001), m_terminal && !last ? " " : "\n");
    std::fflush(stderr);
    m_said = now;
    m_spoke = true;
}

/// Writes a block's answers and complaints; \returns how many answers it has.
std::size_t deliver(const LineBlock &block, const std::string &source, bool &outputFailed)
{
    if (!block.out.empty()
        && std::fwrite(block.out.data(), 1, block.out.size(), stdout) != block.out.size())
        outputFailed = true;
    std::string_view rest = block.complaints;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(line.size() + 1);
        complain(source + ':' + std::string(line) + "; passed over");
    }
    return std::size_t(std::count(block.out.begin(), block.out.end(), '\n'));
}

/// Opens the records, "-" being standard input. \returns -1 after complaining.
int openRecords(const std::string &source)
{
    const Result<int> descriptor = openInput(source);
    if (!descriptor)
        complain(source, descriptor.error());
    return descriptor.value_or(-1);
}

} // namespace

Exit scan(const ScanCall &call, const Common &common)
{
    if (call.catalogue == "-" && call.records == "-") {
        complain("standard input cannot be catalogue and records at once; one file was expected");
        return WrongInput;
    }
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const int descriptor = openRecords(call.records);
    if (descriptor < 0)
        return WrongInput;

    const ScanTask task(*catalogue, call, common.asOf);
    const std::string source = nameOf(call.records);
    Progress progress;
    bool outputFailed = false;
    std::optional<Error> readError;
    {
        OrderedWork work(
            call.threads, [&] { return task.worker(); },
            [&](const LineBlock &block) { progress.add(deliver(block, source, outputFailed)); });
        LineReader reader(descriptor, blockBytes, longestLine, stopRequested);
        while (!stopRequested && !readError) {
            LineBlock *block = work.take();
            const Result<bool> more = reader.next(*block);
            if (more && *more) {
                work.submit(block);
                continue;
            }
            work.giveBack(block);
            if (more)
                break;
            readError = more.error();
        }
        work.finish();
    }
    if (descriptor != STDIN_FILENO)
        ::close(descriptor);
    progress.finish();
    if (std::fflush(stdout) != 0 || outputFailed) {
        complain("standard output: " + std::string(std::strerror(errno)));
        return WrongInput;
    }
    if (readError) {
        complain(call.records, *readError);
        return WrongInput;
    }
    return stopRequested ? Stopped : Answered;
}

} // namespace cairn::cli
