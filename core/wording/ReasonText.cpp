// How AuditText speaks of single pieces: why one is not used, until when one counts, what
// competes, and which exception does not fit any more.

#include "wording/AuditText.h"

#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"

#include <algorithm>

namespace cairn {

QString AuditText::nodeName(const std::string &node, const Audit &audit) const
{
    for (const auto *list : {&audit.requirements, &audit.entry})
        for (const NodeFinding &finding : *list)
            if (finding.node == node || finding.path == node)
                return nodeTitle(finding, audit.credential);
    return toQString(node);
}

QString AuditText::unused(const Unused &unused) const
{
    switch (unused.why) {
    case Unused::Why::NoRequirement:
        return tr("Nothing in this credential asks for it.");
    case Unused::Why::GradeTooLow:
        return tr("It would count with a better grade.");
    case Unused::Why::TooOld:
        return tr("It would count if it were more recent.");
    case Unused::Why::WrongMethod:
        return tr("It would count if it had been earned another way.");
    case Unused::Why::Duplicate:
        return tr("It is the same as %1, which is used instead.").arg(evidenceName(unused.other));
    case Unused::Why::NotNeeded:
        return tr("Everything that it could count for is met without it.");
    case Unused::Why::LimitReached:
        return tr("The limit for learning of this kind is reached.");
    case Unused::Why::Sharing:
        return tr("Another credential already uses it, and only so much may count twice.");
    case Unused::Why::Excluded:
        return tr("An exception says that it does not count here.");
    case Unused::Why::Pinned:
        return tr("An exception says that it counts elsewhere.");
    case Unused::Why::OtherBranch:
        return tr("Only a choice that is not taken here asks for it.");
    case Unused::Why::Held:
        return tr("The credit is granted and will be posted once its condition is met.");
    }
    return {};
}

QString AuditText::unused(const Unused &piece, const Audit &audit) const
{
    if (piece.node.empty())
        return unused(piece);
    const QString node = nodeName(piece.node, audit);
    switch (piece.why) {
    case Unused::Why::GradeTooLow:
        return tr("It would count for “%1” with a better grade.").arg(node);
    case Unused::Why::TooOld:
        return tr("It would count for “%1” if it were more recent.").arg(node);
    case Unused::Why::WrongMethod:
        return tr("It would count for “%1” if it had been earned another way.").arg(node);
    case Unused::Why::LimitReached:
        return tr("A limit is reached: %1.").arg(node);
    case Unused::Why::Pinned:
        return tr("An exception says that it counts for “%1” instead.").arg(node);
    case Unused::Why::OtherBranch:
        return tr("Only “%1” asks for it, and another choice is taken here.").arg(node);
    default:
        return unused(piece);
    }
}

QString AuditText::expiry(const Expiry &expiry) const
{
    const QString day = m_rules.phrases().day(expiry.on);
    switch (expiry.why) {
    case Expiry::Why::Expires:
        return tr("%1 expires: it stops counting here on %2.")
            .arg(evidenceName(expiry.evidence), day);
    case Expiry::Why::FallsOutOfWindow:
        return tr("%1 stops counting here on %2: it will be too old then.")
            .arg(evidenceName(expiry.evidence), day);
    case Expiry::Why::HoldingExpires:
        return tr("%1 ends: it stops counting here on %2.")
            .arg(credentialName(expiry.holding), day);
    }
    return {};
}

QString AuditText::conflict(const Conflict &conflict, const Audit &audit) const
{
    QStringList nodes;
    for (const std::string &node : conflict.nodes)
        nodes << tr("“%1”").arg(nodeName(node, audit));
    QStringList pieces;
    for (const EvidenceId &piece : conflict.pieces)
        pieces << evidenceName(piece);
    const QString wanted = m_rules.phrases().allOf(nodes);
    const QString served = m_rules.phrases().allOf(pieces);
    const QString left = remaining(conflict.shortBy, audit.credential);
    if (pieces.isEmpty())
        return tr("Nothing on record counts for %1. Still to do: %2.").arg(wanted, left);
    if (nodes.size() == 1)
        return tr("Only this counts for %1: %2. Still to do: %3.").arg(wanted, served, left);
    return tr("%1 compete: only this counts for them, and each piece once: %2. Still to do: %3.")
        .arg(wanted, served, left);
}

QString AuditText::exceptionName(const RuleException &exception) const
{
    const QString evidence = evidenceName(exception.evidence);
    const QString credential = credentialName(exception.credential);
    switch (exception.kind) {
    case ExceptionKind::Waive:
        return tr("The waiver for %1").arg(credential);
    case ExceptionKind::Substitute:
        return tr("The substitution of %1 for %2").arg(evidence, credential);
    case ExceptionKind::AlsoAllow:
        return tr("The permission for %1 to count for %2").arg(evidence, credential);
    case ExceptionKind::ApplyHere:
        return tr("The pin that keeps %1 in its place for %2").arg(evidence, credential);
    case ExceptionKind::Exclude:
        return tr("The exclusion of %1 from %2").arg(evidence, credential);
    case ExceptionKind::Change:
        return tr("The changed number for %1").arg(credential);
    case ExceptionKind::Revalue:
        return tr("The changed value of %1 for %2").arg(evidence, credential);
    }
    return {};
}

QString AuditText::review(const Review &review) const
{
    if (review.exception < 0 || review.exception >= int(m_record.exceptions.size()))
        return tr("An exception could not be applied. It was set aside; look at it again.");
    const QString what = exceptionName(m_record.exceptions[size_t(review.exception)]);
    switch (review.why) {
    case Review::Why::NodeNotFound:
        return tr("%1 was set aside: the rule that it changes is not in this edition.").arg(what);
    case Review::Why::EvidenceNotCounted:
        return tr("%1 was set aside: that piece does not count at present.").arg(what);
    case Review::Why::PinCannotHold:
        return tr("%1 was set aside: the rules leave no way to keep it.").arg(what);
    case Review::Why::ValueDoesNotFit:
        return tr("%1 was set aside: its number does not fit the rule.").arg(what);
    }
    return {};
}

QString AuditText::awardBlock(AwardBlock block)
{
    switch (block) {
    case AwardBlock::None:
        return {};
    case AwardBlock::NotRetroactive:
        return tr("Its owner does not award it after the fact.");
    case AwardBlock::DeclaredOnly:
        return tr("Its owner awards it only to learners who declared it as their program.");
    case AwardBlock::ConsentMissing:
        return tr("The learner has to agree to the award first.");
    }
    return {};
}

} // namespace cairn
