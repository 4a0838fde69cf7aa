#pragma once

#include "audit/Audit.h"

#include <QString>

namespace cairn {

class CompiledCatalogue;
struct Record;

/// The sentences of an audit, made in one place for window, print and command line.
/// `language` picks the names out of the catalogue ("en", "es"); the sentences themselves follow
/// the installed translator.
class AuditText
{
public:
    AuditText(const CompiledCatalogue &catalogue, const Record &record, QString language);

    QString credentialName(const CredentialId &credential) const;
    QString itemName(const ItemId &item) const;
    QString evidenceName(const EvidenceId &evidence) const;
    /// "Award now", "6 of 12 credits", "Ready to start", "Needs: LPN licence".
    QString stateWord(State state) const;
    /// One sentence that says how things stand: "Everything is there: it can be awarded now."
    QString verdict(const Audit &audit) const;
    /// "6 credits in 2 steps", in the unit of the credential's owner.
    QString remaining(const Remaining &remaining, const CredentialId &credential) const;
    /// The rule as a sentence: "12 credits of BUS courses with C or better".
    QString rule(const Rule &rule, const CredentialId &inside) const;
    QString nodeTitle(const NodeFinding &finding, const CredentialId &credential) const;
    QString nodeStatus(NodeStatus status) const;
    /// What is missing at a node, and what would change it: "3 more credits: for example BUS 101".
    QString missing(const NodeFinding &finding, const CredentialId &credential) const;
    QString unused(const Unused &unused) const;
    QString expiry(const Expiry &expiry) const;
    QString conflict(const Conflict &conflict, const Audit &audit) const;
    QString review(const Review &review) const;
    QString awardBlock(AwardBlock block) const;

private:
    const CompiledCatalogue &m_catalogue;
    const Record &m_record;
    QString m_language;
};

} // namespace cairn
