#include "workspace/Summarise.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>

namespace cairn
{

std::optional<State> stateFromWord(std::string_view word)
{
    for (auto state : {State::Held, State::Expired, State::Awardable, State::NeedsPerson,
                       State::Finishing, State::Open, State::Closed})
        if (toWord(state) == word)
            return state;
    return {};
}

static const Verdict *find(const std::vector<Verdict> &verdicts, const CredentialId &credential)
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(), [&](const Verdict &verdict) {
        return verdict.credential == credential;
    });
    return found == verdicts.end() ? nullptr : &*found;
}

static const Verdict *largestAwardable(const std::vector<Verdict> &verdicts)
{
    const Verdict *best = nullptr;
    for (const Verdict &verdict : verdicts)
        if (verdict.state == State::Awardable && (!best || best->baseline < verdict.baseline))
            best = &verdict;
    return best;
}

static bool isOnTheWay(const Verdict &verdict)
{
    return verdict.state == State::Finishing || verdict.state == State::NeedsPerson
        || (verdict.state == State::Open && verdict.progress > 0);
}

static const Verdict *closest(const std::vector<Verdict> &verdicts)
{
    const Verdict *best = nullptr;
    for (const Verdict &verdict : verdicts)
        if (isOnTheWay(verdict) && (!best || verdict.remaining < best->remaining))
            best = &verdict;
    return best;
}

const Verdict *nextOf(const std::vector<Verdict> &verdicts, const CredentialId &goal)
{
    const Verdict *wanted = find(verdicts, goal);
    if (wanted && wanted->state == State::Awardable)
        return wanted;
    if (const Verdict *ready = largestAwardable(verdicts))
        return ready;
    if (const Verdict *near = closest(verdicts))
        return near;
    return wanted && wanted->state != State::Held ? wanted : nullptr;
}

static void countStates(const std::vector<Verdict> &verdicts, Summary &summary)
{
    for (const Verdict &verdict : verdicts) {
        summary.ready += verdict.state == State::Awardable;
        summary.finishing += verdict.state == State::Finishing;
        summary.needsPerson += verdict.state == State::NeedsPerson;
    }
}

static void takeEarlier(std::optional<Date> &first, const std::optional<Date> &day, Date today)
{
    if (day && today < *day && (!first || *day < *first))
        first = day;
}

/// The first day from tomorrow on when something no longer counts: evidence and awards on the day
/// after they expire, and what falls out of a time limit of the goal.
static std::optional<Date> endOf(const Record &record, const std::vector<Expiry> &ofGoal,
                                 Date today)
{
    std::optional<Date> first;
    for (const EvidenceItem &item : record.evidence)
        if (item.expires)
            takeEarlier(first, item.expires->addDays(1), today);
    for (const Holding &holding : record.held)
        if (holding.expires)
            takeEarlier(first, holding.expires->addDays(1), today);
    for (const Expiry &expiry : ofGoal)
        takeEarlier(first, expiry.on, today);
    return first;
}

Summary summarise(const CompiledCatalogue &catalogue, const Record &record, Date today,
                  std::int64_t change)
{
    AuditOptions options;
    options.asOf = today;
    options.effort = effortOfAClick;
    const Auditor auditor(catalogue, record, options);
    const std::vector<Verdict> verdicts = auditor.verdicts();
    const CredentialId goal =
        record.goals.empty() ? CredentialId() : record.goals.front().credential;

    Summary summary;
    summary.change = change;
    summary.catalogue = catalogue.digest();
    summary.day = today;
    countStates(verdicts, summary);
    if (const Verdict *next = nextOf(verdicts, goal)) {
        summary.next = next->credential;
        summary.nextState = toWord(next->state);
        summary.nextCredits = next->remaining.credits.units;
        summary.nextSteps = next->remaining.steps;
    }
    if (const Verdict *wanted = find(verdicts, goal)) {
        summary.goalProgress = wanted->progress;
        summary.goalCredits = wanted->remaining.credits.units;
        summary.goalSteps = wanted->remaining.steps;
    }
    const int goalIndex = goal.isEmpty() ? -1 : catalogue.credentialIndex(goal);
    summary.endsOn = endOf(
        record, goalIndex < 0 ? std::vector<Expiry>() : auditor.audit(goalIndex).expires, today);
    return summary;
}

} // namespace cairn
