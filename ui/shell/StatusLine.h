#pragma once

#include "base/Error.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QStatusBar>

#include <optional>

class QLabel;

namespace cairn {
class Workspace;
}

namespace cairn::ui {

class ElidedLabel;

/// The status bar: whether the last change is safe, which catalogue is in use, how many learners
/// there are, and what protects the file.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: no file is open.
    void setWorkspace(const Workspace *workspace);
    void setSaved(const QDateTime &at);
    void setNotSaved(const Error &error);
    void setNotBackedUp(const Error &error);
    void readBackups();
    /// Of a backup that is being made; the same twice: it is over.
    void setBackupProgress(int done, int all);
    void refresh();
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSaved();
    void showBackup();
    void announce();

    const Workspace *m_workspace = nullptr;
    QDateTime m_savedAt;
    std::optional<Error> m_notSaved;
    std::optional<Error> m_notBackedUp;
    QDateTime m_backedUpAt;
    std::optional<int> m_backupPercent; ///< one is being made
    QElapsedTimer m_lastAnnounced;
    QLabel *m_saved = nullptr;
    ElidedLabel *m_catalogue = nullptr;
    QLabel *m_learners = nullptr;
    QLabel *m_backup = nullptr;
    QLabel *m_protection = nullptr;
    QLabel *m_sample = nullptr;
};

} // namespace cairn::ui
