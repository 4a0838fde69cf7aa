#include "audit/AllocationProgram.h"
#include "audit/Auditing.h"
#include "audit/CompiledCatalogue.h"
#include "tests/support/RandomCases.h"

#include <QTest>

using namespace cairn;

/// Search and integer program are two ways to the same least: each checks the other.
class TestAuditProgram : public QObject
{
    Q_OBJECT

private slots:
    void bothFindTheSame_data();
    void bothFindTheSame();
};

void TestAuditProgram::bothFindTheSame_data()
{
    QTest::addColumn<Profile>("profile");
    for (const Profile profile : allProfiles())
        QTest::newRow(toWord(profile)) << profile;
}

void TestAuditProgram::bothFindTheSame()
{
    QFETCH(Profile, profile);
    int proven = 0;
    int asked = 0;
    for (int seed = 0; seed < 15; ++seed) {
        const RandomCase each = randomCase(profile, 2'000'000 + seed);
        const CompiledCatalogue compiled(each.catalogue);
        const LearnerView view(compiled, each.record, each.asOf);
        for (std::size_t c = 0; c < each.catalogue.credentials.size(); ++c) {
            const Solved posed = pose(view, static_cast<int>(c), LookAhead::Planned,
                                      Persons::AsAttested, Detail::EveryLeaf);
            const allocation::Solution searched = allocation::solve(posed.problem, 1'000'000);
            if (!searched.isFeasible || !searched.isProven)
                continue;
            const allocation::Cost more{searched.cost.credits + 3'000'000,
                                        searched.cost.steps + 1'000};
            const auto answer
                = allocation::AllocationProgram(posed.problem).solve(more, {}, 10'000);
            ++asked;
            // A solver that works with fractions may fail to say something, but says nothing false.
            QVERIFY2(answer.bound <= searched.cost, toText(each).c_str());
            if (answer.solution)
                QVERIFY2(searched.cost <= answer.solution->cost, toText(each).c_str());
            proven += answer.solution && answer.solution->cost <= answer.bound;
        }
    }
    QVERIFY2(proven > asked * 19 / 20,
             qPrintable(QString::number(proven) + QLatin1String(" of ") + QString::number(asked)));
}

QTEST_APPLESS_MAIN(TestAuditProgram)
#include "tst_audit_program.moc"
