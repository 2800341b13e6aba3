// Virtual columns: there without being declared, not part of `SELECT *`.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct VirtualColumnSpec {
    std::string_view name;
    std::string_view type;
    bool stream_mode_only = false;  ///< there only with kafka_handle_error_mode = 'stream'
    std::string_view doc;
};

// As listed by DESCRIBE with describe_include_virtual_columns = 1 on ClickHouse 26.7; tests/live compares.
// clang-format off
inline constexpr auto kafka_virtual_columns = std::to_array<VirtualColumnSpec>({
    {.name = "_topic", .type = "LowCardinality(String)", .doc = "Topic of the message."},
    {.name = "_key", .type = "String", .doc = "Key of the message."},
    {.name = "_offset", .type = "UInt64", .doc = "Offset in its partition."},
    {.name = "_partition", .type = "UInt64", .doc = "Partition of the topic."},
    {.name = "_timestamp", .type = "Nullable(DateTime)", .doc = "Time of the message, in seconds."},
    {.name = "_timestamp_ms", .type = "Nullable(DateTime64(3))", .doc = "Time of the message, in milliseconds."},
    {.name = "_headers.name", .type = "Array(String)", .doc = "Names of the headers."},
    {.name = "_headers.value", .type = "Array(String)", .doc = "Values of the headers."},
    {.name = "_table", .type = "LowCardinality(String)", .doc = "Name of the Kafka table."},
    {.name = "_error", .type = "String", .stream_mode_only = true, .doc = "Why the message could not be parsed; empty if it could."},
    {.name = "_raw_message", .type = "String", .stream_mode_only = true, .doc = "The message that could not be parsed."},
});

// Of a table of the MergeTree family.
inline constexpr auto merge_tree_virtual_columns = std::to_array<VirtualColumnSpec>({
    {.name = "_part", .type = "LowCardinality(String)", .doc = "Name of the part."},
    {.name = "_part_index", .type = "UInt64", .doc = "Place of the part in the result."},
    {.name = "_part_starting_offset", .type = "UInt64", .doc = "Rows of the parts before this one."},
    {.name = "_part_uuid", .type = "UUID", .doc = "UUID of the part, with assign_part_uuids."},
    {.name = "_partition_id", .type = "LowCardinality(String)", .doc = "Name of the partition."},
    {.name = "_sample_factor", .type = "Float64", .doc = "Sample factor of the query."},
    {.name = "_part_offset", .type = "UInt64", .doc = "Number of the row in its part."},
    {.name = "_part_granule_offset", .type = "UInt64", .doc = "Number of the granule in its part."},
    {.name = "_part_data_version", .type = "UInt64", .doc = "Version of the part's data."},
    {.name = "_disk_name", .type = "LowCardinality(String)", .doc = "Disk of the part."},
    {.name = "_distance", .type = "Float32", .doc = "Distance that a vector search found."},
    {.name = "_table", .type = "LowCardinality(String)", .doc = "Name of the table."},
    {.name = "_database", .type = "LowCardinality(String)", .doc = "Database of the table."},
    {.name = "_row_exists", .type = "UInt8", .doc = "0 for a row that a lightweight DELETE took."},
    {.name = "_block_number", .type = "UInt64", .doc = "Number of the block at insert."},
    {.name = "_block_offset", .type = "UInt64", .doc = "Number of the row in its block at insert."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
