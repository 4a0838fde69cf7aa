// `cairn-cli plan`, as a script sees it.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QJsonObject json;
    QByteArray out;
    QByteArray err;
};

/// A plan for somebody with nothing on the record, in the sample's catalog.
Answer plan(const QByteArray &request, const QStringList &options = {u"--json"_s})
{
    QTemporaryFile record;
    if (!record.open())
        return {};
    record.write(R"({"format": "cairn-record", "version": 1, "learner": {"id": "new"}})");
    record.close();
    QProcess program;
    program.start(QStringLiteral(CAIRN_CLI),
                  QStringList{u"plan"_s,
                              QStringLiteral(CAIRN_SOURCE_DIR "/resources/samples/catalogue.json"),
                              record.fileName(), u"-"_s, u"--as-of"_s, u"2026-11-23"_s,
                              u"--language"_s, u"en"_s}
                      + options);
    program.write(request);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000))
        return {};
    Answer answer{
        program.exitCode(), {}, program.readAllStandardOutput(), program.readAllStandardError()};
    answer.json = QJsonDocument::fromJson(answer.out).object();
    return answer;
}

} // namespace

class TestCliPlan : public QObject
{
    Q_OBJECT

private slots:
    void answersWithThePlanAndItsProof();
    void saysNoWithTheReason();
    void refusesARequestWithEveryFault();
    void speaksToPeople();
};

/// The certificate asks for a certification, which is held from the term after its exam.
void TestCliPlan::answersWithThePlanAndItsProof()
{
    const Answer answer = plan(R"({"goals": ["mc-bookkeeping"]})");
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json["proof"_L1].toString(), u"optimal"_s);
    QCOMPARE(answer.json["objective"_L1]["terms"_L1].toInt(), 2);
    QCOMPARE(answer.json["objective"_L1]["cost"_L1].toInt(), 710);
    const QJsonArray terms = answer.json["terms"_L1].toArray();
    QCOMPARE(terms.size(), 2);
    QCOMPARE(terms[0]["term"_L1].toString(), u"spring-2027"_s);
    QCOMPARE(terms[0]["awards"_L1].toArray(), QJsonArray{u"quickbooks-user"_s});
    QCOMPARE(terms[1]["items"_L1].toArray(), QJsonArray());
    QCOMPARE(terms[1]["awards"_L1].toArray(), QJsonArray{u"mc-bookkeeping"_s});
    QVERIFY(!answer.json["offRamps"_L1].toArray().isEmpty());
}

void TestCliPlan::saysNoWithTheReason()
{
    const Answer answer
        = plan(R"({"goals": ["mc-bookkeeping"], "limits": {"maxTerms": 1, "maxCredits": 1}})");
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.json["proof"_L1].toString(), u"infeasible"_s);
    const QJsonArray conflicts = answer.json["conflicts"_L1].toArray();
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts[0]["kind"_L1].toString(), u"limit"_s);
    QCOMPARE(conflicts[0]["text"_L1].toString(), u"At most 1 credit a term"_s);
    QVERIFY(!answer.json["relaxations"_L1].toArray().isEmpty());
}

void TestCliPlan::refusesARequestWithEveryFault()
{
    const Answer answer = plan(R"({"goals": ["mc-bookkeeping"], "objective": ["speed"],
                                   "limits": {"maxItems": -1}})");
    QCOMPARE(answer.exitCode, 2);
    QCOMPARE(answer.err.trimmed().split('\n').size(), 2);
    QCOMPARE(plan(R"({"goals": ["nothing"]})").exitCode, 2);
}

void TestCliPlan::speaksToPeople()
{
    const Answer answer = plan(R"({"goals": ["mc-bookkeeping"]})", {});
    QVERIFY(answer.out.contains("Spring 2027"));
    QVERIFY(answer.out.contains("It is proven that no plan is better."));
}

QTEST_APPLESS_MAIN(TestCliPlan)
#include "tst_cli_plan.moc"
