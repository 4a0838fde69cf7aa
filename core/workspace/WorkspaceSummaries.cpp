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

bool Workspace::Data::isListed() const
{
    return listed && listed->mark == changeMark() && listed->today == today()
           && listed->catalogue == catalogue->digest();
}

std::vector<LearnerSummary> Workspace::learners() const
{
    if (m->isListed())
        return m->listed->learners;
    m->listed.reset();
    const Result<std::vector<LearnerRow>> rows = m->learners().list();
    if (!rows)
        return {};
    Data::Listed listed{m->changeMark(), today(), m->catalogue->digest(), {}, {}, {}};
    listed.learners.reserve(rows->size());
    for (const LearnerRow &row : *rows) {
        LearnerSummary learner = statedOf(row);
        const auto unwritten = m->unwritten.find(row.id);
        if (unwritten != m->unwritten.end() && m->isValid(unwritten->second, row.change))
            addComputed(learner, unwritten->second);
        else if (row.summary && m->isValid(*row.summary, row.change))
            addComputed(learner, *row.summary);
        listed.places.emplace(row.id, listed.learners.size());
        listed.changes.push_back(row.change);
        listed.learners.push_back(std::move(learner));
    }
    m->listed = std::move(listed);
    return m->listed->learners;
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

/// A file that takes nothing leaves them in memory.
void Workspace::Data::writeSummaries()
{
    const std::vector<std::pair<LearnerId, Summary>> batch(unwritten.begin(), unwritten.end());
    if (!batch.empty() && SummaryRepository(*database).write(batch))
        unwritten.clear();
}

void Workspace::keepSummaries(const std::vector<std::pair<LearnerId, Summary>> &batch)
{
    // Each transaction waits for the disk; what gets lost in a crash is computed again.
    static constexpr std::size_t writtenAtOnce = 256;
    const bool isListed = m->isListed();
    for (const auto &[learner, summary] : batch) {
        m->unwritten[learner] = summary;
        if (!isListed)
            continue;
        const auto place = m->listed->places.find(learner);
        if (place != m->listed->places.end()
            && m->isValid(summary, m->listed->changes[place->second]))
            addComputed(m->listed->learners[place->second], summary);
    }
    if (m->unwritten.size() >= writtenAtOnce || m->summaryWork.isDone())
        m->writeSummaries();
    emit summariesChanged();
}

} // namespace cairn
