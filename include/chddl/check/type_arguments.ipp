// How many arguments a type has, and of which kind, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/check/type_rules.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <array>

namespace chddl::inline CHDDL_ABI::detail {

template <class Kind>
[[nodiscard]] bool has_kind(const DataType& type, std::size_t place) {
    return place < type.args.size() && std::holds_alternative<Kind>(type.args[place]);
}
template <class Kind>
[[nodiscard]] bool all_of_kind(const DataType& type) {
    return std::all_of(type.args.begin(), type.args.end(),
                       [](const TypeArg& arg) { return std::holds_alternative<Kind>(arg); });
}
[[nodiscard]] inline bool is_natural(const DataType& type, std::size_t place) {
    return number_at(type, place).value_or(-1) >= 0;
}

/// A scale and a time zone, the scale first; DateTime forgets what follows a time zone and what follows both.
[[nodiscard]] inline bool has_scale_and_zone(const DataType& type) {
    const bool second = type.args.size() < 2 || has_kind<std::int64_t>(type, 1) || has_kind<std::string>(type, 1);
    return type.args.empty() || (is_natural(type, 0) && second);
}

[[nodiscard]] inline bool has_function(const DataType& type) {
    const bool versioned = has_shape(type, catalog::TypeShape::aggregate) && is_natural(type, 0);
    const std::size_t function = versioned ? 1 : 0;
    if (!has_kind<TypeFunction>(type, function)) return false;
    return std::all_of(type.args.begin() + static_cast<std::ptrdiff_t>(function) + 1, type.args.end(),
                       [](const TypeArg& arg) { return std::holds_alternative<DataType>(arg); });
}

/// The parameters have these names, and all else is no parameter.
[[nodiscard]] inline bool has_parameters(const DataType& type, std::string_view one, std::string_view two) {
    return std::all_of(type.args.begin(), type.args.end(), [&](const TypeArg& arg) {
        const auto* parameter = std::get_if<TypeParameter>(&arg);
        if (parameter != nullptr) return parameter->name == one || parameter->name == two;
        return std::holds_alternative<TypeElement>(arg) || std::holds_alternative<TypeSkip>(arg);
    });
}

[[nodiscard]] inline bool is_scale(const DataType& type) {
    return type.args.empty() || (is_natural(type, 0) && !has_kind<std::string>(type, 1));
}
[[nodiscard]] inline bool is_vector(const DataType& type) {
    const std::size_t count = type.args.size();
    return (count == 2 || count == 3) && has_kind<DataType>(type, 0) && number_at(type, 1) &&
           (count == 2 || number_at(type, 2));
}
[[nodiscard]] inline bool holds_types(const DataType& type) {
    return std::all_of(type.args.begin(), type.args.end(), [](const TypeArg& arg) { return type_of(arg) != nullptr; });
}

/// `least` to `most` arguments, all of one kind.
template <class Kind, std::size_t least, std::size_t most>
[[nodiscard]] bool has_all(const DataType& type) {
    return type.args.size() >= least && type.args.size() <= most && all_of_kind<Kind>(type);
}

/// What the arguments of a shape have to be.
struct ShapeRule {
    catalog::TypeShape shape;
    std::string_view expected;
    bool (*fits)(const DataType& type);
};
inline constexpr std::size_t any_count = static_cast<std::size_t>(-1);

// clang-format off
inline constexpr auto shape_rules = std::to_array<ShapeRule>({
    {catalog::TypeShape::none, "none", [](const DataType& type) { return type.args.empty(); }},
    {catalog::TypeShape::width, "at most a display width", [](const DataType& type) { return type.args.size() <= 1; }},
    {catalog::TypeShape::anything, "", [](const DataType&) { return true; }},
    {catalog::TypeShape::string_length, "at most a number of bytes", [](const DataType& type) { return type.args.empty() || (type.args.size() == 1 && is_natural(type, 0)); }},
    {catalog::TypeShape::length, "a number of bytes", has_all<std::int64_t, 1, 1>},
    {catalog::TypeShape::decimal, "precision and scale", has_all<std::int64_t, 0, 2>},
    {catalog::TypeShape::decimal_scale, "a scale", has_all<std::int64_t, 1, 1>},
    {catalog::TypeShape::date_time, "a scale, a time zone, or both", [](const DataType& type) { return has_kind<std::string>(type, 0) || has_scale_and_zone(type); }},
    {catalog::TypeShape::time_zone, "a time zone", has_all<std::string, 0, 1>},
    {catalog::TypeShape::date_time_scale, "a scale, and a time zone", [](const DataType& type) { return type.args.size() <= 2 && has_scale_and_zone(type); }},
    {catalog::TypeShape::time_of_day, "a scale", is_scale},
    {catalog::TypeShape::time_scale, "a scale", [](const DataType& type) { return type.args.size() <= 2 && is_scale(type); }},
    {catalog::TypeShape::enumeration, "names with numbers", has_all<EnumItem, 0, any_count>},
    {catalog::TypeShape::one_type, "one type", has_all<DataType, 1, 1>},
    {catalog::TypeShape::key_and_value, "two types", has_all<DataType, 2, 2>},
    {catalog::TypeShape::elements, "types", holds_types},
    {catalog::TypeShape::named_elements, "names with types", has_all<TypeElement, 1, any_count>},
    {catalog::TypeShape::alternatives, "types", has_all<DataType, 1, any_count>},
    {catalog::TypeShape::json, "paths, SKIP, max_dynamic_paths and max_dynamic_types", [](const DataType& type) { return has_parameters(type, "max_dynamic_paths", "max_dynamic_types"); }},
    {catalog::TypeShape::dynamic, "max_types", [](const DataType& type) { return has_all<TypeParameter, 0, 1>(type) && has_parameters(type, "max_types", ""); }},
    {catalog::TypeShape::aggregate, "an aggregate function and types", has_function},
    {catalog::TypeShape::simple_aggregate, "an aggregate function and types", has_function},
    {catalog::TypeShape::vector, "a type, and a number of elements", is_vector},
});
// clang-format on

/// The rules stand in the order of the shapes, so that none is missing.
consteval bool rules_are_complete() {
    for (std::size_t i = 0; i < shape_rules.size(); ++i)
        if (static_cast<std::size_t>(shape_rules[i].shape) != i) return false;
    return static_cast<std::size_t>(catalog::TypeShape::vector) + 1 == shape_rules.size();
}
static_assert(rules_are_complete());

CHDDL_INLINE void check_type_arguments(const DataType& type, const Place& place, Diagnostics& found) {
    const auto& [shape, expected, fits] = shape_rules[static_cast<std::size_t>(type.spec->shape)];
    if (fits(type)) return;
    const std::size_t count = type.args.size();
    const std::string has = count == 0   ? "no arguments"
                            : count == 1 ? "one argument"
                                         : std::to_string(count) + " arguments";
    found.report<"type-arguments">(place, Plain{type.spec->name}, Plain{has}, Plain{expected});
}

}  // namespace chddl::inline CHDDL_ABI::detail
