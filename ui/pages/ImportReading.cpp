#include "pages/ImportReading.h"

#include "evidence/Validate.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/OwnFormat.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Curriculum.h"
#include "models/Text.h"
#include "models/Words.h"
#include "pages/ImportWords.h"
#include "wording/ImportText.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <map>

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
        reading.notes.push_back({place, importText(text), leavesOut, {}, {}, {}});
}

/// What a catalogue has, by kind: its name and day, how much, and which credentials.
static QString contents(const Catalogue &catalogue)
{
    const QLocale locale;
    const auto number
        = [&locale](size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    const QString title = inUiLanguage(catalogue.title);
    QStringList lines;
    if (!title.isEmpty())
        lines
            << (catalogue.asOf
                    ? Said::tr("%1, as of %2.", "catalog, day").arg(title, dateText(catalogue.asOf))
                    : title);
    lines << Said::tr("%1 credentials, %2 items and %3 crosswalks.")
                 .arg(number(catalogue.credentials.size()), number(catalogue.items.size()),
                      number(catalogue.crosswalks.size()));
    std::map<CredentialKind, size_t> kinds;
    for (const Credential &credential : catalogue.credentials)
        ++kinds[credential.kind];
    QStringList counts;
    for (const auto &[kind, count] : kinds)
        counts << Said::tr("%1: %2", "kind of credential, how many")
                      .arg(credentialKindWord(kind), number(count));
    if (!counts.isEmpty())
        lines << counts.join(u" · "_s);
    return lines.join(u"\n\n"_s);
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

/// Says of a document of ours that stands in the wrong place what it is; nothing of anything else.
static std::optional<ImportReading> misplaced(const QByteArray &bytes, std::string_view wanted)
{
    const std::optional<std::string> format = ownFormat(view(bytes));
    if (!format || *format == wanted)
        return {};
    ImportReading reading;
    reading.summary
        = *format == "cairn-record" ? Said::tr(
              "This is a learner's record of Cairn. Read it with “Import learners” in the "
              "caseload.")
          : *format == "cairn-catalog"
              ? Said::tr(
                  "This is a catalog of Cairn. Read it with “Take a new catalog” in the catalog.")
              : Said::tr("This is a document of Cairn of another kind (%1).")
                    .arg(QString::fromStdString(*format));
    return reading;
}

Result<ImportReading> readCatalogueFile(const QByteArray &bytes, Date today)
{
    if (auto reading = misplaced(bytes, "cairn-catalog"))
        return std::move(*reading);
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
    if (auto another = misplaced(bytes, "cairn-record"))
        return std::move(*another);
    ImportReading reading;
    int left = 0;
    const auto add = [&](const Result<Record> &record, int line) {
        if (record) {
            reading.records.push_back(*record);
            return;
        }
        ++left;
        const QString field = QString::fromStdString(record.error().place);
        addNote(reading,
                field.isEmpty() ? Said::tr("line %1").arg(line)
                                : Said::tr("line %1, %2", "line, field").arg(line).arg(field),
                record.error().detail, true);
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

void noteOddDays(ImportReading &reading, const Catalogue &catalogue, Date today)
{
    EvidenceSurroundings surroundings;
    surroundings.today = today;
    for (const Record &record : reading.records) {
        for (const EvidenceItem &piece : record.evidence) {
            for (const EvidenceProblem &problem : validate(piece, catalogue, surroundings)) {
                if (!isDoubt(problem) || reading.notes.size() >= mostNotes)
                    continue;
                ImportReading::Note note;
                note.place = QString::fromStdString(record.learner.id.text);
                note.value = QString::fromStdString(problem.value);
                const QString what = QString::fromStdString(piece.id.text);
                note.text
                    = problem.kind == EvidenceProblem::Kind::InFuture
                          ? Said::tr("%1 is done, but its day is still to come. Is that right?")
                                .arg(what)
                          : Said::tr(
                                "%1 expires before the day on which it was earned. Is that right?")
                                .arg(what);
                reading.notes.push_back(note);
            }
        }
    }
}

static ImportReading::Note noteOf(const TranscriptProblem &problem)
{
    ImportReading::Note note;
    note.place = QLocale().toString(static_cast<qulonglong>(problem.line));
    note.text = problemText(problem);
    note.leavesOut = problem.leavesRowOut;
    note.column = QString::fromStdString(problem.column);
    note.value = QString::fromStdString(problem.value);
    if (problem.at >= 0)
        note.cell = std::pair(problem.line, static_cast<std::size_t>(problem.at));
    return note;
}

Result<ImportReading> readTable(const QByteArray &bytes, const Catalogue &catalogue,
                                const TranscriptOptions &options)
{
    if (auto another = misplaced(bytes, {}))
        return std::move(*another);
    Result<TranscriptReading> read = readTranscript(view(bytes), catalogue, options);
    if (!read)
        return tl::unexpected(read.error());
    ImportReading reading;
    // What leaves a row out comes first: with many doubts it would not be seen.
    for (const bool leavesOut : {true, false}) {
        for (const TranscriptProblem &problem : read->problems) {
            if (problem.leavesRowOut == leavesOut && reading.notes.size() < mostNotes)
                reading.notes.push_back(noteOf(problem));
        }
    }
    const QLocale locale;
    const auto number = [&locale](size_t value) {
        return locale.toString(static_cast<qulonglong>(value));
    };
    reading.summary
        = Said::tr("%1 rows: %2 ready, %3 need a fix. %4 name something of the catalog.")
              .arg(number(read->rowsReady + read->rowsLeftOut), number(read->rowsReady),
                   number(read->rowsLeftOut), number(read->rowsMatched));
    if (read->rowsUnmatched > 0)
        reading.summary
            += u' '
               + Said::tr("%n row(s) name what it does not have; they are kept as they stand.",
                          nullptr, static_cast<int>(read->rowsUnmatched));
    reading.records = std::move(read->records);
    reading.isUsable = !reading.records.empty();
    return reading;
}

} // namespace cairn::ui
