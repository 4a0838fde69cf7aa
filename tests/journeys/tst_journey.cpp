#include "pages/LearnerPage.h"
#include "shell/MainWindow.h"
#include "shell/Page.h"
#include "shell/Palette.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

/// An advisor's errand without a mouse, through the real window on the real file.
class TestJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(sampleFile());
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(qApp));
        start();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        QFile::remove(sampleFile());
    }

    void openTheSample()
    {
        auto *button = m_window->currentPage()->findChild<QPushButton *>(u"welcomeSample"_s);
        tabTo(u"welcomeSample"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_COMPARE(m_window->windowTitle(), u"Cairn – Caseload"_s);
        QCOMPARE(int(m_window->workspace()->learners().size()), 36);
    }

    void findSomeoneByTheFirstLetters()
    {
        openLearnerByName();
        QCOMPARE(state(), State::Open);
    }

    void addACertification()
    {
        command(u"add evidence"_s);
        QDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->findChild<QDialog *>(u"evidenceDialog"_s));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"item"_s), u"CompTIA Network+ exam"_s);
        QTest::keyClick(dialog->findChild<QPushButton *>(u"do"_s), Qt::Key_Space);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"evidenceDialog"_s));
        backInTheWindow();
    }

    void theAuditChanges()
    {
        QCOMPARE(state(), State::Awardable);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(awardButton());
    }

    void recordTheAward()
    {
        tabTo(awardButton()->objectName());
        QTest::keyClick(awardButton(), Qt::Key_Space);
        QDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->findChild<QDialog *>(u"awardDialog"_s));
        QTest::keyClick(dialog->findChild<QPushButton *>(u"do"_s), Qt::Key_Space);
        QTRY_COMPARE(state(), State::Held);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"awardDialog"_s));
        backInTheWindow();
    }

    void undoBothAndRedoBoth()
    {
        const std::size_t pieces = record().evidence.size();
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(state(), State::Awardable);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(state(), State::Open);
        QCOMPARE(record().evidence.size(), pieces - 1);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(state(), State::Awardable);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE(state(), State::Held);
    }

    void everythingIsThereAfterARestart()
    {
        m_window->close();
        m_window.reset();
        start();
        QVERIFY(m_window->openFile(m_settings->lastFile()));
        QCOMPARE(m_window->windowTitle(), u"Cairn – Learner"_s);
        QCOMPARE(shownLearner(), m_learner);
        QCOMPARE(state(), State::Held);
        QVERIFY(m_window->workspace()->undoText().contains(u"Network+"_s));
    }

    void findThemAgain()
    {
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_window->windowTitle(), u"Cairn – Caseload"_s);
        const LearnerId before = m_learner;
        openLearnerByName();
        QCOMPARE(m_learner, before);
        QCOMPARE(state(), State::Held);
    }

private:
    void start()
    {
        m_settings = std::make_unique<Settings>(m_place.filePath(u"cairn.ini"_s));
        m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, m_translations);
        m_window->setToday(Date::fromCivil(2026, 10, 1));
        m_window->setPatience(std::chrono::minutes(1));
        m_window->resize(1366, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// What a desktop does when a dialog closes; the offscreen platform has none.
    void backInTheWindow()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->currentPage()->focusFirst();
    }

    void palette(const QString &typed)
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_window->palette()->isVisible());
        auto *edit = m_window->palette()->findChild<QLineEdit *>(u"paletteEdit"_s);
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!m_window->palette()->isVisible());
        backInTheWindow();
    }
    void command(const QString &words) { palette(u"> "_s + words); }

    /// Without the accent that her name has.
    void openLearnerByName()
    {
        palette(u"@montanez"_s);
        QTRY_COMPARE(m_window->windowTitle(), u"Cairn – Learner"_s);
        m_learner = shownLearner();
        QVERIFY(record().learner.name.find("Montañez") != std::string::npos);
    }

    /// As a person does it: Tab until it has the focus, never longer than a page is.
    void tabTo(const QString &name)
    {
        QStringList seen;
        for (int i = 0; i < 80; ++i) {
            QWidget *focus = QApplication::focusWidget();
            seen.append(focus ? focus->objectName() : u"nothing"_s);
            if (focus && focus->objectName() == name)
                return;
            QTest::keyClick(focus ? focus : m_window.get(), Qt::Key_Tab);
        }
        QFAIL(qPrintable(u"Tab does not reach %1, only %2"_s.arg(name, seen.mid(0, 30).join(u", "_s))));
    }

    QPushButton *awardButton()
    {
        const auto buttons = m_window->currentPage()->findChildren<QPushButton *>(
            u"award:comptia-network-plus"_s);
        return buttons.isEmpty() ? nullptr : buttons.front();
    }

    LearnerId shownLearner()
    {
        return qobject_cast<LearnerPage *>(m_window->currentPage())->learner();
    }
    Record record() { return *m_window->workspace()->record(m_learner); }
    State state()
    {
        const auto verdicts = m_window->workspace()->verdicts(m_learner);
        const auto found = std::find_if(verdicts.begin(), verdicts.end(), [](const Verdict &verdict) {
            return verdict.credential == CredentialId("comptia-network-plus");
        });
        return found == verdicts.end() ? State::Closed : found->state;
    }

    QTemporaryDir m_place;
    Translations m_translations;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    LearnerId m_learner;
};

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
