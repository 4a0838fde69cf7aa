#include "tests/faults/Desk.h"

#include "tests/faults/Operations.h"
#include "tests/support/QuickKeys.h"
#include "tests/support/SmallCaseload.h"

#include <QDir>

namespace cairn::faults {

using namespace Qt::StringLiterals;

/// In memory where the system offers it: what a real disk would do is worked out here.
static QString quickFolder()
{
    const QString memory = u"/dev/shm"_s;
    return QFileInfo(memory).isWritable() ? memory : QDir::tempPath();
}

Desk::Desk() : Desk(quickFolder()) {}

Desk::Desk(const QString &below)
    : m_dir(below + u"/cairn-XXXXXX"_s), m_folder(m_dir.path().toStdString() + "/desk")
{
    if (!m_dir.isValid() || !QDir().mkpath(QString::fromStdString(m_folder)))
        qFatal("no folder for the test");
}

Desk::~Desk()
{
    Disk::instance().unwatch();
}

void Desk::makeCaseload(Protection protection)
{
    makeCaseload(protection, Content::All);
}

void Desk::makeCaseload(Protection protection, Content content)
{
    writeFolder(m_folder, {});
    test::deriveKeysQuickly();
    const Unlock passphrase = protection == Protection::Passphrase
                                  ? Unlock::withPassphrase(Secret("correct horse battery staple"))
                                  : Unlock();
    auto workspace = small::taken(Workspace::create(QString::fromStdString(file()), passphrase));
    fill(*workspace, content);
    m_unlock = {};
    if (protection == Protection::Passphrase)
        m_unlock
            = Unlock::withRecoveryCode(Secret(workspace->recoveryCode().join(u' ').toStdString()));
    small::taken(workspace->close());
    workspace.reset(); // nobody has the file open at the start, so no log stands beside it
    m_start = readFolder(m_folder);
}

void Desk::reset()
{
    writeFolder(m_folder, m_start);
}

Unlock Desk::otherPassphrase()
{
    return Unlock::withPassphrase(Secret("another horse, another staple"));
}

Result<std::unique_ptr<Workspace>> Desk::openAnyhow(const QString &path, const Unlock &unlock)
{
    auto opened = Workspace::open(path, unlock);
    if (!opened && opened.error().code == ErrorCode::WrongPassphrase)
        return Workspace::open(path, otherPassphrase());
    return opened;
}

Result<std::unique_ptr<Workspace>> Desk::open(const char *name) const
{
    auto opened = openAnyhow(QString::fromStdString(file(name)), m_unlock);
    if (opened)
        (*opened)->setToday(small::today);
    return opened;
}

} // namespace cairn::faults
