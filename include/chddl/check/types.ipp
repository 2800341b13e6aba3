// What may be inside what, and which numbers are in range, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/catalog/time_zones.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/check/types.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void check_range(std::string_view what, const DataType& type, std::int64_t number, std::int64_t min,
                              std::int64_t max, const Place& place, Diagnostics& found) {
    if (number >= min && number <= max) return;
    const std::string expected = std::to_string(min) + " to " + std::to_string(max);
    found.report<"type-range">(place, Plain{what}, Plain{type.spec->name}, number, Plain{expected});
}

CHDDL_INLINE const DataType& judged(const DataType& type) {
    const DataType* inner = &type;
    while (is<"SimpleAggregateFunction">(*inner) && inner->args.size() > 1) {
        const auto* argument = std::get_if<DataType>(&inner->args[1]);
        if (argument == nullptr) break;
        inner = argument;
    }
    return *inner;
}

CHDDL_INLINE const DataType& bare(const DataType& type) {
    const DataType* inner = &judged(type);
    while ((is<"Nullable">(*inner) || is<"LowCardinality">(*inner)) && inner_type(*inner) != nullptr)
        inner = &judged(*inner_type(*inner));
    return *inner;
}

CHDDL_INLINE void check_nullable(const DataType& outer, const Allowances* suspicious, const Place& place,
                                 Diagnostics& found) {
    const DataType& inner = judged(*inner_type(outer));
    if (inner.spec == nullptr) return;
    switch (inner.spec->nullable) {
        case catalog::NullableRule::allowed:
            return;
        case catalog::NullableRule::suspicious:
            report_suspicious(suspicious, render(outer), "enable_nullable_tuple_type", place, found);
            return;
        case catalog::NullableRule::forbidden:
            found.report<"type-nullable">(place, Plain{render(inner)});
            return;
    }
}

CHDDL_INLINE void check_low_cardinality(const DataType& outer, const Allowances* suspicious, const Place& place,
                                        Diagnostics& found) {
    const DataType& inner = *inner_type(outer);
    const DataType* plain = is<"Nullable">(judged(inner)) ? inner_type(judged(inner)) : &inner;
    if (plain == nullptr || judged(*plain).spec == nullptr) return;
    switch (judged(*plain).spec->low_cardinality) {
        case catalog::LowCardinalityRule::allowed:
            return;
        case catalog::LowCardinalityRule::suspicious:
            report_suspicious(suspicious, render(outer), "allow_suspicious_low_cardinality_types", place, found);
            return;
        case catalog::LowCardinalityRule::forbidden:
            found.report<"type-low-cardinality">(place, Plain{render(inner)});
            return;
    }
}

CHDDL_INLINE void check_fixed_string(const DataType& type, const Allowances* suspicious, const Place& place,
                                     Diagnostics& found) {
    constexpr std::int64_t unsuspicious = 256;
    const std::int64_t bytes = number_at(type, 0).value_or(0);
    if (bytes <= unsuspicious)
        check_range("length", type, bytes, 1, unsuspicious, place, found);
    else
        report_suspicious(suspicious, render(type), "allow_suspicious_fixed_string_types", place, found);
}

CHDDL_INLINE void check_decimal(const DataType& type, const Place& place, Diagnostics& found) {
    const std::int64_t precision = number_at(type, 0).value_or(0);
    check_range("precision", type, precision, 1, 76, place, found);
    if (precision >= 1) check_range("scale", type, number_at(type, 1).value_or(0), 0, precision, place, found);
}

CHDDL_INLINE void check_time_zone(const DataType& type, const Place& place, Diagnostics& found) {
    for (const TypeArg& arg : type.args) {
        const auto* zone = std::get_if<std::string>(&arg);
        if (zone == nullptr || catalog::is_time_zone(*zone)) continue;
        Nearest nearest(*zone);
        for (const std::string_view known : catalog::time_zones()) nearest.offer(known);
        found.report<"type-time-zone">(place, *zone, Plain{nearest.hint()});
    }
}

/// The server numbers all values, or all behind the first, or only the first.
CHDDL_INLINE bool is_numbered(const DataType& type) {
    std::size_t without = 0;
    for (const TypeArg& arg : type.args) without += std::get<EnumItem>(arg).value ? 0 : 1;
    if (without == 0 || without == type.args.size()) return true;
    return without == (std::get<EnumItem>(type.args.front()).value ? type.args.size() - 1 : 1);
}

CHDDL_INLINE void check_enum(const DataType& type, const Place& place, Diagnostics& found) {
    const std::int64_t half = is<"Enum8">(type) ? 128 : 32768;
    std::set<std::string_view> names;
    std::set<std::int64_t> numbers;
    if (type.args.empty()) found.report<"enum-empty">(place, Plain{type.spec->name});
    for (const TypeArg& arg : type.args) {
        const auto& [name, value] = std::get<EnumItem>(arg);
        if (!names.insert(name).second) found.report<"enum-duplicate">(place, Plain{type.spec->name}, name);
        if (!numbers.insert(*value).second) found.report<"enum-duplicate">(place, Plain{type.spec->name}, *value);
        check_range("value", type, *value, -half, half - 1, place, found);
    }
}

CHDDL_INLINE void check_elements(const DataType& type, const Place& place, Diagnostics& found) {
    std::set<std::string_view> names;
    std::size_t named = 0;
    for (const TypeArg& arg : type.args) {
        const auto* element = std::get_if<TypeElement>(&arg);
        if (element == nullptr) continue;
        ++named;
        const auto report = [&](std::string_view what) {
            const std::string text = std::string(what) + " '" + shown(element->name) + "'";
            found.report<"type-element">(place, Plain{type.spec->name}, Plain{text});
        };
        if (element->name.empty()) report("an element with an empty name");
        if (element->name == "null") report("an element with the name that Nullable uses,");
        if (!names.insert(element->name).second) report("two elements called");
    }
    if (named != 0 && named != type.args.size())
        found.report<"type-element">(place, Plain{type.spec->name}, Plain{"names for some elements only"});
}

CHDDL_INLINE void check_vector(const DataType& type, const Place& place, Diagnostics& found) {
    constexpr std::string_view elements[] = {"Int8", "BFloat16", "Float32", "Float64"};
    const DataType& element = *inner_type(type);
    if (element.spec != nullptr &&
        std::find(std::begin(elements), std::end(elements), element.spec->name) == std::end(elements))
        found.report<"type-arguments">(place, Plain{type.spec->name}, Plain{"elements of type " + render(element)},
                                       Plain{"Int8, BFloat16, Float32 or Float64"});
    const std::int64_t dimension = number_at(type, 1).value_or(0);
    if (dimension <= 0) return check_range("dimension", type, dimension, 1, 1'000'000'000, place, found);
    const std::int64_t stride = type.args.size() < 3 ? dimension : number_at(type, 2).value_or(0);
    if (stride <= 0 || dimension % stride != 0 || (stride < dimension && stride % 8 != 0))
        found.report<"type-range">(place, Plain{"stride"}, Plain{type.spec->name}, stride,
                                   Plain{"a multiple of 8 that divides the dimension"});
}

CHDDL_INLINE void check_max_types(const DataType& type, const Place& place, Diagnostics& found) {
    for (const TypeArg& arg : type.args) {
        const auto* parameter = std::get_if<TypeParameter>(&arg);
        if (parameter == nullptr) continue;
        const std::int64_t most = parameter->name == "max_dynamic_paths" ? 10'000 : 254;
        check_range(parameter->name, type, parameter->value, 0, most, place, found);
    }
}

/// One level of a canonical type. `suspicious`: what lifts the refusal of types that are only suspicious; null: they
/// are not refused here.
CHDDL_INLINE void check_level(const DataType& type, const Allowances* suspicious, const Place& place,
                              Diagnostics& found) {
    using enum catalog::TypeShape;
    const catalog::TypeShape shape = type.spec->shape;
    if (is<"Nullable">(type)) check_nullable(type, suspicious, place, found);
    if (is<"LowCardinality">(type)) check_low_cardinality(type, suspicious, place, found);
    if (shape == length) check_fixed_string(type, suspicious, place, found);
    if (shape == decimal) check_decimal(type, place, found);
    if (shape == date_time || shape == date_time_scale) check_time_zone(type, place, found);
    if (shape == date_time_scale || shape == time_scale)
        check_range("precision", type, number_at(type, 0).value_or(0), 0, 9, place, found);
    if (shape == enumeration) check_enum(type, place, found);
    if (shape == elements || shape == named_elements) check_elements(type, place, found);
    if (shape == alternatives) check_variant(type, suspicious, place, found);
    if (shape == vector) check_vector(type, place, found);
    if (shape == json || shape == dynamic) check_max_types(type, place, found);
    if (shape == json) check_json(type, place, found);
    if (shape == aggregate || shape == simple_aggregate) check_type_function(type, place, found);
    if (shape == key_and_value && can_be_null(judged(*inner_type(type))))
        found.report<"type-map-key">(place, Plain{render(*inner_type(type))});
}

/// All levels of a canonical type; the server does not look for suspicious types inside the state of a function.
CHDDL_INLINE void check_levels(const DataType& type, const Allowances* suspicious, const Place& place,
                               Diagnostics& found) {
    if (type.spec == nullptr) return;
    check_level(type, suspicious, place, found);
    const Allowances* inside = has_shape(type, catalog::TypeShape::aggregate) ? nullptr : suspicious;
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg)) check_levels(*inner, inside, place, found);
}

/// Text that `type()` could not read, or was told not to.
CHDDL_INLINE void check_type_text(const DataType& type, const Allowances& allowed, const Place& place,
                                  Diagnostics& found) {
    Diagnostics unread;
    const auto read = read_data_type(type.written, place, unread);
    if (!type.unlisted) return read ? check_type(*read, place, found, allowed) : found.append(unread);
    check_expression(SqlText(type.written), place, found);
    if (read)
        found.report<"unlisted-known">(place, Plain{"type"}, type.written);
    else
        found.report<"type-unlisted">(place, type.written);
}

/// All levels of a type as it was written.
CHDDL_INLINE void check_written(const DataType& type, const Allowances& allowed, const Place& place,
                                Diagnostics& found) {
    if (type.spec == nullptr && !type.written.empty()) return check_type_text(type, allowed, place, found);
    if (type.spec == nullptr || type.spec->shape == catalog::TypeShape::anything) return;
    check_type_arguments(type, place, found);
    if (type.spec->shape == catalog::TypeShape::enumeration && found.empty() && !is_numbered(type))
        found.report<"enum-numbers">(place, Plain{type.spec->name});
    if (type.spec->shape == catalog::TypeShape::width) return;
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg)) check_written(*inner, allowed, place, found);
}

/// Whether no value of the type can be: Nothing, Array(Nothing); a Tuple or a Map of it may be a column.
CHDDL_INLINE bool is_unusable(const DataType& type) {
    const DataType& inner = bare(type);
    if (is<"Nothing">(inner)) return true;
    if (is<"Array">(inner)) return inner_type(inner) != nullptr && is_unusable(*inner_type(inner));
    if (!is<"Nested">(inner)) return false;
    return std::any_of(inner.args.begin(), inner.args.end(),
                       [](const TypeArg& arg) { return is_unusable(*type_of(arg)); });
}

/// Most columns: a family without arguments, that needs none.
CHDDL_INLINE bool is_plain(const DataType& type) {
    using enum catalog::TypeShape;
    if (!type.args.empty()) return false;
    if (type.spec == nullptr) return type.written.empty();
    constexpr catalog::TypeShape plain[] = {none, width, anything, string_length, date_time, time_of_day};
    return std::find(std::begin(plain), std::end(plain), type.spec->shape) != std::end(plain) && !is<"Nothing">(type);
}

/// Most of the others: Nullable, LowCardinality and Array of a plain family that they take.
CHDDL_INLINE bool is_usual(const DataType& type) {
    if (type.spec == nullptr || !type.written.empty() || type.args.size() != 1) return false;
    const DataType* inner = std::get_if<DataType>(&type.args[0]);
    if (inner == nullptr || inner->spec == nullptr || !inner->written.empty()) return false;
    if (is<"Array">(type)) return is_plain(*inner);
    if (is<"Nullable">(type)) return is_plain(*inner) && inner->spec->nullable == catalog::NullableRule::allowed;
    if (!is<"LowCardinality">(type)) return false;
    const DataType* value = is<"Nullable">(*inner) && is_usual(*inner) ? inner_type(*inner) : inner;
    return is_plain(*value) && value->spec->low_cardinality == catalog::LowCardinalityRule::allowed;
}

CHDDL_INLINE void check_type(const DataType& type, const Place& place, Diagnostics& found, const Allowances& allowed) {
    if (is_plain(type) || is_usual(type)) return;
    if (depth(type) > type_depth_limit) {
        found.report<"type-depth">(place, type_depth_limit);
        return;
    }
    Diagnostics of_arguments;
    check_written(type, allowed, place, of_arguments);
    found.append(of_arguments);
    if (of_arguments.has(Severity::error)) return;  // what it means is not clear
    const DataType stored = canonical(type);
    check_levels(stored, &allowed, place, found);
    if (is_unusable(stored)) found.report<"type-unusable">(place, Plain{render(stored)});
}

CHDDL_INLINE KeyRefusal sorting_key_refusal(const DataType& type) {
    if (is<"SimpleAggregateFunction">(type)) return KeyRefusal::not_comparable;
    const KeyRefusal refusal = partition_key_refusal(type);
    return refusal == KeyRefusal::floating ? KeyRefusal::none : refusal;
}

CHDDL_INLINE KeyRefusal partition_key_refusal(const DataType& type) {
    const bool incomparable =
        any_type(type, [](const DataType& inner) { return inner.spec != nullptr && inner.spec->incomparable; });
    const DataType& value = judged(type);
    if (is<"Nested">(type)) return KeyRefusal::flattened;
    if (incomparable) return KeyRefusal::not_comparable;
    if (holds_null(type)) return KeyRefusal::nullable;
    const bool floating = value.spec != nullptr && value.spec->group == catalog::TypeGroup::floating;
    return floating ? KeyRefusal::floating : KeyRefusal::none;
}

}  // namespace chddl::inline CHDDL_ABI::detail
