#include "store/Migrations.h"
#include "tests/faults/Amount.h"
#include "tests/faults/ErrorSweep.h"
#include "tests/faults/OldFile.h"
#include "tests/faults/Operations.h"
#include "tests/faults/PowerCut.h"
#include "tests/support/SmallCaseload.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// A file of an older version is opened for the first time, and something goes wrong meanwhile.
/// Everything that was in it is there afterwards, and so is a backup of how it was.
class TestMigration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theContentStays_data();
    void theContentStays();
    void anyCallMayFail();
    void thePowerMayGoOff();
    void itMayBeKilled();
    void aMigrationStepByStepIsNoticed();

private:
    using Opener = std::function<Result<std::unique_ptr<Workspace>>()>;

    Findings sweep(const SweepMode &mode, int dense, const Opener &open);
    Findings cutOften(int cuts, const Opener &open);
    /// What is wrong with the file and its backups; empty: nothing.
    std::string check();
    Opener asUsual()
    {
        return [this] { return m_desk.open(); };
    }

    Desk m_desk;
    std::string m_view;
};

void TestMigration::initTestCase()
{
    m_desk.makeCaseload(Protection::None, Content::OfFirstVersion);
    m_view = viewOf(*small::taken(m_desk.open()));
    makeOldCaseload(m_desk, 1, Protection::Passphrase);
}

void TestMigration::theContentStays_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("encrypted");
    for (int version = 1; version < migrations().back().version; ++version)
        for (const bool encrypted : {false, true})
            QTest::addRow("version %d, %s", version, encrypted ? "encrypted" : "plain")
                << version << encrypted;
}

void TestMigration::theContentStays()
{
    QFETCH(int, version);
    QFETCH(bool, encrypted);
    Desk desk;
    makeOldCaseload(desk, version, encrypted ? Protection::Passphrase : Protection::None);
    QCOMPARE(viewOf(*small::taken(desk.open())), m_view);
    QCOMPARE(viewOf(*small::taken(desk.open())), m_view);
}

std::string TestMigration::check()
{
    const auto workspace = m_desk.open();
    if (!workspace)
        return "the file cannot be opened: " + workspace.error().detail;
    if (viewOf(**workspace) != m_view)
        return "the file does not hold what it held";
    const std::vector<Backup> backups = (*workspace)->backups();
    if (backups.empty() || backups.back().why != Backup::Why::Migration)
        return "there is no backup of the old file";
    for (const Backup &backup : backups)
        if (const auto preview = (*workspace)->preview(backup); !preview)
            return "a backup does not open: " + preview.error().detail;
    return {};
}

// The disk fails ------------------------------------------------------------------------------

Findings TestMigration::sweep(const SweepMode &mode, int dense, const Opener &open)
{
    Findings findings;
    Disk &disk = Disk::instance();
    for (int point = 1;; point += point < dense ? 1 : dense / 3) {
        m_desk.reset();
        disk.watch(m_desk.folder());
        mode.reads ? disk.failReadAt(point, mode.fault) : disk.failAt(point, mode.fault);
        auto opened = open();
        const bool isMet = disk.stopFailing();
        std::string wrong;
        if (opened && viewOf(**opened) != m_view)
            wrong = "the window does not show what the file held";
        // To SQLite a page that cannot be read is sometimes a damaged one.
        if (!opened
            && (opened.error().code == ErrorCode::Internal
                || (!mode.reads && opened.error().code == ErrorCode::Damaged)))
            wrong = "the wrong words: " + opened.error().detail;
        opened = fail(ErrorCode::Stopped, {}, {}); // closes it
        disk.unwatch();
        if (!isMet)
            return findings;
        ++findings.cases;
        if (wrong.empty())
            wrong = check();
        if (!wrong.empty())
            findings.findings.push_back(std::string(mode.name) + ", call " + std::to_string(point)
                                        + ": " + wrong);
    }
}

void TestMigration::anyCallMayFail()
{
    const bool all = qEnvironmentVariableIsSet("CAIRN_LONG");
    Findings findings;
    for (const SweepMode &mode : sweepModes())
        findings.add(sweep(mode, all ? 1'000'000 : 24, asUsual()));
    QVERIFY2(findings.findings.empty(), findings.text().c_str());
    QVERIFY(findings.cases > 100);
    qInfo("%d cases", findings.cases);
}

// The power goes off --------------------------------------------------------------------------

Findings TestMigration::cutOften(int cuts, const Opener &open)
{
    m_desk.reset();
    const Folder before = readFolder(m_desk.folder());
    Disk &disk = Disk::instance();
    disk.watch(m_desk.folder());
    disk.record();
    (void)open();
    const std::vector<DiskEvent> events = disk.stopRecording();
    disk.unwatch();
    const PowerCut powerCut(m_desk.folder(), before, events);
    Findings findings;
    for (std::uint64_t seed = firstSeed(); findings.cases < cuts; ++seed, ++findings.cases) {
        Dice dice(seed);
        const auto moment = static_cast<std::size_t>(dice.next() % (events.size() + 1));
        writeFolder(m_desk.folder(), powerCut.folderAfter(moment, dice));
        if (const std::string wrong = check(); !wrong.empty())
            findings.findings.push_back("seed " + std::to_string(seed) + ", cut before call "
                                        + std::to_string(moment) + ": " + wrong);
    }
    return findings;
}

void TestMigration::thePowerMayGoOff()
{
    const Findings findings = cutOften(amount("CAIRN_CUTS", 150, 2500), asUsual());
    QVERIFY2(findings.findings.empty(), findings.text().c_str());
    qInfo("%d power cuts from seed %llu", findings.cases, firstSeed());
}

// The process is killed -----------------------------------------------------------------------

static int openUntilKilled(const QString &file, const Unlock &unlock)
{
    std::printf("begins\n");
    std::fflush(stdout);
    const auto workspace = Workspace::open(file, unlock);
    std::printf("done\n");
    std::fflush(stdout);
    for (;;)
        QTest::qSleep(1000);
}

void TestMigration::itMayBeKilled()
{
    const int kills = amount("CAIRN_MIGRATION_KILLS", 40, 400);
    int early = 0;
    Dice dice(firstSeed());
    for (int kill = 0; kill < kills; ++kill) {
        m_desk.reset();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--open"_s, QString::fromStdString(m_desk.file()),
                     QString::fromStdString(std::string(m_desk.unlock().secret.bytes()))});
        QVERIFY(child.waitForReadyRead());
        QTest::qSleep(dice.between(0, 15));
        child.kill();
        child.waitForFinished();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        early += child.readAllStandardOutput().contains("done") ? 0 : 1;
        const std::string wrong = check();
        QVERIFY2(wrong.empty(), ("kill " + std::to_string(kill) + ": " + wrong).c_str());
    }
    QVERIFY(early > kills / 10);
    qInfo("%d kills, %d of them before it was done", kills, early);
}

// Is it noticed? ------------------------------------------------------------------------------

void TestMigration::aMigrationStepByStepIsNoticed()
{
    makeOldCaseload(m_desk, 1, Protection::None);
    const Opener stepByStep = [this]() -> Result<std::unique_ptr<Workspace>> {
        try {
            SQLite::Database connection(m_desk.file(), SQLite::OPEN_READWRITE);
            for (const Migration &migration : migrations())
                if (migration.version > 1)
                    connection.exec(std::string(migration.sql));
            connection.exec("PRAGMA user_version = " + std::to_string(migrations().back().version));
        } catch (const SQLite::Exception &exception) {
            return fail(ErrorCode::CannotWrite, m_desk.file(), exception.what());
        }
        return m_desk.open();
    };
    const Findings failed = sweep(sweepModes().front(), 1'000'000, stepByStep);
    QVERIFY2(failed.text().find("tables are not those") != std::string::npos,
             failed.text().c_str());
    const Findings cut = cutOften(200, stepByStep);
    QVERIFY2(cut.text().find("tables are not those") != std::string::npos, cut.text().c_str());
    makeOldCaseload(m_desk, 1, Protection::Passphrase);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--open"_s)
        return openUntilKilled(arguments.at(2),
                               Unlock::withRecoveryCode(Secret(arguments.at(3).toStdString())));
    TestMigration test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migration.moc"
