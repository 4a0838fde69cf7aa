#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What the pages of a file are encrypted with: 32 secret bytes, and the salt that stands in the
/// first 16 bytes of the file. As SQLCipher 4 derives it from a passphrase, so that any tool that
/// knows SQLCipher opens our files with the passphrase alone. Empty: not encrypted.
class Key
{
public:
    static constexpr std::size_t keySize = 32;
    static constexpr std::size_t saltSize = 16;

    Key() = default;
    /// Takes about a fifth of a second, on purpose: guessing costs as much.
    static Key fromPassphrase(const Secret &passphrase, std::string_view salt);
    /// With a salt of its own, for a file that is to be made.
    static Key fromPassphrase(const Secret &passphrase);
    /// \a bytes: the 32 of the key and the 16 of the salt.
    static Key fromBytes(const Secret &bytes);

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The key and the salt.
    const Secret &bytes() const { return m_bytes; }
    std::string_view salt() const { return m_bytes.bytes().substr(keySize); }
    /// As SQLCipher wants it said: x'...'.
    Secret text() const;

    bool operator==(const Key &) const = default;

private:
    Secret m_bytes;
};

/// The key as it is printed on the recovery sheet: twelve groups of eight letters and figures.
/// Each holds four bytes and a check over them and the group's number, so that a slip of the pen
/// is found in its group, and groups in another order are noticed.
std::vector<Secret> recoveryGroups(const Key &key);

/// The numbers, from 1, of the groups in \a typed that do not add up; a last one that is not whole
/// counts. Letters that look like figures are taken for them.
std::vector<int> wrongRecoveryGroups(std::string_view typed);

/// Fails with MistypedCode, naming the groups, where wrongRecoveryGroups() finds any or where
/// groups are missing.
Result<Key> keyFromRecoveryCode(std::string_view typed);

/// Whether \a page, as it stands in the file at \a number (from 1), was written with \a key.
bool isAuthenticPage(const Key &key, std::string_view page, std::uint32_t number);

} // namespace cairn
