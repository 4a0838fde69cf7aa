// How long Cairn takes from its start to the first painted frame of a caseload of 5,000.
//   bench_start CAIRN FOLDER      makes FOLDER/caseload-5000.cairn once, then starts CAIRN on it

#include "Synthetic.h"

#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <set>

namespace {

using namespace cairn;
using namespace cairn::bench;

constexpr int learners = 5000;
constexpr int starts = 7;

Record recordFrom(const Catalogue &catalogue, int learner)
{
    Random random(std::uint64_t(learner) + 1);
    Record record;
    record.learner.id = LearnerId("L-" + std::to_string(10'000 + learner));
    record.learner.name = "Learner " + std::to_string(learner);
    Goal goal;
    goal.credential
        = catalogue.credentials[std::size_t(random.below(int(catalogue.credentials.size())))].id;
    record.goals = {goal};
    std::set<int> taken;
    for (int i = random.between(5, 35); i > 0; --i)
        taken.insert(random.below(int(catalogue.items.size())));
    for (int item : taken) {
        EvidenceItem piece;
        piece.id = EvidenceId("e" + std::to_string(item));
        piece.item = catalogue.items[std::size_t(item)].id;
        piece.earned = Date::fromCivil(2020, 1, 1).addDays(random.below(2400));
        record.evidence.push_back(piece);
    }
    return record;
}

bool makeCaseload(const QString &path)
{
    QFile sample(QStringLiteral(CAIRN_SOURCE_DIR "/resources/samples/catalogue.json"));
    if (!sample.open(QIODevice::ReadOnly))
        return false;
    const auto reading = readCatalogue(sample.readAll().toStdString());
    auto workspace = Workspace::create(path);
    if (!reading || !reading->isUsable() || !workspace
        || !(*workspace)->takeCatalogue(reading->catalogue))
        return false;
    std::vector<Record> records;
    for (int i = 0; i < learners; ++i)
        records.push_back(recordFrom(reading->catalogue, i));
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
