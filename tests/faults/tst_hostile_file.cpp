#include "tests/faults/Amount.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/faults/SealedPages.h"
#include "tests/support/SmallCaseload.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// A caseload file that somebody made to do harm: a plain one, or an encrypted one whose passphrase
/// is known to them, so that every page is sealed as it should be.
class TestHostileFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_desk.makeCaseload(); }
    void definitionsThatAreNotOursAreRefused_data();
    void definitionsThatAreNotOursAreRefused();
    void mutatedPagesDoNoHarm();
    void sealedPagesAreAuthentic();
    void mutatedPagesUnderTheirSealsDoNoHarm();
    void mutatedStepsDoNoHarm();
    void aHangIsNoticed();

private:
    /// Lets another process open and use mutants, and says what became of it.
    QString mutants(const QString &kind, quint64 firstSeed, int count);

    Desk m_desk;
};

// Definitions ---------------------------------------------------------------------------------

void TestHostileFile::definitionsThatAreNotOursAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("trigger") << QByteArray(
        "CREATE TRIGGER t AFTER INSERT ON evidence BEGIN DELETE FROM learner; END");
    QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM learner");
    QTest::newRow("view in a table's place") << QByteArray(
        "DROP TABLE setting; CREATE VIEW setting AS WITH RECURSIVE n(key, value) AS (SELECT 'a', 1 "
        "UNION ALL SELECT key, value + 1 FROM n) SELECT key, value FROM n");
    QTest::newRow("index on an expression")
        << QByteArray("CREATE INDEX i ON learner (lower(name))");
    QTest::newRow("search table") << QByteArray("CREATE VIRTUAL TABLE f USING fts5(name)");
    QTest::newRow("one table more") << QByteArray("CREATE TABLE more (id INTEGER PRIMARY KEY)");
    QTest::newRow("one column more") << QByteArray("ALTER TABLE learner ADD COLUMN more TEXT");
    QTest::newRow("one table less") << QByteArray("DROP TABLE counter");
    QTest::newRow("statistics") << QByteArray("ANALYZE");
    QTest::newRow("a generated column")
        << QByteArray("ALTER TABLE learner ADD COLUMN g TEXT AS (hex(name))");
    QTest::newRow("a default that is called")
        << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, "
                      "'name TEXT NOT NULL', 'name TEXT NOT NULL DEFAULT (hex(zeroblob(1000)))') "
                      "WHERE name = 'learner'");
    QTest::newRow("two tables in one place")
        << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT "
                      "rootpage FROM sqlite_schema WHERE name = 'fact') WHERE name = 'goal'");
    QTest::newRow("a table beyond the end")
        << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1000000 "
                      "WHERE name = 'learner'");
    QTest::newRow("a table without its text")
        << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL "
                      "WHERE name = 'learner'");
    QTest::newRow("a text without end")
        << QByteArray("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
                      "'CREATE TABLE learner (' || hex(zeroblob(2000000)) WHERE name = 'learner'");
}

void TestHostileFile::definitionsThatAreNotOursAreRefused()
{
    QFETCH(QByteArray, sql);
    m_desk.reset();
    {
        SQLite::Database database(m_desk.file(), SQLite::OPEN_READWRITE);
        sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        database.exec(sql.toStdString());
    }
    const auto opened = m_desk.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().code == ErrorCode::Damaged, opened.error().detail.c_str());
}

// Mutants -------------------------------------------------------------------------------------

namespace {

/// A few bytes where they hurt most: the header of the file, the heads of pages, the first cells.
std::string mutated(std::string file, Dice &dice)
{
    const auto anyByte = [&] {
        static const std::vector<int> likely = {0, 1, 2, 5, 10, 13, 0x7f, 0x80, 0xff};
        return static_cast<char>(dice.chance(60) ? dice.oneOf(likely) : dice.between(0, 255));
    };
    for (int i = dice.between(1, 12); i > 0; --i) {
        const std::size_t page = dice.next() % (file.size() / 4096) * 4096;
        const int where = dice.between(0, 9);
        if (where == 0)
            file[static_cast<std::size_t>(dice.between(16, 99))] = anyByte();
        else if (where < 4)
            file[page + static_cast<std::size_t>(dice.between(0, 11))] = anyByte();
        else if (where < 6)
            file[page + static_cast<std::size_t>(dice.between(8, 80))] = anyByte();
        else
            file[page + static_cast<std::size_t>(dice.between(0, 4095))] = anyByte();
    }
    return file;
}

/// The same for the steps of the history, which are applied when they are undone.
void mutateSteps(const std::string &file, Dice &dice)
{
    SQLite::Database database(file, SQLite::OPEN_READWRITE);
    SQLite::Statement read(database, "SELECT sequence, changeset FROM history");
    SQLite::Statement write(database, "UPDATE history SET changeset = ? WHERE sequence = ?");
    while (read.executeStep()) {
        std::string changeset = read.getColumn(1).getString();
        for (int i = dice.between(0, 4); i > 0 && !changeset.empty(); --i)
            changeset[dice.next() % changeset.size()] = static_cast<char>(dice.between(0, 255));
        if (dice.chance(10))
            changeset.resize(dice.next() % (changeset.size() + 1));
        write.reset();
        write.bind(1, changeset.data(), static_cast<int>(changeset.size()));
        write.bind(2, read.getColumn(0).getInt64());
        write.exec();
    }
}

/// Everything that an advisor may ask of it.
void use(Workspace &workspace)
{
    viewOf(workspace);
    for (const LearnerSummary &learner : workspace.learners())
        (void)workspace.verdicts(learner.id);
    (void)workspace.undo();
    (void)workspace.redo();
    (void)workspace.goTo(0);
    (void)workspace.addLearner(small::learner("One more"));
    viewOf(workspace);
}

Key keyOf(const Desk &desk)
{
    return small::taken(keyFromRecoveryCode(desk.unlock().secret.bytes()));
}

constexpr rlim_t mostMemory = rlim_t(256) << 20;
constexpr unsigned mostSeconds = 2;

/// What this program does as another process, which may crash, hang or eat up memory.
int openMutants(const QStringList &arguments)
{
    rlimit memory = {};
    getrlimit(RLIMIT_DATA, &memory);
    memory.rlim_cur = mostMemory;
    setrlimit(RLIMIT_DATA, &memory);
    const bool steps = arguments.at(2) == u"steps"_s;
    const bool isSealed = arguments.at(2) == u"sealed"_s;
    const quint64 first = arguments.at(3).toULongLong();
    Desk desk;
    desk.makeCaseload(isSealed ? Protection::Passphrase : Protection::None);
    std::string whole = desk.start().at("a.cairn").bytes;
    const Key key = isSealed ? keyOf(desk) : Key();
    if (isSealed)
        whole = unsealed(whole, key);
    for (quint64 seed = first; seed < first + arguments.at(4).toULongLong(); ++seed) {
        std::printf("%llu\n", static_cast<unsigned long long>(seed));
        std::fflush(stdout);
        Dice dice(seed);
        std::string file = steps ? whole : mutated(whole, dice);
        if (isSealed)
            file = sealed(file, key);
        writeFolder(desk.folder(), {{"a.cairn", {file}}});
        if (steps)
            mutateSteps(desk.file(), dice);
        alarm(mostSeconds); // ends the process
        const auto opened = desk.open();
        alarm(opened ? 5 * mostSeconds : 0);
        if (opened)
            use(**opened);
        alarm(0);
    }
    return 0;
}

} // namespace

QString TestHostileFile::mutants(const QString &kind, quint64 firstOne, int count)
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(),
                {u"--mutants"_s, kind, QString::number(firstOne), QString::number(count)});
    if (!other.waitForFinished(-1))
        return u"did not start"_s;
    const QByteArray last = other.readAllStandardOutput().trimmed().split('\n').last();
    if (other.exitStatus() == QProcess::NormalExit && other.exitCode() == 0)
        return {};
    return u"seed %1: ended with %2: %3"_s.arg(QString::fromUtf8(last))
        .arg(other.exitCode())
        .arg(QString::fromUtf8(other.readAllStandardError()));
}

void TestHostileFile::mutatedPagesDoNoHarm()
{
    const int count = amount("CAIRN_MUTANTS", 400, 10'000);
    QCOMPARE(mutants(u"pages"_s, firstSeed(), count), QString());
    qInfo("%d mutants opened", count);
}

/// Or the mutants below would be refused for their seals alone.
void TestHostileFile::sealedPagesAreAuthentic()
{
    Desk desk;
    desk.makeCaseload(Protection::Passphrase);
    const Key key = keyOf(desk);
    const std::string view = viewOf(*small::taken(desk.open()));
    const std::string whole = desk.start().at("a.cairn").bytes;
    std::string pages = unsealed(whole, key);
    QVERIFY(pages.starts_with("SQLite format 3"));
    QVERIFY(pages.find("Course ") != std::string::npos);
    QVERIFY(sealed(pages, key) == whole);
    // What is changed and sealed again is read as though it had been written so.
    const auto changed = [&](bool isSealedAgain) {
        std::string other = pages;
        for (std::size_t at = 0; (at = other.find("Course ", at)) != std::string::npos; ++at)
            other.replace(at, 7, "COURSE ");
        Folder folder = desk.start();
        folder["a.cairn"].bytes = sealed(other, key);
        if (!isSealedAgain) // the seals of before
            for (std::size_t at = 4096; at + 4096 <= whole.size(); at += 4096)
                folder["a.cairn"].bytes.replace(at + 4032, 64, whole, at + 4032, 64);
        writeFolder(desk.folder(), folder);
        return desk.open();
    };
    {
        const auto other = changed(true);
        QVERIFY2(other, other ? "" : other.error().detail.c_str());
        QVERIFY(viewOf(**other) != view);
    }
    const auto refused = changed(false);
    QVERIFY(!refused && refused.error().code == ErrorCode::Damaged);
}

void TestHostileFile::mutatedPagesUnderTheirSealsDoNoHarm()
{
    const int count = amount("CAIRN_MUTANTS", 250, 5'000);
    QCOMPARE(mutants(u"sealed"_s, firstSeed(), count), QString());
    qInfo("%d mutants opened", count);
}

void TestHostileFile::mutatedStepsDoNoHarm()
{
    const int count = amount("CAIRN_MUTANTS", 200, 5'000);
    QCOMPARE(mutants(u"steps"_s, firstSeed(), count), QString());
    qInfo("%d mutants undone and redone", count);
}

/// Does the test see it when opening never ends?
void TestHostileFile::aHangIsNoticed()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--hang"_s});
    QVERIFY(other.waitForFinished());
    QVERIFY(other.exitStatus() == QProcess::CrashExit);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--mutants"_s)
        return openMutants(arguments);
    if (arguments.size() == 2 && arguments.at(1) == u"--hang"_s) {
        alarm(mostSeconds);
        for (;;)
            pause();
    }
    TestHostileFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile_file.moc"
