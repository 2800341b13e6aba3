# shellcheck shell=bash disable=SC2034
# Sourced by with_*.sh: servers for one command. What they need is in $folder, and goes with it.

folder=$(mktemp -d)
server_pid=  # of the one that was started last
server_pids=()
server_signal=TERM  # that ends them

# shellcheck disable=SC2317  # called by the trap
beside_end() {
    local pid
    trap '' HUP INT TERM
    for pid in "${server_pids[@]}"; do kill "-$server_signal" -- "-$pid" 2>/dev/null || :; done
    for pid in "${server_pids[@]}"; do wait "$pid" 2>/dev/null || :; done
    rm -rf "$folder"
}
trap beside_end EXIT
trap 'exit 130' HUP INT TERM

# beside_spawn OUTPUT COMMAND...: in a process group of its own, for it may be a script that starts the server beside it.
# What they say on standard error is in $folder/stderr.
beside_spawn() {
    set -m
    "${@:2}" </dev/null >"$1" 2>>"$folder/stderr" &
    server_pid=$!
    server_pids+=("$server_pid")
    set +m
}

# beside_listens PORT: waits until somebody does; 1 if the server ended instead, or it takes more than half a minute.
beside_listens() {
    local tenth
    for ((tenth = 0; tenth < 300; ++tenth)); do
        kill -0 "$server_pid" 2>/dev/null || return 1
        (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
        sleep 0.1
    done
    return 1
}

# beside_run COMMAND...: to its end, which is the script's.
beside_run() {
    local status=0
    "$@" || status=$?
    exit "$status"
}
