#include "dialogs/PassphraseField.h"
#include "shell/MainWindow.h"
#include "shell/MessageBar.h"
#include "shell/Page.h"
#include "shell/Settings.h"
#include "shell/Speak.h"
#include "tests/support/QuickKeys.h"
#include "tests/support/SmallCaseload.h"
#include "theme/Theme.h"
#include "wording/Translations.h"
#include "workspace/FileHolder.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace cairn;
using namespace cairn::small;
using namespace cairn::ui;

namespace {

const QString words = u"walnut harbor violin thunder meadow"_s;

Unlock passphrase()
{
    QString typed(words.constData(), words.size());
    return Workspace::passphrase(typed);
}

template <class T> T *in(QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    if (!found)
        qFatal("nothing is called %s", qPrintable(name));
    return found;
}

} // namespace

/// The window and files on a stick: a copy is worked on and written back.
class TestElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aCopyIsOffered_data();
    void aCopyIsOffered();
    void aFileHereIsOpenedAtOnce();
    void theFileIsChangedWhereItLiesWhenOneWants();
    void noCopyIsOfferedWhereItWouldLieNoBetter();
    void closingWritesItBack();
    void openingAnotherFileWritesItBack();
    void lockingWritesItBack();
    void itIsWrittenBackOnCommand();
    void whatSomebodyChangedThereIsNotOverwritten();
    void aStickThatIsGoneKeepsTheChangesHere();
    void theSameOnTheWayOut();
    void whoWorksOnACopyIsSaid();
    void whoHasItOpenIsSaid();

private:
    QString stick(const char *name = "a.cairn") const
    {
        return m_dir->filePath(u"stick/"_s + QString::fromUtf8(name));
    }
    MainWindow &window() { return *m_window; }
    void makeWindow();
    void openCopy();
    void addLearner(const char *name);
    void changeThere();
    QStringList namesThere(const char *name = "a.cairn") const;
    QString told() { return window().currentPage()->messageBar()->text(); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Theme> m_theme;
    Translations m_translations;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    FilePlace m_place = FilePlace::Removable;
};

void TestElsewhere::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    test::deriveKeysQuickly();
    m_theme = std::make_unique<Theme>(*qobject_cast<QApplication *>(qApp));
}

void TestElsewhere::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir->path()));
    QVERIFY(QDir(m_dir->path()).mkdir(u"stick"_s));
    m_place = FilePlace::Removable;
    const auto workspace = taken(Workspace::create(stick(), passphrase()));
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(learner("Ana")));
    makeWindow();
}

void TestElsewhere::cleanup()
{
    m_window.reset();
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/copies"_s)
        .removeRecursively();
}

void TestElsewhere::makeWindow()
{
    m_window.reset();
    speak(m_translations, u"en"_s);
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"cairn.ini"_s));
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, m_translations);
    window().setToday(today);
    window().setPlaces([this](const QString &path) {
        return path.startsWith(m_dir->filePath(u"stick"_s)) ? m_place : FilePlace::Local;
    });
    window().show();
}

void TestElsewhere::openCopy()
{
    window().openFile(stick());
    in<PassphraseField>(window(), u"unlockPassphrase"_s)->edit()->setText(words);
    in<QPushButton>(window(), u"unlock"_s)->click();
    QVERIFY(window().workspace());
}

void TestElsewhere::addLearner(const char *name)
{
    taken(window().workspace()->addLearner(learner(name)));
}

/// On another computer.
void TestElsewhere::changeThere()
{
    const auto other = taken(Workspace::open(stick(), passphrase()));
    taken(other->addLearner(learner("Zoe")));
}

QStringList TestElsewhere::namesThere(const char *name) const
{
    QStringList names;
    for (const LearnerSummary &each :
         taken(Workspace::openToLook(stick(name), passphrase()))->learners())
        names << each.name;
    names.sort();
    return names;
}

// Opening -------------------------------------------------------------------------------------

void TestElsewhere::aCopyIsOffered_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("word");
    QTest::newRow("network") << int(FilePlace::Network) << u"network drive"_s;
    QTest::newRow("stick") << int(FilePlace::Removable) << u"pulled out"_s;
    QTest::newRow("cloud") << int(FilePlace::CloudFolder) << u"cloud"_s;
}

void TestElsewhere::aCopyIsOffered()
{
    QFETCH(int, place);
    QFETCH(QString, word);
    m_place = FilePlace(place);
    QVERIFY(!window().openFile(stick()));
    QVERIFY(in<QLabel>(window(), u"unlockPlace"_s)->text().contains(word));
    QVERIFY(in<QCheckBox>(window(), u"workOnCopy"_s)->isVisible());
    QVERIFY(in<QCheckBox>(window(), u"workOnCopy"_s)->isChecked());
    openCopy();
    QVERIFY(window().workspace()->isWorkingCopy());
    QCOMPARE(window().workspace()->path(), stick());
    QVERIFY2(told().contains(u"copy on this computer"_s), qPrintable(told()));
    QVERIFY(in<QAction>(window(), u"fileWriteBack"_s)->isEnabled());
    // Nothing but the file and who has it stands there meanwhile.
    QCOMPARE(QDir(m_dir->filePath(u"stick"_s)).entryList(QDir::Files | QDir::Hidden),
             (QStringList{u".~a.cairn.open"_s, u"a.cairn"_s}));
}

void TestElsewhere::aFileHereIsOpenedAtOnce()
{
    taken(Workspace::create(m_dir->filePath(u"here.cairn"_s)));
    QVERIFY(window().openFile(m_dir->filePath(u"here.cairn"_s)));
    QVERIFY(!window().workspace()->isWorkingCopy());
    QVERIFY(!in<QAction>(window(), u"fileWriteBack"_s)->isVisible());
    m_place = FilePlace::Local;
    QVERIFY(!window().openFile(stick())); // for its passphrase alone
    QVERIFY(!in<QLabel>(window(), u"unlockPlace"_s)->isVisible());
    QVERIFY(!in<QCheckBox>(window(), u"workOnCopy"_s)->isVisible());
    openCopy();
    QVERIFY(!window().workspace()->isWorkingCopy());
    m_place = FilePlace::Network; // one without a passphrase is asked about, too
    taken(Workspace::create(stick("plain.cairn")));
    QVERIFY(!window().openFile(stick("plain.cairn")));
    in<QPushButton>(window(), u"unlock"_s)->click();
    QVERIFY(window().workspace()->isWorkingCopy());
}

void TestElsewhere::theFileIsChangedWhereItLiesWhenOneWants()
{
    window().openFile(stick());
    in<QCheckBox>(window(), u"workOnCopy"_s)->setChecked(false);
    in<PassphraseField>(window(), u"unlockPassphrase"_s)->edit()->setText(words);
    in<QPushButton>(window(), u"unlock"_s)->click();
    QVERIFY(window().workspace() && !window().workspace()->isWorkingCopy());
}

void TestElsewhere::noCopyIsOfferedWhereItWouldLieNoBetter()
{
    window().setPlaces([](const QString &) { return FilePlace::Network; });
    window().openFile(stick());
    QVERIFY(!in<QCheckBox>(window(), u"workOnCopy"_s)->isVisible());
    openCopy();
    QVERIFY(!window().workspace()->isWorkingCopy());
}

// Writing back --------------------------------------------------------------------------------

void TestElsewhere::closingWritesItBack()
{
    openCopy();
    addLearner("Ben");
    QCOMPARE(namesThere(), QStringList{u"Ana"_s});
    window().closeFile();
    QVERIFY(!window().workspace());
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s}));
    QVERIFY(!QFile::exists(holderNotePath(stick())));
    openCopy();
    addLearner("Cleo");
    QVERIFY(window().close());
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s, u"Cleo"_s}));
}

void TestElsewhere::openingAnotherFileWritesItBack()
{
    taken(Workspace::create(m_dir->filePath(u"here.cairn"_s)));
    openCopy();
    addLearner("Ben");
    window().openFile(m_dir->filePath(u"here.cairn"_s));
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s}));
    openCopy();
    addLearner("Cleo");
    changeThere();
    window().openFile(m_dir->filePath(u"here.cairn"_s));
    QVERIFY2(told().contains(u"Somebody changed the file"_s), qPrintable(told()));
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s, u"Zoe"_s}));
}

void TestElsewhere::lockingWritesItBack()
{
    openCopy();
    addLearner("Ben");
    window().lock();
    QVERIFY(window().isLocked());
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s}));
    QVERIFY(!in<QLabel>(window(), u"unlockPlace"_s)->isVisible()); // nothing is said of the file
    in<PassphraseField>(window(), u"unlockPassphrase"_s)->edit()->setText(words);
    in<QPushButton>(window(), u"unlock"_s)->click();
    QVERIFY(window().workspace()->isWorkingCopy());
    QCOMPARE(window().workspace()->learners().size(), size_t(2));
    // What could not be written back meanwhile is said.
    addLearner("Cleo");
    changeThere();
    window().lock();
    in<PassphraseField>(window(), u"unlockPassphrase"_s)->edit()->setText(words);
    in<QPushButton>(window(), u"unlock"_s)->click();
    QVERIFY2(told().contains(u"could not be written back"_s), qPrintable(told()));
    QCOMPARE(window().workspace()->learners().size(), size_t(3));
}

void TestElsewhere::itIsWrittenBackOnCommand()
{
    openCopy();
    addLearner("Ben");
    in<QAction>(window(), u"fileWriteBack"_s)->trigger();
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s}));
    QVERIFY2(told().contains(u"is written back"_s), qPrintable(told()));
}

void TestElsewhere::whatSomebodyChangedThereIsNotOverwritten()
{
    openCopy();
    addLearner("Ben");
    changeThere();
    in<QAction>(window(), u"fileWriteBack"_s)->trigger();
    QVERIFY2(told().contains(u"Somebody changed the file"_s), qPrintable(told()));
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Zoe"_s}));
    taken(window().workspace()->moveTo(stick("both.cairn"))); // the way out that is offered
    QCOMPARE(window().workspace()->path(), stick("both.cairn"));
    QVERIFY(!window().workspace()->isWorkingCopy());
}

void TestElsewhere::aStickThatIsGoneKeepsTheChangesHere()
{
    openCopy();
    addLearner("Ben");
    QVERIFY(QDir().rename(m_dir->filePath(u"stick"_s), m_dir->filePath(u"pocket"_s)));
    window().closeFile();
    auto *box = in<QMessageBox>(window(), u"notWrittenBackBox"_s);
    QVERIFY(window().workspace()); // it is asked first
    QVERIFY(box->text().contains(u"safe in the copy"_s));
    box->button(QMessageBox::Cancel)->click();
    QVERIFY(window().workspace());
    QTRY_VERIFY(!window().findChild<QMessageBox *>(u"notWrittenBackBox"_s));
    window().closeFile();
    box = in<QMessageBox>(window(), u"notWrittenBackBox"_s);
    for (QAbstractButton *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QVERIFY(!window().workspace());
    QVERIFY(QDir().rename(m_dir->filePath(u"pocket"_s), m_dir->filePath(u"stick"_s)));
    QCOMPARE(namesThere(), QStringList{u"Ana"_s});
    openCopy();
    QVERIFY2(told().contains(u"could not be written back"_s), qPrintable(told()));
    window().closeFile();
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Ben"_s}));
}

void TestElsewhere::theSameOnTheWayOut()
{
    openCopy();
    addLearner("Ben");
    changeThere();
    QVERIFY(!window().close());
    auto *box = in<QMessageBox>(window(), u"notWrittenBackBox"_s);
    for (QAbstractButton *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    QTRY_VERIFY(!window().isVisible());
    QCOMPARE(namesThere(), (QStringList{u"Ana"_s, u"Zoe"_s}));
}

// Others --------------------------------------------------------------------------------------

void TestElsewhere::whoWorksOnACopyIsSaid()
{
    QFile note(holderNotePath(stick()));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("Ana D.\ndesk-12\n2026-11-23T09:12:00Z\n");
    note.close();
    window().openFile(stick());
    const QString said = in<QLabel>(window(), u"unlockPlace"_s)->text();
    QVERIFY2(said.contains(u"Ana D. works on a copy of it on the computer desk-12 since"_s),
             qPrintable(said));
}

void TestElsewhere::whoHasItOpenIsSaid()
{
    m_place = FilePlace::Local;
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, stick()});
    QVERIFY(other.waitForReadyRead());
    const auto holder = holderOf(stick());
    window().openFile(stick());
    in<PassphraseField>(window(), u"unlockPassphrase"_s)->edit()->setText(words);
    in<QPushButton>(window(), u"unlock"_s)->click();
    other.kill();
    other.waitForFinished();
    QVERIFY(!window().workspace());
    if (!holder)
        QSKIP("This system has no list of locks.");
    QVERIFY2(told().contains(holder->who + u" has this file open on this computer"_s),
             qPrintable(told()));
}

/// Has the file open until it is killed.
static int hold(const QString &file)
{
    test::deriveKeysQuickly();
    const auto workspace = Workspace::open(file, passphrase());
    std::puts(workspace ? "open" : "not open");
    std::fflush(stdout);
    for (;;)
        QTest::qSleep(1000);
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--hold"_s)
        return hold(arguments.at(2));
    TestElsewhere test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_elsewhere.moc"
