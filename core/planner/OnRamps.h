#pragma once

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"
#include "evidence/Record.h"

#include <optional>
#include <vector>

namespace cairn {

/// One thing that would help to be admitted.
struct BridgeStep {
    enum class Kind {
        Item,       ///< take `item`
        Credential, ///< reach `credential`, with `remaining` left
        Rule,       ///< do what `rule` asks for, with `remaining` left: credits, hours, a GPA
        Fact,       ///< `rule` asks for something that no study changes
    };

    Kind kind = Kind::Item;
    ItemId item;
    CredentialId credential;
    const Rule *rule = nullptr; ///< lives as long as the compiled catalogue
    Remaining remaining;

    bool operator==(const BridgeStep &) const = default;
};

/// The shortest way to be admitted: fewest facts that would have to change, then fewest credits,
/// then fewest steps. Each part of the entry rule is bridged by itself; an item that serves several
/// stands once. A credential stands behind what admits to it and what it asks for; what an item
/// asks for before it is not looked at.
struct Bridge {
    std::vector<BridgeStep> steps;
    Remaining remaining;

    /// Study alone opens it.
    bool isOpenToAnyone() const;
};

/// Where a learner could get on (planner.md section 4).
struct OnRamp {
    CredentialId credential;
    State state = State::Open;
    Remaining recognised; ///< baseline less remaining
    Remaining remaining;
    Remaining baseline;
    bool isOpen = true; ///< `entry` is met, persons taken as attested
    Bridge bridge;      ///< where it is not open
};

/// Every credential that is neither held nor a draft: the open ones first, each kind by how close
/// it is, then in catalogue order.
std::vector<OnRamp> onRamps(const CompiledCatalogue &catalogue, const Record &record, Date asOf);

} // namespace cairn
