#include "shell/Speak.h"

#include "wording/Translations.h"

#include <QLocale>
#include <QString>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// English as the desktop writes it; Spanish as it is written in the United States, where the
/// learners are.
static QLocale localeOf(const QString &language)
{
    if (language == "es"_L1)
        return {QLocale::Spanish, QLocale::UnitedStates};
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? system
                                                 : QLocale(QLocale::English, QLocale::UnitedStates);
}

void speak(Translations &translations, const QString &language)
{
    // Before the widgets hear of the new language: they write their dates while they do.
    QLocale::setDefault(localeOf(language));
    translations.use(language);
}

} // namespace cairn::ui
