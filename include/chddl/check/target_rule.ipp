// What the target does not take, and what of data types that may be.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/check/target_rule.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <concepts>
#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void TargetRule::uses(catalog::Thing thing, std::string_view name, const Place& place) {
    const catalog::Since* row = catalog::find_since(thing, name);
    if (row == nullptr || target_ >= row->taken) return;
    const std::string what = std::string(catalog::words_of(thing)).append(name);
    const auto [refused, taken] = std::pair(row->refused, row->taken);
    if (target_ <= refused)
        found_.report<"target-newer">(place, Plain{what}, refused.year, refused.release, taken.year, taken.release,
                                      target_.year, target_.release);
    else
        found_.report<"target-unproved">(place, Plain{what}, refused.year, refused.release, taken.year, taken.release,
                                         target_.year, target_.release);
}

CHDDL_INLINE void TargetRule::uses_arguments(const DataType& type, const Place& place) {
    using catalog::TypeShape;
    const TypeShape shape = type.spec->shape;
    const bool some = !type.args.empty();
    uses_if<"digits of a DateTime">(shape == TypeShape::date_time && number_at(type, 0).has_value(), place);
    uses_if<"the length of a text type">(shape == TypeShape::string_length && some, place);
    uses_if<"the width of an integer type">(shape == TypeShape::width && some, place);
    uses_if<"a Decimal of more than 38 digits">(shape == TypeShape::decimal && number_at(type, 0).value_or(0) > 38,
                                                place);
    uses_if<"the version of an AggregateFunction">(
        shape == TypeShape::aggregate && some && std::holds_alternative<std::int64_t>(type.args.front()), place);
    uses_if<"the most types of a Dynamic">(shape == TypeShape::dynamic && some, place);
    const auto is_unnumbered = [](const TypeArg& arg) {
        const auto* item = std::get_if<EnumItem>(&arg);
        return item != nullptr && !item->value;
    };
    uses_if<"an Enum value without a number">(std::any_of(type.args.begin(), type.args.end(), is_unnumbered), place);
    for (const TypeArg& arg : type.args)
        if (const auto* function = std::get_if<TypeFunction>(&arg))
            if (const auto* spec = catalog::find_aggregate_function(function->name).function)
                uses(catalog::Thing::function, spec->name, place);
    if (shape != TypeShape::json) return;
    const auto is_parameter = [](const TypeArg& arg) { return std::holds_alternative<TypeParameter>(arg); };
    const auto parameters = std::count_if(type.args.begin(), type.args.end(), is_parameter);
    uses_if<"parameters of a JSON">(parameters > 0, place);
    uses_if<"paths of a JSON">(std::cmp_less(parameters, type.args.size()), place);
}

CHDDL_INLINE void TargetRule::uses_type(const DataType& type, const Place& place) {
    (void)any_type(type, [&](const DataType& one) {
        if (one.spec == nullptr) return false;
        const catalog::TypeFamily* alias = one.written.empty() ? nullptr : catalog::find_type_family(one.written);
        uses(catalog::Thing::type, alias != nullptr ? alias->name : one.spec->name, place);
        uses_arguments(one, place);
        return false;
    });
}

}  // namespace chddl::inline CHDDL_ABI::detail
