#pragma once

// Evidence as the engine sees it: with what it inherits from its item, and what crosswalks grant.

#include "audit/Compiled.h"
#include "evidence/Record.h"

#include <deque>

namespace cairn {

class Rulings;

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

    const Held *holdingOf(int family) const; ///< a current one, else null
    bool everHeld(int family) const;
    const Piece *find(std::string_view id) const;
};

/// The pieces of \a record whose status is within \a lookAhead and that count (rules.md 4.1).
std::vector<Piece> countedPieces(const Record &record, const Setting &setting, LookAhead lookAhead);
std::vector<Held> holdingsOf(const Record &record, const Setting &setting);
/// With what crosswalks grant (rules.md 4.2).
Counted countedEvidence(const Record &record, const Setting &setting, const Rulings &rulings,
                        LookAhead lookAhead);

} // namespace cairn
