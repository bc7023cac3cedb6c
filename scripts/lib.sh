# Shared by the scripts beside it: says what is missing and why, and installs it where it can.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# need PACKAGE "why": remembers a Debian package that is not installed.
missing=()
need() {
    if ! dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; then
        missing+=("$1")
        say "  missing: $1 ($2)"
    fi
}

# Installs what `need` found, as root or through sudo.
install_missing() {
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "Not root and no sudo. Ask whoever looks after this machine to run:"
            say "  apt-get install ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
        say "sudo may ask for your password, to install: ${missing[*]}"
    fi
    say "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        "${missing[@]}" >/dev/null
    missing=()
}

# Stops with clear words where apt is not the way.
require_debian() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null && return 0
    case "$(uname -s)" in
    Darwin)
        say "On macOS, install these with Homebrew, then build and run by hand:"
        say "  brew install graphviz libxlsxwriter pkg-config"
        say "  swift run -c release wittevlek render graphs/zuid-holland --all-views -o output/zuid-holland --force"
        ;;
    MINGW* | MSYS* | CYGWIN*)
        say "On Windows, use WSL: open PowerShell and run 'wsl --install -d Debian', open Debian, install Swift"
        say "from swift.org, and run this script there."
        ;;
    *)
        say "This script knows Debian and Ubuntu. Elsewhere install, with your own package manager:"
        say "  graphviz's development files (libgvc), libxlsxwriter, pkg-config, the Liberation fonts"
        ;;
    esac
    exit 1
}

require_swift() {
    if ! command -v swift >/dev/null; then
        say "Swift is not installed. Wittevlek needs Swift 6.3 or newer: https://www.swift.org/install"
        exit 1
    fi
}

# What the program needs on Debian.
need_for_program() {
    say "Looking for what Wittevlek needs …"
    need libgraphviz-dev "draws the maps"
    need libxlsxwriter-dev "writes spreadsheets"
    need pkg-config "lets Swift find the two libraries above"
    need fonts-liberation "the letters in the maps"
    need fontconfig "finds those letters"
}

# A first line of `swift build` can be silent for minutes: say so once. With Swift's own libraries inside, the program starts in
# two thirds of the time and runs where Swift is not installed; macOS has them.
build_release() {
    local static=()
    [ "$(uname -s)" = Linux ] && static=(--static-swift-stdlib -Xswiftc -use-ld=lld)
    say "Building Wittevlek (the first time takes a few minutes) …"
    (cd "$root" && swift build -c release --product wittevlek ${static[@]+"${static[@]}"} "$@" >&2)
}
