#include "audit/Pieces.h"

#include "catalogue/Words.h"

#include <algorithm>
#include <tuple>

namespace cairn {

namespace {

template <class List> bool contains(const List &list, std::string_view value)
{
    return std::any_of(list.begin(), list.end(), [&](const auto &each) {
        if constexpr (requires { each.text; })
            return each.text == value;
        else
            return each == value;
    });
}

bool isListed(const std::vector<ItemId> &ids, const Piece &piece, const Setting &setting)
{
    if (piece.item < 0)
        return piece.source && contains(ids, piece.source->item.text);
    const auto &data = setting.catalogue;
    for (int same : data.classes[data.items[piece.item].itemClass].items)
        if (contains(ids, data.items[same].source->id.text))
            return true;
    return false;
}

bool hasCode(const std::vector<std::string> &patterns, const Piece &piece, const Setting &setting)
{
    const auto matchesAny = [&](std::string_view code) {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const std::string &pattern) { return matchesCode(pattern, code); });
    };
    if (matchesAny(piece.code))
        return true;
    if (piece.item < 0 || !piece.inheritsCode)
        return false;
    const auto &data = setting.catalogue;
    for (int same : data.classes[data.items[piece.item].itemClass].items)
        if (matchesAny(data.items[same].source->code))
            return true;
    return false;
}

bool isWithinLevels(const Filter &filter, const std::optional<Decimal> &level)
{
    if (!level)
        return false;
    return !(filter.levelMin && *level < *filter.levelMin)
           && !(filter.levelMax && *filter.levelMax < *level);
}

bool hasTags(const Filter &filter, const std::vector<std::string> *tags)
{
    static const std::vector<std::string> none;
    const auto &have = tags ? *tags : none;
    for (const std::string &tag : filter.tags)
        if (!contains(have, tag))
            return false;
    return filter.anyTag.empty()
           || std::any_of(filter.anyTag.begin(), filter.anyTag.end(),
                          [&](const std::string &tag) { return contains(have, tag); });
}

/// By the calendar's order; a piece without a term of the calendar is within none.
bool isWithinTerms(const Filter &filter, const Piece &piece, const Setting &setting)
{
    const auto &terms = setting.catalogue.termByName;
    const auto indexOf = [&](std::string_view term) {
        const auto found = terms.find(std::string(term));
        return found == terms.end() ? -1 : found->second;
    };
    const int at = indexOf(piece.term);
    return at >= 0 && !(filter.termFrom && at < indexOf(filter.termFrom->text))
           && !(filter.termTo && at > indexOf(filter.termTo->text));
}

bool hasGradeOf(const std::string &letter, const Piece &piece, const Setting &setting)
{
    const auto points = setting.catalogue.catalogue.grades.pointsOf(letter);
    const std::int64_t least = points ? points->millionths : 0;
    return meetsGrade(piece, least, least <= setting.catalogue.pointsOfC);
}

} // namespace

bool meetsGrade(const Piece &piece, std::int64_t minPoints, bool takesPasses)
{
    if (piece.status != EvidenceStatus::Completed || piece.isJustEnough)
        return true;
    return piece.points ? *piece.points >= minPoints : takesPasses;
}

bool isWithin(const Piece &piece, int months, Date asOf)
{
    if (piece.status != EvidenceStatus::Completed || piece.crosswalk >= 0)
        return true;
    return piece.earned && *piece.earned >= asOf.addMonths(-months);
}

bool accepts(const Filter &filter, const Piece &piece, const Setting &setting)
{
    if (!filter.items.empty() && !isListed(filter.items, piece, setting))
        return false;
    if (!filter.code.empty() && !hasCode(filter.code, piece, setting))
        return false;
    if (!filter.subject.empty() && !contains(filter.subject, piece.subject))
        return false;
    if ((filter.levelMin || filter.levelMax) && !isWithinLevels(filter, piece.level))
        return false;
    if (!hasTags(filter, piece.tags))
        return false;
    if (!filter.kind.empty() && !contains(filter.kind, piece.kind))
        return false;
    if (!filter.provider.empty() && !contains(filter.provider, piece.provider))
        return false;
    if (!filter.methods.empty()
        && std::find(filter.methods.begin(), filter.methods.end(), piece.method)
               == filter.methods.end())
        return false;
    if (filter.graded && *filter.graded != piece.points.has_value())
        return false;
    if (filter.minGrade && !hasGradeOf(*filter.minGrade, piece, setting))
        return false;
    if (filter.withinMonths && !isWithin(piece, *filter.withinMonths, setting.asOf))
        return false;
    if ((filter.termFrom || filter.termTo) && !isWithinTerms(filter, piece, setting))
        return false;
    if (!filter.anyOf.empty()
        && std::none_of(filter.anyOf.begin(), filter.anyOf.end(),
                        [&](const Filter &each) { return accepts(each, piece, setting); }))
        return false;
    return std::none_of(filter.notAny.begin(), filter.notAny.end(),
                        [&](const Filter &each) { return accepts(each, piece, setting); });
}

bool accepts(int filter, const Piece &piece, const Setting &setting)
{
    if (filter < 0)
        return true;
    const CompiledFilter &compiled = setting.catalogue.filters[filter];
    if (piece.isCatalogued) {
        if (!compiled.canAccept(piece.item))
            return false;
        if (!compiled.looksAtEvidence)
            return true;
    }
    return accepts(*compiled.source, piece, setting);
}

bool meetsConditions(const CompiledNode &leaf, const Piece &piece, const Setting &setting)
{
    if (leaf.methods && !(leaf.methods & (1u << static_cast<unsigned>(piece.method))))
        return false;
    if (leaf.minPoints && !meetsGrade(piece, *leaf.minPoints, leaf.minGradeTakesPasses))
        return false;
    return !leaf.withinMonths || isWithin(piece, *leaf.withinMonths, setting.asOf);
}

bool isOfKind(const CompiledNode &leaf, const Piece &piece, const Setting &setting)
{
    if (leaf.kind != Rule::Kind::Item)
        return accepts(leaf.filter, piece, setting);
    return piece.item >= 0
           && std::binary_search(leaf.classes.begin(), leaf.classes.end(),
                                 setting.catalogue.items[piece.item].itemClass);
}

bool isBetter(const Piece &a, const Piece &b)
{
    const auto rank = [](const Piece &piece) {
        return std::tuple(static_cast<int>(piece.status), -piece.points.value_or(-1),
                          piece.method == Method::Resident ? 0 : 1,
                          piece.earned ? -piece.earned->daysSinceEpoch : INT32_MAX);
    };
    const auto rankA = rank(a);
    const auto rankB = rank(b);
    return rankA != rankB ? rankA < rankB : a.id < b.id;
}

void Counted::index(const Setting &setting)
{
    m_claims.resize(pieces.size());
    std::unordered_map<int, int> first;
    for (int i = 0; i < static_cast<int>(pieces.size()); ++i) {
        pieces[i].serial = i;
        const Piece &piece = pieces[i];
        m_claims[i]
            = piece.alternatives < 0 ? i : first.emplace(piece.alternatives, i).first->second;
        if (piece.item < 0)
            continue;
        const int itemClass = setting.catalogue.items[piece.item].itemClass;
        m_byClass.emplace_back(itemClass, i);
        m_classes |= std::uint64_t{1} << (itemClass & 63);
    }
    std::sort(m_byClass.begin(), m_byClass.end());
}

const std::vector<int> &Counted::acceptedBy(int filter, const Setting &setting) const
{
    const auto [at, isNew] = m_byFilter.try_emplace(filter);
    if (isNew)
        for (int i = 0; i < static_cast<int>(pieces.size()); ++i)
            if (accepts(filter, pieces[i], setting))
                at->second.push_back(i);
    return at->second;
}

const Held *Counted::holdingOf(int family) const
{
    for (const Held &each : held)
        if (each.family == family && each.isCurrent)
            return &each;
    return nullptr;
}

bool Counted::everHeld(int family) const
{
    return std::any_of(held.begin(), held.end(),
                       [&](const Held &each) { return each.family == family; });
}

const Piece *Counted::find(std::string_view id) const
{
    const auto at = std::lower_bound(
        pieces.begin(), pieces.end(), id,
        [](const Piece &piece, std::string_view wanted) { return piece.id < wanted; });
    return at != pieces.end() && at->id == id ? &*at : nullptr;
}

} // namespace cairn
