#include "Arguments.h"
#include "FirstFrame.h"
#include "Pictures.h"
#include "shell/LockWatch.h"
#include "shell/MainWindow.h"
#include "shell/OtherWindow.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "wording/Translations.h"

#include <QApplication>
#include <QDBusConnection>
#include <QFileInfo>
#include <QTableView>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

/// Names and keys must not end in a core dump, nor be read by another program of the same person.
static void keepMemoryPrivate()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

/// Cairn was started once more, with nothing to open but what its first window has open.
static bool isOpenAlready(const Arguments &arguments, const cairn::ui::Settings &settings)
{
    return !arguments.sample && arguments.firstFrame.isEmpty() && arguments.file.isEmpty()
        && !settings.lastFile().isEmpty() && cairn::ui::raiseOtherWindow(settings.lastFile());
}

static void openWhatIsAskedFor(cairn::ui::MainWindow &window, const Arguments &arguments,
                               const cairn::ui::Settings &settings)
{
    if (arguments.sample)
        window.openSample();
    else if (!arguments.firstFrame.isEmpty())
        window.openFile(arguments.firstFrame);
    else if (!arguments.file.isEmpty())
        window.openFile(arguments.file);
    else if (QFileInfo::exists(settings.lastFile()))
        window.openFile(settings.lastFile());
}

static bool measureFirstFrame(cairn::ui::MainWindow &window)
{
    window.showPage(u"caseloadPage"_s);
    auto *list = window.currentPage()->findChild<QTableView *>();
    if (!window.workspace() || !list)
        return false;
    printFirstFrame(list->viewport());
    return true;
}

static PicturesOf picturesOf(const Arguments &arguments)
{
    if (arguments.mainScreens)
        return PicturesOf::MainScreens;
    return arguments.textSizes ? PicturesOf::EveryScreenAndSize : PicturesOf::EveryScreen;
}

int main(int argc, char *argv[])
{
    // A full quota is an error to be told, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    keepMemoryPrivate();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"cairn"_s);
    QApplication::setApplicationVersion(QStringLiteral(CAIRN_VERSION));
    QApplication::setDesktopFileName(u"cairn"_s);

    cairn::Translations translations;
    cairn::ui::Settings settings;
    cairn::ui::speak(translations, settings.language());
    const Arguments arguments = Arguments::read(application);
    if (!arguments.problem.isEmpty()) {
        std::fprintf(stderr, "cairn: %s\n", qPrintable(arguments.problem));
        return 2;
    }
    if (!arguments.pictures.isEmpty())
        return takePictures(application, arguments.pictures, picturesOf(arguments), arguments.asOf);

    if (isOpenAlready(arguments, settings))
        return 0;

    cairn::ui::Theme theme(application);
    theme.setChoice(settings.theme());
    theme.setTextPercent(settings.textPercent());
    theme.setMotion(settings.motion());
    cairn::ui::MainWindow window(settings, theme, translations);
    if (arguments.asOf)
        window.setToday(*arguments.asOf);
    openWhatIsAskedFor(window, arguments, settings);
    if (!arguments.firstFrame.isEmpty() && !measureFirstFrame(window)) {
        std::fprintf(stderr, "cairn: %s cannot be opened\n", qPrintable(arguments.firstFrame));
        return 2;
    }
    window.show();
    if (arguments.firstFrame.isEmpty())
        window.setLockWatch(std::make_unique<cairn::ui::LockWatch>(QDBusConnection::systemBus(),
                                                                   QDBusConnection::sessionBus()));
    return QApplication::exec();
}
