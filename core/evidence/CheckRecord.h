#pragma once

#include "evidence/Record.h"

#include <string>
#include <vector>

namespace cairn {

/// One thing that a check of the caseload file found; the sentence is made in wording/.
struct FileFinding {
    enum class Kind {
        DamagedPage,      ///< value: what the engine says
        BrokenReference,  ///< rows of the table `subject` about somebody who is not there
        UnreadableRecord, ///< value: which column
        LogChanged,       ///< entry `value` of the disclosure log, after it was written
        LogMissing,       ///< entry `value`, the last one, is gone
        LogDiffers,       ///< from what the newest backup has as its entry `value`
        UnreadableStep,   ///< of the history, called `subject`: it cannot be undone
        ImpossibleDate,
        UnknownName,     ///< the catalogue has nothing called `value`
        UnknownEvidence, ///< it rests on the piece `value`, which is not there
        UnknownGrade,
        OddAmount,
        MoreCredits,  ///< than the catalogue gives for the item
        Nameless,     ///< a piece with neither a title nor an item
        StaleSummary, ///< the row in the list said something else; it is computed again
    };
    Kind kind = Kind::DamagedPage;
    LearnerId learner;   ///< empty: not about one learner
    std::string subject; ///< what it is about, by its own name
    std::string value;   ///< what is wrong there
    bool isMended = false;

    bool operator==(const FileFinding &) const = default;
};

/// What cannot be right in a record, held against the catalogue on \a today. Nothing here is
/// refused by the file format: an advisor decides what is meant.
std::vector<FileFinding> checkRecord(const Record &record, const Catalogue &catalogue, Date today);

} // namespace cairn
