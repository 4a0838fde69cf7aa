#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

namespace cairn {

/// A value, or the reason why there is none. Becomes std::expected when the toolchain has it.
template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string place, std::string detail)
{
    return tl::unexpected<Error>(Error{code, std::move(place), std::move(detail)});
}

} // namespace cairn
