// What the server refuses of a session's setting beyond its type and its choices. To add a rule, add a row.
//
// Measured on ClickHouse 26.7 in the SETTINGS of CREATE TABLE, which the server reads whether or not the setting does
// anything there.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/setting_rules.hpp>
#include <chddl/config.hpp>

#include <array>

namespace chddl::inline CHDDL_ABI::catalog {

inline constexpr auto query_setting_rules = std::to_array<SettingRule>({
    {.name = "compatibility", .text = SettingText::release},
    {.name = "query_plan_optimize_join_order_algorithm", .text = SettingText::join_orders},
    {.name = "session_timezone", .text = SettingText::time_zone},
});

}  // namespace chddl::inline CHDDL_ABI::catalog
