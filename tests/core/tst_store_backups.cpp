#include "base/SafeFile.h"
#include "store/Backups.h"
#include "store/History.h"
#include "store/RecordRepository.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/Dice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <set>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;

template <class Value> Value taken(Result<Value> result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

void addLearner(Database &database, const std::string &id)
{
    taken(History(database).record({"Add", "2026-11-23T10:42:07.000Z", LearnerId(id)}, [&] {
        return RecordRepository(database).insert(test::makeFullRecord(LearnerId(id), 7), {});
    }));
}

BackupFile madeAt(std::int64_t sequence, std::int64_t at, BackupReason reason = BackupReason::Auto)
{
    BackupFile backup;
    backup.sequence = sequence;
    backup.at = at;
    backup.reason = reason;
    return backup;
}

/// One each hour (as \a clock says the time), thinned each time as Cairn does it.
std::vector<BackupFile> madeHourly(int hours, const std::function<std::int64_t(int)> &clock)
{
    std::vector<BackupFile> all;
    for (int i = 0; i < hours; ++i) {
        all.insert(all.begin(), madeAt(i + 1, clock(i)));
        for (const BackupFile &gone : tooManyBackups(all, clock(i)))
            all.erase(std::find(all.begin(), all.end(), gone));
    }
    return all;
}

QByteArray saltOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
}

} // namespace

class TestStoreBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupIsAWholeFile_data();
    void aBackupIsAWholeFile();
    void strangersInTheFolderAreLeftAlone();
    void aBackupThatIsNotEqualDoesNotCount();
    void manyAreThinned();
    void theNewestThreeStay();
    void aClockGoneWrongTakesFew();
    void whatWasMadeForAReasonStaysAWeek();
    void anotherKey_data();
    void anotherKey();
    void anotherKeyForTheBackups();
    void anInterruptedKeyChangeIsEnded();
    void aKeyChangeKilledAtAnyMoment();

private:
    std::string path(const char *name) const
    {
        return m_dir->filePath(QString::fromUtf8(name)).toStdString();
    }
    QStringList files() const { return QDir(m_dir->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestStoreBackups::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

// Making --------------------------------------------------------------------------------------

void TestStoreBackups::aBackupIsAWholeFile_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::newRow("plain") << QString();
    QTest::newRow("encrypted") << u"words"_s;
}

void TestStoreBackups::aBackupIsAWholeFile()
{
    QFETCH(QString, passphrase);
    const Key key
        = passphrase.isEmpty() ? Key() : Key::fromPassphrase(Secret(passphrase.toStdString()));
    const auto database = taken(Database::create(path("a.cairn"), key));
    addLearner(*database, "a");
    const Backups backups(database->path());
    QVERIFY(backups.list().empty());
    const BackupFile first = taken(Backups(backups).make(*database, BackupReason::Auto));
    addLearner(*database, "b");
    const BackupFile second = taken(Backups(backups).make(*database, BackupReason::Import));
    QVERIFY((backups.list() == std::vector<BackupFile>{second, first}));
    QCOMPARE(second.sequence, first.sequence + 1);
    QVERIFY(second.reason == BackupReason::Import && second.size > 20 * 4096);
    QVERIFY(std::abs(second.at - std::time(nullptr)) < 60);
    QVERIFY(QFile(QString::fromStdString(first.path)).permissions().testFlag(QFile::ReadOwner));
    QVERIFY(!QFile(QString::fromStdString(first.path)).permissions().testFlag(QFile::ReadOther));

    QCOMPARE(taken(Backups::contentOf(first, key)).learners, std::int64_t(1));
    const BackupContent content = taken(Backups::contentOf(second, key));
    QCOMPARE(content.learners, std::int64_t(2));
    QCOMPARE(content.steps, std::int64_t(2));
    QVERIFY(content.evidence > 0);
    QCOMPARE(content.lastChange, std::string("2026-11-23T10:42:07.000Z"));
    QCOMPARE(saltOf(second.path), saltOf(database->path()));
    // Looking at one leaves nothing beside it.
    QCOMPARE(QDir(QString::fromStdString(backups.folder())).entryList(QDir::Files).size(), 2);
    const auto look = taken(Database::openToLook(second.path, key));
    QVERIFY(look->isReadOnly());
    QCOMPARE(taken(look->contentDigest()), taken(database->contentDigest()));
}

void TestStoreBackups::strangersInTheFolderAreLeftAlone()
{
    const auto database = taken(Database::create(path("a.cairn")));
    Backups backups(database->path());
    taken(backups.make(*database, BackupReason::Auto));
    const QStringList strangers
        = {u"letter.txt"_s, u"000001-20261123T103000Z-auto.cairn.txt"_s,
           u"000001-20261123T103000Z-nonsense.cairn"_s, u"-1-20261123T103000Z-auto.cairn"_s,
           u"99999999999999999999999-20261123T103000Z-auto.cairn"_s};
    for (const QString &stranger : strangers)
        taken(writeSafely(backups.folder() + "/" + stranger.toStdString(), "x"));
    QVERIFY(QDir().mkdir(QString::fromStdString(backups.folder())
                         + u"/000009-20261123T103000Z-auto.cairn"_s));
    QCOMPARE(backups.list().size(), size_t(1));
    QCOMPARE(taken(backups.make(*database, BackupReason::Auto)).sequence, std::int64_t(2));
    backups.thin(std::time(nullptr));
    for (const QString &stranger : strangers)
        QVERIFY(QFile::exists(QString::fromStdString(backups.folder()) + u'/' + stranger));
}

void TestStoreBackups::aBackupThatIsNotEqualDoesNotCount()
{
    const auto database = taken(Database::create(path("a.cairn")));
    addLearner(*database, "a");
    const auto other = taken(Database::create(path("b.cairn")));
    // The comparison that every copy passes tells one row from none.
    QVERIFY(taken(database->contentDigest()) != taken(other->contentDigest()));
    addLearner(*other, "a");
    QCOMPARE(taken(database->contentDigest()), taken(other->contentDigest()));
    // Where the folder cannot be made, nothing is claimed.
    taken(writeSafely(path("a.cairn-backups"), "a file in the way"));
    const auto made = Backups(database->path()).make(*database, BackupReason::Auto);
    QVERIFY(!made);
    QVERIFY(made.error().code == ErrorCode::CannotWrite);
}

// Thinning ------------------------------------------------------------------------------------

void TestStoreBackups::manyAreThinned()
{
    const std::int64_t start = 1'800'000'000;
    const int hours = 300 * 24;
    const auto all = madeHourly(hours, [&](int i) { return start + i * hour; });
    const std::int64_t now = start + (hours - 1) * hour;
    QVERIFY2(all.size() >= 24 + 6 + 3 + 5 && all.size() <= 24 + 7 + 5 + 7,
             qPrintable(QString::number(all.size())));
    const auto between = [&](std::int64_t from, std::int64_t to) {
        return std::count_if(all.begin(), all.end(), [&](const BackupFile &each) {
            return now - each.at >= from && now - each.at < to;
        });
    };
    QCOMPARE(between(0, day), 24);
    QVERIFY(between(day, 8 * day) >= 6 && between(day, 8 * day) <= 8);
    QVERIFY(between(8 * day, 29 * day) >= 3);
    QVERIFY(between(29 * day, 184 * day) >= 5);
    QCOMPARE(between(184 * day, 1000 * day), 0);
}

void TestStoreBackups::theNewestThreeStay()
{
    const std::vector<BackupFile> old = {madeAt(3, 300), madeAt(2, 200), madeAt(1, 100)};
    QVERIFY(tooManyBackups(old, 2'000'000'000).empty());
    std::vector<BackupFile> more = old;
    more.insert(more.begin(), madeAt(4, 50)); // made last, though the clock says it was first
    QVERIFY((tooManyBackups(more, 2'000'000'000) == std::vector<BackupFile>{madeAt(1, 100)}));
}

void TestStoreBackups::aClockGoneWrongTakesFew()
{
    const std::int64_t start = 1'800'000'000;
    const auto right = madeHourly(60 * 24, [&](int i) { return start + i * hour; });
    // 400 days forward for two hours, then right again.
    const auto wrong = madeHourly(60 * 24 + 2, [&](int i) {
        return start + i * hour + (i == 60 * 24 || i == 60 * 24 + 1 ? 400 * day : 0);
    });
    QVERIFY(wrong.size() + 2 >= right.size());
    // Back by a year: what was made last stays, whatever its time says.
    const auto back = madeHourly(
        60 * 24, [&](int i) { return start + i * hour - (i > 50 * 24 ? 365 * day : 0); });
    QCOMPARE(back.front().sequence, std::int64_t(60 * 24));
    QCOMPARE(back[1].sequence, std::int64_t(60 * 24 - 1));
    QCOMPARE(back[2].sequence, std::int64_t(60 * 24 - 2));
}

void TestStoreBackups::whatWasMadeForAReasonStaysAWeek()
{
    const std::int64_t now = 1'800'000'000;
    std::vector<BackupFile> all;
    for (int i = 0; i < 10; ++i)
        all.push_back(madeAt(20 - i, now - i));
    all.push_back(madeAt(5, now - 20, BackupReason::Import));
    all.push_back(madeAt(4, now - 20));
    const auto gone = tooManyBackups(all, now);
    QCOMPARE(gone.size(), size_t(2)); // no more than two at a time, the oldest first
    QCOMPARE(gone[0].sequence, std::int64_t(4));
    QCOMPARE(gone[1].sequence, std::int64_t(11));
    QCOMPARE(tooManyBackups(all, now + 8 * day)[1].sequence, std::int64_t(5));
}

// Another key ---------------------------------------------------------------------------------

void TestStoreBackups::anotherKey_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain to encrypted") << QString() << u"new"_s;
    QTest::newRow("another passphrase") << u"old"_s << u"new"_s;
    QTest::newRow("encrypted to plain") << u"old"_s << QString();
}

/// Known ones, so that no time goes into deriving them.
static Key keyOfLetter(char letter)
{
    return Key::fromBytes(Secret(std::string(48, letter)));
}

static Key keyOf(const QString &passphrase)
{
    return passphrase.isEmpty() ? Key() : Key::fromPassphrase(Secret(passphrase.toStdString()));
}

static Unlock unlockOf(const QString &passphrase)
{
    return passphrase.isEmpty() ? Unlock()
                                : Unlock::withPassphrase(Secret(passphrase.toStdString()));
}

void TestStoreBackups::anotherKey()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const std::string file = path("a.cairn");
    {
        const auto database = taken(Database::create(file, keyOf(before)));
        addLearner(*database, "a");
        const std::string content = taken(database->contentDigest());
        const std::string schema = schemaText(database->connection());
        taken(database->changeKey(keyOf(after)));
        QCOMPARE(taken(database->contentDigest()), content);
        QCOMPARE(schemaText(database->connection()), schema);
        QVERIFY(!Database::open(file, unlockOf(after))); // it is still held
        addLearner(*database, "b");
        taken(History(*database).undo("2026-11-23T10:42:08.000Z"));
        taken(History(*database).undo("2026-11-23T10:42:09.000Z"));
        taken(History(*database).redo("2026-11-23T10:42:10.000Z"));
    }
    QCOMPARE(files(), QStringList{u"a.cairn"_s});
    QCOMPARE(taken(Database::isEncrypted(file)), !after.isEmpty());
    const auto database = taken(Database::open(file, unlockOf(after)));
    QVERIFY(taken(RecordRepository(*database).read(LearnerId("a"))));
    QVERIFY(!taken(RecordRepository(*database).read(LearnerId("b"))));
    if (!after.isEmpty() && !before.isEmpty()) {
        // A closed connection, or the answer would be that it is open.
        const_cast<std::unique_ptr<Database> &>(database).reset();
        const auto old = Database::open(file, unlockOf(before));
        QVERIFY(!old && old.error().code == ErrorCode::WrongPassphrase);
    }
}

void TestStoreBackups::anotherKeyForTheBackups()
{
    const Key before = keyOfLetter('a');
    const Key after = keyOfLetter('b');
    const auto database = taken(Database::create(path("a.cairn"), before));
    Backups backups(database->path());
    for (const char *each : {"a", "b", "c"}) {
        addLearner(*database, each);
        taken(backups.make(*database, BackupReason::Auto));
    }
    // One that nobody can open.
    taken(writeSafely(backups.list().at(1).path, std::string(8192, 'x')));
    taken(backups.announceKeyChange(before));
    taken(database->changeKey(after));
    int heard = 0;
    taken(backups.changeKey(before, after, [&](int done, int all) {
        QCOMPARE(all, 3);
        QCOMPARE(done, ++heard);
    }));
    QCOMPARE(heard, 3);
    QCOMPARE(backups.list().size(), size_t(2));
    QCOMPARE(taken(Backups::contentOf(backups.list()[0], after)).learners, std::int64_t(3));
    QCOMPARE(taken(Backups::contentOf(backups.list()[1], after)).learners, std::int64_t(1));
    for (const BackupFile &backup : backups.list())
        QCOMPARE(saltOf(backup.path), saltOf(database->path()));
    QCOMPARE(QDir(QString::fromStdString(backups.folder())).entryList(QDir::Files).size(), 2);
}

void TestStoreBackups::anInterruptedKeyChangeIsEnded()
{
    const Key before = keyOfLetter('a');
    const Key after = keyOfLetter('b');
    const std::string file = path("a.cairn");
    Backups backups(file);
    {
        const auto database = taken(Database::create(file, before));
        addLearner(*database, "a");
        taken(backups.make(*database, BackupReason::Auto));
        taken(backups.announceKeyChange(before));
    } // killed before the file was replaced
    {
        const auto database = taken(Database::openWith(file, before));
        QCOMPARE(backups.list().size(), size_t(1));
        QCOMPARE(taken(Backups::contentOf(backups.list()[0], before)).learners, std::int64_t(1));
        taken(backups.announceKeyChange(before));
        taken(database->changeKey(after));
    } // killed before the backups were
    taken(writeSafely(backups.folder() + "/000001-20261123T103000Z-auto.cairn.part", "half"));
    const auto database = taken(Database::openWith(file, after));
    QCOMPARE(backups.list().size(), size_t(1)); // a new one; the old one opened for nobody
    QCOMPARE(taken(Backups::contentOf(backups.list()[0], after)).learners, std::int64_t(1));
    QCOMPARE(QDir(QString::fromStdString(backups.folder())).entryList(QDir::Files).size(), 1);
}

static Result<std::unique_ptr<Database>> openWithEither(const std::string &file)
{
    auto opened = Database::openWith(file, keyOfLetter('a'));
    return opened ? std::move(opened) : Database::openWith(file, keyOfLetter('b'));
}

/// In another process: changes the key back and forth until it is killed.
static int changeKeysForEver(const std::string &file)
{
    const auto opened = openWithEither(file);
    if (!opened)
        return 1;
    std::puts("open");
    std::fflush(stdout);
    for (;;) {
        Backups backups(file);
        const Key from = (*opened)->key();
        const Key to = keyOfLetter(from == keyOfLetter('a') ? 'b' : 'a');
        if (!backups.announceKeyChange(from) || !(*opened)->changeKey(to)
            || !backups.changeKey(from, to, [](int, int) {}))
            return 1;
    }
}

void TestStoreBackups::aKeyChangeKilledAtAnyMoment()
{
    const std::string file = path("a.cairn");
    Backups backups(file);
    std::string content;
    {
        const auto database = taken(Database::create(file, keyOfLetter('a')));
        addLearner(*database, "a");
        content = taken(database->contentDigest());
        taken(backups.make(*database, BackupReason::Auto));
    }
    Dice dice(1);
    int changed = 0;
    QByteArray salt = saltOf(file);
    for (int i = 0; i < 10; ++i) {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(),
                    {u"--change-keys"_s, QString::fromStdString(file)});
        QVERIFY(other.waitForReadyRead());
        QTest::qWait(dice.between(0, 600));
        other.kill();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit); // it never failed by itself
        {
            const auto opened = openWithEither(file);
            QVERIFY2(opened, opened ? "" : opened.error().detail.c_str());
            QCOMPARE(taken((*opened)->contentDigest()), content);
            QVERIFY(!backups.list().empty());
            for (const BackupFile &backup : backups.list())
                QCOMPARE(taken(Backups::contentOf(backup, (*opened)->key())).learners,
                         std::int64_t(1));
        }
        changed += saltOf(file) != salt ? 1 : 0;
        salt = saltOf(file);
        QCOMPARE(files(), QStringList{u"a.cairn"_s});
    }
    QVERIFY2(changed > 1, qPrintable(QString::number(changed)));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (app.arguments().size() == 3 && app.arguments().at(1) == u"--change-keys"_s)
        return changeKeysForEver(app.arguments().at(2).toStdString());
    TestStoreBackups test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_backups.moc"
