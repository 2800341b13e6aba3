#!/usr/bin/env bash
# tests/bench/run.sh [BENCHMARK ARGUMENT...]: prints how fast chddl works, how long it takes to compile and how large a
# program gets, as ratios of what is measured beside it in the same run. Nothing here is a test.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

chddl_packages "${chddl_build_packages[@]}" "${chddl_bench_packages[@]}"
chddl_build default bench
# The repetitions of all are mixed, so that a slow moment of the machine does not meet one of them alone.
build/default/tests/bench/bench --benchmark_enable_random_interleaving=true --benchmark_min_time=0.2 "$@"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The arguments of a compiler for each program that is compared.
declare -A programs=(
    [standard]='tests/bench/standard.cpp'
    [format]='tests/bench/format.cpp'
    [compiled]='tests/bench/pipeline.cpp -DCHDDL_COMPILED'
    [declared]='tests/bench/pipeline.cpp -DCHDDL_SEPARATE_COMPILATION'
    [bodies]='lib/header_only/src.cpp -DCHDDL_SEPARATE_COMPILATION -DFMT_HEADER_ONLY'
    [whole]='tests/bench/pipeline.cpp -DFMT_HEADER_ONLY'
)

# compile_times COMPILER: the name of a program and the seconds of the processor that it took to compile, five times in turn.
compile_times() {
    local program round TIMEFORMAT='%U %S'
    for round in 1 2 3 4 5; do
        for program in "${!programs[@]}"; do
            # shellcheck disable=SC2086  # several arguments
            { time "$1" -std=c++20 -O0 -Iinclude ${programs[$program]} -c -o "$folder/object.o" 2>&3; } 2>&1 | sed "s/^/$program /"
        done
    done 3>&2
}

for compiler in g++ clang++-14; do
    command -v "$compiler" >/dev/null || { echo "$compiler is not there: not measured"; continue; }
    compile_times "$compiler" | awk -v compiler="$compiler" '
        { seconds = $2 + $3; if (!($1 in least) || seconds < least[$1]) least[$1] = seconds }
        function ratio(what, a, b, bound) { printf "%-64s %6.2f  (%s)\n", compiler ": " what, least[a] / least[b], bound }
        END {
            ratio("compile with chddl.hpp / with std headers", "compiled", "standard", "at most 3, aim 2")
            ratio("compile with chddl::header_only / with fmt/format.h", "declared", "format", "at most 2.5")
            ratio("  its bodies, once a target / with fmt/format.h", "bodies", "format", "no bound")
            ratio("compile with the include path alone / with fmt/format.h", "whole", "format", "no bound")
        }'
done

g++ -std=c++20 -O2 -Iinclude -DCHDDL_COMPILED tests/bench/pipeline.cpp -o "$folder/pipeline" build/default/lib/libchddl.a -lfmt
g++ -std=c++20 -O2 tests/bench/format.cpp -o "$folder/format" -lfmt
strip "$folder/pipeline" "$folder/format"
printf 'bytes of a program: %d with one pipeline, %d with fmt alone\n' \
    "$(stat -c %s "$folder/pipeline")" "$(stat -c %s "$folder/format")"
