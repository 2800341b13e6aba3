# shellcheck shell=bash disable=SC2034,SC2015
# Sourced: brings what builds and live suites need, and builds. Every function may be called again at no cost and prints
# nothing when nothing is to be done; one that fails prints one sentence, leaves it in chddl_reason, returns 1, or 2 when
# what arrived is not what its hash says: that is no reason to do with less, but to stop.

chddl_support=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
chddl_cache=${CHDDL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chddl}
chddl_reason=

chddl_build_packages=(g++ cmake ninja-build pkg-config libfmt-dev nlohmann-json3-dev libcli11-dev catch2 librdkafka-dev
    libcurl4-openssl-dev libcpp-httplib-dev openssl)
# A validator of JSON Schema that others keep, with a Python to run it: what `chddl schema` prints is compared with it.
chddl_test_packages=(python3-jsonschema)
chddl_ci_packages=(clang-14 clang-tidy-14 clang-format-14 libclang-rt-14-dev)
chddl_bench_packages=(libbenchmark-dev)

libchdb_version=26.7.3-stable.1
libchdb_sha256=c0d32b129e988f2b9a9a31c9141aecf5e1e2453f9a079efc4d36ab8e3f92b2ad

# Makes sure that CHDDL_LIBCHDB names an embedded engine.
chddl_libchdb() {
    if [[ -n ${CHDDL_LIBCHDB:-} ]]; then
        [[ -r $CHDDL_LIBCHDB ]] || chddl_fail "CHDDL_LIBCHDB names $CHDDL_LIBCHDB, which cannot be read"
        return
    fi
    local folder=$chddl_cache/libchdb-$libchdb_version
    if ! libchdb_in "$folder"; then
        chddl_tool npm npm ca-certificates && chddl_fetch "libchdb $libchdb_version" "$folder" libchdb || return
    fi
    export CHDDL_LIBCHDB=$folder/libchdb.so
}

libchdb_in() { [[ -f $1/libchdb.so ]]; }

libchdb_into() {
    chddl_limit npm pack --loglevel error --cache npm --fetch-retries 0 "@chdb/lib-linux-x64-gnu@$libchdb_version" &&
        mv ./*.tgz libchdb.tgz &&
        sha256sum --check --quiet <<<"$libchdb_sha256  libchdb.tgz" &&
        tar -xzf libchdb.tgz --strip-components 1 -C "$1" package/libchdb.so
}

# Makes sure that CHDDL_KAFKA_LIBS names a folder with the jars of Apache Kafka, and that there is a java to run them.
chddl_kafka() {
    local folder=$chddl_cache/kafka
    chddl_tool java openjdk-17-jre-headless || return 1
    (($(java_release) >= 17)) || { chddl_fail "Apache Kafka needs Java 17, here is Java $(java_release)"; return 1; }
    if ! kafka_in "$folder"; then
        chddl_tool mvn maven && chddl_fetch "Apache Kafka" "$folder" kafka || return
    fi
    export CHDDL_KAFKA_LIBS=$folder
}

java_release() { java -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'; }

# The broker's class path is the whole folder: a jar too many is as wrong as a changed one.
kafka_in() { (cd "$1" && LC_ALL=C sha256sum -- * | cmp "$chddl_support/kafka/SHA256SUMS") >/dev/null 2>&1; }

kafka_into() {
    chddl_limit mvn -q -B -C -f "$chddl_support/kafka/pom.xml" -Dmaven.repo.local="$PWD/repository" \
        org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies -DoutputDirectory="$PWD/$1" &&
        (cd "$1" && sha256sum --check --quiet "$chddl_support/kafka/SHA256SUMS") &&
        { kafka_in "$1" || { echo "error: there are more jars than SHA256SUMS names"; false; }; }
}

# chddl_packages NAME...: installs the Debian packages that are missing.
chddl_packages() {
    local name missing=() log=$chddl_cache/apt.log lock=$chddl_cache/apt.lock
    for name; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || missing+=("$name")
    done
    ((${#missing[@]})) || return 0
    ((EUID == 0)) || { chddl_fail "not root: run 'apt-get install ${missing[*]}' first"; return 1; }
    mkdir -p "$chddl_cache" || { chddl_fail "$chddl_cache cannot be made"; return 1; }
    chddl_say "installing ${missing[*]}"
    # The lock is ours because 'apt-get update' does not wait for another one.
    flock -o "$lock" apt-get update </dev/null >"$log" 2>&1 &&
        DEBIAN_FRONTEND=noninteractive flock -o "$lock" apt-get -o DPkg::Lock::Timeout=300 \
            install -y --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1 ||
        chddl_fail "apt-get cannot install ${missing[*]}: $(chddl_gist "$log")"
}

# chddl_build PRESET [TARGET...]: configures and builds; what the tools print is shown when they fail.
chddl_build() {
    local preset=$1 targets=("${@:2}") log=build/$1.log
    mkdir -p build
    if cmake --preset "$preset" >"$log" 2>&1; then
        ninja -C "build/$preset" -n "${targets[@]}" 2>&1 | grep -q 'no work to do' || chddl_say "building (preset $preset)"
        ninja -C "build/$preset" "${targets[@]}" >>"$log" 2>&1 && return
    fi
    cat "$log" >&2
    chddl_fail "preset $preset does not build"
}

# chddl_tool COMMAND PACKAGE...: a command that is there already, whoever installed it, is not put in twice.
chddl_tool() { command -v "$1" >/dev/null || chddl_packages "${@:2}"; }

# chddl_fetch TITLE FOLDER NAME: NAME_into puts files into an empty folder, which becomes FOLDER once NAME_in approves
# of it: whole or not there, whoever is interrupted or comes at the same time.
chddl_fetch() {
    local title=$1 folder=$2 name=$3 try lock
    mkdir -p "$chddl_cache" && exec {lock}>"$folder.lock" || { chddl_fail "$chddl_cache cannot be written"; return 1; }
    flock "$lock"
    for try in 1 2 3; do
        "${name}_in" "$folder" && break  # also when another run has fetched it while this one waited
        chddl_say "fetching $title$( ((try == 1)) || echo ' again')"
        rm -rf "$folder" "$folder.part"
        mkdir -p "$folder.part/kept"
        (cd "$folder.part" && "${name}_into" kept) </dev/null >"$folder.log" 2>&1 && mv "$folder.part/kept" "$folder" ||
            sleep "$try"
    done
    rm -rf "$folder.part"
    exec {lock}>&-
    "${name}_in" "$folder" && return
    chddl_fail "$title cannot be had: $(chddl_gist "$folder.log")" || :
    ! grep -qE 'did NOT match|more jars than' "$folder.log" || return 2
    return 1
}

# A server that never answers must not hold up a build. In the foreground, so that Ctrl-C reaches the command.
chddl_limit() {
    timeout --foreground 300 "$@" && return
    local status=$?
    echo "error: $1 ended with status $status; 124 means that it took too long"
    return "$status"
}

# The line of a log that says most, without colours and at a bearable length.
chddl_gist() { { grep -m 1 -E 'ERR|[Ee]rror|^E: |did NOT match' "$1" || tail -n 1 "$1"; } | sed 's/\x1b\[[0-9;]*m//g' | cut -c 1-200; }

chddl_say() { echo "chddl: $*" >&2; }

chddl_fail() {
    chddl_reason=$1
    chddl_say "$1"
    return 1
}
