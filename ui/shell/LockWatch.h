#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

class QDBusPendingCallWatcher;

namespace cairn::ui {

/// Knows when the open file has to be locked: nobody touched keyboard or mouse for a while, the
/// screen was locked, or the computer goes to sleep. The last two are told by the login service and
/// the screen savers over D-Bus; without a D-Bus only the idle time counts.
class LockWatch : public QObject
{
    Q_OBJECT

public:
    enum class Reason { Idle, ScreenLocked, Sleep };

    /// \a system has the login service, \a session the screen saver; tests bring their own.
    LockWatch(const QDBusConnection &system, const QDBusConnection &session,
              QObject *parent = nullptr);

    /// After \a idle without a touch lockDue() is emitted, and warned() each second of the last
    /// \a warning. Zero: never.
    void setIdleTime(std::chrono::milliseconds idle,
                     std::chrono::milliseconds warning = std::chrono::seconds(60));
    /// On while a file is open. Sleep is held off, for the blink that locking takes, only then.
    void setActive(bool active);
    bool isActive() const { return m_active; }
    /// As if somebody had pressed a key.
    void touch();

signals:
    void warned(int seconds);
    void calmed(); ///< somebody is there again
    void lockDue(cairn::ui::LockWatch::Reason reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void prepareForSleep(bool begins);
    void screenSaverChanged(bool active);
    void sessionLocked();
    void sessionChanged(const QString &interface, const QVariantMap &changed);

private:
    void listen();
    void listenToSession(const QString &path);
    void holdSleep();
    void check();

    QDBusConnection m_system;
    QDBusConnection m_session;
    bool m_active = false;
    bool m_warned = false;
    std::chrono::milliseconds m_idle{0};
    std::chrono::milliseconds m_warning{0};
    QElapsedTimer m_sinceTouch;
    QTimer m_timer;
    /// Held: the login service waits for us before it goes to sleep.
    QDBusUnixFileDescriptor m_delay;
};

} // namespace cairn::ui
