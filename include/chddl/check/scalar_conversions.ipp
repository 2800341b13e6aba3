// Numbers, times, Enums and texts of fixed length: ranges, scales and lengths decide.
#pragma once

#include <chddl/check/conversion_rules.hpp>

#include <algorithm>
#include <cstdint>

namespace chddl::inline CHDDL_ABI::detail {

/// The bits of the largest number that a decimal of so many digits is kept in.
[[nodiscard]] inline std::int64_t storage_bits(std::int64_t digits) {
    return digits <= 9 ? 31 : digits <= 18 ? 63 : digits <= 38 ? 127 : 255;
}

/// The bits that so many decimal digits need at most.
[[nodiscard]] inline std::int64_t bits_of_digits(std::int64_t digits) {
    constexpr std::int64_t thousandths = 3322;  // of log2(10)
    return (digits * thousandths + 999) / 1000;
}

/// An integer type by its range: -2^bits to 2^bits - 1, or from 0.
struct IntegerRange {
    bool is_signed = false;
    std::int64_t bits = 0;
};

[[nodiscard]] CHDDL_INLINE std::optional<IntegerRange> integer_range(const DataType& type) {
    if (!has_shape(type, catalog::TypeShape::width)) return std::nullopt;
    const bool is_signed = type.spec->name.front() == 'I';
    return IntegerRange{is_signed, type.spec->width * 8 - (is_signed ? 1 : 0)};
}

inline constexpr std::int64_t bits_of_seconds = 38;  // of a DateTime64: until the year 9999

/// Digits behind the point, or behind the second.
[[nodiscard]] CHDDL_INLINE std::int64_t scale_of(const DataType& type) {
    return number_at(type, is<"Decimal">(type) ? 1 : 0).value_or(0);
}

/// A whole number of that many bits as a decimal.
[[nodiscard]] CHDDL_INLINE Conversion into_decimal(std::int64_t bits, const DataType& to) {
    const bool fits = bits + bits_of_digits(scale_of(to)) <= storage_bits(number_at(to, 0).value_or(0));
    return {fits ? ConversionVerdict::fits : ConversionVerdict::may_fail};
}

[[nodiscard]] CHDDL_INLINE Conversion of_decimals(const DataType& from, const DataType& to) {
    const std::int64_t more = scale_of(to) - scale_of(from);
    if (more < 0) return {ConversionVerdict::changes};
    const std::int64_t digits = number_at(from, 0).value_or(0) + more;
    const bool fits = bits_of_digits(digits) <= storage_bits(number_at(to, 0).value_or(0));
    if (!fits) return {ConversionVerdict::may_fail};
    const bool all_digits = digits <= number_at(to, 0).value_or(0);
    return {all_digits ? ConversionVerdict::fits : ConversionVerdict::narrows};
}

/// Of decimals and of times with ticks finer than a second.
[[nodiscard]] CHDDL_INLINE Conversion into_integer(const DataType& from, const IntegerRange& range) {
    if (scale_of(from) > 0) return {ConversionVerdict::changes};
    const std::int64_t bits = is<"Decimal">(from) ? bits_of_digits(number_at(from, 0).value_or(0)) : bits_of_seconds;
    const bool fits = range.is_signed && bits <= range.bits;
    return {fits ? ConversionVerdict::fits : ConversionVerdict::may_fail};
}

[[nodiscard]] CHDDL_INLINE Conversion of_times(const DataType& from, const DataType& to) {
    constexpr std::int64_t nanoseconds = 9;  // these reach from 1900 to 2262 only
    if (scale_of(to) < scale_of(from)) return {ConversionVerdict::changes};
    const bool beyond = is<"DateTime64">(to) && scale_of(to) == nanoseconds && scale_of(from) < nanoseconds;
    return {beyond ? ConversionVerdict::may_fail : ConversionVerdict::fits};
}

[[nodiscard]] CHDDL_INLINE std::vector<EnumItem> enum_items(const DataType& type) {
    std::vector<EnumItem> items;
    for (const TypeArg& arg : type.args)
        if (const auto* item = std::get_if<EnumItem>(&arg)) items.push_back(*item);
    return items;
}

/// Whether the server sees a common name with another number. It looks for common names as if both lists were sorted by
/// name, which they are by number, so it does not see all.
[[nodiscard]] CHDDL_INLINE bool renumbers(const std::vector<EnumItem>& from, const std::vector<EnumItem>& to) {
    for (std::size_t i = 0, j = 0; i < from.size() && j < to.size();) {
        const int order = from[i].name.compare(to[j].name);
        if (order == 0 && from[i].value != to[j].value) return true;
        if (order <= 0) ++i;
        if (order >= 0) ++j;
    }
    return false;
}

/// Numbers are taken over, whatever their names are; one without a name cannot be read again.
[[nodiscard]] CHDDL_INLINE Conversion of_enums(const DataType& from, const DataType& to) {
    const auto items = enum_items(from);
    const auto other = enum_items(to);
    if (renumbers(items, other)) return {ConversionVerdict::refused, 70};
    Conversion worst;
    for (const EnumItem& item : items) {
        const auto same =
            std::find_if(other.begin(), other.end(), [&](const auto& one) { return one.value == item.value; });
        const bool named = same != other.end() && same->name == item.name;
        if (!named)
            worst = worse(worst, {same == other.end() ? ConversionVerdict::poisons : ConversionVerdict::changes});
    }
    return worst;
}

[[nodiscard]] CHDDL_INLINE Conversion enum_into_integer(const DataType& from, const IntegerRange& range) {
    const auto items = enum_items(from);
    const bool fits = std::all_of(items.begin(), items.end(), [&](const EnumItem& item) {
        const std::int64_t value = item.value.value_or(0);
        const std::int64_t most = range.bits < 62 ? std::int64_t{1} << range.bits : std::int64_t{1} << 62;
        return value < most && value >= (range.is_signed ? -most : 0);
    });
    return {fits ? ConversionVerdict::fits : ConversionVerdict::changes};
}

/// Into FixedString(N).
[[nodiscard]] CHDDL_INLINE std::optional<Conversion> into_fixed_string(const DataType& from, const DataType& to) {
    const std::int64_t length = number_at(to, 0).value_or(0);
    const auto within = [&](std::size_t bytes) {
        return Conversion{static_cast<std::int64_t>(bytes) <= length ? ConversionVerdict::fits
                                                                     : ConversionVerdict::may_fail};
    };
    if (is<"FixedString">(from))
        return number_at(from, 0).value_or(0) <= length
                   ? Conversion{}
                   : Conversion{ConversionVerdict::fails, too_long_for_fixed_string};
    if (is<"Bool">(from)) return within(std::string_view("false").size());
    std::size_t longest = 0;
    for (const EnumItem& item : enum_items(from)) longest = std::max(longest, item.name.size());
    return within(longest);
}

CHDDL_INLINE std::optional<Conversion> scalar_conversion(const DataType& from, const DataType& to) {
    constexpr std::int64_t binary_length = 16;  // of a UUID or an IPv6
    const bool is_enum = is<"Enum8">(from) || is<"Enum16">(from);
    const auto own = integer_range(from);
    const auto range = integer_range(to);
    if (is<"FixedString">(to)) return into_fixed_string(from, to);
    if (is<"FixedString">(from))
        return Conversion{number_at(from, 0) == binary_length ? ConversionVerdict::fits : ConversionVerdict::may_fail};
    if (is_enum) return range ? enum_into_integer(from, *range) : of_enums(from, to);
    if (is<"Decimal">(from) && is<"Decimal">(to)) return of_decimals(from, to);
    if (is<"Decimal">(to) && !own && scale_of(to) < scale_of(from)) return Conversion{ConversionVerdict::changes};
    if (is<"Decimal">(to)) return into_decimal(own ? own->bits : bits_of_seconds, to);
    if (range) return into_integer(from, *range);
    if (is<"DateTime">(to))
        return Conversion{scale_of(from) > 0 ? ConversionVerdict::changes : ConversionVerdict::narrows};
    if (is<"DateTime64">(from) || is<"Time64">(from)) return of_times(from, to);
    return Conversion{ConversionVerdict::narrows};  // an interval in another unit
}

}  // namespace chddl::inline CHDDL_ABI::detail
