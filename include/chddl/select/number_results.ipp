// Arithmetic: the server's promotion, measured on 26.7 over all pairs of types. A part of function_results.ipp.
#pragma once

#include <chddl/catalog/function_types.hpp>
#include <chddl/select/function_results.hpp>
#include <chddl/select/value_type.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE int doubled_bits(int bits) {
    return bits < 64 ? 2 * bits : bits;
}

[[nodiscard]] CHDDL_INLINE bool is_decimal(const NumberType& number) {
    return number.kind == NumberType::Kind::decimal;
}
[[nodiscard]] CHDDL_INLINE bool is_signed(const NumberType& number) {
    return number.kind != NumberType::Kind::unsigned_;
}

/// Of +, - and *. Of two different Decimals nothing is known.
[[nodiscard]] CHDDL_INLINE std::string sum_type(catalog::FunctionResult rule, const CallArgument& left,
                                                const CallArgument& right) {
    const std::optional<NumberType> a = number_type(left.type);
    const std::optional<NumberType> b = number_type(right.type);
    if (!a || !b || a->brain || b->brain) return "";
    const bool difference = rule == catalog::FunctionResult::minus;
    if (a->whole() && b->whole()) {
        const bool with_sign = difference || is_signed(*a) || is_signed(*b);
        return whole_type(with_sign, doubled_bits(std::max(a->bits, b->bits)));
    }
    if (is_decimal(*a) && b->whole()) return left.type;
    if (is_decimal(*b) && a->whole()) return right.type;
    if (is_decimal(*a) && is_decimal(*b))
        return left.type == right.type && rule != catalog::FunctionResult::multiply ? left.type : "";
    const int whole = a->whole() ? a->bits : b->whole() ? b->bits : 0;
    return whole > 64 ? "" : "Float64";
}

/// Of a date and an interval.
[[nodiscard]] CHDDL_INLINE std::string shifted_by(std::string_view type, std::string_view unit) {
    const catalog::TypeKinds kind = kind_of(type);
    if ((kind & catalog::kind::dates) == 0) return "";
    const bool days = unit == "Day" || unit == "Week" || unit == "Month" || unit == "Quarter" || unit == "Year";
    const bool hours = unit == "Hour" || unit == "Minute" || unit == "Second";
    if (days || (hours && kind != catalog::kind::date)) return std::string(type);
    return hours ? (type == "Date" ? "DateTime" : "DateTime64(3)") : "";
}

/// Of a date and a number or an interval, and of the difference of two dates.
[[nodiscard]] CHDDL_INLINE std::string moved_date(bool difference, const CallArgument& left,
                                                  const CallArgument& right) {
    constexpr std::string_view interval = "Interval";
    constexpr catalog::TypeKinds amounts = catalog::kind::whole | catalog::kind::real | catalog::kind::boolean;
    const catalog::TypeKinds first = kind_of(left.type);
    const catalog::TypeKinds second = kind_of(right.type);
    const bool date = (first & catalog::kind::dates) != 0;
    if (date && right.type.starts_with(interval)) return shifted_by(left.type, right.type.substr(interval.size()));
    if (date && (second & amounts) != 0) return left.type;
    if (difference) {
        const bool days = left.type == right.type && first == catalog::kind::date;
        const bool seconds = first == catalog::kind::date_time && second == catalog::kind::date_time;
        return days || seconds ? "Int32" : "";
    }
    if ((second & catalog::kind::dates) == 0) return "";
    if (left.type.starts_with(interval)) return shifted_by(right.type, left.type.substr(interval.size()));
    return (first & amounts) != 0 ? right.type : "";
}

[[nodiscard]] CHDDL_INLINE std::string quotient_type(const CallArgument& left, const CallArgument& right) {
    const std::optional<NumberType> a = number_type(left.type);
    const std::optional<NumberType> b = number_type(right.type);
    if (!a || !b || a->brain || b->brain) return "";
    const bool real = a->kind == NumberType::Kind::real || b->kind == NumberType::Kind::real;
    if (real || (a->whole() && b->whole())) return "Float64";
    if (is_decimal(*a) && is_decimal(*b)) return left.type == right.type ? left.type : "";
    return is_decimal(*a) ? left.type : right.type;
}

[[nodiscard]] CHDDL_INLINE std::string whole_quotient_type(const CallArgument& left, const CallArgument& right) {
    const std::optional<NumberType> a = number_type(left.type);
    const std::optional<NumberType> b = number_type(right.type);
    if (!a || !b || a->brain || b->brain || is_decimal(*a)) return "";
    return whole_type(is_signed(*a) || is_signed(*b), a->bits);
}

[[nodiscard]] CHDDL_INLINE std::string remainder_type(const CallArgument& left, const CallArgument& right) {
    const std::optional<NumberType> a = number_type(left.type);
    const std::optional<NumberType> b = number_type(right.type);
    if (!a || !b) return "";
    if (!a->whole() || !b->whole()) return quotient_type(left, right);
    return is_signed(*a) ? whole_type(true, doubled_bits(b->bits)) : whole_type(false, b->bits);
}

[[nodiscard]] CHDDL_INLINE std::string turned_type(const CallArgument& one, bool negated) {
    const std::optional<NumberType> number = number_type(one.type);
    if (!number || number->brain) return "";
    if (!number->whole()) return one.type;
    if (!negated) return whole_type(false, number->bits);
    return whole_type(true, is_signed(*number) ? number->bits : doubled_bits(number->bits));
}

/// Of and, or, not.
[[nodiscard]] CHDDL_INLINE std::string truth_type(std::span<const CallArgument> args) {
    std::size_t bools = 0;
    for (const CallArgument& arg : args) {
        const catalog::TypeKinds kind = kind_of(arg.type);
        if ((kind & (catalog::kind::whole | catalog::kind::real | catalog::kind::boolean)) == 0) return "";
        if (kind == catalog::kind::boolean) ++bools;
    }
    return bools == 0 ? "UInt8" : bools == args.size() ? "Bool" : "";
}

[[nodiscard]] CHDDL_INLINE std::string number_result(catalog::FunctionResult rule, std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    if (rule == Rule::truth) return truth_type(args);
    if (rule == Rule::negate || rule == Rule::absolute) return turned_type(args[0], rule == Rule::negate);
    if (args.size() != 2) return "";
    std::string type;
    switch (rule) {
        case Rule::plus:
        case Rule::minus:
            type = moved_date(rule == Rule::minus, args[0], args[1]);
            return type.empty() ? sum_type(rule, args[0], args[1]) : type;
        case Rule::multiply:
            return sum_type(rule, args[0], args[1]);
        case Rule::divide:
            return quotient_type(args[0], args[1]);
        case Rule::whole_divide:
            return whole_quotient_type(args[0], args[1]);
        case Rule::modulo:
            return remainder_type(args[0], args[1]);
        default:
            return "";
    }
}

/// Whether the server takes no such pair: of what is no number at all and a number, a date or another of its kind.
[[nodiscard]] CHDDL_INLINE bool refuses_numbers(catalog::FunctionResult rule, std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    using namespace catalog::kind;
    constexpr catalog::TypeKinds strange = strings | uuid | enumeration | map;
    if (rule < Rule::plus || rule > Rule::modulo || args.size() != 2) return false;
    const catalog::TypeKinds first = kind_of(bare_type(args[0].type).bare);
    const catalog::TypeKinds second = kind_of(bare_type(args[1].type).bare);
    const catalog::TypeKinds both = first | second;
    if ((both & ~(strange | numbers | wide | dates)) != 0 || (both & strange) == 0) return false;
    return (both & dates) == 0 || !(args[0].constant || args[1].constant);
}

}  // namespace chddl::inline CHDDL_ABI::detail
