// The types of skipping indices, as in INDEX i x TYPE minmax. To support one more, add a row; tests/live compares the
// rows with system.data_skipping_index_types and tries each on every type.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// How an index takes values that are wrapped.
enum class IndexWrap : std::uint8_t { refused, allowed, required };

/// One type of skipping index. Its column or expression is judged by the family that is left when LowCardinality, one
/// Array and one Nullable are taken off.
struct IndexTypeSpec {
    std::string_view name;
    std::span<const int> arg_counts = {};  ///< how many arguments it may have; empty: any
    int arg_count_code = 36;               ///< the server's answer to another number of them
    std::int64_t default_granularity = 1;  ///< written where GRANULARITY was not given
    IndexWrap array = IndexWrap::allowed;
    IndexWrap nullable = IndexWrap::allowed;
    std::span<const std::string_view> only = {};   ///< the families that it takes; empty: any that is not in `never`
    std::span<const std::string_view> never = {};  ///< families that it does not take
    int column_code = 36;                          ///< the server's answer to a family that it does not take
    bool removed = false;                          ///< in the list, and refused (127)
    std::string_view doc;
};

namespace index_args {
inline constexpr int none_or_one[] = {0, 1};
inline constexpr int one[] = {1};
inline constexpr int three[] = {3};
inline constexpr int four[] = {4};
inline constexpr int five_or_six[] = {5, 6};
inline constexpr int three_or_six[] = {3, 6};
}  // namespace index_args

// clang-format off
namespace index_families {
inline constexpr std::string_view incomparable[] = {"JSON", "Dynamic", "Variant", "AggregateFunction", "QBit"};
inline constexpr std::string_view unhashable[] = {
    "Date32", "Time", "Time64", "Decimal", "Array", "Map", "Tuple", "JSON", "Dynamic", "Variant", "Point",
    "AggregateFunction", "QBit"};
inline constexpr std::string_view words[] = {"String", "FixedString", "IPv6"};
inline constexpr std::string_view texts[] = {"String", "FixedString"};
inline constexpr std::string_view floats[] = {"Float32", "Float64", "BFloat16"};
}  // namespace index_families

// Names go in any case, and are stored as written. Arguments, families and codes as measured on ClickHouse 26.7.
inline constexpr auto index_types = std::to_array<IndexTypeSpec>({
    {.name = "minmax", .never = index_families::incomparable, .doc = "Least and greatest value of each granule."},
    {.name = "set", .arg_counts = index_args::one, .arg_count_code = 80, .doc = "The values of each granule, at most as many as the argument says; 0: all."},
    {.name = "bloom_filter", .arg_counts = index_args::none_or_one, .arg_count_code = 42, .never = index_families::unhashable, .column_code = 44, .doc = "Whether a value may be there; the argument is the rate of false hits, above 0 and below 1."},
    {.name = "ngrambf_v1", .arg_counts = index_args::four, .nullable = IndexWrap::refused, .only = index_families::words, .doc = "Which n-grams may be there: n, bytes, hash functions, seed."},
    {.name = "tokenbf_v1", .arg_counts = index_args::three, .nullable = IndexWrap::refused, .only = index_families::words, .doc = "Which words may be there: bytes, hash functions, seed."},
    {.name = "sparse_grams", .arg_counts = index_args::five_or_six, .nullable = IndexWrap::refused, .only = index_families::words, .doc = "Which sparse n-grams may be there: least and greatest length, a cutoff, bytes, hash functions, seed."},
    {.name = "text", .default_granularity = 100'000'000, .only = index_families::texts, .doc = "Where each token is; needs tokenizer = …, takes named arguments only."},
    {.name = "vector_similarity", .arg_counts = index_args::three_or_six, .arg_count_code = 80, .default_granularity = 100'000'000, .array = IndexWrap::required, .nullable = IndexWrap::refused, .only = index_families::floats, .column_code = 44, .doc = "Nearest neighbours: 'hnsw', distance function, dimensions."},
    {.name = "hypothesis", .removed = true, .doc = "Kept so that old tables can be attached."},
});
// clang-format on

static_assert(detail::names_are_unique(index_types));

}  // namespace chddl::inline CHDDL_ABI::catalog
