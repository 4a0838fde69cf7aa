#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "audit/Scan.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "tests/support/AllocationChecker.h"
#include "tests/support/Dice.h"
#include "tests/support/RandomCases.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <regex>

using namespace cairn;

namespace {

constexpr int seeds = 150;

AuditOptions optionsFor(const RandomCase &each, LookAhead lookAhead = LookAhead::Completed)
{
    AuditOptions options;
    options.asOf = each.asOf;
    options.lookAhead = lookAhead;
    return options;
}

std::map<std::string, Verdict> verdicts(const RandomCase &each,
                                        LookAhead lookAhead = LookAhead::Completed)
{
    const CompiledCatalogue compiled(each.catalogue);
    const Auditor auditor(compiled, each.record, optionsFor(each, lookAhead));
    std::map<std::string, Verdict> all;
    for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i)
        all[each.catalogue.credentials[i].id.text] = auditor.verdict(static_cast<int>(i));
    return all;
}

std::string stamp(const RandomCase &each, const AuditOptions &options)
{
    const CompiledCatalogue compiled(each.catalogue);
    return Auditor(compiled, each.record, options).stamp();
}

/// Everything that an audit answers and that a person would see of it, by leaf.
std::string answer(const RandomCase &each, const CredentialId &credential,
                   std::vector<std::pair<EvidenceId, std::string>> previous = {})
{
    const CompiledCatalogue compiled(each.catalogue);
    AuditOptions options = optionsFor(each);
    options.previous = std::move(previous);
    const Audit audit
        = Auditor(compiled, each.record, options).audit(compiled.credentialIndex(credential));
    std::string text{toWord(audit.state)};
    for (const NodeFinding &finding : audit.requirements) {
        text += "\n" + finding.path + " " + std::string(toWord(finding.status)) + " "
                + std::to_string(finding.remaining.credits.units) + ","
                + std::to_string(finding.remaining.steps);
        std::vector<std::string> used;
        for (const Use &use : finding.uses)
            used.push_back(use.evidence.text);
        std::sort(used.begin(), used.end());
        for (const std::string &piece : used)
            text += " " + piece;
    }
    return text;
}

/// Another order of everything that has none.
RandomCase shuffled(RandomCase each, Dice &dice)
{
    dice.shuffle(each.catalogue.organizations);
    dice.shuffle(each.catalogue.competencies);
    dice.shuffle(each.catalogue.items);
    dice.shuffle(each.catalogue.credentials);
    dice.shuffle(each.catalogue.crosswalks);
    dice.shuffle(each.catalogue.sharing);
    dice.shuffle(each.catalogue.rules);
    dice.shuffle(each.record.evidence);
    dice.shuffle(each.record.held);
    dice.shuffle(each.record.attested);
    dice.shuffle(each.record.exceptions);
    return each;
}

void shuffleChildren(Rule &rule, Dice &dice)
{
    if (rule.kind != Rule::Kind::If)
        dice.shuffle(rule.children);
    dice.shuffle(rule.items);
    dice.shuffle(rule.from.items);
    dice.shuffle(rule.caps);
    dice.shuffle(rule.floors);
    for (Rule &child : rule.children)
        shuffleChildren(child, dice);
}

/// Another order of the children too; they then have other paths.
RandomCase withOtherChildren(RandomCase each, Dice &dice)
{
    for (Credential &credential : each.catalogue.credentials)
        for (Rule &rule : credential.requires_)
            shuffleChildren(rule, dice);
    return each;
}

bool anyRule(const Rule &rule, bool (*predicate)(const Rule &))
{
    return predicate(rule)
           || std::any_of(rule.children.begin(), rule.children.end(),
                          [&](const Rule &child) { return anyRule(child, predicate); });
}

bool anyRule(const Catalogue &catalogue, bool (*predicate)(const Rule &))
{
    const auto any = [&](const std::vector<Rule> &rules) {
        return std::any_of(rules.begin(), rules.end(),
                           [&](const Rule &rule) { return anyRule(rule, predicate); });
    };
    for (const Credential &each : catalogue.credentials)
        if (any(each.requires_) || any(each.overlays))
            return true;
    return std::any_of(catalogue.rules.begin(), catalogue.rules.end(),
                       [&](const NamedRule &each) { return anyRule(each.rule, predicate); });
}

/// More evidence may cost something: a grade average, a condition that turns, a cap over all that
/// is seen, a crosswalk that no longer grants, and what is no longer among the newest.
bool isMonotone(const Catalogue &catalogue)
{
    const auto mayTurn = [](const Rule &rule) {
        return rule.kind == Rule::Kind::Gpa || rule.kind == Rule::Kind::If
               || (rule.reuse && !rule.caps.empty());
    };
    const auto looksBack = [](const std::vector<Limit> &limits) {
        return std::any_of(limits.begin(), limits.end(),
                           [](const Limit &each) { return each.ofLast.has_value(); });
    };
    if (anyRule(catalogue, mayTurn) || !catalogue.crosswalks.empty())
        return false;
    for (const Organization &each : catalogue.organizations)
        if (each.policyFloors && looksBack(*each.policyFloors))
            return false;
    return std::none_of(
        catalogue.credentials.begin(), catalogue.credentials.end(), [&](const Credential &each) {
            return each.minGpa || (each.floors && looksBack(*each.floors))
                   || std::any_of(each.overlays.begin(), each.overlays.end(),
                                  [](const Rule &rule) { return !rule.caps.empty(); });
        });
}

/// Completed evidence for an item of which the record has none, or for no item.
EvidenceItem onePieceMore(const RandomCase &each, Dice &dice)
{
    EvidenceItem piece;
    piece.id = EvidenceId("more");
    piece.earned = each.asOf.addDays(-30);
    piece.grade = "B";
    const Item &item = dice.oneOf(each.catalogue.items);
    const bool isNew
        = item.sameAs.empty()
          && std::none_of(each.record.evidence.begin(), each.record.evidence.end(),
                          [&](const EvidenceItem &other) { return other.item == item.id; });
    if (isNew) {
        piece.item = item.id;
    } else {
        piece.credits = item.credits;
        piece.subject = item.subject;
        piece.level = item.level;
        piece.tags = item.tags;
    }
    return piece;
}

struct Place {
    std::string name;
    const Rule *rule;
};

/// The nodes of a tree by name; conditions aside, since a waiver there turns the branch.
void collect(const Rule &rule, const std::string &path, std::vector<Place> &places)
{
    places.push_back({rule.id.empty() ? path : rule.id, &rule});
    const std::string stem = path == "/" ? "" : path;
    const bool isIf = rule.kind == Rule::Kind::If;
    for (std::size_t i = isIf ? 1 : 0; i < rule.children.size(); ++i)
        collect(rule.children[i],
                stem
                    + (!isIf    ? "/" + std::to_string(i)
                       : i == 1 ? "/then"
                                : "/else"),
                places);
}

/// Every id becomes another: those of items, credentials and nodes in the opposite order, those of
/// evidence and crosswalks in the same, since among equals the smallest id comes first.
std::string renamed(const std::string &json)
{
    static const std::regex id("\"([oikctrnex])([0-9]+)(/[0-9])?\"");
    std::string text;
    auto from = json.cbegin();
    std::smatch match;
    while (std::regex_search(from, json.cend(), match, id)) {
        const char kind = match[1].str()[0];
        const int number = std::stoi(match[2]);
        text.append(from, match[0].first);
        text += "\"other " + match[1].str()
                + std::to_string(kind == 'e' || kind == 'x' ? 100 + number : 999 - number)
                + match[3].str() + "\"";
        from = match[0].second;
    }
    return text.append(from, json.cend());
}

std::string renamedId(const std::string &id)
{
    const std::string quoted = renamed("\"" + id + "\"");
    return quoted.substr(1, quoted.size() - 2);
}

bool isNoMore(const Remaining &now, const Remaining &before)
{
    return !(before < now);
}

} // namespace

Q_DECLARE_METATYPE(Profile)

/// What always holds, whatever the catalogue and the record are.
class TestAuditProperties : public QObject
{
    Q_OBJECT

private slots:
    void orderDoesNotMatter_data() { profiles(); }
    void orderDoesNotMatter();
    void otherChildrenLeaveTheSame_data() { profiles(); }
    void otherChildrenLeaveTheSame();
    void moreEvidenceNeverLeavesMore_data() { profiles(); }
    void moreEvidenceNeverLeavesMore();
    void aWaiverNeverLeavesMore_data() { profiles(); }
    void aWaiverNeverLeavesMore();
    void theAllocationLeavesWhatTheAnswerSays_data() { profiles(); }
    void theAllocationLeavesWhatTheAnswerSays();
    void aVerdictIsTheAuditInShort_data() { profiles(); }
    void aVerdictIsTheAuditInShort();
    void aScanFindsWhatAnAuditFinds_data() { profiles(); }
    void aScanFindsWhatAnAuditFinds();
    void manyAreAuditedAsOneIs_data() { profiles(); }
    void manyAreAuditedAsOneIs();
    void reasonsHoldWhenCheckedByHand_data() { profiles(); }
    void reasonsHoldWhenCheckedByHand();
    void noCreditIsAppliedNeedlessly_data() { profiles(); }
    void noCreditIsAppliedNeedlessly();
    void otherIdsLeaveTheSame_data() { profiles(); }
    void otherIdsLeaveTheSame();
    void anEarlierAllocationCostsNothing_data() { profiles(); }
    void anEarlierAllocationCostsNothing();
    void theStampIsOfTheContent_data() { profiles(); }
    void theStampIsOfTheContent();

private:
    static void profiles();
    static RandomCase fetchedCase(int seed);
};

void TestAuditProperties::profiles()
{
    QTest::addColumn<Profile>("profile");
    for (const Profile profile : allProfiles())
        QTest::newRow(toWord(profile)) << profile;
}

RandomCase TestAuditProperties::fetchedCase(int seed)
{
    const Profile profile
        = *static_cast<Profile *>(QTest::qData("profile", qMetaTypeId<Profile>()));
    // Other seeds than those that the referee is asked about.
    return randomCase(profile, 1'000'000 + seed);
}

void TestAuditProperties::orderDoesNotMatter()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase one = fetchedCase(seed);
        Dice dice(seed);
        const RandomCase other = shuffled(one, dice);
        for (const Credential &credential : one.catalogue.credentials)
            QVERIFY2(answer(one, credential.id) == answer(other, credential.id),
                     (answer(one, credential.id) + "\n---\n" + answer(other, credential.id) + "\n"
                      + toText(one))
                         .c_str());
    }
}

void TestAuditProperties::otherChildrenLeaveTheSame()
{
    for (int seed = 0; seed < seeds; ++seed) {
        RandomCase one = fetchedCase(seed);
        // Exceptions and attestations find their node by a path that would be another one.
        one.record.exceptions.clear();
        one.record.attested.clear();
        Dice dice(seed);
        const RandomCase other = withOtherChildren(one, dice);
        QVERIFY2(verdicts(one) == verdicts(other), (toText(one) + "\n" + toText(other)).c_str());
    }
}

void TestAuditProperties::moreEvidenceNeverLeavesMore()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase one = fetchedCase(seed);
        if (!isMonotone(one.catalogue))
            continue;
        Dice dice(seed);
        RandomCase more = one;
        more.record.evidence.push_back(onePieceMore(one, dice));
        const auto before = verdicts(one);
        for (const auto &[credential, verdict] : verdicts(more))
            QVERIFY2(isNoMore(verdict.remaining, before.at(credential).remaining),
                     (credential + "\n" + toText(more)).c_str());
    }
}

void TestAuditProperties::aWaiverNeverLeavesMore()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase one = fetchedCase(seed);
        Dice dice(seed);
        const Credential &credential = dice.oneOf(one.catalogue.credentials);
        std::vector<Place> places;
        collect(credential.requires_.front(), "/", places);
        RandomCase waived = one;
        RuleException waiver;
        waiver.kind = ExceptionKind::Waive;
        waiver.credential = credential.id;
        waiver.node = dice.oneOf(places).name;
        waived.record.exceptions.push_back(waiver);
        const Verdict before = verdicts(one).at(credential.id.text);
        const Verdict after = verdicts(waived).at(credential.id.text);
        QVERIFY2(isNoMore(after.remaining, before.remaining), toText(waived).c_str());
    }
}

using Objections = std::vector<std::string> (*)(const Audit &, const Catalogue &, const Record &,
                                                const AuditOptions &);

/// What \a check has against the answers for one record; empty: nothing.
static std::string objections(const RandomCase &each, Objections check)
{
    const CompiledCatalogue compiled(each.catalogue);
    for (const LookAhead lookAhead : {LookAhead::Completed, LookAhead::Planned}) {
        const AuditOptions options = optionsFor(each, lookAhead);
        const Auditor auditor(compiled, each.record, options);
        for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i) {
            const Audit audit = auditor.audit(static_cast<int>(i));
            for (const std::string &objection : check(audit, each.catalogue, each.record, options))
                return audit.credential.text + ": " + objection + "\n" + toText(each);
        }
    }
    return {};
}

void TestAuditProperties::theAllocationLeavesWhatTheAnswerSays()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const std::string text = objections(fetchedCase(seed), objectionsTo);
        QVERIFY2(text.empty(), text.c_str());
    }
}

void TestAuditProperties::aVerdictIsTheAuditInShort()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase each = fetchedCase(seed);
        const CompiledCatalogue compiled(each.catalogue);
        for (const LookAhead lookAhead :
             {LookAhead::Completed, LookAhead::InProgress, LookAhead::Planned}) {
            const AuditOptions options = optionsFor(each, lookAhead);
            const Auditor auditor(compiled, each.record, options);
            const std::vector<Verdict> verdicts
                = Auditor(compiled, each.record, options).verdicts();
            for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i) {
                const Audit audit = auditor.audit(static_cast<int>(i));
                const Verdict inShort{audit.credential, audit.state,    audit.remaining,
                                      audit.baseline,   audit.progress, audit.proof};
                QVERIFY2(verdicts[i] == inShort, toText(each).c_str());
                QVERIFY2(auditor.verdict(static_cast<int>(i)) == inShort, toText(each).c_str());
            }
        }
    }
}

void TestAuditProperties::aScanFindsWhatAnAuditFinds()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase each = fetchedCase(seed);
        const CompiledCatalogue compiled(each.catalogue);
        const Auditor auditor(compiled, each.record, optionsFor(each, LookAhead::Completed));
        std::vector<int> awardable;
        for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i)
            if (!each.catalogue.credentials[i].draft
                && auditor.audit(static_cast<int>(i)).state == State::Awardable)
                awardable.push_back(static_cast<int>(i));
        QVERIFY2(Scanner(compiled, each.asOf).awardable(each.record).awardable == awardable,
                 toText(each).c_str());
    }
}

/// So many credentials that several threads share them.
void TestAuditProperties::manyAreAuditedAsOneIs()
{
    constexpr std::size_t credentials = 1'100;
    RandomCase each = fetchedCase(1);
    const std::vector<Credential> few = each.catalogue.credentials;
    for (std::size_t i = 0; each.catalogue.credentials.size() < credentials; ++i) {
        Credential copy = few[i % few.size()];
        copy.id.text += "-" + std::to_string(i);
        copy.family.clear();
        each.catalogue.credentials.push_back(std::move(copy));
    }
    const CompiledCatalogue compiled(each.catalogue);
    const Auditor auditor(compiled, each.record, optionsFor(each, LookAhead::Completed));
    const std::vector<Verdict> verdicts = auditor.verdicts();
    std::size_t next = 0;
    for (std::size_t i = 0; i < credentials; ++i)
        if (!each.catalogue.credentials[i].draft)
            QCOMPARE(verdicts.at(next++), auditor.verdict(static_cast<int>(i)));
    QCOMPARE(next, verdicts.size());
}

void TestAuditProperties::reasonsHoldWhenCheckedByHand()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const std::string text = objections(fetchedCase(seed), objectionsToReasons);
        QVERIFY2(text.empty(), text.c_str());
    }
}

void TestAuditProperties::noCreditIsAppliedNeedlessly()
{
    for (int seed = 0; seed < seeds / 3; ++seed) {
        const std::string text = objections(
            fetchedCase(seed), [](const Audit &audit, const Catalogue &catalogue,
                                  const Record &record, const AuditOptions &options) {
                const Credits more = creditsAppliedNeedlessly(audit, catalogue, record, options);
                return more.units == 0
                           ? std::vector<std::string>{}
                           : std::vector{"more than needed: " + more.toText(CreditUnit::Semester)};
            });
        QVERIFY2(text.empty(), text.c_str());
    }
}

void TestAuditProperties::otherIdsLeaveTheSame()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase one = fetchedCase(seed);
        RandomCase other = one;
        const auto catalogue = readCatalogue(renamed(writeCatalogue(one.catalogue)));
        QVERIFY(catalogue && catalogue->isUsable());
        other.catalogue = catalogue->catalogue;
        const auto record = readRecord(renamed(writeRecord(one.record)), other.catalogue.grades);
        QVERIFY(record.has_value());
        other.record = *record;
        const auto after = verdicts(other);
        for (const auto &[credential, verdict] : verdicts(one)) {
            Verdict same = after.at(renamedId(credential));
            same.credential = verdict.credential;
            QVERIFY2(same == verdict, (credential + "\n" + toText(one)).c_str());
        }
    }
}

void TestAuditProperties::anEarlierAllocationCostsNothing()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase each = fetchedCase(seed);
        const CompiledCatalogue compiled(each.catalogue);
        const Auditor auditor(compiled, each.record, optionsFor(each));
        AuditOptions other = optionsFor(each);
        Dice dice(seed);
        for (const EvidenceItem &piece : each.record.evidence)
            other.previous.emplace_back(piece.id, "/" + std::to_string(dice.between(0, 2)));
        const Auditor again(compiled, each.record, other);
        for (std::size_t i = 0; i < each.catalogue.credentials.size(); ++i) {
            const Audit changed = again.audit(static_cast<int>(i));
            QVERIFY2(changed.remaining == auditor.audit(static_cast<int>(i)).remaining,
                     toText(each).c_str());
            for (const std::string &objection :
                 objectionsTo(changed, each.catalogue, each.record, other))
                QFAIL((changed.credential.text + ": " + objection + "\n" + toText(each)).c_str());
        }
    }
}

void TestAuditProperties::theStampIsOfTheContent()
{
    for (int seed = 0; seed < seeds; ++seed) {
        const RandomCase one = fetchedCase(seed);
        const AuditOptions options = optionsFor(one);
        const std::string first = stamp(one, options);
        Dice dice(seed);
        QCOMPARE(stamp(shuffled(one, dice), options), first);

        AuditOptions later = options;
        later.asOf = one.asOf.addDays(1);
        QVERIFY(stamp(one, later) != first);
        QVERIFY(stamp(one, optionsFor(one, LookAhead::Planned)) != first);
        RandomCase other = one;
        other.record.evidence.front().grade
            = other.record.evidence.front().grade == "A" ? "B" : "A";
        QVERIFY(stamp(other, options) != first);
        other = one;
        other.catalogue.items.back().credits
            = Decimal{other.catalogue.items.back().credits->millionths + Decimal::scale};
        QVERIFY(stamp(other, options) != first);
        other = one;
        other.record.held.push_back({CredentialId("c0"), one.asOf, {}, {}, {}});
        QVERIFY(stamp(other, options) != first);
    }
}

QTEST_APPLESS_MAIN(TestAuditProperties)
#include "tst_audit_properties.moc"
