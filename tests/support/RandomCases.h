#pragma once

#include "catalogue/Catalogue.h"
#include "evidence/Record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cairn
{

/// What a random case is about, so that a failure says where to look.
enum class Profile {
    Counts,
    Credits,
    Branches,
    Whole, ///< conditions on the whole credential
    Sharing, ///< holdings, embeds, editions, limits on what two credentials share
    Exceptions,
    Crosswalks,
    LookAhead, ///< dates, statuses, grades, facts, persons, entry
    Units,
    Mixed,
};

/// A tiny catalogue and a record made for it: few pieces that several leaves want.
struct RandomCase {
    Profile profile = Profile::Mixed;
    std::uint64_t seed = 0;
    Catalogue catalogue;
    Record record;
    Date asOf;
};

const std::vector<Profile> &allProfiles();
const char *toWord(Profile profile);

/// The same profile and seed make the same case on every machine.
RandomCase randomCase(Profile profile, std::uint64_t seed);

/// Both documents as JSON, to be replayed with cairn-cli.
std::string toText(const RandomCase &);

} // namespace cairn
