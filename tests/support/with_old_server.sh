#!/usr/bin/env bash
# with_old_server.sh COMMAND...: runs COMMAND beside Debian's clickhouse-server (18.16), started for it alone on loopback
# ports: CHDDL_TEST_OLD_URL is its HTTP port, CHDDL_TEST_OLD_NATIVE that of its native protocol. Its users are `default`,
# without a password, and `guarded` with the password `sesame`. Exits as COMMAND does; where the server cannot be had,
# COMMAND runs without, and says what it leaves out.
set -euo pipefail

# shellcheck source=tests/support/deps.sh
. "$(dirname "${BASH_SOURCE[0]}")/deps.sh"

chddl_tool clickhouse-server clickhouse-server || exec "$@"

# shellcheck source=tests/support/beside.sh
. "$(dirname "${BASH_SOURCE[0]}")/beside.sh"
# shellcheck source=tests/support/old_server.sh
. "$(dirname "${BASH_SOURCE[0]}")/old_server.sh"

start() {
    local port
    port=$(shuf -i 20000-31990 -n 1)
    old_server_start server "$port" &&
        export CHDDL_TEST_OLD_URL=http://127.0.0.1:$port CHDDL_TEST_OLD_NATIVE=127.0.0.1:$((port + 1))
}

start || start || old_server_failed
beside_run "$@"
