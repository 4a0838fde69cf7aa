#include "store/OneEngine.h"

#include "base/SafeFile.h"

#include <link.h>

namespace cairn {

static int lookAt(dl_phdr_info *loaded, std::size_t, void *found)
{
    const std::string path = loaded->dlpi_name ? loaded->dlpi_name : "";
    if (fileNameOf(path).rfind("libsqlite3.so", 0) != 0)
        return 0;
    *static_cast<std::string *>(found) = path;
    return 1; // no need to go on
}

std::string otherEngine()
{
    std::string found;
    dl_iterate_phdr(lookAt, &found);
    return found;
}

} // namespace cairn
