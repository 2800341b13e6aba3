#!/usr/bin/env bash
# releases.sh write [PROGRAM]: measures what engines of other releases take, and writes
# include/chddl/catalog/generated/since.ipp.
# releases.sh check [PROGRAM]: whether check, told each engine's release, refuses what that engine refuses. Exits with 77
# where the engines cannot be had.
# PROGRAM is the target `releases`, which is built where it is not given.
#
# The engines: Debian's clickhouse-server (18.16), the wheels of releases.txt (Python 3.11, x86-64; 1 GB to fetch, 5 GB in
# the cache), and the embedded engine of deps.sh. Each runs in a process of its own.
set -euo pipefail
# shellcheck source=tests/support/deps.sh
. "$(dirname "${BASH_SOURCE[0]}")/deps.sh"

python=/usr/bin/python3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cases=$folder/cases

release_in() { [[ -f $1/chdb/__init__.py ]]; }
release_into() {
    printf '%s\n' "$requirement" >requirement
    chddl_limit "$python" -m pip download -q --no-deps --only-binary :all: --require-hashes -r requirement 2>&1 | tee pip.log || {
        ! grep -q 'DO NOT MATCH' pip.log || echo "error: the wheel did NOT match its hash"
        return 1
    }
    "$python" -m zipfile -e ./*.whl "$1"
}

# The engines in `engines`, oldest first; "old" is Debian's server.
engines=(old)
fetch() {
    local requirement name
    "$python" -m pip --version >/dev/null 2>&1 || chddl_packages python3-pip || return
    while read -r requirement; do
        name=${requirement%% *}
        chddl_fetch "$name" "$chddl_cache/${name/==/-}" release || return
        engines+=("$chddl_cache/${name/==/-}")
    done <"$chddl_support/releases.txt"
    chddl_libchdb || return
    engines+=("$CHDDL_LIBCHDB")
}

# judge NUMBER ENGINE: what the engine says to each case.
judge() {
    local out=$folder/verdicts-$1
    local command=("$python" "$chddl_support/release_engine.py")
    if [[ $2 == old ]]; then
        # shellcheck disable=SC2016
        bash "$chddl_support/with_old_server.sh" bash -c '[[ ! ${CHDDL_TEST_OLD_URL:-} ]] || exec "$@" "$CHDDL_TEST_OLD_URL"' - \
            "${command[@]}" <"$cases" >"$out" 2>"$out.log"
    else
        timeout 900 "${command[@]}" "$2" <"$cases" >"$out" 2>"$out.log"
    fi || { chddl_fail "engine $2 stopped: $(chddl_gist "$out.log")"; return 1; }
}

# Several at a time: they wait for the disk most of the time.
judge_all() {
    local i running=() status=0
    for i in "${!engines[@]}"; do
        judge "$i" "${engines[i]}" &
        running+=($!)
        ((i % 3 < 2)) || { for one in "${running[@]}"; do wait "$one" || status=1; done; running=(); }
    done
    for one in "${running[@]}"; do wait "$one" || status=1; done
    [[ -s $folder/verdicts-0 ]] || { chddl_say "left out: ClickHouse 18.16 is not there"; rm "$folder/verdicts-0"; }
    return "$status"
}

fetched=0
fetch || fetched=$?
((fetched != 2)) || exit 1
((fetched == 0)) || {
    chddl_say "engines of other releases are left out: $chddl_reason"
    exit 77
}
cd "$chddl_support/../.."
program=${2:-build/tests/tests/support/releases}
[[ ${2:-} ]] || chddl_build tests releases
"$program" statements >"$cases"
judge_all
if [[ $1 == write ]]; then
    # Without the oldest, nothing could be said of what came before the next.
    [[ -s $folder/verdicts-0 ]]
    "$program" write "$folder"/verdicts-? >"$folder/since.ipp"
    mv "$folder/since.ipp" include/chddl/catalog/generated/since.ipp
else
    "$program" check "$folder"/verdicts-?
fi
