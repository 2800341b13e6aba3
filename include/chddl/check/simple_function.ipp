// Which functions may be a SimpleAggregateFunction, and what they have to be stored as.
#pragma once

#include <chddl/check/function_check.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/types.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// The type of a sum of such values.
CHDDL_INLINE std::optional<DataType> sum_of(const DataType& type) {
    using enum catalog::TypeGroup;
    const DataType& value = judged(type);
    if (is<"Nullable">(value) && inner_type(value) != nullptr) {
        const auto inner = sum_of(*inner_type(value));
        return inner ? std::optional(types::Nullable(*inner)) : std::nullopt;
    }
    if (value.spec == nullptr) return std::nullopt;
    const catalog::TypeGroup group = value.spec->group;
    if (group == floating) return types::Float64;
    if (group == boolean) return types::UInt64;
    if (group == enumeration) return types::Int64;
    if (group == decimal && number_at(value, 0).value_or(0) > 18) return value;
    if (group == decimal) return types::Decimal(38, number_at(value, 1).value_or(0));
    if ((group == unsigned_number || group == signed_number) && value.spec->width > 8) return value;
    if (group == unsigned_number) return types::UInt64;
    if (group == signed_number) return types::Int64;
    return std::nullopt;
}

/// Of a map the values are summed, of a tuple of arrays those behind the first, which has the keys.
CHDDL_INLINE std::optional<DataType> map_sum_of(const DataType& type) {
    DataType sum = judged(type);
    if (!is<"Map">(sum) && !is<"Tuple">(sum)) return std::nullopt;
    for (std::size_t i = 1; i < sum.args.size(); ++i) {
        const DataType* part = type_of(sum.args[i]);
        const DataType* value = is<"Tuple">(sum) ? inner_type(*part) : part;
        const auto summed = value == nullptr ? std::nullopt : sum_of(*value);
        if (!summed) return std::nullopt;
        sum.args[i] = is<"Tuple">(sum) ? types::Array(*summed) : *summed;
    }
    if (is<"Tuple">(sum) && !sum.args.empty()) sum.args[0] = *type_of(sum.args[0]);  // it loses the names
    return sum;
}

CHDDL_INLINE void FunctionCheck::stored(catalog::AggregateResult result) {
    if (known_.spec->versioned && args_.size() > 1)
        found_->report<"aggregate-stored">(place_, called_->name, Plain{"a Tuple"}, Plain{render(args_[0])});
    if (result != catalog::AggregateResult::wide_sum || args_.size() != 1) return;
    const auto sum = known_.name == "sumMap" ? map_sum_of(args_[0]) : sum_of(args_[0]);
    if (!sum || *sum == judged(args_[0])) return;
    found_->report<"aggregate-stored">(place_, called_->name, Plain{render(*sum)}, Plain{render(args_[0])});
}

/// Only functions that can go on from their own result may be one.
CHDDL_INLINE void FunctionCheck::simple() {
    constexpr std::string_view of_arrays[] = {"groupArrayArray", "groupArrayLastArray", "groupUniqArrayArray",
                                              "groupUniqArrayArrayMap"};
    std::string whole = known_.name;
    for (const std::string_view name : known_.combinators) whole += name;
    if (std::find(std::begin(of_arrays), std::end(of_arrays), whole) != std::end(of_arrays)) return;
    const auto result = known_.spec == nullptr ? catalog::AggregateResult::never : known_.spec->result;
    if (result == catalog::AggregateResult::never || !known_.combinators.empty())
        found_->report<"aggregate-simple">(place_, called_->name);
    else
        stored(result);
}

}  // namespace chddl::inline CHDDL_ABI::detail
