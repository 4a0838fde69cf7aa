#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cairn::ui {

/// Lower case, without accents, blanks simplified: "Núñez,  Ana" becomes "nunez, ana".
QString folded(const QString &text);

/// Something that the palette can find.
struct SearchEntry {
    enum class Kind { Command, Learner, Credential, Item, Help };

    Kind kind = Kind::Command;
    QString key; ///< "command:fileOpen", "learner:s017": what is remembered and handed back
    QString title;
    QString note; ///< the small words beside it: a menu, a cohort, a code
    QString shortcut;
    QString folded; ///< `folded(title + code)`, made once
    int recent = -1; ///< 0: chosen last; -1: not lately
    bool enabled = true;
};

/// How well \a entry fits \a words (folded): more is better, 0 is not at all.
int fitOf(const SearchEntry &entry, const QStringList &words);

/// What a person typed: the prefix asks for one kind of thing.
struct SearchQuery {
    enum class Scope { All, Commands, Learners, Catalogue, Help };

    Scope scope = Scope::All;
    QStringList words;

    static SearchQuery fromText(const QString &text);
    bool takes(SearchEntry::Kind kind) const;
};

/// Positions in \a entries, best first, at most \a most. Without words: recent ones, then commands.
std::vector<int> search(const std::vector<SearchEntry> &entries, const SearchQuery &query,
                        int most, int *found = nullptr);

} // namespace cairn::ui
