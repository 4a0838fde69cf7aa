#include "tests/support/referee/Looking.h"

#include <algorithm>
#include <set>

namespace cairn::referee {

static const Said *saidOf(const Node &node, const Piece &piece, ExceptionKind kind)
{
    for (const Said &each : node.about)
        if (each.exception->kind == kind && each.exception->evidence.text == piece.id)
            return &each;
    return nullptr;
}

bool isExcluded(const Node &node, const Piece &piece)
{
    return saidOf(node, piece, ExceptionKind::Exclude) != nullptr;
}

static bool keepsConditions(const Sight &sight, const Rule &rule, const Piece &piece)
{
    if (rule.minGrade && !meetsGrade(piece, *rule.minGrade, sight.world.catalogue().grades))
        return false;
    if (rule.withinMonths && !isWithinMonths(piece, *rule.withinMonths, sight.asOf))
        return false;
    return rule.methods.empty()
           || std::find(rule.methods.begin(), rule.methods.end(), piece.method)
                  != rule.methods.end();
}

static bool isNamedBy(const Sight &sight, const Rule &rule, const Piece &piece)
{
    if (rule.kind != Rule::Kind::Item)
        return accepts(sight.world, rule.from, piece, sight.asOf);
    return !piece.item.empty()
           && std::any_of(rule.items.begin(), rule.items.end(), [&](const ItemId &id) {
                  return sight.world.itemClass(id) == piece.item;
              });
}

bool isLeafAccepting(const Sight &sight, const Node &leaf, const Piece &piece)
{
    if (isExcluded(leaf, piece))
        return false;
    if (saidOf(leaf, piece, ExceptionKind::Substitute))
        return true;
    return keepsConditions(sight, *leaf.rule, piece)
           && (saidOf(leaf, piece, ExceptionKind::AlsoAllow)
               || isNamedBy(sight, *leaf.rule, piece));
}

Units weightAt(const Node &leaf, const Piece &piece)
{
    const Said *revalued = saidOf(leaf, piece, ExceptionKind::Revalue);
    return revalued && revalued->exception->value
               ? Credits::from(*revalued->exception->value, revalued->unit).units
               : piece.credits;
}

bool holds(const Sight &sight, const CredentialId &id)
{
    return std::any_of(sight.holdings.begin(), sight.holdings.end(), [&](const Holding *each) {
        return sight.world.isSameCredential(each->credential, id)
               && isHeld(sight.world, *each, sight.asOf);
    });
}

static bool isWhere(const Sight &sight, const Limit &limit, const Piece &piece)
{
    return limit.where.empty() || accepts(sight.world, limit.where.front(), piece, sight.asOf);
}

namespace {
struct Amount {
    Units credits = 0;
    int count = 0;
};
} // namespace

static Amount amountWhere(const Sight &sight, const Limit &limit, const std::vector<Weighed> &taken)
{
    Amount amount;
    for (const Weighed &each : taken) {
        if (isWhere(sight, limit, *each.piece)) {
            amount.credits += each.credits;
            ++amount.count;
        }
    }
    return amount;
}

static int capsBroken(const Sight &sight, const Node &leaf, const std::vector<Weighed> &taken)
{
    int broken = 0;
    for (const Limit &cap : leaf.rule->caps) {
        const Amount amount = amountWhere(sight, cap, taken);
        if ((cap.credits && amount.credits > leaf.units(*cap.credits))
            || (cap.count && amount.count > *cap.count))
            ++broken;
    }
    return broken;
}

static bool keepsSubjects(const Node &leaf, const std::vector<Weighed> &taken)
{
    std::map<std::string, Units> bySubject;
    for (const Weighed &each : taken)
        bySubject[each.piece->subject] += each.credits;
    if (leaf.rule->sameSubject && bySubject.size() > 1)
        return false;
    return !leaf.rule->maxPerSubject
           || std::all_of(bySubject.begin(), bySubject.end(), [&](const auto &each) {
                  return each.second <= leaf.units(*leaf.rule->maxPerSubject);
              });
}

bool keepsLimits(const Sight &sight, const Node &leaf, const std::vector<Weighed> &taken)
{
    if (leaf.rule->kind == Rule::Kind::Item)
        return taken.size() <= 1;
    return capsBroken(sight, leaf, taken) == 0 && keepsSubjects(leaf, taken);
}

static Units leastOfItems(const World &world, const Rule &rule)
{
    std::optional<Units> least;
    for (const ItemId &id : rule.items)
        for (const Item *item : world.sameItems(id))
            least = std::min(least.value_or(world.creditsOf(*item)), world.creditsOf(*item));
    return least.value_or(0);
}

static Units leastAccepted(const World &world, const Rule &rule, const Limit *floor)
{
    std::optional<Units> least;
    for (const Item &item : world.catalogue().items) {
        if (!canAccept(world, rule.from, item))
            continue;
        if (floor && !floor->where.empty() && !canAccept(world, floor->where.front(), item))
            continue;
        least = std::min(least.value_or(world.creditsOf(item)), world.creditsOf(item));
    }
    return least.value_or(0);
}

template <class Name>
static int missing(std::optional<int> wanted, const std::vector<Weighed> &taken, Name nameOf)
{
    std::set<std::string> names;
    for (const Weighed &each : taken)
        names.insert(nameOf(*each.piece));
    names.erase("");
    return std::max(0, wanted.value_or(0) - static_cast<int>(names.size()));
}

/// The credits and the count that a floor of a leaf still lacks; a lacking count is priced.
static Amount lacking(const Sight &sight, const Node &leaf, const Limit &floor,
                      const std::vector<Weighed> &taken)
{
    const Amount amount = amountWhere(sight, floor, taken);
    Amount lack;
    if (floor.credits)
        lack.credits = std::max<Units>(0, leaf.units(*floor.credits) - amount.credits);
    if (floor.count)
        lack.count = std::max(0, *floor.count - amount.count);
    lack.credits
        = std::max(lack.credits, lack.count * leastAccepted(sight.world, *leaf.rule, &floor));
    return lack;
}

Pair remainingWith(const Sight &sight, const Node &leaf, const std::vector<Weighed> &taken)
{
    const Rule &rule = *leaf.rule;
    if (rule.kind == Rule::Kind::Item)
        return taken.empty() ? Pair{leastOfItems(sight.world, rule), 1} : Pair{};

    const Amount all = amountWhere(sight, Limit{}, taken);
    bool isShort = false;
    Pair remains;
    if (leaf.credits && all.credits < std::min(leaf.enough, *leaf.credits)) {
        isShort = true;
        remains.credits = *leaf.credits - all.credits;
    }
    for (const Limit &floor : rule.floors) {
        const Amount lack = lacking(sight, leaf, floor, taken);
        isShort = isShort || lack.credits > 0 || lack.count > 0;
        remains.credits = std::max(remains.credits, lack.credits);
    }
    const int fewer = leaf.count ? std::max(0, *leaf.count - all.count) : 0;
    if (fewer > 0)
        remains.credits
            = std::max(remains.credits, fewer * leastAccepted(sight.world, rule, nullptr));
    remains.steps
        = std::max(fewer, isShort ? 1 : 0)
          + missing(rule.distinctSubjects, taken, [](const Piece &piece) { return piece.subject; })
          + missing(rule.distinctTerms, taken, [](const Piece &piece) { return piece.term; });
    return remains;
}

static Pair lookAtAmount(const Sight &sight, const Node &leaf)
{
    std::vector<Weighed> seen;
    for (const Piece *piece : bestOf(
             sight.pieces, [&](const Piece &each) { return isLeafAccepting(sight, leaf, each); }))
        seen.push_back({piece, weightAt(leaf, *piece)});

    const Pair broken{0, capsBroken(sight, leaf, seen)};
    if (leaf.rule->kind == Rule::Kind::Item)
        return remainingWith(sight, leaf, seen);
    if (!leaf.rule->sameSubject && !leaf.rule->maxPerSubject)
        return remainingWith(sight, leaf, seen) + broken;

    std::optional<Pair> least;
    for (unsigned chosen = 0; chosen < 1u << seen.size(); ++chosen) {
        std::vector<Weighed> some;
        for (std::size_t i = 0; i < seen.size(); ++i)
            if (chosen >> i & 1)
                some.push_back(seen[i]);
        if (keepsSubjects(leaf, some)) {
            const Pair pair = remainingWith(sight, leaf, some);
            least = std::min(least.value_or(pair), pair);
        }
    }
    return *least + broken;
}

bool reachesGpa(const std::vector<Weighed> &pieces, Decimal wanted)
{
    std::int64_t sum = 0;
    Units weight = 0;
    for (const Weighed &each : pieces) {
        if (each.piece->points) {
            sum += each.piece->points->millionths * each.credits;
            weight += each.credits;
        }
    }
    return sum >= wanted.millionths * weight;
}

static bool hasHours(const Sight &sight, const Node &leaf)
{
    std::int64_t hours = 0;
    for (const Piece *piece : bestOf(sight.pieces, [&](const Piece &each) {
             return !isExcluded(leaf, each) && isNamedBy(sight, *leaf.rule, each);
         }))
        hours += piece->hours.millionths;
    return hours >= leaf.number.millionths;
}

static bool hasGpa(const Sight &sight, const Node &leaf)
{
    std::vector<Weighed> graded;
    for (const Piece *piece : bestOf(sight.pieces, [&](const Piece &each) {
             return !isExcluded(leaf, each) && isNamedBy(sight, *leaf.rule, each);
         }))
        graded.push_back({piece, weightAt(leaf, *piece)});
    return reachesGpa(graded, leaf.number);
}

static int competenciesMissing(const Sight &sight, const Node &leaf)
{
    std::set<std::string> asked;
    for (const CompetencyId &id : leaf.rule->competencies)
        asked.insert(id.text);
    std::set<std::string> shown;
    const auto show = [&](const std::string &id) {
        if (asked.count(id))
            shown.insert(id);
    };
    const auto best = bestOf(sight.pieces, [&](const Piece &each) {
        return !isExcluded(leaf, each)
               && std::any_of(each.competencies.begin(), each.competencies.end(),
                              [&](const std::string &id) { return asked.count(id) > 0; });
    });
    for (const Piece *piece : best)
        std::for_each(piece->competencies.begin(), piece->competencies.end(), show);
    for (const Holding *holding : sight.holdings)
        if (const Credential *credential = sight.world.credential(holding->credential))
            if (isHeld(sight.world, *holding, sight.asOf))
                for (const CompetencyId &id : credential->competencies)
                    show(id.text);
    return std::max(0, leaf.atLeast - static_cast<int>(shown.size()));
}

static bool isFact(const Record &record, const Rule &rule)
{
    const auto stated = record.facts.find(rule.factKey);
    return stated != record.facts.end()
           && std::any_of(stated->second.begin(), stated->second.end(),
                          [&](const FactValue &value) {
                              return std::find(rule.factIs.begin(), rule.factIs.end(), value)
                                     != rule.factIs.end();
                          });
}

static bool isAttested(const Sight &sight, const Node &leaf)
{
    if (sight.personsAttested)
        return true;
    return leaf.inside
           && std::any_of(sight.record.attested.begin(), sight.record.attested.end(),
                          [&](const Attestation &each) {
                              return each.node == leaf.name
                                     && sight.world.isSameCredential(each.credential,
                                                                     leaf.inside->id);
                          });
}

Pair lookAt(const Sight &sight, const Node &leaf)
{
    if (leaf.waived)
        return {};
    const auto step = [](bool met) { return Pair{0, met ? 0 : 1}; };
    switch (leaf.rule->kind) {
    case Rule::Kind::Item:
    case Rule::Kind::Credits:
    case Rule::Kind::Count:
        return lookAtAmount(sight, leaf);
    case Rule::Kind::Credential:
        return step(holds(sight, leaf.rule->credential));
    case Rule::Kind::Hours:
        return step(hasHours(sight, leaf));
    case Rule::Kind::Gpa:
        return step(hasGpa(sight, leaf));
    case Rule::Kind::Competencies:
        return {0, competenciesMissing(sight, leaf)};
    case Rule::Kind::Fact:
        return step(isFact(sight.record, *leaf.rule));
    case Rule::Kind::Person:
        return step(isAttested(sight, leaf));
    default:
        return {};
    }
}

bool isMet(const Sight &sight, const Node &node)
{
    if (node.waived)
        return true;
    const auto isChildMet = [&](const Node &child) { return isMet(sight, child); };
    switch (node.rule->kind) {
    case Rule::Kind::All:
    case Rule::Kind::Use:
        return std::all_of(node.children.begin(), node.children.end(), isChildMet);
    case Rule::Kind::Any:
    case Rule::Kind::Choose:
        return std::count_if(node.children.begin(), node.children.end(), isChildMet) >= node.choose;
    case Rule::Kind::If:
        if (isMet(sight, node.children[0]))
            return isMet(sight, node.children[1]);
        return node.children.size() < 3 || isMet(sight, node.children[2]);
    case Rule::Kind::Optional:
        return true;
    case Rule::Kind::Embed:
        return holds(sight, node.rule->credential)
               || std::all_of(node.children.begin(), node.children.end(), isChildMet);
    default:
        return lookAt(sight, node).isNothing();
    }
}

} // namespace cairn::referee
