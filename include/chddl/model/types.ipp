// The factories of types with arguments.
#pragma once

#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_function.hpp>
#include <chddl/model/types.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The arguments are moved in one by one: a braced list would copy the whole tree at every level.
template <FixedString Name, class... Args>
DataType with_args(Args... args) {
    DataType type = plain_type(Name.view());
    type.args.reserve(sizeof...(Args));
    (type.args.emplace_back(std::move(args)), ...);
    return type;
}

template <FixedString Name, class Items>
DataType with_items(Items items) {
    DataType type = plain_type(Name.view());
    type.args.reserve(items.size());
    for (auto& item : items) type.args.emplace_back(std::move(item));
    return type;
}

CHDDL_INLINE DataType DateTimeType::operator()(std::string time_zone) const {
    return canonical(DataType{spec, {}, false, {std::move(time_zone)}});
}

CHDDL_INLINE DataType DynamicType::operator()(std::int64_t max_types) const {
    return canonical(DataType{spec, {}, false, {TypeParameter{"max_types", max_types}}});
}

CHDDL_INLINE DataType JsonType::operator()(const JsonOptions& options) const {
    const auto& [paths, skip, skip_regexp, max_dynamic_paths, max_dynamic_types] = options;
    DataType type = *this;
    if (max_dynamic_paths) type.args.emplace_back(TypeParameter{"max_dynamic_paths", *max_dynamic_paths});
    if (max_dynamic_types) type.args.emplace_back(TypeParameter{"max_dynamic_types", *max_dynamic_types});
    for (const TypeElement& path : paths) type.args.emplace_back(path);
    for (const std::string& path : skip) type.args.emplace_back(TypeSkip{path, SkipKind::name});
    for (const std::string& path : skip_regexp) type.args.emplace_back(TypeSkip{path, SkipKind::regexp});
    return canonical(std::move(type));
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
    return canonical(detail::with_args<"DateTime64">(precision, std::move(time_zone)));
}
CHDDL_INLINE DataType Time64(std::int64_t precision) {
    return detail::with_args<"Time64">(precision);
}
CHDDL_INLINE DataType Decimal(std::int64_t precision, std::int64_t scale) {
    return detail::with_args<"Decimal">(precision, scale);
}
CHDDL_INLINE DataType Decimal32(std::int64_t scale) {
    return canonical(detail::with_args<"Decimal32">(scale));
}
CHDDL_INLINE DataType Decimal64(std::int64_t scale) {
    return canonical(detail::with_args<"Decimal64">(scale));
}
CHDDL_INLINE DataType Decimal128(std::int64_t scale) {
    return canonical(detail::with_args<"Decimal128">(scale));
}
CHDDL_INLINE DataType Decimal256(std::int64_t scale) {
    return canonical(detail::with_args<"Decimal256">(scale));
}
CHDDL_INLINE DataType Enum8(std::vector<EnumItem> items) {
    return canonical(detail::with_items<"Enum8">(std::move(items)));
}
CHDDL_INLINE DataType Enum16(std::vector<EnumItem> items) {
    return canonical(detail::with_items<"Enum16">(std::move(items)));
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
CHDDL_INLINE DataType Tuple(std::vector<DataType> elements) {
    return detail::with_items<"Tuple">(std::move(elements));
}
CHDDL_INLINE DataType Tuple(std::vector<TypeElement> elements) {
    return detail::with_items<"Tuple">(std::move(elements));
}
CHDDL_INLINE DataType Nested(std::vector<TypeElement> elements) {
    return detail::with_items<"Nested">(std::move(elements));
}
CHDDL_INLINE DataType Variant(std::vector<DataType> alternatives) {
    return canonical(detail::with_items<"Variant">(std::move(alternatives)));
}
CHDDL_INLINE DataType AggregateFunction(std::string_view function, std::vector<DataType> arguments) {
    DataType type = detail::with_items<"AggregateFunction">(std::move(arguments));
    type.args.insert(type.args.begin(), detail::type_function(function));
    return canonical(std::move(type));
}
CHDDL_INLINE DataType SimpleAggregateFunction(std::string_view function, DataType type) {
    return canonical(detail::with_args<"SimpleAggregateFunction">(detail::type_function(function), std::move(type)));
}
CHDDL_INLINE DataType QBit(DataType element, std::int64_t dimension) {
    return detail::with_args<"QBit">(std::move(element), dimension);
}
CHDDL_INLINE DataType QBit(DataType element, std::int64_t dimension, std::int64_t stride) {
    return canonical(detail::with_args<"QBit">(std::move(element), dimension, stride));
}

}  // namespace types
}  // namespace chddl::inline CHDDL_ABI
