// The type families. To support one more without parameters, add a row and its line in model/types.hpp.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What LowCardinality(T) says to a family.
enum class LowCardinalityRule : std::uint8_t {
    allowed,
    suspicious,  ///< 455 without allow_suspicious_low_cardinality_types
    forbidden,   ///< 43
};

/// One family of data types.
struct TypeSpec {
    std::string_view name;
    LowCardinalityRule low_cardinality = LowCardinalityRule::forbidden;
    bool nullable = true;    ///< may stand inside Nullable (43 otherwise)
    bool floating = false;   ///< may not be a partition key (36)
    bool composite = false;  ///< its arguments are types
    std::int64_t width = 0;  ///< bytes of a value, 0 where it has no fixed one or it depends on arguments
    std::string_view doc;
};

// Rules as measured on ClickHouse 26.7; tests/live tries every row inside Nullable, LowCardinality and as a key.
// clang-format off
inline constexpr auto types = std::to_array<TypeSpec>({
    {.name = "UInt8", .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "0 to 255."},
    {.name = "UInt16", .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "0 to 65535."},
    {.name = "UInt32", .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "0 to 2^32 - 1."},
    {.name = "UInt64", .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "0 to 2^64 - 1."},
    {.name = "UInt128", .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "0 to 2^128 - 1."},
    {.name = "UInt256", .low_cardinality = LowCardinalityRule::suspicious, .width = 32, .doc = "0 to 2^256 - 1."},
    {.name = "Int8", .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "-128 to 127."},
    {.name = "Int16", .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "-32768 to 32767."},
    {.name = "Int32", .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "-2^31 to 2^31 - 1."},
    {.name = "Int64", .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "-2^63 to 2^63 - 1."},
    {.name = "Int128", .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "-2^127 to 2^127 - 1."},
    {.name = "Int256", .low_cardinality = LowCardinalityRule::suspicious, .width = 32, .doc = "-2^255 to 2^255 - 1."},
    {.name = "BFloat16", .low_cardinality = LowCardinalityRule::suspicious, .floating = true, .width = 2, .doc = "16-bit brain floating point."},
    {.name = "Float32", .low_cardinality = LowCardinalityRule::suspicious, .floating = true, .width = 4, .doc = "IEEE 754 single precision."},
    {.name = "Float64", .low_cardinality = LowCardinalityRule::suspicious, .floating = true, .width = 8, .doc = "IEEE 754 double precision."},
    {.name = "Bool", .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "true or false, kept as UInt8."},
    {.name = "String", .low_cardinality = LowCardinalityRule::allowed, .doc = "Bytes of any length."},
    {.name = "FixedString", .low_cardinality = LowCardinalityRule::allowed, .doc = "Exactly N bytes, padded with NUL."},
    {.name = "UUID", .low_cardinality = LowCardinalityRule::allowed, .width = 16, .doc = "A UUID."},
    {.name = "IPv4", .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "An IPv4 address."},
    {.name = "IPv6", .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "An IPv6 address."},
    {.name = "Date", .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "Days from 1970-01-01 to 2149-06-06."},
    {.name = "Date32", .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "Days from 1900-01-01 to 2299-12-31."},
    {.name = "DateTime", .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "Seconds from 1970 to 2106, shown in a time zone."},
    {.name = "DateTime64", .width = 8, .doc = "Ticks of 10^-P seconds, P from 0 to 9, shown in a time zone."},
    {.name = "Decimal", .doc = "P digits, S of them behind the point."},
    {.name = "Enum8", .width = 1, .doc = "Up to 256 named values."},
    {.name = "Enum16", .width = 2, .doc = "Up to 65536 named values."},
    {.name = "Nullable", .low_cardinality = LowCardinalityRule::allowed, .nullable = false, .composite = true, .doc = "T or NULL."},
    {.name = "LowCardinality", .nullable = false, .composite = true, .doc = "T kept as a dictionary."},
    {.name = "Array", .nullable = false, .composite = true, .doc = "Values of T in order."},
    {.name = "Map", .nullable = false, .composite = true, .doc = "Values of V by keys of K."},
});
// clang-format on

static_assert(detail::names_are_unique(types));

}  // namespace chddl::inline CHDDL_ABI::catalog
