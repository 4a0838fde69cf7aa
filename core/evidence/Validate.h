#pragma once

#include "evidence/Record.h"

#include <optional>
#include <string>
#include <vector>

namespace cairn {

/// What is wrong with one field of a piece of evidence; the sentence is made where it is shown.
struct EvidenceProblem {
    enum class Field {
        Id,
        Item,
        Kind,
        Title,
        Credits,
        Grade,
        Earned,
        Expires,
        Term,
        Provider,
        Level,
        Hours,
        Competencies,
    };
    enum class Kind {
        Missing, ///< neither a title nor an item (Field::Title)
        Unknown, ///< the catalogue has no such thing
        Taken,   ///< another piece of the learner has this id
        Negative,
        TooManyPlaces, ///< more than two decimals
        TooLarge,
        OutOfRange,   ///< a date that no record would hold
        InFuture,     ///< completed, and earned after today
        BeforeEarned, ///< expires before it was earned
    };

    Field field = Field::Title;
    Kind kind = Kind::Missing;
    std::string value; ///< the one that is wrong

    bool operator==(const EvidenceProblem &) const = default;
};

/// Odd, but allowed by the rules: a person is asked whether it is right.
bool isDoubt(const EvidenceProblem &problem);

/// What a piece is held against besides the catalogue.
struct EvidenceSurroundings {
    std::optional<Date> today;                         ///< absent: dates in the future pass
    const std::vector<EvidenceItem> *others = nullptr; ///< the learner's other pieces
};

/// All that is wrong with \a item, in the order of its fields. A catalogue without items (none is
/// loaded yet) knows no names, so none is unknown.
std::vector<EvidenceProblem> validate(const EvidenceItem &item, const Catalogue &catalogue,
                                      const EvidenceSurroundings &surroundings = {});

/// For logs and errors: "credits: negative (-3)".
std::string toText(const EvidenceProblem &problem);

} // namespace cairn
