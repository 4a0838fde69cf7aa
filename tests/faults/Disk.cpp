#include "tests/faults/Disk.h"

#include <QtGlobal>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cairn::faults {

// A folder and what it holds ------------------------------------------------------------------

static DiskFile readFile(const std::string &path)
{
    DiskFile file;
    struct stat status = {};
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        qFatal("the test cannot read %s", path.c_str());
    file.mode = status.st_mode & 0777;
    file.inode = status.st_ino;
    file.bytes.resize(static_cast<size_t>(status.st_size));
    const ssize_t got = ::read(descriptor, file.bytes.data(), file.bytes.size());
    if (got != status.st_size)
        qFatal("the test cannot read %s", path.c_str());
    ::close(descriptor);
    return file;
}

/// Of the files in \a path and the folders below it.
static std::vector<std::string> namesIn(const std::string &path, const std::string &below = {})
{
    std::vector<std::string> names;
    DIR *folder = ::opendir((path + '/' + below).c_str());
    while (const dirent *entry = folder ? ::readdir(folder) : nullptr) {
        const std::string name = below + entry->d_name;
        if (entry->d_type == DT_REG)
            names.push_back(name);
        else if (entry->d_type == DT_DIR && entry->d_name[0] != '.')
            for (const std::string &each : namesIn(path, name + '/'))
                names.push_back(each);
    }
    if (folder)
        ::closedir(folder);
    return names;
}

Folder readFolder(const std::string &path)
{
    Folder folder;
    for (const std::string &name : namesIn(path))
        folder[name] = readFile(path + '/' + name);
    return folder;
}

void writeFolder(const std::string &path, const Folder &folder)
{
    ::mkdir(path.c_str(), 0755);
    for (const std::string &name : namesIn(path))
        ::unlink((path + '/' + name).c_str());
    for (const auto &[name, file] : folder) {
        if (const std::size_t slash = name.rfind('/'); slash != name.npos)
            ::mkdir((path + '/' + name.substr(0, slash)).c_str(), 0700);
        const int descriptor = ::open((path + '/' + name).c_str(),
                                      O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, file.mode);
        const ssize_t put = ::write(descriptor, file.bytes.data(), file.bytes.size());
        if (descriptor < 0 || put != static_cast<ssize_t>(file.bytes.size()))
            qFatal("the test cannot write %s", name.c_str());
        ::close(descriptor);
    }
}

// The disk ------------------------------------------------------------------------------------

Disk &Disk::instance()
{
    static Disk disk;
    return disk;
}

void Disk::watch(const std::string &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_watching = true;
}

void Disk::unwatch()
{
    const std::lock_guard lock(m_mutex);
    m_watching = false;
    m_changes = m_reads = {};
    m_recording = false;
    m_events.clear();
    m_descriptors.clear();
}

bool Disk::isWatched(std::string_view path) const
{
    const std::lock_guard lock(m_mutex);
    return path == m_folder
           || (path.size() > m_folder.size() && path[m_folder.size()] == '/'
               && path.substr(0, m_folder.size()) == m_folder);
}

void Disk::opened(int descriptor, const std::string &path, bool isFolder)
{
    const std::lock_guard lock(m_mutex);
    if (isWatched(path))
        m_descriptors[descriptor] = isFolder ? path : std::string();
    else
        m_descriptors.erase(descriptor);
}

void Disk::closed(int descriptor)
{
    const std::lock_guard lock(m_mutex);
    m_descriptors.erase(descriptor);
}

bool Disk::isWatched(int descriptor) const
{
    const std::lock_guard lock(m_mutex);
    return m_descriptors.count(descriptor) != 0;
}

std::string Disk::folderBehind(int descriptor) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_descriptors.find(descriptor);
    return found == m_descriptors.end() ? std::string() : found->second;
}

// Failing -------------------------------------------------------------------------------------

int Disk::Countdown::next(bool *half)
{
    if (failing && !fault.forEver) {
        // The second part of a write that was cut in half.
        failing = false;
        return fault.error;
    }
    if (!failing && (left == 0 || --left > 0))
        return 0;
    failed = true;
    const bool cut = half && fault.half && !failing;
    failing = fault.forEver || cut;
    if (half)
        *half = cut;
    return fault.error;
}

void Disk::failAt(int nth, const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_changes = {nth, fault};
}

void Disk::failReadAt(int nth, const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_reads = {nth, fault};
}

bool Disk::stopFailing()
{
    const std::lock_guard lock(m_mutex);
    const bool failed = m_changes.failed || m_reads.failed;
    m_changes = m_reads = {};
    return failed;
}

int Disk::failureOfChange(bool *half)
{
    const std::lock_guard lock(m_mutex);
    return m_changes.next(half);
}

int Disk::failureOfRead()
{
    const std::lock_guard lock(m_mutex);
    return m_reads.next(nullptr);
}

// Recording -----------------------------------------------------------------------------------

void Disk::record()
{
    const std::lock_guard lock(m_mutex);
    m_events.clear();
    m_recording = true;
}

std::vector<DiskEvent> Disk::stopRecording()
{
    const std::lock_guard lock(m_mutex);
    m_recording = false;
    return std::move(m_events);
}

void Disk::mark(std::int64_t number)
{
    DiskEvent event;
    event.at = number;
    add(std::move(event));
}

void Disk::add(DiskEvent event)
{
    const std::lock_guard lock(m_mutex);
    if (m_recording)
        m_events.push_back(std::move(event));
}

} // namespace cairn::faults
