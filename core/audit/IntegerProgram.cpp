#include "audit/IntegerProgram.h"

#include <Cbc_C_Interface.h>

#include <cmath>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace cairn::allocation {

int IntegerProgram::whole(std::int64_t most)
{
    m_most.push_back(most);
    return static_cast<int>(m_most.size()) - 1;
}

int IntegerProgram::amount()
{
    return whole(-1);
}

void IntegerProgram::atLeast(std::int64_t least, std::vector<Term> terms)
{
    m_rows.push_back({static_cast<double>(least), HUGE_VAL, std::move(terms)});
}

void IntegerProgram::atMost(std::int64_t most, std::vector<Term> terms)
{
    m_rows.push_back({-HUGE_VAL, static_cast<double>(most), std::move(terms)});
}

/// Column by column; what a row says twice of a variable is added up.
void IntegerProgram::load(void *solver, int variable) const
{
    const std::size_t columns = m_most.size();
    std::vector<std::map<int, double>> entries(columns);
    std::vector<double> least;
    std::vector<double> most;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        for (const auto &[column, factor] : m_rows[r].terms)
            entries[static_cast<std::size_t>(column)][static_cast<int>(r)]
                += static_cast<double>(factor);
        least.push_back(m_rows[r].least);
        most.push_back(m_rows[r].most);
    }
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> rows;
    std::vector<double> factors;
    for (const std::map<int, double> &column : entries) {
        for (const auto &[row, factor] : column) {
            rows.push_back(row);
            factors.push_back(factor);
        }
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
    }
    const std::vector<double> from(columns, 0);
    std::vector<double> to;
    for (std::int64_t end : m_most)
        to.push_back(end < 0 ? HUGE_VAL : static_cast<double>(end));
    std::vector<double> objective(columns, 0);
    objective[static_cast<std::size_t>(variable)] = 1;
    Cbc_loadProblem(solver, static_cast<int>(columns), static_cast<int>(m_rows.size()),
                    starts.data(), rows.data(), factors.data(), from.data(), to.data(),
                    objective.data(), least.data(), most.data());
    for (std::size_t v = 0; v < columns; ++v)
        if (m_most[v] >= 0)
            Cbc_setInteger(solver, static_cast<int>(v));
}

IntegerProgram::Answer IntegerProgram::smallest(int variable, int nodes) const
{
    // The solver's command layer keeps some state for the whole process.
    static std::mutex one;
    const std::lock_guard lock(one);
    const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model(Cbc_newModel(),
                                                                       &Cbc_deleteModel);
    Cbc_setLogLevel(model.get(), 0);
    Cbc_setParameter(model.get(), "log", "0");
    Cbc_setParameter(model.get(), "threads", "0");
    Cbc_setParameter(model.get(), "randomCbcSeed", "1");
    Cbc_setParameter(model.get(), "maxNodes", std::to_string(nodes).c_str());
    Cbc_setParameter(model.get(), "ratioGap", "0");
    Cbc_setParameter(model.get(), "allowableGap", "0");
    load(model.get(), variable);
    Cbc_setObjSense(model.get(), 1);
    Cbc_solve(model.get());
    Answer answer;
    answer.isProven
        = Cbc_isProvenOptimal(model.get()) != 0 || Cbc_isProvenInfeasible(model.get()) != 0;
    // With nothing to branch on it stays with the linear answer.
    const double *values = Cbc_bestSolution(model.get());
    if (!values && Cbc_isProvenOptimal(model.get()) != 0)
        values = Cbc_getColSolution(model.get());
    if (Cbc_isProvenInfeasible(model.get()) != 0 || !values)
        return answer;
    for (std::size_t v = 0; v < m_most.size(); ++v)
        answer.values.push_back(std::llround(values[v]));
    return answer;
}

} // namespace cairn::allocation
