#include "tests/faults/Amount.h"
#include "tests/faults/CutSession.h"

#include <QTest>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// The power goes off; what the disk was not told to keep is there, or not, or torn, or garbage.
class TestPowerCut : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedIsThere_data();
    void whatWasAcknowledgedIsThere();
    void aDiskThatIsNotToldToKeepIsNoticed();

private:
    struct Count {
        int lost = 0;
        int damaged = 0;
        std::string first;
    };
    /// Sessions of thirty operations, each cut a hundred times.
    Count cutOften(int cuts, std::uint64_t seed);

    Desk m_desk;
};

TestPowerCut::Count TestPowerCut::cutOften(int cuts, std::uint64_t seed)
{
    constexpr int cutsOfASession = 100;
    Count count;
    for (int done = 0; done < cuts; done += cutsOfASession, ++seed) {
        CutSession session(m_desk, seed, 30);
        Disk::instance().setDefect({});
        for (int i = 0; i < std::min(cutsOfASession, cuts - done); ++i) {
            const std::string wrong = session.cut(seed * 1000 + static_cast<std::uint64_t>(i));
            if (wrong.empty())
                continue;
            ++(wrong.find("lost") != std::string::npos ? count.lost : count.damaged);
            if (count.first.empty())
                count.first = "session " + std::to_string(seed) + ", " + wrong;
        }
    }
    return count;
}

void TestPowerCut::whatWasAcknowledgedIsThere_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestPowerCut::whatWasAcknowledgedIsThere()
{
    QFETCH(bool, encrypted);
    m_desk.makeCaseload(encrypted ? Protection::Passphrase : Protection::None);
    const int cuts = amount("CAIRN_CUTS", 400, 2500);
    const Count count = cutOften(cuts, firstSeed());
    qInfo("%d power cuts from seed %llu: %d acknowledged operations lost, %d files damaged", cuts,
          firstSeed(), count.lost, count.damaged);
    QVERIFY2(count.lost == 0 && count.damaged == 0, count.first.c_str());
}

// Does it see it? -----------------------------------------------------------------------------

void TestPowerCut::aDiskThatIsNotToldToKeepIsNoticed()
{
    m_desk.makeCaseload();
    Count count;
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        Disk::Defect defect;
        defect.ignoresSync = true;
        Disk::instance().setDefect(defect); // until the session is recorded
        const Count more = cutOften(100, seed);
        count.lost += more.lost;
        count.damaged += more.damaged;
    }
    qInfo("without syncing: %d of 200 cuts lose operations, %d damage the file", count.lost,
          count.damaged);
    QVERIFY(count.lost > 20);
    QVERIFY(count.damaged > 20);
}

QTEST_GUILESS_MAIN(TestPowerCut)

#include "tst_power_cut.moc"
