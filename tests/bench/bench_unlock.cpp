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
#include <vector>

using namespace Qt::StringLiterals;
using namespace cairn::ui;

static constexpr int unlocks = 7;

/// In milliseconds; negative: it did not open.
static double unlockOnce(MainWindow &window)
{
    window.findChild<PassphraseField *>(u"unlockPassphrase"_s)
        ->edit()
        ->setText(u"correct horse battery staple"_s);
    QElapsedTimer timer;
    timer.start();
    window.findChild<QPushButton *>(u"unlock"_s)->click();
    auto *table = window.currentPage()->findChild<QTableView *>(u"caseloadTable"_s);
    if (!table)
        return -1;
    table->viewport()->repaint();
    return double(timer.nsecsElapsed()) / 1e6;
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
    for (int i = 0; i < unlocks; ++i) {
        QApplication::processEvents();
        times.push_back(unlockOnce(window));
        if (times.back() < 0 || !window.workspace()) {
            std::fprintf(stderr, "bench_unlock: %s cannot be opened\n", argv[1]);
            return 1;
        }
        window.lock();
    }
    std::sort(times.begin(), times.end());
    std::printf("unlock to the painted list    median %7.1f ms, slowest %7.1f ms\n",
                times[unlocks / 2], times.back());
    return 0;
}
