#include "tests/support/SmallCaseload.h"
#include "workspace/Export.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
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

QStringList namesOf(const Workspace &workspace)
{
    QStringList names;
    for (const LearnerSummary &learner : workspace.learners())
        names.append(learner.name);
    names.sort();
    return names;
}

} // namespace

/// Backups as the window sees them.
class TestWorkspaceBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupIsMadeAndSeen();
    void anImportIsPrecededByABackup();
    void whatIsBackedUpIsNotBackedUpAgain();
    void closingMakesABackup();
    void aBackupIsLookedAt();
    void aBackupIsRestored();
    void aDrill();
    void aDamagedFileIsRestored();
    void aFileThatIsOpenIsNotReplaced();
    void anotherPassphrase();
    void theSampleIsSavedEncrypted();
    void whereNothingCanStandBeside();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspaceBackups::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestWorkspaceBackups::aBackupIsMadeAndSeen()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->addLearner(learner("Ana")));
    QVERIFY(workspace->backups().empty());
    QSignalSpy changed(workspace.get(), &Workspace::backupsChanged);
    const Backup made = taken(workspace->backUp());
    QCOMPARE(changed.size(), 1);
    QVERIFY(workspace->backups() == std::vector<Backup>{made});
    QVERIFY(Workspace::backupsOf(path("a.cairn")) == workspace->backups());
    QVERIFY(made.why == Backup::Why::Hand && made.size > 4096);
    QVERIFY(std::abs(made.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    const BackupPreview preview = taken(workspace->preview(made));
    QCOMPARE(preview.learners, 1);
    QCOMPARE(preview.evidence, 0);
    QCOMPARE(preview.steps, 1);
    QVERIFY(preview.lastChange.isValid() && preview.lastChange <= QDateTime::currentDateTimeUtc());
}

void TestWorkspaceBackups::anImportIsPrecededByABackup()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->takeCatalogue(catalogue()));
    QVERIFY(workspace->backups().empty()); // there was nothing to lose
    taken(workspace->addLearner(learner("Ana")));
    Record record;
    record.learner = learner("Ben");
    record.learner.id = LearnerId("b");
    taken(workspace->importRecords({record}, u"list.csv"_s));
    QCOMPARE(workspace->backups().size(), size_t(1));
    QVERIFY(workspace->backups().front().why == Backup::Why::Import);
    QCOMPARE(taken(workspace->preview(workspace->backups().front())).learners, 1);
    taken(workspace->takeCatalogue(Catalogue()));
    QVERIFY(workspace->backups().front().why == Backup::Why::Catalogue);
    // Where no backup can be made, nothing is imported.
    record.learner.id = LearnerId("c");
    QVERIFY(QDir(path("a.cairn-backups")).removeRecursively());
    QFile inTheWay(path("a.cairn-backups"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QSignalSpy failed(workspace.get(), &Workspace::notBackedUp);
    QVERIFY(!workspace->importRecords({record}, u"list.csv"_s));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(namesOf(*workspace), (QStringList{u"Ana"_s, u"Ben"_s}));
}

void TestWorkspaceBackups::whatIsBackedUpIsNotBackedUpAgain()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->addLearner(learner("Ana")));
    taken(workspace->backUp());
    Record record;
    record.learner = learner("Ben");
    record.learner.id = LearnerId("b");
    taken(workspace->importRecords({record}, u"list.csv"_s));
    QCOMPARE(workspace->backups().size(), size_t(1));
    taken(workspace->undo());
    taken(workspace->importRecords({record}, u"list.csv"_s)); // an undo is a change
    QCOMPARE(workspace->backups().size(), size_t(2));
}

void TestWorkspaceBackups::closingMakesABackup()
{
    {
        const auto workspace = taken(Workspace::create(path("a.cairn")));
        taken(workspace->addLearner(learner("Ana")));
        taken(workspace->close());
    }
    QCOMPARE(Workspace::backupsOf(path("a.cairn")).size(), size_t(1));
    {
        const auto workspace = taken(Workspace::open(path("a.cairn")));
        taken(workspace->close()); // nothing was changed
    }
    QCOMPARE(Workspace::backupsOf(path("a.cairn")).size(), size_t(1));
    {
        const auto workspace = taken(Workspace::open(path("a.cairn")));
        taken(workspace->addLearner(learner("Ben")));
        taken(workspace->close()); // the newest is not an hour old
    }
    QCOMPARE(Workspace::backupsOf(path("a.cairn")).size(), size_t(1));
}

void TestWorkspaceBackups::aBackupIsLookedAt()
{
    const auto workspace = taken(Workspace::create(path("a.cairn"), passphrase(u"words"_s)));
    taken(workspace->addLearner(learner("Ana")));
    const Backup backup = taken(workspace->backUp());
    taken(workspace->addLearner(learner("Ben")));
    const auto copy = taken(workspace->look(backup));
    QVERIFY(copy->isReadOnly());
    QCOMPARE(namesOf(*copy), QStringList{u"Ana"_s});
    QVERIFY(!copy->addLearner(learner("Cleo")));
    // While the file is open elsewhere, with the passphrase.
    const auto also = taken(Workspace::openToLook(backup.path, passphrase(u"words"_s)));
    QCOMPARE(namesOf(*also), QStringList{u"Ana"_s});
    const auto wrong = Workspace::openToLook(backup.path, passphrase(u"worms"_s));
    QVERIFY(!wrong && wrong.error().code == ErrorCode::WrongPassphrase);
    QCOMPARE(QDir(path("a.cairn-backups")).entryList(QDir::Files).size(), 1);
}

void TestWorkspaceBackups::aBackupIsRestored()
{
    const auto workspace = taken(Workspace::create(path("a.cairn"), passphrase(u"words"_s)));
    taken(workspace->addLearner(learner("Ana")));
    const Backup backup = taken(workspace->backUp());
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(learner("Ben")));
    QSignalSpy learners(workspace.get(), &Workspace::learnersChanged);
    QSignalSpy catalogues(workspace.get(), &Workspace::catalogueChanged);
    taken(workspace->restore(backup));
    QCOMPARE(learners.size(), 1);
    QCOMPARE(catalogues.size(), 1);
    QCOMPARE(namesOf(*workspace), QStringList{u"Ana"_s});
    QVERIFY(!workspace->hasCatalogue());
    QCOMPARE(workspace->activities(10).size(), size_t(1));
    // What was there became the newest backup, and can be had back.
    QVERIFY(workspace->backups().front().why == Backup::Why::Restore);
    taken(workspace->addLearner(learner("Cleo")));
    taken(workspace->restore(workspace->backups().front()));
    QCOMPARE(namesOf(*workspace), (QStringList{u"Ana"_s, u"Ben"_s}));
    QVERIFY(workspace->hasCatalogue());
    taken(workspace->undo());
    QCOMPARE(namesOf(*workspace), QStringList{u"Ana"_s});
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files),
             (QStringList{u"a.cairn"_s, u"a.cairn-wal"_s}));
}

/// The whole way, as on the day when it is needed: work, a damaged disk, the newest backup.
void TestWorkspaceBackups::aDrill()
{
    const QString file = path("a.cairn");
    QStringList names;
    {
        const auto workspace = taken(Workspace::create(file, passphrase(u"words"_s)));
        taken(workspace->takeCatalogue(catalogue()));
        for (const char *name : {"Ana", "Ben", "Cleo"}) {
            const LearnerId id = taken(workspace->addLearner(learner(name)));
            taken(workspace->addEvidence(id, course("a")));
        }
        taken(workspace->backUp());
        names = namesOf(*workspace);
    }
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    bytes.seek(bytes.size() / 2);
    bytes.write("this disk is failing");
    bytes.close();
    const auto opened = Workspace::open(file, passphrase(u"words"_s));
    QVERIFY(!opened && opened.error().code == ErrorCode::Damaged);
    const std::vector<Backup> backups = Workspace::backupsOf(file);
    QCOMPARE(backups.size(), size_t(1));
    const QString kept
        = taken(Workspace::restoreDamaged(file, backups.front(), passphrase(u"words"_s)));
    QVERIFY(QFile::exists(kept));
    const auto workspace = taken(Workspace::open(file, passphrase(u"words"_s)));
    QCOMPARE(namesOf(*workspace), names);
    QCOMPARE(workspace->activities(10).size(), size_t(7));
}

void TestWorkspaceBackups::aDamagedFileIsRestored()
{
    const QString file = path("a.cairn");
    {
        const auto workspace = taken(Workspace::create(file));
        taken(workspace->addLearner(learner("Ana")));
        taken(workspace->backUp());
    }
    const Backup backup = Workspace::backupsOf(file).front();
    for (const QByteArray &damaged : {QByteArray("not a caseload"), QByteArray()}) {
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        bytes.write(damaged);
        bytes.close();
        QFile log(file + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("a log of another time");
        log.close();
        QVERIFY(!Workspace::open(file));
        const QString kept = taken(Workspace::restoreDamaged(file, backup, {}));
        QFile keptFile(kept);
        QVERIFY(keptFile.open(QIODevice::ReadOnly));
        QCOMPARE(keptFile.readAll(), damaged);
        QVERIFY(QFile::exists(kept + u"-wal"_s));
        QVERIFY(!QFile::exists(file + u"-wal"_s));
        QCOMPARE(namesOf(*taken(Workspace::open(file))), QStringList{u"Ana"_s});
    }
    QVERIFY(QFile::remove(file));
    QCOMPARE(taken(Workspace::restoreDamaged(file, backup, {})), QString());
    QCOMPARE(namesOf(*taken(Workspace::open(file))), QStringList{u"Ana"_s});
}

void TestWorkspaceBackups::aFileThatIsOpenIsNotReplaced()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->addLearner(learner("Ana")));
    const Backup backup = taken(workspace->backUp());
    const auto restored = Workspace::restoreDamaged(path("a.cairn"), backup, {});
    QVERIFY(!restored && restored.error().code == ErrorCode::OpenElsewhere);
    taken(workspace->addLearner(learner("Ben"))); // and its locks are still there
    const auto second = Workspace::open(path("a.cairn"));
    QVERIFY(!second && second.error().code == ErrorCode::OpenElsewhere);
}

void TestWorkspaceBackups::anotherPassphrase()
{
    const auto workspace = taken(Workspace::create(path("a.cairn"), passphrase(u"old"_s)));
    taken(workspace->addLearner(learner("Ana")));
    taken(workspace->backUp());
    const QStringList sheet = workspace->recoveryCode();
    int heard = 0;
    taken(workspace->changePassphrase(passphrase(u"new"_s), [&](int, int) { ++heard; }));
    QCOMPARE(heard, 1);
    QVERIFY(workspace->isOpenedBy(passphrase(u"new"_s)));
    QVERIFY(!workspace->isOpenedBy(passphrase(u"old"_s)));
    QString old = sheet.join(u' ');
    QVERIFY(!workspace->isOpenedBy(Workspace::recoveryCode(old)));
    taken(workspace->addLearner(learner("Ben")));
    QCOMPARE(taken(workspace->preview(workspace->backups().front())).learners, 1);
    QVERIFY(!Workspace::openToLook(workspace->backups().front().path, passphrase(u"old"_s)));
    QVERIFY(!workspace->changePassphrase({}));
    taken(workspace->removePassphrase());
    QVERIFY(!workspace->isEncrypted());
    QCOMPARE(taken(workspace->preview(workspace->backups().front())).learners, 1);
    taken(workspace->changePassphrase(passphrase(u"third"_s)));
    QVERIFY(workspace->isEncrypted());
    QCOMPARE(namesOf(*workspace), (QStringList{u"Ana"_s, u"Ben"_s}));
}

void TestWorkspaceBackups::theSampleIsSavedEncrypted()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(learner("Ana")));
    QStringList code;
    SharingRequest request;
    request.party = "Colleague";
    request.purpose = "A look around";
    request.basis = Basis::LegitimateInterest;
    request.records = {RecordKind::Name};
    const Export way
        = taken(workspace->encryptedCopyTo(path("b.cairn"), passphrase(u"words"_s), code));
    QVERIFY(way.protection == ExportProtection::Passphrase);
    taken(workspace->share(request, {workspace->learners().front().id}, way));
    QVERIFY(!workspace->isEncrypted());
    QVERIFY(!workspace->encryptedCopyTo(path("c.cairn"), {}, code));
    QString typed = code.join(u' ');
    const auto copy = taken(Workspace::open(path("b.cairn"), Workspace::recoveryCode(typed)));
    QVERIFY(copy->isOpenedBy(passphrase(u"words"_s)));
    QCOMPARE(namesOf(*copy), QStringList{u"Ana"_s});
    QVERIFY(copy->hasCatalogue());
}

void TestWorkspaceBackups::whereNothingCanStandBeside()
{
    const auto workspace = taken(Workspace::inMemory());
    taken(workspace->addLearner(learner("Ana")));
    QVERIFY(workspace->backups().empty());
    QVERIFY(!workspace->backUp());
    QVERIFY(!workspace->restore({}));
    QVERIFY(!workspace->changePassphrase(passphrase(u"words"_s)));
    taken(workspace->close());
}

QTEST_GUILESS_MAIN(TestWorkspaceBackups)
#include "tst_workspace_backups.moc"
