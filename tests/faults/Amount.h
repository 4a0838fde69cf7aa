#pragma once

#include <QByteArray>

namespace cairn::faults {

/// How many cases a test runs: \a quick, \a thorough in the long set (CAIRN_LONG), or what the
/// environment variable \a name says, for a release.
inline int amount(const char *name, int quick, int thorough)
{
    const int wanted = qEnvironmentVariableIntValue(name);
    if (wanted > 0)
        return wanted;
    return qEnvironmentVariableIsSet("CAIRN_LONG") ? thorough : quick;
}

/// Where the seeds begin (CAIRN_SEED), so that a release tries others than the last one did.
inline quint64 firstSeed()
{
    return qgetenv("CAIRN_SEED").toULongLong() + 1;
}

} // namespace cairn::faults
