#!/usr/bin/env bash
# take_release.sh [VERSION]: writes include/chddl/catalog/generated/ again from the embedded engine that deps.sh names. With
# VERSION, of the npm package @chdb/lib-linux-x64-gnu, deps.sh is first made to name that one. The live test then tells what
# is left to do by hand.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

chddl_packages "${chddl_build_packages[@]}"

# pin VERSION: makes deps.sh name it, with the hash of what the registry has today.
pin() {
    local folder hash
    unset CHDDL_LIBCHDB
    chddl_tool npm npm ca-certificates
    folder=$(mktemp -d)
    (cd "$folder" && chddl_limit npm pack --loglevel error --cache npm "@chdb/lib-linux-x64-gnu@$1" >/dev/null)
    hash=$(sha256sum "$folder"/*.tgz | cut -d ' ' -f 1)
    rm -rf "$folder"
    sed -i "s/^libchdb_version=.*/libchdb_version=$1/; s/^libchdb_sha256=.*/libchdb_sha256=$hash/" tests/support/deps.sh
    # shellcheck source=tests/support/deps.sh
    . tests/support/deps.sh
}

(($# == 0)) || pin "$1"
chddl_libchdb
chddl_build tests catalogs
build/tests/tests/support/catalogs include/chddl/catalog/generated
