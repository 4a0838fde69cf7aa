#include "audit/CompiledCatalogue.h"
#include "evidence/Validate.h"
#include "workspace/Ids.h"
#include "workspace/Import.h"
#include "workspace/WorkspaceData.h"

#include <set>

namespace cairn
{

/// An import may name what the catalogue does not have yet, and what is still to come; what the
/// rules call a fault of the record stops it.
static bool stopsAnImport(const EvidenceProblem &problem)
{
    using Kind = EvidenceProblem::Kind;
    switch (problem.kind) {
    case Kind::Unknown:
        return problem.field == EvidenceProblem::Field::Grade
            || problem.field == EvidenceProblem::Field::Kind;
    case Kind::Missing:
    case Kind::InFuture:
    case Kind::BeforeEarned:
        return false;
    default:
        return true;
    }
}

static Result<void> checkEvidence(const Record &record, const Catalogue &catalogue)
{
    std::set<EvidenceId> ids;
    for (const EvidenceItem &item : record.evidence) {
        const std::string place = record.learner.id.text + "/evidence/" + item.id.text;
        if (!item.id.isEmpty() && !ids.insert(item.id).second)
            return fail(ErrorCode::Refused, place, "this evidence is there twice");
        for (const EvidenceProblem &problem : validate(item, catalogue))
            if (stopsAnImport(problem))
                return fail(ErrorCode::Refused, place, toText(problem));
    }
    return {};
}

static Result<void> checkRecords(const std::vector<Record> &records, const Catalogue &catalogue)
{
    std::set<LearnerId> ids;
    for (const Record &record : records) {
        if (record.learner.id.isEmpty())
            return fail(ErrorCode::Refused, "learner/id", "a learner without an id");
        if (!ids.insert(record.learner.id).second)
            return fail(ErrorCode::Refused, record.learner.id.text, "this learner is there twice");
        if (Result<void> checked = checkEvidence(record, catalogue); !checked)
            return checked;
    }
    return {};
}

/// The same piece gets the same id each time, as long as those before it stay.
static Record withEvidenceIds(Record record)
{
    for (EvidenceItem &item : record.evidence)
        if (item.id.isEmpty())
            item.id = readableId(item, record.evidence);
    return record;
}

namespace
{

/// Reads what is there, and writes what an import makes of it.
class Importer
{
public:
    explicit Importer(Database &database)
        : m_learners(database)
        , m_evidence(database)
        , m_records(database)
        , m_holdings(database)
        , m_attestations(database)
        , m_exceptions(database)
        , m_goals(database)
    {
    }

    Result<Import> importOf(const Record &incoming) const
    {
        const Result<std::optional<Present>> present = presentOf(incoming.learner.id);
        if (!present)
            return tl::unexpected<Error>(present.error());
        return cairn::importOf(withEvidenceIds(incoming), *present);
    }

    Result<void> take(const Record &incoming, const std::string &source)
    {
        const Result<Import> import = importOf(incoming);
        if (!import)
            return tl::unexpected<Error>(import.error());
        if (import->change.what == ImportChange::What::Added)
            return m_records.insert(import->record, source);
        return update(*import, incoming, source);
    }

private:
    Result<std::optional<Present>> presentOf(const LearnerId &learner) const;
    Result<void> update(const Import &import, const Record &incoming, const std::string &source);
    Result<void> updateEvidence(const Import &import, const std::string &source);

    LearnerRepository m_learners;
    EvidenceRepository m_evidence;
    RecordRepository m_records;
    HoldingRepository m_holdings;
    AttestationRepository m_attestations;
    ExceptionRepository m_exceptions;
    GoalRepository m_goals;
};

} // namespace

Result<std::optional<Present>> Importer::presentOf(const LearnerId &learner) const
{
    Result<std::optional<Record>> record = m_records.read(learner);
    if (!record)
        return tl::unexpected<Error>(record.error());
    if (!*record)
        return std::optional<Present>();
    Present present;
    present.record = std::move(**record);
    const Result<Origin> origin = m_learners.originOf(learner);
    if (!origin)
        return tl::unexpected<Error>(origin.error());
    present.learner = *origin;
    Result<std::map<EvidenceId, Origin>> origins = m_evidence.originsOf(learner);
    if (!origins)
        return tl::unexpected<Error>(origins.error());
    present.evidence = std::move(*origins);
    return std::optional<Present>(std::move(present));
}

template <class Entry>
static Result<void> replaceWhereDifferent(StatedList<Entry> &list, const LearnerId &learner,
                                          const std::vector<Entry> &entries)
{
    const Result<std::vector<Entry>> present = list.of(learner);
    if (!present)
        return tl::unexpected<Error>(present.error());
    if (*present == entries)
        return {};
    return list.replace(learner, entries);
}

Result<void> Importer::update(const Import &import, const Record &incoming,
                              const std::string &source)
{
    const Record &record = import.record;
    const LearnerId &learner = record.learner.id;
    Result<Origin> origin = m_learners.originOf(learner);
    if (!origin)
        return tl::unexpected<Error>(origin.error());
    if (import.takesLearner)
        origin = Origin{source, digestOf(incoming.learner)};
    Result<void> done = m_learners.write(record, *origin);
    for (const auto &[key, value] : incoming.facts)
        if (done)
            done = m_learners.setFact(learner, key, value);
    if (done)
        done = updateEvidence(import, source);
    if (done)
        done = replaceWhereDifferent(m_holdings, learner, record.held);
    if (done)
        done = replaceWhereDifferent(m_attestations, learner, record.attested);
    if (done)
        done = replaceWhereDifferent(m_exceptions, learner, record.exceptions);
    if (done)
        done = replaceWhereDifferent(m_goals, learner, record.goals);
    return done;
}

Result<void> Importer::updateEvidence(const Import &import, const std::string &source)
{
    const LearnerId &learner = import.record.learner.id;
    for (const EvidenceItem &item : import.written)
        if (Result<void> done = m_evidence.write(learner, item, {source, digestOf(item)}); !done)
            return done;
    for (const EvidenceId &id : import.gone)
        if (Result<void> done = m_evidence.remove(learner, id); !done)
            return done;
    return {};
}

/// Learners that an import brought once and that a list of many does not have any more. A record
/// that comes alone is no list.
static std::vector<ImportChange> goneLearners(const std::vector<Record> &records,
                                              const LearnerRepository &learners)
{
    std::vector<ImportChange> gone;
    const Result<std::vector<LearnerRow>> rows = learners.list();
    if (records.size() < 2 || !rows)
        return gone;
    std::set<LearnerId> ids;
    for (const Record &record : records)
        ids.insert(record.learner.id);
    for (const LearnerRow &row : *rows) {
        const Result<Origin> origin = learners.originOf(row.id);
        if (ids.count(row.id) > 0 || !origin || !origin->isImported())
            continue;
        ImportChange change;
        change.what = ImportChange::What::Gone;
        change.learner = row.id;
        change.name = QString::fromStdString(row.name);
        gone.push_back(std::move(change));
    }
    return gone;
}

/// Often enough for a bar that moves and a Cancel that answers, seldom enough to cost nothing.
static constexpr int recordsBetweenProgress = 16;

static bool goesOn(const Workspace::Progress &progress, size_t done, size_t all)
{
    return !progress || done % recordsBetweenProgress != 0
           || progress(static_cast<int>(done), static_cast<int>(all));
}

std::vector<ImportChange> Workspace::previewImport(const std::vector<Record> &records,
                                                   const Progress &progress) const
{
    std::vector<ImportChange> changes;
    const Importer importer(*m->database);
    for (size_t i = 0; i < records.size(); ++i) {
        if (!goesOn(progress, i, records.size()))
            return {};
        if (const Result<Import> import = importer.importOf(records[i]))
            changes.push_back(import->change);
    }
    const std::vector<ImportChange> gone = goneLearners(records, m->learners());
    changes.insert(changes.end(), gone.begin(), gone.end());
    return changes;
}

bool Workspace::isAtWork() const
{
    return m->isInStep;
}

std::optional<Record> Workspace::recordAfterImport(const Record &incoming) const
{
    Result<Import> import = Importer(*m->database).importOf(incoming);
    return import ? std::optional(std::move(import->record)) : std::nullopt;
}

Result<void> Workspace::importRecords(const std::vector<Record> &records, const QString &source,
                                      const Progress &progress)
{
    if (Result<void> checked = checkRecords(records, m->catalogue->catalogue()); !checked)
        return checked;
    if (Result<void> kept = backUpBefore(BackupReason::Import); !kept)
        return kept;
    const std::string from = source.isEmpty() ? "import" : source.toStdString();
    const LearnerId learner = records.size() == 1 ? records.front().learner.id : LearnerId();
    // While progress is told, nothing else may read what could still be taken back.
    m->summaryWork.stop();
    m->idle.stop();
    m->isInStep = true;
    const Result<void> done
        = step(tr("Import %1").arg(QString::fromStdString(from)), learner, [&]() -> Result<void> {
              Importer importer(*m->database);
              for (size_t i = 0; i < records.size(); ++i) {
                  if (!goesOn(progress, i, records.size()))
                      return fail(ErrorCode::Stopped, from, "stopped by the person who began it");
                  if (Result<void> taken = importer.take(records[i], from); !taken)
                      return taken;
              }
              return {};
          });
    m->isInStep = false;
    if (!done) {
        m->idle.start();
        m->audits.clear();
        if (m->keepsSummaries)
            refreshSummaries();
    }
    return done;
}

} // namespace cairn
