#!/usr/bin/env bash
# Installs what is missing, builds Cairn and opens it on the sample caseload.
#   ./run.sh              the sample caseload
#   ./run.sh FILE ...     what follows is given to Cairn instead
#   ./run.sh --pictures   pictures of every screen into build/pictures
# Without a display: prints the sample learner's audit and writes pictures of the main screens.
set -euo pipefail
cd "$(dirname "$0")"
. .ci/packages.sh

screens=main
if [ "${1:-}" = --pictures ]; then
    screens=all
    shift
fi
cairn_install_packages
cmake --preset dev -Wno-dev --log-level=WARNING >/dev/null
cmake --build --preset dev --target cairn cairn-cli

if [ $screens = main ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    if [ $# -eq 0 ]; then set -- --sample; fi
    exec build/dev/app/gui/cairn "$@"
fi

samples=resources/samples
pictures=$PWD/build/pictures
if [ $screens = main ]; then echo "There is no display here, so Cairn cannot open its window."; fi
echo
echo "The first sample learner's audit, by cairn-cli:"
echo
head -n 1 $samples/learners.ndjson | build/dev/app/cli/cairn-cli audit $samples/catalogue.json -
mkdir -p "$pictures"
rm -f "$pictures"/*.png
if [ $screens = main ]; then set -- --main-screens; fi
QT_QPA_PLATFORM=offscreen build/dev/app/gui/cairn --sample --screenshots "$pictures" "$@"
echo
echo "The pictures are in $pictures"
