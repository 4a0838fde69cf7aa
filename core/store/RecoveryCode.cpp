#include "store/Key.h"

#include <array>
#include <cstring>

namespace cairn {

// Crockford's alphabet: no I, L, O or U to be misread or to make words.
static constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static constexpr std::size_t groupBytes = 4;
static constexpr std::size_t groupLetters = 8; // 32 bits of the key and 8 of the check
static constexpr std::size_t groupCount = (Key::keySize + Key::saltSize) / groupBytes;

static unsigned char checkOf(std::size_t group, const char *bytes)
{
    // CRC-8 with the polynomial 0x07 over the group's number and its bytes.
    unsigned check = 0;
    const auto add = [&check](unsigned char byte) {
        check ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            check = (check & 0x80 ? check << 1 ^ 0x07 : check << 1) & 0xff;
    };
    add(static_cast<unsigned char>(group + 1));
    for (std::size_t i = 0; i < groupBytes; ++i)
        add(static_cast<unsigned char>(bytes[i]));
    return static_cast<unsigned char>(check);
}

std::vector<Secret> recoveryGroups(const Key &key)
{
    std::vector<Secret> groups;
    if (key.isEmpty())
        return groups;
    for (std::size_t group = 0; group < groupCount; ++group) {
        const char *bytes = key.bytes().bytes().data() + group * groupBytes;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < groupBytes; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes[i]);
        value = value << 8 | checkOf(group, bytes);
        Secret text = Secret::ofSize(groupLetters);
        for (std::size_t i = groupLetters; i > 0; --i, value >>= 5)
            text.data()[i - 1] = letters[value & 31];
        groups.push_back(std::move(text));
    }
    return groups;
}

/// What a letter stands for; negative: it says nothing (a space, a dash), or cannot stand there.
static int valueOf(char letter)
{
    constexpr int nothing = -1;
    constexpr int foreign = -2;
    const char upper = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    if (upper == 'O')
        return 0;
    if (upper == 'I' || upper == 'L')
        return 1;
    if (const std::size_t found = letters.find(upper); found != std::string_view::npos)
        return static_cast<int>(found);
    return upper == ' ' || upper == '-' || upper == '\n' || upper == '\r' || upper == '\t'
               ? nothing
               : foreign;
}

namespace {

/// The bytes that were read, and the groups that do not add up.
struct Reading {
    Secret bytes = Secret::ofSize(groupCount * groupBytes);
    std::size_t groups = 0; ///< whole ones
    std::vector<int> wrong;
};

class Reader
{
public:
    Reading read(std::string_view typed)
    {
        for (const char each : typed) {
            const int value = valueOf(each);
            if (value != -1)
                take(value);
        }
        if (m_letters > 0)
            m_reading.wrong.push_back(static_cast<int>(m_reading.groups) + 1);
        cairn::wipe(&m_value, sizeof m_value);
        return std::move(m_reading);
    }

private:
    void take(int value)
    {
        m_isForeign |= value < 0;
        m_value = m_value << 5 | static_cast<std::uint64_t>(value < 0 ? 0 : value);
        if (++m_letters == groupLetters)
            endGroup();
    }
    void endGroup()
    {
        const std::size_t group = m_reading.groups++;
        if (group < groupCount) {
            char *bytes = m_reading.bytes.data() + group * groupBytes;
            for (std::size_t i = 0; i < groupBytes; ++i)
                bytes[i] = static_cast<char>(m_value >> (32 - 8 * i) & 0xff);
            if (m_isForeign || checkOf(group, bytes) != (m_value & 0xff))
                m_reading.wrong.push_back(static_cast<int>(group) + 1);
        } else {
            m_reading.wrong.push_back(static_cast<int>(group) + 1);
        }
        m_letters = 0;
        m_value = 0;
        m_isForeign = false;
    }

    Reading m_reading;
    std::uint64_t m_value = 0;
    std::size_t m_letters = 0;
    bool m_isForeign = false;
};

} // namespace

std::vector<int> wrongRecoveryGroups(std::string_view typed)
{
    return Reader().read(typed).wrong;
}

Result<Key> keyFromRecoveryCode(std::string_view typed)
{
    const Reading reading = Reader().read(typed);
    std::string groups;
    for (const int each : reading.wrong)
        groups.append(groups.empty() ? "" : ", ").append(std::to_string(each));
    if (!groups.empty())
        return fail(ErrorCode::MistypedCode, "recovery code", groups);
    if (reading.groups < groupCount)
        return fail(ErrorCode::MistypedCode, "recovery code",
                    std::to_string(reading.groups) + "/" + std::to_string(groupCount));
    return Key::fromBytes(reading.bytes);
}

} // namespace cairn
