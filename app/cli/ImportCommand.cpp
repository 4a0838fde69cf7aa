#include "Commands.h"

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/ctdl/Ctdl.h"
#include "interchange/curriculum/Curriculum.h"
#include "interchange/transcript/Transcript.h"

#include <algorithm>
#include <cstdio>

namespace cairn::cli {

namespace {

/// The report of what was repaired, kept unread or refused, and how much came of it.
void report(const std::string &source, const CatalogueImport &made)
{
    for (const ImportNote &note : made.notes)
        complain(source, Error{ErrorCode::NotUnderstood, note.place,
                               std::string(toWord(note.treatment)) + ": " + note.text});
    const auto count = [&](ImportNote::Treatment treatment) {
        return std::to_string(
            std::count_if(made.notes.begin(), made.notes.end(),
                          [&](const ImportNote &note) { return note.treatment == treatment; }));
    };
    complain(nameOf(source) + ": " + std::to_string(made.catalogue.credentials.size())
             + " credentials and " + std::to_string(made.catalogue.items.size()) + " items read; "
             + count(ImportNote::Treatment::Repaired) + " repaired, "
             + count(ImportNote::Treatment::Kept) + " kept unread, "
             + count(ImportNote::Treatment::Refused) + " refused");
}

Exit importCatalogue(const ImportCall &call, const Common &common)
{
    const bool isTable = call.kind == "curriculum";
    const Result<std::string> bytes = isTable ? readBytes(call.file) : readText(call.file);
    if (!bytes) {
        complain(call.file, bytes.error());
        return WrongInput;
    }
    const Result<CatalogueImport> made
        = isTable ? importCurriculum(*bytes, common.asOf) : importCtdl(*bytes, common.asOf);
    if (!made) {
        complain(call.file, made.error());
        return WrongInput;
    }
    report(call.file, *made);
    std::fputs(writeCatalogue(made->catalogue).c_str(), stdout);
    return Answered;
}

void report(const std::string &source, const TranscriptReading &reading)
{
    for (const TranscriptProblem &problem : reading.problems)
        complain(nameOf(source) + ':' + std::to_string(problem.line) + ": "
                 + (problem.column.empty() ? "" : problem.column + ": ") + problem.reason
                 + (problem.leavesRowOut ? "; left out" : ""));
    complain(nameOf(source) + ": " + std::to_string(reading.rowsReady) + " rows read, "
             + std::to_string(reading.rowsMatched) + " of them matched and "
             + std::to_string(reading.rowsUnmatched) + " kept without a match; "
             + std::to_string(reading.rowsLeftOut) + " left out");
}

Exit importTranscript(const ImportCall &call)
{
    if (call.catalogue.empty()) {
        complain("import transcript: --catalog is missing; the catalog to match was expected");
        return WrongInput;
    }
    if (call.catalogue == "-" && call.file == "-") {
        complain("standard input cannot be transcript and catalog at once; one file was expected");
        return WrongInput;
    }
    const auto catalogue = readUsableCatalogue(call.catalogue);
    if (!catalogue)
        return WrongInput;
    const Result<std::string> bytes = readBytes(call.file);
    if (!bytes) {
        complain(call.file, bytes.error());
        return WrongInput;
    }
    TranscriptOptions options;
    options.learner.id = LearnerId("learner");
    const Result<TranscriptReading> reading
        = readTranscript(*bytes, catalogue->catalogue(), options);
    if (!reading) {
        complain(call.file, reading.error());
        return WrongInput;
    }
    report(call.file, *reading);
    // A list of many learners is one record a line, as `scan` reads it.
    const auto layout
        = reading->records.size() == 1 ? JsonWriter::Layout::Pretty : JsonWriter::Layout::OneLine;
    for (const Record &record : reading->records)
        std::printf("%s\n", writeRecord(record, layout).c_str());
    // What could be read is there, but a script must not take it for the whole transcript.
    return reading->rowsLeftOut > 0 ? WrongInput : Answered;
}

} // namespace

Exit import(const ImportCall &call, const Common &common)
{
    return call.kind == "transcript" ? importTranscript(call) : importCatalogue(call, common);
}

} // namespace cairn::cli
