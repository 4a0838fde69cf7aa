#pragma once

#include "interchange/cairn/CatalogueIndex.h"
#include "interchange/json/ObjectReader.h"

#include <string>
#include <vector>

namespace cairn {

/// What a limit stands on decides what it may say.
enum class LimitPlace { LeafCap, LeafFloor, CredentialCap, CredentialFloor };

/// Checks one rule and all below it: references, numbers, and that it can be met at all.
void checkRule(const Rule &rule, const std::string &path, const CatalogueIndex &index,
               Findings &findings);
void checkLimits(const std::vector<Limit> &limits, LimitPlace place, const std::string &path,
                 const CatalogueIndex &index, Findings &findings);

/// At most two places and not negative.
void checkCredits(const std::optional<Decimal> &credits, const std::string &path,
                  Findings &findings);
void checkNotNegative(const std::optional<Decimal> &number, const std::string &path,
                      Findings &findings);
/// A fault when \a id is in none of \a places; \a what: "item".
void checkReference(const std::string &id, const CatalogueIndex::Places &places,
                    std::string_view what, const std::string &path, Findings &findings);

/// Finds embeds and named rules that contain themselves, trees that grow beyond all measure when
/// written out, and prerequisites that wait for one another (a warning).
void checkCycles(const CatalogueIndex &index, Findings &findings);

} // namespace cairn
