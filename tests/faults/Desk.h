#pragma once

#include "tests/faults/Disk.h"
#include "workspace/Workspace.h"

#include <QTemporaryDir>

#include <memory>
#include <string>

namespace cairn::faults {

enum class Content;
enum class Protection { None, Passphrase };

/// A folder on a quick disk with a caseload file in it, `a.cairn`, that can be put back to how it
/// was as often as a test likes.
class Desk
{
public:
    Desk();
    explicit Desk(const QString &below); ///< in a folder of its own there
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    std::string folder() const { return m_folder; }
    std::string file(const char *name = "a.cairn") const { return m_folder + '/' + name; }
    /// Makes a file that fill() filled, and keeps it as what reset() goes back to.
    void makeCaseload(Protection protection = Protection::None);
    void makeCaseload(Protection protection, Content content);
    void reset();
    const Folder &start() const { return m_start; }
    void setStart(const Folder &start) { m_start = start; }

    Result<std::unique_ptr<Workspace>> open(const char *name = "a.cairn") const;
    /// The same for any file: with \a unlock, or with the passphrase that it was changed to.
    static Result<std::unique_ptr<Workspace>> openAnyhow(const QString &path, const Unlock &unlock);
    /// What a passphrase is changed to.
    static Unlock otherPassphrase();
    /// What opens the file; an encrypted one by its recovery code, which takes no time.
    const Unlock &unlock() const { return m_unlock; }
    void setUnlock(const Unlock &unlock) { m_unlock = unlock; }

private:
    QTemporaryDir m_dir;
    std::string m_folder;
    Folder m_start;
    Unlock m_unlock;
};

} // namespace cairn::faults
