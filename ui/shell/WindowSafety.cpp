// What keeps the file safe, as commands: lock, recovery sheet, passphrase, copies.

#include "shell/WindowCommands.h"

#include "dialogs/PassphraseDialog.h"
#include "dialogs/PassphraseField.h"
#include "dialogs/Paper.h"
#include "dialogs/RecoverySheetDialog.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QFileInfo>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void MainWindow::buildSafetyActions()
{
    m_do->lock = command(u"fileLock"_s, u"lock"_s, {Qt::CTRL | Qt::Key_L}, &MainWindow::lock);
    m_do->recoverySheet = command(u"fileRecoverySheet"_s, u"document-print"_s, {},
                                  &MainWindow::askToShowRecoverySheet);
}

void MainWindow::updateSafetyActions()
{
    const bool isFile = m_workspace && !m_workspace->path().isEmpty();
    const bool isEncrypted = m_workspace && m_workspace->isEncrypted();
    m_do->lock->setEnabled(isFile);
    m_do->recoverySheet->setEnabled(isEncrypted);
}

/// Whether what was typed opens the open file; it is wiped.
bool MainWindow::opensFile(QString &passphrase) const
{
    return m_workspace && m_workspace->isOpenedBy(Workspace::passphrase(passphrase));
}

void MainWindow::showRecoverySheet()
{
    const RecoverySheet sheet{QFileInfo(m_workspace->path()).fileName(), QDate::currentDate(),
                              m_workspace->recoveryCode()};
    auto *dialog = new RecoverySheetDialog(sheet, Paper::printers(), this);
    dialog->open();
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

} // namespace cairn::ui
