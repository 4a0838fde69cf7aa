#include "safety/Passphrase.h"

#include "safety/CommonPassphrases.h"
#include "safety/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_set>

namespace cairn {

namespace {

constexpr double letterBits = 4.7; ///< one of 26
constexpr double digitBits = 3.33;
constexpr double markBits = 5;          ///< one of about 32
constexpr double otherLetterBits = 2.5; ///< of a script whose words are not listed here
constexpr double wordBits = 11.1;       ///< one of the shorter list
constexpr double pronouncedBits = 14;   ///< a word of a larger dictionary
constexpr double commonBits = 8;
constexpr double nameBits = 3;
constexpr double againBits = 2;
constexpr double yearBits = 7;

/// A passphrase longer than this is strong or repeats itself; the look at it stays quick.
constexpr std::size_t mostLookedAt = 160;

enum class Part { Letter, Digit, Mark, Word, Pronounced, Common, Name, Run, Repetition, Year };

struct Piece {
    Part part = Part::Mark;
    std::size_t begin = 0;
    std::size_t length = 0;
    double bits = 0;
};

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isOtherLetter(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Letters of Western languages without their accents; 0: another letter.
char withoutAccent(std::uint32_t point)
{
    static constexpr std::string_view latin
        = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";
    if (point >= 0xC0 && point <= 0xFF && latin[point - 0xC0] != '*')
        return latin[point - 0xC0];
    return 0;
}

std::vector<std::uint32_t> codePoints(std::string_view text)
{
    std::vector<std::uint32_t> points;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
        std::uint32_t point = more == 0 ? first : first & (0x3Fu >> more);
        for (int i = 1; i <= more && at + i < text.size(); ++i)
            point = (point << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
        points.push_back(point);
        at += static_cast<std::size_t>(more) + 1;
    }
    return points;
}

/// A letter of another script as one byte, the same for the same letter.
char otherLetter(std::uint32_t point)
{
    return static_cast<char>(0x80 + (point * 2654435761u >> 25));
}

/// One small letter, digit or mark for each character.
struct Folded {
    std::string text;
    int capitals = 0;
};

Folded fold(std::string_view passphrase)
{
    Folded folded;
    for (const std::uint32_t point : codePoints(passphrase)) {
        if (folded.text.size() == mostLookedAt)
            break;
        if (point >= 'A' && point <= 'Z') {
            folded.text += static_cast<char>(point - 'A' + 'a');
            ++folded.capitals;
        } else if (point < 0x80) {
            folded.text += static_cast<char>(point);
        } else if (const char letter = withoutAccent(point)) {
            folded.text += letter;
        } else if (point < 0x300 || point > 0x36F) {
            folded.text += otherLetter(point);
        }
    }
    return folded;
}

/// "p4ssw0rd" reads as "password".
std::string readAsLetters(std::string text)
{
    static constexpr std::string_view written = "0134578@$!";
    static constexpr std::string_view meant = "oieastbasi";
    for (char &c : text) {
        const std::size_t at = written.find(c);
        if (at != std::string_view::npos)
            c = meant[at];
    }
    return text;
}

std::string lettersAndDigits(std::string text)
{
    std::erase_if(text, [](char c) { return !isLetter(c) && !isDigit(c) && !isOtherLetter(c); });
    return text;
}

std::unordered_set<std::string> foldedNames(const std::vector<std::string> &names)
{
    std::unordered_set<std::string> folded;
    for (const std::string &name : names) {
        std::string part;
        for (const char c : fold(name).text + ' ') {
            if (isLetter(c) || isOtherLetter(c)) {
                part += c;
                continue;
            }
            if (part.size() >= 3)
                folded.insert(part);
            part.clear();
        }
    }
    return folded;
}

bool isVowel(char c)
{
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// Whether a mouth could say it: a made-up string of letters seldom passes.
bool isPronounceable(std::string_view word)
{
    int consonants = 0;
    int vowels = 0;
    for (const char c : word) {
        consonants = isVowel(c) ? 0 : consonants + 1;
        vowels += isVowel(c);
        if (consonants > 3)
            return false;
    }
    return vowels * 5 >= static_cast<int>(word.size());
}

bool isNextOnKeyboard(char a, char b)
{
    static constexpr std::array<std::string_view, 4> rows{"1234567890", "qwertyuiop", "asdfghjkl",
                                                          "zxcvbnm"};
    return std::any_of(rows.begin(), rows.end(), [a, b](std::string_view row) {
        const std::size_t at = row.find(a);
        const std::size_t next = row.find(b);
        return at != std::string_view::npos && next != std::string_view::npos
               && (at + 1 == next || next + 1 == at);
    });
}

bool isYear(std::string_view text)
{
    return text.size() == 4 && std::all_of(text.begin(), text.end(), isDigit)
           && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
}

/// The cheapest way to put a passphrase together out of parts.
class Parse
{
public:
    Parse(std::string text, std::unordered_set<std::string> names)
        : m_text(std::move(text)), m_names(std::move(names)), m_best(m_text.size() + 1)
    {
        for (std::size_t end = 1; end <= m_text.size(); ++end)
            findBest(end);
    }

    std::vector<Piece> pieces() const
    {
        std::vector<Piece> all;
        for (std::size_t end = m_text.size(); end > 0; end -= m_best[end].last.length)
            all.insert(all.begin(), m_best[end].last);
        return all;
    }

private:
    struct Best {
        double bits = 0;
        Piece last;
    };

    void findBest(std::size_t end)
    {
        m_best[end].bits = 1e9;
        for (std::size_t begin = end > 24 ? end - 24 : 0; begin < end; ++begin)
            offerAll(begin, end);
    }

    void offerAll(std::size_t begin, std::size_t end)
    {
        const std::string part = m_text.substr(begin, end - begin);
        if (part.size() == 1)
            offer(begin, end, single(part[0]));
        if (part.size() >= 3 && isSameOver(part))
            offer(begin, end, {Part::Repetition, begin, part.size(), letterBits + againBits});
        if (part.size() >= 3 && isRun(part))
            offer(begin, end, {Part::Run, begin, part.size(), letterBits + againBits + 1});
        if (isYear(part))
            offer(begin, end, {Part::Year, begin, part.size(), yearBits});
        if (part.size() < 3)
            return;
        const std::string letters = readAsLetters(part);
        if (m_names.contains(letters))
            offer(begin, end, {Part::Name, begin, part.size(), nameBits});
        if (part.size() >= 4 && (isCommonPassphrase(part) || isCommonPassphrase(letters)))
            offer(begin, end, {Part::Common, begin, part.size(), commonBits});
        if (isListedWord(letters))
            offer(begin, end, {Part::Word, begin, part.size(), wordBits});
        if (isWholeRunOfLetters(begin, end) && isPronounceable(part))
            offer(begin, end, {Part::Pronounced, begin, part.size(), pronouncedBits});
    }

    void offer(std::size_t begin, std::size_t end, Piece piece)
    {
        piece.begin = begin;
        piece.length = end - begin;
        const double bits = m_best[begin].bits + piece.bits;
        if (bits < m_best[end].bits)
            m_best[end] = {bits, piece};
    }

    static Piece single(char c)
    {
        if (isLetter(c))
            return {Part::Letter, 0, 1, letterBits};
        if (isDigit(c))
            return {Part::Digit, 0, 1, digitBits};
        if (isOtherLetter(c))
            return {Part::Letter, 0, 1, otherLetterBits};
        return {Part::Mark, 0, 1, markBits};
    }

    static bool isSameOver(std::string_view part)
    {
        return part.find_first_not_of(part[0]) == std::string_view::npos;
    }

    /// "abcd", "4321", "qwert": each the neighbour of the one before.
    static bool isRun(std::string_view part)
    {
        for (std::size_t i = 1; i < part.size(); ++i) {
            const bool both = (isLetter(part[i]) && isLetter(part[i - 1]))
                              || (isDigit(part[i]) && isDigit(part[i - 1]));
            if (!both
                || (std::abs(part[i] - part[i - 1]) != 1
                    && !isNextOnKeyboard(part[i - 1], part[i])))
                return false;
        }
        return true;
    }

    bool isWholeRunOfLetters(std::size_t begin, std::size_t end) const
    {
        return std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(begin),
                           m_text.begin() + static_cast<std::ptrdiff_t>(end), isLetter)
               && (begin == 0 || !isLetter(m_text[begin - 1]))
               && (end == m_text.size() || !isLetter(m_text[end]));
    }

    std::string m_text;
    std::unordered_set<std::string> m_names;
    std::vector<Best> m_best;
};

/// A part that was there before costs little the second time: whoever guesses tries that.
bool chargeRepetitions(const std::string &text, std::vector<Piece> &pieces)
{
    std::unordered_set<std::string> seen;
    double repeated = 0;
    for (Piece &piece : pieces) {
        const bool isNew = seen.insert(text.substr(piece.begin, piece.length)).second;
        const bool again = !isNew && (piece.length > 1 || piece.part == Part::Mark);
        if (!again && piece.part != Part::Repetition)
            continue;
        if (again)
            piece.bits = piece.part == Part::Mark ? 0.5 : std::min(piece.bits, againBits);
        if (piece.part != Part::Mark)
            repeated += static_cast<double>(piece.length);
    }
    return repeated * 2 >= static_cast<double>(text.size());
}

double shareOf(const std::vector<Piece> &pieces, std::initializer_list<Part> parts, std::size_t all)
{
    double length = 0;
    for (const Piece &piece : pieces) {
        if (std::find(parts.begin(), parts.end(), piece.part) != parts.end())
            length += static_cast<double>(piece.length);
    }
    return all == 0 ? 0 : length / static_cast<double>(all);
}

Strength strengthOf(double bits)
{
    return bits < 40   ? Strength::TooWeak
           : bits < 48 ? Strength::Fair
           : bits < 55 ? Strength::Good
                       : Strength::Strong;
}

} // namespace

std::string foldedPassphrase(std::string_view passphrase)
{
    return lettersAndDigits(fold(passphrase).text);
}

PassphraseJudgement judgePassphrase(std::string_view passphrase,
                                    const std::vector<std::string> &names)
{
    const Folded folded = fold(passphrase);
    if (folded.text.find_first_not_of(' ') == std::string::npos)
        return {};
    const std::string bare = lettersAndDigits(folded.text);
    if (isCommonPassphrase(bare)
        || isCommonPassphrase(lettersAndDigits(readAsLetters(folded.text))))
        return {Strength::TooWeak, Weakness::Common, commonBits};

    std::vector<Piece> pieces = Parse(folded.text, foldedNames(names)).pieces();
    const bool repeats = chargeRepetitions(folded.text, pieces);
    PassphraseJudgement judgement;
    for (const Piece &piece : pieces)
        judgement.bits += piece.bits;
    // Capitals at the beginning cost nothing to guess, those in odd places a little.
    judgement.bits += std::min(folded.capitals > 1 ? folded.capitals : 0, 6);
    judgement.strength = strengthOf(judgement.bits);

    const auto isMostly = [&](std::initializer_list<Part> parts) {
        return shareOf(pieces, parts, folded.text.size()) >= 0.4;
    };
    judgement.weakness = judgement.strength == Strength::Strong ? Weakness::None
                         : isMostly({Part::Common})             ? Weakness::Common
                         : isMostly({Part::Name})               ? Weakness::NamesSomething
                         : repeats                              ? Weakness::Repeats
                         : isMostly({Part::Run, Part::Year, Part::Repetition})
                             ? Weakness::FollowsAPattern
                             : Weakness::Short;
    return judgement;
}

Result<std::string> suggestPassphrase(WordLanguage language, int count)
{
    const std::vector<std::string_view> &list = words(language);
    std::string passphrase;
    for (int i = 0; i < count; ++i) {
        const Result<std::uint32_t> chosen = randomBelow(static_cast<std::uint32_t>(list.size()));
        if (!chosen)
            return tl::unexpected(chosen.error());
        passphrase.append(i > 0 ? " " : "").append(list[*chosen]);
    }
    return passphrase;
}

} // namespace cairn
