#include "tests/support/SmallCaseload.h"
#include "workspace/FilePlace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestWorkspaceElsewhere)
#include "tst_workspace_elsewhere.moc"
