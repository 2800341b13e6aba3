// The table engines that chddl writes, with their arguments. To support one more, add a row.
#pragma once

#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/fixed_string.hpp>
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
    name,        ///< a database or table: a name or a string literal
    number,      ///< a whole number, not negative
    expression,  ///< any
};

/// What the server wants of a column that an engine's argument names.
enum class ColumnRule : std::uint8_t {
    any,
    version,  ///< a number or a time, not Nullable (169)
    flag,     ///< UInt8 or Bool (169)
    sign,     ///< Int8 (169)
    summed,   ///< not of the sorting or partition key (36)
};

struct ArgumentSpec {
    std::string_view name;
    ArgumentKind kind = ArgumentKind::none;
    bool required = false;
    ColumnRule rule = ColumnRule::any;
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
    std::span<const std::string_view> refused_types = {};  ///< families that no column may hold anywhere (44)
    std::string_view doc;
};

namespace engine_types {
inline constexpr std::string_view dynamic[] = {"Dynamic", "JSON"};
inline constexpr std::string_view dynamic_or_variant[] = {"Dynamic", "JSON", "Variant", "Geometry"};
}  // namespace engine_types

// As ClickHouse 26.7 takes them. Names are case-sensitive (56). An engine of the family merge_tree that has columns of
// the kinds that it folds is judged in check/engines.ipp.
// clang-format off
inline constexpr auto engines = std::to_array<EngineSpec>({
    {.name = "Kafka", .family = EngineFamily::queue, .settings = true, .doc = "Reads topics; what it has read once, it does not give again."},
    {.name = "MergeTree", .family = EngineFamily::merge_tree, .settings = true, .doc = "Keeps rows in the order of its sorting key."},
    {.name = "ReplacingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"version", ArgumentKind::column, false, ColumnRule::version}, {"is_deleted", ArgumentKind::column, false, ColumnRule::flag}}}, .settings = true, .doc = "Keeps the row of the highest version for each sorting key, when parts merge."},
    {.name = "SummingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"columns", ArgumentKind::columns, false, ColumnRule::summed}}}, .settings = true, .doc = "Sums the numbers of rows with equal sorting keys, when parts merge."},
    {.name = "AggregatingMergeTree", .family = EngineFamily::merge_tree, .settings = true, .doc = "Merges the aggregate states of rows with equal sorting keys, when parts merge."},
    {.name = "CoalescingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"columns", ArgumentKind::columns, false, ColumnRule::summed}}}, .settings = true, .doc = "Keeps the last value that is not NULL of rows with equal sorting keys."},
    {.name = "CollapsingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"sign", ArgumentKind::column, true, ColumnRule::sign}}}, .settings = true, .doc = "Removes pairs of rows of sign 1 and -1."},
    {.name = "VersionedCollapsingMergeTree", .family = EngineFamily::merge_tree, .args = {{{"sign", ArgumentKind::column, true, ColumnRule::sign}, {"version", ArgumentKind::column, true, ColumnRule::version}}}, .settings = true, .doc = "Removes pairs of rows of sign 1 and -1 and one version, in any order of arrival."},
    {.name = "GraphiteMergeTree", .family = EngineFamily::merge_tree, .args = {{{"config_section", ArgumentKind::text, true}}}, .settings = true, .doc = "Thins out metrics as the section of the server's configuration says."},
    {.name = "Null", .doc = "Keeps nothing; views on it see what is inserted."},
    {.name = "Memory", .settings = true, .own_settings = memory_settings, .doc = "Keeps rows in memory; they are gone with the server."},
    {.name = "Log", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .refused_types = engine_types::dynamic_or_variant, .doc = "Keeps rows in one file a column, without keys."},
    {.name = "TinyLog", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .refused_types = engine_types::dynamic_or_variant, .doc = "As Log, for one reader."},
    {.name = "StripeLog", .family = EngineFamily::log, .settings = true, .own_settings = log_settings, .refused_types = engine_types::dynamic, .doc = "Keeps rows in one file, without keys."},
    {.name = "Distributed", .args = {{{"cluster", ArgumentKind::name, true}, {"database", ArgumentKind::name, true}, {"table", ArgumentKind::name, true}, {"sharding_key", ArgumentKind::expression}, {"policy", ArgumentKind::text}}}, .settings = true, .own_settings = distributed_settings, .doc = "Reads and writes the tables of a cluster's servers."},
    {.name = "Buffer", .args = {{{"database", ArgumentKind::name, true}, {"table", ArgumentKind::name, true}, {"num_layers", ArgumentKind::number, true}, {"min_time", ArgumentKind::number, true}, {"max_time", ArgumentKind::number, true}, {"min_rows", ArgumentKind::number, true}, {"max_rows", ArgumentKind::number, true}, {"min_bytes", ArgumentKind::number, true}, {"max_bytes", ArgumentKind::number, true}, {"flush_time", ArgumentKind::number}, {"flush_rows", ArgumentKind::number}, {"flush_bytes", ArgumentKind::number}}}, .doc = "Gathers rows in memory and writes them to another table."},
});
// clang-format on

static_assert(detail::names_are_unique(engines));

}  // namespace chddl::inline CHDDL_ABI::catalog
