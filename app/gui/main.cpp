#include "Arguments.h"
#include "FirstFrame.h"
#include "Pictures.h"
#include "shell/MainWindow.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "wording/Translations.h"

#include <QApplication>
#include <QFileInfo>
#include <QTableView>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

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

int main(int argc, char *argv[])
{
    // A full quota is an error to be told, not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
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
        return takePictures(application, arguments.pictures, arguments.textSizes, arguments.asOf);

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
    return QApplication::exec();
}
