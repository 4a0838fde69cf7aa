#include "tests/support/SmallCaseload.h"
#include "wording/CheckText.h"
#include "workspace/FileCheck.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace cairn;
using namespace cairn::small;
using namespace Qt::StringLiterals;

using Kind = FileFinding::Kind;

namespace {

std::vector<FileFinding> checked(Workspace &workspace)
{
    FileCheck check(workspace);
    int rounds = 0;
    while (!check.isDone()) {
        const int before = check.done();
        taken(check.work(1));
        if (check.done() < before || ++rounds > 10'000)
            qFatal("the check does not come to its end");
    }
    return check.findings();
}

QStringList kindsIn(const std::vector<FileFinding> &findings)
{
    QStringList texts;
    for (const FileFinding &finding : findings)
        texts.append(QString::number(int(finding.kind)) + u' '
                     + QString::fromStdString(finding.subject) + u' '
                     + QString::fromStdString(finding.value));
    return texts;
}

Record soundRecord()
{
    Record record;
    record.learner.id = LearnerId("a");
    record.learner.name = "Ana";
    record.evidence = {course("a")};
    record.evidence.front().id = EvidenceId("has-a");
    return record;
}

} // namespace

/// Check file: what cannot be right is found and said, and what is computed is mended.
class TestFileCheck : public QObject
{
    Q_OBJECT

private slots:
    void aSoundRecordHasNoFindings();
    void whatCannotBeRightInARecord_data();
    void whatCannotBeRightInARecord();
    void aSoundFile();
    void damageIsFoundAndCachesAreMended();
    void itCanBeStoppedAndStartedAgain();
    void everyFindingHasItsSentence();

private:
    QTemporaryDir m_dir;
};

void TestFileCheck::aSoundRecordHasNoFindings()
{
    QCOMPARE(kindsIn(checkRecord(soundRecord(), catalogue(), today)), QStringList());
    // Without a catalogue no name is unknown.
    QCOMPARE(kindsIn(checkRecord(soundRecord(), Catalogue(), today)), QStringList());
}

void TestFileCheck::whatCannotBeRightInARecord_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("value");
    QTest::newRow("earned tomorrow") << 0 << Kind::ImpossibleDate << u"a"_s << u"2026-11-24"_s;
    QTest::newRow("unknown item") << 1 << Kind::UnknownName << u"z"_s << u"z"_s;
    QTest::newRow("unknown grade") << 2 << Kind::UnknownGrade << u"a"_s << u"Q"_s;
    QTest::newRow("negative") << 3 << Kind::OddAmount << u"a"_s << u"-1"_s;
    QTest::newRow("more credits") << 4 << Kind::MoreCredits << u"a"_s << u"4"_s;
    QTest::newRow("nameless") << 5 << Kind::Nameless << u"has-a"_s << QString();
    QTest::newRow("award of nothing") << 6 << Kind::UnknownName << u"gone"_s << u"gone"_s;
    QTest::newRow("award in the future")
        << 7 << Kind::ImpossibleDate << u"first"_s << u"2026-11-24"_s;
    QTest::newRow("award that rests on nothing")
        << 8 << Kind::UnknownEvidence << u"first"_s << u"lost"_s;
    QTest::newRow("award that ended before")
        << 9 << Kind::ImpossibleDate << u"first"_s << u"2020-01-01"_s;
    QTest::newRow("goal") << 10 << Kind::UnknownName << u"gone"_s << u"gone"_s;
    QTest::newRow("exception") << 11 << Kind::UnknownEvidence << u"first"_s << u"lost"_s;
    QTest::newRow("attestation") << 12 << Kind::ImpossibleDate << u"first"_s << u"1066-10-14"_s;
}

void TestFileCheck::whatCannotBeRightInARecord()
{
    QFETCH(int, change);
    QFETCH(Kind, kind);
    QFETCH(QString, subject);
    QFETCH(QString, value);
    Record record = soundRecord();
    EvidenceItem &piece = record.evidence.front();
    Holding holding;
    holding.credential = CredentialId(change == 6 ? "gone" : "first");
    holding.awarded = change == 7 ? today.addDays(1) : today;
    if (change == 8)
        holding.applied = {EvidenceId("has-a"), EvidenceId("lost")};
    if (change == 9)
        holding.expires = Date::fromCivil(2020, 1, 1);
    if (change >= 6 && change <= 9)
        record.held = {holding};
    switch (change) {
    case 0:
        piece.earned = today.addDays(1);
        break;
    case 1:
        piece.item = ItemId("z");
        break;
    case 2:
        piece.grade = "Q";
        break;
    case 3:
        piece.credits = Decimal::fromInt(-1);
        break;
    case 4:
        piece.credits = Decimal::fromInt(4);
        break;
    case 5:
        piece.item = ItemId();
        break;
    case 10:
        record.goals = {Goal{CredentialId("gone"), {}, {}}};
        break;
    case 11:
        record.exceptions.resize(1);
        record.exceptions.front().credential = CredentialId("first");
        record.exceptions.front().evidence = EvidenceId("lost");
        break;
    case 12:
        record.attested.resize(1);
        record.attested.front().credential = CredentialId("first");
        record.attested.front().date = Date::fromCivil(1066, 10, 14);
        break;
    default:
        break;
    }
    const std::vector<FileFinding> findings = checkRecord(record, catalogue(), today);
    QCOMPARE(kindsIn(findings).join(u'\n'),
             QString::number(int(kind)) + u' ' + subject + u' ' + value);
    QVERIFY(findings.front().learner == LearnerId("a"));
}

/// With summaries of everybody, as the window leaves it.
static std::unique_ptr<Workspace> madeFile(const QString &path)
{
    auto workspace = taken(Workspace::create(path));
    workspace->setToday(today);
    taken(workspace->takeCatalogue(catalogue()));
    for (const char *name : {"Ana", "Ben", "Cleo"}) {
        const LearnerId id = taken(workspace->addLearner(learner(name)));
        taken(workspace->addEvidence(id, course("a")));
    }
    taken(workspace->undo());
    workspace->refreshSummaries();
    if (!QTest::qWaitFor([&] {
            for (const LearnerSummary &each : workspace->learners())
                if (!each.audited)
                    return false;
            return true;
        }))
        qFatal("the summaries do not come");
    return workspace;
}

void TestFileCheck::aSoundFile()
{
    const auto workspace = madeFile(m_dir.filePath(u"sound.cairn"_s));
    QCOMPARE(kindsIn(checked(*workspace)), QStringList());
    FileCheck check(*workspace);
    while (!check.isDone())
        taken(check.work());
    QCOMPARE(check.counts().learners, 3);
    QCOMPARE(check.counts().evidence, 2);
    QCOMPARE(check.counts().steps, 7);
    QCOMPARE(check.done(), check.all());
}

void TestFileCheck::damageIsFoundAndCachesAreMended()
{
    const QString path = m_dir.filePath(u"damaged.cairn"_s);
    madeFile(path).reset();
    {
        SQLite::Database file(path.toStdString(), SQLite::OPEN_READWRITE);
        file.exec("INSERT INTO fact (learner, key, value) VALUES ('nobody', 'k', '')");
        file.exec("UPDATE summary SET ready = 77 WHERE learner = 'L-0001'");
        file.exec("INSERT INTO summary SELECT 'nobody', change, catalogue, day, ready, finishing,"
                  " needs_person, next, next_state, next_credits, next_steps, goal_progress,"
                  " goal_credits, goal_steps, ends_on FROM summary WHERE learner = 'L-0002'");
        file.exec("UPDATE evidence SET status = 'nonsense' WHERE learner = 'L-0002'");
        file.exec("UPDATE history SET changeset = x'5400' WHERE sequence = 2");
    }
    const auto workspace = taken(Workspace::open(path));
    workspace->setToday(today);
    const std::vector<FileFinding> findings = checked(*workspace);
    QSet<int> kinds;
    for (const FileFinding &finding : findings)
        kinds.insert(int(finding.kind));
    for (const Kind kind :
         {Kind::BrokenReference, Kind::StaleSummary, Kind::UnreadableRecord, Kind::UnreadableStep})
        QVERIFY2(kinds.contains(int(kind)), qPrintable(kindsIn(findings).join(u'\n')));
    QCOMPARE(findings.size(), size_t(4));
    for (const FileFinding &finding : findings)
        QCOMPARE(finding.isMended, finding.kind == Kind::StaleSummary);
    QCOMPARE(workspace->learners().front().ready, 0);
    // What could be computed again is well now; the rest is still said.
    QCOMPARE(checked(*workspace).size(), size_t(3));
}

void TestFileCheck::itCanBeStoppedAndStartedAgain()
{
    const auto workspace = madeFile(m_dir.filePath(u"stopped.cairn"_s));
    {
        FileCheck check(*workspace);
        taken(check.work(0));
        QVERIFY(!check.isDone());
    }
    // Somebody is removed while the check goes on.
    FileCheck check(*workspace);
    taken(check.work(0));
    taken(workspace->removeLearner(LearnerId("L-0002")));
    while (!check.isDone())
        taken(check.work());
    QCOMPARE(kindsIn(check.findings()), QStringList());
}

void TestFileCheck::everyFindingHasItsSentence()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(Kind::StaleSummary); ++kind) {
        FileFinding finding;
        finding.kind = Kind(kind);
        finding.subject = "SUBJECT";
        finding.value = "VALUE";
        if (finding.kind > Kind::UnreadableStep || finding.kind == Kind::UnreadableRecord)
            finding.learner = LearnerId("a");
        const QString sentence
            = CheckText::sentence(finding, finding.learner.isEmpty() ? QString() : u"Ana"_s);
        QVERIFY2(sentence.endsWith(u'.') || sentence.endsWith(u')'), qPrintable(sentence));
        QVERIFY(finding.learner.isEmpty() || sentence.startsWith(u"Ana: "_s));
        QVERIFY(!sentence.contains(u"%1"_s) && !sentence.contains(u"%2"_s));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), int(Kind::StaleSummary) + 1);
}

QTEST_GUILESS_MAIN(TestFileCheck)
#include "tst_file_check.moc"
