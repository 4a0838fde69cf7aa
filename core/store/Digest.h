#pragma once

#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

namespace cairn {

/// SHA-256 over the parts and where they end, in hexadecimal.
std::string digestOfParts(const std::vector<std::string> &parts);

/// The same for more parts than memory should hold at once.
class DigestOfMany
{
public:
    DigestOfMany();
    ~DigestOfMany();
    DigestOfMany(const DigestOfMany &) = delete;
    DigestOfMany &operator=(const DigestOfMany &) = delete;

    void add(std::string_view part);
    std::string text();

private:
    evp_md_ctx_st *m_context = nullptr;
};

} // namespace cairn
