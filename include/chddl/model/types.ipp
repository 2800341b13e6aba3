// The factories of types with arguments.
#pragma once

#include <chddl/model/types.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The arguments are moved in one by one: a braced list would copy the whole tree at every level.
template <FixedString Name, class... Args>
DataType with_args(Args... args) {
    DataType type{plain_type<Name>.spec, {}};
    type.args.reserve(sizeof...(Args));
    (type.args.emplace_back(std::move(args)), ...);
    return type;
}

template <FixedString Name>
DataType enum_type(std::vector<EnumItem> items) {
    std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    return {plain_type<Name>.spec, {items.begin(), items.end()}};
}

CHDDL_INLINE DataType DateTimeType::operator()(std::string time_zone) const {
    return {spec, {std::move(time_zone)}};
}

}  // namespace detail

namespace types {

CHDDL_INLINE DataType FixedString(std::int64_t bytes) {
    return detail::with_args<"FixedString">(bytes);
}
CHDDL_INLINE DataType DateTime64(std::int64_t precision) {
    return detail::with_args<"DateTime64">(precision);
}
CHDDL_INLINE DataType DateTime64(std::int64_t precision, std::string time_zone) {
    return detail::with_args<"DateTime64">(precision, std::move(time_zone));
}
CHDDL_INLINE DataType Decimal(std::int64_t precision, std::int64_t scale) {
    return detail::with_args<"Decimal">(precision, scale);
}
CHDDL_INLINE DataType Enum8(std::vector<EnumItem> items) {
    return detail::enum_type<"Enum8">(std::move(items));
}
CHDDL_INLINE DataType Enum16(std::vector<EnumItem> items) {
    return detail::enum_type<"Enum16">(std::move(items));
}
CHDDL_INLINE DataType Nullable(DataType inner) {
    return detail::with_args<"Nullable">(std::move(inner));
}
CHDDL_INLINE DataType LowCardinality(DataType inner) {
    return detail::with_args<"LowCardinality">(std::move(inner));
}
CHDDL_INLINE DataType Array(DataType element) {
    return detail::with_args<"Array">(std::move(element));
}
CHDDL_INLINE DataType Map(DataType key, DataType value) {
    return detail::with_args<"Map">(std::move(key), std::move(value));
}

}  // namespace types
}  // namespace chddl::inline CHDDL_ABI
