#!/usr/bin/env bash
# bash tests/fuzz/run.sh SECONDS [TARGET...]: builds libFuzzer's targets with clang 14, ASan and UBSan and runs each, on
# one input after the other that it makes of the seeds. What it finds is kept in build/fuzz/found/, and the run fails.
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
failed=()
for target in "${targets[@]}"; do
    corpus=build/fuzz/corpus/$target
    mkdir -p "$corpus"
    number=0
    while IFS= read -r seed; do
        printf %s "$seed" >"$corpus/seed_$((number += 1))"
    done <"tests/fuzz/seeds_$target.txt"
    [[ $target != spec ]] || cp tests/json/everything.json "$corpus/seed_everything"
    log=build/fuzz/$target.log
    "build/fuzz/tests/fuzz/fuzz_$target" "$corpus" -max_total_time="$seconds" -seed="${CHDDL_FUZZ_SEED:-0}" -timeout=10 \
        -rss_limit_mb=2048 -max_len=16384 -artifact_prefix="$found/${target}_" >"$log" 2>&1 || failed+=("$target")
    echo "$target: $(grep -E '^Done |SUMMARY' "$log" | tail -n 1)"
    [[ ${failed[*]} != *"$target"* ]] || tail -n 60 "$log"
done
((${#failed[@]} == 0))
