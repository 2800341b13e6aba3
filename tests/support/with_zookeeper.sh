#!/usr/bin/env bash
# with_zookeeper.sh COMMAND...: runs COMMAND beside a ZooKeeper made for it alone, whose address is CHDDL_TEST_ZOOKEEPER:
# without one, no replicated table can be created. Exits as COMMAND does. Where ZooKeeper cannot be had, COMMAND runs
# without, and says what it leaves out.
set -euo pipefail

[[ -z ${CHDDL_TEST_ZOOKEEPER:-} ]] || exec "$@"

# shellcheck source=tests/support/deps.sh
. "$(dirname "${BASH_SOURCE[0]}")/deps.sh"

server=/usr/share/zookeeper/bin/zkServer.sh
chddl_tool java openjdk-17-jre-headless && chddl_tool "$server" zookeeper || exec "$@"

# shellcheck source=tests/support/beside.sh
. "$(dirname "${BASH_SOURCE[0]}")/beside.sh"

# zookeeper_start: on a port that may be taken, so that the caller tries again.
zookeeper_start() {
    local port
    port=$(shuf -i 20000-31999 -n 1)
    printf '%s\n' "tickTime=2000" "dataDir=$folder/data" "clientPort=$port" "clientPortAddress=127.0.0.1" \
        "admin.enableServer=false" >"$folder/zoo.cfg"
    ZOO_LOG_DIR=$folder beside_spawn "$folder/log" "$server" start-foreground "$folder/zoo.cfg"
    beside_listens "$port" && export CHDDL_TEST_ZOOKEEPER=127.0.0.1:$port
}

zookeeper_start || zookeeper_start || {
    tail -n 20 "$folder/log" "$folder/stderr" >&2
    chddl_fail "ZooKeeper does not start"
    exit 1
}
beside_run "$@"
