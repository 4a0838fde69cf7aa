#include "planner/PlanCalendar.h"

#include <QTest>

using namespace cairn;

static Term term(const std::string &id, const std::string &season, const char *start,
                 const char *end)
{
    Term term;
    term.id = TermId(id);
    term.season = season;
    term.start = Date::fromText(start);
    term.end = Date::fromText(end);
    return term;
}

static Catalogue catalogueWith(std::vector<Term> terms)
{
    Catalogue catalogue;
    catalogue.calendar = std::move(terms);
    return catalogue;
}

static std::vector<Term> twoYears()
{
    return {term("fall-2026", "fall", "2026-08-24", "2026-12-18"),
            term("spring-2027", "spring", "2027-01-19", "2027-05-14"),
            term("summer-2027", "summer", "2027-06-07", "2027-08-06"),
            term("fall-2027", "fall", "2027-08-23", "2027-12-17"),
            term("spring-2028", "spring", "2028-01-18", "2028-05-12"),
            term("summer-2028", "summer", "2028-06-05", "2028-08-04")};
}

static QString idOf(const PlanCalendar &calendar, int number)
{
    return QString::fromStdString(calendar.term(number).id.text);
}

class TestPlanCalendar : public QObject
{
    Q_OBJECT

private slots:
    void runsOnByRepeatingItsYear();
    void runsOnWithoutDates();
    void tellsTwoTermsOfOneSeasonApart();
    void startsWhereItIsAsked_data();
    void startsWhereItIsAsked();
    void hasNoStartWithoutTerms();
};

void TestPlanCalendar::runsOnByRepeatingItsYear()
{
    const PlanCalendar calendar(twoYears());
    QCOMPARE(idOf(calendar, 6), QStringLiteral("summer-2028"));
    QCOMPARE(idOf(calendar, 7), QStringLiteral("fall-2028"));
    QCOMPARE(idOf(calendar, 8), QStringLiteral("spring-2029"));
    QCOMPARE(idOf(calendar, 12), QStringLiteral("summer-2030"));
    QCOMPARE(calendar.term(8).start->toText(), std::string("2029-01-18"));
    QCOMPARE(calendar.numberOf(TermId("fall-2030"), 40), 13);
    QCOMPARE(calendar.numberOf(TermId("winter-2030"), 40), 0);
}

void TestPlanCalendar::runsOnWithoutDates()
{
    std::vector<Term> terms;
    for (const char *season : {"A", "B"}) {
        Term each;
        each.id = TermId(std::string(season) + "-2030");
        each.season = season;
        terms.push_back(each);
    }
    const PlanCalendar calendar(terms);
    QCOMPARE(idOf(calendar, 3), QStringLiteral("A-2031"));
    QCOMPARE(idOf(calendar, 6), QStringLiteral("B-2032"));
    QCOMPARE(calendar.daysOf(1), 105);
}

void TestPlanCalendar::tellsTwoTermsOfOneSeasonApart()
{
    const PlanCalendar calendar({term("s1", "spring", "2027-01-11", "2027-03-05"),
                                 term("s2", "spring", "2027-03-15", "2027-05-07"),
                                 term("f1", "fall", "2027-08-23", "2027-12-10")});
    QCOMPARE(idOf(calendar, 4), QStringLiteral("spring-2028"));
    QCOMPARE(idOf(calendar, 5), QStringLiteral("spring-2028-2"));
    QCOMPARE(idOf(calendar, 6), QStringLiteral("fall-2028"));
    QCOMPARE(idOf(calendar, 7), QStringLiteral("spring-2029"));
}

void TestPlanCalendar::startsWhereItIsAsked_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("asOf");
    QTest::addColumn<QString>("first");
    QTest::newRow("first term on or after today") << ""
                                                  << "2026-11-23"
                                                  << "spring-2027";
    QTest::newRow("on its first day") << ""
                                      << "2027-01-19"
                                      << "spring-2027";
    QTest::newRow("none left: the calendar's first") << ""
                                                     << "2031-01-01"
                                                     << "fall-2026";
    QTest::newRow("a term") << "summer-2027"
                            << "2026-11-23"
                            << "summer-2027";
    QTest::newRow("a term beyond the list") << "fall-2029"
                                            << "2026-11-23"
                                            << "fall-2029";
    QTest::newRow("a date") << "2027-08-24"
                            << "2026-11-23"
                            << "spring-2028";
    QTest::newRow("a date beyond the list") << "2030-03-01"
                                            << "2026-11-23"
                                            << "summer-2030";
    QTest::newRow("no such term") << "winter-2027"
                                  << "2026-11-23"
                                  << "";
}

void TestPlanCalendar::startsWhereItIsAsked()
{
    QFETCH(QString, start);
    QFETCH(QString, asOf);
    QFETCH(QString, first);
    std::variant<std::monostate, TermId, Date> asked;
    if (const auto day = Date::fromText(start.toStdString()))
        asked = *day;
    else if (!start.isEmpty())
        asked = TermId(start.toStdString());
    const auto calendar
        = PlanCalendar::from(catalogueWith(twoYears()), asked, *Date::fromText(asOf.toStdString()));
    QCOMPARE(calendar ? idOf(*calendar, 1) : QString(), first);
}

void TestPlanCalendar::hasNoStartWithoutTerms()
{
    QVERIFY(!PlanCalendar::from(Catalogue(), {}, Date::fromCivil(2026, 1, 1)));
}

QTEST_APPLESS_MAIN(TestPlanCalendar)
#include "tst_plan_calendar.moc"
