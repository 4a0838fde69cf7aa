#include "interchange/transcript/Transcript.h"

#include "catalogue/Words.h"
#include "interchange/cairn/OwnFormat.h"
#include "interchange/csv/Csv.h"
#include "interchange/text/Decode.h"
#include "interchange/text/Text.h"
#include "interchange/transcript/Cells.h"

#include <algorithm>
#include <array>
#include <map>

namespace cairn {

static constexpr CsvLimits transcriptLimits{std::size_t(256) << 20, 500, 64 << 10};
static constexpr std::size_t columnKinds = static_cast<std::size_t>(TranscriptColumn::Kind) + 1;

namespace {

/// The learner being put together, with the evidence ids that are taken.
struct OpenRecord {
    std::size_t position = 0;
    UniqueNames evidenceIds;
};

class Importer
{
public:
    Importer(const Catalogue &catalogue, const TranscriptOptions &options)
        : m_catalogue(catalogue), m_options(options), m_items(catalogue)
    {}

    Result<TranscriptReading> run(const CsvTable &table)
    {
        const auto head = std::find_if(table.rows.begin(), table.rows.end(),
                                       [](const CsvRow &row) { return !row.isBlank(); });
        if (head == table.rows.end())
            return fail(ErrorCode::NotUnderstood, "1", "the table is empty");
        if (!table.assumed.empty())
            doubt(1, {}, Kind::EncodingAssumed, table.assumed,
                  "the text is read as " + table.assumed);
        if (const auto mapped = takeMapping(*head); !mapped)
            return tl::unexpected(mapped.error());
        m_dates = dateOrder(table);
        for (auto row = head + 1; row != table.rows.end(); ++row)
            if (!row->isBlank())
                take(*row);
        doubtNames(Column::Term, Kind::UnknownTerm, m_unknownTerms,
                   "the calendar has no such term");
        doubtNames(Column::Provider, Kind::UnknownProvider, m_unknownProviders,
                   "the catalogue has no such organization");
        std::stable_sort(m_reading.problems.begin(), m_reading.problems.end(),
                         [](const auto &a, const auto &b) { return a.line < b.line; });
        return std::move(m_reading);
    }

private:
    using Column = TranscriptColumn;
    using Kind = TranscriptProblem::Kind;

    void doubt(std::size_t line, std::string column, Kind kind, std::string_view value,
               std::string reason)
    {
        m_reading.problems.push_back(
            {line, std::move(column), std::move(reason), false, kind, std::string(value), -1, 1});
    }

    /// A doubt about a cell of this row, which a person may mend.
    void doubt(Column column, Kind kind, std::string_view value, std::string reason)
    {
        doubt(m_row->line, heading(column), kind, value, std::move(reason));
        m_reading.problems.back().at = m_columns[static_cast<std::size_t>(column)];
    }

    // Columns ------------------------------------------------------------------------------

    Result<void> takeMapping(const CsvRow &head)
    {
        std::vector<std::string> headings;
        for (std::size_t i = 0; i < head.cells.size(); ++i)
            headings.emplace_back(head.cell(i));
        m_reading.mapping = m_options.mapping.value_or(guessMapping(headings));
        m_columns.fill(-1);
        const auto &columns = m_reading.mapping.columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            int &at = m_columns[static_cast<std::size_t>(columns[i])];
            if (at < 0)
                at = static_cast<int>(i);
        }
        doubtHeadings(head, headings);
        for (Column column :
             {Column::Code, Column::Title, Column::Number, Column::LearnerKey, Column::LearnerName})
            if (m_reading.mapping.has(column))
                return {};
        return fail(ErrorCode::NotUnderstood, std::to_string(head.line),
                    "no column says what was learned or who learned it");
    }

    void doubtHeadings(const CsvRow &head, const std::vector<std::string> &headings)
    {
        for (std::size_t i = 0; i < headings.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!headings[i].empty()
                    && normalHeading(headings[i]) == normalHeading(headings[j])) {
                    doubt(head.line, headings[i], Kind::ColumnTwice, headings[i],
                          "the column stands twice; the first is read");
                    break;
                }
        if (!m_reading.mapping.has(Column::LearnerKey)
            && m_reading.mapping.has(Column::LearnerName))
            doubt(head.line, heading(Column::LearnerName), Kind::ToldApartByName, {},
                  "no column has the learner's id; learners are told apart by name");
    }

    std::string heading(Column column) const
    {
        const int at = m_columns[static_cast<std::size_t>(column)];
        const auto &headings = m_reading.mapping.headings;
        return at < 0 || static_cast<std::size_t>(at) >= headings.size()
                   ? std::string()
                   : headings[static_cast<std::size_t>(at)];
    }

    std::string_view cell(const CsvRow &row, Column column) const
    {
        const int at = m_columns[static_cast<std::size_t>(column)];
        if (at < 0)
            return {};
        const auto place = static_cast<std::size_t>(at);
        const auto mended = m_options.mends.find({row.line, place});
        return mended == m_options.mends.end() ? row.cell(place) : trimmed(mended->second);
    }

    DateOrder dateOrder(const CsvTable &table) const
    {
        if (m_options.dates != DateOrder::Guess)
            return m_options.dates;
        std::vector<std::string_view> cells;
        for (const CsvRow &row : table.rows)
            cells.push_back(cell(row, Column::Earned));
        return guessDateOrder(cells);
    }

    // Rows ---------------------------------------------------------------------------------

    void take(const CsvRow &row)
    {
        m_row = &row;
        m_isSound = true;
        const std::string code = codeOf(row);
        const std::string title(cell(row, Column::Title));
        const bool isLearnerOnly = code.empty() && title.empty();
        EvidenceItem item;
        if (!isLearnerOnly)
            item = evidence(code, title);
        const auto learner = learnerOf(row, isLearnerOnly);
        if (!m_isSound || !learner) {
            ++m_reading.rowsLeftOut;
            return;
        }
        OpenRecord &open = openRecord(*learner);
        ++m_reading.rowsReady;
        if (isLearnerOnly)
            return;
        noteUnknown(item, code, title);
        item.id = EvidenceId(open.evidenceIds.take(std::move(item.id.text)));
        m_reading.records[open.position].evidence.push_back(std::move(item));
    }

    /// The rows that say something which the catalogue does not have; `line` is the first.
    struct UnknownName {
        std::size_t line = 0;
        std::size_t rows = 0;
    };
    using UnknownNames = std::map<std::string, UnknownName, std::less<>>;

    /// What the catalogue does not have is taken as the file names it, but not without a word.
    void noteUnknown(const EvidenceItem &item, const std::string &code, const std::string &title)
    {
        if (!item.item.isEmpty()) {
            ++m_reading.rowsMatched;
        } else {
            ++m_reading.rowsUnmatched;
            doubt(code.empty() ? Column::Title : Column::Code, Kind::UnknownItem,
                  code.empty() ? title : code,
                  "the catalogue has no item \"" + (code.empty() ? title : code)
                      + "\"; kept as it stands");
        }
        const auto count = [this](UnknownNames &names, std::string_view name) {
            UnknownName &each = names[std::string(name)];
            if (each.rows++ == 0)
                each.line = m_row->line;
        };
        if (!item.term.isEmpty() && !m_catalogue.calendar.empty()
            && !knows(m_catalogue.calendar, item.term))
            count(m_unknownTerms, cell(*m_row, Column::Term));
        if (!item.provider.isEmpty() && !knows(m_catalogue.organizations, item.provider))
            count(m_unknownProviders, cell(*m_row, Column::Provider));
    }

    template <class Entries, class IdValue>
    static bool knows(const Entries &entries, const IdValue &id)
    {
        return std::any_of(entries.begin(), entries.end(),
                           [&id](const auto &entry) { return entry.id == id; });
    }

    void doubtNames(Column column, Kind kind, const UnknownNames &names, const std::string &reason)
    {
        for (const auto &[name, where] : names) {
            doubt(where.line, heading(column), kind, name,
                  '"' + name + "\": " + reason + "; kept as it stands"
                      + (where.rows > 1 ? " (" + std::to_string(where.rows) + " rows)" : ""));
            m_reading.problems.back().rows = where.rows;
        }
    }

    void problem(Column column, Kind kind, std::string_view value, std::string reason)
    {
        m_isSound = false;
        m_reading.problems.push_back({m_row->line, heading(column), std::move(reason), true, kind,
                                      std::string(value),
                                      m_columns[static_cast<std::size_t>(column)], 1});
    }

    std::string codeOf(const CsvRow &row) const
    {
        const std::string_view whole = cell(row, Column::Code);
        const std::string_view number = cell(row, Column::Number);
        if (!whole.empty() || number.empty())
            return std::string(whole);
        return std::string(
            trimmed(std::string(cell(row, Column::Subject)) + ' ' + std::string(number)));
    }

    std::optional<Learner> learnerOf(const CsvRow &row, bool isLearnerOnly)
    {
        Learner learner = m_options.learner;
        const bool hasColumn = m_reading.mapping.has(Column::LearnerKey)
                               || m_reading.mapping.has(Column::LearnerName);
        if (hasColumn) {
            learner = {};
            learner.id = LearnerId(std::string(cell(row, Column::LearnerKey)));
            learner.name = cell(row, Column::LearnerName);
            if (learner.id.isEmpty() && !m_reading.mapping.has(Column::LearnerKey))
                learner.id = LearnerId(slug(learner.name));
            if (learner.id.isEmpty()) {
                problem(Column::LearnerKey, Kind::NoLearner, {},
                        "the row does not say whose it is");
                return {};
            }
        } else if (isLearnerOnly) {
            problem(Column::Code, Kind::NothingLearned, {},
                    "the row names neither a code nor a title");
            return {};
        }
        if (learner.id.isEmpty())
            learner.id = LearnerId(learner.name.empty() ? "learner" : slug(learner.name));
        learner.preferredName = textOr(cell(row, Column::PreferredName), learner.preferredName);
        learner.pronouns = textOr(cell(row, Column::Pronouns), learner.pronouns);
        learner.cohort = textOr(cell(row, Column::Cohort), learner.cohort);
        learner.language = textOr(languageCode(cell(row, Column::Language)), learner.language);
        return learner;
    }

    static std::string textOr(std::string_view text, const std::string &otherwise)
    {
        return text.empty() ? otherwise : std::string(text);
    }

    static std::string languageCode(std::string_view cell)
    {
        const std::string word = slug(cell);
        if (word == "spanish" || word == "espanol" || word == "castellano")
            return "es";
        if (word == "english" || word == "ingles")
            return "en";
        return word;
    }

    OpenRecord &openRecord(const Learner &learner)
    {
        const auto [open, isNew] = m_open.try_emplace(learner.id.text);
        if (isNew) {
            open->second.position = m_reading.records.size();
            m_reading.records.emplace_back().learner = learner;
        }
        Record &record = m_reading.records[open->second.position];
        if (record.learner.name != learner.name && !learner.name.empty()) {
            if (record.learner.name.empty())
                record.learner.name = learner.name;
            else
                doubt(Column::LearnerName, Kind::OtherName, learner.id.text,
                      "another name for the learner " + learner.id.text + "; the first is kept");
        }
        addGoal(record);
        return open->second;
    }

    void addGoal(Record &record)
    {
        const std::string_view wanted = cell(*m_row, Column::Goal);
        if (wanted.empty())
            return;
        const Credential *found
            = remembered(m_credentials, wanted, [&] { return credential(wanted); });
        if (!found) {
            doubt(Column::Goal, Kind::UnknownCredential, wanted,
                  "the catalogue has no credential \"" + std::string(wanted)
                      + "\"; no goal is set");
            return;
        }
        const bool isThere
            = std::any_of(record.goals.begin(), record.goals.end(),
                          [&](const Goal &goal) { return goal.credential == found->id; });
        if (!isThere)
            record.goals.push_back({found->id, {}, {}});
    }

    const Credential *credential(std::string_view wanted) const
    {
        for (const Credential &each : m_catalogue.credentials)
            if (each.id.text == wanted || (!each.ctid.empty() && each.ctid == wanted))
                return &each;
        const std::string name = slug(wanted);
        for (const Credential &each : m_catalogue.credentials)
            for (const auto &[language, text] : each.name.texts)
                if (slug(text) == name)
                    return &each;
        return nullptr;
    }

    // Evidence -----------------------------------------------------------------------------

    EvidenceItem evidence(const std::string &code, const std::string &title)
    {
        EvidenceItem item;
        item.provider
            = remembered(m_providers, cell(*m_row, Column::Provider), [&] { return provider(); });
        if (const Item *known = m_items.find(code, title, item.provider)) {
            item.item = known->id;
            if (item.provider == known->provider)
                item.provider = {};
        } else {
            item.code = code;
            item.title = title;
            item.subject = cell(*m_row, Column::Subject);
        }
        if (const auto term = cell(*m_row, Column::Term); !term.empty())
            item.term = remembered(m_terms, term,
                                   [&] { return termFromCell(term, m_catalogue.calendar); });
        item.credits = amount(Column::Credits, true);
        item.hours = amount(Column::Hours, false);
        readGradeAndStatus(item);
        readEarned(item);
        readMethod(item);
        readKind(item);
        item.id = EvidenceId(evidenceId(code.empty() ? title : code, item));
        return item;
    }

    /// The file's own id, or one that the same row has at every import: a new grade changes the
    /// piece, another term makes another one.
    std::string evidenceId(const std::string &name, const EvidenceItem &item) const
    {
        const std::string_view own = cell(*m_row, Column::SourceId);
        if (!own.empty())
            return std::string(own);
        std::string id = slug(name);
        if (id.empty())
            id = "row";
        if (!item.term.isEmpty())
            id += '-' + slug(item.term.text);
        else if (item.earned)
            id += '-' + item.earned->toText();
        return id;
    }

    OrganizationId provider() const
    {
        const std::string_view name = cell(*m_row, Column::Provider);
        if (name.empty())
            return {};
        for (const Organization &each : m_catalogue.organizations) {
            if (each.id.text == name)
                return each.id;
            for (const auto &[language, text] : each.name.texts)
                if (slug(text) == slug(name))
                    return each.id;
        }
        return OrganizationId(std::string(name));
    }

    std::optional<Decimal> amount(Column column, bool isCredits)
    {
        const std::string_view text = cell(*m_row, column);
        if (text.empty())
            return {};
        const auto number = numberFromCell(text);
        if (!number)
            problem(column, Kind::NotANumber, text, '"' + std::string(text) + "\" is not a number");
        else if (number->millionths < 0)
            problem(column, Kind::Negative, text, number->toText() + " is negative");
        else if (isCredits && !number->hasAtMostTwoPlaces())
            problem(column, Kind::TooManyPlaces, text,
                    number->toText() + " has more than two places");
        return number;
    }

    void readGradeAndStatus(EvidenceItem &item)
    {
        const std::string_view status = cell(*m_row, Column::Status);
        const std::string_view grade = cell(*m_row, Column::Grade);
        if (!status.empty()) {
            if (const auto known = statusFromCell(status))
                item.status = *known;
            else
                problem(Column::Status, Kind::UnknownStatus, status,
                        "the status \"" + std::string(status) + "\" is not known");
        }
        if (grade.empty() || grade == "-")
            return;
        std::string letter(grade);
        if (!m_catalogue.grades.knows(letter))
            for (char &c : letter)
                c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (m_catalogue.grades.knows(letter)) {
            item.grade = letter;
            return;
        }
        // Student systems write "IP" where a grade will stand.
        const auto asStatus = statusFromCell(grade);
        if (asStatus && status.empty())
            item.status = *asStatus;
        else if (!asStatus)
            problem(Column::Grade, Kind::UnknownGrade, grade,
                    "the grade \"" + std::string(grade) + "\" is not known");
    }

    void readEarned(EvidenceItem &item)
    {
        const std::string_view text = cell(*m_row, Column::Earned);
        if (!text.empty()) {
            item.earned = dateFromCell(text, m_dates);
            if (!item.earned)
                problem(Column::Earned, Kind::NotADay, text,
                        '"' + std::string(text) + "\" is not a day");
            return;
        }
        if (item.status != EvidenceStatus::Completed)
            return;
        for (const Term &term : m_catalogue.calendar)
            if (term.id == item.term)
                item.earned = term.end;
    }

    void readMethod(EvidenceItem &item)
    {
        const std::string_view text = cell(*m_row, Column::Method);
        if (text.empty()) {
            if (item.grade == "TR")
                item.method = Method::Transfer;
            return;
        }
        if (const auto word = methodFromWord(lowered(text)))
            item.method = *word;
        else if (const auto known = methodFromCell(text))
            item.method = *known;
        else
            problem(Column::Method, Kind::UnknownMethod, text,
                    "the method \"" + std::string(text) + "\" is not known");
    }

    void readKind(EvidenceItem &item)
    {
        const std::string_view text = cell(*m_row, Column::Kind);
        if (text.empty())
            return;
        if (const auto known = kindFromCell(text)) {
            if (item.item.isEmpty())
                item.kind = toWord(*known);
        } else {
            problem(Column::Kind, Kind::UnknownKind, text,
                    "the kind \"" + std::string(text) + "\" is not known");
        }
    }

    /// What a cell means is looked up once, however many rows say the same.
    template <class T, class LookUp> static T
    remembered(std::map<std::string, T, std::less<>> &known, std::string_view cell, LookUp lookUp)
    {
        const auto found = known.find(cell);
        return found != known.end() ? found->second
                                    : known.emplace(std::string(cell), lookUp()).first->second;
    }

    const Catalogue &m_catalogue;
    const TranscriptOptions &m_options;
    ItemFinder m_items;
    TranscriptReading m_reading;
    std::array<int, columnKinds> m_columns{};
    DateOrder m_dates = DateOrder::MonthFirst;
    std::map<std::string, OpenRecord> m_open;
    std::map<std::string, TermId, std::less<>> m_terms;
    std::map<std::string, OrganizationId, std::less<>> m_providers;
    std::map<std::string, const Credential *, std::less<>> m_credentials;
    UnknownNames m_unknownTerms;
    UnknownNames m_unknownProviders;
    const CsvRow *m_row = nullptr;
    bool m_isSound = true;
};

} // namespace

Result<TranscriptPreview> previewTranscript(std::string_view bytes)
{
    const Result<CsvTable> table = readCsv(bytes, {}, transcriptLimits);
    if (!table)
        return tl::unexpected(table.error());
    TranscriptPreview preview;
    bool hasHead = false;
    for (const CsvRow &row : table->rows) {
        if (row.isBlank())
            continue;
        if (!hasHead) {
            std::vector<std::string> headings;
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                headings.emplace_back(row.cell(i));
            preview.mapping = guessMapping(headings);
            hasHead = true;
            continue;
        }
        if (preview.firstRows.size() < 5)
            preview.firstRows.push_back(row.cells);
        ++preview.rows;
    }
    if (!hasHead)
        return fail(ErrorCode::NotUnderstood, "1", "the table is empty");
    return preview;
}

Result<TranscriptReading> readTranscript(std::string_view bytes, const Catalogue &catalogue,
                                         const TranscriptOptions &options)
{
    if (const auto foreign = notOurs(bytes, "a table (CSV)"); !foreign)
        return tl::unexpected(foreign.error());
    const Result<CsvTable> table = readCsv(bytes, {}, transcriptLimits);
    if (!table)
        return tl::unexpected(table.error());
    return Importer(catalogue, options).run(*table);
}

} // namespace cairn
