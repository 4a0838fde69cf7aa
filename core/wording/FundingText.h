#pragma once

#include "planner/Funding.h"
#include "wording/Phrases.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace cairn {

/// The sentences of possible sources of money: what to ask about, and why. Never "eligible".
class FundingText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::FundingText)

public:
    explicit FundingText(const QString &language) : m_phrases(language) {}

    static QString source(FundingSource source);
    /// "Possible", "Not possible", "Cannot tell"
    static QString answer(FundingAnswer answer);
    /// "It has 15 credits; the rule asks for at least 16."
    QString reason(const FundingFinding &finding) const;
    /// Whom to ask.
    static QString ask(FundingSource source);
    /// "Pell Grant: not possible. It has 15 credits; ..."
    QString sentence(const FundingFinding &finding) const;
    /// That the programme fits neither Pell window.
    static QString switchRisk();
    /// What is printed with every list.
    QStringList caveats(const FundingRules &rules) const;

private:
    QString size(const FundingFinding &finding, Decimal amount) const;

    Phrases m_phrases;
};

} // namespace cairn
