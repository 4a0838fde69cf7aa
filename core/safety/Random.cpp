#include "safety/Random.h"

#include <openssl/rand.h>

namespace cairn {

Result<std::uint32_t> randomBelow(std::uint32_t bound)
{
    // The highest numbers are thrown away, so that the remainder favours none.
    const std::uint32_t fair = UINT32_MAX - UINT32_MAX % bound;
    for (;;) {
        std::uint32_t number = 0;
        if (RAND_priv_bytes(reinterpret_cast<unsigned char *>(&number), sizeof number) != 1)
            return fail(ErrorCode::Internal, "random", "the system gives no random numbers");
        if (number < fair)
            return number % bound;
    }
}

} // namespace cairn
