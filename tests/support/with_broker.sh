#!/usr/bin/env bash
# with_broker.sh COMMAND...: runs COMMAND beside a Kafka broker made for it alone, whose address is CHDDL_TEST_BROKER and
# whose kind, kafka or mock, is CHDDL_TEST_BROKER_KIND. Where CHDDL_TEST_BROKER is set already, that one is used.
# CHDDL_KAFKA_TOOL names the program of kafka_tool.cpp. Exits as COMMAND does, or with 1 if no broker starts.
set -euo pipefail

[[ -z ${CHDDL_TEST_BROKER:-} ]] || exec "$@"

# shellcheck source=tests/support/broker.sh
. "$(dirname "${BASH_SOURCE[0]}")/broker.sh"

folder=$(mktemp -d)
command_pid=

# shellcheck disable=SC2317  # called by the trap
end() {
    trap '' HUP INT TERM
    [[ -z $command_pid ]] || kill -TERM -- "-$command_pid" 2>/dev/null || :
    wait "$command_pid" 2>/dev/null || :
    broker_stop
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

broker_start "$folder" || exit 1

# In a process group of its own: what COMMAND has started is ended with it, and a signal is acted on at once.
set -m
"$@" <&0 &
command_pid=$!
set +m
status=0
wait "$command_pid" || status=$?
broker_remark
exit "$status"
