#include "wording/RampText.h"

#include "audit/CompiledCatalogue.h"

#include <algorithm>
#include <cmath>

namespace cairn {

RampText::RampText(const CompiledCatalogue &catalogue, const QString &language)
    : m_catalogue(catalogue), m_rules(catalogue, language)
{}

QString RampText::credentialName(const CredentialId &credential) const
{
    return m_rules.names().credential(credential);
}

QString RampText::share(const Remaining &part, const Remaining &whole,
                        const CredentialId &credential) const
{
    if (whole.credits.units > 0) {
        const CreditUnit unit = m_rules.names().unitOf(credential);
        return tr("%1 of %2")
            .arg(m_rules.phrases().number(part.credits.rounded(unit)),
                 m_rules.phrases().credits(whole.credits, unit));
    }
    return tr("%1 of %n step(s)", nullptr, whole.steps).arg(part.steps);
}

QString RampText::amount(const Remaining &remaining, const CredentialId &credential) const
{
    if (remaining.isNothing())
        return tr("nothing");
    if (remaining.credits.units == 0)
        return tr("%n step(s)", nullptr, remaining.steps);
    const CreditUnit unit = m_rules.names().unitOf(credential);
    return tr("%1 in %n step(s)", nullptr, remaining.steps)
        .arg(m_rules.phrases().credits(remaining.credits, unit));
}

QString RampText::onRamp(const OnRamp &ramp) const
{
    const bool byCredits = ramp.baseline.credits.units > 0;
    const bool isAny = byCredits ? ramp.recognised.credits.units > 0 : ramp.recognised.steps > 0;
    const QString left = amount(ramp.remaining, ramp.credential);
    if (ramp.remaining.isNothing())
        return tr("Everything is there already.");
    if (!isAny)
        return tr("Nothing counts yet; left: %1.").arg(left);
    return tr("%1 count already; left: %2.")
        .arg(share(ramp.recognised, ramp.baseline, ramp.credential), left);
}

QString RampText::step(const BridgeStep &step, const CredentialId &credential) const
{
    const CreditUnit unit = m_rules.names().unitOf(credential);
    switch (step.kind) {
    case BridgeStep::Kind::Item:
        return step.remaining.credits.units == 0
                   ? m_rules.names().item(step.item)
                   : tr("%1 (%2)").arg(m_rules.names().item(step.item),
                                       m_rules.phrases().credits(step.remaining.credits, unit));
    case BridgeStep::Kind::Credential:
        return tr("%1 (%2)").arg(credentialName(step.credential),
                                 amount(step.remaining, step.credential));
    case BridgeStep::Kind::Rule:
        if (step.remaining.credits.units > 0)
            return tr("%1 (%2 left)")
                .arg(m_rules.rule(*step.rule, m_rules.unitOf(*step.rule, unit)),
                     m_rules.phrases().credits(step.remaining.credits, unit));
        [[fallthrough]];
    case BridgeStep::Kind::Fact:
        return m_rules.rule(*step.rule, m_rules.unitOf(*step.rule, unit));
    }
    return {};
}

QString RampText::bridge(const OnRamp &ramp) const
{
    QStringList steps;
    QStringList facts;
    for (const BridgeStep &each : ramp.bridge.steps)
        (each.kind == BridgeStep::Kind::Fact ? facts : steps) << step(each, ramp.credential);
    QStringList sentences;
    if (!steps.isEmpty())
        sentences << tr("Opens with: %1.").arg(steps.join(QStringLiteral("; ")));
    if (!facts.isEmpty())
        sentences
            << tr("Asks for what no course changes: %1.").arg(facts.join(QStringLiteral("; ")));
    return sentences.join(QLatin1Char(' '));
}

QString RampText::stackValue(const StackValue &value) const
{
    if (value.recognised.credits.units == 0)
        return tr("%1 of %n step(s)", nullptr, value.baseline.steps).arg(value.recognised.steps);
    //: Part of a credential that is recognised, then the same in percent.
    return tr("%1 (%2%)")
        .arg(share(value.recognised, value.baseline, value.to))
        .arg(std::lround(value.share() * 100));
}

QString RampText::detour(const Detour &detour) const
{
    if (detour.isFree())
        return tr("No more credits: a free off-ramp.");
    const QString more
        = tr("%1 and %2 more, in %n more term(s).", nullptr, detour.terms)
              .arg(m_rules.phrases().credits(detour.credits,
                                             m_rules.names().unitOf(detour.credential)),
                   m_rules.phrases().money(detour.cost, m_catalogue.catalogue().currency));
    return detour.proof == PlanProof::Optimal
               ? more
               : tr("%1 Between the best plans found in the time; not proven.").arg(more);
}

QString RampText::deadEnd(const DeadEnd &end) const
{
    switch (end.why) {
    case DeadEnd::Why::NothingOnward:
        return tr("No other credential embeds it, requires it, grants credit for it or "
                  "recognizes any of it.");
    case DeadEnd::Why::LowPay:
        return tr("Its best-paid occupation stays below living costs, and nothing that is open "
                  "leads on. %1")
            .arg(wage(end.occupation));
    }
    return {};
}

QString RampText::wage(const OccupationId &occupation) const
{
    const auto &list = m_catalogue.catalogue().occupations;
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const Occupation &each) { return each.id == occupation; });
    if (found == list.end() || !found->wage || !found->wage->amount)
        return {};
    const Wage &wage = *found->wage;
    const auto money = [&](Decimal amount) {
        return m_rules.phrases().money(amount, m_catalogue.catalogue().currency);
    };
    QStringList where;
    if (wage.year)
        where << QString::number(*wage.year);
    for (const std::string &each : {wage.area, wage.source})
        if (!each.empty())
            where << QString::fromStdString(each);
    const QString name = m_rules.names().in(found->name);
    QString text
        = wage.statistic == "median"
              ? tr("%1: median wage %2").arg(name, money(*wage.amount))
              : tr("%1: wage %2 (%3)")
                    .arg(name, money(*wage.amount), QString::fromStdString(wage.statistic));
    if (!where.isEmpty())
        text += QStringLiteral(" (%1)").arg(where.join(QStringLiteral("; ")));
    if (found->livingWage)
        return tr("%1; living costs %2.").arg(text, money(*found->livingWage));
    return text + QLatin1Char('.');
}

} // namespace cairn
