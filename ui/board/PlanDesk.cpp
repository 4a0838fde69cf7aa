#include "board/PlanDesk.h"

#include "audit/CompiledCatalogue.h"

#include <QElapsedTimer>

#include <algorithm>

namespace cairn::ui {

Result<std::shared_ptr<const PlanDesk>>
PlanDesk::make(const std::shared_ptr<const LearnerContext> &context, const LearnerPlan &plan,
               const PlanLimits &own)
{
    Result<PlanToday> today
        = PlanToday::make(*context->catalogue, context->record, plan, own, context->today);
    if (!today)
        return tl::unexpected<Error>(today.error());
    return std::shared_ptr<const PlanDesk>(new PlanDesk(context, plan, std::move(*today)));
}

PlanDesk::PlanDesk(std::shared_ptr<const LearnerContext> context, LearnerPlan plan, PlanToday today)
    : m_context(std::move(context)), m_plan(std::move(plan)), m_today(std::move(today)),
      m_report(m_today.report(m_plan)),
      m_text(*m_context->catalogue, m_today.check().request(), uiLanguage()),
      m_after(m_today.recordAfter(m_plan, m_report))
{
    QElapsedTimer clock;
    clock.start();
    m_today.report(m_plan, PlanDetail::Validity);
    m_trials
        = static_cast<int>(std::clamp<qint64>(150'000'000 / (clock.nsecsElapsed() + 1), 2, 200));
    AuditOptions options;
    options.asOf = m_today.endOf(m_report);
    options.lookAhead = LookAhead::Planned;
    options.effort = effortOfAClick;
    const Auditor auditor(*m_context->catalogue, m_after, options);
    for (const CredentialId &goal : m_plan.request.goals)
        if (const int index = m_context->catalogue->credentialIndex(goal); index >= 0)
            m_audits.push_back(auditor.audit(index));
}

CreditUnit PlanDesk::unit() const
{
    return limitUnit() == CreditUnit::ClockHour ? CreditUnit::Semester : limitUnit();
}

std::optional<Decimal> PlanDesk::maxCredits(const TermId &term) const
{
    const PlanLimits &limits = m_today.check().request().limits;
    const auto own = limits.perTerm.find(term);
    if (own != limits.perTerm.end() && own->second.maxCredits)
        return own->second.maxCredits;
    return limits.maxCredits;
}

QString PlanDesk::shortName(const ItemId &item) const
{
    const Item *found = m_context->names.find(item);
    if (!found)
        return fromId(item);
    return found->code.empty() ? inUiLanguage(found->name) : fromUtf8(found->code);
}

MoveOutcome PlanDesk::outcome(const PlanMove &move) const
{
    MoveOutcome outcome;
    const std::optional<LearnerPlan> moved = withMoves(m_plan, {move});
    if (!moved || move.from == move.to) {
        outcome.isPossible = false;
        outcome.reasons << tr("It is in this term already.");
        return outcome;
    }
    const PlanReport after = m_today.report(*moved, PlanDetail::Validity);
    for (const PlanProblem &problem : newProblems(m_report, after))
        outcome.reasons << m_text.problem(problem);
    if (!move.to.isEmpty() && move.from.isEmpty()) {
        if (const EvidenceItem *piece = m_today.onRecord(move.item)) {
            const Item *item = m_context->names.find(move.item);
            if (item && !item->repeatable)
                outcome.reasons << (piece->status == EvidenceStatus::Completed
                                        ? tr("It is done already.")
                                        : tr("It is under way already."));
        }
    }
    return outcome;
}

static void addItems(const Rule &rule, std::vector<ItemId> &items)
{
    items.insert(items.end(), rule.items.begin(), rule.items.end());
    for (const Rule &child : rule.children)
        addItems(child, items);
}

std::vector<ItemId> PlanDesk::neededBefore(const ItemId &item) const
{
    std::vector<ItemId> needed;
    if (const Item *found = m_context->names.find(item)) {
        for (const Rule &rule : found->prerequisite)
            addItems(rule, needed);
        needed.insert(needed.end(), found->corequisites.begin(), found->corequisites.end());
        needed.insert(needed.end(), found->sameTerm.begin(), found->sameTerm.end());
    }
    return needed;
}

// Fixes ---------------------------------------------------------------------------------------

QString PlanDesk::sayMove(const FixMove &move) const
{
    const QString name = shortName(move.item);
    if (move.to == 0)
        return tr("Take %1 out").arg(name);
    const QString term = termName(m_today.term(move.to));
    return (move.from == 0 ? tr("Put %1 into %2") : tr("Move %1 to %2")).arg(name, term);
}

FixOffer PlanDesk::offer(const PlanFix &fix) const
{
    FixOffer offer;
    for (const FixMove &move : fix.moves)
        offer.moves.push_back({move.item, move.from > 0 ? m_today.term(move.from) : TermId(),
                               move.to > 0 ? m_today.term(move.to) : TermId()});
    offer.text = sayMove(fix.moves.front());
    if (fix.moves.size() > 1)
        //: Two changes of a plan, as one button: "Put CIS 120 into Fall 2026, move CIS 220 …"
        offer.text = tr("%1, then: %2").arg(offer.text, sayMove(fix.moves.back()));
    return offer;
}

std::vector<FixOffer> PlanDesk::fixes(const BoardProblem &problem) const
{
    std::vector<FixOffer> offers;
    const PlanEntry &entry = problem.entry;
    switch (problem.kind) {
    case BoardProblem::Kind::Rule:
        for (const PlanFix &fix : fixesOf(m_today.check(), *m_context->catalogue,
                                          m_today.placement(m_plan), problem.problem, m_trials))
            offers.push_back(offer(fix));
        break;
    case BoardProblem::Kind::Missed:
        for (int term = 1; term <= 6 && offers.empty(); ++term) {
            const PlanMove move{entry.item, entry.term, m_today.term(term)};
            if (outcome(move).isAllowed())
                offers.push_back({sayMove({entry.item, 1, term}), {move}});
        }
        [[fallthrough]];
    case BoardProblem::Kind::OnRecord:
    case BoardProblem::Kind::Gone:
        offers.push_back({sayMove({entry.item, 1, 0}), {{entry.item, entry.term, {}}}});
        break;
    }
    if (offers.size() > 3)
        offers.resize(3);
    return offers;
}

} // namespace cairn::ui
