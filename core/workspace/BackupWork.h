#pragma once

#include "base/Date.h"
#include "base/Result.h"
#include "store/Backups.h"
#include "workspace/ContentCheck.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace cairn {

class CompiledCatalogue;

/// What the checks of a backup need to know of the file.
struct BackupChecks {
    std::shared_ptr<const CompiledCatalogue> catalogue;
    Date today;
};

/// Whether a copy whose rows were found may count: every record and every step can be read, or the
/// file itself cannot be read any better. \a ofFile looks through the file.
Result<void> judgeCopy(const std::string &copy, const ContentFindings &found,
                       const std::function<Result<ContentFindings>()> &ofFile);

/// A backup made beside the work: the copy is written a little at a time in this thread, since one
/// connection has the file, and checked in another. Edits meanwhile are in it, or not at all.
class BackupWork : public QObject
{
    Q_OBJECT

public:
    explicit BackupWork(QObject *parent = nullptr);
    ~BackupWork() override;

    /// Begins; what is under way already goes on, and this does nothing.
    void start(Database &database, BackupReason reason, BackupChecks checks);
    bool isRunning() const { return m_plan.has_value(); }
    /// Gives it up, waits for the other thread, and leaves nothing behind. To be called before
    /// anything else happens to the file than edits.
    void stop();

signals:
    void copied();                      ///< what is changed from now on is not in it
    void progressed(int done, int all); ///< in no unit in particular
    void made(const cairn::BackupFile &backup);
    void failed(const cairn::Error &error);

private:
    void copySome();
    void startChecking();
    void endChecking();
    void tellProgress();
    void giveUp(const Error &error);

    struct Plan {
        Database *database = nullptr;
        BackupFile backup;
        BackupChecks checks;
    };
    std::optional<Plan> m_plan;
    QTimer m_slices;
    QTimer m_look; ///< at how far the other thread is
    std::shared_ptr<CheckState> m_state;
    QFutureWatcher<Result<ContentFindings>> m_watcher;
};

} // namespace cairn
