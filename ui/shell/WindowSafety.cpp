// What keeps the file safe, as commands: lock, backups, passphrase, recovery sheet, copies.

#include "shell/WindowCommands.h"

#include "dialogs/ChangePassphraseDialog.h"
#include "dialogs/NewFileDialog.h"
#include "dialogs/Paper.h"
#include "dialogs/PassphraseDialog.h"
#include "dialogs/PassphraseField.h"
#include "dialogs/RecoverySheetDialog.h"
#include "models/Text.h"
#include "pages/BackupsDialog.h"
#include "pages/CheckFileDialog.h"
#include "pages/Gate.h"
#include "pages/PurgeDialog.h"
#include "pages/UnlockPage.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "shell/Scrub.h"
#include "shell/StatusLine.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void MainWindow::buildSafetyActions()
{
    m_do->lock = command(u"fileLock"_s, u"lock"_s, {Qt::CTRL | Qt::Key_L}, &MainWindow::lock);
    m_do->backUp = command(u"fileBackUp"_s, u"document-save-all"_s, {Qt::CTRL | Qt::Key_B},
                           &MainWindow::backUpNow);
    m_do->backups
        = command(u"fileBackups"_s, u"view-history"_s, {}, &MainWindow::showBackups);
    m_do->backToFile
        = command(u"fileBackToFile"_s, u"go-previous"_s, {}, &MainWindow::backToFile);
    m_do->passphrase = command(u"filePassphrase"_s, u"password-copy"_s, {},
                               &MainWindow::askForPassphrase);
    m_do->recoverySheet = command(u"fileRecoverySheet"_s, u"document-print"_s, {},
                                  &MainWindow::askToShowRecoverySheet);
    m_do->encryptedCopy = command(u"fileEncryptedCopy"_s, u"document-encrypt"_s, {},
                                  &MainWindow::askForEncryptedCopy);
    m_do->forgetHistory = command(u"fileForgetHistory"_s, u"edit-clear-history"_s, {},
                                  &MainWindow::askToForgetHistory);
    buildElsewhereActions();
    m_do->check = command(u"fileCheck"_s, u"checkmark"_s, {}, &MainWindow::checkWholeFile);
}

void MainWindow::labelSafetyActions()
{
    labelElsewhereActions();
    label(m_do->lock, tr("Loc&k"),
          tr("Close the file and blank the window until the passphrase is given"));
    label(m_do->backUp, tr("&Back up now"), tr("Copy the whole file beside it, and check the copy"));
    label(m_do->backups, tr("Back&ups…"), tr("Look at backups and go back to one"));
    label(m_do->backToFile, tr("Go back to the &file"), tr("Leave the backup that you look at"));
    label(m_do->check, tr("Chec&k the file…"),
          tr("Look through everything in the file, and mend what can be computed"));
    label(m_do->forgetHistory, tr("Forget old histor&y…"),
          tr("Steps that are old leave the list of activities and cannot be undone any more"));
    const bool isEncrypted = m_workspace && m_workspace->isEncrypted();
    label(m_do->passphrase, isEncrypted ? tr("Change the &passphrase…") : tr("Encry&pt this file…"),
          tr("The file and its backups are written anew with another key"));
    label(m_do->recoverySheet, tr("Show the reco&very sheet…"),
          tr("What opens the file when its passphrase is forgotten"));
    label(m_do->encryptedCopy, tr("Save an &encrypted copy…"),
          tr("Write the whole caseload to another file with a passphrase of its own"));
}

void MainWindow::updateSafetyActions()
{
    const bool isFile = m_workspace && !m_workspace->path().isEmpty();
    const bool canWrite = isFile && !m_workspace->isReadOnly();
    updateElsewhereActions();
    m_do->lock->setEnabled(isFile);
    m_do->backUp->setEnabled(canWrite);
    m_do->backups->setEnabled(isFile && !m_kept);
    m_do->backToFile->setEnabled(m_kept != nullptr);
    m_do->passphrase->setEnabled(canWrite);
    m_do->recoverySheet->setEnabled(m_workspace && m_workspace->isEncrypted() && !m_kept);
    m_do->encryptedCopy->setEnabled(m_workspace && !m_workspace->isReadOnly()); // it is logged
    m_do->forgetHistory->setEnabled(canWrite);
    m_do->check->setEnabled(m_workspace != nullptr);
    labelSafetyActions();
}

// Passphrase and recovery sheet -----------------------------------------------------------------

/// Whether what was typed opens the open file; it is wiped.
bool MainWindow::opensFile(QString &passphrase) const
{
    return m_workspace && m_workspace->isOpenedBy(Workspace::passphrase(passphrase));
}

void MainWindow::showSheet(const QString &file, const QStringList &code)
{
    const RecoverySheet sheet{QFileInfo(file).fileName(), QDate::currentDate(), code};
    auto *dialog = new RecoverySheetDialog(sheet, Paper::printers(), this);
    dialog->open();
}

void MainWindow::showRecoverySheet()
{
    showSheet(m_workspace->path(), m_workspace->recoveryCode());
}

void MainWindow::askToShowRecoverySheet()
{
    auto *dialog = new PassphraseDialog(
        tr("Whoever has the recovery sheet can open this file. Cairn shows it to you again when "
           "you give the passphrase."),
        tr("Show the sheet"), [this](QString &typed) { return opensFile(typed); }, this);
    connect(dialog, &PassphraseDialog::confirmed, this, &MainWindow::showRecoverySheet);
    dialog->open();
}

/// What somebody who knows the file would try first.
std::vector<std::string> MainWindow::namesAround() const
{
    std::vector<std::string> names{QFileInfo(m_workspace->path()).completeBaseName().toStdString(),
                                   qgetenv("USER").toStdString()};
    for (const LearnerSummary &learner : m_workspace->learners())
        names.push_back(learner.name.toStdString());
    return names;
}

void MainWindow::askForPassphrase()
{
    std::function<bool(QString &)> opens;
    if (m_workspace->isEncrypted())
        opens = [this](QString &typed) { return opensFile(typed); };
    auto *dialog = new ChangePassphraseDialog(std::move(opens), namesAround(), this);
    connect(dialog, &ChangePassphraseDialog::submitted, this, &MainWindow::changePassphrase);
    dialog->open();
}

void MainWindow::changePassphrase(QString passphrase)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> changed
        = m_workspace->changePassphrase(Workspace::passphrase(passphrase));
    QApplication::restoreOverrideCursor();
    scrubFreedMemory();
    m_status->refresh();
    updateActions();
    if (!currentPage()->tell(changed))
        return;
    currentPage()->messageBar()->tell(
        MessageBar::Kind::Good,
        tr("The passphrase is changed. The old one and the old recovery sheet open nothing any "
           "more."));
    showRecoverySheet();
}

void MainWindow::askForEncryptedCopy()
{
    auto *gate = new Gate(*m_workspace, currentPage());
    gate->ask(copyPassage(Outlet::EncryptedCopy, tr("Save an encrypted copy")),
              [this, gate](const SharingRequest &request) {
                  gate->deleteLater();
                  askForPassphraseOfCopy(request);
              });
}

void MainWindow::askForPassphraseOfCopy(const SharingRequest &request)
{
    auto *dialog = new NewFileDialog(NewFileDialog::For::Copy, documents(), this);
    connect(dialog, &NewFileDialog::submitted, this,
            [this, request](const QString &path, QString passphrase) {
                saveEncryptedCopy(path, std::move(passphrase), request);
            });
    dialog->open();
}

void MainWindow::saveEncryptedCopy(const QString &path, QString passphrase,
                                   const SharingRequest &request)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    QStringList code;
    const Result<Export> way
        = m_workspace->encryptedCopyTo(path, Workspace::passphrase(passphrase), code);
    const Passage copy = copyPassage(Outlet::EncryptedCopy, {});
    const Result<qint64> entry = way ? m_workspace->share(request, copy.learners, *way)
                                     : tl::unexpected<Error>(way.error());
    QApplication::restoreOverrideCursor();
    scrubFreedMemory();
    MessageBar *bar = currentPage()->messageBar();
    if (!entry) {
        bar->tell(MessageBar::Kind::Error, copyErrorText(entry.error()), {m_do->encryptedCopy});
        return;
    }
    bar->tell(MessageBar::Kind::Good, tr("The encrypted copy is saved."));
    showSheet(path, code);
}

void MainWindow::checkWholeFile()
{
    auto *dialog = new CheckFileDialog(*m_workspace, this);
    connect(dialog, &CheckFileDialog::openLearner, this, &MainWindow::showLearner);
    dialog->open();
}

void MainWindow::askToForgetHistory()
{
    auto *dialog = new ForgetHistoryDialog(this);
    connect(dialog, &ForgetHistoryDialog::submitted, this, [this](const QDateTime &before) {
        const Result<int> forgotten = m_workspace->forgetHistory(before);
        if (!currentPage()->tell(forgotten))
            return;
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Good, *forgotten == 0
                ? tr("No step is that old. Nothing was changed.")
                : tr("%n step(s) forgotten.", nullptr, *forgotten));
        currentPage()->refresh();
    });
    dialog->open();
}

// Backups ---------------------------------------------------------------------------------------

void MainWindow::backUpNow()
{
    currentPage()->messageBar()->tell(
        MessageBar::Kind::Info, tr("A backup is being made and checked. You can go on working."));
    m_isBackingUp = true;
    m_workspace->backUpLater();
}

void MainWindow::tellBackedUp(const Backup &backup)
{
    if (std::exchange(m_isBackingUp, false) && currentPage())
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Good,
            tr("The backup from %1 is made and checked.").arg(recentText(backup.at)));
}

/// One that nobody asked for is told in the status line alone.
void MainWindow::tellNotBackedUp(const Error &error)
{
    if (std::exchange(m_isBackingUp, false))
        tell(error);
}

void MainWindow::showBackups()
{
    auto *dialog = new BackupsDialog(*m_workspace, this);
    connect(dialog, &BackupsDialog::lookRequested, this, [this](const Backup &backup) {
        lookAt(m_workspace->look(backup), backup.at);
    });
    connect(dialog, &BackupsDialog::restored, this, [this] {
        currentPage()->refresh();
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Good,
            tr("The backup is restored. What the file held before is the newest backup."));
    });
    dialog->open();
}

/// The backup takes the place of the file in the window; the file stays open behind it.
void MainWindow::lookAt(Result<std::unique_ptr<Workspace>> opened, const QDateTime &at)
{
    if (!opened)
        return tell(opened.error());
    if (m_workspace) {
        rememberPlace();
        m_kept = std::move(m_workspace);
    }
    m_isLooking = true;
    take(std::move(*opened));
    showPage(u"caseloadPage"_s);
    currentPage()->messageBar()->tell(
        MessageBar::Kind::Info,
        //: %1 is the time of a backup.
        tr("You are looking at the backup from %1. It cannot be changed.").arg(recentText(at)),
        m_kept ? QList<QAction *>{m_do->backToFile} : QList<QAction *>());
}

void MainWindow::backToFile()
{
    std::unique_ptr<Workspace> file = std::move(m_kept);
    dropPages();
    m_isLooking = false;
    take(std::move(file));
}

/// For a file that does not open: with what was tried on it.
void MainWindow::lookAtNewestBackup()
{
    const std::vector<Backup> backups = Workspace::backupsOf(m_unlock->file().path);
    if (backups.empty())
        return;
    Result<std::unique_ptr<Workspace>> opened
        = Workspace::openToLook(backups.front().path, m_tried);
    if (opened)
        endLock();
    lookAt(std::move(opened), backups.front().at);
}

void MainWindow::restoreNewestBackup()
{
    const QString path = m_unlock->file().path;
    const std::vector<Backup> backups = Workspace::backupsOf(path);
    if (backups.empty())
        return;
    const Unlock tried = m_tried;
    const Result<QString> kept = Workspace::restoreDamaged(path, backups.front(), tried);
    if (!kept)
        return refuse(path, kept.error());
    unlock(tried);
    if (!m_workspace)
        return;
    const QString where = QFileInfo(*kept).fileName();
    currentPage()->messageBar()->tell(
        MessageBar::Kind::Good,
        //: %1 is a time, %2 a file name.
        tr("The backup from %1 is restored. The damaged file is kept as %2.")
            .arg(recentText(backups.front().at), where));
}

} // namespace cairn::ui
