// The screens that keep the file safe: new file, unlock and its obstacles, lock.

#include "Screens.h"

#include "dialogs/PassphraseField.h"
#include "shell/LockWarning.h"
#include "shell/MainWindow.h"
#include "shell/Page.h"
#include "shell/SampleCaseload.h"
#include "workspace/Workspace.h"

#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

static const QString words = u"walnut harbor violin thunder meadow"_s;

static Unlock key()
{
    QString typed(words.constData(), words.size());
    return Workspace::passphrase(typed);
}

template <class T> static T *in(QWidget *widget, const QString &name)
{
    return widget->findChild<T *>(name);
}

void Screens::walkNewFile()
{
    m_window.closeFile();
    if (!trigger(u"fileNew"_s))
        return;
    QWidget *dialog = QApplication::activeModalWidget();
    m_look(u"new-file"_s, *dialog);
    in<PassphraseField>(dialog, u"newPassphrase"_s)->setText(u"Spring2026"_s);
    in<QPushButton>(dialog, u"do"_s)->click();
    settle();
    m_look(u"new-file-weak"_s, *dialog);
    in<PassphraseField>(dialog, u"newPassphrase"_s)->setText(words);
    in<PassphraseField>(dialog, u"newPassphrase"_s)->setShown(true);
    settle();
    m_look(u"new-file-strong"_s, *dialog);
    in<QRadioButton>(dialog, u"withoutPassphrase"_s)->click();
    showDialog(u"new-file-open"_s);
}

void Screens::tryPassphrase(const QString &typed)
{
    QWidget *page = m_window.findChild<QWidget *>(u"unlockPage"_s);
    in<PassphraseField>(page, u"unlockPassphrase"_s)->setText(typed);
    in<QPushButton>(page, u"unlock"_s)->click();
    settle();
}

void Screens::walkUnlock(const QString &path)
{
    QWidget *page = m_window.findChild<QWidget *>(u"unlockPage"_s);
    m_window.openFile(path);
    show(u"unlock"_s);
    for (int failure = 0; failure < 3; ++failure)
        tryPassphrase(u"something else"_s);
    show(u"unlock-wrong"_s);
    auto opened = Workspace::open(path, key());
    m_isComplete = m_isComplete && opened;
    if (!opened)
        return;
    QStringList code = (*opened)->recoveryCode();
    opened->reset();
    code[1].replace(0, 2, u"22"_s);
    m_window.closeFile();
    m_window.openFile(path);
    in<QPushButton>(page, u"useRecoverySheet"_s)->click();
    in<QPlainTextEdit>(page, u"recoveryCode"_s)->setPlainText(code.mid(0, 3).join(u' '));
    show(u"unlock-code"_s);
}

void Screens::walkBackups()
{
    if (trigger(u"fileBackUp"_s))
        show(u"backed-up"_s);
    if (trigger(u"fileBackups"_s)) {
        QWidget *dialog = QApplication::activeModalWidget();
        in<QPushButton>(dialog, u"restoreBackup"_s)->click();
        showDialog(u"backups"_s);
    }
    if (trigger(u"filePassphrase"_s))
        showDialog(u"change-passphrase"_s);
    if (trigger(u"fileForgetHistory"_s))
        showDialog(u"forget-history"_s);
    if (trigger(u"purgeLearners"_s))
        showDialog(u"purge"_s);
    if (trigger(u"fileCheck"_s)) {
        const auto *stop = in<QPushButton>(QApplication::activeModalWidget(), u"stopCheck"_s);
        QElapsedTimer timer;
        timer.start();
        while (stop->isVisible() && timer.elapsed() < 20'000)
            settle();
        showDialog(u"check-file"_s);
    }
    m_window.showPage(u"activityPage"_s);
    m_window.currentPage()->findChild<QTableView *>(u"activityTable"_s)->selectRow(2);
    show(u"activity-back"_s);
    m_window.showPage(u"caseloadPage"_s);
}

void Screens::walkLock()
{
    if (trigger(u"fileRecoverySheet"_s)) {
        QWidget *dialog = QApplication::activeModalWidget();
        m_look(u"passphrase"_s, *dialog);
        in<PassphraseField>(dialog, u"passphrase"_s)->setText(words);
        in<QPushButton>(dialog, u"do"_s)->click();
        showDialog(u"recovery-sheet"_s);
    }
    auto *warning = m_window.findChild<LockWarning *>(u"lockWarning"_s);
    warning->show(42, &m_window);
    show(u"lock-warning"_s);
    warning->hide();
    m_window.lock();
    show(u"locked"_s);
    tryPassphrase(words);
}

void Screens::walkMainSafety()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Spring caseload.cairn"_s);
    m_window.closeFile();
    if (!makeSample(path, key())) {
        m_isComplete = false;
        return;
    }
    m_window.openFile(path);
    show(u"unlock"_s);
    tryPassphrase(words);
    if (trigger(u"fileBackUp"_s) && trigger(u"fileBackups"_s))
        showDialog(u"backups"_s);
    m_window.closeFile();
}

void Screens::walkSafety()
{
    walkNewFile();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Spring caseload.cairn"_s);
    if (!makeSample(path, key())) {
        m_isComplete = false;
        return;
    }
    walkUnlock(path);
    // The wait after the failures is over with another file.
    const QString second = folder.filePath(u"Second.cairn"_s);
    if (!makeSample(second, key())) {
        m_isComplete = false;
        return;
    }
    m_window.openFile(second);
    tryPassphrase(words);
    if (!m_window.workspace()) {
        m_isComplete = false;
        return;
    }
    show(u"caseload-encrypted"_s);
    walkBackups();
    walkLock();
    m_window.closeFile();
}
