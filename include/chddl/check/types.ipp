// What may be inside what, and which arguments are in range.
#pragma once

#include <chddl/check/types.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <set>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void check_range(std::string_view what, const DataType& type, std::int64_t number, std::int64_t min,
                              std::int64_t max, const Place& place, Diagnostics& found) {
    if (number >= min && number <= max) return;
    const std::string expected = std::to_string(min) + " to " + std::to_string(max);
    found.report<"type-range">(place, Plain{what}, Plain{type.spec->name}, number, Plain{expected});
}

CHDDL_INLINE void check_nullable(const DataType& outer, const DataType& inner, const Place& place, Diagnostics& found) {
    switch (inner.spec->nullable) {
        case catalog::NullableRule::allowed:
            return;
        case catalog::NullableRule::suspicious:
            found.report<"type-suspicious">(place, Plain{render(outer)}, Plain{"enable_nullable_tuple_type"});
            return;
        case catalog::NullableRule::forbidden:
            found.report<"type-nullable">(place, Plain{render(inner)});
            return;
    }
}

CHDDL_INLINE void check_low_cardinality(const DataType& outer, const DataType& inner, const Place& place,
                                        Diagnostics& found) {
    const DataType* plain = is<"Nullable">(inner) ? inner_type(inner) : &inner;
    if (plain == nullptr || plain->spec == nullptr) return;
    switch (plain->spec->low_cardinality) {
        case catalog::LowCardinalityRule::allowed:
            return;
        case catalog::LowCardinalityRule::suspicious:
            found.report<"type-suspicious">(place, Plain{render(outer)},
                                            Plain{"allow_suspicious_low_cardinality_types"});
            return;
        case catalog::LowCardinalityRule::forbidden:
            found.report<"type-low-cardinality">(place, Plain{render(inner)});
            return;
    }
}

CHDDL_INLINE void check_fixed_string(const DataType& type, const Place& place, Diagnostics& found) {
    constexpr std::int64_t unsuspicious = 256;
    const std::int64_t bytes = number_at(type, 0).value_or(0);
    if (bytes > unsuspicious)
        found.report<"type-suspicious">(place, Plain{render(type)}, Plain{"allow_suspicious_fixed_string_types"});
    else
        check_range("length", type, bytes, 1, unsuspicious, place, found);
}

CHDDL_INLINE void check_decimal(const DataType& type, const Place& place, Diagnostics& found) {
    const std::int64_t precision = number_at(type, 0).value_or(0);
    check_range("precision", type, precision, 1, 76, place, found);
    if (precision >= 1) check_range("scale", type, number_at(type, 1).value_or(0), 0, precision, place, found);
}

CHDDL_INLINE void check_enum(const DataType& type, const Place& place, Diagnostics& found) {
    const std::int64_t half = is<"Enum8">(type) ? 128 : 32768;
    std::set<std::string_view> names;
    std::set<std::int64_t> numbers;
    if (type.args.empty()) found.report<"enum-empty">(place, Plain{type.spec->name});
    for (const TypeArg& arg : type.args) {
        const auto* item = std::get_if<EnumItem>(&arg);
        if (item == nullptr) continue;
        if (!names.insert(item->name).second) found.report<"enum-duplicate">(place, Plain{type.spec->name}, item->name);
        if (!item->value) continue;
        if (!numbers.insert(*item->value).second)
            found.report<"enum-duplicate">(place, Plain{type.spec->name}, *item->value);
        check_range("value", type, *item->value, -half, half - 1, place, found);
    }
}

CHDDL_INLINE void check_inner(const DataType& type, const Place& place, Diagnostics& found) {
    const DataType* inner = inner_type(type);
    if (inner == nullptr || inner->spec == nullptr) return;
    if (is<"Nullable">(type)) check_nullable(type, *inner, place, found);
    if (is<"LowCardinality">(type)) check_low_cardinality(type, *inner, place, found);
    if (is<"Map">(type) && can_be_null(*inner)) found.report<"type-map-key">(place, Plain{render(*inner)});
}

/// Text that `type()` could not read, or was told not to.
CHDDL_INLINE void check_text(const DataType& type, const Place& place, Diagnostics& found) {
    Diagnostics unread;
    const auto read = read_data_type(type.written, place, unread);
    if (!type.unlisted) return found.append(unread);
    if (read)
        found.report<"unlisted-known">(place, Plain{"type"}, type.written);
    else
        found.report<"type-unlisted">(place, type.written);
}

CHDDL_INLINE void check_type(const DataType& type, const Place& place, Diagnostics& found) {
    if (depth(type) > type_depth_limit) {
        found.report<"type-depth">(place, type_depth_limit);
        return;
    }
    if (type.spec == nullptr && !type.written.empty()) return check_text(type, place, found);
    if (type.spec == nullptr || type.args.empty()) {
        if (is<"Enum8">(type) || is<"Enum16">(type)) check_enum(type, place, found);
        return;
    }
    check_inner(type, place, found);
    if (is<"FixedString">(type)) check_fixed_string(type, place, found);
    if (is<"Decimal">(type)) check_decimal(type, place, found);
    if (is<"DateTime64">(type)) check_range("precision", type, number_at(type, 0).value_or(0), 0, 9, place, found);
    if (is<"Enum8">(type) || is<"Enum16">(type)) check_enum(type, place, found);
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg)) check_type(*inner, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
