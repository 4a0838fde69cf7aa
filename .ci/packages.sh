# Sourced by run.sh and test.sh: installs what the build needs and is missing.
# Asks dpkg only, so that it is quick, and needs no root, when everything is there.

cairn_packages=(
    # tools
    git ca-certificates g++ cmake ninja-build ccache pkg-config
    # Qt, with its own translations
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools linguist-qt6
    qt6-translations-l10n libqt6svg6 qt6-svg-dev libgl1-mesa-dev libvulkan-dev
    # libraries
    libsimdjson-dev libcli11-dev libsqlitecpp-dev libexpected-dev libssl-dev
    libbenchmark-dev coinor-libcbc-dev
    # icons and letters
    breeze-icon-theme fonts-dejavu-core
    # the accessibility tests
    xvfb xauth at-spi2-core dbus dbus-x11 python3 python3-pyatspi
)

cairn_missing_packages() {
    local name
    for name in "${cairn_packages[@]}"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || echo "$name"
    done
    # A node that came another way stays as it is.
    command -v npm >/dev/null || printf '%s\n' nodejs npm
}

cairn_install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        echo "This is not Debian: the packages named in .ci/packages.sh are taken as installed." >&2
        return 0
    fi
    local missing as_root=()
    mapfile -t missing < <(cairn_missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Installing ${#missing[@]} missing packages (some minutes, once): ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "They need root to be installed: run 'apt-get install ${missing[*]}' as root." >&2
            return 1
        fi
        as_root=(sudo)
    fi
    # A stale list is the usual reason why an install fails; a source that does not answer is not
    # fatal as long as the packages can be had.
    "${as_root[@]}" apt-get update -qq </dev/null || true
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" </dev/null >"$cairn_install_log" 2>&1 || {
        tail -n 30 "$cairn_install_log" >&2
        return 1
    }
}

cairn_install_log=$(mktemp)
trap 'rm -f "$cairn_install_log"' EXIT
# Without any locale Qt reads file names as ASCII.
[ -n "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ] || export LANG=C.UTF-8
