#pragma once

#include "base/Result.h"
#include "evidence/Record.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cairn {

/// What a column of a transcript, or of a list of learners, may hold.
enum class TranscriptColumn {
    Ignored,
    LearnerKey, ///< the student number
    LearnerName,
    PreferredName,
    Pronouns,
    Language,
    Cohort,
    Goal,     ///< a credential's id, ctid or name
    SourceId, ///< what the student system calls this row: the same at every import
    Code,
    Subject,
    Number, ///< with Subject: the code
    Title,
    Credits,
    Grade,
    Term,
    Earned,
    Status,
    Method,
    Provider,
    Hours,
    Kind,
};

/// Which column holds what. The window shows it, and the person may change it.
struct TranscriptMapping {
    std::vector<std::string> headings;
    std::vector<TranscriptColumn> columns; ///< as many as headings

    bool has(TranscriptColumn column) const;
    bool operator==(const TranscriptMapping &) const = default;
};

/// Guesses by the names of the columns, in English or Spanish. Each meaning is given once.
TranscriptMapping guessMapping(const std::vector<std::string> &headings);

/// The head of a file, to show and map before anything is read.
struct TranscriptPreview {
    TranscriptMapping mapping;
    std::vector<std::vector<std::string>> firstRows; ///< at most five
    std::size_t rows = 0;
};
Result<TranscriptPreview> previewTranscript(std::string_view bytes);

enum class DateOrder { Guess, MonthFirst, DayFirst };

/// What a person wrote in place of a cell, by the row's line and the column's number.
using TranscriptMends = std::map<std::pair<std::size_t, std::size_t>, std::string>;

struct TranscriptOptions {
    std::optional<TranscriptMapping> mapping; ///< absent: guessed
    TranscriptMends mends;
    Learner learner;                          ///< whose transcript it is, where no column says so
    DateOrder dates = DateOrder::Guess;       ///< of 03/04/2025; ISO dates are always understood
};

/// Something to tell about a row: either it is left out, or it is read with a doubt.
struct TranscriptProblem {
    enum class Kind {
        EncodingAssumed,
        ColumnTwice,
        ToldApartByName, ///< no column has the learner's id
        OtherName,
        UnknownCredential,
        NoLearner,
        NothingLearned, ///< neither a code nor a title
        NotANumber,
        Negative,
        TooManyPlaces,
        UnknownStatus,
        UnknownGrade,
        NotADay,
        UnknownMethod,
        UnknownKind,
        UnknownItem,     ///< nothing of the catalogue: it is kept as the file names it
        UnknownTerm,     ///< likewise; said once for all rows
        UnknownProvider, ///< likewise
    };

    std::size_t line = 0;
    std::string column; ///< its heading; empty: the whole row
    std::string reason; ///< for the log and the command line
    bool leavesRowOut = true;
    Kind kind = Kind::NotANumber;
    /// What the reason is about: mostly the cell as it stands.
    std::string value;
    int at = -1; ///< the column's number; -1: none, so that no cell can be mended
    std::size_t rows = 1; ///< how many rows it is about; `line` is the first of them

    bool operator==(const TranscriptProblem &) const = default;
};

/// A dry run: nothing is written anywhere.
struct TranscriptReading {
    TranscriptMapping mapping;
    std::size_t rowsReady = 0;
    std::size_t rowsLeftOut = 0;
    std::size_t rowsMatched = 0; ///< of those ready, how many name an item of the catalogue
    std::size_t rowsUnmatched = 0;           ///< and how many name something that it does not have
    std::vector<TranscriptProblem> problems; ///< by line
    std::vector<Record> records;             ///< one for each learner, in the order of the file
};

/// Reads rows into records. Evidence ids are the file's own, or made of code and term, so that the
/// same export read again next term names the same pieces. Items are matched by code, whatever its
/// blanks, hyphens and case.
/// Fails where the bytes are no table, or no column says what was learned or who learned it.
Result<TranscriptReading> readTranscript(std::string_view bytes, const Catalogue &catalogue,
                                         const TranscriptOptions &options);

} // namespace cairn
