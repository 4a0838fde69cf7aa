// How long an edit takes in the window until it is shown: for each learner of the sample, and for
// one who takes sixty courses at once, so that nearly everything competes for nearly everything.
//   bench_edit

#include "audit/CompiledCatalogue.h"
#include "pages/LearnerPage.h"
#include "shell/MainWindow.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

namespace {

constexpr int runningCourses = 60;

/// As many courses of the catalogue as there are, all in progress.
Record busyLearner(const Catalogue &catalogue)
{
    Record record;
    record.learner.id = LearnerId("busy");
    record.learner.name = "Busy Learner";
    for (const Item &item : catalogue.items) {
        if (item.kind != ItemKind::Course || int(record.evidence.size()) == runningCourses)
            continue;
        EvidenceItem piece;
        piece.id = EvidenceId("busy-" + item.id.text);
        piece.item = item.id;
        piece.status = EvidenceStatus::InProgress;
        record.evidence.push_back(piece);
    }
    for (const Credential &credential : catalogue.credentials)
        if (credential.kind == CredentialKind::BachelorDegree && record.goals.empty())
            record.goals.push_back({credential.id, {}, {}});
    return record;
}

struct Times {
    double untilReturned = 0; ///< the window could not answer a key
    double untilShown = 0;
};

Times edit(MainWindow &window, const LearnerId &learner, EvidenceItem piece)
{
    Workspace &workspace = *window.workspace();
    QElapsedTimer timer;
    timer.start();
    piece.title = piece.title.empty() ? "An edited piece" : std::string();
    if (!workspace.editEvidence(learner, piece))
        std::fprintf(stderr, "bench_edit: the edit was refused\n");
    Times times;
    times.untilReturned = double(timer.nsecsElapsed()) / 1e6;
    const auto *page = qobject_cast<LearnerPage *>(window.currentPage());
    while (page && page->isChecking())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    window.currentPage()->repaint();
    times.untilShown = double(timer.nsecsElapsed()) / 1e6;
    return times;
}

/// The slowest of three edits of the learner's first piece.
Times slowest(MainWindow &window, const LearnerId &learner)
{
    window.showLearner(learner);
    QApplication::processEvents();
    Times worst;
    for (int round = 0; round < 3; ++round) {
        const auto record = window.workspace()->record(learner);
        if (!record || record->evidence.empty())
            return worst;
        const Times times = edit(window, learner, record->evidence.front());
        worst.untilReturned = std::max(worst.untilReturned, times.untilReturned);
        worst.untilShown = std::max(worst.untilShown, times.untilShown);
    }
    return worst;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QTemporaryDir place;
    Settings settings(place.filePath(u"bench.ini"_s));
    Translations translations;
    Theme theme(*qApp);
    speak(translations, u"en"_s);
    MainWindow window(settings, theme, translations);
    window.setToday(Date::fromCivil(2026, 11, 23));
    auto sample = makeSample(place.filePath(u"bench.cairn"_s));
    if (!sample)
        return 1;
    const Record busy = busyLearner((*sample)->catalogue()->catalogue());
    if (!(*sample)->importRecords({busy}, u"bench"_s))
        return 1;
    window.take(std::move(*sample));
    window.resize(1366, 768);
    window.show();
    QApplication::processEvents();
    Times worst;
    for (const LearnerSummary &learner : window.workspace()->learners()) {
        const Times times = slowest(window, learner.id);
        std::printf("%-28s %7.1f ms held up, %7.1f ms until shown\n", qPrintable(learner.name),
                    times.untilReturned, times.untilShown);
        if (learner.id == busy.learner.id)
            continue;
        worst.untilReturned = std::max(worst.untilReturned, times.untilReturned);
        worst.untilShown = std::max(worst.untilShown, times.untilShown);
    }
    std::printf("%-28s %7.1f ms held up, %7.1f ms until shown\n", "the slowest of the sample",
                worst.untilReturned, worst.untilShown);
    return 0;
}
