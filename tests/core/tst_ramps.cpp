#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "planner/Detours.h"
#include "planner/OnRamps.h"
#include "planner/Stacking.h"
#include "wording/RampText.h"
#include "wording/Translations.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

const Date today = *Date::fromText("2026-11-23");

Catalogue read(const std::string &json)
{
    Result<CatalogueReading> reading = readCatalogue(json);
    if (!reading || !reading->faults.empty())
        qFatal("the test's catalogue is faulty");
    return std::move(reading->catalogue);
}

/// Courses C1 to C8 of 3 credits each; \a credentials and \a more as JSON.
CompiledCatalogue catalogue(const std::string &credentials, const std::string &more = {})
{
    std::string json = R"({"format":"cairn-catalog","version":1,"id":"t","title":{"en":"T"},
        "organizations":[{"id":"o","name":{"en":"O"},"creditUnit":"semester"}],"items":[)";
    for (int i = 1; i <= 8; ++i)
        json.append(i > 1 ? "," : "")
            .append(R"({"id":"c)")
            .append(std::to_string(i))
            .append(R"(","name":{"en":"C"},"kind":"course","provider":"o","credits":3,)")
            .append(i == 8 ? R"("repeatable":true,)" : "")
            .append(R"("subject":")")
            .append(i < 5 ? "A" : "B")
            .append(R"("})");
    json += R"(],"credentials":[)" + credentials + "]" + more + "}";
    return CompiledCatalogue(read(json));
}

std::string credential(const std::string &id, const std::string &requires_,
                       const std::string &more = {})
{
    return R"({"id":")" + id + R"(","name":{"en":")" + id
           + R"("},"kind":"Certificate","owner":"o","requires":)" + requires_ + more + "}";
}

Record record(const std::string &evidence, const std::string &more = {})
{
    const Result<Record> read = readRecord(
        R"({"format":"cairn-record","version":1,"learner":{"id":"l","name":"L"},"evidence":[)"
            + evidence + "]" + more + "}",
        GradeScale::standard());
    if (!read)
        qFatal("the test's record is faulty");
    return *read;
}

std::string done(const std::string &item)
{
    return R"({"id":")" + item + R"(","item":")" + item + R"(","grade":"A","earned":"2026-05-01"})";
}

const StackValue *valueOf(const Stacking &stacking, const char *from, const char *to)
{
    for (const StackValue &each : stacking.values())
        if (each.from.text == from && each.to.text == to)
            return &each;
    return nullptr;
}

const OnRamp &rampTo(const std::vector<OnRamp> &ramps, const char *credential)
{
    const auto found = std::find_if(ramps.begin(), ramps.end(), [&](const OnRamp &each) {
        return each.credential.text == credential;
    });
    if (found == ramps.end())
        qFatal("no such on-ramp");
    return *found;
}

std::string names(const std::vector<DeadEnd> &ends)
{
    std::string text;
    for (const DeadEnd &each : ends)
        text += each.credential.text + (each.why == DeadEnd::Why::LowPay ? ":pay " : " ");
    return text;
}

const std::string small = credential("small", R"({"all":[{"item":"c1"},{"item":"c2"}]})");

} // namespace

class TestRamps : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_translations.use(u"en"_s); }
    void aStackIsWorthWhatTheLargerOneTakes();
    void theWayIsTheOneWithTheFewestCredits();
    void whatIsLookedAtBelongsToTheWay();
    void whatIsRequiredIsHeldOnTheWay();
    void whatNothingMeetsIsNotReached();
    void whatCountsNowhereIsADeadEnd();
    void lowPayWithoutAWayOnIsADeadEnd();
    void onlyMediansAreCompared();
    void openRampsComeFirstAndClosestFirst();
    void theShortestBridgeIsTaken_data();
    void theShortestBridgeIsTaken();
    void aFactIsNoStudy();
    void aFreeOffRampIsNoDetour();
    void everyCredentialOfTheSampleHasASoundWay();

private:
    Translations m_translations;
};

void TestRamps::aStackIsWorthWhatTheLargerOneTakes()
{
    const CompiledCatalogue both = catalogue(
        small + ","
        + credential("large", R"({"all":[{"item":"c1"},{"credits":9,"from":{"subject":["A"]}}]})"));
    const Stacking stacking(both, today);
    const StackValue *up = valueOf(stacking, "small", "large");
    QVERIFY(up);
    QCOMPARE(up->recognised.credits, Credits::from(*Decimal::fromText("6"), CreditUnit::Semester));
    QCOMPARE(up->baseline.credits, Credits::from(*Decimal::fromText("12"), CreditUnit::Semester));
    QCOMPARE(up->share(), 0.5);
    QVERIFY(up->isOpen);
}

void TestRamps::theWayIsTheOneWithTheFewestCredits()
{
    const CompiledCatalogue one
        = catalogue(credential("x", R"({"any":[{"all":[{"item":"c1"},{"item":"c2"},{"item":"c3"}]},
                                   {"all":[{"item":"c4"},{"item":"c5"}]}]})"));
    const Stacking stacking(one, today);
    QCOMPARE(stacking.way(0).items, (std::vector<ItemId>{ItemId("c4"), ItemId("c5")}));
}

void TestRamps::whatIsLookedAtBelongsToTheWay()
{
    const CompiledCatalogue one = catalogue(credential(
        "x", R"({"item":"c1"})", R"(,"overlays":[{"credits":3,"from":{"subject":["B"]}}])"));
    const Stacking stacking(one, today);
    QVERIFY(stacking.way(0).isReached);
    QCOMPARE(stacking.way(0).items.size(), std::size_t(2)); // not everything of B
}

void TestRamps::whatIsRequiredIsHeldOnTheWay()
{
    const CompiledCatalogue both = catalogue(
        credential("top", R"({"all":[{"credential":"small"},{"item":"c5"}]})") + "," + small);
    const Stacking stacking(both, today);
    const CheapestWay &way = stacking.way(0);
    QVERIFY(way.isReached);
    QCOMPARE(way.held, std::vector<CredentialId>{CredentialId("small")});
    QCOMPARE(way.items.size(), std::size_t(3));
    QVERIFY(!valueOf(stacking, "top", "small") || valueOf(stacking, "top", "small")->isRequired);
    QVERIFY(valueOf(stacking, "small", "top"));
}

void TestRamps::whatNothingMeetsIsNotReached()
{
    const CompiledCatalogue one
        = catalogue(credential("x", R"({"credits":9,"from":{"subject":["Z"]}})"));
    const Stacking stacking(one, today);
    QVERIFY(!stacking.way(0).isReached);
    QVERIFY(stacking.deadEnds().empty()); // nobody holds it, so nobody is stuck there
}

void TestRamps::whatCountsNowhereIsADeadEnd()
{
    const std::string large = credential("large", R"({"all":[{"item":"c1"},{"item":"c3"}]})");
    const std::string alone = credential("alone", R"({"item":"c7"})");
    QCOMPARE(names(Stacking(catalogue(small + "," + large + "," + alone), today).deadEnds()),
             std::string("alone "));
    // A rule that asks for it is enough.
    const std::string asks
        = credential("asks", R"({"all":[{"item":"c1"},{"credential":"alone"}]})");
    QCOMPARE(names(Stacking(catalogue(small + "," + alone + "," + asks), today).deadEnds()),
             std::string());
}

void TestRamps::lowPayWithoutAWayOnIsADeadEnd()
{
    const auto pays = [](int wage) {
        return R"(,"occupations":[{"id":"job","name":{"en":"J"},"livingWage":40000,
            "wage":{"amount":)"
               + std::to_string(wage) + R"(,"statistic":"median"}}])";
    };
    const std::string job = R"(,"occupations":["job"])";
    const std::string first = credential("first", R"({"all":[{"item":"c1"},{"item":"c2"}]})", job);
    const std::string shut = credential("next", R"({"all":[{"item":"c1"},{"item":"c3"}]})",
                                        R"(,"entry":{"item":"c8"})");
    const std::string open = credential("next", R"({"all":[{"item":"c1"},{"item":"c3"}]})");
    QCOMPARE(names(Stacking(catalogue(first + "," + shut, pays(30000)), today).deadEnds()),
             std::string("first:pay "));
    QCOMPARE(names(Stacking(catalogue(first + "," + open, pays(30000)), today).deadEnds()),
             std::string());
    QCOMPARE(names(Stacking(catalogue(first + "," + shut, pays(50000)), today).deadEnds()),
             std::string());
}

void TestRamps::onlyMediansAreCompared()
{
    Occupation job;
    QCOMPARE(wageStanding(job), WageStanding::Unknown);
    job.livingWage = Decimal::fromText("40000");
    job.wage = Wage{Decimal::fromText("30000"), "mean", {}, {}, {}, {}};
    QCOMPARE(wageStanding(job), WageStanding::Unknown);
    job.wage->statistic = "median";
    QCOMPARE(wageStanding(job), WageStanding::BelowLiving);
    job.wage->amount = Decimal::fromText("40000");
    QCOMPARE(wageStanding(job), WageStanding::AtLeastLiving);
}

void TestRamps::openRampsComeFirstAndClosestFirst()
{
    const CompiledCatalogue all
        = catalogue(credential("far", R"({"credits":12,"from":{"subject":["A"]}})") + "," + small
                    + "," + credential("shut", R"({"item":"c1"})", R"(,"entry":{"item":"c5"})")
                    + "," + credential("held", R"({"item":"c6"})"));
    const std::vector<OnRamp> ramps
        = onRamps(all, record(done("c1"), R"(,"held":[{"credential":"held"}])"), today);
    std::string order;
    for (const OnRamp &each : ramps)
        order += each.credential.text + " ";
    QCOMPARE(order, std::string("small far shut "));
    const OnRamp &nearest = ramps.front();
    QCOMPARE(nearest.recognised.credits, nearest.baseline.credits - nearest.remaining.credits);
    QCOMPARE(RampText(all, u"en"_s).onRamp(nearest),
             u"3 of 6 credits count already; left: 3 credits in 1 step."_s);
}

void TestRamps::theShortestBridgeIsTaken_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an item") << u"{\"item\":\"c5\"}"_s << u"Opens with: C (3 credits)."_s;
    QTest::newRow("the nearer of two")
        << uR"({"any":[{"credits":12,"from":{"subject":["B"]}},{"credential":"small"}]})"_s
        << u"Opens with: small (3 credits in 1 step)."_s;
    QTest::newRow("the same item once")
        << uR"({"all":[{"item":"c5"},{"any":[{"item":"c5"},{"item":"c6"}]}]})"_s
        << u"Opens with: C (3 credits)."_s;
    QTest::newRow("a credential behind another")
        << uR"({"credential":"second"})"_s
        << u"Opens with: small (3 credits in 1 step); second (3 credits in 1 step)."_s;
    QTest::newRow("what is there needs no bridge")
        << uR"({"all":[{"item":"c1"},{"item":"c6"}]})"_s << u"Opens with: C (3 credits)."_s;
    QTest::newRow("study before facts")
        << uR"({"any":[{"fact":"veteran","is":true},{"item":"c5"}]})"_s
        << u"Opens with: C (3 credits)."_s;
}

void TestRamps::theShortestBridgeIsTaken()
{
    QFETCH(QString, entry);
    QFETCH(QString, sentence);
    const std::string second = credential(
        "second", R"({"all":[{"credential":"small"},{"optional":{"credential":"other"}},
                            {"item":"c7"}]})");
    const std::string other = credential("other", R"({"item":"c3"})");
    const std::string shut
        = credential("shut", R"({"item":"c4"})", R"(,"entry":)" + entry.toStdString());
    const CompiledCatalogue all = catalogue(small + "," + second + "," + other + "," + shut);
    const std::vector<OnRamp> ramps = onRamps(all, record(done("c1")), today);
    QVERIFY(!rampTo(ramps, "shut").isOpen);
    QVERIFY(rampTo(ramps, "shut").bridge.isOpenToAnyone());
    QCOMPARE(RampText(all, u"en"_s).bridge(rampTo(ramps, "shut")), sentence);
}

void TestRamps::aFactIsNoStudy()
{
    const CompiledCatalogue all = catalogue(
        credential("shut", R"({"item":"c4"})", R"(,"entry":{"fact":"veteran","is":true})"));
    QVERIFY(!onRamps(all, record({}), today).front().bridge.isOpenToAnyone());
    QVERIFY(onRamps(all, record({}, R"(,"facts":{"veteran":true})"), today).front().isOpen);
}

void TestRamps::aFreeOffRampIsNoDetour()
{
    const std::string calendar
        = R"(,"calendar":[{"id":"f27","season":"fall","start":"2027-08-20","end":"2027-12-15"},
             {"id":"s28","season":"spring","start":"2028-01-15","end":"2028-05-10"}])";
    const CompiledCatalogue all = catalogue(
        small + "," + credential("aside", R"({"all":[{"item":"c1"},{"item":"c5"}]})") + ","
            + credential("goal", R"({"all":[{"item":"c1"},{"item":"c2"},{"item":"c3"}]})"),
        calendar);
    const Record nobody = record({});
    const CredentialId goal("goal");
    const std::vector<CredentialId> onTheWay = onTheWayTo(all, nobody, goal, today);
    QCOMPARE(onTheWay, (std::vector<CredentialId>{CredentialId("small"), CredentialId("aside")}));
    const auto found = detours(all, nobody, goal, onTheWay, today, {});
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(2));
    QVERIFY(found->front().isFree());
    QVERIFY(!found->back().isFree());
    QCOMPARE(found->back().credits, Credits::from(*Decimal::fromText("3"), CreditUnit::Semester));
    // With one of them done nothing is saved or added.
    QVERIFY(onTheWayTo(all, record({}, R"(,"held":[{"credential":"small"}])"), goal, today).size()
            == 1);
}

/// What is said to be a way meets the audit; nothing of what it allocates can be left out.
void TestRamps::everyCredentialOfTheSampleHasASoundWay()
{
    QFile file(QStringLiteral(CAIRN_SOURCE_DIR "/resources/samples/catalogue.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const CompiledCatalogue sample(read(file.readAll().toStdString()));
    const Stacking stacking(sample, today);
    int reached = 0;
    const auto &credentials = sample.catalogue().credentials;
    for (std::size_t i = 0; i < credentials.size(); ++i) {
        const CheapestWay &way = stacking.way(static_cast<int>(i));
        if (!way.isReached)
            continue;
        ++reached;
        Record learner = way.record;
        learner.held.pop_back(); // the credential itself
        const State state = Auditor(sample, learner, {today, LookAhead::Completed, 1'000'000, {}})
                                .verdict(static_cast<int>(i))
                                .state;
        QVERIFY2(state == State::Awardable || state == State::NeedsPerson,
                 credentials[i].id.text.c_str());
    }
    QVERIFY(reached > int(credentials.size()) - 4);
    for (const StackValue &each : stacking.values()) {
        QVERIFY(each.share() >= 0 && each.share() <= 1);
        QVERIFY(each.from != each.to);
    }
}

QTEST_GUILESS_MAIN(TestRamps)

#include "tst_ramps.moc"
