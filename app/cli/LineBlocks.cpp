#include "LineBlocks.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace cairn::cli {

LineReader::LineReader(int descriptor, std::size_t blockBytes, std::size_t longestLine,
                       const std::atomic<bool> &stop)
    : m_descriptor(descriptor), m_blockBytes(blockBytes), m_longestLine(longestLine), m_stop(stop)
{}

/// Adds bytes to m_rest. \returns false at the end of the input.
Result<bool> LineReader::fill()
{
    const std::size_t had = m_rest.size();
    m_rest.resize(had + m_blockBytes);
    ssize_t got = 0;
    do {
        got = ::read(m_descriptor, m_rest.data() + had, m_blockBytes);
    } while (got < 0 && errno == EINTR && !m_stop);
    m_rest.resize(had + std::size_t(std::max<ssize_t>(got, 0)));
    if (got < 0 && !m_stop)
        return fail(ErrorCode::CannotRead, std::to_string(m_line), std::strerror(errno));
    return got > 0;
}

Result<bool> LineReader::next(LineBlock &block)
{
    block.text.clear();
    block.out.clear();
    block.complaints.clear();
    block.number = m_number;
    block.firstLine = m_line;
    while (!m_atEnd) {
        const Result<bool> more = fill();
        if (!more)
            return more;
        m_atEnd = !*more;
        if (m_skipping)
            leaveOutLongLine();
        const auto lastEnd = m_rest.rfind('\n');
        const std::size_t whole = m_atEnd                  ? m_rest.size()
                                  : lastEnd == m_rest.npos ? 0
                                                           : lastEnd + 1;
        if (whole > 0) {
            block.text.assign(m_rest, 0, whole);
            m_rest.erase(0, whole);
            block.firstLine = m_line;
            m_line += std::size_t(std::count(block.text.begin(), block.text.end(), '\n'));
            ++m_number;
            return true;
        }
        if (m_rest.size() > m_longestLine) {
            block.complaints += std::to_string(m_line) + ": longer than "
                                + std::to_string(m_longestLine >> 20)
                                + " MB; one record was expected\n";
            m_skipping = true;
            leaveOutLongLine();
        }
    }
    if (block.complaints.empty())
        return false;
    ++m_number;
    return true;
}

void LineReader::leaveOutLongLine()
{
    const auto end = m_rest.find('\n');
    if (end == m_rest.npos) {
        m_rest.clear();
        return;
    }
    m_rest.erase(0, end + 1);
    ++m_line;
    m_skipping = false;
}

OrderedWork::OrderedWork(int threads, std::function<Work()> makeWork, Deliver deliver)
    : m_makeWork(std::move(makeWork)), m_deliver(std::move(deliver)),
      m_blocks(std::size_t(threads) * 3 + 1)
{
    for (LineBlock &block : m_blocks)
        m_free.push_back(&block);
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
}

OrderedWork::~OrderedWork()
{
    finish();
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    for (std::thread &each : m_threads)
        each.join();
}

LineBlock *OrderedWork::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_free.empty(); });
    LineBlock *block = m_free.back();
    m_free.pop_back();
    return block;
}

void OrderedWork::submit(LineBlock *block)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(block);
        ++m_submitted;
    }
    m_changed.notify_all();
}

void OrderedWork::giveBack(LineBlock *block)
{
    {
        const std::lock_guard lock(m_mutex);
        m_free.push_back(block);
    }
    m_changed.notify_all();
}

void OrderedWork::finish()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_delivered == m_submitted; });
}

void OrderedWork::run()
{
    const Work work = m_makeWork();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ended || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        LineBlock *block = m_waiting.front();
        m_waiting.erase(m_waiting.begin());
        lock.unlock();
        work(*block);
        lock.lock();
        m_done.push_back(block);
        deliverWhatIsNext(lock);
    }
}

void OrderedWork::deliverWhatIsNext(std::unique_lock<std::mutex> &lock)
{
    if (m_delivering)
        return; // whoever delivers looks again before it stops
    m_delivering = true;
    for (;;) {
        const auto next = std::find_if(m_done.begin(), m_done.end(), [this](const LineBlock *each) {
            return each->number == m_delivered;
        });
        if (next == m_done.end())
            break;
        LineBlock *block = *next;
        m_done.erase(next);
        lock.unlock();
        m_deliver(*block);
        lock.lock();
        m_free.push_back(block);
        ++m_delivered;
        m_changed.notify_all();
    }
    m_delivering = false;
}

} // namespace cairn::cli
