#include "shell/Scrub.h"

#include <cstdlib>
#include <cstring>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace cairn::ui {

/// Takes \a count blocks of \a size, which come from what was freed before, and fills them.
static void overwrite(std::size_t size, std::size_t count, std::vector<void *> &blocks)
{
    for (std::size_t i = 0; i < count; ++i) {
        void *block = std::malloc(size);
        if (!block)
            return;
        std::memset(block, 0x20, size);
        // Nobody looks at it again: the compiler must not leave the filling out.
        asm volatile("" : : "r"(block) : "memory");
        blocks.push_back(block);
    }
}

void scrubFreedMemory()
{
    std::vector<void *> blocks;
    blocks.reserve(40'000);
    // The large first: what is left of them is then cut up for the small.
    for (const std::size_t size : {65'536u, 16'384u, 4'096u, 2'048u})
        overwrite(size, 64, blocks);
    for (std::size_t size = 1'040; size >= 24; size -= 16)
        overwrite(size, 400, blocks);
    for (void *block : blocks)
        std::free(block);
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace cairn::ui
