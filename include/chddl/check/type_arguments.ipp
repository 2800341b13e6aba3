// How many arguments a type has, and of which kind, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/check/type_rules.hpp>

#include <algorithm>

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

/// What the type's arguments have to be, if they are not; "" if they are.
CHDDL_INLINE std::string_view expected_arguments(const DataType& type) {
    using enum catalog::TypeShape;
    const std::size_t count = type.args.size();
    const auto unless = [](bool right, std::string_view expected) { return right ? std::string_view() : expected; };
    switch (type.spec->shape) {
        case none:
            return unless(count == 0, "none");
        case anything:
            return {};
        case width:
            return unless(count <= 1, "at most a display width");
        case string_length:
            return unless(count == 0 || (count == 1 && is_natural(type, 0)), "at most a number of bytes");
        case length:
            return unless(count == 1 && has_kind<std::int64_t>(type, 0), "a number of bytes");
        case decimal:
            return unless(count <= 2 && all_of_kind<std::int64_t>(type), "precision and scale");
        case decimal_scale:
            return unless(count == 1 && has_kind<std::int64_t>(type, 0), "a scale");
        case date_time:
            return unless(has_kind<std::string>(type, 0) || has_scale_and_zone(type), "a scale, a time zone, or both");
        case time_zone:
            return unless(count == 0 || (count == 1 && has_kind<std::string>(type, 0)), "a time zone");
        case date_time_scale:
            return unless(count <= 2 && has_scale_and_zone(type), "a scale, and a time zone");
        case time_of_day:
            return unless(count == 0 || (is_natural(type, 0) && !has_kind<std::string>(type, 1)), "a scale");
        case time_scale:
            return unless(count == 0 || (count <= 2 && is_natural(type, 0) && !has_kind<std::string>(type, 1)),
                          "a scale");
        case enumeration:
            return unless(all_of_kind<EnumItem>(type), "names with numbers");
        case one_type:
            return unless(count == 1 && has_kind<DataType>(type, 0), "one type");
        case key_and_value:
            return unless(count == 2 && all_of_kind<DataType>(type), "two types");
        case elements:
            return unless(std::all_of(type.args.begin(), type.args.end(),
                                      [](const TypeArg& arg) { return type_of(arg) != nullptr; }),
                          "types");
        case named_elements:
            return unless(count > 0 && all_of_kind<TypeElement>(type), "names with types");
        case alternatives:
            return unless(count > 0 && all_of_kind<DataType>(type), "types");
        case json:
            return unless(has_parameters(type, "max_dynamic_paths", "max_dynamic_types"),
                          "paths, SKIP, max_dynamic_paths and max_dynamic_types");
        case dynamic:
            return unless(count <= 1 && all_of_kind<TypeParameter>(type) && has_parameters(type, "max_types", ""),
                          "max_types");
        case aggregate:
        case simple_aggregate:
            return unless(has_function(type), "an aggregate function and types");
        case vector:
            return unless((count == 2 || count == 3) && has_kind<DataType>(type, 0) && number_at(type, 1) &&
                              (count == 2 || number_at(type, 2)),
                          "a type, and a number of elements");
    }
    return {};
}

CHDDL_INLINE void check_type_arguments(const DataType& type, const Place& place, Diagnostics& found) {
    const std::string_view expected = expected_arguments(type);
    if (expected.empty()) return;
    const std::size_t count = type.args.size();
    const std::string has = count == 0   ? "no arguments"
                            : count == 1 ? "one argument"
                                         : std::to_string(count) + " arguments";
    found.report<"type-arguments">(place, Plain{type.spec->name}, Plain{has}, Plain{expected});
}

}  // namespace chddl::inline CHDDL_ABI::detail
