#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/PlanJson.h"
#include "interchange/cairn/RecordJson.h"
#include "planner/Planner.h"
#include "tests/support/Dice.h"
#include "tests/support/PlanReferee.h"
#include "tests/support/SmallCatalogue.h"

#include <QTest>

#include <algorithm>

using namespace cairn;
using namespace cairn::small;

namespace {

const Date today = Date::fromCivil(2026, 6, 15);
constexpr int terms = 3;

struct Case {
    Catalogue catalogue;
    Record record;
    PlanRequest request;
};

Decimal number(int value)
{
    return Decimal::fromInt(value);
}

Rule heldRule(const std::string &credential)
{
    Rule rule;
    rule.kind = Rule::Kind::Credential;
    rule.credential = CredentialId(credential);
    return rule;
}

Rule embedded(const std::string &credential)
{
    Rule rule = heldRule(credential);
    rule.kind = Rule::Kind::Embed;
    return rule;
}

std::vector<std::string> some(Dice &dice, int least, int most, int items)
{
    std::vector<std::string> names;
    for (int i = 0; i < items; ++i)
        names.push_back(std::string(1, char('a' + i)));
    dice.shuffle(names);
    names.resize(std::size_t(dice.between(least, std::min(most, items))));
    return names;
}

Rule randomRule(Dice &dice, int items)
{
    switch (dice.between(0, 4)) {
    case 0: {
        std::vector<Rule> parts;
        for (const std::string &name : some(dice, 1, 3, items))
            parts.push_back(item(name));
        return all(std::move(parts));
    }
    case 1: {
        std::vector<Rule> parts;
        for (const std::string &name : some(dice, 2, 3, items))
            parts.push_back(item(name));
        return composite(Rule::Kind::Any, std::move(parts));
    }
    case 2:
        return credits(dice.between(2, 6), some(dice, 3, items, items));
    case 3:
        return count(dice.between(1, 2), some(dice, 2, items, items));
    default:
        return all({item(std::string(1, char('a' + dice.between(0, items - 1)))),
                    credits(dice.between(1, 4), some(dice, 3, items, items))});
    }
}

Catalogue randomCatalogue(Dice &dice)
{
    Catalogue catalogue;
    const int items = dice.between(4, 5);
    for (int i = 0; i < items; ++i) {
        Item each;
        each.id = ItemId(std::string(1, char('a' + i)));
        each.credits = number(dice.between(1, 4));
        each.cost = number(dice.between(0, 5));
        if (dice.chance(35))
            each.offered = {dice.chance(50) ? "fall" : "spring"};
        if (i > 0 && dice.chance(45)) {
            Rule first = item(std::string(1, char('a' + dice.between(0, i - 1))));
            first.concurrent = dice.chance(25);
            if (dice.chance(35))
                first
                    = composite(dice.chance(50) ? Rule::Kind::All : Rule::Kind::Any,
                                {first, item(std::string(1, char('a' + dice.between(0, i - 1))))});
            else if (dice.chance(15))
                first = heldRule("step");
            each.prerequisite = {first};
        }
        if (i > 0 && dice.chance(15))
            each.corequisites = {ItemId(std::string(1, char('a' + dice.between(0, i - 1))))};
        catalogue.items.push_back(each);
    }
    if (dice.chance(15)) {
        catalogue.items[0].sameTerm = {ItemId("b")};
        catalogue.items[1].sameTerm = {ItemId("a")};
    }
    Credential step;
    step.id = CredentialId("step");
    step.requires_ = {randomRule(dice, items)};
    step.cost = number(dice.between(0, 2));
    if (dice.chance(60))
        step.occupations = {OccupationId("job")};
    Credential goal;
    goal.id = CredentialId("goal");
    Rule rule = randomRule(dice, items);
    if (dice.chance(30))
        rule = all({dice.chance(50) ? embedded("step") : heldRule("step"), rule});
    goal.requires_ = {rule};
    goal.cost = number(dice.between(0, 3));
    if (dice.chance(50))
        goal.occupations = {OccupationId("job")};
    catalogue.credentials = {step, goal};
    Occupation job;
    job.id = OccupationId("job");
    catalogue.occupations = {job};
    if (dice.chance(30)) {
        Organization college;
        college.id = OrganizationId("college");
        catalogue.organizations = {college};
        Crosswalk crosswalk;
        crosswalk.id = CrosswalkId("x");
        crosswalk.receiver = college.id;
        crosswalk.from
            = {dice.chance(50) ? heldRule("step")
                               : item(std::string(1, char('a' + dice.between(0, items - 1))))};
        Grant grant;
        grant.item = ItemId(std::string(1, char('a' + dice.between(0, items - 1))));
        crosswalk.grants = {grant};
        catalogue.crosswalks = {crosswalk};
    }
    for (int i = 0; i < terms + 2; ++i) {
        Term term;
        term.season = i % 2 == 0 ? "fall" : "spring";
        term.id = TermId(term.season + "-" + std::to_string(2026 + (i + 1) / 2));
        catalogue.calendar.push_back(term);
    }
    return catalogue;
}

PlanRequest randomRequest(Dice &dice, const Catalogue &catalogue)
{
    PlanRequest request;
    request.goals = {CredentialId("goal")};
    if (dice.chance(20))
        request.goals.push_back(CredentialId("step"));
    request.milestones = std::vector<CredentialId>{CredentialId("step")};
    std::vector<Objective> objectives{
        Objective::Terms,           Objective::Cost,       Objective::Credits, Objective::Items,
        Objective::FirstCredential, Objective::Milestones, Objective::Balance, Objective::Evenness};
    dice.shuffle(objectives);
    objectives.resize(std::size_t(dice.between(1, 3)));
    request.objectives = objectives;
    PlanLimits &limits = request.limits;
    limits.maxTerms = terms;
    if (dice.chance(20)) {
        limits.terms = terms;
        limits.minItems = dice.between(0, 1);
    }
    if (dice.chance(60))
        limits.maxCredits = number(dice.between(3, 8));
    if (dice.chance(20))
        limits.maxItems = dice.between(1, 2);
    if (dice.chance(15))
        limits.minCredits = number(dice.between(1, 4));
    if (dice.chance(15))
        limits.budget = number(dice.between(3, 15));
    if (dice.chance(15))
        limits.perTerm[catalogue.calendar[std::size_t(dice.between(0, terms - 1))].id].maxCredits
            = number(dice.between(0, 4));
    if (dice.chance(25)) {
        Pin pin;
        pin.item = catalogue.items[std::size_t(dice.between(0, 3))].id;
        pin.kind
            = dice.oneOf(std::vector<Pin::Kind>{Pin::Kind::In, Pin::Kind::Not, Pin::Kind::Skip});
        if (pin.kind != Pin::Kind::Skip)
            pin.term = catalogue.calendar[std::size_t(dice.between(0, terms - 1))].id;
        request.pins = {pin};
    }
    return request;
}

Case randomCase(std::uint64_t seed)
{
    Dice dice(seed);
    Case random;
    random.catalogue = randomCatalogue(dice);
    random.request = randomRequest(dice, random.catalogue);
    if (dice.chance(35))
        random.record = having({std::string(1, char('a' + dice.between(0, 3)))});
    random.record.learner.id = LearnerId("learner");
    return random;
}

/// As the referee counts it: whole credits and money.
std::int64_t inWhole(const ObjectiveValue &value)
{
    switch (value.objective) {
    case Objective::Cost:
        return value.value / Decimal::scale;
    case Objective::Credits:
    case Objective::Balance:
        return value.value / 3000;
    case Objective::Evenness:
        return value.value / (3000 * 3000);
    default:
        return value.value;
    }
}

QByteArray describe(std::uint64_t seed, const Case &random, const std::optional<TriedPlan> &tried,
                    const PlanAnswer &answer)
{
    QByteArray text = "seed " + QByteArray::number(qulonglong(seed)) + "\nreferee:";
    if (!tried)
        text += " nothing";
    else {
        for (std::int64_t value : tried->values)
            text += ' ' + QByteArray::number(qlonglong(value));
        for (const PlacedItem &each : tried->placement)
            text += ' ' + QByteArray::fromStdString(each.item.text) + '@'
                    + QByteArray::number(each.term);
    }
    text += "\nplanner: " + QByteArray::fromStdString(std::string(toWord(answer.proof)));
    for (const ObjectiveValue &value : answer.objective)
        text += ' ' + QByteArray::fromStdString(std::string(toWord(value.objective))) + '='
                + QByteArray::number(qlonglong(inWhole(value)));
    for (const PlacedItem &each : placementOf(answer))
        text += ' ' + QByteArray::fromStdString(each.item.text) + '@'
                + QByteArray::number(each.term);
    if (qEnvironmentVariableIsSet("CAIRN_PLANNER_SEED"))
        qDebug().noquote() << '\n' + QByteArray::fromStdString(writePlanRequest(random.request))
                                  + '\n'
                                  + QByteArray::fromStdString(writeCatalogue(random.catalogue))
                                  + '\n' + QByteArray::fromStdString(writeRecord(random.record));
    return text;
}

} // namespace

class TestPlannerReferee : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithEveryPlacement();
};

/// Feasibility and every objective, one to three of them in order.
void TestPlannerReferee::agreesWithEveryPlacement()
{
    const int first = qEnvironmentVariableIntValue("CAIRN_PLANNER_SEED");
    const int seeds = qEnvironmentVariableIsSet("CAIRN_PLANNER_SEEDS")
                          ? qEnvironmentVariableIntValue("CAIRN_PLANNER_SEEDS")
                          : 60;
    int plans = 0;
    for (int seed = first; seed < first + seeds; ++seed) {
        const Case random = randomCase(std::uint64_t(seed));
        const auto tried
            = tryEveryPlan(random.catalogue, random.record, random.request, terms, today);
        const CompiledCatalogue compiled(random.catalogue);
        PlanEffort effort;
        effort.explainInfeasible = false;
        const auto answer = plan(compiled, random.record, random.request, today, effort);
        QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
        const QByteArray what = describe(std::uint64_t(seed), random, tried, *answer);
        QVERIFY2(answer->proof != PlanProof::Bound, what.constData());
        QVERIFY2(tried.has_value() == answer->hasPlan(), what.constData());
        if (!tried)
            continue;
        ++plans;
        for (std::size_t i = 0; i < tried->values.size(); ++i)
            QVERIFY2(tried->values[i] == inWhole(answer->objective[i]), what.constData());
        const auto check = PlanCheck::make(compiled, random.record, random.request, today);
        QVERIFY2(check->check(placementOf(*answer)).isValid(), what.constData());
    }
    QVERIFY(plans > seeds / 4);
}

QTEST_APPLESS_MAIN(TestPlannerReferee)
#include "tst_planner_referee.moc"
