#pragma once

#include "base/Error.h"

#include <QString>

namespace cairn {

/// What happened, what is safe, and what to do next, for a person.
QString errorText(const Error &error);

/// Where and what, in the program's own words, for small print and the log: "a.json:3: ...".
QString errorDetail(const Error &error);

} // namespace cairn
