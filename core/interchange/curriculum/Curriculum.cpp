#include "interchange/curriculum/Curriculum.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/OwnFormat.h"
#include "interchange/curriculum/Calendar.h"
#include "interchange/curriculum/CurriculumRows.h"
#include "interchange/json/JsonWriter.h"
#include "interchange/text/Text.h"

#include <algorithm>
#include <map>
#include <set>

namespace cairn {

namespace {

/// Makes a catalogue of a curriculum's rows.
class Importer
{
public:
    Importer(CurriculumRows rows, Date asOf) : m_rows(std::move(rows)), m_asOf(asOf)
    {
        m_import.notes = std::move(m_rows.notes);
    }

    CatalogueImport run()
    {
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

    Catalogue &catalogue() { return m_import.catalogue; }

    void build()
    {
        catalogue().asOf = m_asOf;
        m_unit = readUnit();
        catalogue().calendar = termsFrom(m_asOf, m_unit);
        for (const Term &term : catalogue().calendar) // an institution may be called like one
            m_names.take(term.id.text);
        // The programme's id is taken first, so that no course can change it.
        Credential programme = readProgramme();
        programme.owner = organization(m_rows.headValue("institution"));
        if (m_rows.headValue("institution").empty())
            repaired(m_rows.headLine("institution"), "no institution is named");
        for (CourseRow &course : m_rows.courses)
            addItem(course);
        for (const CourseRow &course : m_rows.courses)
            addReferences(course);
        require(programme);
        catalogue().credentials.push_back(std::move(programme));
        if (m_rows.headValue("degreeplan").empty() == false)
            kept(m_rows.headLine("degreeplan"),
                 "the terms of the degree plan \"" + m_rows.headValue("degreeplan")
                     + "\" are kept with the courses; they are advice");
        doubtCycles();
    }

    CreditUnit readUnit()
    {
        const std::string given = m_rows.headValue("systemtype");
        const std::string word = lowered(given);
        if (word == "quarter")
            return CreditUnit::Quarter;
        if (word.empty())
            repaired(m_rows.headLine("systemtype"), "no System Type; read as semester");
        else if (word != "semester")
            repaired(m_rows.headLine("systemtype"),
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
        std::string name = m_rows.headValue("curriculum");
        const std::string degree = m_rows.headValue("degreetype");
        if (name.empty()) {
            name = "Curriculum";
            repaired(m_rows.headLine("curriculum"), "the curriculum has no name");
        }
        programme.name.texts["en"] = name;
        programme.kind = degreeKind(degree);
        if (programme.kind == CredentialKind::Degree)
            repaired(m_rows.headLine("degreetype"),
                     degree.empty()
                         ? std::string("no Degree Type; read as degree")
                         : "the Degree Type \"" + degree + "\" is not known; read as degree");
        const std::string id = slug(name + ' ' + degree);
        programme.id = CredentialId(m_names.take(id.empty() ? "programme" : id));
        keep(programme.extra, "x-degreeType", degree);
        keep(programme.extra, "x-cip", m_rows.headValue("cip"));
        keep(programme.extra, "x-degreePlan", m_rows.headValue("degreeplan"));
        catalogue().id = "curriculum-" + slug(m_rows.headValue("institution") + ' ' + name);
        catalogue().title.texts["en"] = m_rows.headValue("institution").empty()
                                            ? name
                                            : name + ", " + m_rows.headValue("institution");
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

    void addItem(CourseRow &course)
    {
        Item item;
        const std::string source
            = course.sourceId.empty() ? course[CourseColumn::Name] : course.sourceId;
        const auto [first, isNew] = m_byId.try_emplace(course.sourceId, catalogue().items.size());
        if (!isNew && !course.sourceId.empty())
            repaired(course.line, "the course id " + course.sourceId
                                      + " stands twice; both courses are kept, references mean the "
                                        "first");
        const std::string id = slug(source);
        item.id = ItemId(m_names.take("course-" + (id.empty() ? std::to_string(course.line) : id)));
        item.subject = course[CourseColumn::Prefix];
        item.code = std::string(
            trimmed(course[CourseColumn::Prefix] + ' ' + course[CourseColumn::Number]));
        item.name.texts["en"] = course[CourseColumn::Name].empty()
                                    ? (item.code.empty() ? "Course " + source : item.code)
                                    : course[CourseColumn::Name];
        if (course[CourseColumn::Name].empty())
            repaired(course.line, "the course has no name");
        const std::string &own = course[CourseColumn::Institution];
        item.provider = organization(own.empty() ? m_rows.headValue("institution") : own);
        item.credits = readCredits(course);
        keep(item.extra, "x-canonicalName", course[CourseColumn::CanonicalName]);
        keep(item.extra, "x-term", course[CourseColumn::Term]);
        course.item = catalogue().items.size();
        catalogue().items.push_back(std::move(item));
    }

    std::optional<Decimal> readCredits(const CourseRow &course)
    {
        const std::string &text = course[CourseColumn::CreditHours];
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
    std::vector<ItemId> references(const CourseRow &course, CourseColumn column, const char *what)
    {
        std::vector<ItemId> ids;
        std::set<std::size_t> taken;
        for (std::string_view part : split(course[column], ";,|")) {
            const auto found = m_byId.find(normalCourseId(part));
            if (found == m_byId.end()) {
                refused(course.line, std::string(what) + ' ' + std::string(part)
                                         + " is not a course of this file; left out");
                continue;
            }
            const ItemId &id = catalogue().items[found->second].id;
            if (found->second == course.item)
                refused(course.line, "the course is its own " + std::string(what) + "; left out");
            else if (!taken.insert(found->second).second)
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

    void addReferences(const CourseRow &course)
    {
        const std::vector<ItemId> prerequisites
            = references(course, CourseColumn::Prerequisites, "prerequisite");
        Item &item = catalogue().items[course.item];
        if (!prerequisites.empty()) {
            Rule all;
            for (const ItemId &id : prerequisites)
                all.children.push_back(itemRule(id));
            item.prerequisite = {std::move(all)};
        }
        item.corequisites = references(course, CourseColumn::Corequisites, "corequisite");
        item.sameTerm = references(course, CourseColumn::StrictCorequisites, "strict corequisite");
    }

    void require(Credential &programme)
    {
        Rule all;
        Decimal total;
        for (const CourseRow &course : m_rows.courses) {
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
        std::map<std::string_view, std::size_t> lines;
        for (const CourseRow &course : m_rows.courses)
            lines.emplace(catalogue().items[course.item].id.text, course.line);
        for (const Fault &warning : warnings)
            if (warning.field == "prerequisite")
                kept(lines.at(warning.id), "the prerequisite " + warning.reason);
    }

    CurriculumRows m_rows;
    Date m_asOf;
    CatalogueImport m_import;
    CreditUnit m_unit = CreditUnit::Semester;
    UniqueNames m_names;
    std::map<std::string, OrganizationId> m_organizations;
    std::map<std::string, std::size_t> m_byId;
};

} // namespace

Result<CatalogueImport> importCurriculum(std::string_view bytes, Date asOf)
{
    if (const auto foreign = notOurs(bytes, "a curriculum table (CSV)"); !foreign)
        return tl::unexpected(foreign.error());
    constexpr std::size_t largestTable = std::size_t(64) << 20;
    const Result<CsvTable> table = readCsv(bytes, ',', {largestTable, 2000, 1 << 20});
    if (!table)
        return tl::unexpected(table.error());
    Result<CurriculumRows> rows = readCurriculumRows(*table);
    if (!rows)
        return tl::unexpected(rows.error());
    return Importer(std::move(*rows), asOf).run();
}

} // namespace cairn
