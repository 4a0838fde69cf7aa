#pragma once

#include "base/Date.h"
#include "evidence/Record.h"
#include "store/Summary.h"

#include <QFutureWatcher>
#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace cairn
{

class CompiledCatalogue;

/// Computes summaries in the background, batch by batch: each is read here, computed on copies in
/// other threads, and handed back here.
class SummaryWork : public QObject
{
    Q_OBJECT

public:
    /// A learner as it was when the batch was read, and which change that was.
    struct Job {
        Record record;
        std::int64_t change = 0;
    };
    using Read = std::function<std::optional<Job>(const LearnerId &)>;
    using Batch = std::vector<std::pair<LearnerId, Summary>>;

    explicit SummaryWork(Read read, QObject *parent = nullptr);
    ~SummaryWork() override; ///< stops, and waits for the audits that are under way

    /// Replaces what is still to be done.
    void start(std::vector<LearnerId> learners, std::shared_ptr<const CompiledCatalogue> catalogue,
               Date today);
    void stop();
    /// Nobody waits for a batch of theirs.
    bool isDone() const { return m_waiting.empty(); }

signals:
    void computed(const std::vector<std::pair<cairn::LearnerId, cairn::Summary>> &batch);

private:
    void startBatch();
    void takeBatch();

    Read m_read;
    std::deque<LearnerId> m_waiting;
    std::shared_ptr<const CompiledCatalogue> m_catalogue;
    Date m_today;
    QFutureWatcher<std::pair<LearnerId, Summary>> m_watcher;
};

} // namespace cairn
