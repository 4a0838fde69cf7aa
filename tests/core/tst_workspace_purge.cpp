#include "tests/support/SmallCaseload.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

namespace {

const LearnerId gone("STUDENT-MARKER-77");
const LearnerId stays("stays");

Unlock passphrase(QString text)
{
    return Workspace::passphrase(text);
}

Learner withId(const LearnerId &id, const std::string &name)
{
    Learner made = learner(name);
    made.id = id;
    return made;
}

EvidenceItem pieceOfWork(const std::string &title)
{
    EvidenceItem piece;
    piece.title = title;
    return piece;
}

/// A caseload in which "gone" is everywhere: in every table, in steps of their own and of many, in
/// what was deleted, in what was undone, in backups.
void fill(Workspace &workspace)
{
    taken(workspace.takeCatalogue(catalogue()));
    taken(workspace.addLearner(withId(gone, "NAME-MARKER")));
    taken(workspace.addLearner(withId(stays, "Ben")));
    taken(workspace.setFact(gone, u"FACT-MARKER"_s, {FactValue(std::string("VALUE-MARKER"))}));
    const EvidenceId piece = taken(workspace.addEvidence(gone, pieceOfWork("WORK-MARKER")));
    taken(workspace.addEvidence(gone, course("a")));
    taken(workspace.addEvidence(stays, course("a")));
    taken(workspace.backUp());
    EvidenceItem edited = pieceOfWork("EDIT-MARKER");
    edited.id = piece;
    taken(workspace.editEvidence(gone, edited));
    taken(workspace.removeEvidence(gone, {piece}));
    Goal goal;
    goal.credential = CredentialId("first");
    taken(workspace.setGoals(gone, {goal}));
    Record one;
    one.learner = withId(gone, "NAME-MARKER");
    one.evidence = {pieceOfWork("IMPORT-MARKER")};
    one.evidence.front().id = EvidenceId("imported");
    Record two;
    two.learner = withId(LearnerId("third"), "Cleo");
    taken(workspace.importRecords({one, two}, u"list.csv"_s));
    taken(workspace.backUp());
    taken(workspace.addEvidence(stays, course("b")));
    taken(workspace.addEvidence(gone, pieceOfWork("UNDONE-MARKER")));
    taken(workspace.undo());
}

QStringList filesWith(const QString &folder, const QByteArray &marker)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(marker))
            found.append(file.fileName());
    }
    return found;
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

/// Removing learners for good, in a plain file, so that its bytes can be searched.
class TestWorkspacePurge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsLeftInAnyFile();
    void othersKeepTheirHistory();
    void anEncryptedCaseload();
    void whoWasRemovedBefore();
    void whoWasRemovedIsKnown();
    void earlierNamesGoToo();
    void aKilledPurgeIsEnded();
    void theBeginningOfTheHistoryIsForgotten();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspacePurge::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestWorkspacePurge::nothingIsLeftInAnyFile()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    fill(*workspace);
    QFile damaged(path("a damaged 20261123T103000Z.cairn"));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("NAME-MARKER") > 0);
    damaged.close();
    QVERIFY(filesWith(m_dir->path(), "NAME-MARKER").size() >= 4); // file, log, backups, damaged
    QVERIFY(!filesWith(m_dir->path(), "UNDONE-MARKER").isEmpty());

    int heard = 0;
    const PurgeCertificate certificate = taken(
        workspace->purge({gone}, Workspace::PurgeReason::Request, [&](int, int) { ++heard; }));
    QCOMPARE(certificate.learners, 1);
    QVERIFY(certificate.rows > 4);
    QVERIFY(certificate.steps > 4);
    QCOMPARE(heard, 4); // by hand twice, before the import, before this
    for (const char *marker : {"-MARKER", "STUDENT-MARKER-77"})
        QCOMPARE(filesWith(m_dir->path(), marker), QStringList());
    QCOMPARE(namesOf(*workspace), (QStringList{u"Ben"_s, u"Cleo"_s}));
    QCOMPARE(workspace->backups().size(), size_t(4));
    QCOMPARE(taken(workspace->preview(workspace->backups().front())).learners, 2);
    QVERIFY(!workspace->record(gone));
}

void TestWorkspacePurge::othersKeepTheirHistory()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    fill(*workspace);
    taken(workspace->purge({gone}, Workspace::PurgeReason::Retention));
    QStringList names;
    for (const Activity &activity : workspace->activities(100)) {
        names.append(activity.text);
        QVERIFY(activity.learner != gone);
    }
    QVERIFY(!names.join(u'\n').contains(u"MARKER"_s));
    QVERIFY(names.contains(u"Import list.csv"_s)); // it brought others, too
    while (workspace->canUndo())
        taken(workspace->undo());
    QVERIFY(workspace->learners().empty());
    while (workspace->canRedo())
        taken(workspace->redo());
    QCOMPARE(namesOf(*workspace), (QStringList{u"Ben"_s, u"Cleo"_s}));
    QCOMPARE(workspace->record(stays)->evidence.size(), size_t(2));
}

void TestWorkspacePurge::anEncryptedCaseload()
{
    const auto workspace = taken(Workspace::create(path("a.cairn"), passphrase(u"words"_s)));
    fill(*workspace);
    // A backup under another key, which nobody can open: it may hold anybody.
    const QString stranger = path("a.cairn-backups/000099-20261123T103000Z-auto.cairn");
    QVERIFY(QFile::copy(workspace->backups().front().path, stranger));
    QFile bytes(stranger);
    QVERIFY(bytes.open(QIODevice::ReadWrite));
    bytes.write("another salt is here");
    bytes.close();
    taken(workspace->purge({gone}, Workspace::PurgeReason::Request));
    QVERIFY(!QFile::exists(stranger));
    // Written in the clear, page by page, nothing shows up.
    taken(workspace->removePassphrase());
    taken(workspace->close());
    QCOMPARE(filesWith(m_dir->path(), "-MARKER"), QStringList());
    for (const Backup &backup : workspace->backups())
        QVERIFY(taken(workspace->preview(backup)).learners >= 1);
}

void TestWorkspacePurge::whoWasRemovedBefore()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    fill(*workspace);
    taken(workspace->removeLearner(gone));
    QVERIFY(!filesWith(m_dir->path(), "NAME-MARKER").isEmpty());
    taken(workspace->purge({gone}, Workspace::PurgeReason::Mistake));
    QCOMPARE(filesWith(m_dir->path(), "-MARKER"), QStringList());
    const auto nobody = workspace->purge({}, Workspace::PurgeReason::Mistake);
    QVERIFY(!nobody && nobody.error().code == ErrorCode::NotFound);
}

void TestWorkspacePurge::whoWasRemovedIsKnown()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    fill(*workspace);
    QVERIFY(workspace->removedLearners().empty());
    taken(workspace->removeLearner(gone));
    const LearnerId undone = taken(workspace->addLearner(learner("UNDONE-NAME-MARKER")));
    taken(workspace->undo());
    std::vector<RemovedLearner> removed = workspace->removedLearners();
    QCOMPARE(removed.size(), size_t(2));
    QVERIFY(removed[0].id == undone && removed[1].id == gone);
    QCOMPARE(removed[0].name, u"UNDONE-NAME-MARKER"_s);
    QCOMPARE(removed[1].name, u"NAME-MARKER"_s);
    QVERIFY(std::abs(removed[0].at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    taken(workspace->purge({undone, gone}, Workspace::PurgeReason::Retention));
    QVERIFY(workspace->removedLearners().empty());
    QCOMPARE(filesWith(m_dir->path(), "-MARKER"), QStringList());
}

/// A step that names several, among them somebody who was called otherwise then.
void TestWorkspacePurge::earlierNamesGoToo()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->addLearner(withId(gone, "FIRST-MARKER")));
    taken(workspace->addLearner(withId(stays, "Ben")));
    Learner other = withId(gone, "SECOND-MARKER");
    other.preferredName = "SHORT-MARKER";
    taken(workspace->editLearner(other));
    taken(workspace->removeLearners({gone, stays}));
    taken(workspace->undo());
    taken(workspace->removeLearner(gone));
    taken(workspace->purge({gone}, Workspace::PurgeReason::Request));
    QCOMPARE(filesWith(m_dir->path(), "-MARKER"), QStringList());
    QCOMPARE(workspace->learners().size(), size_t(1));
}

/// In another process, until it is killed.
static int purgeNow(const QString &path)
{
    const auto workspace = Workspace::open(path);
    if (!workspace)
        return 1;
    std::puts("open");
    std::fflush(stdout);
    return (*workspace)->purge({gone}, Workspace::PurgeReason::Request) ? 0 : 1;
}

void TestWorkspacePurge::aKilledPurgeIsEnded()
{
    int ended = 0;
    for (const int milliseconds : {0, 5, 15, 30, 60, 100}) {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString file = path("a.cairn");
        fill(*taken(Workspace::create(file)));
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--purge"_s, file});
        QVERIFY(other.waitForReadyRead());
        QTest::qWait(milliseconds);
        other.kill();
        QVERIFY(other.state() == QProcess::NotRunning || other.waitForFinished());
        const auto workspace = taken(Workspace::open(file));
        QVERIFY(workspace->record(stays));
        if (workspace->record(gone)) // it had not begun: everything is as it was
            continue;
        ++ended;
        QCOMPARE(filesWith(m_dir->path(), "-MARKER"), QStringList());
    }
    QVERIFY2(ended > 0, qPrintable(QString::number(ended)));
}

void TestWorkspacePurge::theBeginningOfTheHistoryIsForgotten()
{
    const auto workspace = taken(Workspace::create(path("a.cairn")));
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(withId(stays, "Ben")));
    QTest::qWait(5);
    const QDateTime middle = QDateTime::currentDateTimeUtc();
    taken(workspace->addEvidence(stays, course("a")));
    taken(workspace->addEvidence(stays, course("b")));
    taken(workspace->undo());
    QCOMPARE(taken(workspace->forgetHistory(middle)), 2);
    QCOMPARE(taken(workspace->forgetHistory(middle)), 0);
    QCOMPARE(workspace->activities(10).size(), size_t(2));
    taken(workspace->redo()); // what was undone is never forgotten
    while (workspace->canUndo())
        taken(workspace->undo());
    QVERIFY(workspace->hasCatalogue());
    QVERIFY(workspace->record(stays)->evidence.empty());
    taken(workspace->redo());
    QCOMPARE(taken(workspace->forgetHistory(QDateTime::currentDateTimeUtc().addDays(1))), 1);
    QVERIFY(workspace->canRedo() && !workspace->canUndo());
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1) == u"--purge"_s)
        return purgeNow(app.arguments().at(2));
    TestWorkspacePurge test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspace_purge.moc"
