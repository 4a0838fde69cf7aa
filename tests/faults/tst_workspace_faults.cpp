#include "audit/CompiledCatalogue.h"
#include "tests/support/SmallCaseload.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

class TestWorkspaceFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aFullDiskIsToldAndTriedAgain();
    void aFileThatIsGoneIsToldAndMoved();
    void aReadOnlyFileCanBeLookedAt();
    void aCatalogueThatCannotBeReadHoldsNobodyUp();

private:
    QString path() const { return m_dir->filePath(u"a.cairn"_s); }
    std::unique_ptr<Workspace> made() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspaceFaults::initTestCase()
{
    qRegisterMetaType<Error>("cairn::Error");
}

void TestWorkspaceFaults::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::unique_ptr<Workspace> TestWorkspaceFaults::made() const
{
    auto workspace = taken(Workspace::create(path()));
    workspace->setToday(today);
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(learner("Ana")));
    return workspace;
}

static const LearnerId ana("L-0001");

// Full, gone, read-only -----------------------------------------------------------------------

void TestWorkspaceFaults::aFullDiskIsToldAndTriedAgain()
{
    const auto workspace = made();
    QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
    QSignalSpy saved(workspace.get(), &Workspace::saved);
    QSignalSpy changed(workspace.get(), &Workspace::learnerChanged);
    EvidenceItem large;
    large.title = std::string(300'000, 'x');
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small = {400'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto refused = workspace->addEvidence(ana, large);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!refused);
    QVERIFY2(refused.error().code == ErrorCode::DiskFull, refused.error().detail.c_str());
    QCOMPARE(notSaved.size(), 1);
    QVERIFY(notSaved.front().front().value<Error>() == refused.error());
    QVERIFY(saved.isEmpty());
    QVERIFY(changed.isEmpty());
    QVERIFY(workspace->record(ana)->evidence.empty());
    QCOMPARE(workspace->undoText(), u"Add learner Ana"_s);
    // Room was made: trying again is all that it takes.
    QVERIFY(workspace->addEvidence(ana, large));
    QCOMPARE(saved.size(), 1);
    taken(workspace->undo());
    taken(workspace->undo());
    QVERIFY(workspace->learners().empty());
}

void TestWorkspaceFaults::aFileThatIsGoneIsToldAndMoved()
{
    const QString elsewhere = m_dir->filePath(u"elsewhere.cairn"_s);
    {
        const auto workspace = made();
        QVERIFY(workspace->checkFile());
        QVERIFY(QFile::remove(path()));
        QVERIFY(!workspace->checkFile());
        QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
        const auto refused = workspace->addEvidence(ana, course("a"));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::CannotWrite);
        QCOMPARE(notSaved.size(), 1);
        QCOMPARE(workspace->learners().size(), size_t{1}); // still there to be read
        QVERIFY(stateOf(*workspace, ana, "first") == State::Open);

        taken(workspace->moveTo(elsewhere));
        QCOMPARE(workspace->path(), elsewhere);
        QVERIFY(workspace->checkFile());
        QVERIFY(workspace->addEvidence(ana, course("a")));
        QCOMPARE(workspace->activities(10).size(), size_t{3});
        taken(workspace->undo());
        taken(workspace->undo());
        QVERIFY(workspace->learners().empty());
        taken(workspace->redo());
    }
    QVERIFY(!QFile::exists(path()));
    const auto workspace = taken(Workspace::open(elsewhere));
    QCOMPARE(workspace->learners().size(), size_t{1});
    QVERIFY(workspace->canRedo());
}

void TestWorkspaceFaults::aReadOnlyFileCanBeLookedAt()
{
    {
        const auto workspace = made();
        taken(workspace->addEvidence(ana, course("a")));
    }
    chmod(m_dir->path().toUtf8(), 0755);
    chmod(path().toUtf8(), 0444);
    const bool isRoot = geteuid() == 0; // to whom no file is read-only
    QVERIFY(!isRoot || seteuid(65534) == 0);
    {
        auto opened = Workspace::open(path());
        QVERIFY(opened);
        const auto workspace = std::move(*opened);
        workspace->setToday(today);
        QVERIFY(workspace->isReadOnly());
        QCOMPARE(workspace->learners().size(), size_t{1});
        QVERIFY(!workspace->canUndo());
        QVERIFY(!workspace->canRedo());
        QSignalSpy notSaved(workspace.get(), &Workspace::notSaved);
        const auto refused = workspace->addEvidence(ana, course("b"));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::ReadOnly);
        QVERIFY(!workspace->undo());
        QVERIFY(notSaved.isEmpty());
        // What is computed is kept in memory then.
        workspace->refreshSummaries();
        QTRY_VERIFY(workspace->learners().front().audited);
        QCOMPARE(workspace->learners().front().nextRemaining.steps, 1);
    }
    QVERIFY(!isRoot || seteuid(0) == 0);
}

void TestWorkspaceFaults::aCatalogueThatCannotBeReadHoldsNobodyUp()
{
    made().reset();
    SQLite::Database(path().toStdString(), SQLite::OPEN_READWRITE)
        .exec("UPDATE catalogue SET json = '{\"id\":\"third\",\"kind\":7}'"
              " WHERE field = 'credentials' AND entry = 'third'");

    const auto workspace = taken(Workspace::open(path()));
    QVERIFY(workspace->hasCatalogue());
    QVERIFY(workspace->catalogueError());
    QVERIFY(workspace->catalogueError()->code == ErrorCode::Damaged);
    QVERIFY(!workspace->catalogueError()->detail.empty());
    QVERIFY(workspace->catalogue()->catalogue().credentials.empty());
    QCOMPARE(workspace->learners().size(), size_t{1});
    QVERIFY(workspace->verdicts(ana).empty());
    taken(workspace->takeCatalogue(catalogue()));
    QVERIFY(!workspace->catalogueError());
    QVERIFY(stateOf(*workspace, ana, "first") == State::Open);
}

QTEST_GUILESS_MAIN(TestWorkspaceFaults)

#include "tst_workspace_faults.moc"
