// How AuditText says what is missing at a node, and what would change it.

#include "wording/AuditText.h"

#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"
#include "wording/ExampleItems.h"
#include "wording/StandingRule.h"

#include <algorithm>

namespace cairn {

namespace {

constexpr int mostExamples = 3;

} // namespace

QString AuditText::missing(const NodeFinding &finding, const CredentialId &credential) const
{
    switch (finding.status) {
    case NodeStatus::Met:
    case NodeStatus::Waived:
        return {};
    case NodeStatus::InProgress:
        return underWay(finding);
    case NodeStatus::Planned:
        return tr("Done once what is planned is taken and passed.");
    case NodeStatus::NeedsPerson:
        if (!finding.rule || finding.rule->kind != Rule::Kind::Person)
            return tr("A person confirms this; nobody has yet.");
        return finding.rule->who.isEmpty()
            ? tr("A person confirms this; nobody has yet.")
            : tr("Confirmed by: %1. Nobody has yet.")
                  .arg(m_rules.names().in(finding.rule->who));
    case NodeStatus::Partly:
    case NodeStatus::Unmet:
        break;
    }
    if (finding.rule)
        return finding.rule->isLeaf() ? missingAtLeaf(finding, credential)
                                      : missingParts(finding, credential);
    return missingAtCondition(finding, credential);
}

/// Says what of the finding is in progress, so that nobody goes looking for it.
QString AuditText::underWay(const NodeFinding &finding) const
{
    QStringList names;
    for (const EvidenceItem &piece : m_record.evidence) {
        const bool isUsed = std::any_of(finding.uses.begin(), finding.uses.end(),
                                        [&](const Use &use) { return use.evidence == piece.id; });
        if (isUsed && piece.status == EvidenceStatus::InProgress)
            names << evidenceName(piece.id);
    }
    return names.isEmpty()
               ? tr("Done once what is in progress is passed.")
               : tr("In progress: done once %1 are passed.", "courses", int(names.size()))
                     .arg(m_rules.phrases().allOf(names));
}

QString AuditText::missingAtLeaf(const NodeFinding &finding, const CredentialId &credential) const
{
    const Rule &rule = *finding.rule;
    const Decimal number = finding.changedTo ? *finding.changedTo : rule.number.value_or(Decimal{});
    switch (rule.kind) {
    case Rule::Kind::Item:
        return tr("Missing: %1.").arg(m_rules.itemAskedFor(rule));
    case Rule::Kind::Credits:
        return missingCredits(finding, rule.from, credential);
    case Rule::Kind::Count:
        return missingCount(finding, credential);
    case Rule::Kind::Credential:
        return tr("Earn this first: %1.").arg(credentialName(rule.credential));
    case Rule::Kind::Hours:
        return tr("The hours on record do not reach %1 yet.").arg(m_rules.phrases().number(number));
    case Rule::Kind::Gpa:
        return tr("The GPA is below %1. Courses with better grades raise it.")
            .arg(m_rules.phrases().gpa(number));
    case Rule::Kind::Competencies:
        return tr("%n more of these skills have to be shown.", nullptr,
                  std::max(finding.remaining.steps, 1));
    case Rule::Kind::Fact:
        return tr("The record does not say so. It would have to say: %1.")
            .arg(m_rules.rule(rule, CreditUnit::Semester));
    case Rule::Kind::Person:
        return tr("A person confirms this; nobody has yet.");
    default:
        return {};
    }
}

QString AuditText::missingCredits(const NodeFinding &finding, const Filter &filter,
                                  const CredentialId &credential) const
{
    const CreditUnit unit = m_rules.names().unitOf(credential);
    const bool isShort = finding.have < finding.need || finding.remaining.credits.units > 0;
    if (!isShort)
        return tr("The credits are there, but not in the mix that is asked for.");
    const Credits left = finding.remaining.credits.units > 0 ? finding.remaining.credits
                                                             : finding.need - finding.have;
    const QString size = m_rules.phrases().credits(left, unit);
    const QString names = examples(filter, credential);
    return names.isEmpty() ? tr("Missing: %1.").arg(size)
                           : tr("Missing: %1, for example %2.").arg(size, names);
}

QString AuditText::missingCount(const NodeFinding &finding, const CredentialId &credential) const
{
    const int left = finding.needCount - finding.haveCount;
    if (left <= 0 && finding.remaining.credits.units > 0)
        return missingCredits(finding, finding.rule->from, credential);
    if (left <= 0)
        return tr("The number is reached, but not in the mix that is asked for.");
    const QString names = examples(finding.rule->from, credential);
    return names.isEmpty() ? tr("%n more is needed.", "pieces of evidence", left)
                           : tr("%n more: for example %1.", "pieces of evidence", left).arg(names);
}

QString AuditText::missingParts(const NodeFinding &finding, const CredentialId &credential) const
{
    const QString left = remaining(finding.remaining, credential);
    switch (finding.rule->kind) {
    case Rule::Kind::Any:
        return tr("One of these will do. The shortest way: %1.").arg(left);
    case Rule::Kind::Choose:
        return tr("Any %n of these will do. The shortest way: %1.", nullptr,
                  standingRule(finding).choose)
            .arg(left);
    case Rule::Kind::Embed:
        return tr("Still to do for this part: %1.").arg(left);
    case Rule::Kind::Optional:
        return tr("This is optional.");
    default:
        return finding.remaining.isNothing() ? QString() : tr("Still to do here: %1.").arg(left);
    }
}

QString AuditText::missingAtCondition(const NodeFinding &finding,
                                      const CredentialId &credential) const
{
    const CreditUnit unit = m_rules.names().unitOf(credential);
    const QString size = m_rules.phrases().credits(finding.remaining.credits, unit);
    switch (finding.part) {
    case NodeFinding::Part::TotalCredits:
        return tr("Missing in all: %1.").arg(size);
    case NodeFinding::Part::Floor:
        return missingCredits(finding,
                              finding.limit && !finding.limit->where.empty()
                                  ? finding.limit->where.front()
                                  : Filter{},
                              credential);
    case NodeFinding::Part::Cap:
        return tr("The limit is reached: nothing more of this kind can count here.");
    case NodeFinding::Part::MinGpa:
        return tr("The GPA is below that. Courses with better grades raise it.");
    case NodeFinding::Part::Sharing:
        return tr("Missing: %1 that no other credential uses.").arg(size);
    case NodeFinding::Part::Tree:
    case NodeFinding::Part::Overlay:
        break;
    }
    return {};
}

QString AuditText::examples(const Filter &filter, const CredentialId &credential) const
{
    const int index = m_catalogue.credentialIndex(credential);
    const OrganizationId owner = index < 0
        ? OrganizationId()
        : m_catalogue.catalogue().credentials[size_t(index)].owner;
    QStringList names;
    for (const ItemId &item :
         exampleItems(m_catalogue.catalogue(), filter, m_record, owner, mostExamples))
        names << itemName(item);
    return m_rules.phrases().anyOf(names);
}

} // namespace cairn
