#include "interchange/cairn/RecordJson.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cairn;

static const char *const smallRecord = R"({
"format": "cairn-record", "version": 1,
"learner": {"id": "l1", "name": "Ana", "story": {"en": "Back after a year", "es": "De vuelta"}},
"facts": {"adult": true, "age": 34, "residency": "in-state", "audience": ["veteran", "parent"]},
"evidence": [
  {"id": "e1", "item": "i1", "grade": "B+", "earned": "2024-05-10", "term": "spring-2024"},
  {"id": "e2", "title": "Security+", "kind": "exam", "method": "exam", "credits": 3.25,
   "status": "in-progress", "tags": [], "trust": "verified", "seen-by": "registrar"}],
"held": [{"credential": "c1", "awarded": "2023-05-10", "applied": ["e1"]}],
"exceptions": [{"kind": "waive", "credential": "c2", "node": "/0", "reason": "r", "by": "b",
  "date": "2025-01-02"}],
"goals": [{"credential": "c2", "entered": "2024-08-20"}],
"limits": {"maxCredits": 9}})";

class TestRecordJson : public QObject
{
    Q_OBJECT

private slots:
    void writingAndReadingGivesTheSame()
    {
        const auto read = readRecord(smallRecord, GradeScale::standard());
        QVERIFY(read.has_value());
        QCOMPARE(read->evidence.size(), size_t(2));
        QCOMPARE(read->evidence[1].extra.at("seen-by"), std::string("\"registrar\""));
        const std::string written = writeRecord(*read);
        const auto again = readRecord(written, GradeScale::standard());
        QVERIFY(again.has_value());
        QVERIFY(*again == *read);
        QCOMPARE(writeRecord(*again), written);
    }
};

QTEST_APPLESS_MAIN(TestRecordJson)
#include "tst_record_json.moc"
