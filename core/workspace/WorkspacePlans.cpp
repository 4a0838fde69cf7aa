#include "audit/CompiledCatalogue.h"
#include "workspace/WorkspaceData.h"

#include <algorithm>

namespace cairn {

std::vector<LearnerPlan> Workspace::plans(const LearnerId &learner) const
{
    Result<std::vector<LearnerPlan>> found = m->plans().of(learner);
    return found ? std::move(*found) : std::vector<LearnerPlan>();
}

Result<LearnerPlan> Workspace::planOrNotFound(const LearnerId &learner, const PlanId &plan) const
{
    Result<std::vector<LearnerPlan>> all = m->plans().of(learner);
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (LearnerPlan &each : *all)
        if (each.id == plan)
            return std::move(each);
    return fail(ErrorCode::NotFound, plan.text, "no such plan");
}

QString Workspace::itemName(const ItemId &item) const
{
    const int index = m->catalogue->itemIndex(item);
    if (index < 0)
        return QString::fromStdString(item.text);
    const std::string &code = m->catalogue->catalogue().items[static_cast<size_t>(index)].code;
    EvidenceItem named;
    named.item = item;
    return code.empty() ? evidenceName(named) : QString::fromStdString(code);
}

static Result<void> checkPlanName(const std::string &name)
{
    if (name.empty())
        return fail(ErrorCode::Refused, "name", "a plan needs a name");
    return {};
}

static QString textOf(const std::string &name)
{
    return QString::fromStdString(name);
}

static PlanId planId(std::int64_t number)
{
    return PlanId("P-" + std::to_string(number));
}

Result<PlanId> Workspace::addPlan(const LearnerId &learner, LearnerPlan plan)
{
    if (const Result<Record> record = recordOrNotFound(learner); !record)
        return tl::unexpected<Error>(record.error());
    if (Result<void> named = checkPlanName(plan.name); !named)
        return tl::unexpected<Error>(named.error());
    for (const CredentialId &goal : plan.request.goals)
        if (Result<void> known = checkCredential(goal); !known)
            return tl::unexpected<Error>(known.error());
    plan.catalogue = m->catalogue->digest();
    plan.catalogueTitle = m->catalogue->catalogue().title;
    plan.madeOn = today();
    std::sort(plan.entries.begin(), plan.entries.end());
    const Result<void> done
        = step(tr("Make the plan %1").arg(textOf(plan.name)), learner, [&]() -> Result<void> {
              const Result<std::int64_t> number = m->settings().next("plan");
              if (!number)
                  return tl::unexpected<Error>(number.error());
              plan.id = planId(*number);
              const Result<std::vector<LearnerPlan>> others = m->plans().of(learner);
              if (!others)
                  return tl::unexpected<Error>(others.error());
              const Result<void> written = m->plans().write(learner, plan);
              return written && others->empty() ? m->plans().use(learner, plan.id) : written;
          });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return plan.id;
}

Result<PlanId> Workspace::copyPlan(const LearnerId &learner, const PlanId &plan,
                                   const QString &name)
{
    Result<LearnerPlan> copy = planOrNotFound(learner, plan);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    copy->name = name.toStdString();
    if (Result<void> named = checkPlanName(copy->name); !named)
        return tl::unexpected<Error>(named.error());
    const QString before = textOf(planOrNotFound(learner, plan)->name);
    copy->isWhatIf = true;
    const Result<void> done = step(tr("Copy the plan %1").arg(before), learner, [&]() -> Result<void> {
        const Result<std::int64_t> number = m->settings().next("plan");
        if (!number)
            return tl::unexpected<Error>(number.error());
        copy->id = planId(*number);
        return m->plans().write(learner, *copy);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return copy->id;
}

Result<void> Workspace::renamePlan(const LearnerId &learner, const PlanId &plan,
                                   const QString &name)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const QString before = textOf(found->name);
    found->name = name.toStdString();
    if (Result<void> named = checkPlanName(found->name); !named)
        return named;
    return step(tr("Rename the plan %1").arg(before), learner,
                [&] { return m->plans().write(learner, *found); });
}

Result<void> Workspace::usePlan(const LearnerId &learner, const PlanId &plan)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    found->isWhatIf = false;
    return step(tr("Use the plan %1").arg(textOf(found->name)), learner, [&] {
        const Result<void> written = m->plans().write(learner, *found);
        return written ? m->plans().use(learner, plan) : written;
    });
}

Result<void> Workspace::removePlan(const LearnerId &learner, const PlanId &plan)
{
    const Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    return step(tr("Remove the plan %1").arg(textOf(found->name)), learner, [&]() -> Result<void> {
        if (Result<void> removed = m->plans().remove(learner, plan); !removed)
            return removed;
        const Result<std::vector<LearnerPlan>> others = m->plans().of(learner);
        if (!others)
            return tl::unexpected<Error>(others.error());
        if (!found->isInUse || others->empty())
            return {};
        const auto agreed = std::find_if(others->begin(), others->end(),
                                         [](const LearnerPlan &each) { return !each.isWhatIf; });
        return m->plans().use(learner, agreed == others->end() ? others->front().id : agreed->id);
    });
}

// Items ---------------------------------------------------------------------------------------

QString Workspace::nameOfMoves(const std::vector<PlanMove> &moves) const
{
    const PlanMove &first = moves.front();
    if (moves.size() > 1)
        return tr("Move %1 and %n more", nullptr, static_cast<int>(moves.size()) - 1)
            .arg(itemName(first.item));
    if (first.from.isEmpty())
        return tr("Put %1 into the plan").arg(itemName(first.item));
    if (first.to.isEmpty())
        return tr("Take %1 out of the plan").arg(itemName(first.item));
    return tr("Move %1").arg(itemName(first.item));
}

Result<void> Workspace::movePlanItems(const LearnerId &learner, const PlanId &plan,
                                      const std::vector<PlanMove> &moves)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (moves.empty())
        return {};
    for (const PlanMove &move : moves)
        if (move.from.isEmpty() && m->catalogue->itemIndex(move.item) < 0)
            return fail(ErrorCode::Refused, move.item.text, "no such item in the catalogue");
    const std::optional<LearnerPlan> moved = withMoves(std::move(*found), moves);
    if (!moved)
        return fail(ErrorCode::Refused, moves.front().item.text,
                    "the item is not there, or is there already");
    return step(nameOfMoves(moves), learner, [&] { return m->plans().write(learner, *moved); });
}

Result<void> Workspace::addPlanPin(const LearnerId &learner, const PlanId &plan, const Pin &pin)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<Pin> &pins = found->request.pins;
    if (std::find(pins.begin(), pins.end(), pin) != pins.end())
        return {};
    pins.push_back(pin);
    const QString name = pin.kind == Pin::Kind::In    ? tr("Pin %1")
                         : pin.kind == Pin::Kind::Not ? tr("Keep %1 out of a term")
                                                      : tr("Leave %1 out of the plan");
    return step(name.arg(itemName(pin.item)), learner,
                [&] { return m->plans().write(learner, *found); });
}

Result<void> Workspace::removePlanPin(const LearnerId &learner, const PlanId &plan, const Pin &pin)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (std::erase(found->request.pins, pin) == 0)
        return fail(ErrorCode::NotFound, pin.item.text, "it is not pinned");
    return step(tr("Unpin %1").arg(itemName(pin.item)), learner,
                [&] { return m->plans().write(learner, *found); });
}

Result<void> Workspace::setPlanRequest(const LearnerId &learner, const PlanId &plan,
                                       const PlanRequest &request)
{
    Result<LearnerPlan> found = planOrNotFound(learner, plan);
    if (!found)
        return tl::unexpected<Error>(found.error());
    for (const CredentialId &goal : request.goals) {
        const auto &before = found->request.goals;
        const bool stays = std::find(before.begin(), before.end(), goal) != before.end();
        if (const Result<void> known = checkCredential(goal); !known && !stays)
            return known;
    }
    std::vector<Pin> pins = std::move(found->request.pins);
    found->request = request;
    found->request.pins = std::move(pins);
    return step(tr("Change the limits of the plan %1").arg(textOf(found->name)), learner,
                [&] { return m->plans().write(learner, *found); });
}

} // namespace cairn
