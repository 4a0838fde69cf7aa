#include "store/Digest.h"

#include <openssl/evp.h>

#include <array>

namespace cairn
{

std::string digestOfParts(const std::vector<std::string> &parts)
{
    std::string bytes;
    for (const std::string &part : parts)
        bytes.append(std::to_string(part.size())).append(":").append(part);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);

    static const char *const digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i)
        text.append({digits[digest[i] >> 4], digits[digest[i] & 15]});
    return text;
}

} // namespace cairn
