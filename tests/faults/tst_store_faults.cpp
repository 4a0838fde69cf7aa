#include "store/Database.h"
#include "store/EvidenceRepository.h"
#include "store/History.h"
#include "store/RecordRepository.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/Dice.h"
#include "tests/support/StoreDump.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace
{

const std::string at = "2026-11-23T10:42:07.000Z";

template <class Value> Value taken(Result<Value> result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
    return std::move(*result);
}

/// For another user where the tests run as root, to whom no file is read-only.
class AsNobody
{
public:
    AsNobody()
    {
        if (geteuid() == 0)
            m_changed = seteuid(65534) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && seteuid(0) != 0)
            qFatal("the tests cannot become themselves again");
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_changed = false;
};

/// No file may become larger than so many bytes: like a full disk, for this process alone.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

Result<Touched> addLearner(Database &database, const std::string &id)
{
    return History(database).record({"Add " + id, at, LearnerId(id)}, [&] {
        return RecordRepository(database).insert(test::makeFullRecord(LearnerId(id), 7), {});
    });
}

qint64 sizeOf(const std::string &path)
{
    struct stat found = {};
    return stat(path.c_str(), &found) == 0 ? found.st_size : -1;
}

QByteArray bytesOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const std::string &path, const QByteArray &bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test cannot write its file");
}

} // namespace

class TestStoreFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void filesThatAreNoCaseload_data();
    void filesThatAreNoCaseload();
    void aNameWithANulByte();
    void creatingNeverReplaces();
    void aClosedFileIsOneFile();
    void truncatedFilesAreRefused();
    void damagedFilesNeverCrash();
    void definitionsThatAreNotOursAreRefused();
    void anOpenFileIsRefused();
    void anOpenFileIsRefusedInAnotherProcess();
    void aReadOnlyFileIsOpenedForReading_data();
    void aReadOnlyFileIsOpenedForReading();
    void aLogThatCannotBeReadIsNotPassedOver();
    void aDeletedFileCanBeSavedElsewhere();
    void aReplacedFileIsLeftAlone();
    void aFullDiskLosesNothing();
    void aFileThatCannotBeOpenedAgainIsTriedAgain();
    void aFullDiskDuringCreation();
    void aFullDatabaseLosesNothing();
    void copiesAreWholeOrNotThere();
    void anEncryptedFileOpensWithItsKeyAlone();

private:
    std::string path(const char *name) const
    {
        return m_dir->filePath(QString::fromUtf8(name)).toStdString();
    }
    /// A closed file with a learner in it.
    std::string madeFile(const char *name);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestStoreFaults::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    chmod(m_dir->path().toUtf8(), 0755); // for AsNobody
}

void TestStoreFaults::cleanup()
{
    chmod(m_dir->path().toUtf8(), 0755); // or it could not be removed
}

std::string TestStoreFaults::madeFile(const char *name)
{
    const std::string file = path(name);
    const auto database = taken(Database::create(file));
    taken(addLearner(*database, "a"));
    return file;
}

// Opening -------------------------------------------------------------------------------------

void TestStoreFaults::filesThatAreNoCaseload_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"missing"_s << ErrorCode::CannotRead;
    QTest::newRow("folder") << u"folder"_s << ErrorCode::CannotRead;
    QTest::newRow("a device") << u"/dev/zero"_s << ErrorCode::CannotRead;
    QTest::newRow("below a file") << u"text/x"_s << ErrorCode::CannotRead;
    QTest::newRow("empty") << u"empty"_s << ErrorCode::NotUnderstood;
    QTest::newRow("one byte") << u"byte"_s << ErrorCode::NotUnderstood;
    QTest::newRow("text") << u"text"_s << ErrorCode::NotUnderstood;
    QTest::newRow("another program's database") << u"other"_s << ErrorCode::NotUnderstood;
    QTest::newRow("header alone") << u"header"_s << ErrorCode::NotUnderstood;
    QTest::newRow("newer") << u"newer"_s << ErrorCode::NewerVersion;
}

void TestStoreFaults::filesThatAreNoCaseload()
{
    QFETCH(QString, name);
    QFETCH(ErrorCode, code);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    write(path("empty"), {});
    write(path("byte"), "S");
    write(path("text"), QByteArray("{\"format\": \"cairn-catalog\"}\n").repeated(500));
    write(path("header"), "SQLite format 3");
    SQLite::Database(path("other"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE bookmark (id INTEGER PRIMARY KEY)");
    SQLite::Database(madeFile("newer"), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 999");

    const std::string file = QDir::isAbsolutePath(name)
        ? name.toStdString()
        : m_dir->path().toStdString() + '/' + name.toStdString();
    const QByteArray before = name.startsWith(u'/') ? QByteArray() : bytesOf(file);
    const auto opened = Database::open(file);
    QVERIFY(!opened);
    QVERIFY2(opened.error().code == code, opened.error().detail.c_str());
    QCOMPARE(opened.error().place, file);
    QVERIFY(!opened.error().detail.empty());
    if (!before.isEmpty())
        QCOMPARE(bytesOf(file), before);
    QVERIFY(!QFile::exists(QString::fromStdString(file) + u"-wal"_s));
}

void TestStoreFaults::aNameWithANulByte()
{
    const std::string file = madeFile("a.cairn") + std::string("\0.txt", 5);
    const auto opened = Database::open(file);
    QVERIFY(!opened);
    QVERIFY(opened.error().code == ErrorCode::CannotRead);
    const auto created = Database::create(path("b.cairn") + std::string("\0.txt", 5));
    QVERIFY(!created);
    QVERIFY(created.error().code == ErrorCode::CannotWrite);
    QVERIFY(!QFile::exists(QString::fromStdString(path("b.cairn"))));
}

void TestStoreFaults::creatingNeverReplaces()
{
    const std::string file = madeFile("a.cairn");
    const QByteArray before = bytesOf(file);
    for (const std::string &there : {file, m_dir->path().toStdString()}) {
        const auto created = Database::create(there);
        QVERIFY(!created);
        QVERIFY(created.error().code == ErrorCode::CannotWrite);
    }
    QCOMPARE(bytesOf(file), before);
    QVERIFY(!Database::create(path("no/such/folder.cairn")));
}

void TestStoreFaults::aClosedFileIsOneFile()
{
    madeFile("a.cairn");
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{u"a.cairn"_s});
    // And after a checkpoint everything is in the file while it is open, too.
    const auto database = taken(Database::open(path("a.cairn")));
    taken(addLearner(*database, "b"));
    QVERIFY(sizeOf(path("a.cairn-wal")) > 0);
    QVERIFY(database->checkpoint());
    QCOMPARE(sizeOf(path("a.cairn-wal")), 0);
}

// Damage --------------------------------------------------------------------------------------

void TestStoreFaults::truncatedFilesAreRefused()
{
    const QByteArray whole = bytesOf(madeFile("a.cairn"));
    QVERIFY(whole.size() > 20 * 4096);
    for (qsizetype size : {whole.size() - 1, whole.size() - 4096, whole.size() / 2, qsizetype{4096},
                           qsizetype{600}}) {
        write(path("cut"), whole.left(size));
        const auto opened = Database::open(path("cut"));
        QVERIFY2(!opened, qPrintable(QString::number(size)));
        QVERIFY2(opened.error().code == ErrorCode::Damaged, opened.error().detail.c_str());
        QCOMPARE(bytesOf(path("cut")), whole.left(size)); // nothing more was written to it
    }
}

void TestStoreFaults::damagedFilesNeverCrash()
{
    const QByteArray whole = bytesOf(madeFile("a.cairn"));
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        QByteArray bytes = whole;
        const qsizetype page = dice.between(0, static_cast<int>(bytes.size() / 4096) - 1) * 4096;
        if (dice.chance(30))
            bytes.replace(page, 4096, QByteArray(4096, '\0'));
        else
            for (int i = dice.between(1, 20); i > 0; --i)
                bytes[page + dice.between(0, 200)] = static_cast<char>(dice.between(0, 255));
        write(path("bad"), bytes);
        const auto opened = Database::open(path("bad"));
        if (!opened) {
            ++refused;
            continue;
        }
        // What looks whole can be read, or says that it cannot.
        if (const auto record = RecordRepository(**opened).read(LearnerId("a")); !record)
            ++refused;
    }
    // Plain pages have no checksum: what falls between the cells goes unnoticed.
    QVERIFY2(refused > 120, qPrintable(QString::number(refused)));
}

void TestStoreFaults::definitionsThatAreNotOursAreRefused()
{
    for (const char *sql :
         {"CREATE TRIGGER t AFTER INSERT ON learner BEGIN SELECT 1; END",
          "CREATE VIEW v AS SELECT 1", "DROP TABLE setting",
          "ALTER TABLE learner ADD COLUMN x TEXT", "CREATE INDEX i ON learner (name)"}) {
        QFile::remove(QString::fromStdString(path("a.cairn")));
        SQLite::Database(madeFile("a.cairn"), SQLite::OPEN_READWRITE).exec(sql);
        const auto opened = Database::open(path("a.cairn"));
        QVERIFY2(!opened, sql);
        QVERIFY2(opened.error().code == ErrorCode::Damaged, opened.error().detail.c_str());
    }
}

// Two at once ---------------------------------------------------------------------------------

void TestStoreFaults::anOpenFileIsRefused()
{
    const std::string file = madeFile("a.cairn");
    const auto first = taken(Database::open(file));
    const auto second = Database::open(file);
    QVERIFY(!second);
    QVERIFY2(second.error().code == ErrorCode::OpenElsewhere, second.error().detail.c_str());
    taken(addLearner(*first, "b")); // and the first goes on
}

void TestStoreFaults::anOpenFileIsRefusedInAnotherProcess()
{
    const QString file = QString::fromStdString(madeFile("a.cairn"));
    const auto ask = [&] {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--open"_s, file});
        other.waitForFinished();
        return other.exitCode();
    };
    {
        const auto held = taken(Database::open(file.toStdString()));
        QCOMPARE(ask(), 1 + static_cast<int>(ErrorCode::OpenElsewhere));
    }
    QCOMPARE(ask(), 0);
    // The lock goes with its owner, however it ends.
    QProcess owner;
    owner.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, file});
    QVERIFY(owner.waitForReadyRead());
    QCOMPARE(ask(), 1 + static_cast<int>(ErrorCode::OpenElsewhere));
    owner.kill();
    QVERIFY(owner.waitForFinished());
    QCOMPARE(ask(), 0);
}

// Read-only -----------------------------------------------------------------------------------

void TestStoreFaults::aReadOnlyFileIsOpenedForReading_data()
{
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::newRow("file") << 0444 << 0777;
    QTest::newRow("folder") << 0666 << 0555;
    QTest::newRow("both") << 0444 << 0555;
}

void TestStoreFaults::aReadOnlyFileIsOpenedForReading()
{
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    const std::string file = madeFile("100% #1?.cairn");
    const QByteArray before = bytesOf(file);
    chmod(file.c_str(), static_cast<mode_t>(fileMode));
    chmod(m_dir->path().toUtf8(), static_cast<mode_t>(folderMode));
    const AsNobody nobody;
    {
        const auto database = taken(Database::open(file));
        QVERIFY(database->isReadOnly());
        QVERIFY(taken(RecordRepository(*database).read(LearnerId("a"))));
        const Result<Touched> refused = addLearner(*database, "b");
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::ReadOnly);
        // It can be worked on in a copy.
        QTemporaryDir elsewhere;
        const std::string copy = elsewhere.filePath(u"copy.cairn"_s).toStdString();
        QVERIFY(database->saveCopy(copy));
        const auto copied = taken(Database::open(copy));
        QVERIFY(!copied->isReadOnly());
        QCOMPARE(test::dumpOf(*copied), test::dumpOf(*database));
    }
    QCOMPARE(bytesOf(file), before);
}

void TestStoreFaults::aLogThatCannotBeReadIsNotPassedOver()
{
    // As a kill leaves it: the last step stands in the log alone.
    const std::string live = madeFile("live.cairn");
    {
        const auto database = taken(Database::open(live));
        taken(addLearner(*database, "b"));
        QVERIFY(QFile::copy(QString::fromStdString(live + "-wal"),
                            QString::fromStdString(path("a.cairn-wal"))));
        write(path("a.cairn"), bytesOf(live)); // closes a descriptor: this one is not used again
    }
    chmod(path("a.cairn").c_str(), 0644);
    chmod(path("a.cairn-wal").c_str(), 0644);
    chmod(m_dir->path().toUtf8(), 0555);
    {
        const AsNobody nobody;
        const auto opened = Database::open(path("a.cairn"));
        if (opened) // a system that can read the log has read it
            QVERIFY(taken(RecordRepository(**opened).read(LearnerId("b"))));
        else
            QVERIFY2(opened.error().code == ErrorCode::CannotRead, opened.error().detail.c_str());
    }
    chmod(m_dir->path().toUtf8(), 0755);
    const auto opened = taken(Database::open(path("a.cairn")));
    QVERIFY(taken(RecordRepository(*opened).read(LearnerId("b"))));
}

// Gone while open -----------------------------------------------------------------------------

void TestStoreFaults::aDeletedFileCanBeSavedElsewhere()
{
    const std::string file = madeFile("a.cairn");
    auto database = taken(Database::open(file));
    taken(addLearner(*database, "b"));
    QVERIFY(database->checkFile());
    QVERIFY(QFile::remove(QString::fromStdString(file)));
    QVERIFY(!database->checkFile());

    const std::string before = test::dumpOf(*database);
    const Result<Touched> refused = addLearner(*database, "c");
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::CannotWrite);
    QCOMPARE(test::dumpOf(*database), before);

    // Where it was is as good a place as any.
    for (const std::string &target : {path("copy.cairn"), file}) {
        QVERIFY(database->saveCopy(target));
        const auto copy = taken(Database::open(target));
        QCOMPARE(test::dumpOf(*copy), before);
        QCOMPARE(taken(History(*copy).steps(10)).size(), size_t{2});
    }
}

void TestStoreFaults::aReplacedFileIsLeftAlone()
{
    const std::string file = madeFile("a.cairn");
    const std::string other = madeFile("b.cairn");
    {
        const auto database = taken(Database::open(file));
        taken(addLearner(*database, "b"));
        // Another Cairn has put its own file there, and works on it.
        QVERIFY(rename(other.c_str(), file.c_str()) == 0);
        write(file + "-wal", "the other's log");
        const QByteArray before = bytesOf(file);
        QVERIFY(!addLearner(*database, "c"));
        QVERIFY(!database->checkFile());
        QVERIFY(database->checkpoint()); // does nothing
        QCOMPARE(bytesOf(file), before);
    }
    QCOMPARE(bytesOf(file + "-wal"), QByteArray("the other's log"));
}

// Full ----------------------------------------------------------------------------------------

void TestStoreFaults::aFullDiskLosesNothing()
{
    const std::string file = madeFile("a.cairn");
    const auto database = taken(Database::open(file));
    int refusals = 0;
    int added = 0;
    for (int i = 0; i < 60; ++i) {
        const std::string before = test::dumpOf(*database);
        const auto steps = taken(History(*database).steps(1000)).size();
        const std::string id = "learner " + std::to_string(i);
        {
            const SmallDisk disk(static_cast<rlim_t>(180'000 + i * 1000));
            const Result<Touched> result = addLearner(*database, id);
            if (result) {
                ++added;
                continue;
            }
            ++refusals;
            QVERIFY2(result.error().code == ErrorCode::DiskFull, result.error().detail.c_str());
        }
        QCOMPARE(test::dumpOf(*database), before);
        QCOMPARE(taken(History(*database).steps(1000)).size(), steps);
        taken(addLearner(*database, id)); // trying again works once there is room
        ++added;
    }
    QVERIFY2(refusals > 5 && refusals < 60, qPrintable(QString::number(refusals)));
    QCOMPARE(taken(History(*database).steps(1000)).size(), size_t(added + 1));
}

void TestStoreFaults::aFileThatCannotBeOpenedAgainIsTriedAgain()
{
    const std::string file = madeFile("a.cairn");
    const auto database = taken(Database::open(file));
    taken(addLearner(*database, "b"));
    chmod(file.c_str(), 0);
    {
        // The disk fails, and then the file cannot be opened to see what reached it.
        const AsNobody nobody;
        {
            const SmallDisk disk(1);
            const Result<Touched> full = addLearner(*database, "c");
            QVERIFY(!full);
            QVERIFY2(full.error().code == ErrorCode::DiskFull, full.error().detail.c_str());
        }
        QCOMPARE(database->reopened(), 0);
        QVERIFY(!addLearner(*database, "c"));
        QVERIFY(!RecordRepository(*database).read(LearnerId("a")));
        QVERIFY(!database->saveCopy(path("copy.cairn")));
        QVERIFY(!database->checkpoint());
    }
    chmod(file.c_str(), 0600);
    taken(addLearner(*database, "c"));
    QCOMPARE(database->reopened(), 1);
    for (const char *id : {"a", "b", "c"})
        QVERIFY(taken(RecordRepository(*database).read(LearnerId(id))));
}

void TestStoreFaults::aFullDiskDuringCreation()
{
    for (const rlim_t room : {0U, 1000U, 4096U, 20'000U, 60'000U}) {
        {
            const SmallDisk disk(room);
            const auto created = Database::create(path("a.cairn"));
            QVERIFY(!created);
            QVERIFY2(created.error().code == ErrorCode::DiskFull, created.error().detail.c_str());
        }
        QVERIFY(QDir(m_dir->path()).isEmpty()); // nothing half-made is left
    }
    QVERIFY(Database::create(path("a.cairn")));
}

void TestStoreFaults::aFullDatabaseLosesNothing()
{
    const auto database = taken(Database::open(madeFile("a.cairn")));
    const int pages = database->connection().execAndGet("PRAGMA page_count").getInt();
    database->connection().exec("PRAGMA max_page_count = " + std::to_string(pages + 2));
    Result<Touched> result;
    std::string before;
    for (int i = 0; i < 50 && result; ++i) {
        before = test::dumpOf(*database);
        result = addLearner(*database, std::to_string(i));
    }
    QVERIFY(!result);
    QVERIFY2(result.error().code == ErrorCode::DiskFull, result.error().detail.c_str());
    QCOMPARE(test::dumpOf(*database), before);
    database->connection().exec("PRAGMA max_page_count = 100000");
    taken(addLearner(*database, "z"));
}

void TestStoreFaults::copiesAreWholeOrNotThere()
{
    const auto database = taken(Database::open(madeFile("a.cairn")));
    const std::string copy = path("copy.cairn");
    write(copy, "an older copy");
    {
        const SmallDisk disk(50'000);
        const Result<void> full = database->saveCopy(copy);
        QVERIFY(!full);
        QVERIFY2(full.error().code == ErrorCode::DiskFull, full.error().detail.c_str());
    }
    QCOMPARE(bytesOf(copy), QByteArray("an older copy"));
    QVERIFY(!QFile::exists(QString::fromStdString(copy) + u".part"_s));
    const Result<void> itself = database->saveCopy(database->path());
    QVERIFY(!itself);
    QVERIFY(itself.error().code == ErrorCode::Refused);
    const Result<void> nowhere = database->saveCopy(path("no/such/folder.cairn"));
    QVERIFY(!nowhere);
    QVERIFY2(nowhere.error().code == ErrorCode::CannotWrite, nowhere.error().detail.c_str());
    QVERIFY(database->saveCopy(copy));
    QCOMPARE(test::dumpOf(*taken(Database::open(copy))), test::dumpOf(*database));
}

// Encrypted -----------------------------------------------------------------------------------

void TestStoreFaults::anEncryptedFileOpensWithItsKeyAlone()
{
    const std::string file = path("a.cairn");
    const Unlock unlock = Unlock::withPassphrase(Secret("correct horse battery staple"));
    {
        const auto database = taken(Database::create(file, Key::fromPassphrase(unlock.secret)));
        Record record = test::makeFullRecord(LearnerId("a"), 7);
        record.learner.name = "MARKER-IN-THE-CLEAR";
        taken(History(*database).record({"Add MARKER-IN-THE-CLEAR", at, {}}, [&] {
            return RecordRepository(*database).insert(record, {});
        }));
        QVERIFY(!bytesOf(file + "-wal").contains("MARKER"));
        QVERIFY(database->saveCopy(path("copy.cairn")));
        taken(History(*database).undo(at));
        taken(History(*database).redo(at));
    }
    for (const std::string &each : {file, path("copy.cairn")}) {
        QVERIFY(!bytesOf(each).contains("MARKER"));
        QVERIFY(!bytesOf(each).contains("SQLite format"));
        const auto wrong = Database::open(
            each, Unlock::withPassphrase(Secret("correct horse battery stable")));
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().code == ErrorCode::WrongPassphrase, wrong.error().detail.c_str());
        const auto without = Database::open(each);
        QVERIFY(!without);
        QVERIFY2(without.error().code == ErrorCode::PassphraseNeeded, without.error().detail.c_str());
        const auto database = taken(Database::open(each, unlock));
        const auto record = taken(RecordRepository(*database).read(LearnerId("a")));
        QCOMPARE(record->learner.name, std::string("MARKER-IN-THE-CLEAR"));
    }
    // Pages are authenticated: one changed bit is found.
    QByteArray bytes = bytesOf(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    write(file, bytes);
    const auto damaged = Database::open(file, unlock);
    QVERIFY(!damaged);
    QVERIFY2(damaged.error().code == ErrorCode::Damaged, damaged.error().detail.c_str());
}

/// What this program does as another process: tries the file, or holds it until it is killed.
static int openInThisProcess(const QStringList &arguments)
{
    const auto opened = Database::open(arguments.at(2).toStdString());
    if (!opened)
        return 1 + static_cast<int>(opened.error().code);
    if (arguments.at(1) == u"--hold"_s) {
        std::puts("open");
        std::fflush(stdout);
        for (;;)
            pause();
    }
    return 0;
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1).startsWith(u"--"_s))
        return openInThisProcess(app.arguments());
    TestStoreFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_faults.moc"
