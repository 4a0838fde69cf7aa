#include "workspace/FileHolder.h"
#include "workspace/WorkspaceData.h"

#include <QFile>

namespace cairn {

std::string nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

Result<void> Workspace::close()
{
    m->summaryWork.stop();
    m->writeSummaries();
    m->idle.stop();
    m->minutes.stop();
    m->backupWork.stop();
    if (isBackupDue())
        (void)makeBackup(BackupReason::Auto); // told by notBackedUp
    const Result<void> whole = m->database->checkpoint();
    const Result<void> written = whole ? writeBack() : whole;
    if (isWorkingCopy() && written)
        sayThatItIsClosed(m->origin);
    return written;
}

// Opening with a passphrase or the recovery sheet ---------------------------------------------

Result<bool> Workspace::isEncrypted(const QString &path)
{
    return Database::isEncrypted(nativePath(path));
}

bool Workspace::isEncrypted() const
{
    return !m->database->key().isEmpty();
}

bool Workspace::isOpenedBy(const Unlock &unlock) const
{
    const Key &key = m->database->key();
    switch (unlock.with) {
    case Unlock::With::Nothing:
        return key.isEmpty();
    case Unlock::With::Passphrase:
        return !key.isEmpty() && Key::fromPassphrase(unlock.secret, key.salt()) == key;
    case Unlock::With::RecoveryCode:
        break;
    }
    const Result<Key> typed = keyFromRecoveryCode(unlock.secret.bytes());
    return typed && *typed == key;
}

QStringList groupTexts(const Key &key)
{
    QStringList groups;
    for (const Secret &group : recoveryGroups(key))
        groups.append(QString::fromLatin1(group.bytes().data(), qsizetype(group.size())));
    return groups;
}

QStringList Workspace::recoveryCode() const
{
    return groupTexts(m->database->key());
}

/// The bytes of \a text, which is wiped.
static Secret takeSecret(QString &text)
{
    QByteArray bytes = text.toUtf8();
    Secret secret({bytes.constData(), size_t(bytes.size())});
    wipe(bytes.data(), size_t(bytes.size()));
    wipe(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
    return secret;
}

std::vector<int> Workspace::wrongRecoveryGroups(const QString &typed)
{
    QString copy(typed.constData(), typed.size());
    return cairn::wrongRecoveryGroups(takeSecret(copy).bytes());
}

Unlock Workspace::passphrase(QString &typed)
{
    // Some keyboards give an accent of its own, others the letter with its accent.
    QString composed = typed.normalized(QString::NormalizationForm_C);
    wipe(typed.data(), size_t(typed.size()) * sizeof(QChar));
    typed.clear();
    return Unlock::withPassphrase(takeSecret(composed));
}

Unlock Workspace::recoveryCode(QString &typed)
{
    return Unlock::withRecoveryCode(takeSecret(typed));
}

} // namespace cairn
