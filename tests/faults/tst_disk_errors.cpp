#include "tests/faults/ErrorSweep.h"
#include "tests/support/SmallCaseload.h"

#include <QTest>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// Every call of the system that an operation makes fails once, in every way.
class TestDiskErrors : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_desk.makeCaseload(Protection::Passphrase); }
    void everyOperationIsWholeOrNotThere_data();
    void everyOperationIsWholeOrNotThere();
    void anOperationInTwoStepsIsNoticed();
    void anOperationThatHidesItsFailureIsNoticed();

private:
    Desk m_desk;
    int m_cases = 0;
};

void TestDiskErrors::everyOperationIsWholeOrNotThere_data()
{
    QTest::addColumn<int>("operation");
    for (int i = 0; i < static_cast<int>(operations().size()); ++i)
        QTest::newRow(operations()[static_cast<size_t>(i)].name) << i;
}

void TestDiskErrors::everyOperationIsWholeOrNotThere()
{
    QFETCH(int, operation);
    const bool all = qEnvironmentVariableIsSet("CAIRN_LONG");
    Findings findings;
    for (std::size_t mode = 0; mode < sweepModes().size(); ++mode)
        // In the quick set the operations take turns with the modes.
        if (all || (mode + std::size_t(operation)) % 5 == 0)
            findings.add(sweep(m_desk, operations()[std::size_t(operation)], sweepModes()[mode],
                               all ? 400 : 36));
    m_cases += findings.cases;
    QVERIFY2(findings.cases > 4, "nothing was let fail");
    QVERIFY2(findings.findings.empty(), findings.text().c_str());
    qInfo("%d cases", findings.cases);
}

// Does the sweep see it? ----------------------------------------------------------------------

void TestDiskErrors::anOperationInTwoStepsIsNoticed()
{
    const Operation twoSteps
        = {"two steps", [](Workspace &workspace, Dice &) {
               const auto added = workspace.addLearner(small::learner("One"));
               if (!added)
                   return std::optional(Result<void>(tl::unexpected<Error>(added.error())));
               return std::optional(workspace.setFact(*added, u"age"_s, {Decimal::fromInt(3)}));
           }};
    const Findings findings = sweep(m_desk, twoSteps, sweepModes().front());
    QVERIFY(!findings.findings.empty());
    QVERIFY2(findings.text().find("half done") != std::string::npos, findings.text().c_str());
}

void TestDiskErrors::anOperationThatHidesItsFailureIsNoticed()
{
    const Operation hiding = {"hiding", [](Workspace &workspace, Dice &dice) {
                                  (void)operation("add evidence").run(workspace, dice);
                                  return std::optional(Result<void>());
                              }};
    const Findings findings = sweep(m_desk, hiding, sweepModes().front());
    QVERIFY(!findings.findings.empty());
    QVERIFY2(findings.text().find("said done, but was not") != std::string::npos,
             findings.text().c_str());
}

QTEST_GUILESS_MAIN(TestDiskErrors)

#include "tst_disk_errors.moc"
