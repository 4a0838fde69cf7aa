#pragma once

#include "base/Date.h"
#include "base/Id.h"

#include <cstdint>
#include <optional>
#include <string>

namespace cairn {

/// What was computed of one learner for the list, and for which state of things it holds.
struct Summary {
    std::int64_t change = 0;
    std::string catalogue; ///< its digest
    Date day;
    int ready = 0;
    int finishing = 0;
    int needsPerson = 0;
    CredentialId next;            ///< empty: none
    std::string nextState;        ///< a state's word; empty with `next`
    std::int64_t nextCredits = 0; ///< three-thousandths of a semester credit
    int nextSteps = 0;
    double goalProgress = 0; ///< 0 to 1
    std::int64_t goalCredits = 0;
    int goalSteps = 0;
    std::optional<Date> endsOn;

    bool operator==(const Summary &) const = default;
};

} // namespace cairn
