#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace cairn {

/// Who works on a caseload file elsewhere, as far as this computer knows.
struct FileHolder {
    QString who;          ///< the name of the account; empty: not known
    QString computer;     ///< empty: this one
    QDateTime since;      ///< invalid: not known
    bool hasCopy = false; ///< works on a copy, so that the file itself can be opened

    bool operator==(const FileHolder &) const = default;
};

/// From the system's list of locks, where somebody on this computer has the file open; else from a
/// note that stands beside it. Not this account's own notes, which a crash may have left.
std::optional<FileHolder> holderOf(const QString &path);

/// Leaves a small hidden note beside a file of which a copy is worked on: account, computer and
/// time, nothing of what is in the file. Where none can be left, nobody is told.
void sayThatItIsOpen(const QString &path);
/// Takes this account's note away.
void sayThatItIsClosed(const QString &path);

// For tests.

QString holderNotePath(const QString &path);
/// The process that the list of locks \a locks (/proc/locks) says to have the file with this
/// device and inode; 0: none.
qint64 holderIn(const QByteArray &locks, quint64 device, quint64 inode);

} // namespace cairn
