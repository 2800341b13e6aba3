// What the types of settings take, by the names that the server gives them. To support one more, add a row; tests/live
// gives every MergeTree setting and every setting of a format values inside and outside.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One type of settings. A type with choices has no row: it takes a text that is one of them, and answers a number with
/// 170.
struct SettingTypeSpec {
    std::string_view name;
    bool text = false;  ///< takes a text, and answers a number with 170; else a number, or a text that reads as one
    bool whole = true;  ///< a fraction is cut off without a word
    bool automatic = false;  ///< takes the text 'auto'
    std::int64_t min = 0;
    std::int64_t max = std::numeric_limits<std::int64_t>::max();
    int bits = 64;          ///< that a whole number must fit exactly: of a real type, those of its digits (70)
    std::int64_t most = 0;  ///< of a real type: further from 0 is answered with 36; 0: nothing is
    int zero_code = 0;      ///< the server's answer to 0; 0: it takes it
    int range_code = 70;    ///< to a number outside; of Char, to a text of several bytes
    int text_code = 27;     ///< to a text that reads as no number
    int empty_code = 32;    ///< to an empty text
};

// A number larger than max of Int64 is not told apart here: those that take UInt64 take it.
// clang-format off
inline constexpr auto setting_types = std::to_array<SettingTypeSpec>({
    {.name = "Bool", .max = 1, .text_code = 467, .empty_code = 467},
    {.name = "BoolAuto", .automatic = true, .max = 1, .text_code = 467, .empty_code = 467},
    {.name = "Char", .text = true, .max = 1, .range_code = 19},
    {.name = "Double", .whole = false, .min = std::numeric_limits<std::int64_t>::min(), .bits = 53, .text_code = 72, .empty_code = 72},
    {.name = "Float", .whole = false, .min = std::numeric_limits<std::int64_t>::min(), .bits = 24, .text_code = 72, .empty_code = 72},
    {.name = "FloatAuto", .whole = false, .automatic = true, .min = std::numeric_limits<std::int64_t>::min(), .bits = 24, .text_code = 72, .empty_code = 72},
    {.name = "Int32", .min = std::numeric_limits<std::int32_t>::min(), .max = std::numeric_limits<std::int32_t>::max(), .bits = 32},
    {.name = "Int64", .min = std::numeric_limits<std::int64_t>::min()},
    {.name = "MaxThreads", .automatic = true},
    {.name = "Milliseconds"},
    {.name = "NonZeroUInt64", .zero_code = 36},
    {.name = "Seconds", .whole = false, .min = std::numeric_limits<std::int64_t>::min(), .bits = 53, .most = 9'223'372'036'854, .text_code = 72, .empty_code = 72},
    {.name = "String", .text = true},
    {.name = "UInt32", .max = std::numeric_limits<std::uint32_t>::max(), .bits = 32},
    {.name = "UInt64"},
    {.name = "UInt64Auto", .automatic = true},
    {.name = "URI", .text = true},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
