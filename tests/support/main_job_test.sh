#!/usr/bin/env bash
# main_job_test.sh PROGRAM EXPECTED: runs the main job on a topic of its own, and compares its whole output with EXPECTED,
# where the broker, the topic and the group of this run stand as BROKER and NAME.
set -euo pipefail

program=$1 expected=$2
support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=chddl_main_job_$(date +%s)_$$
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$CHDDL_KAFKA_TOOL" topic "$CHDDL_TEST_BROKER" "$name"
"$CHDDL_KAFKA_TOOL" produce "$CHDDL_TEST_BROKER" "$name" 10000 >/dev/null
"$program" "$CHDDL_TEST_BROKER" "$name" "$name" "$folder/engine" "$support/embedded_config.xml" |
    sed -e "s/$CHDDL_TEST_BROKER/BROKER/" -e "s/$name/NAME/g" >"$folder/printed"
diff "$expected" "$folder/printed"
