#include "shell/WindowCommands.h"

#include "dialogs/NewFileDialog.h"
#include "pages/Gate.h"
#include "pages/SetUpPage.h"
#include "pages/WelcomePage.h"
#include "shell/LockWatch.h"
#include "shell/MessageBar.h"
#include "shell/OtherWindow.h"
#include "shell/Page.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/StatusLine.h"
#include "wording/ErrorText.h"
#include "workspace/Export.h"
#include "workspace/Workspace.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QString MainWindow::documents()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(usual).isDir() ? usual : QDir::homePath();
}

bool MainWindow::openFile(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    if (m_workspace && m_workspace->path() == whole) {
        showPage(u"caseloadPage"_s);
        return true;
    }
    const Result<bool> encrypted = Workspace::isEncrypted(whole);
    // What lies where it should not be changed is asked about, too.
    if (encrypted && (*encrypted || placeFor(whole) != FilePlace::Local)) {
        askToUnlock(whole, *encrypted);
        return false;
    }
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(whole);
    if (!opened) {
        refuse(whole, opened.error());
        return false;
    }
    m_isLooking = false;
    take(std::move(*opened));
    restoreTyped();
    return true;
}

bool MainWindow::createFile(const QString &path, QString passphrase)
{
    const QFileInfo file(path.endsWith(".cairn"_L1) ? path : path + u".cairn"_s);
    const Unlock unlock = passphrase.isEmpty() ? Unlock() : Workspace::passphrase(passphrase);
    if (!adopt(Workspace::create(file.absoluteFilePath(), unlock)))
        return false;
    if (m_workspace->isEncrypted())
        showRecoverySheet();
    return true;
}

/// The one that is there already, with whatever was changed in it; else a new one.
bool MainWindow::openSample()
{
    const QString path = sampleFile();
    if (QFile::exists(path))
        return openFile(path);
    QDir().mkpath(QFileInfo(path).path());
    return adopt(makeSample(path));
}

void MainWindow::trySample()
{
    openSample();
}

bool MainWindow::sampleExists() const
{
    return QFile::exists(sampleFile());
}

void MainWindow::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    if (m_workspace)
        m_workspace->setPatience(patience);
}

void MainWindow::setToday(Date day)
{
    m_day = day;
    if (m_workspace)
        m_workspace->setToday(day);
}

bool MainWindow::adopt(Result<std::unique_ptr<Workspace>> opened)
{
    if (!opened) {
        tell(opened.error());
        return false;
    }
    m_isLooking = false;
    take(std::move(*opened));
    return true;
}

void MainWindow::take(std::unique_ptr<Workspace> workspace)
{
    if (m_workspace)
        rememberPlace();
    const Workspace *before = m_isLooking ? nullptr : fileItself();
    const QString left = before && before->isWorkingCopy() ? before->path() : QString();
    const Result<void> closed = m_isLooking ? Result<void>() : closeWorkspace();
    dropPages();
    m_isBackingUp = false;
    m_workspace = std::move(workspace);
    if (!m_isLooking)
        m_kept.reset();
    if (m_day)
        m_workspace->setToday(*m_day);
    if (m_patience)
        m_workspace->setPatience(*m_patience);
    m_draft = m_workspace->draft();
    connectWorkspace();
    buildPages();
    m_status->setWorkspace(m_workspace.get());
    m_workspace->refreshSummaries();
    m_welcome->messageBar()->clear();
    m_isFileGone = false;
    if (!m_workspace->path().isEmpty() && !m_isLooking)
        rememberFile();
    if (m_lockWatch)
        m_lockWatch->setActive(true);
    if (SetUpPage::isNeededFor(*m_workspace))
        setUp();
    else
        restorePlace();
    m_trail.clear();
    updateActions();
    if (!closed && !left.isEmpty())
        currentPage()->messageBar()->tell(
            MessageBar::Kind::Warning,
            writeBackErrorText(closed.error(), QDir::toNativeSeparators(QFileInfo(left).path())));
}

void MainWindow::rememberFile()
{
    m_settings.addRecentFile(m_workspace->path());
    m_settings.setLastFile(m_workspace->path());
    m_settings.setText(placeKey(u"opened"_s),
                       QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    m_call->listen(m_workspace->path());
}

void MainWindow::setUp()
{
    showPage(u"setUpPage"_s);
}

void MainWindow::closeFile()
{
    if (!m_workspace || !mayLeave([this] { closeFile(); }))
        return;
    keepPlace();
    (void)closeWorkspace(); // it was said what could not be done
    dropPages();
    m_kept.reset();
    m_isLooking = false;
    m_call->stop();
    forgetSecrets();
    m_settings.setLastFile({});
    showPage(u"welcomePage"_s);
    m_welcome->refresh();
}

/// Not native: Qt's own dialog has all its texts in our languages, and a test can type into it.
static QFileDialog *fileDialog(QWidget *parent, const QString &name, const QString &title,
                               const QString &folder)
{
    auto *dialog = new QFileDialog(parent, title, folder);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    return dialog;
}

static QFileDialog *saveDialog(QWidget *parent, const QString &name, const QString &title,
                               const QString &folder, const QString &filter, const QString &file)
{
    QFileDialog *dialog = fileDialog(parent, name, title, folder);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"cairn"_s);
    dialog->setNameFilter(filter);
    dialog->selectFile(file);
    return dialog;
}

/// No change was lost, as errorText() would have it: it is the copy that is not there.
QString MainWindow::copyErrorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
        return tr("This is the file that is open. Nothing was written. Choose another name or "
                  "another folder.");
    case ErrorCode::OpenElsewhere:
        return tr("The file that you chose is open elsewhere, or was not closed in an orderly way. "
                  "Nothing was written. Choose another name.");
    case ErrorCode::CannotWrite:
        return tr("The copy could not be saved: the place does not allow writing. What you see "
                  "here is as it was. Choose another folder.");
    case ErrorCode::DiskFull:
        return tr("The copy could not be saved because the disk is full. What you see here is as "
                  "it was. Free up some space, or choose another disk.");
    default:
        return errorText(error);
    }
}

/// Of everybody, and nobody can be left out.
Passage MainWindow::copyPassage(Outlet outlet, const QString &title) const
{
    Passage copy;
    copy.title = title;
    copy.outlet = outlet;
    copy.isWhole = true;
    copy.offered = everyKind();
    copy.fixed = copy.offered;
    for (const LearnerSummary &learner : m_workspace->learners())
        copy.learners.push_back(learner.id);
    const bool isEncrypted = outlet == Outlet::EncryptedCopy || m_workspace->isEncrypted();
    copy.protection = isEncrypted ? ExportProtection::Passphrase : ExportProtection::None;
    return copy;
}

/// A file that cannot be written, or is gone, is saved without a word: no log could say it, and
/// what is in it must not be lost.
void MainWindow::askForCopy()
{
    if (m_workspace->isReadOnly() || !m_workspace->checkFile())
        return askWhereToCopy({});
    auto *gate = new Gate(*m_workspace, currentPage());
    gate->ask(copyPassage(Outlet::Copy, tr("Save a copy")),
              [this, gate](const SharingRequest &request) {
                  gate->deleteLater();
                  askWhereToCopy(request);
              });
}

void MainWindow::askWhereToCopy(const std::optional<SharingRequest> &request)
{
    QFileDialog *dialog
        = saveDialog(this, u"saveCopyDialog"_s, tr("Save a copy of this caseload"), documents(),
                     tr("Cairn caseloads (*.cairn)"), tr("Copy.cairn"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, request](const QString &path) { saveCopy(path, request); });
    dialog->open();
}

void MainWindow::saveCopy(const QString &path, const std::optional<SharingRequest> &request)
{
    MessageBar *bar = currentPage()->messageBar();
    Result<void> saved;
    if (request) {
        const Passage copy = copyPassage(Outlet::Copy, {});
        const auto entry = m_workspace->share(*request, copy.learners, m_workspace->copyTo(path));
        if (!entry)
            saved = tl::unexpected<Error>(entry.error());
    } else {
        saved = m_workspace->saveCopy(path);
    }
    if (!saved)
        bar->tell(MessageBar::Kind::Error, copyErrorText(saved.error()), {m_do->saveCopy});
    else
        bar->tell(MessageBar::Kind::Good, tr("The copy is saved."));
}

void MainWindow::askWhereToGoOn()
{
    QFileDialog *dialog = saveDialog(this, u"moveToDialog"_s, tr("Go on in another file"), documents(),
                                     tr("Cairn caseloads (*.cairn)"), tr("Caseload.cairn"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::goOnIn);
    dialog->open();
}

void MainWindow::goOnIn(const QString &path)
{
    if (const Result<void> moved = m_workspace->moveTo(path); !moved) {
        currentPage()->messageBar()->tell(MessageBar::Kind::Error, copyErrorText(moved.error()),
                                          {m_do->moveTo});
        return;
    }
    m_isFileGone = false;
    m_isLooking = false;
    rememberFile();
    m_status->setWorkspace(m_workspace.get());
    updateActions();
    currentPage()->messageBar()->tell(
        MessageBar::Kind::Good, tr("From now on you work in %1.").arg(QFileInfo(path).fileName()));
}

/// Whoever comes back to the window hears at once when the file went away in the meantime.
void MainWindow::checkFile()
{
    if (!m_workspace || !currentPage())
        return;
    MessageBar *bar = currentPage()->messageBar();
    const QString gone
        = tr("This file was moved, deleted or replaced by something else. You still see all "
             "that was in it, but nothing more can be saved. Go on in another file.");
    const bool wasGone = m_isFileGone;
    const Result<void> there = m_workspace->checkFile();
    m_isFileGone = !there;
    if (!there) {
        m_status->setNotSaved(there.error());
        // What came of saving it elsewhere is not to be covered by what is known already.
        if (!wasGone || !bar->isShown())
            bar->tell(MessageBar::Kind::Error, gone, {m_do->moveTo, m_do->saveCopy});
        return;
    }
    if (wasGone) {
        m_status->setWorkspace(m_workspace.get());
        if (bar->text() == gone)
            bar->clear();
    }
    if (const std::optional<Error> unusable = m_workspace->catalogueError())
        bar->tell(MessageBar::Kind::Error, errorText(*unusable), {m_do->setUp});
}

void MainWindow::askForNewFile()
{
    auto *dialog = new NewFileDialog(NewFileDialog::For::NewFile, documents(), this);
    connect(dialog, &NewFileDialog::submitted, this, &MainWindow::createFile);
    dialog->open();
}

void MainWindow::askForFile()
{
    QFileDialog *dialog = fileDialog(this, u"openFileDialog"_s, tr("Open a caseload file"), documents());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Cairn caseloads (*.cairn)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

/// One of the few questions: a removed file cannot be brought back by undo.
void MainWindow::askToRemoveSample()
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove the sample caseload"),
                                tr("Remove the sample caseload and everything you changed in it?"),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"removeSampleBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This cannot be undone. Your own files stay as they are."));
    QPushButton *remove = box->addButton(tr("&Remove the sample"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, box, remove] {
        if (box->clickedButton() == remove)
            removeSample();
    });
    box->open();
}

void MainWindow::removeSample()
{
    const QString path = sampleFile();
    if (m_workspace && m_workspace->path() == path)
        closeFile();
    for (const QString &part : {path, path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s})
        QFile::remove(part);
    m_settings.removeRecentFile(path);
    m_welcome->refresh();
    updateActions();
    currentPage()->messageBar()->tell(MessageBar::Kind::Good,
                                      tr("The sample caseload was removed."));
}

} // namespace cairn::ui
