#include "tests/support/QuickKeys.h"
#include "tests/support/SmallCaseload.h"
#include "workspace/FileHolder.h"
#include "workspace/FilePlace.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/sysmacros.h>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

namespace {

Unlock passphrase(QString text)
{
    return Workspace::passphrase(text);
}

size_t learnersIn(const QString &path)
{
    return taken(Workspace::open(path, passphrase(u"words"_s)))->learners().size();
}

} // namespace

/// Files on sticks, networks and in cloud folders.
class TestWorkspaceElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fileSystemsAreToldApart();
    void cloudFoldersAreKnownByName();
    void aCopyIsWrittenBack();
    void changesThatWereNotWrittenBackAreKept();
    void whatWasChangedThereIsNotOverwritten();
    void aFileThatIsOpenIsNotCopied();
    void anotherPassphraseIsWrittenBack();
    void anotherPassphraseThere();
    void goingOnInAnotherFileLetsGoOfTheCopy();
    void othersSeeWhoWorksOnACopy();
    void whoHasTheFileOpenHere();
    void theListOfLocksIsRead();

private:
    QString there(const char *name) const
    {
        return m_dir->filePath(u"stick/"_s + QString::fromUtf8(name));
    }
    QString here() const { return m_dir->filePath(u"here"_s); }
    Result<std::unique_ptr<Workspace>> openCopy() const
    {
        return Workspace::openWorkingCopy(there("a.cairn"), here(), passphrase(u"words"_s));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspaceElsewhere::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid() && QDir(m_dir->path()).mkdir(u"stick"_s));
    const auto workspace = taken(Workspace::create(there("a.cairn"), passphrase(u"words"_s)));
    taken(workspace->addLearner(learner("Ana")));
}

void TestWorkspaceElsewhere::fileSystemsAreToldApart()
{
    for (const unsigned long magic : {0x6969UL, 0x517bUL, 0xff534d42UL, 0xfe534d42UL, 0x65735546UL})
        QVERIFY(placeOfFileSystem(magic) == FilePlace::Network);
    for (const unsigned long magic : {0x4d44UL, 0x2011bab0UL})
        QVERIFY(placeOfFileSystem(magic) == FilePlace::Removable);
    for (const unsigned long magic : {0xef53UL, 0x9123683eUL, 0x58465342UL, 0x01021994UL, 0UL})
        QVERIFY(placeOfFileSystem(magic) == FilePlace::Local);
    QVERIFY(placeOf(there("a.cairn")) == FilePlace::Local);
    QVERIFY(placeOf(u"/no/such/folder/a.cairn"_s) == FilePlace::Local);
}

void TestWorkspaceElsewhere::cloudFoldersAreKnownByName()
{
    for (const QString &path :
         {u"/home/a/Dropbox/a.cairn"_s, u"/home/a/OneDrive - College/x/a.cairn"_s,
          u"/home/a/Nextcloud/a.cairn"_s, u"/home/a/google drive/a.cairn"_s})
        QVERIFY2(isInCloudFolder(path), qPrintable(path));
    for (const QString &path : {u"/home/a/Documents/a.cairn"_s, u"/home/dropboxer/a.cairn"_s})
        QVERIFY2(!isInCloudFolder(path), qPrintable(path));
    QVERIFY(QDir(m_dir->path()).mkdir(u".stfolder"_s));
    QVERIFY(placeOf(there("a.cairn")) == FilePlace::CloudFolder);
}

void TestWorkspaceElsewhere::aCopyIsWrittenBack()
{
    {
        const auto workspace = taken(openCopy());
        QVERIFY(workspace->isWorkingCopy());
        QCOMPARE(workspace->path(), there("a.cairn"));
        taken(workspace->addLearner(learner("Ben")));
        QCOMPARE(learnersIn(there("a.cairn")), size_t(1)); // it is whole and untouched meanwhile
        taken(workspace->writeBack());
        QCOMPARE(learnersIn(there("a.cairn")), size_t(2));
        taken(workspace->addLearner(learner("Cleo")));
        taken(workspace->close());
    }
    QCOMPARE(learnersIn(there("a.cairn")), size_t(3));
    QCOMPARE(QDir(m_dir->filePath(u"stick"_s)).entryList(QDir::Files), QStringList{u"a.cairn"_s});
    {
        // And what was changed on another computer is what the next copy is taken from.
        const auto other = taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)));
        taken(other->addLearner(learner("Dora")));
    }
    QCOMPARE(taken(openCopy())->learners().size(), size_t(4));
    QVERIFY(!taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)))->isWorkingCopy());
}

void TestWorkspaceElsewhere::changesThatWereNotWrittenBackAreKept()
{
    {
        const auto workspace = taken(openCopy());
        taken(workspace->addLearner(learner("Ben")));
    } // the stick was pulled out, or the program ended
    const auto workspace = taken(openCopy());
    QCOMPARE(workspace->learners().size(), size_t(2));
    taken(workspace->close());
    QCOMPARE(learnersIn(there("a.cairn")), size_t(2));
    const auto wrong = Workspace::openWorkingCopy(there("a.cairn"), here(), passphrase(u"other"_s));
    QVERIFY(!wrong
            && (wrong.error().code == ErrorCode::WrongPassphrase
                || wrong.error().code == ErrorCode::OpenElsewhere));
}

void TestWorkspaceElsewhere::whatWasChangedThereIsNotOverwritten()
{
    const auto workspace = taken(openCopy());
    taken(workspace->addLearner(learner("Ben")));
    {
        const auto other = taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)));
        taken(other->addLearner(learner("Cleo")));
    }
    const Result<void> written = workspace->writeBack();
    QVERIFY(!written && written.error().code == ErrorCode::Refused);
    taken(workspace->saveCopy(there("b.cairn"))); // the way out
    QCOMPARE(learnersIn(there("b.cairn")), size_t(2));
    QVERIFY(QFile::remove(there("a.cairn"))); // where nothing stands, nothing is lost
    taken(workspace->writeBack());
    QCOMPARE(learnersIn(there("a.cairn")), size_t(2));
}

void TestWorkspaceElsewhere::aFileThatIsOpenIsNotCopied()
{
    const auto other = taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)));
    const auto copy = openCopy();
    QVERIFY(!copy && copy.error().code == ErrorCode::OpenElsewhere);
}

void TestWorkspaceElsewhere::anotherPassphraseIsWrittenBack()
{
    const auto workspace = taken(openCopy());
    taken(workspace->changePassphrase(passphrase(u"new words"_s)));
    taken(workspace->writeBack());
    QVERIFY(Workspace::openToLook(there("a.cairn"), passphrase(u"new words"_s)));
    QVERIFY(!Workspace::openToLook(there("a.cairn"), passphrase(u"words"_s)));
    // Also where it could not be written back at once.
    taken(workspace->changePassphrase(passphrase(u"newer words"_s)));
    QVERIFY(!Workspace::openToLook(there("a.cairn"), passphrase(u"newer words"_s)));
    taken(workspace->close());
    QVERIFY(Workspace::openToLook(there("a.cairn"), passphrase(u"newer words"_s)));
}

void TestWorkspaceElsewhere::anotherPassphraseThere()
{
    {
        const auto workspace = taken(openCopy());
        taken(workspace->addLearner(learner("Ben")));
    } // not written back
    {
        const auto other = taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)));
        taken(other->changePassphrase(passphrase(u"new words"_s)));
        taken(other->addLearner(learner("Cleo")));
        taken(other->addLearner(learner("Dora")));
    }
    const auto workspace
        = taken(Workspace::openWorkingCopy(there("a.cairn"), here(), passphrase(u"new words"_s)));
    QCOMPARE(workspace->learners().size(), size_t(3));
    // The earlier copy is kept.
    QDirIterator files(here(), {u"*.earlier-*"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QCOMPARE(learnersIn(files.next()), size_t(2));
}

void TestWorkspaceElsewhere::goingOnInAnotherFileLetsGoOfTheCopy()
{
    auto workspace = taken(openCopy());
    taken(workspace->addLearner(learner("Ben")));
    {
        const auto other = taken(Workspace::open(there("a.cairn"), passphrase(u"words"_s)));
        taken(other->addLearner(learner("Cleo")));
        taken(other->addLearner(learner("Dora")));
    }
    QVERIFY(!workspace->writeBack());
    taken(workspace->moveTo(there("b.cairn")));
    QVERIFY(!workspace->isWorkingCopy());
    QCOMPARE(workspace->path(), there("b.cairn"));
    workspace.reset();
    QCOMPARE(learnersIn(there("b.cairn")), size_t(2));
    QCOMPARE(taken(openCopy())->learners().size(), size_t(3)); // what stands there
}

// Who has it ----------------------------------------------------------------------------------

void TestWorkspaceElsewhere::othersSeeWhoWorksOnACopy()
{
    QVERIFY(!holderOf(there("a.cairn")));
    const QString note = holderNotePath(there("a.cairn"));
    {
        const auto workspace = taken(openCopy());
        QVERIFY(QFile::exists(note));
        QVERIFY(!holderOf(there("a.cairn"))); // this account itself
        taken(workspace->close());
    }
    QVERIFY(!QFile::exists(note));
    // As another computer writes it, or somebody who means harm.
    const auto write = [&](const QByteArray &text) {
        QFile file(note);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    };
    write("Ana D\303\255az\ndesk-12\n2026-11-23T09:12:00Z\n");
    const std::optional<FileHolder> holder = holderOf(there("a.cairn"));
    QVERIFY(holder && holder->hasCopy);
    QCOMPARE(holder->who, u"Ana Díaz"_s);
    QCOMPARE(holder->computer, u"desk-12"_s);
    QCOMPARE(holder->since, QDateTime(QDate(2026, 11, 23), QTime(9, 12), Qt::UTC));
    taken(taken(openCopy())->close()); // does not take hers away
    QVERIFY(QFile::exists(note));
    write("A\x01\x1b[31m" + QByteArray(500, 'x') + "\nb\nnonsense");
    QCOMPARE(holderOf(there("a.cairn"))->who.size(), 80);
    QVERIFY(!holderOf(there("a.cairn"))->who.contains(u'\x1b'));
    QVERIFY(!holderOf(there("a.cairn"))->since.isValid());
    write(QByteArray(5000, 'x'));
    QVERIFY(!holderOf(there("a.cairn")));
}

void TestWorkspaceElsewhere::whoHasTheFileOpenHere()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, there("a.cairn")});
    QVERIFY(other.waitForReadyRead());
    QVERIFY(!openCopy());
    const std::optional<FileHolder> holder = holderOf(there("a.cairn"));
    other.kill();
    other.waitForFinished();
    if (!holder && !QFile::exists(u"/proc/locks"_s))
        QSKIP("This system has no list of locks.");
    QVERIFY(holder && !holder->hasCopy && holder->computer.isEmpty());
    QVERIFY(!holder->who.isEmpty());
    if (holder->since.isValid())
        QVERIFY(std::abs(holder->since.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(!holderOf(there("a.cairn")));
}

void TestWorkspaceElsewhere::theListOfLocksIsRead()
{
    const QByteArray locks = "1: POSIX  ADVISORY  WRITE 1914 00:1b:940456 1073741826 1073742335\n"
                             "2: FLOCK  ADVISORY  WRITE 800 08:01:17 0 EOF\n"
                             "3: POSIX  ADVISORY  WRITE -1 08:01:18 0 EOF\nnonsense\n\n";
    QCOMPARE(holderIn(locks, makedev(0x00, 0x1b), 940456), qint64(1914));
    QCOMPARE(holderIn(locks, makedev(0x08, 0x01), 17), qint64(800));
    QCOMPARE(holderIn(locks, makedev(0x08, 0x01), 18), qint64(0)); // of another computer
    QCOMPARE(holderIn(locks, makedev(0x08, 0x01), 19), qint64(0));
    QCOMPARE(holderIn({}, 0, 0), qint64(0));
}

/// Has the file open until it is killed.
static int hold(const QString &file)
{
    const auto workspace = Workspace::open(file, passphrase(u"words"_s));
    std::puts(workspace ? "open" : "not open");
    std::fflush(stdout);
    for (;;)
        QTest::qSleep(1000);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    test::deriveKeysQuickly();
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--hold"_s)
        return hold(arguments.at(2));
    TestWorkspaceElsewhere test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workspace_elsewhere.moc"
