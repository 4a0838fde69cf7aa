#pragma once

#include "planner/PlanModel.h"
#include "planner/Planner.h"
#include "planner/Schedule.h"

#include <chrono>

namespace cairn {

/// Looks for the best plan of one request, objective by objective, and knows what is proven.
class PlanSearch
{
public:
    PlanSearch(const PlanCheck &check, const PlanEffort &effort);

    struct Outcome {
        PlanProof proof = PlanProof::Bound;
        std::optional<Placement> placement;
        std::optional<ObjectiveValue> bound;
    };
    Outcome run();

    /// Whether there is a plan at all. Nothing where the time was not enough to tell.
    std::optional<bool> isFeasible();
    const std::optional<PlanReport> &best() const { return m_report; }

    /// So many terms are looked ahead where the request names no end.
    static constexpr int longest = 40;

private:
    using Effort = allocation::IntegerProgram::Effort;

    enum class Found { Nothing, Something, Unknown };

    int horizon() const;
    Effort effort() const;
    bool isOver() const;
    std::unique_ptr<PlanModel> model(int terms) const;
    bool take(const Placement &placement);
    void tell();
    std::int64_t leastCredits();
    int leastTerms();
    Found chooseThenPlace(Objective objective, int terms);
    Found improve(Objective objective, int terms, bool strictly);
    Found ask(PlanModel &program, Objective objective, bool isWhole);
    bool settleTerms(std::size_t stage);
    bool settle(std::size_t stage);
    bool findAny();
    std::optional<std::vector<int>> fixedItems() const;
    bool hasMinima() const;
    std::optional<bool> schedule(int terms);
    bool isAwardedBy(const Placement &placement, const CredentialId &credential) const;

    const PlanCheck &m_check;
    const PlanSetting &m_setting;
    const PlanEffort &m_effort;
    std::chrono::steady_clock::time_point m_end;
    Reach m_reach;
    std::vector<std::pair<Objective, std::int64_t>> m_settled;
    std::optional<Placement> m_placement;
    std::optional<PlanReport> m_report;
    std::optional<std::int64_t> m_bound; ///< of the stage at hand
    std::unique_ptr<Schedule> m_fixed;   ///< where nothing is left to choose
    int m_leastTerms = 1;
    int m_terms = 0; ///< how many are looked at; settled once terms are
    bool m_isImpossible = false;
};

} // namespace cairn
