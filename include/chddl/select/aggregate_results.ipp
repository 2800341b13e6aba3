// What aggregate functions return, and their states.
#pragma once

#include <chddl/select/function_results.hpp>

#include <chddl/catalog/aggregate_functions.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/select/value_type.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

enum class AggregateRule : std::uint8_t { count, sum, average, same, list, quantile, quantiles, spread };

struct AggregateRuleSpec {
    std::string_view name;
    AggregateRule rule;
};

// clang-format off
inline constexpr AggregateRuleSpec aggregate_rules[] = {
    {"count", AggregateRule::count}, {"uniq", AggregateRule::count}, {"uniqExact", AggregateRule::count},
    {"uniqCombined", AggregateRule::count}, {"uniqCombined64", AggregateRule::count}, {"uniqHLL12", AggregateRule::count},
    {"uniqTheta", AggregateRule::count}, {"sum", AggregateRule::sum}, {"avg", AggregateRule::average},
    {"min", AggregateRule::same}, {"max", AggregateRule::same}, {"any", AggregateRule::same},
    {"anyLast", AggregateRule::same}, {"anyHeavy", AggregateRule::same}, {"argMin", AggregateRule::same},
    {"argMax", AggregateRule::same}, {"first_value", AggregateRule::same}, {"last_value", AggregateRule::same},
    {"groupArray", AggregateRule::list}, {"groupUniqArray", AggregateRule::list}, {"topK", AggregateRule::list},
    {"quantile", AggregateRule::quantile}, {"median", AggregateRule::quantile}, {"quantiles", AggregateRule::quantiles},
    {"stddevPop", AggregateRule::spread}, {"stddevSamp", AggregateRule::spread}, {"varPop", AggregateRule::spread},
    {"varSamp", AggregateRule::spread}};
// clang-format on

/// The widest type of the same kind.
[[nodiscard]] CHDDL_INLINE std::string total_type(std::string_view bare) {
    const std::optional<NumberType> number = number_type(bare);
    if (!number) return "";
    if (number->kind == NumberType::Kind::real) return "Float64";
    if (number->whole()) return whole_type(number->kind == NumberType::Kind::signed_, std::max(number->bits, 64));
    const int precision = number->bits <= 38 ? 38 : 76;
    return "Decimal(" + std::to_string(precision) + ", " + std::to_string(number->scale) + ")";
}

/// Of a number; of other things nothing is known.
[[nodiscard]] CHDDL_INLINE std::string real_of(std::string_view bare, bool keeps_single) {
    const std::optional<NumberType> number = number_type(bare);
    if (!number || number->brain || number->kind == NumberType::Kind::decimal) return "";
    return keeps_single && bare == "Float32" ? "Float32" : "Float64";
}

[[nodiscard]] CHDDL_INLINE std::string aggregate_type(AggregateRule rule, std::string_view bare) {
    switch (rule) {
        case AggregateRule::count:
            return "UInt64";
        case AggregateRule::sum:
            return total_type(bare);
        case AggregateRule::average:
        case AggregateRule::quantile:
            return real_of(bare, false);
        case AggregateRule::quantiles: {
            const std::string real = real_of(bare, false);
            return real.empty() ? real : "Array(" + real + ")";
        }
        case AggregateRule::spread:
            return real_of(bare, true);
        case AggregateRule::same:
            return std::string(bare);
        case AggregateRule::list:
            return "Array(" + std::string(bare) + ")";
    }
    return "";
}

/// Without combinators.
[[nodiscard]] CHDDL_INLINE std::string plain_aggregate(std::string_view function, std::span<const CallArgument> args) {
    const auto* row = std::ranges::find(aggregate_rules, function, &AggregateRuleSpec::name);
    if (row == std::ranges::end(aggregate_rules)) return "";
    const auto nullable = [](const CallArgument& arg) { return arg.type.empty() || bare_type(arg.type).nullable; };
    const bool skips_nulls = function == "count" || function == "uniq" || function == "uniqExact";
    if (row->rule == AggregateRule::count) return skips_nulls || std::ranges::none_of(args, nullable) ? "UInt64" : "";
    if (args.empty()) return "";
    const BareType first = bare_type(args[0].type);
    const bool simple = first.bare.starts_with("SimpleAggregateFunction(");
    if (first.bare.empty() || first.bare == "Nothing" || simple) return "";
    if (std::ranges::any_of(args.subspan(1), nullable)) return "";
    if (function == "groupUniqArray" && !zone_of(first.bare).empty()) return "";  // the server drops the zone
    std::string type = aggregate_type(row->rule, first.bare);
    const bool lists = row->rule == AggregateRule::list || row->rule == AggregateRule::quantiles;
    if (!first.nullable || lists || type.empty()) return type;
    return fits_nullable(type) ? "Nullable(" + type + ")" : "";
}

/// sumState(x) is AggregateFunction(sum, T).
[[nodiscard]] CHDDL_INLINE std::string state_of(std::string_view function, std::span<const std::string> parameters,
                                                std::span<const CallArgument> args) {
    const auto* spec = find_row_ignoring_case(catalog::aggregate_functions, function);
    if (spec == nullptr || spec->versioned || !spec->stored_as.empty()) return "";
    std::string type = "AggregateFunction(" + std::string(spec->name);
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        if (parameters[i].empty()) return "";
        type += (i == 0 ? "(" : ", ") + parameters[i];
    }
    if (!parameters.empty()) type += ")";
    for (const CallArgument& arg : args) {
        const BareType one = bare_type(arg.type);
        if (one.bare.empty() || one.bare == "Nothing") return "";
        type += one.nullable ? ", Nullable(" + std::string(one.bare) + ")" : ", " + std::string(one.bare);
    }
    return type + ")";
}

/// What the state in an argument is merged to: of AggregateFunction(avg, UInt8) the average, or such a state again.
[[nodiscard]] CHDDL_INLINE std::string merged_type(std::string_view function, bool state,
                                                   std::span<const CallArgument> args) {
    if (args.size() != 1 || type_family(args[0].type) != "AggregateFunction") return "";
    const std::vector<std::string_view> parts = type_arguments(args[0].type);
    if (parts.empty() || type_family(parts[0]) != function) return "";
    if (state) return args[0].type;
    std::vector<CallArgument> merged;
    for (const std::string_view type : std::span(parts).subspan(1)) merged.push_back({.type = std::string(type)});
    return plain_aggregate(function, merged);
}

CHDDL_INLINE std::string aggregate_result(std::string_view function, std::span<const std::string> parameters,
                                          std::span<const CallArgument> args) {
    const catalog::AggregateCall call = catalog::find_aggregate_function(function);
    if (call.function == nullptr) return "";
    const std::string_view name = call.function->alias_to.empty() ? call.function->name : call.function->alias_to;
    const auto has = [&](std::string_view one) {
        return std::ranges::find(call.combinators, one) != call.combinators.end();
    };
    const bool filtered = has("If");
    const bool state = has("State");
    const std::size_t understood = (filtered ? 1U : 0U) + (state ? 1U : 0U) + (has("Distinct") ? 1U : 0U);
    if (call.combinators.size() == (state ? 2U : 1U) && has("Merge")) return merged_type(name, state, args);
    if (understood != call.combinators.size() || (state && has("Distinct"))) return "";
    if (filtered) {
        if (args.empty() || args.back().type.empty() || bare_type(args.back().type).nullable) return "";
        args = args.first(args.size() - 1);
        const auto nullable = [](const CallArgument& arg) { return bare_type(arg.type).nullable; };
        if (state && (call.combinators.back() != "If" || std::ranges::any_of(args, nullable))) return "";
    }
    return state ? state_of(name, parameters, args) : plain_aggregate(name, args);
}

}  // namespace chddl::inline CHDDL_ABI::detail
