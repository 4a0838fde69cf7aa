#pragma once

#include "audit/Audit.h"
#include "base/Result.h"
#include "base/Unlock.h"
#include "catalogue/Catalogue.h"
#include "evidence/Record.h"
#include "planner/LearnerPlan.h"
#include "sharing/Sharing.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace cairn {

class CompiledCatalogue;
class Database;
class Key;
struct BackupFile;
struct Export;
enum class BackupReason;
struct Summary;
struct Touched;

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
    int ready = 0;        ///< credentials that are awardable now
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
    QString text;      ///< "Add CompTIA A+"
    LearnerId learner; ///< empty: not about one learner
    bool undone = false;
};

/// How an import of a student system's export changes the caseload, before it is taken.
struct ImportChange {
    /// Gone: an earlier import brought this learner, and this list of many does not have them any
    /// more. They are shown, and stay in the caseload until somebody removes them.
    enum class What { Added, Changed, Gone, Same };
    What what = What::Added;
    LearnerId learner;
    QString name;
    int evidenceAdded = 0;
    int evidenceChanged = 0;
    int evidenceGone = 0;

    bool operator==(const ImportChange &) const = default;
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
    bool gone = false;  ///< the credential is not in the new edition
    bool isNew = false; ///< it is only there; `before` and `remainingBefore` say nothing
    bool matters = false; ///< a goal, held, ready, waiting, finishing or begun

    bool operator==(const CatalogueChange &) const = default;
};

/// A whole copy of the file beside it, made by itself and before every change that is hard to take
/// back. It was opened again and compared when it was made.
struct Backup {
    enum class Why { Auto, Hand, Import, Catalogue, Migration, Purge, Restore, Passphrase };
    QString path;
    qint64 sequence = 0; ///< the order they were made in, whatever the clock said
    QDateTime at;
    Why why = Why::Auto;
    qint64 size = 0; ///< bytes

    bool operator==(const Backup &) const = default;
};

/// What a backup holds.
struct BackupPreview {
    int learners = 0;
    int evidence = 0;
    int steps = 0;        ///< that could be undone
    QDateTime lastChange; ///< invalid: none
    int disclosures = 0;  ///< entries of the disclosure log
    QString logSeal;      ///< of the newest of them; empty: none

    bool operator==(const BackupPreview &) const = default;
};

/// The newest entry of the disclosure log: what stands before it cannot be changed unnoticed.
struct LogSeal {
    int entries = 0;
    QString text; ///< hexadecimal; empty: no entry

    bool operator==(const LogSeal &) const = default;
};

/// That learners were removed for good: a certificate without their names.
struct PurgeCertificate {
    QDateTime at;
    int learners = 0;
    int rows = 0;  ///< about them, in the tables
    int steps = 0; ///< of the history that ended with them

    bool operator==(const PurgeCertificate &) const = default;
};

/// Somebody who is not in the caseload any more and still stands in its history.
struct RemovedLearner {
    LearnerId id;
    QString name;
    QDateTime at; ///< of the last step about them

    bool operator==(const RemovedLearner &) const = default;
};

/// How many of how many are done, of what must not be stopped half-way.
using ProgressReport = std::function<void(int done, int all)>;

/// The open caseload file, as the verbs of an advisor and the signals that announce a change.
/// Every verb that changes something is one transaction, one undo step, and named.
class Workspace : public QObject
{
    Q_OBJECT

public:
    struct Data; ///< known to its parts alone

    /// Creates an empty caseload, encrypted where \a unlock is a passphrase; fails where a file
    /// stands already.
    static Result<std::unique_ptr<Workspace>> create(const QString &path,
                                                     const Unlock &unlock = {});
    /// Takes about a fifth of a second for a passphrase. What can stand in the way, besides what
    /// any file can have: PassphraseNeeded, WrongPassphrase, MistypedCode, DamagedHeader, Damaged,
    /// NewerVersion, OpenElsewhere. A file that is not encrypted opens with anything.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, const Unlock &unlock = {});
    /// For tests and for looking at things that are not kept.
    static Result<std::unique_ptr<Workspace>> inMemory();
    /// Locking: closes the file and wipes its key. Nothing that was changed can be lost here, but
    /// close() can tell of what went wrong.
    ~Workspace() override;
    /// Brings everything into the one file. All that can be done with the workspace afterwards is
    /// to let go of it.
    Result<void> close();

    /// Whether the file at \a path asks for a passphrase; fails where it is no caseload file.
    static Result<bool> isEncrypted(const QString &path);
    bool isEncrypted() const;
    /// Whether \a unlock opens the file that is open: asked again before it is shown how to open.
    bool isOpenedBy(const Unlock &unlock) const;
    /// The twelve groups on the recovery sheet, in their order; none: the file is not encrypted.
    /// They open the file for good, until its passphrase is changed: never write them to a file.
    QStringList recoveryCode() const;
    /// The numbers, from 1, of the groups in what was typed so far that do not add up.
    static std::vector<int> wrongRecoveryGroups(const QString &typed);
    /// What was typed, in a form that opens a file, wiped in \a typed.
    static Unlock passphrase(QString &typed);
    static Unlock recoveryCode(QString &typed);

    /// Opens a copy of the file below \a folder on this computer, for a file that lies where one
    /// should not be changed in place (FilePlace.h). Changes that an earlier copy did not bring
    /// back are found in it again. close() and writeBack() write one whole file back.
    static Result<std::unique_ptr<Workspace>>
    openWorkingCopy(const QString &path, const QString &folder, const Unlock &unlock = {});
    bool isWorkingCopy() const;
    /// Whether changes were found in it that an earlier copy did not bring back.
    bool foundUnwritten() const;
    /// Refused where somebody changed the file there since the copy was taken: saveCopy() under
    /// another name keeps both, and so does moveTo(), which lets go of the copy.
    Result<void> writeBack();

    QString path() const; ///< also of what this is a working copy of; empty: in memory
    bool isReadOnly() const;
    QDateTime savedAt() const;
    /// Fails where the file was moved, deleted or replaced since it was opened. Everything is
    /// still there to be read; saveCopy() or moveTo() save it.
    Result<void> checkFile() const;
    /// Writes a whole copy to \a path, also of a file that can only be read or is gone. Nothing is
    /// said of it in the disclosure log: who takes it elsewhere uses copyTo() (Export.h).
    Result<void> saveCopy(const QString &path) const;
    /// Writes a copy to \a path and goes on there, history and all.
    Result<void> moveTo(const QString &path);
    /// What was being typed when the file was locked, kept in the file and outside its history.
    Result<void> keepDraft(const QByteArray &draft);
    QByteArray draft() const;
    /// Writes the whole file anew with another passphrase, and every backup. The old passphrase and
    /// the old recovery sheet open nothing any more. A file without one gets one. Whatever happens
    /// meanwhile, one whole file is left that the old or the new passphrase opens.
    Result<void> changePassphrase(const Unlock &next, const ProgressReport &progress = {});
    /// Writes the file and its backups in the clear: anybody who gets them can read them.
    Result<void> removePassphrase(const ProgressReport &progress = {});
    /// Ways out for share(): a whole copy, under the key of the file or under a passphrase of its
    /// own; \a code then says how its recovery sheet reads.
    Export copyTo(const QString &path) const;
    Result<Export> encryptedCopyTo(const QString &path, const Unlock &unlock,
                                   QStringList &code) const;

    /// The newest first. They are made at most an hour after a change, when the file is closed, and
    /// before an import, a new catalog, a purge and a restore.
    std::vector<Backup> backups() const;
    static std::vector<Backup> backupsOf(const QString &path);
    Result<Backup> backUp();
    /// The same beside the work: `backupProgressed` tells how far it is, then `backedUp` or
    /// `notBackedUp` what came of it. Whatever else needs the whole file gives it up.
    void backUpLater();
    /// Opens the backup, checks it from end to end, and counts.
    Result<BackupPreview> preview(const Backup &backup) const;
    /// Opens a backup to look at; nothing is written.
    Result<std::unique_ptr<Workspace>> look(const Backup &backup) const;
    static Result<std::unique_ptr<Workspace>> openToLook(const QString &path,
                                                         const Unlock &unlock = {});
    /// Puts a backup in the place of the file, history and all. What the file held becomes the
    /// newest backup.
    Result<void> restore(const Backup &backup);
    /// The same for a file that does not open any more. It is kept beside, and said where; empty:
    /// there was none.
    static Result<QString> restoreDamaged(const QString &path, const Backup &backup,
                                          const Unlock &unlock);

    /// Why learners are removed for good.
    enum class PurgeReason { Retention, Request, Mistake };
    /// Removes learners for good, also those that were removed before and stand in the history:
    /// from the tables, the history, the backups, and the bytes of all these files. It cannot be
    /// undone, and ends undo for what is about them. Damaged files that were kept beside go as
    /// well.
    Result<PurgeCertificate> purge(const std::vector<LearnerId> &learners, PurgeReason reason,
                                   const ProgressReport &progress = {});
    /// Who was removed earlier, or added and undone, and can still be brought back from the history.
    /// The newest first.
    std::vector<RemovedLearner> removedLearners() const;
    /// Forgets the beginning of the history, up to \a before: what was done stays done, and cannot
    /// be undone any more. \returns how many steps.
    Result<int> forgetHistory(const QDateTime &before);

    /// Today, unless a test or the command line says another day.
    Date today() const;
    void setToday(Date day);

    bool hasCatalogue() const;
    std::shared_ptr<const CompiledCatalogue> catalogue() const; ///< never null; may be empty
    /// Why the catalogue in the file cannot be used, where it cannot: it then counts as empty.
    std::optional<Error> catalogueError() const;
    /// What taking \a next would change, for whom: states and what remains, on today's evidence.
    /// \pre \a next has no faults.
    std::vector<CatalogueChange> previewCatalogue(const Catalogue &next) const;
    /// The same in the background, for a large caseload. Cancelling the future stops it.
    QFuture<std::vector<CatalogueChange>> previewCatalogueLater(const Catalogue &next) const;
    /// Refuses a catalogue with faults, and says the first.
    Result<void> takeCatalogue(const Catalogue &next);

    std::vector<LearnerSummary> learners() const;
    std::optional<Record> record(const LearnerId &learner) const;
    /// Audits of one learner against every credential, cached until something changes.
    std::vector<Verdict> verdicts(const LearnerId &learner) const;
    std::optional<Audit> audit(const LearnerId &learner, const CredentialId &credential,
                               LookAhead lookAhead) const;
    std::vector<std::vector<CredentialId>> together(const LearnerId &learner) const;
    std::vector<GrantFinding> grants(const LearnerId &learner) const;
    /// Audits the learner beside the window, with what was asked for before the last change, so
    /// that the four above answer at once. \returns whether they will: it waits a moment for that.
    /// Else `audited` tells; an edit meanwhile needs another call.
    bool auditAhead(const LearnerId &learner);
    /// How long that moment is.
    void setPatience(std::chrono::milliseconds patience);
    /// Computes the summaries that are not known yet, in the background; `summariesChanged` tells.
    /// Once asked for, they are kept up to date with every change that follows.
    void refreshSummaries();

    /// Gives an id where there is none ("L-0001").
    Result<LearnerId> addLearner(const Learner &learner);
    Result<void> editLearner(const Learner &learner);
    Result<void> removeLearner(const LearnerId &learner);
    Result<void> removeLearners(const std::vector<LearnerId> &learners); ///< as one step
    Result<void> setFact(const LearnerId &learner, const QString &key,
                         const std::vector<FactValue> &value); ///< no value: removed
    /// All of them at once, as one step: what is not in \a facts is removed.
    Result<void> setFacts(const LearnerId &learner,
                          const std::map<std::string, std::vector<FactValue>, std::less<>> &facts);
    Result<void> setGoals(const LearnerId &learner, const std::vector<Goal> &goals);
    /// The verbs for evidence refuse what validate() finds; editing may leave what was there.
    /// Gives an id where there is none ("cis-120").
    Result<EvidenceId> addEvidence(const LearnerId &learner, const EvidenceItem &item);
    Result<void> editEvidence(const LearnerId &learner, const EvidenceItem &item);
    Result<void> removeEvidence(const LearnerId &learner, const std::vector<EvidenceId> &evidence);
    /// Records that \a holding was awarded (also a retro-award).
    Result<void> award(const LearnerId &learner, const Holding &holding);
    /// Several at once, as one step.
    Result<void> awardAll(const std::vector<std::pair<LearnerId, Holding>> &awards);
    /// Takes back the newest award of \a credential.
    Result<void> withdrawAward(const LearnerId &learner, const CredentialId &credential);
    Result<void> addException(const LearnerId &learner, const RuleException &exception);
    Result<void> removeException(const LearnerId &learner, int index);
    Result<void> attest(const LearnerId &learner, const Attestation &attestation);
    Result<void> removeAttestation(const LearnerId &learner, int index);

    /// What a learner agreed to, the newest first. Consents and opt-outs are steps like any other.
    std::vector<WrittenConsent> consents(const LearnerId &learner) const;
    /// Refuses what validate() finds; gives an id ("C-0001").
    Result<ConsentId> addConsent(const LearnerId &learner, const WrittenConsent &consent);
    Result<void> editConsent(const LearnerId &learner, const WrittenConsent &consent);
    Result<void> withdrawConsent(const LearnerId &learner, const ConsentId &consent);
    Result<void> removeConsent(const LearnerId &learner, const ConsentId &consent);
    /// Since when the learner is left out of directory information; nothing: the learner is in.
    std::optional<Date> optedOutSince(const LearnerId &learner) const;
    Result<void> setOptedOut(const LearnerId &learner, bool isOptedOut);
    /// The institution's list of directory information. No step: it is about no learner.
    RecordKinds directoryKinds() const;
    Result<void> setDirectoryKinds(const RecordKinds &kinds);

    /// For each of \a learners in turn, today. \pre validate(request) finds nothing.
    std::vector<SharingAnswer> mayBeShared(const SharingRequest &request,
                                           const std::vector<LearnerId> &learners) const;
    /// The one way out for learners' data: decides again, lets \a way prepare everything about
    /// those whose data may go, enters it into the disclosure log, and only then lets \a way finish
    /// it. So nothing goes out that is not in the log. Where finishing fails, a second entry says
    /// so. \returns the number of the entry. Refused where none of \a learners may be shared.
    Result<qint64> share(const SharingRequest &request, const std::vector<LearnerId> &learners,
                         const Export &way);
    /// A way that said it had finished had not: on paper, say.
    Result<void> noteFailure(qint64 entry);
    /// What was asked for and refused, or given without Cairn.
    Result<void> noteDisclosure(const SharingRequest &request,
                                const std::vector<LearnerId> &learners, Outcome outcome);
    /// The whole log, the newest first; whom an entry is about is said where it is one learner.
    std::vector<Disclosure> disclosures() const;
    std::vector<Disclosure> disclosuresTo(const LearnerId &learner) const;
    LogSeal logSeal() const;

    /// The one in use first, then in the order in which they were made. They change by these verbs
    /// alone, whatever becomes of the record and the catalogue.
    std::vector<LearnerPlan> plans(const LearnerId &learner) const;
    /// Gives an id, and says which catalogue it was made with. The first plan is the one in use.
    Result<PlanId> addPlan(const LearnerId &learner, LearnerPlan plan);
    /// A what-if of it under another name.
    Result<PlanId> copyPlan(const LearnerId &learner, const PlanId &plan, const QString &name);
    Result<void> renamePlan(const LearnerId &learner, const PlanId &plan, const QString &name);
    /// What was a what-if is none from then on.
    Result<void> usePlan(const LearnerId &learner, const PlanId &plan);
    /// Where it was the one in use, the oldest of the others is.
    Result<void> removePlan(const LearnerId &learner, const PlanId &plan);
    /// Puts items in, moves and takes them out, as one step called after the first of them.
    Result<void> movePlanItems(const LearnerId &learner, const PlanId &plan,
                               const std::vector<PlanMove> &moves);
    Result<void> addPlanPin(const LearnerId &learner, const PlanId &plan, const Pin &pin);
    Result<void> removePlanPin(const LearnerId &learner, const PlanId &plan, const Pin &pin);
    /// Goals, start, limits and objectives; the pins stay as they are.
    Result<void> setPlanRequest(const LearnerId &learner, const PlanId &plan,
                                const PlanRequest &request);

    /// Learners and evidence are matched by their ids. What an import says anew is taken; what it
    /// says as it did the last time leaves alone what was corrected here since. Imported evidence
    /// that a record no longer has goes, unless the record has none at all. Facts, goals, awards,
    /// attestations and exceptions are added to, never taken away.
    ///
    /// \a progress is told now and then how many of all records are done; events may be handled in
    /// it, but no other verb called. Where it answers false, the work stops and nothing is changed.
    using Progress = std::function<bool(int done, int all)>;
    std::vector<ImportChange> previewImport(const std::vector<Record> &records,
                                            const Progress &progress = {}) const;
    Result<void> importRecords(const std::vector<Record> &records, const QString &source,
                               const Progress &progress = {});
    /// An import tells its progress and is not over: nothing may be closed under it.
    bool isAtWork() const;
    /// What an import would make of one learner; nothing where it cannot be read.
    std::optional<Record> recordAfterImport(const Record &incoming) const;

    /// What the window keeps in the file beside the caseload, such as the views of a list: not
    /// part of the history.
    QByteArray kept(const QString &name) const;
    Result<void> keep(const QString &name, const QByteArray &value);

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
    void learnersChanged(); ///< someone came or went, many changed, or a new day came
    void learnerChanged(const cairn::LearnerId &learner);
    void plansChanged(const cairn::LearnerId &learner); ///< or what they are held against did
    void catalogueChanged();
    void summariesChanged();
    void audited(const cairn::LearnerId &learner);
    void historyChanged();
    void saved(const QDateTime &at);
    void notSaved(const cairn::Error &error);
    void disclosed(); ///< the disclosure log has another entry
    void backupsChanged();
    void notBackedUp(const cairn::Error &error);
    void backedUp(const cairn::Backup &backup);
    void backupProgressed(int done, int all); ///< the same twice: it is over

private:
    friend class FileCheck;
    explicit Workspace(std::unique_ptr<Data> data);
    static Result<std::unique_ptr<Workspace>> around(Result<std::unique_ptr<Database>> file);

    Result<void> step(const QString &name, const LearnerId &learner,
                      const std::function<Result<void>()> &work);
    Result<void> announce(const Result<Touched> &touched);
    void announceLearners(const Touched &touched);
    void announceFailure(const Error &error);
    Result<void> changeKey(const Key &key, const ProgressReport &progress);
    Result<void> backUpBefore(BackupReason reason);
    Result<Backup> makeBackup(BackupReason reason);
    void makeBackupLater(BackupReason reason);
    void takeBackup(const BackupFile &made, const std::string &mark);
    Result<void> checkBackup(Database &copy);
    void rememberBackups();
    bool isBackupDue() const;
    void backUpIfDue();
    void connectBackupWork();
    void announceEverything();
    void endPurge();
    Result<void> checkOrigin(const std::string &bytes, const std::string &content) const;
    void forgetCopy(const QString &copy);
    Result<void> cleanAfterPurge(const std::vector<LearnerId> &learners,
                                 const ProgressReport &progress);
    void readCatalogue();
    void announceDay();
    void takeAudits();
    void keepSummaries(const std::vector<std::pair<LearnerId, Summary>> &batch);
    Result<Record> recordOrNotFound(const LearnerId &learner) const;
    QString credentialName(const CredentialId &credential) const;
    QString evidenceName(const EvidenceItem &item) const;
    QString itemName(const ItemId &item) const;
    Result<LearnerPlan> planOrNotFound(const LearnerId &learner, const PlanId &plan) const;
    QString nameOfMoves(const std::vector<PlanMove> &moves) const;
    Result<void> checkAward(const LearnerId &learner, const Holding &holding) const;
    Result<void> checkCredential(const CredentialId &credential) const;
    Result<WrittenConsent> consentOrNotFound(const LearnerId &learner, const ConsentId &consent) const;
    Result<qint64> enter(Disclosure entry);

    std::unique_ptr<Data> m;
};

} // namespace cairn
