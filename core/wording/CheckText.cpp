#include "wording/CheckText.h"

namespace cairn {

using Kind = FileFinding::Kind;

bool CheckText::isDamage(const FileFinding &finding)
{
    return finding.kind == Kind::DamagedPage || finding.kind == Kind::BrokenReference
           || finding.kind == Kind::UnreadableRecord || finding.kind == Kind::UnreadableStep
           || finding.kind == Kind::LogChanged || finding.kind == Kind::LogMissing
           || finding.kind == Kind::LogDiffers;
}

QString CheckText::sentence(const FileFinding &finding, const QString &name)
{
    const QString text = aboutLearner(finding);
    if (text.isEmpty())
        return aboutFile(finding);
    if (name.isEmpty())
        return text;
    //: A learner's name, and what is wrong in the record.
    return tr("%1: %2").arg(name, text);
}

QString CheckText::aboutFile(const FileFinding &finding)
{
    const QString subject = QString::fromStdString(finding.subject);
    switch (finding.kind) {
    case Kind::BrokenReference:
        return tr("A row of %1 belongs to nobody. Restore a backup.").arg(subject);
    case Kind::UnreadableStep:
        return tr("The step “%1” of the activity list cannot be undone: what it changed cannot be "
                  "read any more.")
            .arg(subject);
    case Kind::LogChanged:
        //: %1 is a number. What was given to whom is written into the disclosure log.
        return tr("Entry %1 of the disclosure log was changed after it was written, or the entry "
                  "before it was taken out. Keep this file as it is, and compare the log with that "
                  "of a backup.")
            .arg(QString::fromStdString(finding.value));
    case Kind::LogMissing:
        return tr("Entry %1 of the disclosure log is missing. Keep this file as it is, and look "
                  "for the entry in a backup.")
            .arg(QString::fromStdString(finding.value));
    case Kind::LogDiffers:
        return tr("The disclosure log is not the one that the newest backup has: that has another "
                  "entry %1. Keep both files as they are, and compare the two logs.")
            .arg(QString::fromStdString(finding.value));
    default:
        return tr("A part of the file is damaged. Restore a backup. (%1)")
            .arg(QString::fromStdString(finding.value));
    }
}

QString CheckText::aboutLearner(const FileFinding &finding)
{
    const QString subject = QString::fromStdString(finding.subject);
    const QString value = QString::fromStdString(finding.value);
    switch (finding.kind) {
    case Kind::UnreadableRecord:
        return tr("A part of the record cannot be read. Restore a backup. (%1)").arg(value);
    case Kind::ImpossibleDate:
        return tr("The date %1 of “%2” cannot be right. Look it up and edit it.")
            .arg(value, subject);
    case Kind::UnknownName:
        return tr("“%1” refers to %2, which the catalog does not have.").arg(subject, value);
    case Kind::UnknownEvidence:
        return tr("“%1” rests on the evidence %2, which is not there any more.")
            .arg(subject, value);
    case Kind::UnknownGrade:
        return tr("The grade %1 of “%2” is not on the catalog's scale.").arg(value, subject);
    case Kind::OddAmount:
        return tr("The amount %1 of “%2” cannot be right. Look it up and edit it.")
            .arg(value, subject);
    case Kind::MoreCredits:
        return tr("“%1” has %2 credits, more than the catalog gives for it.").arg(subject, value);
    case Kind::Nameless:
        return tr("A piece of evidence has neither a title nor a course.");
    case Kind::StaleSummary:
        return finding.isMended
                   ? tr("The line in the caseload list was wrong. It was computed again.")
                   : tr("The line in the caseload list is wrong.");
    case Kind::DamagedPage:
    case Kind::BrokenReference:
    case Kind::UnreadableStep:
    case Kind::LogChanged:
    case Kind::LogMissing:
    case Kind::LogDiffers:
        break;
    }
    return {};
}

} // namespace cairn
