#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "tests/support/RandomCases.h"
#include "tests/support/SmallCatalogue.h"
#include "tests/support/referee/Referee.h"

#include <QTest>

#include <functional>

using namespace cairn;
using namespace cairn::small;

namespace {

struct Case {
    Catalogue catalogue;
    Record record;

    Credential &goal() { return catalogue.credentials[0]; }
    EvidenceItem &piece(int number) { return record.evidence[number]; }
    RuleException &except(ExceptionKind kind, const std::string &node, const std::string &item = {})
    {
        RuleException each;
        each.kind = kind;
        each.credential = CredentialId("goal");
        each.node = node;
        if (!item.empty())
            each.evidence = EvidenceId("has-" + item);
        record.exceptions.push_back(each);
        return record.exceptions.back();
    }
};

const Date today = Date::fromCivil(2026, 6, 15);

/// Items a to f of 3 credits each, and evidence for those in \a done.
Case of(const std::vector<std::string> &done, Rule rule)
{
    Case each;
    addItems(each.catalogue, {"a", "b", "c", "d", "e", "f"});
    addCredential(each.catalogue, "goal", std::move(rule));
    each.record = having(done);
    return each;
}

Rule with(Rule rule, const std::function<void(Rule &)> &change)
{
    change(rule);
    return rule;
}

Crosswalk crosswalk(const std::string &id, Rule from, const std::string &item)
{
    Crosswalk each;
    each.id = CrosswalkId(id);
    each.from = {std::move(from)};
    Grant grant;
    grant.item = ItemId(item);
    each.grants = {grant};
    return each;
}

Rule leafOf(Rule::Kind kind)
{
    Rule rule;
    rule.kind = kind;
    return rule;
}

int seedsPerProfile()
{
    const int asked = qEnvironmentVariableIntValue("CAIRN_REFEREE_SEEDS");
    return asked > 0 ? asked : 2000;
}

constexpr int seedsPerRow = 400;

} // namespace

Q_DECLARE_METATYPE(std::function<Case()>)
Q_DECLARE_METATYPE(Profile)

/// The engine against the referee: by hand where the answer is worked out from the rules, and over
/// many random cases where only the referee knows it.
class TestAuditReferee : public QObject
{
    Q_OBJECT

private slots:
    void theRulesAreReadAlike_data();
    void theRulesAreReadAlike();
    void randomCasesAreValid();
    void everyAnswerIsTheReferees_data();
    void everyAnswerIsTheReferees();
};

void TestAuditReferee::theRulesAreReadAlike_data()
{
    QTest::addColumn<std::function<Case()>>("make");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("hundredths");
    QTest::addColumn<int>("steps");
    const auto row
        = [](const char *name, State state, int hundredths, int steps, std::function<Case()> make) {
              QTest::newRow(name) << std::move(make) << int(state) << hundredths << steps;
          };
    const auto first = [](Case each, const std::function<void(Case &)> &change) {
        change(each);
        return each;
    };

    row("two attempts at one item serve one leaf", State::Open, 300, 1, [=] {
        return first(of({"a", "b"}, all({count(1, {"a"}), count(1, {"a", "c"})})),
                     [](Case &each) { each.piece(1).item = ItemId("a"); });
    });
    row("an item that is repeatable serves two", State::Awardable, 0, 0, [=] {
        return first(of({"a", "b"}, all({count(1, {"a"}), count(1, {"a", "c"})})), [](Case &each) {
            each.piece(1).item = ItemId("a");
            each.catalogue.items[0].repeatable = true;
        });
    });
    row("a renumbered item is the same item", State::Awardable, 0, 0, [=] {
        return first(of({"b"}, item("a")),
                     [](Case &each) { each.catalogue.items[1].sameAs = {ItemId("a")}; });
    });
    row("a tolerance is met", State::Awardable, 0, 0, [] {
        return of({"a", "b", "c"}, with(credits(10, {"a", "b", "c"}),
                                        [](Rule &rule) { rule.accept = Decimal::fromInt(9); }));
    });
    row("a tolerance that is missed counts from the full number", State::Open, 400, 1, [] {
        return of({"a", "b"}, with(credits(10, {"a", "b", "c"}),
                                   [](Rule &rule) { rule.accept = Decimal::fromInt(9); }));
    });
    row("count and credits: the larger remains", State::Open, 700, 1, [] {
        return of({"a"}, with(credits(10, {"a", "b", "c"}), [](Rule &rule) {
                      rule.kind = Rule::Kind::Credits;
                      rule.count = 2;
                  }));
    });
    row("a missing count of a floor is priced", State::Open, 300, 1, [=] {
        return first(of({"a", "b"}, with(credits(6, {"a", "b", "c"}),
                                         [](Rule &rule) {
                                             Limit floor;
                                             floor.count = 1;
                                             floor.where = {tagged("lab")};
                                             rule.floors = {floor};
                                         })),
                     [](Case &each) { each.catalogue.items[2].tags = {"lab"}; });
    });
    row("a missing subject is a step", State::Open, 0, 1, [=] {
        return first(of({"a", "b"}, with(count(2, {"a", "b", "c"}),
                                         [](Rule &rule) { rule.distinctSubjects = 2; })),
                     [](Case &each) {
                         for (Item &item : each.catalogue.items)
                             item.subject = "BIO";
                     });
    });
    row("no more than so much of one subject", State::Open, 300, 1, [=] {
        return first(
            of({"a", "b", "c"}, with(credits(9, {"a", "b", "c"}),
                                     [](Rule &rule) { rule.maxPerSubject = Decimal::fromInt(4); })),
            [](Case &each) {
                each.catalogue.items[0].subject = "BIO";
                each.catalogue.items[1].subject = "BIO";
                each.catalogue.items[2].subject = "ART";
            });
    });
    row("all of the same subject", State::Open, 300, 1, [=] {
        return first(of({"a", "b", "c"}, with(credits(9, {"a", "b", "c"}),
                                              [](Rule &rule) { rule.sameSubject = true; })),
                     [](Case &each) {
                         each.catalogue.items[0].subject = "BIO";
                         each.catalogue.items[1].subject = "BIO";
                         each.catalogue.items[2].subject = "ART";
                     });
    });
    row("choose takes exactly so many", State::Open, 300, 1, [] {
        return of({"a", "b"}, choose(3, {item("a"), item("b"), item("c"), item("d")}));
    });
    row("if only looks", State::Awardable, 0, 0, [] {
        return of({"a"}, composite(Rule::Kind::If, {item("a"), item("a"), item("b")}));
    });
    row("else stands where if is not met", State::Open, 300, 1, [] {
        return of({"a"}, composite(Rule::Kind::If, {item("c"), item("a"), item("b")}));
    });
    row("what is optional is applied", State::Awardable, 0, 0, [=] {
        return first(of({"a", "b"}, all({item("a"), composite(Rule::Kind::Optional, {item("b")})})),
                     [](Case &each) { each.goal().totalCredits = Decimal::fromInt(6); });
    });
    row("a leaf that reuses does not consume", State::Awardable, 0, 0, [] {
        return of({"a"}, all({item("a"), with(item("a"), [](Rule &rule) { rule.reuse = true; })}));
    });

    row("an embed stands inline", State::Awardable, 0, 0, [] {
        Case each = of({"a", "b"}, all({embed("small"), item("b")}));
        addCredential(each.catalogue, "small", item("a"));
        return each;
    });
    row("a held embed consumes what it applied", State::Open, 300, 1, [] {
        Case each = of({"a"}, all({embed("small"), item("a")}));
        addCredential(each.catalogue, "small", count(2, {"a", "c"}));
        each.record.held = {holding("small", {"a"})};
        return each;
    });
    row("a held embed without a list is a block of credits", State::Open, 100, 1, [] {
        Case each = of({"a"}, all({embed("small"), embed("small"), item("a")}));
        addCredential(each.catalogue, "small", item("c")).credits = Decimal::fromInt(5);
        each.goal().totalCredits = Decimal::fromInt(9);
        each.record.held = {holding("small", {})};
        return each;
    });
    row("another edition is held", State::Held, 300, 1, [] {
        Case each = of({}, item("a"));
        addCredential(each.catalogue, "later", item("b")).family = "both";
        each.goal().family = "both";
        each.record.held = {holding("later", {})};
        return each;
    });
    row("a holding ends after its months", State::Expired, 300, 1, [] {
        Case each = of({}, item("a"));
        each.goal().validMonths = 12;
        each.record.held = {holding("goal", {})};
        each.record.held[0].awarded = Date::fromCivil(2025, 6, 14);
        return each;
    });
    row("and is held on the last day", State::Held, 300, 1, [] {
        Case each = of({}, item("a"));
        each.goal().validMonths = 12;
        each.record.held = {holding("goal", {})};
        each.record.held[0].awarded = Date::fromCivil(2025, 6, 15);
        return each;
    });
    row("enough of its own", State::Open, 300, 1, [] {
        Case each = of({"a", "b"}, count(2, {"a", "b", "c"}));
        addCredential(each.catalogue, "other", item("b"));
        Sharing sharing;
        sharing.first = CredentialId("goal");
        sharing.second = CredentialId("other");
        sharing.minUnique = Decimal::fromInt(6);
        each.catalogue.sharing = {sharing};
        each.record.held = {holding("other", {"b"})};
        return each;
    });
    row("what an embed of the other consumes is not shared", State::Awardable, 0, 0, [] {
        Case each = of({"a", "b"}, all({embed("other"), item("a")}));
        addCredential(each.catalogue, "other", item("b"));
        Sharing sharing;
        sharing.first = CredentialId("goal");
        sharing.second = CredentialId("other");
        sharing.maxItems = 0;
        each.catalogue.sharing = {sharing};
        each.record.held = {holding("other", {"b"})};
        return each;
    });
    row("a floor among the newest credits", State::Open, 300, 1, [] {
        Case each = of({"a", "b", "c"}, count(3, {"a", "b", "c"}));
        each.piece(0).earned = Date::fromCivil(2020, 1, 1);
        each.piece(1).earned = Date::fromCivil(2025, 1, 1);
        each.piece(2).earned = Date::fromCivil(2026, 1, 1);
        each.piece(2).method = Method::Transfer;
        Filter resident;
        resident.methods = {Method::Resident};
        Limit floor = creditsWhere(6, resident);
        floor.ofLast = Decimal::fromInt(6);
        each.goal().floors = {floor};
        return each;
    });
    row("an overlay judges all that counts", State::Open, 0, 1, [] {
        Case each = of({"a", "b"}, item("a"));
        Rule hours = leafOf(Rule::Kind::Hours);
        hours.number = Decimal::fromInt(100);
        each.goal().overlays = {hours};
        each.catalogue.items[0].hours = Decimal::fromInt(50);
        each.catalogue.items[1].hours = Decimal::fromInt(49);
        return each;
    });

    row("a waiver leaves nothing", State::Awardable, 0, 0, [=] {
        return first(of({"a"}, all({item("a"), item("b")})),
                     [](Case &each) { each.except(ExceptionKind::Waive, "/1"); });
    });
    row("a substitute is taken whatever it is", State::Awardable, 0, 0, [=] {
        return first(of({"c"}, with(item("a"), [](Rule &rule) { rule.minGrade = "A"; })),
                     [](Case &each) {
                         each.piece(0).grade = "C";
                         each.except(ExceptionKind::Substitute, "/", "c");
                     });
    });
    row("what may go here too keeps the conditions", State::Open, 300, 1, [=] {
        return first(of({"c"}, with(item("a"), [](Rule &rule) { rule.minGrade = "A"; })),
                     [](Case &each) {
                         each.piece(0).grade = "C";
                         each.except(ExceptionKind::AlsoAllow, "/", "c");
                     });
    });
    row("a pin holds against the best allocation", State::Open, 300, 1, [=] {
        return first(of({"a", "b"}, all({count(1, {"a", "b"}), item("a")})),
                     [](Case &each) { each.except(ExceptionKind::ApplyHere, "/0", "a"); });
    });
    row("excluded everywhere", State::Open, 300, 1, [=] {
        return first(of({"a"}, item("a")),
                     [](Case &each) { each.except(ExceptionKind::Exclude, "", "a"); });
    });
    row("a changed number", State::Awardable, 0, 0, [=] {
        return first(of({"a"}, credits(6, {"a", "b"})), [](Case &each) {
            each.except(ExceptionKind::Change, "/").value = Decimal::fromInt(3);
        });
    });
    row("a revalued piece", State::Open, 100, 1, [=] {
        return first(of({"a"}, credits(6, {"a", "b"})), [](Case &each) {
            each.except(ExceptionKind::Revalue, "/", "a").value = Decimal::fromInt(5);
        });
    });

    row("a crosswalk grants an item", State::Awardable, 0, 0, [] {
        Case each = of({"a"}, all({item("a"), item("b")}));
        each.catalogue.crosswalks = {crosswalk("x", item("a"), "b")};
        return each;
    });
    row("unless it was earned", State::Open, 300, 1, [] {
        Case each = of({"a", "c"}, item("b"));
        each.catalogue.crosswalks = {crosswalk("x", item("a"), "b")};
        each.catalogue.crosswalks[0].unless = {item("c")};
        return each;
    });
    row("what is held posts later", State::Awardable, 0, 0, [] {
        Case each = of({"a"}, item("b"));
        each.catalogue.crosswalks
            = {crosswalk("x", item("a"), "b"), crosswalk("y", item("a"), "c")};
        each.catalogue.crosswalks[0].postsWhen = {item("c")};
        return each;
    });
    row("what is held does not count", State::Open, 300, 1, [] {
        Case each = of({"a"}, item("b"));
        each.catalogue.crosswalks = {crosswalk("x", item("a"), "b")};
        each.catalogue.crosswalks[0].postsWhen = {item("c")};
        return each;
    });
    row("what is only likely grants nothing", State::Open, 300, 1, [] {
        Case each = of({"a"}, item("b"));
        each.catalogue.crosswalks = {crosswalk("x", item("a"), "b")};
        each.catalogue.crosswalks[0].certainty = Certainty::Likely;
        return each;
    });
    row("a pass without points is worth a C", State::Awardable, 0, 0, [=] {
        return first(of({"a"}, with(item("a"), [](Rule &rule) { rule.minGrade = "C"; })),
                     [](Case &each) { each.piece(0).grade = "P"; });
    });
    row("and no more", State::Open, 300, 1, [=] {
        return first(of({"a"}, with(item("a"), [](Rule &rule) { rule.minGrade = "C+"; })),
                     [](Case &each) { each.piece(0).grade = "P"; });
    });
    row("the last day of so many months", State::Awardable, 0, 0, [=] {
        return first(of({"a"}, with(item("a"), [](Rule &rule) { rule.withinMonths = 12; })),
                     [](Case &each) { each.piece(0).earned = Date::fromCivil(2025, 6, 15); });
    });
    row("a day before so many months", State::Open, 300, 1, [=] {
        return first(of({"a"}, with(item("a"), [](Rule &rule) { rule.withinMonths = 12; })),
                     [](Case &each) { each.piece(0).earned = Date::fromCivil(2025, 6, 14); });
    });
    row("evidence counts on the day it expires", State::Awardable, 0, 0, [=] {
        return first(of({"a"}, item("a")), [](Case &each) { each.piece(0).expires = today; });
    });
    row("and not the day after", State::Open, 300, 1, [=] {
        return first(of({"a"}, item("a")),
                     [](Case &each) { each.piece(0).expires = today.addDays(-1); });
    });
    row("quarter credits are two thirds", State::Open, 200, 1, [] {
        Case each = of({"a"}, credits(5, {"a", "b"}));
        each.piece(0).credits = Decimal::fromText("4.5");
        each.piece(0).creditUnit = CreditUnit::Quarter;
        return each;
    });
    row("a rule is in its owner's unit", State::Open, 200, 1, [] {
        Case each = of({"a"}, credits(150, {"a", "b"}));
        Organization school;
        school.id = OrganizationId("school");
        school.creditUnit = CreditUnit::ClockHour;
        each.catalogue.organizations = {school};
        each.goal().owner = school.id;
        return each;
    });
    row("in progress: finishing", State::Finishing, 300, 1, [=] {
        return first(of({"a"}, item("a")),
                     [](Case &each) { each.piece(0).status = EvidenceStatus::InProgress; });
    });
    row("only a person is lacking", State::NeedsPerson, 0, 1, [] {
        Rule person = leafOf(Rule::Kind::Person);
        person.person.texts["en"] = "Portfolio";
        return of({"a"}, all({item("a"), person}));
    });
    row("an entry that is not met", State::Closed, 300, 1, [=] {
        return first(of({}, item("a")), [](Case &each) { each.goal().entry = {item("b")}; });
    });
}

void TestAuditReferee::theRulesAreReadAlike()
{
    QFETCH(std::function<Case()>, make);
    QFETCH(int, state);
    QFETCH(int, hundredths);
    QFETCH(int, steps);
    const Case each = make();
    referee::Referee referee(each.catalogue, each.record, today);
    const referee::Answer answer = referee.answer(0, LookAhead::Completed);
    QCOMPARE(int(answer.state), state);
    QCOMPARE(qint64(answer.remaining.credits), qint64(hundredths) * 30);
    QCOMPARE(answer.remaining.steps, steps);

    const CompiledCatalogue compiled(each.catalogue);
    AuditOptions options;
    options.asOf = today;
    const Verdict verdict = Auditor(compiled, each.record, options).verdict(0);
    QCOMPARE(int(verdict.state), state);
    QCOMPARE(qint64(verdict.remaining.credits.units), qint64(hundredths) * 30);
    QCOMPARE(verdict.remaining.steps, steps);
}

/// A case with faults would say nothing about either program.
void TestAuditReferee::randomCasesAreValid()
{
    for (const Profile profile : allProfiles()) {
        for (int seed = 0; seed < 100; ++seed) {
            const RandomCase each = randomCase(profile, seed);
            std::vector<Fault> faults;
            std::vector<Fault> warnings;
            checkCatalogue(each.catalogue, faults, warnings);
            QVERIFY2(faults.empty(), toText(each).c_str());
        }
    }
}

void TestAuditReferee::everyAnswerIsTheReferees_data()
{
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<int>("firstSeed");
    for (const Profile profile : allProfiles())
        for (int seed = 0; seed < seedsPerProfile(); seed += seedsPerRow)
            QTest::addRow("%s from %d", toWord(profile), seed) << profile << seed;
}

/// \returns what the engine says differently from the referee; empty: nothing.
static std::string disagreement(const RandomCase &each)
{
    const CompiledCatalogue compiled(each.catalogue);
    referee::Referee referee(each.catalogue, each.record, each.asOf);
    std::string text;
    for (const LookAhead lookAhead :
         {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned}) {
        AuditOptions options;
        options.asOf = each.asOf;
        options.lookAhead = lookAhead;
        const Auditor auditor(compiled, each.record, options);
        for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i) {
            const referee::Answer right = referee.answer(static_cast<int>(i), lookAhead);
            const Verdict said = auditor.verdict(static_cast<int>(i));
            const auto pair = [](Remaining remaining) {
                return referee::Pair{remaining.credits.units, remaining.steps};
            };
            if (right.isAmbiguous
                || (said.state == right.state && pair(said.remaining) == right.remaining
                    && pair(said.baseline) == right.baseline && said.proof == Proof::Optimal))
                continue;
            const auto line = [](std::string_view state, referee::Pair remaining,
                                 referee::Pair baseline) {
                return std::string(state) + " remaining " + std::to_string(remaining.credits) + ","
                       + std::to_string(remaining.steps) + " baseline "
                       + std::to_string(baseline.credits) + "," + std::to_string(baseline.steps);
            };
            text += each.catalogue.credentials[i].id.text + " " + std::string(toWord(lookAhead))
                    + ": engine "
                    + line(toWord(said.state), pair(said.remaining), pair(said.baseline))
                    + (said.proof == Proof::Bound ? " (bound)" : "") + "; referee "
                    + line(toWord(right.state), right.remaining, right.baseline) + "\n";
        }
    }
    return text;
}

void TestAuditReferee::everyAnswerIsTheReferees()
{
    QFETCH(Profile, profile);
    QFETCH(int, firstSeed);
    for (int seed = firstSeed; seed < firstSeed + seedsPerRow; ++seed) {
        const RandomCase each = randomCase(profile, seed);
        const std::string said = disagreement(each);
        QVERIFY2(said.empty(), (said + toText(each)).c_str());
    }
}

QTEST_APPLESS_MAIN(TestAuditReferee)
#include "tst_audit_referee.moc"
