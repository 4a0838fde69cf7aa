#include "wording/ExampleItems.h"

#include "catalogue/Words.h"
#include "evidence/Record.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace cairn {

namespace {

template <class T> bool contains(const std::vector<T> &list, const T &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return {};
    return value;
}

/// "CIS 200-299" against "CIS 210".
bool isInRange(std::string_view pattern, std::string_view code)
{
    const auto space = pattern.rfind(' ');
    const auto dash = pattern.rfind('-');
    if (space == pattern.npos || dash == pattern.npos || dash < space
        || code.substr(0, space + 1) != pattern.substr(0, space + 1))
        return false;
    const auto from = wholeNumber(pattern.substr(space + 1, dash - space - 1));
    const auto to = wholeNumber(pattern.substr(dash + 1));
    const auto number = wholeNumber(code.substr(space + 1));
    return from && to && number && *from <= *number && *number <= *to;
}

bool globMatches(std::string_view pattern, std::string_view code)
{
    const auto star = pattern.find('*');
    if (star == pattern.npos)
        return pattern == code;
    if (code.substr(0, star) != pattern.substr(0, star))
        return false;
    for (std::size_t from = star; from <= code.size(); ++from)
        if (globMatches(pattern.substr(star + 1), code.substr(from)))
            return true;
    return false;
}

bool acceptsCode(const std::vector<std::string> &patterns, std::string_view code)
{
    return patterns.empty()
        || std::any_of(patterns.begin(), patterns.end(), [&](const std::string &pattern) {
               return globMatches(pattern, code) || isInRange(pattern, code);
           });
}

bool acceptsItem(const Filter &filter, const Item &item)
{
    return filter.items.empty() || contains(filter.items, item.id)
        || std::any_of(item.sameAs.begin(), item.sameAs.end(),
                       [&](const ItemId &same) { return contains(filter.items, same); });
}

bool acceptsLevel(const Filter &filter, const Item &item)
{
    if (!filter.levelMin && !filter.levelMax)
        return true;
    return item.level && !(filter.levelMin && *item.level < *filter.levelMin)
        && !(filter.levelMax && *filter.levelMax < *item.level);
}

bool acceptsTags(const Filter &filter, const Item &item)
{
    const auto has = [&](const std::string &tag) { return contains(item.tags, tag); };
    return std::all_of(filter.tags.begin(), filter.tags.end(), has)
        && (filter.anyTag.empty()
            || std::any_of(filter.anyTag.begin(), filter.anyTag.end(), has));
}

/// What the record has of the catalogue, and its twins under other numbers.
std::set<ItemId> itemsOf(const Record &record)
{
    std::set<ItemId> items;
    for (const EvidenceItem &piece : record.evidence)
        if (piece.status != EvidenceStatus::Withdrawn && !piece.item.isEmpty())
            items.insert(piece.item);
    return items;
}

bool isKnown(const std::set<ItemId> &known, const Item &item)
{
    return !item.repeatable
        && (known.count(item.id) > 0
            || std::any_of(item.sameAs.begin(), item.sameAs.end(),
                           [&](const ItemId &same) { return known.count(same) > 0; }));
}

} // namespace

bool canAccept(const Filter &filter, const Item &item)
{
    return acceptsItem(filter, item) && acceptsCode(filter.code, item.code)
        && (filter.subject.empty() || contains(filter.subject, item.subject))
        && acceptsLevel(filter, item) && acceptsTags(filter, item)
        && (filter.kind.empty() || contains(filter.kind, std::string(toWord(item.kind))))
        && (filter.provider.empty() || contains(filter.provider, item.provider))
        && (filter.anyOf.empty()
            || std::any_of(filter.anyOf.begin(), filter.anyOf.end(),
                           [&](const Filter &each) { return canAccept(each, item); }))
        && std::none_of(filter.notAny.begin(), filter.notAny.end(),
                        [&](const Filter &each) { return canAccept(each, item); });
}

std::vector<ItemId> exampleItems(const Catalogue &catalogue, const Filter &filter,
                                 const Record &record, const OrganizationId &owner, int atMost)
{
    const std::set<ItemId> known = itemsOf(record);
    std::vector<ItemId> found;
    for (const bool atHome : {true, false}) {
        for (const bool course : {true, false}) {
            for (const Item &item : catalogue.items) {
                if (int(found.size()) == atMost)
                    return found;
                if ((item.provider == owner) == atHome
                    && (item.kind == ItemKind::Course) == course && !isKnown(known, item)
                    && canAccept(filter, item))
                    found.push_back(item.id);
            }
        }
    }
    return found;
}

} // namespace cairn
