#include "shell/LockWatch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>

namespace cairn::ui {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

static const QString login = u"org.freedesktop.login1"_s;
static const QString loginPath = u"/org/freedesktop/login1"_s;
static const QString loginManager = u"org.freedesktop.login1.Manager"_s;
static const QString loginSession = u"org.freedesktop.login1.Session"_s;

LockWatch::LockWatch(const QDBusConnection &system, const QDBusConnection &session, QObject *parent)
    : QObject(parent), m_system(system), m_session(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LockWatch::check);
    m_sinceTouch.start();
    QCoreApplication::instance()->installEventFilter(this);
    listen();
}

// QDBusConnection::connect() knows slots by their text alone.
void LockWatch::listen()
{
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s,
                                 u"org.cinnamon.ScreenSaver"_s, u"org.mate.ScreenSaver"_s,
                                 u"org.xfce.ScreenSaver"_s})
        m_session.connect({}, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    m_system.connect(login, loginPath, loginManager, u"PrepareForSleep"_s, this,
                     SLOT(prepareForSleep(bool)));
    if (!m_system.isConnected())
        return;
    auto call = QDBusMessage::createMethodCall(login, loginPath, loginManager, u"GetSessionByPID"_s);
    call << static_cast<uint>(QCoreApplication::applicationPid());
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        // Outside any session we cannot tell which is ours: better lock once too often.
        listenToSession(reply.isError() ? QString() : reply.value().path());
    });
}

void LockWatch::listenToSession(const QString &path)
{
    m_system.connect(login, path, loginSession, u"Lock"_s, this, SLOT(sessionLocked()));
    m_system.connect(login, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                     SLOT(sessionChanged(QString, QVariantMap)));
}

void LockWatch::setIdleTime(milliseconds idle, milliseconds warning)
{
    m_idle = idle;
    m_warning = std::min(warning, idle);
    m_timer.stop();
    touch();
}

void LockWatch::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active)
        holdSleep();
    else
        m_delay = {};
    touch();
}

void LockWatch::touch()
{
    m_sinceTouch.restart();
    if (m_warned) {
        m_warned = false;
        emit calmed();
    }
    if (!m_active || m_idle.count() == 0)
        m_timer.stop();
    else if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() < milliseconds(1500))
        m_timer.start(m_idle - m_warning);
}

void LockWatch::check()
{
    if (!m_active || m_idle.count() == 0)
        return;
    const milliseconds left = m_idle - milliseconds(m_sinceTouch.elapsed());
    if (left.count() <= 0) {
        m_warned = false;
        emit lockDue(Reason::Idle);
        return;
    }
    if (left > m_warning) {
        m_timer.start(left - m_warning);
        return;
    }
    m_warned = true;
    emit warned(static_cast<int>((left.count() + 999) / 1000));
    m_timer.start(std::min(left, milliseconds(1000)));
}

bool LockWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::InputMethod:
        // Not what the program sends to itself.
        if (event->spontaneous())
            touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Asks the login service to wait, at most its own few seconds, until the file is locked.
void LockWatch::holdSleep()
{
    if (!m_system.isConnected())
        return;
    auto call = QDBusMessage::createMethodCall(login, loginPath, loginManager, u"Inhibit"_s);
    call << u"sleep"_s << u"Cairn"_s << u"Locks the open file"_s << u"delay"_s;
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError() && m_active)
            m_delay = reply.value();
    });
}

void LockWatch::prepareForSleep(bool begins)
{
    if (!begins)
        return;
    if (m_active)
        emit lockDue(Reason::Sleep);
    // Whatever became of it: the computer may sleep now.
    m_delay = {};
}

void LockWatch::screenSaverChanged(bool active)
{
    if (active && m_active)
        emit lockDue(Reason::ScreenLocked);
}

void LockWatch::sessionLocked()
{
    screenSaverChanged(true);
}

void LockWatch::sessionChanged(const QString &interface, const QVariantMap &changed)
{
    if (interface == loginSession && changed.value(u"LockedHint"_s).toBool())
        screenSaverChanged(true);
}

} // namespace cairn::ui
