#!/usr/bin/env bash
# bash examples/run.sh: installs what is missing, builds, and runs 14_main_job.cpp for real: messages are sent to a Kafka
# broker made for this run, the program makes the pipeline, and what is in the table must be what was sent.
# With CHDDL_TEST_BROKER=HOST:PORT it is that broker instead, where a new topic is made and left.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

export CHDDL_KAFKA_TOOL=$PWD/build/examples/tests/support/kafka_tool

chddl_packages "${chddl_build_packages[@]}"
chddl_libchdb
chddl_build examples example_14_main_job kafka_tool
# This script is what runs beside the broker, too.
[[ -n ${CHDDL_TEST_BROKER:-} ]] || exec bash tests/support/with_broker.sh bash examples/run.sh

messages=10000
name=chddl_example_$(date +%s)_$$  # of topic and consumer group: what an earlier run left is not read
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

die() {
    echo "FAILED: $1" >&2
    exit 1
}

# expect NAME VALUE: the program's line of that name.
expect() {
    local found
    found=$(awk -F '\t' -v name="$1" '$1 == name { print $2 }' "$folder/printed")
    [[ $found == "$2" ]] || die "$1 is ${found:-not said}, not $2"
}

# The checksum of each column, as the producer added it up and as the destination has it; fails unless all agree.
compare() {
    awk -F '\t' '
        NR == FNR && $1 == "count" { next }
        NR == FNR { names[++columns] = $1; sent[$1] = $2; next }
        $1 == "checksum" { stored[$2] = $3; ++reported }
        END {
            printf "\n%-10s %20s %20s\n", "checksum", "producer", "destination"
            differing = (columns == 0 || columns != reported)
            for (i = 1; i <= columns; ++i) {
                name = names[i]
                agrees = (stored[name] "" == sent[name] "")
                printf "%-10s %20s %20s%s\n", name, sent[name], stored[name], agrees ? "" : "  DIFFERS"
                if (!agrees) differing = 1
            }
            exit differing
        }' "$folder/sent" "$folder/printed"
}

"$CHDDL_KAFKA_TOOL" topic "$CHDDL_TEST_BROKER" "$name"
"$CHDDL_KAFKA_TOOL" produce "$CHDDL_TEST_BROKER" "$name" "$messages" >"$folder/sent"

build/examples/examples/14_main_job "$CHDDL_TEST_BROKER" "$name" "$name" "$folder/engine" \
    "$PWD/tests/support/embedded_config.xml" | tee "$folder/printed" || die "the program ended with an error"

compare || die "what the destination holds is not what was sent"
expect count "$messages"
expect distinct "$messages"
expect min 1
expect max "$messages"
echo
echo "$messages messages were sent, $messages rows arrived, and every checksum agrees."
