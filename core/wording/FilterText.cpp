// How RuleText speaks of a filter: a noun ("BUS courses") and what narrows it, one after another.

#include "wording/RuleText.h"

#include "audit/CompiledCatalogue.h"
#include "catalogue/Words.h"

#include <algorithm>

namespace cairn {

QString RuleText::filter(const Filter &filter) const
{
    return withAlternatives(withResult(withTags(withPlace(noun(filter), filter), filter), filter),
                            filter);
}

QStringList RuleText::pieces(const std::vector<std::string> &words) const
{
    QStringList texts;
    for (const std::string &each : words)
        texts << Phrases::words(each);
    return texts;
}

/// Of the catalogue's items, which a filter that asks for tags can mean.
static std::vector<const Item *> taggedItems(const Catalogue &catalogue, const Filter &filter)
{
    const auto has = [](const Item &item, const std::string &tag) {
        return std::find(item.tags.begin(), item.tags.end(), tag) != item.tags.end();
    };
    std::vector<const Item *> items;
    for (const Item &item : catalogue.items) {
        const bool hasAll = std::all_of(filter.tags.begin(), filter.tags.end(),
                                        [&](const std::string &tag) { return has(item, tag); });
        const bool hasAny = filter.anyTag.empty()
                            || std::any_of(filter.anyTag.begin(), filter.anyTag.end(),
                                           [&](const std::string &tag) { return has(item, tag); });
        if (hasAll && hasAny)
            items.push_back(&item);
    }
    return items;
}

/// A tag is the catalogue's own word. Where it stands for one or two items these are named, and
/// where all of them are work or training, they are not called courses.
QString RuleText::taggedNoun(const Filter &filter) const
{
    const std::vector<const Item *> items = taggedItems(m_catalogue.catalogue(), filter);
    if (isNamedByItems(filter)) {
        std::vector<ItemId> ids;
        for (const Item *item : items)
            ids.push_back(item->id);
        return m_phrases.anyOf(m_names.items(ids));
    }
    const bool areOfOneKind
        = !items.empty() && std::all_of(items.begin(), items.end(), [&](const Item *item) {
              return item->kind == items.front()->kind;
          });
    return m_phrases.kinds(areOfOneKind ? items.front()->kind : ItemKind::Course);
}

/// Whether the filter asks for tags alone, and few enough items have them to say their names.
bool RuleText::isNamedByItems(const Filter &filter) const
{
    constexpr size_t fewEnough = 2;
    Filter tagsOnly;
    tagsOnly.tags = filter.tags;
    tagsOnly.anyTag = filter.anyTag;
    tagsOnly.withinMonths = filter.withinMonths;
    if ((filter.tags.empty() && filter.anyTag.empty()) || !(filter == tagsOnly))
        return false;
    const size_t count = taggedItems(m_catalogue.catalogue(), filter).size();
    return count > 0 && count <= fewEnough;
}

QString RuleText::noun(const Filter &filter) const
{
    if (!filter.items.empty())
        return m_phrases.anyOf(m_names.items(filter.items));
    // Alternatives that say it all by themselves need no noun before them.
    Filter alternativesOnly;
    alternativesOnly.anyOf = filter.anyOf;
    if (!filter.anyOf.empty() && filter == alternativesOnly)
        return {};
    QStringList kinds;
    for (const std::string &word : filter.kind)
        if (const auto kind = itemKindFromWord(word))
            kinds << m_phrases.kinds(*kind);
    const bool isTagged = !filter.tags.empty() || !filter.anyTag.empty();
    if (filter.subject.empty() && kinds.isEmpty() && isTagged)
        return taggedNoun(filter);
    if (filter.subject.empty())
        return kinds.isEmpty() ? m_phrases.kinds(ItemKind::Course) : m_phrases.anyOf(kinds);
    QStringList subjects;
    for (const std::string &each : filter.subject)
        subjects << toQString(each);
    const QString subject = m_phrases.anyOf(subjects);
    return kinds.isEmpty() || filter.kind == std::vector<std::string>{"course"}
        //: %1: a subject code: "BUS courses"
        ? tr("%1 courses").arg(subject)
        //: %1: "exams", %2: a subject code
        : tr("%1 in %2").arg(m_phrases.anyOf(kinds), subject);
}

QString RuleText::withPlace(QString phrase, const Filter &filter) const
{
    if (!filter.code.empty()) {
        QStringList codes;
        for (const std::string &each : filter.code)
            codes << toQString(each);
        //: %2: codes of courses, with patterns such as "CIS 1*"
        phrase = tr("%1 numbered %2").arg(phrase, m_phrases.anyOf(codes));
    }
    if (filter.levelMin && filter.levelMax)
        phrase = tr("%1 at levels %2 to %3")
                     .arg(phrase, m_phrases.number(*filter.levelMin),
                          m_phrases.number(*filter.levelMax));
    else if (filter.levelMin)
        phrase = tr("%1 at level %2 or above").arg(phrase, m_phrases.number(*filter.levelMin));
    else if (filter.levelMax)
        phrase = tr("%1 at level %2 or below").arg(phrase, m_phrases.number(*filter.levelMax));
    if (!filter.provider.empty()) {
        QStringList providers;
        for (const OrganizationId &each : filter.provider)
            providers << m_names.organization(each);
        phrase = tr("%1 from %2", "a provider").arg(phrase, m_phrases.anyOf(providers));
    }
    return phrase;
}

QString RuleText::withTags(QString phrase, const Filter &filter) const
{
    const bool isNamed = isNamedByItems(filter);
    if (!filter.tags.empty() && !isNamed)
        phrase = tr("%1 marked “%2”").arg(phrase, m_phrases.allOf(pieces(filter.tags)));
    if (!filter.anyTag.empty() && !isNamed)
        phrase = tr("%1 marked “%2”").arg(phrase, m_phrases.anyOf(pieces(filter.anyTag)));
    if (filter.termFrom && filter.termTo)
        phrase = tr("%1 taken from %2 to %3")
                     .arg(phrase, m_names.term(*filter.termFrom), m_names.term(*filter.termTo));
    else if (filter.termFrom)
        phrase = tr("%1 taken in %2 or later").arg(phrase, m_names.term(*filter.termFrom));
    else if (filter.termTo)
        phrase = tr("%1 taken in %2 or earlier").arg(phrase, m_names.term(*filter.termTo));
    return phrase;
}

QString RuleText::withResult(QString phrase, const Filter &filter) const
{
    if (filter.methods == std::vector<Method>{Method::Resident})
        phrase = tr("%1 taken here").arg(phrase);
    else if (!filter.methods.empty())
        phrase = tr("%1, earned by %2").arg(phrase, m_phrases.methods(filter.methods));
    if (filter.minGrade)
        phrase = tr("%1 with %2 or better").arg(phrase, toQString(*filter.minGrade));
    if (filter.graded)
        phrase = *filter.graded ? tr("%1 with a grade that counts in the GPA").arg(phrase)
                                : tr("%1 without a grade that counts in the GPA").arg(phrase);
    if (filter.withinMonths)
        phrase = tr("%1, not older than %2").arg(phrase, m_phrases.months(*filter.withinMonths));
    return phrase;
}

QString RuleText::withAlternatives(QString phrase, const Filter &filter) const
{
    if (!filter.anyOf.empty()) {
        QStringList choices;
        for (const Filter &each : filter.anyOf)
            choices << this->filter(each);
        const QString any = m_phrases.anyOf(choices);
        phrase = phrase.isEmpty() ? any : tr("%1, if they are %2").arg(phrase, any);
    }
    for (const Filter &each : filter.notAny)
        phrase = tr("%1, but not %2").arg(phrase, this->filter(each));
    return phrase;
}

} // namespace cairn
