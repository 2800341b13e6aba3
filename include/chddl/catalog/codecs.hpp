// The column compression codecs, as in CODEC(…). To support one more, add a row; tests/live compares the rows with
// system.codecs and tries each on every type.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// The argument that the server writes where none was given.
enum class CodecDefault : std::uint8_t {
    none,   ///< stays without an argument
    level,  ///< CodecSpec::default_level
    width,  ///< the bytes of the column's type
};

struct CodecSpec {
    std::string_view name;
    CodecDefault default_argument = CodecDefault::none;
    std::int64_t default_level = 0;
    bool compresses = true;     ///< false: only prepares, and 36 unless a codec that compresses follows
    bool generic = false;       ///< true: nothing may follow it (36) but one that encrypts
    bool encrypts = false;      ///< stands last, or alone
    bool alone = false;         ///< stands beside no other (36)
    bool float_series = false;  ///< stands behind no Delta, DoubleDelta (36): it takes differences itself
    bool experimental = false;  ///< 36 without allow_experimental_codecs
    int min_args = 0;
    int max_args = 0;            ///< more are 431, or 378 where there are none at all
    std::int64_t min_level = 0;  ///< of the first argument, where that is a number (433)
    std::int64_t max_level = std::numeric_limits<std::int64_t>::max();
    /// Families that it does not take (36; T64 431), as a column or inside Nullable, LowCardinality and Array.
    std::span<const std::string_view> never = {};
    std::string_view doc;
};

// clang-format off
namespace codec_never {
inline constexpr std::string_view delta[] = {"UInt128", "UInt256", "Int128", "Int256", "String", "UUID", "IPv6", "AggregateFunction"};
inline constexpr std::string_view double_delta[] = {
    "UInt128", "UInt256", "Int128", "Int256", "String", "FixedString", "UUID", "IPv6", "QBit", "AggregateFunction"};
inline constexpr std::string_view gcd[] = {
    "BFloat16", "Float32", "Float64", "String", "FixedString", "UUID", "IPv4", "IPv6", "Time", "Time64", "Enum8", "Enum16",
    "Point", "QBit", "AggregateFunction"};
inline constexpr std::string_view gorilla[] = {
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int128", "Int256",
    "Int8", "Int16", "Int32", "Int64", "Bool", "String", "FixedString", "UUID", "IPv4", "IPv6", "Date", "Date32", "DateTime",
    "DateTime64", "Time", "Time64", "Decimal", "Enum8", "Enum16", "JSON", "Dynamic", "QBit", "AggregateFunction"};
inline constexpr std::string_view fpc[] = {
    "BFloat16", "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int128", "Int256",
    "Int8", "Int16", "Int32", "Int64", "Bool", "String", "FixedString", "UUID", "IPv4", "IPv6", "Date", "Date32", "DateTime",
    "DateTime64", "Time", "Time64", "Decimal", "Enum8", "Enum16", "JSON", "Dynamic", "QBit", "AggregateFunction"};
inline constexpr std::string_view t64[] = {
    "UInt128", "UInt256", "Int128", "Int256", "BFloat16", "Float32", "Float64", "String", "FixedString", "UUID", "IPv6", "Point",
    "QBit", "AggregateFunction"};
}  // namespace codec_never

// Names are case-sensitive (432). Arguments, levels, defaults as ClickHouse 26.7 takes and stores them.
inline constexpr auto codecs = std::to_array<CodecSpec>({
    {.name = "NONE", .alone = true, .doc = "No compression; stands alone."},
    {.name = "Default", .generic = true, .doc = "What the server's configuration says."},
    {.name = "LZ4", .generic = true, .doc = "Fast; the usual default."},
    {.name = "LZ4HC", .default_argument = CodecDefault::level, .default_level = 0, .generic = true, .max_args = 1, .doc = "LZ4 at high compression; levels above 12 are as 12."},
    {.name = "ZSTD", .default_argument = CodecDefault::level, .default_level = 1, .generic = true, .max_args = 2, .max_level = 22, .doc = "Zstandard, level 0 to 22; a second argument is the window's binary logarithm, 10 to 31."},
    {.name = "ZXC", .default_argument = CodecDefault::level, .default_level = 3, .generic = true, .experimental = true, .max_args = 1, .min_level = 1, .max_level = 7, .doc = "Slow to compress, fast to read, level 1 to 7."},
    {.name = "Delta", .default_argument = CodecDefault::width, .compresses = false, .max_args = 1, .min_level = 1, .max_level = 8, .never = codec_never::delta, .doc = "Differences of neighbours; the argument is a width, 1, 2, 4 or 8."},
    {.name = "DoubleDelta", .max_args = 1, .min_level = 1, .max_level = 8, .never = codec_never::double_delta, .doc = "Differences of differences."},
    {.name = "GCD", .compresses = false, .never = codec_never::gcd, .doc = "Divides by the greatest common divisor."},
    {.name = "Gorilla", .default_argument = CodecDefault::width, .float_series = true, .max_args = 1, .min_level = 1, .max_level = 8, .never = codec_never::gorilla, .doc = "XOR of neighbouring floats."},
    {.name = "FPC", .default_argument = CodecDefault::level, .default_level = 12, .float_series = true, .max_args = 2, .min_level = 1, .max_level = 28, .never = codec_never::fpc, .doc = "Predictor for floats, level 1 to 28."},
    {.name = "ALP", .float_series = true, .experimental = true, .max_args = 1, .never = codec_never::fpc, .doc = "Lossless for floats; the argument is a word, AUTO, STD or RD."},
    {.name = "T64", .max_args = 1, .never = codec_never::t64, .doc = "Cuts unused high bits of integers; the argument is 'byte' or 'bit'."},
    {.name = "Quantized", .alone = true, .experimental = true, .min_args = 2, .max_args = 4, .doc = "Keeps a small copy of vectors, Array of floats, for search: method, dimensions, bits."},
    {.name = "AES_128_GCM_SIV", .compresses = false, .generic = true, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
    {.name = "AES_256_GCM_SIV", .compresses = false, .generic = true, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
});
// clang-format on

static_assert(detail::names_are_unique(codecs));

}  // namespace chddl::inline CHDDL_ABI::catalog
