#!/usr/bin/env bash
# bash tests/run.sh [CTEST ARGUMENT...]: installs what is missing, builds, and runs the suites; those labelled 'live' with
# an embedded ClickHouse and a Kafka broker. CHDDL_PRESET names another preset than 'tests'.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

preset=${CHDDL_PRESET:-tests}
export CHDDL_KAFKA_TOOL=$PWD/build/$preset/tests/support/kafka_tool

chddl_packages "${chddl_build_packages[@]}"
remarks=()
chddl_packages "${chddl_test_packages[@]}" || remarks+=("the JSON Schema was compared with nothing: $chddl_reason")
chddl_build "$preset"

run=(ctest --test-dir "build/$preset" --output-on-failure --no-tests=error -j 2 "$@")
if [[ $("${run[@]}" -N -L live) != *'Total Tests: 0'* ]]; then
    fetched=0
    chddl_libchdb || fetched=$?
    ((fetched != 2)) || exit 1
    if ((fetched == 0)); then
        run=(bash tests/support/with_broker.sh "${run[@]}")
    else
        remarks+=("the live suites were left out: $chddl_reason")
        run+=(-LE live)
    fi
fi

status=0
"${run[@]}" || status=$?
for remark in "${remarks[@]}"; do chddl_say "$remark"; done
exit "$status"
