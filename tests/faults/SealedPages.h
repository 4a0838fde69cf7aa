#pragma once

#include "store/Key.h"

#include <string>

/// The pages of an encrypted file as somebody has them who knows its key: so that what is changed
/// on them is sealed again, and passes for authentic.
namespace cairn::faults {

/// \pre \a file is whole, and \a key is its key.
std::string unsealed(const std::string &file, const Key &key);
std::string sealed(const std::string &pages, const Key &key);

} // namespace cairn::faults
