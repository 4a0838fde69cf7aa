#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "tests/support/AllocationChecker.h"
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
};

const Date today = Date::fromCivil(2026, 6, 15);

/// Takes an item's evidence away.
void lose(Case &each, const std::string &name)
{
    std::erase_if(each.record.evidence,
                  [&](const EvidenceItem &piece) { return piece.item == ItemId(name); });
}

Case of(const std::vector<std::string> &items, const std::vector<std::string> &done, Rule rule)
{
    Case each;
    addItems(each.catalogue, items);
    addCredential(each.catalogue, "goal", std::move(rule));
    each.record = having(done);
    return each;
}

Case scarce()
{
    return of({"A", "B", "C", "D"}, {"A", "B", "C", "D"},
              all({count(2, {"A", "B", "C", "D"}), count(1, {"A"}), count(1, {"A", "B"})}));
}

Case chain(int length)
{
    std::vector<std::string> names;
    std::vector<Rule> leaves;
    for (int i = 1; i <= length; ++i)
        names.push_back("c" + std::to_string(i));
    for (int i = 0; i + 1 < length; ++i)
        leaves.push_back(count(1, {names[i], names[i + 1]}));
    leaves.push_back(count(1, {names[0]}));
    return of(names, names, all(leaves));
}

Case twoAmounts(int first, int second, const std::vector<int> &sizes)
{
    Case each;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        names.push_back("p" + std::to_string(i));
        addItem(each.catalogue, names.back(), sizes[i]);
    }
    addCredential(each.catalogue, "goal", all({credits(first, names), credits(second, names)}));
    each.record = having(names);
    return each;
}

/// Major: 4 of {a..f}; minor: 3 of {a, b, c, g}, held.
Case majorAndMinor(int maxItems, const std::vector<std::string> &minorUsed)
{
    Case each = of({"a", "b", "c", "d", "e", "f", "g"}, {"a", "b", "c", "d", "e", "g"},
                   count(4, {"a", "b", "c", "d", "e", "f"}));
    addCredential(each.catalogue, "minor", count(3, {"a", "b", "c", "g"}));
    Sharing sharing;
    sharing.first = CredentialId("goal");
    sharing.second = CredentialId("minor");
    sharing.maxItems = maxItems;
    each.catalogue.sharing = {sharing};
    if (!minorUsed.empty())
        each.record.held = {holding("minor", minorUsed)};
    return each;
}

Case priorLearningCap()
{
    Case each = of({"P1", "P2", "P3", "R1", "R2"}, {"P1", "P2", "P3", "R1", "R2"},
                   all({credits(6, {"P1", "P2", "P3", "R1"}), credits(6, {"P1", "R2"})}));
    for (int i = 0; i < 3; ++i)
        each.catalogue.items[i].tags = {"prior"};
    each.catalogue.credentials[0].caps = {creditsWhere(6, tagged("prior"))};
    return each;
}

Filter byMethod(Method method)
{
    Filter filter;
    filter.methods = {method};
    return filter;
}

/// 12 credits; of R1, R2, T1, T2, T3, where the Ts are transferred.
Case residency()
{
    const std::vector<std::string> names{"R1", "R2", "T1", "T2", "T3"};
    Case each = of(names, names, credits(0, names));
    each.catalogue.credentials[0].totalCredits = Decimal::fromInt(12);
    for (EvidenceItem &piece : each.record.evidence)
        if (piece.id.text.find('T') != std::string::npos)
            piece.method = Method::Transfer;
    return each;
}

Case halfResident()
{
    Case each = residency();
    Limit half;
    half.share = Decimal::fromText("0.5");
    half.where = {byMethod(Method::Resident)};
    each.catalogue.credentials[0].floors = {half};
    return each;
}

Case halfTransferredAtMost()
{
    Case each = residency();
    Limit half;
    half.share = Decimal::fromText("0.5");
    half.where = {byMethod(Method::Transfer)};
    each.catalogue.credentials[0].caps = {half};
    return each;
}

Case gradeAverage(const char *wanted)
{
    const std::vector<std::string> names{"a", "b", "c", "d", "e"};
    Case each = of(names, names, credits(12, names));
    const char *const grades[] = {"A", "C", "C", "D", "D"};
    for (std::size_t i = 0; i < names.size(); ++i)
        each.record.evidence[i].grade = grades[i];
    each.catalogue.credentials[0].minGpa = Decimal::fromText(wanted);
    return each;
}

/// A: 3 of {a, b, c, d}; B: 3 of {c, d, e, f}; nothing shared.
Case siblings(const std::vector<std::string> &done, const std::vector<std::string> &usedByA)
{
    Case each = of({"a", "b", "c", "d", "e", "f"}, done, count(3, {"c", "d", "e", "f"}));
    addCredential(each.catalogue, "A", count(3, {"a", "b", "c", "d"}));
    Sharing sharing;
    sharing.first = CredentialId("A");
    sharing.second = CredentialId("goal");
    sharing.maxItems = 0;
    each.catalogue.sharing = {sharing};
    if (!usedByA.empty())
        each.record.held = {holding("A", usedByA)};
    return each;
}

Case diversity()
{
    const std::vector<std::string> names{"BIO1", "BIO2", "BIO3", "CHEM1", "PHYS1"};
    Rule electives = count(3, {"BIO1", "BIO2", "BIO3", "CHEM1"});
    electives.distinctSubjects = 2;
    Case each = of(names, names, all({electives, count(1, {"CHEM1", "PHYS1"})}));
    for (Item &item : each.catalogue.items)
        item.subject = item.id.text.substr(0, item.id.text.size() - 1);
    return each;
}

Case tracks()
{
    return of(
        {"p", "q", "r", "s", "t", "u"}, {"p", "q", "r", "t", "u"},
        any({all({item("p"), item("q"), item("r"), item("s")}), all({item("t"), item("u")})}));
}

Case branchAndCore()
{
    return of({"x", "y", "p"}, {"x", "y", "p"},
              all({item("x"), any({all({item("x"), item("p")}), all({item("y"), item("p")})})}));
}

Case without(Case each, const std::string &name)
{
    lose(each, name);
    return each;
}

} // namespace

Q_DECLARE_METATYPE(std::function<Case()>)

/// Audits that a greedy allocation gets wrong; each with both of its outcomes.
class TestAuditHardCases : public QObject
{
    Q_OBJECT

private slots:
    void theTrueMinimumIsFound_data();
    void theTrueMinimumIsFound();
    void setsThatCanBeAwardedTogether_data();
    void setsThatCanBeAwardedTogether();
    void everyPieceOfALongRecordCounts();
    void equalBranchesAreTriedForFewerCredits();
};

void TestAuditHardCases::theTrueMinimumIsFound_data()
{
    QTest::addColumn<std::function<Case()>>("make");
    QTest::addColumn<int>("credits");
    QTest::addColumn<int>("steps");
    const auto row = [](const char *name, std::function<Case()> make, int left, int steps) {
        QTest::newRow(name) << make << left << steps;
    };
    row("H1 scarce", scarce, 0, 0);
    row(
        "H1 scarce, one missing", [] { return without(scarce(), "D"); }, 3, 1);
    row(
        "H2 chain of 7", [] { return chain(7); }, 0, 0);
    row(
        "H2 chain of 7, one missing", [] { return without(chain(7), "c7"); }, 3, 1);
    row(
        "H2 chain of 40", [] { return chain(40); }, 0, 0);
    row(
        "H2 chain of 40, one missing", [] { return without(chain(40), "c23"); }, 3, 1);
    row(
        "H3 credits fit",
        [] {
            return twoAmounts(7, 6, {3, 3, 3, 4});
        },
        0, 0);
    row(
        "H3 one credit smaller",
        [] {
            return twoAmounts(7, 6, {3, 3, 3, 3});
        },
        1, 1);
    row(
        "H4 credits do not fit",
        [] {
            return twoAmounts(7, 6, {5, 4, 4});
        },
        1, 1);
    row(
        "H4 other amounts fit",
        [] {
            return twoAmounts(8, 5, {5, 4, 4});
        },
        0, 0);
    row(
        "H5 one may be shared",
        [] {
            return majorAndMinor(1, {"a", "c", "g"});
        },
        0, 0);
    row(
        "H5 none may be shared",
        [] {
            return majorAndMinor(0, {"a", "c", "g"});
        },
        3, 1);
    row(
        "H5 the minor took more",
        [] {
            return majorAndMinor(1, {"a", "b", "c"});
        },
        3, 1);
    row(
        "H5 two may be shared",
        [] {
            return majorAndMinor(2, {"a", "b", "c"});
        },
        0, 0);
    row("H6 cap on prior learning", priorLearningCap, 0, 0);
    row(
        "H6 without R2", [] { return without(priorLearningCap(), "R2"); }, 3, 1);
    row(
        "H6 without R1", [] { return without(priorLearningCap(), "R1"); }, 3, 1);
    row("H7 half is resident", halfResident, 0, 0);
    row(
        "H7 too little is resident", [] { return without(halfResident(), "R2"); }, 3, 1);
    row("H7 one transfer left out", halfTransferredAtMost, 0, 0);
    row(
        "H7 too much is transferred", [] { return without(halfTransferredAtMost(), "R2"); }, 3, 1);
    row(
        "H8 average over all that counts", [] { return gradeAverage("2"); }, 0, 0);
    row(
        "H8 average a little too low", [] { return gradeAverage("2.01"); }, 0, 1);
    row(
        "H9 the other took what only it needs",
        [] {
            return siblings({"a", "b", "c", "d", "e"}, {"a", "b", "c"});
        },
        3, 1);
    row(
        "H9 the other took what both need",
        [] {
            return siblings({"a", "b", "c", "d", "e"}, {"a", "c", "d"});
        },
        6, 2);
    row(
        "H9 one more",
        [] {
            return siblings({"a", "b", "c", "d", "e", "f"}, {"a", "b", "c"});
        },
        0, 0);
    row("H10 diversity", diversity, 0, 0);
    row(
        "H10 without physics", [] { return without(diversity(), "PHYS1"); }, 0, 1);
    row("H11 most matches", tracks, 0, 0);
    row(
        "H11 neither track", [] { return without(tracks(), "u"); }, 3, 1);
    row("H12 branch and core", branchAndCore, 0, 0);
    row(
        "H12 without y", [] { return without(branchAndCore(), "y"); }, 3, 1);
}

void TestAuditHardCases::theTrueMinimumIsFound()
{
    QFETCH(std::function<Case()>, make);
    QFETCH(int, credits);
    QFETCH(int, steps);
    const Case each = make();
    const referee::Pair expected{credits * 3000, steps};

    const CompiledCatalogue compiled(each.catalogue);
    AuditOptions options;
    options.asOf = today;
    const Audit audit = Auditor(compiled, each.record, options).audit(0);
    QCOMPARE(qint64(audit.remaining.credits.units), qint64(expected.credits));
    QCOMPARE(audit.remaining.steps, expected.steps);
    QCOMPARE(audit.state == State::Awardable, expected.isNothing());
    QCOMPARE(audit.proof, Proof::Optimal);
    QCOMPARE(audit.reason.empty(), expected.isNothing());

    // Exhaustive enumeration has no chance against the chain of 40.
    if (each.record.evidence.size() > 20)
        return;
    referee::Referee referee(each.catalogue, each.record, today);
    QVERIFY(referee.answer(0, LookAhead::Completed).remaining == expected);
    for (const auto check : {objectionsTo, objectionsToReasons})
        for (const std::string &objection : check(audit, each.catalogue, each.record, options))
            QFAIL(objection.c_str());
    if (expected.isNothing()) {
        const Credits more = creditsAppliedNeedlessly(audit, each.catalogue, each.record, options);
        QCOMPARE(qint64(more.units), qint64(0));
    }
}

void TestAuditHardCases::setsThatCanBeAwardedTogether_data()
{
    using Sets = QList<QStringList>;
    QTest::addColumn<std::function<Case()>>("make");
    QTest::addColumn<QList<QStringList>>("sets");
    const auto row = [](const char *name, std::function<Case()> make, const Sets &sets) {
        QTest::newRow(name) << make << sets;
    };
    const QStringList goal{QStringLiteral("goal")};
    const QStringList minor{QStringLiteral("minor")};
    const QStringList other{QStringLiteral("A")};
    row("H5 limit 0", [] { return majorAndMinor(0, {}); }, {goal, minor});
    row("H5 limit 1", [] { return majorAndMinor(1, {}); }, {});
    row("H5 limit 2", [] { return majorAndMinor(2, {}); }, {});
    row("H5 limit 3", [] { return majorAndMinor(3, {}); }, {});
    row("H9 either", [] { return siblings({"a", "b", "c", "d", "e"}, {}); }, {goal, other});
    row("H9 both after one more", [] { return siblings({"a", "b", "c", "d", "e", "f"}, {}); }, {});
}

void TestAuditHardCases::setsThatCanBeAwardedTogether()
{
    QFETCH(std::function<Case()>, make);
    QFETCH(QList<QStringList>, sets);
    const Case each = make();
    const CompiledCatalogue compiled(each.catalogue);
    AuditOptions options;
    options.asOf = today;
    QList<QStringList> found;
    for (const auto &set : Auditor(compiled, each.record, options).together()) {
        QStringList names;
        for (const CredentialId &id : set)
            names.append(QString::fromStdString(id.text));
        found.append(names);
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::sort(sets.begin(), sets.end(), std::greater<>());
    QCOMPARE(found, sets);
}

/// 600 pieces, each of which some leaf needs.
void TestAuditHardCases::everyPieceOfALongRecordCounts()
{
    std::vector<std::string> names;
    for (int i = 0; i < 600; ++i)
        names.push_back("p" + std::to_string(i));
    const std::vector<std::string> firstHalf(names.begin(), names.begin() + 300);
    Case each = of(names, names, all({count(300, firstHalf), count(300, names)}));
    AuditOptions options;
    options.asOf = today;
    QVERIFY(Auditor(CompiledCatalogue(each.catalogue), each.record, options).verdict(0).state
            == State::Awardable);
    lose(each, "p599");
    const Verdict verdict
        = Auditor(CompiledCatalogue(each.catalogue), each.record, options).verdict(0);
    QCOMPARE(verdict.remaining.steps, 1);
    QCOMPARE(verdict.proof, Proof::Optimal);
}

/// H11 without u: either track lacks one thing, and the second takes less for it.
void TestAuditHardCases::equalBranchesAreTriedForFewerCredits()
{
    const Case each
        = of({"p", "q", "r", "s", "t", "u"}, {"p", "q", "r", "t"},
             any({all({item("p"), item("q"), item("r"), item("s")}), all({item("t"), item("u")})}));
    AuditOptions options;
    options.asOf = today;
    const CompiledCatalogue compiled(each.catalogue);
    const Audit audit = Auditor(compiled, each.record, options).audit(0);
    QCOMPARE(audit.remaining.steps, 1);
    QCOMPARE(audit.applied.size(), std::size_t(1));
    QVERIFY(audit.applied.front().text.find('t') != std::string::npos);
}

QTEST_APPLESS_MAIN(TestAuditHardCases)
#include "tst_audit_hard_cases.moc"
