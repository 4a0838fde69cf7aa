#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// A day of the Gregorian calendar.
struct Date {
    std::int32_t daysSinceEpoch = 0; ///< 1970-01-01 is 0

    static Date fromCivil(int year, int month, int day);
    /// Reads YYYY-MM-DD and nothing else; days that do not exist are refused.
    static std::optional<Date> fromText(std::string_view text);

    std::string toText() const;
    int year() const;
    Date addDays(int days) const { return {daysSinceEpoch + days}; }
    /// By calendar month, clamped to the month's end: 31 March less 1 month is 28 (29) February.
    Date addMonths(int months) const;

    bool operator==(const Date &) const = default;
    bool operator<(Date other) const { return daysSinceEpoch < other.daysSinceEpoch; }
    bool operator>(Date other) const { return daysSinceEpoch > other.daysSinceEpoch; }
    bool operator<=(Date other) const { return daysSinceEpoch <= other.daysSinceEpoch; }
    bool operator>=(Date other) const { return daysSinceEpoch >= other.daysSinceEpoch; }
};

/// From and to, both included; an absent end is open.
struct DateRange {
    std::optional<Date> from;
    std::optional<Date> to;

    bool contains(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
    bool isOpen() const { return !from && !to; }
    bool operator==(const DateRange &) const = default;
};

} // namespace cairn
