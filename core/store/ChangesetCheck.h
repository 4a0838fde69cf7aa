#pragma once

#include <string_view>

/// For core/store alone.
namespace cairn {

/// Whether \a changeset, as it stands in a file that may be anybody's, is written as the session
/// extension writes one, to its last byte, and speaks of nothing but tables that the history
/// keeps. The extension itself trusts what it is given: a table header that is cut short lets it
/// read for ever.
bool isSoundChangeset(std::string_view changeset);

} // namespace cairn
