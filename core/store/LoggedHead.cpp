#include "store/LoggedHead.h"

#include <cstdint>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace cairn {

namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr std::size_t headerSize = 32; // magic at 0, page size at 8, salts at 16, checksum at 24
constexpr std::size_t frameSize = 24;  // page number at 0, salts at 8, checksum at 16
constexpr std::uint32_t magic = 0x377f0682; // with 1 added: the sums are over big-endian numbers

std::uint32_t bigEndian(std::string_view bytes, std::size_t at)
{
    const auto byte
        = [&](std::size_t i) { return std::uint32_t(static_cast<unsigned char>(bytes[at + i])); };
    return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

/// Each frame's sum goes on from the one before, so that the first that is torn ends the log.
class Sum
{
public:
    explicit Sum(bool isBigEndian) : m_isBigEndian(isBigEndian) {}

    void add(std::string_view bytes)
    {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += number(bytes, at) + m_second;
            m_second += number(bytes, at + 4) + m_first;
        }
    }
    bool isAt(std::string_view bytes, std::size_t at) const
    {
        return bigEndian(bytes, at) == m_first && bigEndian(bytes, at + 4) == m_second;
    }

private:
    std::uint32_t number(std::string_view bytes, std::size_t at) const
    {
        const std::uint32_t big = bigEndian(bytes, at);
        return m_isBigEndian ? big : __builtin_bswap32(big);
    }

    bool m_isBigEndian;
    std::uint32_t m_first = 0;
    std::uint32_t m_second = 0;
};

/// Reads a file from its start on.
class Reader
{
public:
    explicit Reader(const std::string &path) : m_file(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Reader()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// Fills \a into. \returns false where the file ends before.
    bool read(std::string &into) const
    {
        return m_file >= 0 && ::read(m_file, into.data(), into.size()) == ssize_t(into.size());
    }

private:
    int m_file;
};

} // namespace

std::string headInLog(const std::string &log, std::size_t size)
{
    const Reader file(log);
    std::string header(headerSize, '\0');
    if (!file.read(header) || (bigEndian(header, 0) & ~1U) != magic)
        return {};
    const std::size_t pageSize = bigEndian(header, 8);
    Sum sum(bigEndian(header, 0) != magic);
    sum.add(std::string_view(header).substr(0, 24));
    if (!sum.isAt(header, 24) || pageSize < size || pageSize > 65536)
        return {};
    std::string frame(frameSize + pageSize, '\0');
    while (file.read(frame) && frame.compare(8, 8, header, 16, 8) == 0) {
        sum.add(std::string_view(frame).substr(0, 8));
        sum.add(std::string_view(frame).substr(frameSize));
        if (!sum.isAt(frame, 16))
            return {};
        if (bigEndian(frame, 0) == 1)
            return frame.substr(frameSize, size);
    }
    return {};
}

} // namespace cairn
