#include "audit/Rulings.h"

#include "audit/TreeCompiler.h"

#include <algorithm>

namespace cairn {

namespace {

bool isNamed(const CompiledNode &node, std::string_view name)
{
    return node.name == name;
}

/// "/floors/2" with the prefix "/floors/" is 2; -1 for anything else.
int numberAfter(std::string_view name, std::string_view prefix)
{
    if (name.substr(0, prefix.size()) != prefix)
        return -1;
    int number = 0;
    for (char c : name.substr(prefix.size())) {
        if (c < '0' || c > '9' || number > 100'000)
            return -1;
        number = number * 10 + (c - '0');
    }
    return name.size() > prefix.size() ? number : -1;
}

/// The cap or floor that \a name speaks of, or null.
CompiledLimit *limitNamed(CompiledCredential &credential, std::string_view name)
{
    const int floor = numberAfter(name, "/floors/");
    if (floor >= 0 && floor < static_cast<int>(credential.floors.size()))
        return &credential.floors[floor];
    const int cap = numberAfter(name, "/caps/");
    if (cap >= 0 && cap < static_cast<int>(credential.caps.size()))
        return &credential.caps[cap];
    return nullptr;
}

/// Shares are of totalCredits, whatever that has become.
void takeShares(CompiledCredential &credential)
{
    for (CompiledLimit &floor : credential.floors)
        if (floor.source->share)
            floor.credits = creditsOf(*floor.source, credential.unit, credential.totalCredits,
                                      Bound::AtLeast);
    for (CompiledLimit &cap : credential.caps)
        if (cap.source->share)
            cap.credits
                = creditsOf(*cap.source, credential.unit, credential.totalCredits, Bound::AtMost);
}

bool isCondition(const CompiledCredential &credential, std::string_view name)
{
    return (name == "/totalCredits" && credential.totalCredits > 0)
           || (name == "/minGpa" && credential.minGpa > 0)
           || limitNamed(const_cast<CompiledCredential &>(credential), name);
}

bool takesEvidence(ExceptionKind kind)
{
    return kind == ExceptionKind::Substitute || kind == ExceptionKind::AlsoAllow
           || kind == ExceptionKind::ApplyHere || kind == ExceptionKind::Exclude
           || kind == ExceptionKind::Revalue;
}

void changeNode(CompiledNode &node, Decimal value, CreditUnit unit)
{
    switch (node.kind) {
    case Rule::Kind::Choose:
        node.choose = static_cast<int>(value.whole());
        break;
    case Rule::Kind::Credits:
        node.need = Credits::from(value, unit).units;
        // A tolerance stays the share of the need that it was written as an amount of.
        node.accept = std::min(node.accept, node.need);
        if (!node.rule->accept)
            node.accept = node.need;
        break;
    case Rule::Kind::Count:
        node.count = static_cast<int>(value.whole());
        break;
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        node.number = value.millionths;
        break;
    case Rule::Kind::Competencies:
        node.atLeast = static_cast<int>(value.whole());
        break;
    default:
        break;
    }
}

bool nodeTakesNumber(const CompiledNode &node, Decimal value)
{
    switch (node.kind) {
    case Rule::Kind::Choose:
        return value.isWhole() && value.whole() >= 0
               && value.whole() <= static_cast<std::int64_t>(node.children.size());
    case Rule::Kind::Count:
        return value.isWhole() && value.whole() >= 0;
    case Rule::Kind::Competencies:
        return value.isWhole() && value.whole() >= 0
               && value.whole() <= static_cast<std::int64_t>(node.competencies.size());
    case Rule::Kind::Credits:
        return value.millionths >= 0 && value.hasAtMostTwoPlaces();
    case Rule::Kind::Hours:
    case Rule::Kind::Gpa:
        return value.millionths >= 0;
    default:
        return false;
    }
}

} // namespace

Rulings::Rulings(const Record &record, const CompiledCatalogue::Data &catalogue)
    : m_record(record), m_catalogue(catalogue)
{
    for (std::size_t i = 0; i < record.exceptions.size(); ++i) {
        const RuleException &source = record.exceptions[i];
        const int family = catalogue.familyOf(source.credential);
        if (family >= 0)
            m_rulings.push_back({&source, static_cast<int>(i), family});
    }
}

int Rulings::familyOf(const CompiledNode &node) const
{
    return node.inside < 0 ? -1 : m_catalogue.credentials[node.inside].family;
}

bool Rulings::concerns(const Ruling &ruling, const CompiledNode &node) const
{
    return !ruling.source->node.empty() && ruling.family == familyOf(node)
           && isNamed(node, ruling.source->node);
}

bool Rulings::isAttested(const CompiledNode &node) const
{
    for (const Attestation &each : m_record.attested) {
        if (!isNamed(node, each.node))
            continue;
        if (node.inside < 0 || m_catalogue.familyOf(each.credential) == familyOf(node))
            return true;
    }
    return false;
}

bool Rulings::isWaived(const CompiledNode &node) const
{
    return std::any_of(m_rulings.begin(), m_rulings.end(), [&](const Ruling &ruling) {
        return ruling.source->kind == ExceptionKind::Waive && concerns(ruling, node);
    });
}

bool Rulings::isWaived(int family, std::string_view condition) const
{
    return std::any_of(m_rulings.begin(), m_rulings.end(), [&](const Ruling &ruling) {
        return ruling.source->kind == ExceptionKind::Waive && ruling.family == family
               && ruling.source->node == condition;
    });
}

bool Rulings::isExcludedEverywhere(int family, const Piece &piece) const
{
    return std::any_of(m_rulings.begin(), m_rulings.end(), [&](const Ruling &ruling) {
        return ruling.source->kind == ExceptionKind::Exclude && ruling.source->node.empty()
               && ruling.family == family && ruling.source->evidence.text == piece.id;
    });
}

bool Rulings::isExcluded(const std::vector<CompiledNode> &nodes, int node, const Piece &piece) const
{
    for (int at = node; at >= 0; at = nodes[at].parent) {
        for (const Ruling &ruling : m_rulings) {
            if (ruling.source->kind != ExceptionKind::Exclude
                || ruling.source->evidence.text != piece.id)
                continue;
            if (concerns(ruling, nodes[at])
                || (ruling.source->node.empty() && ruling.family == familyOf(nodes[at])))
                return true;
        }
    }
    return false;
}

const Rulings::Ruling *Rulings::find(ExceptionKind kind, const CompiledNode &node,
                                     const Piece &piece) const
{
    for (const Ruling &ruling : m_rulings)
        if (ruling.source->kind == kind && ruling.source->evidence.text == piece.id
            && concerns(ruling, node))
            return &ruling;
    return nullptr;
}

bool Rulings::isSubstituted(const CompiledNode &node, const Piece &piece) const
{
    return find(ExceptionKind::Substitute, node, piece);
}

bool Rulings::isAlsoAllowed(const CompiledNode &node, const Piece &piece) const
{
    return find(ExceptionKind::AlsoAllow, node, piece);
}

int Rulings::pinOf(const CompiledNode &node, const Piece &piece) const
{
    const Ruling *ruling = find(ExceptionKind::ApplyHere, node, piece);
    return ruling ? ruling->index : -1;
}

std::optional<std::int64_t> Rulings::revalued(const std::vector<CompiledNode> &nodes, int node,
                                              const Piece &piece) const
{
    for (int at = node; at >= 0; at = nodes[at].parent) {
        for (const Ruling &ruling : m_rulings) {
            if (ruling.source->kind != ExceptionKind::Revalue || !ruling.source->value
                || ruling.source->evidence.text != piece.id)
                continue;
            if (concerns(ruling, nodes[at])
                || (ruling.source->node.empty() && ruling.family == familyOf(nodes[at])))
                return Credits::from(*ruling.source->value, nodes[at].unit).units;
        }
    }
    return {};
}

bool Rulings::hasChanges(const CompiledCredential &credential) const
{
    return std::any_of(m_rulings.begin(), m_rulings.end(), [&](const Ruling &ruling) {
        if (ruling.source->kind != ExceptionKind::Change || !ruling.source->value)
            return false;
        return ruling.family == credential.family
               || std::any_of(credential.nodes.begin(), credential.nodes.end(),
                              [&](const CompiledNode &node) { return concerns(ruling, node); });
    });
}

void Rulings::applyChange(const Ruling &ruling, CompiledCredential &credential) const
{
    const Decimal value = *ruling.source->value;
    for (CompiledNode &node : credential.nodes)
        if (concerns(ruling, node) && nodeTakesNumber(node, value))
            changeNode(node, value, node.unit);
    if (ruling.family != credential.family || !valueFits(ruling, credential))
        return;
    const std::string &name = ruling.source->node;
    if (name == "/totalCredits") {
        credential.totalCredits = Credits::from(value, credential.unit).units;
        takeShares(credential);
    }
    if (name == "/minGpa")
        credential.minGpa = value.millionths;
    if (CompiledLimit *limit = limitNamed(credential, name)) {
        if (limit->source->credits || limit->source->share)
            limit->credits = Credits::from(value, credential.unit).units;
        else
            limit->count = static_cast<int>(value.whole());
    }
}

void Rulings::applyChanges(CompiledCredential &credential) const
{
    for (const Ruling &ruling : m_rulings)
        if (ruling.source->kind == ExceptionKind::Change && ruling.source->value)
            applyChange(ruling, credential);
}

std::optional<Decimal> Rulings::changedTo(const CompiledNode &node) const
{
    std::optional<Decimal> value;
    for (const Ruling &ruling : m_rulings)
        if (ruling.source->kind == ExceptionKind::Change && ruling.source->value
            && concerns(ruling, node) && nodeTakesNumber(node, *ruling.source->value))
            value = ruling.source->value;
    return value;
}

std::optional<Decimal> Rulings::changedTo(const CompiledCredential &credential,
                                          std::string_view condition) const
{
    std::optional<Decimal> value;
    for (const Ruling &ruling : m_rulings)
        if (ruling.source->kind == ExceptionKind::Change && ruling.family == credential.family
            && ruling.source->node == condition && valueFits(ruling, credential))
            value = ruling.source->value;
    return value;
}

bool Rulings::findsNode(const Ruling &ruling, const CompiledCredential &credential) const
{
    return isCondition(credential, ruling.source->node)
           || std::any_of(credential.nodes.begin(), credential.nodes.end(),
                          [&](const CompiledNode &node) { return concerns(ruling, node); });
}

bool Rulings::valueFits(const Ruling &ruling, const CompiledCredential &credential) const
{
    if (!ruling.source->value)
        return false;
    const Decimal value = *ruling.source->value;
    if (isCondition(credential, ruling.source->node))
        return value.millionths >= 0 && value.hasAtMostTwoPlaces();
    return std::any_of(credential.nodes.begin(), credential.nodes.end(),
                       [&](const CompiledNode &node) {
                           return concerns(ruling, node) && nodeTakesNumber(node, value);
                       });
}

std::vector<Review> Rulings::review(const CompiledCredential &credential,
                                    const Counted &counted) const
{
    std::vector<Review> review;
    for (const Ruling &ruling : m_rulings) {
        if (ruling.family != credential.family)
            continue;
        const RuleException &source = *ruling.source;
        if (!source.node.empty()
                ? !findsNode(ruling, credential)
                : source.kind != ExceptionKind::Exclude && source.kind != ExceptionKind::Revalue)
            review.push_back({ruling.index, Review::Why::NodeNotFound});
        else if (takesEvidence(source.kind) && source.kind != ExceptionKind::Exclude
                 && !counted.find(source.evidence.text))
            review.push_back({ruling.index, Review::Why::EvidenceNotCounted});
        else if ((source.kind == ExceptionKind::Change && !valueFits(ruling, credential))
                 || (source.kind == ExceptionKind::Revalue
                     && (!source.value || source.value->millionths < 0)))
            review.push_back({ruling.index, Review::Why::ValueDoesNotFit});
    }
    return review;
}

} // namespace cairn
