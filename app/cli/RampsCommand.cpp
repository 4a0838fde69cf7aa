#include "AuditAnswer.h"
#include "Commands.h"

#include "interchange/json/JsonWriter.h"
#include "planner/Detours.h"
#include "planner/OnRamps.h"
#include "wording/RampText.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

namespace cairn::cli {

namespace {

std::string_view kindOf(const BridgeStep &step)
{
    switch (step.kind) {
    case BridgeStep::Kind::Item:
        return "item";
    case BridgeStep::Kind::Credential:
        return "credential";
    case BridgeStep::Kind::Rule:
        return "rule";
    case BridgeStep::Kind::Fact:
        return "fact";
    }
    return {};
}

/// The answer as JSON and as text.
class RampsAnswer
{
    Q_DECLARE_TR_FUNCTIONS(cairn::cli::RampsAnswer)

public:
    RampsAnswer(const CompiledCatalogue &catalogue, std::vector<OnRamp> ramps,
                std::optional<std::vector<Detour>> detours, const std::string &language)
        : m_catalogue(catalogue), m_ramps(std::move(ramps)), m_detours(std::move(detours)),
          m_text(catalogue, QString::fromStdString(language))
    {}

    std::string json() const;
    std::string text() const;

private:
    void ramp(JsonWriter &json, const OnRamp &ramp) const;
    void bridge(JsonWriter &json, const OnRamp &ramp, CreditUnit unit) const;
    void detours(JsonWriter &json) const;

    const CompiledCatalogue &m_catalogue;
    std::vector<OnRamp> m_ramps;
    std::optional<std::vector<Detour>> m_detours; ///< nothing: not asked for
    RampText m_text;
};

void RampsAnswer::bridge(JsonWriter &json, const OnRamp &ramp, CreditUnit unit) const
{
    json.key("bridge").beginInlineObject();
    json.flag("byStudy", ramp.bridge.isOpenToAnyone());
    writeRemaining(json, "remaining", ramp.bridge.remaining, unit);
    json.key("steps").beginInlineArray();
    for (const BridgeStep &each : ramp.bridge.steps) {
        json.beginInlineObject().field("kind", kindOf(each));
        if (!each.item.isEmpty())
            json.field("item", each.item.text);
        if (!each.credential.isEmpty())
            json.field("credential", each.credential.text);
        writeRemaining(json, "remaining", each.remaining, unit);
        json.endObject();
    }
    json.endArray();
    json.field("text", m_text.bridge(ramp).toStdString()).endObject();
}

void RampsAnswer::ramp(JsonWriter &json, const OnRamp &ramp) const
{
    const CreditUnit unit = m_catalogue.unitOf(m_catalogue.credentialIndex(ramp.credential));
    json.beginInlineObject()
        .field("credential", ramp.credential.text)
        .field("state", toWord(ramp.state));
    json.flag("open", ramp.isOpen);
    writeRemaining(json, "recognised", ramp.recognised, unit);
    writeRemaining(json, "remaining", ramp.remaining, unit);
    writeRemaining(json, "baseline", ramp.baseline, unit);
    if (!ramp.isOpen)
        bridge(json, ramp, unit);
    json.endObject();
}

void RampsAnswer::detours(JsonWriter &json) const
{
    json.key("detours").beginArray();
    for (const Detour &each : *m_detours) {
        const CreditUnit unit = m_catalogue.unitOf(m_catalogue.credentialIndex(each.credential));
        json.beginInlineObject()
            .field("credential", each.credential.text)
            .field("credits", each.credits.rounded(unit))
            .field("cost", each.cost)
            .field("terms", std::int64_t(each.terms))
            .field("proof", toWord(each.proof));
        json.flag("free", each.isFree()).endObject();
    }
    json.endArray();
}

std::string RampsAnswer::json() const
{
    JsonWriter json;
    json.beginObject().key("onRamps").beginArray();
    for (const OnRamp &each : m_ramps)
        ramp(json, each);
    json.endArray();
    if (m_detours)
        detours(json);
    json.endObject();
    return json.take();
}

std::string RampsAnswer::text() const
{
    QStringList lines;
    const auto list = [&](const QString &title, bool isOpen) {
        lines << title;
        for (const OnRamp &each : m_ramps) {
            if (each.isOpen != isOpen)
                continue;
            lines << QStringLiteral("  ") + m_text.credentialName(each.credential)
                  << QStringLiteral("    ") + m_text.onRamp(each);
            if (!isOpen)
                lines << QStringLiteral("    ") + m_text.bridge(each);
        }
    };
    list(tr("Open, closest first"), true);
    lines << QString();
    list(tr("Closed, and what would open it"), false);
    if (m_detours) {
        lines << QString() << tr("On the way to the goal, and what each asks for besides");
        if (m_detours->empty())
            lines << QStringLiteral("  ") + tr("None.");
        for (const Detour &each : *m_detours)
            lines << QStringLiteral("  ") + m_text.credentialName(each.credential)
                  << QStringLiteral("    ") + m_text.detour(each);
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

} // namespace

Exit ramps(const RampsCall &call, const Common &common)
{
    if (call.catalogue == "-" && call.record == "-") {
        complain("standard input cannot be catalogue and record at once; one file was expected");
        return WrongInput;
    }
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const auto record = readOneRecord(call.record, *catalogue);
    if (!record)
        return WrongInput;
    std::optional<std::vector<Detour>> onTheWay;
    if (call.goal) {
        const CredentialId goal(*call.goal);
        if (catalogue->credentialIndex(goal) < 0) {
            complain(nameOf(call.catalogue) + ": there is no credential \"" + goal.text
                     + "\"; an id of its list was expected");
            return WrongInput;
        }
        PlanEffort effort;
        effort.seconds = call.seconds;
        effort.stop = &stopRequested;
        Result<std::vector<Detour>> found
            = detours(*catalogue, *record, goal, onTheWayTo(*catalogue, *record, goal, common.asOf),
                      common.asOf, effort);
        if (!found) {
            complain(call.record, found.error());
            return WrongInput;
        }
        if (stopRequested)
            return Stopped;
        onTheWay = std::move(*found);
    }
    const RampsAnswer answer(*catalogue, onRamps(*catalogue, *record, common.asOf),
                             std::move(onTheWay), common.language);
    std::printf("%s\n", (common.json ? answer.json() : answer.text()).c_str());
    return Answered;
}

} // namespace cairn::cli
