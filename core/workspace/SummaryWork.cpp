#include "workspace/SummaryWork.h"

#include "audit/CompiledCatalogue.h"
#include "workspace/Summarise.h"

#include <QElapsedTimer>
#include <QtConcurrent/QtConcurrentMap>

namespace cairn
{

static constexpr int batchSize = 64;
/// Records are read where the window lives, so a batch ends when it has waited this long.
static constexpr int msForReading = 8;

SummaryWork::SummaryWork(Read read, QObject *parent)
    : QObject(parent)
    , m_read(std::move(read))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SummaryWork::takeBatch);
}

SummaryWork::~SummaryWork()
{
    stop();
}

void SummaryWork::start(std::vector<LearnerId> learners,
                        std::shared_ptr<const CompiledCatalogue> catalogue, Date today)
{
    m_waiting.assign(std::make_move_iterator(learners.begin()),
                     std::make_move_iterator(learners.end()));
    m_catalogue = std::move(catalogue);
    m_today = today;
    if (!m_watcher.isRunning())
        startBatch();
}

void SummaryWork::stop()
{
    m_waiting.clear();
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void SummaryWork::startBatch()
{
    std::vector<Job> jobs;
    QElapsedTimer reading;
    reading.start();
    while (!m_waiting.empty() && jobs.size() < batchSize && reading.elapsed() < msForReading) {
        if (std::optional<Job> job = m_read(m_waiting.front()))
            jobs.push_back(std::move(*job));
        m_waiting.pop_front();
    }
    if (jobs.empty())
        return m_waiting.empty() ? void() : startBatch();
    m_watcher.setFuture(QtConcurrent::mapped(
        std::move(jobs), [catalogue = m_catalogue, today = m_today](const Job &job) {
            return std::make_pair(job.record.learner.id,
                                  summarise(*catalogue, job.record, today, job.change));
        }));
}

void SummaryWork::takeBatch()
{
    if (m_watcher.isCanceled())
        return;
    const QList<std::pair<LearnerId, Summary>> results = m_watcher.future().results();
    emit computed(Batch(results.begin(), results.end()));
    startBatch();
}

} // namespace cairn
