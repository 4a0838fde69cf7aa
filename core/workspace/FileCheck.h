#pragma once

#include "evidence/CheckRecord.h"
#include "workspace/Workspace.h"

#include <memory>
#include <vector>

namespace cairn {

/// Looks through the whole file: its pages, what refers to what, every record, every step of the
/// history, and the caches against the records. It works a little at a time, so that a window
/// stays awake and a person may stop at any moment; what can be computed again is mended.
/// It must not outlive its workspace.
class FileCheck
{
public:
    explicit FileCheck(Workspace &workspace);
    ~FileCheck();
    FileCheck(const FileCheck &) = delete;
    FileCheck &operator=(const FileCheck &) = delete;

    bool isDone() const;
    /// Goes on for about \a milliseconds. Fails where the file cannot be read at all.
    Result<void> work(int milliseconds = 15);

    int done() const;
    int all() const;
    const std::vector<FileFinding> &findings() const;
    /// What was looked through so far.
    struct Counts {
        int learners = 0;
        int evidence = 0;
        int steps = 0;
    };
    Counts counts() const;

private:
    struct Private;
    std::unique_ptr<Private> m;
};

} // namespace cairn
