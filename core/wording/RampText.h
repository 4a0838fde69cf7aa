#pragma once

#include "planner/Detours.h"
#include "planner/OnRamps.h"
#include "planner/Stacking.h"
#include "wording/RuleText.h"

#include <QCoreApplication>
#include <QString>

namespace cairn {

/// The sentences of on-ramps, stack values and dead ends.
class RampText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::RampText)

public:
    RampText(const CompiledCatalogue &catalogue, const QString &language);

    QString credentialName(const CredentialId &credential) const;
    /// "17 of 60 credits", in the unit of the credential's owner; steps where there are no credits.
    QString share(const Remaining &part, const Remaining &whole,
                  const CredentialId &credential) const;
    /// "12 credits in 4 steps"
    QString amount(const Remaining &remaining, const CredentialId &credential) const;
    /// "17 of 60 credits are recognised already; 43 credits are left."
    QString onRamp(const OnRamp &ramp) const;
    /// "Opens with: MATH 095 Elementary Algebra; then the certificate ... (12 credits in 4 steps)."
    QString bridge(const OnRamp &ramp) const;
    /// "17 of 60 credits (28%)"
    QString stackValue(const StackValue &value) const;
    QString deadEnd(const DeadEnd &end) const;
    /// "No detour: a free off-ramp."
    QString detour(const Detour &detour) const;
    /// "Licensed practical nurse: median wage 62,000 USD (2023, United States; source), living
    /// costs 43,200 USD."
    QString wage(const OccupationId &occupation) const;

private:
    QString step(const BridgeStep &step, const CredentialId &credential) const;

    const CompiledCatalogue &m_catalogue;
    RuleText m_rules;
};

} // namespace cairn
