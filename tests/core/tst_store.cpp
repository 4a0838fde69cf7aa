#include "store/Database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyOneSqliteIsInTheProcess();
    void settingsOfAConnection();

private:
    std::string path(const char *name) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::string TestStore::path(const char *name) const
{
    return m_dir->filePath(QString::fromUtf8(name)).toStdString();
}

void TestStore::onlyOneSqliteIsInTheProcess()
{
    QVERIFY(Database::inMemory());
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        QSKIP("This system does not tell what is loaded.");
    const QByteArray loaded = maps.readAll();
    QVERIFY(loaded.contains("libcrypto"));
    QVERIFY(!loaded.contains("libsqlite3"));
    QVERIFY(!loaded.contains("qsqlite"));
}

void TestStore::settingsOfAConnection()
{
    auto made = Database::create(path("a.cairn"));
    QVERIFY2(made, made ? "" : made.error().detail.c_str());
    SQLite::Database &connection = (*made)->connection();
    QCOMPARE(connection.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
    QCOMPARE(connection.execAndGet("PRAGMA locking_mode").getString(), std::string("exclusive"));
    QCOMPARE(connection.execAndGet("PRAGMA synchronous").getInt(), 2);
    QCOMPARE(connection.execAndGet("PRAGMA foreign_keys").getInt(), 1);
    QCOMPARE(connection.execAndGet("PRAGMA trusted_schema").getInt(), 0);
    QCOMPARE(connection.execAndGet("PRAGMA cell_size_check").getInt(), 1);
    QCOMPARE(connection.execAndGet("PRAGMA mmap_size").getInt(), 0);
    QCOMPARE(connection.execAndGet("PRAGMA secure_delete").getInt(), 1);
    QCOMPARE(connection.execAndGet("PRAGMA temp_store").getInt(), 2);
    QCOMPARE(connection.execAndGet("PRAGMA application_id").getInt(), Database::applicationId);
    QCOMPARE(connection.execAndGet("PRAGMA user_version").getInt(), migrations().back().version);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
