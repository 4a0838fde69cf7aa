// How quick an encrypted caseload of 5,000 learners is: unlocking, an edit, a backup, a check.
//   bench_store FOLDER      makes FOLDER/encrypted-5000.cairn once

#include "SampleCaseload.h"
#include "workspace/FileCheck.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QStringList>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace {

using namespace cairn;
using namespace cairn::bench;

constexpr int learners = 5000;
constexpr int unlocks = 7;
constexpr int edits = 2000;

Unlock unlock()
{
    QString typed = QStringLiteral("correct horse battery staple");
    return Workspace::passphrase(typed);
}

bool makeCaseload(const QString &path)
{
    const std::optional<Catalogue> catalogue = sampleCatalogue();
    auto workspace = Workspace::create(path, unlock());
    if (!catalogue || !workspace || !(*workspace)->takeCatalogue(*catalogue))
        return false;
    std::vector<Record> records;
    for (int i = 0; i < learners; ++i)
        records.push_back(recordFrom(*catalogue, i));
    return (*workspace)->importRecords(records, QStringLiteral("bench")).has_value();
}

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at
        = [&](double share) { return times[std::size_t(share * double(times.size() - 1))]; };
    std::printf("%-28s median %7.1f ms, p99 %7.1f ms, slowest %7.1f ms\n", what, at(0.5), at(0.99),
                times.back());
}

template <class Work> double milliseconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of this thread alone, whatever else the machine does.
double ownMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// \a pauses: what this thread works from one turn of the event loop to the next, in which a window
/// could not answer.
void backUpBeside(Workspace &workspace, std::vector<double> &pauses)
{
    QEventLoop loop;
    QObject::connect(&workspace, &Workspace::backedUp, &loop, &QEventLoop::quit);
    QObject::connect(&workspace, &Workspace::notBackedUp, &loop, &QEventLoop::quit);
    double since = ownMilliseconds();
    QTimer turns;
    QObject::connect(&turns, &QTimer::timeout, &loop, [&] {
        pauses.push_back(ownMilliseconds() - since);
        since = ownMilliseconds();
    });
    turns.start(0);
    workspace.backUpLater();
    loop.exec();
}

bool measure(const QString &file)
{
    std::vector<double> times;
    for (int i = 0; i < unlocks; ++i) {
        std::size_t seen = 0;
        times.push_back(milliseconds([&] {
            const auto workspace = Workspace::open(file, unlock());
            seen = workspace ? (*workspace)->learners().size() : 0;
        }));
        if (seen != learners)
            return false;
    }
    print("unlock, read, close", times);

    const auto workspace = Workspace::open(file, unlock());
    if (!workspace)
        return false;
    times.clear();
    const auto all = (*workspace)->learners();
    for (int i = 0; i < edits; ++i) {
        const LearnerId learner = all[std::size_t(i * 37 % learners)].id;
        EvidenceItem piece;
        piece.title = "Piece " + std::to_string(i);
        times.push_back(milliseconds([&] { (void)(*workspace)->addEvidence(learner, piece); }));
    }
    print("an edit, committed", times);
    std::vector<double> pauses;
    print("a backup, checked", {milliseconds([&] { (void)(*workspace)->backUp(); })});
    print("a backup beside the work", {milliseconds([&] { backUpBeside(**workspace, pauses); })});
    print("  the window works for it", pauses);
    print("check file", {milliseconds([&] {
              FileCheck check(**workspace);
              while (!check.isDone() && check.work(50))
                  ;
          })});
    for (int i = 0; i < edits && (*workspace)->canUndo(); ++i)
        (void)(*workspace)->undo();
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "bench_store FOLDER\n");
        return 2;
    }
    const QString file = QDir(arguments[1]).filePath(QStringLiteral("encrypted-5000.cairn"));
    if ((!QFile::exists(file) && !makeCaseload(file)) || !measure(file)) {
        std::fprintf(stderr, "bench_store: the caseload could not be made or read\n");
        return 1;
    }
    return 0;
}
