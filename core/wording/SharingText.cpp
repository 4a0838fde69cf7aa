#include "wording/SharingText.h"

#include <QDate>
#include <QLocale>

namespace cairn {

QString SharingText::day(Date day)
{
    const QDate date = QDate(1970, 1, 1).addDays(day.daysSinceEpoch);
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString SharingText::kind(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Name:
        return tr("Name and pronouns");
    case RecordKind::Cohort:
        return tr("Cohort");
    case RecordKind::Goals:
        return tr("Goals");
    case RecordKind::Credentials:
        return tr("Credentials awarded");
    case RecordKind::Evidence:
        return tr("Courses and other evidence");
    case RecordKind::Grades:
        return tr("Grades");
    case RecordKind::Progress:
        return tr("Progress, and what is missing");
    case RecordKind::Facts:
        return tr("What is known");
    case RecordKind::Remarks:
        return tr("Note, tags and language");
    case RecordKind::Decisions:
        return tr("Exceptions and attestations");
    case RecordKind::Sharing:
        return tr("Consents and disclosures");
    case RecordKind::History:
        return tr("What was changed, and when");
    }
    return {};
}

QString SharingText::kinds(const RecordKinds &kinds)
{
    QStringList texts;
    for (const RecordKind each : kinds)
        texts.append(kind(each));
    //: Between the kinds of records in a list: "Name and pronouns; Goals; Grades".
    return texts.join(tr("; ", "kinds of records"));
}

QString SharingText::basis(Basis basis)
{
    switch (basis) {
    case Basis::Learner:
        return tr("It goes to the learner");
    case Basis::LegitimateInterest:
        return tr("A school official needs it");
    case Basis::Consent:
        return tr("The learner's consent");
    case Basis::Directory:
        return tr("Directory information");
    case Basis::Emergency:
        return tr("A health or safety emergency");
    case Basis::OtherLaw:
        return tr("Another rule of the law");
    }
    return {};
}

QString SharingText::basisHelp(Basis basis)
{
    switch (basis) {
    case Basis::Learner:
        return tr("Learners may see everything that is kept about them.");
    case Basis::LegitimateInterest:
        return tr("Somebody at your institution, or working for it, who needs it for their task "
                  "there.");
    case Basis::Consent:
        return tr("In writing, signed and dated; it names who may have what, and why.");
    case Basis::Directory:
        return tr("Only what your institution has on its list, and nobody who opted out.");
    case Basis::Emergency:
        return tr("Only what is needed, only while it lasts; the threat is written into the log.");
    case Basis::OtherLaw:
        return tr("A transfer school, financial aid, an audit, a subpoena; the rule is written "
                  "into the log.");
    }
    return {};
}

QString SharingText::form(ConsentForm form)
{
    switch (form) {
    case ConsentForm::Paper:
        return tr("Signed on paper");
    case ConsentForm::Electronic:
        return tr("Signed electronically, by someone whose identity was checked");
    }
    return {};
}

QString SharingText::standing(const WrittenConsent &consent, Date today)
{
    if (consent.withdrawnOn && *consent.withdrawnOn <= today)
        return tr("Withdrawn on %1").arg(day(*consent.withdrawnOn));
    if (consent.until && *consent.until < today)
        return tr("Ended on %1").arg(day(*consent.until));
    if (today < consent.signedOn)
        return tr("Stands from %1").arg(day(consent.signedOn));
    return consent.until ? tr("Stands until %1").arg(day(*consent.until))
                         : tr("Stands until it is withdrawn");
}

QString SharingText::problem(ConsentProblem problem)
{
    switch (problem) {
    case ConsentProblem::PartyMissing:
        return tr("Write who may have it.");
    case ConsentProblem::RecordsMissing:
        return tr("Choose at least one kind of record.");
    case ConsentProblem::PurposeMissing:
        return tr("Write what it is for.");
    case ConsentProblem::SignedLater:
        return tr("A consent counts from the day on which it was signed, which is not in the "
                  "future.");
    case ConsentProblem::EndsBefore:
        return tr("It would end before it was signed.");
    }
    return {};
}

QString SharingText::problem(RequestProblem problem)
{
    switch (problem) {
    case RequestProblem::PartyMissing:
        return tr("Write who receives it.");
    case RequestProblem::PurposeMissing:
        return tr("Write what it is for.");
    case RequestProblem::RecordsMissing:
        return tr("Choose at least one kind of record.");
    case RequestProblem::GroundMissing:
        return tr("Write it down: the log must say it.");
    case RequestProblem::NotDirectory:
        return tr("Some of this is not on your institution's list of directory information. Take "
                  "it out, or choose another ground.");
    }
    return {};
}

QString SharingText::obstacle(const SharingAnswer &answer)
{
    const QString when = answer.day ? day(*answer.day) : QString();
    switch (answer.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoConsent:
        return tr("There is no consent for this recipient.");
    case Obstacle::ConsentLater:
        return tr("The consent stands from %1 on.").arg(when);
    case Obstacle::ConsentWithdrawn:
        return tr("The consent was withdrawn on %1.").arg(when);
    case Obstacle::ConsentEnded:
        return tr("The consent ended on %1.").arg(when);
    case Obstacle::OtherPurpose:
        return tr("The consent is for another purpose.");
    case Obstacle::OtherRecords:
        //: %1 lists kinds of records: "Grades; Goals".
        return tr("The consent leaves out: %1.").arg(kinds(answer.missing));
    case Obstacle::OptedOut:
        return tr("The learner opted out of directory information.");
    }
    return {};
}

QString SharingText::outlet(Outlet outlet)
{
    switch (outlet) {
    case Outlet::Copy:
        return tr("A copy of the whole file");
    case Outlet::EncryptedCopy:
        return tr("A copy with a passphrase of its own");
    case Outlet::Table:
        return tr("The list of learners");
    case Outlet::Record:
        return tr("The record, for other programs");
    case Outlet::Everything:
        return tr("Everything about the learner");
    case Outlet::Log:
        return tr("The disclosure log");
    case Outlet::ByHand:
        return tr("Told, shown or sent without Cairn");
    }
    return {};
}

QString SharingText::protection(ExportProtection protection)
{
    switch (protection) {
    case ExportProtection::Passphrase:
        return tr("With a passphrase");
    case ExportProtection::None:
        return tr("Without a passphrase");
    case ExportProtection::Paper:
        return tr("On paper");
    }
    return {};
}

QString SharingText::outcome(const Disclosure &entry)
{
    switch (entry.outcome) {
    case Outcome::Given:
        return tr("Given");
    case Outcome::Refused:
        return tr("Asked for, and refused");
    case Outcome::Failed:
        //: %1 is the number of another entry of the disclosure log.
        return tr("Entry %1 failed while it was written: a part of it may be out")
            .arg(QLocale().toString(qlonglong(entry.failed)));
    }
    return {};
}

QString SharingText::notice(Basis basis, const std::string &passOnTo)
{
    if (!mustNotBePassedOn(basis))
        return {};
    const QString rule
        = tr("This comes from education records. Under federal law (34 CFR 99.33) you may use it "
             "only for the purpose it was given for, and may not pass it on to anyone else without "
             "the learner's written consent.");
    if (passOnTo.empty())
        return rule;
    //: %1 is the notice, %2 whom the learner's consent names.
    return tr("%1 The learner's consent allows passing it on to: %2.")
        .arg(rule, QString::fromStdString(passOnTo));
}

QString SharingText::erased()
{
    return tr("Erased with a learner who was removed for good");
}

} // namespace cairn
