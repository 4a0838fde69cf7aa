#!/usr/bin/env bash
# What is run before a release, and takes about an hour and a half: 50,000 kills, 100,000 power cuts,
# 100,000 damages, every fault point. Every run tries seeds of its own and says which; CAIRN_SEED=<that
# number> tries the same again, and the other numbers may be given in the same way.
#
#   tests/faults/release.sh [build folder [test ...]]
set -euo pipefail
build=${1:-build/ci}
shift $(($# > 0 ? 1 : 0))
if [ $# -eq 0 ]; then
    set -- tst_power_cut tst_kill tst_migration tst_damage tst_disk_errors tst_memory tst_undo \
        tst_hostile_file
fi
export CAIRN_SEED=${CAIRN_SEED:-$(date +%s)000000}
export CAIRN_LONG=1 QTEST_FUNCTION_TIMEOUT=86400000
export CAIRN_KILLS=${CAIRN_KILLS:-50000} CAIRN_CUTS=${CAIRN_CUTS:-50000}
export CAIRN_DAMAGES=${CAIRN_DAMAGES:-100000} CAIRN_SEQUENCES=${CAIRN_SEQUENCES:-50000}
export CAIRN_MUTANTS=${CAIRN_MUTANTS:-50000}

echo "seeds from $CAIRN_SEED"
for test; do
    "$build/tests/faults/$test" | grep -E 'QINFO|FAIL|Totals'
done
