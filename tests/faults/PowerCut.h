#pragma once

#include "tests/faults/Disk.h"
#include "tests/support/Dice.h"

namespace cairn::faults {

/// What a disk may hold after the power went off, worked out from a recording: everything that was
/// synced is there. Of what was not, each write is there, or not, or in part (512 bytes are the
/// smallest part), or garbage stands in its place; of the names that were given, changed and
/// removed since the folder was synced, so many are there as were done up to some moment.
class PowerCut
{
public:
    /// \a before: what the folder at \a path held when the recording began, all of it synced.
    PowerCut(std::string path, const Folder &before, const std::vector<DiskEvent> &events);

    /// The folder after a cut before event \a cut: one of many, chosen by \a dice.
    Folder folderAfter(std::size_t cut, Dice &dice) const;

private:
    std::string m_path;
    const Folder &m_before;
    const std::vector<DiskEvent> &m_events;
};

} // namespace cairn::faults
