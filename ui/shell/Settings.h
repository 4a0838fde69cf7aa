#pragma once

#include "base/Id.h"
#include "theme/Theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace cairn::ui {

/// What a person chose and where things stood, in an ini file of their own. Ids and file paths
/// only: never the name of a learner.
class Settings
{
public:
    /// The program's own ini file in the user's configuration folder.
    Settings();
    explicit Settings(const QString &file);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    int textPercent() const;
    void setTextPercent(int percent);
    /// "en" or "es"; the desktop's language until someone chooses.
    QString language() const;
    void setLanguage(const QString &language);
    bool motion() const;
    void setMotion(bool on);

    /// Without a touch for so long the open file is locked; 0: never.
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    /// What was copied is forgotten after so long; 0: when the file is locked or closed.
    int clipboardSeconds() const;
    void setClipboardSeconds(int seconds);

    /// Newest first; at most eight.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    /// The file that was open when Cairn was closed; empty: none.
    QString lastFile() const;
    void setLastFile(const QString &path);

    /// Newest first; keys such as "command:fileOpen" and "learner:s017".
    QStringList recentChoices() const;
    void addRecentChoice(const QString &key);

    QByteArray bytes(const QString &key) const;
    void setBytes(const QString &key, const QByteArray &value);
    QString text(const QString &key) const;
    void setText(const QString &key, const QString &value);
    bool flag(const QString &key, bool otherwise) const;
    void setFlag(const QString &key, bool value);

    void sync() { m_store.sync(); }

private:
    void prepend(const QString &key, const QString &value, int most);

    QSettings m_store;
};

} // namespace cairn::ui
