#include "wording/AuditText.h"

#include "audit/CompiledCatalogue.h"
#include "audit/CredentialsFirst.h"
#include "evidence/Record.h"
#include "wording/StandingRule.h"

#include <algorithm>

namespace cairn {

namespace {

bool isOpen(NodeStatus status)
{
    return status != NodeStatus::Met && status != NodeStatus::Waived;
}

int wholeCredentials(const Audit &audit)
{
    return static_cast<int>(credentialsFirst(audit).size());
}

} // namespace

AuditText::AuditText(const CompiledCatalogue &catalogue, const Record &record, QString language)
    : m_catalogue(catalogue)
    , m_record(record)
    , m_rules(catalogue, language)
{
}

QString AuditText::credentialName(const CredentialId &credential) const
{
    return m_rules.names().credential(credential);
}

QString AuditText::itemName(const ItemId &item) const { return m_rules.names().item(item); }

QString AuditText::evidenceName(const EvidenceId &evidence) const
{
    for (const EvidenceItem &piece : m_record.evidence) {
        if (piece.id != evidence)
            continue;
        if (!piece.item.isEmpty() && piece.title.empty())
            return itemName(piece.item);
        if (!piece.title.empty())
            return toQString(piece.title);
        return toQString(piece.code.empty() ? piece.id.text : piece.code);
    }
    // What a crosswalk grants is named after it: "crosswalk-id/n".
    const auto slash = evidence.text.rfind('/');
    if (slash == std::string::npos)
        return toQString(evidence.text);
    const CrosswalkId through(evidence.text.substr(0, slash));
    //: Credit that a crosswalk granted.
    return tr("Credit for %1").arg(m_rules.names().crosswalk(through));
}

QString AuditText::stateWord(State state)
{
    switch (state) {
    case State::Held:
        return tr("Done", "state of a credential");
    case State::Expired:
        return tr("Expired", "state of a credential");
    case State::Awardable:
        return tr("Award now", "state of a credential");
    case State::NeedsPerson:
        return tr("Waiting for a person", "state of a credential");
    case State::Finishing:
        return tr("Finishing now", "state of a credential");
    case State::Open:
        return tr("Ready to start", "state of a credential");
    case State::Closed:
        return tr("Blocked", "state of a credential");
    }
    return {};
}

QString AuditText::nodeStatus(NodeStatus status)
{
    switch (status) {
    case NodeStatus::Met:
        return tr("Done", "state of a requirement");
    case NodeStatus::InProgress:
        return tr("Now", "state of a requirement");
    case NodeStatus::Planned:
        return tr("Planned", "state of a requirement");
    case NodeStatus::Partly:
        return tr("Partly done", "state of a requirement");
    case NodeStatus::Unmet:
        return tr("To do", "state of a requirement");
    case NodeStatus::Waived:
        return tr("Waived", "state of a requirement");
    case NodeStatus::NeedsPerson:
        return tr("Waiting for a person", "state of a requirement");
    }
    return {};
}

QString AuditText::standing(const Verdict &verdict) const
{
    const QString progress = progressOf(verdict.remaining, verdict.baseline, verdict.credential);
    return verdict.state == State::Open && !progress.isEmpty() ? progress
                                                               : stateWord(verdict.state);
}

QString AuditText::standing(const Audit &audit) const
{
    if (audit.state == State::Closed) {
        const QStringList first = openTitles(audit.entry, audit.credential);
        if (!first.isEmpty())
            return tr("Needs: %1").arg(first.front());
    }
    Verdict verdict;
    verdict.credential = audit.credential;
    verdict.state = audit.state;
    verdict.remaining = audit.remaining;
    verdict.baseline = audit.baseline;
    return standing(verdict);
}

/// "6 of 12 credits", or nothing where nothing is done yet.
QString AuditText::progressOf(const Remaining &remaining, const Remaining &baseline,
                              const CredentialId &credential) const
{
    if (baseline.credits.units > 0) {
        const Credits done = baseline.credits - remaining.credits;
        if (done.units <= 0)
            return {};
        const CreditUnit unit = m_rules.names().unitOf(credential);
        return tr("%1 of %2")
            .arg(m_rules.phrases().number(done.rounded(unit)),
                 m_rules.phrases().credits(baseline.credits, unit));
    }
    const int done = baseline.steps - remaining.steps;
    return done <= 0 ? QString() : tr("%1 of %n step(s)", nullptr, baseline.steps).arg(done);
}

QString AuditText::remaining(const Remaining &remaining, const CredentialId &credential) const
{
    if (remaining.isNothing())
        return tr("nothing left");
    if (remaining.credits.units == 0)
        return tr("%n step(s)", nullptr, remaining.steps);
    return tr("%1 in %n step(s)", nullptr, remaining.steps)
        .arg(m_rules.phrases().credits(remaining.credits, m_rules.names().unitOf(credential)));
}

QString AuditText::credentialsFirst(const Audit &audit) const
{
    QStringList names;
    for (const CredentialId &credential : cairn::credentialsFirst(audit))
        names << credentialName(credential);
    return m_rules.phrases().allOf(names);
}

QString AuditText::rule(const Rule &rule, const CredentialId &inside) const
{
    return m_rules.rule(rule, m_rules.names().unitOf(inside));
}

QString AuditText::rule(const NodeFinding &finding, const CredentialId &inside,
                        const std::vector<NodeFinding> &among) const
{
    // The copy is no part of a named rule any more, so its unit is looked up before.
    const CreditUnit unit = m_rules.unitOf(*finding.rule, m_rules.names().unitOf(inside));
    return m_rules.rule(standingRule(finding, among), unit);
}

QString AuditText::verdict(const Audit &audit) const
{
    switch (audit.state) {
    case State::Held:
    case State::Expired:
        return heldVerdict(audit);
    case State::Awardable: {
        const QString ready = tr("Everything is there: it can be awarded now.");
        const QString block = awardBlock(audit.awardBlock);
        return block.isEmpty() ? ready : tr("Everything is there. %1").arg(block);
    }
    case State::NeedsPerson: {
        const QStringList waiting = openTitles(audit.requirements, audit.credential);
        return waiting.isEmpty()
            ? tr("Everything else is there: it waits for a person to confirm it.")
            : tr("Everything else is there: it waits for a person to confirm: %1.")
                  .arg(waiting.join(tr("; ", "between requirements")));
    }
    case State::Finishing:
        return tr("It is complete once what is in progress now is passed.");
    case State::Open:
        return openVerdict(audit);
    case State::Closed:
        return closedVerdict(audit);
    }
    return {};
}

QString AuditText::heldVerdict(const Audit &audit) const
{
    const Holding *holding = nullptr;
    for (const Holding &each : m_record.held)
        if (each.credential == audit.credential)
            holding = &each;
    const auto day = [&](const std::optional<Date> &date) { return m_rules.phrases().day(*date); };
    if (audit.state == State::Expired) {
        const QString left = remaining(audit.remaining, audit.credential);
        if (holding && holding->expires)
            return audit.remaining.isNothing()
                ? tr("It ended on %1. Everything is there to award it again.")
                      .arg(day(holding->expires))
                : tr("It ended on %1. To earn it again: %2.").arg(day(holding->expires), left);
        return tr("It was held once and has ended. To earn it again: %1.").arg(left);
    }
    if (holding && holding->awarded && holding->expires)
        return tr("Held since %1, good through %2.")
            .arg(day(holding->awarded), day(holding->expires));
    if (holding && holding->awarded)
        return tr("Held since %1.").arg(day(holding->awarded));
    return tr("Held already.");
}

QString AuditText::openVerdict(const Audit &audit) const
{
    const QString left = remaining(audit.remaining, audit.credential);
    const QString progress = progressOf(audit.remaining, audit.baseline, audit.credential);
    const QStringList open = openTitles(audit.requirements, audit.credential);
    const QString first = credentialsFirst(audit);
    QString text;
    if (audit.proof == Proof::Bound && audit.bound)
        text = tr("At most %1 are left, and at least %2: looking further would take too long.")
                   .arg(left, remaining(*audit.bound, audit.credential));
    else if (audit.remaining.isNothing())
        text = tr("Everything is there once what is in progress or planned is passed.");
    else if (audit.remaining == Remaining{{}, wholeCredentials(audit)})
        text = tr("Only this is missing, but as a whole: %1.").arg(first);
    else if (audit.remaining.steps == 1 && open.size() == 1)
        text = tr("One thing is missing: %1.").arg(open.front());
    else if (progress.isEmpty())
        //: %1: "12 credits in 4 steps"
        text = tr("Ready to start. It takes %1.").arg(left);
    else
        //: %1: "6 of 12 credits", %2: "6 credits in 2 steps"
        text = tr("%1 are done. Still to do: %2.").arg(progress, left);
    if (!first.isEmpty() && audit.remaining.steps > wholeCredentials(audit))
        text = tr("%1 %n of them is/are whole credentials: %2.", "steps", wholeCredentials(audit))
                   .arg(text, first);
    return audit.entryNeedsPerson ? tr("%1 A person decides on admission first.").arg(text) : text;
}

QString AuditText::closedVerdict(const Audit &audit) const
{
    const QStringList first = openTitles(audit.entry, audit.credential);
    if (first.isEmpty())
        return tr("It cannot be started yet: the conditions for admission are not met.");
    return first.size() == 1
        ? tr("One thing is needed first: %1.").arg(first.front())
        : tr("%n things are needed first: %1.", nullptr, int(first.size()))
              .arg(first.join(tr("; ", "between requirements")));
}

/// The highest nodes that are not met, below those that only gather others.
QStringList AuditText::openTitles(const std::vector<NodeFinding> &findings,
                                  const CredentialId &credential) const
{
    QStringList titles;
    int below = -1; ///< depth of a node whose children need no mention any more
    for (const NodeFinding &finding : findings) {
        const bool isTree = finding.part == NodeFinding::Part::Tree;
        if (isTree && below >= 0 && finding.depth > below)
            continue;
        below = -1;
        const bool gathers = isTree && finding.rule && finding.rule->label.isEmpty()
            && (finding.rule->kind == Rule::Kind::All || finding.rule->kind == Rule::Kind::Use);
        if (gathers && isOpen(finding.status))
            continue;
        below = isTree ? finding.depth : -1;
        const bool optional = finding.rule && finding.rule->kind == Rule::Kind::Optional;
        if (!isOpen(finding.status) || optional || !finding.picked)
            continue;
        const bool speaks = finding.rule && finding.rule->label.isEmpty() && isTree;
        titles << (speaks ? withException(rule(finding, finding.inside, findings), finding)
                          : nodeTitle(finding, credential));
    }
    return titles;
}

QString AuditText::nodeTitle(const NodeFinding &finding, const CredentialId &credential) const
{
    const QString title = standingTitle(finding, credential);
    if (!finding.changedTo)
        return title;
    const bool isLabel = (finding.rule && !finding.rule->label.isEmpty())
                         || (finding.limit && !finding.limit->label.isEmpty());
    // A label may name the number that was: it is said again as the rule now stands.
    return isLabel ? tr("%1 (changed by an exception: %2)", "a requirement, its rule")
                         .arg(title, standingRuleText(finding, credential))
                   : withException(title, finding);
}

QString AuditText::withException(const QString &said, const NodeFinding &finding)
{
    return finding.changedTo ? tr("%1 (changed by an exception)", "a requirement").arg(said) : said;
}

QString AuditText::standingRuleText(const NodeFinding &finding,
                                    const CredentialId &credential) const
{
    if (finding.rule)
        return rule(finding, finding.inside.isEmpty() ? credential : finding.inside);
    const CreditUnit unit = m_rules.names().unitOf(credential);
    const Limit limit = standingLimit(finding);
    return finding.part == NodeFinding::Part::Floor ? m_rules.floor(limit, unit)
                                                    : m_rules.cap(limit, unit);
}

/// Without a word of the exception that changed its number.
QString AuditText::standingTitle(const NodeFinding &finding, const CredentialId &credential) const
{
    const CreditUnit unit = m_rules.names().unitOf(credential);
    switch (finding.part) {
    case NodeFinding::Part::Tree:
    case NodeFinding::Part::Overlay: {
        if (!finding.rule)
            return toQString(finding.node);
        const CreditUnit inside = finding.part == NodeFinding::Part::Overlay
                                      ? unit
                                      : m_rules.names().unitOf(finding.inside);
        return finding.changedTo
                   ? m_rules.title(standingRule(finding), m_rules.unitOf(*finding.rule, inside))
                   : m_rules.title(*finding.rule, inside);
    }
    case NodeFinding::Part::TotalCredits:
        return tr("At least %1 in all").arg(m_rules.phrases().credits(finding.need, unit));
    case NodeFinding::Part::Floor:
    case NodeFinding::Part::Cap: {
        if (!finding.limit)
            return toQString(finding.node);
        const QString label = m_rules.names().in(finding.limit->label);
        return label.isEmpty() ? standingRuleText(finding, credential) : label;
    }
    case NodeFinding::Part::MinGpa: {
        const int index = m_catalogue.credentialIndex(credential);
        const auto gpa = index < 0 ? std::optional<Decimal>()
                                   : m_catalogue.catalogue().credentials[size_t(index)].minGpa;
        return tr("A GPA of %1 or better")
            .arg(m_rules.phrases().gpa(finding.changedTo ? *finding.changedTo
                                                         : gpa.value_or(Decimal{})));
    }
    case NodeFinding::Part::Sharing:
        return finding.need.units > 0
            ? tr("At least %1 that no other credential uses")
                  .arg(m_rules.phrases().credits(finding.need, unit))
            : tr("Within the limit of what it may share with other credentials");
    }
    return {};
}

QString AuditText::footer() const
{
    const Catalogue &catalogue = m_catalogue.catalogue();
    const QString title = m_rules.names().in(catalogue.title);
    return catalogue.asOf
        ? tr("Unofficial. The registrar decides. Catalog: %1, as of %2.")
              .arg(title, m_rules.phrases().day(*catalogue.asOf))
        : tr("Unofficial. The registrar decides. Catalog: %1.").arg(title);
}

} // namespace cairn
