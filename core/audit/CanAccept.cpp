#include "audit/Compiled.h"
#include "catalogue/Words.h"

#include <algorithm>

namespace cairn {

static CanAccept both(CanAccept a, CanAccept b)
{
    return std::min(a, b);
}

static CanAccept yesIf(bool condition)
{
    return condition ? CanAccept::Yes : CanAccept::No;
}

template <class T> static bool contains(const std::vector<T> &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

static bool anyCodeMatches(const std::vector<std::string> &patterns,
                           const std::vector<const Item *> &sameItems)
{
    for (const Item *item : sameItems)
        for (const std::string &pattern : patterns)
            if (matchesCode(pattern, item->code))
                return true;
    return false;
}

static bool anyIsListed(const std::vector<ItemId> &ids, const std::vector<const Item *> &sameItems)
{
    for (const Item *item : sameItems)
        if (contains(ids, item->id))
            return true;
    return false;
}

static bool isWithinLevels(const Filter &filter, const std::optional<Decimal> &level)
{
    if (!level)
        return !filter.levelMin && !filter.levelMax;
    return !(filter.levelMin && *level < *filter.levelMin)
           && !(filter.levelMax && *filter.levelMax < *level);
}

static bool hasTags(const Filter &filter, const std::vector<std::string> &tags)
{
    for (const std::string &tag : filter.tags)
        if (!contains(tags, tag))
            return false;
    return filter.anyTag.empty()
           || std::any_of(filter.anyTag.begin(), filter.anyTag.end(),
                          [&](const std::string &tag) { return contains(tags, tag); });
}

static bool asksForEvidence(const Filter &filter)
{
    return !filter.methods.empty() || filter.graded || filter.minGrade || filter.withinMonths
           || filter.termFrom || filter.termTo;
}

CanAccept canAccept(const Filter &filter, const Item &item,
                    const std::vector<const Item *> &sameItems)
{
    CanAccept answer = asksForEvidence(filter) ? CanAccept::Perhaps : CanAccept::Yes;
    if (!filter.items.empty())
        answer = both(answer, yesIf(anyIsListed(filter.items, sameItems)));
    if (!filter.code.empty())
        answer = both(answer, yesIf(anyCodeMatches(filter.code, sameItems)));
    if (!filter.subject.empty())
        answer = both(answer, yesIf(contains(filter.subject, item.subject)));
    if (filter.levelMin || filter.levelMax)
        answer = both(answer, yesIf(isWithinLevels(filter, item.level)));
    answer = both(answer, yesIf(hasTags(filter, item.tags)));
    if (!filter.kind.empty())
        answer = both(answer, yesIf(contains(filter.kind, std::string(toWord(item.kind)))));
    if (!filter.provider.empty())
        answer = both(answer, yesIf(contains(filter.provider, item.provider)));
    if (!filter.anyOf.empty()) {
        CanAccept best = CanAccept::No;
        for (const Filter &each : filter.anyOf)
            best = std::max(best, canAccept(each, item, sameItems));
        answer = both(answer, best);
    }
    for (const Filter &each : filter.notAny) {
        const CanAccept inner = canAccept(each, item, sameItems);
        answer = both(answer, inner == CanAccept::Yes  ? CanAccept::No
                              : inner == CanAccept::No ? CanAccept::Yes
                                                       : CanAccept::Perhaps);
    }
    return answer;
}

} // namespace cairn
