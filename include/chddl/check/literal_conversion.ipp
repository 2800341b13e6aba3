// Literals by value. A text that only might be readable is not judged: the server computes it at once.
#pragma once

#include <chddl/check/conversion_rules.hpp>
#include <chddl/check/conversions.hpp>
#include <chddl/check/literal_conversion.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::int32_t no_such_element = 691;  // of an Enum
inline constexpr std::int32_t cannot_parse = 6;

/// A whole number of at most 64 bits and a sign.
struct LiteralNumber {
    bool negative = false;
    std::uint64_t size = 0;
};

[[nodiscard]] CHDDL_INLINE std::optional<LiteralNumber> literal_number(std::string_view text) {
    LiteralNumber number{.negative = text.starts_with('-')};
    if (number.negative) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.size);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// Without LowCardinality, SimpleAggregateFunction and Nullable.
[[nodiscard]] CHDDL_INLINE const DataType& value_type(const DataType& type) {
    const DataType* value = &type;
    for (std::size_t i = 0; i < type_depth_limit; ++i) {
        const bool wraps =
            is<"LowCardinality">(*value) || is<"SimpleAggregateFunction">(*value) || is<"Nullable">(*value);
        const DataType* inner = wraps && !value->args.empty() ? type_of(value->args.back()) : nullptr;
        if (inner == nullptr) break;
        value = inner;
    }
    return *value;
}

CHDDL_INLINE bool holds_null_value(const DataType& to) {
    return can_be_null(to) || is<"Variant">(to) || is<"Dynamic">(to) || is<"Geometry">(to);
}

[[nodiscard]] CHDDL_INLINE std::optional<Conversion> number_in_enum(const LiteralNumber& number, const DataType& to) {
    const bool has = std::any_of(to.args.begin(), to.args.end(), [&](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        if (item == nullptr || !item->value) return false;
        const bool negative = *item->value < 0;
        const auto size = static_cast<std::uint64_t>(negative ? -*item->value : *item->value);
        return size == number.size && (negative == number.negative || size == 0);
    });
    return has ? Conversion{} : Conversion{ConversionVerdict::refused, no_such_element};
}

/// A number that is out of range becomes another one.
[[nodiscard]] CHDDL_INLINE Conversion number_in_integer(const LiteralNumber& number, const DataType& to) {
    const bool is_signed = to.spec->name.front() == 'I';
    const std::int64_t bits = to.spec->width * 8 - (is_signed ? 1 : 0);
    if (number.negative && number.size != 0 && !is_signed) return {ConversionVerdict::changes};
    const std::uint64_t most = bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    const bool fits = number.size <= most || (number.negative && number.size - 1 <= most);
    return {fits ? ConversionVerdict::fits : ConversionVerdict::changes};
}

/// The point moved to its place, it has to fit the number that the decimal is kept in.
[[nodiscard]] CHDDL_INLINE std::optional<Conversion> number_in_decimal(const LiteralNumber& number,
                                                                       const DataType& to) {
    constexpr std::int32_t overflow = 407;
    constexpr double bits_of_a_digit = 3.321928;
    std::size_t bits = 0;
    while (bits < 64 && number.size >> bits != 0) ++bits;
    const std::int64_t digits = number_at(to, 0).value_or(0);
    const std::int64_t most = digits <= 9 ? 31 : digits <= 18 ? 63 : digits <= 38 ? 127 : 255;
    const double moved = bits_of_a_digit * static_cast<double>(number_at(to, 1).value_or(0));
    if (static_cast<double>(bits) + moved <= static_cast<double>(most)) return Conversion{};
    if (static_cast<double>(bits) - 1 + moved > static_cast<double>(most) + 1)
        return Conversion{ConversionVerdict::refused, overflow};
    return std::nullopt;
}

[[nodiscard]] CHDDL_INLINE std::optional<Conversion> number_conversion(const SelectLiteral& literal,
                                                                       const DataType& to) {
    const bool boolean = literal.kind == LiteralKind::boolean;
    const auto number = boolean
                            ? std::optional(LiteralNumber{false, equals_ignoring_case(literal.text, "true") ? 1U : 0U})
                            : literal_number(literal.text);
    const bool is_enum = is<"Enum8">(to) || is<"Enum16">(to);
    const bool is_integer = has_shape(to, catalog::TypeShape::width);
    if (!number) {
        const bool whole = literal.text.find_first_of(".eEnN") == literal.text.size() - 1;  // `5.`
        return is_integer && !whole ? std::optional(Conversion{ConversionVerdict::changes}) : std::nullopt;
    }
    if (is_enum) return number_in_enum(*number, to);
    if (is_integer) return number_in_integer(*number, to);
    if (is<"Decimal">(to)) return number_in_decimal(*number, to);
    const bool is_time = is<"Date">(to) || is<"DateTime">(to);
    if (is_time && number->negative) return Conversion{ConversionVerdict::changes};
    if (is<"FixedString">(to) && boolean)
        return static_cast<std::int64_t>(literal.text.size()) <= number_at(to, 0).value_or(0)
                   ? Conversion{}
                   : Conversion{ConversionVerdict::refused, too_long_for_fixed_string};
    return std::nullopt;
}

[[nodiscard]] CHDDL_INLINE bool is_enum_name(const DataType& type, std::string_view name) {
    return std::any_of(type.args.begin(), type.args.end(), [&](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        return item != nullptr && item->name == name;
    });
}

/// Types whose text begins with one certain character, and the server's answer to another one.
struct TextOpening {
    std::string_view family;
    char opening;
    std::int32_t code;
};

inline constexpr auto text_openings = std::to_array<TextOpening>({
    {row<"Array", catalog::types>().name, '[', 130},
    {row<"Ring", catalog::types>().name, '[', 130},
    {row<"LineString", catalog::types>().name, '[', 130},
    {row<"Polygon", catalog::types>().name, '[', 130},
    {row<"MultiLineString", catalog::types>().name, '[', 130},
    {row<"MultiPolygon", catalog::types>().name, '[', 130},
    {row<"Tuple", catalog::types>().name, '(', 27},
    {row<"Point", catalog::types>().name, '(', 27},
    {row<"JSON", catalog::types>().name, '{', 117},
});

/// Numbers and times are not read from a text without a digit.
[[nodiscard]] CHDDL_INLINE bool needs_digit(const DataType& type) {
    const bool whole = has_shape(type, catalog::TypeShape::width) && !is<"Float32">(type) && !is<"Float64">(type);
    return (whole && !is<"BFloat16">(type)) || is<"Decimal">(type) || is<"Date">(type) || is<"Date32">(type) ||
           is<"DateTime">(type) || is<"DateTime64">(type) || is<"UUID">(type) || is<"IPv4">(type);
}

[[nodiscard]] CHDDL_INLINE std::optional<Conversion> text_conversion(std::string_view text, const DataType& to) {
    if (is<"Enum8">(to) || is<"Enum16">(to)) {
        if (is_enum_name(to, text)) return Conversion{};
        const auto number = literal_number(text);
        return number ? number_in_enum(*number, to) : Conversion{ConversionVerdict::refused, no_such_element};
    }
    if (is<"FixedString">(to))
        return static_cast<std::int64_t>(text.size()) <= number_at(to, 0).value_or(0)
                   ? Conversion{}
                   : Conversion{ConversionVerdict::refused, too_long_for_fixed_string};
    const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(" \t\n"), text.size()));
    for (const TextOpening& row : text_openings)
        if (to.spec->name == row.family && !trimmed.starts_with(row.opening))
            return Conversion{ConversionVerdict::refused, row.code};
    const bool digits = text.find_first_of("0123456789") != std::string_view::npos;
    if (needs_digit(to) && !digits) return Conversion{ConversionVerdict::refused, cannot_parse};
    return std::nullopt;
}

/// NULL takes the place of what cannot be read, but for the names of an Enum.
[[nodiscard]] CHDDL_INLINE Conversion into_nullable(const Conversion& conversion, const DataType& value) {
    const bool throws = is<"Enum8">(value) || is<"Enum16">(value) || is<"JSON">(value);
    const bool reads = conversion.verdict == ConversionVerdict::refused && !throws;
    return reads ? Conversion{ConversionVerdict::changes} : conversion;
}

CHDDL_INLINE std::optional<LiteralConversion> literal_conversion(const SelectLiteral& literal, const DataType& to) {
    if (to.spec == nullptr) return std::nullopt;
    constexpr std::int32_t no_type = 370;
    constexpr std::int32_t not_null = 70;
    if (literal.kind == LiteralKind::null)
        return LiteralConversion{{ConversionVerdict::refused, holds_null_value(to) ? no_type : not_null}};
    const auto by_type = conversion_of(canonical(type(literal.type)), to);
    if (!by_type) return std::nullopt;
    const bool settled = by_type->verdict == ConversionVerdict::fits ||
                         by_type->verdict == ConversionVerdict::refused || by_type->verdict == ConversionVerdict::fails;
    if (settled) return LiteralConversion{*by_type};
    const DataType& value = value_type(to);
    if (literal.kind != LiteralKind::string) {
        const auto number = number_conversion(literal, value);
        return number ? std::optional(LiteralConversion{*number, true}) : std::nullopt;
    }
    const auto text = unquote(literal.text);
    auto read = text ? text_conversion(*text, value) : std::nullopt;
    if (read && can_be_null(to)) read = into_nullable(*read, value);
    return read ? std::optional(LiteralConversion{*read, true}) : std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI::detail
