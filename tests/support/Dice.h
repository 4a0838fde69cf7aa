#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace cairn
{

/// Numbers that are the same on every machine.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15u + 0x1234567u)
    {
    }

    std::uint64_t next()
    {
        // splitmix64, by Sebastiano Vigna (public domain).
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15u);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
        return z ^ (z >> 31);
    }
    /// From \a least to \a most, both included.
    int between(int least, int most)
    {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class T> const T &oneOf(const std::vector<T> &list)
    {
        return list[between(0, static_cast<int>(list.size()) - 1)];
    }
    template <class T> void shuffle(std::vector<T> &list)
    {
        for (std::size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[between(0, static_cast<int>(i) - 1)]);
    }

private:
    std::uint64_t m_state;
};

} // namespace cairn
