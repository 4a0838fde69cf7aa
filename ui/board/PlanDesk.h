#pragma once

#include "board/BoardState.h"
#include "models/LearnerContext.h"
#include "planner/PlanToday.h"
#include "wording/PlanText.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace cairn::ui {

/// What a move would lead to, before it is made.
struct MoveOutcome {
    bool isPossible = true; ///< false: there is nothing to be moved there
    QStringList reasons;    ///< why the rules do not allow it; it can be done all the same

    bool isAllowed() const { return isPossible && reasons.isEmpty(); }
};

/// A change of the plan that mends something, in words.
struct FixOffer {
    QString text; ///< a button's: "Move CIS 220 to Fall 2027"
    std::vector<PlanMove> moves;
};

/// One plan of a learner on the table, held against today's record and catalogue. Made anew after
/// every change; it is quick to ask.
class PlanDesk
{
    Q_DECLARE_TR_FUNCTIONS(cairn::ui::PlanDesk)

public:
    /// \a own: the limits that the record states. The error says why the plan cannot be held
    /// against anything.
    static Result<std::shared_ptr<const PlanDesk>>
    make(const std::shared_ptr<const LearnerContext> &context, const LearnerPlan &plan,
         const PlanLimits &own);

    const LearnerContext &context() const { return *m_context; }
    const LearnerPlan &plan() const { return m_plan; }
    const PlanToday &today() const { return m_today; }
    const PlanReport &report() const { return m_report; }
    const PlanText &text() const { return m_text; }
    /// The goals as they stand after the plan.
    const std::vector<Audit> &audits() const { return m_audits; }
    const Record &recordAfter() const { return m_after; }
    /// In which the board counts: that of the first goal, save hours, which learners have of few
    /// things.
    CreditUnit unit() const;
    /// In which limits of credits are written.
    CreditUnit limitUnit() const { return m_today.check().unit(); }
    std::optional<Decimal> maxCredits(const TermId &term) const;

    /// From an empty term: into the plan; to an empty one: back to the tray.
    MoveOutcome outcome(const PlanMove &move) const;
    std::vector<FixOffer> fixes(const BoardProblem &problem) const;
    QString termName(const TermId &term) const { return m_text.term(term); }
    /// "CIS 120", or its name where it has no code.
    QString shortName(const ItemId &item) const;
    /// What an item's prerequisite names, and the board shows.
    std::vector<ItemId> neededBefore(const ItemId &item) const;

private:
    PlanDesk(std::shared_ptr<const LearnerContext> context, LearnerPlan plan, PlanToday today);
    FixOffer offer(const PlanFix &fix) const;
    QString sayMove(const FixMove &move) const;

    std::shared_ptr<const LearnerContext> m_context;
    LearnerPlan m_plan;
    PlanToday m_today;
    PlanReport m_report;
    PlanText m_text;
    Record m_after;
    std::vector<Audit> m_audits;
    int m_trials = 0; ///< as many checks as a person waits for without noticing
};

} // namespace cairn::ui
