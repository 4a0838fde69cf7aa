#include "workspace/AuditWork.h"

#include "audit/CompiledCatalogue.h"

#include <QSemaphore>

#include <atomic>

namespace cairn {

struct AuditWork::Task {
    AuditCache::Job job;
    std::atomic<bool> stop = false;
    QSemaphore done;
    Answer answer; ///< written before `done`
};

AuditWork::AuditWork(QObject *parent) : QObject(parent)
{
    // One that was dropped may still be at a hard credential when the next one comes.
    m_pool.setMaxThreadCount(2);
}

AuditWork::~AuditWork()
{
    stop();
    m_pool.waitForDone();
}

void AuditWork::stop()
{
    if (m_task)
        m_task->stop = true;
    m_task.reset();
    m_answer.reset();
}

AuditWork::Answer AuditWork::start(AuditCache::Job job, std::chrono::milliseconds patience)
{
    stop();
    const auto task = std::make_shared<Task>();
    task->job = std::move(job);
    m_task = task;
    m_pool.start([this, task] {
        task->answer = AuditCache::answer(task->job, task->stop);
        task->done.release();
        QMetaObject::invokeMethod(
            this, [this, task] { finish(task); }, Qt::QueuedConnection);
    });
    const bool waits = patience.count() > 0;
    if (!waits || !task->done.tryAcquire(1, static_cast<int>(patience.count())))
        return nullptr;
    m_task.reset();
    return std::move(task->answer);
}

void AuditWork::finish(const std::shared_ptr<Task> &task)
{
    if (task != m_task)
        return;
    m_task.reset();
    m_answer = std::move(task->answer);
    emit answered();
}

} // namespace cairn
