#include "shell/Search.h"

#include <algorithm>

namespace cairn::ui {

using namespace Qt::StringLiterals;

QString folded(const QString &text)
{
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(parts.size());
    for (const QChar c : parts) {
        if (!c.isMark())
            plain += c.toCaseFolded();
    }
    return plain.simplified();
}

static bool startsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Letters in order with gaps: the first letter must start a word, and gaps cost.
static int scatteredFit(const QString &text, const QString &word)
{
    if (word.size() < 2)
        return 0;
    qsizetype at = -1;
    int gaps = 0;
    for (const QChar c : word) {
        const qsizetype next = text.indexOf(c, at + 1);
        if (next < 0)
            return 0;
        if (at < 0 && !startsWord(text, next))
            return 0;
        if (at >= 0 && next != at + 1)
            gaps += startsWord(text, next) ? 1 : 4;
        at = next;
    }
    return std::max(0, 30 - gaps);
}

static int wordFit(const QString &text, const QString &word)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0)
            return text.size() == word.size() ? 120 : 100;
        best = std::max(best, startsWord(text, at) ? 80 : 50);
        if (best == 80)
            break;
    }
    return best > 0 ? best : scatteredFit(text, word);
}

int fitOf(const SearchEntry &entry, const QStringList &words)
{
    int total = 0;
    for (const QString &word : words) {
        const int fit = wordFit(entry.folded, word);
        if (fit == 0)
            return 0;
        total += fit;
    }
    if (words.isEmpty())
        return 1;
    const int recency = entry.recent < 0 ? 0 : std::max(0, 12 - entry.recent);
    const int aside = (entry.kind == SearchEntry::Kind::Help ? 200 : 0) + (entry.enabled ? 0 : 400);
    return std::max(1, total * 10 / static_cast<int>(words.size()) + recency - aside);
}

SearchQuery SearchQuery::fromText(const QString &text)
{
    SearchQuery query;
    QString rest = folded(text);
    if (!rest.isEmpty()) {
        const QChar first = rest.front();
        query.scope = first == u'>' ? Scope::Commands
            : first == u'@'         ? Scope::Learners
            : first == u'#'         ? Scope::Catalogue
            : first == u'?'         ? Scope::Help
                                    : Scope::All;
        if (query.scope != Scope::All)
            rest.remove(0, 1);
    }
    query.words = rest.split(u' ', Qt::SkipEmptyParts);
    return query;
}

bool SearchQuery::takes(SearchEntry::Kind kind) const
{
    using Kind = SearchEntry::Kind;
    switch (scope) {
    case Scope::All:
        return true;
    case Scope::Commands:
        return kind == Kind::Command;
    case Scope::Learners:
        return kind == Kind::Learner;
    case Scope::Catalogue:
        return kind == Kind::Credential || kind == Kind::Item;
    case Scope::Help:
        return kind == Kind::Help;
    }
    return false;
}

/// With nothing typed and no kind asked for: what was chosen lately, then what can be done.
static int restingFit(const SearchEntry &entry, SearchQuery::Scope scope)
{
    if (entry.recent >= 0)
        return 1000 - entry.recent;
    if (scope != SearchQuery::Scope::All)
        return 1;
    return entry.kind == SearchEntry::Kind::Command ? 1 : 0;
}

std::vector<int> search(const std::vector<SearchEntry> &entries, const SearchQuery &query,
                        int most, int *found)
{
    struct Hit {
        int fit;
        int at;
    };
    std::vector<Hit> hits;
    for (int at = 0; at < static_cast<int>(entries.size()); ++at) {
        const SearchEntry &entry = entries[at];
        if (!query.takes(entry.kind))
            continue;
        const int fit
            = query.words.isEmpty() ? restingFit(entry, query.scope) : fitOf(entry, query.words);
        if (fit > 0)
            hits.push_back({fit, at});
    }
    const auto better = [](const Hit &a, const Hit &b) {
        return a.fit != b.fit ? a.fit > b.fit : a.at < b.at;
    };
    const auto shown = std::min<std::size_t>(hits.size(), static_cast<std::size_t>(most));
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(shown), hits.end(),
                      better);
    if (found)
        *found = static_cast<int>(hits.size());
    std::vector<int> out;
    out.reserve(shown);
    for (std::size_t i = 0; i < shown; ++i)
        out.push_back(hits[i].at);
    return out;
}

} // namespace cairn::ui
