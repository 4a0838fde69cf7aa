#pragma once

// Evidence as the engine sees it: with what it inherits from its item, and what crosswalks grant.

#include "audit/Compiled.h"
#include "evidence/Record.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace cairn {

class Rulings;

/// The grade of what a plan supposes to be done: just enough wherever one is asked for, and without
/// points. No file may say it, since no scale knows it.
inline constexpr std::string_view justEnough = "*";

/// One piece of evidence with everything that a rule can ask of it.
struct Piece {
    std::string_view id;
    const EvidenceItem *source = nullptr; ///< null: granted by a crosswalk
    int crosswalk = -1;                   ///< index into the compiled crosswalks, or -1
    int item = -1;
    int alternatives = -1; ///< pieces of one item of which at most one is used; -1: none
    std::int64_t credits = 0;
    std::int64_t hours = 0; ///< millionths
    EvidenceStatus status = EvidenceStatus::Completed;
    Method method = Method::Resident;
    std::optional<std::int64_t> points; ///< millionths
    bool hasGrade = false;
    bool isJustEnough = false; ///< the grade that a plan supposes
    std::optional<Date> earned;
    std::optional<Date> expires;
    std::string_view code;
    std::string_view subject;
    std::string_view kind;
    std::string_view provider;
    std::string_view term;
    std::optional<Decimal> level;
    const std::vector<std::string> *tags = nullptr;
    bool inheritsCode = false;
    bool isCatalogued = false; ///< nothing that a filter reads differs from its item
    const std::vector<int> *teaches = nullptr;        ///< inherited competencies
    const std::vector<CompetencyId> *shows = nullptr; ///< its own competencies
    int serial = 0;                                   ///< position in its list
};

/// A holding found in the catalogue.
struct Held {
    int credential = -1;
    int family = -1;
    const Holding *source = nullptr;
    std::optional<Date> expires;
    bool isCurrent = true;
};

/// What every test of a piece needs to know besides the piece.
struct Setting {
    const CompiledCatalogue::Data &catalogue;
    Date asOf;
};

/// The \a n-th piece that a crosswalk grants.
Piece grantedPiece(const CompiledCatalogue::Data &data, int crosswalk, std::size_t n,
                   std::string_view name, EvidenceStatus status);

bool accepts(const Filter &filter, const Piece &piece, const Setting &setting);
/// \a filter is an index into the compiled filters; -1 accepts everything.
bool accepts(int filter, const Piece &piece, const Setting &setting);
bool meetsGrade(const Piece &piece, std::int64_t minPoints, bool takesPasses);
bool isWithin(const Piece &piece, int months, Date asOf);
/// The conditions on each piece at a consuming leaf: grade, age, method.
bool meetsConditions(const CompiledNode &leaf, const Piece &piece, const Setting &setting);
/// The leaf's item list or filter, without its conditions.
bool isOfKind(const CompiledNode &leaf, const Piece &piece, const Setting &setting);
/// Whether \a a goes before \a b among alternatives (rules.md section 4.3).
bool isBetter(const Piece &a, const Piece &b);

/// The evidence of one record that counts on a day, with look-ahead, and its holdings.
struct Counted {
    std::vector<Piece> pieces;   ///< sorted by id
    std::vector<Piece> heldBack; ///< granted, but posted only later
    std::vector<GrantFinding> grants;
    std::vector<Held> held;
    std::deque<std::string> names; ///< ids of granted pieces

    /// Calls \a use with every piece that suits the leaf, exceptions aside, by position.
    template <class F>
    void forEachSuiting(const CompiledNode &leaf, const Setting &setting, F &&use) const;
    bool hasClass(int itemClass) const;
    /// Alternatives share a number: of those with the same at most one is used.
    int claimOf(int piece) const { return m_claims[piece]; }
    /// Numbers the pieces; to be called once they are all there.
    void index(const Setting &setting);

    const Held *holdingOf(int family) const; ///< a current one, else null
    bool everHeld(int family) const;
    const Piece *find(std::string_view id) const;

private:
    /// What a filter accepts is found when it is first asked for: one view, one thread.
    const std::vector<int> &acceptedBy(int filter, const Setting &setting) const;

    std::vector<std::pair<int, int>> m_byClass; ///< item class and piece, sorted
    std::uint64_t m_classes = 0;                ///< a bit for each class modulo 64
    std::vector<int> m_claims;
    mutable std::unordered_map<int, std::vector<int>> m_byFilter;
};

inline bool Counted::hasClass(int itemClass) const
{
    if (!(m_classes >> (itemClass & 63) & 1))
        return false;
    const auto at = std::lower_bound(m_byClass.begin(), m_byClass.end(), std::pair(itemClass, 0));
    return at != m_byClass.end() && at->first == itemClass;
}

template <class F>
void Counted::forEachSuiting(const CompiledNode &leaf, const Setting &setting, F &&use) const
{
    const auto offer = [&](int piece) {
        if (!leaf.hasConditions() || meetsConditions(leaf, pieces[piece], setting))
            use(piece);
    };
    if (leaf.kind != Rule::Kind::Item) {
        for (int piece : acceptedBy(leaf.filter, setting))
            offer(piece);
        return;
    }
    for (int itemClass : leaf.classes) {
        if (!(m_classes >> (itemClass & 63) & 1))
            continue;
        auto at = std::lower_bound(m_byClass.begin(), m_byClass.end(), std::pair(itemClass, 0));
        for (; at != m_byClass.end() && at->first == itemClass; ++at)
            offer(at->second);
    }
}

/// The item of each piece of evidence; -1: none that the catalogue knows.
std::vector<int> itemsOf(const Record &record, const CompiledCatalogue::Data &data);
/// The pieces of \a record whose status is within \a lookAhead and that count (rules.md 4.1);
/// \a items are itemsOf() it.
std::vector<Piece> countedPieces(const Record &record, const std::vector<int> &items,
                                 const Setting &setting, LookAhead lookAhead);
std::vector<Held> holdingsOf(const Record &record, const Setting &setting);
/// With what crosswalks grant (rules.md 4.2).
Counted countedEvidence(const Record &record, const std::vector<int> &items, const Setting &setting,
                        const Rulings &rulings, LookAhead lookAhead);

} // namespace cairn
