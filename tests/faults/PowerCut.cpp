#include "tests/faults/PowerCut.h"

#include <algorithm>

namespace cairn::faults {

namespace {

using Kind = DiskEvent::Kind;

constexpr std::size_t sector = 512;

std::string folderOf(const std::string &path)
{
    return path.substr(0, path.rfind('/'));
}

void putAt(std::string &file, std::size_t at, std::string_view bytes)
{
    if (file.size() < at + bytes.size())
        file.resize(at + bytes.size());
    file.replace(at, bytes.size(), bytes);
}

/// What is on the disk for sure, and what may be.
struct Content {
    std::string synced;
    std::vector<const DiskEvent *> pending;
};

void applyWhole(std::string &file, const DiskEvent &event)
{
    if (event.kind == Kind::Write)
        putAt(file, static_cast<std::size_t>(event.at), event.bytes);
    else
        file.resize(static_cast<std::size_t>(event.at));
}

/// Part by part: there, not there, or garbage.
void applyTorn(std::string &file, const DiskEvent &event, Dice &dice, bool garbage)
{
    const auto start = static_cast<std::size_t>(event.at);
    for (std::size_t at = start; at < start + event.bytes.size();) {
        const std::size_t end = std::min((at / sector + 1) * sector, start + event.bytes.size());
        std::string part = event.bytes.substr(at - start, end - at);
        if (garbage && dice.chance(50))
            for (char &byte : part)
                byte = static_cast<char>(dice.between(0, 255));
        if (garbage || dice.chance(50))
            putAt(file, at, part);
        at = end;
    }
}

/// Whatever a disk does with what it was not told to keep.
enum class Mood { LosesAll, KeepsAll, Mixed };

std::string bytesAfter(const Content &content, Mood mood, Dice &dice)
{
    std::string file = content.synced;
    for (const DiskEvent *event : content.pending) {
        const int fate = mood == Mood::LosesAll   ? 0
                         : mood == Mood::KeepsAll ? 1
                                                  : dice.between(0, 3);
        if (fate == 1 || (fate > 1 && event->kind == Kind::Truncate))
            applyWhole(file, *event);
        else if (fate > 1)
            applyTorn(file, *event, dice, fate == 3);
    }
    return file;
}

/// Follows the events and knows which file each name leads to.
class Follower
{
public:
    Follower(const std::string &path, const Folder &before) : m_path(path)
    {
        for (const auto &[name, file] : before) {
            m_files.push_back({file.bytes, {}});
            m_ofInode[file.inode] = m_files.size() - 1;
            m_names[name] = m_files.size() - 1;
        }
    }

    void follow(const DiskEvent &event)
    {
        switch (event.kind) {
        case Kind::Mark:
            return;
        case Kind::Create:
            m_files.emplace_back();
            m_ofInode[event.file] = m_files.size() - 1;
            m_pending.push_back({&event, m_files.size() - 1});
            return;
        case Kind::Rename:
        case Kind::Link:
        case Kind::Remove:
            m_pending.push_back({&event});
            return;
        case Kind::SyncFolder:
            keepNamesIn(event.path);
            return;
        case Kind::Write:
        case Kind::Truncate:
            contentOf(event).pending.push_back(&event);
            return;
        case Kind::Sync:
            for (const DiskEvent *pending : contentOf(event).pending)
                applyWhole(contentOf(event).synced, *pending);
            contentOf(event).pending.clear();
            return;
        }
    }

    Folder folder(Dice &dice) const
    {
        const auto mood = static_cast<Mood>(dice.between(0, 3) % 3);
        std::map<std::string, std::size_t> names = m_names;
        const auto all = static_cast<int>(m_pending.size());
        const int there = mood == Mood::LosesAll   ? 0
                          : mood == Mood::KeepsAll ? all
                                                   : dice.between(0, all);
        for (int i = 0; i < there; ++i)
            changeName(names, m_pending[std::size_t(i)]);
        Folder folder;
        for (const auto &[name, file] : names)
            folder[name] = {bytesAfter(m_files[file], mood, dice), 0600, 0};
        return folder;
    }

private:
    struct NameChange {
        const DiskEvent *event = nullptr;
        std::size_t created = 0; ///< the file, where it made one
    };

    Content &contentOf(const DiskEvent &event) { return m_files[m_ofInode.at(event.file)]; }

    /// Of the changes of names that wait, those in \a folder are on the disk for sure.
    void keepNamesIn(const std::string &folder)
    {
        std::vector<NameChange> left;
        for (const NameChange &change : m_pending)
            if (folderOf(change.event->path) == folder)
                changeName(m_names, change);
            else
                left.push_back(change);
        m_pending = std::move(left);
    }

    void changeName(std::map<std::string, std::size_t> &names, const NameChange &change) const
    {
        const DiskEvent &event = *change.event;
        if (event.kind == Kind::Create) {
            names[nameOf(event.path)] = change.created;
            return;
        }
        const auto found = names.find(nameOf(event.path));
        if (found == names.end())
            return;
        const std::size_t file = found->second;
        if (event.kind != Kind::Link)
            names.erase(found);
        if (event.kind != Kind::Remove)
            names[nameOf(event.target)] = file;
    }
    std::string nameOf(const std::string &path) const { return path.substr(m_path.size() + 1); }

    std::string m_path;
    std::vector<Content> m_files;
    std::map<std::uint64_t, std::size_t> m_ofInode; ///< an inode is given out again
    std::map<std::string, std::size_t> m_names;     ///< those that are on the disk for sure
    std::vector<NameChange> m_pending;              ///< in the order they were made
};

} // namespace

PowerCut::PowerCut(std::string path, const Folder &before, const std::vector<DiskEvent> &events)
    : m_path(std::move(path)), m_before(before), m_events(events)
{}

Folder PowerCut::folderAfter(std::size_t cut, Dice &dice) const
{
    Follower follower(m_path, m_before);
    for (std::size_t i = 0; i < cut; ++i)
        follower.follow(m_events[i]);
    return follower.folder(dice);
}

} // namespace cairn::faults
