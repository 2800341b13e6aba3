// Types taken apart and put together.
#pragma once

#include <chddl/select/value_type.hpp>

#include <algorithm>
#include <charconv>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Behind the quoted text that begins here.
[[nodiscard]] CHDDL_INLINE std::size_t behind_quotes(std::string_view text, std::size_t place) {
    const char quote = text[place];
    for (++place; place < text.size() && text[place] != quote; ++place)
        if (text[place] == '\\') ++place;
    return place + 1;
}

CHDDL_INLINE std::vector<std::string_view> type_arguments(std::string_view type) {
    std::vector<std::string_view> parts;
    const std::size_t open = type.find('(');
    if (open == std::string_view::npos || type.back() != ')') return parts;
    const std::string_view inside = type.substr(open + 1, type.size() - open - 2);
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < inside.size();) {
        const char c = inside[i];
        if (c == '\'' || c == '`') {
            i = behind_quotes(inside, i);
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        ++i;
        if (c != ',' || depth != 0) continue;
        parts.push_back(inside.substr(begin, i - 1 - begin));
        begin = std::min(i + 1, inside.size());  // a comma and a blank
    }
    if (!inside.empty()) parts.push_back(inside.substr(begin));
    return parts;
}

CHDDL_INLINE std::string_view type_family(std::string_view type) {
    return type.substr(0, type.find('('));
}

CHDDL_INLINE std::string_view unwrapped(std::string_view type, std::string_view wrapper) {
    const bool is_it = type.size() > wrapper.size() + 2 && type.starts_with(wrapper) && type[wrapper.size()] == '(';
    return is_it ? type.substr(wrapper.size() + 1, type.size() - wrapper.size() - 2) : std::string_view();
}

CHDDL_INLINE BareType bare_type(std::string_view type) {
    BareType result{.bare = type};
    if (const std::string_view inside = unwrapped(type, "LowCardinality"); !inside.empty()) {
        result.bare = inside;
        result.low_cardinality = true;
    }
    if (const std::string_view inside = unwrapped(result.bare, "Nullable"); !inside.empty()) {
        result.bare = inside;
        result.nullable = true;
    }
    return result;
}

struct KindOfFamily {
    std::string_view family;
    catalog::TypeKinds kind;
};

// clang-format off
inline constexpr KindOfFamily kinds_of_families[] = {
    {"String", catalog::kind::string}, {"FixedString", catalog::kind::fixed_string}, {"Date", catalog::kind::date},
    {"Date32", catalog::kind::date}, {"DateTime", catalog::kind::date_time}, {"DateTime64", catalog::kind::date_time64},
    {"UUID", catalog::kind::uuid}, {"IPv4", catalog::kind::ip}, {"IPv6", catalog::kind::ip},
    {"Enum8", catalog::kind::enumeration}, {"Enum16", catalog::kind::enumeration}, {"Array", catalog::kind::array},
    {"Map", catalog::kind::map}, {"Bool", catalog::kind::boolean}, {"Decimal", catalog::kind::decimal},
    {"Float32", catalog::kind::real}, {"Float64", catalog::kind::real}, {"Dynamic", catalog::kind::dynamic},
    {"Variant", catalog::kind::dynamic}, {"Geometry", catalog::kind::dynamic}};
// clang-format on

CHDDL_INLINE catalog::TypeKinds kind_of(std::string_view bare) {
    const std::string_view family = type_family(bare);
    for (const auto& [name, kind] : kinds_of_families)
        if (name == family) return kind;
    const std::optional<NumberType> number = number_type(bare);
    if (!number || !number->whole()) return catalog::kind::other;
    return number->bits <= 64 ? catalog::kind::whole : catalog::kind::wide;
}

CHDDL_INLINE bool fits_low_cardinality(std::string_view bare) {
    using namespace catalog::kind;
    if (const std::string_view inside = unwrapped(bare, "Nullable"); !inside.empty()) bare = inside;
    if (bare == "BFloat16" || bare.starts_with("Interval")) return true;
    return (kind_of(bare) & (whole | wide | real | boolean | strings | date | date_time | uuid | ip)) != 0;
}

CHDDL_INLINE bool fits_nullable(std::string_view bare) {
    return (kind_of(bare) & (catalog::kind::singles | catalog::kind::wide)) != 0 || bare == "Time" ||
           bare.starts_with("Time64(") || bare.starts_with("Interval");
}

CHDDL_INLINE std::optional<NumberType> number_type(std::string_view bare) {
    using Kind = NumberType::Kind;
    if (bare == "Bool") return NumberType{Kind::unsigned_, 8, 0, false};
    if (bare == "BFloat16") return NumberType{Kind::real, 16, 0, true};
    const auto bits = [&](std::string_view prefix) {
        int value = 0;
        if (!bare.starts_with(prefix)) return 0;
        const auto [end, error] = std::from_chars(bare.data() + prefix.size(), bare.data() + bare.size(), value);
        return error == std::errc() && end == bare.data() + bare.size() ? value : 0;
    };
    if (const int found = bits("UInt")) return NumberType{Kind::unsigned_, found, 0, false};
    if (const int found = bits("Int")) return NumberType{Kind::signed_, found, 0, false};
    if (const int found = bits("Float")) return NumberType{Kind::real, found, 0, false};
    if (!bare.starts_with("Decimal(")) return std::nullopt;
    const std::vector<std::string_view> parts = type_arguments(bare);
    NumberType result{Kind::decimal, 0, 0, false};
    if (parts.size() != 2) return std::nullopt;
    std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), result.bits);
    std::from_chars(parts[1].data(), parts[1].data() + parts[1].size(), result.scale);
    return result;
}

CHDDL_INLINE std::string whole_type(bool with_sign, int bits) {
    return (with_sign ? "Int" : "UInt") + std::to_string(bits);
}

CHDDL_INLINE std::string_view zone_of(std::string_view bare) {
    const std::size_t quote = bare.find('\'');
    if (!bare.starts_with("DateTime") || quote == std::string_view::npos) return {};
    return bare.substr(quote, bare.size() - quote - 1);
}

/// Of two numbers: where one Decimal and another number meet, nothing is known.
[[nodiscard]] CHDDL_INLINE std::string common_number(const NumberType& a, const NumberType& b) {
    using Kind = NumberType::Kind;
    if (a.kind == Kind::decimal || b.kind == Kind::decimal || a.brain || b.brain) return "";
    const int widest = std::max(a.bits, b.bits);
    if (a.whole() && b.whole()) {
        if (a.kind == b.kind) return whole_type(a.kind == Kind::signed_, widest);
        const int plain = a.kind == Kind::unsigned_ ? a.bits : b.bits;
        const int with_sign = a.kind == Kind::signed_ ? a.bits : b.bits;
        if (plain < with_sign) return whole_type(true, with_sign);
        return plain == 64 || plain == 256 ? "" : whole_type(true, 2 * plain);
    }
    const int whole = a.whole() ? a.bits : b.whole() ? b.bits : 0;
    if (whole >= 64) return "";
    return whole == 32 ? "Float64" : "Float" + std::to_string(std::max(widest, 32));
}

[[nodiscard]] CHDDL_INLINE std::string common_bare(std::string_view a, std::string_view b) {
    if (a == b) return std::string(a);
    if ((a == "Bool" && b == "UInt8") || (a == "UInt8" && b == "Bool")) return "";  // the server takes either
    const catalog::TypeKinds both = kind_of(a) | kind_of(b);
    if ((both & ~catalog::kind::strings) == 0) return "String";
    const std::optional<NumberType> left = number_type(a);
    const std::optional<NumberType> right = number_type(b);
    return left && right ? common_number(*left, *right) : "";
}

CHDDL_INLINE std::string common_type(std::span<const std::string> types) {
    std::string common;
    bool nullable = false;
    for (const std::string& type : types) {
        const BareType one = bare_type(type);
        nullable = nullable || one.nullable;
        if (one.bare == "Nothing") continue;
        if (one.bare.empty() || (kind_of(one.bare) & (catalog::kind::other | catalog::kind::dynamic)) != 0) {
            if (std::ranges::any_of(types, [&](const std::string& other) { return other != type; })) return "";
        }
        common = common.empty() ? std::string(one.bare) : common_bare(common, one.bare);
        if (common.empty()) return "";
    }
    if (!nullable) return common;
    return fits_nullable(common) ? "Nullable(" + common + ")" : "";
}

}  // namespace chddl::inline CHDDL_ABI::detail
