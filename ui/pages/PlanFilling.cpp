#include "pages/PlanFilling.h"

#include "planner/Planner.h"

#include <QtConcurrent/QtConcurrentRun>

namespace cairn::ui {

static constexpr double secondsInTheWindow = 2;
static constexpr int patience = 300; ///< milliseconds before anything is said of it

PlanFilling::PlanFilling(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &PlanFilling::lasting);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &PlanFilling::better);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PlanFilling::take);
}

PlanFilling::~PlanFilling()
{
    cancel();
    m_watcher.waitForFinished();
}

void PlanFilling::start(const std::shared_ptr<const CompiledCatalogue> &catalogue,
                        const Record &record, const PlanRequest &request, Date today,
                        const QString &name)
{
    if (isRunning())
        return;
    m_request = request;
    m_name = name;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    // The work has copies of all that it reads: the window goes on meanwhile.
    const auto work
        = [catalogue, record, request, today, stop = m_stop](QPromise<Answer> &promise) {
              promise.setProgressRange(0, 1'000);
              PlanEffort effort;
              effort.seconds = secondsInTheWindow;
              effort.stop = stop.get();
              effort.onBetter = [&promise, plans = 0](const PlanAnswer &) mutable {
                  promise.setProgressValue(++plans);
              };
              promise.addResult(Answer(plan(*catalogue, record, request, today, effort)));
          };
    m_watcher.setFuture(QtConcurrent::run(work));
    m_patience.start();
}

void PlanFilling::cancel()
{
    m_patience.stop();
    if (m_stop)
        m_stop->store(true);
}

void PlanFilling::take()
{
    m_patience.stop();
    if (m_stop->load() || m_watcher.future().resultCount() == 0)
        return;
    const Answer answer = m_watcher.result();
    if (*answer)
        emit found(**answer);
    else
        emit failed(answer->error());
}

} // namespace cairn::ui
