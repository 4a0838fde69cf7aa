#pragma once

#include "tests/faults/Desk.h"
#include "tests/faults/ErrorSweep.h"
#include "tests/faults/PowerCut.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn::faults {

/// A session of random operations on a desk, recorded call by call, so that the power can be cut
/// at each of its moments without running it again.
class CutSession
{
public:
    CutSession(Desk &desk, std::uint64_t seed, int operations);

    std::size_t events() const { return m_events.size(); }
    /// The power goes off at a moment that \a seed chooses, twice for some seeds: the second time
    /// while the file is opened again. What was said to be done must be there.
    /// \returns what is wrong; empty: nothing.
    std::string cut(std::uint64_t seed);

private:
    std::string check(std::size_t done);
    std::string checkCutWhileOpening(std::size_t done, Dice &dice);

    Desk &m_desk;
    Folder m_before;
    std::vector<DiskEvent> m_events;
    std::vector<std::string> m_views; ///< before the first operation, after each, and at the end
};

} // namespace cairn::faults
