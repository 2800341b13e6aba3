#!/usr/bin/env bash
# bash tests/fuzz/run.sh SECONDS [TARGET...]: builds libFuzzer's targets with clang 14, ASan and UBSan and runs each, two at
# a time, on one input after the other that it makes of the seeds. What it finds is kept in build/fuzz/found/, and the run fails.
# CHDDL_FUZZ_SEED makes it the same run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

seconds=${1:?say for how many seconds}
targets=("${@:2}")
((${#targets[@]})) || targets=(spec type select quote)
chddl_build fuzz "${targets[@]/#/fuzz_}"

export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=0
found=build/fuzz/found
mkdir -p "$found"

# fuzz TARGET: to its end; what it says when it has found something.
fuzz() {
    local target=$1 corpus=build/fuzz/corpus/$1 log=build/fuzz/$1.log number=0 status=0 seed
    mkdir -p "$corpus"
    while IFS= read -r seed; do
        printf %s "$seed" >"$corpus/seed_$((number += 1))"
    done <"tests/fuzz/seeds_$target.txt"
    [[ $target != spec ]] || cp tests/json/everything.json "$corpus/seed_everything"
    "build/fuzz/tests/fuzz/fuzz_$target" "$corpus" -max_total_time="$seconds" -seed="${CHDDL_FUZZ_SEED:-0}" -timeout=10 \
        -rss_limit_mb=2048 -max_len=16384 -artifact_prefix="$found/${target}_" >"$log" 2>&1 || status=1
    echo "$target: $(grep -E '^Done |SUMMARY' "$log" | tail -n 1)"
    ((status == 0)) || tail -n 60 "$log"
    return "$status"
}
export -f fuzz
export found seconds

printf '%s\n' "${targets[@]}" | xargs -n 1 -P 2 bash -c 'fuzz "$1"' fuzz
