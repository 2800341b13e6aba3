#!/usr/bin/env bash
# with_engine_host.sh COMMAND...: runs COMMAND beside an embedded engine behind HTTP, whose URL is CHDDL_TEST_URL. Where
# that is set already, that server is used. CHDDL_ENGINE_HOST names the program of engine_host.cpp. Exits as COMMAND does,
# or with 1 if the engine does not start.
set -euo pipefail

[[ -z ${CHDDL_TEST_URL:-} ]] || exec "$@"
[[ -x ${CHDDL_ENGINE_HOST:-} ]] || { echo "CHDDL_ENGINE_HOST names no engine_host: build it first" >&2; exit 1; }

folder=$(mktemp -d)
pid=

# shellcheck disable=SC2317  # called by the trap
end() {
    trap '' HUP INT TERM
    [[ -z $pid ]] || kill "$pid" 2>/dev/null || :
    wait 2>/dev/null || :
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' HUP INT TERM

mkfifo "$folder/url"
"$CHDDL_ENGINE_HOST" "$folder/engine" >"$folder/url" &
pid=$!
read -r -t 60 CHDDL_TEST_URL <"$folder/url" || { echo "engine_host does not start" >&2; exit 1; }
export CHDDL_TEST_URL
status=0
"$@" || status=$?
exit "$status"
