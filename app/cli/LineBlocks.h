#pragma once

#include "base/Result.h"

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cairn::cli {

/// Some whole lines of the input.
struct LineBlock {
    std::size_t number = 0; ///< 0, 1, ...
    std::size_t firstLine = 1;
    std::string text;
    std::string out;        ///< what goes to standard output for it
    std::string complaints; ///< what goes to standard error
};

/// Cuts a descriptor's bytes into blocks of whole lines, with memory that does not grow: a line
/// that is longer than any record can be is left out, and its number kept.
class LineReader
{
public:
    /// \a stop is looked at whenever a signal interrupts the waiting for input.
    LineReader(int descriptor, std::size_t blockBytes, std::size_t longestLine,
               const std::atomic<bool> &stop);

    /// \returns false at the end of the input, or when stopped. Fails where reading does.
    Result<bool> next(LineBlock &block);

private:
    Result<bool> fill();
    void leaveOutLongLine();

    int m_descriptor;
    std::size_t m_blockBytes;
    std::size_t m_longestLine;
    const std::atomic<bool> &m_stop;
    std::string m_rest; ///< the line that is not whole yet
    std::size_t m_line = 1;
    std::size_t m_number = 0;
    bool m_atEnd = false;
    bool m_skipping = false; ///< inside a line that is too long
};

/// Works on blocks with several threads and hands them on in their order. At most a few blocks
/// exist at a time.
class OrderedWork
{
public:
    using Work = std::function<void(LineBlock &)>;
    using Deliver = std::function<void(const LineBlock &)>;

    /// \a makeWork is called once in each thread; \a deliver by one thread at a time.
    OrderedWork(int threads, std::function<Work()> makeWork, Deliver deliver);
    ~OrderedWork();
    OrderedWork(const OrderedWork &) = delete;
    OrderedWork &operator=(const OrderedWork &) = delete;

    /// A block to fill; waits until one is free.
    LineBlock *take();
    void submit(LineBlock *block);
    /// Gives back a block that was taken and is not needed.
    void giveBack(LineBlock *block);
    /// Waits until everything submitted is delivered.
    void finish();

private:
    void run();
    void deliverWhatIsNext(std::unique_lock<std::mutex> &lock);

    std::function<Work()> m_makeWork;
    Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<LineBlock> m_blocks;
    std::vector<LineBlock *> m_free;
    std::vector<LineBlock *> m_waiting; ///< submitted, oldest first
    std::vector<LineBlock *> m_done;
    std::size_t m_submitted = 0;
    std::size_t m_delivered = 0;
    bool m_delivering = false;
    bool m_ended = false;
    std::vector<std::thread> m_threads;
};

} // namespace cairn::cli
