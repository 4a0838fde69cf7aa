#include "store/RecordRepository.h"

#include "store/ConsentRepository.h"
#include "store/EvidenceRepository.h"
#include "store/LearnerRepository.h"
#include "store/PlanRepository.h"
#include "store/StatedList.h"

namespace cairn {

/// Moves the value of \a found to \a into; \returns the error where there is one.
template <class Value> static std::optional<Error> take(Result<Value> &&found, Value &into)
{
    if (!found)
        return found.error();
    into = std::move(*found);
    return {};
}

Result<std::optional<Record>> RecordRepository::read(const LearnerId &learner) const
{
    Record record;
    const LearnerRepository learners(m_database);
    const Result<bool> there = learners.read(learner, record);
    if (!there)
        return tl::unexpected<Error>(there.error());
    if (!*there)
        return std::optional<Record>();
    std::optional<Error> error = take(learners.facts(learner), record.facts);
    if (!error)
        error = take(EvidenceRepository(m_database).of(learner), record.evidence);
    if (!error)
        error = take(HoldingRepository(m_database).of(learner), record.held);
    if (!error)
        error = take(AttestationRepository(m_database).of(learner), record.attested);
    if (!error)
        error = take(ExceptionRepository(m_database).of(learner), record.exceptions);
    if (!error)
        error = take(GoalRepository(m_database).of(learner), record.goals);
    if (error)
        return tl::unexpected<Error>(std::move(*error));
    return std::optional<Record>(std::move(record));
}

Result<void> RecordRepository::insert(const Record &record, const std::string &source)
{
    const LearnerId &learner = record.learner.id;
    const auto originOf = [&](const auto &value) {
        return source.empty() ? Origin{} : Origin{source, digestOf(value)};
    };
    LearnerRepository learners(m_database);
    EvidenceRepository evidence(m_database);
    Result<void> done = learners.write(record, originOf(record.learner));
    for (const auto &[key, value] : record.facts)
        if (done)
            done = learners.setFact(learner, key, value);
    for (const EvidenceItem &item : record.evidence)
        if (done)
            done = evidence.write(learner, item, originOf(item));
    if (done)
        done = HoldingRepository(m_database).replace(learner, record.held);
    if (done)
        done = AttestationRepository(m_database).replace(learner, record.attested);
    if (done)
        done = ExceptionRepository(m_database).replace(learner, record.exceptions);
    if (done)
        done = GoalRepository(m_database).replace(learner, record.goals);
    return done;
}

Result<void> RecordRepository::remove(const LearnerId &learner)
{
    Result<void> done = LearnerRepository(m_database).removeFacts(learner);
    if (done)
        done = PlanRepository(m_database).removeAll(learner);
    if (done)
        done = EvidenceRepository(m_database).removeAll(learner);
    if (done)
        done = HoldingRepository(m_database).removeAll(learner);
    if (done)
        done = AttestationRepository(m_database).removeAll(learner);
    if (done)
        done = ExceptionRepository(m_database).removeAll(learner);
    if (done)
        done = GoalRepository(m_database).removeAll(learner);
    if (done)
        done = ConsentRepository(m_database).removeAll(learner);
    if (done)
        done = LearnerRepository(m_database).remove(learner);
    return done;
}

} // namespace cairn
