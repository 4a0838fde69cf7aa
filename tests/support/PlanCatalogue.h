#pragma once

#include "planner/LearnerPlan.h"
#include "tests/support/SmallCaseload.h"

/// Six courses of three credits over the terms of a year and a half, for plans in a test.
namespace cairn::small {

inline Term term(const std::string &season, int year, Date start, Date end)
{
    Term term;
    term.id = TermId(season + '-' + std::to_string(year));
    term.season = season;
    term.start = start;
    term.end = end;
    return term;
}

inline const TermId fall26("fall-2026");
inline const TermId spring27("spring-2027");
inline const TermId summer27("summer-2027");
inline const TermId fall27("fall-2027");

/// b asks for a before it, c is offered in fall alone; "second" asks for a to d. On `today` fall
/// 2026 is under way, so that a plan begins in spring 2027.
inline Catalogue plannedCatalogue()
{
    Catalogue catalogue = small::catalogue();
    catalogue.calendar
        = {term("fall", 2026, Date::fromCivil(2026, 8, 24), Date::fromCivil(2026, 12, 12)),
           term("spring", 2027, Date::fromCivil(2027, 1, 19), Date::fromCivil(2027, 5, 14)),
           term("summer", 2027, Date::fromCivil(2027, 6, 7), Date::fromCivil(2027, 8, 6)),
           term("fall", 2027, Date::fromCivil(2027, 8, 23), Date::fromCivil(2027, 12, 11))};
    for (Item &each : catalogue.items) {
        each.code = "CIS 10" + each.id.text;
        each.credits = Decimal::fromInt(3);
        each.cost = Decimal::fromInt(400);
        if (each.id.text == "b")
            each.prerequisite = {item("a")};
        if (each.id.text == "c")
            each.offered = {"fall"};
    }
    return catalogue;
}

inline LearnerPlan planToSecond()
{
    LearnerPlan plan;
    plan.name = "Main";
    plan.request.goals = {CredentialId("second")};
    plan.request.start = spring27;
    plan.request.limits.maxCredits = Decimal::fromInt(6);
    return plan;
}

} // namespace cairn::small
