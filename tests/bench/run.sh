#!/usr/bin/env bash
# Runs all benchmarks of a release build and prints their figures: ./test.sh bench
#   tests/bench/run.sh BUILD-FOLDER [options for Google Benchmark]
set -euo pipefail
build=$1
shift
bench=$build/tests/bench
data=$build/bench-data
mkdir -p "$data"

echo "== One learner: a tight audit, and many credentials"
"$bench/bench_audit" --benchmark_counters_tabular=true "$@"

echo
echo "== Scan of a cohort against 5,000 credentials"
for learners in 10000 100000; do
    [ -s "$data/$learners.ndjson" ] || "$bench/cairn-generate" --seed 1 --credentials 5000 \
        --learners $learners "$data/catalogue.json" "$data/$learners.ndjson"
    for threads in 1 2; do
        "$bench/bench_scan" "$build/app/cli/cairn-cli" "$data/catalogue.json" \
            "$data/$learners.ndjson" $threads
    done
done

echo
echo "== Plans"
"$bench/bench_plan"

echo
echo "== Start to first frame with a caseload of 5,000"
QT_QPA_PLATFORM=offscreen "$bench/bench_start" "$build/app/gui/cairn" "$data"

echo
echo "== The window on a caseload of 5,000"
QT_QPA_PLATFORM=offscreen "$bench/bench_window" "$data/caseload-5000.cairn"

echo
echo "== An encrypted caseload of 5,000"
"$bench/bench_store" "$data"
QT_QPA_PLATFORM=offscreen "$bench/bench_unlock" "$data/encrypted-5000.cairn"
