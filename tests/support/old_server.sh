# shellcheck shell=bash
# Sourced beside beside.sh: Debian's clickhouse-server (18.16) on loopback ports.

server_signal=KILL  # its end in peace takes seconds

old_server_user() {
    printf '<%s><password>%s</password><profile>default</profile><quota>default</quota>' "$1" "$2"
    printf '<networks><ip>127.0.0.1</ip></networks></%s>\n' "$1"
}

# old_server_start NAME PORT [CONFIG]: with its files in $folder/NAME; HTTP on PORT, the native protocol on the next, and
# what servers say to each other on the one after. CONFIG is XML that its configuration has as well. The ports may be
# taken: the caller tries others.
old_server_start() {
    local data=$folder/$1 port=$2
    rm -rf "$data"
    mkdir -p "$data/data" "$data/tmp"
    cat >"$data/users.xml" <<END
<yandex>
    <profiles><default><stream_flush_interval_ms>500</stream_flush_interval_ms></default></profiles>
    <quotas><default/></quotas>
    <users>$(old_server_user default '') $(old_server_user guarded sesame)</users>
</yandex>
END
    cat >"$data/config.xml" <<END
<yandex>
    <logger><level>warning</level><log>$data/log</log><errorlog>$data/errors</errorlog></logger>
    <http_port>$port</http_port>
    <tcp_port>$((port + 1))</tcp_port>
    <interserver_http_port>$((port + 2))</interserver_http_port>
    <interserver_http_host>127.0.0.1</interserver_http_host>
    <listen_host>127.0.0.1</listen_host>
    <path>$data/data/</path>
    <tmp_path>$data/tmp/</tmp_path>
    <users_config>$data/users.xml</users_config>
    <default_profile>default</default_profile>
    <default_database>default</default_database>
    <mark_cache_size>67108864</mark_cache_size>
    ${3:-}
</yandex>
END
    beside_spawn "$data/output" clickhouse-server --config="$data/config.xml"
    beside_listens "$port"
}

old_server_failed() {
    tail -n 20 "$folder/stderr" "$folder"/*/errors >&2
    chddl_fail "clickhouse-server does not start"
    exit 1
}
