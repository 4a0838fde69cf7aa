#include "interchange/transcript/Transcript.h"
#include "interchange/cairn/RecordJson.h"
#include "tests/fuzz/Fuzz.h"
#include "tests/support/SmallCaseload.h"

using namespace cairn;

void fuzz::tryOne(std::string_view bytes)
{
    static const Catalogue catalogue = small::catalogue();
    (void)previewTranscript(bytes);
    TranscriptOptions options;
    options.learner.id = LearnerId("learner");
    const Result<TranscriptReading> reading = readTranscript(bytes, catalogue, options);
    if (!reading) {
        mustHold(!reading.error().detail.empty(), "a refusal says why");
        return;
    }
    for (const Record &record : reading->records) {
        const Result<Record> again = readRecord(writeRecord(record), catalogue.grades);
        mustHold(again && *again == record, "what is read is a sound record");
    }
}
