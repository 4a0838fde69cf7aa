// The system's clock, defined once more: see DiskCalls.cpp.

#include "tests/faults/Clock.h"

#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static std::int64_t offset = 0;

void cairn::faults::setClockOffset(std::int64_t seconds)
{
    offset = seconds;
}

#define CAIRN_CALL extern "C" __attribute__((visibility("default")))

CAIRN_CALL int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const auto done = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (done == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += offset;
    return done;
}

CAIRN_CALL int gettimeofday(timeval *time, void *) noexcept
{
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    time->tv_sec = now.tv_sec;
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

CAIRN_CALL time_t time(time_t *into) noexcept
{
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    if (into)
        *into = now.tv_sec;
    return now.tv_sec;
}
