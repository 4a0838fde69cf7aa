// How quick the window is on a caseload of 5,000: the first paint, and what the list does while one
// types, turns chips and sorts. A stall is the longest time in which the window could not have
// answered a key.
//   bench_window FILE      a caseload as bench_start makes it

#include "pages/CaseloadPage.h"
#include "shell/MainWindow.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

namespace {

template <class Work> double milliseconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const QString &what, double time)
{
    std::printf("%-28s %7.1f ms\n", qPrintable(what), time);
}

/// Until what \a work asked for is painted.
template <class Work> double untilPainted(QTableView &table, Work &&work)
{
    return milliseconds([&] {
        work();
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        table.viewport()->repaint();
    });
}

bool isEveryoneAudited(const Workspace &workspace)
{
    const auto learners = workspace.learners();
    return std::all_of(learners.begin(), learners.end(),
                       [](const LearnerSummary &learner) { return learner.audited; });
}

/// While the summaries are computed beside, which a file needs that was just imported or whose day
/// is over.
double longestStall(const Workspace &workspace)
{
    double longest = 0;
    QElapsedTimer whole;
    whole.start();
    do {
        for (int i = 0; i < 20; ++i)
            longest = std::max(longest, milliseconds([] {
                                   QApplication::processEvents(QEventLoop::AllEvents, 1);
                               }));
    } while (!isEveryoneAudited(workspace) && whole.elapsed() < 120'000);
    return longest;
}

void measureList(QTableView &table, QWidget &page)
{
    auto *find = page.findChild<QLineEdit *>(u"find"_s);
    double slowest = 0;
    const QString typed = u"anna"_s;
    for (int letters = 1; letters <= typed.size(); ++letters)
        slowest
            = std::max(slowest, untilPainted(table, [&] { find->setText(typed.left(letters)); }));
    print(u"a letter typed, slowest of 4"_s, slowest);
    print(u"the filter cleared"_s, untilPainted(table, [&] { find->clear(); }));
    for (int chip = 0; chip < 5; ++chip) {
        auto *button = page.findChild<QToolButton *>(u"chip%1"_s.arg(chip));
        const double on = untilPainted(table, [&] { button->click(); });
        const int shown = table.model()->rowCount();
        print(u"%1: %2 shown"_s.arg(button->text()).arg(shown), on);
        print(u"  and off"_s, untilPainted(table, [&] { button->click(); }));
    }
    for (int column = 0; column < table.model()->columnCount(); ++column)
        print(u"sort by "_s + table.model()->headerData(column, Qt::Horizontal).toString(),
              untilPainted(table, [&] { table.sortByColumn(column, Qt::DescendingOrder); }));
    print(u"choose everyone"_s, untilPainted(table, [&] { table.selectAll(); }));
    print(u"choose one"_s, untilPainted(table, [&] { table.selectRow(100); }));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "bench_window FILE\n");
        return 2;
    }
    const QTemporaryDir place;
    Settings settings(place.filePath(u"bench.ini"_s));
    Translations translations;
    Theme theme(*qApp);
    speak(translations, u"en"_s);
    MainWindow window(settings, theme, translations);
    window.resize(1366, 768);
    window.show();
    QApplication::processEvents();
    QTableView *table = nullptr;
    const double open = milliseconds([&] {
        window.openFile(QString::fromLocal8Bit(argv[1]));
        window.showPage(u"caseloadPage"_s);
        table = window.currentPage()->findChild<QTableView *>(u"caseloadTable"_s);
        if (table)
            table->viewport()->repaint();
    });
    if (!window.workspace() || !table) {
        std::fprintf(stderr, "bench_window: %s cannot be opened\n", argv[1]);
        return 1;
    }
    print(u"opened and painted"_s, open);
    print(u"longest stall afterwards"_s, longestStall(*window.workspace()));
    measureList(*table, *window.currentPage());
    return 0;
}
