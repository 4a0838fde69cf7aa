// How long plans take: real curricula in the fewest terms, the sample's learners to a bachelor's
// degree, and the check of a board. Usage: bench_plan [seconds for one plan]

#include "interchange/cairn/CatalogueJson.h"
#include "interchange/cairn/RecordJson.h"
#include "interchange/curriculum/Curriculum.h"
#include "planner/Planner.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace cairn;
using Clock = std::chrono::steady_clock;

namespace {

std::string contents(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void report(const std::string &name, const CompiledCatalogue &catalogue, const Record &record,
            const PlanRequest &request, Date asOf, double seconds)
{
    PlanEffort effort;
    effort.seconds = seconds;
    effort.explainInfeasible = false;
    double first = -1;
    const auto start = Clock::now();
    effort.onBetter = [&](const PlanAnswer &) {
        if (first < 0)
            first = since(start);
    };
    const auto answer = plan(catalogue, record, request, asOf, effort);
    const double all = since(start);
    if (!answer)
        return;
    double check = 0;
    if (answer->hasPlan()) {
        const auto checker = PlanCheck::make(catalogue, record, request, asOf);
        const Placement placement = placementOf(*answer);
        const auto begin = Clock::now();
        checker->check(placement, PlanDetail::Validity);
        check = since(begin);
    }
    std::printf("%-46s %-10s first %6.3f s, all %7.3f s, check %6.1f ms\n", name.c_str(),
                std::string(toWord(answer->proof)).c_str(), first, all, check * 1000);
}

void curricula(double seconds)
{
    const char *named = std::getenv("CAIRN_SHARED");
    const std::filesystem::path shared
        = named ? named : std::filesystem::path(CAIRN_SOURCE_DIR) / ".." / "shared";
    const std::filesystem::path folder = shared / "samples" / "curricula";
    if (!std::filesystem::is_directory(folder))
        return;
    const Date asOf = Date::fromCivil(2026, 8, 1);
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".csv")
            continue;
        auto import = importCurriculum(contents(entry.path()), asOf);
        if (!import)
            continue;
        PlanRequest request;
        request.goals = {import->catalogue.credentials.front().id};
        const CompiledCatalogue catalogue(std::move(import->catalogue));
        for (int credits : {12, 15, 18}) {
            request.limits.maxCredits = Decimal::fromInt(credits);
            request.objectives = {Objective::Terms};
            report(entry.path().stem().string() + ", " + std::to_string(credits), catalogue, {},
                   request, asOf, seconds);
        }
    }
}

void sample(double seconds)
{
    const std::filesystem::path folder
        = std::filesystem::path(CAIRN_SOURCE_DIR) / "resources" / "samples";
    auto reading = readCatalogue(contents(folder / "catalogue.json"));
    if (!reading || !reading->isUsable())
        return;
    const CompiledCatalogue catalogue(std::move(reading->catalogue));
    std::istringstream lines(contents(folder / "learners.ndjson"));
    const Date asOf = Date::fromCivil(2026, 11, 23);
    const std::pair<const char *, PlanProfile> profiles[]
        = {{"fastest", PlanProfile::Fastest}, {"least cost", PlanProfile::LeastCost}};
    for (std::string line; std::getline(lines, line);) {
        const auto record = readRecord(line, catalogue.catalogue().grades);
        if (!record)
            continue;
        for (const auto &[name, profile] : profiles) {
            PlanRequest request;
            request.goals = {CredentialId("bs-business")};
            request.limits.maxCredits = Decimal::fromInt(15);
            request.objectives = objectivesOf(profile);
            report(record->learner.id.text + ", BS in Business, " + name, catalogue, *record,
                   request, asOf, seconds);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const double seconds = argc > 1 ? std::atof(argv[1]) : 2;
    curricula(seconds);
    sample(seconds);
    return 0;
}
