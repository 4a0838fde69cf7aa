#pragma once

#include <initializer_list>
#include <string>

namespace cairn {

struct Catalogue;
struct Record;

/// A digest (SHA-256, hexadecimal) of the content, the same for any order of its lists.
std::string digestOf(const Catalogue &catalogue);
std::string digestOf(const Record &record);
/// A digest of several texts in this order.
std::string digestOf(std::initializer_list<std::string> texts);

} // namespace cairn
