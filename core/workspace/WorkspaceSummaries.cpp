#include "audit/CompiledCatalogue.h"
#include "workspace/Summarise.h"
#include "workspace/WorkspaceData.h"

namespace cairn
{

bool Workspace::Data::isValid(const Summary &summary, std::int64_t change) const
{
    return summary.change == change && summary.day == today()
        && summary.catalogue == catalogue->digest();
}

static QDateTime momentOf(const std::string &text)
{
    return QDateTime::fromString(QString::fromStdString(text), Qt::ISODateWithMs);
}

static LearnerSummary statedOf(const LearnerRow &row)
{
    LearnerSummary learner;
    learner.id = row.id;
    learner.name = QString::fromStdString(row.name);
    learner.pronouns = QString::fromStdString(row.pronouns);
    learner.cohort = QString::fromStdString(row.cohort);
    learner.goal = row.goal;
    learner.changed = momentOf(row.changedAt);
    return learner;
}

static void addComputed(LearnerSummary &learner, const Summary &summary)
{
    learner.audited = true;
    learner.ready = summary.ready;
    learner.finishing = summary.finishing;
    learner.needsPerson = summary.needsPerson;
    learner.next = summary.next;
    learner.nextState = stateFromWord(summary.nextState).value_or(State::Open);
    learner.nextRemaining = {{summary.nextCredits}, summary.nextSteps};
    learner.goalProgress = summary.goalProgress;
    learner.goalRemaining = {{summary.goalCredits}, summary.goalSteps};
    learner.endsOn = summary.endsOn;
}

std::vector<LearnerSummary> Workspace::learners() const
{
    const Result<std::vector<LearnerRow>> rows = m->learners().list();
    std::vector<LearnerSummary> learners;
    if (!rows)
        return learners;
    learners.reserve(rows->size());
    for (const LearnerRow &row : *rows) {
        LearnerSummary learner = statedOf(row);
        const auto unwritten = m->unwritten.find(row.id);
        if (row.summary && m->isValid(*row.summary, row.change))
            addComputed(learner, *row.summary);
        else if (unwritten != m->unwritten.end() && m->isValid(unwritten->second, row.change))
            addComputed(learner, unwritten->second);
        learners.push_back(std::move(learner));
    }
    return learners;
}

void Workspace::refreshSummaries()
{
    m->keepsSummaries = true;
    std::vector<LearnerId> unknown;
    for (const LearnerSummary &learner : learners())
        if (!learner.audited)
            unknown.push_back(learner.id);
    if (!unknown.empty())
        m->summaryWork.start(std::move(unknown), m->catalogue, m->today());
}

void Workspace::keepSummaries(const std::vector<std::pair<LearnerId, Summary>> &batch)
{
    if (!SummaryRepository(*m->database).write(batch))
        for (const auto &[learner, summary] : batch)
            m->unwritten[learner] = summary;
    emit summariesChanged();
}

} // namespace cairn
