#pragma once

#include "base/Result.h"
#include "evidence/Record.h"
#include "interchange/cairn/CatalogueJson.h"
#include "interchange/json/JsonWriter.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cairn {

/// Whether a record says whose it is. One that stands inside something else, such as a
/// credential's example, need not.
enum class Owner { Required, Optional };

/// Reads one cairn-record. Errors name the field ("evidence/3/grade"). A grade letter that
/// \a grades does not know is a fault, as are a duplicate evidence id, no learner, and a format
/// without its version.
Result<Record> readRecord(std::string_view json, const GradeScale &grades,
                          Owner owner = Owner::Required);

/// Canonical JSON text; reading it gives an equal value.
std::string writeRecord(const Record &record);
/// The same; on one line it is a line of NDJSON, without a line end.
std::string writeRecord(const Record &record, JsonWriter::Layout layout);

/// What a record names and a catalogue does not have. The entry's id is the evidence id, or its
/// position ("#2") in the other lists.
struct RecordReferences {
    std::vector<Fault> faults;   ///< items, competencies, credentials, evidence
    std::vector<Fault> warnings; ///< terms and providers: the past may name what is gone
};
RecordReferences checkRecord(const Record &record, const Catalogue &catalogue);

/// Reads many records quickly with the same buffers: one cairn-record a line.
class RecordReader
{
public:
    explicit RecordReader(const GradeScale &grades, Owner owner = Owner::Required);
    ~RecordReader();
    Result<Record> read(std::string_view json);
    /// The same into a record whose memory is reused.
    Result<void> read(std::string_view json, Record &into);

private:
    struct Data;
    std::unique_ptr<Data> m;
};

} // namespace cairn
