#include "planner/Planner.h"

#include "planner/Search.h"
#include "planner/WhyNot.h"

namespace cairn {

Result<PlanAnswer> plan(const CompiledCatalogue &catalogue, const Record &record,
                        const PlanRequest &request, Date asOf, const PlanEffort &effort)
{
    const Result<PlanCheck> check = PlanCheck::make(catalogue, record, request, asOf);
    if (!check)
        return tl::unexpected(check.error());
    PlanSearch search(*check, effort);
    PlanSearch::Outcome outcome = search.run();
    PlanAnswer answer;
    answer.proof = outcome.proof;
    if (outcome.placement) {
        PlanReport report = check->check(*outcome.placement);
        for (Objective objective : check->request().objectives)
            answer.objective.push_back({objective, report.value(objective)});
        answer.terms = std::move(report.terms);
        answer.conditions = std::move(report.conditions);
        answer.offRamps = std::move(report.offRamps);
    }
    answer.bound = outcome.bound;
    if (answer.proof == PlanProof::Infeasible && effort.explainInfeasible)
        explainInfeasible(catalogue, record, request, asOf, effort.seconds, effort.stop, answer);
    return answer;
}

} // namespace cairn
