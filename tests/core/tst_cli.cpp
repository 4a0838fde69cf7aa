// Runs the real cairn-cli on files and pipes.

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
    QList<QByteArray> complaints() const
    {
        return err.isEmpty() ? QList<QByteArray>() : err.trimmed().split('\n');
    }
};

Answer run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess program;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CAIRN_CLI), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

/// Of the hostile files that the fuzzers start from.
QString corpus(const QString &name)
{
    return QStringLiteral(CAIRN_SOURCE_DIR "/tests/fuzz/corpus/") + name;
}

QString data(const char *name)
{
    return QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/cli/") + QString::fromLatin1(name);
}

QString sample(const char *name)
{
    return QStringLiteral(CAIRN_SOURCE_DIR "/resources/samples/") + QString::fromLatin1(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject auditOf(const QJsonObject &answer, const char *credential)
{
    for (const QJsonValue &each : answer["audits"_L1].toArray())
        if (each["credential"_L1].toString() == QLatin1String(credential))
            return each.toObject();
    return {};
}

const QStringList onDay = {u"--as-of"_s, u"2026-11-23"_s};

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QFile::exists(data("catalogue.json")));
    }

    void aSoundCatalogueIsSound()
    {
        const Answer answer = run({u"check"_s, data("catalogue.json"), u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = answer.json();
        QCOMPARE(json["ok"_L1], QJsonValue(true));
        QCOMPARE(json["faults"_L1].toArray().size(), 0);
        QCOMPARE(json["counts"_L1]["credentials"_L1].toInt(), 5);
        QCOMPARE(json["counts"_L1]["items"_L1].toInt(), 4);
        QCOMPARE(json["examples"_L1]["run"_L1].toInt(), 1);
        QCOMPARE(json["examples"_L1]["failed"_L1].toArray().size(), 0);
        QCOMPARE(run({u"check"_s, data("catalogue.json")}).exitCode, 0);
    }

    void theSampleCatalogueHoldsItsOwnExamples()
    {
        const Answer answer = run({u"check"_s, sample("catalogue.json"), u"--json"_s});
        QVERIFY2(answer.exitCode == 0, answer.out.left(4000).constData());
        QVERIFY(answer.json()["examples"_L1]["run"_L1].toInt() >= 40);
    }

    void anExampleThatDisagreesIsNamed()
    {
        QByteArray text = contents(data("catalogue.json"));
        text.replace(R"("credits": 3, "steps": 1}}})", R"("credits": 2, "steps": 1}}})");
        const QString file = write("disagrees.json", text);
        const Answer answer = run({u"check"_s, file, u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()["ok"_L1], QJsonValue(false));
        const QJsonArray failed = answer.json()["examples"_L1]["failed"_L1].toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0]["credential"_L1].toString(), u"web-badge"_s);
        QVERIFY(failed[0]["got"_L1].toString().contains("3 credits"_L1));
        // The examples do not stand in the way of an audit.
        QCOMPARE(run({u"audit"_s, file, data("ana.json")}).exitCode, 0);
    }

    void faultsAreListedEach()
    {
        const QString file = faulty();
        const Answer answer = run({u"check"_s, file, u"--json"_s});
        QCOMPARE(answer.exitCode, 1);
        const QJsonArray faults = answer.json()["faults"_L1].toArray();
        QVERIFY(faults.size() >= 2);
        for (const QJsonValue &fault : faults) {
            QCOMPARE(fault["list"_L1].toString(), u"credentials"_s);
            QVERIFY(!fault["id"_L1].toString().isEmpty());
            QVERIFY(!fault["field"_L1].toString().isEmpty());
            QVERIFY(!fault["reason"_L1].toString().isEmpty());
        }
    }

    void aFaultyCatalogueIsRefusedByAudits()
    {
        const QString file = faulty();
        const Answer answer = run({u"audit"_s, file, data("ana.json")});
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY(answer.complaints().size() >= 2);
        for (const QByteArray &line : answer.complaints())
            QVERIFY2(QRegularExpression(u"faulty\\.json:\\d+: credentials/"_s)
                         .match(QString::fromUtf8(line))
                         .hasMatch(),
                     line.constData());
        QCOMPARE(run({u"scan"_s, file, data("records.ndjson")}).exitCode, 2);
    }

    void badInputGetsOneLineAndExitCodeTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        const QString good = data("catalogue.json");
        const QString nothing = u"no-such-file.json"_s;
        const auto row = [](const char *name, const QStringList &arguments, const char *said) {
            QTest::newRow(name) << arguments << QString::fromUtf8(said);
        };
        row("missing", {u"check"_s, nothing}, "no-such-file.json: ");
        row("a folder", {u"check"_s, m_folder.path()}, "folder");
        row("a folder of records", {u"scan"_s, good, m_folder.path()}, "folder");
        row("a device", {u"check"_s, u"/dev/zero"_s}, "device");
        row("a device of records", {u"scan"_s, good, u"/dev/zero"_s}, "device");
        row("a device as a transcript",
            {u"import"_s, u"transcript"_s, u"/dev/zero"_s, u"--catalog"_s, good}, "device");
        for (const char *each : {"key-twice", "key-twice-escaped", "not-utf-8", "overlong", "1e400",
                                 "many-digits", "half-pair", "nul", "nul-escaped", "deep-lists",
                                 "deep-objects", "deep-and-open", "utf-16", "twice", "nan"})
            for (const auto &[kind, arguments] :
                 {std::pair(u"catalogue"_s, QStringList{u"check"_s}),
                  std::pair(u"record"_s, QStringList{u"audit"_s, good}),
                  std::pair(u"ctdl"_s, QStringList{u"import"_s, u"ctdl"_s})}) {
                const QString name = kind + u'/' + QString::fromUtf8(each) + u".json"_s;
                row(qPrintable(name), arguments + QStringList{corpus(name)}, each);
            }
        for (const char *each : {"open-quote", "open-quote-first", "nul", "after-quote"}) {
            const QString table = QString::fromUtf8(each) + u".csv"_s;
            row(qPrintable(u"curriculum "_s + table),
                {u"import"_s, u"curriculum"_s, corpus(u"curriculum/"_s + table)}, each);
            row(qPrintable(u"transcript "_s + table),
                {u"import"_s, u"transcript"_s, corpus(u"transcript/"_s + table), u"--catalog"_s,
                 good},
                each);
        }
        row("missing records", {u"scan"_s, good, nothing}, "no-such-file.json: ");
        row("not JSON", {u"check"_s, write("bad.json", "{\n \"format\": cairn}")}, "bad.json:2:");
        row("cut off", {u"check"_s, write("cut.json", contents(good).left(400))}, "cut.json:");
        row("a list", {u"check"_s, write("list.json", "[1, 2]")}, "list.json");
        row("empty", {u"check"_s, write("empty.json", "")}, "empty.json");
        row("NUL", {u"check"_s, write("nul.json", QByteArray("{\"a\":\n \"\0\"}", 11))},
            "nul.json:2: a NUL byte");
        row("nesting", {u"check"_s, write("deep.json", QByteArray(100'000'000, '['))}, "deep.json");
        row("nested objects",
            {u"check"_s, write("deep2.json", QByteArray("{\"a\":").repeated(100'000))},
            "deep2.json");
        row("a record that is a catalogue", {u"audit"_s, good, good}, "catalogue.json");
        row("unknown grade",
            {u"audit"_s, good,
             write("grade.json", contents(data("ana.json")).replace("\"B\"", "\"Q\""))},
            "grade.json: evidence/0/grade");
        row("unknown item",
            {u"audit"_s, good,
             write("item.json", contents(data("ana.json")).replace("web-101", "web-999"))},
            "item.json: evidence/0/item: the catalog has no item \"web-999\"");
        row("wrong type",
            {u"audit"_s, good,
             write("type.json", contents(data("ana.json")).replace("\"a1\"", "7"))},
            "type.json: evidence/0/id");
        row("unknown credential", {u"audit"_s, good, data("ana.json"), u"--credential"_s, u"x"_s},
            "no credential \"x\"");
        row("both from standard input", {u"audit"_s, u"-"_s, u"-"_s}, "standard input");
        row("not a day", {u"audit"_s, good, data("ana.json"), u"--as-of"_s, u"2026-02-30"_s},
            "2026-02-30");
        row("not a look-ahead", {u"audit"_s, good, data("ana.json"), u"--look-ahead"_s, u"x"_s},
            "--look-ahead");
        row("not an answer", {u"audit"_s, good, data("ana.json"), u"--previous"_s, good},
            "catalogue.json: no list \"audits\"");
        row("not a number", {u"scan"_s, good, data("records.ndjson"), u"--near"_s, u"x"_s},
            "--near");
        row("no threads", {u"scan"_s, good, data("records.ndjson"), u"--threads"_s, u"0"_s},
            "--threads");
        row("no command", {}, "which command? check, audit, ");
        row("unknown command", {u"frobnicate"_s},
            "\"frobnicate\" is not a command; check, audit, ");
        row("unknown command with more", {u"inspect"_s, good, u"--json"_s},
            "\"inspect\" is not a command");
        row("unknown kind", {u"import"_s, u"x"_s, good}, "KIND");
        row("curriculum missing", {u"import"_s, u"curriculum"_s, nothing}, "no-such-file.json: ");
        row("curriculum that is none", {u"import"_s, u"curriculum"_s, good},
            "catalogue.json: format: this is a catalog of Cairn");
        row("ctdl that is none", {u"import"_s, u"ctdl"_s, write("x.json", "{]")}, "x.json:1:");
        row("a catalog of ours as ctdl", {u"import"_s, u"ctdl"_s, good},
            "catalogue.json: format: this is a catalog of Cairn");
        row("a record of ours as ctdl", {u"import"_s, u"ctdl"_s, data("ana.json")},
            "ana.json: format: this is a learner's record of Cairn");
        row("a record of ours as transcript",
            {u"import"_s, u"transcript"_s, data("ana.json"), u"--catalog"_s, good},
            "this is a learner's record of Cairn");
        row("half a record",
            {u"audit"_s, good, write("half.json", R"({"format": "cairn-record"})")},
            "half.json: version: missing");
        row("nobody's record",
            {u"audit"_s, good,
             write("nobody.json", R"({"format": "cairn-record", "version": 1, "learner": {}})")},
            "nobody.json: learner/id: missing");
        row("transcript without catalogue", {u"import"_s, u"transcript"_s, good}, "--catalog");
    }
    void badInputGetsOneLineAndExitCodeTwo()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.complaints().size() == 1, answer.err.constData());
        QVERIFY2(QString::fromUtf8(answer.err).contains(said), answer.err.constData());
    }

    void anAuditAnswersInJson()
    {
        const Answer answer = run(
            QStringList{u"audit"_s, data("catalogue.json"), data("ana.json"), u"--json"_s} + onDay);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = answer.json();
        QCOMPARE(json["asOf"_L1].toString(), u"2026-11-23"_s);
        QCOMPARE(json["lookAhead"_L1].toString(), u"completed"_s);
        QVERIFY(!json["stamp"_L1].toString().isEmpty());
        QVERIFY(json["together"_L1].isArray());
        // Every credential in the catalogue's order, the draft aside.
        QStringList order;
        for (const QJsonValue &each : json["audits"_L1].toArray())
            order << each["credential"_L1].toString();
        QCOMPARE(order.join(' '_L1), u"web-badge web-certificate quarter-start closed-program"_s);

        const QJsonObject badge = auditOf(json, "web-badge");
        QCOMPARE(badge["state"_L1].toString(), u"awardable"_s);
        QCOMPARE(badge["remaining"_L1].toObject(),
                 (QJsonObject{{"credits"_L1, 0}, {"steps"_L1, 0}}));
        QCOMPARE(badge["baseline"_L1].toObject(),
                 (QJsonObject{{"credits"_L1, 6}, {"steps"_L1, 2}}));
        QCOMPARE(badge["progress"_L1].toDouble(), 1.0);
        QCOMPARE(badge["proof"_L1].toString(), u"optimal"_s);
        QCOMPARE(badge["applied"_L1].toArray(), (QJsonArray{u"a1"_s, u"a2"_s}));
        const QJsonArray nodes = badge["requirements"_L1].toArray();
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[0]["path"_L1].toString(), u"/"_s);
        QCOMPARE(nodes[0]["kind"_L1].toString(), u"all"_s);
        QCOMPARE(nodes[1]["path"_L1].toString(), u"/0"_s);
        QCOMPARE(nodes[1]["status"_L1].toString(), u"met"_s);
        QCOMPARE(nodes[1]["label"_L1].toString(), u"WEB 101 Web Pages"_s);
        QCOMPARE(nodes[1]["evidence"_L1].toArray(), QJsonArray{u"a1"_s});
        for (const char *field : {"unused", "expires", "reason", "review"})
            QVERIFY(badge[QLatin1String(field)].isArray());
        QVERIFY(badge["entry"_L1].isObject());
        QCOMPARE(badge["unused"_L1][0]["evidence"_L1].isUndefined(), true);

        QCOMPARE(auditOf(json, "closed-program")["state"_L1].toString(), u"closed"_s);
        // 6 semester credits are 9 of the 20 quarter credits.
        const QJsonObject quarter = auditOf(json, "quarter-start");
        QCOMPARE(quarter["remaining"_L1].toObject(),
                 (QJsonObject{{"credits"_L1, 11}, {"steps"_L1, 1}}));
        QCOMPARE(quarter["baseline"_L1]["credits"_L1].toDouble(), 20.0);
    }

    void lookAheadCountsWhatIsInProgress()
    {
        const QStringList call
            = QStringList{u"audit"_s, data("catalogue.json"), data("ana.json"), u"--json"_s}
              + onDay;
        const QJsonObject now = auditOf(run(call).json(), "web-certificate");
        const QJsonObject then = auditOf(
            run(call + QStringList{u"--look-ahead"_s, u"in-progress"_s}).json(), "web-certificate");
        QCOMPARE(now["remaining"_L1].toObject(), (QJsonObject{{"credits"_L1, 7}, {"steps"_L1, 2}}));
        QCOMPARE(then["remaining"_L1].toObject(),
                 (QJsonObject{{"credits"_L1, 4}, {"steps"_L1, 1}}));
        QCOMPARE(then["state"_L1], now["state"_L1]);
    }

    void namedCredentialsAloneAreAudited()
    {
        const Answer answer = run(QStringList{u"audit"_s, data("catalogue.json"), u"-"_s,
                                              u"--json"_s, u"--credential"_s, u"draft-badge"_s,
                                              u"--credential"_s, u"web-badge"_s}
                                      + onDay,
                                  contents(data("ana.json")));
        QCOMPARE(answer.exitCode, 0);
        const QJsonArray audits = answer.json()["audits"_L1].toArray();
        QCOMPARE(audits.size(), 2);
        QCOMPARE(audits[0]["credential"_L1].toString(), u"draft-badge"_s);
        QCOMPARE(audits[0]["state"_L1].toString(), u"awardable"_s);
    }

    void anEarlierAnswerIsKeptTo()
    {
        const QString catalogue
            = write("choice.json",
                    R"({"format": "cairn-catalog", "version": 1, "id": "t", "title": "T",
              "items": [{"id": "a", "name": "A", "kind": "course", "credits": 3},
                        {"id": "b", "name": "B", "kind": "course", "credits": 3}],
              "credentials": [{"id": "c", "name": "C", "kind": "badge",
                               "requires": {"credits": 3, "from": {}}}]})");
        const QString record
            = write("choice-record.json",
                    R"({"format": "cairn-record", "version": 1, "learner": {"id": "l"},
                "evidence": [{"id": "x", "item": "a"}, {"id": "y", "item": "b"}]})");
        const QStringList call{u"audit"_s, catalogue, record, u"--json"_s};
        const Answer first = run(call);
        QCOMPARE(auditOf(first.json(), "c")["applied"_L1].toArray(), QJsonArray{u"x"_s});
        const QString previous
            = write("previous.json", QByteArray(first.out).replace("\"x\"", "\"y\""));
        const Answer second = run(call + QStringList{u"--previous"_s, previous});
        QCOMPARE(auditOf(second.json(), "c")["applied"_L1].toArray(), QJsonArray{u"y"_s});
    }

    void anAuditSpeaksToPeople()
    {
        const QStringList call
            = QStringList{u"audit"_s, data("catalogue.json"), data("ana.json")} + onDay;
        const QString english = QString::fromUtf8(run(call).out);
        QVERIFY(english.startsWith("Ana Test, as of November 23, 2026"_L1));
        QVERIFY(english.contains("Web Badge  Everything is there: it can be awarded now."_L1));
        QVERIFY(english.contains("Unofficial. The registrar decides. Catalog: Test catalog"_L1));
        const QString spanish
            = QString::fromUtf8(run(call + QStringList{u"--language"_s, u"es"_s}).out);
        QVERIFY(spanish.contains(u"Insignia web  Está todo: se puede otorgar ahora."_s));
        QVERIFY(!spanish.contains("Everything"_L1));
        const QString full = QString::fromUtf8(
            run(call + QStringList{u"--credential"_s, u"web-certificate"_s}).out);
        QVERIFY2(full.contains("10 credits of WEB courses"_L1), qPrintable(full));
        QVERIFY2(full.contains("Missing: 4 credits, for example WEB 210 Web Programming."_L1),
                 qPrintable(full));
    }

    void aScanKeepsTheOrderAndAgreesWithAudits()
    {
        const QStringList call
            = QStringList{u"scan"_s, sample("catalogue.json"), sample("learners.ndjson")} + onDay;
        const Answer one = run(call + QStringList{u"--threads"_s, u"1"_s});
        const Answer four = run(call + QStringList{u"--threads"_s, u"4"_s});
        QCOMPARE(one.exitCode, 0);
        QCOMPARE(one.err, QByteArray());
        QCOMPARE(one.out, four.out);
        const QList<QByteArray> records = contents(sample("learners.ndjson")).trimmed().split('\n');
        const QList<QByteArray> answers = one.lines();
        QCOMPARE(answers.size(), records.size());
        for (int i = 0; i < records.size(); ++i) {
            const QJsonObject record = QJsonDocument::fromJson(records[i]).object();
            const QJsonObject answer = QJsonDocument::fromJson(answers[i]).object();
            QCOMPARE(answer["learner"_L1], record["learner"_L1]["id"_L1]);
            const Answer audited = run(
                QStringList{u"audit"_s, sample("catalogue.json"), u"-"_s, u"--json"_s} + onDay,
                records[i]);
            QJsonArray awardable;
            for (const QJsonValue &each : audited.json()["audits"_L1].toArray())
                if (each["state"_L1].toString() == "awardable"_L1)
                    awardable << each["credential"_L1];
            QCOMPARE(answer["awardable"_L1].toArray(), awardable);
        }
    }

    void stackSaysWhatEachCredentialIsWorth()
    {
        const QStringList call = QStringList{u"stack"_s, sample("catalogue.json")} + onDay;
        const Answer answer = run(call + QStringList{u"--json"_s});
        QCOMPARE(answer.exitCode, 0);
        const QJsonObject json = answer.json();
        bool isThere = false;
        for (const QJsonValue &each : json["values"_L1].toArray())
            isThere |= each["from"_L1] == u"cert-it-support"_s
                       && each["to"_L1] == u"aas-cybersecurity-2026"_s
                       && each["share"_L1].toDouble() > 0.1;
        QVERIFY(isThere);
        QVERIFY(!json["deadEnds"_L1].toArray().isEmpty());
        QVERIFY(run(call).out.contains("Dead ends"));
        QCOMPARE(run({u"stack"_s, faulty()}).exitCode, 2);
    }

    void rampsSayWhereOneCouldGetOn()
    {
        const QStringList call = QStringList{u"ramps"_s, sample("catalogue.json"), u"-"_s} + onDay;
        const QByteArray learner = contents(sample("learners.ndjson")).split('\n').front();
        const Answer answer = run(call + QStringList{u"--json"_s}, learner);
        QCOMPARE(answer.exitCode, 0);
        bool wasClosed = false;
        for (const QJsonValue &each : answer.json()["onRamps"_L1].toArray()) {
            const bool isOpen = each["open"_L1].toBool();
            QVERIFY(!(wasClosed && isOpen)); // the open ones come first
            QCOMPARE(each["bridge"_L1].isObject(), !isOpen);
            wasClosed |= !isOpen;
        }
        QVERIFY(wasClosed);
        QVERIFY(run(call, learner).out.contains("Opens with: "));
        QCOMPARE(run({u"ramps"_s, u"-"_s, u"-"_s}).exitCode, 2);
    }

    void aBadLineIsReportedWithItsNumberAndPassedOver()
    {
        QByteArray records = contents(data("records.ndjson"));
        const QList<QByteArray> lines = records.trimmed().split('\n');
        records = lines[0] + "\n{\"nonsense\": }\n\n   \n" + lines[3] + "\nnot json either\n"
                  + lines[1];
        const Answer answer
            = run(QStringList{u"scan"_s, data("catalogue.json"), u"-"_s} + onDay, records);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.lines().size(), 3);
        QCOMPARE(answer.lines()[0], QByteArray(R"({"learner":"ana","awardable":["web-badge"]})"));
        QCOMPARE(answer.lines()[2], QByteArray(R"({"learner":"ben","awardable":[]})"));
        QCOMPARE(answer.complaints().size(), 2);
        QVERIFY2(answer.complaints()[0].startsWith("standard input:2: "), answer.err.constData());
        QVERIFY2(answer.complaints()[1].startsWith("standard input:6: "), answer.err.constData());
    }

    void nearSaysWhatIsWithinReach()
    {
        const Answer answer = run(QStringList{u"scan"_s, data("catalogue.json"),
                                              data("records.ndjson"), u"--near"_s, u"4"_s}
                                  + onDay);
        QCOMPARE(answer.lines().size(), 3);
        const QJsonObject cleo = QJsonDocument::fromJson(answer.lines()[2]).object();
        QCOMPARE(cleo["learner"_L1].toString(), u"cleo"_s);
        QCOMPARE(cleo["awardable"_L1].toArray(), QJsonArray{u"closed-program"_s});
        const QJsonArray near = cleo["near"_L1].toArray();
        QCOMPARE(near.size(), 3);
        QCOMPARE(near[0].toObject(),
                 (QJsonObject{{"credential"_L1, "web-badge"_L1},
                              {"remaining"_L1, QJsonObject{{"credits"_L1, 3}, {"steps"_L1, 1}}}}));
        QCOMPARE(near[1]["credential"_L1].toString(), u"web-certificate"_s);
    }

    void nearSaysTheUnitAndWhatHasToBeEarnedFirst()
    {
        const QString catalogue = write(
            "degrees.json",
            contents(data("catalogue.json"))
                .replace(R"({"id": "draft-badge")",
                         R"({"id": "web-master", "name": "Web Master", "kind": "certificate",
                             "owner": "evergreen", "requires": {"credential": "web-certificate"}},
                            {"id": "draft-badge")"));
        const Answer answer = run(
            QStringList{u"scan"_s, catalogue, data("records.ndjson"), u"--near"_s, u"1"_s} + onDay);
        const QJsonObject cleo = QJsonDocument::fromJson(answer.lines()[2]).object();
        const QJsonArray near = cleo["near"_L1].toArray();
        QCOMPARE(near.size(), 1);
        QCOMPARE(near[0].toObject(),
                 (QJsonObject{{"credential"_L1, "web-master"_L1},
                              {"remaining"_L1, QJsonObject{{"credits"_L1, 0}, {"steps"_L1, 1}}},
                              {"creditUnit"_L1, "quarter"_L1},
                              {"first"_L1, QJsonArray{"web-certificate"_L1}}}));
    }

    void aLineLongerThanAnyRecordIsPassedOver()
    {
        const QByteArray line = contents(data("ana.json"));
        const QString file = write("long.ndjson", line + QByteArray(40'000'000, 'x') + '\n' + line);
        const Answer answer = run({u"scan"_s, data("catalogue.json"), file});
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.lines().size(), 2);
        QCOMPARE(answer.complaints().size(), 1);
        QVERIFY2(answer.err.contains("long.ndjson:2: longer than"), answer.err.constData());
    }

    void stoppingIsExitCodeThree()
    {
        QProcess program;
        program.start(QStringLiteral(CAIRN_CLI), {u"scan"_s, data("catalogue.json"), u"-"_s});
        QVERIFY(program.waitForStarted());
        program.write(contents(data("records.ndjson")));
        QTest::qWait(300);
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(10'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 3);
    }

    void aCurriculumBecomesACatalogueThatCanBeUsed()
    {
        const QString file
            = QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/curricula/degree-plan.csv");
        const Answer answer = run(QStringList{u"import"_s, u"curriculum"_s, file} + onDay);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.err.contains(" items read; "), answer.err.constData());
        const QJsonObject catalogue = answer.json();
        QCOMPARE(catalogue["format"_L1].toString(), u"cairn-catalog"_s);
        QCOMPARE(catalogue["credentials"_L1].toArray().size(), 1);
        QVERIFY(!catalogue["calendar"_L1]["terms"_L1].toArray().isEmpty());
        // What it wrote can be piped on.
        QCOMPARE(run({u"check"_s, u"-"_s}, answer.out).exitCode, 0);
        const Answer piped
            = run(QStringList{u"import"_s, u"curriculum"_s, u"-"_s} + onDay, contents(file));
        QCOMPARE(piped.out, answer.out);
    }

    void aRegistryDocumentBecomesACatalogueThatCanBeUsed()
    {
        const Answer answer
            = run(QStringList{u"import"_s, u"ctdl"_s,
                              QStringLiteral(CAIRN_SOURCE_DIR "/tests/data/ctdl/certificate.json")}
                  + onDay);
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(answer.err.contains(" kept unread, "), answer.err.constData());
        const Answer checked = run({u"check"_s, u"-"_s, u"--json"_s}, answer.out);
        QCOMPARE(checked.exitCode, 0);
        QVERIFY(checked.json()["counts"_L1]["credentials"_L1].toInt() >= 1);
    }

    void aTranscriptBecomesARecordThatCanBeAudited()
    {
        const QByteArray transcript = "Course,Title,Credits,Grade,Term\n"
                                      "WEB 101,Web Pages,3,B,Fall 2024\n"
                                      "WEB 102,Web Design,3,A,Fall 2024\n"
                                      "WEB 102,Web Design,three,A,Spring 2025\n";
        const Answer answer
            = run({u"import"_s, u"transcript"_s, u"-"_s, u"--catalog"_s, data("catalogue.json")},
                  transcript);
        // A row is wrong, and the input with it; what could be read is written all the same.
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.startsWith("standard input:4: Credits: "), answer.err.constData());
        const Answer audited
            = run(QStringList{u"audit"_s, data("catalogue.json"), u"-"_s, u"--json"_s} + onDay,
                  answer.out);
        QCOMPARE(auditOf(audited.json(), "web-badge")["state"_L1].toString(), u"awardable"_s);
    }

private:
    QString write(const char *name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's folder cannot be written");
        return path;
    }

    /// Two faults: an item that is not there, and a rule that embeds its own credential.
    QString faulty()
    {
        QByteArray text = contents(data("catalogue.json"));
        text.replace(R"({"item": "web-102"}]})", R"({"item": "web-999"}]})");
        text.replace(R"("requires": {"credits": 20, "from": {}})",
                     R"("requires": {"embed": "quarter-start"})");
        return write("faulty.json", text);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
