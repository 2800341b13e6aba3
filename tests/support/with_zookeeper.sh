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

folder=$(mktemp -d)
pid=

# shellcheck disable=SC2317  # called by the trap
end() {
    trap '' HUP INT TERM
    [[ -z $pid ]] || kill -TERM -- "-$pid" 2>/dev/null || :
    wait 2>/dev/null || :
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' HUP INT TERM

# zookeeper_start: on a port that may be taken, so that the caller tries again.
zookeeper_start() {
    local port tenth
    port=$(shuf -i 20000-31999 -n 1)
    printf '%s\n' "tickTime=2000" "dataDir=$folder/data" "clientPort=$port" "clientPortAddress=127.0.0.1" \
        "admin.enableServer=false" >"$folder/zoo.cfg"
    # In a process group of its own: the script starts java beside itself.
    set -m
    ZOO_LOG_DIR=$folder "$server" start-foreground "$folder/zoo.cfg" </dev/null >"$folder/log" 2>&1 &
    pid=$!
    set +m
    for ((tenth = 0; tenth < 300; ++tenth)); do
        kill -0 "$pid" 2>/dev/null || return 1
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            export CHDDL_TEST_ZOOKEEPER=127.0.0.1:$port
            return
        fi
        sleep 0.1
    done
    return 1
}

zookeeper_start || zookeeper_start || {
    tail -n 20 "$folder/log" >&2
    chddl_fail "ZooKeeper does not start"
    exit 1
}
status=0
"$@" || status=$?
exit "$status"
