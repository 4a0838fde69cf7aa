#include "workspace/WorkspaceData.h"

namespace cairn {

static const std::string draftKey = "draft";

Result<void> Workspace::keepDraft(const QByteArray &draft)
{
    return m->settings().set(draftKey, draft.toStdString());
}

QByteArray Workspace::draft() const
{
    const Result<std::optional<std::string>> kept = m->settings().value(draftKey);
    return kept ? QByteArray::fromStdString(kept->value_or(std::string())) : QByteArray();
}

} // namespace cairn
