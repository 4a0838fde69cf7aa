#include "workspace/WorkspaceData.h"

namespace cairn
{

static std::string nowText()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}

Result<void> Workspace::step(const QString &name, const LearnerId &learner,
                             const std::function<Result<void>()> &work)
{
    return announce(m->history().record({name.toStdString(), nowText(), learner}, work));
}

/// After the commit: forgets what is no longer so, and tells everybody.
Result<void> Workspace::announce(const Result<Touched> &touched)
{
    if (!touched) {
        announceFailure(touched.error());
        return tl::unexpected<Error>(touched.error());
    }
    m->savedAt = QDateTime::currentDateTimeUtc();
    m->idle.start();
    if (!touched->isNothing()) {
        for (const LearnerId &learner : touched->records)
            m->audits.forget(learner);
        // The catalogue first: what is shown of a learner refers to it.
        if (touched->catalogue) {
            readCatalogue();
            emit catalogueChanged();
        }
        announceLearners(*touched);
        emit historyChanged();
        if (m->keepsSummaries)
            refreshSummaries();
    }
    emit saved(m->savedAt);
    return {};
}

void Workspace::announceLearners(const Touched &touched)
{
    constexpr size_t mostOneByOne = 32;
    if (touched.records.size() <= mostOneByOne)
        for (const LearnerId &learner : touched.records)
            emit learnerChanged(learner);
    if (touched.cameOrWent || touched.records.size() > 1)
        emit learnersChanged();
    if (touched.learners.size() <= mostOneByOne)
        for (const LearnerId &learner : touched.learners)
            emit plansChanged(learner);
}

/// A refused value is for whoever asked; that the file cannot be written is for everybody.
void Workspace::announceFailure(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::ReadOnly:
    case ErrorCode::NotUnderstood:
    case ErrorCode::Stopped:
        return;
    default:
        emit notSaved(error);
    }
}

QByteArray Workspace::kept(const QString &name) const
{
    const auto value = m->settings().value("window/" + name.toStdString());
    return value && *value ? QByteArray::fromStdString(**value) : QByteArray();
}

Result<void> Workspace::keep(const QString &name, const QByteArray &value)
{
    const Result<void> done
        = m->settings().set("window/" + name.toStdString(), value.toStdString());
    if (!done)
        announceFailure(done.error());
    return done;
}

bool Workspace::canUndo() const
{
    const Result<std::optional<Step>> step = m->history().nextUndo();
    return !isReadOnly() && step && *step;
}

bool Workspace::canRedo() const
{
    const Result<std::optional<Step>> step = m->history().nextRedo();
    return !isReadOnly() && step && *step;
}

static QString nameOf(const Result<std::optional<Step>> &step)
{
    return step && *step ? QString::fromStdString((*step)->name.name) : QString();
}

QString Workspace::undoText() const
{
    return nameOf(m->history().nextUndo());
}

QString Workspace::redoText() const
{
    return nameOf(m->history().nextRedo());
}

Result<void> Workspace::undo()
{
    return announce(m->history().undo(nowText()));
}

Result<void> Workspace::redo()
{
    return announce(m->history().redo(nowText()));
}

Result<void> Workspace::goTo(qint64 sequence)
{
    return announce(m->history().goTo(sequence, nowText()));
}

std::vector<Activity> Workspace::activities(int limit) const
{
    std::vector<Activity> activities;
    const Result<std::vector<Step>> steps = m->history().steps(limit);
    if (!steps)
        return activities;
    for (const Step &step : *steps) {
        Activity activity;
        activity.sequence = step.sequence;
        activity.at =
            QDateTime::fromString(QString::fromStdString(step.name.at), Qt::ISODateWithMs);
        activity.text = QString::fromStdString(step.name.name);
        activity.learner = step.name.learner;
        activity.undone = step.undone;
        activities.push_back(std::move(activity));
    }
    return activities;
}

} // namespace cairn
