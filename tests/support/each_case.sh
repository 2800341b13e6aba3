#!/usr/bin/env bash
# each_case.sh EXECUTABLE: runs every test case of a Catch2 executable in a process of its own. The embedded engine wants
# it so: once it has been closed, what is opened later in the same process has no background threads for Kafka tables.
set -uo pipefail

executable=$1
failed=0
mapfile -t cases < <("$executable" --list-test-names-only)
((${#cases[@]})) || { echo "$executable has no test case" >&2; exit 1; }
for name in "${cases[@]}"; do
    # Commas separate patterns for Catch2, and brackets are tags.
    pattern=${name//\\/\\\\}
    pattern=${pattern//,/\\,}
    pattern=${pattern//[/\\[}
    output=$("$executable" "$pattern" 2>&1) && [[ $output != *'No test cases matched'* ]] && {
        printf 'passed: %s\n' "$name"
        grep -A 3 -E '^warning:' <<<"$output"
        continue
    }
    printf 'FAILED: %s\n%s\n' "$name" "$output"
    failed=$((failed + 1))
done
printf '%d of %d test cases passed\n' $((${#cases[@]} - failed)) "${#cases[@]}"
((failed == 0))
