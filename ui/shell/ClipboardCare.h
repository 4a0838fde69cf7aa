#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace cairn::ui {

/// Empties the clipboard of what was copied from Cairn: after a while, and when the file is locked
/// or closed. What other programs put there stays.
class ClipboardCare : public QObject
{
    Q_OBJECT

public:
    explicit ClipboardCare(QObject *parent = nullptr);

    /// Zero: only when the file is locked or closed.
    void setTime(std::chrono::milliseconds time);
    void forget();

protected:
    /// Whether what lies there came from this program.
    virtual bool isOurs() const;
    virtual bool isSelectionOurs() const;

private:
    void noteCopy();

    std::chrono::milliseconds m_time;
    QTimer m_timer;
};

} // namespace cairn::ui
