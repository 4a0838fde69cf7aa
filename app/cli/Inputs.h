#pragma once

#include "audit/CompiledCatalogue.h"
#include "base/Date.h"
#include "base/Result.h"
#include "evidence/Record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {
struct Fault;
}

namespace cairn::cli {

/// What the program tells its caller.
enum Exit {
    Answered = 0,
    No = 1,         ///< the answer is 'no'
    WrongInput = 2, ///< the input or the call is wrong
    Stopped = 3,
};

/// Says on standard error, in one line, what is wrong.
void complain(std::string_view line);
/// The same of an error of the core in the file (or "-") \a source.
void complain(const std::string &source, const Error &error);

/// The only place that opens files. "-" is standard input, which can be read once.
/// Folders, devices and files that may not be read are refused.
Result<int> openInput(const std::string &source);
/// All of it, up to 256 MB.
Result<std::string> readBytes(const std::string &source);
/// The same, refusing NUL bytes too.
Result<std::string> readText(const std::string &source);

/// "standard input" for "-".
std::string nameOf(const std::string &source);

/// A catalogue that can be used; a faulty one is refused with all its faults listed.
std::optional<CompiledCatalogue> readUsableCatalogue(const std::string &source);
/// A record that fits the catalogue; what it names besides items and is not there is only noted.
std::optional<Record> readOneRecord(const std::string &source, const CompiledCatalogue &catalogue);

/// The first piece of evidence for an item that the catalogue does not have: a wrong id or a wrong
/// catalogue, so that an answer would mislead.
std::optional<Error> unknownItem(const Record &record, const CompiledCatalogue &catalogue);
/// The complaint about one such piece of evidence.
Error unknownItem(const Record &record, std::size_t evidence);

/// "file:line: credentials/id: field: reason"; the line where the entry's id stands, if found.
std::string faultLine(const std::string &source, std::string_view json, const Fault &fault);

Date today();

} // namespace cairn::cli
