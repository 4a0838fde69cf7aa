#pragma once

#include "planner/PlanCheck.h"
#include "wording/RuleText.h"

#include <QCoreApplication>

namespace cairn {

/// A value of an answer as a number for files: credits in \a unit, money, squares of credits.
Decimal valueOf(const ObjectiveValue &value, CreditUnit unit);

/// The sentences about plans, for board, print and command line alike. The catalogue must outlive
/// it.
class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(cairn::PlanText)

public:
    PlanText(const CompiledCatalogue &catalogue, const PlanRequest &request,
             const QString &language);

    /// "Fall 2027": the calendar's own name, else season and year.
    QString term(const TermId &id) const;
    /// "Fall 2027: 12 credits, 1,680 USD"
    QString term(const PlannedTerm &term) const;
    /// "1,680 USD"
    QString money(std::int64_t millionths) const;
    static QString objective(Objective objective);
    QString value(const ObjectiveValue &value) const;
    /// What is proven: "Nothing is better: proven."
    QString proof(const PlanAnswer &answer) const;
    QString condition(const PlanCondition &condition) const;
    QString conflict(const PlanConflict &conflict) const;
    QString relaxation(const Relaxation &relaxation) const;
    /// Why a placement is no plan, for the card that is being dragged.
    QString problem(const PlanProblem &problem) const;
    const Names &names() const { return m_rules.names(); }

private:
    QString limit(const std::string &id, const std::string &value) const;
    QString limitOf(const std::string &name, const QString &term, const std::string &value) const;
    QString pin(const Pin &pin) const;
    QString season(const std::string &season) const;
    QString seasons(const std::vector<std::string> &words) const;
    QString credits(std::int64_t units) const;
    QString number(const std::string &value) const;

    const CompiledCatalogue &m_catalogue;
    CreditUnit m_unit;
    RuleText m_rules;
};

} // namespace cairn
