#pragma once

#include "audit/Audit.h"

#include <functional>

namespace cairn {

/// The credentials that have to be earned as a whole first: open `credential` leaves. Each counts
/// as one step of what remains, however long the way to it is.
std::vector<CredentialId> credentialsFirst(const Audit &audit);

/// What remains, with what remains of those credentials on top: earning one is a step, too.
/// \a remainingOf answers for one of them; nothing where it is not known.
Remaining
wholeWay(const Audit &audit,
         const std::function<std::optional<Remaining>(const CredentialId &)> &remainingOf);

} // namespace cairn
