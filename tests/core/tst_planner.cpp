#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/PlanJson.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/curriculum/Curriculum.h"
#include "planner/Planner.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace cairn;

static const Date today = Date::fromCivil(2026, 6, 15);

/// Fall and spring from fall 2026 on.
static Catalogue college(const std::string &items, const std::string &credentials,
                         const std::string &more = {})
{
    const std::string text = R"({"format": "cairn-catalog", "version": 1, "id": "c",
        "organizations": [{"id": "u", "kind": "institution"}], "occupations": [{"id": "job"}],
        "items": [)" + items + R"(], "credentials": [)"
                             + credentials + "], " + more + R"(
        "calendar": {"terms": [
          {"id": "fall-2026", "season": "fall", "start": "2026-08-24", "end": "2026-12-18"},
          {"id": "spring-2027", "season": "spring", "start": "2027-01-19", "end": "2027-05-14"},
          {"id": "fall-2027", "season": "fall", "start": "2027-08-23", "end": "2027-12-17"},
          {"id": "spring-2028", "season": "spring", "start": "2028-01-18", "end": "2028-05-12"}]}})";
    auto reading = readCatalogue(text);
    if (!reading || !reading->isUsable())
        qFatal("%s",
               reading ? reading->faults.front().reason.c_str() : reading.error().detail.c_str());
    return std::move(reading->catalogue);
}

static std::string course(const std::string &id, const std::string &more = {}, int cost = 100)
{
    return R"({"id": ")" + id + R"(", "kind": "course", "provider": "u", "credits": 3, "cost": )"
           + std::to_string(cost) + more + "}";
}

static std::string goal(const std::string &requires_, const std::string &more = {})
{
    return R"({"id": "goal", "kind": "certificate", "owner": "u", "requires": )" + requires_ + more
           + "}";
}

static Record record(const std::string &rest = {})
{
    return *readRecord(R"({"format": "cairn-record", "version": 1, "learner": {"id": "l"})" + rest
                           + "}",
                       GradeScale::standard());
}

static PlanRequest request(const std::string &rest = {})
{
    auto reading = readPlanRequest(R"({"goals": ["goal"])" + rest + "}");
    if (!reading || !reading->isUsable())
        qFatal("the request cannot be read");
    return std::move(reading->request);
}

/// "a@1 b@2", by term and then in the catalogue's order; "none".
static std::string placed(const PlanAnswer &answer)
{
    if (!answer.hasPlan())
        return "none";
    std::string list;
    for (const PlacedItem &each : placementOf(answer))
        list += (list.empty() ? "" : " ") + each.item.text + '@' + std::to_string(each.term);
    return list;
}

static PlanAnswer planned(const Catalogue &catalogue, const PlanRequest &asked,
                          const Record &learner = record())
{
    const CompiledCatalogue compiled(catalogue);
    auto answer = plan(compiled, learner, asked, today);
    if (!answer)
        qFatal("%s", answer.error().detail.c_str());
    const auto check = PlanCheck::make(compiled, learner, asked, today);
    if (answer->hasPlan() && !check->check(placementOf(*answer)).isValid())
        qFatal("the plan is not valid");
    return *answer;
}

static QString folder(const QString &name)
{
    const QString named = qEnvironmentVariable("CAIRN_SHARED");
    return (named.isEmpty() ? QStringLiteral(CAIRN_SOURCE_DIR "/../shared") : named)
           + QStringLiteral("/samples/") + name;
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestPlanner : public QObject
{
    Q_OBJECT

private slots:
    void keepsEachRule_data();
    void keepsEachRule();
    void reachesStepsOnTheWay();
    void listsWhatOnlyAPersonCanSettle();
    void saysWhatCannotHoldTogether();
    void namesTheRuleThatStandsInTheWay();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void readsARequestBackAsItWas();
    void tellsWhyAPlacementIsNoPlan();
    void balancesKnownCurricula_data();
    void balancesKnownCurricula();
    void schedulesRealCurriculaInFewestTerms_data();
    void schedulesRealCurriculaInFewestTerms();
};

void TestPlanner::keepsEachRule_data()
{
    QTest::addColumn<std::string>("items");
    QTest::addColumn<std::string>("requires_");
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<std::string>("expected");
    const std::string both = R"({"all": [{"item": "a"}, {"item": "b"}]})";
    const std::string either = R"({"any": [{"item": "a"}, {"item": "b"}]})";
    const std::string plain = course("a") + ',' + course("b");
    const auto row = [](const char *name, const std::string &items, const std::string &requires_,
                        const std::string &asked, const std::string &expected) {
        QTest::newRow(name) << items << requires_ << asked << expected;
    };
    row("everything at once", plain, both, "", "a@1 b@1");
    row("in the season it is offered",
        course("a", R"(, "offered": ["spring"])") + ',' + course("b"), both,
        R"(, "objective": ["terms", "evenness"])", "b@1 a@2");
    row("beyond the calendar's last term", plain, both,
        R"(, "start": "spring-2028", "limits": {"maxCredits": 3, "seasons": ["spring"]},
            "pins": [{"item": "a", "term": "spring-2028"}])",
        "a@1 b@3");
    row("prerequisite strictly earlier",
        course("a") + ',' + course("b", R"(, "prerequisite": {"item": "a"})"), both, "", "a@1 b@2");
    row("concurrent: the same term will do",
        course("a") + ',' + course("b", R"(, "prerequisite": {"item": "a", "concurrent": true})"),
        both, "", "a@1 b@1");
    row("corequisite in the same term or earlier",
        course("a") + ',' + course("b", R"(, "corequisites": ["a"])"), R"({"item": "b"})", "",
        "a@1 b@1");
    row("same term",
        course("a", R"(, "sameTerm": ["b"], "offered": ["spring"])") + ','
            + course("b", R"(, "sameTerm": ["a"])"),
        both, "", "a@2 b@2");
    row("most credits", plain, both,
        R"(, "limits": {"maxCredits": 3}, "pins": [{"item": "a", "term": "fall-2026"}])",
        "a@1 b@2");
    row("credits of one term", plain, both,
        R"(, "limits": {"perTerm": {"fall-2026": {"maxCredits": 0}}})", "a@2 b@2");
    row("most items", plain, both,
        R"(, "limits": {"maxItems": 1}, "pins": [{"item": "b", "term": "fall-2026"}])", "b@1 a@2");
    row("delivery",
        course("a", R"(, "delivery": ["in-person"])") + ','
            + course("b", R"(, "delivery": ["online"])"),
        either, R"(, "limits": {"delivery": ["online"]})", "b@1");
    row("budget of a term", plain, both,
        R"(, "limits": {"budgetPerTerm": 150}, "pins": [{"item": "a", "not": "spring-2027"}])",
        "a@1 b@2");
    row("hours a week", course("a", R"(, "hours": 45)") + ',' + course("b", R"(, "hours": 45)"),
        both, R"(, "limits": {"hoursPerWeek": 4}, "pins": [{"item": "a", "term": "fall-2026"}])",
        "a@1 b@2");
    row("pinned", plain, both,
        R"(, "pins": [{"item": "a", "term": "fall-2027"}, {"item": "b", "not": "fall-2027"},
                      {"item": "b", "not": "fall-2026"}])",
        "b@2 a@3");
    row("left out", plain, either, R"(, "pins": [{"item": "a", "skip": true}])", "b@1");
    row("exactly so many terms, none too light", plain, both,
        R"(, "limits": {"terms": 2, "minCredits": 3}, "pins": [{"item": "a", "not": "spring-2027"}])",
        "a@1 b@2");
    row("the cheaper way", course("a", {}, 200) + ',' + course("b"), either, "", "b@1");
}

void TestPlanner::keepsEachRule()
{
    QFETCH(std::string, items);
    QFETCH(std::string, requires_);
    QFETCH(std::string, asked);
    QFETCH(std::string, expected);
    const PlanAnswer answer = planned(college(items, goal(requires_)), request(asked));
    QCOMPARE(answer.proof, PlanProof::Optimal);
    QCOMPARE(placed(answer), expected);
}

/// What is awarded in a term is held from the next one, and its crosswalk grants then.
void TestPlanner::reachesStepsOnTheWay()
{
    const Catalogue catalogue = college(
        course("a") + ',' + course("b", R"(, "prerequisite": {"credential": "step"})") + ','
            + course("c", {}, 5000),
        R"({"id": "step", "kind": "badge", "owner": "u", "requires": {"item": "a"}, "cost": 20,
            "occupations": ["job"]},)"
            + goal(R"({"all": [{"item": "b"}, {"item": "c"}]})"),
        R"("crosswalks": [{"id": "x", "from": {"credential": "step"}, "grants": [{"item": "c"}],
                           "receiver": "u"}],)");
    const PlanAnswer answer
        = planned(catalogue, request(R"(, "objective": ["cost", "firstCredential"])"));
    QCOMPARE(placed(answer), std::string("a@1 b@2"));
    QCOMPARE(answer.terms[0].awards, std::vector<CredentialId>{CredentialId("step")});
    QCOMPARE(answer.terms[1].awards, std::vector<CredentialId>{CredentialId("goal")});
    QCOMPARE(answer.objective[0].value, 220 * Decimal::scale);
    QCOMPARE(answer.objective[1].value, std::int64_t(1));
    QCOMPARE(answer.offRamps.size(), std::size_t(3));
    QCOMPARE(answer.offRamps[0].credential, CredentialId("step"));
    QCOMPARE(answer.offRamps[0].occupations, std::vector<OccupationId>{OccupationId("job")});
    QCOMPARE(answer.offRamps[0].left.units, std::int64_t(2 * 9000));
}

void TestPlanner::listsWhatOnlyAPersonCanSettle()
{
    const Catalogue catalogue = college(
        course("a"), goal(R"({"all": [{"item": "a"}, {"person": "Interview", "id": "talk"}]})",
                          R"(, "minGpa": 2.5)"));
    const PlanAnswer answer = planned(
        catalogue, request(),
        record(R"(, "evidence": [{"id": "old", "title": "Old", "credits": 3, "grade": "C"}])"));
    QCOMPARE(placed(answer), std::string("a@1"));
    QCOMPARE(answer.conditions.size(), std::size_t(2));
    QCOMPARE(answer.conditions[0].node, std::string("talk"));
    QCOMPARE(answer.conditions[1].node, std::string("/minGpa"));
}

void TestPlanner::saysWhatCannotHoldTogether()
{
    const Catalogue catalogue
        = college(course("a") + ',' + course("b") + ',' + course("c"),
                  goal(R"({"all": [{"item": "a"}, {"item": "b"}, {"item": "c"}]})"));
    const PlanAnswer answer
        = planned(catalogue, request(R"(, "limits": {"maxTerms": 2, "maxCredits": 4, "maxItems": 9,
                                        "budget": 1000}, "pins": [{"item": "a", "not": "fall-2027"}])"));
    QCOMPARE(answer.proof, PlanProof::Infeasible);
    std::set<std::string> ids;
    for (const PlanConflict &conflict : answer.conflicts)
        ids.insert(conflict.id);
    QCOMPARE(ids, (std::set<std::string>{"maxCredits", "maxTerms"}));
    std::set<std::string> changes;
    for (const Relaxation &each : answer.relaxations)
        if (each.kind == Relaxation::Kind::Limit)
            changes.insert(each.id + '=' + each.value + ' ' + each.term.text);
    QCOMPARE(changes,
             (std::set<std::string>{"maxCredits=6 fall-2026", "maxCredits=6 ", "maxTerms=3 "}));
}

void TestPlanner::namesTheRuleThatStandsInTheWay()
{
    const Catalogue catalogue
        = college(course("a", R"(, "offered": ["summer"])"), goal(R"({"item": "a"})"));
    const PlanAnswer answer = planned(catalogue, request());
    QCOMPARE(answer.proof, PlanProof::Infeasible);
    QVERIFY(std::any_of(
        answer.conflicts.begin(), answer.conflicts.end(), [](const PlanConflict &conflict) {
            return conflict.why == PlanConflict::Why::Offered && conflict.item == ItemId("a");
        }));
    QVERIFY(std::any_of(answer.relaxations.begin(), answer.relaxations.end(),
                        [](const Relaxation &each) {
                            return each.kind == Relaxation::Kind::Waive && each.item == ItemId("a");
                        }));
}

void TestPlanner::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("place");
    QTest::newRow("goal") << R"({"goals": ["nothing"]})"
                          << "goals/0";
    QTest::newRow("start") << R"({"goals": ["goal"], "start": "winter-2027"})"
                           << "start";
    QTest::newRow("item") << R"({"goals": ["goal"], "pins": [{"item": "z", "skip": true}]})"
                          << "pins/0/item";
    QTest::newRow("term") << R"({"goals": ["goal"], "pins": [{"item": "a", "term": "summer-1"}]})"
                          << "pins/0";
    QTest::newRow("term of a limit")
        << R"({"goals": ["goal"], "limits": {"perTerm": {"x": {"maxCredits": 1}}}})"
        << "limits/perTerm/x";
    QTest::newRow("milestone") << R"({"goals": ["goal"], "milestones": ["z"]})"
                               << "milestones/0";
}

void TestPlanner::refusesWhatItDoesNotKnow()
{
    QFETCH(QString, asked);
    QFETCH(QString, place);
    const auto reading = readPlanRequest(asked.toStdString());
    QVERIFY(reading && reading->isUsable());
    const CompiledCatalogue catalogue(college(course("a"), goal(R"({"item": "a"})")));
    const auto answer = plan(catalogue, record(), reading->request, today);
    QVERIFY(!answer);
    QCOMPARE(QString::fromStdString(answer.error().place), place);
}

void TestPlanner::readsARequestBackAsItWas()
{
    const auto reading = readPlanRequest(R"({"goals": ["goal", "other"], "start": "fall-2027",
        "objective": ["cost", "terms"], "milestones": ["m"], "lookAhead": "planned",
        "placeholders": true, "pins": [{"item": "a", "term": "t"}, {"item": "b", "not": "t"},
        {"item": "c", "skip": true}], "limits": {"maxTerms": 8, "terms": 7, "maxCredits": 15.5,
        "minCredits": 1, "maxItems": 4, "minItems": 2, "seasons": ["fall"], "delivery": ["online"],
        "budgetPerTerm": 99.5, "budget": 1000, "hoursPerWeek": 20,
        "perTerm": {"fall-2027": {"maxCredits": 6}}}})");
    QVERIFY(reading && reading->isUsable());
    const auto again = readPlanRequest(writePlanRequest(reading->request));
    QVERIFY(again && again->isUsable());
    QVERIFY(again->request == reading->request);
    const auto wrong = readPlanRequest(R"({"goals": [], "objective": ["speed"],
        "limits": {"maxCredit": 3, "maxItems": -1}, "pins": [{"item": "a"}]})");
    QVERIFY(wrong);
    QCOMPARE(wrong->faults.size(), std::size_t(5));
}

void TestPlanner::tellsWhyAPlacementIsNoPlan()
{
    const CompiledCatalogue catalogue(
        college(course("a", R"(, "offered": ["spring"])") + ','
                    + course("b", R"(, "prerequisite": {"item": "a"})"),
                goal(R"({"item": "b"})")));
    const Record learner = record();
    const auto check
        = PlanCheck::make(catalogue, learner, request(R"(, "limits": {"maxCredits": 5})"), today);
    const PlanReport report
        = check->check({{ItemId("a"), 1}, {ItemId("b"), 1}}, PlanDetail::Validity);
    std::vector<PlanProblem::Why> why;
    for (const PlanProblem &problem : report.problems)
        why.push_back(problem.why);
    QCOMPARE(why, (std::vector<PlanProblem::Why>{PlanProblem::Why::NotOffered,
                                                 PlanProblem::Why::Prerequisite,
                                                 PlanProblem::Why::MaxCredits}));
    QVERIFY(check->check({{ItemId("a"), 2}, {ItemId("b"), 3}}).isValid());
    QCOMPARE(check->check({{ItemId("a"), 2}}).problems.front().why,
             PlanProblem::Why::GoalNotReached);
}

/// The data files of CSPLib problem 030, as its model writes them.
static std::array<std::string, 3> balancedCurriculum(QString text)
{
    text.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/"),
                                   QRegularExpression::DotMatchesEverythingOption));
    const auto numberOf = [&](QLatin1String name) {
        return QRegularExpression(QStringLiteral("\\b%1\\s*=\\s*(\\d+)").arg(name))
            .match(text)
            .captured(1)
            .toStdString();
    };
    const auto listOf = [&](const QString &name, const QString &open, const QString &close) {
        return QRegularExpression(
                   QStringLiteral("%1\\s*=\\s*\\%2([^\\%3]*)\\%3").arg(name, open, close))
            .match(text)
            .captured(1)
            .split(QLatin1Char(','));
    };
    const QStringList courses
        = listOf(QStringLiteral("courses"), QStringLiteral("{"), QStringLiteral("}"));
    const QStringList credits
        = listOf(QStringLiteral("credit"), QStringLiteral("["), QStringLiteral("]"));
    std::map<std::string, std::string> before;
    auto pairs
        = QRegularExpression(QStringLiteral("<\\s*(\\w+)\\s*,\\s*(\\w+)\\s*>")).globalMatch(text);
    while (pairs.hasNext()) {
        const auto match = pairs.next();
        std::string &needs = before[match.captured(1).toStdString()];
        needs += (needs.empty() ? R"({"item": ")" : R"(, {"item": ")")
                 + match.captured(2).toStdString() + "\"}";
    }
    std::string items;
    std::string all;
    for (qsizetype i = 0; i < courses.size(); ++i) {
        const std::string id = courses[i].trimmed().toStdString();
        const std::string comma = i == 0 ? "" : ", ";
        items += comma + R"({"id": ")" + id + R"(", "kind": "course", "provider": "u", "credits": )"
                 + credits[i].trimmed().toStdString()
                 + (before[id].empty() ? std::string()
                                       : R"(, "prerequisite": {"all": [)" + before[id] + "]}")
                 + "}";
        all += comma + R"({"item": ")" + id + "\"}";
    }
    const std::string limits
        = R"(, "objective": ["balance"], "limits": {"terms": )" + numberOf(QLatin1String("p"))
          + R"(, "minCredits": )" + numberOf(QLatin1String("a")) + R"(, "maxCredits": )"
          + numberOf(QLatin1String("b")) + R"(, "minItems": )" + numberOf(QLatin1String("c"))
          + R"(, "maxItems": )" + numberOf(QLatin1String("d")) + "}";
    return {items, R"({"all": [)" + all + "]}", limits};
}

void TestPlanner::balancesKnownCurricula_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("load");
    QTest::newRow("8 periods") << "bacp8.dat" << 17;
    QTest::newRow("10 periods") << "bacp10.dat" << 14;
}

void TestPlanner::balancesKnownCurricula()
{
    QFETCH(QString, file);
    QFETCH(int, load);
    const QByteArray data = contents(folder(QStringLiteral("balanced/")) + file);
    if (data.isEmpty())
        QSKIP("the shared samples are not here");
    const auto [items, all, limits] = balancedCurriculum(QString::fromUtf8(data));
    const PlanAnswer answer = planned(college(items, goal(all)), request(limits));
    QCOMPARE(answer.proof, PlanProof::Optimal);
    QCOMPARE(answer.objective[0].value, std::int64_t(load) * 3000);
}

void TestPlanner::schedulesRealCurriculaInFewestTerms_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("credits");
    QTest::addColumn<int>("terms");
    // Where the terms are as few as the credits alone allow, that is the proof. The two longer
    // ones were proven by CBC as well.
    const std::pair<const char *, std::array<int, 4>> known[]
        = {{"BSCS_Hawaii_Manoa", {10, 8, 8, 7}},
           {"California_Berkely_V2", {10, 8, 8, 7}},
           {"Colostate_CSDegree", {10, 8, 8, 7}},
           {"Colostate_CSDegree_2017_w_MATH", {11, 9, 9, 9}},
           {"Kennesaw_State_University_CS", {10, 8, 8, 7}},
           {"Metropolitan_State_University_CS", {10, 8, 8, 7}},
           {"Michigan_Ann_Arbor_CS", {11, 9, 8, 8}}};
    const int credits[] = {12, 15, 16, 18};
    for (const auto &[name, terms] : known)
        for (int i = 0; i < 4; ++i)
            QTest::addRow("%s, %d a term", name, credits[i])
                << folder(QStringLiteral("curricula/%1.csv").arg(QLatin1String(name))) << credits[i]
                << terms[std::size_t(i)];
}

void TestPlanner::schedulesRealCurriculaInFewestTerms()
{
    QFETCH(QString, path);
    QFETCH(int, credits);
    QFETCH(int, terms);
    const QByteArray bytes = contents(path);
    if (bytes.isEmpty())
        QSKIP("the shared samples are not here");
    const auto import = importCurriculum(bytes.toStdString(), Date::fromCivil(2026, 8, 1));
    QVERIFY(import);
    PlanRequest asked;
    asked.goals = {import->catalogue.credentials.front().id};
    asked.objectives = {Objective::Terms};
    asked.limits.maxCredits = Decimal::fromInt(credits);
    const CompiledCatalogue catalogue(import->catalogue);
    const auto answer = plan(catalogue, Record(), asked, Date::fromCivil(2026, 8, 1));
    QVERIFY(answer);
    QCOMPARE(answer->proof, PlanProof::Optimal);
    QCOMPARE(answer->objective[0].value, std::int64_t(terms));
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
