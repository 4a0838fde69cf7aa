#pragma once

#include "base/Error.h"

#include <QString>

namespace cairn {

/// What happened, what is safe, and what to do next, for a person.
QString errorText(const Error &error);

} // namespace cairn
