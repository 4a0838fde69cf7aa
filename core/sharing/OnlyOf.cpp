#include "sharing/OnlyOf.h"

namespace cairn {

static Learner onlyOf(const Learner &learner, const RecordKinds &kinds)
{
    Learner only;
    only.id = learner.id;
    if (kinds.count(RecordKind::Name) > 0) {
        only.name = learner.name;
        only.preferredName = learner.preferredName;
        only.pronouns = learner.pronouns;
    }
    if (kinds.count(RecordKind::Cohort) > 0)
        only.cohort = learner.cohort;
    if (kinds.count(RecordKind::Remarks) > 0) {
        only.language = learner.language;
        only.tags = learner.tags;
        only.story = learner.story;
        only.extra = learner.extra;
    }
    return only;
}

Record onlyOf(const Record &record, const RecordKinds &kinds)
{
    const auto has = [&](RecordKind kind) { return kinds.count(kind) > 0; };
    Record only;
    only.learner = onlyOf(record.learner, kinds);
    if (has(RecordKind::Facts)) {
        only.facts = record.facts;
        only.limits = record.limits;
    }
    if (has(RecordKind::Evidence))
        only.evidence = record.evidence;
    if (!has(RecordKind::Grades))
        for (EvidenceItem &piece : only.evidence)
            piece.grade.clear();
    if (has(RecordKind::Credentials))
        only.held = record.held;
    if (has(RecordKind::Decisions)) {
        only.attested = record.attested;
        only.exceptions = record.exceptions;
    }
    if (has(RecordKind::Goals))
        only.goals = record.goals;
    if (has(RecordKind::Remarks))
        only.extra = record.extra;
    if (has(RecordKind::Remarks))
        return only;
    for (EvidenceItem &piece : only.evidence)
        piece.extra = {};
    for (Holding &held : only.held)
        held.extra = {};
    for (Attestation &attested : only.attested)
        attested.extra = {};
    for (RuleException &exception : only.exceptions)
        exception.extra = {};
    for (Goal &goal : only.goals)
        goal.extra = {};
    return only;
}

} // namespace cairn
