#include "interchange/csv/CsvWriter.h"

#include <algorithm>
#include <array>

namespace cairn {

/// Digits with at most one sign before and one point between them.
static bool isNumber(std::string_view cell)
{
    if (!cell.empty() && cell.front() == '-')
        cell.remove_prefix(1);
    const std::size_t point = cell.find('.');
    const auto areDigits = [](std::string_view text) {
        return !text.empty() && std::all_of(text.begin(), text.end(), [](char each) {
            return each >= '0' && each <= '9';
        });
    };
    if (point == cell.npos)
        return areDigits(cell);
    return areDigits(cell.substr(0, point)) && areDigits(cell.substr(point + 1));
}

static bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool looksLikeFormula(std::string_view cell)
{
    // The last four are the full-width twins of the first four, which some programs take for them;
    // blanks before them, also those that do not break, are passed over.
    static constexpr std::array<std::string_view, 13> blanks{" ",
                                                             "\xc2\xa0",
                                                             "\xe2\x80\x83",
                                                             "\xe3\x80\x80",
                                                             "\xef\xbb\xbf",
                                                             "\xe2\x80\x8b",
                                                             "\xe2\x80\x8e",
                                                             "\xe2\x80\x8f",
                                                             "\xe2\x80\x82",
                                                             "\xe2\x80\x89",
                                                             "\xe2\x80\xaf",
                                                             "\xe2\x80\xaa",
                                                             "\xe2\x80\xab"};
    static constexpr std::array<std::string_view, 12> starts{"=",
                                                             "+",
                                                             "-",
                                                             "@",
                                                             "\t",
                                                             "\r",
                                                             "\n",
                                                             std::string_view("\0", 1),
                                                             "\xef\xbc\x9d",
                                                             "\xef\xbc\x8b",
                                                             "\xef\xbc\x8d",
                                                             "\xef\xbc\xa0"};
    if (isNumber(cell))
        return false;
    for (bool isBlank = true; isBlank;) {
        isBlank = false;
        for (const std::string_view blank : blanks)
            if (startsWith(cell, blank)) {
                cell.remove_prefix(blank.size());
                isBlank = true;
            }
    }
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return startsWith(cell, start); });
}

CsvWriter::CsvWriter() : m_csv("\xef\xbb\xbf") {}

void CsvWriter::addRow(const std::vector<std::string> &cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_csv.append(i == 0 ? "\"" : ",\"");
        if (looksLikeFormula(cells[i]))
            m_csv.push_back('\'');
        for (const char each : cells[i]) {
            if (each == '"')
                m_csv.push_back('"');
            if (each != '\0')
                m_csv.push_back(each);
        }
        m_csv.push_back('"');
    }
    m_csv.append("\r\n");
}

} // namespace cairn
