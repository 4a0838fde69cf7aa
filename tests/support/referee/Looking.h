#pragma once

#include "tests/support/referee/Tree.h"

namespace cairn::referee {

/// What can be seen of a learner on a day.
struct Sight {
    const World &world;
    const Record &record;
    Date asOf;
    std::vector<Piece> pieces;
    std::vector<const Holding *> holdings; ///< expired ones too
    bool personsAttested = false;
};

/// A piece as a leaf counts it.
struct Weighed {
    const Piece *piece = nullptr;
    Units credits = 0; ///< what it counts here
};

bool isLeafAccepting(const Sight &, const Node &leaf, const Piece &);
Units weightAt(const Node &leaf, const Piece &);
bool isExcluded(const Node &node, const Piece &);
bool holds(const Sight &, const CredentialId &);

/// Whether caps, maxPerSubject and sameSubject of a leaf allow all of \a taken together.
bool keepsLimits(const Sight &, const Node &leaf, const std::vector<Weighed> &taken);
/// What remains for an item, credits or count leaf once \a taken is allocated to it.
Pair remainingWith(const Sight &, const Node &leaf, const std::vector<Weighed> &taken);

/// For each item the best of the pieces that \a isAccepted takes.
template <class Predicate>
std::vector<const Piece *> bestOf(const std::vector<Piece> &pieces, Predicate isAccepted)
{
    std::vector<const Piece *> best;
    for (const Piece &piece : pieces) {
        if (!isAccepted(piece))
            continue;
        bool isNew = true;
        for (const Piece *&other : best) {
            if (areAlternatives(*other, piece)) {
                isNew = false;
                if (isBetter(piece, *other))
                    other = &piece;
            }
        }
        if (isNew)
            best.push_back(&piece);
    }
    return best;
}

/// Whether the mean of the points, weighed by credits, is at least \a wanted, or nothing has
/// points.
bool reachesGpa(const std::vector<Weighed> &pieces, Decimal wanted);

/// What remains at a leaf that is looked at.
Pair lookAt(const Sight &, const Node &leaf);
/// Whether a node is met, looked at: nothing is allocated.
bool isMet(const Sight &, const Node &);

} // namespace cairn::referee
