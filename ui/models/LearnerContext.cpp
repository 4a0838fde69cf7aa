#include "models/LearnerContext.h"

#include "audit/CompiledCatalogue.h"
#include "workspace/Workspace.h"

#include <algorithm>
#include <charconv>

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

/// The piece "crosswalk/3" is the third of what the crosswalk grants.
static const Grant *grantOf(const Catalogue &catalogue, const CrosswalkId &crosswalk,
                            const EvidenceId &piece)
{
    const std::string_view number
        = std::string_view(piece.text).substr(piece.text.rfind('/') + 1);
    size_t place = 0;
    std::from_chars(number.data(), number.data() + number.size(), place);
    for (const Crosswalk &entry : catalogue.crosswalks) {
        if (entry.id == crosswalk)
            return place >= 1 && place <= entry.grants.size() ? &entry.grants[place - 1] : nullptr;
    }
    return nullptr;
}

std::optional<Credits> LearnerContext::creditsOf(const EvidenceId &id) const
{
    if (const EvidenceItem *piece = evidence(id))
        return names.credits(*piece);
    const CrosswalkId crosswalk = grantedBy(id);
    const Grant *grant = grantOf(catalogue->catalogue(), crosswalk, id);
    if (!grant)
        return std::nullopt;
    if (!grant->item.isEmpty()) {
        EvidenceItem piece;
        piece.item = grant->item;
        return names.credits(piece);
    }
    for (const Crosswalk &entry : catalogue->catalogue().crosswalks) {
        if (entry.id == crosswalk && grant->credits)
            return Credits::from(*grant->credits, names.unit(entry.receiver));
    }
    return std::nullopt;
}

QString LearnerContext::pieceName(const EvidenceId &id) const
{
    const CrosswalkId crosswalk = evidence(id) ? CrosswalkId() : grantedBy(id);
    const Grant *grant
        = crosswalk.isEmpty() ? nullptr : grantOf(catalogue->catalogue(), crosswalk, id);
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
