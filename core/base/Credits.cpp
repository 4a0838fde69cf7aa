#include "base/Credits.h"

namespace cairn {

Decimal Credits::rounded(CreditUnit unit) const
{
    const std::int64_t per = unitsPerHundredth(unit);
    const std::int64_t size = units < 0 ? -units : units;
    const std::int64_t hundredths = (2 * size + per) / (2 * per);
    return {(units < 0 ? -hundredths : hundredths) * 10'000};
}

std::string Credits::toText(CreditUnit unit) const
{
    return rounded(unit).toText();
}

std::string_view toWord(CreditUnit unit)
{
    switch (unit) {
    case CreditUnit::Semester:
        return "semester";
    case CreditUnit::Quarter:
        return "quarter";
    case CreditUnit::ClockHour:
        return "clock-hour";
    }
    return {};
}

std::optional<CreditUnit> creditUnitFromWord(std::string_view word)
{
    for (CreditUnit unit : {CreditUnit::Semester, CreditUnit::Quarter, CreditUnit::ClockHour})
        if (toWord(unit) == word)
            return unit;
    return {};
}

} // namespace cairn
