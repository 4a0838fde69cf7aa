#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cairn {

/// An exact decimal number with at most six places, as it was written in a file.
struct Decimal {
    std::int64_t millionths = 0;

    static constexpr std::int64_t scale = 1'000'000;

    static constexpr Decimal fromInt(std::int64_t whole) { return {whole * scale}; }
    /// Reads "12", "-3.5", "0.333333" and "1.2e1".
    /// \returns nothing for other text, more than six places, or beyond +-9e12.
    static std::optional<Decimal> fromText(std::string_view text);
    static std::optional<Decimal> fromDouble(double value);

    /// The shortest text that reads back as the same number: "3.5", "12".
    std::string toText() const;
    double toDouble() const { return static_cast<double>(millionths) / scale; }
    bool hasAtMostTwoPlaces() const { return millionths % 10'000 == 0; }
    bool isWhole() const { return millionths % scale == 0; }
    std::int64_t whole() const { return millionths / scale; }

    bool operator==(const Decimal &) const = default;
    bool operator<(const Decimal &other) const { return millionths < other.millionths; }
};

} // namespace cairn
