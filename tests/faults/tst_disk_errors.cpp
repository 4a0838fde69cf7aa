#include "tests/faults/ErrorSweep.h"
#include "tests/support/SmallCaseload.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>
#include <unistd.h>

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
    void aDiskThatIsReallyFull();
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

// A real one ----------------------------------------------------------------------------------

namespace {

/// A small disk of its own in memory, which goes with this.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &path) : m_path(QFile::encodeName(path).toStdString())
    {
        m_isThere = ::mount("cairn-test", m_path.c_str(), "tmpfs", 0, "size=6m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            ::umount2(m_path.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isThere() const { return m_isThere; }
    /// To the last byte.
    void fill() const
    {
        const int file = ::open(junk().c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
        for (std::size_t size = 65536; size > 0; size /= 2) {
            const std::string bytes(size, 'x');
            while (::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()))
                ;
        }
        ::close(file);
    }
    void empty() const { ::unlink(junk().c_str()); }

private:
    std::string junk() const { return m_path + "/junk"; }

    std::string m_path;
    bool m_isThere = false;
};

} // namespace

void TestDiskErrors::aDiskThatIsReallyFull()
{
    const QTemporaryDir place;
    const SmallDisk disk(place.path());
    if (!disk.isThere())
        QSKIP("Only root can make a disk to fill; the calls above fail with ENOSPC all the same.");
    Desk desk(place.path());
    desk.makeCaseload(Protection::Passphrase);
    int full = 0;
    for (const Operation &each : operations()) {
        const auto view = [&](bool isFull) {
            desk.reset();
            auto workspace = small::taken(desk.open());
            const std::string before = viewOf(*workspace);
            if (isFull)
                disk.fill();
            Dice dice(3);
            auto done = each.run(*workspace, dice);
            disk.empty();
            if (done && !*done) {
                ++full;
                if (done->error().code != ErrorCode::DiskFull)
                    return "the wrong words: " + done->error().detail;
                if (!each.maybeDone && viewOf(*workspace) != before)
                    return std::string("the window shows what was not done");
                Dice again(3);
                done = each.run(*workspace, again);
                if (done && !*done)
                    return "cannot be tried again: " + done->error().detail;
            }
            workspace.reset();
            return viewOf(*small::taken(desk.open()));
        };
        const std::string expected = view(false);
        const std::string found = view(true);
        QVERIFY2(found == expected, (std::string(each.name) + ": " + found.substr(0, 200)).c_str());
    }
    QVERIFY(full > 15);
    qInfo("%d of %d operations found the disk full", full, int(operations().size()));
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
