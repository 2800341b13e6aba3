// The settings of REFRESH. To support one more, add a row.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>

#include <array>
#include <limits>

namespace chddl::inline CHDDL_ABI::catalog {

// As ClickHouse 26.7 takes them.
// clang-format off
inline constexpr auto refresh_settings = std::to_array<SettingSpec>({
    {.name = "refresh_retries", .kind = SettingKind::integer, .min = std::numeric_limits<std::int64_t>::min(), .doc = "How often a failed refresh is tried again; -1: without end."},
    {.name = "refresh_retry_initial_backoff_ms", .kind = SettingKind::milliseconds, .doc = "The pause before the first try again; it doubles each time."},
    {.name = "refresh_retry_max_backoff_ms", .kind = SettingKind::milliseconds, .doc = "The longest pause before a try again."},
    {.name = "all_replicas", .kind = SettingKind::boolean, .doc = "In a Replicated database every replica refreshes, not one for all."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
