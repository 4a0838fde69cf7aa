#include "planner/Plan.h"

#include <array>

namespace cairn {

const std::vector<Objective> &objectivesOf(PlanProfile profile)
{
    static const std::vector<Objective> fastest{Objective::Terms, Objective::Cost,
                                                Objective::Balance, Objective::Evenness};
    static const std::vector<Objective> leastCost{Objective::Cost, Objective::Terms};
    static const std::vector<Objective> earnEarly{Objective::FirstCredential, Objective::Milestones,
                                                  Objective::Terms};
    static const std::vector<Objective> steady{Objective::Balance, Objective::Evenness};
    switch (profile) {
    case PlanProfile::Fastest:
        return fastest;
    case PlanProfile::LeastCost:
        return leastCost;
    case PlanProfile::EarnEarly:
        return earnEarly;
    case PlanProfile::Steady:
        return steady;
    }
    return fastest;
}

PlanLimits joinLimits(PlanLimits own, const PlanLimits &others)
{
    const auto join = [](auto &mine, const auto &theirs) {
        if (!mine)
            mine = theirs;
    };
    join(own.maxCredits, others.maxCredits);
    join(own.minCredits, others.minCredits);
    join(own.maxItems, others.maxItems);
    join(own.minItems, others.minItems);
    join(own.seasons, others.seasons);
    join(own.delivery, others.delivery);
    join(own.budgetPerTerm, others.budgetPerTerm);
    join(own.hoursPerWeek, others.hoursPerWeek);
    join(own.maxTerms, others.maxTerms);
    join(own.terms, others.terms);
    join(own.budget, others.budget);
    for (const auto &[term, limits] : others.perTerm)
        own.perTerm.emplace(term, limits);
    return own;
}

Placement placementOf(const PlanAnswer &answer)
{
    Placement placement;
    for (std::size_t t = 0; t < answer.terms.size(); ++t)
        for (const ItemId &item : answer.terms[t].items)
            placement.push_back({item, static_cast<int>(t) + 1});
    return placement;
}

static constexpr std::array<std::string_view, 8> objectiveWords{
    "terms", "cost", "credits", "items", "firstCredential", "milestones", "balance", "evenness"};

std::string_view toWord(Objective objective)
{
    return objectiveWords[static_cast<std::size_t>(objective)];
}

std::optional<Objective> objectiveFromWord(std::string_view word)
{
    for (std::size_t i = 0; i < objectiveWords.size(); ++i)
        if (objectiveWords[i] == word)
            return static_cast<Objective>(i);
    return {};
}

std::string_view toWord(PlanProof proof)
{
    switch (proof) {
    case PlanProof::Optimal:
        return "optimal";
    case PlanProof::Bound:
        return "bound";
    case PlanProof::Infeasible:
        return "infeasible";
    }
    return {};
}

std::string_view toWord(PlanConflict::Kind kind)
{
    switch (kind) {
    case PlanConflict::Kind::Limit:
        return "limit";
    case PlanConflict::Kind::Pin:
        return "pin";
    case PlanConflict::Kind::Rule:
        return "rule";
    }
    return {};
}

} // namespace cairn
