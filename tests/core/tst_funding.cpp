#include "planner/Funding.h"
#include "wording/FundingText.h"
#include "wording/Translations.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace cairn;
using namespace Qt::StringLiterals;

namespace {

const FundingRules &rules = FundingRules::latest();
const Date start = *Date::fromText("2026-11-23");

Decimal number(const QString &text)
{
    return *Decimal::fromText(text.toStdString());
}

FundedProgramme programme(const QString &credits, CreditUnit unit, int weeks)
{
    FundedProgramme made;
    made.unit = unit;
    if (unit == CreditUnit::ClockHour)
        made.clockHours = number(credits);
    else
        made.credits = number(credits);
    if (weeks > 0)
        made.weeks = weeks;
    return made;
}

const FundingFinding *find(const std::vector<FundingFinding> &found, FundingSource source)
{
    for (const FundingFinding &each : found)
        if (each.source == source)
            return &each;
    return nullptr;
}

Record learner(const char *fact = nullptr)
{
    Record record;
    if (fact)
        record.facts[fact] = {FactValue{true}};
    return record;
}

} // namespace

class TestFunding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_translations.use(u"en"_s); }
    void theLengthDecidesBetweenThePellWindows_data();
    void theLengthDecidesBetweenThePellWindows();
    void aDegreeIsNoShortProgramme();
    void aShortProgrammeMustCountTowardsMore();
    void theRuleForShortProgrammesBeginsOnItsDay();
    void whatTheRecordDoesNotSayCannotBeTold();
    void nothingSaysEligible();

private:
    Translations m_translations;
};

Q_DECLARE_METATYPE(FundingAnswer)
Q_DECLARE_METATYPE(CreditUnit)

/// Both windows, at their very ends: a year's rules as published.
void TestFunding::theLengthDecidesBetweenThePellWindows_data()
{
    constexpr auto yes = FundingAnswer::Possible;
    constexpr auto no = FundingAnswer::NotPossible;
    constexpr auto open = FundingAnswer::CannotTell;
    QTest::addColumn<QString>("size");
    QTest::addColumn<CreditUnit>("unit");
    QTest::addColumn<int>("weeks"); // 0: not known
    QTest::addColumn<FundingAnswer>("pell");
    QTest::addColumn<FundingAnswer>("workforce");
    QTest::addColumn<int>("fallsBetween"); // -1: cannot tell
    const auto row = [](const char *name, const char *size, CreditUnit unit, int weeks,
                        FundingAnswer pell, FundingAnswer workforce, int between) {
        QTest::newRow(name) << QString::fromLatin1(size) << unit << weeks << pell << workforce
                            << between;
    };
    row("16 credits, 15 weeks", "16", CreditUnit::Semester, 15, yes, no, 0);
    row("16 credits, 14 weeks", "16", CreditUnit::Semester, 14, no, no, 1);
    row("15 credits, 16 weeks", "15", CreditUnit::Semester, 16, no, no, 1);
    row("15.99 credits, 14 weeks", "15.99", CreditUnit::Semester, 14, no, yes, 0);
    row("4 credits, 8 weeks", "4", CreditUnit::Semester, 8, no, yes, 0);
    row("4 credits, 7 weeks", "4", CreditUnit::Semester, 7, no, no, 1);
    row("3 credits, 8 weeks", "3", CreditUnit::Semester, 8, no, no, 1);
    row("24 quarter credits", "24", CreditUnit::Quarter, 15, yes, no, 0);
    row("23 quarter credits", "23", CreditUnit::Quarter, 14, no, yes, 0);
    row("6 quarter credits", "6", CreditUnit::Quarter, 8, no, yes, 0);
    row("5 quarter credits", "5", CreditUnit::Quarter, 8, no, no, 1);
    row("600 hours", "600", CreditUnit::ClockHour, 20, yes, no, 0);
    row("599 hours", "599", CreditUnit::ClockHour, 14, no, yes, 0);
    row("150 hours", "150", CreditUnit::ClockHour, 8, no, yes, 0);
    row("149 hours", "149", CreditUnit::ClockHour, 8, no, no, 1);
    row("15 credits, weeks not known", "15", CreditUnit::Semester, 0, no, open, -1);
    row("16 credits, weeks not known", "16", CreditUnit::Semester, 0, open, no, -1);
    row("3 credits, weeks not known", "3", CreditUnit::Semester, 0, no, no, 1);
}

void TestFunding::theLengthDecidesBetweenThePellWindows()
{
    QFETCH(QString, size);
    QFETCH(CreditUnit, unit);
    QFETCH(int, weeks);
    QFETCH(FundingAnswer, pell);
    QFETCH(FundingAnswer, workforce);
    QFETCH(int, fallsBetween);
    const FundedProgramme made = programme(size, unit, weeks);
    const auto found = possibleSources(made, learner(), start, rules);
    QCOMPARE(find(found, FundingSource::Pell)->answer, pell);
    QCOMPARE(find(found, FundingSource::WorkforcePell)->answer, workforce);
    const auto between = fallsBetweenPellWindows(made, rules);
    QCOMPARE(between ? int(*between) : -1, fallsBetween);
}

void TestFunding::aDegreeIsNoShortProgramme()
{
    FundedProgramme degree = programme(u"60"_s, CreditUnit::Semester, 0);
    degree.isDegree = true;
    const auto found = possibleSources(degree, learner(), start, rules);
    QCOMPARE(find(found, FundingSource::Pell)->answer, FundingAnswer::Possible);
    QVERIFY(!find(found, FundingSource::WorkforcePell));
    QCOMPARE(fallsBetweenPellWindows(degree, rules), std::optional(false));
}

void TestFunding::aShortProgrammeMustCountTowardsMore()
{
    FundedProgramme made = programme(u"12"_s, CreditUnit::Semester, 12);
    made.countsOnward = false;
    const FundingFinding shut
        = *find(possibleSources(made, learner(), start, rules), FundingSource::WorkforcePell);
    QCOMPARE(shut.answer, FundingAnswer::NotPossible);
    QCOMPARE(shut.reason, FundingReason::CountsTowardsNothing);
    made.countsOnward = true;
    QCOMPARE(
        find(possibleSources(made, learner(), start, rules), FundingSource::WorkforcePell)->answer,
        FundingAnswer::Possible);
}

void TestFunding::theRuleForShortProgrammesBeginsOnItsDay()
{
    const FundedProgramme made = programme(u"12"_s, CreditUnit::Semester, 12);
    const auto answer = [&](const char *day) {
        return find(possibleSources(made, learner(), *Date::fromText(day), rules),
                    FundingSource::WorkforcePell)
            ->answer;
    };
    QCOMPARE(answer("2026-06-30"), FundingAnswer::NotPossible);
    QCOMPARE(answer("2026-07-01"), FundingAnswer::Possible);
}

void TestFunding::whatTheRecordDoesNotSayCannotBeTold()
{
    FundedProgramme made = programme(u"12"_s, CreditUnit::Semester, 12);
    made.hasTests = true;
    made.isApprenticeship = true;
    const auto found = possibleSources(made, learner(), start, rules);
    QCOMPARE(find(found, FundingSource::VeteransTests)->answer, FundingAnswer::CannotTell);
    QCOMPARE(find(found, FundingSource::EmployerBenefit)->answer, FundingAnswer::CannotTell);
    QCOMPARE(find(found, FundingSource::ApprenticeWages)->answer, FundingAnswer::Possible);
    QCOMPARE(
        find(possibleSources(made, learner("veteran"), start, rules), FundingSource::VeteransTests)
            ->answer,
        FundingAnswer::Possible);
    made.hasTests = false;
    QVERIFY(!find(possibleSources(made, learner(), start, rules), FundingSource::VeteransTests));
    QCOMPARE(
        find(possibleSources(made, learner("veteran"), start, rules), FundingSource::VeteransTests)
            ->reason,
        FundingReason::HasNoTests);
}

void TestFunding::nothingSaysEligible()
{
    for (const char *language : {"en", "es"}) {
        m_translations.use(QString::fromLatin1(language));
        const FundingText text(QString::fromLatin1(language));
        QStringList said = text.caveats(rules) << FundingText::switchRisk();
        for (int reason = 0; reason <= int(FundingReason::PaysWages); ++reason) {
            FundingFinding finding;
            finding.reason = FundingReason(reason);
            finding.is = number(u"15"_s);
            finding.limit = number(u"16"_s);
            finding.most = number(u"5250"_s);
            for (int source = 0; source <= int(FundingSource::ApprenticeWages); ++source) {
                finding.source = FundingSource(source);
                QVERIFY(!text.sentence(finding).contains(u'%'));
                said << text.sentence(finding);
            }
        }
        for (const QString &each : said) {
            QVERIFY(!each.isEmpty());
            QVERIFY2(!each.contains(QRegularExpression(u"(?i)eligib|elegib"_s)), qPrintable(each));
        }
    }
    m_translations.use(u"en"_s);
    FundingFinding finding;
    finding.answer = FundingAnswer::NotPossible;
    finding.reason = FundingReason::TooFewCredits;
    finding.is = number(u"15"_s);
    finding.limit = number(u"16"_s);
    QCOMPARE(FundingText(u"en"_s).sentence(finding),
             u"Pell Grant: not possible. It has only 15 credits; the rule asks for at least 16 "
             "credits."_s);
}

QTEST_GUILESS_MAIN(TestFunding)

#include "tst_funding.moc"
