#pragma once

#include "audit/CompiledCatalogue.h"
#include "base/Credits.h"
#include "base/Date.h"
#include "evidence/Record.h"

#include <optional>
#include <vector>

namespace cairn {

/// Whom to ask for money (planner.md section 5). Nothing here says that anybody is eligible.
enum class FundingSource {
    Pell,
    WorkforcePell,   ///< for short programmes, from July 2026
    EmployerBenefit, ///< tuition paid by an employer, IRC section 127
    TrainingAccount, ///< WIOA individual training account
    VeteransTests,   ///< GI Bill: fees of licensing and certification tests
    ApprenticeWages,
};

enum class FundingAnswer { Possible, NotPossible, CannotTell };

/// The rule that decided, or what is missing.
enum class FundingReason {
    Degree,        ///< a degree programme
    LongEnough,    ///< credits and weeks reach the least
    TooFewCredits, ///< `is` against `limit`
    TooFewHours,
    TooManyCredits,
    TooManyHours,
    TooShort, ///< weeks
    TooLong,
    CountsTowardsNothing, ///< no other credential recognises it
    NotYet,               ///< the rule begins on a later day
    WithinWindow,         ///< a short programme within all limits
    NeedsLength,          ///< the programme's credits or hours are not stated
    NeedsWeeks,
    NeedsEmployer, ///< whether an employer has a written plan
    SaysEmployer,  ///< the record names an employer
    NeedsList,     ///< whether the programme stands on the state's list
    NeedsService,  ///< whether the learner served
    Served,
    HasNoTests,
    PaysWages,
};

struct FundingFinding {
    FundingSource source = FundingSource::Pell;
    FundingAnswer answer = FundingAnswer::CannotTell;
    FundingReason reason = FundingReason::NeedsLength;
    std::optional<Decimal> is;    ///< credits, hours or weeks, as the reason says
    std::optional<Decimal> limit; ///< of the rule
    CreditUnit unit = CreditUnit::Semester;
    std::optional<Decimal> most; ///< USD: a year's tax-free benefit, the fees of a test

    bool operator==(const FundingFinding &) const = default;
};

/// What a programme looks like to those who pay.
struct FundedProgramme {
    bool isDegree = false;
    std::optional<Decimal> credits; ///< in `unit`
    CreditUnit unit = CreditUnit::Semester;
    std::optional<Decimal> clockHours;
    std::optional<int> weeks;
    std::optional<bool> countsOnward; ///< another credential recognises it
    bool hasTests = false;            ///< asks for exams or certifications
    bool isApprenticeship = false;
};

/// \a weeks of instruction, where a plan says them.
FundedProgramme programmeOf(const CompiledCatalogue &catalogue, int credential,
                            std::optional<int> weeks, std::optional<bool> countsOnward);

/// The published rules of one award year. They age within a year: whoever shows them shows `asOf`.
struct FundingRules {
    Date asOf;
    int awardYear = 0; ///< the year in which it begins

    // Pell: a degree, or at least so long.
    Decimal pellHours;
    Decimal pellSemesterCredits;
    Decimal pellQuarterCredits;
    int pellWeeks = 0;

    // Workforce Pell: at least this, and less than Pell asks for.
    Date workforceFrom;
    Decimal workforceHours;
    Decimal workforceSemesterCredits;
    Decimal workforceQuarterCredits;
    int workforceWeeks = 0;

    Decimal employerMost;
    Decimal veteransTestMost;

    static const FundingRules &latest();
};

/// Every source that has something to say of the programme, in the order of the enumeration.
std::vector<FundingFinding> possibleSources(const FundedProgramme &programme, const Record &learner,
                                            Date start, const FundingRules &rules);

/// Whether somebody who leaves a degree for this programme falls between the two Pell windows;
/// nothing where its length is not known well enough.
std::optional<bool> fallsBetweenPellWindows(const FundedProgramme &programme,
                                            const FundingRules &rules);

} // namespace cairn
