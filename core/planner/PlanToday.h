#pragma once

#include "planner/LearnerPlan.h"
#include "planner/PlanCheck.h"

#include <vector>

namespace cairn {

/// A kept plan held against the record and the catalogue of a day. The plan itself stays as it is:
/// terms that are over are locked, and what was to be done in them is the record's to say.
class PlanToday
{
public:
    /// \a own are the limits that the record states. Fails where the catalogue has a goal no more,
    /// or no terms. Pins and limits for terms that are over, or for items that the catalogue does
    /// not have, have nothing to say any more. The catalogue and the record must outlive it.
    static Result<PlanToday> make(const CompiledCatalogue &catalogue, const Record &record,
                                  const LearnerPlan &plan, const PlanLimits &own, Date today);

    const PlanCheck &check() const { return m_check; }
    /// Its number from the first term that is not over on; 0: it is over, or there is none such.
    int numberOf(const TermId &term) const;
    TermId term(int number) const { return m_check.calendar().term(number).id; }

    /// What of \a plan is still to come.
    Placement placement(const LearnerPlan &plan) const;
    /// What was to be done in terms that are over, and is not on the record.
    std::vector<PlanEntry> missed(const LearnerPlan &plan) const;
    /// A piece of the record, done or under way, that is the item itself; null: there is none.
    const EvidenceItem *onRecord(const ItemId &item) const;
    PlanReport report(const LearnerPlan &plan, PlanDetail detail = PlanDetail::Everything) const
    {
        return m_check.check(placement(plan), detail);
    }

    /// The record as it would be after the plan: what is planned is evidence, what falls due on the
    /// way is held.
    Record recordAfter(const LearnerPlan &plan, const PlanReport &report) const;
    /// The last day of the last term of \a report.
    Date endOf(const PlanReport &report) const;

private:
    PlanToday(const CompiledCatalogue &catalogue, const Record &record, PlanCheck check, Date today)
        : m_catalogue(&catalogue), m_record(&record), m_check(std::move(check)), m_today(today)
    {}

    const CompiledCatalogue *m_catalogue;
    const Record *m_record;
    PlanCheck m_check;
    Date m_today;
};

/// Whether \a term has ended before \a today.
bool isOver(const Term &term, Date today);

/// How the id of evidence begins that a plan brings into the record after it.
inline constexpr std::string_view plannedPrefix = "plan/";

} // namespace cairn
