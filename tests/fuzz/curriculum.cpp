#include "interchange/curriculum/Curriculum.h"
#include "interchange/cairn/CatalogueJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace cairn;

void fuzz::tryOne(std::string_view bytes)
{
    const Result<CatalogueImport> made = importCurriculum(bytes, Date::fromCivil(2026, 11, 23));
    if (!made) {
        mustHold(!made.error().detail.empty(), "a refusal says why");
        return;
    }
    const Result<CatalogueReading> again = readCatalogue(writeCatalogue(made->catalogue));
    mustHold(again && again->isUsable(), "what is imported is a sound catalogue");
}
