// What cannot be made of two results of an aggregate function, each of some of the rows. To add one, add a row.
//
// A function without a row is not judged. Functions that give one of the values are let go where it is as good as any
// other: where a key has but one value, `any` of it is as good as `max`.
#pragma once

#include <chddl/config.hpp>

#include <array>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// Measured on ClickHouse 26.7: two blocks of rows, and a SimpleAggregateFunction that puts their results together.
struct PartialResultSpec {
    std::string_view name = {};
    std::span<const std::string_view> spoiled_by = {};  ///< functions that make another value of two results
    bool begins = false;                                ///< every function whose name begins like this
};

namespace partial {

inline constexpr std::string_view statistics[] = {
    "sum", "sumWithOverflow", "any",        "anyLast",    "any_respect_nulls", "anyLast_respect_nulls", "min",
    "max", "groupBitAnd",     "groupBitOr", "groupBitXor"};
inline constexpr std::string_view amounts[] = {"any",        "anyLast", "any_respect_nulls", "anyLast_respect_nulls",
                                               "min",        "max",     "groupBitAnd",       "groupBitOr",
                                               "groupBitXor"};
inline constexpr std::string_view lists[] = {"any", "anyLast", "any_respect_nulls", "anyLast_respect_nulls",
                                             "min", "max"};
inline constexpr std::string_view bits[] = {"sum", "sumWithOverflow"};
inline constexpr std::string_view values[] = {"sum", "sumWithOverflow", "sumMap", "sumMapWithOverflow", "groupBitXor"};
inline constexpr std::string_view smallest[] = {"sum", "sumWithOverflow", "sumMap", "sumMapWithOverflow", "groupBitXor",
                                                "max"};
inline constexpr std::string_view largest[] = {"sum", "sumWithOverflow", "sumMap", "sumMapWithOverflow", "groupBitXor",
                                               "min"};
inline constexpr std::string_view sums_by_key[] = {
    "any", "anyLast", "any_respect_nulls", "anyLast_respect_nulls", "min", "max", "minMap", "maxMap"};
inline constexpr std::string_view smallest_by_key[] = {"sumMap", "sumMapWithOverflow", "maxMap"};
inline constexpr std::string_view largest_by_key[] = {"sumMap", "sumMapWithOverflow", "minMap"};

}  // namespace partial

// clang-format off
inline constexpr auto partial_results = std::to_array<PartialResultSpec>({
    {.name = "any", .spoiled_by = partial::values},
    {.name = "anyHeavy", .spoiled_by = partial::values},
    {.name = "anyLast", .spoiled_by = partial::values},
    {.name = "anyLast_respect_nulls", .spoiled_by = partial::values},
    {.name = "any_respect_nulls", .spoiled_by = partial::values},
    {.name = "argMax", .spoiled_by = partial::values},
    {.name = "argMin", .spoiled_by = partial::values},
    {.name = "avg", .spoiled_by = partial::statistics, .begins = true},
    {.name = "corr", .spoiled_by = partial::statistics, .begins = true},
    {.name = "count", .spoiled_by = partial::amounts},
    {.name = "covar", .spoiled_by = partial::statistics, .begins = true},
    {.name = "groupArray", .spoiled_by = partial::lists},
    {.name = "groupBitAnd", .spoiled_by = partial::bits},
    {.name = "groupBitOr", .spoiled_by = partial::bits},
    {.name = "groupBitXor", .spoiled_by = partial::bits},
    {.name = "groupUniqArray", .spoiled_by = partial::lists},
    {.name = "max", .spoiled_by = partial::largest},
    {.name = "maxMap", .spoiled_by = partial::largest_by_key},
    {.name = "min", .spoiled_by = partial::smallest},
    {.name = "minMap", .spoiled_by = partial::smallest_by_key},
    {.name = "quantile", .spoiled_by = partial::statistics, .begins = true},
    {.name = "stddev", .spoiled_by = partial::statistics, .begins = true},
    {.name = "sum", .spoiled_by = partial::amounts},
    {.name = "sumKahan", .spoiled_by = partial::amounts},
    {.name = "sumMap", .spoiled_by = partial::sums_by_key},
    {.name = "sumWithOverflow", .spoiled_by = partial::amounts},
    {.name = "uniq", .spoiled_by = partial::statistics, .begins = true},
    {.name = "var", .spoiled_by = partial::statistics, .begins = true},
});
// clang-format on

/// By the name without combinators, an alias's own function. Nothing where the function is not judged.
[[nodiscard]] constexpr std::span<const std::string_view> spoiled_by(std::string_view function) {
    for (const PartialResultSpec& row : partial_results)
        if (row.begins ? function.starts_with(row.name) : function == row.name) return row.spoiled_by;
    return {};
}

}  // namespace chddl::inline CHDDL_ABI::catalog
