# shellcheck shell=bash
# Sourced: broker_start and broker_stop. A one-node Apache Kafka or, where that cannot be had, librdkafka's mock
# cluster, which speaks the same protocol but keeps nothing. CHDDL_KAFKA_TOOL names the program of kafka_tool.cpp.
# With CHDDL_REQUIRE_KAFKA=1 the mock does not stand in for a Kafka that could be fetched but does not start.

# shellcheck source=tests/support/deps.sh
. "$(dirname "${BASH_SOURCE[0]}")/deps.sh"

[[ -x ${CHDDL_KAFKA_TOOL:-} ]] || { chddl_say "CHDDL_KAFKA_TOOL names no kafka_tool: build it first"; exit 1; }
broker_pid=
broker_mock_reason=

# broker_start DIR: starts a broker with its data and log in DIR; exports CHDDL_TEST_BROKER and CHDDL_TEST_BROKER_KIND.
broker_start() {
    local status=0
    mkdir -p "$1"
    chddl_kafka || status=$?
    ((status != 2)) || return 1
    if ((status == 0)); then
        broker_launch kafka "$1" && return
        [[ ${CHDDL_REQUIRE_KAFKA:-} != 1 ]] || return 1
    fi
    broker_mock_reason=$chddl_reason
    broker_launch mock "$1"
}

broker_stop() {
    [[ -n $broker_pid ]] || return 0
    kill "$broker_pid" 2>/dev/null || :
    local tenth
    for ((tenth = 0; tenth < 100; ++tenth)); do
        kill -0 "$broker_pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL "$broker_pid" 2>/dev/null || :
    wait "$broker_pid" 2>/dev/null || :
    broker_pid=
}

# For the end of a run, where it is read: what was talked to was not Apache Kafka.
broker_remark() {
    [[ -z $broker_mock_reason ]] || chddl_say "this ran with librdkafka's mock of Kafka, because: $broker_mock_reason"
}

# broker_launch KIND DIR: KIND_launch starts the process, KIND_address prints its address once it serves.
broker_launch() {
    local kind=$1 log=$2/broker.log address end
    for _ in 1 2 3; do
        : >"$log"
        "${kind}_launch" "$2" "$log"
        if address=$(broker_address "$kind" "$2") && "$CHDDL_KAFKA_TOOL" wait "$address" 30 2>>"$log"; then
            export CHDDL_TEST_BROKER=$address CHDDL_TEST_BROKER_KIND=$kind
            return
        fi
        end=$(tail -n 30 "$log")  # before the stop writes more
        broker_stop
        grep -q 'Address already in use' "$log" || break  # else other ports may do
    done
    printf 'The end of the broker log:\n%s\n' "$end" >&2
    chddl_fail "the broker ($kind) does not start"
}

broker_address() {
    local tenth
    for ((tenth = 0; tenth < 600; ++tenth)); do
        kill -0 "$broker_pid" 2>/dev/null || return
        "${1}_address" "$2" && return
        sleep 0.1
    done
    return 1
}

# In a process group of its own, so that Ctrl-C does not end it before those who still use it; and ended by the kernel
# when the script that started it was killed.
broker_spawn() {
    set -m
    setpriv --pdeathsig TERM "${@:2}" </dev/null >>"$1" 2>&1 &
    broker_pid=$!
    set +m
}

mock_launch() { broker_spawn "$2" "$CHDDL_KAFKA_TOOL" mock; }

mock_address() { grep -m 1 -E '^127\.0\.0\.1:[0-9]+$' "$1/broker.log"; }

kafka_launch() {
    local java=(java -Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$CHDDL_KAFKA_LIBS/*")
    local ports properties=$1/server.properties
    # Below the ports that the kernel gives to clients. Whether they are free shows when Kafka binds them.
    mapfile -t ports < <(shuf -i 20000-31999 -n 2)
    rm -rf "$1/data"
    kafka_properties "$1/data" "127.0.0.1:${ports[0]}" "127.0.0.1:${ports[1]}" >"$properties"
    "${java[@]}" kafka.tools.StorageTool format --standalone -t chddlTestClusterAAAAAA -c "$properties" \
        </dev/null >>"$2" 2>&1 || :  # the broker says what is wrong with a folder that is not formatted
    broker_spawn "$2" "${java[@]}" kafka.Kafka "$properties"
}

# Only from its own log: on a port that was taken, another Kafka would answer.
kafka_address() {
    grep -q 'Kafka Server started' "$1/broker.log" && sed -n 's|^listeners=PLAINTEXT://\([^,]*\),.*|\1|p' "$1/server.properties"
}

# One node, as small as it gets; topics are made by name, so that a wrong name is found.
kafka_properties() {
    cat <<END
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=$3
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
listeners=PLAINTEXT://$2,CONTROLLER://$3
advertised.listeners=PLAINTEXT://$2,CONTROLLER://$3
log.dirs=$1
num.partitions=1
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
num.network.threads=2
num.io.threads=2
log.cleaner.threads=1
log.cleaner.dedupe.buffer.size=4194304
END
}
