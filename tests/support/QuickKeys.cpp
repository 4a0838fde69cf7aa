#include "tests/support/QuickKeys.h"

#include <openssl/evp.h>

#include <algorithm>
#include <dlfcn.h>

static bool isQuick = false;

void cairn::test::deriveKeysQuickly()
{
    isQuick = true;
}

/// Stands before OpenSSL's in this program.
extern "C" int PKCS5_PBKDF2_HMAC(const char *from, int fromSize, const unsigned char *salt,
                                 int saltSize, int rounds, const EVP_MD *digest, int keySize,
                                 unsigned char *key)
{
    static const auto real
        = reinterpret_cast<decltype(&PKCS5_PBKDF2_HMAC)>(dlsym(RTLD_NEXT, "PKCS5_PBKDF2_HMAC"));
    return real(from, fromSize, salt, saltSize, isQuick ? std::min(rounds, 10) : rounds, digest,
                keySize, key);
}
