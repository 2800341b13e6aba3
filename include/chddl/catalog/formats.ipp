// How a format is found. A format that only other builds of the server have is a row here.
#pragma once

#include <chddl/catalog/formats.hpp>
#include <chddl/catalog/generated/formats.ipp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

// clang-format off
// The libraries behind them are switched off in libchdb: system.build_options has USE_CAPNP and USE_HIVE off, and a use of
// either is refused with 73 there. The manual lists both for official builds, CapnProto in both directions, HiveText as
// input.
inline constexpr catalog::FormatSpec formats_of_other_builds[] = {
    {"CapnProto", true, true},
    {"HiveText", true, false},
};
// clang-format on

}  // namespace detail
namespace catalog {

CHDDL_INLINE std::span<const FormatSpec> formats() {
    return generated::formats;
}

CHDDL_INLINE std::span<const FormatSpec> formats_of_other_builds() {
    return detail::formats_of_other_builds;
}

CHDDL_INLINE const FormatSpec* find_format(std::string_view name) {
    for (const std::span<const FormatSpec> rows : {formats(), formats_of_other_builds()})
        if (const auto found = detail::rows_ignoring_case(rows, name); !found.empty()) return &found.front();
    return nullptr;
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
