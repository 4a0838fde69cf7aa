#include "store/Database.h"
#include "tests/faults/Amount.h"
#include "tests/faults/Damage.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/support/SmallCaseload.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QTest>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// A closed file is damaged: that is noticed when it is opened, and told in the right words.
class TestDamage : public QObject
{
    Q_OBJECT

private slots:
    void everyDamageToAnEncryptedFileIsNoticed();
    void aPlainFileIsReadOrRefused();
    void pagesWithoutAuthenticationAreNoticedToBeThat();
    void anOldLogBesideANewFile_data();
    void anOldLogBesideANewFile();

private:
    void make(Protection protection);

    Desk m_desk;
    std::string m_file;
};

void TestDamage::make(Protection protection)
{
    m_desk.makeCaseload(protection);
    m_file = m_desk.start().at("a.cairn").bytes;
}

void TestDamage::everyDamageToAnEncryptedFileIsNoticed()
{
    make(Protection::Passphrase);
    const int damages = amount("CAIRN_DAMAGES", 300, 2000);
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + std::uint64_t(damages); ++seed) {
        Dice dice(seed);
        const Damage damage = damaged(m_file, dice);
        writeFolder(m_desk.folder(), {{"a.cairn", {damage.bytes}}});
        const auto opened = m_desk.open();
        QVERIFY2(!opened, damage.what.c_str());
        const ErrorCode code = opened.error().code;
        const bool fits
            = code == ErrorCode::Damaged
              || (damage.atHead
                  && (code == ErrorCode::DamagedHeader || code == ErrorCode::NotUnderstood
                      || code == ErrorCode::WrongPassphrase));
        QVERIFY2(
            fits,
            (damage.what + ": " + std::to_string(int(code)) + ' ' + opened.error().detail).c_str());
        QCOMPARE(readFolder(m_desk.folder()).at("a.cairn").bytes, damage.bytes); // left as it is
    }
    qInfo("%d damages from seed %llu, every one noticed", damages, firstSeed());
}

void TestDamage::aPlainFileIsReadOrRefused()
{
    make(Protection::None);
    int refused = 0;
    const int damages = amount("CAIRN_DAMAGES", 200, 1000);
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + std::uint64_t(damages); ++seed) {
        Dice dice(seed);
        const Damage damage = damaged(m_file, dice);
        writeFolder(m_desk.folder(), {{"a.cairn", {damage.bytes}}});
        const auto opened = m_desk.open();
        if (opened) {
            viewOf(**opened); // whatever it says, it is said without a crash
            continue;
        }
        ++refused;
        QVERIFY2(opened.error().code == ErrorCode::Damaged || damage.atHead,
                 (damage.what + ": " + opened.error().detail).c_str());
    }
    qInfo("%d damages to a plain file, %d noticed when it was opened", damages, refused);
    QVERIFY(refused > damages / 4);
}

/// Does the test see it when pages are encrypted and not authenticated?
void TestDamage::pagesWithoutAuthenticationAreNoticedToBeThat()
{
    const std::string file = m_desk.file("careless.db");
    const auto open = [&](int flags) {
        SQLite::Database database(file, flags);
        database.exec("PRAGMA key = 'x'; PRAGMA cipher_use_hmac = OFF; PRAGMA kdf_iter = 10");
        return database;
    };
    {
        SQLite::Database database = open(SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE learner (id TEXT PRIMARY KEY, name TEXT)");
        for (int i = 0; i < 2000; ++i)
            database.exec("INSERT INTO learner VALUES ('L" + std::to_string(i)
                          + "', 'a name of some length')");
    }
    const std::string whole = readFolder(m_desk.folder()).at("careless.db").bytes;
    int unnoticed = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Dice dice(seed);
        const Damage damage = damaged(whole, dice);
        writeFolder(m_desk.folder(), {{"careless.db", {damage.bytes}}});
        try {
            SQLite::Database database = open(SQLite::OPEN_READONLY);
            unnoticed += database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
        } catch (const SQLite::Exception &) {
        }
    }
    qInfo("without authentication %d of 60 damages go unnoticed", unnoticed);
    QVERIFY(unnoticed > 0);
}

void TestDamage::anOldLogBesideANewFile_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

/// As a copy programme may leave it: the log of yesterday's session beside today's file.
void TestDamage::anOldLogBesideANewFile()
{
    QFETCH(bool, encrypted);
    make(encrypted ? Protection::Passphrase : Protection::None);
    int mixed = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        m_desk.reset();
        Folder before;
        std::string newer;
        std::string older;
        {
            Dice dice(seed);
            auto workspace = small::taken(m_desk.open());
            for (int i = 0; i < 3; ++i)
                small::taken(doAnything(*workspace, dice, Choice::UndoableWithOneKey).second);
            older = viewOf(*workspace);
            before = readFolder(m_desk.folder()); // the copy, made while the file was open
            for (int i = 0; i < 6; ++i)
                small::taken(doAnything(*workspace, dice, Choice::UndoableWithOneKey).second);
            newer = viewOf(*workspace);
        }
        Folder folder = readFolder(m_desk.folder());
        folder["a.cairn-wal"] = before.at("a.cairn-wal");
        writeFolder(m_desk.folder(), folder);
        const auto opened = m_desk.open();
        if (!opened) {
            QVERIFY2(opened.error().code == ErrorCode::Damaged, opened.error().detail.c_str());
            continue;
        }
        const std::string view = viewOf(**opened);
        mixed += view != newer && view != older;
    }
    QCOMPARE(mixed, 0);
}

QTEST_GUILESS_MAIN(TestDamage)

#include "tst_damage.moc"
