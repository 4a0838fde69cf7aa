#include "catalogue/Catalogue.h"

#include <algorithm>

namespace cairn {

GradeScale GradeScale::standard()
{
    GradeScale scale;
    const std::pair<const char *, int> withPoints[] = {
        {"A+", 40}, {"A", 40},  {"A-", 37}, {"B+", 33}, {"B", 30}, {"B-", 27}, {"C+", 23},
        {"C", 20},  {"C-", 17}, {"D+", 13}, {"D", 10},  {"D-", 7}, {"F", 0},
    };
    for (const auto &[letter, tenths] : withPoints)
        scale.points[letter] = Decimal{tenths * Decimal::scale / 10};
    for (const char *letter : {"P", "S", "CR", "TR", "NP", "U", "W", "I", "NC"})
        scale.points[letter] = std::nullopt;
    scale.failing = {"F", "NP", "U", "W", "I", "NC"};
    return scale;
}

bool GradeScale::knows(std::string_view letter) const
{
    return points.find(letter) != points.end() || isFailing(letter);
}

bool GradeScale::isFailing(std::string_view letter) const
{
    return std::find(failing.begin(), failing.end(), letter) != failing.end();
}

std::optional<Decimal> GradeScale::pointsOf(std::string_view letter) const
{
    const auto found = points.find(letter);
    return found == points.end() ? std::nullopt : found->second;
}

} // namespace cairn
