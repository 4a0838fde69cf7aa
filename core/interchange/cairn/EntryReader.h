#pragma once

#include "catalogue/Catalogue.h"
#include "interchange/json/ObjectReader.h"

/// Each reads one entry of a catalogue's list; what is wrong goes to the reader's findings.
namespace cairn {

Organization readOrganization(ObjectReader &reader);
Competency readCompetency(ObjectReader &reader);
Item readItem(ObjectReader &reader);
Credential readCredential(ObjectReader &reader);
Occupation readOccupation(ObjectReader &reader);
Crosswalk readCrosswalk(ObjectReader &reader);
Sharing readSharing(ObjectReader &reader);
NamedRule readNamedRule(ObjectReader &reader);
Term readTerm(ObjectReader &reader);

} // namespace cairn
