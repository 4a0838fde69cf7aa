#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Puts a table together for spreadsheets: RFC 4180, every cell quoted, in UTF-8 with a byte order
/// mark, by which they know the letters. A cell that a spreadsheet would take for a formula gets an
/// apostrophe, by which it knows a text (ASVS 1.2.10, CWE-1236); numbers stay numbers.
class CsvWriter
{
public:
    CsvWriter();

    void addRow(const std::vector<std::string> &cells);
    std::string take() { return std::move(m_csv); }

private:
    std::string m_csv;
};

/// Whether a spreadsheet might compute \a cell.
bool looksLikeFormula(std::string_view cell);

} // namespace cairn
