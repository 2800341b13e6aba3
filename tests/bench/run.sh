#!/usr/bin/env bash
# tests/bench/run.sh [BENCHMARK ARGUMENT...]: prints how fast chddl works, how long it takes to compile and how large a
# program gets, as ratios of what is measured beside it in the same run. Nothing here is a test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

chddl_packages "${chddl_build_packages[@]}" "${chddl_bench_packages[@]}"
chddl_build default bench
build/default/tests/bench/bench --benchmark_counters_tabular=true "$@"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# seconds COMMAND...: of the processor, the least of five runs.
seconds() {
    local run TIMEFORMAT='%U %S'
    for run in 1 2 3 4 5; do
        { time "$@" 1>&3 2>&4; } 2>&1
    done 3>&1 4>&2 | awk '{ s = $1 + $2; if (NR == 1 || s < least) least = s } END { print least }'
}

# compiled COMPILER SOURCE FLAG...: how long SOURCE takes.
compiled() { seconds "$1" -std=c++20 -O0 -Iinclude "${@:3}" -c "tests/bench/$2" -o "$folder/object.o"; }

ratio() { awk -v a="$2" -v b="$3" -v what="$1" -v bound="$4" 'BEGIN { printf "%-64s %6.2f  (%s)\n", what, a / b, bound }'; }

for compiler in g++ clang++-14; do
    command -v "$compiler" >/dev/null || { echo "$compiler is not there: not measured"; continue; }
    standard=$(compiled "$compiler" standard.cpp)
    format=$(compiled "$compiler" format.cpp)
    ratio "$compiler: compile with chddl.hpp / with std headers" \
        "$(compiled "$compiler" pipeline.cpp -DCHDDL_COMPILED)" "$standard" "at most 3, aim 2"
    ratio "$compiler: compile header-only, bodies apart / with fmt/format.h" \
        "$(compiled "$compiler" pipeline.cpp -DCHDDL_SEPARATE_COMPILATION)" "$format" "at most 2.5"
    ratio "$compiler: compile header-only in one unit / with fmt/format.h" \
        "$(compiled "$compiler" pipeline.cpp -DFMT_HEADER_ONLY)" "$format" "at most 2.5"
done

g++ -std=c++20 -O2 -Iinclude -DCHDDL_COMPILED tests/bench/pipeline.cpp -o "$folder/pipeline" build/default/lib/libchddl.a -lfmt
g++ -std=c++20 -O2 tests/bench/format.cpp -o "$folder/format" -lfmt
strip "$folder/pipeline" "$folder/format"
printf 'bytes of a program: %d with one pipeline, %d with fmt alone\n' \
    "$(stat -c %s "$folder/pipeline")" "$(stat -c %s "$folder/format")"
