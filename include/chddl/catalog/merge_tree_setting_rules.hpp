// What the server refuses of a MergeTree setting beyond its type and its choices. To add a rule, add a row; tests/live
// tries each.
//
// Measured on ClickHouse 26.7: each setting of system.merge_tree_settings was given 0, 1, 2, -1, 0.5, a million, the
// largest numbers and texts. Not here, because they depend on the server: whether a disk or a policy exists (479, 478),
// and the size of its pools, which number_of_free_entries_in_pool_to_* must not exceed (36).
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/setting_rules.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

inline constexpr std::string_view table_disk_needs[] = {"disk"};
inline constexpr std::string_view block_columns[] = {"enable_block_number_column", "enable_block_offset_column"};

// clang-format off
inline constexpr auto merge_tree_setting_rules = std::to_array<SettingRule>({
    {.name = "auto_statistics_types", .text = SettingText::statistics, .code = 80},
    {.name = "default_compression_codec", .text = SettingText::codec, .code = 432},
    {.name = "disk", .excludes = "storage_policy"},
    {.name = "index_granularity", .min = 1},
    {.name = "index_granularity_bytes", .or_zero = true, .at_least = "min_index_granularity_bytes"},
    {.name = "map_buckets_coefficient", .min = 0, .above_min = true},
    {.name = "marks_compression_codec", .text = SettingText::codec, .code = 432},
    {.name = "max_buckets_in_map", .max = 256},
    {.name = "max_cleanup_delay_period", .at_least = "cleanup_delay_period"},
    {.name = "max_merge_selecting_sleep_ms", .at_least = "merge_selecting_sleep_ms"},
    {.name = "merge_selecting_sleep_slowdown_factor", .min = 1},
    {.name = "min_bytes_to_rebalance_partition_over_jbod", .or_zero = true, .at_least = "max_bytes_to_merge_at_max_space_in_pool", .at_least_divided_by = 1024},
    {.name = "object_shared_data_buckets_for_compact_part", .max = 256},
    {.name = "object_shared_data_buckets_for_wide_part", .max = 256},
    {.name = "part_minmax_index_columns", .needs = block_columns},
    {.name = "primary_key_compression_codec", .text = SettingText::codec, .code = 432},
    {.name = "shared_merge_tree_range_for_merge_window_size", .min = 1},
    {.name = "table_disk", .needs = table_disk_needs},
    {.name = "zero_copy_merge_mutation_min_parts_size_sleep_before_lock", .or_zero = true, .at_least = "zero_copy_merge_mutation_min_parts_size_sleep_no_scale_before_lock"},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
