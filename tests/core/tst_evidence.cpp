#include "evidence/Validate.h"
#include "tests/support/SmallCaseload.h"

#include <QTest>

using namespace cairn;
using namespace Qt::StringLiterals;

class TestEvidence : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void oddDaysAreDoubtsAndNothingElseIs();
    void allProblemsAtOnce();
    void anIdThatIsTaken();
    void withoutACatalogueNoNameIsUnknown();
};

using Change = std::function<void(EvidenceItem &)>;

/// Evidence that nothing is wrong with.
static EvidenceItem sound()
{
    EvidenceItem item = small::course("a");
    item.grade = "B+";
    item.credits = Decimal::fromText("3.25");
    item.provider = OrganizationId("college");
    return item;
}

void TestEvidence::problems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *expected, Change change) {
        QTest::newRow(name) << std::move(change) << QString::fromUtf8(expected);
    };
    const Date today = small::today;
    row("sound", "", [](EvidenceItem &) {});
    row("title alone", "", [](EvidenceItem &e) { e.item = {}, e.title = "First aid"; });
    row("no name at all", "title: missing", [](EvidenceItem &e) { e.item = {}; });
    row("unknown item", "item: not in the catalogue (z)",
        [](EvidenceItem &e) { e.item.text = "z"; });
    row("unknown kind", "kind: not in the catalogue (game)",
        [](EvidenceItem &e) { e.kind = "game"; });
    row("known kind", "", [](EvidenceItem &e) { e.kind = "apprenticeship"; });
    row("unknown provider", "provider: not in the catalogue (x)",
        [](EvidenceItem &e) { e.provider.text = "x"; });
    row("unknown term", "term: not in the catalogue (2026FA)",
        [](EvidenceItem &e) { e.term.text = "2026FA"; });
    row("unknown competency", "competencies: not in the catalogue (k)",
        [](EvidenceItem &e) { e.competencies = {{CompetencyId("k")}}; });
    row("unknown grade", "grade: not in the catalogue (E)", [](EvidenceItem &e) { e.grade = "E"; });
    row("failing grade", "", [](EvidenceItem &e) { e.grade = "F"; });
    row("no credits", "", [](EvidenceItem &e) { e.credits = Decimal{}; });
    row("one hundredth too few", "credits: negative (-0.01)",
        [](EvidenceItem &e) { e.credits = Decimal::fromText("-0.01"); });
    row("two places", "", [](EvidenceItem &e) { e.credits = Decimal::fromText("0.33"); });
    row("three places", "credits: more than two decimal places (0.333)",
        [](EvidenceItem &e) { e.credits = Decimal::fromText("0.333"); });
    row("most", "", [](EvidenceItem &e) { e.credits = Decimal::fromInt(100'000); });
    row("too many", "credits: too large (100000.01)",
        [](EvidenceItem &e) { e.credits = Decimal::fromText("100000.01"); });
    row("negative hours", "hours: negative (-1)",
        [](EvidenceItem &e) { e.hours = Decimal::fromInt(-1); });
    row("negative level", "level: negative (-1)",
        [](EvidenceItem &e) { e.level = Decimal::fromInt(-1); });
    row("earned today", "", [today](EvidenceItem &e) { e.earned = today; });
    row("earned tomorrow", "earned: in the future (2026-11-24)",
        [today](EvidenceItem &e) { e.earned = today.addDays(1); });
    row("planned for tomorrow", "", [today](EvidenceItem &e) {
        e.earned = today.addDays(1);
        e.status = EvidenceStatus::Planned;
    });
    row("last century", "", [](EvidenceItem &e) { e.earned = Date::fromCivil(1900, 1, 1); });
    row("before that", "earned: out of range (1899-12-31)",
        [](EvidenceItem &e) { e.earned = Date::fromCivil(1899, 12, 31); });
    row("expires when earned", "", [](EvidenceItem &e) { e.expires = e.earned; });
    row("expires before", "expires: before it was earned (2026-10-23)",
        [](EvidenceItem &e) { e.expires = e.earned->addDays(-1); });
    row("expires never", "expires: out of range (2201-01-01)",
        [](EvidenceItem &e) { e.expires = Date::fromCivil(2201, 1, 1); });
}

void TestEvidence::oddDaysAreDoubtsAndNothingElseIs()
{
    EvidenceItem item = sound();
    item.earned = small::today.addDays(1);
    item.expires = small::today;
    EvidenceSurroundings surroundings;
    surroundings.today = small::today;
    const auto problems = validate(item, small::catalogue(), surroundings);
    QCOMPARE(problems.size(), size_t(2));
    QVERIFY(isDoubt(problems[0]) && isDoubt(problems[1]));
    item.credits = Decimal::fromInt(-1);
    QVERIFY(!isDoubt(validate(item, small::catalogue(), surroundings).front()));
}

static QString textOf(const std::vector<EvidenceProblem> &problems)
{
    QStringList texts;
    for (const EvidenceProblem &problem : problems)
        texts << QString::fromStdString(toText(problem));
    return texts.join(u"; "_s);
}

void TestEvidence::problems()
{
    QFETCH(Change, change);
    QFETCH(QString, expected);
    EvidenceItem item = sound();
    change(item);
    QCOMPARE(textOf(validate(item, small::catalogue(), {small::today, nullptr})), expected);
}

void TestEvidence::allProblemsAtOnce()
{
    EvidenceItem item = sound();
    item.item = {};
    item.grade = "?";
    item.credits = Decimal::fromText("-1.001");
    QCOMPARE(textOf(validate(item, small::catalogue())),
             u"title: missing; credits: negative (-1.001); credits: more than two decimal places "
             "(-1.001); grade: not in the catalogue (?)"_s);
}

void TestEvidence::anIdThatIsTaken()
{
    EvidenceItem other = sound();
    other.id = EvidenceId("e1");
    const std::vector<EvidenceItem> others = {other};
    EvidenceItem item = sound();
    QVERIFY(validate(item, small::catalogue(), {{}, &others}).empty()); // no id yet
    item.id = EvidenceId("e2");
    QVERIFY(validate(item, small::catalogue(), {{}, &others}).empty());
    item.id = EvidenceId("e1");
    QCOMPARE(textOf(validate(item, small::catalogue(), {{}, &others})),
             u"id: taken by another piece (e1)"_s);
}

void TestEvidence::withoutACatalogueNoNameIsUnknown()
{
    EvidenceItem item = sound();
    item.term.text = "2026FA";
    QVERIFY(validate(item, Catalogue()).empty());
    item.grade = "?"; // letters are known without one
    QCOMPARE(textOf(validate(item, Catalogue())), u"grade: not in the catalogue (?)"_s);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
