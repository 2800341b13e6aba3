// The types as users write them: `LowCardinality(Nullable(String))`, `DateTime64(3, "UTC")`.
//
// Each is made in the server's own spelling. Whether it is a legal type (Decimal(99, 0) is not) is what `check` says.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// A type that needs no arguments: a constant that becomes a DataType where one is wanted.
struct PlainType {
    const catalog::TypeSpec* spec;

    operator DataType() const { return {spec, {}}; }  // NOLINT(google-explicit-constructor): that is its purpose
};

/// `DateTime`, or `DateTime("UTC")`.
struct DateTimeType : PlainType {
    [[nodiscard]] DataType operator()(std::string time_zone) const;
};

template <FixedString Name>
inline constexpr PlainType plain_type{&row<Name, catalog::types>()};

}  // namespace detail

namespace types {

#pragma push_macro("Bool")  // X11 defines it
#undef Bool

inline constexpr detail::PlainType UInt8 = detail::plain_type<"UInt8">;
inline constexpr detail::PlainType UInt16 = detail::plain_type<"UInt16">;
inline constexpr detail::PlainType UInt32 = detail::plain_type<"UInt32">;
inline constexpr detail::PlainType UInt64 = detail::plain_type<"UInt64">;
inline constexpr detail::PlainType UInt128 = detail::plain_type<"UInt128">;
inline constexpr detail::PlainType UInt256 = detail::plain_type<"UInt256">;
inline constexpr detail::PlainType Int8 = detail::plain_type<"Int8">;
inline constexpr detail::PlainType Int16 = detail::plain_type<"Int16">;
inline constexpr detail::PlainType Int32 = detail::plain_type<"Int32">;
inline constexpr detail::PlainType Int64 = detail::plain_type<"Int64">;
inline constexpr detail::PlainType Int128 = detail::plain_type<"Int128">;
inline constexpr detail::PlainType Int256 = detail::plain_type<"Int256">;
inline constexpr detail::PlainType BFloat16 = detail::plain_type<"BFloat16">;
inline constexpr detail::PlainType Float32 = detail::plain_type<"Float32">;
inline constexpr detail::PlainType Float64 = detail::plain_type<"Float64">;
inline constexpr detail::PlainType Bool = detail::plain_type<"Bool">;
inline constexpr detail::PlainType String = detail::plain_type<"String">;
inline constexpr detail::PlainType UUID = detail::plain_type<"UUID">;
inline constexpr detail::PlainType IPv4 = detail::plain_type<"IPv4">;
inline constexpr detail::PlainType IPv6 = detail::plain_type<"IPv6">;
inline constexpr detail::PlainType Date = detail::plain_type<"Date">;
inline constexpr detail::PlainType Date32 = detail::plain_type<"Date32">;
inline constexpr detail::DateTimeType DateTime{detail::plain_type<"DateTime">};

#pragma pop_macro("Bool")

/// `bytes` from 1 to 256.
[[nodiscard]] DataType FixedString(std::int64_t bytes);
/// `precision` from 0 (seconds) to 9 (nanoseconds).
[[nodiscard]] DataType DateTime64(std::int64_t precision);
[[nodiscard]] DataType DateTime64(std::int64_t precision, std::string time_zone);
/// `precision` digits from 1 to 76, `scale` of them behind the point.
[[nodiscard]] DataType Decimal(std::int64_t precision, std::int64_t scale);
/// Values by name, kept in the order of their numbers: `Enum8({{"new", 1}, {"paid", 2}})`.
[[nodiscard]] DataType Enum8(std::vector<EnumItem> items);
[[nodiscard]] DataType Enum16(std::vector<EnumItem> items);
[[nodiscard]] DataType Nullable(DataType inner);
[[nodiscard]] DataType LowCardinality(DataType inner);
[[nodiscard]] DataType Array(DataType element);
[[nodiscard]] DataType Map(DataType key, DataType value);

}  // namespace types
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/types.ipp>
#endif
