#include "shell/WindowCommands.h"

#include "pages/SettingsPage.h"
#include "shell/DetailsDock.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

#include <array>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QAction *MainWindow::command(const QString &name, const QString &icon,
                             const QList<QKeySequence> &keys, void (MainWindow::*run)())
{
    auto *action = new QAction(themeIcon(icon), {}, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

QAction *MainWindow::pageCommand(const QString &name, const QString &icon, const QKeySequence &key,
                                 const QString &page)
{
    auto *action = new QAction(themeIcon(icon), {}, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
    // A screen reader checks the rail's button, which triggers nothing.
    connect(action, &QAction::toggled, this, [this, action, page](bool on) {
        if (on && !action->property("follows").toBool())
            showPage(page);
    });
    return action;
}

void MainWindow::buildActions()
{
    m_do = std::make_unique<Commands>();
    buildFileActions();
    buildSafetyActions();
    buildEditActions();
    buildViewActions();
    buildHelpActions();
}

void MainWindow::buildFileActions()
{
    m_do->newFile = command(u"fileNew"_s, u"document-new"_s, {}, &MainWindow::askForNewFile);
    m_do->open = command(u"fileOpen"_s, u"document-open"_s, {Qt::CTRL | Qt::Key_O},
                         &MainWindow::askForFile);
    m_do->sample = command(u"fileSample"_s, u"games-hint"_s, {}, &MainWindow::trySample);
    m_do->removeSample
        = command(u"fileRemoveSample"_s, u"edit-delete"_s, {}, &MainWindow::askToRemoveSample);
    m_do->setUp = command(u"fileSetUp"_s, u"view-list-details"_s, {}, &MainWindow::setUp);
    m_do->saveCopy = command(u"fileSaveCopy"_s, u"document-save-as"_s, {}, &MainWindow::askForCopy);
    m_do->moveTo = command(u"fileMoveTo"_s, u"document-save"_s, {}, &MainWindow::askWhereToGoOn);
    m_do->close = command(u"fileClose"_s, u"document-close"_s, {Qt::CTRL | Qt::Key_W},
                          &MainWindow::closeFile);
    m_do->quit
        = command(u"fileQuit"_s, u"application-exit"_s, {Qt::CTRL | Qt::Key_Q}, &MainWindow::quit);
    m_do->quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::buildEditActions()
{
    m_do->undo = command(u"editUndo"_s, u"edit-undo"_s, {Qt::CTRL | Qt::Key_Z}, &MainWindow::undo);
    m_do->redo
        = command(u"editRedo"_s, u"edit-redo"_s,
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, &MainWindow::redo);
    m_do->find
        = command(u"editFind"_s, u"edit-find"_s, {Qt::CTRL | Qt::Key_F}, &MainWindow::findOnPage);
}

void MainWindow::buildViewActions()
{
    m_do->caseload = pageCommand(u"viewCaseload"_s, u"system-users"_s, Qt::CTRL | Qt::Key_1,
                                 u"caseloadPage"_s);
    m_do->catalog = pageCommand(u"viewCatalog"_s, u"view-certificate"_s, Qt::CTRL | Qt::Key_2,
                                u"catalogPage"_s);
    m_do->activity = pageCommand(u"viewActivity"_s, u"view-history"_s, Qt::CTRL | Qt::Key_3,
                                 u"activityPage"_s);
    m_do->settings
        = pageCommand(u"viewSettings"_s, u"configure"_s, Qt::CTRL | Qt::Key_4, u"settingsPage"_s);
    m_do->back
        = command(u"viewBack"_s, u"go-previous"_s, {Qt::ALT | Qt::Key_Left}, &MainWindow::goBack);
    m_do->details = command(u"viewDetails"_s, u"view-right-new"_s, {Qt::CTRL | Qt::Key_I},
                            &MainWindow::toggleDetails);
    m_do->details->setCheckable(true);
    m_do->nextPane = command(u"viewNextPane"_s, u"go-next"_s, {Qt::Key_F6}, &MainWindow::nextPane);
    m_do->previousPane = command(u"viewPreviousPane"_s, u"go-previous"_s, {Qt::SHIFT | Qt::Key_F6},
                                 &MainWindow::previousPane);
    m_do->larger
        = command(u"viewLarger"_s, u"zoom-in"_s,
                  {Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Plus}, &MainWindow::largerText);
    m_do->smaller = command(u"viewSmaller"_s, u"zoom-out"_s, {Qt::CTRL | Qt::Key_Minus},
                            &MainWindow::smallerText);
    m_do->normal = command(u"viewNormalText"_s, u"zoom-original"_s, {Qt::CTRL | Qt::Key_0},
                           &MainWindow::normalText);
    m_do->fullScreen = command(u"viewFullScreen"_s, u"view-fullscreen"_s, {Qt::Key_F11},
                               &MainWindow::toggleFullScreen);
    m_do->fullScreen->setCheckable(true);
}

void MainWindow::buildHelpActions()
{
    m_do->search = command(u"toolsSearch"_s, u"edit-find"_s, {Qt::CTRL | Qt::Key_K},
                           &MainWindow::searchOrRun);
    m_do->help = command(u"helpPage"_s, u"help-contents"_s, {Qt::Key_F1}, &MainWindow::helpHere);
    m_do->shortcuts
        = command(u"helpShortcuts"_s, u"input-keyboard"_s, {}, &MainWindow::showShortcuts);
    m_do->about = command(u"helpAbout"_s, u"help-about"_s, {}, &MainWindow::showAbout);
    m_do->about->setMenuRole(QAction::AboutRole);
}

void MainWindow::buildMenus()
{
    m_fileMenu = m_menuBar->addMenu(QString());
    m_editMenu = m_menuBar->addMenu(QString());
    m_learnerMenu = m_menuBar->addMenu(QString());
    m_planMenu = m_menuBar->addMenu(QString());
    m_viewMenu = m_menuBar->addMenu(QString());
    m_toolsMenu = m_menuBar->addMenu(QString());
    m_helpMenu = m_menuBar->addMenu(QString());
    fillMenus();
}

/// The window's commands first, then those of the pages, each in the menu that it asks for.
void MainWindow::fillMenus()
{
    for (QMenu *menu : {m_fileMenu, m_editMenu, m_learnerMenu, m_planMenu, m_viewMenu, m_toolsMenu, m_helpMenu})
        menu->clear();
    m_fileMenu->addActions({m_do->newFile, m_do->open, m_do->sample});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_do->setUp, m_do->saveCopy, m_do->moveTo, m_do->writeBack});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_do->lock, m_do->backUp, m_do->backups, m_do->backToFile, m_do->check});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_do->passphrase, m_do->recoverySheet, m_do->encryptedCopy,
                            m_do->forgetHistory});
    m_fileMenu->addSeparator();
    m_editMenu->addActions({m_do->undo, m_do->redo});
    m_editMenu->addSeparator();
    m_editMenu->addAction(m_do->find);
    m_viewMenu->addActions({m_do->caseload, m_do->catalog, m_do->activity, m_do->settings});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_do->back, m_do->details, m_do->nextPane, m_do->previousPane});
    m_viewMenu->addSeparator();
    m_viewMenu->addActions({m_do->larger, m_do->smaller, m_do->normal, m_do->fullScreen});
    m_toolsMenu->addAction(m_do->search);

    const QHash<QString, QMenu *> menus{{u"file"_s, m_fileMenu},
                                        {u"edit"_s, m_editMenu},
                                        {u"learner"_s, m_learnerMenu},
                                        {u"plan"_s, m_planMenu},
                                        {u"view"_s, m_viewMenu},
                                        {u"tools"_s, m_toolsMenu}};
    for (const Page *page : m_pages) {
        QSet<QMenu *> begun;
        for (QAction *action : page->pageActions()) {
            QMenu *menu = menus.value(action->property("menu").toString(), m_learnerMenu);
            if (!begun.contains(menu) && !menu->isEmpty())
                menu->addSeparator();
            begun.insert(menu);
            menu->addAction(action);
        }
    }
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({m_do->removeSample, m_do->close, m_do->quit});
    m_helpMenu->addActions({m_do->help, m_do->shortcuts, m_do->about});
    m_learnerMenu->menuAction()->setVisible(!m_learnerMenu->isEmpty());
    m_planMenu->menuAction()->setVisible(!m_planMenu->isEmpty());
}

static void collect(const QMenu *menu, QList<QAction *> &into)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), into);
        else if (!action->isSeparator())
            into.append(action);
    }
}

QList<QAction *> MainWindow::commands() const
{
    QList<QAction *> all;
    for (const QMenu *menu :
         {m_fileMenu, m_editMenu, m_learnerMenu, m_planMenu, m_viewMenu, m_toolsMenu,
          m_helpMenu})
        collect(menu, all);
    return all;
}

void MainWindow::label(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    action->setToolTip(tip);
    action->setStatusTip(tip);
}

void MainWindow::labelFileActions()
{
    label(m_do->newFile, tr("&New caseload file…"), tr("Start an empty caseload file"));
    label(m_do->open, tr("&Open…"), tr("Open a caseload file"));
    label(m_do->sample, tr("&Try the sample caseload"),
          tr("Look around with 36 invented learners"));
    label(m_do->removeSample, tr("&Remove the sample caseload…"),
          tr("Delete the sample file and what you changed in it"));
    label(m_do->setUp, tr("&Set up this file"),
          tr("Take a catalog and bring in learners, step by step"));
    label(m_do->saveCopy, tr("Save a &copy…"),
          tr("Write the whole caseload to another file and stay in this one"));
    label(m_do->moveTo, tr("&Go on in another file…"),
          tr("Write the whole caseload to another file, history and all, and go on there"));
    label(m_do->close, tr("C&lose the file"), tr("Close this caseload; everything is saved"));
    label(m_do->quit, tr("&Quit"), tr("Close Cairn; everything is saved"));
}

void MainWindow::labelEditActions()
{
    label(m_do->find, tr("&Find on this page"), tr("Put the cursor in the search field"));
    updateUndo();
}

void MainWindow::labelViewActions()
{
    label(m_do->caseload, tr("&Caseload"), tr("All learners at a glance"));
    label(m_do->catalog, tr("C&atalog"), tr("Credentials, courses and what leads to what"));
    label(m_do->activity, tr("Ac&tivity"), tr("What was done, and the way back"));
    label(m_do->settings, tr("&Settings"), tr("Look, text size and language"));
    label(m_do->back, tr("&Back"), tr("Go back to where you were"));
    label(m_do->details, tr("&Details"), tr("Show or hide what stands behind a line"));
    label(m_do->nextPane, tr("&Next pane"), tr("Move to the next part of the window"));
    label(m_do->previousPane, tr("&Previous pane"), tr("Move to the part of the window before"));
    label(m_do->larger, tr("&Larger text"), tr("Make all text larger"));
    label(m_do->smaller, tr("S&maller text"), tr("Make all text smaller"));
    label(m_do->normal, tr("N&ormal text size"), tr("Show text in its normal size"));
    label(m_do->fullScreen, tr("&Full screen"), tr("Use the whole screen"));
}

void MainWindow::labelHelpActions()
{
    label(m_do->search, tr("&Search or run…"), tr("Find a learner, a credential or a command"));
    label(m_do->help, tr("&Help for this page"), tr("Say what this page is for"));
    label(m_do->shortcuts, tr("&Keyboard shortcuts"), tr("List every shortcut"));
    label(m_do->about, tr("&About Cairn"), tr("Version and license"));
}

void MainWindow::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_learnerMenu->setTitle(tr("&Learner"));
    m_planMenu->setTitle(tr("&Plan"));
    m_viewMenu->setTitle(tr("&View"));
    m_toolsMenu->setTitle(tr("&Tools"));
    m_helpMenu->setTitle(tr("&Help"));
    labelFileActions();
    labelSafetyActions();
    labelEditActions();
    labelViewActions();
    labelHelpActions();
    m_search->setText(
        tr("Search or run…   %1").arg(m_do->search->shortcut().toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search or run"));
    m_search->setToolTip(m_do->search->toolTip());
    m_learnerEntriesFresh = false;
    m_catalogueEntriesFresh = false;
    updateTitle();
}

void MainWindow::updateActions()
{
    if (m_locked)
        return;
    const bool open = m_workspace != nullptr;
    for (QAction *action :
         {m_do->catalog, m_do->activity, m_do->setUp, m_do->saveCopy, m_do->close})
        action->setEnabled(open);
    m_do->moveTo->setEnabled(open && !m_kept); // a backup is gone on with by restoring it
    m_do->removeSample->setEnabled(sampleExists());
    m_do->back->setEnabled(!m_trail.empty());
    m_do->larger->setEnabled(m_theme.textPercent() < 200);
    m_do->smaller->setEnabled(m_theme.textPercent() > 100);
    m_do->normal->setEnabled(m_theme.textPercent() != 100);
    updateSafetyActions();
    updateUndo();
}

void MainWindow::updateUndo()
{
    const bool canUndo = m_workspace && m_workspace->canUndo();
    const bool canRedo = m_workspace && m_workspace->canRedo();
    m_do->undo->setEnabled(canUndo);
    m_do->redo->setEnabled(canRedo);
    //: %1 is the name of the step: "Add CompTIA A+".
    label(m_do->undo, canUndo ? tr("&Undo: %1").arg(m_workspace->undoText()) : tr("&Undo"),
          tr("Take back the last step"));
    //: %1 is the name of the step: "Add CompTIA A+".
    label(m_do->redo, canRedo ? tr("&Redo: %1").arg(m_workspace->redoText()) : tr("&Redo"),
          tr("Do again what was undone"));
}

void MainWindow::undo()
{
    currentPage()->tell(m_workspace->undo());
}

void MainWindow::redo()
{
    currentPage()->tell(m_workspace->redo());
}

void MainWindow::findOnPage()
{
    if (!currentPage()->find())
        openPalette({});
}

void MainWindow::searchOrRun()
{
    openPalette({});
}

void MainWindow::helpHere()
{
    showHelp(currentPage());
}

void MainWindow::nextPane()
{
    moveFocus(1);
}

void MainWindow::previousPane()
{
    moveFocus(-1);
}

void MainWindow::largerText()
{
    stepTextSize(1);
}

void MainWindow::smallerText()
{
    stepTextSize(-1);
}

void MainWindow::normalText()
{
    m_theme.setTextPercent(100);
}

void MainWindow::stepTextSize(int direction)
{
    static constexpr std::array steps{100, 125, 150, 200};
    int at = 0;
    while (at + 1 < int(steps.size()) && steps[at + 1] <= m_theme.textPercent())
        ++at;
    m_theme.setTextPercent(steps[qBound(0, at + direction, int(steps.size()) - 1)]);
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::quit()
{
    close();
}

} // namespace cairn::ui
