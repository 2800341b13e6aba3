#!/usr/bin/env bash
# with_engine_host.sh COMMAND...: runs COMMAND beside an embedded engine behind HTTP, whose URL is CHDDL_TEST_URL. Where
# that is set already, that server is used. CHDDL_ENGINE_HOST names the program of engine_host.cpp. Exits as COMMAND does,
# or with 1 if the engine does not start.
set -euo pipefail

[[ -z ${CHDDL_TEST_URL:-} ]] || exec "$@"
[[ -x ${CHDDL_ENGINE_HOST:-} ]] || { echo "CHDDL_ENGINE_HOST names no engine_host: build it first" >&2; exit 1; }

# shellcheck source=tests/support/beside.sh
. "$(dirname "${BASH_SOURCE[0]}")/beside.sh"

mkfifo "$folder/url"
beside_spawn "$folder/url" "$CHDDL_ENGINE_HOST" "$folder/engine"
read -r -t 60 CHDDL_TEST_URL <"$folder/url" && [[ $CHDDL_TEST_URL == http://* ]] || {
    echo "engine_host does not start: $(tail -n 20 "$folder/stderr")" >&2
    exit 1
}
export CHDDL_TEST_URL
beside_run "$@"
