#include "tests/faults/SealedPages.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QtGlobal>

#include <array>
#include <cstring>

namespace cairn::faults {

namespace {

// SQLCipher 4: each page ends with what its encryption began with, and a seal.
constexpr std::size_t pageSize = 4096;
constexpr std::size_t vectorSize = 16;
constexpr std::size_t sealSize = 64;
constexpr std::size_t textSize = pageSize - vectorSize - sealSize;
constexpr std::string_view plainHead("SQLite format 3\0", 16);

const unsigned char *bytesOf(const std::string &text, std::size_t at = 0)
{
    return reinterpret_cast<const unsigned char *>(text.data() + at);
}
unsigned char *bytesOf(std::string &text, std::size_t at = 0)
{
    return reinterpret_cast<unsigned char *>(text.data() + at);
}

struct Keys {
    std::string pages;
    std::string seals;
    std::string salt;

    explicit Keys(const Key &key)
    {
        const std::string both(key.bytes().bytes());
        pages = both.substr(0, Key::keySize);
        salt = both.substr(Key::keySize);
        std::string masked = salt;
        for (char &each : masked)
            each = static_cast<char>(each ^ 0x3a);
        seals.resize(Key::keySize);
        PKCS5_PBKDF2_HMAC(pages.data(), int(pages.size()), bytesOf(masked), int(masked.size()), 2,
                          EVP_sha512(), int(seals.size()), bytesOf(seals));
    }
};

/// From \a first on, which is behind the salt on the first page.
void crypt(std::string &page, std::size_t first, const Keys &keys, bool encrypts)
{
    EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
    int written = 0;
    std::string result(textSize, '\0');
    EVP_CipherInit_ex(context, EVP_aes_256_cbc(), nullptr, bytesOf(keys.pages),
                      bytesOf(page, textSize), encrypts ? 1 : 0);
    EVP_CIPHER_CTX_set_padding(context, 0);
    if (EVP_CipherUpdate(context, bytesOf(result), &written, bytesOf(page, first),
                         int(textSize - first))
            != 1
        || std::size_t(written) != textSize - first)
        qFatal("a page cannot be encrypted");
    EVP_CIPHER_CTX_free(context);
    page.replace(first, textSize - first, result, 0, textSize - first);
}

void seal(std::string &page, std::size_t first, std::uint32_t number, const Keys &keys)
{
    std::string said = page.substr(first, textSize + vectorSize - first);
    for (int shift = 0; shift < 32; shift += 8)
        said.push_back(static_cast<char>(number >> shift));
    unsigned size = 0;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    HMAC(EVP_sha512(), keys.seals.data(), int(keys.seals.size()), bytesOf(said), said.size(),
         digest.data(), &size);
    std::memcpy(page.data() + textSize + vectorSize, digest.data(), sealSize);
}

template <class Work> std::string eachPage(const std::string &file, const Work &work)
{
    std::string result;
    for (std::size_t at = 0; at + pageSize <= file.size(); at += pageSize) {
        std::string page = file.substr(at, pageSize);
        work(page, at == 0 ? plainHead.size() : 0, std::uint32_t(at / pageSize + 1));
        result.append(page);
    }
    return result;
}

} // namespace

std::string unsealed(const std::string &file, const Key &key)
{
    const Keys keys(key);
    return eachPage(file, [&](std::string &page, std::size_t first, std::uint32_t) {
        crypt(page, first, keys, false);
        if (first > 0)
            page.replace(0, first, plainHead);
    });
}

std::string sealed(const std::string &pages, const Key &key)
{
    const Keys keys(key);
    return eachPage(pages, [&](std::string &page, std::size_t first, std::uint32_t number) {
        if (first > 0)
            page.replace(0, first, keys.salt);
        crypt(page, first, keys, true);
        seal(page, first, number, keys);
    });
}

} // namespace cairn::faults
