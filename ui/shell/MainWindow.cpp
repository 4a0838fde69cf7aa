#include "shell/MainWindow.h"

#include "pages/ActivityPage.h"
#include "pages/CaseloadPage.h"
#include "pages/CatalogPage.h"
#include "pages/LearnerPage.h"
#include "pages/SetUpPage.h"
#include "pages/SettingsPage.h"
#include "pages/UnlockPage.h"
#include "pages/WelcomePage.h"
#include "shell/ClipboardCare.h"
#include "shell/DetailsDock.h"
#include "shell/LockWatch.h"
#include "shell/MessageBar.h"
#include "shell/Palette.h"
#include "shell/Rail.h"
#include "shell/Settings.h"
#include "shell/StatusLine.h"
#include "shell/WindowCommands.h"
#include "theme/Theme.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTimer>

namespace cairn::ui {

using namespace Qt::StringLiterals;

/// Below this the Details would leave too little of the page: they wait until they are asked for.
static constexpr int narrow = 1100;

MainWindow::MainWindow(Settings &settings, Theme &theme, Translations &translations, QWidget *parent)
    : QMainWindow(parent), m_settings(settings), m_theme(theme), m_translations(translations),
      m_places(placeOf)
{
    setObjectName(u"mainWindow"_s);
    buildActions();
    buildFrame();
    buildMenus();
    buildPalette();
    buildWelcome();
    buildLock();
    retranslate();
    restoreWindow();
    showPage(u"welcomePage"_s);
    updateActions();
    connect(&m_theme, &Theme::changed, this, &MainWindow::updateActions);
}

MainWindow::~MainWindow()
{
    // The pages look at the workspace until they are gone.
    dropPages();
}

void MainWindow::buildFrame()
{
    auto *centre = new QWidget(this);
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_rail = new Rail(centre);
    m_rail->add(m_do->caseload);
    m_rail->add(m_do->catalog);
    m_rail->add(m_do->activity);
    m_rail->add(m_do->settings, Rail::Where::Foot);
    m_stack = new QStackedWidget(centre);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);

    m_details = new DetailsDock(this);
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    m_details->hide();
    connect(m_details, &DetailsDock::closeRequested, this, [this] { setDetailsWanted(false); });
    connect(m_details, &DetailsDock::linkActivated, this,
            [this](const QString &link) { currentPage()->openLink(link); });

    m_status = new StatusLine(this);
    setStatusBar(m_status);
    buildTop();
    setMinimumSize(640, 480);
}

/// Menus at the reading side, the search at the other.
void MainWindow::buildTop()
{
    auto *top = new QFrame(this);
    setRole(top, u"top"_s);
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(space::small, space::tight, space::wide, space::tight);
    m_menuBar = new QMenuBar(top);
    m_menuBar->setNativeMenuBar(false);
    m_search = new QPushButton(top);
    m_search->setObjectName(u"searchButton"_s);
    m_search->setMinimumWidth(280);
    setRole(m_search, u"search"_s);
    connect(m_search, &QPushButton::clicked, this, &MainWindow::searchOrRun);
    layout->addWidget(m_menuBar, 1);
    layout->addWidget(m_search);
    setMenuWidget(top);
}

void MainWindow::buildWelcome()
{
    m_welcome = new WelcomePage(m_settings, this);
    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::trySample);
    connect(m_welcome, &WelcomePage::newRequested, this, &MainWindow::askForNewFile);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::askForFile);
    connect(m_welcome, &WelcomePage::fileRequested, this, &MainWindow::openFile);
    auto *settingsPage = new SettingsPage(m_settings, m_theme, m_translations, this);
    settingsPage->setFileActions({m_do->passphrase, m_do->recoverySheet, m_do->encryptedCopy,
                                  m_do->backUp, m_do->backups, m_do->check,
                                  m_do->forgetHistory});
    connect(settingsPage, &SettingsPage::privacyChanged, this, &MainWindow::followPrivacy);
    m_settingsPage = settingsPage;
    addPage(m_welcome);
    addPage(m_settingsPage);
}

void MainWindow::buildPages()
{
    m_caseload = new CaseloadPage(*m_workspace, this);
    m_learner = new LearnerPage(*m_workspace, this);
    m_catalog = new CatalogPage(*m_workspace, this);
    auto *activity = new ActivityPage(*m_workspace, this);
    connect(activity, &ActivityPage::backupsRequested, m_do->backups, &QAction::trigger);
    m_activity = activity;
    auto *setUpPage = new SetUpPage(*m_workspace, this);
    connect(setUpPage, &SetUpPage::caseloadRequested, this, [this] { showPage(u"caseloadPage"_s); });
    connect(m_learner, &LearnerPage::neighbourRequested, this, &MainWindow::showNeighbour);
    for (Page *page : std::initializer_list<Page *>{m_caseload, m_learner, m_catalog, m_activity,
                                                    setUpPage})
        addPage(page);
    fillMenus();
}

void MainWindow::addPage(Page *page)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    page->prepare();
    connectPage(page);
    // A group's "enabled" lies over that of its actions without overwriting it.
    auto *group = new QActionGroup(page);
    group->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    for (QAction *action : page->pageActions()) {
        if (!action->actionGroup() && !action->property("everywhere").toBool())
            group->addAction(action);
    }
    setCommandsActive(page, false);
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::titleChanged, this, &MainWindow::updateTitle);
    connect(page, &Page::detailsRequested, this, &MainWindow::showDetails);
    connect(page, &Page::detailsChanged, m_details, &DetailsDock::setDetails);
    connect(page, &Page::openLearner, this, &MainWindow::showLearner);
    connect(page, &Page::openCredential, this, &MainWindow::showCredential);
    connect(page, &Page::openItem, this, &MainWindow::showItem);
}

void MainWindow::connectWorkspace()
{
    Workspace *workspace = m_workspace.get();
    connect(workspace, &Workspace::saved, m_status, &StatusLine::setSaved);
    connect(workspace, &Workspace::notSaved, m_status, &StatusLine::setNotSaved);
    connect(workspace, &Workspace::backupsChanged, m_status, &StatusLine::readBackups);
    connect(workspace, &Workspace::notBackedUp, m_status, &StatusLine::setNotBackedUp);
    connect(workspace, &Workspace::backupProgressed, m_status, &StatusLine::setBackupProgress);
    connect(workspace, &Workspace::backedUp, this, &MainWindow::tellBackedUp);
    connect(workspace, &Workspace::notBackedUp, this, &MainWindow::tellNotBackedUp);
    connect(workspace, &Workspace::historyChanged, this, &MainWindow::updateUndo);
    // What was saved is no draft any more, once its dialog has closed.
    connect(workspace, &Workspace::historyChanged, this,
            [this] { QTimer::singleShot(0, this, &MainWindow::keepPlace); });
    connect(workspace, &Workspace::learnersChanged, this, &MainWindow::forgetLearnerEntries);
    connect(workspace, &Workspace::learnerChanged, this, &MainWindow::forgetLearnerEntries);
    connect(workspace, &Workspace::catalogueChanged, this, &MainWindow::forgetCatalogueEntries);
    connect(workspace, &Workspace::catalogueChanged, this, &MainWindow::updateActions);
}

/// What belongs to the open file goes: its pages, then the file itself.
void MainWindow::dropPages()
{
    m_details->clear();
    m_status->setWorkspace(nullptr);
    for (Page *page : QList<Page *>(m_pages)) {
        if (page == m_welcome || page == m_settingsPage || page == m_unlock)
            continue;
        m_pages.removeAll(page);
        m_stack->removeWidget(page);
        page->disconnect(this);
        // Not later: its workspace goes now.
        std::unique_ptr<Page>(page).reset();
    }
    m_caseload = nullptr;
    m_learner = nullptr;
    m_catalog = nullptr;
    m_activity = nullptr;
    m_trail.clear();
    fillMenus();
    m_workspace.reset();
    forgetLearnerEntries();
    forgetCatalogueEntries();
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

bool MainWindow::showPage(const QString &name)
{
    // The caseload's place is taken by the welcome until a file is open.
    const QString wanted = name == "caseloadPage"_L1 && !m_workspace ? u"welcomePage"_s : name;
    for (Page *page : m_pages) {
        if (page->objectName() == wanted) {
            switchTo(page);
            return true;
        }
    }
    updateChecks();
    return false;
}

void MainWindow::switchTo(Page *page)
{
    if (m_locked && page != m_unlock)
        return;
    const bool moves = page != currentPage();
    if (moves) {
        leaveTrail();
        for (Page *other : m_pages)
            setCommandsActive(other, other == page);
        m_details->clear();
        m_stack->setCurrentWidget(page);
        fitDetails();
        page->refresh();
    }
    updateChecks();
    updateTitle();
    updateActions();
    if (isVisible() && moves)
        page->focusFirst();
}

/// The commands of a page that is not shown are off, whatever the page thinks of them; those that
/// make sense anywhere say so with the property "everywhere".
void MainWindow::setCommandsActive(const Page *page, bool active)
{
    for (QAction *action : page->pageActions()) {
        if (!action->property("everywhere").toBool())
            action->actionGroup()->setEnabled(active);
    }
}

/// Checked because of the page that is shown, not in order to show it.
static void follow(QAction *action, bool checked)
{
    action->setProperty("follows", true);
    action->setChecked(checked);
    action->setProperty("follows", false);
}

void MainWindow::updateChecks()
{
    const Page *page = currentPage();
    follow(m_do->caseload, page && page != m_catalog && page != m_activity && page != m_settingsPage);
    follow(m_do->catalog, page && page == m_catalog);
    follow(m_do->activity, page && page == m_activity);
    follow(m_do->settings, page == m_settingsPage);
}

/// Never a name: titles are seen over shoulders and kept by task bars.
void MainWindow::updateTitle()
{
    const Page *page = currentPage();
    const QString what = !page || page == m_welcome ? QString()
        : page == m_learner                         ? tr("Learner")
                                                    : page->title();
    setWindowTitle(what.isEmpty() ? u"Cairn"_s : tr("Cairn – %1").arg(what));
}

MainWindow::Place MainWindow::here() const
{
    const Page *page = currentPage();
    if (!page)
        return {};
    return {page->objectName(), page == m_learner ? m_learner->learner() : LearnerId()};
}

void MainWindow::leaveTrail()
{
    const Place place = here();
    if (m_goingBack || place.page.isEmpty() || place.page == "welcomePage"_L1
        || place.page == "unlockPage"_L1)
        return;
    if (m_trail.empty() || m_trail.back() != place)
        m_trail.push_back(place);
    if (m_trail.size() > 50)
        m_trail.erase(m_trail.begin());
}

void MainWindow::goBack()
{
    if (m_trail.empty())
        return;
    const Place place = m_trail.back();
    m_trail.pop_back();
    m_goingBack = true;
    if (place.learner.isEmpty())
        showPage(place.page);
    else
        showLearner(place.learner);
    m_goingBack = false;
    updateActions();
}

void MainWindow::showLearner(const LearnerId &learner)
{
    if (!m_learner)
        return;
    if (currentPage() == m_learner && m_learner->learner() != learner)
        leaveTrail();
    m_learner->showLearner(learner);
    switchTo(m_learner);
    rememberPlace();
}

/// In the order in which the caseload stands.
void MainWindow::showNeighbour(int step)
{
    const LearnerId neighbour = m_caseload->neighbour(m_learner->learner(), step);
    if (neighbour.isEmpty())
        return;
    m_caseload->select(neighbour);
    showLearner(neighbour);
}

void MainWindow::showCredential(const CredentialId &credential)
{
    if (!m_catalog)
        return;
    switchTo(m_catalog);
    m_catalog->showCredential(credential);
}

void MainWindow::showItem(const ItemId &item)
{
    if (!m_catalog)
        return;
    switchTo(m_catalog);
    m_catalog->showItem(item);
}

void MainWindow::showDetails(const Details &details)
{
    m_details->setDetails(details);
    setDetailsWanted(true);
}

void MainWindow::tell(const Error &error)
{
    currentPage()->tell(Result<void>(tl::unexpect, error));
}

/// Wanted or not is remembered for each page.
void MainWindow::setDetailsWanted(bool wanted)
{
    m_settings.setFlag(u"details/"_s + currentPage()->objectName(), wanted);
    const bool hadFocus = m_details->isAncestorOf(focusWidget());
    m_details->setVisible(wanted);
    m_do->details->setChecked(wanted);
    if (!wanted && hadFocus)
        currentPage()->focusFirst();
}

void MainWindow::toggleDetails()
{
    setDetailsWanted(!m_details->isVisible());
    if (m_details->isVisible())
        m_details->focusFirst();
}

void MainWindow::fitDetails()
{
    const bool wanted = m_settings.flag(u"details/"_s + currentPage()->objectName(), false);
    const bool shown = wanted && width() >= narrow;
    m_details->setVisible(shown);
    m_do->details->setChecked(shown);
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> panes{m_rail, m_stack};
    if (m_details->isVisible())
        panes.append(m_details);
    panes.append(m_status);
    return panes;
}

void MainWindow::moveFocus(int step)
{
    const QList<QWidget *> all = panes();
    qsizetype at = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focusWidget() && (all[i] == focusWidget() || all[i]->isAncestorOf(focusWidget())))
            at = i;
    }
    QWidget *next = all[(at + step + all.size()) % all.size()];
    if (next == m_rail)
        return m_rail->focusFirst();
    if (next == m_details)
        return m_details->focusFirst();
    if (next == m_status)
        return m_status->focusFirst();
    QWidget *last = currentPage()->focusWidget();
    if (last && last != currentPage() && last->isVisible())
        last->setFocus(Qt::TabFocusReason);
    else
        currentPage()->focusFirst();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        checkFile();
    if (event->type() == QEvent::LanguageChange && m_do)
        retranslate();
    if (event->type() == QEvent::WindowStateChange && m_do)
        m_do->fullScreen->setChecked(isFullScreen());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!focusWidget() || m_rail->isAncestorOf(focusWidget()))
        currentPage()->focusFirst();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool wasNarrow = event->oldSize().width() < narrow;
    if (currentPage() && wasNarrow != (width() < narrow))
        fitDetails();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave([this] { close(); })) {
        event->ignore();
        return;
    }
    rememberWindow();
    keepPlace();
    (void)closeWorkspace();
    m_clipboard->forget();
    QMainWindow::closeEvent(event);
}

} // namespace cairn::ui
