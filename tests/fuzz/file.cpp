#include "tests/faults/Desk.h"
#include "tests/faults/Operations.h"
#include "tests/fuzz/Fuzz.h"

using namespace cairn;
using namespace cairn::faults;

namespace {

/// A closed caseload to start from: libFuzzer would need ages to make one of nothing.
Desk &desk()
{
    static Desk desk;
    if (desk.start().empty())
        desk.makeCaseload();
    return desk;
}

} // namespace

/// Four bytes change one of the file: its page, its place in the page (two), what stands there.
void fuzz::tryOne(std::string_view bytes)
{
    std::string file = desk().start().at("a.cairn").bytes;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        const auto byte
            = [&](std::size_t i) { return std::size_t(static_cast<unsigned char>(bytes[at + i])); };
        const std::size_t page = byte(0) % (file.size() / 4096);
        file[page * 4096 + (byte(1) << 8 | byte(2)) % 4096] = bytes[at + 3];
    }
    writeFolder(desk().folder(), {{"a.cairn", {file}}});
    const auto opened = desk().open();
    if (!opened) {
        mustHold(!opened.error().detail.empty(), "a refusal says why");
        return;
    }
    viewOf(**opened);
    (void)(*opened)->undo();
    (void)(*opened)->redo();
    (void)(*opened)->goTo(0);
}
