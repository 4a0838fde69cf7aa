#include "base/Date.h"

#include <chrono>
#include <cstdio>

namespace cairn {

static std::chrono::year_month_day civil(Date date)
{
    return std::chrono::sys_days{std::chrono::days{date.daysSinceEpoch}};
}

static Date fromYmd(std::chrono::year_month_day ymd)
{
    return {static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

Date Date::fromCivil(int year, int month, int day)
{
    return fromYmd(std::chrono::year{year} / month / day);
}

std::optional<Date> Date::fromText(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    int numbers[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < '0' || text[i] > '9')
            return {};
        numbers[part] = numbers[part] * 10 + (text[i] - '0');
    }
    const std::chrono::year_month_day ymd = std::chrono::year{numbers[0]}
                                            / static_cast<int>(numbers[1])
                                            / static_cast<int>(numbers[2]);
    if (!ymd.ok())
        return {};
    return fromYmd(ymd);
}

std::string Date::toText() const
{
    const auto ymd = civil(*this);
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return text;
}

int Date::year() const
{
    return static_cast<int>(civil(*this).year());
}

Date Date::addMonths(int months) const
{
    const auto ymd = civil(*this);
    const auto moved
        = std::chrono::year_month{ymd.year(), ymd.month()} + std::chrono::months{months};
    const auto last = (moved / std::chrono::last).day();
    return fromYmd(moved / (ymd.day() < last ? ymd.day() : last));
}

} // namespace cairn
