#pragma once

#include "base/Result.h"
#include "interchange/ImportReport.h"
#include "interchange/csv/Csv.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// The columns of a table of courses.
enum class CourseColumn {
    Id,
    Name,
    Prefix,
    Number,
    Prerequisites,
    Corequisites,
    StrictCorequisites,
    CreditHours,
    Institution,
    CanonicalName,
    Term,
};
inline constexpr std::size_t courseColumns = static_cast<std::size_t>(CourseColumn::Term) + 1;

/// One course of the table, before references are looked up.
struct CourseRow {
    std::size_t line = 0;
    std::string sourceId;
    std::array<std::string, courseColumns> cells;
    bool isAdditional = false; ///< beside the programme
    std::size_t item = 0;      ///< its place in the catalogue's items

    const std::string &operator[](CourseColumn column) const
    {
        return cells[static_cast<std::size_t>(column)];
    }
};

/// A curriculum's head and courses as the file writes them, with what was odd about its rows.
struct CurriculumRows {
    std::map<std::string, std::pair<std::size_t, std::string>> head; ///< by key: line and value
    std::vector<CourseRow> courses;
    std::vector<ImportNote> notes;

    /// Empty where the head has no such row.
    std::string headValue(const std::string &key) const;
    /// The first line where the head has no such row.
    std::size_t headLine(const std::string &key) const;
};

Result<CurriculumRows> readCurriculumRows(const CsvTable &table);

/// A spreadsheet may have written 7 as 7.0.
std::string normalCourseId(std::string_view id);

} // namespace cairn
