// The kinds of column statistics, as in STATISTICS(tdigest, uniq). To support one more, add a row at its place;
// tests/live tries each on every type.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One kind of statistics. A column is judged by its family without Nullable, LowCardinality and
/// SimpleAggregateFunction.
struct StatisticsSpec {
    std::string_view name;
    std::span<const std::string_view> never = {};  ///< families that it does not take (708)
    bool nullable = false;                         ///< takes whatever can be NULL
    bool library = false;                          ///< not in every build (80)
    std::string_view doc;
};

// clang-format off
namespace statistics_never {
inline constexpr std::string_view composite[] = {
    "UUID", "IPv6", "Array", "Map", "Tuple", "Nested", "JSON", "Dynamic", "Variant", "Point", "Ring", "LineString",
    "MultiLineString", "Polygon", "MultiPolygon", "Geometry", "AggregateFunction", "QBit"};
inline constexpr std::string_view texts[] = {
    "UUID", "IPv6", "Array", "Map", "Tuple", "Nested", "JSON", "Dynamic", "Variant", "Point", "Ring", "LineString",
    "MultiLineString", "Polygon", "MultiPolygon", "Geometry", "AggregateFunction", "QBit", "String", "FixedString"};
inline constexpr std::string_view addresses[] = {
    "UUID", "IPv6", "Array", "Map", "Tuple", "Nested", "JSON", "Dynamic", "Variant", "Point", "Ring", "LineString",
    "MultiLineString", "Polygon", "MultiPolygon", "Geometry", "AggregateFunction", "QBit", "String", "FixedString", "IPv4"};
}  // namespace statistics_never

// In the order in which the server stores them; names go in any case, and are stored as written. As measured on ClickHouse
// 26.7. `countmin` is in official builds alone, and needs a library there.
inline constexpr auto statistics_kinds = std::to_array<StatisticsSpec>({
    {.name = "tdigest", .never = statistics_never::addresses, .doc = "The distribution of numbers, for comparisons."},
    {.name = "uniq", .never = statistics_never::composite, .doc = "How many different values there are, about."},
    {.name = "countmin", .library = true, .doc = "How often a value occurs, about."},
    {.name = "minmax", .never = statistics_never::texts, .doc = "Least and greatest value."},
    {.name = "basic", .never = statistics_never::composite, .nullable = true, .doc = "Rows, NULLs and defaults."},
    {.name = "uniq_v2", .never = statistics_never::composite, .doc = "How many different values there are, about, kept smaller."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
