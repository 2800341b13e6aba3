// The settings of engines that the server does not list: Memory, Distributed, the Log family. To support one more, add
// a row. Those of Kafka are in kafka_settings.hpp, those of the MergeTree family are generated.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
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
// clang-format on

static_assert(detail::names_are_unique(memory_settings));
static_assert(detail::names_are_unique(log_settings));
static_assert(detail::names_are_unique(distributed_settings));

}  // namespace chddl::inline CHDDL_ABI::catalog
