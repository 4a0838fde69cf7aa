#include "tests/faults/Clock.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/support/SmallCaseload.h"

#include <QDateTime>
#include <QTest>

using namespace cairn;
using namespace cairn::faults;
using small::taken;

/// The clock jumps: back, forth, beyond 2038. What came first is told by numbers, not by it.
class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { setClockOffset(0); }
    void theClockOfTheTestsJumps();
    void stepsStayInOrder();

private:
    Desk m_desk;
};

static constexpr std::int64_t day = 86'400;
static const std::vector<std::int64_t> jumps = {0,         -400 * day,   400 * day,
                                                -40 * day, 20'000 * day, -3600};

/// Does the clock that the test sets reach the program at all?
void TestClock::theClockOfTheTestsJumps()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    setClockOffset(-400 * day);
    const qint64 days = now.daysTo(QDateTime::currentDateTimeUtc());
    QVERIFY2(days == -400 || days == -401, QByteArray::number(days));
}

void TestClock::stepsStayInOrder()
{
    m_desk.makeCaseload();
    m_desk.reset();
    std::vector<std::string> views;
    auto workspace = taken(m_desk.open());
    const qint64 before = workspace->activities(1).front().sequence;
    for (const std::int64_t jump : jumps) {
        setClockOffset(jump);
        views.push_back(viewOf(*workspace));
        const std::string name = "Learner of day " + std::to_string(jump / day);
        taken(workspace->addLearner(small::learner(name)));
        const Activity newest = workspace->activities(1).front();
        QCOMPARE(newest.text, QString::fromStdString("Add learner " + name));
        if (jump == 20'000 * day)
            QVERIFY(newest.at.date().year() > 2050);
        workspace.reset();
        workspace = taken(m_desk.open());
    }
    qint64 last = before;
    std::vector<Activity> activities = workspace->activities(static_cast<int>(jumps.size()));
    std::reverse(activities.begin(), activities.end());
    for (const Activity &activity : activities) {
        QVERIFY(activity.sequence > last);
        last = activity.sequence;
    }
    // Undo takes back what was done last, whatever day it says.
    for (std::size_t i = jumps.size(); i-- > 1;) {
        taken(workspace->undo());
        QCOMPARE(workspace->activities(1).size(), std::size_t(1));
        QCOMPARE(contentOf(*workspace), views[i].substr(0, contentOf(*workspace).size()));
    }
}

QTEST_GUILESS_MAIN(TestClock)

#include "tst_clock.moc"
