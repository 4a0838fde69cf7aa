#include "interchange/cairn/RecordJson.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace cairn;

static QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Says everything that a record can say.
static const QByteArray fullRecord = fixture("records/full.json");

static QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = fullRecord;
    Q_ASSERT(text.contains(from));
    return text.replace(text.indexOf(from), from.size(), to);
}

class TestRecordJson : public QObject
{
    Q_OBJECT

private slots:
    void writingAndReadingGivesTheSame_data();
    void writingAndReadingGivesTheSame();
    void nothingOfTheFullRecordIsLost();
    void aLineHoldsTheSame();
    void theFirstFaultIsNamedWithItsPlace_data();
    void theFirstFaultIsNamedWithItsPlace();
    void anExampleNeedNotSayWhoseItIs();
    void memoryUsedAgainLeavesNoTrace();
    void whatTheCatalogueDoesNotHaveIsListed();
    void mutationsNeverCrash();
    void readingKeepsUpWithAScan();
};

void TestRecordJson::writingAndReadingGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("full") << fullRecord;
    QTest::newRow("nearly nothing") << QByteArray(R"({"learner": {"id": "l1"}})");
    QTest::newRow("only learner") << QByteArray(R"({"learner": {"id": "l1"}, "evidence": []})");
    QTest::newRow("odd text") << changed("\"Ana\"", R"("A\"\\\n\u0007\ud83c\udf93é")");
    QTest::newRow("null is absent") << changed("\"B+\"", "null");
}

void TestRecordJson::writingAndReadingGivesTheSame()
{
    QFETCH(QByteArray, json);
    const auto read = readRecord(json.toStdString(), GradeScale::standard());
    QVERIFY2(read.has_value(), read ? "" : (read.error().place + read.error().detail).c_str());
    const std::string written = writeRecord(*read);
    const auto again = readRecord(written, GradeScale::standard());
    QVERIFY2(again.has_value(), again ? "" : (again.error().place + again.error().detail).c_str());
    QVERIFY(*again == *read);
    QCOMPARE(writeRecord(*again), written);
}

void TestRecordJson::nothingOfTheFullRecordIsLost()
{
    const auto read = readRecord(fullRecord.toStdString(), GradeScale::standard());
    QVERIFY(read.has_value());
    QCOMPARE(read->learner.name, std::string("Ana"));
    QCOMPARE(read->learner.story.texts.at("es"), std::string("De vuelta"));
    QCOMPARE(read->learner.extra.at("phone"), std::string("[1,{\"home\":true}]"));
    QCOMPARE(read->facts.at("audience").size(), size_t(2));
    QVERIFY(std::get<bool>(read->facts.at("adult").front()));
    QCOMPARE(read->evidence.size(), size_t(3));
    const EvidenceItem &exam = read->evidence[1];
    QCOMPARE(exam.status, EvidenceStatus::InProgress);
    QCOMPARE(exam.method, Method::Exam);
    QCOMPARE(exam.credits->toText(), std::string("3.25"));
    QVERIFY(exam.tags && exam.tags->empty());
    QCOMPARE(exam.extra.at("seen-by"), std::string("\"registrar\""));
    QCOMPARE(*read->evidence[2].trust, Trust::SelfReported);
    QCOMPARE(read->held[0].applied.front().text, std::string("e1"));
    QCOMPARE(read->exceptions.size(), size_t(2));
    QCOMPARE(read->exceptions[1].kind, ExceptionKind::Revalue);
    QCOMPARE(read->limits, std::string("{\"maxCredits\":9,\"seasons\":[\"fall\"]}"));
}

void TestRecordJson::aLineHoldsTheSame()
{
    const auto read = readRecord(fullRecord.toStdString(), GradeScale::standard());
    QVERIFY(read.has_value());
    const std::string line = writeRecord(*read, JsonWriter::Layout::OneLine);
    QVERIFY(line.find('\n') == std::string::npos);
    const auto again = readRecord(line, GradeScale::standard());
    QVERIFY(again.has_value());
    QVERIFY(*again == *read);
}

void TestRecordJson::theFirstFaultIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *name, const QByteArray &json, const char *place,
                        const char *reason) {
        QTest::newRow(name) << json << QByteArray(place) << QByteArray(reason);
    };
    row("not JSON", "{\"learner\": {\"id\" \"x\"}}", "1:19", "':'");
    row("a list", "[]", "1:1", "a list");
    row("nothing of a record", "{}", "", "none of a record's fields");
    row("something else", R"({"name": "x"})", "", "none of a record's fields");
    row("a catalogue", R"({"format": "cairn-catalog", "version": 1})", "format", "cairn-catalog");
    row("no version", R"({"format": "cairn-record", "learner": {"id": "l"}})", "version",
        "missing");
    row("no learner", R"({"format": "cairn-record", "version": 1})", "learner", "missing");
    row("no learner, no heading", R"({"evidence": []})", "learner", "missing");
    row("a learner without id", R"({"learner": {"name": "Ana"}})", "learner/id", "missing");
    row("a later version", changed("\"version\": 1", "\"version\": 3"), "version", "3");
    row("learner is a text", changed(R"({"id": "l1", "name": "Ana",)", R"("x", "y": {)"), "learner",
        "expected an object");
    row("learner's id", changed(R"("id": "l1")", R"("id": 1)"), "learner/id", "expected a text");
    row("learner's tags", changed(R"("tags": ["evening"])", R"("tags": "evening")"), "learner/tags",
        "expected a list");
    row("story", changed(R"("es": "De vuelta")", R"("es": 1)"), "learner/story/es",
        "expected a text");
    row("fact with an object", changed("\"age\": 34", "\"age\": {}"), "facts/age", "expected");
    row("facts are a list", changed("\"facts\": {", "\"facts\": [], \"f\": {"), "facts",
        "an object");
    row("fact twice", changed("\"age\": 34", "\"age\": 34, \"age\": 35"), "facts/age", "twice");
    row("evidence is an object", changed("\"evidence\": [", "\"evidence\": {}, \"e\": ["),
        "evidence", "expected a list");
    row("evidence is a text", changed("\"evidence\": [", "\"evidence\": [\"e\","), "evidence/0",
        "expected an object");
    row("no id", changed(R"({"id": "e2", )", "{"), "evidence/1/id", "missing");
    row("id twice", changed(R"("id": "e2")", R"("id": "e1")"), "evidence/1/id", "twice");
    row("unknown grade", changed("\"B+\"", "\"Q\""), "evidence/0/grade", "\"Q\" is not known");
    row("grade as number", changed("\"B+\"", "3.3"), "evidence/0/grade", "a number");
    row("no such day", changed("2024-05-10", "2023-02-29"), "evidence/0/earned", "not a day");
    row("day as number", changed("\"2024-05-10\"", "20240510"), "evidence/0/earned", "a number");
    row("unknown status", changed("in-progress", "ongoing"), "evidence/1/status", "\"ongoing\"");
    row("unknown method", changed(R"("method": "exam")", R"("method": "test")"),
        "evidence/1/method", "\"test\"");
    row("unknown kind", changed(R"("kind": "exam")", R"("kind": "test")"), "evidence/1/kind",
        "\"test\"");
    row("unknown trust", changed("\"verified\"", "\"sure\""), "evidence/1/trust", "\"sure\"");
    row("unknown unit", changed("\"quarter\"", "\"ects\""), "evidence/2/creditUnit", "\"ects\"");
    row("three places", changed("3.25", "3.125"), "evidence/1/credits", "two places");
    row("negative", changed("3.25", "-3"), "evidence/1/credits", "negative");
    row("too large", changed("3.25", "1e300"), "evidence/1/credits", "out of range");
    row("infinite", changed("3.25", "1e400"), "5:83", "out of range");
    row("credits as text", changed("3.25", "\"3\""), "evidence/1/credits", "a text");
    row("key twice", changed("\"B+\"", "\"B+\", \"grade\": \"A\""), "evidence/0/grade", "twice");
    row("unknown key twice", changed("\"seen-by\"", "\"seen-by\": 1, \"seen-by\""),
        "evidence/1/seen-by", "twice");
    row("key twice in what is kept", changed("{\"home\": true}", "{\"h\": 1, \"h\": 2}"),
        "learner/phone", "twice");
    row("key twice at the top", changed("\"facts\"", "\"goals\": [], \"facts\""), "goals", "twice");
    row("held without credential", changed(R"("credential": "c1", )", ""), "held/0/credential",
        "missing");
    row("applied is a text", changed(R"(["e1"])", R"("e1")"), "held/0/applied", "expected a list");
    row("attested without node", changed(R"("node": "clearance", )", ""), "attested/0/node",
        "missing");
    row("exception without kind", changed(R"("kind": "waive", )", ""), "exceptions/0/kind",
        "missing");
    row("exception of another kind", changed("\"waive\"", "\"forget\""), "exceptions/0/kind",
        "\"forget\"");
    row("goal's date", changed("2024-08-20", "yesterday"), "goals/0/entered", "not a day");
    row("limits", changed("\"limits\": {", "\"limits\": [], \"l\": {"), "limits", "an object");
}

void TestRecordJson::theFirstFaultIsNamedWithItsPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, reason);
    const auto read = readRecord(json.toStdString(), GradeScale::standard());
    QVERIFY(!read);
    QCOMPARE(QByteArray::fromStdString(read.error().place), place);
    QVERIFY2(QByteArray::fromStdString(read.error().detail).contains(reason),
             read.error().detail.c_str());
}

void TestRecordJson::anExampleNeedNotSayWhoseItIs()
{
    QVERIFY(readRecord(R"({"evidence": []})", GradeScale::standard(), Owner::Optional));
    QVERIFY(!readRecord(R"({"format": "cairn-record"})", GradeScale::standard(), Owner::Optional));
}

void TestRecordJson::memoryUsedAgainLeavesNoTrace()
{
    const std::string full = fullRecord.toStdString();
    const std::string bare = R"({"learner": {"id": "l2"}, "evidence": [{"id": "e9"}]})";
    RecordReader reader(GradeScale::standard());
    Record used;
    QVERIFY(reader.read(full, used));
    QVERIFY(reader.read(bare, used));
    QVERIFY(used == *readRecord(bare, GradeScale::standard()));
    QVERIFY(!reader.read("{\"learner\":", used));
    QVERIFY(reader.read(full, used));
    QVERIFY(used == *readRecord(full, GradeScale::standard()));
    QVERIFY(reader.read(R"({"learner": {"id": "l3"}})", used));
    QVERIFY(used.evidence.empty() && used.held.empty() && used.goals.empty());
}

void TestRecordJson::whatTheCatalogueDoesNotHaveIsListed()
{
    Catalogue catalogue;
    catalogue.items.resize(1);
    catalogue.items[0].id = ItemId("i1");
    catalogue.credentials.resize(1);
    catalogue.credentials[0].id = CredentialId("c1");
    catalogue.crosswalks.resize(1);
    catalogue.crosswalks[0].id = CrosswalkId("x");
    const auto record = readRecord(R"({"learner": {"id": "l"}, "evidence": [
        {"id": "e1", "item": "i1", "term": "old", "provider": "elsewhere"},
        {"id": "e2", "item": "i7", "competencies": ["k"]}],
        "held": [{"credential": "c1", "applied": ["e1", "x/1"]},
                 {"credential": "c7", "applied": ["e7"]}],
        "attested": [{"credential": "c8", "node": "n"}],
        "exceptions": [{"kind": "exclude", "credential": "c9", "evidence": "e9"}],
        "goals": [{"credential": "c1"}, {"credential": "c6"}]})",
                                   GradeScale::standard());
    QVERIFY(record.has_value());
    const RecordReferences found = checkRecord(*record, catalogue);
    QByteArray places;
    for (const Fault &fault : found.faults)
        places += QByteArray::fromStdString(fault.list + ' ' + fault.id + ' ' + fault.field + '\n');
    QCOMPARE(places,
             QByteArray("evidence e2 item\nevidence e2 competencies\nheld #2 credential\n"
                        "held #2 applied\nattested #1 credential\nexceptions #1 credential\n"
                        "exceptions #1 evidence\ngoals #2 credential\n"));
    QCOMPARE(found.warnings.size(), size_t(2));
}

void TestRecordJson::mutationsNeverCrash()
{
    const std::string original = fullRecord.toStdString();
    RecordReader reader(GradeScale::standard());
    Record record;
    std::uint64_t seed = 20260102;
    const auto next = [&](std::size_t below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(seed >> 33) % below;
    };
    int readable = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string json = original;
        const std::size_t at = next(json.size());
        if (round % 3 == 0)
            json[at] = static_cast<char>(next(256));
        else if (round % 3 == 1)
            json.erase(at, 1 + next(8));
        else
            json.replace(at, next(6), json.substr(next(json.size()), next(20)));
        if (reader.read(json, record)) {
            ++readable;
            const auto again = readRecord(writeRecord(record), GradeScale::standard());
            QVERIFY(again.has_value());
            QVERIFY(*again == record);
        }
    }
    QVERIFY(readable > 100 && readable < 1900);
}

/// A learner of average size for a college: thirty pieces of evidence.
static std::string averageLine()
{
    Record record;
    record.learner.id = LearnerId("learner-000123");
    for (int i = 0; i < 30; ++i) {
        EvidenceItem piece;
        piece.id = EvidenceId('e' + std::to_string(i));
        piece.item = ItemId("cis-" + std::to_string(100 + i));
        piece.grade = i % 3 ? "B+" : "A-";
        piece.earned = Date::fromCivil(2022 + i % 3, 5, 10);
        piece.term = TermId("spring-2024");
        record.evidence.push_back(piece);
    }
    record.goals.push_back({CredentialId("as-cyber"), Date::fromCivil(2022, 8, 20), {}});
    return writeRecord(record, JsonWriter::Layout::OneLine);
}

void TestRecordJson::readingKeepsUpWithAScan()
{
    const std::string line = averageLine();
    RecordReader reader(GradeScale::standard());
    Record record;
    constexpr int times = 20'000;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < times; ++i)
        QVERIFY(reader.read(line, record));
    const double perSecond = times * 1e9 / static_cast<double>(clock.nsecsElapsed());
    qInfo("%.0f records of %zu bytes a second on one thread", perSecond, line.size());
    QVERIFY2(perSecond > 3'000, "far below what a scan needs, even on a busy machine");
}

QTEST_APPLESS_MAIN(TestRecordJson)
#include "tst_record_json.moc"
