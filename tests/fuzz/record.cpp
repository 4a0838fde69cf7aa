#include "interchange/cairn/RecordJson.h"
#include "tests/fuzz/Fuzz.h"

using namespace cairn;

void fuzz::tryOne(std::string_view bytes)
{
    const GradeScale grades;
    static RecordReader quick(grades);
    const Result<Record> record = readRecord(bytes, grades);
    const Result<Record> same = quick.read(bytes);
    mustHold(record.has_value() == same.has_value(), "the quick reader takes what the other takes");
    if (!record) {
        mustHold(!record.error().detail.empty(), "a refusal says why");
        return;
    }
    mustHold(*record == *same, "the quick reader reads what the other reads");
    const Result<Record> again = readRecord(writeRecord(*record), grades);
    mustHold(again && *again == *record, "writing and reading changes nothing");
}
