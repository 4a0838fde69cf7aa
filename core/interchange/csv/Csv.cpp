#include "interchange/csv/Csv.h"

#include "interchange/text/Decode.h"
#include "interchange/text/Text.h"

#include <algorithm>
#include <array>

namespace cairn {

bool CsvRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(),
                       [](const std::string &cell) { return trimmed(cell).empty(); });
}

std::string_view CsvRow::cell(std::size_t column) const
{
    return column < cells.size() ? trimmed(cells[column]) : std::string_view();
}

CsvReader::CsvReader(std::string_view utf8, char separator, const CsvLimits &limits)
    : m_text(utf8), m_separator(separator), m_limits(limits)
{}

tl::unexpected<Error> CsvReader::stop(ErrorCode code, std::size_t line, std::string detail)
{
    m_at = m_text.size();
    return fail(code, std::to_string(line) + ':' + std::to_string(m_column), std::move(detail));
}

bool CsvReader::atLineEnd() const
{
    return m_at >= m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r';
}

void CsvReader::skipLineEnd()
{
    if (m_at >= m_text.size())
        return;
    m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
    ++m_line;
}

Result<void> CsvReader::quotedCell(std::string &cell)
{
    const std::size_t start = m_line;
    ++m_at;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '"') {
            if (m_text.substr(m_at, 2) != "\"\"") {
                ++m_at;
                if (!atLineEnd() && m_text[m_at] != m_separator)
                    return stop(ErrorCode::NotUnderstood, m_line,
                                "text after the quote that closes the cell");
                return {};
            }
            ++m_at;
        }
        m_line += c == '\n' || (c == '\r' && m_text.substr(m_at, 2) != "\r\n");
        cell += c;
        ++m_at;
        if (cell.size() > m_limits.cellBytes)
            return stop(ErrorCode::TooLarge, start,
                        "a cell of more than " + std::to_string(m_limits.cellBytes) + " bytes");
    }
    return stop(ErrorCode::NotUnderstood, start, "a quote that is not closed");
}

Result<void> CsvReader::plainCell(std::string &cell)
{
    const std::size_t start = m_at;
    while (!atLineEnd() && m_text[m_at] != m_separator)
        ++m_at;
    if (m_at - start > m_limits.cellBytes)
        return stop(ErrorCode::TooLarge, m_line,
                    "a cell of more than " + std::to_string(m_limits.cellBytes) + " bytes");
    cell = m_text.substr(start, m_at - start);
    return {};
}

Result<std::optional<CsvRow>> CsvReader::next()
{
    if (m_at >= m_text.size())
        return std::optional<CsvRow>();
    CsvRow row;
    row.line = m_line;
    for (m_column = 1;; ++m_column) {
        if (m_column > m_limits.columns)
            return stop(ErrorCode::TooLarge, row.line,
                        "more than " + std::to_string(m_limits.columns) + " columns");
        std::string cell;
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
        const Result<void> read = isQuoted ? quotedCell(cell) : plainCell(cell);
        if (!read)
            return tl::unexpected(read.error());
        row.cells.push_back(std::move(cell));
        if (atLineEnd())
            break;
        ++m_at;
    }
    skipLineEnd();
    return std::optional<CsvRow>(std::move(row));
}

char guessSeparator(std::string_view utf8)
{
    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool inQuotes = false;
    for (char c : utf8) {
        inQuotes ^= c == '"';
        if (!inQuotes && (c == '\n' || c == '\r'))
            break;
        for (auto &[separator, count] : counts)
            count += !inQuotes && c == separator;
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

Result<CsvTable> readCsv(std::string_view bytes, std::optional<char> separator,
                         const CsvLimits &limits)
{
    const Result<DecodedText> text = decodeText(bytes, limits.bytes);
    if (!text)
        return tl::unexpected(text.error());
    CsvReader reader(text->utf8, separator.value_or(guessSeparator(text->utf8)), limits);
    CsvTable table{{}, text->assumed};
    for (;;) {
        auto row = reader.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return table;
        table.rows.push_back(std::move(**row));
    }
}

std::string normalHeading(std::string_view heading)
{
    std::string normal;
    for (char c : plainLetters(heading)) {
        if (c >= 'A' && c <= 'Z')
            normal += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#')
            normal += c;
    }
    return normal;
}

} // namespace cairn
