#include "shell/Settings.h"

#include "wording/Translations.h"

#include <QDir>
#include <QStandardPaths>

namespace cairn::ui {

using namespace Qt::StringLiterals;

static QString ownFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(u"cairn.ini"_s);
}

Settings::Settings() : Settings(ownFile()) {}

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

ThemeChoice Settings::theme() const
{
    return themeChoiceFromWord(text(u"look/theme"_s)).value_or(ThemeChoice::System);
}

void Settings::setTheme(ThemeChoice theme)
{
    setText(u"look/theme"_s, toWord(theme));
}

int Settings::textPercent() const
{
    return qBound(100, m_store.value(u"look/text"_s, 100).toInt(), 200);
}

void Settings::setTextPercent(int percent)
{
    m_store.setValue(u"look/text"_s, percent);
}

QString Settings::language() const
{
    const QString chosen = text(u"look/language"_s);
    return Translations::languages().contains(chosen) ? chosen : Translations::languageOfDesktop();
}

void Settings::setLanguage(const QString &language)
{
    setText(u"look/language"_s, language);
}

bool Settings::motion() const
{
    return flag(u"look/motion"_s, true);
}

void Settings::setMotion(bool on)
{
    setFlag(u"look/motion"_s, on);
}

int Settings::lockMinutes() const
{
    return qBound(0, m_store.value(u"privacy/lock"_s, 10).toInt(), 120);
}

void Settings::setLockMinutes(int minutes)
{
    m_store.setValue(u"privacy/lock"_s, minutes);
}

int Settings::clipboardSeconds() const
{
    return qBound(0, m_store.value(u"privacy/clipboard"_s, 60).toInt(), 3600);
}

void Settings::setClipboardSeconds(int seconds)
{
    m_store.setValue(u"privacy/clipboard"_s, seconds);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(u"files/recent"_s).toStringList();
}

void Settings::addRecentFile(const QString &path)
{
    prepend(u"files/recent"_s, path, 8);
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_store.setValue(u"files/recent"_s, files);
}

QString Settings::lastFile() const
{
    return text(u"files/last"_s);
}

void Settings::setLastFile(const QString &path)
{
    setText(u"files/last"_s, path);
}

QStringList Settings::recentChoices() const
{
    return m_store.value(u"palette/recent"_s).toStringList();
}

void Settings::addRecentChoice(const QString &key)
{
    prepend(u"palette/recent"_s, key, 12);
}

void Settings::prepend(const QString &key, const QString &value, int most)
{
    QStringList list = m_store.value(key).toStringList();
    list.removeAll(value);
    list.prepend(value);
    while (list.size() > most)
        list.removeLast();
    m_store.setValue(key, list);
}

QByteArray Settings::bytes(const QString &key) const
{
    return m_store.value(key).toByteArray();
}

void Settings::setBytes(const QString &key, const QByteArray &value)
{
    m_store.setValue(key, value);
}

QString Settings::text(const QString &key) const
{
    return m_store.value(key).toString();
}

void Settings::setText(const QString &key, const QString &value)
{
    m_store.setValue(key, value);
}

bool Settings::flag(const QString &key, bool otherwise) const
{
    return m_store.value(key, otherwise).toBool();
}

void Settings::setFlag(const QString &key, bool value)
{
    m_store.setValue(key, value);
}

} // namespace cairn::ui
