#pragma once

#include "evidence/Record.h"
#include "sharing/Sharing.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What a caseload file holds about one learner.
struct Everything {
    /// A step of the history that is about the learner.
    struct Change {
        std::string at; ///< ISO time in UTC
        std::string text;
        bool isUndone = false;
    };

    Date madeOn;
    std::string notice; ///< whether it may be passed on; empty: it may
    RecordKinds kinds;  ///< what was asked for; the rest is left out
    Record record;
    std::vector<WrittenConsent> consents;
    std::optional<Date> optedOutSince;
    std::vector<Disclosure> disclosures;
    std::vector<Change> changes;
};

/// As JSON: "cairn-everything", version 1, with the cairn-record inside.
std::string writeEverything(const Everything &everything);

} // namespace cairn
