#include "tests/support/referee/Pieces.h"

#include "catalogue/Words.h"

#include <algorithm>
#include <cstdlib>

namespace cairn::referee {

template <class List, class Value> static bool has(const List &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

bool areAlternatives(const Piece &one, const Piece &other)
{
    return !one.item.empty() && one.item == other.item && !one.repeatable;
}

bool isNewer(const Piece &one, const Piece &other)
{
    const auto age = [](const Piece &piece) {
        if (piece.earned)
            return std::pair(1, -std::int64_t{piece.earned->daysSinceEpoch});
        return std::pair(piece.status == EvidenceStatus::Completed ? 2 : 0, std::int64_t{0});
    };
    return age(one) != age(other) ? age(one) < age(other) : one.id < other.id;
}

bool isBetter(const Piece &one, const Piece &other)
{
    if (one.status != other.status)
        return one.status < other.status;
    const auto points
        = [](const Piece &piece) { return piece.points ? piece.points->millionths : -1; };
    if (points(one) != points(other))
        return points(one) > points(other);
    const bool resident = one.method == Method::Resident;
    if (resident != (other.method == Method::Resident))
        return resident;
    return isNewer(one, other);
}

static std::vector<std::string> texts(const std::vector<CompetencyId> &ids)
{
    std::vector<std::string> all;
    for (const CompetencyId &id : ids)
        all.push_back(id.text);
    return all;
}

static void inherit(const World &world, const Item &item, Piece &piece)
{
    piece.item = world.itemClass(item.id);
    piece.repeatable = world.isRepeatable(item.id);
    for (const Item *same : world.sameItems(item.id))
        piece.codes.push_back(same->code);
    piece.kind = toWord(item.kind);
    piece.subject = item.subject;
    piece.provider = item.provider.text;
    piece.tags = item.tags;
    piece.competencies = texts(item.teaches);
    piece.credits = world.creditsOf(item);
    piece.hours = item.hours.value_or(Decimal{});
    piece.level = item.level;
}

static CreditUnit unitOf(const World &world, const EvidenceItem &evidence, const Item *item)
{
    if (evidence.creditUnit)
        return *evidence.creditUnit;
    if (item && !item->provider.isEmpty())
        return world.unit(item->provider);
    return world.unit(evidence.provider);
}

static Piece pieceOf(const World &world, const EvidenceItem &evidence)
{
    Piece piece;
    const Item *item = world.item(evidence.item);
    if (item)
        inherit(world, *item, piece);
    piece.id = evidence.id.text;
    if (!evidence.kind.empty())
        piece.kind = evidence.kind;
    if (!evidence.code.empty())
        piece.codes = {evidence.code};
    if (!evidence.subject.empty())
        piece.subject = evidence.subject;
    if (!evidence.provider.isEmpty())
        piece.provider = evidence.provider.text;
    if (evidence.tags)
        piece.tags = *evidence.tags;
    if (evidence.competencies)
        piece.competencies = texts(*evidence.competencies);
    if (evidence.credits)
        piece.credits = Credits::from(*evidence.credits, unitOf(world, evidence, item)).units;
    if (evidence.hours)
        piece.hours = *evidence.hours;
    if (evidence.level)
        piece.level = evidence.level;
    piece.points = world.catalogue().grades.pointsOf(evidence.grade);
    piece.term = evidence.term.text;
    piece.earned = evidence.earned;
    piece.status = evidence.status;
    piece.method = evidence.method;
    return piece;
}

static bool isWithin(LookAhead lookAhead, EvidenceStatus status)
{
    switch (status) {
    case EvidenceStatus::Completed:
        return true;
    case EvidenceStatus::InProgress:
        return lookAhead != LookAhead::Completed;
    case EvidenceStatus::Planned:
        return lookAhead == LookAhead::Planned;
    case EvidenceStatus::Withdrawn:
        break;
    }
    return false;
}

std::vector<Piece> countedPieces(const World &world, const Record &record, Date asOf,
                                 LookAhead lookAhead)
{
    std::vector<Piece> pieces;
    for (const EvidenceItem &evidence : record.evidence) {
        const bool failed
            = !evidence.grade.empty() && world.catalogue().grades.isFailing(evidence.grade);
        const bool expired = evidence.expires && *evidence.expires < asOf;
        if (isWithin(lookAhead, evidence.status) && !failed && !expired)
            pieces.push_back(pieceOf(world, evidence));
    }
    return pieces;
}

Piece grantedPiece(const World &world, const Crosswalk &crosswalk, std::size_t number)
{
    const Grant &grant = crosswalk.grants[number];
    Piece piece;
    if (const Item *item = world.item(grant.item)) {
        inherit(world, *item, piece);
    } else {
        if (grant.credits)
            piece.credits = Credits::from(*grant.credits, world.unit(crosswalk.receiver)).units;
        piece.subject = grant.subject;
        piece.level = grant.level;
        piece.tags = grant.tags;
    }
    piece.id = crosswalk.id.text + "/" + std::to_string(number);
    piece.method = crosswalk.method.value_or(Method::PriorLearning);
    piece.granted = true;
    return piece;
}

bool meetsGrade(const Piece &piece, const std::string &minGrade, const GradeScale &grades)
{
    if (piece.status != EvidenceStatus::Completed)
        return true;
    const Decimal asked = grades.pointsOf(minGrade).value_or(Decimal{});
    const Decimal shown
        = piece.points ? *piece.points : grades.pointsOf("C").value_or(Decimal::fromInt(2));
    return !(shown < asked);
}

bool isWithinMonths(const Piece &piece, int months, Date asOf)
{
    if (piece.granted || piece.status != EvidenceStatus::Completed)
        return true;
    return piece.earned && *piece.earned >= asOf.addMonths(-months);
}

/// "CIS 1*" is a beginning; "CIS 200-299" a range of numbers; anything else is the code itself.
static bool matchesCode(const std::string &pattern, const std::string &code)
{
    if (!pattern.empty() && pattern.back() == '*')
        return code.compare(0, pattern.size() - 1, pattern, 0, pattern.size() - 1) == 0;
    const auto dash = pattern.rfind('-');
    const auto blank = pattern.rfind(' ');
    if (dash == std::string::npos || blank == std::string::npos || dash < blank)
        return pattern == code;
    if (code.compare(0, blank + 1, pattern, 0, blank + 1) != 0 || code.size() == blank + 1)
        return false;
    const int number = std::atoi(code.c_str() + blank + 1);
    return number >= std::atoi(pattern.c_str() + blank + 1)
           && number <= std::atoi(pattern.c_str() + dash + 1);
}

static bool matchesAnyCode(const std::vector<std::string> &patterns,
                           const std::vector<std::string> &codes)
{
    for (const std::string &pattern : patterns)
        for (const std::string &code : codes)
            if (!code.empty() && matchesCode(pattern, code))
                return true;
    return false;
}

/// The part of a filter that speaks of what the catalogue says of an item.
static bool describes(const World &world, const Filter &filter, const Piece &piece)
{
    const auto isOurs = [&](const ItemId &id) { return world.itemClass(id) == piece.item; };
    const auto isTagged = [&](const std::string &tag) { return has(piece.tags, tag); };
    if (!filter.items.empty()
        && (piece.item.empty() || std::none_of(filter.items.begin(), filter.items.end(), isOurs)))
        return false;
    if (!filter.code.empty() && !matchesAnyCode(filter.code, piece.codes))
        return false;
    if (!filter.subject.empty() && !has(filter.subject, piece.subject))
        return false;
    if (filter.levelMin && (!piece.level || *piece.level < *filter.levelMin))
        return false;
    if (filter.levelMax && (!piece.level || *filter.levelMax < *piece.level))
        return false;
    if (!std::all_of(filter.tags.begin(), filter.tags.end(), isTagged))
        return false;
    if (!filter.anyTag.empty()
        && std::none_of(filter.anyTag.begin(), filter.anyTag.end(), isTagged))
        return false;
    if (!filter.kind.empty() && !has(filter.kind, piece.kind))
        return false;
    return filter.provider.empty() || has(filter.provider, OrganizationId(piece.provider));
}

/// The part that speaks of how and when this learner did it.
static bool suits(const World &world, const Filter &filter, const Piece &piece, Date asOf)
{
    if (!filter.methods.empty() && !has(filter.methods, piece.method))
        return false;
    if (filter.graded && *filter.graded != piece.points.has_value())
        return false;
    if (filter.minGrade && !meetsGrade(piece, *filter.minGrade, world.catalogue().grades))
        return false;
    if (filter.withinMonths && !isWithinMonths(piece, *filter.withinMonths, asOf))
        return false;
    if (!filter.termFrom && !filter.termTo)
        return true;
    const int term = world.termPosition(TermId(piece.term));
    return term >= 0 && (!filter.termFrom || world.termPosition(*filter.termFrom) <= term)
           && (!filter.termTo || term <= world.termPosition(*filter.termTo));
}

bool accepts(const World &world, const Filter &filter, const Piece &piece, Date asOf)
{
    const auto takesIt = [&](const Filter &other) { return accepts(world, other, piece, asOf); };
    return describes(world, filter, piece) && suits(world, filter, piece, asOf)
           && (filter.anyOf.empty()
               || std::any_of(filter.anyOf.begin(), filter.anyOf.end(), takesIt))
           && std::none_of(filter.notAny.begin(), filter.notAny.end(), takesIt);
}

namespace {
/// What a filter may say of evidence of which only the item is known.
struct Possible {
    bool yes = true;
    bool no = false;
};
} // namespace

static bool asksAboutLearner(const Filter &filter)
{
    return !filter.methods.empty() || filter.graded || filter.minGrade || filter.withinMonths
           || filter.termFrom || filter.termTo;
}

static Possible possibly(const World &world, const Filter &filter, const Piece &piece)
{
    if (!describes(world, filter, piece))
        return {false, true};
    Possible all{true, asksAboutLearner(filter)};
    const auto both = [&all](Possible part) {
        all.yes = all.yes && part.yes;
        all.no = all.no || part.no;
    };
    if (!filter.anyOf.empty()) {
        Possible any{false, true};
        for (const Filter &each : filter.anyOf) {
            const Possible part = possibly(world, each, piece);
            any = {any.yes || part.yes, any.no && part.no};
        }
        both(any);
    }
    for (const Filter &each : filter.notAny) {
        const Possible part = possibly(world, each, piece);
        both({part.no, part.yes});
    }
    return all;
}

bool canAccept(const World &world, const Filter &filter, const Item &item)
{
    Piece piece;
    inherit(world, item, piece);
    return possibly(world, filter, piece).yes;
}

bool isHeld(const World &world, const Holding &holding, Date asOf)
{
    std::optional<Date> end = holding.expires;
    const Credential *credential = world.credential(holding.credential);
    if (!end && holding.awarded && credential && credential->validMonths)
        end = holding.awarded->addMonths(*credential->validMonths);
    return !end || *end >= asOf;
}

} // namespace cairn::referee
