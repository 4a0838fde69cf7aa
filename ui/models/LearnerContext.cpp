#include "models/LearnerContext.h"

#include "audit/CompiledCatalogue.h"
#include "audit/CredentialsFirst.h"
#include "workspace/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::LearnerContext)
};
} // namespace

/// Here, in a rule that it uses, or in a credential that stands inside.
static bool asksForCredential(const Rule &rule, const Catalogue &catalogue)
{
    const auto asks = [&catalogue](const Rule &part) { return asksForCredential(part, catalogue); };
    if (rule.kind == Rule::Kind::Use)
        return std::any_of(
            catalogue.rules.begin(), catalogue.rules.end(),
            [&](const NamedRule &named) { return named.id == rule.use && asks(named.rule); });
    if (rule.kind == Rule::Kind::Embed)
        return std::any_of(catalogue.credentials.begin(), catalogue.credentials.end(),
                           [&](const Credential &inside) {
                               return inside.id == rule.credential && !inside.requires_.empty()
                                      && asks(inside.requires_.front());
                           });
    return rule.kind == Rule::Kind::Credential
           || std::any_of(rule.children.begin(), rule.children.end(), asks);
}

LearnerContext::LearnerContext(Record stated, std::shared_ptr<const CompiledCatalogue> compiled,
                               Date day)
    : record(std::move(stated))
    , catalogue(std::move(compiled))
    , names(catalogue)
    , wording(*catalogue, record, uiLanguage())
    , today(day)
{
}

std::shared_ptr<const LearnerContext> LearnerContext::read(const Workspace &workspace,
                                                           const LearnerId &learner)
{
    std::optional<Record> record = workspace.record(learner);
    if (!record)
        return nullptr;
    auto context = std::make_shared<LearnerContext>(std::move(*record), workspace.catalogue(),
                                                    workspace.today());
    context->verdicts = workspace.verdicts(learner);
    context->grants = workspace.grants(learner);
    context->together = workspace.together(learner);
    context->lookBefore(workspace);
    return context;
}

std::shared_ptr<const LearnerContext>
LearnerContext::readUnaudited(const Workspace &workspace, const LearnerId &learner,
                              const std::shared_ptr<const LearnerContext> &before)
{
    std::optional<Record> record = workspace.record(learner);
    if (!record)
        return nullptr;
    auto context = std::make_shared<LearnerContext>(std::move(*record), workspace.catalogue(),
                                                    workspace.today());
    context->isAudited = false;
    if (before && before->record.learner.id == learner) {
        context->verdicts = before->verdicts;
        context->grants = before->grants;
        context->together = before->together;
        context->m_before = before->m_before;
    }
    return context;
}

/// Only an audit knows which of the credentials that a rule names are still to be earned.
void LearnerContext::lookBefore(const Workspace &workspace)
{
    const auto remainingOf = [this](const CredentialId &id) {
        const Verdict *theirs = verdict(id);
        return theirs ? std::optional(theirs->remaining) : std::nullopt;
    };
    for (const Verdict &each : verdicts) {
        const Credential *credential = names.find(each.credential);
        const bool isToDo = each.state == State::Open || each.state == State::Closed;
        if (!isToDo || !credential || credential->requires_.empty()
            || !asksForCredential(credential->requires_.front(), catalogue->catalogue()))
            continue;
        const auto audit
            = workspace.audit(record.learner.id, each.credential, LookAhead::Completed);
        if (!audit)
            continue;
        std::vector<CredentialId> first = credentialsFirst(*audit);
        if (!first.empty())
            m_before[each.credential] = {std::move(first), wholeWay(*audit, remainingOf)};
    }
}

Remaining LearnerContext::wayTo(const Verdict &verdict) const
{
    const auto before = m_before.find(verdict.credential);
    return before == m_before.end() ? verdict.remaining : before->second.way;
}

QString LearnerContext::left(const Verdict &verdict) const
{
    const auto before = m_before.find(verdict.credential);
    if (before == m_before.end())
        return Said::tr("%1 left").arg(names.remaining(verdict.remaining, verdict.credential));
    QStringList first;
    for (const CredentialId &credential : before->second.credentials)
        first << names.credential(credential);
    Remaining rest = verdict.remaining;
    rest.steps -= static_cast<int>(first.size());
    const QString whole = first.join(Said::tr(", ", "between credentials"));
    return rest.isNothing()
               //: %1: credentials that have to be earned as a whole before this one
               ? Said::tr("First: %1").arg(whole)
               //: %1: "6 credits", %2: credentials that have to be earned as a whole before this
               //: one
               : Said::tr("%1 left, and first: %2")
                     .arg(names.remaining(rest, verdict.credential), whole);
}

const EvidenceItem *LearnerContext::evidence(const EvidenceId &id) const
{
    const auto found = std::find_if(record.evidence.begin(), record.evidence.end(),
                                    [&id](const EvidenceItem &piece) { return piece.id == id; });
    return found == record.evidence.end() ? nullptr : &*found;
}

const Holding *LearnerContext::holding(const CredentialId &id) const
{
    const auto found = std::find_if(record.held.begin(), record.held.end(),
                                    [&id](const Holding &held) { return held.credential == id; });
    return found == record.held.end() ? nullptr : &*found;
}

bool LearnerContext::isGoal(const CredentialId &id) const
{
    return std::any_of(record.goals.begin(), record.goals.end(),
                       [&id](const Goal &goal) { return goal.credential == id; });
}

const Verdict *LearnerContext::verdict(const CredentialId &id) const
{
    const auto found = std::find_if(verdicts.begin(), verdicts.end(), [&id](const Verdict &verdict) {
        return verdict.credential == id;
    });
    return found == verdicts.end() ? nullptr : &*found;
}

CrosswalkId LearnerContext::grantedBy(const EvidenceId &id) const
{
    for (const GrantFinding &grant : grants) {
        if (std::find(grant.pieces.begin(), grant.pieces.end(), id) != grant.pieces.end())
            return grant.crosswalk;
    }
    return {};
}

CreditUnit LearnerContext::unitOf(const EvidenceItem &piece) const
{
    const Item *item = piece.credits ? nullptr : names.find(piece.item);
    return item ? names.unit(item->provider) : names.unit(piece);
}

static const Crosswalk *crosswalkOf(const Catalogue &catalogue, const CrosswalkId &id)
{
    const auto found = std::find_if(catalogue.crosswalks.begin(), catalogue.crosswalks.end(),
                                    [&id](const Crosswalk &entry) { return entry.id == id; });
    return found == catalogue.crosswalks.end() ? nullptr : &*found;
}

/// The pieces of a crosswalk stand in the order of what it grants.
const Grant *LearnerContext::grantOf(const EvidenceId &piece) const
{
    for (const GrantFinding &finding : grants) {
        const auto at = std::find(finding.pieces.begin(), finding.pieces.end(), piece);
        const Crosswalk *entry = crosswalkOf(catalogue->catalogue(), finding.crosswalk);
        if (at == finding.pieces.end() || !entry)
            continue;
        const auto place = static_cast<size_t>(at - finding.pieces.begin());
        return place < entry->grants.size() ? &entry->grants[place] : nullptr;
    }
    return nullptr;
}

CreditUnit LearnerContext::receiverUnit(const CrosswalkId &crosswalk) const
{
    const Crosswalk *entry = crosswalkOf(catalogue->catalogue(), crosswalk);
    return entry ? names.unit(entry->receiver) : CreditUnit::Semester;
}

std::optional<Credits> LearnerContext::creditsOf(const EvidenceId &id) const
{
    if (const EvidenceItem *piece = evidence(id))
        return names.credits(*piece);
    const Grant *grant = grantOf(id);
    if (!grant)
        return std::nullopt;
    if (grant->item.isEmpty())
        return grant->credits
            ? std::optional(Credits::from(*grant->credits, receiverUnit(grantedBy(id))))
            : std::nullopt;
    EvidenceItem piece;
    piece.item = grant->item;
    return names.credits(piece);
}

QString LearnerContext::pieceName(const EvidenceId &id) const
{
    const Grant *grant = evidence(id) ? nullptr : grantOf(id);
    return grant && !grant->item.isEmpty() ? names.item(grant->item) : wording.evidenceName(id);
}

QString LearnerContext::missing(const NodeFinding &finding, const CredentialId &credential,
                                const QString &title) const
{
    static constexpr int lead = 14; // "Missing: " and a full stop, in any language
    const QString sentence = wording.missing(finding, credential);
    const bool isSame = sentence.contains(title) && sentence.size() <= title.size() + lead;
    return isSame ? QString() : sentence;
}

} // namespace cairn::ui
