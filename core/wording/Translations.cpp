#include "wording/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace cairn {

namespace {

QString fileOf(const QString &language)
{
    return QStringLiteral(":/i18n/cairn_%1.qm").arg(language);
}

} // namespace

Translations::Translations()
    : m_language(QStringLiteral("en"))
{
    if (m_english.load(fileOf(m_language)))
        QCoreApplication::installTranslator(&m_english);
}

Translations::~Translations() = default;

QStringList Translations::languages() { return {QStringLiteral("en"), QStringLiteral("es")}; }

QString Translations::languageOfDesktop()
{
    for (const QString &wanted : QLocale::system().uiLanguages())
        for (const QString &language : languages())
            if (wanted == language || wanted.startsWith(language + QLatin1Char('-')))
                return language;
    return languages().front();
}

void Translations::use(const QString &language)
{
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_own);
    m_language = languages().contains(language) ? language : languages().front();
    if (m_language == languages().front())
        return;
    if (m_qt.load(QStringLiteral("qtbase_") + m_language,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(fileOf(m_language)))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace cairn
