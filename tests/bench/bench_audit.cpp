// How long one learner's audit takes: one hard allocation, and many credentials at once.

#include "Synthetic.h"

#include "audit/Audit.h"
#include "audit/CompiledCatalogue.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace {

using namespace cairn;
using namespace cairn::bench;
using Clock = std::chrono::steady_clock;

AuditOptions onDay()
{
    AuditOptions options;
    options.asOf = Date::fromCivil(2026, 11, 23);
    return options;
}

/// 1,000 tight audits (40 pieces, 12 baskets, no slack), one after another; the counters are what
/// counts: the median and the worst of them in milliseconds, and how many were proven.
void tightAudit(benchmark::State &state)
{
    constexpr int cases = 1000;
    TightCase tight = tightCase(7, cases);
    const CompiledCatalogue catalogue(std::move(tight.catalogue));
    std::vector<double> times;
    int proven = 0;
    for (auto _ : state) {
        times.clear();
        proven = 0;
        for (int i = 0; i < cases; ++i) {
            const auto start = Clock::now();
            const Auditor auditor(catalogue, tight.record, onDay());
            const Verdict verdict = auditor.verdict(i);
            times.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - start).count());
            proven += verdict.proof == Proof::Optimal;
        }
    }
    std::sort(times.begin(), times.end());
    state.counters["median_ms"] = times[cases / 2];
    state.counters["p99_ms"] = times[cases * 99 / 100];
    state.counters["worst_ms"] = times.back();
    state.counters["proven"] = proven;
}
BENCHMARK(tightAudit)->Iterations(1)->Unit(benchmark::kMillisecond);

/// One learner's state with every credential, as the window asks after an edit.
void manyCredentials(benchmark::State &state)
{
    constexpr int learners = 64;
    const CompiledCatalogue catalogue(syntheticCatalogue(1, int(state.range(0))));
    std::vector<Record> records;
    for (int i = 0; i < learners; ++i)
        records.push_back(syntheticRecord(1, i));
    int next = 0;
    double worst = 0;
    for (auto _ : state) {
        const auto start = Clock::now();
        const Auditor auditor(catalogue, records[std::size_t(next++ % learners)], onDay());
        benchmark::DoNotOptimize(auditor.verdicts());
        worst = std::max(worst,
                         std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    state.counters["worst_ms"] = worst;
}
BENCHMARK(manyCredentials)->Arg(100)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// Making a catalogue ready, once for each edition.
void compileCatalogue(benchmark::State &state)
{
    const Catalogue catalogue = syntheticCatalogue(1, int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(CompiledCatalogue(catalogue).catalogue().id.size());
}
BENCHMARK(compileCatalogue)->Arg(5000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
