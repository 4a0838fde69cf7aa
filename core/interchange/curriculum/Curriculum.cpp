#include "interchange/curriculum/Curriculum.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/csv/Csv.h"
#include "interchange/curriculum/Calendar.h"
#include "interchange/json/JsonWriter.h"
#include "interchange/text/Text.h"

#include <algorithm>
#include <array>
#include <map>

namespace cairn
{

namespace
{

enum Column {
    CourseId,
    CourseName,
    Prefix,
    Number,
    Prerequisites,
    Corequisites,
    StrictCorequisites,
    CreditHours,
    InstitutionOf,
    CanonicalName,
    TermOf,
    ColumnCount
};

/// The headings as normalHeading writes them, with the spellings seen in the wild.
constexpr std::array<std::array<std::string_view, 4>, ColumnCount> headings{{
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

std::optional<Column> columnOf(std::string_view heading)
{
    const std::string normal = normalHeading(heading);
    for (int column = 0; column < ColumnCount; ++column)
        for (std::string_view known : headings[column])
            if (normal == known)
                return static_cast<Column>(column);
    return {};
}

/// One course of the table, before references are looked up.
struct Course {
    std::size_t line = 0;
    std::string sourceId;
    std::array<std::string, ColumnCount> cells;
    bool isAdditional = false;
    std::size_t item = 0; ///< its place in the catalogue's items
};

class Importer
{
public:
    explicit Importer(Date asOf)
        : m_asOf(asOf)
    {
    }

    Result<CatalogueImport> run(const CsvTable &table)
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
        build();
        return std::move(m_import);
    }

private:
    void note(ImportNote::Treatment treatment, std::size_t line, std::string text)
    {
        m_import.notes.push_back({treatment, std::to_string(line), std::move(text)});
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

    // Rows ---------------------------------------------------------------------------------

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
            kept(row.line,
                 "the additional courses are kept as items that the programme does not "
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
        std::array<int, ColumnCount> columns;
        columns.fill(-1);
        bool isHeading = false;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = columnOf(row.cell(i));
            if (!column)
                continue;
            if (columns[*column] < 0)
                columns[*column] = static_cast<int>(i);
        }
        // A head row such as "Institution,Name" has one known word; a heading has several.
        const auto known =
            std::count_if(columns.begin(), columns.end(), [](int at) { return at >= 0; });
        isHeading = known >= 3 && (columns[CourseId] >= 0 || columns[CourseName] >= 0);
        if (!isHeading)
            return false;
        doubtHeadings(row, columns);
        m_columns = columns;
        m_hasHeadings = true;
        if (m_section == Section::Head)
            m_section = Section::Courses;
        return true;
    }

    void doubtHeadings(const CsvRow &row, const std::array<int, ColumnCount> &columns)
    {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto column = columnOf(row.cell(i));
            if (column && columns[*column] != static_cast<int>(i))
                refused(row.line,
                        "the column \"" + std::string(row.cell(i))
                            + "\" stands twice; the first one is read");
            else if (!column && !row.cell(i).empty())
                kept(row.line, "the column \"" + std::string(row.cell(i)) + "\" is not read");
        }
        if (m_hasHeadings)
            return;
        for (Column column : {CourseId, CourseName, Prerequisites, CreditHours})
            if (columns[column] < 0)
                repaired(row.line,
                         "no column \"" + std::string(headings[column][0]) + "\"; read as empty");
    }

    void takeHead(const CsvRow &row)
    {
        const std::string key = normalHeading(row.cell(0));
        const std::string value(row.cell(1));
        static constexpr std::array<std::string_view, 6> known{
            "curriculum", "degreeplan", "institution", "degreetype", "systemtype", "cip"};
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            kept(row.line, "not a known head row: " + joined(row));
            return;
        }
        if (!m_head.emplace(key, std::pair(row.line, value)).second)
            refused(row.line, "\"" + std::string(row.cell(0)) + "\" stands twice");
        for (std::size_t i = 2; i < row.cells.size(); ++i)
            if (!row.cell(i).empty())
                kept(row.line, "more than one value; not read: " + std::string(row.cell(i)));
    }

    void takeCourse(const CsvRow &row)
    {
        Course course;
        course.line = row.line;
        course.isAdditional = m_isAdditional;
        for (int column = 0; column < ColumnCount; ++column)
            if (m_columns[column] >= 0)
                course.cells[column] = row.cell(static_cast<std::size_t>(m_columns[column]));
        if (course.cells[TermOf].empty())
            course.cells[TermOf] = m_term;
        course.sourceId = normalId(course.cells[CourseId]);
        if (course.sourceId.empty() && course.cells[CourseName].empty()
            && course.cells[Number].empty()) {
            refused(row.line, "neither an id nor a name: " + joined(row));
            return;
        }
        m_courses.push_back(std::move(course));
    }

    /// A spreadsheet may have written 7 as 7.0.
    static std::string normalId(std::string_view id)
    {
        const std::string_view whole = id.substr(0, id.find('.'));
        const bool isNumber = !whole.empty() && whole.find_first_not_of("0123456789") == whole.npos
            && id.substr(whole.size()).find_first_not_of(".0") == id.npos;
        return std::string(isNumber ? whole : id);
    }

    // The catalogue ------------------------------------------------------------------------

    std::string headValue(const std::string &key) const
    {
        const auto found = m_head.find(key);
        return found == m_head.end() ? std::string() : found->second.second;
    }
    std::size_t headLine(const std::string &key) const
    {
        const auto found = m_head.find(key);
        return found == m_head.end() ? 1 : found->second.first;
    }

    Catalogue &catalogue() { return m_import.catalogue; }

    void build()
    {
        catalogue().asOf = m_asOf;
        m_unit = readUnit();
        // The programme's id is taken first, so that no course can change it.
        Credential programme = readProgramme();
        programme.owner = organization(headValue("institution"));
        if (headValue("institution").empty())
            repaired(headLine("institution"), "no institution is named");
        for (Course &course : m_courses)
            addItem(course);
        for (const Course &course : m_courses)
            addReferences(course);
        require(programme);
        catalogue().credentials.push_back(std::move(programme));
        catalogue().calendar = termsFrom(m_asOf, m_unit);
        if (headValue("degreeplan").empty() == false)
            kept(headLine("degreeplan"),
                 "the terms of the degree plan \"" + headValue("degreeplan")
                     + "\" are kept with the courses; they are advice");
        doubtCycles();
    }

    CreditUnit readUnit()
    {
        const std::string given = headValue("systemtype");
        const std::string word = lowered(given);
        if (word == "quarter")
            return CreditUnit::Quarter;
        if (word.empty())
            repaired(headLine("systemtype"), "no System Type; read as semester");
        else if (word != "semester")
            repaired(headLine("systemtype"),
                     "the System Type \"" + given + "\" is not known; read as semester");
        return CreditUnit::Semester;
    }

    static CredentialKind degreeKind(std::string_view type)
    {
        std::string word;
        for (char c : lowered(type))
            if (c >= 'a' && c <= 'z')
                word += c;
        const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        if (isOneOf({"aa", "as", "aas", "aat", "ast", "associate", "associates"}))
            return CredentialKind::AssociateDegree;
        if (isOneOf({"bs", "ba", "bsc", "bse", "bfa", "bba", "bas", "bsn", "beng", "bsba", "ab",
                     "bm", "barch", "bachelor", "bachelors"}))
            return CredentialKind::BachelorDegree;
        if (isOneOf({"ms", "ma", "msc", "mba", "meng", "med", "mfa", "msw", "master", "masters"}))
            return CredentialKind::MasterDegree;
        if (isOneOf({"phd", "edd", "dnp", "md", "jd", "doctorate", "doctor"}))
            return CredentialKind::DoctoralDegree;
        if (isOneOf({"certificate", "cert"}))
            return CredentialKind::Certificate;
        return CredentialKind::Degree;
    }

    Credential readProgramme()
    {
        Credential programme;
        std::string name = headValue("curriculum");
        const std::string degree = headValue("degreetype");
        if (name.empty()) {
            name = "Curriculum";
            repaired(headLine("curriculum"), "the curriculum has no name");
        }
        programme.name.texts["en"] = name;
        programme.kind = degreeKind(degree);
        if (programme.kind == CredentialKind::Degree)
            repaired(headLine("degreetype"),
                     degree.empty()
                         ? std::string("no Degree Type; read as degree")
                         : "the Degree Type \"" + degree + "\" is not known; read as degree");
        const std::string id = slug(name + ' ' + degree);
        programme.id = CredentialId(m_names.take(id.empty() ? "programme" : id));
        keep(programme.extra, "x-degreeType", degree);
        keep(programme.extra, "x-cip", headValue("cip"));
        keep(programme.extra, "x-degreePlan", headValue("degreeplan"));
        catalogue().id = "curriculum-" + slug(headValue("institution") + ' ' + name);
        catalogue().title.texts["en"] =
            headValue("institution").empty() ? name : name + ", " + headValue("institution");
        return programme;
    }

    static void keep(ExtraFields &extra, const char *key, std::string_view value)
    {
        if (!value.empty())
            extra[key] = JsonWriter(JsonWriter::Layout::Compact).text(value).take();
    }

    /// The organization of that name; without a name, one that at least holds the unit.
    OrganizationId organization(const std::string &name)
    {
        const auto [known, isNew] = m_organizations.try_emplace(lowered(name));
        if (isNew) {
            Organization each;
            const std::string id = slug(name);
            each.id = OrganizationId(m_names.take(id.empty() ? "institution" : id));
            each.name.texts["en"] = name.empty() ? "Institution" : name;
            each.creditUnit = m_unit;
            known->second = each.id;
            catalogue().organizations.push_back(std::move(each));
        }
        return known->second;
    }

    void addItem(Course &course)
    {
        Item item;
        const std::string source =
            course.sourceId.empty() ? course.cells[CourseName] : course.sourceId;
        const auto [first, isNew] = m_byId.try_emplace(course.sourceId, catalogue().items.size());
        if (!isNew && !course.sourceId.empty())
            repaired(course.line,
                     "the course id " + course.sourceId
                         + " stands twice; both courses are kept, references mean the "
                           "first");
        const std::string id = slug(source);
        item.id = ItemId(m_names.take("course-" + (id.empty() ? std::to_string(course.line) : id)));
        item.subject = course.cells[Prefix];
        item.code = std::string(trimmed(course.cells[Prefix] + ' ' + course.cells[Number]));
        item.name.texts["en"] = course.cells[CourseName].empty()
            ? (item.code.empty() ? "Course " + source : item.code)
            : course.cells[CourseName];
        if (course.cells[CourseName].empty())
            repaired(course.line, "the course has no name");
        const std::string &own = course.cells[InstitutionOf];
        item.provider = organization(own.empty() ? headValue("institution") : own);
        item.credits = readCredits(course);
        keep(item.extra, "x-canonicalName", course.cells[CanonicalName]);
        keep(item.extra, "x-term", course.cells[TermOf]);
        course.item = catalogue().items.size();
        catalogue().items.push_back(std::move(item));
    }

    std::optional<Decimal> readCredits(const Course &course)
    {
        const std::string &text = course.cells[CreditHours];
        if (text.empty()) {
            repaired(course.line, "the course has no credits; read as 0");
            return Decimal{};
        }
        auto credits = Decimal::fromText(text);
        if (!credits && text.find(',') != text.npos) {
            std::string point = text;
            std::replace(point.begin(), point.end(), ',', '.');
            credits = Decimal::fromText(point);
            if (credits)
                repaired(course.line,
                         "the credits \"" + text + "\" are read as " + credits->toText());
        }
        if (!credits || credits->millionths < 0) {
            refused(course.line, "the credits \"" + text + "\" are not understood; read as 0");
            return Decimal{};
        }
        if (!credits->hasAtMostTwoPlaces()) {
            credits->millionths = (credits->millionths + 5'000) / 10'000 * 10'000;
            repaired(course.line, "the credits " + text + " are rounded to " + credits->toText());
        }
        return credits;
    }

    /// The items that a cell of course ids means; each once, without the course itself.
    std::vector<ItemId> references(const Course &course, Column column, const char *what)
    {
        std::vector<ItemId> ids;
        for (std::string_view part : split(course.cells[column], ";,|")) {
            const auto found = m_byId.find(normalId(part));
            if (found == m_byId.end()) {
                refused(course.line,
                        std::string(what) + ' ' + std::string(part)
                            + " is not a course of this file; left out");
                continue;
            }
            const ItemId &id = catalogue().items[found->second].id;
            if (found->second == course.item)
                refused(course.line, "the course is its own " + std::string(what) + "; left out");
            else if (std::find(ids.begin(), ids.end(), id) != ids.end())
                repaired(course.line,
                         std::string(what) + ' ' + std::string(part) + " stands twice");
            else
                ids.push_back(id);
        }
        return ids;
    }

    static Rule itemRule(const ItemId &id)
    {
        Rule rule;
        rule.kind = Rule::Kind::Item;
        rule.items = {id};
        return rule;
    }

    void addReferences(const Course &course)
    {
        const std::vector<ItemId> prerequisites = references(course, Prerequisites, "prerequisite");
        Item &item = catalogue().items[course.item];
        if (!prerequisites.empty()) {
            Rule all;
            for (const ItemId &id : prerequisites)
                all.children.push_back(itemRule(id));
            item.prerequisite = {std::move(all)};
        }
        item.corequisites = references(course, Corequisites, "corequisite");
        item.sameTerm = references(course, StrictCorequisites, "strict corequisite");
    }

    void require(Credential &programme)
    {
        Rule all;
        Decimal total;
        for (const Course &course : m_courses) {
            if (course.isAdditional)
                continue;
            const Item &item = catalogue().items[course.item];
            all.children.push_back(itemRule(item.id));
            total.millionths += item.credits.value_or(Decimal{}).millionths;
        }
        if (all.children.empty())
            refused(1, "the curriculum has no course");
        programme.credits = total;
        programme.requires_ = {std::move(all)};
    }

    void doubtCycles()
    {
        std::vector<Fault> faults;
        std::vector<Fault> warnings;
        checkCatalogue(catalogue(), faults, warnings);
        for (const Fault &warning : warnings)
            if (warning.field == "prerequisite")
                for (const Course &course : m_courses)
                    if (catalogue().items[course.item].id.text == warning.id)
                        kept(course.line, "the prerequisite " + warning.reason);
    }

    enum class Section { Head, Courses, Other };

    Date m_asOf;
    CatalogueImport m_import;
    Section m_section = Section::Head;
    bool m_isAdditional = false;
    bool m_hasHeadings = false;
    std::string m_term;
    std::array<int, ColumnCount> m_columns{};
    std::map<std::string, std::pair<std::size_t, std::string>> m_head;
    std::vector<Course> m_courses;
    CreditUnit m_unit = CreditUnit::Semester;
    UniqueNames m_names;
    std::map<std::string, OrganizationId> m_organizations;
    std::map<std::string, std::size_t> m_byId;
};

} // namespace

Result<CatalogueImport> importCurriculum(std::string_view bytes, Date asOf)
{
    constexpr std::size_t largestTable = std::size_t(64) << 20;
    const Result<CsvTable> table = readCsv(bytes, ',', {largestTable, 2000, 1 << 20});
    if (!table)
        return tl::unexpected(table.error());
    return Importer(asOf).run(*table);
}

} // namespace cairn
