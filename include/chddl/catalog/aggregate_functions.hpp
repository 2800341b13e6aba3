// What the server cannot list of its aggregate functions: what they take as states in columns. To add one, add a row.
//
// A function without a row is taken with any arguments. tests/live tries every row on the server.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What an aggregate function's last argument may be, or all of them (43 otherwise); Nullable and LowCardinality do not
/// count.
enum class AggregateTakes : std::uint8_t {
    anything,
    ordered,        ///< no Variant, Dynamic, Geometry, QBit or AggregateFunction
    numbers,        ///< whole and floating-point numbers, Decimal, Bool
    plain_numbers,  ///< the same without Decimal
    whole_numbers,  ///< whole numbers and Bool
    quantities,     ///< numbers, dates and times
    states,         ///< AggregateFunction(…)
};

/// What stands in the brackets behind the name (133, 42, 36, 12 or 70 otherwise).
enum class AggregateParameters : std::uint8_t {
    none,
    optional,
    required,
    level,   ///< at most one number from 0 to 1
    levels,  ///< numbers from 0 to 1
    size,    ///< at most one whole number
    sizes,   ///< the first is a whole number
    sized,   ///< at least one, and the first is a whole number
};

/// What a SimpleAggregateFunction has to be stored as (36 otherwise).
enum class AggregateResult : std::uint8_t {
    never,     ///< it may not be one
    same,      ///< the type that it takes
    wide_sum,  ///< the widest type of that kind: UInt64, Int64, Float64, Decimal(38, S)
};

/// One aggregate function, or one with the combinator Map: the server has those as functions of their own.
struct AggregateFunctionSpec {
    std::string_view name;
    std::size_t min_args = 1;
    std::size_t max_args = 1;
    AggregateTakes takes = AggregateTakes::anything;
    AggregateParameters parameters = AggregateParameters::none;
    AggregateResult result = AggregateResult::never;
    bool takes_all = false;  ///< `takes` is about all arguments
    std::int64_t least = 1;  ///< of a parameter that is a whole number (69)
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
    bool versioned = false;           ///< stored with a version: AggregateFunction(1, sumMap, …)
    std::string_view stored_as = {};  ///< under another name, which system.functions does not tell
};

inline constexpr std::size_t any_number = 1000;

// clang-format off
inline constexpr auto aggregate_functions = std::to_array<AggregateFunctionSpec>({
    {.name = "any", .result = AggregateResult::same},
    {.name = "any_respect_nulls", .result = AggregateResult::same},
    {.name = "anyHeavy"},
    {.name = "anyLast", .result = AggregateResult::same},
    {.name = "anyLast_respect_nulls", .result = AggregateResult::same},
    {.name = "argMax", .min_args = 2, .max_args = 2, .takes = AggregateTakes::ordered, .parameters = AggregateParameters::optional},
    {.name = "argMin", .min_args = 2, .max_args = 2, .takes = AggregateTakes::ordered, .parameters = AggregateParameters::optional},
    {.name = "avg", .takes = AggregateTakes::quantities},
    {.name = "avgWeighted", .min_args = 2, .max_args = 2, .takes = AggregateTakes::plain_numbers, .takes_all = true},
    {.name = "corr", .min_args = 2, .max_args = 2, .takes = AggregateTakes::plain_numbers, .takes_all = true},
    {.name = "count", .min_args = 0},
    {.name = "covarPop", .min_args = 2, .max_args = 2, .takes = AggregateTakes::plain_numbers, .takes_all = true},
    {.name = "covarSamp", .min_args = 2, .max_args = 2, .takes = AggregateTakes::plain_numbers, .takes_all = true},
    {.name = "deltaSum", .takes = AggregateTakes::plain_numbers},
    {.name = "entropy", .max_args = any_number},
    {.name = "groupArray", .parameters = AggregateParameters::size},
    {.name = "groupArrayLast", .parameters = AggregateParameters::sized},
    {.name = "groupArrayMovingAvg", .takes = AggregateTakes::numbers, .parameters = AggregateParameters::optional},
    {.name = "groupArrayMovingSum", .takes = AggregateTakes::numbers, .parameters = AggregateParameters::optional},
    {.name = "groupArraySample", .parameters = AggregateParameters::sized},
    {.name = "groupArraySorted", .parameters = AggregateParameters::sized},
    {.name = "groupBitAnd", .takes = AggregateTakes::whole_numbers, .result = AggregateResult::same},
    {.name = "groupBitOr", .takes = AggregateTakes::whole_numbers, .result = AggregateResult::same},
    {.name = "groupBitXor", .takes = AggregateTakes::whole_numbers, .result = AggregateResult::same},
    {.name = "groupBitmap", .takes = AggregateTakes::whole_numbers},
    {.name = "groupBitmapAnd", .takes = AggregateTakes::states, .versioned = true},
    {.name = "groupBitmapOr", .takes = AggregateTakes::states, .versioned = true},
    {.name = "groupBitmapXor", .takes = AggregateTakes::states, .versioned = true},
    {.name = "groupConcat", .parameters = AggregateParameters::optional},
    {.name = "groupUniqArray", .parameters = AggregateParameters::size},
    {.name = "histogram", .takes = AggregateTakes::plain_numbers, .parameters = AggregateParameters::sized},
    {.name = "kurtPop", .takes = AggregateTakes::numbers},
    {.name = "kurtSamp", .takes = AggregateTakes::numbers},
    {.name = "max", .takes = AggregateTakes::ordered, .result = AggregateResult::same},
    {.name = "maxMap", .max_args = any_number, .result = AggregateResult::same, .versioned = true},
    {.name = "maxMappedArrays", .max_args = any_number, .result = AggregateResult::same, .versioned = true, .stored_as = "maxMap"},
    {.name = "min", .takes = AggregateTakes::ordered, .result = AggregateResult::same},
    {.name = "minMap", .max_args = any_number, .result = AggregateResult::same, .versioned = true},
    {.name = "minMappedArrays", .max_args = any_number, .result = AggregateResult::same, .versioned = true, .stored_as = "minMap"},
    {.name = "quantile", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileBFloat16", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileDeterministic", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::level},
    {.name = "quantileExact", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileExactExclusive", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileExactHigh", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileExactInclusive", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileExactLow", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileExactWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::level},
    {.name = "quantileTDigest", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileTDigestWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::level},
    {.name = "quantileTiming", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::level},
    {.name = "quantileTimingWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::level},
    {.name = "quantiles", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::levels},
    {.name = "quantilesBFloat16", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::levels},
    {.name = "quantilesDeterministic", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::levels},
    {.name = "quantilesExact", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::levels},
    {.name = "quantilesExactWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::levels},
    {.name = "quantilesTDigest", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::levels},
    {.name = "quantilesTDigestWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::levels},
    {.name = "quantilesTiming", .takes = AggregateTakes::quantities, .parameters = AggregateParameters::levels},
    {.name = "quantilesTimingWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::levels},
    {.name = "skewPop", .takes = AggregateTakes::numbers},
    {.name = "skewSamp", .takes = AggregateTakes::numbers},
    {.name = "stddevPop", .takes = AggregateTakes::numbers},
    {.name = "stddevSamp", .takes = AggregateTakes::numbers},
    {.name = "sum", .takes = AggregateTakes::numbers, .result = AggregateResult::wide_sum},
    {.name = "sumCount", .takes = AggregateTakes::numbers},
    {.name = "sumKahan", .takes = AggregateTakes::numbers},
    {.name = "sumMap", .max_args = any_number, .result = AggregateResult::wide_sum, .versioned = true},
    {.name = "sumMapFiltered", .max_args = any_number, .parameters = AggregateParameters::required, .versioned = true},
    {.name = "sumMapFilteredWithOverflow", .max_args = any_number, .parameters = AggregateParameters::required, .versioned = true},
    {.name = "sumMapWithOverflow", .max_args = any_number, .versioned = true},
    {.name = "sumMappedArrays", .max_args = any_number, .result = AggregateResult::wide_sum, .versioned = true, .stored_as = "sumMap"},
    {.name = "sumWithOverflow", .takes = AggregateTakes::numbers, .result = AggregateResult::same},
    {.name = "topK", .parameters = AggregateParameters::sizes},
    {.name = "topKWeighted", .min_args = 2, .max_args = 2, .parameters = AggregateParameters::sizes},
    {.name = "uniq", .max_args = any_number},
    {.name = "uniqCombined", .max_args = any_number, .parameters = AggregateParameters::sizes, .least = 12, .most = 20},
    {.name = "uniqCombined64", .max_args = any_number, .parameters = AggregateParameters::sizes, .least = 12, .most = 20},
    {.name = "uniqExact", .max_args = any_number},
    {.name = "uniqHLL12", .max_args = any_number},
    {.name = "uniqUpTo", .max_args = any_number, .parameters = AggregateParameters::sizes, .least = 0, .most = 100},
    {.name = "varPop", .takes = AggregateTakes::numbers},
    {.name = "varSamp", .takes = AggregateTakes::numbers},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
