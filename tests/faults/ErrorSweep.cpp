#include "tests/faults/ErrorSweep.h"

#include "tests/support/SmallCaseload.h"

#include <algorithm>
#include <cerrno>

namespace cairn::faults {

void Findings::add(const Findings &more)
{
    cases += more.cases;
    findings.insert(findings.end(), more.findings.begin(), more.findings.end());
}

std::string Findings::text() const
{
    std::string text = std::to_string(findings.size()) + " of " + std::to_string(cases) + " cases:";
    for (std::size_t i = 0; i < findings.size() && i < 30; ++i)
        text.append("\n  ").append(findings[i]);
    return text;
}

const std::vector<SweepMode> &sweepModes()
{
    static const std::vector<SweepMode> modes = {
        {"one I/O error", {EIO, false, false}},
        {"I/O errors from then on", {EIO, true, false}},
        {"one I/O error, half written", {EIO, false, true}},
        {"I/O errors from then on, half written", {EIO, true, true}},
        {"once no space", {ENOSPC, false, false}},
        {"no space from then on", {ENOSPC, true, false}},
        {"once no space, half written", {ENOSPC, false, true}},
        {"no space from then on, half written", {ENOSPC, true, true}},
        {"one read error", {EIO, false, false}, true},
        {"read errors from then on", {EIO, true, false}, true},
    };
    return modes;
}

namespace {

/// One operation under one fault after the other.
class Sweep
{
public:
    Sweep(Desk &desk, const Operation &operation, const SweepMode &mode, int dense)
        : m_desk(desk), m_operation(operation), m_mode(mode), m_dense(dense)
    {
        Disk::instance().watch(desk.folder());
        const auto workspace = start();
        m_before = viewOf(*workspace);
        if (const Result<void> done = run(*workspace); !done)
            qFatal("%s fails without a fault: %s", operation.name, done.error().detail.c_str());
        m_after = viewOf(*workspace);
        m_logged = workspace->disclosures().size();
    }
    ~Sweep() { Disk::instance().unwatch(); }

    Findings all()
    {
        for (m_point = 1; tryPoint(); m_point += m_point < m_dense ? 1 : m_dense / 3)
            ++m_findings.cases;
        return m_findings;
    }

private:
    std::unique_ptr<Workspace> start()
    {
        m_desk.reset();
        return small::taken(m_desk.open());
    }
    Result<void> run(Workspace &workspace)
    {
        Dice dice(3);
        // Nothing left to do: what was tried before was done all the same.
        return m_operation.run(workspace, dice).value_or(Result<void>());
    }
    void find(const std::string &what)
    {
        m_findings.findings.push_back(std::string(m_operation.name) + ", " + m_mode.name + ", call "
                                      + std::to_string(m_point) + ": " + what);
    }

    /// \returns whether the fault was met.
    bool tryPoint()
    {
        auto workspace = start();
        Disk &disk = Disk::instance();
        m_mode.reads ? disk.failReadAt(m_point, m_mode.fault) : disk.failAt(m_point, m_mode.fault);
        Result<void> done = run(*workspace);
        if (!disk.stopFailing())
            return false;
        if (!done)
            checkWords(done.error());
        const std::string &expected = done ? m_after : m_before;
        // A window that could not read the file anew shows it when it can.
        const bool couldNotLook = m_operation.maybeDone && (!done || m_mode.reads);
        if (viewOf(*workspace) != expected && !couldNotLook)
            find(done ? "the window does not show what was done"
                      : "the window shows what was not done");
        // With the disk well again, trying once more is all that it takes.
        if (!done && m_point % 2 == 0) {
            done = run(*workspace);
            if (!done)
                find("cannot be tried again: " + done.error().detail);
        }
        workspace.reset();
        checkFile(done ? m_after : m_before, m_operation.maybeDone && !done);
        checkFolder();
        return true;
    }

    void checkWords(const Error &error)
    {
        bool fits = !error.detail.empty() && error.code != ErrorCode::Internal;
        if (m_operation.maybeDone) // it reads and writes several files, and cannot always say which
            fits &= error.code != ErrorCode::Refused && error.code != ErrorCode::NotFound;
        else if (m_mode.reads)
            // To SQLite a page that cannot be read is sometimes a damaged one.
            fits &= error.code == ErrorCode::CannotRead || error.code == ErrorCode::Damaged;
        else if (m_mode.fault.error == EIO)
            fits &= error.code == ErrorCode::CannotWrite;
        else // SQLite opens once more in another way, and then tells that failure
            fits &= error.code == ErrorCode::DiskFull
                    || (!m_mode.fault.forEver && error.code == ErrorCode::CannotWrite);
        if (!fits)
            find("the wrong words: " + std::to_string(static_cast<int>(error.code)) + ", "
                 + error.detail);
    }

    void checkFile(const std::string &expected, bool maybeDone)
    {
        const auto workspace = m_desk.open();
        if (!workspace) {
            find("the file cannot be opened: " + workspace.error().detail);
            return;
        }
        if (m_operation.maybeDone)
            checkBackups(**workspace);
        const std::string view = viewOf(**workspace);
        if (view == expected || (maybeDone && view == m_after))
            return;
        find(view == m_after    ? "said failed, but was done"
             : view == m_before ? "said done, but was not"
                                : "half done");
    }

    /// What opens the file opens each of its backups.
    void checkBackups(const Workspace &workspace)
    {
        for (const Backup &backup : workspace.backups())
            if (const auto preview = workspace.preview(backup); !preview)
                find("a backup does not open: " + preview.error().detail);
    }

    /// A whole one: what is half-made has another ending.
    bool isBackup(const std::string &name) const
    {
        const auto all = Workspace::backupsOf(QString::fromStdString(m_desk.file()));
        return std::any_of(all.begin(), all.end(), [&](const Backup &backup) {
            return backup.path.toStdString() == m_desk.folder() + '/' + name;
        });
    }

    /// Copies are whole, and nothing half-made is left lying about.
    void checkFolder()
    {
        for (const auto &[name, file] : readFolder(m_desk.folder())) {
            if (name == "a.cairn" || m_desk.start().count(name))
                continue;
            if (isBackup(name)) // made before the operation that then failed
                continue;
            if (name == "a.cairn-journal") { // one that is over does no harm
                if (file.bytes.starts_with("\xd9\xd5\x05\xf9"))
                    find("leaves a journal that would be played back");
            } else if (name == "shared.json") {
                if (const auto workspace = m_desk.open();
                    workspace && (*workspace)->disclosures().size() < m_logged)
                    find("let out what is not in the disclosure log");
            } else if (name != "copy.cairn") {
                if (!m_mode.fault.forEver)
                    find("leaves " + name + " behind");
            } else if (const auto copy = m_desk.open("copy.cairn"); !copy) {
                find("the copy cannot be opened: " + copy.error().detail);
            } else if (viewOf(**copy) != m_after) {
                find("the copy is not whole");
            }
        }
    }

    Desk &m_desk;
    const Operation &m_operation;
    const SweepMode &m_mode;
    int m_dense;
    std::string m_before;
    std::string m_after;
    std::size_t m_logged = 0; ///< entries of the disclosure log, afterwards
    int m_point = 0;
    Findings m_findings;
};

} // namespace

Findings sweep(Desk &desk, const Operation &operation, const SweepMode &mode, int dense)
{
    return Sweep(desk, operation, mode, dense).all();
}

} // namespace cairn::faults
