// What functions return, and what their first argument cannot be: as far as it was measured. To add one, add a row to
// function_types.ipp; tests/live tries every row on the server.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// How the type of a call follows from those of its arguments, without Nullable and LowCardinality.
enum class FunctionResult : std::uint8_t {
    unknown,  ///< only what the row says of the arguments
    fixed,    ///< the row's type
    first,    ///< that of the first argument
    text,     ///< String; of a FixedString the same
    moment,   ///< DateTime, in the first argument's time zone if it has one and there is no other argument
    zoned,    ///< DateTime in the time zone of the last argument, or of the first one
    zoned64,  ///< DateTime64 of the second argument's precision, in the third's time zone, or the first one's
    width,    ///< FixedString of the second argument
    decimal,  ///< Decimal of the row's precision and the second argument's scale
    joined,   ///< String of values that hold no others
    plus,
    minus,
    multiply,
    divide,
    whole_divide,
    modulo,
    negate,
    absolute,
    truth,      ///< Bool if all are, else UInt8
    shifted,    ///< a date and an amount of days or more
    shifted_h,  ///< of hours, minutes or seconds
    condition,  ///< what the branches have in common
    fallback,   ///< the first one that is not NULL
    common,     ///< what all arguments have in common
    nullable,   ///< the first one, which may be NULL
    not_null,   ///< the first one, which is never NULL
    list,       ///< Array
    tuple,
    map,
    element,  ///< of an Array or a Map
    keys,
    values,
    truncated,    ///< date_trunc('day', x)
    interval,     ///< toStartOfInterval(x, INTERVAL 1 DAY)
    named,        ///< the type in the text of the last argument
    named_pairs,  ///< of it and String, an Array of pairs
};

/// What becomes of Nullable arguments.
enum class NullResult : std::uint8_t {
    usual,    ///< the result is Nullable if an argument is
    never,    ///< the result is as the row says
    unknown,  ///< with a Nullable argument nothing is known
};

/// What becomes of LowCardinality arguments.
enum class LowCardinalityResult : std::uint8_t {
    usual,    ///< the result is, if one argument is and all others are constants
    never,    ///< they count as what is inside
    unknown,  ///< with one nothing is known
};

/// What a number of arguments between the least and the most has to be.
enum class ArgumentParity : std::uint8_t { any, even, odd };

/// Families of types, as a set of bits: what an argument can be.
using TypeKinds = std::uint32_t;

namespace kind {
inline constexpr TypeKinds whole = 1U << 0;  ///< of at most 64 bits
inline constexpr TypeKinds wide = 1U << 1;   ///< of 128 and 256 bits
inline constexpr TypeKinds real = 1U << 2;   ///< Float32, Float64
inline constexpr TypeKinds decimal = 1U << 3;
inline constexpr TypeKinds boolean = 1U << 4;
inline constexpr TypeKinds string = 1U << 5;
inline constexpr TypeKinds fixed_string = 1U << 6;
inline constexpr TypeKinds date = 1U << 7;  ///< and Date32
inline constexpr TypeKinds date_time = 1U << 8;
inline constexpr TypeKinds date_time64 = 1U << 9;
inline constexpr TypeKinds uuid = 1U << 10;
inline constexpr TypeKinds ip = 1U << 11;
inline constexpr TypeKinds enumeration = 1U << 12;
inline constexpr TypeKinds array = 1U << 13;
inline constexpr TypeKinds map = 1U << 14;
inline constexpr TypeKinds dynamic = 1U << 15;  ///< Dynamic, Variant and Geometry: of another type in each row
inline constexpr TypeKinds other = 1U << 16;    ///< never refused here
inline constexpr TypeKinds numbers = whole | real | decimal | boolean;
inline constexpr TypeKinds strings = string | fixed_string;
inline constexpr TypeKinds dates = date | date_time | date_time64;
inline constexpr TypeKinds singles = numbers | strings | dates | uuid | ip | enumeration;  ///< what holds no other
}  // namespace kind

inline constexpr std::size_t most_function_args = std::numeric_limits<std::size_t>::max();

struct FunctionTypeSpec {
    std::string_view name = {};  ///< no alias
    FunctionResult result = FunctionResult::unknown;
    std::string_view type = {};
    TypeKinds refused = 0;  ///< as the first argument, of and, or, xor and not as any: 43
    std::size_t min_args = 0;
    std::size_t max_args = most_function_args;  ///< 42 or 35 with less or more
    ArgumentParity parity = ArgumentParity::any;
    /// With NULL, a Dynamic or a Variant among them, their number may be any, and of xor their types.
    bool judged_late = false;
    NullResult nulls = NullResult::usual;
    LowCardinalityResult low_cardinality = LowCardinalityResult::usual;
    bool compares = false;  ///< its two arguments, which need a common type
};

[[nodiscard]] std::span<const FunctionTypeSpec> function_types();

/// The row of a function, also by an alias or in another case where the function allows that. Null where there is none.
[[nodiscard]] const FunctionTypeSpec* find_function_type(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/function_types.ipp>
#endif
