// Files on sticks, networks and in cloud folders: a copy on this computer is worked on, and written
// back in one piece.

#include "shell/WindowCommands.h"

#include "pages/UnlockPage.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "shell/SampleCaseload.h"
#include "wording/ErrorText.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace cairn::ui {

using namespace Qt::StringLiterals;

void MainWindow::setPlaces(std::function<FilePlace(const QString &)> places)
{
    m_places = std::move(places);
}

QString MainWindow::copiesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/copies"_s;
}

/// Where \a path lies, if a copy would lie better: where the home itself is on a network, there is
/// no such place.
FilePlace MainWindow::placeFor(const QString &path) const
{
    const bool hasBetterPlace = m_places(copiesFolder() + u"/a.cairn"_s) == FilePlace::Local;
    return hasBetterPlace && path != sampleFile() ? m_places(path) : FilePlace::Local;
}

static QString folderOfFile(const Workspace &workspace)
{
    return QDir::toNativeSeparators(QFileInfo(workspace.path()).path());
}

void MainWindow::buildElsewhereActions()
{
    m_do->writeBack
        = command(u"fileWriteBack"_s, u"document-save"_s, {}, &MainWindow::writeBackNow);
}

void MainWindow::labelElsewhereActions()
{
    label(m_do->writeBack, tr("&Write back now"),
          tr("Put the copy that you work on in the place of the file that it was taken from"));
}

void MainWindow::updateElsewhereActions()
{
    const bool isCopy = m_workspace && m_workspace->isWorkingCopy();
    m_do->writeBack->setEnabled(isCopy);
    m_do->writeBack->setVisible(isCopy);
}

Result<std::unique_ptr<Workspace>> MainWindow::openAsAsked(const Unlock &unlock)
{
    const QString path = m_unlock->file().path;
    return m_unlock->worksOnCopy() ? Workspace::openWorkingCopy(path, copiesFolder(), unlock)
                                   : Workspace::open(path, unlock);
}

/// Where the changes go, as long as one does not see it for oneself.
void MainWindow::tellOfCopy()
{
    if (!m_workspace->isWorkingCopy())
        return;
    const QString folder = folderOfFile(*m_workspace);
    currentPage()->messageBar()->tell(
        m_workspace->foundUnwritten() ? MessageBar::Kind::Warning : MessageBar::Kind::Info,
        m_workspace->foundUnwritten()
            //: %1 is a folder.
            ? tr("What you changed the last time could not be written back to %1. It is all here, "
                 "and is written back when you close or lock the file.")
                  .arg(folder)
            //: %1 is a folder.
            : tr("You work on a copy on this computer. It is written back to %1 when you close or "
                 "lock the file.")
                  .arg(folder),
        {m_do->writeBack});
}

void MainWindow::writeBackNow()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<void> written = m_workspace->writeBack();
    QApplication::restoreOverrideCursor();
    const QString folder = folderOfFile(*m_workspace);
    MessageBar *bar = currentPage()->messageBar();
    if (written)
        //: %1 is a folder.
        bar->tell(MessageBar::Kind::Good, tr("The file is written back to %1.").arg(folder));
    else
        bar->tell(MessageBar::Kind::Error, writeBackErrorText(written.error(), folder),
                  {m_do->writeBack, m_do->moveTo}, errorDetail(written.error()));
}

/// Nothing was lost here, whatever stands in the way there.
QString MainWindow::writeBackErrorText(const Error &error, const QString &folder)
{
    switch (error.code) {
    case ErrorCode::Refused:
        //: %1 is a folder.
        return tr("Somebody changed the file in %1 since you opened it. Nothing there was "
                  "overwritten, and your changes are safe in the copy on this computer. To keep "
                  "both, go on in another file.")
            .arg(folder);
    case ErrorCode::OpenElsewhere:
        //: %1 is a folder.
        return tr("The file in %1 is open elsewhere. Your changes are safe in the copy on this "
                  "computer. Try again when it is closed there.")
            .arg(folder);
    case ErrorCode::DiskFull:
        //: %1 is a folder.
        return tr("The file could not be written back to %1 because the disk there is full. Your "
                  "changes are safe in the copy on this computer. Free up some space there.")
            .arg(folder);
    default:
        //: %1 is a folder.
        return tr("The file could not be written back to %1. Your changes are safe in the copy on "
                  "this computer. Look whether the disk is connected, then try again.")
            .arg(folder);
    }
}

/// Null: no file is open, at most a backup is looked at.
Workspace *MainWindow::fileItself() const
{
    return m_kept ? m_kept.get() : m_isLooking ? nullptr : m_workspace.get();
}

/// Whether the open file may be closed: what cannot be written back is asked about first, and
/// \a leave is tried again once it was answered.
bool MainWindow::mayLeave(const std::function<void()> &leave)
{
    Workspace *file = fileItself();
    if (std::exchange(m_leavesCopy, false) || !file || !file->isWorkingCopy())
        return true;
    const Result<void> written = file->writeBack();
    if (written)
        return true;
    auto *box = new QMessageBox(QMessageBox::Warning, tr("The file is not written back"),
                                writeBackErrorText(written.error(), folderOfFile(*file)),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"notWrittenBackBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("When you close it now, your changes stay on this computer. They "
                               "are there when you open the file here again."));
    QPushButton *away = box->addButton(tr("&Close it now"), QMessageBox::AcceptRole);
    QPushButton *move
        = m_kept ? nullptr : box->addButton(tr("&Go on in another file…"), QMessageBox::ActionRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, away, move, leave] {
        if (move && box->clickedButton() == move)
            askWhereToGoOn();
        if (box->clickedButton() != away)
            return;
        m_leavesCopy = true;
        leave();
    });
    box->open();
    return false;
}

/// With a last backup, and back to where it was taken from.
Result<void> MainWindow::closeWorkspace()
{
    Workspace *file = fileItself();
    if (!file || file->path().isEmpty())
        return {};
    QApplication::setOverrideCursor(Qt::WaitCursor);
    Result<void> closed = file->close();
    QApplication::restoreOverrideCursor();
    return closed;
}

} // namespace cairn::ui
