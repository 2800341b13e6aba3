// The type families, with what the server cannot list. To support one more whose arguments are like another's, add a
// row.
//
// Aliases and the case of names are in type_families.hpp, which is generated from a server.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What stands in a family's brackets. How each is read is in parse/, how it is judged in check/, how the server stores
/// it in model/canonical_type.
enum class TypeShape : std::uint8_t {
    none,              ///< nothing
    width,             ///< `INT(11)`: a number that the server forgets
    anything,          ///< `FLOAT(10, 2)`: whatever it is, the server forgets it
    string_length,     ///< `VARCHAR(255)`: a number of bytes that the server forgets
    length,            ///< FixedString(16)
    decimal,           ///< Decimal(10, 2), Decimal(10), Decimal
    decimal_scale,     ///< Decimal64(4)
    date_time,         ///< DateTime, DateTime('UTC'), DateTime(3), DateTime(3, 'UTC')
    time_zone,         ///< DateTime32('UTC')
    date_time_scale,   ///< DateTime64(3, 'UTC')
    time_of_day,       ///< Time, Time(3)
    time_scale,        ///< Time64(3)
    enumeration,       ///< Enum8('a' = 1, 'b')
    one_type,          ///< Array(T)
    key_and_value,     ///< Map(K, V)
    elements,          ///< Tuple(T, …), Tuple(name T, …)
    named_elements,    ///< Nested(name T, …)
    alternatives,      ///< Variant(T, …)
    json,              ///< JSON(path T, SKIP path, SKIP REGEXP 're', max_dynamic_paths = N, max_dynamic_types = N)
    dynamic,           ///< Dynamic(max_types = N)
    aggregate,         ///< AggregateFunction(1, function(parameters), T, …)
    simple_aggregate,  ///< SimpleAggregateFunction(function, T)
    vector,            ///< QBit(T, N), QBit(T, N, stride)
};

/// What LowCardinality(T) says to a family.
enum class LowCardinalityRule : std::uint8_t {
    allowed,
    suspicious,  ///< 455 without allow_suspicious_low_cardinality_types
    forbidden,   ///< 43
};

/// What Nullable(T) says to a family.
enum class NullableRule : std::uint8_t {
    allowed,
    suspicious,  ///< 44 without enable_nullable_tuple_type
    forbidden,   ///< 43
};

/// What values are, for the rules that tell numbers from texts.
enum class TypeGroup : std::uint8_t {
    other,
    unsigned_number,
    signed_number,
    floating,  ///< may not be a partition key (36)
    decimal,
    boolean,
    enumeration,
    text,
    date,
    time_of_day,
    interval,
    address,
};

/// One family of data types.
struct TypeSpec {
    std::string_view name;
    TypeShape shape = TypeShape::none;
    TypeGroup group = TypeGroup::other;
    LowCardinalityRule low_cardinality = LowCardinalityRule::forbidden;
    NullableRule nullable = NullableRule::allowed;
    bool incomparable = false;  ///< may not be a key (549)
    std::int64_t width = 0;     ///< bytes of a value as a preparing codec sees it; 0: not fixed, or by the arguments
    std::int64_t digits = 0;    ///< the precision that a Decimal of this name has
    std::string_view doc;
};

// Rules as measured on ClickHouse 26.7; tests/live tries every row inside Nullable, LowCardinality and as a key.
// clang-format off
inline constexpr auto types = std::to_array<TypeSpec>({
    {.name = "UInt8", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "0 to 255."},
    {.name = "UInt16", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "0 to 65535."},
    {.name = "UInt32", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "0 to 2^32 - 1."},
    {.name = "UInt64", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "0 to 2^64 - 1."},
    {.name = "UInt128", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "0 to 2^128 - 1."},
    {.name = "UInt256", .shape = TypeShape::width, .group = TypeGroup::unsigned_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 32, .doc = "0 to 2^256 - 1."},
    {.name = "Int8", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "-128 to 127."},
    {.name = "Int16", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "-32768 to 32767."},
    {.name = "Int32", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "-2^31 to 2^31 - 1."},
    {.name = "Int64", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "-2^63 to 2^63 - 1."},
    {.name = "Int128", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "-2^127 to 2^127 - 1."},
    {.name = "Int256", .shape = TypeShape::width, .group = TypeGroup::signed_number, .low_cardinality = LowCardinalityRule::suspicious, .width = 32, .doc = "-2^255 to 2^255 - 1."},
    {.name = "BFloat16", .shape = TypeShape::anything, .group = TypeGroup::floating, .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "16-bit brain floating point."},
    {.name = "Float32", .shape = TypeShape::anything, .group = TypeGroup::floating, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "IEEE 754 single precision."},
    {.name = "Float64", .shape = TypeShape::anything, .group = TypeGroup::floating, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "IEEE 754 double precision."},
    {.name = "Bool", .group = TypeGroup::boolean, .low_cardinality = LowCardinalityRule::suspicious, .width = 1, .doc = "true or false, kept as UInt8."},
    {.name = "String", .shape = TypeShape::string_length, .group = TypeGroup::text, .low_cardinality = LowCardinalityRule::allowed, .doc = "Bytes of any length."},
    {.name = "FixedString", .shape = TypeShape::length, .group = TypeGroup::text, .low_cardinality = LowCardinalityRule::allowed, .doc = "Exactly N bytes, padded with NUL."},
    {.name = "UUID", .low_cardinality = LowCardinalityRule::allowed, .width = 16, .doc = "A UUID."},
    {.name = "IPv4", .group = TypeGroup::address, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "An IPv4 address."},
    {.name = "IPv6", .group = TypeGroup::address, .low_cardinality = LowCardinalityRule::suspicious, .width = 16, .doc = "An IPv6 address."},
    {.name = "Date", .group = TypeGroup::date, .low_cardinality = LowCardinalityRule::suspicious, .width = 2, .doc = "Days from 1970-01-01 to 2149-06-06."},
    {.name = "Date32", .group = TypeGroup::date, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "Days from 1900-01-01 to 2299-12-31."},
    {.name = "DateTime", .shape = TypeShape::date_time, .group = TypeGroup::date, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "Seconds from 1970 to 2106, shown in a time zone."},
    {.name = "DateTime32", .shape = TypeShape::time_zone, .group = TypeGroup::date, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "Another name of DateTime."},
    {.name = "DateTime64", .shape = TypeShape::date_time_scale, .group = TypeGroup::date, .width = 8, .doc = "Ticks of 10^-P seconds, P from 0 to 9, shown in a time zone."},
    {.name = "Time", .shape = TypeShape::time_of_day, .group = TypeGroup::time_of_day, .low_cardinality = LowCardinalityRule::suspicious, .width = 4, .doc = "A time of day, or a span, in seconds."},
    {.name = "Time64", .shape = TypeShape::time_scale, .group = TypeGroup::time_of_day, .width = 8, .doc = "A time of day, or a span, in ticks of 10^-P seconds."},
    {.name = "IntervalNanosecond", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of nanoseconds."},
    {.name = "IntervalMicrosecond", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of microseconds."},
    {.name = "IntervalMillisecond", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of milliseconds."},
    {.name = "IntervalSecond", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of seconds."},
    {.name = "IntervalMinute", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of minutes."},
    {.name = "IntervalHour", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of hours."},
    {.name = "IntervalDay", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of days."},
    {.name = "IntervalWeek", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of weeks."},
    {.name = "IntervalMonth", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of months."},
    {.name = "IntervalQuarter", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of quarters."},
    {.name = "IntervalYear", .group = TypeGroup::interval, .low_cardinality = LowCardinalityRule::suspicious, .width = 8, .doc = "A number of years."},
    {.name = "Decimal", .shape = TypeShape::decimal, .group = TypeGroup::decimal, .doc = "P digits, S of them behind the point."},
    {.name = "Decimal32", .shape = TypeShape::decimal_scale, .group = TypeGroup::decimal, .digits = 9, .doc = "9 digits, S of them behind the point."},
    {.name = "Decimal64", .shape = TypeShape::decimal_scale, .group = TypeGroup::decimal, .digits = 18, .doc = "18 digits, S of them behind the point."},
    {.name = "Decimal128", .shape = TypeShape::decimal_scale, .group = TypeGroup::decimal, .digits = 38, .doc = "38 digits, S of them behind the point."},
    {.name = "Decimal256", .shape = TypeShape::decimal_scale, .group = TypeGroup::decimal, .digits = 76, .doc = "76 digits, S of them behind the point."},
    {.name = "Enum", .shape = TypeShape::enumeration, .group = TypeGroup::enumeration, .doc = "Enum8, or Enum16 where the numbers need it."},
    {.name = "Enum8", .shape = TypeShape::enumeration, .group = TypeGroup::enumeration, .width = 1, .doc = "Up to 256 named values."},
    {.name = "Enum16", .shape = TypeShape::enumeration, .group = TypeGroup::enumeration, .width = 2, .doc = "Up to 65536 named values."},
    {.name = "Nullable", .shape = TypeShape::one_type, .low_cardinality = LowCardinalityRule::allowed, .nullable = NullableRule::forbidden, .doc = "T or NULL."},
    {.name = "LowCardinality", .shape = TypeShape::one_type, .nullable = NullableRule::forbidden, .doc = "T kept as a dictionary."},
    {.name = "Array", .shape = TypeShape::one_type, .nullable = NullableRule::forbidden, .doc = "Values of T in order."},
    {.name = "Map", .shape = TypeShape::key_and_value, .nullable = NullableRule::forbidden, .doc = "Values of V by keys of K."},
    {.name = "Tuple", .shape = TypeShape::elements, .nullable = NullableRule::suspicious, .doc = "One value of each T, with or without names."},
    {.name = "Nested", .shape = TypeShape::named_elements, .nullable = NullableRule::forbidden, .doc = "Arrays of equal length, one a name; a column each."},
    {.name = "Variant", .shape = TypeShape::alternatives, .nullable = NullableRule::forbidden, .incomparable = true, .doc = "A value of one of the types, or NULL."},
    {.name = "Dynamic", .shape = TypeShape::dynamic, .nullable = NullableRule::forbidden, .incomparable = true, .width = 1, .doc = "A value of any type, or NULL."},
    {.name = "JSON", .shape = TypeShape::json, .incomparable = true, .width = 1, .doc = "A JSON object, its paths kept as columns."},
    {.name = "QBit", .shape = TypeShape::vector, .incomparable = true, .width = 1, .doc = "A vector of N numbers for approximate search."},
    {.name = "AggregateFunction", .shape = TypeShape::aggregate, .nullable = NullableRule::forbidden, .incomparable = true, .doc = "The state of an aggregate function."},
    {.name = "SimpleAggregateFunction", .shape = TypeShape::simple_aggregate, .doc = "A value that merging aggregates further."},
    {.name = "Point", .nullable = NullableRule::suspicious, .width = 8, .doc = "x and y."},
    {.name = "Ring", .nullable = NullableRule::forbidden, .width = 8, .doc = "A polygon without holes."},
    {.name = "LineString", .nullable = NullableRule::forbidden, .width = 8, .doc = "Points joined by a line."},
    {.name = "MultiLineString", .nullable = NullableRule::forbidden, .width = 8, .doc = "Several lines."},
    {.name = "Polygon", .nullable = NullableRule::forbidden, .width = 8, .doc = "A ring, and rings that are holes in it."},
    {.name = "MultiPolygon", .nullable = NullableRule::forbidden, .width = 8, .doc = "Several polygons."},
    {.name = "Geometry", .nullable = NullableRule::forbidden, .incomparable = true, .doc = "Any of the geometric types."},
    {.name = "Nothing", .doc = "No value at all: what an empty array holds."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
