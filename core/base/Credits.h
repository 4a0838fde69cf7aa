#pragma once

#include "base/Decimal.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// 1 semester credit = 1.5 quarter credits = 30 clock hours (34 CFR 668.8), never rounded.
enum class CreditUnit { Semester, Quarter, ClockHour };

/// An amount of learning in whole three-thousandths of a semester credit, in which hundredths of
/// all three units are exact: 0.01 semester credit = 30, quarter credit = 20, clock hour = 1.
struct Credits {
    std::int64_t units = 0;

    /// \pre amount.hasAtMostTwoPlaces()
    static constexpr Credits from(Decimal amount, CreditUnit unit)
    {
        return {amount.millionths / 10'000 * unitsPerHundredth(unit)};
    }
    static constexpr std::int64_t unitsPerHundredth(CreditUnit unit)
    {
        return unit == CreditUnit::Semester ? 30 : unit == CreditUnit::Quarter ? 20 : 1;
    }

    /// In \a unit, rounded half up to two places, without trailing zeros: "12", "13.33".
    std::string toText(CreditUnit unit) const;
    /// The same number as a decimal, for files.
    Decimal rounded(CreditUnit unit) const;

    Credits operator+(Credits other) const { return {units + other.units}; }
    Credits operator-(Credits other) const { return {units - other.units}; }
    Credits &operator+=(Credits other)
    {
        units += other.units;
        return *this;
    }
    bool operator==(const Credits &) const = default;
    bool operator<(Credits other) const { return units < other.units; }
    bool operator>(Credits other) const { return units > other.units; }
    bool operator<=(Credits other) const { return units <= other.units; }
    bool operator>=(Credits other) const { return units >= other.units; }
};

/// The words of the file format: "semester", "quarter", "clock-hour".
std::string_view toWord(CreditUnit unit);
std::optional<CreditUnit> creditUnitFromWord(std::string_view word);

} // namespace cairn
