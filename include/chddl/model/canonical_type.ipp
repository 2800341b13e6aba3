// What the server makes of the spelling of a type, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_function.hpp>
#include <chddl/model/type_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

template <FixedString Name>
void become(DataType& type, TypeArgs args) {
    type.spec = &row<Name, catalog::types>();
    type.args = std::move(args);
}

/// Makes the type and all types inside it canonical, as deep as a server reads.
class CanonicalType {
public:
    void convert(DataType& type);

private:
    std::size_t depth_ = 0;
};

CHDDL_INLINE std::string text_of(const DataType& type) {
    std::string text;
    SqlWriter sql(text);
    return write(sql, type), text;
}

/// The time zone that stands there, if it is one.
CHDDL_INLINE TypeArgs zone_at(const DataType& type, std::size_t place) {
    const auto* zone = place < type.args.size() ? std::get_if<std::string>(&type.args[place]) : nullptr;
    return zone == nullptr || zone->empty() ? TypeArgs() : TypeArgs{*zone};
}

CHDDL_INLINE TypeArgs scale_and_zone_of(const DataType& type) {
    TypeArgs args{number_at(type, 0).value_or(3)};
    for (TypeArg& zone : zone_at(type, 1)) args.push_back(std::move(zone));
    return args;
}

CHDDL_INLINE void convert_date_time(DataType& type) {
    if (number_at(type, 0).value_or(0) != 0)
        become<"DateTime64">(type, scale_and_zone_of(type));
    else
        become<"DateTime">(type, zone_at(type, number_at(type, 0) ? 1 : 0));
}

CHDDL_INLINE void convert_time(DataType& type) {
    if (const std::int64_t scale = number_at(type, 0).value_or(0); scale != 0)
        become<"Time64">(type, {scale});
    else if (number_at(type, 0))
        type.args.clear();
}

CHDDL_INLINE void convert_decimal(DataType& type) {
    const auto precision = type.args.empty() ? std::optional<std::int64_t>(10) : number_at(type, 0);
    if (type.args.size() < 2 && precision) become<"Decimal">(type, {*precision, std::int64_t{0}});
}

CHDDL_INLINE void convert_decimal_scale(DataType& type) {
    const auto scale = number_at(type, 0);
    if (scale && type.args.size() == 1) become<"Decimal">(type, {type.spec->digits, *scale});
}

/// Numbers what has none: 1 for the first, then the neighbour's next.
CHDDL_INLINE void number_items(TypeArgs& items) {
    std::int64_t last = 0;
    for (TypeArg& arg : items) {
        auto* item = std::get_if<EnumItem>(&arg);
        if (item == nullptr) continue;
        if (!item->value) item->value = last < std::numeric_limits<std::int64_t>::max() ? last + 1 : last;
        last = *item->value;
    }
}

CHDDL_INLINE void convert_enumeration(DataType& type) {
    const auto value = [](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        return item == nullptr ? std::int64_t{0} : item->value.value_or(0);
    };
    number_items(type.args);
    std::stable_sort(type.args.begin(), type.args.end(),
                     [&](const TypeArg& a, const TypeArg& b) { return value(a) < value(b); });
    if (type.spec->width != 0 || type.args.empty()) return;
    const bool fits = value(type.args.front()) >= std::numeric_limits<std::int8_t>::min() &&
                      value(type.args.back()) <= std::numeric_limits<std::int8_t>::max();
    fits ? become<"Enum8">(type, std::move(type.args)) : become<"Enum16">(type, std::move(type.args));
}

/// Sorted by their text, each once, without what can hold no value.
CHDDL_INLINE void convert_alternatives(DataType& type) {
    std::vector<std::pair<std::string, TypeArg>> sorted;
    for (TypeArg& arg : type.args) {
        const DataType* alternative = std::get_if<DataType>(&arg);
        if (alternative == nullptr) return;
        if (!is<"Nothing">(*alternative) || type.args.size() == 1) sorted.emplace_back(text_of(*alternative), arg);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    TypeArgs args;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        if (i == 0 || sorted[i].first != sorted[i - 1].first) args.push_back(std::move(sorted[i].second));
    type.args = std::move(args);
}

/// The number given last to a parameter, unless it is the default.
CHDDL_INLINE void add_parameter(TypeArgs& to, const TypeArgs& from, std::string_view name, std::int64_t default_value) {
    std::int64_t value = default_value;
    for (const TypeArg& arg : from) {
        const auto* parameter = std::get_if<TypeParameter>(&arg);
        if (parameter != nullptr && parameter->name == name) value = parameter->value;
    }
    if (value != default_value) to.push_back(TypeParameter{std::string(name), value});
}

/// Parameters, paths by name, skipped paths by name and each once, regular expressions.
CHDDL_INLINE void convert_json(DataType& type) {
    TypeArgs args;
    add_parameter(args, type.args, "max_dynamic_types", 32);
    add_parameter(args, type.args, "max_dynamic_paths", 1024);
    std::vector<TypeElement> paths;
    std::vector<TypeSkip> skips;
    for (TypeArg& arg : type.args) {
        if (auto* path = std::get_if<TypeElement>(&arg)) paths.push_back(std::move(*path));
        auto* skip = std::get_if<TypeSkip>(&arg);
        if (skip == nullptr) continue;
        skips.push_back(std::move(*skip));
        if (skips.back().kind == SkipKind::path) skips.back().kind = SkipKind::name;
    }
    std::stable_sort(paths.begin(), paths.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    std::stable_sort(skips.begin(), skips.end(), [](const TypeSkip& a, const TypeSkip& b) {
        return std::pair(a.kind, std::string_view(a.path)) < std::pair(b.kind, std::string_view(b.path));
    });
    skips.erase(std::unique(skips.begin(), skips.end(),
                            [](const TypeSkip& a, const TypeSkip& b) { return a.kind == SkipKind::name && a == b; }),
                skips.end());
    for (TypeElement& path : paths) args.emplace_back(std::move(path));
    for (TypeSkip& skip : skips) args.emplace_back(std::move(skip));
    type.args = std::move(args);
}

CHDDL_INLINE void convert_dynamic(DataType& type) {
    TypeArgs args;
    add_parameter(args, type.args, "max_types", 32);
    type.args = std::move(args);
}

/// A stride as long as the vector is none.
CHDDL_INLINE void convert_vector(DataType& type) {
    if (type.args.size() == 3 && number_at(type, 1) && number_at(type, 1) == number_at(type, 2)) type.args.pop_back();
}

CHDDL_INLINE void forget_arguments(DataType& type) {
    type.args.clear();
}
CHDDL_INLINE void convert_date_time_scale(DataType& type) {
    become<"DateTime64">(type, scale_and_zone_of(type));
}
CHDDL_INLINE void convert_time_scale(DataType& type) {
    become<"Time64">(type, {number_at(type, 0).value_or(3)});
}

/// What the server does with the arguments of a shape; those without a row it leaves as they are.
struct ShapeRewrite {
    catalog::TypeShape shape = {};
    void (*convert)(DataType&) = nullptr;
    bool of_arguments_alone = false;  ///< where a type may have none, it changes nothing then
};
inline constexpr ShapeRewrite shape_rewrites[] = {
    {catalog::TypeShape::width, forget_arguments, true},
    {catalog::TypeShape::anything, forget_arguments, true},
    {catalog::TypeShape::string_length, forget_arguments, true},
    {catalog::TypeShape::decimal, convert_decimal},
    {catalog::TypeShape::decimal_scale, convert_decimal_scale},
    {catalog::TypeShape::date_time, convert_date_time, true},
    {catalog::TypeShape::time_zone, convert_date_time},
    {catalog::TypeShape::date_time_scale, convert_date_time_scale},
    {catalog::TypeShape::time_of_day, convert_time, true},
    {catalog::TypeShape::time_scale, convert_time_scale},
    {catalog::TypeShape::enumeration, convert_enumeration},
    {catalog::TypeShape::alternatives, convert_alternatives},
    {catalog::TypeShape::json, convert_json, true},
    {catalog::TypeShape::dynamic, convert_dynamic, true},
    {catalog::TypeShape::aggregate, make_function_canonical},
    {catalog::TypeShape::simple_aggregate, make_function_canonical},
    {catalog::TypeShape::vector, convert_vector},
};

/// The rows by their shapes: every level of every type is looked up.
inline constexpr auto rewrite_by_shape = [] {
    std::array<ShapeRewrite, static_cast<std::size_t>(catalog::TypeShape::vector) + 1> all{};
    for (const ShapeRewrite& rewrite : shape_rewrites) all[static_cast<std::size_t>(rewrite.shape)] = rewrite;
    return all;
}();

[[nodiscard]] CHDDL_INLINE const ShapeRewrite& rewrite_of(const DataType& type) {
    return rewrite_by_shape[static_cast<std::size_t>(type.spec->shape)];
}

CHDDL_INLINE void CanonicalType::convert(DataType& type) {
    if (type.spec == nullptr || depth_ >= type_depth_limit) return;
    ++depth_;
    type.written.clear();
    for (TypeArg& arg : type.args)
        if (DataType* inner = type_of(arg)) convert(*inner);
    const auto rewrite = rewrite_of(type).convert;
    if (rewrite != nullptr) rewrite(type);
    --depth_;
}

CHDDL_INLINE bool is_canonical(const DataType& type) {
    const DataType* next = &type;
    while (next->spec != nullptr && next->written.empty()) {
        const ShapeRewrite& rewrite = rewrite_of(*next);
        if (next->args.empty()) return rewrite.convert == nullptr || rewrite.of_arguments_alone;
        if (rewrite.convert != nullptr || next->args.size() != 1) return false;
        next = type_of(next->args.front());
        if (next == nullptr) return true;
    }
    return false;
}

/// The width of one value that is not put together from others.
CHDDL_INLINE std::int64_t own_width(const DataType& type) {
    if (type.spec == nullptr) return 0;
    if (is<"FixedString">(type)) return number_at(type, 0).value_or(0);
    if (!is<"Decimal">(type)) return type.spec->width;
    const std::int64_t digits = number_at(type, 0).value_or(0);
    return digits <= 9 ? 4 : digits <= 18 ? 8 : digits <= 38 ? 16 : 32;
}

CHDDL_INLINE bool is_put_together(const DataType& type) {
    using enum catalog::TypeShape;
    if (type.spec == nullptr) return false;
    const catalog::TypeShape shape = type.spec->shape;
    return shape == one_type || shape == key_and_value || shape == elements || shape == named_elements ||
           shape == simple_aggregate;
}

/// The width that all values in it have; 0 if they have several.
CHDDL_INLINE std::int64_t codec_width(const DataType& type) {
    std::int64_t common = 0;
    std::vector<const DataType*> open{&type};
    while (!open.empty()) {
        const DataType& next = *open.back();
        open.pop_back();
        if (is_put_together(next)) {
            for (const TypeArg& arg : next.args)
                if (const DataType* inner = type_of(arg)) open.push_back(inner);
            continue;
        }
        const std::int64_t width = own_width(next);
        if (width == 0 || (common != 0 && width != common)) return 0;
        common = width;
    }
    return common;
}

}  // namespace detail

CHDDL_INLINE DataType canonical(DataType type) {
    detail::CanonicalType().convert(type);
    return type;
}

CHDDL_INLINE std::vector<TypeElement> flattened(std::string_view name, const DataType& type) {
    std::vector<TypeElement> columns;
    if (!detail::is<"Nested">(type)) return {{std::string(name), type}};
    for (const TypeArg& arg : type.args) {
        const auto* element = std::get_if<TypeElement>(&arg);
        if (element == nullptr) continue;
        DataType array{&detail::row<"Array", catalog::types>()};
        array.args.emplace_back(element->type);
        columns.push_back({std::string(name) + "." + element->name, std::move(array)});
    }
    return columns;
}

}  // namespace chddl::inline CHDDL_ABI
