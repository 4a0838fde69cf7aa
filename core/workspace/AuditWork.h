#pragma once

#include "workspace/AuditCache.h"

#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <memory>

namespace cairn {

/// Audits one learner at a time beside the window; what was asked for before is dropped.
class AuditWork : public QObject
{
    Q_OBJECT

public:
    using Answer = std::unique_ptr<AuditCache::Entry>;

    explicit AuditWork(QObject *parent = nullptr);
    ~AuditWork() override; ///< waits for what is under way

    /// \returns the answer where it is there within \a patience; else null, and `answered` tells.
    Answer start(AuditCache::Job job, std::chrono::milliseconds patience);
    /// Nothing will be told of what was started.
    void stop();
    /// What `answered` told of: once.
    Answer take() { return std::move(m_answer); }

signals:
    void answered();

private:
    struct Task;

    void finish(const std::shared_ptr<Task> &task);

    QThreadPool m_pool;
    std::shared_ptr<Task> m_task; ///< the one that somebody waits for
    Answer m_answer;
};

} // namespace cairn
