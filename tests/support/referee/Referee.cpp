#include "tests/support/referee/Referee.h"

#include <algorithm>

namespace cairn::referee {

static bool asksPerson(const Rule &rule)
{
    return rule.kind == Rule::Kind::Person
           || std::any_of(rule.children.begin(), rule.children.end(), asksPerson);
}

static bool asksPerson(const Catalogue &catalogue)
{
    const auto any = [](const std::vector<Rule> &rules) {
        return std::any_of(rules.begin(), rules.end(),
                           [](const Rule &rule) { return asksPerson(rule); });
    };
    return std::any_of(catalogue.credentials.begin(), catalogue.credentials.end(),
                       [&](const Credential &each) {
                           return any(each.requires_) || any(each.entry) || any(each.overlays);
                       })
           || std::any_of(catalogue.rules.begin(), catalogue.rules.end(),
                          [](const NamedRule &each) { return asksPerson(each.rule); });
}

Referee::Referee(const Catalogue &catalogue, const Record &record, Date asOf)
    : m_record(record), m_world(catalogue), m_asOf(asOf), m_hasPersons(asksPerson(catalogue))
{
    m_empty.learner = record.learner;
}

const Sight &Referee::sight(LookAhead lookAhead, bool personsAttested)
{
    const auto known = m_sights.find({lookAhead, personsAttested});
    if (known != m_sights.end())
        return known->second;
    Sight seen = seeAll(m_world, m_record, m_asOf, lookAhead);
    seen.personsAttested = personsAttested;
    return m_sights.emplace(std::pair(lookAhead, personsAttested), std::move(seen)).first->second;
}

static bool isSame(const std::vector<Piece> &one, const std::vector<Piece> &other)
{
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(),
        [](const Piece &a, const Piece &b) { return a.id == b.id && a.status == b.status; });
}

const Best &Referee::best(Question question)
{
    if (!m_hasPersons)
        question.personsAttested = false;
    if (const auto known = m_best.find(question); known != m_best.end())
        return known->second;
    const Sight &seen = sight(question.lookAhead, question.personsAttested);
    for (const auto &[other, best] : m_best)
        if (other.credential == question.credential
            && other.personsAttested == question.personsAttested
            && isSame(sight(other.lookAhead, other.personsAttested).pieces, seen.pieces))
            return m_best.emplace(question, best).first->second;
    Trial trial(seen, m_world.catalogue().credentials[question.credential]);
    Best best = tryEverything(trial);
    best.allocation = {}; // its nodes end with the trial
    return m_best.emplace(question, best).first->second;
}

Pair Referee::baseline(int credential)
{
    const auto [known, isNew] = m_baselines.try_emplace(credential);
    if (isNew) {
        const Sight nothing = seeAll(m_world, m_empty, m_asOf, LookAhead::Completed);
        Trial trial(nothing, m_world.catalogue().credentials[credential]);
        known->second = tryEverything(trial).remaining;
    }
    return known->second;
}

State Referee::state(int credential)
{
    const Credential &audited = m_world.catalogue().credentials[credential];
    const Sight &completed = sight(LookAhead::Completed, false);
    if (holds(completed, audited.id))
        return State::Held;
    for (const Holding &each : m_record.held)
        if (m_world.isSameCredential(each.credential, audited.id))
            return State::Expired;
    if (best({credential, LookAhead::Completed, false}).remaining.isNothing())
        return State::Awardable;
    if (best({credential, LookAhead::Completed, true}).remaining.isNothing())
        return State::NeedsPerson;
    if (best({credential, LookAhead::InProgress, true}).remaining.isNothing())
        return State::Finishing;
    const Trial entry(sight(LookAhead::Completed, true), audited);
    return entry.isEntryMet() ? State::Open : State::Closed;
}

Answer Referee::answer(int credential, LookAhead lookAhead)
{
    Answer answer;
    answer.state = state(credential);
    answer.remaining = best({credential, lookAhead, false}).remaining;
    answer.baseline = baseline(credential);
    for (const auto &[question, best] : m_best)
        answer.isAmbiguous
            = answer.isAmbiguous || (question.credential == credential && best.isAmbiguous);
    return answer;
}

} // namespace cairn::referee
