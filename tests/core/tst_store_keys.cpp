#include "store/Backups.h"
#include "store/Database.h"
#include "store/History.h"
#include "store/RecordRepository.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/Dice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <cmath>
#include <set>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

const std::string passphrase = "correct horse battery staple";

template <class Value> Value taken(Result<Value> result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
    return std::move(*result);
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

Unlock unlock()
{
    return Unlock::withPassphrase(Secret(passphrase));
}

/// Bits per byte: 8 for chance, 4 to 6 for text and tables.
double entropyOf(const QByteArray &bytes)
{
    std::array<double, 256> counts = {};
    for (const char each : bytes)
        ++counts[static_cast<unsigned char>(each)];
    double bits = 0;
    for (const double count : counts)
        if (count > 0)
            bits -= count / double(bytes.size()) * std::log2(count / double(bytes.size()));
    return bits;
}

std::string codeOf(const Key &key)
{
    std::string code;
    for (const Secret &group : recoveryGroups(key))
        code.append(group.bytes().substr(0, 4)).append("-").append(group.bytes().substr(4)) += '\n';
    return code;
}

} // namespace

class TestStoreKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSecretIsCopiedAndWiped();
    void aKeyIsDerivedAsSqlCipherDoes();
    void theEnginesOwnPragmasOpenTheFile();
    void theFileLooksLikeChance();
    void theRecoveryCodeOpensTheFile();
    void aMistypedCodeSaysWhere();
    void everySlipOfThePenIsNoticed();
    void errorsSayWhatIsWrong();
    void aDamagedSaltIsToldByABackup();
    void everyChangedByteIsNoticed();
    void aCopyOpensWithTheSameKey();

private:
    std::string path(const char *name) const
    {
        return m_dir->filePath(QString::fromUtf8(name)).toStdString();
    }
    /// A closed, encrypted file with a learner in it.
    std::string madeFile(const char *name);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestStoreKeys::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::string TestStoreKeys::madeFile(const char *name)
{
    const std::string file = path(name);
    const auto database = taken(Database::create(file, Key::fromPassphrase(Secret(passphrase))));
    taken(History(*database).record({"Add MARKER", "2026-11-23T10:42:07.000Z", {}}, [&] {
        Record record = test::makeFullRecord(LearnerId("a"), 7);
        record.learner.name = "MARKER";
        return RecordRepository(*database).insert(record, {});
    }));
    return file;
}

// Secrets and keys ----------------------------------------------------------------------------

void TestStoreKeys::aSecretIsCopiedAndWiped()
{
    Secret secret("one two three");
    const Secret copy = secret;
    QVERIFY(copy == secret);
    QVERIFY(copy.bytes().data() != secret.bytes().data());
    secret.wipe();
    QVERIFY(secret.isEmpty());
    QCOMPARE(std::string(copy.bytes()), std::string("one two three"));
    const Secret moved = std::move(secret);
    QVERIFY(moved.isEmpty() && !(moved == copy));
    QVERIFY(!(Secret("a") == Secret("b")));
    std::string text = "wiped";
    wipe(text.data(), text.size());
    QCOMPARE(text, std::string(5, '\0'));
}

void TestStoreKeys::aKeyIsDerivedAsSqlCipherDoes()
{
    // PBKDF2-HMAC-SHA512, 256,000 rounds, 32 bytes; computed with Python's hashlib.
    const std::string salt("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f", 16);
    const Key key = Key::fromPassphrase(Secret(passphrase), salt);
    QCOMPARE(QByteArray(key.text().bytes().data(), qsizetype(key.text().size())),
             QByteArray("x'2c6ee106931bbdc6ea7e33497f04526ccbe4fb541379d36a506a65eabed0d8e2"
                        "000102030405060708090a0b0c0d0e0f'"));
    QVERIFY(Key().isEmpty() && Key().text().isEmpty() && recoveryGroups(Key()).empty());
    QVERIFY(!(Key::fromPassphrase(Secret(passphrase)) == Key::fromPassphrase(Secret(passphrase))));
}

void TestStoreKeys::theEnginesOwnPragmasOpenTheFile()
{
    const std::string file = madeFile("a.cairn");
    SQLite::Database plain(file, SQLite::OPEN_READONLY);
    plain.exec("PRAGMA key = '" + passphrase + "'");
    QCOMPARE(plain.execAndGet("SELECT name FROM learner").getString(), std::string("MARKER"));
    QCOMPARE(plain.execAndGet("PRAGMA application_id").getInt(), Database::applicationId);
    // What any SQLCipher 4 takes for granted is what the file is written with.
    QCOMPARE(plain.execAndGet("PRAGMA cipher_page_size").getString(), std::string("4096"));
    QCOMPARE(plain.execAndGet("PRAGMA kdf_iter").getString(), std::string("256000"));
    QCOMPARE(plain.execAndGet("PRAGMA cipher_hmac_algorithm").getString(),
             std::string("HMAC_SHA512"));
    QCOMPARE(plain.execAndGet("PRAGMA cipher_kdf_algorithm").getString(),
             std::string("PBKDF2_HMAC_SHA512"));
    QCOMPARE(plain.execAndGet("PRAGMA cipher_plaintext_header_size").getString(), std::string("0"));
}

void TestStoreKeys::theFileLooksLikeChance()
{
    const QByteArray bytes = bytesOf(madeFile("a.cairn"));
    QVERIFY(bytes.size() > 20 * 4096);
    QVERIFY(!bytes.contains("MARKER"));
    QVERIFY2(entropyOf(bytes) > 7.99, qPrintable(QString::number(entropyOf(bytes))));
    // The measure tells: what the file holds is nothing like it.
    const std::string plain = path("plain.cairn");
    {
        const auto database = taken(Database::create(plain));
        taken(History(*database).record({"Add", "2026-11-23T10:42:07.000Z", {}}, [&] {
            return RecordRepository(*database).insert(test::makeFullRecord(LearnerId("a"), 7), {});
        }));
    }
    QVERIFY(entropyOf(bytesOf(plain)) < 6);
    for (qsizetype page = 0; page < bytes.size(); page += 4096)
        QVERIFY(entropyOf(bytes.mid(page, 4096)) > 7.9);
}

// The recovery sheet --------------------------------------------------------------------------

void TestStoreKeys::theRecoveryCodeOpensTheFile()
{
    const std::string file = madeFile("a.cairn");
    const std::string code = codeOf(taken(Database::open(file, unlock()))->key());
    QCOMPARE(code.size(), size_t(12 * 10));
    QVERIFY(wrongRecoveryGroups(code).empty());
    QVERIFY(!bytesOf(file).contains(QByteArray::fromStdString(code).left(9)));

    std::string sloppy = "  ";
    for (const char each : code)
        sloppy += each == '0' ? 'o' : each == '1' ? 'l' : static_cast<char>(std::tolower(each));
    for (const std::string &typed : {code, sloppy}) {
        const auto database = taken(Database::open(file, Unlock::withRecoveryCode(Secret(typed))));
        QVERIFY(taken(RecordRepository(*database).read(LearnerId("a"))));
    }
    // The sheet of another file is right in itself and opens nothing.
    const Key other = Key::fromPassphrase(Secret(passphrase));
    const auto opened = Database::open(file, Unlock::withRecoveryCode(Secret(codeOf(other))));
    QVERIFY(!opened);
    QVERIFY2(opened.error().code == ErrorCode::WrongPassphrase, opened.error().detail.c_str());
}

void TestStoreKeys::aMistypedCodeSaysWhere()
{
    const std::string file = madeFile("a.cairn");
    const std::string code = codeOf(Key::fromPassphrase(Secret(passphrase)));
    const auto wrongIn = [&](const std::string &typed) { return wrongRecoveryGroups(typed); };
    std::string changed = code;
    changed[25] = changed[25] == '7' ? '8' : '7';
    QVERIFY(wrongIn(changed) == std::vector<int>{3});
    changed[100] = '?';
    QVERIFY((wrongIn(changed) == std::vector<int>{3, 11}));
    // What is typed so far is right as long as it is whole groups.
    QVERIFY(wrongIn({}).empty());
    QVERIFY(wrongIn(code.substr(0, 20)).empty());
    QVERIFY(wrongIn(code.substr(0, 23)) == std::vector<int>{3});
    QVERIFY(wrongIn(code + code.substr(0, 10)) == std::vector<int>{13});
    // Two groups in each other's place are both wrong.
    const std::string swapped = code.substr(10, 10) + code.substr(0, 10) + code.substr(20);
    QVERIFY((wrongIn(swapped) == std::vector<int>{1, 2}));

    for (const std::string &typed : {changed, code.substr(0, 20), std::string()}) {
        const auto opened = Database::open(file, Unlock::withRecoveryCode(Secret(typed)));
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::MistypedCode);
    }
}

void TestStoreKeys::everySlipOfThePenIsNoticed()
{
    const std::string code = codeOf(Key::fromPassphrase(Secret(passphrase)));
    const std::string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (size_t place = 0; place < code.size(); ++place) {
        if (code[place] == '-' || code[place] == '\n')
            continue;
        for (const char letter : letters) {
            std::string typed = code;
            typed[place] = letter;
            QVERIFY(letter == code[place] || !wrongRecoveryGroups(typed).empty());
        }
        std::string without = code;
        without.erase(place, 1);
        QVERIFY(!wrongRecoveryGroups(without).empty());
    }
}

// Errors and damage ---------------------------------------------------------------------------

void TestStoreKeys::errorsSayWhatIsWrong()
{
    const std::string file = madeFile("a.cairn");
    const QByteArray whole = bytesOf(file);
    QCOMPARE(taken(Database::isEncrypted(file)), true);
    const auto codeWhere = [&](const QByteArray &bytes, const Unlock &with) {
        write(path("b.cairn"), bytes);
        const auto opened = Database::open(path("b.cairn"), with);
        return opened ? ErrorCode::Stopped : opened.error().code;
    };
    const auto changedAt = [&](qsizetype place) {
        QByteArray bytes = whole;
        bytes[place] = static_cast<char>(bytes[place] ^ 1);
        return bytes;
    };
    const Unlock wrong = Unlock::withPassphrase(Secret("correct horse battery stable"));
    QVERIFY(codeWhere(whole, unlock()) == ErrorCode::Stopped);
    QVERIFY(codeWhere(whole, {}) == ErrorCode::PassphraseNeeded);
    QVERIFY(codeWhere(whole, wrong) == ErrorCode::WrongPassphrase);
    QVERIFY(codeWhere(changedAt(20), unlock()) == ErrorCode::DamagedHeader);
    QVERIFY(codeWhere(changedAt(20), wrong) == ErrorCode::WrongPassphrase);
    QVERIFY(codeWhere(QByteArray(4096, '\0') + whole.mid(4096), {}) == ErrorCode::PassphraseNeeded);
    QVERIFY(codeWhere(changedAt(whole.size() - 5), unlock()) == ErrorCode::Damaged);
    QVERIFY(codeWhere(whole.left(whole.size() - 4096), unlock()) == ErrorCode::Damaged);
    QVERIFY(codeWhere(whole.left(whole.size() - 1), unlock()) == ErrorCode::Damaged);
    QVERIFY(codeWhere(QByteArray("a letter to the registrar\n").repeated(900), unlock())
            == ErrorCode::NotUnderstood);
    // Chance all through, as a picture's bytes are, but for how it begins and ends.
    const QByteArray picture = "\x89PNG\r\n\x1a\n" + whole.mid(8);
    QVERIFY(codeWhere(picture, {}) == ErrorCode::NotUnderstood);
    const QByteArray archive = "PK\x03\x04" + whole.mid(4) + "end";
    QVERIFY(codeWhere(archive, {}) == ErrorCode::NotUnderstood);
    // A salt may begin like an archive by chance: whole pages speak for the file.
    QVERIFY(codeWhere("PK\x03\x04" + whole.mid(4), {}) == ErrorCode::PassphraseNeeded);
    QVERIFY(codeWhere(whole.left(2000), {}) == ErrorCode::NotUnderstood);
    {
        SQLite::Database other(file, SQLite::OPEN_READWRITE);
        other.exec("PRAGMA key = '" + passphrase + "'");
        other.exec("PRAGMA user_version = 999");
    }
    const auto newer = Database::open(file, unlock());
    QVERIFY(!newer && newer.error().code == ErrorCode::NewerVersion);
}

void TestStoreKeys::aDamagedSaltIsToldByABackup()
{
    const std::string file = madeFile("a.cairn");
    std::string code;
    {
        const auto database = taken(Database::open(file, unlock()));
        code = codeOf(database->key());
        taken(Backups(file).make(*database, BackupReason::Hand));
    }
    QByteArray bytes = bytesOf(file);
    bytes[3] = static_cast<char>(bytes[3] ^ 1);
    write(file, bytes);
    const auto right = Database::open(file, unlock());
    QVERIFY(!right && right.error().code == ErrorCode::DamagedHeader);
    const auto wrong = Database::open(file, Unlock::withPassphrase(Secret("correct horse")));
    QVERIFY(!wrong && wrong.error().code == ErrorCode::WrongPassphrase);
    // The recovery sheet has the salt, too.
    const auto opened = taken(Database::open(file, Unlock::withRecoveryCode(Secret(code))));
    QVERIFY(taken(RecordRepository(*opened).read(LearnerId("a"))));
}

void TestStoreKeys::everyChangedByteIsNoticed()
{
    const QByteArray whole = bytesOf(madeFile("a.cairn"));
    const Key key = Key::fromPassphrase(Secret(passphrase), whole.left(16).toStdString());
    Dice dice(7);
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = whole;
        const qsizetype place = dice.between(16, static_cast<int>(bytes.size()) - 1);
        bytes[place] = static_cast<char>(bytes[place] ^ 1 << dice.between(0, 7));
        write(path("b.cairn"), bytes);
        const auto opened = Database::openWith(path("b.cairn"), key);
        QVERIFY2(!opened, qPrintable(QString::number(place)));
        QVERIFY(opened.error().code
                == (place < 4096 ? ErrorCode::DamagedHeader : ErrorCode::Damaged));
    }
}

void TestStoreKeys::aCopyOpensWithTheSameKey()
{
    const std::string file = madeFile("a.cairn");
    taken(Database::open(file, unlock()))->saveCopy(path("copy.cairn"));
    QCOMPARE(bytesOf(path("copy.cairn")).left(16), bytesOf(file).left(16));
    const auto copy = taken(Database::open(path("copy.cairn"), unlock()));
    QVERIFY(taken(RecordRepository(*copy).read(LearnerId("a"))));
}

QTEST_GUILESS_MAIN(TestStoreKeys)
#include "tst_store_keys.moc"
