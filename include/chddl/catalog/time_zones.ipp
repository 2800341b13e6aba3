// How a time zone is found. What the server's list does not say is a row here.
#pragma once

#include <chddl/catalog/generated/time_zones.ipp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/time_zones.hpp>
#include <chddl/config.hpp>

#include <algorithm>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

// Taken by 26.7, and not in system.time_zones: offsets without a name, and the files of the machine's own zoneinfo.
inline constexpr std::string_view zones_of_the_machine[] = {"", "Factory", "localtime", "posixrules"};
inline constexpr std::string_view zone_folders_of_the_machine[] = {"Fixed/UTC", "posix/", "right/"};

}  // namespace detail
namespace catalog {

CHDDL_INLINE std::span<const std::string_view> time_zones() {
    return generated::time_zones;
}

CHDDL_INLINE bool is_time_zone(std::string_view name) {
    using detail::zones_of_the_machine;
    return detail::find_exact(time_zones(), name) != nullptr ||
           std::ranges::find(zones_of_the_machine, name) != std::ranges::end(zones_of_the_machine) ||
           std::ranges::any_of(detail::zone_folders_of_the_machine,
                               [&](std::string_view folder) { return name.starts_with(folder); });
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
