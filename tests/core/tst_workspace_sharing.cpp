#include "store/DisclosureLog.h"
#include "tests/support/SmallCaseload.h"
#include "wording/CheckText.h"
#include "workspace/Export.h"
#include "workspace/FileCheck.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

using Kind = FileFinding::Kind;

namespace {

const LearnerId ana("L-0001");
const LearnerId ben("L-0002");

WrittenConsent consent()
{
    WrittenConsent consent;
    consent.party = "Harbor Works";
    consent.records = {RecordKind::Name, RecordKind::Evidence};
    consent.purpose = "Job application";
    consent.signedOn = today.addDays(-3);
    return consent;
}

SharingRequest toHarborWorks()
{
    SharingRequest request;
    request.party = "Harbor Works";
    request.purpose = "Job application";
    request.records = {RecordKind::Name};
    return request;
}

SharingRequest toColleague()
{
    SharingRequest request = toHarborWorks();
    request.party = "PARTY-MARKER";
    request.purpose = "Advising";
    request.basis = Basis::LegitimateInterest;
    return request;
}

/// What went out, and when.
struct Way {
    Export way;
    std::vector<std::vector<LearnerId>> prepared;
    int finished = 0;
    bool failsToPrepare = false;
    bool failsToFinish = false;
    std::function<void()> whenFinished = [] {};

    Way()
    {
        way.outlet = Outlet::Table;
        way.prepare = [this](const Release &release) -> Result<void> {
            prepared.push_back(release.learners());
            if (failsToPrepare)
                return fail(ErrorCode::DiskFull, "file", "full");
            return {};
        };
        way.finish = [this]() -> Result<void> {
            whenFinished();
            ++finished;
            if (failsToFinish)
                return fail(ErrorCode::CannotWrite, "file", "no");
            return {};
        };
    }
    Way(const Way &) = delete;
};

std::unique_ptr<Workspace> filled(std::unique_ptr<Workspace> workspace)
{
    workspace->setToday(today);
    taken(workspace->takeCatalogue(catalogue()));
    taken(workspace->addLearner(learner("Ana MARKER")));
    taken(workspace->addLearner(learner("Ben")));
    taken(workspace->addConsent(ana, consent()));
    return workspace;
}

QStringList outcomesOf(const Workspace &workspace)
{
    QStringList outcomes;
    for (const Disclosure &entry : workspace.disclosures())
        outcomes.append(QString::number(entry.sequence) + u' '
                        + QString::fromUtf8(toWord(entry.outcome)));
    return outcomes;
}

QStringList findingsIn(Workspace &workspace)
{
    QStringList found;
    FileCheck check(workspace);
    while (!check.isDone())
        taken(check.work());
    for (const FileFinding &finding : check.findings())
        found.append(QString::number(int(finding.kind)) + u' '
                     + QString::fromStdString(finding.value));
    return found;
}

QString finding(Kind kind, int entry)
{
    return u"%1 %2"_s.arg(int(kind)).arg(entry);
}

/// With any tool, past Cairn.
void tamper(const QString &file, const char *sql)
{
    SQLite::Database(file.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
}

bool anyFileHas(const QString &folder, const QByteArray &marker)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(marker))
            return true;
    }
    return false;
}

} // namespace

/// Consents, the one way out, and the log that stays.
class TestWorkspaceSharing : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void consentsAreStepsLikeOthers();
    void consentsGoAndComeWithTheirLearner();
    void aConsentThatCannotBeIsRefused();
    void theDirectoryListIsTheInstitutions();
    void whatGoesOutIsInTheLogBefore();
    void onlyThoseWhoMayGoOut();
    void whatCannotLeaveAnybodyOutIsRefused();
    void whatFailsLeavesNoEntryOrSaysSo();
    void aFileThatCannotBeWrittenGivesNothing();
    void filesAndCopiesGoOut();
    void refusalsAndTalksAreNoted();
    void undoLeavesTheLogAlone();
    void nothingInCairnChangesTheLog();
    void tamperingIsNoticed_data();
    void tamperingIsNoticed();
    void aLogThatWasWrittenAnewIsNoticed();
    void theLogOutlivesARestore();
    void theLogOutlivesARestoreOfAnOlderVersion();
    void purgeLeavesTheChain();
    void aBackupIsMadeAfterADisclosure();

private:
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestWorkspaceSharing::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

// What learners say ---------------------------------------------------------------------------

void TestWorkspaceSharing::consentsAreStepsLikeOthers()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    std::vector<WrittenConsent> consents = workspace->consents(ana);
    QCOMPARE(consents.size(), size_t(1));
    QVERIFY(!consents.front().id.isEmpty());
    QVERIFY(workspace->consents(ben).empty());
    QCOMPARE(workspace->undoText(), u"Record a consent for Harbor Works"_s);
    const auto withoutId = [](WrittenConsent each) {
        each.id = ConsentId();
        return each;
    };
    QVERIFY(withoutId(consents.front()) == consent());

    WrittenConsent edited = consents.front();
    edited.until = today;
    edited.form = ConsentForm::Electronic;
    edited.passOnTo = "its board";
    taken(workspace->editConsent(ana, edited));
    QVERIFY(workspace->consents(ana).front() == edited);
    taken(workspace->withdrawConsent(ana, edited.id));
    QVERIFY(workspace->consents(ana).front().withdrawnOn == today);
    const auto twice = workspace->withdrawConsent(ana, edited.id);
    QVERIFY(!twice && twice.error().code == ErrorCode::Refused);
    taken(workspace->undo());
    QVERIFY(workspace->consents(ana).front() == edited);
    taken(workspace->removeConsent(ana, edited.id));
    QVERIFY(workspace->consents(ana).empty());
    taken(workspace->undo());
    taken(workspace->undo());
    QVERIFY(workspace->consents(ana).front() == consents.front());

    taken(workspace->setOptedOut(ana, true));
    QVERIFY(workspace->optedOutSince(ana) == today);
    QVERIFY(!workspace->optedOutSince(ben));
    taken(workspace->setOptedOut(ana, false));
    QVERIFY(!workspace->optedOutSince(ana));
    taken(workspace->undo());
    QVERIFY(workspace->optedOutSince(ana) == today);
    taken(workspace->undo());
    QVERIFY(!workspace->optedOutSince(ana));
}

void TestWorkspaceSharing::consentsGoAndComeWithTheirLearner()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    taken(workspace->setOptedOut(ana, true));
    taken(workspace->removeLearner(ana));
    QVERIFY(workspace->consents(ana).empty() && !workspace->optedOutSince(ana));
    QCOMPARE(findingsIn(*workspace), QStringList());
    taken(workspace->undo());
    QCOMPARE(workspace->consents(ana).size(), size_t(1));
    QVERIFY(workspace->optedOutSince(ana));
}

void TestWorkspaceSharing::aConsentThatCannotBeIsRefused()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    WrittenConsent bad = consent();
    bad.purpose.clear();
    const auto added = workspace->addConsent(ana, bad);
    QVERIFY(!added && added.error().code == ErrorCode::Refused);
    bad = workspace->consents(ana).front();
    bad.signedOn = today.addDays(1);
    const auto edited = workspace->editConsent(ana, bad);
    QVERIFY(!edited && edited.error().code == ErrorCode::Refused);
    const auto nobody = workspace->addConsent(LearnerId("nobody"), consent());
    QVERIFY(!nobody && nobody.error().code == ErrorCode::NotFound);
    const auto nothing = workspace->editConsent(ben, workspace->consents(ana).front());
    QVERIFY(!nothing && nothing.error().code == ErrorCode::NotFound);
}

void TestWorkspaceSharing::theDirectoryListIsTheInstitutions()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    QVERIFY(workspace->directoryKinds() == usualDirectoryKinds());
    const auto grades = workspace->setDirectoryKinds({RecordKind::Grades});
    QVERIFY(!grades && grades.error().code == ErrorCode::Refused);
    taken(workspace->setDirectoryKinds({RecordKind::Cohort}));
    QVERIFY(workspace->directoryKinds() == RecordKinds{RecordKind::Cohort});
    SharingRequest request = toHarborWorks();
    request.basis = Basis::Directory;
    Way way;
    const auto shared = workspace->share(request, {ben}, way.way);
    QVERIFY(!shared && shared.error().code == ErrorCode::Refused);
    taken(workspace->setDirectoryKinds({}));
    QVERIFY(workspace->directoryKinds().empty());
}

// The way out ---------------------------------------------------------------------------------

void TestWorkspaceSharing::whatGoesOutIsInTheLogBefore()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    QSignalSpy heard(workspace.get(), &Workspace::disclosed);
    Way way;
    size_t entriesThen = 0;
    way.whenFinished = [&] { entriesThen = workspace->disclosures().size(); };
    QCOMPARE(taken(workspace->share(toHarborWorks(), {ana}, way.way)), qint64(1));
    QCOMPARE(entriesThen, size_t(1));
    QCOMPARE(way.finished, 1);
    QCOMPARE(heard.size(), 1);
    const std::vector<Disclosure> log = workspace->disclosuresTo(ana);
    QCOMPARE(log.size(), size_t(1));
    const Disclosure &entry = log.front();
    QVERIFY(entry.request == toHarborWorks());
    QVERIFY(entry.outlet == Outlet::Table && entry.outcome == Outcome::Given);
    QCOMPARE(entry.learners, 1);
    QVERIFY(!entry.isErased && !entry.at.empty());
    QVERIFY(entry.about.front().learner == ana);
    QVERIFY(entry.about.front().consent == workspace->consents(ana).front().id);
    QVERIFY(workspace->disclosuresTo(ben).empty());
    QVERIFY(workspace->disclosures() == log);
    QCOMPARE(workspace->logSeal().entries, 1);
    QCOMPARE(workspace->logSeal().text.size(), 64);
}

void TestWorkspaceSharing::onlyThoseWhoMayGoOut()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    Way way;
    taken(workspace->share(toHarborWorks(), {ben, ana}, way.way));
    QVERIFY(way.prepared.back() == std::vector<LearnerId>{ana});
    QVERIFY(workspace->disclosuresTo(ben).empty());
    const auto none = workspace->share(toHarborWorks(), {ben}, way.way);
    QVERIFY(!none && none.error().code == ErrorCode::Refused);

    taken(workspace->setOptedOut(ana, true));
    SharingRequest directory = toHarborWorks();
    directory.basis = Basis::Directory;
    taken(workspace->share(directory, {ana, ben}, way.way));
    QVERIFY(way.prepared.back() == std::vector<LearnerId>{ben});
    taken(workspace->share(toColleague(), {ana, ben}, way.way));
    QCOMPARE(way.prepared.back().size(), size_t(2));

    SharingRequest empty = toColleague();
    empty.party.clear();
    const auto refused = workspace->share(empty, {ana}, way.way);
    QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    QCOMPARE(way.finished, 3);
    QCOMPARE(outcomesOf(*workspace), (QStringList{u"3 given"_s, u"2 given"_s, u"1 given"_s}));
}

void TestWorkspaceSharing::whatCannotLeaveAnybodyOutIsRefused()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    Way way;
    way.way.isWhole = true;
    const auto refused = workspace->share(toHarborWorks(), {ana, ben}, way.way);
    QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    QVERIFY(way.prepared.empty());
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    taken(workspace->share(toColleague(), {ana, ben}, way.way));
}

void TestWorkspaceSharing::whatFailsLeavesNoEntryOrSaysSo()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    Way way;
    way.failsToPrepare = true;
    const auto full = workspace->share(toColleague(), {ana, ben}, way.way);
    QVERIFY(!full && full.error().code == ErrorCode::DiskFull);
    QCOMPARE(way.finished, 0);
    QVERIFY(workspace->disclosures().empty());
    way.failsToPrepare = false;
    way.failsToFinish = true;
    const auto moved = workspace->share(toColleague(), {ana, ben}, way.way);
    QVERIFY(!moved && moved.error().code == ErrorCode::CannotWrite);
    QCOMPARE(outcomesOf(*workspace), (QStringList{u"2 failed"_s, u"1 given"_s}));
    const std::vector<Disclosure> theirs = workspace->disclosuresTo(ben);
    QCOMPARE(theirs.size(), size_t(2));
    QCOMPARE(theirs.front().failed, 1);
    QVERIFY(theirs.front().request == toColleague());
    QVERIFY(!workspace->noteFailure(7));
}

void TestWorkspaceSharing::aFileThatCannotBeWrittenGivesNothing()
{
    taken(filled(taken(Workspace::create(path("a.cairn"))))->close());
    const auto workspace = taken(Workspace::openToLook(path("a.cairn")));
    workspace->setToday(today);
    Way way;
    const auto refused = workspace->share(toColleague(), {ana}, way.way);
    QVERIFY(!refused && refused.error().code == ErrorCode::ReadOnly);
    QVERIFY(way.prepared.empty());
}

void TestWorkspaceSharing::filesAndCopiesGoOut()
{
    const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
    const Export file = fileExport(Outlet::Record, path("out.json"),
                                   [&](const Release &release) -> Result<std::string> {
                                       if (QFile::exists(path("out.json")))
                                           return fail(ErrorCode::Refused, "", "there already");
                                       return release.learners().front().text;
                                   });
    taken(workspace->share(toHarborWorks(), {ana}, file));
    QFile written(path("out.json"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), QByteArray("L-0001"));
    const auto nowhere
        = workspace->share(toHarborWorks(), {ana},
                           fileExport(Outlet::Record, path("no/such/folder.json"),
                                      [](const Release &) -> Result<std::string> { return "x"; }));
    QVERIFY(!nowhere && nowhere.error().code == ErrorCode::CannotWrite);

    const Export copy = workspace->copyTo(path("b.cairn"));
    QVERIFY(copy.protection == ExportProtection::None && copy.isWhole);
    taken(workspace->share(toColleague(), {ana, ben}, copy));
    const auto opened = taken(Workspace::open(path("b.cairn")));
    QCOMPARE(opened->learners().size(), size_t(2));
    QCOMPARE(opened->disclosures().size(), size_t(1)); // as it was when it was made
    const auto itself
        = workspace->share(toColleague(), {ana, ben}, workspace->copyTo(path("a.cairn")));
    QVERIFY(!itself && itself.error().code == ErrorCode::Refused);
    QCOMPARE(outcomesOf(*workspace), (QStringList{u"2 given"_s, u"1 given"_s}));
    QCOMPARE(QDir(m_dir->path()).entryList({u"*.part*"_s}), QStringList());
}

void TestWorkspaceSharing::refusalsAndTalksAreNoted()
{
    const auto workspace = filled(taken(Workspace::inMemory()));
    SharingRequest asked = toHarborWorks();
    asked.basis = Basis::Directory;
    asked.records = {RecordKind::Grades}; // which nobody gets on this ground
    taken(workspace->noteDisclosure(asked, {ben}, Outcome::Refused));
    taken(workspace->noteDisclosure(toHarborWorks(), {ana}, Outcome::Given));
    QCOMPARE(outcomesOf(*workspace), (QStringList{u"2 given"_s, u"1 refused"_s}));
    QVERIFY(workspace->disclosuresTo(ben).front().outlet == Outlet::ByHand);
    asked.party.clear();
    QVERIFY(!workspace->noteDisclosure(asked, {ben}, Outcome::Refused));
}

// The log -------------------------------------------------------------------------------------

void TestWorkspaceSharing::undoLeavesTheLogAlone()
{
    const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
    Way way;
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    const std::vector<Disclosure> log = workspace->disclosures();
    QCOMPARE(workspace->undoText(), u"Record a consent for Harbor Works"_s);
    while (workspace->canUndo())
        taken(workspace->undo());
    QVERIFY(workspace->learners().empty());
    QVERIFY(workspace->disclosures() == log);
    QCOMPARE(findingsIn(*workspace), QStringList());
    while (workspace->canRedo())
        taken(workspace->redo());
    QVERIFY(workspace->disclosures() == log);
    taken(workspace->removeLearner(ana));
    QVERIFY(workspace->disclosuresTo(ana) == log);
    QCOMPARE(taken(workspace->forgetHistory(QDateTime::currentDateTimeUtc().addDays(1))) > 0, true);
    QVERIFY(workspace->disclosures() == log);
}

void TestWorkspaceSharing::nothingInCairnChangesTheLog()
{
    taken(filled(taken(Workspace::create(path("a.cairn"))))->close());
    const auto database = taken(Database::open(path("a.cairn").toStdString()));
    Disclosure entry;
    entry.request = toColleague();
    entry.about = {{ana, {}, {}}};
    QCOMPARE(taken(DisclosureLog(*database).append(entry)), std::int64_t(1));
    SQLite::Database &connection = database->connection();
    for (const char *sql :
         {"DELETE FROM disclosure", "UPDATE disclosure SET purpose = 'x'", "DELETE FROM disclosed",
          "UPDATE disclosed SET learner = 'x'", "DROP TABLE disclosed"})
        QVERIFY2(connection.tryExec(sql) != 0, sql);
    {
        const Database::LogErasure erasure(*database);
        QVERIFY(connection.tryExec("UPDATE disclosure SET ground = ''") == 0);
    }
    QVERIFY(connection.tryExec("UPDATE disclosure SET ground = ''") != 0);
    QCOMPARE(taken(DisclosureLog(*database).head()).entries, std::int64_t(1));
}

void TestWorkspaceSharing::tamperingIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *sql, const QStringList &expected) {
        QTest::newRow(name) << QByteArray(sql) << expected;
    };
    const QString second = finding(Kind::LogChanged, 2);
    row("nothing", "SELECT 1", {});
    row("another party", "UPDATE disclosure SET party = 'x' WHERE sequence = 2", {second});
    row("another purpose", "UPDATE disclosure SET purpose = 'x' WHERE sequence = 2", {second});
    row("another time", "UPDATE disclosure SET at = '2020-01-01' WHERE sequence = 2", {second});
    row("other records", "UPDATE disclosure SET records = '[]' WHERE sequence = 2", {second});
    row("another outcome", "UPDATE disclosure SET outcome = 'refused' WHERE sequence = 2",
        {second});
    row("fewer learners", "UPDATE disclosure SET learners = 1 WHERE sequence = 2", {second});
    row("another learner",
        "UPDATE disclosed SET learner = 'x' WHERE disclosure = 2 AND position = 1", {second});
    row("a learner taken out", "DELETE FROM disclosed WHERE disclosure = 2 AND position = 2",
        {second});
    row("a learner added", "INSERT INTO disclosed VALUES (2, 3, 'x', '', '', '', '')", {second});
    row("learners in another order",
        "UPDATE disclosed SET position = 9 WHERE disclosure = 2 AND position = 1", {second});
    row("another seal", "UPDATE disclosure SET seal = 'x' WHERE sequence = 2", {second});
    row("another link", "UPDATE disclosure SET link = 'x' WHERE sequence = 2",
        {second, finding(Kind::LogChanged, 3)});
    row("the second taken out",
        "DELETE FROM disclosed WHERE disclosure = 2; DELETE FROM disclosure WHERE sequence = 2",
        {finding(Kind::LogChanged, 3)});
    row("the last taken out",
        "DELETE FROM disclosed WHERE disclosure = 3; DELETE FROM disclosure WHERE sequence = 3",
        {finding(Kind::LogMissing, 3)});
    row("two exchanged",
        "UPDATE disclosure SET sequence = 9 WHERE sequence = 1;"
        "UPDATE disclosure SET sequence = 1 WHERE sequence = 2;"
        "UPDATE disclosure SET sequence = 2 WHERE sequence = 9;"
        "UPDATE disclosed SET disclosure = 9 WHERE disclosure = 1;"
        "UPDATE disclosed SET disclosure = 1 WHERE disclosure = 2;"
        "UPDATE disclosed SET disclosure = 2 WHERE disclosure = 9",
        {finding(Kind::LogChanged, 1), second, finding(Kind::LogChanged, 3)});
    row("emptied", "DELETE FROM disclosed; DELETE FROM disclosure",
        {finding(Kind::LogMissing, 1), finding(Kind::LogMissing, 2), finding(Kind::LogMissing, 3)});
}

void TestWorkspaceSharing::tamperingIsNoticed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, expected);
    {
        const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
        Way way;
        taken(workspace->share(toHarborWorks(), {ana}, way.way));
        taken(workspace->share(toColleague(), {ana, ben}, way.way));
        taken(workspace->share(toColleague(), {ben}, way.way));
    }
    QDir(path("a.cairn-backups")).removeRecursively();
    tamper(path("a.cairn"), sql.constData());
    const auto workspace = taken(Workspace::open(path("a.cairn")));
    workspace->setToday(today);
    QCOMPARE(findingsIn(*workspace), expected);
    for (const QString &each : expected) {
        FileFinding said;
        said.kind = Kind(each.section(u' ', 0, 0).toInt());
        said.value = each.section(u' ', 1).toStdString();
        QVERIFY(CheckText::isDamage(said));
        QVERIFY(CheckText::sentence(said, {}).contains(u"ntry "_s + each.section(u' ', 1)));
    }
}

/// Whoever knows the passphrase can seal everything anew, but not what the backups say.
void TestWorkspaceSharing::aLogThatWasWrittenAnewIsNoticed()
{
    {
        const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
        Way way;
        taken(workspace->share(toHarborWorks(), {ana}, way.way));
        taken(workspace->share(toColleague(), {ana, ben}, way.way));
        taken(workspace->backUp());
        QCOMPARE(taken(workspace->preview(workspace->backups().front())).disclosures, 2);
        QCOMPARE(taken(workspace->preview(workspace->backups().front())).logSeal,
                 workspace->logSeal().text);
    }
    tamper(path("a.cairn"), "DELETE FROM disclosed; DELETE FROM disclosure;"
                            "DELETE FROM counter WHERE name = 'disclosure'");
    const auto workspace = taken(Workspace::open(path("a.cairn")));
    workspace->setToday(today);
    QCOMPARE(findingsIn(*workspace), QStringList{finding(Kind::LogDiffers, 2)});
    Way way;
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    QCOMPARE(findingsIn(*workspace), QStringList{finding(Kind::LogDiffers, 2)});
}

void TestWorkspaceSharing::theLogOutlivesARestore()
{
    const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
    Way way;
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    const Backup backup = taken(workspace->backUp());
    taken(workspace->removeLearner(ben));
    taken(workspace->share(toColleague(), {ana}, way.way));
    const std::vector<Disclosure> log = workspace->disclosures();
    QCOMPARE(log.size(), size_t(2));
    taken(workspace->restore(backup));
    QCOMPARE(workspace->learners().size(), size_t(2));
    QVERIFY(workspace->disclosures() == log);
    QCOMPARE(findingsIn(*workspace), QStringList());
    taken(workspace->share(toColleague(), {ben}, way.way));
    QCOMPARE(workspace->disclosures().size(), size_t(3));
    QCOMPARE(findingsIn(*workspace), QStringList());
    taken(workspace->restore(workspace->backups().front()));
    QCOMPARE(workspace->disclosures().size(), size_t(3));
    QCOMPARE(findingsIn(*workspace), QStringList());
}

void TestWorkspaceSharing::theLogOutlivesARestoreOfAnOlderVersion()
{
    const std::string file = path("a.cairn").toStdString();
    const std::vector<Migration> older(migrations().begin(), migrations().begin() + 2);
    taken(taken(Database::create(file, {}, older))->checkpoint());
    const auto workspace = filled(taken(Workspace::open(path("a.cairn"))));
    Way way;
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    const std::vector<Disclosure> log = workspace->disclosures();
    const Backup first = workspace->backups().back();
    QVERIFY(first.why == Backup::Why::Migration);
    QCOMPARE(taken(workspace->preview(first)).disclosures, 0);
    taken(workspace->restore(first));
    QVERIFY(workspace->learners().empty());
    QVERIFY(workspace->disclosures() == log);
    QCOMPARE(findingsIn(*workspace), QStringList());
}

void TestWorkspaceSharing::purgeLeavesTheChain()
{
    const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
    Way way;
    SharingRequest hers = toColleague();
    hers.ground = "about GROUND-MARKER";
    taken(workspace->share(hers, {ana}, way.way));
    SharingRequest both = toHarborWorks();
    both.basis = Basis::LegitimateInterest;
    both.party = "The dean";
    taken(workspace->share(both, {ana, ben}, way.way));
    SharingRequest named = both;
    named.purpose = "A question of Ana MARKER's";
    taken(workspace->share(named, {ben}, way.way));
    SharingRequest likeNamed = both;
    likeNamed.purpose = "Ana MARKERS";
    taken(workspace->share(likeNamed, {ben}, way.way));
    taken(workspace->backUp());
    const QString seal = workspace->logSeal().text;
    taken(workspace->purge({ana}, Workspace::PurgeReason::Request));

    QCOMPARE(workspace->logSeal().text, seal);
    QCOMPARE(findingsIn(*workspace), QStringList());
    QVERIFY(workspace->disclosuresTo(ana).empty());
    QVERIFY(workspace->consents(ana).empty());
    const std::vector<Disclosure> log = workspace->disclosures();
    QCOMPARE(log.size(), size_t(4));
    QVERIFY(!log[0].isErased && log[0].request == likeNamed);
    QVERIFY(log[1].isErased && log[1].request.purpose.empty()); // it named her
    QVERIFY(!log[2].isErased && log[2].request == both && log[2].learners == 2);
    QVERIFY(log[3].isErased && log[3].request.party.empty() && !log[3].at.empty());
    QVERIFY(log[3].about.front().learner.isEmpty());
    QCOMPARE(workspace->disclosuresTo(ben).size(), size_t(3));
    for (const char *marker : {"PARTY-MARKER", "GROUND-MARKER", "Ana MARKER's"})
        QVERIFY2(!anyFileHas(m_dir->path(), marker), marker);
    // The backups were erased in the same way, and their logs are whole as well.
    for (const Backup &backup : workspace->backups()) {
        const QString sealThere = taken(workspace->preview(backup)).logSeal;
        QVERIFY(sealThere.isEmpty() || sealThere == seal);
    }
    taken(workspace->restore(workspace->backups().front()));
    QCOMPARE(workspace->logSeal().text, seal);
    QCOMPARE(findingsIn(*workspace), QStringList());
}

void TestWorkspaceSharing::aBackupIsMadeAfterADisclosure()
{
    const auto workspace = filled(taken(Workspace::create(path("a.cairn"))));
    taken(workspace->backUp());
    const size_t before = workspace->backups().size();
    Way way;
    taken(workspace->share(toHarborWorks(), {ana}, way.way));
    taken(workspace->restore(workspace->backups().back())); // which is preceded by one
    QCOMPARE(workspace->backups().size(), before + 1);
    QCOMPARE(taken(workspace->preview(workspace->backups().front())).disclosures, 1);
}

QTEST_GUILESS_MAIN(TestWorkspaceSharing)
#include "tst_workspace_sharing.moc"
