#pragma once

#include <string>
#include <vector>

namespace cairn
{

/// SHA-256 over the parts and where they end, in hexadecimal.
std::string digestOfParts(const std::vector<std::string> &parts);

} // namespace cairn
