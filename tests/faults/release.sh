#!/usr/bin/env bash
# What is run before a release, and takes about an hour and a half: 50,000 kills, 100,000 power cuts,
# 100,000 damages, every fault point. Every run tries seeds of its own and says which; CAIRN_SEED=<that
# number> tries the same again.
#
#   tests/faults/release.sh [build folder]
set -euo pipefail
build=${1:-build/ci}
export CAIRN_SEED=${CAIRN_SEED:-$(date +%s)000000}
export CAIRN_LONG=1 QTEST_FUNCTION_TIMEOUT=86400000
export CAIRN_KILLS=50000 CAIRN_CUTS=50000 CAIRN_DAMAGES=100000 CAIRN_SEQUENCES=50000 CAIRN_MUTANTS=50000

echo "seeds from $CAIRN_SEED"
for test in tst_power_cut tst_kill tst_damage tst_disk_errors tst_memory tst_undo tst_hostile_file; do
    "$build/tests/faults/$test" | grep -E 'QINFO|FAIL|Totals'
done
