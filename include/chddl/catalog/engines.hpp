// The table engines that chddl writes, with their arguments. To support one more, add a row.
#pragma once

#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/setting_rules.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What an argument of an engine is.
enum class ArgumentKind : std::uint8_t {
    none,        ///< no such argument
    column,      ///< a column by name
    columns,     ///< a column, or several in brackets
    text,        ///< a string literal
    cluster,     ///< a name or a string literal, no expression (36)
    name,        ///< a database, table or policy: a name, a string literal, an expression that gives a text
    number,      ///< a number that is not negative, no text and no expression (70, 36)
    expression,  ///< any
};

/// What the server wants of a column that an engine's argument names.
enum class ColumnRule : std::uint8_t {
    any,
    version,         ///< a number or a time, not Nullable (169)
    sorted_version,  ///< the same, and part of the sorting key: no SimpleAggregateFunction either (549)
    flag,            ///< UInt8 or Bool (169)
    sign,            ///< Int8 (169)
    summed,          ///< not of the sorting or partition key (36)
};

struct ArgumentSpec {
    std::string_view name;
    ArgumentKind kind = ArgumentKind::none;
    bool required = false;
    ColumnRule rule = ColumnRule::any;
    bool filled = false;  ///< no 0, no empty text (36, 60)
};

enum class EngineFamily : std::uint8_t {
    queue,       ///< read by views, keeps nothing
    merge_tree,  ///< keys, TTL, indices, projections; also as Replicated…
    log,
    other,
};

/// One engine. `merge_tree` engines have every clause; the others have none but those said here. Settings of a session
/// go with every engine, and are not kept.
struct EngineSpec {
    std::string_view name;
    EngineFamily family = EngineFamily::other;
    std::array<ArgumentSpec, 12> args = {};  ///< in order; those behind the last one are `none`
    bool settings = false;                   ///< takes settings of its own
    /// What they are, where they are neither of Kafka nor of the MergeTree family.
    std::span<const SettingSpec> own_settings = {};
    std::span<const SettingRule> setting_rules = {};  ///< of these
    bool any_settings = false;                        ///< others are taken, kept and never read
    bool takes_columns = false;                       ///< without columns it has those of the table that it reads
    bool folds = false;                               ///< without a sorting key all rows are alike, and most of them go
    bool aggregates = false;          ///< beside states, a column is a state too or of a key (36), since 26.7
    std::string_view keeps_key = {};  ///< the setting that lets columns of the key be summed
    std::span<const std::string_view> refused_types = {};  ///< families that no column may hold anywhere (44)
    std::string_view doc;
};

namespace engine_types {
inline constexpr std::string_view dynamic[] = {"Dynamic", "JSON"};
inline constexpr std::string_view dynamic_or_variant[] = {"Dynamic", "JSON", "Variant", "Geometry"};
}  // namespace engine_types

// As ClickHouse 26.7 takes them. Names are case-sensitive (56). An engine of the family merge_tree that has columns of
// the kinds that it folds is judged in check/engine_columns.ipp.
// clang-format off
inline constexpr auto engines = std::to_array<EngineSpec>({
    {.name = "Kafka", .family = EngineFamily::queue, .settings = true, .doc = "Reads topics; what it has read once, it does not give again."},
    {.name = "MergeTree", .family = EngineFamily::merge_tree, .settings = true, .doc = "Keeps rows in the order of its sorting key."},
    {.name = "ReplacingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"version", ArgumentKind::column, false, ColumnRule::version}, {"is_deleted", ArgumentKind::column, false, ColumnRule::flag}}}, .settings = true, .folds = true, .doc = "Keeps the row of the highest version for each sorting key, when parts merge."},
    {.name = "SummingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"columns", ArgumentKind::columns, false, ColumnRule::summed}}}, .settings = true, .keeps_key = "allow_summing_columns_in_partition_or_order_key", .doc = "Sums the numbers of rows with equal sorting keys, when parts merge."},
    {.name = "AggregatingMergeTree", .family = EngineFamily::merge_tree, .settings = true, .aggregates = true, .doc = "Merges the aggregate states of rows with equal sorting keys, when parts merge."},
    {.name = "CoalescingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"columns", ArgumentKind::columns, false, ColumnRule::summed}}}, .settings = true, .keeps_key = "allow_coalescing_columns_in_partition_or_order_key", .doc = "Keeps the last value that is not NULL of rows with equal sorting keys."},
    {.name = "CollapsingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"sign", ArgumentKind::column, true, ColumnRule::sign}}}, .settings = true, .folds = true, .doc = "Removes pairs of rows of sign 1 and -1."},
    {.name = "VersionedCollapsingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"sign", ArgumentKind::column, true, ColumnRule::sign}, {"version", ArgumentKind::column, true, ColumnRule::sorted_version}}}, .settings = true, .doc = "Removes pairs of rows of sign 1 and -1 and one version, in any order of arrival."},
    {.name = "GraphiteMergeTree", .family = EngineFamily::merge_tree, .args = {{{"config_section", ArgumentKind::text, true}}}, .settings = true, .doc = "Thins out metrics as the section of the server's configuration says."},
    {.name = "Null", .doc = "Keeps nothing; views on it see what is inserted."},
    {.name = "Memory", .settings = true, .own_settings = memory_settings, .setting_rules = memory_setting_rules, .doc = "Keeps rows in memory; they are gone with the server."},
    {.name = "Log", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .setting_rules = log_setting_rules, .any_settings = true, .refused_types = engine_types::dynamic_or_variant, .doc = "Keeps rows in one file a column, without keys."},
    {.name = "TinyLog", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .setting_rules = log_setting_rules, .any_settings = true, .refused_types = engine_types::dynamic_or_variant, .doc = "As Log, for one reader."},
    {.name = "StripeLog", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .setting_rules = log_setting_rules, .any_settings = true, .refused_types = engine_types::dynamic, .doc = "Keeps rows in one file, without keys."},
    {.name = "Distributed", .args = {{{"cluster", ArgumentKind::cluster, true}, {"database", ArgumentKind::name, true}, {"table", ArgumentKind::name, true, ColumnRule::any, true}, {"sharding_key", ArgumentKind::expression}, {"policy", ArgumentKind::name}}}, .settings = true, .own_settings = distributed_settings, .setting_rules = distributed_setting_rules, .takes_columns = true, .doc = "Reads and writes the tables of a cluster's servers."},
    {.name = "Buffer", .args = {{{"database", ArgumentKind::name, true}, {"table", ArgumentKind::name, true}, {"num_layers", ArgumentKind::number, true, ColumnRule::any, true}, {"min_time", ArgumentKind::number, true}, {"max_time", ArgumentKind::number, true}, {"min_rows", ArgumentKind::number, true}, {"max_rows", ArgumentKind::number, true}, {"min_bytes", ArgumentKind::number, true}, {"max_bytes", ArgumentKind::number, true}, {"flush_time", ArgumentKind::number}, {"flush_rows", ArgumentKind::number}, {"flush_bytes", ArgumentKind::number}}}, .takes_columns = true, .doc = "Gathers rows in memory and writes them to another table."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
