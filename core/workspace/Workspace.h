#pragma once

#include "audit/Audit.h"
#include "base/Result.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <QDateTime>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace cairn {

class CompiledCatalogue;

/// What the caseload table shows of one learner: stated facts from one query, computed ones from
/// a cache that is rebuilt whenever the learner, the catalogue or the day changes.
struct LearnerSummary {
    LearnerId id;
    QString name;
    QString pronouns;
    QString cohort;
    CredentialId goal; ///< the first goal; empty: none
    QDateTime changed;
    bool audited = false; ///< false: the computed fields are not known yet
    int ready = 0; ///< credentials that are awardable now
    int finishing = 0;
    int needsPerson = 0;
    CredentialId next; ///< awardable first, else the closest on the way; empty: none
    State nextState = State::Open;
    Remaining nextRemaining;
    double goalProgress = 0; ///< 0 to 1
    Remaining goalRemaining;
    std::optional<Date> endsOn; ///< the first day on which something stops counting

    bool operator==(const LearnerSummary &) const = default;
};

/// One step of the history, newest first in `activities()`.
struct Activity {
    qint64 sequence = 0;
    QDateTime at;
    QString text; ///< "Add CompTIA A+"
    LearnerId learner; ///< empty: not about one learner
    bool undone = false;
};

/// How an import of a student system's export changes the caseload, before it is taken.
struct ImportChange {
    enum class What { Added, Changed, Gone, Same };
    What what = What::Added;
    LearnerId learner;
    QString name;
    int evidenceAdded = 0;
    int evidenceChanged = 0;
    int evidenceGone = 0;
};

/// What a new catalogue edition changes for one learner, before it is taken.
struct CatalogueChange {
    LearnerId learner;
    QString name;
    CredentialId credential;
    State before = State::Open;
    State after = State::Open;
    Remaining remainingBefore;
    Remaining remainingAfter;
    bool gone = false; ///< the credential is not in the new edition
};

/// The open caseload file, as the verbs of an advisor and the signals that announce a change.
/// Every verb that changes something is one transaction, one undo step, and named.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Creates an empty caseload; fails where a file stands already.
    static Result<std::unique_ptr<Workspace>> create(const QString &path);
    static Result<std::unique_ptr<Workspace>> open(const QString &path);
    /// For tests and for looking at things that are not kept.
    static Result<std::unique_ptr<Workspace>> inMemory();
    ~Workspace() override;

    QString path() const; ///< empty: in memory
    bool isReadOnly() const;
    QDateTime savedAt() const;
    /// Today, unless a test or the command line says another day.
    Date today() const;
    void setToday(Date day);

    bool hasCatalogue() const;
    std::shared_ptr<const CompiledCatalogue> catalogue() const; ///< never null; may be empty
    /// What taking \a next would change, for whom.
    std::vector<CatalogueChange> previewCatalogue(const Catalogue &next) const;
    Result<void> takeCatalogue(const Catalogue &next);

    std::vector<LearnerSummary> learners() const;
    std::optional<Record> record(const LearnerId &learner) const;
    /// Audits of one learner against every credential, cached until something changes.
    std::vector<Verdict> verdicts(const LearnerId &learner) const;
    std::optional<Audit> audit(const LearnerId &learner, const CredentialId &credential,
                               LookAhead lookAhead) const;
    std::vector<std::vector<CredentialId>> together(const LearnerId &learner) const;
    std::vector<GrantFinding> grants(const LearnerId &learner) const;
    /// Computes the summaries that are not known yet, in the background; `summariesChanged` tells.
    void refreshSummaries();

    Result<LearnerId> addLearner(const Learner &learner);
    Result<void> editLearner(const Learner &learner);
    Result<void> removeLearner(const LearnerId &learner);
    Result<void> setFact(const LearnerId &learner, const QString &key,
                         const std::vector<FactValue> &value); ///< no value: removed
    Result<void> setGoals(const LearnerId &learner, const std::vector<Goal> &goals);
    Result<EvidenceId> addEvidence(const LearnerId &learner, const EvidenceItem &item);
    Result<void> editEvidence(const LearnerId &learner, const EvidenceItem &item);
    Result<void> removeEvidence(const LearnerId &learner, const std::vector<EvidenceId> &evidence);
    /// Records that \a holding was awarded (also a retro-award).
    Result<void> award(const LearnerId &learner, const Holding &holding);
    Result<void> withdrawAward(const LearnerId &learner, const CredentialId &credential);
    Result<void> addException(const LearnerId &learner, const RuleException &exception);
    Result<void> removeException(const LearnerId &learner, int index);
    Result<void> attest(const LearnerId &learner, const Attestation &attestation);
    Result<void> removeAttestation(const LearnerId &learner, int index);

    /// Learners and evidence are matched by source id; exceptions, awards and attestations that
    /// were made here are kept.
    std::vector<ImportChange> previewImport(const std::vector<Record> &records) const;
    Result<void> importRecords(const std::vector<Record> &records, const QString &source);

    bool canUndo() const;
    bool canRedo() const;
    QString undoText() const;
    QString redoText() const;
    Result<void> undo();
    Result<void> redo();
    /// Undoes or redoes until the step with \a sequence is the newest one done; 0: the beginning.
    Result<void> goTo(qint64 sequence);
    std::vector<Activity> activities(int limit) const;

signals:
    void learnersChanged(); ///< someone came or went, or many changed
    void learnerChanged(const cairn::LearnerId &learner);
    void catalogueChanged();
    void summariesChanged();
    void historyChanged();
    void saved(const QDateTime &at);
    void notSaved(const cairn::Error &error);

private:
    struct Data;
    explicit Workspace(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m;
};

} // namespace cairn
