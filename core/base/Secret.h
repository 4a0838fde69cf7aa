#pragma once

#include <cstddef>
#include <string_view>

namespace cairn {

/// Bytes that must not outlive their use: a passphrase, a key. They stand in memory of their own,
/// which is wiped before it is given back and, where the system allows, neither swapped out nor
/// written to a core dump.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::string_view bytes);
    /// So many zero bytes, to be written through data().
    static Secret ofSize(std::size_t size);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    std::string_view bytes() const { return {m_bytes, m_size}; }
    char *data() { return m_bytes; }
    void wipe();

    /// Takes as long whatever the bytes are.
    bool operator==(const Secret &other) const;

private:
    char *m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
};

/// Writes zeros where no optimiser leaves them out.
void wipe(void *bytes, std::size_t size);

} // namespace cairn
