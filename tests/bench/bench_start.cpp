// How long Cairn takes from its start to the first painted frame of a caseload of 5,000.
//   bench_start CAIRN FOLDER      makes FOLDER/caseload-5000.cairn once, then starts CAIRN on it

#include "SampleCaseload.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <cstdio>

namespace {

using namespace cairn;
using namespace cairn::bench;

constexpr int learners = 5000;
constexpr int starts = 7;

bool makeCaseload(const QString &path)
{
    const std::optional<Catalogue> catalogue = sampleCatalogue();
    auto workspace = Workspace::create(path);
    if (!catalogue || !workspace || !(*workspace)->takeCatalogue(*catalogue))
        return false;
    std::vector<Record> records;
    for (int i = 0; i < learners; ++i)
        records.push_back(recordFrom(*catalogue, i));
    return (*workspace)->importRecords(records, QStringLiteral("bench")).has_value();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "bench_start CAIRN FOLDER\n");
        return 2;
    }
    const QString file = QDir(arguments[2]).filePath(QStringLiteral("caseload-5000.cairn"));
    if (!QFile::exists(file) && !makeCaseload(file)) {
        std::fprintf(stderr, "bench_start: the caseload could not be made\n");
        return 1;
    }
    std::vector<double> times;
    for (int i = 0; i < starts; ++i) {
        QProcess cairn;
        cairn.start(arguments[1], {QStringLiteral("--first-frame"), file});
        if (!cairn.waitForFinished(60'000) || cairn.exitCode() != 0) {
            std::fprintf(stderr, "bench_start: %s failed: %s\n", qPrintable(arguments[1]),
                         cairn.readAllStandardError().constData());
            return 1;
        }
        times.push_back(cairn.readAllStandardOutput().split(' ').front().toDouble());
    }
    std::sort(times.begin(), times.end());
    std::printf("%d learners, %d starts: median %.0f ms, fastest %.0f ms, slowest %.0f ms\n",
                learners, starts, times[starts / 2], times.front(), times.back());
    return 0;
}
