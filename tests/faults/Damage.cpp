#include "tests/faults/Damage.h"

#include <algorithm>

namespace cairn::faults {

static constexpr std::size_t pageSize = 4096;

static std::string garbage(std::size_t size, Dice &dice)
{
    std::string bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(dice.between(0, 255));
    return bytes;
}

static Damage flipBit(std::string file, Dice &dice)
{
    const std::size_t at = dice.next() % file.size();
    const int bit = dice.between(0, 7);
    file[at] = static_cast<char>(file[at] ^ (1 << bit));
    return {file, "bit " + std::to_string(bit) + " of byte " + std::to_string(at) + " flipped",
            at < pageSize};
}

static Damage replacePage(std::string file, std::size_t page, const std::string &with,
                          const std::string &what)
{
    file.replace(page * pageSize, pageSize, with);
    return {file, "page " + std::to_string(page + 1) + ' ' + what, page == 0};
}

static Damage swapPages(std::string file, Dice &dice)
{
    const std::size_t one = dice.next() % (file.size() / pageSize);
    const std::size_t other = dice.next() % (file.size() / pageSize);
    std::swap_ranges(file.begin() + std::ptrdiff_t(one * pageSize),
                     file.begin() + std::ptrdiff_t((one + 1) * pageSize),
                     file.begin() + std::ptrdiff_t(other * pageSize));
    return {file,
            "pages " + std::to_string(one + 1) + " and " + std::to_string(other + 1) + " swapped",
            one == 0 || other == 0};
}

static Damage cutEnd(const std::string &file, Dice &dice)
{
    const std::size_t size = dice.chance(50)
                                 ? dice.next() % file.size()
                                 : (1 + dice.next() % (file.size() / pageSize - 1)) * pageSize;
    return {file.substr(0, size), "cut to " + std::to_string(size) + " bytes", size < pageSize};
}

static Damage anyDamage(const std::string &file, Dice &dice)
{
    const std::size_t page = dice.next() % (file.size() / pageSize);
    switch (dice.between(0, 9)) {
    case 0:
        return replacePage(file, page, std::string(pageSize, '\0'), "zeroed");
    case 1:
        return replacePage(file, page, garbage(pageSize, dice), "garbage");
    case 2:
        return swapPages(file, dice);
    case 3:
        return cutEnd(file, dice);
    case 4:
        return {file + garbage(std::size_t(dice.between(1, 9000)), dice), "junk at the end"};
    default:
        return flipBit(file, dice);
    }
}

Damage damaged(const std::string &file, Dice &dice)
{
    for (;;)
        if (Damage damage = anyDamage(file, dice); damage.bytes != file)
            return damage;
}

} // namespace cairn::faults
