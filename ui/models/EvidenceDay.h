#pragma once

#include "models/LearnerContext.h"

namespace cairn::ui {

/// Where a piece stands among the others in time: the day on which it was earned, else the
/// beginning of its term, as the calendar or its name ("fall-2024") tells. Nothing where neither
/// says anything.
std::optional<Date> sortDay(const LearnerContext &context, const EvidenceItem &piece);

/// Since when a crosswalk's condition can have been met: the newest day of what it names.
std::optional<Date> grantDay(const LearnerContext &context, const CrosswalkId &crosswalk);

/// The season and the year of a term that is called after them: "spring-2023".
struct NamedTerm {
    std::string season;
    int year = 0;
};
std::optional<NamedTerm> namedTerm(const TermId &term);

} // namespace cairn::ui
