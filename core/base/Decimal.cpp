#include "base/Decimal.h"

#include <charconv>
#include <cmath>

namespace cairn {

static constexpr std::int64_t largestWhole = 9'000'000'000'000;

static bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<Decimal> Decimal::fromText(std::string_view text)
{
    std::size_t at = 0;
    const bool negative = at < text.size() && text[at] == '-';
    at += negative;
    std::int64_t digits = 0;
    int places = 0;
    bool seenDigit = false;
    bool seenPoint = false;
    for (; at < text.size() && (isDigit(text[at]) || (text[at] == '.' && !seenPoint)); ++at) {
        if (text[at] == '.') {
            seenPoint = true;
            continue;
        }
        if (digits > largestWhole * 100'000)
            return {};
        digits = digits * 10 + (text[at] - '0');
        places += seenPoint;
        seenDigit = true;
    }
    if (!seenDigit)
        return {};
    int exponent = 0;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        at += 1 + (at + 1 < text.size() && text[at + 1] == '+');
        const auto read = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (read.ec != std::errc{} || exponent > 12 || exponent < -12)
            return {};
        at = static_cast<std::size_t>(read.ptr - text.data());
    }
    if (at != text.size())
        return {};
    for (int power = 6 - places + exponent; power != 0;) {
        if (power > 0) {
            if (digits > largestWhole * 100'000)
                return {};
            digits *= 10;
            --power;
        } else {
            if (digits % 10 != 0)
                return {};
            digits /= 10;
            ++power;
        }
    }
    if (digits > largestWhole * scale)
        return {};
    return Decimal{negative ? -digits : digits};
}

std::optional<Decimal> Decimal::fromDouble(double value)
{
    const double scaled = value * scale;
    if (!(std::fabs(scaled) < 9e15))
        return {};
    const double rounded = std::nearbyint(scaled);
    if (std::fabs(scaled - rounded) > 1e-3)
        return {};
    return Decimal{static_cast<std::int64_t>(rounded)};
}

std::string Decimal::toText() const
{
    const std::int64_t size = millionths < 0 ? -millionths : millionths;
    std::string text = (millionths < 0 ? "-" : "") + std::to_string(size / scale);
    std::int64_t fraction = size % scale;
    if (fraction == 0)
        return text;
    std::string places = std::to_string(fraction);
    places.insert(0, 6 - places.size(), '0');
    places.erase(places.find_last_not_of('0') + 1);
    return text + "." + places;
}

} // namespace cairn
