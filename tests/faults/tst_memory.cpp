#include "store/Database.h"
#include "store/DisclosureLog.h"
#include "store/EvidenceRepository.h"
#include "store/History.h"
#include "store/RecordRepository.h"
#include "tests/faults/Amount.h"
#include "tests/faults/Desk.h"
#include "tests/faults/Memory.h"
#include "tests/support/CaseloadMaker.h"
#include "tests/support/SmallCaseload.h"
#include "tests/support/StoreDump.h"

#include <QCoreApplication>
#include <QTest>

using namespace cairn;
using namespace cairn::faults;
using small::taken;

namespace {

const std::string at = "2026-11-23T10:42:07.000Z";
const LearnerId learner("L-0001");

/// One transaction of the storage layer.
struct Task {
    const char *name = "";
    std::function<Result<void>(Database &)> run;
    Memory memory = Memory::OfAll;
};

template <class Value> Result<void> withoutValue(const Result<Value> &result)
{
    if (result)
        return {};
    return tl::unexpected<Error>(result.error());
}

Result<void> addEvidence(Database &database)
{
    EvidenceItem item;
    item.id = EvidenceId("new");
    item.title = "A title that is longer than what fits into a short string";
    return withoutValue(History(database).record({"Add a piece", at, learner}, [&] {
        return EvidenceRepository(database).write(learner, item, {});
    }));
}

Result<void> insertRecord(Database &database)
{
    const Record record = test::makeFullRecord(LearnerId("new"), 7);
    return withoutValue(History(database).record({"Add a learner", at, record.learner.id}, [&] {
        return RecordRepository(database).insert(record, {});
    }));
}

Result<void> undo(Database &database)
{
    return withoutValue(History(database).undo(at));
}

Result<void> goTo(Database &database)
{
    return withoutValue(History(database).goTo(1, at));
}

Result<void> saveCopy(Database &database)
{
    return database.saveCopy(database.path() + ".copy");
}

Result<void> enterDisclosure(Database &database)
{
    Disclosure entry;
    entry.at = at;
    entry.request.party = "A party with a longer name than what fits into a short string";
    entry.request.records = {RecordKind::Name};
    for (int i = 0; i < 8; ++i)
        entry.about.push_back(
            {LearnerId("a learner with a long id, " + std::to_string(i)), {}, {}});
    return withoutValue(DisclosureLog(database).append(entry));
}

const std::vector<Task> &tasks()
{
    // SQLite 3.51.3 crashes itself where it has no memory to walk from one table of a changeset to
    // the next (sessionChangesetReadTblhdr counts the new table's columns in the old one's memory).
    static const std::vector<Task> all = {{"add evidence", addEvidence},
                                          {"insert record", insertRecord, Memory::OfOurs},
                                          {"undo", undo},
                                          {"go to", goTo, Memory::OfOurs},
                                          {"enter a disclosure", enterDisclosure},
                                          {"save copy", saveCopy}};
    return all;
}

} // namespace

/// Memory runs out at every moment of what the storage layer does.
class TestMemory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_desk.makeCaseload(); }
    void everyTaskIsWholeOrNotThere_data();
    void everyTaskIsWholeOrNotThere();
    void openingFailsCleanly();
    void aTaskInTwoStepsIsNoticed();

private:
    /// \returns what is wrong with \a task when memory runs out; \a cases counts the moments.
    std::string sweep(const Task &task, bool forEver, int &cases);

    Desk m_desk;
};

/// The quick set tries one moment of seven.
static int stride()
{
    return amount("CAIRN_MEMORY_STRIDE", 7, 1);
}

/// The tables that the history keeps, and how long and how sound the disclosure log is.
static std::string stateOf(Database &database)
{
    const DisclosureLog log(database);
    return test::dumpOf(database) + "log: " + std::to_string(taken(log.entries()).size()) + ", "
           + std::to_string(taken(log.faults()).size()) + " faults";
}

/// Runs \a work, in which also std::bad_alloc may be thrown, as a program that lives on would.
template <class Work> static Result<void> survived(const Work &work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::Internal, {}, "out of memory");
    }
}

std::string TestMemory::sweep(const Task &task, bool forEver, int &cases)
{
    m_desk.reset();
    std::string before;
    std::string after;
    {
        const auto database = taken(Database::open(m_desk.file()));
        before = stateOf(*database);
        taken(task.run(*database));
        after = stateOf(*database);
    }
    for (int nth = 1;; nth += stride(), ++cases) {
        m_desk.reset();
        auto database = taken(Database::open(m_desk.file()));
        failAllocationAt(nth, forEver, task.memory);
        const Result<void> done = survived([&] { return task.run(*database); });
        if (!stopFailingAllocations())
            return done ? "" : "fails without a reason";
        const std::string moment = "allocation " + std::to_string(nth) + ": ";
        if (stateOf(*database) != (done ? after : before))
            return moment
                   + (done ? "said done, but was not" : "said failed, but something was done");
        // What failed can be done again on the same connection, as though nothing had been.
        if (!done && !task.run(*database))
            return moment + "cannot be tried again";
        database.reset();
        if (stateOf(*taken(Database::open(m_desk.file()))) != after)
            return moment + "the file is not as it should be";
    }
}

void TestMemory::everyTaskIsWholeOrNotThere_data()
{
    QTest::addColumn<int>("task");
    QTest::addColumn<bool>("forEver");
    for (int i = 0; i < static_cast<int>(tasks().size()); ++i)
        for (const bool forEver : {false, true})
            QTest::addRow("%s, %s", tasks()[size_t(i)].name, forEver ? "for ever" : "once")
                << i << forEver;
}

void TestMemory::everyTaskIsWholeOrNotThere()
{
    QFETCH(int, task);
    QFETCH(bool, forEver);
    int cases = 0;
    const std::string wrong = sweep(tasks()[size_t(task)], forEver, cases);
    QVERIFY2(wrong.empty(), wrong.c_str());
    QVERIFY(cases > 100 / stride());
    qInfo("%d moments", cases);
}

void TestMemory::openingFailsCleanly()
{
    int cases = 0;
    for (const bool forEver : {false, true})
        for (int nth = 1;; nth += stride(), ++cases) {
            m_desk.reset();
            failAllocationAt(nth, forEver);
            const Result<void> opened
                = survived([&] { return withoutValue(Database::open(m_desk.file())); });
            if (!stopFailingAllocations()) {
                QVERIFY(opened);
                break;
            }
            const auto database = Database::open(m_desk.file());
            QVERIFY2(database, ("allocation " + std::to_string(nth)).c_str());
        }
    qInfo("%d moments", cases);
}

void TestMemory::aTaskInTwoStepsIsNoticed()
{
    const Task twoSteps = {"two steps",
                           [](Database &database) -> Result<void> {
                               if (Result<void> done = addEvidence(database); !done)
                                   return done;
                               return insertRecord(database);
                           },
                           Memory::OfOurs};
    int cases = 0;
    QVERIFY(!sweep(twoSteps, false, cases).empty());
}

int main(int argc, char **argv)
{
    watchMemoryOfSqlite();
    QCoreApplication app(argc, argv);
    TestMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_memory.moc"
