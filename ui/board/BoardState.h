#pragma once

#include "planner/LearnerPlan.h"
#include "planner/PlanFixes.h"
#include "theme/StateMark.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cairn::ui {

class PlanDesk;
struct LearnerContext;

/// One course, exam or training on the board, in words.
struct BoardCard {
    enum class Kind {
        Planned, ///< in the plan, to be moved
        Record,  ///< what the record has: it stays
        Needed,  ///< in the tray: to be put into a term
        Note,    ///< in the tray: what no item of the catalogue settles
    };
    Kind kind = Kind::Planned;
    ItemId item;
    EvidenceId piece;
    QString group; ///< the heading above it, where it is the first of its group
    QString code;
    QString title;
    QString amount;  ///< "3"
    QString credits; ///< "3 credits"
    StateLook look;
    QString word;
    QStringList countsFor;
    QStringList problems;
    bool isPinned = false;

    bool isMovable() const { return kind == Kind::Planned || kind == Kind::Needed; }
    /// "CIS 120", or what there is of a name.
    QString shortName() const { return code.isEmpty() ? title : code; }
    bool operator==(const BoardCard &) const = default;
};

/// How full a term is, beside the number.
enum class Load { Light, Balanced, Full, Over };
QString loadWord(Load load);

struct BoardColumn {
    TermId term;    ///< empty: the tray
    int number = 0; ///< as the check counts; 0: the tray, or locked
    QString name;
    QString amount; ///< "13 of 15 credits"
    std::optional<Load> load;
    QString cost;
    QString lockedWord; ///< why nothing can be put there; empty: it can
    std::vector<BoardCard> cards;
    QStringList awards;
    QStringList problems; ///< of the term as a whole

    bool isTray() const { return term.isEmpty(); }
    bool isLocked() const { return !lockedWord.isEmpty(); }
    bool operator==(const BoardColumn &) const = default;
};

/// Something that does not hold, and where on the board it is.
struct BoardProblem {
    enum class Kind {
        Rule,     ///< `problem`
        Missed,   ///< `entry` stands in a term that is over, and was not done
        OnRecord, ///< `entry` is done or under way already
        Gone,     ///< `entry`: the catalogue does not have it any more
    };
    Kind kind = Kind::Rule;
    PlanProblem problem;
    PlanEntry entry;
    QString sentence;

    bool operator==(const BoardProblem &) const = default;
};

/// Everything that the board of one plan shows, the tray first.
struct BoardState {
    std::vector<BoardColumn> columns;
    std::vector<BoardProblem> problems;
    QStringList conditions; ///< what only time or a person settles
    QString finish;         ///< "Finish: Spring 2028"
    QString totals;         ///< "41 credits to take, 6,150 USD"
    bool isReached = false;

    bool operator==(const BoardState &) const = default;
};

BoardState makeBoard(const PlanDesk &desk);

/// The tray: what the goals still ask for once everything on the board is done.
BoardColumn makeTray(const PlanDesk &desk);

} // namespace cairn::ui
