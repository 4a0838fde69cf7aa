#include "planner/LearnerPlan.h"

#include <algorithm>
#include <array>

namespace cairn {

bool LearnerPlan::has(const PlanEntry &entry) const
{
    return std::find(entries.begin(), entries.end(), entry) != entries.end();
}

bool LearnerPlan::isPinned(const PlanEntry &entry) const
{
    return std::any_of(request.pins.begin(), request.pins.end(), [&](const Pin &pin) {
        return pin.kind == Pin::Kind::In && pin.item == entry.item && pin.term == entry.term;
    });
}

static void movePins(std::vector<Pin> &pins, const PlanMove &move)
{
    const auto holds = [&](const Pin &pin) {
        return pin.kind == Pin::Kind::In && pin.item == move.item && pin.term == move.from;
    };
    if (move.to.isEmpty())
        std::erase_if(pins, holds);
    for (Pin &pin : pins)
        if (holds(pin))
            pin.term = move.to;
}

std::optional<LearnerPlan> withMoves(LearnerPlan plan, const std::vector<PlanMove> &moves)
{
    for (const PlanMove &move : moves) {
        const PlanEntry before{move.from, move.item};
        const PlanEntry after{move.to, move.item};
        if (!move.from.isEmpty()) {
            if (!plan.has(before))
                return {};
            std::erase(plan.entries, before);
            movePins(plan.request.pins, move);
        }
        if (!move.to.isEmpty()) {
            if (plan.has(after))
                return {};
            plan.entries.push_back(after);
        }
    }
    std::sort(plan.entries.begin(), plan.entries.end());
    return plan;
}

static constexpr std::array<std::string_view, 3> pinWords{"in", "not", "skip"};

std::string_view toWord(Pin::Kind kind)
{
    return pinWords[static_cast<std::size_t>(kind)];
}

std::optional<Pin::Kind> pinKindFromWord(std::string_view word)
{
    for (std::size_t i = 0; i < pinWords.size(); ++i)
        if (pinWords[i] == word)
            return static_cast<Pin::Kind>(i);
    return {};
}

} // namespace cairn
