#include "tests/faults/CutSession.h"

#include "tests/faults/Operations.h"
#include "tests/support/SmallCaseload.h"

#include <algorithm>

namespace cairn::faults {

CutSession::CutSession(Desk &desk, std::uint64_t seed, int operations) : m_desk(desk)
{
    desk.reset();
    m_before = readFolder(desk.folder());
    Disk &disk = Disk::instance();
    disk.watch(desk.folder());
    disk.record();
    {
        auto workspace = small::taken(desk.open());
        m_views.push_back(viewOf(*workspace));
        Dice dice(seed);
        for (int i = 1; i <= operations; ++i) {
            const auto [name, done] = doAnything(*workspace, dice, Choice::Any);
            if (!done)
                qFatal("%s: %s", name.c_str(), done.error().detail.c_str());
            disk.mark(i);
            m_views.push_back(viewOf(*workspace));
            if (dice.chance(15)) { // closing brings the log into the file, as idling does
                workspace.reset();
                workspace = small::taken(desk.open());
            }
        }
    }
    m_events = disk.stopRecording();
    disk.unwatch();
    m_views.push_back(m_views.back()); // closing changes nothing
}

/// How many operations had been acknowledged before event \a cut.
static std::size_t acknowledged(const std::vector<DiskEvent> &events, std::size_t cut)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < cut; ++i)
        if (events[i].kind == DiskEvent::Kind::Mark)
            done = static_cast<std::size_t>(events[i].at);
    return done;
}

std::string CutSession::cut(std::uint64_t seed)
{
    Dice dice(seed);
    const auto moment = static_cast<std::size_t>(dice.next() % (m_events.size() + 1));
    writeFolder(m_desk.folder(), PowerCut(m_desk.folder(), m_before, m_events).folderAfter(moment, dice));
    const std::size_t done = acknowledged(m_events, moment);
    const std::string wrong = dice.chance(15) ? checkCutWhileOpening(done, dice) : check(done);
    return wrong.empty() ? wrong
                         : "seed " + std::to_string(seed) + ", cut before call "
                               + std::to_string(moment) + ": " + wrong;
}

std::string CutSession::check(std::size_t done)
{
    const auto workspace = m_desk.open();
    if (!workspace)
        return "damaged: " + workspace.error().detail;
    const std::string view = viewOf(**workspace);
    if (view == m_views[done] || view == m_views[done + 1])
        return {};
    const auto found = std::find(m_views.begin(), m_views.end(), view);
    return found != m_views.end() && found < m_views.begin() + static_cast<std::ptrdiff_t>(done)
               ? "lost what was acknowledged"
               : "neither before nor after an operation";
}

std::string CutSession::checkCutWhileOpening(std::size_t done, Dice &dice)
{
    const Folder cut = readFolder(m_desk.folder());
    Disk &disk = Disk::instance();
    disk.watch(m_desk.folder());
    disk.record();
    const bool opens = m_desk.open().has_value();
    const std::vector<DiskEvent> events = disk.stopRecording();
    disk.unwatch();
    if (!opens)
        return "damaged";
    const auto moment = static_cast<std::size_t>(dice.next() % (events.size() + 1));
    writeFolder(m_desk.folder(), PowerCut(m_desk.folder(), cut, events).folderAfter(moment, dice));
    return check(done);
}

} // namespace cairn::faults
