#include "store/Digest.h"

#include <openssl/evp.h>

#include <array>
#include <new>

namespace cairn {

DigestOfMany::DigestOfMany() : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
}

DigestOfMany::~DigestOfMany()
{
    EVP_MD_CTX_free(m_context);
}

void DigestOfMany::add(std::string_view part)
{
    const std::string size = std::to_string(part.size()) + ":";
    EVP_DigestUpdate(m_context, size.data(), size.size());
    if (!part.empty())
        EVP_DigestUpdate(m_context, part.data(), part.size());
}

std::string DigestOfMany::text()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context, digest.data(), &size);
    static const char *const digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i)
        text.append({digits[digest[i] >> 4], digits[digest[i] & 15]});
    return text;
}

std::string digestOfParts(const std::vector<std::string> &parts)
{
    DigestOfMany digest;
    for (const std::string &part : parts)
        digest.add(part);
    return digest.text();
}

} // namespace cairn
