#include "pages/ImportReading.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Curriculum.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cairn::ui {

namespace {
class Said
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::ImportReading)
};
} // namespace

static constexpr qint64 mostBytes = qint64(256) << 20;
static constexpr size_t mostNotes = 500;

static std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

Result<QByteArray> readImportFile(const QString &path)
{
    const std::string place = path.toStdString();
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorCode::CannotRead, place, "a folder, not a file");
    if (info.exists() && !info.isFile()) // a device may never end
        return fail(ErrorCode::CannotRead, place, "a device, not a file");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, place, file.errorString().toStdString());
    if (file.size() > mostBytes)
        return fail(ErrorCode::TooLarge, place, "more than 256 MB");
    return file.readAll();
}

static void addNote(ImportReading &reading, const QString &place, const std::string &text,
                    bool leavesOut)
{
    if (reading.notes.size() < mostNotes)
        reading.notes.push_back({place, QString::fromStdString(text), leavesOut});
}

static QString contents(const Catalogue &catalogue)
{
    const QLocale locale;
    return Said::tr("%1 credentials, %2 items and %3 crosswalks.")
        .arg(locale.toString(static_cast<qulonglong>(catalogue.credentials.size())),
             locale.toString(static_cast<qulonglong>(catalogue.items.size())),
             locale.toString(static_cast<qulonglong>(catalogue.crosswalks.size())));
}

static Result<ImportReading> readOwnCatalogue(const QByteArray &bytes)
{
    Result<CatalogueReading> read = readCatalogue(view(bytes));
    if (!read)
        return tl::unexpected(read.error());
    ImportReading reading;
    const auto place = [](const Fault &fault) {
        QStringList parts{QString::fromStdString(fault.list), QString::fromStdString(fault.id),
                          QString::fromStdString(fault.field)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    };
    for (const Fault &fault : read->faults)
        addNote(reading, place(fault), fault.reason, true);
    for (const Fault &warning : read->warnings)
        addNote(reading, place(warning), warning.reason, false);
    reading.isUsable = read->isUsable();
    reading.summary = reading.isUsable
        ? contents(read->catalogue)
        : Said::tr("This catalog cannot be taken: it has %n fault(s).", nullptr,
                   static_cast<int>(read->faults.size()));
    reading.catalogue = std::move(read->catalogue);
    return reading;
}

static Result<ImportReading> readForeignCatalogue(Result<CatalogueImport> read)
{
    if (!read)
        return tl::unexpected(read.error());
    ImportReading reading;
    reading.isUsable = true;
    reading.summary = contents(read->catalogue);
    for (const ImportNote &note : read->notes)
        addNote(reading, QString::fromStdString(note.place), note.text,
                note.treatment == ImportNote::Treatment::Refused);
    reading.catalogue = std::move(read->catalogue);
    return reading;
}

/// The head tells a JSON document from a table.
static bool isJson(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(256).trimmed();
    return head.startsWith('{') || head.startsWith('[') || head.startsWith("\xEF\xBB\xBF{");
}

Result<ImportReading> readCatalogueFile(const QByteArray &bytes, Date today)
{
    if (!isJson(bytes))
        return readForeignCatalogue(importCurriculum(view(bytes), today));
    // Our own files name their format at the head; whoever else writes JSON is asked as a registry.
    if (bytes.contains("\"cairn-catalog\""))
        return readOwnCatalogue(bytes);
    return readForeignCatalogue(importCtdl(view(bytes), today));
}

bool areRecords(const QByteArray &bytes)
{
    return isJson(bytes);
}

Result<ImportReading> readRecords(const QByteArray &bytes, const Catalogue &catalogue)
{
    ImportReading reading;
    int left = 0;
    const auto add = [&](const Result<Record> &record, int line) {
        if (record) {
            reading.records.push_back(*record);
            return;
        }
        ++left;
        addNote(reading, Said::tr("line %1").arg(line),
                record.error().place + ": " + record.error().detail, true);
    };
    // One record may be written over many lines; then the whole is one document.
    if (Result<Record> whole = readRecord(view(bytes), catalogue.grades); whole) {
        add(whole, 1);
    } else {
        RecordReader reader(catalogue.grades);
        int line = 0;
        for (const QByteArray &text : bytes.split('\n')) {
            ++line;
            if (!text.trimmed().isEmpty())
                add(reader.read(view(text)), line);
        }
    }
    reading.isUsable = !reading.records.empty();
    reading.summary = Said::tr("%n learner(s) read.", nullptr, static_cast<int>(reading.records.size()));
    if (left > 0)
        reading.summary += u' ' + Said::tr("%n line(s) left out.", nullptr, left);
    return reading;
}

Result<ImportReading> readTable(const QByteArray &bytes, const Catalogue &catalogue,
                                const TranscriptOptions &options)
{
    Result<TranscriptReading> read = readTranscript(view(bytes), catalogue, options);
    if (!read)
        return tl::unexpected(read.error());
    ImportReading reading;
    for (const TranscriptProblem &problem : read->problems) {
        const QString line = Said::tr("line %1").arg(problem.line);
        addNote(reading,
                problem.column.empty()
                    ? line
                    : Said::tr("%1, %2", "line, column")
                          .arg(line, QString::fromStdString(problem.column)),
                problem.reason, problem.leavesRowOut);
    }
    const QLocale locale;
    const auto number = [&locale](size_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    reading.summary
        = Said::tr("%1 rows: %2 ready, %3 left out. %4 name something of the catalog.")
              .arg(number(read->rowsReady + read->rowsLeftOut), number(read->rowsReady),
                   number(read->rowsLeftOut), number(read->rowsMatched));
    reading.records = std::move(read->records);
    reading.isUsable = !reading.records.empty();
    return reading;
}

QString columnWord(TranscriptColumn column)
{
    switch (column) {
    case TranscriptColumn::Ignored: return Said::tr("Not used");
    case TranscriptColumn::LearnerKey: return Said::tr("Student number");
    case TranscriptColumn::LearnerName: return Said::tr("Learner's name");
    case TranscriptColumn::PreferredName: return Said::tr("Preferred name");
    case TranscriptColumn::Pronouns: return Said::tr("Pronouns");
    case TranscriptColumn::Language: return Said::tr("Language");
    case TranscriptColumn::Cohort: return Said::tr("Cohort");
    case TranscriptColumn::Goal: return Said::tr("Goal");
    case TranscriptColumn::SourceId: return Said::tr("Number of the row");
    case TranscriptColumn::Code: return Said::tr("Course code");
    case TranscriptColumn::Subject: return Said::tr("Subject");
    case TranscriptColumn::Number: return Said::tr("Course number");
    case TranscriptColumn::Title: return Said::tr("Title");
    case TranscriptColumn::Credits: return Said::tr("Credits");
    case TranscriptColumn::Grade: return Said::tr("Grade");
    case TranscriptColumn::Term: return Said::tr("Term");
    case TranscriptColumn::Earned: return Said::tr("Earned on");
    case TranscriptColumn::Status: return Said::tr("Status");
    case TranscriptColumn::Method: return Said::tr("How it was learned");
    case TranscriptColumn::Provider: return Said::tr("Where");
    case TranscriptColumn::Hours: return Said::tr("Hours");
    case TranscriptColumn::Kind: return Said::tr("Kind");
    }
    return {};
}

std::vector<TranscriptColumn> columnsOffered(bool manyLearners)
{
    using Column = TranscriptColumn;
    std::vector<Column> columns{Column::Ignored};
    if (manyLearners)
        columns.insert(columns.end(),
                       {Column::LearnerKey, Column::LearnerName, Column::PreferredName,
                        Column::Pronouns, Column::Language, Column::Cohort, Column::Goal});
    columns.insert(columns.end(),
                   {Column::SourceId, Column::Code, Column::Subject, Column::Number, Column::Title,
                    Column::Credits, Column::Grade, Column::Term, Column::Earned, Column::Status,
                    Column::Method, Column::Provider, Column::Hours, Column::Kind});
    return columns;
}

} // namespace cairn::ui
