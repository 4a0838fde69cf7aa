#pragma once

#include <string>

namespace cairn {

enum class ErrorCode {
    CannotRead, ///< the file is missing, a folder, or not readable
    CannotWrite,
    DiskFull,
    NotUnderstood, ///< the bytes are not what the format asks for
    TooLarge,      ///< beyond a limit that keeps the program safe
    NewerVersion,  ///< written by a later Cairn
    Damaged,
    DamagedHeader, ///< the passphrase is right, the first page of the file is not
    OpenElsewhere,
    PassphraseNeeded, ///< the file is encrypted, and nothing was given to open it with
    WrongPassphrase, ///< or recovery code
    MistypedCode, ///< a group of the recovery code does not add up
    ReadOnly,
    Refused, ///< the value breaks a rule of the model
    NotFound,
    Stopped, ///< the person cancelled
    Internal,
};

/// What went wrong, for the program and its log; the sentence for people is made in wording/.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string place;  ///< where: a file, "file:line", a field
    std::string detail; ///< untranslated

    bool operator==(const Error &) const = default;
};

} // namespace cairn
