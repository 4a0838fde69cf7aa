#include "Screens.h"

#include "audit/CompiledCatalogue.h"
#include "base/SafeFile.h"
#include "pages/CaseloadPage.h"
#include "pages/ImportAssistant.h"
#include "pages/LearnerPage.h"
#include "shell/MainWindow.h"
#include "shell/Palette.h"
#include "shell/SampleCaseload.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

Screens::Screens(MainWindow &window, Look look) : m_window(window), m_look(std::move(look)) {}

void Screens::settle()
{
    for (int round = 0; round < 10; ++round)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
}

static bool everyoneIsAudited(const Workspace &workspace)
{
    const auto learners = workspace.learners();
    return std::all_of(learners.begin(), learners.end(),
                       [](const LearnerSummary &learner) { return learner.audited; });
}

void Screens::waitForSummaries(const Workspace &workspace)
{
    QElapsedTimer timer;
    timer.start();
    while (!everyoneIsAudited(workspace) && timer.elapsed() < 20'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

void Screens::show(const QString &name)
{
    settle();
    m_look(name, m_window);
}

/// Shows the dialog that has just been opened, and closes it again.
void Screens::showDialog(const QString &name)
{
    settle();
    auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    if (!dialog) {
        m_isComplete = false;
        return;
    }
    m_look(name, *dialog);
    dialog->reject();
    settle();
}

bool Screens::trigger(const QString &name)
{
    auto *action = m_window.findChild<QAction *>(name);
    if (!action || !action->isEnabled()) {
        qWarning("There is no command %s to be shown.", qPrintable(name));
        m_isComplete = false;
        return false;
    }
    action->trigger();
    settle();
    return true;
}

/// The learner with the most to show: something ready, something on the way, and a goal.
static LearnerSummary richest(const Workspace &workspace)
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

/// The first credential of \a learner that stands so.
static CredentialId credentialIn(const Workspace &workspace, const LearnerId &learner, State state)
{
    for (const Verdict &verdict : workspace.verdicts(learner))
        if (verdict.state == state)
            return verdict.credential;
    return {};
}

void Screens::walkSetUp()
{
    m_window.closeFile();
    show(u"welcome"_s);
    if (trigger(u"helpAbout"_s))
        showDialog(u"about"_s);
    auto empty = Workspace::inMemory();
    if (!empty) {
        m_isComplete = false;
        return;
    }
    m_window.take(std::move(*empty));
    show(u"set-up"_s);
    m_window.showPage(u"caseloadPage"_s);
    show(u"caseload-empty"_s);
}

void Screens::walkCaseload()
{
    m_window.showPage(u"caseloadPage"_s);
    show(u"caseload"_s);
    auto *find = m_window.currentPage()->findChild<QLineEdit *>(u"find"_s);
    find->setText(u"zzz"_s);
    show(u"caseload-no-hits"_s);
    find->clear();
    m_window.openPalette(u"ca"_s);
    settle();
    m_look(u"palette"_s, *m_window.palette());
    m_window.palette()->reject();
    if (trigger(u"newLearner"_s))
        showDialog(u"learner"_s);
}

/// Of the learner with the most to show.
void Screens::walkTabs()
{
    const LearnerSummary learner = richest(*m_window.workspace());
    m_window.showLearner(learner.id);
    auto *page = qobject_cast<LearnerPage *>(m_window.currentPage());
    page->showTab(LearnerPage::Tab::Overview);
    show(u"learner-overview"_s);
    page->showTab(LearnerPage::Tab::Evidence);
    show(u"learner-credits"_s);
    page->showCredential(learner.goal.isEmpty() ? learner.next : learner.goal);
    show(u"learner-credentials"_s);
    walkPlan();
    m_window.showLearner(learner.id);
}

void Screens::walkLearner()
{
    walkTabs();
    auto *page = qobject_cast<LearnerPage *>(m_window.currentPage());
    page->showCredential(credentialIn(*m_window.workspace(), page->learner(), State::Held));
    if (trigger(u"viewDetails"_s)) {
        show(u"learner-held-with-details"_s);
        trigger(u"viewDetails"_s);
    }
}

void Screens::walkLearnerDialogs()
{
    auto *page = qobject_cast<LearnerPage *>(m_window.currentPage());
    for (const auto &[action, name] : {std::pair{u"editLearner"_s, u"learner-edit"_s},
                                       {u"editFacts"_s, u"facts"_s},
                                       {u"editGoals"_s, u"goal"_s},
                                       {u"addEvidence"_s, u"evidence"_s}})
        if (trigger(action))
            showDialog(name);
    page->showTab(LearnerPage::Tab::Evidence);
    if (trigger(u"editEvidence"_s))
        showDialog(u"evidence-edit"_s);
    page->showCredential(credentialIn(*m_window.workspace(), page->learner(), State::Awardable));
    if (trigger(u"recordAward"_s))
        showDialog(u"award"_s);
}

void Screens::walkRulings()
{
    auto *page = qobject_cast<LearnerPage *>(m_window.currentPage());
    const Workspace &workspace = *m_window.workspace();
    page->showCredential(credentialIn(workspace, page->learner(), State::Open));
    for (int kind = 0; kind < 7; ++kind) {
        if (!trigger(u"makeException"_s))
            return;
        QWidget *dialog = QApplication::activeModalWidget();
        dialog->findChild<QComboBox *>(u"kind"_s)->setCurrentIndex(kind);
        if (kind == 0) // Once with what is wrong at the fields.
            dialog->findChild<QPushButton *>(u"do"_s)->click();
        showDialog(u"exception-%1"_s.arg(kind + 1));
    }
    for (const LearnerSummary &learner : workspace.learners()) {
        const CredentialId waiting = credentialIn(workspace, learner.id, State::NeedsPerson);
        if (waiting.isEmpty())
            continue;
        m_window.showLearner(learner.id);
        page->showCredential(waiting);
        if (trigger(u"attest"_s))
            showDialog(u"attest"_s);
        return;
    }
    m_isComplete = false;
}

static QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    const QString path = folder.filePath(name);
    return writeSafely(QFile::encodeName(path).toStdString(), text.toStdString()) ? path
                                                                                  : QString();
}

/// A student system's export with two rows that need a fix.
static const char exportedList[]
    = "Student ID,Student Name,Cohort,Course,Title,Credits,Grade,Term\n"
      "S-1001,Avery Quillfeather,Evening,CIS 110,Introduction to Computing,3,B,Fall 2025\n"
      "S-1001,Avery Quillfeather,Evening,ENG 101,English Composition I,3,A-,Fall 2025\n"
      "S-1002,Blaise Underhill,Evening,MTH 151,Mathematics,three,B,Fall 2025\n"
      "S-1002,Blaise Underhill,Evening,CIS 120,Computer Hardware Essentials,3,Q,Fall 2025\n"
      "S-1003,Corin Vale,Day,BUS 100,Introduction to Business,3,C,Spring 2026\n";

void Screens::walkImports()
{
    const QTemporaryDir folder;
    const auto assistant
        = [] { return qobject_cast<ImportAssistant *>(QApplication::activeModalWidget()); };
    const auto walk = [&](const QString &action, const QString &name, const QString &file) {
        if (!trigger(action))
            return;
        m_look(name + u"-1"_s, *assistant());
        auto *next = assistant()->findChild<QPushButton *>(u"next"_s);
        const auto *back = assistant()->findChild<QPushButton *>(u"back"_s);
        const auto waitForWork = [&] {
            QElapsedTimer timer;
            timer.start();
            while (!(next->isEnabled() && back->isEnabled() && back->isVisible())
                   && timer.elapsed() < 20'000)
                settle();
            settle();
        };
        assistant()->read(file);
        waitForWork();
        m_look(name + u"-2"_s, *assistant());
        next->click();
        waitForWork();
        showDialog(name + u"-3"_s);
    };
    m_window.showPage(u"caseloadPage"_s);
    walk(u"importLearners"_s, u"import-learners"_s, written(folder, u"export.csv"_s, exportedList));
    QFile sample(u":/samples/catalogue.json"_s);
    if (!sample.open(QIODevice::ReadOnly)) {
        m_isComplete = false;
        return;
    }
    QByteArray next = sample.readAll();
    next.replace("\"requires\":{\"all\":[", "\"requires\":{\"all\":[{\"item\":\"eng-101\"},");
    next.replace("\"requires\": {\"all\": [", "\"requires\": {\"all\": [{\"item\": \"eng-101\"}, ");
    walk(u"takeCatalog"_s, u"import-catalog"_s, written(folder, u"next.json"_s, next));
}

void Screens::walkOthers()
{
    m_window.showCredential(richest(*m_window.workspace()).goal);
    show(u"catalog"_s);
    m_window.showPage(u"activityPage"_s);
    show(u"activity"_s);
    m_window.showPage(u"settingsPage"_s);
    show(u"settings"_s);
}

bool Screens::takeSample()
{
    auto sample = makeSample({});
    if (!sample)
        return false;
    m_window.take(std::move(*sample));
    waitForSummaries(*m_window.workspace());
    return true;
}

bool Screens::walkMain()
{
    m_window.closeFile();
    show(u"welcome"_s);
    if (!takeSample())
        return false;
    m_window.showPage(u"caseloadPage"_s);
    show(u"caseload"_s);
    walkTabs();
    walkOthers();
    walkMainSafety();
    return m_isComplete;
}

bool Screens::walk()
{
    walkSetUp();
    if (!takeSample())
        return false;
    walkCaseload();
    walkLearner();
    walkLearnerDialogs();
    walkRulings();
    walkImports();
    walkOthers();
    walkSafety();
    return m_isComplete;
}
