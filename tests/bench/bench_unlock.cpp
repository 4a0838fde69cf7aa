// How long it takes from Enter on the passphrase to the painted list of an encrypted caseload.
//   bench_unlock FILE      a caseload as bench_store makes it

#include "dialogs/PassphraseField.h"
#include "shell/MainWindow.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace cairn::ui;

static constexpr int unlocks = 7;

struct Time {
    double whole = -1; ///< milliseconds; negative: it did not open
    double own = 0;    ///< of them the window's thread worked, whatever else the machine does
};

static double ownMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

static Time unlockOnce(MainWindow &window)
{
    window.findChild<PassphraseField *>(u"unlockPassphrase"_s)
        ->edit()
        ->setText(u"correct horse battery staple"_s);
    QElapsedTimer timer;
    timer.start();
    const double before = ownMilliseconds();
    window.findChild<QPushButton *>(u"unlock"_s)->click();
    auto *table = window.currentPage()->findChild<QTableView *>(u"caseloadTable"_s);
    if (!table)
        return {};
    table->viewport()->repaint();
    return {double(timer.nsecsElapsed()) / 1e6, ownMilliseconds() - before};
}

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_unlock FILE\n");
        return 2;
    }
    const QTemporaryDir place;
    Settings settings(place.filePath(u"bench.ini"_s));
    cairn::Translations translations;
    Theme theme(*qApp);
    speak(translations, u"en"_s);
    MainWindow window(settings, theme, translations);
    window.resize(1366, 768);
    window.show();
    window.openFile(QString::fromLocal8Bit(argv[1]));
    std::vector<double> times;
    std::vector<double> own;
    for (int i = 0; i < unlocks; ++i) {
        QApplication::processEvents();
        const Time time = unlockOnce(window);
        times.push_back(time.whole);
        own.push_back(time.own);
        if (time.whole < 0 || !window.workspace()) {
            std::fprintf(stderr, "bench_unlock: %s cannot be opened\n", argv[1]);
            return 1;
        }
        window.lock();
    }
    std::sort(times.begin(), times.end());
    std::sort(own.begin(), own.end());
    std::printf(
        "unlock to the painted list   median %7.1f ms, slowest %7.1f ms, own work %.1f ms\n",
        times[unlocks / 2], times.back(), own[unlocks / 2]);
    return 0;
}
