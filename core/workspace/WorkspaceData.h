#pragma once

#include "store/Backups.h"
#include "store/CatalogueRepository.h"
#include "store/ConsentRepository.h"
#include "store/Database.h"
#include "store/DisclosureLog.h"
#include "store/EvidenceRepository.h"
#include "store/History.h"
#include "store/LearnerRepository.h"
#include "store/PlanRepository.h"
#include "store/RecordRepository.h"
#include "store/SettingRepository.h"
#include "store/StatedList.h"
#include "store/SummaryRepository.h"
#include "workspace/AuditCache.h"
#include "workspace/AuditWork.h"
#include "workspace/BackupWork.h"
#include "workspace/SummaryWork.h"
#include "workspace/Workspace.h"

#include <QElapsedTimer>
#include <QTimer>

#include <unordered_map>

namespace cairn {

/// As the system wants a file's name.
std::string nativePath(const QString &path);

/// The groups on the recovery sheet.
QStringList groupTexts(const Key &key);

/// What the parts of Workspace share.
struct Workspace::Data {
    explicit Data(std::unique_ptr<Database> file);

    std::unique_ptr<Database> database;
    std::shared_ptr<const CompiledCatalogue> catalogue; ///< never null
    bool hasCatalogue = false;
    std::optional<Error> catalogueError;
    QString origin; ///< what this is a working copy of; empty: it is none
    bool foundUnwritten = false; ///< changes that an earlier copy did not bring back
    std::optional<Date> otherToday;
    QDateTime savedAt;
    AuditCache audits;
    AuditWork auditWork;
    std::chrono::milliseconds patience{80}; ///< of a person who waits for an edit to show
    bool keepsSummaries = false;
    bool isInStep = false; ///< a long step lets events be handled: timers wait for its end
    /// Summaries that are not in the file yet: many are written at once.
    std::unordered_map<LearnerId, Summary> unwritten;
    /// Everyone as learners() answered last; summaries that come in are put into it.
    struct Listed {
        std::string mark; ///< changeMark()
        Date today;
        std::string catalogue;
        std::vector<LearnerSummary> learners;
        std::vector<std::int64_t> changes; ///< of each learner
        std::unordered_map<LearnerId, std::size_t> places;
    };
    std::optional<Listed> listed;
    SummaryWork summaryWork;
    Date lastToday; ///< as it was announced last
    QTimer minutes; ///< looks whether a new day has come
    QTimer idle;    ///< brings the log into the file when nothing happens for a while

    BackupWork backupWork;
    std::string copied; ///< the same for the backup that is being made
    std::string backedUp; ///< what changeMark() said at the newest backup
    QElapsedTimer sinceBackup;
    bool isBackupDue = false; ///< whatever the time since the last one

    // Repositories hold nothing but the database.
    History history() const { return History(*database); }
    LearnerRepository learners() const { return LearnerRepository(*database); }
    EvidenceRepository evidence() const { return EvidenceRepository(*database); }
    HoldingRepository holdings() const { return HoldingRepository(*database); }
    AttestationRepository attestations() const { return AttestationRepository(*database); }
    ExceptionRepository exceptions() const { return ExceptionRepository(*database); }
    GoalRepository goals() const { return GoalRepository(*database); }
    PlanRepository plans() const { return PlanRepository(*database); }
    CatalogueRepository catalogues() const { return CatalogueRepository(*database); }
    SettingRepository settings() const { return SettingRepository(*database); }
    RecordRepository records() const { return RecordRepository(*database); }
    ConsentRepository consents() const { return ConsentRepository(*database); }
    DisclosureLog log() const { return DisclosureLog(*database); }

    Backups backups() const { return Backups(database->path()); }
    /// Another text after every change, undo and redo included.
    std::string changeMark() const;
    Date today() const;
    bool isValid(const Summary &summary, std::int64_t change) const;
    bool isListed() const; ///< `listed` is what the file says
    void writeSummaries();
    std::optional<Record> record(const LearnerId &learner) const;
    AuditCache &auditsOfToday();
};

} // namespace cairn
