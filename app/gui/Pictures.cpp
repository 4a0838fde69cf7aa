#include "Pictures.h"

#include "Screens.h"
#include "base/SafeFile.h"
#include "shell/MainWindow.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPixmap>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

namespace {

struct Look {
    QString name;
    ThemeChoice theme = ThemeChoice::Light;
    QString language = u"en"_s;
    int textPercent = 100;
    QSize size = {1366, 768};
};

/// Writes one picture, and says where.
bool save(const QDir &folder, const QString &name, const QPixmap &picture)
{
    const QString file = folder.filePath(name + u".png"_s);
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (!picture.save(&bytes, "PNG")
        || !writeSafely(QFile::encodeName(file).toStdString(), bytes.data().toStdString()))
        return false;
    std::printf("%s\n", qPrintable(file));
    return true;
}

} // namespace

static QList<Look> looks(PicturesOf what)
{
    QList<Look> all{
        {u"light"_s}, {u"dark"_s, ThemeChoice::Dark}, {u"spanish"_s, ThemeChoice::Light, u"es"_s}};
    if (what != PicturesOf::MainScreens)
        all << Look{u"contrast"_s, ThemeChoice::HighContrast};
    if (what == PicturesOf::EveryScreenAndSize)
        all << Look{u"150"_s, ThemeChoice::Light, u"en"_s, 150}
            << Look{u"200"_s, ThemeChoice::Light, u"en"_s, 200}
            << Look{u"200-spanish"_s, ThemeChoice::Light, u"es"_s, 200}
            << Look{u"small"_s, ThemeChoice::Light, u"en"_s, 100, {1024, 640}};
    return all;
}

int takePictures(QApplication &application, const QString &folder, PicturesOf what,
                 const std::optional<Date> &asOf)
{
    const QDir target(folder);
    const QTemporaryDir ownPlace;
    if (!target.mkpath(u"."_s) || !ownPlace.isValid()) {
        std::fprintf(stderr, "cairn: %s cannot be written to\n", qPrintable(folder));
        return 2;
    }
    Settings settings(ownPlace.filePath(u"pictures.ini"_s));
    Translations translations;
    Theme theme(application);
    speak(translations, u"en"_s);
    MainWindow window(settings, theme, translations);
    if (asOf)
        window.setToday(*asOf);
    window.show();

    bool complete = true;
    for (const Look &look : looks(what)) {
        theme.setChoice(look.theme);
        theme.setTextPercent(look.textPercent);
        speak(translations, look.language);
        window.setGeometry({{0, 0}, look.size});
        const auto take = [&](const QString &screen, QWidget &top) {
            complete = save(target, screen + u'-' + look.name, top.grab()) && complete;
        };
        Screens screens(window, take);
        complete
            = (what == PicturesOf::MainScreens ? screens.walkMain() : screens.walk()) && complete;
    }
    return complete ? 0 : 2;
}
