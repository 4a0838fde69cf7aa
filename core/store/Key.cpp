#include "store/Key.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace cairn {

// SQLCipher 4's own figures: they are the file format.
static constexpr int iterations = 256'000;
static constexpr int checkIterations = 2;
static constexpr unsigned char checkSaltMask = 0x3a;
static constexpr std::size_t vectorSize = 16;
static constexpr std::size_t digestSize = 64; // SHA-512

static const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

static unsigned char *bytesOf(Secret &secret)
{
    return reinterpret_cast<unsigned char *>(secret.data());
}

static void derive(std::string_view from, std::string_view salt, int rounds, unsigned char *key)
{
    if (PKCS5_PBKDF2_HMAC(from.data(), static_cast<int>(from.size()), bytesOf(salt),
                          static_cast<int>(salt.size()), rounds, EVP_sha512(),
                          static_cast<int>(Key::keySize), key)
        != 1)
        throw std::bad_alloc(); // nothing else can fail here
}

Key Key::fromPassphrase(const Secret &passphrase, std::string_view salt)
{
    Key key;
    key.m_bytes = Secret::ofSize(keySize + saltSize);
    derive(passphrase.bytes(), salt, iterations, bytesOf(key.m_bytes));
    std::memcpy(key.m_bytes.data() + keySize, salt.data(), saltSize);
    return key;
}

Key Key::fromPassphrase(const Secret &passphrase)
{
    std::array<char, saltSize> salt = {};
    if (RAND_bytes(reinterpret_cast<unsigned char *>(salt.data()), saltSize) != 1)
        throw std::bad_alloc();
    return fromPassphrase(passphrase, {salt.data(), salt.size()});
}

Key Key::fromBytes(const Secret &bytes)
{
    Key key;
    key.m_bytes = bytes;
    return key;
}

Secret Key::text() const
{
    static const char *const digits = "0123456789abcdef";
    if (isEmpty())
        return {};
    Secret text = Secret::ofSize(3 + 2 * m_bytes.size());
    char *to = text.data();
    *to++ = 'x';
    *to++ = '\'';
    for (const char each : m_bytes.bytes()) {
        const auto byte = static_cast<unsigned char>(each);
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
    *to = '\'';
    return text;
}

bool isAuthenticPage(const Key &key, std::string_view page, std::uint32_t number)
{
    if (page.size() <= vectorSize + digestSize + Key::saltSize)
        return false;
    std::array<char, Key::saltSize> salt = {};
    std::transform(key.salt().begin(), key.salt().end(), salt.begin(),
                   [](char each) { return static_cast<char>(each ^ checkSaltMask); });
    Secret checkKey = Secret::ofSize(Key::keySize);
    derive(key.bytes().bytes().substr(0, Key::keySize), {salt.data(), salt.size()}, checkIterations,
           bytesOf(checkKey));

    // The content and the vector, then the page's number, the lowest byte first.
    const std::size_t checked = page.size() - digestSize;
    const std::size_t start = number == 1 ? Key::saltSize : 0;
    std::string content(page.substr(start, checked - start));
    for (int shift = 0; shift < 32; shift += 8)
        content.push_back(static_cast<char>(number >> shift & 0xff));
    std::array<unsigned char, digestSize> digest = {};
    HMAC(EVP_sha512(), checkKey.data(), static_cast<int>(checkKey.size()), bytesOf(content),
         content.size(), digest.data(), nullptr);
    return CRYPTO_memcmp(digest.data(), page.data() + checked, digestSize) == 0;
}

} // namespace cairn
