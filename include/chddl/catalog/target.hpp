// The ClickHouse release that a pipeline is written for.
#pragma once

#include <chddl/config.hpp>

#include <compare>

namespace chddl::inline CHDDL_ABI {

/// A ClickHouse release: `Target{25, 8}` is 25.8. The default is the newest that the catalogs know.
struct Target {
    int year = 26;
    int release = 7;

    friend constexpr auto operator<=>(const Target&,
                                      const Target&) = default;  // NOLINT(modernize-use-nullptr): compares with 0
};

}  // namespace chddl::inline CHDDL_ABI
