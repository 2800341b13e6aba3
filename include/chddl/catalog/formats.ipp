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
// Both are refused by libchdb (73), whose system.build_options has nothing for USE_CAPNP and USE_HIVE; the manual's list of
// formats has them for the official builds: CapnProto for input and output, HiveText for input.
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
