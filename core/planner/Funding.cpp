#include "planner/Funding.h"

#include "audit/Compiled.h"

#include <algorithm>

namespace cairn {

namespace {

Decimal whole(std::int64_t number)
{
    return {number * Decimal::scale};
}

bool isDegree(CredentialKind kind)
{
    return kind >= CredentialKind::AssociateDegree && kind <= CredentialKind::Degree;
}

/// A programme's size against one rule: credits in their own unit, else clock hours.
struct Size {
    Decimal is;
    Decimal limit;
    bool byHours = false;
};

std::optional<Size> sizeOf(const FundedProgramme &programme, Decimal hours, Decimal semester,
                           Decimal quarter)
{
    if (programme.credits && programme.unit != CreditUnit::ClockHour)
        return Size{*programme.credits, programme.unit == CreditUnit::Quarter ? quarter : semester,
                    false};
    if (programme.clockHours)
        return Size{*programme.clockHours, hours, true};
    return {};
}

FundingFinding finding(FundingSource source, FundingAnswer answer, FundingReason reason,
                       std::optional<Decimal> is = {}, std::optional<Decimal> limit = {},
                       CreditUnit unit = CreditUnit::Semester)
{
    return {source, answer, reason, is, limit, unit, {}};
}

FundingFinding pell(const FundedProgramme &programme, const FundingRules &rules)
{
    constexpr auto source = FundingSource::Pell;
    const auto is = [&](FundingAnswer answer, FundingReason reason, std::optional<Decimal> size,
                        std::optional<Decimal> limit) {
        return finding(source, answer, reason, size, limit, programme.unit);
    };
    if (programme.isDegree)
        return is(FundingAnswer::Possible, FundingReason::Degree, {}, {});
    const auto size
        = sizeOf(programme, rules.pellHours, rules.pellSemesterCredits, rules.pellQuarterCredits);
    if (size && size->is < size->limit)
        return is(FundingAnswer::NotPossible,
                  size->byHours ? FundingReason::TooFewHours : FundingReason::TooFewCredits,
                  size->is, size->limit);
    if (programme.weeks && *programme.weeks < rules.pellWeeks)
        return is(FundingAnswer::NotPossible, FundingReason::TooShort, whole(*programme.weeks),
                  whole(rules.pellWeeks));
    if (!size)
        return is(FundingAnswer::CannotTell, FundingReason::NeedsLength, {}, {});
    if (!programme.weeks)
        return is(FundingAnswer::CannotTell, FundingReason::NeedsWeeks, {}, whole(rules.pellWeeks));
    return is(FundingAnswer::Possible, FundingReason::LongEnough, size->is, size->limit);
}

FundingFinding workforcePell(const FundedProgramme &programme, Date start,
                             const FundingRules &rules)
{
    constexpr auto source = FundingSource::WorkforcePell;
    const auto no = [&](FundingReason reason, Decimal is, Decimal limit) {
        return finding(source, FundingAnswer::NotPossible, reason, is, limit, programme.unit);
    };
    const auto least = sizeOf(programme, rules.workforceHours, rules.workforceSemesterCredits,
                              rules.workforceQuarterCredits);
    const auto most
        = sizeOf(programme, rules.pellHours, rules.pellSemesterCredits, rules.pellQuarterCredits);
    if (least && least->is < least->limit)
        return no(least->byHours ? FundingReason::TooFewHours : FundingReason::TooFewCredits,
                  least->is, least->limit);
    if (most && !(most->is < most->limit))
        return no(most->byHours ? FundingReason::TooManyHours : FundingReason::TooManyCredits,
                  most->is, most->limit);
    if (programme.weeks && *programme.weeks < rules.workforceWeeks)
        return no(FundingReason::TooShort, whole(*programme.weeks), whole(rules.workforceWeeks));
    if (programme.weeks && *programme.weeks >= rules.pellWeeks)
        return no(FundingReason::TooLong, whole(*programme.weeks), whole(rules.pellWeeks));
    if (programme.countsOnward == false)
        return finding(source, FundingAnswer::NotPossible, FundingReason::CountsTowardsNothing);
    if (start < rules.workforceFrom)
        return finding(source, FundingAnswer::NotPossible, FundingReason::NotYet);
    if (!least)
        return finding(source, FundingAnswer::CannotTell, FundingReason::NeedsLength);
    if (!programme.weeks)
        return finding(source, FundingAnswer::CannotTell, FundingReason::NeedsWeeks, {},
                       whole(rules.pellWeeks));
    return finding(source, FundingAnswer::Possible, FundingReason::WithinWindow, least->is,
                   most->limit, programme.unit);
}

bool says(const Record &learner, std::string_view key, const FactValue &value)
{
    const auto found = learner.facts.find(key);
    return found != learner.facts.end()
           && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

FundingFinding employer(const Record &learner, const FundingRules &rules)
{
    const bool hasOne = learner.facts.find("employer") != learner.facts.end();
    FundingFinding found
        = finding(FundingSource::EmployerBenefit, FundingAnswer::CannotTell,
                  hasOne ? FundingReason::SaysEmployer : FundingReason::NeedsEmployer);
    found.most = rules.employerMost;
    return found;
}

FundingFinding veteransTests(const FundedProgramme &programme, const Record &learner,
                             const FundingRules &rules)
{
    FundingFinding found = finding(FundingSource::VeteransTests, FundingAnswer::CannotTell,
                                   FundingReason::NeedsService);
    found.most = rules.veteransTestMost;
    if (!programme.hasTests) {
        found.answer = FundingAnswer::NotPossible;
        found.reason = FundingReason::HasNoTests;
    } else if (says(learner, "veteran", FactValue{true})) {
        found.answer = FundingAnswer::Possible;
        found.reason = FundingReason::Served;
    }
    return found;
}

bool asksForTests(const CompiledCatalogue::Data &data, const CompiledCredential &credential)
{
    return std::any_of(
        credential.nodes.begin(), credential.nodes.end(), [&](const CompiledNode &node) {
            if (node.kind != Rule::Kind::Item)
                return false;
            return std::any_of(node.classes.begin(), node.classes.end(), [&](int itemClass) {
                return data.items[data.classes[itemClass].items.front()].source->kind
                       == ItemKind::Exam;
            });
        });
}

} // namespace

/// Sources: the final rule on Workforce Pell (91 FR 29254, May 2026) for both Pell windows; IRC
/// section 127; the VA's pages on test reimbursement.
const FundingRules &FundingRules::latest()
{
    static const FundingRules rules = [] {
        FundingRules made;
        made.asOf = *Date::fromText("2026-07-20");
        made.awardYear = 2026;
        made.pellHours = whole(600);
        made.pellSemesterCredits = whole(16);
        made.pellQuarterCredits = whole(24);
        made.pellWeeks = 15;
        made.workforceFrom = *Date::fromText("2026-07-01");
        made.workforceHours = whole(150);
        made.workforceSemesterCredits = whole(4);
        made.workforceQuarterCredits = whole(6);
        made.workforceWeeks = 8;
        made.employerMost = whole(5250);
        made.veteransTestMost = whole(2000);
        return made;
    }();
    return rules;
}

FundedProgramme programmeOf(const CompiledCatalogue &catalogue, int index, std::optional<int> weeks,
                            std::optional<bool> countsOnward)
{
    const CompiledCatalogue::Data &data = catalogue.data();
    const CompiledCredential &credential = data.credentials[index];
    const Credential &source = *credential.source;
    FundedProgramme programme;
    programme.isDegree = isDegree(source.kind);
    programme.unit = credential.unit;
    const auto &size = source.credits ? source.credits : source.totalCredits;
    if (size && Decimal{} < *size) {
        if (credential.unit == CreditUnit::ClockHour)
            programme.clockHours = size;
        else
            programme.credits = size;
    }
    programme.weeks = weeks;
    programme.countsOnward = countsOnward;
    programme.hasTests = asksForTests(data, credential);
    programme.isApprenticeship = source.kind == CredentialKind::ApprenticeshipCertificate;
    return programme;
}

std::vector<FundingFinding> possibleSources(const FundedProgramme &programme, const Record &learner,
                                            Date start, const FundingRules &rules)
{
    std::vector<FundingFinding> found;
    found.push_back(pell(programme, rules));
    if (!programme.isDegree)
        found.push_back(workforcePell(programme, start, rules));
    found.push_back(employer(learner, rules));
    if (!programme.isDegree)
        found.push_back(finding(FundingSource::TrainingAccount, FundingAnswer::CannotTell,
                                FundingReason::NeedsList));
    if (programme.hasTests || says(learner, "veteran", FactValue{true}))
        found.push_back(veteransTests(programme, learner, rules));
    if (programme.isApprenticeship)
        found.push_back(finding(FundingSource::ApprenticeWages, FundingAnswer::Possible,
                                FundingReason::PaysWages));
    return found;
}

std::optional<bool> fallsBetweenPellWindows(const FundedProgramme &programme,
                                            const FundingRules &rules)
{
    if (programme.isDegree)
        return false;
    const FundingFinding regular = pell(programme, rules);
    FundedProgramme onward = programme;
    onward.countsOnward = true; // its length alone
    const FundingFinding shorter = workforcePell(onward, rules.workforceFrom, rules);
    if (regular.answer == FundingAnswer::NotPossible
        && shorter.answer == FundingAnswer::NotPossible)
        return true;
    if (regular.answer == FundingAnswer::Possible || shorter.answer == FundingAnswer::Possible)
        return false;
    return {};
}

} // namespace cairn
