#include "interchange/cairn/OwnFormat.h"

namespace cairn {

static constexpr std::string_view blanks = " \t\r\n";
/// Whoever writes a document may put other fields first, but not many.
static constexpr std::size_t head = std::size_t(64) << 10;

static std::string_view withoutBlanks(std::string_view text)
{
    const auto first = text.find_first_not_of(blanks);
    return first == text.npos ? std::string_view() : text.substr(first);
}

std::optional<std::string> ownFormat(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (!withoutBlanks(bytes).starts_with('{'))
        return {};
    const std::string_view text = bytes.substr(0, head);
    static constexpr std::string_view key = "\"format\"";
    for (auto at = text.find(key); at != text.npos; at = text.find(key, at + 1)) {
        std::string_view value = withoutBlanks(text.substr(at + key.size()));
        if (!value.starts_with(':'))
            continue;
        value = withoutBlanks(value.substr(1));
        if (value.starts_with("\"cairn-"))
            return std::string(value.substr(1, value.find('"', 1) - 1));
    }
    return {};
}

Result<void> notOurs(std::string_view bytes, std::string_view expected)
{
    const auto format = ownFormat(bytes);
    if (!format)
        return {};
    const std::string what = *format == "cairn-catalog"  ? "a catalog of Cairn"
                             : *format == "cairn-record" ? "a learner's record of Cairn"
                                                         : "a document of Cairn";
    return fail(ErrorCode::NotUnderstood, "format",
                "this is " + what + " (" + *format + ") already; " + std::string(expected)
                    + " was expected");
}

} // namespace cairn
