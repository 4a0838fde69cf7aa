#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace cairn::ui {

/// Answers other windows of Cairn, of the same person on this computer, that want to open the file
/// that is open here. The socket is called by a digest of the file's path, and nothing but times
/// and the wish to be raised goes over it.
class WindowCall : public QObject
{
    Q_OBJECT

public:
    explicit WindowCall(QObject *parent = nullptr);
    ~WindowCall() override;

    /// For \a file from now on; \returns false where no socket can be had, which costs only comfort.
    bool listen(const QString &file);
    void stop();

signals:
    /// Another window asks for this one. \a token allows to be raised, where the desktop wants one.
    void raiseRequested(const QByteArray &token);

private:
    void answer();

    int m_socket = -1;
    QString m_name;
    QDateTime m_since;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

/// Since when another window of Cairn has \a file; nothing: no window answers.
std::optional<QDateTime> otherWindowSince(const QString &file);
/// Asks the window that has \a file to show itself. \returns whether there is one.
bool raiseOtherWindow(const QString &file);

} // namespace cairn::ui
