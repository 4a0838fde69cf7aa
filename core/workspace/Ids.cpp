#include "workspace/Ids.h"

#include <algorithm>

namespace cairn
{

static bool isLetterOrDigit(char each)
{
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
}

std::string slugOf(std::string_view text)
{
    constexpr size_t longest = 40;
    std::string slug;
    for (const char each : text) {
        const char lower = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
        if (isLetterOrDigit(lower))
            slug.push_back(lower);
        else if (!slug.empty() && slug.back() != '-')
            slug.push_back('-');
        if (slug.size() == longest)
            break;
    }
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug;
}

EvidenceId readableId(const EvidenceItem &item, const std::vector<EvidenceItem> &others)
{
    std::string base;
    for (const std::string *text : {&item.item.text, &item.code, &item.title})
        if (base.empty())
            base = slugOf(*text);
    if (base.empty())
        base = "evidence"; // a title in another script
    const auto isTaken = [&](const EvidenceId &id) {
        return std::any_of(others.begin(), others.end(),
                           [&](const EvidenceItem &other) { return other.id == id; });
    };
    EvidenceId id(base);
    for (int number = 2; isTaken(id); ++number)
        id = EvidenceId(base + "-" + std::to_string(number));
    return id;
}

LearnerId learnerId(std::int64_t number)
{
    const std::string digits = std::to_string(number);
    const size_t zeros = digits.size() < 4 ? 4 - digits.size() : 0;
    return LearnerId("L-" + std::string(zeros, '0') + digits);
}

} // namespace cairn
