#include "base/Credits.h"
#include "base/Date.h"
#include "base/Decimal.h"
#include "base/TextMap.h"

#include <QTest>

using namespace cairn;

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void decimalReadsExactly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<qint64>("millionths");
        QTest::newRow("whole") << QByteArray("12") << true << qint64(12'000'000);
        QTest::newRow("places") << QByteArray("3.33") << true << qint64(3'330'000);
        QTest::newRow("negative") << QByteArray("-0.5") << true << qint64(-500'000);
        QTest::newRow("exponent") << QByteArray("1.25e2") << true << qint64(125'000'000);
        QTest::newRow("six places") << QByteArray("0.000001") << true << qint64(1);
        QTest::newRow("seven places") << QByteArray("0.0000001") << false << qint64(0);
        QTest::newRow("too large") << QByteArray("1e300") << false << qint64(0);
        QTest::newRow("a word") << QByteArray("twelve") << false << qint64(0);
        QTest::newRow("nothing") << QByteArray("") << false << qint64(0);
        QTest::newRow("trailing") << QByteArray("3x") << false << qint64(0);
    }
    void decimalReadsExactly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, readable);
        QFETCH(qint64, millionths);
        const auto read = Decimal::fromText(text.toStdString());
        QCOMPARE(read.has_value(), readable);
        if (read) {
            QCOMPARE(qint64(read->millionths), millionths);
            QCOMPARE(Decimal::fromText(read->toText()), read);
        }
    }

    void creditsAreExactInEveryUnit()
    {
        const Decimal amount{47'000'000};
        QCOMPARE(Credits::from(amount, CreditUnit::Semester).units, 47 * 3000);
        QCOMPARE(Credits::from(amount, CreditUnit::Quarter).units, 47 * 2000);
        QCOMPARE(Credits::from(amount, CreditUnit::ClockHour).units, 47 * 100);
        QCOMPARE(Credits{47 * 2000}.toText(CreditUnit::Semester), std::string("31.33"));
        QCOMPARE(Credits{47 * 2000}.toText(CreditUnit::Quarter), std::string("47"));
    }

    void monthsAreCountedByCalendarMonth_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("months");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("clamped") << QByteArray("2026-03-31") << -1 << QByteArray("2026-02-28");
        QTest::newRow("leap year") << QByteArray("2024-03-31") << -1 << QByteArray("2024-02-29");
        QTest::newRow("over a year") << QByteArray("2026-11-23") << -18 << QByteArray("2025-05-23");
        QTest::newRow("forward") << QByteArray("2026-10-31") << 4 << QByteArray("2027-02-28");
    }
    void monthsAreCountedByCalendarMonth()
    {
        QFETCH(QByteArray, start);
        QFETCH(int, months);
        QFETCH(QByteArray, end);
        const auto day = Date::fromText(start.toStdString());
        QVERIFY(day);
        QCOMPARE(day->addMonths(months).toText(), end.toStdString());
    }

    void daysThatDoNotExistAreRefused()
    {
        for (const char *text : {"2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "2026-01-01T"})
            QVERIFY2(!Date::fromText(text), text);
    }

    void textFallsBackByLanguage()
    {
        const TextMap name{{{"en", "Welding"}, {"es", "Soldadura"}}};
        QCOMPARE(name.in("es-MX"), std::string("Soldadura"));
        QCOMPARE(name.in("fr"), std::string("Welding"));
        QCOMPARE((TextMap{{{"fr", "Soudage"}}}).in("en"), std::string("Soudage"));
    }
};

QTEST_APPLESS_MAIN(TestBase)
#include "tst_base.moc"
