#pragma once

#include "base/Result.h"
#include "safety/Words.h"

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// How long a passphrase would hold against someone who has the file and knows how people choose.
enum class Strength {
    TooWeak, ///< refused: it falls in hours, whatever the file does to slow guessing down
    Fair,    ///< holds against someone who is merely curious
    Good,    ///< holds against someone who spends money
    Strong,
};

/// What makes a passphrase weak, the most telling first.
enum class Weakness {
    None,
    Empty,
    Common,         ///< among the first that anyone tries
    NamesSomething, ///< made of names that stand in or around the file
    Repeats,
    FollowsAPattern, ///< the alphabet, the rows of a keyboard, years
    Short,
};

struct PassphraseJudgement {
    Strength strength = Strength::TooWeak;
    Weakness weakness = Weakness::Empty;
    double bits = 0; ///< the guesses that it takes, as a power of two

    bool operator==(const PassphraseJudgement &) const = default;
};

/// Judges \a passphrase (UTF-8). \a names are what somebody who knows the file would try: its
/// name, the advisor's, learners', the college's.
///
/// The cheapest way to put the passphrase together is looked for: listed words, names, runs of
/// the alphabet or a keyboard, repetitions and years cost what choosing them costs, all else what
/// trying each letter costs. Nothing that follows a known part makes it weaker.
PassphraseJudgement judgePassphrase(std::string_view passphrase,
                                    const std::vector<std::string> &names = {});

/// Small letters without accents and digits; blanks and marks are left out.
std::string foldedPassphrase(std::string_view passphrase);

/// \a count listed words, each as likely as any other, with blanks between them. Five English
/// words are 56 bits.
Result<std::string> suggestPassphrase(WordLanguage language, int count = 5);

} // namespace cairn
