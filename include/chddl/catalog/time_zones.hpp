// The time zones of DateTime and DateTime64. The rows are generated: see generated/time_zones.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// As system.time_zones lists them: those that every server carries within itself.
[[nodiscard]] std::span<const std::string_view> time_zones();

/// Whether a server can know the zone; false: it refuses it (36). True also for the names that are not in the list, but
/// are taken: `Fixed/UTC+05:00:00`, `localtime`, and those that a machine may have as files, `posix/…`. Case-sensitive.
[[nodiscard]] bool is_time_zone(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/time_zones.ipp>
#endif
