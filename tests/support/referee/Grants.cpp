#include "tests/support/referee/Grants.h"

#include <algorithm>

namespace cairn::referee {

namespace {

enum class Stage { Idle, Held, Posted };

struct Watched {
    const Crosswalk *crosswalk = nullptr;
    Stage stage = Stage::Idle;
    EvidenceStatus status = EvidenceStatus::Completed;
};

} // namespace

static bool isSeen(const Crosswalk &crosswalk, std::optional<Date> day, Date asOf)
{
    if (crosswalk.effective.isOpen() && !crosswalk.withinMonths)
        return true;
    return day && crosswalk.effective.contains(*day)
           && (!crosswalk.withinMonths || *day >= asOf.addMonths(-*crosswalk.withinMonths));
}

/// What the crosswalk's `from` sees, of evidence that is done at least as far as \a status.
static Sight seenBy(const Sight &all, const Crosswalk &crosswalk, EvidenceStatus status)
{
    Sight seen = all;
    std::erase_if(seen.pieces, [&](const Piece &piece) {
        return piece.status > status || !isSeen(crosswalk, piece.earned, all.asOf);
    });
    std::erase_if(seen.holdings, [&](const Holding *holding) {
        return !isSeen(crosswalk, holding->awarded, all.asOf);
    });
    return seen;
}

static bool isMetBy(const Sight &sight, const Crosswalk &crosswalk, const std::vector<Rule> &rule)
{
    return isMet(sight, writeOut({sight.world, sight.record}, rule.front(),
                                 sight.world.unit(crosswalk.receiver)));
}

static bool grants(const Sight &all, Watched &each)
{
    const Crosswalk &crosswalk = *each.crosswalk;
    const auto fromIsMet = [&](EvidenceStatus status) {
        return isMetBy(seenBy(all, crosswalk, status), crosswalk, crosswalk.from);
    };
    if (!fromIsMet(EvidenceStatus::Planned)
        || (!crosswalk.unless.empty() && isMetBy(all, crosswalk, crosswalk.unless)))
        return false;
    each.status = fromIsMet(EvidenceStatus::Completed)    ? EvidenceStatus::Completed
                  : fromIsMet(EvidenceStatus::InProgress) ? EvidenceStatus::InProgress
                                                          : EvidenceStatus::Planned;
    each.stage = Stage::Held;
    return true;
}

static bool posts(Sight &all, Watched &each)
{
    const Crosswalk &crosswalk = *each.crosswalk;
    if (!crosswalk.postsWhen.empty() && !isMetBy(all, crosswalk, crosswalk.postsWhen))
        return false;
    for (std::size_t number = 0; number < crosswalk.grants.size(); ++number) {
        all.pieces.push_back(grantedPiece(all.world, crosswalk, number));
        all.pieces.back().status = each.status;
    }
    each.stage = Stage::Posted;
    return true;
}

/// One crosswalk grants, or posts what it held. \returns false when none can any more.
static bool moveOne(Sight &all, std::vector<Watched> &crosswalks)
{
    for (Watched &each : crosswalks) {
        if (each.stage == Stage::Idle && grants(all, each)) {
            posts(all, each);
            return true;
        }
        if (each.stage == Stage::Held && posts(all, each))
            return true;
    }
    return false;
}

Sight seeAll(const World &world, const Record &record, Date asOf, LookAhead lookAhead)
{
    Sight all{world, record, asOf, countedPieces(world, record, asOf, lookAhead), {}};
    for (const Holding &holding : record.held)
        all.holdings.push_back(&holding);
    std::vector<Watched> crosswalks;
    for (const Crosswalk &each : world.catalogue().crosswalks)
        if (each.certainty == Certainty::Agreed)
            crosswalks.push_back({&each});
    std::sort(crosswalks.begin(), crosswalks.end(), [](const Watched &one, const Watched &other) {
        return one.crosswalk->id < other.crosswalk->id;
    });
    while (moveOne(all, crosswalks)) {
    }
    return all;
}

} // namespace cairn::referee
