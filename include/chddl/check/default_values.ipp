// Which texts are values of which types, as measured on ClickHouse 26.7. What is not surely refused is taken.
#pragma once

#include <chddl/check/creation.hpp>
#include <chddl/check/default_values.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const DataType& judged_type(const DataType& type) {
    const bool simple = is<"SimpleAggregateFunction">(type) && type.args.size() > 1;
    const auto* value = simple ? std::get_if<DataType>(&type.args[1]) : nullptr;
    return value == nullptr ? type : *value;
}

[[nodiscard]] CHDDL_INLINE bool is_numeral(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] CHDDL_INLINE bool is_hex(char c) {
    return is_numeral(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
[[nodiscard]] CHDDL_INLINE bool all_of(std::string_view text, bool (*holds)(char)) {
    return std::all_of(text.begin(), text.end(), holds);
}

/// `-12`, `+12`; an unsigned one has no minus.
[[nodiscard]] CHDDL_INLINE bool is_whole(std::string_view text, bool is_signed) {
    if (text.starts_with('+') || (is_signed && text.starts_with('-'))) text.remove_prefix(1);
    return !text.empty() && all_of(text, is_numeral);
}

/// Characters of a number, and a digit among them; or inf and nan. More are refused, but not all of these are taken.
[[nodiscard]] CHDDL_INLINE bool may_be_real(std::string_view text) {
    std::string_view word = text;
    if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
    for (const std::string_view name : {"inf", "infinity", "nan"})
        if (equals_ignoring_case(word, name)) return true;
    const auto part = [](char c) { return is_numeral(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; };
    return all_of(text, part) && std::any_of(text.begin(), text.end(), is_numeral);
}

[[nodiscard]] CHDDL_INLINE bool is_decimal(std::string_view text) {
    const auto part = [](char c) { return is_numeral(c) || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E'; };
    return !text.empty() && all_of(text, part);
}

[[nodiscard]] CHDDL_INLINE bool is_truth(std::string_view text) {
    constexpr std::string_view words[] = {"true", "false", "t",   "f",      "y",       "n",       "yes",
                                          "no",   "on",    "off", "enable", "disable", "enabled", "disabled"};
    if (text == "0" || text == "1") return true;
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return equals_ignoring_case(text, word); });
}

/// Four numbers up to 255 without leading zeros.
[[nodiscard]] CHDDL_INLINE bool is_ipv4(std::string_view text) {
    for (int left = 4; left > 0; --left) {
        const std::size_t end = left == 1 ? text.size() : text.find('.');
        if (end == std::string_view::npos || end == 0 || end > 3) return false;
        int value = 0;
        const auto [stop, problem] = std::from_chars(text.data(), text.data() + end, value);
        if (problem != std::errc() || stop != text.data() + end || value > 255 || !is_numeral(text[0])) return false;
        if (end > 1 && text[0] == '0') return false;
        text.remove_prefix(left == 1 ? end : end + 1);
    }
    return true;
}

[[nodiscard]] CHDDL_INLINE bool may_be_ipv6(std::string_view text) {
    const auto part = [](char c) { return is_hex(c) || c == ':' || c == '.'; };
    return is_ipv4(text) || (text.find(':') != std::string_view::npos && all_of(text, part));
}

/// `2020-01-31`, `2020/1/31`, `20200131`, also with a time behind.
[[nodiscard]] CHDDL_INLINE bool may_be_date(std::string_view text) {
    if (text.size() < 8 || !all_of(text.substr(0, 4), is_numeral)) return false;
    if (is_numeral(text[4])) return text.size() == 8 && all_of(text, is_numeral);
    const std::string_view rest = text.substr(5);
    return is_numeral(rest[0]) && (is_numeral(rest[1]) || is_numeral(rest[2]));
}

[[nodiscard]] CHDDL_INLINE bool may_be_time(std::string_view text) {
    // A month alone is taken: 'Jan'.
    constexpr std::string_view words[] = {"", "now", "today", "yesterday", "tomorrow", "never", "null", "none", "utc"};
    return std::none_of(std::begin(words), std::end(words),
                        [&](std::string_view word) { return equals_ignoring_case(text, word); });
}

[[nodiscard]] CHDDL_INLINE bool names_enum_value(const DataType& type, std::string_view text) {
    return std::any_of(type.args.begin(), type.args.end(), [&](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        return item == nullptr || item->name == text || (item->value && std::to_string(*item->value) == text);
    });
}

[[nodiscard]] CHDDL_INLINE bool may_be_composite(const DataType& type, std::string_view value) {
    if (is<"UUID">(type)) return is_uuid(value);
    if (is<"Array">(type)) return value.starts_with('[');
    if (is<"Tuple">(type)) return value.starts_with('(');
    if (is<"JSON">(type)) return value == "null" || value.find('{') != std::string_view::npos;
    return !is<"Map">(type);
}

/// Whether the text is, or may be, one of the type.
[[nodiscard]] CHDDL_INLINE bool may_be_value(const DataType& type, std::string_view value) {
    using enum catalog::TypeGroup;
    switch (type.spec->group) {
        case unsigned_number:
            return is_whole(value, false);
        case signed_number:
        case interval:
            return is_whole(value, true);
        case floating:
            return may_be_real(value);
        case decimal:
            return is_decimal(value);
        case boolean:
            return is_truth(value);
        case enumeration:
            return names_enum_value(type, value);
        case date:
            return is<"Date">(type) || is<"Date32">(type) ? may_be_date(value) : may_be_time(value);
        case time_of_day:
            return std::any_of(value.begin(), value.end(), is_numeral);
        case address:
            return is<"IPv4">(type) ? is_ipv4(value) : may_be_ipv6(value);
        case text:
            return !is<"FixedString">(type) || std::cmp_less_equal(value.size(), number_at(type, 0).value_or(0));
        case other:
            return may_be_composite(type, value);
    }
    return true;
}

/// The least and the greatest value of an integer of up to eight bytes.
struct WholeRange {
    std::int64_t least = 0;
    std::uint64_t greatest = 0;
};
[[nodiscard]] CHDDL_INLINE std::optional<WholeRange> range_of(const DataType& type) {
    const std::int64_t bytes = type.spec->width;
    const bool is_signed = type.spec->group == catalog::TypeGroup::signed_number;
    if ((!is_signed && type.spec->group != catalog::TypeGroup::unsigned_number) || bytes < 1 || bytes > 8)
        return std::nullopt;
    const std::uint64_t all = ~std::uint64_t{0} >> (64 - 8 * bytes);
    if (!is_signed) return WholeRange{0, all};
    return WholeRange{-static_cast<std::int64_t>(all / 2) - 1, all / 2};
}

/// Whether a whole number is outside the type: it wraps around.
[[nodiscard]] CHDDL_INLINE bool wraps(const DataType& type, std::string_view digits) {
    const auto range = range_of(type);
    if (!range) return false;
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const char* end = digits.data() + digits.size();
    if (digits.starts_with('-')) {
        std::int64_t value = 0;
        return std::from_chars(digits.data(), end, value).ec != std::errc() || value < range->least;
    }
    std::uint64_t value = 0;
    return std::from_chars(digits.data(), end, value).ec != std::errc() || value > range->greatest;
}

/// `1.5`, not `1.` and not `1e3`.
[[nodiscard]] CHDDL_INLINE bool has_fraction(std::string_view number) {
    const std::size_t dot = number.find('.');
    if (dot == std::string_view::npos || number.find_first_of("eE") != std::string_view::npos) return false;
    return number.find_first_of("123456789", dot) != std::string_view::npos;
}

[[nodiscard]] CHDDL_INLINE ValueFit number_fit(const DataType& type, const SelectLiteral& literal) {
    using enum catalog::TypeGroup;
    const bool whole = literal.kind == LiteralKind::integer;
    const catalog::TypeGroup group = type.spec->group;
    const bool truth = literal.kind == LiteralKind::boolean;
    if (is<"UUID">(type) || is<"IPv6">(type)) return ValueFit::refused;
    if (is<"FixedString">(type)) return truth ? ValueFit::taken : ValueFit::refused;
    if (is<"IPv4">(type))
        return truth || (whole && !literal.text.starts_with('-')) ? ValueFit::taken : ValueFit::refused;
    if (group == enumeration && whole)
        return names_enum_value(type, literal.text) ? ValueFit::taken : ValueFit::refused;
    if (group != unsigned_number && group != signed_number) return ValueFit::taken;
    const bool changes = whole ? wraps(type, literal.text) : !truth && has_fraction(literal.text);
    return changes ? ValueFit::changed : ValueFit::taken;
}

CHDDL_INLINE ValueFit literal_fit(const DataType& type, const SelectLiteral& literal) {
    if (type.spec == nullptr || literal.kind == LiteralKind::null) return ValueFit::taken;
    const bool nullable = is<"Nullable">(type);
    if (const DataType* inner = inner_type(type); inner != nullptr && (nullable || is<"LowCardinality">(type))) {
        const ValueFit fit = literal_fit(*inner, literal);
        const bool strict =
            inner->spec != nullptr && (inner->spec->group == catalog::TypeGroup::boolean ||
                                       inner->spec->group == catalog::TypeGroup::enumeration || is<"JSON">(*inner));
        // A text that is no such value becomes NULL.
        const bool null = nullable && fit == ValueFit::refused && literal.kind == LiteralKind::string && !strict;
        return null ? ValueFit::changed : fit;
    }
    if (literal.kind != LiteralKind::string) return number_fit(type, literal);
    const auto text = unquote(literal.text);
    if (!text || may_be_value(type, *text)) {
        const bool whole = text && is_whole(*text, true);
        return whole && wraps(type, *text) ? ValueFit::changed : ValueFit::taken;
    }
    return ValueFit::refused;
}

CHDDL_INLINE ValueShape shape_of(const DataType& type) {
    const DataType* inner = &judged_type(type);
    while ((is<"Nullable">(*inner) || is<"LowCardinality">(*inner)) && inner_type(*inner) != nullptr)
        inner = inner_type(*inner);
    if (is<"Array">(*inner) || is<"Tuple">(*inner) || is<"Map">(*inner)) return ValueShape::bracketed;
    const bool single = inner->spec != nullptr && inner->spec->group != catalog::TypeGroup::other &&
                        (inner->spec->group != catalog::TypeGroup::text || is<"FixedString">(*inner));
    return single || is<"UUID">(*inner) ? ValueShape::single : ValueShape::any;
}

}  // namespace chddl::inline CHDDL_ABI::detail
