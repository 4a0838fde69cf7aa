#include "models/Words.h"

#include <QCoreApplication>

namespace cairn::ui {

static QString word(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

QString methodWord(Method method)
{
    switch (method) {
    case Method::Resident: return word(QT_TRANSLATE_NOOP("Words", "Taken here"));
    case Method::Transfer: return word(QT_TRANSLATE_NOOP("Words", "Transfer"));
    case Method::PriorLearning: return word(QT_TRANSLATE_NOOP("Words", "Prior learning"));
    case Method::Exam: return word(QT_TRANSLATE_NOOP("Words", "Exam"));
    case Method::Workplace: return word(QT_TRANSLATE_NOOP("Words", "Workplace"));
    case Method::Military: return word(QT_TRANSLATE_NOOP("Words", "Military"));
    case Method::Noncredit: return word(QT_TRANSLATE_NOOP("Words", "Noncredit"));
    }
    return {};
}

QString itemKindWord(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Course: return word(QT_TRANSLATE_NOOP("Words", "Course"));
    case ItemKind::Exam: return word(QT_TRANSLATE_NOOP("Words", "Exam"));
    case ItemKind::Training: return word(QT_TRANSLATE_NOOP("Words", "Training"));
    case ItemKind::Assessment: return word(QT_TRANSLATE_NOOP("Words", "Prior learning assessment"));
    case ItemKind::Work: return word(QT_TRANSLATE_NOOP("Words", "Work experience"));
    case ItemKind::Apprenticeship: return word(QT_TRANSLATE_NOOP("Words", "Apprenticeship"));
    }
    return {};
}

QString statusWord(EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Completed: return word(QT_TRANSLATE_NOOP("Words", "Done"));
    case EvidenceStatus::InProgress: return word(QT_TRANSLATE_NOOP("Words", "Now"));
    case EvidenceStatus::Planned: return word(QT_TRANSLATE_NOOP("Words", "Planned"));
    case EvidenceStatus::Withdrawn: return word(QT_TRANSLATE_NOOP("Words", "Withdrawn"));
    }
    return {};
}

QString trustWord(Trust trust)
{
    switch (trust) {
    case Trust::Verified: return word(QT_TRANSLATE_NOOP("Words", "Verified"));
    case Trust::Documented: return word(QT_TRANSLATE_NOOP("Words", "Documented"));
    case Trust::SelfReported: return word(QT_TRANSLATE_NOOP("Words", "Self-reported"));
    }
    return {};
}

QString credentialKindWord(CredentialKind kind)
{
    switch (kind) {
    case CredentialKind::Badge: return word(QT_TRANSLATE_NOOP("Words", "Badge"));
    case CredentialKind::Microcredential:
        return word(QT_TRANSLATE_NOOP("Words", "Microcredential"));
    case CredentialKind::CertificateOfCompletion:
        return word(QT_TRANSLATE_NOOP("Words", "Certificate of completion"));
    case CredentialKind::Certificate: return word(QT_TRANSLATE_NOOP("Words", "Certificate"));
    case CredentialKind::Certification: return word(QT_TRANSLATE_NOOP("Words", "Certification"));
    case CredentialKind::License: return word(QT_TRANSLATE_NOOP("Words", "License"));
    case CredentialKind::ApprenticeshipCertificate:
        return word(QT_TRANSLATE_NOOP("Words", "Apprenticeship certificate"));
    case CredentialKind::JourneymanCertificate:
        return word(QT_TRANSLATE_NOOP("Words", "Journey worker certificate"));
    case CredentialKind::MasterCertificate:
        return word(QT_TRANSLATE_NOOP("Words", "Master certificate"));
    case CredentialKind::Diploma: return word(QT_TRANSLATE_NOOP("Words", "Diploma"));
    case CredentialKind::AssociateDegree:
        return word(QT_TRANSLATE_NOOP("Words", "Associate degree"));
    case CredentialKind::BachelorDegree:
        return word(QT_TRANSLATE_NOOP("Words", "Bachelor's degree"));
    case CredentialKind::MasterDegree: return word(QT_TRANSLATE_NOOP("Words", "Master's degree"));
    case CredentialKind::DoctoralDegree:
        return word(QT_TRANSLATE_NOOP("Words", "Doctoral degree"));
    case CredentialKind::Degree: return word(QT_TRANSLATE_NOOP("Words", "Degree"));
    case CredentialKind::Credential: return word(QT_TRANSLATE_NOOP("Words", "Credential"));
    }
    return {};
}

QString organizationKindWord(OrganizationKind kind)
{
    switch (kind) {
    case OrganizationKind::Institution: return word(QT_TRANSLATE_NOOP("Words", "Institution"));
    case OrganizationKind::Certifier: return word(QT_TRANSLATE_NOOP("Words", "Certifier"));
    case OrganizationKind::Employer: return word(QT_TRANSLATE_NOOP("Words", "Employer"));
    case OrganizationKind::Agency: return word(QT_TRANSLATE_NOOP("Words", "Agency"));
    case OrganizationKind::Sponsor: return word(QT_TRANSLATE_NOOP("Words", "Sponsor"));
    }
    return {};
}

QString approachWord(Approach approach)
{
    switch (approach) {
    case Approach::Learn: return word(QT_TRANSLATE_NOOP("Words", "Learn As You Go"));
    case Approach::Specialize: return word(QT_TRANSLATE_NOOP("Words", "Specialize As You Go"));
    case Approach::Stack: return word(QT_TRANSLATE_NOOP("Words", "Stack As You Go"));
    case Approach::Transfer: return word(QT_TRANSLATE_NOOP("Words", "Transfer As You Go"));
    case Approach::Partner: return word(QT_TRANSLATE_NOOP("Words", "Partner As You Go"));
    case Approach::RetroAward: return word(QT_TRANSLATE_NOOP("Words", "Retro Award"));
    }
    return {};
}

QString exceptionKindWord(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Waive: return word(QT_TRANSLATE_NOOP("Words", "Waive this requirement"));
    case ExceptionKind::Substitute:
        return word(QT_TRANSLATE_NOOP("Words", "Take a substitute"));
    case ExceptionKind::AlsoAllow: return word(QT_TRANSLATE_NOOP("Words", "Also allow"));
    case ExceptionKind::ApplyHere: return word(QT_TRANSLATE_NOOP("Words", "Use it here"));
    case ExceptionKind::Exclude: return word(QT_TRANSLATE_NOOP("Words", "Do not use it"));
    case ExceptionKind::Change: return word(QT_TRANSLATE_NOOP("Words", "Change the number"));
    case ExceptionKind::Revalue: return word(QT_TRANSLATE_NOOP("Words", "Change its credits"));
    }
    return {};
}

QString exceptionKindHelp(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::Waive:
        return word(QT_TRANSLATE_NOOP("Words", "The requirement is met, and nothing remains there."));
    case ExceptionKind::Substitute:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The requirement takes this piece, whatever it is and whatever its grade."));
    case ExceptionKind::AlsoAllow:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The piece may count here too; grade and age are still looked at."));
    case ExceptionKind::ApplyHere:
        return word(QT_TRANSLATE_NOOP("Words", "The piece counts here and nowhere else."));
    case ExceptionKind::Exclude:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The piece does not count here; for the whole credential, nowhere in it."));
    case ExceptionKind::Change:
        return word(QT_TRANSLATE_NOOP("Words", "The requirement asks for another number."));
    case ExceptionKind::Revalue:
        return word(QT_TRANSLATE_NOOP("Words", "The piece is worth another number of credits here."));
    }
    return {};
}

QString lookAheadWord(LookAhead lookAhead)
{
    switch (lookAhead) {
    case LookAhead::Completed: return word(QT_TRANSLATE_NOOP("Words", "With what is done"));
    case LookAhead::InProgress:
        return word(QT_TRANSLATE_NOOP("Words", "With what is in progress"));
    case LookAhead::Planned: return word(QT_TRANSLATE_NOOP("Words", "With what is planned"));
    }
    return {};
}

QString certaintyWord(Certainty certainty)
{
    return certainty == Certainty::Agreed ? word(QT_TRANSLATE_NOOP("Words", "Agreed"))
                                          : word(QT_TRANSLATE_NOOP("Words", "Likely, not agreed"));
}

} // namespace cairn::ui
