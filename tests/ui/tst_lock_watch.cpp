#include "shell/ClipboardCare.h"
#include "shell/LockWatch.h"
#include "shell/OtherWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace cairn::ui;
using namespace std::chrono_literals;

static const QString ownSession = u"/org/freedesktop/login1/session/_37"_s;

/// The login service's manager, as far as we talk to it.
class FakeLogin : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    /// Whether somebody still holds the sleep off.
    bool isHeld() const
    {
        if (m_readEnd < 0)
            return false;
        pollfd end{m_readEnd, POLLIN, 0};
        return poll(&end, 1, 0) == 0;
    }
    int inhibitions = 0;
    int sessionAsked = 0;

public slots:
    QDBusObjectPath GetSessionByPID(uint)
    {
        ++sessionAsked;
        return QDBusObjectPath(ownSession);
    }
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &, const QString &,
                                    const QString &mode)
    {
        if (what == "sleep"_L1 && mode == "delay"_L1)
            ++inhibitions;
        int ends[2];
        if (pipe(ends) != 0)
            return {};
        if (m_readEnd >= 0)
            close(m_readEnd);
        m_readEnd = ends[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(ends[1]);
        return given;
    }

private:
    int m_readEnd = -1;
};

/// Takes what is on the offscreen clipboard for ours.
class OwnClipboard : public ClipboardCare
{
public:
    bool ours = true;

protected:
    bool isOurs() const override { return ours; }
    bool isSelectionOurs() const override { return ours; }
};

class TestLockWatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForReadyRead(10'000), "dbus-daemon does not start");
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        m_service = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(m_address, u"service"_s));
        QVERIFY(m_service->isConnected());
        QVERIFY(m_service->registerService(u"org.freedesktop.login1"_s));
        QVERIFY(m_service->registerObject(u"/org/freedesktop/login1"_s, &m_login,
                                          QDBusConnection::ExportAllSlots));
        m_client = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(m_address, u"client"_s));
    }
    void cleanupTestCase()
    {
        m_client.reset();
        m_service.reset();
        QDBusConnection::disconnectFromBus(u"client"_s);
        QDBusConnection::disconnectFromBus(u"service"_s);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void idleTimeWarnsAndThenLocks()
    {
        LockWatch watch(nothing(), nothing());
        QSignalSpy warned(&watch, &LockWatch::warned);
        QSignalSpy due(&watch, &LockWatch::lockDue);
        watch.setIdleTime(600ms, 300ms);
        watch.setActive(true);
        QTRY_COMPARE(warned.size(), 1);
        QCOMPARE(warned[0][0].toInt(), 1);
        QCOMPARE(due.size(), 0);
        QTRY_COMPARE(due.size(), 1);
        QCOMPARE(due[0][0].value<LockWatch::Reason>(), LockWatch::Reason::Idle);
    }

    void aTouchPutsItOff()
    {
        LockWatch watch(nothing(), nothing());
        QSignalSpy warned(&watch, &LockWatch::warned);
        QSignalSpy calmed(&watch, &LockWatch::calmed);
        QSignalSpy due(&watch, &LockWatch::lockDue);
        QLineEdit edit;
        edit.show();
        watch.setIdleTime(900ms, 500ms);
        watch.setActive(true);
        QTRY_VERIFY(!warned.isEmpty());
        QTest::keyClick(&edit, Qt::Key_A);
        QCOMPARE(calmed.size(), 1);
        warned.clear();
        QTest::qWait(300);
        QCOMPARE(warned.size(), 0);
        QCOMPARE(due.size(), 0);
        QTRY_COMPARE(due.size(), 1);
    }

    void withoutAFileOrATimeNothingLocks()
    {
        LockWatch watch(nothing(), nothing());
        QSignalSpy due(&watch, &LockWatch::lockDue);
        watch.setIdleTime(60ms, 20ms);
        QTest::qWait(200);
        watch.setActive(true);
        watch.setIdleTime(0ms);
        QTest::qWait(200);
        QCOMPARE(due.size(), 0);
    }

    void sleepLocksAndIsHeldOffUntilThen()
    {
        LockWatch watch(*m_client, *m_client);
        watch.setActive(true);
        QTRY_VERIFY(m_login.isHeld());
        bool heldWhileLocking = false;
        connect(&watch, &LockWatch::lockDue, this, [&](LockWatch::Reason reason) {
            heldWhileLocking = m_login.isHeld() && reason == LockWatch::Reason::Sleep;
        });
        QVERIFY(send(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                     u"PrepareForSleep"_s, {true}));
        QTRY_VERIFY(heldWhileLocking);
        QTRY_VERIFY(!m_login.isHeld());
    }

    void sleepIsNotHeldOffWithoutAFile()
    {
        const int before = m_login.inhibitions;
        LockWatch watch(*m_client, *m_client);
        watch.setActive(true);
        QTRY_COMPARE(m_login.inhibitions, before + 1);
        QTRY_VERIFY(m_login.isHeld());
        watch.setActive(false);
        QTRY_VERIFY(!m_login.isHeld());
    }

    void lockingTheScreenLocks_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<bool>("locks");
        const QString login = u"org.freedesktop.login1.Session"_s;
        const QString properties = u"org.freedesktop.DBus.Properties"_s;
        const QString other = u"/org/freedesktop/login1/session/_99"_s;
        QTest::newRow("session") << ownSession << login << u"Lock"_s << QVariantList{} << true;
        QTest::newRow("another's session") << other << login << u"Lock"_s << QVariantList{} << false;
        QTest::newRow("hint") << ownSession << properties << u"PropertiesChanged"_s
                              << QVariantList{login, QVariantMap{{u"LockedHint"_s, true}},
                                              QStringList()}
                              << true;
        QTest::newRow("hint gone") << ownSession << properties << u"PropertiesChanged"_s
                                   << QVariantList{login, QVariantMap{{u"LockedHint"_s, false}},
                                                   QStringList()}
                                   << false;
        QTest::newRow("screen saver")
            << u"/org/freedesktop/ScreenSaver"_s << u"org.freedesktop.ScreenSaver"_s
            << u"ActiveChanged"_s << QVariantList{true} << true;
        QTest::newRow("GNOME's") << u"/org/gnome/ScreenSaver"_s << u"org.gnome.ScreenSaver"_s
                                 << u"ActiveChanged"_s << QVariantList{true} << true;
        QTest::newRow("screen saver ends")
            << u"/org/freedesktop/ScreenSaver"_s << u"org.freedesktop.ScreenSaver"_s
            << u"ActiveChanged"_s << QVariantList{false} << false;
    }
    void lockingTheScreenLocks()
    {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, signal);
        QFETCH(QVariantList, arguments);
        QFETCH(bool, locks);
        const int asked = m_login.sessionAsked;
        LockWatch watch(*m_client, *m_client);
        QSignalSpy due(&watch, &LockWatch::lockDue);
        watch.setActive(true);
        QTRY_COMPARE(m_login.sessionAsked, asked + 1);
        // Its answer has come, and our wish to hear the session's signals has reached the bus.
        QTest::qWait(100);
        QVERIFY(send(path, interface, signal, arguments));
        // What was sent before this has been delivered when it comes.
        QVERIFY(send(u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                     u"PrepareForSleep"_s, {true}));
        QTRY_COMPARE(due.size(), locks ? 2 : 1);
        if (locks)
            QCOMPARE(due[0][0].value<LockWatch::Reason>(), LockWatch::Reason::ScreenLocked);
    }

    void whatWasCopiedIsForgotten()
    {
        OwnClipboard care;
        care.setTime(100ms);
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(u"Ana Rivera"_s);
        QCOMPARE(clipboard->text(), u"Ana Rivera"_s);
        QTRY_COMPARE(clipboard->text(), QString());
        care.setTime(0ms);
        clipboard->setText(u"Ana Rivera"_s);
        QTest::qWait(200);
        QCOMPARE(clipboard->text(), u"Ana Rivera"_s);
        care.forget();
        QCOMPARE(clipboard->text(), QString());
    }

    void whatOthersCopiedStays()
    {
        OwnClipboard care;
        care.ours = false;
        care.setTime(50ms);
        QGuiApplication::clipboard()->setText(u"a recipe"_s);
        QTest::qWait(150);
        care.forget();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a recipe"_s);
    }

    void aWindowIsFoundAndRaised()
    {
        const QTemporaryDir place;
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(place.path()));
        QFile::setPermissions(place.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString file = place.filePath(u"Rivera.cairn"_s);
        QVERIFY(!otherWindowSince(file));
        QVERIFY(!raiseOtherWindow(file));

        // The other window is another process in life; here a thread asks.
        WindowCall window;
        QSignalSpy raised(&window, &WindowCall::raiseRequested);
        QVERIFY(window.listen(file));
        std::optional<QDateTime> since;
        bool answered = false;
        qputenv("XDG_ACTIVATION_TOKEN", "token-7");
        std::unique_ptr<QThread> other(QThread::create([&] {
            since = otherWindowSince(file);
            answered = raiseOtherWindow(file);
        }));
        other->start();
        QTRY_VERIFY(other->isFinished());
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QVERIFY(since);
        QVERIFY(std::abs(since->secsTo(QDateTime::currentDateTime())) < 20);
        QVERIFY(answered);
        QCOMPARE(raised.size(), 1);
        QCOMPARE(raised[0][0].toByteArray(), QByteArray("token-7"));

        const QStringList left = QDir(place.path()).entryList(QDir::System | QDir::Files);
        QCOMPARE(left.size(), 1);
        QVERIFY2(!left[0].contains(u"Rivera"_s), "a name stands in the file system");
        window.stop();
        QVERIFY(QDir(place.path()).entryList(QDir::System | QDir::Files).isEmpty());
    }

    void aSocketLeftBehindIsNoWindow()
    {
        const QTemporaryDir place;
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(place.path()));
        QFile::setPermissions(place.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const QString file = place.filePath(u"x.cairn"_s);
        WindowCall first;
        QVERIFY(first.listen(file));
        const QString name = QDir(place.path()).entryList(QDir::System | QDir::Files).value(0);
        first.stop();
        // As after a kill: the name is there, nobody listens.
        QFile stale(place.filePath(name));
        QVERIFY(stale.open(QIODevice::WriteOnly));
        stale.close();
        QVERIFY(!otherWindowSince(file));
        WindowCall second;
        QVERIFY(second.listen(file));
    }

private:
    static QDBusConnection nothing() { return QDBusConnection(u"not connected"_s); }

    bool send(const QString &path, const QString &interface, const QString &signal,
              const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(arguments);
        return m_service->send(message);
    }

    QProcess m_bus;
    QString m_address;
    FakeLogin m_login;
    std::unique_ptr<QDBusConnection> m_service;
    std::unique_ptr<QDBusConnection> m_client;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TestLockWatch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lock_watch.moc"
