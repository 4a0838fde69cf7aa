#pragma once

#include "audit/CompiledCatalogue.h"
#include "base/Result.h"
#include "evidence/Record.h"
#include "planner/Plan.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace cairn::ui {

/// Works out the rest of a plan in the background. It changes nothing: whoever asked takes the
/// answer, or not.
class PlanFilling : public QObject
{
    Q_OBJECT

public:
    explicit PlanFilling(QObject *parent);
    ~PlanFilling() override;

    /// \a request says in its pins what stands already.
    void start(const std::shared_ptr<const CompiledCatalogue> &catalogue, const Record &record,
               const PlanRequest &request, Date today, const QString &name);
    /// The answer is not wanted any more.
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }
    const PlanRequest &request() const { return m_request; }
    QString name() const { return m_name; }

signals:
    /// It takes a while: who waits is told, from now on.
    void lasting();
    void better(int plans); ///< so many were found so far, each better than the one before
    void found(const cairn::PlanAnswer &answer);
    void failed(const cairn::Error &error);

private:
    using Answer = std::optional<Result<PlanAnswer>>;
    void take();

    QFutureWatcher<Answer> m_watcher;
    std::shared_ptr<std::atomic<bool>> m_stop;
    PlanRequest m_request;
    QString m_name;
    QTimer m_patience;
};

} // namespace cairn::ui
