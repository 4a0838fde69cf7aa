#include "interchange/curriculum/CurriculumRows.h"

#include "interchange/text/Text.h"

#include <algorithm>
#include <optional>

namespace cairn {

namespace {

/// The headings as normalHeading writes them, with the spellings seen in the wild.
constexpr std::array<std::array<std::string_view, 4>, courseColumns> headings{{
    {"courseid", "id", "course#", "courseno"},
    {"coursename", "name", "title", "coursetitle"},
    {"prefix", "subject", "coursesubject", "courseprefix"},
    {"number", "coursenumber", "num", "catalognumber"},
    {"prerequisites", "prerequisite", "prereqs", "prereq"},
    {"corequisites", "corequisite", "coreqs", "coreq"},
    {"strictcorequisites", "strictcorequisite", "strictcoreqs", "strictcoreq"},
    {"credithours", "credits", "units", "hours"},
    {"institution", "school", "college", "university"},
    {"canonicalname", "canonical", "canonicaltitle", "commonname"},
    {"term", "termnumber", "semester", "quarter"},
}};

/// As the format's own description writes them.
constexpr std::array<std::string_view, courseColumns> columnNames{
    "Course ID",    "Course Name",         "Prefix",       "Number",      "Prerequisites",
    "Corequisites", "Strict-Corequisites", "Credit Hours", "Institution", "Canonical Name",
    "Term"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> headNames{
    {{"curriculum", "Curriculum"},
     {"degreeplan", "Degree Plan"},
     {"institution", "Institution"},
     {"degreetype", "Degree Type"},
     {"systemtype", "System Type"},
     {"cip", "CIP"}}};

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string_view nameOf(CourseColumn column)
{
    return columnNames[static_cast<std::size_t>(column)];
}

/// Whether a word was meant that somebody wrote with up to two letters wrong.
bool isMisspelt(std::string_view word, std::string_view meant)
{
    return meant.size() >= 8 && word.size() + 2 >= meant.size() && word.size() <= meant.size() + 2
           && editDistance(word, meant) <= 2;
}

struct FoundColumn {
    CourseColumn column = CourseColumn::Id;
    bool isMisspelt = false;
};

std::optional<FoundColumn> columnOf(std::string_view heading)
{
    const std::string normal = normalHeading(heading);
    for (std::size_t column = 0; column < courseColumns; ++column)
        for (std::string_view known : headings[column])
            if (normal == known)
                return FoundColumn{static_cast<CourseColumn>(column), false};
    for (std::size_t column = 0; column < courseColumns; ++column)
        if (isMisspelt(normal, headings[column][0]))
            return FoundColumn{static_cast<CourseColumn>(column), true};
    return {};
}

using Columns = std::array<int, courseColumns>;

int at(const Columns &columns, CourseColumn column)
{
    return columns[static_cast<std::size_t>(column)];
}

/// Sorts the rows of a table into head and courses.
class RowReader
{
public:
    Result<CurriculumRows> run(const CsvTable &table)
    {
        if (!table.assumed.empty())
            note(ImportNote::Treatment::Repaired, 1, "the text is read as " + table.assumed);
        for (const CsvRow &row : table.rows)
            if (!row.isBlank())
                take(row);
        if (!m_hasHeadings)
            return fail(ErrorCode::NotUnderstood, "1",
                        "no heading row with \"Course ID\" or \"Course Name\"; this is not a "
                        "curriculum table");
        return std::move(m_rows);
    }

private:
    void note(ImportNote::Treatment treatment, std::size_t line, std::string text)
    {
        m_rows.notes.push_back({treatment, std::to_string(line), std::move(text)});
    }
    void repaired(std::size_t line, std::string text)
    {
        note(ImportNote::Treatment::Repaired, line, std::move(text));
    }
    void refused(std::size_t line, std::string text)
    {
        note(ImportNote::Treatment::Refused, line, std::move(text));
    }
    void kept(std::size_t line, std::string text)
    {
        note(ImportNote::Treatment::Kept, line, std::move(text));
    }

    void take(const CsvRow &row)
    {
        if (takeSection(row) || takeHeadings(row))
            return;
        if (m_section == Section::Head)
            takeHead(row);
        else if (m_section == Section::Courses && m_hasHeadings)
            takeCourse(row);
        else
            kept(row.line, "not a row of courses: " + joined(row));
    }

    static std::string joined(const CsvRow &row)
    {
        std::string text;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (!row.cell(i).empty())
                text += (text.empty() ? "" : ", ") + std::string(row.cell(i));
        return text;
    }

    static bool standsAlone(const CsvRow &row)
    {
        for (std::size_t i = 1; i < row.cells.size(); ++i)
            if (!row.cell(i).empty())
                return false;
        return true;
    }

    /// "Courses", "Additional Courses", "Term 3", or a section that only others understand.
    bool takeSection(const CsvRow &row)
    {
        if (!standsAlone(row))
            return false;
        const std::string name = normalHeading(row.cell(0));
        if (name == "courses") {
            m_section = Section::Courses;
            return true;
        }
        if (name == "additionalcourses") {
            m_section = Section::Courses;
            m_isAdditional = true;
            kept(row.line, "the additional courses are kept as items that the programme does not "
                           "require");
            return true;
        }
        if (name.ends_with("learningoutcomes")) {
            m_section = Section::Other;
            kept(row.line, "\"" + std::string(row.cell(0)) + "\" is not read");
            return true;
        }
        if (m_section != Section::Head && name.starts_with("term") && name.size() > 4
            && name.find_first_not_of("0123456789", 4) == name.npos) {
            m_term = name.substr(4);
            return true;
        }
        return false;
    }

    bool takeHeadings(const CsvRow &row)
    {
        Columns columns;
        columns.fill(-1);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = columnOf(row.cell(i));
            if (column && at(columns, column->column) < 0)
                columns[static_cast<std::size_t>(column->column)] = static_cast<int>(i);
        }
        // A head row such as "Institution,Name" has one known word; a heading has several.
        const auto known
            = std::count_if(columns.begin(), columns.end(), [](int place) { return place >= 0; });
        if (known < 3 || (at(columns, CourseColumn::Id) < 0 && at(columns, CourseColumn::Name) < 0))
            return false;
        doubtHeadings(row, columns);
        m_columns = columns;
        m_hasHeadings = true;
        if (m_section == Section::Head)
            m_section = Section::Courses;
        return true;
    }

    void doubtHeadings(const CsvRow &row, const Columns &columns)
    {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = columnOf(row.cell(i));
            if (column && at(columns, column->column) != static_cast<int>(i))
                refused(row.line, "the column \"" + std::string(row.cell(i))
                                      + "\" stands twice; the first one is read");
            else if (column && column->isMisspelt)
                repaired(row.line, "the column " + quoted(row.cell(i)) + " is read as "
                                       + std::string(nameOf(column->column)));
            else if (!column && !row.cell(i).empty())
                kept(row.line, "the column \"" + std::string(row.cell(i)) + "\" is not read");
        }
        if (m_hasHeadings)
            return;
        for (CourseColumn column : {CourseColumn::Id, CourseColumn::Name,
                                    CourseColumn::Prerequisites, CourseColumn::CreditHours})
            if (at(columns, column) < 0)
                repaired(row.line, "no column " + quoted(nameOf(column)) + "; read as empty");
    }

    void takeHead(const CsvRow &row)
    {
        std::string key = normalHeading(row.cell(0));
        const std::string value(row.cell(1));
        const auto meant = std::find_if(headNames.begin(), headNames.end(), [&](const auto &each) {
            return key == each.first || isMisspelt(key, each.first);
        });
        if (meant != headNames.end() && key != meant->first) {
            key = meant->first;
            repaired(row.line, quoted(row.cell(0)) + " is read as " + std::string(meant->second));
        }
        if (meant == headNames.end()) {
            kept(row.line, "not a known head row: " + joined(row));
            return;
        }
        if (!m_rows.head.emplace(key, std::pair(row.line, value)).second)
            refused(row.line, "\"" + std::string(row.cell(0)) + "\" stands twice");
        for (std::size_t i = 2; i < row.cells.size(); ++i)
            if (!row.cell(i).empty())
                kept(row.line, "more than one value; not read: " + std::string(row.cell(i)));
    }

    void takeCourse(const CsvRow &row)
    {
        CourseRow course;
        course.line = row.line;
        course.isAdditional = m_isAdditional;
        for (std::size_t column = 0; column < courseColumns; ++column)
            if (m_columns[column] >= 0)
                course.cells[column] = row.cell(static_cast<std::size_t>(m_columns[column]));
        if (std::string &term = course.cells[static_cast<std::size_t>(CourseColumn::Term)];
            term.empty())
            term = m_term;
        course.sourceId = normalCourseId(course[CourseColumn::Id]);
        if (course.sourceId.empty() && course[CourseColumn::Name].empty()
            && course[CourseColumn::Number].empty()) {
            refused(row.line, "neither an id nor a name: " + joined(row));
            return;
        }
        m_rows.courses.push_back(std::move(course));
    }

    enum class Section { Head, Courses, Other };

    CurriculumRows m_rows;
    Section m_section = Section::Head;
    bool m_isAdditional = false;
    bool m_hasHeadings = false;
    std::string m_term;
    Columns m_columns{};
};

} // namespace

std::string normalCourseId(std::string_view id)
{
    const std::string_view whole = id.substr(0, id.find('.'));
    const bool isNumber = !whole.empty() && whole.find_first_not_of("0123456789") == whole.npos
                          && id.substr(whole.size()).find_first_not_of(".0") == id.npos;
    return std::string(isNumber ? whole : id);
}

std::string CurriculumRows::headValue(const std::string &key) const
{
    const auto found = head.find(key);
    return found == head.end() ? std::string() : found->second.second;
}

std::size_t CurriculumRows::headLine(const std::string &key) const
{
    const auto found = head.find(key);
    return found == head.end() ? 1 : found->second.first;
}

Result<CurriculumRows> readCurriculumRows(const CsvTable &table)
{
    return RowReader().run(table);
}

} // namespace cairn
