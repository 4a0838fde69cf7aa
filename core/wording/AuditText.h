#pragma once

#include "audit/Audit.h"
#include "wording/RuleText.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace cairn {

class CompiledCatalogue;
struct Record;
struct RuleException;

/// The sentences of an audit, made in one place for window, print and command line.
/// `language` picks the names out of the catalogue ("en", "es"); the sentences themselves follow
/// the installed translator. Catalogue and record must outlive it.
class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::AuditText)

public:
    AuditText(const CompiledCatalogue &catalogue, const Record &record, QString language);

    QString credentialName(const CredentialId &credential) const;
    QString itemName(const ItemId &item) const;
    /// Its title or its item's name; for a crosswalk's piece what granted it.
    QString evidenceName(const EvidenceId &evidence) const;
    /// "Done", "Award now", "Waiting for a person", "Ready to start", "Blocked"
    static QString stateWord(State state);
    /// The same, with how far it is where that says more: "6 of 12 credits".
    QString standing(const Verdict &verdict) const;
    QString standing(const Audit &audit) const;
    /// One or two sentences that say how things stand: "Everything is there: it can be awarded
    /// now."
    QString verdict(const Audit &audit) const;
    /// "6 credits in 2 steps", in the unit of the credential's owner.
    QString remaining(const Remaining &remaining, const CredentialId &credential) const;
    /// What has to be earned as a whole first: "Associate in Nursing and First Badge"; empty:
    /// nothing.
    QString credentialsFirst(const Audit &audit) const;
    /// The rule as a phrase: "12 credits of BUS courses with C or better". \a inside is the
    /// credential whose tree it stands in; its owner's unit is the one its numbers are in.
    QString rule(const Rule &rule, const CredentialId &inside) const;
    /// The finding's rule with the numbers that exceptions gave it; \a among: its parts' too.
    QString rule(const NodeFinding &finding, const CredentialId &inside,
                 const std::vector<NodeFinding> &among = {}) const;
    /// Its label, else the rule, for one line of a tree.
    QString nodeTitle(const NodeFinding &finding, const CredentialId &credential) const;
    static QString nodeStatus(NodeStatus status);
    /// What is missing at a node, and what would change it: "Missing: 3 credits, for example
    /// BUS 101 or BUS 102."
    /// Empty where nothing is missing.
    QString missing(const NodeFinding &finding, const CredentialId &credential) const;
    /// Why a piece is not used, as a sentence beside its name. With the audit it also names the
    /// requirement that it comes from.
    QString unused(const Unused &unused) const;
    QString unused(const Unused &unused, const Audit &audit) const;
    /// "CIS 101 stops counting here on May 31, 2027: it will be too old then."
    QString expiry(const Expiry &expiry) const;
    QString conflict(const Conflict &conflict, const Audit &audit) const;
    QString review(const Review &review) const;
    /// What stands in the way of making an award; empty: nothing.
    static QString awardBlock(AwardBlock block);
    /// "Unofficial. The registrar decides. Catalog: Fall 2026."
    QString footer() const;

private:
    QString progressOf(const Remaining &remaining, const Remaining &baseline,
                       const CredentialId &credential) const;
    QString openVerdict(const Audit &audit) const;
    QString closedVerdict(const Audit &audit) const;
    QString heldVerdict(const Audit &audit) const;
    QStringList openTitles(const std::vector<NodeFinding> &findings,
                           const CredentialId &credential) const;
    QString standingTitle(const NodeFinding &finding, const CredentialId &credential) const;
    QString standingRuleText(const NodeFinding &finding, const CredentialId &credential) const;
    static QString withException(const QString &said, const NodeFinding &finding);
    QString underWay(const NodeFinding &finding) const;
    QString missingAtLeaf(const NodeFinding &finding, const CredentialId &credential) const;
    QString missingCredits(const NodeFinding &finding, const Filter &filter,
                           const CredentialId &credential) const;
    QString missingCount(const NodeFinding &finding, const CredentialId &credential) const;
    QString missingParts(const NodeFinding &finding, const CredentialId &credential) const;
    QString missingAtCondition(const NodeFinding &finding, const CredentialId &credential) const;
    QString examples(const Filter &filter, const CredentialId &credential) const;
    QString nodeName(const std::string &node, const Audit &audit) const;
    QString exceptionName(const RuleException &exception) const;

    const CompiledCatalogue &m_catalogue;
    const Record &m_record;
    RuleText m_rules;
};

} // namespace cairn
