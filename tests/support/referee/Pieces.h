#pragma once

#include "audit/Audit.h"
#include "evidence/Record.h"
#include "tests/support/referee/World.h"

namespace cairn::referee {

/// A piece of evidence with all that it inherits from its item.
struct Piece {
    std::string id;
    std::string item; ///< its class; empty: no item of the catalogue
    bool repeatable = false;
    std::vector<std::string> codes; ///< several where the code is inherited from a renumbered item
    std::string kind;
    std::string subject;
    std::string provider;
    std::string term;
    std::vector<std::string> tags;
    std::vector<std::string> competencies;
    Units credits = 0;
    Decimal hours;
    std::optional<Decimal> level;
    std::optional<Decimal> points;
    std::optional<Date> earned;
    EvidenceStatus status = EvidenceStatus::Completed;
    Method method = Method::Resident;
    bool granted = false; ///< by a crosswalk
};

bool areAlternatives(const Piece &one, const Piece &other);
/// The order in which the best of several pieces for the same item is found.
bool isBetter(const Piece &one, const Piece &other);
/// Newest first: what is still being done and has no date is the newest.
bool isNewer(const Piece &one, const Piece &other);

/// The evidence that counts on \a asOf, in the record's order, before any crosswalk grants.
std::vector<Piece> countedPieces(const World &, const Record &, Date asOf, LookAhead);
Piece grantedPiece(const World &, const Crosswalk &, std::size_t number);

bool meetsGrade(const Piece &, const std::string &minGrade, const GradeScale &);
bool isWithinMonths(const Piece &, int months, Date asOf);
bool accepts(const World &, const Filter &, const Piece &, Date asOf);
/// Whether some evidence for \a item, as the catalogue describes it, could pass \a filter.
bool canAccept(const World &, const Filter &, const Item &item);

bool isHeld(const World &, const Holding &, Date asOf);

} // namespace cairn::referee
