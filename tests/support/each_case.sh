#!/usr/bin/env bash
# each_case.sh EXECUTABLE [AT_ONCE [CASES]]: runs every test case of a Catch2 executable, or those that Catch2 takes CASES
# for, in a process of its own, so many of them side by side (1). The embedded engine wants it so: once it has been closed,
# what is opened later in the same process has no background threads for Kafka tables. One server for all of them, that of
# CHDDL_TEST_URL, is asked by one case after the other: they use the same names.
set -uo pipefail

executable=$1
at_once=${2:-1}
[[ -z ${CHDDL_TEST_URL:-} ]] || at_once=1
mapfile -t cases < <("$executable" --list-test-names-only "${@:3:1}")
((${#cases[@]})) || { echo "$executable has no test case" >&2; exit 1; }
# Engines make and drop thousands of tables: in memory that takes a tenth of the time. What they leave behind goes, too.
available=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1)
[[ ! -w /dev/shm ]] || ((${available:-0} < 1048576)) || export TMPDIR=/dev/shm
folder=$(mktemp -d)
export TMPDIR=$folder
trap 'rm -rf "$folder"' EXIT

# run_case NAME: its result and seconds, in one piece; a file more in the folder if it failed.
run_case() {
    local pattern output begin=$SECONDS
    # Commas separate patterns for Catch2, and brackets are tags.
    pattern=${1//\\/\\\\}
    pattern=${pattern//,/\\,}
    pattern=${pattern//[/\\[}
    if output=$("$executable" "$pattern" 2>&1) && [[ $output != *'No test cases matched'* ]]; then
        output=$(printf 'passed: %s (%d s)\n' "$1" $((SECONDS - begin)); grep -A 3 -E '^warning:' <<<"$output")
    else
        output=$(printf 'FAILED: %s (%d s)\n%s\n' "$1" $((SECONDS - begin)) "$output")
        mktemp "$folder/failed.XXXXXX" >/dev/null
    fi
    flock "$folder" cat <<<"$output"
}
export -f run_case
export executable folder

printf '%s\0' "${cases[@]}" | xargs -0 -n 1 -P "$at_once" bash -c 'run_case "$1"' run_case
status=$?
failed=$(find "$folder" -name 'failed.*' | wc -l)
printf '%d of %d test cases passed\n' $((${#cases[@]} - failed)) "${#cases[@]}"
((status == 0 && failed == 0))
