#include "interchange/text/Decode.h"

#include "interchange/text/Text.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace cairn {

namespace {

enum class ByteOrder { Little, Big };

unsigned unitAt(std::string_view bytes, std::size_t at, ByteOrder order)
{
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::Little ? first | second << 8 : first << 8 | second;
}

/// Text in the Latin script has a NUL in every other byte of its UTF-16.
std::optional<ByteOrder> utf16WithoutMark(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 512);
    if (head.size() < 4 || head.size() % 2 != 0)
        return {};
    std::size_t nuls[2] = {0, 0};
    for (std::size_t at = 0; at < head.size(); ++at)
        nuls[at % 2] += head[at] == '\0';
    const std::size_t most = head.size() / 2;
    if (nuls[1] > most / 2 && nuls[0] == 0)
        return ByteOrder::Little;
    if (nuls[0] > most / 2 && nuls[1] == 0)
        return ByteOrder::Big;
    return {};
}

std::string fromUtf16(std::string_view bytes, ByteOrder order)
{
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        unsigned code = unitAt(bytes, at, order);
        if (code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.size()) {
            const unsigned low = unitAt(bytes, at + 2, order);
            if (low >= 0xdc00 && low < 0xe000) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        }
        appendUtf8(text, code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
    }
    return text;
}

/// What Windows-1252 has between 0x80 and 0x9f; 0 stands for a byte without meaning.
constexpr unsigned windowsCodes[32]
    = {0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
       0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
       0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

std::string fromWindows(std::string_view bytes)
{
    std::string text;
    for (char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        unsigned code = byte;
        if (byte >= 0x80 && byte < 0xa0)
            code = windowsCodes[byte - 0x80] ? windowsCodes[byte - 0x80] : 0xfffd;
        appendUtf8(text, code);
    }
    return text;
}

} // namespace

Result<DecodedText> decodeText(std::string_view bytes, std::size_t mostBytes)
{
    if (bytes.size() > mostBytes)
        return fail(ErrorCode::TooLarge, {},
                    "larger than the limit of " + std::to_string(mostBytes >> 20) + " MB");
    DecodedText text;
    if (bytes.starts_with("\xff\xfe"))
        text.utf8 = fromUtf16(bytes.substr(2), ByteOrder::Little);
    else if (bytes.starts_with("\xfe\xff"))
        text.utf8 = fromUtf16(bytes.substr(2), ByteOrder::Big);
    else if (bytes.starts_with("\xef\xbb\xbf"))
        text.utf8 = bytes.substr(3);
    else if (const auto order = utf16WithoutMark(bytes))
        text = {fromUtf16(bytes, *order), "UTF-16"};
    else
        text.utf8 = bytes;
    if (!simdjson::validate_utf8(text.utf8.data(), text.utf8.size()))
        text = {fromWindows(text.utf8), "Windows-1252"};
    if (const std::size_t nul = text.utf8.find('\0'); nul != std::string::npos) {
        const auto line = std::count(text.utf8.begin(), text.utf8.begin() + nul, '\n') + 1;
        return fail(ErrorCode::NotUnderstood, std::to_string(line), "a NUL; this is not text");
    }
    return text;
}

} // namespace cairn
