// The settings of engines that the server does not list: Memory, Distributed, the Log family. To support one more, add
// a row. Those of Kafka are in kafka_settings.hpp, those of the MergeTree family are generated.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/setting_rules.hpp>
#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

namespace engine_choices {
inline constexpr std::string_view skip_unavailable[] = {"unavailable", "unavailable_or_exception_before_processing",
                                                        "unavailable_or_table_missing"};
}  // namespace engine_choices

// Kinds and least values as measured on ClickHouse 26.7.
// clang-format off
inline constexpr auto memory_settings = std::to_array<SettingSpec>({
    {.name = "compress", .kind = SettingKind::boolean, .doc = "Compress the rows in memory."},
    {.name = "min_bytes_to_keep", .kind = SettingKind::integer, .doc = "Rows go only while more than that is left; not above max_bytes_to_keep."},
    {.name = "max_bytes_to_keep", .kind = SettingKind::integer, .doc = "Oldest rows go when there is more; 0: never."},
    {.name = "min_rows_to_keep", .kind = SettingKind::integer, .doc = "Rows go only while more than that are left; not above max_rows_to_keep."},
    {.name = "max_rows_to_keep", .kind = SettingKind::integer, .doc = "Oldest rows go when there are more; 0: never."},
});

inline constexpr auto log_settings = std::to_array<SettingSpec>({
    {.name = "disk", .doc = "Where the files are; not beside storage_policy."},
    {.name = "storage_policy", .doc = "Which disks may have the files; not beside disk."},
});

inline constexpr auto distributed_settings = std::to_array<SettingSpec>({
    {.name = "fsync_after_insert", .kind = SettingKind::boolean, .doc = "fsync of each block that waits to be sent."},
    {.name = "fsync_directories", .kind = SettingKind::boolean, .doc = "fsync of the folders, too."},
    {.name = "skip_unavailable_shards", .kind = SettingKind::boolean, .doc = "Read without the shards that do not answer."},
    {.name = "skip_unavailable_shards_mode", .choices = engine_choices::skip_unavailable, .doc = "Which failures let a shard be left out."},
    {.name = "bytes_to_throw_insert", .kind = SettingKind::integer, .doc = "Inserts fail while more waits to be sent; above bytes_to_delay_insert."},
    {.name = "bytes_to_delay_insert", .kind = SettingKind::integer, .doc = "Inserts wait while more waits to be sent."},
    {.name = "max_delay_to_insert", .kind = SettingKind::integer, .min = 1, .doc = "The longest that an insert waits, in seconds."},
    {.name = "background_insert_batch", .kind = SettingKind::integer, .doc = "Send several blocks at once."},
    {.name = "background_insert_split_batch_on_failure", .kind = SettingKind::integer, .doc = "Send them one by one where that fails."},
    {.name = "background_insert_sleep_time_ms", .kind = SettingKind::integer, .doc = "How often it is looked for blocks to send."},
    {.name = "background_insert_max_sleep_time_ms", .kind = SettingKind::integer, .doc = "How rarely at most, after failures."},
    {.name = "flush_on_detach", .kind = SettingKind::boolean, .doc = "Send what waits before DETACH and DROP."},
    {.name = "monitor_batch_inserts", .kind = SettingKind::integer, .doc = "Another name of background_insert_batch."},
    {.name = "monitor_split_batch_on_failure", .kind = SettingKind::integer, .doc = "Another name of background_insert_split_batch_on_failure."},
    {.name = "monitor_sleep_time_ms", .kind = SettingKind::integer, .doc = "Another name of background_insert_sleep_time_ms."},
    {.name = "monitor_max_sleep_time_ms", .kind = SettingKind::integer, .doc = "Another name of background_insert_max_sleep_time_ms."},
});

inline constexpr auto memory_setting_rules = std::to_array<SettingRule>({
    {.name = "max_bytes_to_keep", .at_least = "min_bytes_to_keep", .code = 452},
    {.name = "max_rows_to_keep", .at_least = "min_rows_to_keep", .code = 452},
});

inline constexpr auto log_setting_rules = std::to_array<SettingRule>({
    {.name = "disk", .excludes = "storage_policy", .code = 471},
});

inline constexpr auto distributed_setting_rules = std::to_array<SettingRule>({
    {.name = "bytes_to_throw_insert", .or_zero = true, .at_least = "bytes_to_delay_insert", .above = true, .code = 69},
});

/// What SETTINGS (…) of a column takes (115 else); the kinds are those of the table's settings.
inline constexpr auto column_settings = std::to_array<std::string_view>({"max_compress_block_size", "min_compress_block_size"});

/// What WITH SETTINGS (…) of a projection takes of the table's settings (36 else; 115 for those of a session).
inline constexpr auto projection_settings = std::to_array<std::string_view>({
    "add_minmax_index_for_block_number_column",
    "add_minmax_index_for_block_offset_column",
    "add_minmax_index_for_numeric_columns",
    "add_minmax_index_for_string_columns",
    "add_minmax_index_for_temporal_columns",
    "index_granularity",
    "index_granularity_bytes",
    "map_serialization_version",
    "map_serialization_version_for_zero_level_parts",
    "max_compress_block_size",
    "min_bytes_for_wide_part",
    "min_compress_block_size",
    "min_level_for_wide_part",
    "min_rows_for_wide_part",
    "nullable_serialization_version",
    "propagate_types_serialization_versions_to_nested_types",
    "ratio_of_defaults_for_sparse_serialization",
    "replace_long_file_name_to_hash",
    "serialization_info_version",
    "string_serialization_version",
    "write_marks_for_substreams_in_compact_parts",
});

/// Settings of a session that CREATE itself reads: in a table's SETTINGS they do what they are for, and go. So do all
/// that begin with `allow_`.
inline constexpr auto creation_settings = std::to_array<std::string_view>({
    "create_table_empty_primary_key_by_default",
    "data_type_default_nullable",
    "enable_nullable_tuple_type",
    "enable_time_time64_type",
    "flatten_nested",
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
