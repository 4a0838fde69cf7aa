#include "workspace/FileCheck.h"

#include "audit/CompiledCatalogue.h"
#include "store/CheckStore.h"
#include "workspace/Summarise.h"
#include "workspace/WorkspaceData.h"

#include <QElapsedTimer>

#include <deque>

namespace cairn {

struct FileCheck::Private {
    explicit Private(Workspace &of) : workspace(of), data(*of.m) {}

    Result<void> begin();
    Result<void> checkPages();
    Result<void> checkReferences();
    Result<void> checkLog();
    Result<void> checkLogOfBackup();
    Result<void> checkLearner(const LearnerRow &row);
    Result<void> checkStep(std::int64_t sequence);
    void checkPlans(const LearnerId &learner);
    void checkSummary(const LearnerRow &row, const Record &record);
    void end();
    void add(FileFinding::Kind kind, const std::string &subject, const std::string &value);

    Workspace &workspace;
    Workspace::Data &data;
    std::deque<std::function<Result<void>()>> waiting;
    int all = 0;
    int done = 0;
    bool hasBegun = false;
    bool hasStale = false;
    Counts counts;
    std::vector<FileFinding> findings;
};

void FileCheck::Private::add(FileFinding::Kind kind, const std::string &subject,
                             const std::string &value)
{
    FileFinding finding;
    finding.kind = kind;
    finding.subject = subject;
    finding.value = value;
    findings.push_back(std::move(finding));
}

/// The pages first: what follows reads them.
Result<void> FileCheck::Private::begin()
{
    hasBegun = true;
    const Result<std::vector<LearnerRow>> rows = data.learners().list();
    const Result<std::vector<std::int64_t>> steps = historySequences(*data.database);
    if (!rows || !steps)
        return tl::unexpected<Error>(rows ? steps.error() : rows.error());
    waiting.push_back([this] { return checkPages(); });
    waiting.push_back([this] { return checkReferences(); });
    waiting.push_back([this] { return checkLog(); });
    waiting.push_back([this] { return checkLogOfBackup(); });
    for (const LearnerRow &row : *rows)
        waiting.push_back([this, row] { return checkLearner(row); });
    for (const std::int64_t sequence : *steps)
        waiting.push_back([this, sequence] { return checkStep(sequence); });
    all = int(waiting.size());
    return {};
}

Result<void> FileCheck::Private::checkPages()
{
    const Result<std::vector<std::string>> faults = pageFaults(*data.database);
    if (!faults)
        return tl::unexpected<Error>(faults.error());
    for (const std::string &fault : *faults)
        add(FileFinding::Kind::DamagedPage, {}, fault);
    return {};
}

Result<void> FileCheck::Private::checkReferences()
{
    const Result<std::vector<std::string>> tables = brokenReferences(*data.database);
    if (!tables)
        return tl::unexpected<Error>(tables.error());
    for (const std::string &table : *tables)
        add(FileFinding::Kind::BrokenReference, table, {});
    if (!workspace.isReadOnly())
        return removeOrphanSummaries(*data.database);
    return {};
}

Result<void> FileCheck::Private::checkLog()
{
    const Result<std::vector<LogFault>> faults = data.log().faults();
    if (!faults)
        return tl::unexpected<Error>(faults.error());
    for (const LogFault &fault : *faults)
        add(fault.kind == LogFault::Kind::Missing ? FileFinding::Kind::LogMissing
                                                  : FileFinding::Kind::LogChanged,
            {}, std::to_string(fault.sequence));
    return {};
}

/// Whoever took entries out and sealed the rest anew did not do so in the backup. One that does not
/// open tells nothing, and says so where backups are looked at.
Result<void> FileCheck::Private::checkLogOfBackup()
{
    const std::vector<BackupFile> backups = data.backups().list();
    if (data.database->path().empty() || backups.empty())
        return {};
    const Result<BackupContent> kept = Backups::contentOf(backups.front(), data.database->key());
    if (!kept || kept->log.entries == 0)
        return {};
    const Result<std::string> here = data.log().linkOf(kept->log.entries);
    if (!here)
        return tl::unexpected<Error>(here.error());
    if (*here != kept->log.link)
        add(FileFinding::Kind::LogDiffers, {}, std::to_string(kept->log.entries));
    return {};
}

Result<void> FileCheck::Private::checkLearner(const LearnerRow &row)
{
    const Result<std::optional<Record>> record = data.records().read(row.id);
    ++counts.learners;
    if (!record) {
        FileFinding finding;
        finding.kind = FileFinding::Kind::UnreadableRecord;
        finding.learner = row.id;
        finding.value = record.error().detail;
        findings.push_back(std::move(finding));
        return {};
    }
    if (!*record)
        return {}; // removed since the check began
    counts.evidence += int((*record)->evidence.size());
    for (FileFinding &finding : checkRecord(**record, data.catalogue->catalogue(), data.today()))
        findings.push_back(std::move(finding));
    checkPlans(row.id);
    checkSummary(row, **record);
    return {};
}

void FileCheck::Private::checkPlans(const LearnerId &learner)
{
    const Result<std::vector<LearnerPlan>> plans = data.plans().of(learner);
    const auto found = [&](FileFinding::Kind kind, const std::string &subject,
                           const std::string &value) {
        add(kind, subject, value);
        findings.back().learner = learner;
    };
    if (!plans)
        return found(FileFinding::Kind::UnreadableRecord, {}, plans.error().detail);
    if (data.catalogue->catalogue().items.empty())
        return;
    for (const LearnerPlan &plan : *plans) {
        for (const CredentialId &goal : plan.request.goals)
            if (data.catalogue->credentialIndex(goal) < 0)
                found(FileFinding::Kind::UnknownName, plan.name, goal.text);
        for (const PlanEntry &entry : plan.entries)
            if (data.catalogue->itemIndex(entry.item) < 0)
                found(FileFinding::Kind::UnknownName, plan.name, entry.item.text);
    }
}

/// The cache against the record; it may have changed since the check began.
void FileCheck::Private::checkSummary(const LearnerRow &row, const Record &record)
{
    const Result<std::int64_t> change = data.learners().changeOf(row.id);
    if (!row.summary || !change || *change != row.change || !data.isValid(*row.summary, row.change))
        return;
    const Summary computed = summarise(*data.catalogue, record, data.today(), row.change);
    if (computed == *row.summary)
        return;
    FileFinding finding;
    finding.kind = FileFinding::Kind::StaleSummary;
    finding.learner = row.id;
    finding.isMended
        = !workspace.isReadOnly() && SummaryRepository(*data.database).write({{row.id, computed}});
    hasStale |= finding.isMended;
    findings.push_back(std::move(finding));
}

Result<void> FileCheck::Private::checkStep(std::int64_t sequence)
{
    const Result<std::string> name = unreadableStep(*data.database, sequence);
    if (!name)
        return tl::unexpected<Error>(name.error());
    ++counts.steps;
    if (!name->empty())
        add(FileFinding::Kind::UnreadableStep, *name, {});
    return {};
}

void FileCheck::Private::end()
{
    data.listed.reset();
    if (!hasStale)
        return;
    emit workspace.summariesChanged();
    if (data.keepsSummaries)
        workspace.refreshSummaries();
}

FileCheck::FileCheck(Workspace &workspace) : m(std::make_unique<Private>(workspace)) {}

FileCheck::~FileCheck() = default;

bool FileCheck::isDone() const
{
    return m->hasBegun && m->waiting.empty();
}

Result<void> FileCheck::work(int milliseconds)
{
    if (!m->hasBegun)
        return m->begin();
    QElapsedTimer timer;
    timer.start();
    while (!m->waiting.empty() && timer.elapsed() < milliseconds) {
        const auto next = std::move(m->waiting.front());
        m->waiting.pop_front();
        if (Result<void> checked = next(); !checked) {
            m->waiting.clear();
            return checked;
        }
        ++m->done;
    }
    if (m->waiting.empty())
        m->end();
    return {};
}

int FileCheck::done() const
{
    return m->done;
}

int FileCheck::all() const
{
    return m->all;
}

const std::vector<FileFinding> &FileCheck::findings() const
{
    return m->findings;
}

FileCheck::Counts FileCheck::counts() const
{
    return m->counts;
}

} // namespace cairn
