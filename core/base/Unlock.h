#pragma once

#include "base/Secret.h"

#include <utility>

namespace cairn {

/// What a person has to open a file with.
struct Unlock {
    enum class With {
        Nothing,      ///< a file without a passphrase
        Passphrase,   ///< its letters in UTF-8, composed (NFC)
        RecoveryCode, ///< as it stands on the recovery sheet; spaces, dashes and case do not matter
    };
    With with = With::Nothing;
    Secret secret;

    static Unlock withPassphrase(Secret secret) { return {With::Passphrase, std::move(secret)}; }
    static Unlock withRecoveryCode(Secret secret)
    {
        return {With::RecoveryCode, std::move(secret)};
    }
};

} // namespace cairn
