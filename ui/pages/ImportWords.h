#pragma once

#include "interchange/transcript/Transcript.h"

#include <QString>

#include <vector>

namespace cairn::ui {

/// What a column of a table may hold, as it is offered.
QString columnWord(TranscriptColumn column);
std::vector<TranscriptColumn> columnsOffered(bool manyLearners);

/// What is wrong with a row, and what may stand there instead.
QString problemText(const TranscriptProblem &problem);

} // namespace cairn::ui
