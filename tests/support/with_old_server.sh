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
server_signal=KILL  # its end in peace takes seconds

user() { printf '<%s><password>%s</password><profile>default</profile><quota>default</quota><networks><ip>127.0.0.1</ip></networks></%s>\n' "$1" "$2" "$1"; }

# old_server_start: on ports that may be taken, so that the caller tries again.
old_server_start() {
    local port
    port=$(shuf -i 20000-31990 -n 1)
    rm -rf "$folder/data"
    mkdir -p "$folder/data" "$folder/tmp"
    cat >"$folder/users.xml" <<END
<yandex>
    <profiles><default/></profiles>
    <quotas><default/></quotas>
    <users>$(user default '') $(user guarded sesame)</users>
</yandex>
END
    cat >"$folder/config.xml" <<END
<yandex>
    <logger><level>warning</level><log>$folder/log</log><errorlog>$folder/errors</errorlog></logger>
    <http_port>$port</http_port>
    <tcp_port>$((port + 1))</tcp_port>
    <interserver_http_port>$((port + 2))</interserver_http_port>
    <interserver_http_host>127.0.0.1</interserver_http_host>
    <listen_host>127.0.0.1</listen_host>
    <path>$folder/data/</path>
    <tmp_path>$folder/tmp/</tmp_path>
    <users_config>$folder/users.xml</users_config>
    <default_profile>default</default_profile>
    <default_database>default</default_database>
    <mark_cache_size>67108864</mark_cache_size>
</yandex>
END
    beside_spawn "$folder/output" clickhouse-server --config="$folder/config.xml"
    beside_listens "$port" &&
        export CHDDL_TEST_OLD_URL=http://127.0.0.1:$port CHDDL_TEST_OLD_NATIVE=127.0.0.1:$((port + 1))
}

old_server_start || old_server_start || {
    tail -n 20 "$folder/stderr" "$folder/errors" >&2
    chddl_fail "clickhouse-server does not start"
    exit 1
}
beside_run "$@"
