#include "AuditAnswer.h"
#include "Commands.h"

#include "interchange/json/JsonWriter.h"
#include "planner/Stacking.h"
#include "wording/RampText.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace cairn::cli {

namespace {

/// The answer as JSON and as text.
class StackAnswer
{
    Q_DECLARE_TR_FUNCTIONS(cairn::cli::StackAnswer)

public:
    StackAnswer(const CompiledCatalogue &catalogue, const Stacking &stacking,
                const std::string &language)
        : m_catalogue(catalogue), m_stacking(stacking),
          m_text(catalogue, QString::fromStdString(language))
    {}

    std::string json() const;
    std::string text() const;

private:
    void ways(JsonWriter &json) const;
    void values(JsonWriter &json) const;
    void deadEnds(JsonWriter &json) const;
    CreditUnit unitOf(const CredentialId &credential) const
    {
        return m_catalogue.unitOf(m_catalogue.credentialIndex(credential));
    }
    template <class F> void forEachCredential(F &&use) const
    {
        const auto &credentials = m_catalogue.catalogue().credentials;
        for (std::size_t i = 0; i < credentials.size(); ++i)
            if (!credentials[i].draft)
                use(credentials[i], m_stacking.way(int(i)));
    }

    const CompiledCatalogue &m_catalogue;
    const Stacking &m_stacking;
    RampText m_text;
};

void StackAnswer::ways(JsonWriter &json) const
{
    json.key("ways").beginArray();
    forEachCredential([&](const Credential &credential, const CheapestWay &way) {
        json.beginInlineObject().field("credential", credential.id.text);
        json.flag("reached", way.isReached);
        std::vector<std::string> ids;
        for (const ItemId &each : way.items)
            ids.push_back(each.text);
        json.field("items", ids);
        ids.clear();
        for (const CredentialId &each : way.held)
            ids.push_back(each.text);
        json.field("held", ids).endObject();
    });
    json.endArray();
}

void StackAnswer::values(JsonWriter &json) const
{
    json.key("values").beginArray();
    for (const StackValue &each : m_stacking.values()) {
        json.beginInlineObject().field("from", each.from.text).field("to", each.to.text);
        writeRemaining(json, "recognised", each.recognised, unitOf(each.to));
        writeRemaining(json, "baseline", each.baseline, unitOf(each.to));
        json.field("share", Decimal{std::llround(each.share() * 10'000) * 100});
        json.flag("open", each.isOpen).endObject();
    }
    json.endArray();
}

void StackAnswer::deadEnds(JsonWriter &json) const
{
    json.key("deadEnds").beginArray();
    for (const DeadEnd &each : m_stacking.deadEnds()) {
        json.beginInlineObject()
            .field("credential", each.credential.text)
            .field("why", each.why == DeadEnd::Why::NothingOnward ? "nothing-onward" : "low-pay");
        if (!each.occupation.isEmpty())
            json.field("occupation", each.occupation.text);
        json.field("text", m_text.deadEnd(each).toStdString()).endObject();
    }
    json.endArray();
}

std::string StackAnswer::json() const
{
    JsonWriter json;
    json.beginObject();
    ways(json);
    values(json);
    deadEnds(json);
    json.endObject();
    return json.take();
}

std::string StackAnswer::text() const
{
    constexpr std::size_t most = 6;
    QStringList lines;
    const auto &values = m_stacking.values();
    forEachCredential([&](const Credential &credential, const CheapestWay &way) {
        std::vector<const StackValue *> onward;
        for (const StackValue &each : values)
            if (each.from == credential.id && !each.isRequired)
                onward.push_back(&each);
        std::stable_sort(onward.begin(), onward.end(), [](const auto *a, const auto *b) {
            return a->recognised.credits.units > b->recognised.credits.units;
        });
        lines << m_text.credentialName(credential.id);
        if (!way.isReached)
            lines
                << QStringLiteral("  ")
                       + tr(
                           "Needs credit from a crosswalk, or something that this catalog does not "
                           "offer.");
        else if (onward.empty())
            lines << QStringLiteral("  ") + tr("Counts towards nothing else.");
        for (std::size_t i = 0; i < std::min(most, onward.size()); ++i)
            lines << QStringLiteral("  ")
                         + tr("%1 towards %2")
                               .arg(m_text.stackValue(*onward[i]),
                                    m_text.credentialName(onward[i]->to));
        if (onward.size() > most)
            lines << QStringLiteral("  ")
                         + tr("and towards %n more", nullptr, int(onward.size() - most));
    });
    lines << QString() << tr("Dead ends");
    const std::vector<DeadEnd> ends = m_stacking.deadEnds();
    if (ends.empty())
        lines << QStringLiteral("  ") + tr("None.");
    for (const DeadEnd &each : ends)
        lines << QStringLiteral("  %1: %2")
                     .arg(m_text.credentialName(each.credential), m_text.deadEnd(each));
    return lines.join(QLatin1Char('\n')).toStdString();
}

} // namespace

Exit stack(const StackCall &call, const Common &common)
{
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const Stacking stacking(*catalogue, common.asOf);
    const StackAnswer answer(*catalogue, stacking, common.language);
    std::printf("%s\n", (common.json ? answer.json() : answer.text()).c_str());
    return Answered;
}

} // namespace cairn::cli
