#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

/// What stands between the program under test and its disk. The system's file calls are defined
/// anew in DiskCalls.cpp, so everything in the process goes through here: SQLite, Qt and our own
/// writers alike, renames and the syncing of folders too.
namespace cairn::faults {

/// How a call of the system fails.
struct Fault {
    int error = 0;        ///< errno: EIO, ENOSPC
    bool forEver = false; ///< every call from then on, not one alone
    bool half = false;    ///< a write first puts half of its bytes on the disk
};

/// One thing that happened in the watched folder, in the order of the calls.
struct DiskEvent {
    enum class Kind { Create, Write, Truncate, Sync, Rename, Link, Remove, SyncFolder, Mark };
    Kind kind = Kind::Mark;
    std::uint64_t file = 0; ///< its inode
    std::string path;       ///< of a name that changes, or of the folder that is synced
    std::string target;     ///< of a rename or link
    std::int64_t at = 0;    ///< where a write begins, how long a truncated file is, which mark
    std::string bytes;
};

/// A file as it lies on the disk: what the names in a folder lead to.
struct DiskFile {
    std::string bytes;
    unsigned mode = 0600;
    std::uint64_t inode = 0; ///< where it was read; writing gives it another
};
using Folder = std::map<std::string, DiskFile>; ///< by name: "a.cairn", "below/b"

/// What a folder and those in it hold now.
Folder readFolder(const std::string &path);
/// Empties the folder (made where it is not there) and fills it.
void writeFolder(const std::string &path, const Folder &folder);

/// The one disk of this process. Only files below the watched folder are counted, failed or
/// recorded; with none watched every call goes straight to the system.
class Disk
{
public:
    static Disk &instance();

    void watch(const std::string &folder);
    void unwatch();

    /// Lets the \a nth changing call from now on fail (1: the next one).
    void failAt(int nth, const Fault &fault);
    /// The same for calls that read.
    void failReadAt(int nth, const Fault &fault);
    /// No more failures. \returns whether there was one.
    bool stopFailing();

    /// Keeps what happens from now on, for PowerCut.
    void record();
    std::vector<DiskEvent> stopRecording();
    /// Notes a moment in the recording.
    void mark(std::int64_t number);

    /// What is done wrongly on purpose, to show that a detector sees it.
    struct Defect {
        bool ignoresSync = false; ///< says that it synced and did not: synchronous = OFF
    };
    void setDefect(const Defect &defect) { m_defect = defect; }

    // For DiskCalls.cpp.
    bool isWatching() const { return m_watching.load(std::memory_order_relaxed); }
    bool isWatched(std::string_view path) const;
    /// 0, or the errno with which this call fails. \a half: put half of the bytes there first.
    int failureOfChange(bool *half = nullptr);
    int failureOfRead();
    void add(DiskEvent event);
    bool ignoresSync() const { return m_defect.ignoresSync; }
    void opened(int descriptor, const std::string &path, bool isFolder);
    void closed(int descriptor);
    bool isWatched(int descriptor) const;
    /// Empty: a file.
    std::string folderBehind(int descriptor) const;

private:
    struct Countdown {
        int left = 0; ///< 0: not counting
        Fault fault;
        bool failing = false;
        bool failed = false;

        int next(bool *half);
    };

    std::atomic<bool> m_watching = false;
    mutable std::recursive_mutex m_mutex;
    std::string m_folder;
    Countdown m_changes;
    Countdown m_reads;
    Defect m_defect;
    bool m_recording = false;
    std::vector<DiskEvent> m_events;
    std::map<int, std::string> m_descriptors; ///< those in the folder; text: of which folder
};

} // namespace cairn::faults
