#include "shell/MainWindow.h"
#include "shell/MessageBar.h"
#include "shell/OtherWindow.h"
#include "shell/Page.h"
#include "shell/SampleCaseload.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/Workspace.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::ui;

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

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Answers the question whether a file is to be replaced, which the dialog waits for.
class Answer : public QObject
{
public:
    Answer()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                ++asked;
                box->button(QMessageBox::Yes)->click();
            }
        });
        m_timer.start(20);
    }

    int asked = 0;

private:
    QTimer m_timer;
};

} // namespace

/// Save a copy, go on in another file, and what one hears when the file went away.
class TestWindowFiles : public QObject
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
        m_desk = std::make_unique<Desk>(path(u"cairn.ini"_s), *m_theme, m_translations);
        window().show();
        QVERIFY(makeSample(path(u"Own.cairn"_s)));
        QVERIFY(window().openFile(path(u"Own.cairn"_s)));
    }
    void cleanup() { m_desk.reset(); }

    void aCopyIsSavedAndOneStays()
    {
        saveAs(u"fileSaveCopy"_s, u"saveCopyDialog"_s, path(u"Copy"_s));
        QCOMPARE(told(), u"The copy is saved."_s);
        QCOMPARE(window().workspace()->path(), path(u"Own.cairn"_s));
        QVERIFY(addOne("After the copy"));
        const auto copy = Workspace::open(path(u"Copy.cairn"_s)); // the dialog added the suffix
        QVERIFY(copy);
        QCOMPARE((*copy)->learners().size() + 1, window().workspace()->learners().size());
        const std::vector<Disclosure> log = window().workspace()->disclosures();
        QCOMPARE(log.size(), size_t(1));
        QCOMPARE(log.front().request.party, std::string("A colleague"));
        QCOMPARE(size_t(log.front().learners), (*copy)->learners().size());
    }

    void aFileThatIsThereIsReplacedWhenOneSaysSo()
    {
        QVERIFY(write(path(u"Copy.cairn"_s), "an older copy"));
        Answer answer;
        saveAs(u"fileSaveCopy"_s, u"saveCopyDialog"_s, path(u"Copy.cairn"_s));
        QCOMPARE(answer.asked, 1);
        QCOMPARE(told(), u"The copy is saved."_s);
        QVERIFY(Workspace::open(path(u"Copy.cairn"_s)));
    }

    void whereTheCopyCannotBe_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a folder that takes no files")
            << u"/proc/Copy.cairn"_s << u"the place does not allow writing"_s;
        QTest::newRow("the file that is open")
            << u"Own.cairn"_s << u"This is the file that is open."_s;
        QTest::newRow("a link to the file that is open")
            << u"Link.cairn"_s << u"This is the file that is open."_s;
        QTest::newRow("a file that is write-protected")
            << u"Protected.cairn"_s << u"the place does not allow writing"_s;
        QTest::newRow("a file with a log of its own")
            << u"Unfinished.cairn"_s << u"not closed in an orderly way"_s;
    }
    void whereTheCopyCannotBe()
    {
        QFETCH(QString, target);
        QFETCH(QString, sentence);
        QVERIFY(QFile::link(path(u"Own.cairn"_s), path(u"Link.cairn"_s)));
        QVERIFY(write(path(u"Protected.cairn"_s), "keep this"));
        QVERIFY(QFile::setPermissions(path(u"Protected.cairn"_s), QFile::ReadOwner));
        QVERIFY(write(path(u"Unfinished.cairn"_s), "keep this"));
        QVERIFY(write(path(u"Unfinished.cairn-wal"_s), "and this"));
        const QString whole = target.startsWith(u'/') ? target : path(target);
        const QByteArray before = bytesOf(whole);

        for (const auto &[action, dialog] : {std::pair{u"fileSaveCopy"_s, u"saveCopyDialog"_s},
                                             std::pair{u"fileMoveTo"_s, u"moveToDialog"_s}}) {
            Answer answer;
            saveAs(action, dialog, whole);
            QVERIFY2(told().contains(sentence), qPrintable(told()));
            QVERIFY(!told().contains(u"last change"_s));
            QCOMPARE(window().workspace()->path(), path(u"Own.cairn"_s));
            QCOMPARE(m_desk->settings.lastFile(), path(u"Own.cairn"_s));
            QCOMPARE(bytesOf(whole), before);
            QVERIFY(!QFile::exists(whole + u".part"_s));
            window().currentPage()->messageBar()->clear();
        }
        QVERIFY(addOne("Work goes on"));
    }

    void oneGoesOnInAnotherFile()
    {
        QVERIFY(addOne("Before"));
        const std::size_t before = window().workspace()->learners().size();
        saveAs(u"fileMoveTo"_s, u"moveToDialog"_s, path(u"Next.cairn"_s));
        QCOMPARE(told(), u"From now on you work in Next.cairn."_s);
        QCOMPARE(window().workspace()->path(), path(u"Next.cairn"_s));
        QCOMPARE(m_desk->settings.lastFile(), path(u"Next.cairn"_s));
        QVERIFY(m_desk->settings.recentFiles().contains(path(u"Next.cairn"_s)));
        QVERIFY(answersFor(path(u"Next.cairn"_s)));
        QVERIFY(!answersFor(path(u"Own.cairn"_s)));
        QVERIFY(addOne("After"));
        auto *undo = in<QAction>(window(), u"editUndo"_s);
        undo->trigger();
        undo->trigger(); // the history came along
        QCOMPARE(window().workspace()->learners().size() + 1, before);
        const auto left = Workspace::open(path(u"Own.cairn"_s));
        QVERIFY(left);
        QCOMPARE((*left)->learners().size(), before);
    }

    void aFileThatWentAwayIsSaidAtOnce_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("deleted") << false;
        QTest::newRow("replaced") << true;
    }
    void aFileThatWentAwayIsSaidAtOnce()
    {
        QFETCH(bool, isReplaced);
        const std::size_t learners = window().workspace()->learners().size();
        comeBack();
        QCOMPARE(told(), QString());
        QVERIFY(QFile::remove(path(u"Own.cairn"_s)));
        if (isReplaced)
            QVERIFY(write(path(u"Own.cairn"_s), "somebody else's"));
        comeBack();
        QVERIFY2(told().contains(u"moved, deleted or replaced"_s), qPrintable(told()));
        QCOMPARE(in<QLabel>(window(), u"statusSaved"_s)->text(), u"Not saved"_s);
        QStringList ways;
        for (const QToolButton *way :
             window().currentPage()->messageBar()->findChildren<QToolButton *>())
            if (way->defaultAction())
                ways << way->defaultAction()->objectName();
        QCOMPARE(ways, (QStringList{u"fileMoveTo"_s, u"fileSaveCopy"_s}));

        saveAs(u"fileSaveCopy"_s, u"saveCopyDialog"_s, path(u"Copy.cairn"_s));
        comeBack();
        QCOMPARE(told(), u"The copy is saved."_s);
        QVERIFY(!addOne("Nowhere to write this"));
        saveAs(u"fileMoveTo"_s, u"moveToDialog"_s, path(u"Next.cairn"_s));
        QVERIFY(in<QLabel>(window(), u"statusSaved"_s)->text().startsWith(u"Saved "_s));
        comeBack();
        QCOMPARE(told(), u"From now on you work in Next.cairn."_s);
        QCOMPARE(window().workspace()->learners().size(), learners);
        QVERIFY(addOne("Here"));
        QCOMPARE(bytesOf(path(u"Own.cairn"_s)),
                 isReplaced ? QByteArray("somebody else's") : QByteArray());
    }

    void aFileThatCameBackIsNoNewsAnyMore()
    {
        QVERIFY(QFile::rename(path(u"Own.cairn"_s), path(u"Aside.cairn"_s)));
        comeBack();
        QVERIFY(!told().isEmpty());
        QVERIFY(QFile::rename(path(u"Aside.cairn"_s), path(u"Own.cairn"_s)));
        comeBack();
        QCOMPARE(told(), QString());
        QVERIFY(in<QLabel>(window(), u"statusSaved"_s)->text() != u"Not saved"_s);
        QVERIFY(addOne("As before"));
    }

    /// The place of the deleted file is as good as any, also with its log still there.
    void aDeletedFileIsSavedWhereItWas()
    {
        QVERIFY(addOne("Kept"));
        const std::size_t learners = window().workspace()->learners().size();
        QVERIFY(QFile::remove(path(u"Own.cairn"_s)));
        comeBack();
        saveAs(u"fileMoveTo"_s, u"moveToDialog"_s, path(u"Own.cairn"_s));
        QCOMPARE(told(), u"From now on you work in Own.cairn."_s);
        QVERIFY(addOne("One more"));
        window().closeFile();
        const auto again = Workspace::open(path(u"Own.cairn"_s));
        QVERIFY(again);
        QCOMPARE((*again)->learners().size(), learners + 1);
    }

    void whatIsNoCaseloadIsSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a letter") << QByteArray("Dear registrar,\n").repeated(2000);
        QByteArray chance(20'001, '\0');
        for (char &byte : chance)
            byte = char(QRandomGenerator::global()->bounded(256));
        QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n" + chance;
        QTest::newRow("the first bytes of something") << chance.left(700);
    }
    void whatIsNoCaseloadIsSaidToBeNone()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path(u"Junk.cairn"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(!window().openFile(file.fileName()));
        QVERIFY(window().currentPage()->objectName() != u"unlockPage"_s);
        QVERIFY2(told().contains(u"“Junk.cairn” is not a caseload file"_s), qPrintable(told()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void withoutAFileThereIsNothingToSave()
    {
        window().closeFile();
        QVERIFY(!in<QAction>(window(), u"fileMoveTo"_s)->isEnabled());
        QVERIFY(!in<QAction>(window(), u"fileSaveCopy"_s)->isEnabled());
    }

    /// A crash leaves the log beside the file, and it must not be played into what comes there.
    void theLogOfAnotherFileStaysOutOfTheCopy()
    {
        QVERIFY(QFile::copy(path(u"Own.cairn-wal"_s), path(u"Copy.cairn-wal"_s)));
        saveAs(u"fileSaveCopy"_s, u"saveCopyDialog"_s, path(u"Copy.cairn"_s));
        QCOMPARE(told(), u"The copy is saved."_s);
        const auto copy = Workspace::open(path(u"Copy.cairn"_s));
        QVERIFY(copy);
        QCOMPARE((*copy)->learners().size(), window().workspace()->learners().size());
    }

private:
    MainWindow &window() { return m_desk->window; }
    QString path(const QString &name) const { return m_place->filePath(name); }
    QString told() { return window().currentPage()->messageBar()->text(); }

    bool addOne(const char *name)
    {
        Learner learner;
        learner.name = name;
        return window().workspace()->addLearner(learner).has_value();
    }

    /// Another window asks, while this one goes on.
    static bool answersFor(const QString &file)
    {
        auto asked
            = std::async(std::launch::async, [&] { return otherWindowSince(file).has_value(); });
        while (asked.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready)
            QCoreApplication::processEvents();
        return asked.get();
    }

    /// Where the gate asks, a colleague gets it.
    void passGate()
    {
        auto *gate = window().findChild<QDialog *>(u"gateDialog"_s);
        if (!gate)
            return;
        in<QComboBox>(*gate, u"party"_s)->setCurrentText(u"A colleague"_s);
        in<QLineEdit>(*gate, u"purpose"_s)->setText(u"Cover while away"_s);
        if (auto *inTheClear = gate->findChild<QCheckBox *>(u"inTheClear"_s))
            inTheClear->setChecked(true);
        in<QPushButton>(*gate, u"do"_s)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void saveAs(const QString &action, const QString &dialog, const QString &file)
    {
        in<QAction>(window(), action)->trigger();
        passGate();
        auto *ask = in<QFileDialog>(window(), dialog);
        auto *edit = in<QLineEdit>(*ask, u"fileNameEdit"_s);
        edit->setText(file);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(!window().findChild<QFileDialog *>(dialog));
    }

    /// From another program to this window.
    void comeBack()
    {
        QWidget other;
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<Theme> m_theme;
    Translations m_translations;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestWindowFiles)
#include "tst_window_files.moc"
