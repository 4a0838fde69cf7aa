#include "tests/faults/Amount.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/support/QuickKeys.h"
#include "tests/support/SmallCaseload.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace cairn;
using namespace cairn::faults;
using namespace Qt::StringLiterals;

/// Another process works on the file and is killed (kill -9) at any moment.
class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedSurvives();
    void savingNowAndThenIsNoticed();

private:
    struct Count {
        int acknowledged = 0;
        int lost = 0;
        int damaged = 0;
        std::string first;
    };
    Count killOften(int kills, const QString &how);
    void killOnce(const QString &how, Dice &dice, Count &count);

    Desk m_desk;
};

// What the other process does -----------------------------------------------------------------

static void acknowledge(const Workspace &workspace)
{
    std::printf("%s\n", digestOf(contentOf(workspace)).c_str());
    std::fflush(stdout);
}

/// Works until it is killed, and says each time what there is now.
static int workUntilKilled(const QString &file, std::uint64_t seed, const Unlock &unlock)
{
    test::deriveKeysQuickly();
    const auto workspace = Desk::openAnyhow(file, unlock);
    if (!workspace)
        return 1;
    acknowledge(**workspace);
    for (Dice dice(seed);;) {
        if (!doAnything(**workspace, dice).second)
            return 1;
        acknowledge(**workspace);
    }
}

/// As programs do that keep what was changed in mind and save it now and then.
static int workAndSaveNowAndThen(const QString &file, std::uint64_t seed)
{
    const auto own = Workspace::inMemory();
    if (!own)
        return 1;
    fill(**own);
    Dice dice(seed);
    for (int i = 0;; ++i) {
        if (i % 4 == 0 && !(*own)->saveCopy(file))
            return 1;
        acknowledge(**own);
        const auto added = (*own)->addLearner(small::learner(std::to_string(dice.next())));
        if (!added)
            return 1;
        acknowledge(**own);
    }
}

// What this one does --------------------------------------------------------------------------

/// Whether the content is the one that was acknowledged, or one whole step away from it.
static bool hasOrLeadsTo(Workspace &workspace, const std::string &digest)
{
    if (digestOf(contentOf(workspace)) == digest)
        return true;
    for (const Activity &activity : workspace.activities(30))
        if (workspace.goTo(activity.sequence) && digestOf(contentOf(workspace)) == digest)
            return true;
    return false;
}

void TestKill::killOnce(const QString &how, Dice &dice, Count &count)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {how, QString::fromStdString(m_desk.file()), QString::number(dice.next() >> 1),
                 QString::fromStdString(std::string(m_desk.unlock().secret.bytes()))});
    if (!child.waitForReadyRead())
        qFatal("the other process does nothing");
    QTest::qSleep(dice.between(0, 12));
    child.kill();
    child.waitForFinished();
    if (child.exitStatus() != QProcess::CrashExit)
        qFatal("the other process gave up");
    QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
    lines.removeLast(); // what stands after the last line end was not said to its end
    count.acknowledged += static_cast<int>(lines.size());

    const auto workspace = m_desk.open();
    if (!workspace) {
        ++count.damaged;
        count.first = workspace.error().detail;
        m_desk.reset();
    } else if (!hasOrLeadsTo(**workspace, lines.last().toStdString())) {
        ++count.lost;
    }
}

TestKill::Count TestKill::killOften(int kills, const QString &how)
{
    constexpr int killsOfAFile = 60; // or its history would grow and grow
    Count count;
    Dice dice(firstSeed());
    for (int kill = 0; kill < kills; ++kill) {
        if (kill % killsOfAFile == 0)
            m_desk.reset();
        killOnce(how, dice, count);
    }
    return count;
}

void TestKill::whatWasAcknowledgedSurvives()
{
    m_desk.makeCaseload(Protection::Passphrase);
    const int kills = amount("CAIRN_KILLS", 150, 2000);
    const Count count = killOften(kills, u"--work"_s);
    qInfo("%d kills, %d acknowledged operations, %d lost, %d files damaged", kills,
          count.acknowledged, count.lost, count.damaged);
    QCOMPARE(count.lost, 0);
    QVERIFY2(count.damaged == 0, count.first.c_str());
    QVERIFY(count.acknowledged > kills * 2); // it was killed at work
}

void TestKill::savingNowAndThenIsNoticed()
{
    m_desk.makeCaseload();
    const Count count = killOften(20, u"--now-and-then"_s);
    qInfo("saving now and then: %d of 20 kills lose operations", count.lost);
    QVERIFY(count.lost > 4);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 5 && arguments.at(1) == u"--work"_s)
        return workUntilKilled(arguments.at(2), arguments.at(3).toULongLong(),
                               Unlock::withRecoveryCode(Secret(arguments.at(4).toStdString())));
    if (arguments.size() == 5 && arguments.at(1) == u"--now-and-then"_s)
        return workAndSaveNowAndThen(arguments.at(2), arguments.at(3).toULongLong());
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
