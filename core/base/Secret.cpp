#include "base/Secret.h"

#include <cstring>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace cairn {

void wipe(void *bytes, std::size_t size)
{
    if (size > 0)
        explicit_bzero(bytes, size);
}

static std::size_t wholePages(std::size_t size)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

Secret Secret::ofSize(std::size_t size)
{
    Secret secret;
    if (size == 0)
        return secret;
    // Pages of its own: nothing else is locked or left out of a core dump with it.
    const std::size_t mapped = wholePages(size);
    void *memory
        = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    mlock(memory, mapped); // a small limit on locked memory is no reason to stop
#ifdef MADV_DONTDUMP
    madvise(memory, mapped, MADV_DONTDUMP);
#endif
    secret.m_bytes = static_cast<char *>(memory);
    secret.m_size = size;
    secret.m_mapped = mapped;
    return secret;
}

Secret::Secret(std::string_view bytes) : Secret(ofSize(bytes.size()))
{
    if (!bytes.empty())
        std::memcpy(m_bytes, bytes.data(), bytes.size());
}

Secret::Secret(const Secret &other) : Secret(other.bytes()) {}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0))
{}

Secret &Secret::operator=(Secret other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    std::swap(m_mapped, other.m_mapped);
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    if (!m_bytes)
        return;
    cairn::wipe(m_bytes, m_mapped);
    munmap(m_bytes, m_mapped);
    m_bytes = nullptr;
    m_size = 0;
    m_mapped = 0;
}

bool Secret::operator==(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    unsigned different = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        different |= static_cast<unsigned char>(m_bytes[i] ^ other.m_bytes[i]);
    return different == 0;
}

} // namespace cairn
