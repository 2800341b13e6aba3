// One function of a rule each; which function follows which rule is a row in catalog/function_types.ipp.
#pragma once

#include <chddl/select/function_results.hpp>

#include <chddl/catalog/function_types.hpp>
#include <chddl/select/call_refusals.ipp>
#include <chddl/select/moment_results.ipp>
#include <chddl/select/named_type.hpp>
#include <chddl/select/number_results.ipp>
#include <chddl/select/value_type.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE std::vector<std::string> types_of(std::span<const CallArgument> args) {
    std::vector<std::string> types;
    for (const CallArgument& arg : args) types.push_back(arg.type);
    return types;
}

[[nodiscard]] CHDDL_INLINE std::string element_type(std::string_view type) {
    if (const std::string_view element = unwrapped(type, "Array"); !element.empty()) return std::string(element);
    const bool map = kind_of(type) == catalog::kind::map;
    const std::vector<std::string_view> parts = map ? type_arguments(type) : std::vector<std::string_view>();
    return parts.size() == 2 ? std::string(parts[1]) : "";
}

[[nodiscard]] CHDDL_INLINE std::string map_part(std::string_view type, std::size_t part) {
    const std::vector<std::string_view> parts = type_arguments(type);
    return type.starts_with("Map(") && parts.size() == 2 ? "Array(" + std::string(parts[part]) + ")" : "";
}

[[nodiscard]] CHDDL_INLINE std::string list_of(std::string_view family, const std::vector<std::string>& types) {
    std::string text(family);
    for (std::size_t i = 0; i < types.size(); ++i) text += (i == 0 ? "(" : ", ") + types[i];
    return text + ")";
}

/// Of greatest and least, which do not know Bool.
[[nodiscard]] CHDDL_INLINE std::string common_of(std::span<const CallArgument> args) {
    std::string common = common_type(types_of(args));
    return common == "Bool" && args.size() > 1 ? "UInt8" : common;
}

/// Branches are every second argument but the first, and the last.
[[nodiscard]] CHDDL_INLINE std::string branches_type(std::span<const CallArgument> args) {
    std::vector<std::string> types;
    for (std::size_t i = 1; i < args.size(); i += 2) types.push_back(args[i].type);
    if (args.size() % 2 == 0) return "";
    types.push_back(args.back().type);
    for (std::size_t i = 0; i + 1 < args.size(); i += 2)
        if (args[i].constant || args[i].type.empty()) return "";
    const bool low =
        std::ranges::any_of(types, [](const std::string& type) { return bare_type(type).low_cardinality; });
    const bool constant = std::ranges::any_of(args, [](const CallArgument& arg) { return arg.constant; });
    return low && constant ? "" : common_type(types);
}

[[nodiscard]] CHDDL_INLINE std::string fallback_type(std::span<const CallArgument> args) {
    std::vector<std::string> types;
    for (const CallArgument& arg : args) {
        const BareType one = bare_type(arg.type);
        const bool constant = args.size() == 1 || args[1].constant;
        if (types.empty() && !one.nullable) return one.low_cardinality && !constant ? "" : arg.type;
        if (one.low_cardinality) return "";
        if (!one.nullable) {
            for (std::string& type : types) type = bare_type(type).bare;
            types.push_back(arg.type);
            return common_type(types);
        }
        types.push_back(arg.type);
    }
    return common_type(types);
}

[[nodiscard]] CHDDL_INLINE std::string nullable_of(std::string_view type) {
    const BareType one = bare_type(type);
    if (!fits_nullable(one.bare)) return "";
    const std::string inside = "Nullable(" + std::string(one.bare) + ")";
    return one.low_cardinality ? "LowCardinality(" + inside + ")" : inside;
}

[[nodiscard]] CHDDL_INLINE std::string not_null_of(std::string_view type) {
    const BareType one = bare_type(type);
    return one.low_cardinality ? "LowCardinality(" + std::string(one.bare) + ")" : std::string(one.bare);
}

/// [a, b]: elements keep Nullable; of LowCardinality among several nothing is known.
[[nodiscard]] CHDDL_INLINE std::string array_type(const std::vector<std::string>& types) {
    if (types.size() == 1) return "Array(" + types[0] + ")";
    for (const std::string& type : types)
        if (bare_type(type).low_cardinality) return "";
    const std::string common = common_type(types);
    return common.empty() ? "" : "Array(" + common + ")";
}

[[nodiscard]] CHDDL_INLINE std::string joined_type(std::span<const CallArgument> args) {
    const auto single = [](const CallArgument& arg) { return (kind_of(arg.type) & catalog::kind::singles) != 0; };
    return std::ranges::all_of(args, single) ? "String" : "";
}

[[nodiscard]] CHDDL_INLINE std::string text_type(std::string_view type) {
    return kind_of(type) == catalog::kind::fixed_string ? std::string(type) : "String";
}

/// JSONExtractKeysAndValues(x, 'T').
[[nodiscard]] CHDDL_INLINE std::string named_pairs(std::string_view written) {
    const std::string type = canonical_text(written);
    return type.empty() ? type : "Array(Tuple(String, " + type + "))";
}

/// Rules that look at Nullable and LowCardinality themselves; empty for all others, too.
[[nodiscard]] CHDDL_INLINE std::string whole_result(catalog::FunctionResult rule, std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    const std::vector<std::string> types = types_of(args);
    if (std::ranges::find(types, std::string()) != types.end()) return "";
    switch (rule) {
        case Rule::condition:
            return branches_type(args);
        case Rule::fallback:
            return args.empty() ? "" : fallback_type(args);
        case Rule::nullable:
            return args.empty() ? "" : nullable_of(types[0]);
        case Rule::not_null:
            return args.empty() ? "" : not_null_of(types[0]);
        case Rule::list:
            return types.empty() ? "" : array_type(types);
        case Rule::tuple:
            return types.empty() ? "" : list_of("Tuple", types);
        case Rule::map:
            return types.size() == 2 && !bare_type(types[0]).nullable ? list_of("Map", types) : "";
        case Rule::element:
            return args.size() == 2 && !bare_type(types[1]).nullable ? element_type(types[0]) : "";
        default:
            return "";
    }
}

/// The rest of the rules: of texts that are joined, moments, maps and numbers.
[[nodiscard]] CHDDL_INLINE std::string compound_result(const catalog::FunctionTypeSpec& spec,
                                                       std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    const std::string& first = args[0].type;
    switch (spec.result) {
        case Rule::joined:
            return joined_type(args);
        case Rule::shifted:
            return shifted_moment(first, false);
        case Rule::shifted_h:
            return shifted_moment(first, true);
        case Rule::common:
            return common_of(args);
        case Rule::truncated:
            return truncated_moment(args);
        case Rule::interval:
            return interval_start(args);
        case Rule::keys:
            return map_part(first, 0);
        case Rule::values:
            return map_part(first, 1);
        case Rule::named:
            return canonical_text(text_of(args.back()));
        case Rule::named_pairs:
            return named_pairs(text_of(args.back()));
        default:
            return number_result(spec.result, args);
    }
}

/// Rules for arguments that are neither Nullable nor LowCardinality.
[[nodiscard]] CHDDL_INLINE std::string bare_result(const catalog::FunctionTypeSpec& spec,
                                                   std::span<const CallArgument> args) {
    using Rule = catalog::FunctionResult;
    if (spec.result == Rule::fixed) return std::string(spec.type);
    if (args.empty()) return "";
    const std::string& first = args[0].type;
    switch (spec.result) {
        case Rule::first:
            return first;
        case Rule::text:
            return text_type(first);
        case Rule::moment:
            return args.size() == 1 ? moment_in(zone_of(first)) : "";
        case Rule::zoned:
            return zoned_moment(args);
        case Rule::zoned64:
            return zoned_moment64(args);
        case Rule::width:
            return args.size() == 2 && !args[1].literal.empty() ? "FixedString(" + args[1].literal + ")" : "";
        case Rule::decimal:
            return args.size() == 2 && !args[1].literal.empty()
                       ? "Decimal(" + std::string(spec.type) + ", " + args[1].literal + ")"
                       : "";
        default:
            return compound_result(spec, args);
    }
}

/// What the server does with every function that does not look at Nullable and LowCardinality itself.
[[nodiscard]] CHDDL_INLINE std::string usual_result(const catalog::FunctionTypeSpec& spec,
                                                    std::span<const CallArgument> args) {
    std::vector<CallArgument> bare(args.begin(), args.end());
    bool nullable = false;
    std::size_t low = 0;
    std::size_t full = 0;
    for (CallArgument& arg : bare) {
        const BareType one = bare_type(arg.type);
        const bool strange =
            one.bare.empty() || one.bare == "Nothing" || one.bare.starts_with("SimpleAggregateFunction(");
        if (strange) return "";
        nullable = nullable || one.nullable;
        if (one.low_cardinality) ++low;
        if (!one.low_cardinality && !arg.constant) ++full;
        arg.type = std::string(one.bare);
    }
    using Low = catalog::LowCardinalityResult;
    if ((nullable && spec.nulls == catalog::NullResult::unknown) || (low > 0 && spec.low_cardinality == Low::unknown))
        return "";
    std::string type = bare_result(spec, bare);
    if (type.empty()) return "";
    const bool keeps = low == 1 && full == 0 && spec.low_cardinality == Low::usual && fits_low_cardinality(type);
    if (nullable && spec.nulls == catalog::NullResult::usual && !type.starts_with("Nullable(")) {
        if (!fits_nullable(type)) return "";
        type = "Nullable(" + type + ")";
    }
    return keeps ? "LowCardinality(" + type + ")" : type;
}

/// Whether the type is the row's whatever the arguments are. What is Dynamic may make the result Dynamic, too.
[[nodiscard]] CHDDL_INLINE bool is_always(const catalog::FunctionTypeSpec& spec, std::span<const CallArgument> args) {
    const auto makes_other = [&](const CallArgument& arg) {
        return is_undecided(arg) && (spec.judged_late || !arg.type.empty());
    };
    return spec.result == catalog::FunctionResult::fixed && spec.nulls == catalog::NullResult::never &&
           spec.low_cardinality == catalog::LowCardinalityResult::never && std::ranges::none_of(args, makes_other);
}

CHDDL_INLINE CallResult call_result(std::string_view function, std::span<const CallArgument> args) {
    const catalog::FunctionTypeSpec* spec = catalog::find_function_type(function);
    if (spec == nullptr) return {};
    CallResult result{.refused = refusal_of(*spec, args)};
    if (result.refused != 0 || std::ranges::any_of(args, may_hold_any)) return result;
    result.type = whole_result(spec->result, args);
    if (result.type.empty()) result.type = is_always(*spec, args) ? std::string(spec->type) : usual_result(*spec, args);
    return result;
}

}  // namespace chddl::inline CHDDL_ABI::detail
