#include "audit/IntegerProgram.h"

#include <Cbc_C_Interface.h>

#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <map>
#include <memory>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

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

IntegerProgram::Answer IntegerProgram::solveHere(int variable, const Effort &effort) const
{
    const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model(Cbc_newModel(),
                                                                       &Cbc_deleteModel);
    Cbc_setLogLevel(model.get(), 0);
    for (const auto &[name, value] :
         {std::pair("log", "0"), std::pair("threads", "0"), std::pair("randomCbcSeed", "1"),
          std::pair("ratioGap", "0"), std::pair("allowableGap", "0"),
          std::pair("heuristicsOnOff", effort.searchesForSolutions ? "on" : "off")})
        Cbc_setParameter(model.get(), name, value);
    Cbc_setParameter(model.get(), "maxNodes", std::to_string(effort.nodes).c_str());
    if (effort.seconds > 0) {
        Cbc_setParameter(model.get(), "timeMode", "elapsed");
        Cbc_setParameter(model.get(), "seconds", std::to_string(effort.seconds).c_str());
    }
    load(model.get(), variable);
    Cbc_setObjSense(model.get(), 1);
    Cbc_solve(model.get());
    Answer answer;
    answer.isProven
        = Cbc_isProvenOptimal(model.get()) != 0 || Cbc_isProvenInfeasible(model.get()) != 0;
    if (const double bound = Cbc_getBestPossibleObjValue(model.get());
        Cbc_isProvenInfeasible(model.get()) == 0 && std::abs(bound) < 1e15)
        answer.bound = static_cast<std::int64_t>(std::ceil(bound - 1e-6));
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

namespace {

/// Until something can be read, for as long as nobody says stop. \returns false where the wait is
/// over and nothing came.
bool waitFor(int end, const IntegerProgram::Effort &effort)
{
    if (!effort.stop && effort.seconds <= 0)
        return true;
    // A little longer than the solver itself is given: it looks at the clock now and then.
    const auto deadline = std::chrono::steady_clock::now()
                          + std::chrono::duration<double>(effort.seconds * 1.2 + 0.3);
    for (;;) {
        pollfd wait{end, POLLIN, 0};
        const int ready = ::poll(&wait, 1, 20);
        if (ready > 0)
            return true;
        if (effort.stop && *effort.stop)
            return false;
        if (effort.seconds > 0 && std::chrono::steady_clock::now() > deadline)
            return false;
    }
}

/// Writes or reads all of it. \returns false where the other side is gone.
template <class Call> bool passOn(Call call, int end, char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t some = call(end, bytes, size);
        if (some < 0 && errno == EINTR)
            continue;
        if (some <= 0)
            return false;
        bytes += some;
        size -= static_cast<std::size_t>(some);
    }
    return true;
}

} // namespace

/// In a process of its own: the solver's assertions end the process that they fail in, and it must
/// not be ours. What does not come back counts as not answered.
IntegerProgram::Answer IntegerProgram::smallest(int variable, int nodes) const
{
    Effort effort;
    effort.nodes = nodes;
    return smallest(variable, effort);
}

IntegerProgram::Answer IntegerProgram::smallest(int variable, const Effort &effort) const
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(STDOUT_FILENO); // What it prints is for nobody.
        ::close(STDERR_FILENO);
        Answer answer = solveHere(variable, effort);
        std::vector<std::int64_t> message{answer.isProven, !answer.values.empty(),
                                          answer.bound.has_value(), answer.bound.value_or(0)};
        answer.values.resize(m_most.size());
        message.insert(message.end(), answer.values.begin(), answer.values.end());
        const bool passed = passOn(::write, ends[1], reinterpret_cast<char *>(message.data()),
                                   message.size() * sizeof(std::int64_t));
        ::_exit(passed ? 0 : 1);
    }
    ::close(ends[1]);
    std::vector<std::int64_t> message(4 + m_most.size());
    const bool passed = child > 0 && waitFor(ends[0], effort)
                        && passOn(::read, ends[0], reinterpret_cast<char *>(message.data()),
                                  message.size() * sizeof(std::int64_t));
    ::close(ends[0]);
    if (child > 0 && !passed)
        ::kill(child, SIGKILL);
    if (child > 0)
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
    Answer answer;
    if (!passed)
        return answer;
    answer.isProven = message[0] != 0;
    if (message[1] != 0)
        answer.values.assign(message.begin() + 4, message.end());
    if (message[2] != 0)
        answer.bound = message[3];
    return answer;
}

} // namespace cairn::allocation
