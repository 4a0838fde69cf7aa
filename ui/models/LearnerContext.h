#pragma once

#include "audit/Audit.h"
#include "evidence/Record.h"
#include "models/CatalogueNames.h"
#include "wording/AuditText.h"

#include <map>
#include <memory>
#include <vector>

namespace cairn {
class Workspace;
struct Grant;
}

namespace cairn::ui {

/// Everything the tabs show of one learner, read once after a change and shared by them.
struct LearnerContext {
    /// \returns null where there is no such learner.
    static std::shared_ptr<const LearnerContext> read(const Workspace &workspace,
                                                      const LearnerId &learner);
    /// The record as it is now, with what the audits said \a before, until they say it anew; null
    /// before: nothing is known yet.
    static std::shared_ptr<const LearnerContext>
    readUnaudited(const Workspace &workspace, const LearnerId &learner,
                  const std::shared_ptr<const LearnerContext> &before);
    LearnerContext(Record record, std::shared_ptr<const CompiledCatalogue> catalogue, Date today);
    LearnerContext(const LearnerContext &) = delete;
    LearnerContext &operator=(const LearnerContext &) = delete;

    const EvidenceItem *evidence(const EvidenceId &id) const;
    const Holding *holding(const CredentialId &id) const;
    bool isGoal(const CredentialId &id) const;
    const Verdict *verdict(const CredentialId &id) const;
    /// In which its credits are written: its own, or its item's provider's.
    CreditUnit unitOf(const EvidenceItem &piece) const;
    /// A piece that a crosswalk granted has no line in the record: its credits come from there.
    std::optional<Credits> creditsOf(const EvidenceId &id) const;
    /// What of a crosswalk the piece is; null for what the record itself states.
    const Grant *grantOf(const EvidenceId &piece) const;
    CreditUnit receiverUnit(const CrosswalkId &crosswalk) const;
    /// The crosswalk that granted the piece; empty for what the record itself states.
    CrosswalkId grantedBy(const EvidenceId &id) const;
    /// What the piece is; of what a crosswalk granted, the course rather than the crosswalk.
    QString pieceName(const EvidenceId &id) const;
    /// What is missing at a requirement, where that says more than its \a title does.
    QString missing(const NodeFinding &finding, const CredentialId &credential,
                    const QString &title) const;

    /// "6 credits left"; where whole credentials are asked for: "First: Associate in Nursing".
    QString left(const Verdict &verdict) const;
    /// What remains with what remains of the credentials that have to be earned first.
    Remaining wayTo(const Verdict &verdict) const;

    Record record;
    std::shared_ptr<const CompiledCatalogue> catalogue;
    CatalogueNames names;
    AuditText wording;
    Date today;
    bool isAudited = true; ///< false: verdicts and grants are of an earlier record
    std::vector<Verdict> verdicts;
    std::vector<GrantFinding> grants;
    std::vector<std::vector<CredentialId>> together;

private:
    /// Credentials that have to be earned as a whole before another one, by that one's id.
    struct Before {
        std::vector<CredentialId> credentials;
        Remaining way; ///< with what remains of them
    };
    void lookBefore(const Workspace &workspace);

    std::map<CredentialId, Before> m_before;
};

} // namespace cairn::ui
