#include "shell/OtherWindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <cstring>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static constexpr int longestMessage = 300;

static QString socketName(const QString &file)
{
    const QFileInfo info(file);
    const QString path
        = info.canonicalFilePath().isEmpty() ? info.absoluteFilePath() : info.canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(u"cairn-%1"_s.arg(QString::fromLatin1(digest.toHex().left(24))));
}

static bool makeAddress(const QString &name, sockaddr_un &address)
{
    const QByteArray path = QFile::encodeName(name);
    address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return false;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    return true;
}

static void setPatience(int socket, int milliseconds)
{
    const timeval time{milliseconds / 1000, (milliseconds % 1000) * 1000};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

/// The socket is open to the same person alone; who it is says the kernel.
static bool isSamePerson(int socket)
{
    ucred other{};
    socklen_t size = sizeof other;
    return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &other, &size) == 0 && other.uid == getuid();
}

static QByteArray receive(int socket)
{
    char text[longestMessage];
    const ssize_t got = recv(socket, text, sizeof text, 0);
    return got > 0 ? QByteArray(text, static_cast<qsizetype>(got)) : QByteArray();
}

/// \returns the other's answer; empty: nobody is there, or not in time.
static QByteArray ask(const QString &file, const QByteArray &message)
{
    sockaddr_un address;
    if (!makeAddress(socketName(file), address))
        return {};
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return {};
    setPatience(socket, 1000);
    QByteArray answer;
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
        && isSamePerson(socket)
        && send(socket, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL)
            == message.size())
        answer = receive(socket);
    close(socket);
    return answer;
}

WindowCall::WindowCall(QObject *parent) : QObject(parent) {}

WindowCall::~WindowCall()
{
    stop();
}

bool WindowCall::listen(const QString &file)
{
    stop();
    sockaddr_un address;
    const QString name = socketName(file);
    if (!makeAddress(name, address) || otherWindowSince(file))
        return false;
    // Left behind by a window that was killed.
    QFile::remove(name);
    m_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket < 0)
        return false;
    if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_socket, 4) != 0) {
        close(m_socket);
        m_socket = -1;
        return false;
    }
    QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    m_name = name;
    m_since = QDateTime::currentDateTimeUtc();
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WindowCall::answer);
    return true;
}

void WindowCall::stop()
{
    if (m_socket < 0)
        return;
    m_notifier.reset();
    close(m_socket);
    m_socket = -1;
    QFile::remove(m_name);
}

void WindowCall::answer()
{
    const int other = accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
    if (other < 0)
        return;
    setPatience(other, 200);
    if (isSamePerson(other)) {
        const QByteArray message = receive(other);
        const QByteArray answer = QByteArray::number(m_since.toSecsSinceEpoch());
        send(other, answer.constData(), static_cast<size_t>(answer.size()), MSG_NOSIGNAL);
        if (message.startsWith("raise "))
            emit raiseRequested(message.mid(6).trimmed());
    }
    close(other);
}

std::optional<QDateTime> otherWindowSince(const QString &file)
{
    bool isTime = false;
    const qint64 seconds = ask(file, "who").toLongLong(&isTime);
    return isTime ? std::optional(QDateTime::fromSecsSinceEpoch(seconds)) : std::nullopt;
}

bool raiseOtherWindow(const QString &file)
{
    // What allows this start to take the focus is handed on.
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN").left(longestMessage - 10);
    return !ask(file, "raise " + token).isEmpty();
}

} // namespace cairn::ui
