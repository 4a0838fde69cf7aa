#pragma once

#include "base/Result.h"
#include "sharing/Sharing.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace cairn {

/// Leave to take something out of Cairn. Whoever writes learners' data for others asks for one, and
/// only Workspace::share() gives it.
class Release
{
public:
    const SharingRequest &request() const { return m_request; }
    /// Whose data may go.
    const std::vector<LearnerId> &learners() const { return m_learners; }
    bool has(RecordKind kind) const { return m_request.records.count(kind) > 0; }
    Date day() const { return m_day; }

private:
    friend class Workspace;
    Release(SharingRequest request, std::vector<LearnerId> learners, Date day)
        : m_request(std::move(request)), m_learners(std::move(learners)), m_day(day)
    {}

    SharingRequest m_request;
    std::vector<LearnerId> m_learners;
    Date m_day;
};

/// A way out of Cairn, in two: what may fail without a trace, and the move after which it is out.
struct Export {
    Outlet outlet = Outlet::Record;
    ExportProtection protection = ExportProtection::None;
    /// It cannot leave anybody out.
    bool isWhole = false;
    std::function<Result<void>(const Release &)> prepare;
    std::function<Result<void>()> finish;
};

/// What \a make gives, as the file \a path.
Export fileExport(Outlet outlet, const QString &path,
                  std::function<Result<std::string>(const Release &)> make);

} // namespace cairn
