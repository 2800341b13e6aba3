// The column compression codecs, as in CODEC(…).
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
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
    bool compresses = true;  ///< false: only prepares, and 36 unless a codec that compresses follows
    bool generic = false;    ///< true: nothing may follow it (36)
    bool encrypts = false;   ///< stands last, or alone
    std::string_view doc;
};

// Names are case-sensitive (432). Defaults as ClickHouse 26.7 stores them.
// clang-format off
inline constexpr auto codecs = std::to_array<CodecSpec>({
    {.name = "NONE", .doc = "No compression; stands alone."},
    {.name = "Default", .generic = true, .doc = "What the server's configuration says."},
    {.name = "LZ4", .generic = true, .doc = "Fast; the usual default."},
    {.name = "LZ4HC", .default_argument = CodecDefault::level, .default_level = 0, .generic = true, .doc = "LZ4 at high compression, level 0 to 12."},
    {.name = "ZSTD", .default_argument = CodecDefault::level, .default_level = 1, .generic = true, .doc = "Zstandard, level 0 to 22."},
    {.name = "Delta", .default_argument = CodecDefault::width, .compresses = false, .doc = "Differences of neighbours."},
    {.name = "DoubleDelta", .doc = "Differences of differences."},
    {.name = "GCD", .compresses = false, .doc = "Divides by the greatest common divisor."},
    {.name = "Gorilla", .default_argument = CodecDefault::width, .doc = "XOR of neighbouring floats."},
    {.name = "FPC", .default_argument = CodecDefault::level, .default_level = 12, .doc = "Predictor for floats."},
    {.name = "T64", .doc = "Cuts unused high bits of integers."},
    {.name = "AES_128_GCM_SIV", .compresses = false, .generic = true, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
    {.name = "AES_256_GCM_SIV", .compresses = false, .generic = true, .encrypts = true, .doc = "Encrypts; needs a key in the server's configuration."},
});
// clang-format on

static_assert(detail::names_are_unique(codecs));

}  // namespace chddl::inline CHDDL_ABI::catalog
