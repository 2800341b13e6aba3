// The types as users write them: `LowCardinality(Nullable(String))`, `DateTime64(3, "UTC")`.
//
// Each is made in the server's own spelling. Whether it is a legal type (Decimal(99, 0) is not) is what `check` says.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// A type that needs no arguments: a constant that becomes a DataType where one is wanted.
struct PlainType {
    const catalog::TypeSpec* spec;

    operator DataType() const { return {spec, {}, false, {}}; }  // NOLINT(google-explicit-constructor): its purpose
};

/// `DateTime`, or `DateTime("UTC")`.
struct DateTimeType : PlainType {
    [[nodiscard]] DataType operator()(std::string time_zone) const;
};

/// `Dynamic`, or `Dynamic(8)`.
struct DynamicType : PlainType {
    [[nodiscard]] DataType operator()(std::int64_t max_types) const;
};

}  // namespace detail

/// What a JSON type may say: `JSON({.paths = {{"a.b", UInt32}}, .skip = {"tmp"}})`.
struct JsonOptions {
    std::vector<TypeElement> paths = {};                 ///< paths whose type is known
    std::vector<std::string> skip = {};                  ///< paths that are not kept
    std::vector<std::string> skip_regexp = {};           ///< the same by regular expression
    std::optional<std::int64_t> max_dynamic_paths = {};  ///< 0 to 10000, 1024 if nothing is said
    std::optional<std::int64_t> max_dynamic_types = {};  ///< 0 to 254, 32 if nothing is said
};

namespace detail {

/// `JSON`, or `JSON({…})`.
struct JsonType : PlainType {
    [[nodiscard]] DataType operator()(const JsonOptions& options) const;
};

/// The row of that name; a name that has none does not compile. No template: every unit would instantiate it for each
/// type.
[[nodiscard]] consteval PlainType plain_type(std::string_view name) {
    return {&catalog::types.at(row_index(catalog::types, name))};
}

}  // namespace detail

namespace types {

#pragma push_macro("Bool")  // X11 defines it
#undef Bool

inline constexpr detail::PlainType UInt8 = detail::plain_type("UInt8");
inline constexpr detail::PlainType UInt16 = detail::plain_type("UInt16");
inline constexpr detail::PlainType UInt32 = detail::plain_type("UInt32");
inline constexpr detail::PlainType UInt64 = detail::plain_type("UInt64");
inline constexpr detail::PlainType UInt128 = detail::plain_type("UInt128");
inline constexpr detail::PlainType UInt256 = detail::plain_type("UInt256");
inline constexpr detail::PlainType Int8 = detail::plain_type("Int8");
inline constexpr detail::PlainType Int16 = detail::plain_type("Int16");
inline constexpr detail::PlainType Int32 = detail::plain_type("Int32");
inline constexpr detail::PlainType Int64 = detail::plain_type("Int64");
inline constexpr detail::PlainType Int128 = detail::plain_type("Int128");
inline constexpr detail::PlainType Int256 = detail::plain_type("Int256");
inline constexpr detail::PlainType BFloat16 = detail::plain_type("BFloat16");
inline constexpr detail::PlainType Float32 = detail::plain_type("Float32");
inline constexpr detail::PlainType Float64 = detail::plain_type("Float64");
inline constexpr detail::PlainType Bool = detail::plain_type("Bool");
inline constexpr detail::PlainType String = detail::plain_type("String");
inline constexpr detail::PlainType UUID = detail::plain_type("UUID");
inline constexpr detail::PlainType IPv4 = detail::plain_type("IPv4");
inline constexpr detail::PlainType IPv6 = detail::plain_type("IPv6");
inline constexpr detail::PlainType Date = detail::plain_type("Date");
inline constexpr detail::PlainType Date32 = detail::plain_type("Date32");
inline constexpr detail::PlainType Time = detail::plain_type("Time");
inline constexpr detail::PlainType IntervalNanosecond = detail::plain_type("IntervalNanosecond");
inline constexpr detail::PlainType IntervalMicrosecond = detail::plain_type("IntervalMicrosecond");
inline constexpr detail::PlainType IntervalMillisecond = detail::plain_type("IntervalMillisecond");
inline constexpr detail::PlainType IntervalSecond = detail::plain_type("IntervalSecond");
inline constexpr detail::PlainType IntervalMinute = detail::plain_type("IntervalMinute");
inline constexpr detail::PlainType IntervalHour = detail::plain_type("IntervalHour");
inline constexpr detail::PlainType IntervalDay = detail::plain_type("IntervalDay");
inline constexpr detail::PlainType IntervalWeek = detail::plain_type("IntervalWeek");
inline constexpr detail::PlainType IntervalMonth = detail::plain_type("IntervalMonth");
inline constexpr detail::PlainType IntervalQuarter = detail::plain_type("IntervalQuarter");
inline constexpr detail::PlainType IntervalYear = detail::plain_type("IntervalYear");
inline constexpr detail::PlainType Point = detail::plain_type("Point");
inline constexpr detail::PlainType Ring = detail::plain_type("Ring");
inline constexpr detail::PlainType LineString = detail::plain_type("LineString");
inline constexpr detail::PlainType MultiLineString = detail::plain_type("MultiLineString");
inline constexpr detail::PlainType Polygon = detail::plain_type("Polygon");
inline constexpr detail::PlainType MultiPolygon = detail::plain_type("MultiPolygon");
inline constexpr detail::PlainType Geometry = detail::plain_type("Geometry");
inline constexpr detail::PlainType Nothing = detail::plain_type("Nothing");
inline constexpr detail::DateTimeType DateTime{detail::plain_type("DateTime")};
inline constexpr detail::DynamicType Dynamic{detail::plain_type("Dynamic")};
inline constexpr detail::JsonType JSON{detail::plain_type("JSON")};

#pragma pop_macro("Bool")

/// `bytes` from 1 to 256.
[[nodiscard]] DataType FixedString(std::int64_t bytes);
/// `precision` from 0 (seconds) to 9 (nanoseconds).
[[nodiscard]] DataType DateTime64(std::int64_t precision);
[[nodiscard]] DataType DateTime64(std::int64_t precision, std::string time_zone);
/// `precision` from 0 to 9.
[[nodiscard]] DataType Time64(std::int64_t precision);
/// `precision` digits from 1 to 76, `scale` of them behind the point.
[[nodiscard]] DataType Decimal(std::int64_t precision, std::int64_t scale);
/// 9, 18, 38 or 76 digits, `scale` of them behind the point: Decimal(9, scale) and so on.
[[nodiscard]] DataType Decimal32(std::int64_t scale);
[[nodiscard]] DataType Decimal64(std::int64_t scale);
[[nodiscard]] DataType Decimal128(std::int64_t scale);
[[nodiscard]] DataType Decimal256(std::int64_t scale);
/// Values by name, kept in the order of their numbers: `Enum8({{"new", 1}, {"paid", 2}})`. What has no number gets one:
/// 1 for the first, then its neighbour's next.
[[nodiscard]] DataType Enum8(std::vector<EnumItem> items);
[[nodiscard]] DataType Enum16(std::vector<EnumItem> items);
[[nodiscard]] DataType Nullable(DataType inner);
[[nodiscard]] DataType LowCardinality(DataType inner);
[[nodiscard]] DataType Array(DataType element);
[[nodiscard]] DataType Map(DataType key, DataType value);
/// `Tuple({UInt8, String})`, or with names: `Tuple({{"x", UInt8}, {"y", String}})`.
[[nodiscard]] DataType Tuple(std::vector<DataType> elements);
[[nodiscard]] DataType Tuple(std::vector<TypeElement> elements);
/// A column of this type becomes one Array column an element: `n.a`, `n.b`.
[[nodiscard]] DataType Nested(std::vector<TypeElement> elements);
/// One of the types, kept in the order of their texts, each once.
[[nodiscard]] DataType Variant(std::vector<DataType> alternatives);
/// `AggregateFunction("quantiles(0.5, 0.9)", {Float64})`: the state that `quantilesState(0.5, 0.9)` gives.
[[nodiscard]] DataType AggregateFunction(std::string_view function, std::vector<DataType> arguments = {});
/// `SimpleAggregateFunction("sum", UInt64)`: `type` is what the function gives, too.
[[nodiscard]] DataType SimpleAggregateFunction(std::string_view function, DataType type);
/// A vector of `dimension` numbers of type Int8, BFloat16, Float32 or Float64.
[[nodiscard]] DataType QBit(DataType element, std::int64_t dimension);
[[nodiscard]] DataType QBit(DataType element, std::int64_t dimension, std::int64_t stride);

}  // namespace types
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/types.ipp>
#endif
