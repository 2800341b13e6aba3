// The types of skipping indices, as in INDEX i x TYPE minmax. To support one more, add a row; tests/live compares the
// rows with system.data_skipping_index_types and tries each on every type.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// How an index takes values that are wrapped.
enum class IndexWrap : std::uint8_t { refused, allowed, required };

/// One argument of an index type, in brackets behind its name.
struct IndexArgument {
    enum class Kind : std::uint8_t {
        whole,  ///< a whole number
        rate,   ///< a number from 0 to 1 with a point
        word,   ///< one of `words`, as a text or bare
    };
    Kind kind = Kind::whole;
    std::uint64_t min = 0;
    std::uint64_t max = std::numeric_limits<std::uint64_t>::max();
    bool not_one = false;
    std::span<const std::string_view> words = {};
};

/// One type of skipping index. Its column or expression is judged by the family that is left when LowCardinality, one
/// Array and one Nullable are taken off.
struct IndexTypeSpec {
    std::string_view name;
    std::span<const int> arg_counts = {};      ///< how many arguments it may have; empty: any
    std::span<const IndexArgument> args = {};  ///< if it has all of them
    std::size_t optional_at = 0;               ///< where arguments are missing if it has fewer
    bool named_args = false;                   ///< `tokenizer = ngrams(3)`, by catalog::text_index_arguments
    std::int64_t default_granularity = 1;      ///< written where GRANULARITY was not given
    bool comparable = false;                   ///< takes no type that holds an incomparable one anywhere
    bool single = false;                       ///< of one expression only (7), and one on each column (36)
    IndexWrap array = IndexWrap::allowed;
    bool arrays_in_array = false;  ///< Array(Array(T)) counts as T
    IndexWrap nullable = IndexWrap::allowed;
    bool low_cardinality_in_array = true;         ///< Array(LowCardinality(T)) counts as T
    std::span<const std::string_view> only = {};  ///< the families that it takes; empty: any
    bool removed = false;                         ///< in the list, and refused (127)
    std::string_view doc;
};

/// One named argument of a text index.
struct TextIndexArgument {
    enum class Kind : std::uint8_t { tokenizer, expression, whole, word };
    std::string_view name;
    Kind kind = Kind::whole;
    std::uint64_t min = 0;
    std::uint64_t max = std::numeric_limits<std::uint64_t>::max();
    std::span<const std::string_view> words = {};  ///< of a word: the only ones
};

/// A tokenizer of a text index.
struct TokenizerSpec {
    std::string_view name;
    std::size_t max_args = 0;
    bool separators = false;  ///< its argument is an array of texts that are not empty
    std::uint64_t min = 0;    ///< of its numbers, of which each is at least the one before
    std::uint64_t max = 0;
};

namespace index_args {
inline constexpr int none_or_one[] = {0, 1};
inline constexpr int one[] = {1};
inline constexpr int three[] = {3};
inline constexpr int four[] = {4};
inline constexpr int five_or_six[] = {5, 6};
inline constexpr int three_or_six[] = {3, 6};
inline constexpr std::string_view graphs[] = {"hnsw"};
inline constexpr std::string_view distances[] = {"L2Distance", "cosineDistance", "dotProduct"};
inline constexpr std::string_view quantizations[] = {"f64", "f32", "f16", "bf16", "i8", "b1"};
inline constexpr std::string_view posting_codecs[] = {"none", "bitpacking"};
inline constexpr std::uint64_t most_bytes = 1'073'741'824;
inline constexpr IndexArgument size[] = {{}};
inline constexpr IndexArgument rate[] = {{.kind = IndexArgument::Kind::rate}};
inline constexpr IndexArgument ngrams[] = {{.min = 1}, {.min = 1, .max = most_bytes}, {.min = 1}, {}};
inline constexpr IndexArgument tokens[] = {{.min = 1, .max = most_bytes}, {.min = 1}, {}};
inline constexpr IndexArgument grams[] = {{}, {}, {}, {.min = 1, .max = most_bytes}, {.min = 1}, {}};
inline constexpr IndexArgument vectors[] = {{.kind = IndexArgument::Kind::word, .words = graphs},
                                            {.kind = IndexArgument::Kind::word, .words = distances},
                                            {.min = 1},
                                            {.kind = IndexArgument::Kind::word, .words = quantizations},
                                            {.not_one = true},
                                            {}};
}  // namespace index_args

// clang-format off
namespace index_families {
inline constexpr std::string_view hashable[] = {
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16", "Int32", "Int64", "Int128", "Int256",
    "BFloat16", "Float32", "Float64", "Bool", "String", "FixedString", "UUID", "IPv4", "IPv6", "Date", "DateTime",
    "DateTime64", "Enum8", "Enum16"};
inline constexpr std::string_view words[] = {"String", "FixedString", "IPv6"};
inline constexpr std::string_view texts[] = {"String", "FixedString"};
inline constexpr std::string_view floats[] = {"Float32", "Float64", "BFloat16"};
}  // namespace index_families

// Names go in any case, and are stored as written. Arguments and families as measured on ClickHouse 26.7.
inline constexpr auto index_types = std::to_array<IndexTypeSpec>({
    {.name = "minmax", .comparable = true, .doc = "Least and greatest value of each granule."},
    {.name = "set", .arg_counts = index_args::one, .args = index_args::size, .doc = "The values of each granule, at most as many as the argument says; 0: all."},
    {.name = "bloom_filter", .arg_counts = index_args::none_or_one, .args = index_args::rate, .only = index_families::hashable, .doc = "Whether a value may be there; the argument is the rate of false hits, above 0 and below 1."},
    {.name = "ngrambf_v1", .arg_counts = index_args::four, .args = index_args::ngrams, .nullable = IndexWrap::refused, .low_cardinality_in_array = false, .only = index_families::words, .doc = "Which n-grams may be there: n, bytes, hash functions, seed."},
    {.name = "tokenbf_v1", .arg_counts = index_args::three, .args = index_args::tokens, .nullable = IndexWrap::refused, .low_cardinality_in_array = false, .only = index_families::words, .doc = "Which words may be there: bytes, hash functions, seed."},
    {.name = "sparse_grams", .arg_counts = index_args::five_or_six, .args = index_args::grams, .optional_at = 2, .nullable = IndexWrap::refused, .low_cardinality_in_array = false, .only = index_families::words, .doc = "Which sparse n-grams may be there: least and greatest length, a cutoff, bytes, hash functions, seed."},
    {.name = "text", .named_args = true, .default_granularity = 100'000'000, .single = true, .arrays_in_array = true, .only = index_families::texts, .doc = "Where each token is; needs tokenizer = …, takes named arguments only."},
    {.name = "vector_similarity", .arg_counts = index_args::three_or_six, .args = index_args::vectors, .optional_at = 3, .default_granularity = 100'000'000, .array = IndexWrap::required, .nullable = IndexWrap::refused, .low_cardinality_in_array = false, .only = index_families::floats, .doc = "Nearest neighbours: 'hnsw', distance function, dimensions."},
    {.name = "hypothesis", .removed = true, .doc = "Kept so that old tables can be attached."},
});

inline constexpr auto text_index_arguments = std::to_array<TextIndexArgument>({
    {.name = "tokenizer", .kind = TextIndexArgument::Kind::tokenizer},
    {.name = "preprocessor", .kind = TextIndexArgument::Kind::expression},
    {.name = "dictionary_block_size", .min = 1},
    {.name = "dictionary_block_frontcoding_compression", .max = 1},
    {.name = "posting_list_block_size", .min = 1},
    {.name = "posting_list_codec", .kind = TextIndexArgument::Kind::word, .words = index_args::posting_codecs},
    {.name = "support_phrase_search", .max = 1},
});

inline constexpr auto tokenizers = std::to_array<TokenizerSpec>({
    {.name = "splitByNonAlpha"},
    {.name = "splitByString", .max_args = 1, .separators = true},
    {.name = "ngrams", .max_args = 1, .min = 1, .max = std::numeric_limits<std::uint64_t>::max()},
    {.name = "sparseGrams", .max_args = 3, .min = 3, .max = 100},
    {.name = "array"},
    {.name = "asciiCJK"},
    {.name = "unicodeWord"},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
