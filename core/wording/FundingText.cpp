#include "wording/FundingText.h"

namespace cairn {

QString FundingText::source(FundingSource source)
{
    switch (source) {
    case FundingSource::Pell:
        return tr("Pell Grant");
    case FundingSource::WorkforcePell:
        return tr("Workforce Pell Grant");
    case FundingSource::EmployerBenefit:
        return tr("Employer tuition benefit");
    case FundingSource::TrainingAccount:
        return tr("Workforce training account (WIOA)");
    case FundingSource::VeteransTests:
        return tr("Veterans' benefit for test fees");
    case FundingSource::ApprenticeWages:
        return tr("Apprenticeship wages");
    }
    return {};
}

QString FundingText::answer(FundingAnswer answer)
{
    switch (answer) {
    case FundingAnswer::Possible:
        return tr("Possible", "source of money");
    case FundingAnswer::NotPossible:
        return tr("Not possible", "source of money");
    case FundingAnswer::CannotTell:
        return tr("Cannot tell", "source of money");
    }
    return {};
}

QString FundingText::size(const FundingFinding &finding, Decimal amount) const
{
    switch (finding.reason) {
    case FundingReason::TooFewHours:
    case FundingReason::TooManyHours:
        return m_phrases.credits(amount, CreditUnit::ClockHour);
    case FundingReason::TooShort:
    case FundingReason::TooLong:
    case FundingReason::NeedsWeeks:
        return tr("%n week(s)", nullptr, int(amount.whole()));
    default:
        return m_phrases.credits(amount, finding.unit);
    }
}

QString FundingText::reason(const FundingFinding &finding) const
{
    const QString is = finding.is ? size(finding, *finding.is) : QString();
    const QString limit = finding.limit ? size(finding, *finding.limit) : QString();
    const QString most = finding.most ? m_phrases.money(*finding.most, "USD") : QString();
    switch (finding.reason) {
    case FundingReason::Degree:
        return tr("It is a degree program.");
    case FundingReason::LongEnough:
        return tr("It has %1; the rule asks for at least %2.").arg(is, limit);
    case FundingReason::TooFewCredits:
    case FundingReason::TooFewHours:
        return tr("It has only %1; the rule asks for at least %2.").arg(is, limit);
    case FundingReason::TooManyCredits:
    case FundingReason::TooManyHours:
        return tr("It has %1; the rule asks for less than %2.").arg(is, limit);
    case FundingReason::TooShort:
        return tr("It takes only %1; the rule asks for at least %2.").arg(is, limit);
    case FundingReason::TooLong:
        return tr("It takes %1; the rule asks for less than %2.").arg(is, limit);
    case FundingReason::CountsTowardsNothing:
        return tr("It counts toward no other credential, and the rule asks that it does.");
    case FundingReason::NotYet:
        return tr("The rule begins later.");
    case FundingReason::WithinWindow:
        return tr("It has %1, which is within the rule's limits.").arg(is);
    case FundingReason::NeedsLength:
        return tr("This needs the program's credits or clock hours.");
    case FundingReason::NeedsWeeks:
        return tr("This needs the weeks of instruction; the line is drawn at %1.").arg(limit);
    case FundingReason::NeedsEmployer:
        return tr("This needs to know whether an employer has a written plan, up to %1 a year "
                  "free of tax.")
            .arg(most);
    case FundingReason::SaysEmployer:
        return tr("The record names an employer; this needs to know whether it has a written "
                  "plan, up to %1 a year free of tax.")
            .arg(most);
    case FundingReason::NeedsList:
        return tr("This needs to know whether the program is on the state's list.");
    case FundingReason::NeedsService:
        return tr("This needs to know whether the learner served; up to %1 for a test.").arg(most);
    case FundingReason::Served:
        return tr("The learner served; up to %1 for a test, not for courses that prepare for it.")
            .arg(most);
    case FundingReason::HasNoTests:
        return tr("It asks for no licensing or certification test.");
    case FundingReason::PaysWages:
        return tr("Apprentices are paid while they learn.");
    }
    return {};
}

QString FundingText::ask(FundingSource source)
{
    switch (source) {
    case FundingSource::Pell:
    case FundingSource::WorkforcePell:
        return tr("Ask the financial aid office.");
    case FundingSource::EmployerBenefit:
        return tr("Ask the employer.");
    case FundingSource::TrainingAccount:
        return tr("Ask the local workforce board.");
    case FundingSource::VeteransTests:
        return tr("Ask the VA.");
    case FundingSource::ApprenticeWages:
        return tr("Ask the sponsor of the apprenticeship.");
    }
    return {};
}

QString FundingText::sentence(const FundingFinding &finding) const
{
    const QString said
        = tr("%1: %2. %3", "source of money, answer, reason")
              .arg(source(finding.source), answer(finding.answer).toLower(), reason(finding));
    return finding.answer == FundingAnswer::NotPossible
               ? said
               : said + QLatin1Char(' ') + ask(finding.source);
}

QString FundingText::switchRisk()
{
    return tr("Its length fits neither a Pell Grant nor a Workforce Pell Grant: whoever leaves a "
              "degree for it may lose both. Ask before switching.");
}

QStringList FundingText::caveats(const FundingRules &rules) const
{
    return {tr("Possible sources, not a decision about anyone."),
            tr("Rules as of %1; they change every year.").arg(m_phrases.day(rules.asOf)),
            tr("Amounts do not simply add up: aid is reduced by other aid."),
            tr("Whether a program is approved is not known here. This is no tax advice.")};
}

} // namespace cairn
