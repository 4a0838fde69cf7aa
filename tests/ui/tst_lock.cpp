#include "dialogs/PassphraseField.h"
#include "pages/LearnerPage.h"
#include "pages/UnlockPage.h"
#include "shell/LockWatch.h"
#include "shell/MainWindow.h"
#include "shell/MessageBar.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

static const QString passphrase = u"walnut harbor violin thunder meadow"_s;

namespace {

struct Desk {
    Desk(const QString &ini, Theme &theme, Translations &translations)
        : settings(ini), window(settings, theme, translations)
    {
        window.setToday(Date::fromCivil(2026, 10, 1));
        window.setPatience(std::chrono::minutes(1));
    }

    Settings settings;
    MainWindow window;
};

template <class T> T *in(QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    if (!found)
        qFatal("nothing is called %s", qPrintable(name));
    return found;
}

/// All that can be read in visible widgets of any window.
QString readable()
{
    QString all;
    for (const QWidget *widget : QApplication::allWidgets()) {
        if (!widget->isVisible())
            continue;
        all += widget->windowTitle() + u'\n' + widget->toolTip() + u'\n' + widget->accessibleName()
            + u'\n';
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            all += label->text() + u'\n';
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            all += line->text() + u'\n';
        else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
            all += text->toPlainText() + u'\n';
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            all += button->text() + u'\n';
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                all += view->model()->index(row, 0).data().toString() + u'\n';
    }
    return all;
}

} // namespace

class TestLock : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(qApp));
    }
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_place->path()));
        speak(m_translations, u"en"_s);
        m_desk = std::make_unique<Desk>(m_place->filePath(u"cairn.ini"_s), *m_theme, m_translations);
        window().show();
    }
    void cleanup() { m_desk.reset(); }

    void aNewFileIsMadeAndShowsItsSheetOnce()
    {
        in<QAction>(window(), u"fileNew"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"newFileDialog"_s);
        type(*dialog, u"fileName"_s, u"Spring"_s);
        type(*dialog, u"folder"_s, m_place->path());
        auto *field = in<PassphraseField>(*dialog, u"newPassphrase"_s);
        QTest::keyClicks(field->edit(), u"password1"_s);
        QCOMPARE(in<QLabel>(*dialog, u"strengthWord"_s)->text(), u"Too easy to guess"_s);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(!in<QLabel>(*dialog, u"newPassphraseProblem"_s)->text().isEmpty());
        QVERIFY(!QFile::exists(file()));

        in<QPushButton>(*dialog, u"suggestPassphrase"_s)->click();
        const QString suggested = QString(field->text().constData(), field->text().size());
        QCOMPARE(suggested.split(u' ').size(), 5);
        QVERIFY(field->isShown());
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(QFile::exists(file()));
        QVERIFY(window().workspace()->isEncrypted());
        QString copy(suggested.constData(), suggested.size());
        QVERIFY(window().workspace()->isOpenedBy(Workspace::passphrase(copy)));
        QCOMPARE(in<QLabel>(window(), u"statusProtection"_s)->text(), u"Encrypted"_s);

        auto *sheet = in<QDialog>(window(), u"recoverySheetDialog"_s);
        const QString text = in<QTextEdit>(*sheet, u"recoverySheet"_s)->toPlainText();
        const QStringList groups = window().workspace()->recoveryCode();
        QCOMPARE(groups.size(), 12);
        for (const QString &group : groups)
            QVERIFY2(text.contains(group), "a group of the code is missing");
        QVERIFY(text.contains(u"Spring.cairn"_s));
        QVERIFY(!in<QPushButton>(*sheet, u"do"_s)->isEnabled());
        in<QCheckBox>(*sheet, u"sheetIsAway"_s)->click();
        in<QPushButton>(*sheet, u"do"_s)->click();
        QTRY_VERIFY(!window().findChild<QDialog *>(u"recoverySheetDialog"_s));
    }

    void bothPassphrasesMustBeTheSame()
    {
        in<QAction>(window(), u"fileNew"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"newFileDialog"_s);
        type(*dialog, u"folder"_s, m_place->path());
        in<PassphraseField>(*dialog, u"newPassphrase"_s)->setText(passphrase);
        in<PassphraseField>(*dialog, u"newPassphraseAgain"_s)->setText(passphrase + u"s"_s);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(!in<QLabel>(*dialog, u"newPassphraseAgainProblem"_s)->text().isEmpty());
        QVERIFY(dialog->isVisible());
    }

    void aFileWithoutAPassphraseSaysSo()
    {
        in<QAction>(window(), u"fileNew"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"newFileDialog"_s);
        type(*dialog, u"fileName"_s, u"Spring"_s);
        type(*dialog, u"folder"_s, m_place->path());
        in<QRadioButton>(*dialog, u"withoutPassphrase"_s)->click();
        QVERIFY(!in<PassphraseField>(*dialog, u"newPassphrase"_s)->isVisible());
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(window().workspace());
        QVERIFY(!window().workspace()->isEncrypted());
        QVERIFY(!window().findChild<QDialog *>(u"recoverySheetDialog"_s));
        QCOMPARE(in<QLabel>(window(), u"statusProtection"_s)->text(), u"No passphrase"_s);
    }

    void aPassphraseOpensTheFile()
    {
        makeFile();
        QVERIFY(!window().openFile(file()));
        QCOMPARE(window().currentPage()->objectName(), u"unlockPage"_s);
        QCOMPARE(in<QLabel>(window(), u"unlockFile"_s)->text(), u"Spring"_s);
        tryPassphrase(u"walnut harbor"_s);
        QVERIFY(!window().workspace());
        QVERIFY(in<QLabel>(window(), u"unlockProblem"_s)->text().contains(u"Caps Lock"_s));
        tryPassphrase(passphrase);
        QVERIFY(window().workspace());
        QCOMPARE(window().currentPage()->objectName(), u"caseloadPage"_s);
        QVERIFY(in<PassphraseField>(window(), u"unlockPassphrase"_s)->text().isEmpty());

        window().closeFile();
        window().openFile(file());
        QVERIFY(in<QLabel>(window(), u"unlockOpened"_s)->isVisible());
    }

    void theRecoverySheetOpensTheFile()
    {
        const QStringList groups = makeFile();
        window().openFile(file());
        in<QPushButton>(window(), u"useRecoverySheet"_s)->click();
        auto *code = in<QPlainTextEdit>(window(), u"recoveryCode"_s);
        QVERIFY(code->isVisible());
        QStringList wrong = groups;
        wrong[2][3] = wrong[2][3] == u'7' ? u'8' : u'7';
        code->setPlainText(wrong.join(u' ').left(4 * 9));
        QCOMPARE(in<QLabel>(window(), u"unlockProblem"_s)->text(),
                 u"1 group does not add up: 3."_s);
        code->setPlainText(wrong.join(u' '));
        in<QPushButton>(window(), u"unlock"_s)->click();
        QVERIFY(!window().workspace());
        code->setPlainText(groups.join(u"-"_s).toLower());
        QCOMPARE(in<QLabel>(window(), u"unlockProblem"_s)->text(), QString());
        QTest::keyClick(code, Qt::Key_Return);
        QVERIFY(window().workspace());
        QVERIFY(code->toPlainText().isEmpty());
    }

    void theWaitGrows_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        const std::initializer_list<std::pair<int, int>> rows{{0, 0}, {2, 0},  {3, 2},  {4, 4},
                                                              {5, 8}, {8, 60}, {99, 60}};
        for (const auto &[failures, seconds] : rows)
            QTest::addRow("%d failures", failures) << failures << seconds;
    }
    void theWaitGrows()
    {
        QFETCH(int, failures);
        QFETCH(int, seconds);
        QCOMPARE(UnlockPage::delayAfter(failures), std::chrono::seconds(seconds));
    }

    void afterThreeFailuresOneWaitsAndIsToldWhy()
    {
        makeFile();
        window().openFile(file());
        auto *hint = in<QLabel>(window(), u"unlockHint"_s);
        auto *unlock = in<QPushButton>(window(), u"unlock"_s);
        for (int failure = 0; failure < 3; ++failure) {
            QVERIFY(!hint->isVisible());
            QVERIFY(unlock->isEnabled());
            tryPassphrase(u"wrong %1"_s.arg(failure));
        }
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(u"Caps Lock"_s));
        QVERIFY(!unlock->isEnabled());
        QVERIFY(in<QLabel>(window(), u"unlockWait"_s)->isVisible());
        tryPassphrase(passphrase);
        QVERIFY2(!window().workspace(), "the wait is not kept");
        QTRY_VERIFY(unlock->isEnabled());
        tryPassphrase(passphrase);
        QVERIFY(window().workspace());
    }

    void capsLockIsNoticed()
    {
        PassphraseField field;
        field.show();
        auto *label = in<QLabel>(field, u"capsLock"_s);
        // Caps Lock: a capital without Shift.
        QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"A"_s);
        QApplication::sendEvent(field.edit(), &capital);
        QVERIFY(label->isVisible());
        QKeyEvent small(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, u"a"_s);
        QApplication::sendEvent(field.edit(), &small);
        QVERIFY(!label->isVisible());
        QKeyEvent shifted(QEvent::KeyPress, Qt::Key_A, Qt::ShiftModifier, u"A"_s);
        QApplication::sendEvent(field.edit(), &shifted);
        QVERIFY(!label->isVisible());
    }

    void lockingBlanksEverything()
    {
        openSample();
        const auto learners = window().workspace()->learners();
        window().showLearner(learners[3].id);
        QVERIFY(readable().contains(learners[3].name));
        QGuiApplication::clipboard()->setText(learners[3].name);
        in<QAction>(window(), u"fileLock"_s)->trigger();

        QVERIFY(window().isLocked());
        QVERIFY(!window().workspace());
        QCOMPARE(window().windowTitle(), u"Cairn"_s);
        const QString seen = readable();
        for (const LearnerSummary &learner : learners)
            QVERIFY2(!seen.contains(learner.name), qPrintable(learner.name));
        QVERIFY2(!seen.contains(u"Spring"_s), "the name of the file is shown");
        for (const QAction *action : window().commands())
            QVERIFY2(!action->isEnabled() || action->objectName() == "fileQuit"_L1
                         || action->objectName() == "viewFullScreen"_L1,
                     qPrintable(action->objectName()));
        // Nothing leads past the question.
        window().showPage(u"settingsPage"_s);
        QCOMPARE(window().currentPage()->objectName(), u"unlockPage"_s);
        // The file is closed: another process may take it.
        QString typed(passphrase.constData(), passphrase.size());
        QVERIFY(Workspace::open(file(), Workspace::passphrase(typed)));
    }

    void unlockingLeadsBackToTheSamePlace()
    {
        openSample();
        const LearnerSummary learner = window().workspace()->learners()[5];
        window().showLearner(learner.id);
        auto *page = qobject_cast<LearnerPage *>(window().currentPage());
        page->showTab(LearnerPage::Tab::Credentials);
        const CredentialId credential = window().workspace()->verdicts(learner.id)[4].credential;
        page->showCredential(credential);
        in<QAction>(window(), u"addEvidence"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"evidenceDialog"_s);
        type(*dialog, u"title"_s, u"Zanahoria seminar"_s);
        in<QComboBox>(*dialog, u"status"_s)->setCurrentIndex(2);
        type(*dialog, u"credits"_s, u"4.5"_s);
        window().lock();
        QVERIFY(!window().findChild<QDialog *>(u"evidenceDialog"_s));
        QVERIFY(!readable().contains(u"Zanahoria"_s));

        tryPassphrase(passphrase);
        QVERIFY(!window().isLocked());
        QCOMPARE(window().currentPage()->objectName(), u"learnerPage"_s);
        page = qobject_cast<LearnerPage *>(window().currentPage());
        QCOMPARE(page->learner(), learner.id);
        dialog = in<QDialog>(window(), u"evidenceDialog"_s);
        QVERIFY(dialog->isVisible());
        QCOMPARE(in<QLineEdit>(*dialog, u"title"_s)->text(), u"Zanahoria seminar"_s);
        QCOMPARE(in<QLineEdit>(*dialog, u"credits"_s)->text(), u"4.5"_s);
        QCOMPARE(in<QComboBox>(*dialog, u"status"_s)->currentIndex(), 2);
        QVERIFY(in<QLineEdit>(*dialog, u"credits"_s)->hasFocus()
                || dialog->focusWidget() == in<QLineEdit>(*dialog, u"credits"_s));
        in<QPushButton>(*dialog, u"do"_s)->click();
        const auto record = window().workspace()->record(learner.id);
        QCOMPARE(QString::fromStdString(record->evidence.back().title), u"Zanahoria seminar"_s);
        // Once is enough.
        window().lock();
        tryPassphrase(passphrase);
        QVERIFY(!window().findChild<QDialog *>(u"evidenceDialog"_s));
    }

    void whatWasTypedSurvivesTheProgram()
    {
        openSample();
        const LearnerSummary learner = window().workspace()->learners()[2];
        window().showLearner(learner.id);
        in<QAction>(window(), u"editLearner"_s)->trigger();
        in<QPlainTextEdit>(*in<QDialog>(window(), u"learnerDialog"_s), u"story"_s)
            ->setPlainText(u"Wants to move to nights"_s);
        window().lock();
        m_desk.reset();
        m_desk = std::make_unique<Desk>(m_place->filePath(u"cairn.ini"_s), *m_theme, m_translations);
        window().show();
        window().openFile(file());
        tryPassphrase(passphrase);
        auto *dialog = in<QDialog>(window(), u"learnerDialog"_s);
        QCOMPARE(in<QPlainTextEdit>(*dialog, u"story"_s)->toPlainText(),
                 u"Wants to move to nights"_s);
    }

    void theWatchLocks()
    {
        openSample();
        auto watch = std::make_unique<LockWatch>(QDBusConnection(u"none"_s),
                                                 QDBusConnection(u"none"_s));
        LockWatch *seen = watch.get();
        window().setLockWatch(std::move(watch));
        QVERIFY(seen->isActive());
        seen->setIdleTime(std::chrono::milliseconds(500), std::chrono::milliseconds(400));
        QTRY_VERIFY(in<QWidget>(window(), u"lockWarning"_s)->isVisible());
        QTRY_VERIFY(window().isLocked());
        QVERIFY(!in<QWidget>(window(), u"lockWarning"_s)->isVisible());
        QVERIFY(!seen->isActive());
    }

    void aFileWithoutAPassphraseLocksToo()
    {
        QVERIFY(makeSample(file()));
        QVERIFY(window().openFile(file()));
        window().lock();
        QVERIFY(window().isLocked());
        QVERIFY(!in<PassphraseField>(window(), u"unlockPassphrase"_s)->isVisible());
        in<QPushButton>(window(), u"unlock"_s)->click();
        QVERIFY(window().workspace());
    }

    void theSheetIsShownAgainForThePassphraseOnly()
    {
        openSample();
        in<QAction>(window(), u"fileRecoverySheet"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"passphraseDialog"_s);
        in<PassphraseField>(*dialog, u"passphrase"_s)->setText(u"something else"_s);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(!in<QLabel>(*dialog, u"passphraseProblem"_s)->text().isEmpty());
        QVERIFY(!window().findChild<QDialog *>(u"recoverySheetDialog"_s));
        in<PassphraseField>(*dialog, u"passphrase"_s)->setText(passphrase);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(window().findChild<QDialog *>(u"recoverySheetDialog"_s));
    }

    void aBackupIsMadeAndRestoredInTwoClicks()
    {
        openSample();
        const auto before = window().workspace()->learners();
        in<QAction>(window(), u"fileBackUp"_s)->trigger();
        QVERIFY(window().currentPage()->messageBar()->text().contains(u"is being made"_s));
        QVERIFY(in<QLabel>(window(), u"statusBackup"_s)->text().startsWith(u"Backing up"_s));
        QTRY_VERIFY2(in<QLabel>(window(), u"statusBackup"_s)->text().endsWith(u" OK"_s),
                     qPrintable(in<QLabel>(window(), u"statusBackup"_s)->text()));
        QVERIFY(window().currentPage()->messageBar()->text().contains(u"made and checked"_s));
        const std::vector<Backup> backups = window().workspace()->backups();
        QVERIFY(!backups.empty());
        QVERIFY(window().workspace()->removeLearner(before.front().id));

        in<QAction>(window(), u"fileBackups"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"backupsDialog"_s);
        auto *table = in<QTableWidget>(*dialog, u"backupsTable"_s);
        QCOMPARE(table->rowCount(), int(backups.size()));
        QVERIFY2(in<QLabel>(*dialog, u"backupContent"_s)->text().contains(u"36 learners"_s),
                 qPrintable(in<QLabel>(*dialog, u"backupContent"_s)->text()));
        in<QPushButton>(*dialog, u"restoreBackup"_s)->click();
        QVERIFY(in<QWidget>(*dialog, u"restoreQuestion"_s)->isVisible());
        QCOMPARE(window().workspace()->learners().size(), before.size() - 1);
        in<QPushButton>(*dialog, u"confirmRestore"_s)->click();
        QCOMPARE(window().workspace()->learners().size(), before.size());
        QCOMPARE(int(window().workspace()->backups().front().why), int(Backup::Why::Restore));
    }

    void theDialogShowsHowFarABackupIs()
    {
        openSample();
        in<QAction>(window(), u"fileBackups"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"backupsDialog"_s);
        auto *table = in<QTableWidget>(*dialog, u"backupsTable"_s);
        const int before = table->rowCount();
        in<QPushButton>(*dialog, u"backUpNow"_s)->click();
        QVERIFY(in<QProgressBar>(*dialog, u"backupProgress"_s)->isVisible());
        QVERIFY(!in<QPushButton>(*dialog, u"backUpNow"_s)->isEnabled());
        QTRY_COMPARE(table->rowCount(), before + 1);
        QTRY_VERIFY(in<QPushButton>(*dialog, u"backUpNow"_s)->isEnabled());
        QVERIFY(!in<QProgressBar>(*dialog, u"backupProgress"_s)->isVisible());
        dialog->reject();
    }

    void oneLooksAtABackupAndGoesBack()
    {
        openSample();
        QVERIFY(window().workspace()->backUp());
        const auto all = window().workspace()->learners();
        QVERIFY(window().workspace()->removeLearner(all.front().id));
        in<QAction>(window(), u"fileBackups"_s)->trigger();
        in<QPushButton>(*in<QDialog>(window(), u"backupsDialog"_s), u"lookAtBackup"_s)->click();
        QVERIFY(window().workspace()->isReadOnly());
        QCOMPARE(window().workspace()->learners().size(), all.size());
        QVERIFY(window().currentPage()->messageBar()->text().contains(u"backup"_s));
        QVERIFY(!m_desk->settings.recentFiles().contains(window().workspace()->path()));
        in<QAction>(window(), u"fileBackToFile"_s)->trigger();
        QVERIFY(!window().workspace()->isReadOnly());
        QCOMPARE(window().workspace()->learners().size(), all.size() - 1);
    }

    void lockingWhileLookingAtABackupLocksTheFile()
    {
        openSample();
        QVERIFY(window().workspace()->backUp());
        in<QAction>(window(), u"fileBackups"_s)->trigger();
        in<QPushButton>(*in<QDialog>(window(), u"backupsDialog"_s), u"lookAtBackup"_s)->click();
        window().lock();
        QVERIFY(!window().workspace());
        tryPassphrase(passphrase);
        QCOMPARE(window().workspace()->path(), file());
        QVERIFY(!window().workspace()->isReadOnly());
    }

    void aDamagedFileIsRestoredFromItsBackup()
    {
        openSample();
        QVERIFY(window().workspace()->backUp());
        const std::size_t learners = window().workspace()->learners().size();
        window().closeFile();
        QFile bytes(file());
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        QVERIFY(bytes.seek(bytes.size() / 2));
        bytes.write(QByteArray(64, 'x'));
        bytes.close();
        window().openFile(file());
        tryPassphrase(passphrase);
        QVERIFY(!window().workspace());
        MessageBar *bar = window().currentPage()->messageBar();
        QVERIFY2(bar->text().contains(u"damaged"_s), qPrintable(bar->text()));
        in<QAction>(window(), u"unlockRestore"_s)->trigger();
        QVERIFY(window().workspace());
        QCOMPARE(window().workspace()->learners().size(), learners);
        QVERIFY(window().currentPage()->messageBar()->text().contains(u"is kept as"_s));
    }

    void thePassphraseIsChanged()
    {
        openSample();
        const QStringList old = window().workspace()->recoveryCode();
        in<QAction>(window(), u"filePassphrase"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"changePassphraseDialog"_s);
        const QString next = u"orchid ferry saddle pumpkin violet"_s;
        in<PassphraseField>(*dialog, u"presentPassphrase"_s)->setText(u"not this one"_s);
        in<PassphraseField>(*dialog, u"newPassphrase"_s)->setText(next);
        in<PassphraseField>(*dialog, u"newPassphraseAgain"_s)->setText(next);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(!in<QLabel>(*dialog, u"presentPassphraseProblem"_s)->text().isEmpty());
        QCOMPARE(window().workspace()->recoveryCode(), old);
        in<PassphraseField>(*dialog, u"presentPassphrase"_s)->setText(passphrase);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(window().workspace()->recoveryCode() != old);
        const QString sheet
            = in<QTextEdit>(*in<QDialog>(window(), u"recoverySheetDialog"_s), u"recoverySheet"_s)
                  ->toPlainText();
        QVERIFY(sheet.contains(window().workspace()->recoveryCode().front()));
        window().lock();
        tryPassphrase(passphrase);
        QVERIFY(!window().workspace());
        tryPassphrase(next);
        QVERIFY(window().workspace());
    }

    void anEncryptedCopyOpensWithItsOwnPassphrase()
    {
        QVERIFY(makeSample(file()));
        QVERIFY(window().openFile(file()));
        in<QAction>(window(), u"fileEncryptedCopy"_s)->trigger();
        auto *gate = in<QDialog>(window(), u"gateDialog"_s);
        in<QComboBox>(*gate, u"party"_s)->setCurrentText(u"A colleague"_s);
        in<QLineEdit>(*gate, u"purpose"_s)->setText(u"A look around"_s);
        in<QPushButton>(*gate, u"do"_s)->click();
        auto *dialog = in<QDialog>(window(), u"encryptedCopyDialog"_s);
        type(*dialog, u"folder"_s, m_place->path());
        in<PassphraseField>(*dialog, u"newPassphrase"_s)->setText(passphrase);
        in<PassphraseField>(*dialog, u"newPassphraseAgain"_s)->setText(passphrase);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QVERIFY(window().findChild<QDialog *>(u"recoverySheetDialog"_s));
        QCOMPARE(window().workspace()->path(), file());
        const auto copy = Workspace::open(m_place->filePath(u"Copy.cairn"_s), key());
        QVERIFY(copy);
        QCOMPARE((*copy)->learners().size(), window().workspace()->learners().size());
    }

    void activityShowsWhatGoingBackWouldUndo()
    {
        openSample();
        const LearnerSummary learner = window().workspace()->learners().front();
        for (const char *title : {"First seminar", "Second seminar"}) {
            EvidenceItem piece;
            piece.title = title;
            QVERIFY(window().workspace()->addEvidence(learner.id, piece));
        }
        QVERIFY(window().workspace()->backUp());
        window().showPage(u"activityPage"_s);
        auto *preview = in<QLabel>(window(), u"activityPreview"_s);
        QVERIFY(!preview->isVisible());
        in<QTableView>(window(), u"activityTable"_s)->selectRow(2);
        QVERIFY(preview->isVisible());
        QCOMPARE(preview->text(),
                 u"Going back undoes 2 steps:\n• %1 (%3)\n• %2 (%3)"_s.arg(
                     window().workspace()->activities(2)[0].text,
                     window().workspace()->activities(2)[1].text, learner.name));
        QVERIFY(in<QWidget>(window(), u"activityBackups"_s)->isVisible());
        in<QAction>(window(), u"activityGoHere"_s)->trigger();
        QVERIFY(!preview->isVisible());
        QVERIFY(window().workspace()->canRedo());
    }

    void learnersAreRemovedForGoodOnlyWithTheirNumber()
    {
        openSample();
        const auto before = window().workspace()->learners();
        window().showPage(u"caseloadPage"_s);
        auto *table = window().currentPage()->findChild<QTableView *>();
        table->selectRow(0);
        const QString name = table->model()->index(0, 1).data().toString();
        in<QAction>(window(), u"purgeLearners"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"purgeDialog"_s);
        QVERIFY(in<QLabel>(*dialog, u"introduction"_s)->text().contains(u"1 learner"_s));
        type(*dialog, u"purgeNumber"_s, u"2"_s);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QCOMPARE(window().workspace()->learners().size(), before.size());
        type(*dialog, u"purgeNumber"_s, u"1"_s);
        in<QPushButton>(*dialog, u"do"_s)->click();
        QCOMPARE(window().workspace()->learners().size(), before.size() - 1);
        const QString certificate
            = in<QTextEdit>(*in<QDialog>(window(), u"purgeCertificate"_s), u"page"_s)->toPlainText();
        QVERIFY(certificate.contains(u"Learners removed: 1"_s));
        for (const LearnerSummary &learner : before)
            QVERIFY(!certificate.contains(learner.name));
    }

    void whoWasRemovedEarlierIsRemovedForGood()
    {
        openSample();
        const auto before = window().workspace()->learners();
        in<QAction>(window(), u"purgeRemoved"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"removedLearnersDialog"_s);
        QVERIFY(in<QLabel>(*dialog, u"removedWhy"_s)->text().startsWith(u"Nobody"_s));
        QVERIFY(!in<QPushButton>(*dialog, u"purgeRemovedNow"_s)->isEnabled());
        dialog->reject();
        QTRY_VERIFY(!window().findChild<QDialog *>(u"removedLearnersDialog"_s));

        QVERIFY(window().workspace()->removeLearners({before[0].id, before[1].id}));
        in<QAction>(window(), u"purgeRemoved"_s)->trigger();
        dialog = in<QDialog>(window(), u"removedLearnersDialog"_s);
        auto *list = in<QListWidget>(*dialog, u"removedList"_s);
        QCOMPARE(list->count(), 2);
        QVERIFY(!in<QPushButton>(*dialog, u"purgeRemovedNow"_s)->isEnabled()); // nobody is ticked
        const int first = list->item(0)->text().startsWith(before[0].name) ? 0 : 1;
        list->item(first)->setCheckState(Qt::Checked);
        in<QPushButton>(*dialog, u"purgeRemovedNow"_s)->click();
        auto *ask = in<QDialog>(window(), u"purgeDialog"_s);
        QVERIFY(in<QLabel>(*ask, u"introduction"_s)->text().contains(before[0].name));
        type(*ask, u"purgeNumber"_s, u"1"_s);
        in<QPushButton>(*ask, u"do"_s)->click();
        QVERIFY(window().findChild<QDialog *>(u"purgeCertificate"_s));
        const auto left = window().workspace()->removedLearners();
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].name, before[1].name);
    }

    void oldHistoryIsForgotten()
    {
        openSample();
        in<QAction>(window(), u"fileForgetHistory"_s)->trigger();
        in<QPushButton>(*in<QDialog>(window(), u"forgetHistoryDialog"_s), u"do"_s)->click();
        QVERIFY(window().currentPage()->messageBar()->text().startsWith(u"No step is that old"_s));
        QVERIFY(window().workspace()->canUndo());
    }

    void theFileIsChecked()
    {
        openSample();
        in<QAction>(window(), u"fileCheck"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"checkFileDialog"_s);
        auto *said = in<QLabel>(*dialog, u"checkSaid"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!in<QPushButton>(*dialog, u"stopCheck"_s)->isVisible(), 30'000);
        QVERIFY2(said->text().contains(u"36 learners"_s), qPrintable(said->text()));
        // The sample is a caseload like any other: what is found in it is said, not hidden.
        QCOMPARE(in<QListWidget>(*dialog, u"checkFindings"_s)->count() == 0,
                 said->text().startsWith(u"Everything is in order"_s));
    }

    void theCheckCanBeStopped()
    {
        openSample();
        in<QAction>(window(), u"fileCheck"_s)->trigger();
        auto *dialog = in<QDialog>(window(), u"checkFileDialog"_s);
        in<QPushButton>(*dialog, u"stopCheck"_s)->click();
        QVERIFY(in<QLabel>(*dialog, u"checkSaid"_s)->text().startsWith(u"Stopped."_s));
        QTest::qWait(50);
        QVERIFY(in<QLabel>(*dialog, u"checkSaid"_s)->text().startsWith(u"Stopped."_s));
    }

    void privacyIsSet()
    {
        window().showPage(u"settingsPage"_s);
        auto *box = in<QComboBox>(window(), u"settingsLock"_s);
        QCOMPARE(box->currentText(), u"After 10 minutes"_s);
        box->setCurrentIndex(box->findData(2));
        emit box->activated(box->currentIndex());
        QCOMPARE(m_desk->settings.lockMinutes(), 2);
        QVERIFY(!in<QPushButton>(window(), u"filePassphraseButton"_s)->isEnabled());
        openSample();
        QVERIFY(in<QPushButton>(window(), u"filePassphraseButton"_s)->isEnabled());
    }

    void everythingOnTheUnlockPageHasAName()
    {
        makeFile();
        window().openFile(file());
        for (const QWidget *widget : window().currentPage()->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                         || widget->focusProxy(),
                     qPrintable(widget->objectName()));
        }
    }

private:
    MainWindow &window() { return m_desk->window; }
    QString file() const { return m_place->filePath(u"Spring.cairn"_s); }

    static Unlock key()
    {
        QString typed(passphrase.constData(), passphrase.size());
        return Workspace::passphrase(typed);
    }

    /// An encrypted file with the sample in it; \returns the groups of its code.
    QStringList makeFile()
    {
        auto sample = makeSample(file(), key());
        if (!sample)
            qFatal("%s", sample.error().detail.c_str());
        return (*sample)->recoveryCode();
    }

    void openSample()
    {
        makeFile();
        window().openFile(file());
        tryPassphrase(passphrase);
        QVERIFY(window().workspace());
    }

    void tryPassphrase(const QString &typed)
    {
        auto *field = in<PassphraseField>(window(), u"unlockPassphrase"_s);
        field->edit()->selectAll();
        QTest::keyClicks(field->edit(), typed);
        QTest::keyClick(field->edit(), Qt::Key_Return);
    }

    static void type(QWidget &dialog, const QString &field, const QString &text)
    {
        auto *line = in<QLineEdit>(dialog, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    std::unique_ptr<Theme> m_theme;
    Translations m_translations;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
