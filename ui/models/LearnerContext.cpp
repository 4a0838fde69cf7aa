#include "models/LearnerContext.h"

#include "audit/CompiledCatalogue.h"
#include "workspace/Workspace.h"

#include <algorithm>

namespace cairn::ui {

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
    return context;
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
