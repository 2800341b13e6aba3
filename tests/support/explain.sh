#!/usr/bin/env bash
# explain.sh: writes include/chddl/catalog/generated/explanations.ipp again, which `chddl explain` shows, from the tests'
# facts and cases. A unit test tells when it is due.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=tests/support/deps.sh
. tests/support/deps.sh

chddl_packages "${chddl_build_packages[@]}"
chddl_build tests explanations
file=include/chddl/catalog/generated/explanations.ipp
build/tests/tests/support/explanations >"$file.new" && mv "$file.new" "$file"
