#pragma once

#include "base/Result.h"
#include "evidence/Record.h"

#include <memory>
#include <string>
#include <string_view>

namespace cairn {

/// Reads one cairn-record (rules.md section 3). Errors name the field ("evidence/3/grade").
/// A grade letter that \a grades does not know is a fault, as is a duplicate evidence id.
Result<Record> readRecord(std::string_view json, const GradeScale &grades);

/// Canonical JSON text; reading it gives an equal value.
std::string writeRecord(const Record &record);

/// Reads many records quickly with the same buffers: one cairn-record a line.
class RecordReader
{
public:
    explicit RecordReader(const GradeScale &grades);
    ~RecordReader();
    Result<Record> read(std::string_view json);
    /// The same into a record whose memory is reused.
    Result<void> read(std::string_view json, Record &into);

private:
    struct Data;
    std::unique_ptr<Data> m;
};

} // namespace cairn
