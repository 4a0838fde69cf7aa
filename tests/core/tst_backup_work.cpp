#include "store/Backups.h"
#include "store/History.h"
#include "store/RecordRepository.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/SmallCaseload.h"
#include "workspace/BackupWork.h"
#include "workspace/ContentCheck.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

void addLearner(Database &database, int number)
{
    const LearnerId id("L" + std::to_string(number));
    taken(History(database).record({"Add", "2026-11-23T10:42:07.000Z", id}, [&] {
        return RecordRepository(database).insert(
            test::makeFullRecord(id, static_cast<std::uint32_t>(number)), {});
    }));
}

/// Names of files below \a folder that hold \a marker.
QStringList filesWith(const QString &folder, const QByteArray &marker)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(marker))
            found << file.fileName();
    }
    return found;
}

} // namespace

/// Backups that are made while the file is worked on, and what a backup must stand.
class TestBackupWork : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCopyHoldsWhatIsChangedMeanwhile_data();
    void aCopyHoldsWhatIsChangedMeanwhile();
    void aCopyThatIsGivenUpLeavesNothing();
    void aCopyWaitsForATransaction();
    void aBackupIsMadeBesideTheWork();
    void whatNeedsTheWholeFileGivesItUp_data();
    void whatNeedsTheWholeFileGivesItUp();
    void aPurgedLearnerIsNotInIt();
    void aFailureIsTold();
    void everythingIsLookedThrough();
    void aCopyThatIsWorseThanTheFileDoesNotCount();
    void aDamagedFileIsStillBackedUp();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    std::unique_ptr<Workspace> manyLearners(int count);
    QStringList halfMade() const
    {
        return QDir(path("a.cairn-backups")).entryList({u"*.part*"_s}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestBackupWork::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::unique_ptr<Workspace> TestBackupWork::manyLearners(int count)
{
    auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->importRecords(test::makeCaseload(count, 7, catalogue()), u"list.csv"_s));
    return workspace;
}

// The copy ------------------------------------------------------------------------------------

void TestBackupWork::aCopyHoldsWhatIsChangedMeanwhile_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestBackupWork::aCopyHoldsWhatIsChangedMeanwhile()
{
    QFETCH(bool, encrypted);
    const Key key = encrypted ? Key::fromPassphrase(Secret("words")) : Key();
    const auto database = taken(Database::create(path("a.cairn").toStdString(), key));
    int learners = 0;
    while (learners < 60)
        addLearner(*database, learners++);
    const std::string part = path("copy").toStdString();
    taken(database->startCopy(part));
    int slices = 0;
    for (bool isWhole = false; !isWhole; ++slices) {
        const Database::CopyProgress progress = taken(database->goOnCopying(0));
        QVERIFY(progress.done >= 0 && progress.done <= progress.all);
        isWhole = progress.isWhole;
        // Whatever may come between.
        switch (slices < 12 ? slices % 4 : 4) {
        case 0:
            addLearner(*database, learners++);
            break;
        case 1:
            taken(History(*database).undo("2026-11-23T10:42:07.000Z"));
            taken(History(*database).redo("2026-11-23T10:42:07.000Z"));
            break;
        case 2:
            taken(database->checkpoint());
            break;
        case 3:
            QVERIFY(!database->transaction([&]() -> Result<void> {
                database->connection().exec("DELETE FROM learner WHERE id = 'L1'");
                return fail(ErrorCode::Refused, {}, "rolled back");
            }));
            break;
        default: // or it would never end
            break;
        }
    }
    QVERIFY(slices > 3);
    const auto copy = taken(Database::openToLook(part, key));
    CheckState state;
    QVERIFY(taken(checkContent(*copy, catalogue(), today, state)).isSound());
    // The last change may have come after it was whole.
    const auto rows = taken(Backups::rowCounts(*copy)).at("learner");
    QVERIFY(rows == learners || rows == learners - 1);
}

void TestBackupWork::aCopyThatIsGivenUpLeavesNothing()
{
    const auto database = taken(Database::create(path("a.cairn").toStdString()));
    for (int learner = 0; learner < 30; ++learner)
        addLearner(*database, learner);
    taken(database->startCopy(path("copy").toStdString()));
    QVERIFY(!taken(database->goOnCopying(0)).isWhole);
    database->abandonCopy();
    QVERIFY(!database->goOnCopying(0));
    QVERIFY(!QFile::exists(path("copy")));
    // Nor does one whose file is closed under it.
    taken(database->startCopy(path("copy").toStdString()));
    QVERIFY(!taken(database->goOnCopying(0)).isWhole);
    taken(database->changeKey(Key::fromPassphrase(Secret("words"))));
    QVERIFY(!database->goOnCopying(0));
    QVERIFY(!QFile::exists(path("copy")));
}

void TestBackupWork::aCopyWaitsForATransaction()
{
    const auto database = taken(Database::create(path("a.cairn").toStdString()));
    for (int learner = 0; learner < 30; ++learner)
        addLearner(*database, learner);
    taken(database->startCopy(path("copy").toStdString()));
    taken(database->goOnCopying(0));
    taken(database->transaction([&]() -> Result<void> {
        database->connection().exec("UPDATE learner SET cohort = 'x'");
        const auto progress = database->goOnCopying(5);
        return progress && !progress->isWhole
                   ? Result<void>()
                   : fail(ErrorCode::Refused, {}, "it read a transaction that is not over");
    }));
    while (!taken(database->goOnCopying(5)).isWhole)
        ;
    const auto copy = taken(Database::openToLook(path("copy").toStdString(), Key()));
    QCOMPARE(taken(copy->contentDigest()), taken(database->contentDigest()));
}

// Beside the work -----------------------------------------------------------------------------

void TestBackupWork::aBackupIsMadeBesideTheWork()
{
    const auto workspace = manyLearners(200);
    const size_t before = workspace->backups().size();
    QSignalSpy backedUp(workspace.get(), &Workspace::backedUp);
    QSignalSpy progressed(workspace.get(), &Workspace::backupProgressed);
    workspace->backUpLater();
    QVERIFY(backedUp.isEmpty()); // not here and now
    workspace->backUpLater();    // is under way already
    taken(workspace->addLearner(learner("Ana")));
    QVERIFY(backedUp.wait(patience));
    QCOMPARE(backedUp.size(), 1);
    QCOMPARE(workspace->backups().size(), before + 1);
    const Backup made = workspace->backups().front();
    QVERIFY(made.why == Backup::Why::Hand && made.size > 4096);
    QCOMPARE(taken(workspace->preview(made)).learners, 201);
    QVERIFY(halfMade().isEmpty());
    int last = 0;
    for (const QList<QVariant> &each : progressed) {
        QVERIFY(each[0].toInt() >= last && each[1].toInt() == 100);
        last = each[0].toInt();
    }
    QCOMPARE(last, 100);
    // What is in it is not backed up again.
    taken(workspace->importRecords(test::makeCaseload(1, 9, catalogue()), u"list.csv"_s));
    QCOMPARE(workspace->backups().size(), before + 1);
    taken(workspace->close());
}

void TestBackupWork::whatNeedsTheWholeFileGivesItUp_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<int>("wait");
    const char *const names[]
        = {"close", "restore", "another passphrase", "another file", "a backup"};
    for (int what = 0; what < 5; ++what)
        for (const int wait : {0, 30})
            QTest::addRow("%s after %d ms", names[what], wait) << what << wait;
}

void TestBackupWork::whatNeedsTheWholeFileGivesItUp()
{
    QFETCH(int, what);
    QFETCH(int, wait);
    const auto workspace = manyLearners(60);
    const Backup first = taken(workspace->backUp());
    workspace->backUpLater();
    QTest::qWait(wait);
    QString typed = u"words"_s;
    switch (what) {
    case 0:
        taken(workspace->close());
        break;
    case 1:
        taken(workspace->restore(first));
        break;
    case 2:
        taken(workspace->changePassphrase(Workspace::passphrase(typed)));
        break;
    case 3:
        taken(workspace->moveTo(path("b.cairn")));
        break;
    default:
        taken(workspace->backUp());
    }
    QVERIFY(halfMade().isEmpty());
    QTest::qWait(20);
    QVERIFY(halfMade().isEmpty());
    if (what > 0) {
        QCOMPARE(workspace->learners().size(), size_t(60));
        if (what != 3) // the other file has none yet
            QCOMPARE(taken(workspace->preview(workspace->backups().front())).learners, 60);
        for (const Backup &backup : workspace->backups())
            QVERIFY(workspace->preview(backup));
    }
}

void TestBackupWork::aPurgedLearnerIsNotInIt()
{
    const auto workspace = manyLearners(120);
    const LearnerId marked = taken(workspace->addLearner(learner("Xiomara-Marker")));
    for (const int wait : {0, 25, 50}) {
        workspace->backUpLater();
        QTest::qWait(wait);
    }
    taken(workspace->purge({marked}, Workspace::PurgeReason::Request));
    QTest::qWait(50);
    taken(workspace->close());
    QCOMPARE(filesWith(m_dir->path(), "Xiomara-Marker"), QStringList());
}

void TestBackupWork::aFailureIsTold()
{
    const auto workspace = manyLearners(3);
    QVERIFY(QDir(path("a.cairn-backups")).removeRecursively()
            || !QFile::exists(path("a.cairn-backups")));
    QFile inTheWay(path("a.cairn-backups"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QSignalSpy failed(workspace.get(), &Workspace::notBackedUp);
    workspace->backUpLater();
    QCOMPARE(failed.size(), 1);
    taken(workspace->addLearner(learner("Ana")));
    const auto inMemory = taken(Workspace::inMemory());
    QSignalSpy refused(inMemory.get(), &Workspace::notBackedUp);
    inMemory->backUpLater();
    QCOMPARE(refused.size(), 1);
}

// What is asked of a copy ---------------------------------------------------------------------

void TestBackupWork::everythingIsLookedThrough()
{
    manyLearners(5).reset();
    const auto found = [&](const char *spoil) {
        QFile::remove(path("b.cairn"));
        QFile::copy(path("a.cairn"), path("b.cairn"));
        SQLite::Database(path("b.cairn").toStdString(), SQLite::OPEN_READWRITE).exec(spoil);
        const auto database = taken(Database::open(path("b.cairn").toStdString()));
        CheckState state;
        const ContentFindings findings = taken(checkContent(*database, catalogue(), today, state));
        if (state.done != state.all || state.all == 0)
            qFatal("it says that not everything was looked through");
        return findings;
    };
    QVERIFY(found("SELECT 1").isSound());
    QCOMPARE(found("PRAGMA foreign_keys = OFF;"
                   "DELETE FROM learner WHERE rowid = (SELECT min(rowid) FROM learner)")
                     .brokenReferences
                 > 0,
             true);
    QCOMPARE(found("UPDATE evidence SET status = 'nonsense'").unreadableRecords > 0, true);
    QCOMPARE(found("UPDATE history SET changeset = x'5400'").unreadableSteps > 0, true);
    const int usual = found("SELECT 1").oddities;
    QVERIFY(found("UPDATE evidence SET earned_on = '2999-01-01'").oddities > usual);
    CheckState stopped;
    stopped.stop = true;
    const auto database = taken(Database::open(path("a.cairn").toStdString()));
    const auto none = checkContent(*database, catalogue(), today, stopped);
    QVERIFY(!none && none.error().code == ErrorCode::Stopped);
}

void TestBackupWork::aCopyThatIsWorseThanTheFileDoesNotCount()
{
    ContentFindings bad;
    bad.unreadableRecords = 1;
    int asked = 0;
    const auto file = [&](ContentFindings findings) {
        return [&asked, findings]() -> Result<ContentFindings> {
            ++asked;
            return findings;
        };
    };
    QVERIFY(judgeCopy("copy", {}, file({})));
    QCOMPARE(asked, 0); // a sound copy needs no look at the file
    QVERIFY(!judgeCopy("copy", bad, file({})));
    QVERIFY(judgeCopy("copy", bad, file(bad)));
    ContentFindings other;
    other.brokenReferences = 3;
    QVERIFY(!judgeCopy("copy", bad, file(other)));

    // And then it gets no name.
    const auto database = taken(Database::create(path("a.cairn").toStdString()));
    addLearner(*database, 1);
    Backups backups(database->path());
    const auto refused
        = backups.make(*database, BackupReason::Hand, [&](Database &copy) -> Result<void> {
              return judgeCopy(copy.path(), bad, file({}));
          });
    QVERIFY(!refused && refused.error().code == ErrorCode::CannotWrite);
    QVERIFY(backups.list().empty() && halfMade().isEmpty());
}

void TestBackupWork::aDamagedFileIsStillBackedUp()
{
    manyLearners(5).reset();
    SQLite::Database(path("a.cairn").toStdString(), SQLite::OPEN_READWRITE)
        .exec("UPDATE evidence SET status = 'nonsense'");
    const auto workspace = taken(Workspace::open(path("a.cairn")));
    const size_t before = workspace->backups().size();
    QVERIFY(workspace->backUp());
    QSignalSpy backedUp(workspace.get(), &Workspace::backedUp);
    workspace->backUpLater();
    QVERIFY(backedUp.wait(patience));
    QCOMPARE(workspace->backups().size(), before + 2);
}

QTEST_GUILESS_MAIN(TestBackupWork)
#include "tst_backup_work.moc"
