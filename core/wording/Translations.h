#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace cairn {

/// The language in which the running program speaks: its own sentences and Qt's dialogs.
/// Lives in main(); switching sends QEvent::LanguageChange to every widget.
class Translations
{
public:
    Translations();
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// "en", "es": what there is a complete translation for.
    static QStringList languages();
    /// The first of these that the person's desktop asks for, else "en".
    static QString languageOfDesktop();

    void use(const QString &language);
    QString language() const { return m_language; }

private:
    QString m_language;
    QTranslator m_english; ///< its plural forms, and what a translation lacks
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace cairn
