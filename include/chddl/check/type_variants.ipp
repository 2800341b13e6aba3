// What may be beside what in a Variant: the server refuses types that it could take for one another.
#pragma once

#include <chddl/check/type_rules.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] inline catalog::TypeGroup group_of(const DataType& type) {
    return type.spec == nullptr ? catalog::TypeGroup::other : type.spec->group;
}

/// As numbers: an Enum is a small signed one, an IPv4 an unsigned one of four bytes.
[[nodiscard]] inline catalog::TypeGroup number_group(const DataType& type) {
    using enum catalog::TypeGroup;
    if (is<"IPv4">(type)) return unsigned_number;
    return group_of(type) == enumeration ? signed_number : group_of(type);
}

/// Whether a whole number type holds all of an unsigned and a signed one.
CHDDL_INLINE bool have_common_number(const DataType& without_sign, const DataType& with_sign) {
    const std::int64_t width = without_sign.spec->width;
    return width < 8 || (width == 8 && with_sign.spec->width > 8) || width == 16;
}

CHDDL_INLINE bool is_whole_number(catalog::TypeGroup group) {
    return group == catalog::TypeGroup::unsigned_number || group == catalog::TypeGroup::signed_number;
}

CHDDL_INLINE bool are_similar_numbers(const DataType& a, const DataType& b) {
    using enum catalog::TypeGroup;
    const catalog::TypeGroup x = number_group(a);
    const catalog::TypeGroup y = number_group(b);
    if (x == y) return is_whole_number(x) || x == floating || x == decimal;
    if (x == unsigned_number && y == signed_number) return have_common_number(a, b);
    if (x == signed_number && y == unsigned_number) return have_common_number(b, a);
    if (y == floating && is_whole_number(x)) return a.spec->width <= 4;
    if (x == floating && is_whole_number(y)) return b.spec->width <= 4;
    return false;
}

/// A Decimal and a whole number of at most eight bytes, if all digits of both fit.
CHDDL_INLINE bool is_decimal_of(const DataType& decimal, const DataType& number) {
    if (group_of(decimal) != catalog::TypeGroup::decimal || !is_whole_number(group_of(number))) return false;
    const std::int64_t width = number.spec->width;
    const std::int64_t digits = width == 1 ? 3 : width == 2 ? 5 : width == 4 ? 10 : 20;
    return width <= 8 && number_at(decimal, 1).value_or(0) + digits <= 76;
}

CHDDL_INLINE bool are_similar_moments(catalog::TypeGroup x, catalog::TypeGroup y, const DataType& a,
                                      const DataType& b) {
    using enum catalog::TypeGroup;
    const auto has_time = [](const DataType& type) { return is<"DateTime">(type) || is<"DateTime64">(type); };
    if (x == time_of_day) return y == time_of_day || has_time(b);
    if (y == time_of_day) return has_time(a);
    return x == date && y == date;
}

CHDDL_INLINE bool are_similar(const DataType& left, const DataType& right);

/// Array(UInt8) and Array(UInt16), also Tuple(UInt8) and Tuple(x UInt8).
CHDDL_INLINE bool have_similar_parts(const DataType& a, const DataType& b) {
    if (a.args.size() != b.args.size()) return false;
    for (std::size_t i = 0; i < a.args.size(); ++i) {
        const DataType* x = type_of(a.args[i]);
        const DataType* y = type_of(b.args[i]);
        if (x == nullptr || y == nullptr || !are_similar(*x, *y)) return false;
    }
    return true;
}

/// Whether the server would take them for one another. What is not sure is not similar.
CHDDL_INLINE bool are_similar(const DataType& left, const DataType& right) {
    using enum catalog::TypeGroup;
    const DataType& a = bare(left);
    const DataType& b = bare(right);
    const catalog::TypeGroup x = group_of(a);
    const catalog::TypeGroup y = group_of(b);
    if (a == b || is<"Nothing">(a) || is<"Nothing">(b)) return true;
    if (is<"Array">(a) || is<"Tuple">(a) || is<"Map">(a))
        return a.spec->name == (b.spec == nullptr ? "" : b.spec->name) && have_similar_parts(a, b);
    if (is<"JSON">(a)) return is<"JSON">(b);
    if (x == text || y == text) return (x == text && (y == text || y == enumeration)) || x == enumeration;
    return are_similar_numbers(a, b) || is_decimal_of(a, b) || is_decimal_of(b, a) || are_similar_moments(x, y, a, b);
}

CHDDL_INLINE void check_alternative(const DataType& alternative, const Place& place, Diagnostics& found) {
    const DataType& type = judged(alternative);
    const bool refused =
        can_be_null(type) || is<"Variant">(type) || is<"Dynamic">(type) || is<"Geometry">(type) || is<"Nothing">(type);
    if (refused) found.report<"type-variant">(place, Plain{render(alternative)});
}

CHDDL_INLINE void report_suspicious(const Allowances* suspicious, const std::string& what, std::string_view setting,
                                    const Place& place, Diagnostics& found) {
    if (suspicious != nullptr && !allows(*suspicious, setting))
        found.report<"type-suspicious">(place, Plain{what}, Plain{setting});
}

CHDDL_INLINE void check_variant(const DataType& type, const Allowances* suspicious, const Place& place,
                                Diagnostics& found) {
    constexpr std::size_t most = 255;
    if (type.args.size() > most) {
        found.report<"type-variant">(place, Plain{"more than 255 types"});
        return;
    }
    for (std::size_t i = 0; i < type.args.size(); ++i) {
        const auto& alternative = std::get<DataType>(type.args[i]);
        check_alternative(alternative, place, found);
        for (std::size_t j = 0; j < i && suspicious != nullptr; ++j) {
            const auto& before = std::get<DataType>(type.args[j]);
            if (!are_similar(before, alternative)) continue;
            const std::string text = "a Variant of both " + render(before) + " and " + render(alternative);
            report_suspicious(suspicious, text, "allow_suspicious_variant_types", place, found);
            return;
        }
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
