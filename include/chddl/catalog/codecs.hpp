// The column compression codecs, as in CODEC(…). To support one more, add a row; tests/live compares the rows with
// system.codecs and tries each on every type.
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

/// The argument that the server writes where none was given.
enum class CodecDefault : std::uint8_t {
    none,   ///< stays without an argument
    level,  ///< CodecSpec::default_level
    width,  ///< the bytes of the column's type
};

/// One argument of a codec.
struct CodecArgument {
    enum class Kind : std::uint8_t {
        number,
        text,
        word,  ///< bare, which a Codec of the model cannot say
    };
    Kind kind = Kind::number;
    std::int64_t min = 0;
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    std::span<const std::int64_t> numbers = {};    ///< the only ones; empty: all from min to max
    std::span<const std::string_view> words = {};  ///< of a text: the only ones; empty: any
    bool negative = false;                         ///< a number below 0 is taken, and stored as a huge one
};

/// Whether a codec takes only values of 1, 2, 4 or 8 bytes (36).
enum class CodecWidth : std::uint8_t { any, fixed, fixed_unless_given };

struct CodecSpec {
    std::string_view name;
    CodecDefault default_argument = CodecDefault::none;
    std::int64_t default_level = 0;
    bool compresses = true;     ///< false: only prepares, and 36 unless a codec that compresses is there
    bool generic = false;       ///< true: nothing may follow it (36) but one that encrypts
    bool encrypts = false;      ///< stands last, or beside its like
    bool alone = false;         ///< stands beside no other (36)
    bool differences = false;   ///< stands in front of no `float_series` (36)
    bool float_series = false;  ///< takes differences itself, and only floating point numbers (36)
    bool vectors = false;       ///< takes only an Array of floating point numbers (44)
    bool experimental = false;  ///< 36 without allow_experimental_codecs
    std::size_t min_args = 0;
    std::span<const CodecArgument> args = {};  ///< more are 431, or 378 or 36 where there are none at all
    /// Of each value that the column is put together from: in Nullable, LowCardinality, Array, Map, Tuple, Variant.
    CodecWidth width = CodecWidth::any;
    std::span<const std::string_view> only = {};   ///< the families that it takes (36; T64 431); empty: all but `never`
    std::span<const std::string_view> never = {};  ///< families that it does not take
    std::string_view doc;
};

// clang-format off
namespace codec_args {
inline constexpr std::int64_t widths[] = {1, 2, 4, 8};
inline constexpr std::int64_t float_widths[] = {4, 8};
inline constexpr std::string_view halves[] = {"byte", "bit"};
inline constexpr CodecArgument any_level[] = {{.min = std::numeric_limits<std::int64_t>::min(), .negative = true}};
inline constexpr CodecArgument zstd[] = {{.min = std::numeric_limits<std::int64_t>::min(), .max = 22, .negative = true}, {.min = 10, .max = 31}};
inline constexpr CodecArgument zxc[] = {{.min = 1, .max = 7}};
inline constexpr CodecArgument width[] = {{.numbers = widths}};
inline constexpr CodecArgument fpc[] = {{.min = 1, .max = 28}, {.numbers = float_widths}};
inline constexpr CodecArgument variant[] = {{.kind = CodecArgument::Kind::word}};
inline constexpr CodecArgument half[] = {{.kind = CodecArgument::Kind::text, .words = halves}};
inline constexpr CodecArgument vectors[] = {{.kind = CodecArgument::Kind::text}, {.min = 1}, {}, {}};
}  // namespace codec_args

namespace codec_families {
inline constexpr std::string_view strings[] = {"FixedString"};
inline constexpr std::string_view floats[] = {"Float32", "Float64"};
inline constexpr std::string_view divisible[] = {
    "UInt8", "UInt16", "UInt32", "UInt64", "UInt128", "UInt256", "Int8", "Int16", "Int32", "Int64", "Int128", "Int256",
    "Bool", "Date", "Date32", "DateTime", "DateTime64", "Decimal"};
inline constexpr std::string_view whole[] = {
    "UInt8", "UInt16", "UInt32", "UInt64", "Int8", "Int16", "Int32", "Int64", "Bool", "IPv4", "Date", "Date32", "DateTime",
    "DateTime64", "Time", "Time64", "Decimal", "Enum8", "Enum16"};
}  // namespace codec_families

// Names are case-sensitive (432). Arguments, levels, defaults as ClickHouse 26.7 takes and stores them.
inline constexpr auto codecs = std::to_array<CodecSpec>({
    {.name = "NONE", .alone = true, .doc = "No compression; stands alone."},
    {.name = "Default", .generic = true, .doc = "What the server's configuration says."},
    {.name = "LZ4", .generic = true, .doc = "Fast; the usual default."},
    {.name = "LZ4HC", .default_argument = CodecDefault::level, .default_level = 0, .generic = true, .args = codec_args::any_level, .doc = "LZ4 at high compression; levels above 12 are as 12."},
    {.name = "ZSTD", .default_argument = CodecDefault::level, .default_level = 1, .generic = true, .args = codec_args::zstd, .doc = "Zstandard, level 0 to 22; a second argument is the window's binary logarithm, 10 to 31."},
    {.name = "ZXC", .default_argument = CodecDefault::level, .default_level = 3, .generic = true, .experimental = true, .args = codec_args::zxc, .doc = "Slow to compress, fast to read, level 1 to 7."},
    {.name = "Delta", .default_argument = CodecDefault::width, .compresses = false, .differences = true, .args = codec_args::width, .width = CodecWidth::fixed_unless_given, .doc = "Differences of neighbours; the argument is a width, 1, 2, 4 or 8."},
    {.name = "DoubleDelta", .differences = true, .args = codec_args::width, .width = CodecWidth::fixed, .never = codec_families::strings, .doc = "Differences of differences."},
    {.name = "GCD", .compresses = false, .only = codec_families::divisible, .doc = "Divides by the greatest common divisor."},
    {.name = "Gorilla", .default_argument = CodecDefault::width, .float_series = true, .args = codec_args::width, .width = CodecWidth::fixed_unless_given, .doc = "XOR of neighbouring floats."},
    {.name = "FPC", .default_argument = CodecDefault::level, .default_level = 12, .float_series = true, .args = codec_args::fpc, .only = codec_families::floats, .doc = "Predictor for floats, level 1 to 28; a second argument is the width, 4 or 8."},
    {.name = "ALP", .float_series = true, .experimental = true, .args = codec_args::variant, .only = codec_families::floats, .doc = "Lossless for floats; the argument is a word, AUTO, STD or RD."},
    {.name = "T64", .args = codec_args::half, .width = CodecWidth::fixed, .only = codec_families::whole, .doc = "Cuts unused high bits of integers; the argument is 'byte' or 'bit'."},
    {.name = "Quantized", .alone = true, .vectors = true, .experimental = true, .min_args = 2, .args = codec_args::vectors, .doc = "Keeps a small copy of vectors, Array of floats, for search: method, dimensions, bits."},
    {.name = "AES_128_GCM_SIV", .compresses = false, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
    {.name = "AES_256_GCM_SIV", .compresses = false, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
