#include "AuditAnswer.h"

#include "catalogue/Words.h"
#include "interchange/json/JsonWriter.h"
#include "wording/AuditText.h"

#include <cmath>

namespace cairn::cli {

namespace {

std::string_view toWord(Unused::Why why)
{
    switch (why) {
    case Unused::Why::NoRequirement:
        return "no-requirement";
    case Unused::Why::GradeTooLow:
        return "grade-too-low";
    case Unused::Why::TooOld:
        return "too-old";
    case Unused::Why::WrongMethod:
        return "wrong-method";
    case Unused::Why::Duplicate:
        return "duplicate";
    case Unused::Why::NotNeeded:
        return "not-needed";
    case Unused::Why::LimitReached:
        return "limit-reached";
    case Unused::Why::Sharing:
        return "sharing";
    case Unused::Why::Excluded:
        return "excluded";
    case Unused::Why::Pinned:
        return "pinned";
    case Unused::Why::OtherBranch:
        return "other-branch";
    case Unused::Why::Held:
        return "held";
    }
    return {};
}

std::string_view toWord(Expiry::Why why)
{
    switch (why) {
    case Expiry::Why::Expires:
        return "expires";
    case Expiry::Why::FallsOutOfWindow:
        return "too-old";
    case Expiry::Why::HoldingExpires:
        return "holding-expires";
    }
    return {};
}

std::string_view toWord(Review::Why why)
{
    switch (why) {
    case Review::Why::NodeNotFound:
        return "node-not-found";
    case Review::Why::EvidenceNotCounted:
        return "evidence-not-counted";
    case Review::Why::PinCannotHold:
        return "pin-cannot-hold";
    case Review::Why::ValueDoesNotFit:
        return "value-does-not-fit";
    }
    return {};
}

std::string_view toWord(AwardBlock block)
{
    switch (block) {
    case AwardBlock::None:
        return "none";
    case AwardBlock::NotRetroactive:
        return "not-retroactive";
    case AwardBlock::DeclaredOnly:
        return "declared-only";
    case AwardBlock::ConsentMissing:
        return "consent-missing";
    }
    return {};
}

std::string_view kindOf(const NodeFinding &finding)
{
    switch (finding.part) {
    case NodeFinding::Part::Tree:
        return finding.rule ? cairn::toWord(finding.rule->kind) : "rule";
    case NodeFinding::Part::TotalCredits:
        return "totalCredits";
    case NodeFinding::Part::Floor:
        return "floor";
    case NodeFinding::Part::Cap:
        return "cap";
    case NodeFinding::Part::Overlay:
        return "overlay";
    case NodeFinding::Part::MinGpa:
        return "minGpa";
    case NodeFinding::Part::Sharing:
        return "sharing";
    }
    return {};
}

/// Writes one audit; knows the unit in which its owner counts.
class AuditWriter
{
public:
    AuditWriter(JsonWriter &json, const AuditText &text, const Record &record, const Audit &audit,
                CreditUnit unit)
        : m_json(json), m_text(text), m_record(record), m_audit(audit), m_unit(unit)
    {}

    void write();

private:
    void standing();
    void nodes(const std::vector<NodeFinding> &findings);
    void node(const NodeFinding &finding);
    void applied();
    void unused();
    void expires();
    void reasons();
    void reviews();
    void entry();
    void proof();
    void remaining(std::string_view key, const Remaining &remaining)
    {
        writeRemaining(m_json, key, remaining, m_unit);
    }
    void sentence(std::string_view key, const QString &text)
    {
        m_json.field(key, text.toStdString());
    }

    JsonWriter &m_json;
    const AuditText &m_text;
    const Record &m_record;
    const Audit &m_audit;
    CreditUnit m_unit;
};

void AuditWriter::write()
{
    m_json.beginObject();
    standing();
    m_json.key("requirements");
    nodes(m_audit.requirements);
    applied();
    unused();
    expires();
    reasons();
    reviews();
    entry();
    proof();
    m_json.endObject();
}

void AuditWriter::standing()
{
    m_json.field("credential", m_audit.credential.text);
    m_json.field("state", cairn::toWord(m_audit.state));
    remaining("remaining", m_audit.remaining);
    remaining("baseline", m_audit.baseline);
    m_json.field("progress", Decimal{std::llround(m_audit.progress * 10'000) * 100});
    sentence("text", m_text.verdict(m_audit));
    if (m_audit.awardBlock != AwardBlock::None) {
        m_json.key("award").beginInlineObject().field("kind", toWord(m_audit.awardBlock));
        sentence("text", AuditText::awardBlock(m_audit.awardBlock));
        m_json.endObject();
    }
}

void AuditWriter::nodes(const std::vector<NodeFinding> &findings)
{
    m_json.beginArray();
    for (const NodeFinding &finding : findings)
        node(finding);
    m_json.endArray();
}

void AuditWriter::node(const NodeFinding &finding)
{
    m_json.beginInlineObject()
        .field("node", finding.node)
        .field("path", finding.path)
        .field("kind", kindOf(finding));
    sentence("label", m_text.nodeTitle(finding, m_audit.credential));
    m_json.field("status", cairn::toWord(finding.status));
    remaining("remaining", finding.remaining);
    std::vector<std::string> evidence;
    for (const Use &use : finding.uses)
        evidence.push_back(use.evidence.text);
    m_json.field("evidence", evidence);
    m_json.key("through").beginInlineObject();
    for (const Use &use : finding.uses)
        if (!use.through.isEmpty())
            m_json.field(use.evidence.text, use.through.text);
    m_json.endObject();
    m_json.flag("picked", finding.picked);
    sentence("missing", m_text.missing(finding, m_audit.credential));
    m_json.endObject();
}

void AuditWriter::applied()
{
    std::vector<std::string> ids;
    for (const EvidenceId &each : m_audit.applied)
        ids.push_back(each.text);
    m_json.field("applied", ids);
}

void AuditWriter::unused()
{
    m_json.key("unused").beginArray();
    for (const Unused &each : m_audit.unused) {
        m_json.beginInlineObject()
            .field("evidence", each.evidence.text)
            .field("kind", toWord(each.why));
        sentence("why", m_text.unused(each, m_audit));
        if (!each.node.empty())
            m_json.field("node", each.node);
        if (!each.other.isEmpty())
            m_json.field("instead", each.other.text);
        m_json.endObject();
    }
    m_json.endArray();
}

void AuditWriter::expires()
{
    m_json.key("expires").beginArray();
    for (const Expiry &each : m_audit.expires) {
        m_json.beginInlineObject();
        if (each.evidence.isEmpty())
            m_json.field("credential", each.holding.text);
        else
            m_json.field("evidence", each.evidence.text);
        m_json.field("on", each.on.toText()).field("kind", toWord(each.why));
        sentence("why", m_text.expiry(each));
        m_json.field("node", each.node).endObject();
    }
    m_json.endArray();
}

void AuditWriter::reasons()
{
    m_json.key("reason").beginArray();
    for (const Conflict &each : m_audit.reason) {
        std::vector<std::string> pieces;
        for (const EvidenceId &piece : each.pieces)
            pieces.push_back(piece.text);
        m_json.beginInlineObject().field("nodes", each.nodes).field("pieces", pieces);
        remaining("shortBy", each.shortBy);
        sentence("text", m_text.conflict(each, m_audit));
        m_json.endObject();
    }
    m_json.endArray();
}

void AuditWriter::reviews()
{
    m_json.key("review").beginArray();
    for (const Review &each : m_audit.review) {
        m_json.beginInlineObject()
            .field("exception", std::int64_t(each.exception))
            .field("kind", toWord(each.why));
        if (each.exception >= 0 && each.exception < int(m_record.exceptions.size()))
            m_json.field("node", m_record.exceptions[size_t(each.exception)].node);
        sentence("text", m_text.review(each));
        m_json.endObject();
    }
    m_json.endArray();
}

void AuditWriter::entry()
{
    m_json.key("entry")
        .beginObject()
        .flag("met", m_audit.entryMet)
        .flag("needsPerson", m_audit.entryNeedsPerson)
        .key("requirements");
    nodes(m_audit.entry);
    m_json.endObject();
}

void AuditWriter::proof()
{
    m_json.field("proof", m_audit.proof == Proof::Optimal ? "optimal" : "bound");
    if (m_audit.bound)
        remaining("bound", *m_audit.bound);
}

void writeTogether(JsonWriter &json, const std::vector<std::vector<CredentialId>> &together)
{
    json.key("together").beginArray();
    for (const auto &set : together) {
        json.beginInlineArray();
        for (const CredentialId &each : set)
            json.text(each.text);
        json.endArray();
    }
    json.endArray();
}

void writeGrants(JsonWriter &json, const std::vector<GrantFinding> &grants)
{
    json.key("grants").beginArray();
    for (const GrantFinding &each : grants) {
        std::vector<std::string> pieces;
        for (const EvidenceId &piece : each.pieces)
            pieces.push_back(piece.text);
        json.beginInlineObject()
            .field("crosswalk", each.crosswalk.text)
            .field("pieces", pieces)
            .flag("posted", each.posted)
            .endObject();
    }
    json.endArray();
}

} // namespace

void writeRemaining(JsonWriter &json, std::string_view key, const Remaining &remaining,
                    CreditUnit unit)
{
    json.key(key)
        .beginInlineObject()
        .field("credits", remaining.credits.rounded(unit))
        .field("steps", std::int64_t(remaining.steps))
        .endObject();
}

std::string toJson(const AuditAnswer &answer, const CompiledCatalogue &catalogue,
                   const Record &record, const std::string &language)
{
    const AuditText text(catalogue, record, QString::fromStdString(language));
    JsonWriter json;
    json.beginObject()
        .field("asOf", answer.asOf.toText())
        .field("lookAhead", cairn::toWord(answer.lookAhead))
        .field("stamp", answer.stamp);
    json.key("audits").beginArray();
    for (const Audit &each : answer.audits) {
        const int index = catalogue.credentialIndex(each.credential);
        AuditWriter(json, text, record, each, catalogue.unitOf(index)).write();
    }
    json.endArray();
    writeTogether(json, answer.together);
    writeGrants(json, answer.grants);
    json.endObject();
    return json.take();
}

} // namespace cairn::cli
