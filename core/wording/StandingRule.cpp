#include "wording/StandingRule.h"

#include <algorithm>

namespace cairn {

static void takeNumber(Rule &rule, Decimal value)
{
    const auto whole = static_cast<int>(value.whole());
    switch (rule.kind) {
    case Rule::Kind::Choose:
        rule.choose = whole;
        break;
    case Rule::Kind::Credits:
        rule.credits = value;
        if (rule.accept && value < *rule.accept)
            rule.accept.reset();
        break;
    case Rule::Kind::Count:
        rule.count = whole;
        break;
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        rule.number = value;
        break;
    case Rule::Kind::Competencies:
        rule.atLeast = whole;
        break;
    default:
        break;
    }
}

/// \a stated is the catalogue's rule, by which the findings know it, and \a rule its copy.
static void takeNumbers(Rule &rule, const Rule &stated, const std::vector<NodeFinding> &among)
{
    for (const NodeFinding &finding : among)
        if (finding.rule == &stated && finding.changedTo)
            takeNumber(rule, *finding.changedTo);
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        takeNumbers(rule.children[i], stated.children[i], among);
}

Rule standingRule(const NodeFinding &finding, const std::vector<NodeFinding> &among)
{
    Rule rule = *finding.rule;
    const bool anyChanges = std::any_of(among.begin(), among.end(), [](const NodeFinding &each) {
        return each.rule && each.changedTo;
    });
    if (anyChanges)
        takeNumbers(rule, *finding.rule, among);
    if (finding.changedTo)
        takeNumber(rule, *finding.changedTo);
    return rule;
}

Limit standingLimit(const NodeFinding &finding)
{
    Limit limit = *finding.limit;
    if (!finding.changedTo)
        return limit;
    if (limit.credits || limit.share)
        limit.credits = *finding.changedTo;
    else
        limit.count = static_cast<int>(finding.changedTo->whole());
    limit.share.reset();
    return limit;
}

} // namespace cairn
