#pragma once

#include "base/TextMap.h"
#include "catalogue/Catalogue.h"
#include "catalogue/Rule.h"

#include <string>
#include <string_view>
#include <vector>

/// For core/store alone: small values as the JSON text of one column. Empty ones are empty text.
/// Reading throws SQLite::Exception (corrupt) for text that these functions did not write.
namespace cairn {

std::string toJson(const std::vector<std::string> &texts);
std::string toJson(const TextMap &texts);
std::string toJson(const ExtraFields &fields);
std::string toJson(const std::vector<FactValue> &values);

std::vector<std::string> stringsFromJson(std::string_view json);
TextMap textMapFromJson(std::string_view json);
ExtraFields extraFromJson(std::string_view json);
std::vector<FactValue> factFromJson(std::string_view json);

void appendJsonString(std::string &json, std::string_view text);

} // namespace cairn
