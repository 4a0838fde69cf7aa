#include "audit/CompiledCatalogue.h"
#include "interchange/cairn/CatalogueJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace cairn;

void fuzz::tryOne(std::string_view bytes)
{
    Result<CatalogueReading> reading = readCatalogue(bytes);
    if (!reading) {
        mustHold(!reading.error().detail.empty(), "a refusal says why");
        return;
    }
    if (!reading->isUsable())
        return;
    const std::string written = writeCatalogue(reading->catalogue);
    const Result<CatalogueReading> again = readCatalogue(written);
    mustHold(again && again->isUsable(), "what was written can be read");
    mustHold(again->catalogue == reading->catalogue, "writing and reading changes nothing");
    const CompiledCatalogue compiled(std::move(reading->catalogue));
    mustHold(compiled.credentialIndex(CredentialId("no such")) < 0, "it can be asked");
}
