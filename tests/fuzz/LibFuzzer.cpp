#include "tests/fuzz/Fuzz.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    cairn::fuzz::tryOne({reinterpret_cast<const char *>(bytes), size});
    return 0;
}
