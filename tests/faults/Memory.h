#pragma once

/// Lets the program run out of memory at a moment of one's choice: both what C++ asks for and what
/// SQLite does.
namespace cairn::faults {

enum class Memory { OfAll, OfOurs }; ///< ours: what SQLite asks for does not count

/// From now on in this thread the \a nth request for memory fails (1: the next one), alone or like
/// every one after it.
void failAllocationAt(int nth, bool forEver, Memory memory = Memory::OfAll);
/// \returns whether a request failed.
bool stopFailingAllocations();

/// Makes SQLite ask through here. Before anything of SQLite is used.
void watchMemoryOfSqlite();

} // namespace cairn::faults
