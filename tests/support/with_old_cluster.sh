#!/usr/bin/env bash
# with_old_cluster.sh COMMAND...: runs COMMAND beside two of Debian's clickhouse-server (18.16) that are the replicas of one
# shard: the cluster `pair`, and the macro {cluster} for it. CHDDL_TEST_CLUSTER_FIRST and CHDDL_TEST_CLUSTER_SECOND are their
# URLs, CHDDL_TEST_CLUSTER_PROCESS the process of the second. They share the ZooKeeper of with_zookeeper.sh. Exits as COMMAND
# does; where the servers cannot be had, COMMAND runs without, and says what it leaves out.
set -euo pipefail

# shellcheck source=tests/support/deps.sh
. "$(dirname "${BASH_SOURCE[0]}")/deps.sh"

[[ -n ${CHDDL_TEST_ZOOKEEPER:-} ]] && chddl_tool clickhouse-server clickhouse-server || exec "$@"

# shellcheck source=tests/support/beside.sh
. "$(dirname "${BASH_SOURCE[0]}")/beside.sh"
# shellcheck source=tests/support/old_server.sh
. "$(dirname "${BASH_SOURCE[0]}")/old_server.sh"

address() { printf '<host>%s</host><port>%s</port>' "${1%:*}" "${1##*:}"; }
replica() { printf '<replica>%s</replica>' "$(address "127.0.0.1:$(($1 + 1))")"; }

# configuration NAME PORT PORT: of the replica NAME; the ports are those of HTTP of both.
configuration() {
    cat <<END
    <zookeeper><node>$(address "$CHDDL_TEST_ZOOKEEPER")</node></zookeeper>
    <distributed_ddl><path>/clickhouse/task_queue/ddl</path></distributed_ddl>
    <macros><cluster>pair</cluster><shard>1</shard><replica>$1</replica></macros>
    <remote_servers><pair><shard>
        <internal_replication>true</internal_replication>$(replica "$2")$(replica "$3")
    </shard></pair></remote_servers>
    <kafka><auto_offset_reset>smallest</auto_offset_reset></kafka>
END
}

start() {
    local first second
    first=$(shuf -i 20000-31980 -n 1)
    second=$((first + 10))
    old_server_start first "$first" "$(configuration first "$first" "$second")" &&
        old_server_start second "$second" "$(configuration second "$first" "$second")" &&
        export CHDDL_TEST_CLUSTER_FIRST=http://127.0.0.1:$first CHDDL_TEST_CLUSTER_SECOND=http://127.0.0.1:$second &&
        export CHDDL_TEST_CLUSTER_PROCESS=$server_pid
}

start || start || old_server_failed
beside_run "$@"
