#!/usr/bin/env bash
# Installs what is missing, builds everything with warnings as errors, and runs the tests.
#   ./test.sh             the quick set
#   ./test.sh long        everything: also long property runs, fuzzing, the matrix of pictures
#   ./test.sh bench       the benchmarks instead, with the figures that README.md quotes
#   ./test.sh [long] -R NAME ...   what follows is given to ctest
set -euo pipefail
cd "$(dirname "$0")"
. .ci/packages.sh

cairn_install_packages
what=${1:-}

if [ "$what" = bench ]; then
    shift
    cmake --preset release -Wno-dev --log-level=WARNING >/dev/null
    cmake --build --preset release
    tests/bench/run.sh build/release "$@"
    exit
fi

tests=ci
if [ "$what" = long ]; then
    shift
    tests=long
fi
cmake --preset ci -Wno-dev --log-level=WARNING >/dev/null
cmake --build --preset ci
ctest --preset $tests "$@" </dev/null
