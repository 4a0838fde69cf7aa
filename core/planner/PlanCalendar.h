#pragma once

#include "catalogue/Catalogue.h"
#include "planner/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// The catalogue's terms from the start of a plan, running on past the last listed one by repeating
/// its seasons a year later (planner.md section 2).
class PlanCalendar
{
public:
    /// From the catalogue's first listed term.
    explicit PlanCalendar(const std::vector<Term> &listed);

    /// Terms are counted from 1, the first being the start. Nothing where the calendar has no terms
    /// or \a start names none that it reaches within a hundred years.
    static std::optional<PlanCalendar> from(const Catalogue &catalogue,
                                            const std::variant<std::monostate, TermId, Date> &start,
                                            Date asOf);

    /// \pre number >= 1. Reaches as far as asked.
    const Term &term(int number) const;
    /// The number of a term, 0 where it is none from the start on within \a horizon terms.
    int numberOf(const TermId &id, int horizon) const;
    /// So many days, at least one; fifteen weeks where the calendar does not say.
    int daysOf(int number) const;
    /// After so many terms the seasons come again.
    int termsOfYear() const { return static_cast<int>(m_cycle); }
    bool isEmpty() const { return m_listed == 0; }

private:
    void runOnTo(int number) const;

    mutable std::vector<Term> m_terms;
    std::size_t m_listed = 0;
    std::size_t m_cycle = 1; ///< terms of a year
    std::size_t m_start = 0;
};

} // namespace cairn
