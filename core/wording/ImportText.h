#pragma once

#include <QString>

#include <optional>
#include <string>

namespace cairn {

/// What an importer or a check \a said of a file, as a sentence in the language that is set; the
/// values in it stay. What is not known stands as it was said.
QString importText(const std::string &said);
/// The same; nothing where it is not known.
std::optional<QString> knownImportText(const std::string &said);

} // namespace cairn
