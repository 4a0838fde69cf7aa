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
    if (!filter.tags.empty())
        phrase = tr("%1 marked “%2”").arg(phrase, m_phrases.allOf(pieces(filter.tags)));
    if (!filter.anyTag.empty())
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
