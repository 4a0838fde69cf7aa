#include "store/Backups.h"
#include "store/CatalogueRepository.h"
#include "store/Changeset.h"
#include "store/Database.h"
#include "store/EvidenceRepository.h"
#include "store/History.h"
#include "store/LearnerRepository.h"
#include "store/RecordRepository.h"
#include "store/SettingRepository.h"
#include "store/StatedList.h"
#include "store/SummaryRepository.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/Dice.h"
#include "tests/support/StoreDump.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <dlfcn.h>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

const std::string at = "2026-11-23T10:42:07.000Z";

template <class Value> Value taken(Result<Value> result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
    return std::move(*result);
}

void done(const Result<void> &result)
{
    if (!result)
        qFatal("unexpected error: %s: %s", result.error().place.c_str(),
               result.error().detail.c_str());
}

Learner named(const char *id, const char *name)
{
    Learner learner;
    learner.id = LearnerId(id);
    learner.name = name;
    return learner;
}

Record recordOf(const Learner &learner)
{
    Record record;
    record.learner = learner;
    return record;
}

EvidenceItem piece(const std::string &id)
{
    EvidenceItem item;
    item.id = EvidenceId(id);
    item.title = "Piece " + id;
    item.credits = Decimal::fromInt(3);
    return item;
}

/// One step that adds a piece to the learner "a".
Touched addPiece(Database &database, const std::string &id)
{
    return taken(History(database).record({"Add " + id, at, LearnerId("a")}, [&] {
        return EvidenceRepository(database).write(LearnerId("a"), piece(id), {});
    }));
}

std::unique_ptr<Database> withLearner()
{
    std::unique_ptr<Database> database = taken(Database::inMemory());
    taken(History(*database).record({"Add a", at, LearnerId("a")}, [&] {
        return RecordRepository(*database).insert(recordOf(named("a", "Ana")), {});
    }));
    return database;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void onlyOneSqliteIsInTheProcess();
    void anotherSqliteIsNoticed();
    void settingsOfAConnection();
    void nothingForeignIsLetIn();
    void everyTableIsStrictAndHasAKey();
    void everyTableIsKnownToTheHistoryOrLeftOutOnPurpose();
    void aMigratedFileIsLikeAFreshOne();
    void aMigrationThatFailsChangesNothing();
    void recordsComeBackEqual();
    void aRecordTakenAwayLeavesNothing();
    void listsKeepTheirOrder();
    void damagedColumnsAreReportedAsDamage();
    void cataloguesComeBackEqual_data();
    void cataloguesComeBackEqual();
    void aNewEditionCostsWhatItChanges();
    void undoAndRedoGoBackAndForth();
    void aNewStepDropsWhatWasUndone();
    void workThatFailsOrChangesNothingLeavesNoStep();
    void goToIsAllOrNothing();
    void aStepThatDoesNotFitTheFileIsRefused();
    void stepsSayWhatTheyTouched();
    void randomStepsUndoneAndRedoneGiveTheSameFile();
    void summariesStandUntilTheLearnerChanges();
    void numbersAreGivenOutOnce();
    void settingsAreKept();

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

// The engine ----------------------------------------------------------------------------------

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

void TestStore::anotherSqliteIsNoticed()
{
    QVERIFY(Database::create(path("before.cairn")));
    void *other = dlopen(OTHER_SQLITE, RTLD_NOW | RTLD_LOCAL);
    QVERIFY2(other, dlerror());
    const auto created = Database::create(path("a.cairn"));
    const auto opened = Database::open(path("before.cairn"));
    dlclose(other);
    QVERIFY(!created && !opened);
    QVERIFY(opened.error().detail.find("another SQLite") != std::string::npos);
    QVERIFY(!QFile::exists(QString::fromStdString(path("a.cairn"))));
    QVERIFY(Database::open(path("before.cairn")));
}

void TestStore::settingsOfAConnection()
{
    const auto database = taken(Database::create(path("a.cairn")));
    SQLite::Database &connection = database->connection();
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
    // Defensive mode: what could damage the file is refused.
    QVERIFY_EXCEPTION_THROWN(connection.exec("PRAGMA writable_schema = ON;"
                                             "DELETE FROM sqlite_schema"),
                             SQLite::Exception);
}

// The schema ----------------------------------------------------------------------------------

void TestStore::nothingForeignIsLetIn()
{
    const auto database = taken(Database::create(path("a.cairn")));
    SQLite::Database &connection = database->connection();
    for (const char *sql : {"CREATE TRIGGER t AFTER INSERT ON learner BEGIN SELECT 1; END",
                            "CREATE VIEW v AS SELECT 1", "CREATE VIRTUAL TABLE v USING fts5(text)",
                            "ATTACH DATABASE '/tmp/other' AS other", "PRAGMA writable_schema = ON",
                            "SELECT load_extension('x')"})
        QVERIFY2(connection.tryExec(sql) != 0, sql);
    QVERIFY(database->saveCopy(path("copy.cairn"))); // which attaches its target
    QVERIFY(connection.tryExec("ATTACH DATABASE '/tmp/other' AS other") != 0);
}

void TestStore::everyTableIsStrictAndHasAKey()
{
    const auto database = taken(Database::inMemory());
    SQLite::Statement tables(database->connection(),
                             "SELECT name, strict FROM pragma_table_list"
                             " WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
    int seen = 0;
    while (tables.executeStep()) {
        const std::string name = tables.getColumn(0).getString();
        QVERIFY2(tables.getColumn(1).getInt() == 1, name.c_str());
        SQLite::Statement keys(database->connection(),
                               "SELECT count(*), min(\"notnull\") FROM pragma_table_info(?)"
                               " WHERE pk > 0");
        keys.bind(1, name);
        QVERIFY(keys.executeStep());
        QVERIFY2(keys.getColumn(0).getInt() > 0, name.c_str());
        QVERIFY2(keys.getColumn(1).getInt() == 1, name.c_str());
        ++seen;
    }
    QCOMPARE(seen, 23);
}

void TestStore::everyTableIsKnownToTheHistoryOrLeftOutOnPurpose()
{
    const auto database = taken(Database::inMemory());
    QStringList kept;
    SQLite::Statement tables(database->connection(),
                             "SELECT name FROM sqlite_schema WHERE type = 'table'"
                             " AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (tables.executeStep())
        if (isKeptInHistory(tables.getColumn(0).getString()))
            kept << QString::fromStdString(tables.getColumn(0).getString());
    QCOMPARE(kept, (QStringList{u"attestation"_s, u"catalogue"_s, u"consent"_s,
                                u"directory_opt_out"_s, u"evidence"_s, u"fact"_s, u"goal"_s,
                                u"holding"_s, u"learner"_s, u"plan"_s, u"plan_in_use"_s,
                                u"plan_item"_s, u"plan_limit"_s, u"plan_pin"_s,
                                u"rule_exception"_s}));
}

static std::vector<Migration> withOneMore()
{
    std::vector<Migration> all = migrations();
    all.push_back({all.back().version + 1,
                   "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY, note TEXT NOT NULL) STRICT;"
                   "ALTER TABLE goal ADD COLUMN later TEXT NOT NULL DEFAULT '';"});
    return all;
}

void TestStore::aMigratedFileIsLikeAFreshOne()
{
    const std::string old = path("old.cairn");
    done(taken(Database::create(old))->checkpoint());
    {
        const auto migrated = taken(Database::open(old, {}, withOneMore()));
        const auto fresh = taken(Database::create(path("fresh.cairn"), {}, withOneMore()));
        QCOMPARE(schemaText(migrated->connection()), schemaText(fresh->connection()));
        QCOMPARE(schemaVersion(migrated->connection()), schemaVersion(fresh->connection()));
        QVERIFY(QString::fromStdString(schemaText(fresh->connection())).contains(u"later"_s));
    }
    // So does a file of any version that there ever was, with what it holds.
    for (size_t count = 1; count < migrations().size(); ++count) {
        const std::string file = path(("version-" + std::to_string(count)).c_str());
        const std::vector<Migration> first(migrations().begin(),
                                           migrations().begin() + qsizetype(count));
        {
            const auto made = taken(Database::create(file, {}, first));
            done(made->transaction([&] {
                return RecordRepository(*made).insert(test::makeFullRecord(LearnerId("a"), 7), {});
            }));
        }
        const auto migrated = taken(Database::open(file));
        QCOMPARE(schemaText(migrated->connection()), expectedSchemaText(migrations()));
        QVERIFY(taken(RecordRepository(*migrated).read(LearnerId("a"))));
        QCOMPARE(Backups(file).list().size(), size_t(1));
    }
    // The file as it was stands among the backups, whole.
    const auto before = taken(Database::openToLook(Backups(old).list().at(0).path, Key()));
    QCOMPARE(schemaVersion(before->connection()), migrations().back().version);
    // And the new one is not for an older Cairn.
    const auto refused = Database::open(old);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::NewerVersion);
}

void TestStore::aMigrationThatFailsChangesNothing()
{
    const std::string file = path("a.cairn");
    done(taken(Database::create(file))->checkpoint());
    std::vector<Migration> all = migrations();
    all.push_back({all.back().version + 1,
                   "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT;"
                   "CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT;"});
    QVERIFY(!Database::open(file, {}, all));
    const auto database = taken(Database::open(file));
    QCOMPARE(schemaText(database->connection()), expectedSchemaText(migrations()));
}

// What goes in comes back ---------------------------------------------------------------------

void TestStore::recordsComeBackEqual()
{
    const auto database = taken(Database::inMemory());
    RecordRepository records(*database);
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const LearnerId id("learner " + std::to_string(seed));
        const Record record = test::makeFullRecord(id, seed);
        done(database->transaction([&] { return records.insert(record, {}); }));
        const std::optional<Record> back = taken(records.read(id));
        QVERIFY(back);
        QVERIFY2(*back == record, qPrintable(u"seed %1"_s.arg(seed)));
    }
    QVERIFY(!taken(records.read(LearnerId("nobody"))));
}

void TestStore::aRecordTakenAwayLeavesNothing()
{
    const auto database = taken(Database::inMemory());
    const std::string before = test::dumpOf(*database);
    RecordRepository records(*database);
    const LearnerId id("a");
    done(
        database->transaction([&] { return records.insert(test::makeFullRecord(id, 3), "list"); }));
    QVERIFY(test::dumpOf(*database) != before);
    done(database->transaction([&] { return records.remove(id); }));
    QCOMPARE(test::dumpOf(*database), before);
    // A learner cannot go while something refers to it.
    done(database->transaction([&] { return records.insert(test::makeFullRecord(id, 3), {}); }));
    QVERIFY(!database->transaction([&] { return LearnerRepository(*database).remove(id); }));
    QVERIFY(taken(LearnerRepository(*database).has(id)));
}

void TestStore::listsKeepTheirOrder()
{
    const auto database = withLearner();
    const LearnerId a("a");
    GoalRepository goals(*database);
    const auto goal = [](const char *id) { return Goal{CredentialId(id), {}, {}}; };
    done(database->transaction([&] {
        return goals.replace(a, {goal("x"), goal("y"), goal("z")});
    }));
    done(database->transaction([&] { return goals.removeAt(a, 1); }));
    done(database->transaction([&] { return goals.append(a, goal("a")); }));
    QVERIFY(taken(goals.of(a)) == (std::vector<Goal>{goal("x"), goal("z"), goal("a")}));
    for (const int index : {-1, 3}) {
        const Result<void> missing
            = database->transaction([&] { return goals.removeAt(a, index); });
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::NotFound);
    }
    QCOMPARE(taken(goals.of(a)).size(), size_t{3});

    // Evidence that is written again stays where it stands.
    for (const char *id : {"p", "q", "r"})
        addPiece(*database, id);
    EvidenceItem changed = piece("p");
    changed.grade = "A";
    EvidenceRepository evidence(*database);
    done(database->transaction([&] { return evidence.write(a, changed, {}); }));
    QVERIFY(taken(evidence.of(a)) == (std::vector<EvidenceItem>{changed, piece("q"), piece("r")}));
}

void TestStore::damagedColumnsAreReportedAsDamage()
{
    const auto database = withLearner();
    addPiece(*database, "p");
    const LearnerId a("a");
    for (const char *sql : {"UPDATE evidence SET status = 'finished'",
                            "UPDATE evidence SET status = 'completed', earned_on = '2026-02-30'",
                            "UPDATE evidence SET earned_on = NULL, tags = '[1'",
                            "UPDATE evidence SET tags = NULL, extra = '[]'"}) {
        database->connection().exec(sql);
        const auto read = EvidenceRepository(*database).of(a);
        QVERIFY2(!read, sql);
        QVERIFY(read.error().code == ErrorCode::Damaged);
    }
    database->connection().exec("UPDATE evidence SET extra = ''");
    QVERIFY(EvidenceRepository(*database).of(a));
}

void TestStore::cataloguesComeBackEqual_data()
{
    QTest::addColumn<std::string>("json");
    const auto row
        = [](const char *name, const char *json) { QTest::newRow(name) << std::string(json); };
    row("empty", "{}");
    row("fields alone", R"({"format":"cairn-catalog","version":1,"licence":null})");
    row("empty lists", R"({"items":[],"credentials":[]})");
    row("one list", R"({"items":[{"id":"a"},{"id":"b"}]})");
    row("lists side by side", R"({"items":[{"id":"a"}],"rules":[{"id":"a"}],"title":{"en":"T"}})");
    row("no ids, and the same id twice",
        R"({"sharing":[{"between":["a","b"]},{"between":["a","c"]}],"x":[{"id":"a"},{"id":"a"}]})");
    row("a list of words", R"({"words":["a","b"],"last":[1,2]})");
    row("a word after objects", R"({"mixed":[{"id":"a"},"b"]})");
    row("escapes", R"({"na\"me":[{"id":"\u00e9\\","t":"}],[{"}]})");
}

void TestStore::cataloguesComeBackEqual()
{
    QFETCH(std::string, json);
    const auto database = taken(Database::inMemory());
    CatalogueRepository catalogues(*database);
    QCOMPARE(taken(catalogues.read()), std::string());
    // Over another one, so that nothing of it may stay.
    done(database->transaction([&] { return catalogues.write(R"({"old":[{"id":"a"}],"z":1})"); }));
    done(database->transaction([&] { return catalogues.write(json); }));
    const std::string back = taken(catalogues.read());
    QCOMPARE(back, json == "{}" ? std::string() : json);
}

void TestStore::aNewEditionCostsWhatItChanges()
{
    const auto database = taken(Database::inMemory());
    const auto take = [&](const std::string &changedEntry) {
        std::string json = R"({"items":[)";
        for (int i = 0; i < 500; ++i)
            json += R"({"id":"item)" + std::to_string(i) + R"(","name":"A rather long name"},)";
        json += R"({"id":"last","name":")" + changedEntry + R"("}]})";
        taken(History(*database).record(
            {"Take", at, {}}, [&] { return CatalogueRepository(*database).write(json); }));
        return database->connection()
            .execAndGet("SELECT length(changeset) FROM history ORDER BY sequence DESC LIMIT 1")
            .getInt();
    };
    const int first = take("first");
    const int second = take("second");
    QVERIFY2(second * 50 < first, qPrintable(u"%1 after %2"_s.arg(second).arg(first)));
}

// History -------------------------------------------------------------------------------------

void TestStore::undoAndRedoGoBackAndForth()
{
    const auto database = withLearner();
    History history(*database);
    QVERIFY(!taken(history.nextRedo()));
    std::vector<std::string> dumps = {test::dumpOf(*database)};
    for (const char *id : {"p", "q", "r"}) {
        addPiece(*database, id);
        dumps.push_back(test::dumpOf(*database));
    }
    QCOMPARE(taken(history.nextUndo())->name.name, std::string("Add r"));
    for (int i = 2; i >= 0; --i) {
        taken(history.undo(at));
        QCOMPARE(test::dumpOf(*database), dumps[static_cast<size_t>(i)]);
    }
    QCOMPARE(taken(history.nextRedo())->name.name, std::string("Add p"));
    for (size_t i = 1; i <= 3; ++i) {
        taken(history.redo(at));
        QCOMPARE(test::dumpOf(*database), dumps[i]);
    }
    const Result<Touched> nothing = history.redo(at);
    QVERIFY(!nothing);
    QVERIFY(nothing.error().code == ErrorCode::NotFound);
    for (int i = 0; i < 4; ++i)
        taken(history.undo(at));
    QVERIFY(!taken(history.nextUndo()));
    QVERIFY(!history.undo(at));
}

void TestStore::aNewStepDropsWhatWasUndone()
{
    const auto database = withLearner();
    History history(*database);
    addPiece(*database, "p");
    addPiece(*database, "q");
    const std::int64_t highest = taken(history.steps(1)).front().sequence;
    taken(history.undo(at));
    taken(history.undo(at));
    addPiece(*database, "r");
    QVERIFY(!taken(history.nextRedo()));
    const std::vector<Step> steps = taken(history.steps(10));
    QCOMPARE(steps.size(), size_t{2});
    QCOMPARE(steps.front().name.name, std::string("Add r"));
    QVERIFY(steps.front().sequence > highest); // numbers are not given out again
    QCOMPARE(taken(history.steps(1)).size(), size_t{1});
}

void TestStore::workThatFailsOrChangesNothingLeavesNoStep()
{
    const auto database = withLearner();
    const std::string before = test::dumpOf(*database);
    History history(*database);
    EvidenceRepository evidence(*database);
    const LearnerId a("a");
    const Result<Touched> refused = history.record({"Fail", at, a}, [&]() -> Result<void> {
        done(evidence.write(a, piece("p"), {}));
        return fail(ErrorCode::Refused, "here", "half way");
    });
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Refused);
    QCOMPARE(test::dumpOf(*database), before);

    QVERIFY(
        taken(history.record({"Nothing", at, a}, []() -> Result<void> { return {}; })).isNothing());
    QVERIFY(taken(history.record({"There and back", at, a}, [&]() -> Result<void> {
                done(evidence.write(a, piece("p"), {}));
                return evidence.remove(a, EvidenceId("p"));
            })).isNothing());
    QCOMPARE(taken(history.steps(10)).size(), size_t{1});

    // What violates the schema is rolled back whole, too.
    QVERIFY(!history.record({"Nobody", at, {}}, [&]() -> Result<void> {
        done(evidence.write(a, piece("p"), {}));
        return evidence.write(LearnerId("nobody"), piece("p"), {});
    }));
    QCOMPARE(test::dumpOf(*database), before);
}

void TestStore::goToIsAllOrNothing()
{
    const auto database = withLearner();
    History history(*database);
    std::vector<std::string> dumps = {{}, test::dumpOf(*database)};
    for (const char *id : {"p", "q", "r", "s"}) {
        addPiece(*database, id);
        dumps.push_back(test::dumpOf(*database));
    }
    for (const size_t sequence : {2U, 5U, 3U, 3U, 4U, 1U}) {
        taken(history.goTo(static_cast<std::int64_t>(sequence), at));
        QCOMPARE(test::dumpOf(*database), dumps[sequence]);
    }
    taken(history.goTo(0, at));
    QCOMPARE(test::dumpOf(*database), test::dumpOf(*taken(Database::inMemory())));
    taken(history.goTo(5, at));
    QCOMPARE(test::dumpOf(*database), dumps[5]);
    const Result<Touched> unknown = history.goTo(6, at);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().code == ErrorCode::NotFound);

    // The oldest of three steps cannot be undone: then none is.
    database->connection().exec("UPDATE history SET changeset = x'00' WHERE sequence = 3");
    QVERIFY(!history.goTo(2, at));
    QCOMPARE(test::dumpOf(*database), dumps[5]);
    QCOMPARE(taken(history.nextUndo())->sequence, std::int64_t{5});
}

void TestStore::aStepThatDoesNotFitTheFileIsRefused()
{
    const auto database = withLearner();
    addPiece(*database, "p");
    database->connection().exec("UPDATE evidence SET title = 'changed behind our back'");
    const std::string before = test::dumpOf(*database);
    const Result<Touched> undone = History(*database).undo(at);
    QVERIFY(!undone);
    QVERIFY(undone.error().code == ErrorCode::Damaged);
    QCOMPARE(test::dumpOf(*database), before);
}

void TestStore::stepsSayWhatTheyTouched()
{
    const auto database = withLearner();
    History history(*database);
    const Touched added = addPiece(*database, "p");
    QVERIFY(added.learners == std::vector<LearnerId>{LearnerId("a")});
    QVERIFY(!added.cameOrWent);
    QVERIFY(!added.catalogue);
    const Touched two = taken(history.record({"Two", at, {}}, [&]() -> Result<void> {
        done(RecordRepository(*database).insert(recordOf(named("b", "Ben")), {}));
        done(LearnerRepository(*database).setFact(LearnerId("a"), "age", {Decimal::fromInt(20)}));
        return CatalogueRepository(*database).write(R"({"id":"c"})");
    }));
    QVERIFY(two.learners == (std::vector<LearnerId>{LearnerId("a"), LearnerId("b")}));
    QVERIFY(two.cameOrWent);
    QVERIFY(two.catalogue);
    const Touched undone = taken(history.undo(at));
    QVERIFY(undone.learners == two.learners);
    QVERIFY(undone.cameOrWent);
    QVERIFY(undone.catalogue);
}

/// Does something at random to one of the learners "0" to "4".
static Result<void> randomWork(Database &database, Dice &dice)
{
    const LearnerId id(std::to_string(dice.between(0, 4)));
    RecordRepository records(database);
    if (!taken(LearnerRepository(database).has(id)))
        return records.insert(test::makeFullRecord(id, static_cast<std::uint32_t>(dice.next())),
                              {});
    const Record other = test::makeFullRecord(id, static_cast<std::uint32_t>(dice.next()));
    switch (dice.between(0, 8)) {
    case 0:
        return records.remove(id);
    case 1:
        return EvidenceRepository(database).write(id, other.evidence.front(), {"list", "digest"});
    case 2:
        return EvidenceRepository(database).removeAll(id);
    case 3:
        return HoldingRepository(database).replace(id, other.held);
    case 4:
        return ExceptionRepository(database).replace(id, other.exceptions);
    case 5:
        return GoalRepository(database).append(id, {CredentialId("c"), {}, {}});
    case 6:
        return LearnerRepository(database).setFact(id, "age", {});
    case 7:
        return CatalogueRepository(database).write(R"({"items":[{"id":"a","n":)"
                                                   + std::to_string(dice.between(0, 9))
                                                   + R"(},{"id":"b"}]})");
    default:
        return LearnerRepository(database).write(other, {});
    }
}

void TestStore::randomStepsUndoneAndRedoneGiveTheSameFile()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        const auto database = taken(Database::inMemory());
        History history(*database);
        std::vector<std::string> dumps = {test::dumpOf(*database)};
        for (int i = dice.between(3, 15); i > 0; --i) {
            const Touched touched = taken(
                history.record({"Step", at, {}}, [&] { return randomWork(*database, dice); }));
            if (!touched.isNothing())
                dumps.push_back(test::dumpOf(*database));
        }
        const auto where = [&] { return qPrintable(u"seed %1"_s.arg(seed)); };
        for (size_t i = dumps.size() - 1; i-- > 0;) {
            taken(history.undo(at));
            QVERIFY2(test::dumpOf(*database) == dumps[i], where());
        }
        QVERIFY2(!taken(history.nextUndo()), where());
        for (size_t i = 1; i < dumps.size(); ++i) {
            taken(history.redo(at));
            QVERIFY2(test::dumpOf(*database) == dumps[i], where());
        }
        taken(history.goTo(0, at));
        QVERIFY2(test::dumpOf(*database) == dumps.front(), where());
    }
}

// Beside the history --------------------------------------------------------------------------

void TestStore::summariesStandUntilTheLearnerChanges()
{
    const auto database = withLearner();
    LearnerRepository learners(*database);
    const LearnerId a("a");
    QVERIFY(!taken(learners.list()).front().summary);
    Summary summary;
    summary.change = taken(learners.changeOf(a));
    summary.catalogue = "digest";
    summary.day = Date::fromCivil(2026, 11, 23);
    summary.ready = 2;
    summary.next = CredentialId("c");
    summary.nextState = "awardable";
    summary.nextCredits = 3001;
    summary.nextSteps = 1;
    summary.goalProgress = 0.25;
    summary.endsOn = Date::fromCivil(2027, 1, 1);
    SummaryRepository summaries(*database);
    done(summaries.write({{a, summary}}));
    QVERIFY(taken(learners.list()).front().summary == summary);

    addPiece(*database, "p");
    QVERIFY(!taken(learners.list()).front().summary);
    // Back where it was, but the count of changes has gone on.
    taken(History(*database).undo(at));
    QVERIFY(!taken(learners.list()).front().summary);
    QCOMPARE(taken(learners.list()).front().change, std::int64_t{3});

    summary.change = 3;
    done(summaries.write({{a, summary}}));
    QVERIFY(taken(learners.list()).front().summary == summary);
    done(summaries.clear());
    QVERIFY(!taken(learners.list()).front().summary);
}

void TestStore::numbersAreGivenOutOnce()
{
    const auto database = withLearner();
    SettingRepository settings(*database);
    std::int64_t number = 0;
    const auto take = [&] {
        return taken(History(*database).record({"Take", at, {}}, [&]() -> Result<void> {
            number = taken(settings.next("learner"));
            return EvidenceRepository(*database).write(LearnerId("a"),
                                                       piece(std::to_string(number)), {});
        }));
    };
    take();
    QCOMPARE(number, std::int64_t{1});
    taken(History(*database).undo(at));
    take();
    QCOMPARE(number, std::int64_t{2});
}

void TestStore::settingsAreKept()
{
    const auto database = taken(Database::inMemory());
    SettingRepository settings(*database);
    QVERIFY(!taken(settings.value("key")));
    done(settings.set("key", "one"));
    done(settings.set("key", "two"));
    QCOMPARE(*taken(settings.value("key")), std::string("two"));
    QVERIFY(taken(History(*database).steps(10)).empty());
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
