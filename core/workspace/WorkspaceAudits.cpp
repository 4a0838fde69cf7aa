// Audits beside the window.

#include "workspace/WorkspaceData.h"

namespace cairn {

void Workspace::setPatience(std::chrono::milliseconds patience)
{
    m->patience = patience;
}

bool Workspace::auditAhead(const LearnerId &learner)
{
    AuditCache &audits = m->auditsOfToday();
    if (audits.isAnswered(learner))
        return true;
    std::optional<AuditCache::Job> job = audits.jobFor(learner);
    if (!job)
        return true;
    AuditWork::Answer answer = m->auditWork.start(std::move(*job), m->patience);
    if (!answer)
        return false;
    audits.adopt(std::move(answer));
    return true;
}

/// A change that came meanwhile has started another one, and this is not heard of any more.
void Workspace::takeAudits()
{
    AuditWork::Answer answer = m->auditWork.take();
    if (!answer)
        return;
    const LearnerId learner = answer->record.learner.id;
    m->auditsOfToday().adopt(std::move(answer));
    emit audited(learner);
}

} // namespace cairn
