#!/usr/bin/env bash
# Builds the program in release mode. With --native for this machine alone: GraphCore then uses its widest vectors. Both
# builds give the same numbers to 1e-12 (Benchmarks/run --compare-builds shows it); only the native one may not run
# elsewhere. Other arguments go to `swift build`.
# shellcheck source=scripts/lib.sh
source "$(dirname "$0")/lib.sh"

native=()
if [ "${1:-}" = "--native" ]; then
    shift
    # The Swift compiler takes the processor from the C compiler that it holds within. A folder of its own keeps the
    # portable build.
    case "$(uname -m)" in
    x86_64) processor=-march=native ;;
    *) processor=-mcpu=native ;;
    esac
    native=(-Xcc "$processor" --scratch-path "$root/.build/native")
fi

require_swift
if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    need_for_program
    install_missing
fi
build_release "${native[@]}" "$@"
say "Built: $(cd "$root" && swift build -c release "${native[@]}" "$@" --show-bin-path)/wittevlek"
