#include "tests/faults/Amount.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/support/SmallCaseload.h"
#include "tests/support/StoreDump.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QTest>

#include <map>

using namespace cairn;
using namespace cairn::faults;

/// Whatever an advisor did can be taken back and done again, without limit, also tomorrow.
class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_desk.makeCaseload(); }
    void everyMomentComesBack();
    void aChangeBesideTheHistoryIsNoticed();

private:
    Desk m_desk;
};

namespace {

/// One random sequence of operations, with what was there after each step.
class Sequence
{
public:
    Sequence(Desk &desk, std::uint64_t seed) : m_desk(desk), m_dice(seed)
    {
        desk.reset();
        m_first = dump();
        m_workspace = small::taken(desk.open());
        remember();
        // Before the history begins, nothing is there.
        m_atStart = newest();
    }

    /// \returns what went wrong; empty: nothing.
    std::string run(int operations)
    {
        for (int i = 0; i < operations; ++i) {
            const auto [name, done] = doAnything(*m_workspace, m_dice);
            if (!done)
                return name + " fails: " + done.error().detail;
            forgetWhatIsGone();
            if (const auto known = m_moments.find(newest());
                known != m_moments.end() && (name == "undo" || name == "redo" || name == "go to")) {
                if (known->second != contentOf(*m_workspace))
                    return name + " does not bring back what was there";
            } else {
                remember();
            }
            if (m_dice.chance(5))
                reopen();
        }
        return backAndForth();
    }

    /// A change that the history does not know of.
    void spoil()
    {
        m_workspace.reset();
        SQLite::Database(m_desk.file(), SQLite::OPEN_READWRITE)
            .exec("UPDATE learner SET cohort = cohort || 'x'");
        m_workspace = small::taken(m_desk.open());
    }

    std::string backAndForth()
    {
        const qint64 last = newest();
        const std::string lastDump = dumpAndReopen();
        const int steps = undoAll();
        if (m_workspace->canUndo() || !m_workspace->learners().empty())
            return "undoing everything leaves something";
        const std::string nothing = dumpAndReopen();
        if (m_dice.chance(50) ? !m_workspace->goTo(last) : redo(steps) != steps)
            return "what was undone cannot be redone";
        if (dumpAndReopen() != lastDump)
            return "undoing and redoing everything changes the file";
        if (!m_workspace->goTo(m_atStart))
            return {}; // that moment is not in the history any more
        if (m_moments.count(m_atStart) && dumpAndReopen() != m_first)
            return "going back to the start does not";
        return nothing.find("'") == std::string::npos ? "" : "undoing everything leaves rows";
    }

private:
    qint64 newest() const
    {
        for (const Activity &activity : m_workspace->activities(1'000))
            if (!activity.undone)
                return activity.sequence;
        return 0;
    }
    void remember() { m_moments[newest()] = contentOf(*m_workspace); }
    /// What was undone is gone for good once something new is done.
    void forgetWhatIsGone()
    {
        std::map<qint64, std::string> left;
        for (const Activity &activity : m_workspace->activities(1'000))
            if (const auto moment = m_moments.find(activity.sequence); moment != m_moments.end())
                left.insert(*moment);
        m_moments = std::move(left);
    }
    int undoAll()
    {
        int steps = 0;
        while (m_workspace->undo())
            ++steps;
        return steps;
    }
    int redo(int most)
    {
        int steps = 0;
        while (steps < most && m_workspace->redo())
            ++steps;
        return steps;
    }
    void reopen()
    {
        m_workspace.reset();
        m_workspace = small::taken(m_desk.open());
    }
    std::string dump() { return test::dumpOf(*small::taken(Database::open(m_desk.file()))); }
    std::string dumpAndReopen()
    {
        m_workspace.reset();
        const std::string all = dump();
        m_workspace = small::taken(m_desk.open());
        return all;
    }

    Desk &m_desk;
    Dice m_dice;
    std::unique_ptr<Workspace> m_workspace;
    std::string m_first;
    qint64 m_atStart = 0;
    std::map<qint64, std::string> m_moments; ///< content after each step of the history
};

} // namespace

void TestUndo::everyMomentComesBack()
{
    const int sequences = amount("CAIRN_SEQUENCES", 200, 10'000);
    for (std::uint64_t seed = firstSeed(); seed < firstSeed() + std::uint64_t(sequences); ++seed) {
        const std::string wrong = Sequence(m_desk, seed).run(5 + static_cast<int>(seed % 20));
        QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ": " + wrong).c_str());
    }
    qInfo("%d random sequences of operations, undone and redone", sequences);
}

void TestUndo::aChangeBesideTheHistoryIsNoticed()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Sequence sequence(m_desk, seed);
        QCOMPARE(sequence.run(6), std::string());
        sequence.spoil();
        QVERIFY(!sequence.backAndForth().empty());
    }
}

QTEST_GUILESS_MAIN(TestUndo)

#include "tst_undo.moc"
