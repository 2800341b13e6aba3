// States of aggregate functions: taken over as they are, or not at all.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/check/conversions.hpp>
#include <chddl/model/canonical_type.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// The type as an argument of an aggregate function is compared: without LowCardinality, time zones and names.
[[nodiscard]] CHDDL_INLINE DataType as_argument(const DataType& type, std::size_t depth = 0) {
    DataType plain = type;
    if (depth > type_depth_limit) return plain;
    const bool dressed = is<"LowCardinality">(type) || is<"SimpleAggregateFunction">(type);
    const DataType* inner = type.args.empty() ? nullptr : type_of(type.args.back());
    if (dressed && inner != nullptr) return as_argument(*inner, depth + 1);
    if (is<"Bool">(type)) return {.spec = &row<"UInt8", catalog::types>()};
    const auto is_zone = [](const TypeArg& arg) { return std::holds_alternative<std::string>(arg); };
    if (is<"DateTime">(type) || is<"DateTime64">(type))
        std::erase_if(static_cast<std::vector<TypeArg>&>(plain.args), is_zone);
    for (TypeArg& arg : plain.args)
        if (const DataType* part = type_of(arg)) arg = as_argument(*part, depth + 1);
    return plain;
}

/// An AggregateFunction(…) taken apart.
struct StateType {
    const catalog::FunctionSpec* function = nullptr;  ///< null: none that the catalog knows, or one with combinators
    std::vector<std::string> parameters = {};
    std::vector<DataType> arguments = {};
};

[[nodiscard]] CHDDL_INLINE StateType state_of(const DataType& type) {
    StateType state;
    for (const TypeArg& arg : type.args) {
        if (const auto* function = std::get_if<TypeFunction>(&arg)) {
            const catalog::AggregateCall call = catalog::find_aggregate_function(function->name);
            state.function = call.combinators.empty() ? call.function : nullptr;
            for (const SqlText& parameter : function->parameters.value_or(std::vector<SqlText>()))
                state.parameters.push_back(parameter.text());
        } else if (const DataType* inner = type_of(arg)) {
            state.arguments.push_back(as_argument(*inner));
        }
    }
    return state;
}

/// Functions whose states are those of one size or delimiter alone; quantiles have the same for all levels.
[[nodiscard]] CHDDL_INLINE bool states_have_parameters(std::string_view function) {
    static constexpr std::string_view functions[] = {
        "groupArray", "groupArrayLast", "groupArraySample", "groupArraySorted", "groupConcat", "groupUniqArray",
        "histogram",  "topK",           "uniqCombined",     "uniqCombined64",   "uniqUpTo"};
    return std::find(std::begin(functions), std::end(functions), function) != std::end(functions);
}

/// Functions of which no two share their states; quantiles of one kind, say, do.
[[nodiscard]] CHDDL_INLINE bool has_states_of_its_own(std::string_view function) {
    static constexpr std::string_view functions[] = {
        "any", "anyLast", "argMax", "argMin",          "avg",  "count",     "groupBitAnd", "groupBitOr", "max",
        "min", "sum",     "sumMap", "sumWithOverflow", "uniq", "uniqExact", "uniqHLL12"};
    return states_have_parameters(function) ||
           std::find(std::begin(functions), std::end(functions), function) != std::end(functions);
}

/// Whether two texts that differ are two values: 5 and 0x5 are one.
[[nodiscard]] CHDDL_INLINE bool is_one_value(const std::string& parameter) {
    return parameter.starts_with('\'') || parameter.find_first_not_of("0123456789") == std::string::npos;
}

CHDDL_INLINE std::optional<bool> same_states(const DataType& from, const DataType& to) {
    if (from == to) return true;
    const StateType own = state_of(from);
    const StateType other = state_of(to);
    if (own.function == nullptr || other.function == nullptr) return std::nullopt;
    const std::string_view name = own.function->name;
    if (name != other.function->name) {
        const bool apart = has_states_of_its_own(name) && has_states_of_its_own(other.function->name);
        return apart ? std::optional(false) : std::nullopt;
    }
    if (name == "count") return true;
    if (own.parameters != other.parameters) {
        const bool plain =
            std::ranges::all_of(own.parameters, is_one_value) && std::ranges::all_of(other.parameters, is_one_value);
        return plain && states_have_parameters(name) ? std::optional(false) : std::nullopt;
    }
    if (own.arguments == other.arguments) return true;
    return has_states_of_its_own(name) ? std::optional(false) : std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI::detail
