// Opening a file that asks for a passphrase, and locking it again: what is on the screen goes, the
// file is closed, its key is wiped, and unlocking leads back to where one was.

#include "shell/WindowCommands.h"

#include "pages/UnlockPage.h"
#include "shell/ClipboardCare.h"
#include "shell/Drafts.h"
#include "shell/LockWarning.h"
#include "shell/LockWatch.h"
#include "shell/MessageBar.h"
#include "shell/OtherWindow.h"
#include "shell/Palette.h"
#include "shell/Rail.h"
#include "shell/Scrub.h"
#include "shell/Settings.h"
#include "shell/StatusLine.h"
#include "wording/ErrorText.h"
#include "workspace/FileHolder.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStatusBar>
#include <QTimer>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void MainWindow::buildLock()
{
    m_unlock = new UnlockPage(this);
    connect(m_unlock, &UnlockPage::unlockRequested, this, &MainWindow::unlock);
    connect(m_unlock, &UnlockPage::otherFileRequested, this, &MainWindow::askForFile);
    connect(m_unlock, &UnlockPage::otherWindowRequested, this, &MainWindow::showOtherWindow);
    connect(m_unlock, &UnlockPage::backupRequested, this, &MainWindow::lookAtNewestBackup);
    connect(m_unlock, &UnlockPage::restoreRequested, this, &MainWindow::restoreNewestBackup);
    addPage(m_unlock);
    m_clipboard = new ClipboardCare(this);
    m_call = new WindowCall(this);
    connect(m_call, &WindowCall::raiseRequested, this, &MainWindow::comeForward);
    m_lockWarning = new LockWarning(this);
    followPrivacy();
}

void MainWindow::setLockWatch(std::unique_ptr<LockWatch> watch)
{
    m_lockWatch = std::move(watch);
    connect(m_lockWatch.get(), &LockWatch::lockDue, this, &MainWindow::lock);
    connect(m_lockWatch.get(), &LockWatch::calmed, m_lockWarning, &QWidget::hide);
    connect(m_lockWatch.get(), &LockWatch::warned, this, [this](int seconds) {
        QWidget *active = QApplication::activeModalWidget();
        m_lockWarning->show(seconds, active ? active : this);
    });
    followPrivacy();
    m_lockWatch->setActive(m_workspace != nullptr);
}

void MainWindow::followPrivacy()
{
    m_clipboard->setTime(std::chrono::seconds(m_settings.clipboardSeconds()));
    if (m_lockWatch)
        m_lockWatch->setIdleTime(std::chrono::minutes(m_settings.lockMinutes()));
}

/// The page that asks for the passphrase of \a path.
void MainWindow::askToUnlock(const QString &path, bool isEncrypted)
{
    UnlockPage::File file;
    file.path = path;
    file.isEncrypted = isEncrypted;
    file.lastOpened
        = QDateTime::fromString(m_settings.text(placeKey(path, u"opened"_s)), Qt::ISODate);
    file.place = placeFor(path);
    file.worksOnCopy = file.place != FilePlace::Local;
    if (file.worksOnCopy)
        file.holder = holderOf(path);
    m_unlock->ask(file);
    switchTo(m_unlock);
    m_unlock->focusFirst();
}

void MainWindow::unlock(const Unlock &unlock)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    Result<std::unique_ptr<Workspace>> opened = openAsAsked(unlock);
    QApplication::restoreOverrideCursor();
    if (!opened) {
        m_tried = unlock;
        return refuse(m_unlock->file().path, opened.error());
    }
    m_tried = {};
    m_isLooking = false;
    const bool wasLocked = m_locked;
    endLock();
    take(std::move(*opened));
    tellOfCopy();
    restoreTyped();
    m_unlock->ask({});
    scrubFreedMemory();
    if (wasLocked && !QApplication::activeModalWidget())
        currentPage()->focusFirst();
}

static bool standsInTheWay(ErrorCode code)
{
    return code == ErrorCode::Damaged || code == ErrorCode::DamagedHeader
        || code == ErrorCode::NewerVersion || code == ErrorCode::OpenElsewhere;
}

/// \a path did not open: the page that asks says why, and what can be done.
void MainWindow::refuse(const QString &path, const Error &error)
{
    const bool isAsking = currentPage() == m_unlock && m_unlock->file().path == path;
    if (!isAsking && error.code == ErrorCode::NotUnderstood) {
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Error,
            tr("“%1” is not a caseload file of Cairn. It was not changed. Choose a file that Cairn "
               "made; what your student system exports can be imported once a caseload is open.")
                .arg(QFileInfo(path).fileName()),
            {}, errorDetail(error));
        return;
    }
    if (!isAsking && !standsInTheWay(error.code))
        return tell(error);
    if (!isAsking)
        askToUnlock(path, false);
    UnlockPage::Help help;
    if (error.code == ErrorCode::OpenElsewhere) {
        help.otherSince = otherWindowSince(path).value_or(QDateTime());
        help.holder = holderOf(path);
    }
    if (const std::vector<Backup> backups = Workspace::backupsOf(path); !backups.empty())
        help.newestBackup = backups.front().at;
    m_unlock->refuse(error, help);
}

void MainWindow::showOtherWindow()
{
    raiseOtherWindow(m_unlock->file().path);
}

/// Another start of Cairn asked for the file that is open here.
void MainWindow::comeForward(const QByteArray &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

// Locking --------------------------------------------------------------------------------------

static constexpr int msUntilTriedAgain = 500;

void MainWindow::lock()
{
    if (!m_workspace || m_workspace->path().isEmpty())
        return;
    if (m_workspace->isAtWork()) {
        // An import is one step: it ends, or its Cancel is pressed, before the window goes blank.
        QTimer::singleShot(msUntilTriedAgain, this, &MainWindow::lock);
        return;
    }
    // Where one looks at a backup, it is its file that is locked.
    const Workspace &open = m_kept ? *m_kept : *m_workspace;
    UnlockPage::File question = m_unlock->file();
    if (!m_isLooking || m_kept) {
        question.path = open.path();
        question.isEncrypted = open.isEncrypted();
        question.worksOnCopy = open.isWorkingCopy();
        if (question.worksOnCopy)
            question.place = placeFor(question.path);
    }
    question.isLocked = true;
    rememberPlace();
    keepTyped();
    closeDialogs();
    (void)m_workspace->close(); // what was not written back is found when it is unlocked
    dropPages();
    if (m_kept)
        (void)m_kept->close();
    m_kept.reset();
    m_isLooking = false;
    m_locked = true;
    showFrame(false);
    m_unlock->ask(question);
    switchTo(m_unlock);
    m_unlock->focusFirst();
    forgetSecrets();
}

void MainWindow::endLock()
{
    if (!m_locked)
        return;
    m_locked = false;
    showFrame(true);
}

/// While it is locked the window shows the name of the program and the question, nothing else, and
/// no command reaches anything but the way out.
void MainWindow::showFrame(bool shown)
{
    m_rail->setVisible(shown);
    menuWidget()->setVisible(shown);
    m_status->setVisible(shown);
    for (QAction *action : commands()) {
        if (action != m_do->quit && action != m_do->fullScreen)
            action->setEnabled(shown);
    }
    updateActions();
}

void MainWindow::closeDialogs()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    m_palette->reject();
    m_palette->setEntries({});
    m_lockWarning->setParent(this);
    m_lockWarning->hide();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(window);
        if (dialog && dialog != m_palette && dialog->isVisible() && isAncestorOf(dialog))
            std::unique_ptr<QDialog>(dialog).reset();
    }
}

void MainWindow::forgetSecrets()
{
    m_clipboard->forget();
    if (m_lockWatch)
        m_lockWatch->setActive(m_workspace != nullptr);
    scrubFreedMemory();
}

// What was being typed --------------------------------------------------------------------------

static QDialog *dialogWithKey(QWidget *page)
{
    for (QDialog *dialog : page->findChildren<QDialog *>()) {
        if (dialog->isVisible() && !dialog->property("reopen").toString().isEmpty())
            return dialog;
    }
    return nullptr;
}

/// Empty where nothing is being typed that can be put back.
QByteArray MainWindow::typedNow() const
{
    QDialog *dialog = dialogWithKey(currentPage());
    if (!dialog)
        return {};
    const QJsonObject draft{{u"page"_s, currentPage()->objectName()},
                            {u"reopen"_s, dialog->property("reopen").toString()},
                            {u"typed"_s, typedInto(*dialog)}};
    return QJsonDocument(draft).toJson(QJsonDocument::Compact);
}

/// Into the file itself, so that it stands nowhere in clear. A file that takes nothing any more
/// leaves it in memory until it is unlocked.
void MainWindow::keepTyped()
{
    m_typed.clear();
    const QByteArray draft = typedNow();
    if (draft == m_draft)
        return;
    if (m_workspace->keepDraft(draft))
        m_draft = draft;
    else
        m_typed = draft;
}

void MainWindow::restoreTyped()
{
    const QByteArray kept = m_typed.isEmpty() ? m_workspace->draft() : m_typed;
    if (kept.isEmpty())
        return;
    const QJsonObject draft = QJsonDocument::fromJson(kept).object();
    showPage(draft[u"page"_s].toString());
    currentPage()->reopen(draft[u"reopen"_s].toString());
    QDialog *dialog = dialogWithKey(currentPage());
    if (!dialog) {
        m_typed.clear();
        keepTyped();
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Warning,
            tr("What you were typing cannot be put back: what it was about is not there any more."));
        return;
    }
    typeAgain(*dialog, draft[u"typed"_s].toObject());
    m_typed.clear();
}

} // namespace cairn::ui
