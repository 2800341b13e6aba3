// Combinators and arguments of aggregate functions, as measured on ClickHouse 26.7.
#pragma once

#include <chddl/check/function_check.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool FunctionCheck::refuse(const std::string& why) {
    found_->report<"aggregate-arguments">(place_, called_->name, Plain{why});
    return false;
}

/// Whether nothing is known of the values: an unlisted type, Nothing.
CHDDL_INLINE bool is_unknown(const DataType& type) {
    return type.spec == nullptr || is<"Nothing">(type);
}

CHDDL_INLINE bool FunctionCheck::take_last(std::string_view combinator) {
    if (args_.empty()) return refuse("has no argument for -" + std::string(combinator));
    const DataType last = bare(args_.back());
    args_.pop_back();
    const bool condition = is_unknown(last) || is<"UInt8">(last) || is<"Bool">(last);
    return combinator != "If" || condition || refuse("has a condition of type " + render(last) + ", expected UInt8");
}

/// The function gets what is in the arrays, or the values of the map.
CHDDL_INLINE bool FunctionCheck::enter(std::string_view family, std::string_view combinator) {
    for (DataType& arg : args_) {
        const DataType outer = judged(arg);
        if (is_unknown(outer)) return false;
        const auto* inner = outer.args.empty() ? nullptr : std::get_if<DataType>(&outer.args.back());
        if (outer.spec->name != family || inner == nullptr)
            return refuse("has an argument of type " + render(outer) + ", expected " + std::string(family) + " for -" +
                          std::string(combinator));
        arg = *inner;
    }
    return true;
}

/// False where the arguments of what it stands on are wrong, or not known.
CHDDL_INLINE bool FunctionCheck::combinator(std::string_view name) {
    constexpr std::string_view transparent[] = {"State", "SimpleState", "OrNull", "OrDefault", "Distinct"};
    if (std::find(std::begin(transparent), std::end(transparent), name) != std::end(transparent)) return true;
    if (name == "If" || name == "ArgMin" || name == "ArgMax") return take_last(name);
    if (name == "Array" || name == "ForEach") return enter("Array", name);
    if (name == "Map") return enter("Map", name);
    if (name != "Merge") return false;
    merge();
    return false;
}

/// The state has to be one of the same function.
CHDDL_INLINE void FunctionCheck::merge() {
    const DataType* state = args_.size() == 1 ? &judged(args_[0]) : nullptr;
    if (state != nullptr && is_unknown(*state)) return;
    const std::size_t at = state == nullptr ? 0 : function_at(*state);
    if (state == nullptr || !is<"AggregateFunction">(*state) || at >= state->args.size()) {
        refuse("has no single AggregateFunction for -Merge");
        return;
    }
    const std::string name = known_function(std::get<TypeFunction>(state->args[at]).name).name;
    const bool quantiles = name.starts_with("quantile") && known_.name.starts_with("quantile");
    if (name != known_.name && !quantiles) refuse("does not take " + render(*state));
}

CHDDL_INLINE bool FunctionCheck::combinators() {
    for (std::size_t i = 1; i < known_.combinators.size(); ++i) {
        constexpr std::string_view once[] = {"If", "State", "ForEach", "Distinct", "Merge", "Map"};
        const std::string_view name = known_.combinators[i];
        if (name == known_.combinators[i - 1] && std::find(std::begin(once), std::end(once), name) != std::end(once))
            return refuse("has the combinator -" + std::string(name) + " twice");
    }
    return std::all_of(known_.combinators.rbegin(), known_.combinators.rend(),
                       [&](std::string_view name) { return combinator(name); });
}

CHDDL_INLINE void FunctionCheck::count() {
    const auto& spec = *known_.spec;
    if (args_.size() >= spec.min_args && args_.size() <= spec.max_args) return;
    const std::string least = std::to_string(spec.min_args);
    const std::string most = std::to_string(spec.max_args);
    refuse("has " + std::to_string(args_.size()) + " arguments, expected " +
           (spec.min_args == spec.max_args         ? least
            : spec.max_args == catalog::any_number ? least + " or more"
                                                   : least + " to " + most));
}

CHDDL_INLINE bool is_ordered(const DataType& type) {
    return !any_type(type, [](const DataType& inner) {
        return inner.spec != nullptr && inner.spec->incomparable && !is<"JSON">(inner);
    });
}

CHDDL_INLINE bool takes(catalog::AggregateTakes what, const DataType& type) {
    using enum catalog::TypeGroup;
    const catalog::TypeGroup group = type.spec->group;
    const bool plain = group == unsigned_number || group == signed_number || group == boolean;
    const bool number = plain || group == floating || group == decimal || group == enumeration;
    switch (what) {
        case catalog::AggregateTakes::anything:
            return true;
        case catalog::AggregateTakes::ordered:
            return is_ordered(type);
        case catalog::AggregateTakes::numbers:
            return number;
        case catalog::AggregateTakes::plain_numbers:
            return number && group != decimal;
        case catalog::AggregateTakes::whole_numbers:
            return plain;
        case catalog::AggregateTakes::quantities:
            return number || group == date || group == time_of_day;
        case catalog::AggregateTakes::states:
            return is<"AggregateFunction">(type);
    }
    return true;
}

CHDDL_INLINE void FunctionCheck::kind() {
    const auto& spec = *known_.spec;
    const bool one_of_map = spec.versioned && args_.size() == 1 && spec.takes != catalog::AggregateTakes::states;
    for (std::size_t i = spec.takes_all || args_.empty() ? 0 : args_.size() - 1; i < args_.size(); ++i) {
        const DataType& type = bare(args_[i]);
        if (is_unknown(type)) continue;
        const bool fits = one_of_map ? is<"Map">(type) || is<"Tuple">(type) : takes(spec.takes, type);
        if (!fits) refuse("does not take " + render(type));
    }
}

CHDDL_INLINE void FunctionCheck::check() {
    if (known_.name.empty()) {
        Nearest nearest(called_->name);
        for (const catalog::FunctionSpec& function : catalog::functions())
            if (function.aggregate) nearest.offer(function.name);
        found_->report<"aggregate-unknown">(place_, called_->name, Plain{nearest.hint()});
        return;
    }
    if (has_shape(*type_, catalog::TypeShape::simple_aggregate)) simple();
    if (!combinators() || known_.spec == nullptr) return;
    count();
    parameters();
    kind();
}

CHDDL_INLINE void check_type_function(const DataType& type, const Place& place, Diagnostics& found) {
    const std::size_t at = function_at(type);
    if (at < type.args.size()) FunctionCheck(type, std::get<TypeFunction>(type.args[at]), place, found).check();
}

}  // namespace chddl::inline CHDDL_ABI::detail
