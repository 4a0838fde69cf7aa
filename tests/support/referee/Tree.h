#pragma once

#include "tests/support/referee/Pieces.h"

namespace cairn::referee {

/// Credits first, then steps.
struct Pair {
    Units credits = 0;
    int steps = 0;

    bool isNothing() const { return credits == 0 && steps == 0; }
    Pair operator+(Pair other) const { return {credits + other.credits, steps + other.steps}; }
    bool operator==(const Pair &) const = default;
    bool operator<(Pair other) const
    {
        return credits == other.credits ? steps < other.steps : credits < other.credits;
    }
};

/// An exception, with the unit of the node that it was made for.
struct Said {
    const RuleException *exception = nullptr;
    CreditUnit unit = CreditUnit::Semester;
};

/// A node of a rule with everything that it needs to be judged: named rules and embedded
/// credentials written out below it, exceptions found, numbers in one unit.
struct Node {
    const Rule *rule = nullptr;
    std::string name;                   ///< its id, else its path
    std::string path;                   ///< in the tree of its own credential
    const Credential *inside = nullptr; ///< null in a crosswalk
    CreditUnit unit = CreditUnit::Semester;
    bool waived = false;
    int choose = 0;
    std::optional<Units> credits;
    Units enough = 0; ///< the credits that will do: `accept`, else `credits`
    std::optional<int> count;
    Decimal number;
    int atLeast = 0;
    std::vector<Said> about;                ///< exceptions on pieces: own, and of nodes above
    std::vector<const Credential *> embeds; ///< the embedded credentials that it stands in
    std::vector<Node> children;

    Units units(Decimal amount) const { return Credits::from(amount, unit).units; }
};

/// What the tree of \a credential is made with.
struct Writing {
    const World &world;
    const Record &record;
};

/// The rule of a crosswalk, in its receiver's unit.
Node writeOut(const Writing &, const Rule &, CreditUnit unit);
/// A rule of a credential; \a path is "/", "/entry" or "/overlays/0".
Node writeOut(const Writing &, const Rule &, const Credential &, const std::string &path);

/// The exceptions of one kind on a node that is named \a name in \a credential's tree.
std::vector<const RuleException *> exceptionsOn(const Writing &, const Credential &credential,
                                                const std::string &name, ExceptionKind kind);

} // namespace cairn::referee
