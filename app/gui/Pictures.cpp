#include "Pictures.h"

#include "pages/LearnerPage.h"
#include "shell/MainWindow.h"
#include "shell/Palette.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/ErrorText.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

namespace {

struct Look {
    QString name;
    ThemeChoice theme;
    QString language;
};

/// One run through the screens in one look.
class Album
{
public:
    Album(MainWindow &window, const QDir &folder, QString look)
        : m_window(window), m_folder(folder), m_look(std::move(look))
    {
    }

    bool isComplete() const { return m_complete; }

    void add(const QString &screen) { save(screen, shown()); }

    void addWithPalette(const QString &screen, const QString &typed)
    {
        m_window.openPalette(typed);
        QPixmap picture = shown();
        QPainter painter(&picture);
        painter.drawPixmap(m_window.mapFromGlobal(m_window.palette()->pos()),
                           m_window.palette()->grab());
        painter.end();
        m_window.palette()->reject();
        save(screen, picture);
    }

private:
    QPixmap shown()
    {
        // Layouts, delayed item layouts and timers of the pages settle in a few rounds.
        for (int round = 0; round < 10; ++round)
            QApplication::processEvents(QEventLoop::AllEvents, 20);
        return m_window.grab();
    }

    void save(const QString &screen, const QPixmap &picture)
    {
        const QString file = m_folder.filePath(u"%1-%2.png"_s.arg(screen, m_look));
        if (picture.save(file))
            std::printf("%s\n", qPrintable(file));
        else
            m_complete = false;
    }

    MainWindow &m_window;
    QDir m_folder;
    QString m_look;
    bool m_complete = true;
};

bool everyoneIsAudited(const Workspace &workspace)
{
    const auto learners = workspace.learners();
    return std::all_of(learners.begin(), learners.end(),
                       [](const LearnerSummary &learner) { return learner.audited; });
}

void waitForSummaries(const Workspace &workspace)
{
    QElapsedTimer timer;
    timer.start();
    while (!everyoneIsAudited(workspace) && timer.elapsed() < 20'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

/// The learner with the most to show: something ready, something on the way, and a goal.
LearnerSummary richest(const Workspace &workspace)
{
    const auto learners = workspace.learners();
    return *std::max_element(learners.begin(), learners.end(), [](const auto &a, const auto &b) {
        const auto weight = [](const LearnerSummary &learner) {
            return 3 * (learner.ready > 0) + 2 * (learner.finishing > 0) + !learner.goal.isEmpty()
                + (learner.goalProgress > 0.3);
        };
        return weight(a) < weight(b);
    });
}

void addLearner(Album &album, MainWindow &window)
{
    const LearnerSummary learner = richest(*window.workspace());
    window.showLearner(learner.id);
    auto *page = qobject_cast<LearnerPage *>(window.currentPage());
    page->showTab(LearnerPage::Tab::Overview);
    album.add(u"learner-overview"_s);
    page->showTab(LearnerPage::Tab::Evidence);
    album.add(u"learner-credits"_s);
    page->showTab(LearnerPage::Tab::Credentials);
    page->showCredential(learner.goal.isEmpty() ? learner.next : learner.goal);
    album.add(u"learner-credentials"_s);
}

bool takeAll(Album album, MainWindow &window)
{
    window.closeFile();
    album.add(u"welcome"_s);
    auto sample = makeSample({});
    if (!sample) {
        std::fprintf(stderr, "cairn: %s\n", qPrintable(errorDetail(sample.error())));
        return false;
    }
    window.take(std::move(*sample));
    waitForSummaries(*window.workspace());
    window.showPage(u"caseloadPage"_s);
    album.add(u"caseload"_s);
    album.addWithPalette(u"palette"_s, u"ca"_s);
    addLearner(album, window);
    window.showCredential(richest(*window.workspace()).goal);
    album.add(u"catalog"_s);
    window.showPage(u"activityPage"_s);
    album.add(u"activity"_s);
    window.showPage(u"settingsPage"_s);
    album.add(u"settings"_s);
    return album.isComplete();
}

} // namespace

int takePictures(QApplication &application, const QString &folder, const std::optional<Date> &asOf)
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
    window.setGeometry(0, 0, 1366, 768);
    window.show();

    bool complete = true;
    for (const Look &look : {Look{u"light"_s, ThemeChoice::Light, u"en"_s},
                             Look{u"dark"_s, ThemeChoice::Dark, u"en"_s},
                             Look{u"contrast"_s, ThemeChoice::HighContrast, u"en"_s},
                             Look{u"spanish"_s, ThemeChoice::Light, u"es"_s}}) {
        theme.setChoice(look.theme);
        speak(translations, look.language);
        complete = takeAll(Album(window, target, look.name), window) && complete;
    }
    return complete ? 0 : 2;
}
