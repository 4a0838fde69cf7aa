#pragma once

#include "base/Result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// What keeps a table from outside within bounds.
struct CsvLimits {
    std::size_t bytes = std::size_t(256) << 20;
    std::size_t columns = 2000;
    std::size_t cellBytes = std::size_t(1) << 20;
};

/// One row, with the line of the file where it begins (a quoted cell may hold several lines).
struct CsvRow {
    std::size_t line = 1;
    std::vector<std::string> cells;

    bool isBlank() const;
    /// The cell without blanks around it; empty where the row has none.
    std::string_view cell(std::size_t column) const;
};

/// Reads a table row by row: RFC 4180, with any of the three line ends, also mixed.
class CsvReader
{
public:
    /// \pre \a utf8 lives as long as the reader.
    explicit CsvReader(std::string_view utf8, char separator = ',', const CsvLimits &limits = {});

    /// The next row, or nothing at the end. An error's place is "line:column", the column being
    /// the number of the cell; after an error nothing more is read.
    Result<std::optional<CsvRow>> next();

private:
    Result<void> quotedCell(std::string &cell);
    Result<void> plainCell(std::string &cell);
    bool atLineEnd() const;
    void skipLineEnd();
    tl::unexpected<Error> stop(ErrorCode code, std::size_t line, std::string detail);

    std::string_view m_text;
    char m_separator;
    CsvLimits m_limits;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_column = 1;
};

/// The separator that the first line speaks for: comma, semicolon or tab.
char guessSeparator(std::string_view utf8);

/// All rows of a table that is known to be small.
struct CsvTable {
    std::vector<CsvRow> rows;
    std::string assumed;
};
Result<CsvTable> readCsv(std::string_view bytes, std::optional<char> separator,
                         const CsvLimits &limits = {});

/// "Credit Hours", "credit_hours" and "CREDIT-HOURS" to "credithours"; accents fall away.
std::string normalHeading(std::string_view heading);

} // namespace cairn
