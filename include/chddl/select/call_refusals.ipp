// Calls that the server refuses for their arguments. A part of function_results.ipp.
#pragma once

#include <chddl/select/function_results.hpp>

#include <chddl/catalog/function_types.hpp>
#include <chddl/select/named_type.hpp>
#include <chddl/select/number_results.ipp>
#include <chddl/select/value_type.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string text_of(const CallArgument& arg) {
    return arg.literal.starts_with('\'') ? unquote(arg.literal).value_or("") : "";
}

/// Whether a condition of `if` or `multiIf` is of another type than UInt8, Bool or NULL, which are all that they take.
[[nodiscard]] CHDDL_INLINE bool refuses_conditions(std::span<const CallArgument> args) {
    for (std::size_t i = 0; i + 1 < args.size(); i += 2) {
        const std::string_view type = bare_type(args[i].type).bare;
        const bool fits = type.empty() || type == "UInt8" || type == "Bool" || type == "Nothing" ||
                          type.starts_with("SimpleAggregateFunction(");
        if (!fits) return true;
    }
    return false;
}

/// What values of `kind` can surely not be compared with, where no text is converted.
[[nodiscard]] CHDDL_INLINE catalog::TypeKinds incomparable_with(catalog::TypeKinds kind) {
    using namespace catalog::kind;
    if ((kind & fixed_string) != 0)
        return (singles | array | map) & ~(strings | enumeration | ip);  // of an IPv6's width
    if ((kind & string) != 0) return (singles | array | map) & ~(strings | enumeration);
    if ((kind & date) != 0) return numbers | uuid | ip | enumeration | array | map;
    if ((kind & uuid) != 0) return (singles | array | map) & ~(strings | uuid);
    if ((kind & array) != 0) return (singles | map) & ~strings;
    if ((kind & map) != 0) return (singles | array) & ~strings;
    return 0;
}

/// The server's code for a comparison of values that have no common type; 0 where there may be one. It reads a text
/// that it knows beforehand as the other type, and is silent about what may be NULL until rows come.
[[nodiscard]] CHDDL_INLINE int comparison_refusal(std::span<const CallArgument> args) {
    constexpr int type_of_argument = 43;
    constexpr int no_common_type = 386;
    if (args.size() != 2) return 0;
    const BareType left = bare_type(args[0].type);
    const BareType right = bare_type(args[1].type);
    const catalog::TypeKinds kinds[] = {kind_of(left.bare), kind_of(right.bare)};
    const bool apart = (incomparable_with(kinds[0]) & kinds[1]) != 0 || (incomparable_with(kinds[1]) & kinds[0]) != 0;
    if (left.bare.empty() || right.bare.empty() || !apart) return 0;
    const auto is_text = [](catalog::TypeKinds kind) { return (kind & catalog::kind::strings) != 0; };
    if (!is_text(kinds[0]) && !is_text(kinds[1])) return type_of_argument;
    const bool read = (is_text(kinds[0]) && !args[0].varies) || (is_text(kinds[1]) && !args[1].varies);
    if (read || left.nullable || right.nullable) return 0;
    const bool scaled = ((kinds[0] | kinds[1]) & (catalog::kind::decimal | catalog::kind::date_time64)) != 0;
    return scaled ? type_of_argument : no_common_type;
}

/// Whether a call with it is made for each type that its values have, which makes its result Dynamic or Nullable.
[[nodiscard]] CHDDL_INLINE bool may_hold_any(const CallArgument& arg) {
    return kind_of(bare_type(arg.type).bare) == catalog::kind::dynamic;
}

/// Whether the server may decide a call by this argument alone – NULL, a Dynamic, a Variant –, or nothing is known of
/// it.
[[nodiscard]] CHDDL_INLINE bool is_undecided(const CallArgument& arg) {
    const std::string_view bare = bare_type(arg.type).bare;
    return bare.empty() || bare == "Nothing" || may_hold_any(arg);
}

[[nodiscard]] CHDDL_INLINE bool refuses_number_of(const catalog::FunctionTypeSpec& spec,
                                                  std::span<const CallArgument> args) {
    using Parity = catalog::ArgumentParity;
    const Parity parity = args.size() % 2 == 0 ? Parity::even : Parity::odd;
    const bool fits = args.size() >= spec.min_args && args.size() <= spec.max_args &&
                      (spec.parity == Parity::any || spec.parity == parity);
    return !fits && !(spec.judged_late && std::ranges::any_of(args, is_undecided));
}

/// JSONExtract(x, 'T') with a T that there is not.
[[nodiscard]] CHDDL_INLINE bool names_unknown_type(const catalog::FunctionTypeSpec& spec,
                                                   std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    const bool names = spec.result == Rule::named || spec.result == Rule::named_pairs;
    return names && !args.empty() && is_unknown_type(text_of(args.back()));
}

[[nodiscard]] CHDDL_INLINE int refusal_of(const catalog::FunctionTypeSpec& spec, std::span<const CallArgument> args) {
    constexpr int number_of_arguments = 42;
    constexpr int type_of_argument = 43;
    if (refuses_number_of(spec, args)) return number_of_arguments;
    if (names_unknown_type(spec, args)) return no_such_type;
    if (args.empty()) return 0;
    const auto refuses = [&](const CallArgument& arg) {
        return (kind_of(bare_type(arg.type).bare) & spec.refused) != 0;
    };
    if (spec.result == catalog::FunctionResult::condition && refuses_conditions(args)) return type_of_argument;
    const bool undecided = std::ranges::any_of(args, is_undecided);
    if (spec.result == catalog::FunctionResult::truth && !(undecided && spec.judged_late))
        return std::ranges::any_of(args, refuses) ? type_of_argument : 0;
    if (spec.compares && std::ranges::none_of(args, may_hold_any)) return comparison_refusal(args);
    if (undecided) return 0;
    return refuses(args[0]) || refuses_numbers(spec.result, args) ? type_of_argument : 0;
}

}  // namespace chddl::inline CHDDL_ABI::detail
