#include "tests/faults/Memory.h"

#include <sqlite3.h>

#include <cstdlib>
#include <new>

namespace {

thread_local int left = 0; ///< 0: not counting
thread_local bool forEver = false;
thread_local bool failing = false;
thread_local bool failed = false;
thread_local bool sparesSqlite = false;

bool fails()
{
    if (failing)
        return true;
    if (left == 0 || --left > 0)
        return false;
    failed = true;
    failing = forEver;
    return true;
}

bool failsInSqlite()
{
    return !sparesSqlite && fails();
}

sqlite3_mem_methods original;

} // namespace

namespace cairn::faults {

void failAllocationAt(int nth, bool always, Memory memory)
{
    sparesSqlite = memory == Memory::OfOurs;
    left = nth;
    forEver = always;
    failing = failed = false;
}

bool stopFailingAllocations()
{
    left = 0;
    failing = false;
    return failed;
}

void watchMemoryOfSqlite()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original);
    sqlite3_mem_methods watched = original;
    watched.xMalloc = [](int size) { return failsInSqlite() ? nullptr : original.xMalloc(size); };
    watched.xRealloc = [](void *memory, int size) {
        return failsInSqlite() ? nullptr : original.xRealloc(memory, size);
    };
    sqlite3_config(SQLITE_CONFIG_MALLOC, &watched);
}

} // namespace cairn::faults

void *operator new(std::size_t size)
{
    void *memory = fails() ? nullptr : std::malloc(size ? size : 1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
