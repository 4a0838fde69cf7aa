#pragma once

#include "base/Date.h"
#include "catalogue/Catalogue.h"
#include "tests/support/Dice.h"

namespace cairn
{

/// How often what occurs, in percent.
struct Flavour {
    int minItems = 4, maxItems = 7, minPieces = 4, maxPieces = 8, depth = 2;
    int alternatives = 8, itemless = 10, repeatable = 8, sameAs = 5;
    int countLeaf = 35, creditsLeaf = 25, bothLeaf = 8, reuse = 4, looking = 0;
    int choose = 12, branches = 0, embed = 0, use = 0;
    int richFilter = 30, conditions = 0, limits = 0, accept = 0;
    int whole = 0, ofLast = 0, sharing = 0, held = 0, families = 0;
    int exceptions = 0, crosswalks = 0, undone = 0, dates = 20, failing = 3, entry = 0;
    int otherUnits = 0;
    bool isOfOneSize = false; ///< every item has three credits
};

Catalogue randomCatalogue(const Flavour &flavour, Dice &dice, Date asOf);

const std::vector<std::string> &subjectsToDraw();
const std::vector<Method> &methodsToDraw();

} // namespace cairn
